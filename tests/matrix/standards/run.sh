#!/bin/sh
# The header in every standard of C and C++ from C99 and C++98 on, without a warning, and no
# macro left behind that is not its own. Run from the root of the repository; CC, CXX, CLANG
# and CLANGXX name the compilers. What is built goes to build/standards.
set -u

out=build/standards
include="-I. ${BEARSSL_CFLAGS:-} ${JSMN_CFLAGS:-}"

c_standards='c99 c11 c17 c2x gnu99 gnu17'
cxx_standards='c++98 c++03 c++11 c++14 c++17 c++20 c++2b'

strict='-Werror -pedantic-errors -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
        -Wcast-qual -Wcast-align -Wundef -Wmissing-declarations -Wredundant-decls -Wswitch-enum
        -Wformat=2 -Wnull-dereference -Wdouble-promotion -Wunused-macros -Wvla'
strict_c='-Wmissing-prototypes -Wstrict-prototypes -Wold-style-definition -Wbad-function-cast
          -Wnested-externs -Wdeclaration-after-statement'
strict_cxx='-Wold-style-cast -Wextra-semi'
strict_gnu='-Wlogical-op -Wduplicated-cond -Wduplicated-branches -Wcast-align=strict'
strict_gnu_c='-Wc++-compat'
strict_gnu_cxx='-Wuseless-cast -Wzero-as-null-pointer-constant'

# What -Weverything holds against the contract rather than against the code.
#   padded                  layouts are public, and no member is there to fill a gap
#   used-but-marked-unused  AVON_AUTH_STATIC marks every function as one that may be unused
#   switch-default          (clang 18 on) demands what -Wcovered-switch-default forbids
#   unsafe-buffer-usage     (clang 16 on) wants no pointer arithmetic: this is C
everything='-Weverything -Werror -Wno-padded -Wno-used-but-marked-unused -Wno-switch-default
            -Wno-unknown-warning-option -Wno-unsafe-buffer-usage'
#   reserved-identifier, reserved-macro-identifier
#                           avon__ and AVON__ are the private prefixes: C++ reserves any __
#   zero-as-null-pointer-constant
#                           (clang 14) holds NULL to be a zero, and C++98 has nothing else
everything_cxx='-Wno-reserved-identifier -Wno-reserved-macro-identifier
                -Wno-zero-as-null-pointer-constant'

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

# compile FORM FLAGS...: `declarations` or `implementation`, silently.
compile() {
    form=$1
    shift
    # shellcheck disable=SC2086 # lists of flags
    said=$($compiler $include "$@" -c tests/matrix/standards/"$form".c -o "$dir/$form.o" 2>&1)
    status=$?
    printf '%s\n' "$said"
    [ $status -eq 0 ] && [ -z "$said" ]
}

# in_all_forms NAME FLAGS...: the halves, static and not; optimised where there is code.
in_all_forms() {
    in=$1
    shift
    check "$in, declarations" compile declarations "$@" -fsyntax-only
    for level in -O0 -O2; do
        check "$in, implementation, $level" compile implementation "$@" $level
        check "$in, static implementation, $level" \
            compile implementation "$@" $level -DAVON_AUTH_STATIC
    done
}

# ---- macros ----------------------------------------------------------------------------

# macros FILE FLAGS...: those that are defined at its end.
macros() {
    file=$1
    shift
    # shellcheck disable=SC2086
    $compiler $include "$@" -dM -E "$file" | sort
}

# only_own_macros FORM FLAGS...: besides what the headers that it may include define, and with
# none of those gone or changed.
only_own_macros() {
    form=$1
    shift
    macros "$dir/without_$form.c" "$@" > "$dir/without"
    macros tests/matrix/standards/"$form".c "$@" > "$dir/with"
    grep -q '^#define AVON_AUTH_VERSION ' "$dir/with" || return 1
    own='^#define AVON_(AUTH_|_)'
    grep -Ev "$own" "$dir/without" > "$dir/others_without"
    grep -Ev "$own" "$dir/with" | diff "$dir/others_without" -
}

macro_cases() {
    printf '#include <%s>\n' stddef.h stdint.h > "$dir/without_declarations.c"
    printf '#include <%s>\n' stddef.h stdint.h bearssl.h limits.h string.h \
        > "$dir/without_implementation.c"
    for form in declarations implementation; do
        check "macros of its own only, $form" only_own_macros $form
    done
    check 'macros of its own only, static' only_own_macros implementation -DAVON_AUTH_STATIC
}

