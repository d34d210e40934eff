# SPDX-License-Identifier: MIT
# find_package(avon_auth) gives the target avon_auth::avon_auth: the header, and the libraries that
# its implementation needs. `make install` puts this file into share/cmake/avon_auth.
#
# BearSSL and jsmn are found as CMake finds everything, by CMAKE_PREFIX_PATH for example. Or set
# BEARSSL_LIBRARY, BEARSSL_INCLUDE_DIR and JSMN_INCLUDE_DIR.
find_library(BEARSSL_LIBRARY bearssl)
find_path(BEARSSL_INCLUDE_DIR bearssl.h)
find_path(JSMN_INCLUDE_DIR jsmn.h)
get_filename_component(avon_auth_INCLUDE_DIR "${CMAKE_CURRENT_LIST_DIR}/../../../include" ABSOLUTE)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(avon_auth
    REQUIRED_VARS avon_auth_INCLUDE_DIR BEARSSL_LIBRARY BEARSSL_INCLUDE_DIR JSMN_INCLUDE_DIR
    REASON_FAILURE_MESSAGE "avon_auth needs BearSSL and jsmn. Install them (Debian: libbearssl-dev \
libjsmn-dev), or set BEARSSL_LIBRARY (libbearssl.a), BEARSSL_INCLUDE_DIR (where bearssl.h is) and \
JSMN_INCLUDE_DIR (where jsmn.h is).")

if(avon_auth_FOUND AND NOT TARGET avon_auth::avon_auth)
    add_library(avon_auth::avon_auth INTERFACE IMPORTED)
    set_target_properties(avon_auth::avon_auth PROPERTIES
        INTERFACE_INCLUDE_DIRECTORIES
            "${avon_auth_INCLUDE_DIR};${BEARSSL_INCLUDE_DIR};${JSMN_INCLUDE_DIR}"
        INTERFACE_LINK_LIBRARIES "${BEARSSL_LIBRARY}")
endif()
