#!/bin/sh
# SPDX-License-Identifier: MIT
# A good neighbour: the header in one file and in one program with other code.
# shellcheck disable=SC2154,SC2086,SC2046 # variables of matrix.sh; lists of flags
. tests/lib/matrix.sh

# Here the files under test include jsmn.h and bearssl.h themselves too. The warnings of those are
# not at issue: -isystem makes the compiler search a given dependency like an installed one.
dependencies=$(echo " $dependencies" | sed 's/ -I/ -isystem /g')
include="-I. $dependencies"

sources=tests/matrix/embed
modes=$sources/jsmn_modes.c
order=$sources/order.c

# object NAME SOURCE FLAGS...: compiles a file in the language at hand.
object() {
    object=$dir/$1.o
    shift
    $compile $include "$@" -c -o "$object"
}

# link_and_run NAME...: one program of these objects.
link_and_run() {
    objects=
    for object; do objects="$objects $dir/$object.o"; done
    $link $objects $libs -o "$dir/$1.exe" && "$dir/$1.exe"
}

# program SOURCE FLAGS...: a program of one file.
program() {
    object main "$@" && link_and_run main
}

# ---- jsmn.h, in each of its modes -----------------------------------------------------

# jsmn_mode FLAGS...: with JSMN_HEADER another file holds the implementation of jsmn.
jsmn_mode() {
    case $* in
    # jsmn.h then declares static functions without a definition, whence its own warning
    *HEADER*STATIC*) program $modes "$@" -Wno-unused-function ;;
    *HEADER*) object jsmn $sources/jsmn_elsewhere.c "$@" && object main $modes "$@" &&
        link_and_run main jsmn ;;
    *) program $modes "$@" ;;
    esac
}

# same_jsmn_macros FILE OTHER FLAGS...: at the end of both files.
same_jsmn_macros() {
    changed_macros "$@" && ! grep -i ' jsmn' "$dir/changed"
}

# jsmn_macros_are_left FLAGS...: the same macros as without our header, whether jsmn.h is included
# before it or not at all.
jsmn_macros_are_left() {
    same_jsmn_macros "$dir/empty.c" $implementation "$@" &&
        same_jsmn_macros "$dir/jsmn.c" $modes -DTHEIRS_FIRST "$@" &&
        grep -q ' JSMN_API ' "$dir/before"
}