# ---- settings and options ---------------------------------------------------------------

# 32 bits: the headers of a 64-bit Debian serve for that too, but for one file that they name
# and that may be empty.
word_cases() {
    mkdir -p "$dir/m32/gnu"
    : > "$dir/m32/gnu/stubs-32.h"
    m32="-m32 -I$dir/m32 -idirafter /usr/include/$("${CC:-gcc}" -print-multiarch)"
    # shellcheck disable=SC2086
    if $compiler $m32 $include -fsyntax-only "$dir/without_implementation.c" \
        > "$dir/m32.log" 2>&1; then
        # shellcheck disable=SC2086
        check '-m32' compile implementation "$@" $m32 -fsyntax-only
    else
        echo "skip $cc -m32: not installed"
    fi
}

option_cases() {
    check '-O3' compile implementation "$@" -O3
    for option in -funsigned-char -fsigned-char -fshort-enums -DAVON_AUTH_STACK_BURN=0 \
        -DAVON_AUTH_JSON_TOKENS=8; do
        check "$option" compile implementation "$@" -O0 $option
    done
    check '-DAVON_AUTH_STATIC and both settings' compile implementation "$@" -O2 \
        -DAVON_AUTH_STATIC -DAVON_AUTH_STACK_BURN=0 -DAVON_AUTH_JSON_TOKENS=8
    word_cases "$@"
}

# ---- all of it --------------------------------------------------------------------------

# suite COMPILER_COMMAND STANDARDS FLAGS...
suite() {
    compiler=$1
    standards=$2
    shift 2
    for standard in $standards; do
        in_all_forms "$standard" -std="$standard" "$@"
    done
    macro_cases
    option_cases -std="${standards%% *}" "$@"
}

# installed COMPILER: or a line in the report. Makes it the one that cases are about.
installed() {
    cc=$1
    dir=$out/$(basename "$1")
    mkdir -p "$dir"
    command -v "$1" > /dev/null && return
    echo "skip $1: not installed"
    return 1
}

# shellcheck disable=SC2086
gnu() {
    if installed "$1"; then
        suite "$1" "$c_standards" $strict $strict_c $strict_gnu $strict_gnu_c
    fi
    if installed "$2"; then
        suite "$2 -x c++" "$cxx_standards" $strict $strict_cxx $strict_gnu
        # nothing but NULL is there to name a null pointer before C++11
        check 'null pointers and useless casts' compile implementation -std=c++11 $strict \
            $strict_cxx $strict_gnu_cxx
    fi
}

# shellcheck disable=SC2086
llvm() {
    if installed "$1"; then
        suite "$1" "$c_standards" $strict $strict_c
        in_all_forms '-Weverything, c99' -std=c99 $everything
        in_all_forms '-Weverything, c2x' -std=c2x $everything
    fi
    if installed "$2"; then
        suite "$2 -x c++" "$cxx_standards" $strict $strict_cxx
        in_all_forms '-Weverything, c++98' -std=c++98 $everything $everything_cxx
        in_all_forms '-Weverything, c++20' -std=c++20 $everything $everything_cxx
    fi
}

# tcc knows few warnings and no pragma for system headers; it is C99 from another hand.
other() {
    if installed tcc; then
        compiler=tcc
        for flag in '' -DAVON_AUTH_STATIC; do
            check "c99 $flag" compile implementation -std=c99 -Wall -Werror $flag
        done
    fi
}

rm -rf $out
mkdir -p $out
{
    gnu "${CC:-gcc}" "${CXX:-g++}"
    other
} > $out/gnu.log 2>&1 &
gnu_pid=$!
llvm "${CLANG:-clang}" "${CLANGXX:-clang++}" > $out/llvm.log 2>&1 &
wait $! || echo 'FAIL the script itself' >> $out/llvm.log
wait $gnu_pid || echo 'FAIL the script itself' >> $out/gnu.log
cat $out/gnu.log $out/llvm.log

passed=$(cat $out/*.log | grep -c '^ok ')
failed=$(cat $out/*.log | grep -c '^FAIL ')
skipped=$(cat $out/*.log | grep -c '^skip ')
[ "$skipped" -eq 0 ] && skipped= || skipped=", $skipped skipped"
echo "standards: $passed passed, $failed failed$skipped"
[ "$passed" -gt 0 ] && [ "$failed" -eq 0 ]
