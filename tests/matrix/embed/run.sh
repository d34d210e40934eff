#!/bin/sh
# A good neighbour: the header in one file, and in one program, with whatever else is there.
# Run from the root of the repository; CC, CXX, CLANG and CLANGXX name the compilers.
# What each case builds is in build/embed/<compiler>.
set -u

out=build/embed
libs=${BEARSSL_LIBS:--lbearssl}
strict='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wundef
        -Wunused-function -Werror'
strict_c='-Wstrict-prototypes -Wmissing-prototypes'
strict_cxx='-Wold-style-cast -Wmissing-declarations'

# Here the files under test include jsmn.h and bearssl.h themselves too, and what those do is
# not at issue: a dependency that is given with -I is searched like one that is installed.
dependencies=$(printf ' %s' "${BEARSSL_CFLAGS:-} ${JSMN_CFLAGS:-}" | sed 's/ -I/ -isystem /g')

# ---- one case -------------------------------------------------------------------------

# check NAME COMMAND...: one line of the report, and the output of a command that failed.
check() {
    name=$1
    shift
    if log=$("$@" 2>&1); then
        echo "ok $cc: $name"
    else
        echo "FAIL $cc: $name"
        printf '%s\n' "$log" | sed 's/^/    /'
    fi
}

# object NAME SOURCE FLAGS...: compiles a file by the language that the suite is at.
object() {
    object=$dir/$1.o
    source=$2
    shift 2
    # shellcheck disable=SC2086 # lists of flags
    $compile $strict -I. $dependencies "$@" -c "$source" -o "$object"
}

# link_and_run NAME...: one program of these objects.
link_and_run() {
    objects=
    for object; do objects="$objects $dir/$object.o"; done
    # shellcheck disable=SC2086
    $link $objects $libs -o "$dir/$1.exe" && "$dir/$1.exe"
}

# program SOURCE FLAGS...: a program of one file.
program() {
    object main "$@" && link_and_run main
}

# ---- jsmn.h, in each of its modes -----------------------------------------------------

# The macros of jsmn's that are defined at the end of a file.
jsmn_macros() {
    # shellcheck disable=SC2086
    $compile -I. $dependencies -dM -E "$@" | grep -i ' jsmn' | sort
}

# jsmn_mode FLAGS...: with THEIRS_FIRST or without, the implementation of jsmn elsewhere if need be.
jsmn_mode() {
    case $* in
    # jsmn.h declares static functions then that nobody defines, whence its own warning
    *HEADER*STATIC*) program tests/matrix/embed/jsmn_modes.c "$@" -Wno-unused-function ;;
    *HEADER*) object jsmn tests/matrix/embed/jsmn_elsewhere.c "$@" &&
        object main tests/matrix/embed/jsmn_modes.c "$@" && link_and_run main jsmn ;;
    *) program tests/matrix/embed/jsmn_modes.c "$@" ;;
    esac
}

# jsmn_macros_are_left FLAGS...: the same macros as without our header, whether jsmn.h is
# included before it or not at all.
jsmn_macros_are_left() {
    jsmn_macros "$@" "$dir/empty.c" > "$dir/before"
    jsmn_macros "$@" tests/matrix/embed/implementation.c > "$dir/after"
    diff "$dir/before" "$dir/after" || return 1
    jsmn_macros "$@" "$dir/jsmn.c" > "$dir/before"
    jsmn_macros "$@" -DTHEIRS_FIRST tests/matrix/embed/jsmn_modes.c > "$dir/after"
    grep -q ' JSMN_API ' "$dir/before" && diff "$dir/before" "$dir/after"
}

