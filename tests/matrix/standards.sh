#!/bin/sh
# SPDX-License-Identifier: MIT
# The header compiles without a warning in every standard of C and C++ from C99 and C++98 on, and
# leaves no macros behind but its own. So does the example that replaces its SHA-256.
# shellcheck disable=SC2154,SC2086 # variables of matrix.sh; lists of flags
. tests/lib/matrix.sh

c_standards='c99 c11 c17 c2x gnu99 gnu17'
cxx_standards='c++98 c++03 c++11 c++14 c++17 c++20 c++2b'

strict="$strict -pedantic-errors -Wcast-align -Wmissing-declarations -Wredundant-decls
        -Wswitch-enum -Wformat=2 -Wnull-dereference -Wdouble-promotion -Wunused-macros -Wvla"
strict_c="$strict $strict_c -Wold-style-definition -Wbad-function-cast -Wnested-externs
          -Wdeclaration-after-statement"
strict_cxx="$strict $strict_cxx -Wextra-semi"
strict_gnu='-Wlogical-op -Wduplicated-cond -Wduplicated-branches -Wcast-align=strict'
strict_gnu_cxx='-Wuseless-cast -Wzero-as-null-pointer-constant'

# These of -Weverything are against the contract rather than against the code:
#   padded                  layouts are public, and no member is there to fill a gap
#   used-but-marked-unused  AVON_AUTH_STATIC marks every function as possibly unused
#   switch-default          (clang 18 on) demands the contrary of -Wcovered-switch-default
#   unsafe-buffer-usage     (clang 16 on) wants no pointer arithmetic: this is C
everything='-Weverything -Werror -Wno-padded -Wno-used-but-marked-unused -Wno-switch-default
            -Wno-unknown-warning-option -Wno-unsafe-buffer-usage'
#   reserved-identifier, reserved-macro-identifier
#                           avon__ and AVON__ are the private prefixes: C++ reserves any __
#   zero-as-null-pointer-constant
#                           (clang 14) takes NULL for a zero, and C++98 has nothing else
everything_cxx="$everything -Wno-reserved-identifier -Wno-reserved-macro-identifier
                -Wno-zero-as-null-pointer-constant"

# silent FILE FLAGS...: compiles without a word.
silent() {
    quietly $compile $include "$@" -o "$dir/object.o" -c
}

# in_all_forms NAME FLAGS...: the halves, static and not; optimised where there is code.
in_all_forms() {
    name=$1
    shift
    check "$name, declarations" silent $declarations "$@" -fsyntax-only
    for level in -O0 -O2; do
        check "$name, implementation, $level" silent $implementation "$@" $level
        check "$name, static implementation, $level" \
            silent $implementation "$@" $level -DAVON_AUTH_STATIC
    done
}

# own_macros_only FILE OTHER FLAGS...: the first file includes the headers that avon_auth.h may
# include, the other avon_auth.h. This adds its own macros and neither removes nor changes any.
own_macros_only() {
    changed_macros "$@" && grep -q '#define AVON_AUTH_VERSION ' "$dir/changed" &&
        ! grep -Ev '#define AVON_(AUTH_|_)' "$dir/changed"
}

macro_cases() {
    printf '#include <%s>\n' stddef.h stdint.h > "$dir/few.c"
    printf '#include <%s>\n' stddef.h stdint.h bearssl.h limits.h string.h > "$dir/all.c"
    check 'macros of its own only, declarations' own_macros_only "$dir/few.c" $declarations
    check 'macros of its own only, implementation' own_macros_only "$dir/all.c" $implementation
    check 'macros of its own only, static' \
        own_macros_only "$dir/all.c" $implementation -DAVON_AUTH_STATIC
}

option_cases() {
    check '-O3' silent $implementation "$@" -O3
    for option in -funsigned-char -fsigned-char -fshort-enums -DAVON_AUTH_STACK_BURN=0 \
        -DAVON_AUTH_JSON_TOKENS=8; do
        check "$option" silent $implementation "$@" -O0 $option
    done
    check '-DAVON_AUTH_STATIC and both settings' silent $implementation "$@" -O2 \
        -DAVON_AUTH_STATIC -DAVON_AUTH_STACK_BURN=0 -DAVON_AUTH_JSON_TOKENS=8
    # The headers of a 64-bit Debian serve for 32 bits too, but for one file, which may be empty.
    mkdir -p "$dir/m32/gnu"
    : > "$dir/m32/gnu/stubs-32.h"
    m32="-m32 -fsyntax-only -I$dir/m32 -idirafter /usr/include/$($gcc -print-multiarch)"
    if $compile $m32 $include "$dir/all.c" > "$dir/m32.log" 2>&1; then
        check '-m32' silent $implementation "$@" $m32
    else
        tap_missing "$about: -m32" 'there are no headers for it'
    fi
}

# The header's implementation on OpenSSL's SHA-256. The example casts as C does.
openssl_case() {
    standard=$1
    shift
    printf '#define AVON_AUTH_%s\n' IMPLEMENTATION 'SHA256 &openssl_sha256' > "$dir/openssl.c"
    printf '#include "%s"\n' examples/openssl_sha256.h avon_auth.h >> "$dir/openssl.c"
    if echo '#include <openssl/sha.h>' | $compile -E - > "$dir/openssl.i" 2>&1; then
        check "$standard, openssl_sha256.h" silent "$dir/openssl.c" "-std=$standard" "$@" \
            -fsyntax-only $as_in_c
    else
        tap_missing "$about: $standard, openssl_sha256.h" 'there is no OpenSSL'
    fi
}

# suite COMPILER LANGUAGE FLAGS...
suite() {
    begin "$1" || return
    compile="$1 -x $2"
    case $2 in
    c) standards=$c_standards strictly=$strict_c as_in_c= ;;
    *) standards=$cxx_standards strictly=$strict_cxx as_in_c=-Wno-old-style-cast ;;
    esac
    shift 2
    set -- $strictly "$@"
    for standard in $standards; do
        in_all_forms "$standard" -std="$standard" "$@"
        openssl_case "$standard" "$@"
    done
    macro_cases
    option_cases -std="${standards%% *}" "$@"
}

gnu_cxx() {
    suite "$gxx" c++ $strict_gnu || return
    # nothing but NULL is there to name a null pointer before C++11
    check 'null pointers and useless casts' \
        silent $implementation -std=c++11 $strict_cxx $strict_gnu_cxx
}

llvm_c() {
    suite "$clang" c || return
    in_all_forms '-Weverything, c99' -std=c99 $everything
    in_all_forms '-Weverything, c2x' -std=c2x $everything
}

llvm_cxx() {
    suite "$clangxx" c++ || return
    in_all_forms '-Weverything, c++98' -std=c++98 $everything_cxx
    in_all_forms '-Weverything, c++20' -std=c++20 $everything_cxx
}

# tcc knows few warnings and no pragma for system headers; it is C99 from another hand.
tcc_c() {
    begin tcc || return
    compile='tcc -std=c99 -Wall -Werror'
    check 'c99' silent $implementation
    check 'c99 -DAVON_AUTH_STATIC' silent $implementation -DAVON_AUTH_STATIC
}

side_by_side "suite $gcc c $strict_gnu -Wc++-compat" gnu_cxx llvm_c llvm_cxx tcc_c
tap_done
