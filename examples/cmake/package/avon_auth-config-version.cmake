# SPDX-License-Identifier: MIT
# The version of the package is that of the header. find_package(avon_auth 1.2) takes it if it is
# 1.2 or newer, below 2.
file(STRINGS "${CMAKE_CURRENT_LIST_DIR}/../../../include/avon_auth.h" version
     REGEX "define AVON_AUTH_VERSION_(MAJOR|MINOR|PATCH) ")
string(REGEX REPLACE "[^0-9;]" "" version "${version}")
string(REPLACE ";" "." version "${version}")

include(CMakePackageConfigHelpers)
write_basic_package_version_file("${CMAKE_BINARY_DIR}/CMakeFiles/avon_auth-version.cmake"
    VERSION "${version}" COMPATIBILITY SameMajorVersion ARCH_INDEPENDENT)
include("${CMAKE_BINARY_DIR}/CMakeFiles/avon_auth-version.cmake")