# Every name in jsmn.h that begins with jsmn, as a macro that the file had before.
jsmn_names_are_left() {
    # shellcheck disable=SC2086
    header=$($compile $dependencies -M "$dir/jsmn.c" | grep -o '[^ ]*/jsmn\.h')
    names=$(grep -Eio '\<jsmn_?[a-z][a-z_]*' "$header" | sort -u | sed 's/.*/-D&=&-theirs/')
    # shellcheck disable=SC2086
    set -- $names
    [ $# -ge 20 ] || return 1
    jsmn_macros "$@" "$dir/empty.c" > "$dir/before"
    jsmn_macros "$@" tests/matrix/embed/implementation.c > "$dir/after"
    diff "$dir/before" "$dir/after" && object named tests/matrix/embed/implementation.c "$@"
}

jsmn_cases() {
    for header in '' -DJSMN_HEADER=10; do
    for static in '' -DJSMN_STATIC=9; do
    for strict_mode in '' -DJSMN_STRICT=7; do
    for parents in '' -DJSMN_PARENT_LINKS=8; do
        # shellcheck disable=SC2086
        set -- $header $static $strict_mode $parents
        mode="${*:-no settings}"
        check "jsmn.h before, $mode" jsmn_mode "$@" -DTHEIRS_FIRST
        check "jsmn.h after, $mode" jsmn_mode "$@"
        check "macros are left, $mode" jsmn_macros_are_left "$@"
    done; done; done; done
    check 'macros with the names of jsmn are left' jsmn_names_are_left
}

# neighbours FLAGS...: the neighbour is not the one that is to be free of warnings.
neighbours() {
    program tests/matrix/embed/neighbours.c -Wno-conversion -Wno-sign-conversion "$@"
}

neighbour_cases() {
    check 'a library that embeds jsmn before' neighbours -DNEIGHBOUR_FIRST
    check 'a library that embeds jsmn after' neighbours
}

# ---- the two halves, in one file and in several ---------------------------------------

two_callers() {
    object one tests/matrix/embed/caller.c -DCALLER=caller_one "$@" &&
        object two tests/matrix/embed/caller.c -DCALLER=caller_two "$@" &&
        object callers tests/matrix/embed/callers.c
}

declarations_in_two_files() {
    two_callers && object implementation tests/matrix/embed/implementation.c &&
        link_and_run callers one two implementation
}

static_in_two_files() {
    two_callers -DAVON_AUTH_STATIC -DAVON_AUTH_IMPLEMENTATION && link_and_run callers one two
}

layouts_agree() {
    object plain tests/matrix/embed/layout.c -DLAYOUT=layout_plain &&
        object set tests/matrix/embed/layout.c -DLAYOUT=layout_set -DAVON_AUTH_IMPLEMENTATION \
            -DAVON_AUTH_STATIC -DAVON_AUTH_JSON_TOKENS=1000 -DAVON_AUTH_STACK_BURN=0 \
            -DJSMN_PARENT_LINKS -DJSMN_STRICT &&
        object layouts tests/matrix/embed/layouts.c && link_and_run layouts plain set
}

# As a compiler does it that a cache or a cluster stands behind.
preprocessed_first() {
    # shellcheck disable=SC2086
    $compile $strict -I. $dependencies -save-temps=obj -c tests/matrix/embed/implementation.c \
        -o "$dir/saved.o"
}

order_cases() {
    order=tests/matrix/embed/order.c
    check 'the implementation alone' program $order
    check 'declarations, later the implementation' program $order -DDECLARATIONS_FIRST
    check 'declarations twice' program $order -DDECLARATIONS_TWICE
    check 'implementation twice' program $order -DIMPLEMENTATION_TWICE
    check 'implementation, later the declarations' program $order -DDECLARATIONS_AFTER
    check 'all of that' program $order -DDECLARATIONS_FIRST -DDECLARATIONS_TWICE \
        -DIMPLEMENTATION_TWICE -DDECLARATIONS_AFTER
    check 'all of that, static' program $order -DDECLARATIONS_FIRST -DDECLARATIONS_TWICE \
        -DIMPLEMENTATION_TWICE -DDECLARATIONS_AFTER -DAVON_AUTH_STATIC
    check 'bearssl.h before' program $order -DBEARSSL_FIRST
    check 'declarations in two files, implementation in a third' declarations_in_two_files
    check 'a static implementation in each of two files' static_in_two_files
    check 'static, and nothing called' object static tests/matrix/embed/static_declarations.c
    check 'a static implementation that nothing uses' \
        object unused tests/matrix/embed/implementation.c -DAVON_AUTH_STATIC
    check 'public types do not depend on settings' layouts_agree
    check 'another SHA-256' program tests/matrix/embed/sha256.c
    check 'macros with short names before' program tests/matrix/embed/platform.c
    check 'compiled from preprocessed text' preprocessed_first
}

# ---- where the header is found --------------------------------------------------------

from_elsewhere() {
    # shellcheck disable=SC2086
    (cd "$dir" && $compile $strict $dependencies "$@" -c ../../../tests/matrix/embed/included.c \
        -o main.o) && link_and_run main
}

path_cases() {
    check 'found by a relative path' from_elsewhere -DBY_RELATIVE_PATH
    check 'found on the search path' from_elsewhere -DBY_SEARCH_PATH -I../../..
    check 'found by -include' from_elsewhere -DAVON_AUTH_IMPLEMENTATION \
        -include ../../../avon_auth.h
}

# ---- no warning out of BearSSL's and jsmn's headers ------------------------------------

# Copies of those headers, since gcc ignores -I for a directory that it searches anyway: in
# one directory as BearSSL's source has them, and with the directory that Debian puts between.
copy_dependencies() {
    mkdir -p $out/flat $out/nested/bearssl || return 1
    # shellcheck disable=SC2086
    found=$(${CC:-gcc} ${BEARSSL_CFLAGS:-} ${JSMN_CFLAGS:-} -M tests/matrix/embed/direct.c) || return 1
    jsmn=$(printf '%s\n' "$found" | grep -o '[^ ]*/jsmn\.h')
    bearssl=$(printf '%s\n' "$found" | grep -o '[^ ]*/bearssl_hash\.h')
    cp "$jsmn" "${bearssl%/*}"/bearssl*.h $out/flat || return 1
    cp "$jsmn" $out/nested && cp "${bearssl%/*}"/bearssl*.h $out/nested/bearssl || return 1
    echo '#include "bearssl/bearssl.h"' > $out/nested/bearssl.h
}

# direct_warns LAYOUT: from the headers of both.
direct_warns() {
    # shellcheck disable=SC2086
    log=$($compile $strict -I. -I$out/$1 -c tests/matrix/embed/direct.c -o "$dir/direct.o" 2>&1) &&
        return 1
    printf '%s\n' "$log" | grep -q 'bearssl.*error' && printf '%s\n' "$log" | grep -q 'jsmn.*error'
}

# copies_are_read LAYOUT: and not those that are installed.
copies_are_read() {
    # shellcheck disable=SC2086
    $compile -I. -I$out/$1 -M tests/matrix/embed/implementation.c > "$dir/read" &&
        grep -q "$out/$1/jsmn\.h" "$dir/read" && grep -q "$out/$1/.*bearssl_hmac\.h" "$dir/read"
}

quiet() {
    # shellcheck disable=SC2086
    $compile $strict -I. -I$out/"$1" -c tests/matrix/embed/implementation.c -o "$dir/quiet.o" \
        -DAVON_AUTH_STATIC &&
        $compile $strict -O2 -I. -I$out/"$1" -c tests/matrix/embed/implementation.c -o "$dir/quiet.o" &&
        copies_are_read "$1"
}

warning_cases() {
    for layout in flat nested; do
        check "headers found with -I, $layout: no warning" quiet $layout
        check "headers found with -I, $layout: warnings without us" direct_warns $layout
    done
}

# ---- C and C++ in one program ----------------------------------------------------------

# mixed_program COMPILER_OF_THE_IMPLEMENTATION COMPILER_OF_THE_CALLERS: linked as C, which
# shows that a C++ implementation needs nothing of the C++ library.
mixed_program() {
    compile=$1
    object implementation tests/matrix/embed/implementation.c || return 1
    compile=$2
    two_callers && link_and_run callers one two implementation
}

mixed_cases() {
    check 'implementation in C++, callers in C' mixed_program "$as_cxx" "$as_c"
    check 'implementation in C, callers in C++' mixed_program "$as_c" "$as_cxx"
}

# ---- all of it -------------------------------------------------------------------------

# suite NAME COMPILE_COMMAND
suite() {
    cc=$1
    compile=$2
    link=$1
    dir=$out/$(basename "$1")
    mkdir -p "$dir"
    : > "$dir/empty.c"
    echo '#include <jsmn.h>' > "$dir/jsmn.c"
    jsmn_cases
    neighbour_cases
    order_cases
    path_cases
    warning_cases
}

# family C_COMPILER CXX_COMPILER
family() {
    as_c="$1 -std=c99 $strict_c"
    as_cxx="$2 -x c++ -std=c++11 $strict_cxx"
    missing=
    for cc in "$1" "$2"; do
        if ! command -v "$cc" > /dev/null; then
            echo "skip $cc: not installed"
            missing=$cc
        elif [ "$cc" = "$1" ]; then
            suite "$1" "$as_c"
        else
            suite "$2" "$as_cxx"
        fi
    done
    cc="$1 and $2"
    link=$1
    dir=$out/$(basename "$1")
    [ -n "$missing" ] || mixed_cases
}

rm -rf $out
mkdir -p $out
copy_dependencies > $out/gnu.log 2>&1 || echo "FAIL the headers of BearSSL and jsmn are not found"
family "${CC:-gcc}" "${CXX:-g++}" >> $out/gnu.log 2>&1 &
gnu_pid=$!
family "${CLANG:-clang}" "${CLANGXX:-clang++}" > $out/llvm.log 2>&1 &
wait $! || echo 'FAIL the script itself' >> $out/llvm.log
wait $gnu_pid || echo 'FAIL the script itself' >> $out/gnu.log
cat $out/gnu.log $out/llvm.log

passed=$(cat $out/*.log | grep -c '^ok ')
failed=$(cat $out/*.log | grep -c '^FAIL ')
skipped=$(cat $out/*.log | grep -c '^skip ')
[ "$skipped" -eq 0 ] && skipped= || skipped=", $skipped skipped"
echo "embed: $passed passed, $failed failed$skipped"
[ "$passed" -gt 0 ] && [ "$failed" -eq 0 ]
