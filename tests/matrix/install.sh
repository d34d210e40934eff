#!/bin/sh
# SPDX-License-Identifier: MIT
# `make install` serves pkg-config, CMake and Meson, in C and C++, wherever it was moved to; `make
# uninstall` removes it. The examples with a header of their own build. The demo works.
# shellcheck disable=SC2154,SC2046,SC2086 # variables of matrix.sh; lists of flags
. tests/lib/matrix.sh

version=$(sed -n '1s/.* v\([0-9.]*\) .*/\1/p' avon_auth.h)
major=${version%%.*}
out=$PWD/$out
stage=$out/stage
prefix='/opt/a place'
moved="$out/moved to/another place"
consumer=tests/matrix/install
export CC="$gcc" CXX="$gxx"

# Other copies of BearSSL and jsmn, as CMake and Meson take them.
search() {
    printf '%s\n' "$@" | xargs -r realpath | paste -s -d : -
}
include_path=$(search $(printf '%s\n' $dependencies | sed -n 's/^-I//p'))
library_path=$(search $(printf '%s\n' $libs | sed -n 's/^-L//p; s|^[^-].*|&/..|p'))
[ -z "$include_path" ] || export CMAKE_INCLUDE_PATH="$include_path" CPATH="$include_path"
[ -z "$library_path" ] || export CMAKE_LIBRARY_PATH="$library_path" LIBRARY_PATH="$library_path"

# ---- the files ------------------------------------------------------------------------------

make_it() {
    make -s "$1" "PREFIX=$prefix" "DESTDIR=$stage"
}

files() {
    (cd "$stage$prefix" && find . -type f | sort)
}

four_files_for_all() {
    printf './%s\n' include/avon_auth.h share/cmake/avon_auth/avon_auth-config-version.cmake \
        share/cmake/avon_auth/avon_auth-config.cmake share/pkgconfig/avon_auth.pc > "$out/files"
    files | diff "$out/files" - && ! find "$stage$prefix" -type f ! -perm 644 | grep .
}

# A second time is no error, and the files of others stay.
uninstalls() {
    touch "$stage$prefix/include/another.h"
    make_it uninstall && make_it uninstall && files && [ "$(files)" = ./include/another.h ] &&
        [ ! -e "$stage$prefix/share/cmake/avon_auth" ]
}

# ---- programs -------------------------------------------------------------------------------

