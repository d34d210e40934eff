# SPDX-License-Identifier: MIT
# The compilers, their flags and a way to put cases, for the scripts of tests/matrix, which source
# this file from the root of the repository. CC, CXX, CLANG and CLANGXX name the compilers. A script
# builds below $out, and its current cases in $dir.
# shellcheck shell=sh disable=SC1091,SC2034,SC2154,SC2086 # theirs; lists of flags
set -u
. tests/lib/tap.sh

gcc=${CC:-gcc}
gxx=${CXX:-g++}
clang=${CLANG:-clang}
clangxx=${CLANGXX:-clang++}
dependencies="${BEARSSL_CFLAGS:-} ${JSMN_CFLAGS:-}"
include="-I. $dependencies"
libs=${BEARSSL_LIBS:--lbearssl}

strict='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wundef
        -Werror'
strict_c='-Wstrict-prototypes -Wmissing-prototypes'
strict_cxx='-Wold-style-cast -Wmissing-declarations'

declarations=tests/matrix/standards/declarations.c
implementation=tests/matrix/standards/implementation.c

out=build/$(basename "$0" .sh)
rm -rf "$out"
mkdir -p "$out"
part=0

# begin NAME [TOOL...]: the next cases are about NAME, which is a tool or needs these tools. False
# if one is missing.
begin() {
    about=$1
    dir=$out/$part-$(basename "$1" | tr -c 'a-zA-Z0-9.+\n-' _)
    mkdir -p "$dir"
    [ $# -eq 1 ] || shift
    for tool; do
        command -v "$tool" > /dev/null && continue
        tap_missing "$about" "there is no $tool"
        return 1
    done
}

# check NAME COMMAND...: a case about that.
check() {
    check_name="$about: $1"
    shift
    tap_check "$check_name" "$@"
}

# quietly COMMAND...: passes if the command succeeds without a word.
quietly() {
    words=$("$@" 2>&1)
    status=$?
    printf '%s\n' "$words"
    [ $status -eq 0 ] && [ -z "$words" ]
}

# path_of FILE [HEADER]: the path at which a compiler finds the file when it includes the header.
path_of() {
    echo "#include <${2:-$1}>" | $(command -v "$gcc" || command -v "$clang") $dependencies -M -E - |
        grep -o "[^ ]*/$1" | head -n 1
}

# changed_macros FILE OTHER FLAGS...: writes the macros at the end of the first file, by $compile,
# to $dir/before, and to $dir/changed those at the end of but one of the two files.
changed_macros() {
    first=$1
    second=$2
    shift 2
    $compile $include "$@" -dM -E "$first" > "$dir/first" &&
        $compile $include "$@" -dM -E "$second" > "$dir/second" || return 1
    sort "$dir/first" > "$dir/before"
    sort "$dir/second" | comm -3 "$dir/before" - > "$dir/changed"
}

# side_by_side COMMAND...: runs the commands, each one word with its arguments, at the same time,
# and then shows their results.
side_by_side() {
    for command; do
        part=$((part + 1))
        { ($command || [ $? -eq 1 ]) > "$out/$part.log" ||
            echo "not ok - $command: ended early" >> "$out/$part.log"; } &
    done
    wait
    tap_merge "$out"/[0-9]*.log
}