# Every name in jsmn.h that begins with jsmn, as a macro that the file had before.
jsmn_names_are_left() {
    set -- $(grep -Eio '\<jsmn_?[a-z][a-z_]*' "$jsmn" | sort -u | sed 's/.*/-D&=&-theirs/')
    [ $# -ge 20 ] && same_jsmn_macros "$dir/empty.c" $implementation "$@" &&
        object named $implementation "$@"
}

other_jsmn_is_found() {
    $compile $include -M $modes | grep -q "$out/retagged/jsmn\.h"
}

jsmn_cases() {
    for header in '' -DJSMN_HEADER=10; do
    for static in '' -DJSMN_STATIC=9; do
    for strict_mode in '' -DJSMN_STRICT=7; do
    for parents in '' -DJSMN_PARENT_LINKS=8; do
        set -- $header $static $strict_mode $parents
        mode="${*:-no settings}"
        check "jsmn.h before, $mode" jsmn_mode "$@" -DTHEIRS_FIRST
        check "jsmn.h after, $mode" jsmn_mode "$@"
        check "macros are left, $mode" jsmn_macros_are_left "$@"
    done; done; done; done
    check 'macros with the names of jsmn are left' jsmn_names_are_left
    # jsmn 1.1.0 has structures without a tag, its head has them with one
    plain=$include
    include="-isystem $out/retagged $include"
    check 'jsmn.h of the other form is found' other_jsmn_is_found
    for parents in '' -DJSMN_PARENT_LINKS=8; do
        check "jsmn.h of the other form before, ${parents:-no settings}" \
            jsmn_mode $parents -DTHEIRS_FIRST
        check "jsmn.h of the other form after, ${parents:-no settings}" jsmn_mode $parents
    done
    include=$plain
    # the neighbour need not be free of warnings
    set -- program $sources/neighbours.c -Wno-conversion -Wno-sign-conversion
    check 'a library that embeds jsmn before' "$@" -DNEIGHBOUR_FIRST
    check 'a library that embeds jsmn after' "$@"
}

# ---- the two halves, in one file and in several ---------------------------------------

two_callers() {
    object one $sources/caller.c -DCALLER=caller_one "$@" &&
        object two $sources/caller.c -DCALLER=caller_two "$@" &&
        object callers $sources/callers.c
}

# mixed_program COMPILE_THE_IMPLEMENTATION COMPILE_THE_CALLERS: in three files.
mixed_program() {
    compile=$1
    object implementation $implementation || return 1
    compile=$2
    two_callers && link_and_run callers one two implementation
}

static_in_two_files() {
    two_callers -DAVON_AUTH_STATIC -DAVON_AUTH_IMPLEMENTATION && link_and_run callers one two
}

layouts_agree() {
    object plain $sources/layout.c -DLAYOUT=layout_plain &&
        object set $sources/layout.c -DLAYOUT=layout_set -DAVON_AUTH_IMPLEMENTATION \
            -DAVON_AUTH_STATIC -DAVON_AUTH_JSON_TOKENS=1000 -DAVON_AUTH_STACK_BURN=0 \
            -DJSMN_PARENT_LINKS -DJSMN_STRICT &&
        object layouts $sources/layouts.c && link_and_run layouts plain set
}

order_cases() {
    check 'the implementation alone' program $order
    check 'declarations, later the implementation' program $order -DDECLARATIONS_FIRST
    check 'declarations twice' program $order -DDECLARATIONS_TWICE
    check 'implementation twice' program $order -DIMPLEMENTATION_TWICE
    check 'implementation, later the declarations' program $order -DDECLARATIONS_AFTER
    set -- program $order -DDECLARATIONS_FIRST -DDECLARATIONS_TWICE -DIMPLEMENTATION_TWICE \
        -DDECLARATIONS_AFTER
    check 'all of that' "$@"
    check 'all of that, static' "$@" -DAVON_AUTH_STATIC
    check 'bearssl.h before' program $order -DBEARSSL_FIRST
    check 'declarations in two files, implementation in a third' \
        mixed_program "$compile" "$compile"
    check 'a static implementation in each of two files' static_in_two_files
    check 'static, and nothing called' object static $sources/static_declarations.c
    check 'a static implementation that nothing uses' \
        object unused $implementation -DAVON_AUTH_STATIC
    check 'public types do not depend on settings' layouts_agree
    check 'another SHA-256' program $sources/sha256.c
    check 'macros with short names before' program $sources/platform.c
    # compiler caches and clusters do so
    check 'compiled from preprocessed text' object saved $implementation -save-temps=obj
}

# ---- LTO ---------------------------------------------------------------------------------

# lto SOURCE ONE TWO OBJECT...: a program in C++ of the source, compiled with each of two settings,
# and the objects. gcc says nothing of types that the two disagree about.
lto() {
    source=$1
    one=$2
    two=$3
    shift 3
    object one "$source" -O2 -flto -DCALLER=$one && object two "$source" -O2 -flto -DCALLER=$two &&
        $link -O2 -flto -Wodr -Wlto-type-mismatch -Werror "$dir/one.o" "$dir/two.o" "$@" $libs \
            -o "$dir/lto.exe" > "$dir/words" 2>&1 && ! grep . "$dir/words"
}

static_under_lto() {
    object callers $sources/callers.c &&
        lto $sources/caller.c 'caller_one -DAVON_AUTH_STATIC -DAVON_AUTH_JSON_TOKENS=16' \
            'caller_two -DAVON_AUTH_STATIC -DAVON_AUTH_JSON_TOKENS=64' "$dir/callers.o" &&
        "$dir/lto.exe"
}

conflict_is_seen() {
    ! lto $sources/conflict.c 'one -DSIZE=1' 'two -DSIZE=2' && grep -q 'One Definition Rule' "$dir/words"
}

lto_cases() {
    begin "$gxx, LTO" "$gxx" || return
    compile="$gxx -x c++ -std=c++11 $strict"
    link=$gxx
    check 'static with different JSON tokens' static_under_lto
    check 'a type in conflict is seen' conflict_is_seen
}

# ---- where headers are found -----------------------------------------------------------

# From a folder without the header.
from_elsewhere() {
    (cd "$dir" && $compile $dependencies "$@" -c ../../../$sources/included.c -o main.o) &&
        link_and_run main
}

# warns FLAGS...: the headers of BearSSL and jsmn do, in a file that includes them directly.
warns() {
    ! $compile "$@" -c $sources/direct.c -o "$dir/direct.o" > "$dir/words" 2>&1 &&
        grep -q 'bearssl.*error' "$dir/words" && grep -q 'jsmn.*error' "$dir/words"
}

# quiet LAYOUT FLAGS...: they do not within ours. The copies are read, not the installed headers.
quiet() {
    layout=$1
    shift
    set -- $compile "$@" -c $implementation -o "$dir/quiet.o"
    "$@" -DAVON_AUTH_STATIC && "$@" -O2 -MD -MF "$dir/read" &&
        grep -q "$out/$layout/jsmn\.h" "$dir/read" &&
        grep -q "$out/$layout/.*bearssl_hmac\.h" "$dir/read"
}

# in_file LINE...: a program of these lines, and the job.
in_file() {
    printf '%s\n' "$@" "#include \"$sources/job.h\"" 'int main(void) { return job(); }' \
        > "$dir/in_file.c"
    program "$dir/in_file.c" -I"$dir" -Wno-pedantic -Wno-deprecated # of #import
}

file_cases() {
    define='#define AVON_AUTH_IMPLEMENTATION'
    cp avon_auth.h "$dir/auth.hpp"
    { echo '#pragma once' && cat avon_auth.h; } > "$dir/once.h"
    check 'renamed' in_file '#include "auth.hpp"' "$define" '#include "auth.hpp"'
    check 'with #import' in_file "$define" '#import "avon_auth.h"'
    check 'behind #pragma once' in_file "$define" '#include "once.h"'
    check 'pasted into another file' in_file "$define" "$(cat avon_auth.h)"
    check 'pasted, static' in_file '#define AVON_AUTH_STATIC' "$(cat avon_auth.h)"
}

path_cases() {
    check 'found by a relative path' from_elsewhere -DBY_RELATIVE_PATH
    check 'found on the search path' from_elsewhere -DBY_SEARCH_PATH -I../../..
    check 'found by -include' from_elsewhere -DAVON_AUTH_IMPLEMENTATION \
        -include ../../../avon_auth.h
    for layout in flat nested; do
        set -- -I. -I"$out/$layout"
        check "headers found with -I, $layout: no warning" quiet $layout "$@" $loud
        check "headers found with -I, $layout: warnings without us" warns "$@"
    done
}

# ---- all of it -------------------------------------------------------------------------

# suite COMPILER COMPILE_COMMAND
suite() {
    begin "$1" || return
    compile=$2
    link=$1
    # g++ before 13 knows no pragma for this one
    loud=
    [ "$1" != "$gxx" ] || [ "$($gxx -dumpversion | cut -d. -f1)" -ge 13 ] || loud=-Wno-undef
    : > "$dir/empty.c"
    echo '#include <jsmn.h>' > "$dir/jsmn.c"
    jsmn_cases
    order_cases
    file_cases
    path_cases
}

# With a compiler that does not search the host's folders: BearSSL's as cores of Arduino have it.
in_a_folder_alone() {
    begin 'arm-none-eabi-gcc' || return
    set -- $about -std=c99 $strict $strict_c -Os -specs=picolibc.specs -isystem "$out/folder" -I. \
        -c -o "$dir/object.o"
    check 'there is no <bearssl.h>' not "$@" $sources/direct.c
    check 'only <bearssl/bearssl.h> is there' quietly "$@" $implementation
}

not() {
    ! "$@"
}

# family C_COMPILER CXX_COMPILER
family() {
    as_c="$1 -std=c99 $strict $strict_c"
    as_cxx="$2 -x c++ -std=c++11 $strict $strict_cxx"
    suite "$1" "$as_c"
    suite "$2" "$as_cxx"
    begin "$1 and $2" "$1" "$2" || return
    # linked as C, since a C++ implementation needs nothing of the C++ library
    link=$1
    check 'implementation in C++, callers in C' mixed_program "$as_cxx" "$as_c"
    check 'implementation in C, callers in C++' mixed_program "$as_c" "$as_cxx"
}

# Copies of the headers of BearSSL and jsmn, since gcc ignores -I for a directory that it searches
# anyway: in one directory as BearSSL's source has them, and with the directory that Debian puts
# between.
jsmn=$(path_of jsmn.h)
bearssl=$(path_of bearssl_hash.h bearssl.h)
mkdir -p "$out/flat" "$out/nested/bearssl"
cp "$jsmn" "${bearssl%/*}"/bearssl*.h "$out/flat"
cp "$jsmn" "$out/nested"
cp "${bearssl%/*}"/bearssl*.h "$out/nested/bearssl"
echo '#include "bearssl/bearssl.h"' > "$out/nested/bearssl.h"
mkdir -p "$out/folder" "$out/retagged"
cp -r "$out/nested/bearssl" "$jsmn" "$out/folder"
# jsmn.h with a tag where it has none, and without where it has one
if grep -q 'struct jsmntok {' "$jsmn"; then
    sed -E 's/^(typedef struct) jsmn[a-z_]+ \{/\1 {/' "$jsmn" > "$out/retagged/jsmn.h"
else
    awk '/^typedef struct \{/ { $0 = "typedef struct " (n++ ? "jsmn_parser" : "jsmntok") " {" }
         { print }' "$jsmn" > "$out/retagged/jsmn.h"
fi
side_by_side "family $gcc $gxx" "family $clang $clangxx" in_a_folder_alone lto_cases
tap_done