# signs PROGRAM: it prints a JWT whose signature is that of OpenSSL.
signs() {
    secret=s3cr3t-0123456789
    jwt=$(AVON_USER_ID=user_3km AVON_SECRET_KEY=$secret "$1") || return
    signature=$(printf %s "${jwt%.*}" | openssl dgst -sha256 -hmac $secret -binary | base64 |
        tr +/ -_ | tr -d =)
    echo "$jwt should end in $signature"
    [ ${#signature} -eq 43 ] && [ "${jwt##*.}" = "$signature" ]
}

makes_headers() {
    AVON_TOKEN=token AVON_JWT=jwt AVON_ACCOUNT=account "$1" > "$dir/headers" &&
        printf '%s: %s\n' Authorization 'Bearer token' x-jwt jwt account account |
        diff - "$dir/headers"
}

# ---- pkg-config -----------------------------------------------------------------------------

# pkg OPTION...: pkg-config, which sees the file below $home alone.
pkg() {
    PKG_CONFIG_LIBDIR=$home/share/pkgconfig pkg-config "$@" avon_auth
}

same_version() {
    installed=$(pkg --modversion)
    echo "$installed, not $version"
    [ "$installed" = "$version" ]
}

# by_pkg COMMAND...: compiles to $dir/program. What pkg-config prints is quoted for a shell.
by_pkg() {
    eval "$* -o '$dir/program' $(pkg --cflags --libs)"
}

demo_works() {
    by_pkg $gcc examples/demo.c && "$dir/program"
}

demo_works_in_sysroot() (
    export PKG_CONFIG_SYSROOT_DIR="$stage"
    demo_works
)

# The name is that of no other library. Relative paths were meant to be below the Makefile's.
other_copies_are_named() (
    home=$dir/prefix
    copies=${dir#"$PWD/"}/copies
    archive=$(printf '%s\n' $libs $($gcc -print-file-name=libbearssl.a) | grep -m 1 '\.a$')
    mkdir -p "$copies/include"
    cp "$archive" "$copies/libcopy.a" && cp "$(path_of jsmn.h)" "$copies/include" &&
        make -s install PREFIX="$home" BEARSSL_LIBS="-L$copies -lcopy $copies/libcopy.a" \
            JSMN_CFLAGS="-I$copies/include" || exit
    printf '%s\n' "-I$PWD/$copies/include" "-L$PWD/$copies" -lcopy "$PWD/$copies/libcopy.a" \
        > "$dir/wanted"
    pkg --cflags --libs | tr -s ' ' '\n' | grep cop | diff "$dir/wanted" - &&
        main=$PWD/examples/cmake/main.c && cd / && by_pkg $gcc "$main" && signs "$dir/program"
)

pkg_config_cases() {
    begin pkg-config || return
    home=$stage$prefix
    tap_check "pkg-config has the version of the header's first line" same_version
    tap_check 'the demo builds by pkg-config, and works' demo_works
    check 'below a sysroot' demo_works_in_sysroot
    check 'other copies of BearSSL and jsmn are named' other_copies_are_named
    home=$moved
    check 'moved, C' by_pkg $gcc examples/cmake/main.c
    check 'moved, C: signs' signs "$dir/program"
    command -v $gxx > /dev/null || return
    check 'moved, C++' by_pkg $gxx -x c++ examples/cmake/main.c
    check 'moved, C++: signs' signs "$dir/program"
}

# ---- CMake ----------------------------------------------------------------------------------

# configure NAME LANGUAGE OPTION...: the consumer, to be built in $dir/NAME.
configure() {
    build=$dir/$1
    language=$2
    shift 2
    rm -rf "$build"
    cmake -S $consumer -B "$build" -DLANGUAGE=$language -DCMAKE_PREFIX_PATH="$moved" "$@"
}

cmake_works() {
    configure "$@" && cmake --build "$build" && signs "$build/consumer"
}

# refuses WORDS OPTION...: the configuration fails, and says that in one line.
refuses() {
    words=$1
    shift
    log=$(configure refused C "$@" 2>&1) && return 1
    printf '%s\n' "$log"
    printf '%s\n' "$log" | tr -s ' \n' '  ' | grep -q "$words"
}

cmake_cases() {
    begin CMake cmake $gxx || return
    check C cmake_works C C
    check C++ cmake_works C++ CXX
    for request in $major "$version EXACT" "$major...<$((major + 1))"; do
        check "version $request" configure version C -DREQUEST="$request"
    done
    for request in $((major + 1)) $version.1 "$version.1 EXACT" 0.1 "$((major + 1))...99"; do
        check "not version $request" refuses "config.cmake, version: $version " \
            -DREQUEST="$request"
    done
    nothing=-DCMAKE_PROJECT_INCLUDE=nothing_found.cmake
    check 'no BearSSL' refuses 'missing: BEARSSL_LIBRARY .* needs BearSSL and jsmn. Install' \
        $nothing
    check 'no BearSSL, but its path' cmake_works path C $nothing \
        -DBEARSSL_LIBRARY="$($gcc -print-file-name=libbearssl.a)" \
        -DBEARSSL_INCLUDE_DIR="$(dirname "$(path_of bearssl.h)")" \
        -DJSMN_INCLUDE_DIR="$(dirname "$(path_of jsmn.h)")"
}

# ---- Meson ----------------------------------------------------------------------------------

meson_builds() {
    meson setup "$dir/build" $1 --pkg-config-path "$moved/share/pkgconfig" \
        --cmake-prefix-path "$moved" && ninja -C "$dir/build"
}

meson_cases() {
    begin Meson meson ninja cmake pkg-config $gxx || return
    check 'by pkg-config and CMake, in C and C++' meson_builds $consumer
    for program in pkg-config-c pkg-config-cpp cmake-c cmake-cpp; do
        check "$program: signs" signs "$dir/build/$program"
    done
}

# ---- the examples ---------------------------------------------------------------------------

cmake_example() {
    cmake -S examples/cmake -B "$dir/build" && cmake --build "$dir/build" &&
        signs "$dir/build/sign_jwt"
}

meson_example() {
    meson_builds examples/meson && makes_headers "$dir/build/build_headers"
}

example_cases() {
    begin examples/cmake cmake && check 'builds, and signs' cmake_example
    begin examples/meson meson ninja && check 'builds, and makes headers' meson_example
}

# ---- all of it ------------------------------------------------------------------------------

umask 077
tap_check 'make install' make_it install
tap_check 'the header is there' cmp avon_auth.h "$stage$prefix/include/avon_auth.h"
tap_check 'four files are there, for all to read' four_files_for_all
mkdir -p "$moved" && cp -r "$stage$prefix/." "$moved"
side_by_side pkg_config_cases cmake_cases meson_cases example_cases
tap_check 'make uninstall removes these alone' uninstalls
tap_done
