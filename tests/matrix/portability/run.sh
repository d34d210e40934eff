#!/bin/sh
# Everywhere: the unit tests, compiled for other machines and systems and run there, on simulated
# ones; on those too small for them, their vectors alone. On bare metal also how much of the stack
# has to be cleared. The header read as MSVC would. A line a platform. Run from the root of the
# repository:
#     tests/matrix/portability/run.sh [--all] [PLATFORM...]
# for all of them or some: s390x i386 musl tcc windows cortex_m0 cortex_m3 riscv avr msvc. One
# whose tools are missing is left out; with --all that is a failure. What is built goes to
# build/portability, the sources of BearSSL and cmocka to build.
set -u

out=build/portability
bearssl=build/bearssl
cmocka=build/cmocka
parts='mac/hmac hash/sha2small codec/dec32be codec/enc32be'
warnings='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wundef
          -Wstrict-prototypes -Wmissing-prototypes -Werror'
patience=300 # seconds until a program that hangs is ended

# The tests but for those of threads, and of stacks and memory maps as Linux has them.
portable=$(printf '%s\n' tests/unit/test_*.c | grep -Ev '_(threads|residue)\.c')

# ---- a platform -------------------------------------------------------------------------

# platform NAME RUN COMPILER FLAGS...: the command that runs a program, the one that compiles it.
platform() {
    name=$1
    run=$2
    shift 2
    cc=$*
    dir=$out/$(echo "$name" | tr -c 'a-zA-Z0-9\n' _)
    mkdir -p "$dir"
    : > "$dir/said"
}

# compile FLAGS...: as strictly as it can be done.
compile() {
    # shellcheck disable=SC2086 # lists of flags
    $cc -std=c99 -D_POSIX_C_SOURCE=200809L $warnings -I. -isystem $bearssl/inc \
        -isystem $cmocka/include -isystem $out/include "$@"
}

# What the header needs of BearSSL.
bearssl_objects() {
    for part in $parts; do
        # shellcheck disable=SC2086
        $cc -w -I$bearssl/inc -I$bearssl/src -c $bearssl/src/$part.c \
            -o "$dir/${part#*/}.o" || return 1
    done
}

# passes PROGRAM LINE: it runs to its end and says that. What it says goes to $dir/said, without
# what the AVR's simulator adds to each line.
passes() {
    # shellcheck disable=SC2086
    timeout $patience $run "$1" < /dev/null > "$dir/now" 2>&1
    status=$?
    tr -d '\r' < "$dir/now" | sed 's/\x1b\[[0-9]*m//g; s/\.$//' > "$dir/lines"
    cat "$dir/lines" >> "$dir/said"
    [ $status -eq 0 ] && grep -q "$2" "$dir/lines"
}

# program SOURCE FLAGS...: one of this folder's, and that it passes.
program() {
    program=$dir/$(basename "$1").exe
    compile "$@" "$dir"/*.o -o "$program" && passes "$program" '^[1-9][0-9]* checks, 0 failed$'
}

# The unit tests, with cmocka in the plainest of its settings.
unit_tests() {
    bearssl_objects || return 1
    program tests/matrix/portability/behaviour.c -DAVON_AUTH_IMPLEMENTATION || return 1
    # shellcheck disable=SC2086
    $cc -w -DHAVE_INTTYPES_H -DHAVE_SIGNAL_H -I$cmocka/include -c $cmocka/src/cmocka.c \
        -o "$dir/cmocka.o" || return 1
    for test in $portable; do
        compile "$test" "$dir"/*.o -o "$dir/test.exe" &&
            passes "$dir/test.exe" '^\[  PASSED  \] [1-9][0-9]* test(s)$' || return 1
    done
}

# Nothing of a key is left in the stack with 2048 bytes of it cleared; this can tell.
clears_stack() {
    set -- tests/matrix/portability/residue.c -DAVON_AUTH_IMPLEMENTATION
    program "$@" -DAVON_AUTH_STACK_BURN=2048 || return 1
    ! program "$@" -DAVON_AUTH_STACK_BURN=0 && grep 'leaves some of the key' "$dir/lines"
}

# verdict STATUS: a line of the report, and why.
verdict() {
    if [ "$1" -eq 0 ]; then
        awk -v name="$name" '
            /^int of /                { machine = ": " $0 }
            /^\[  PASSED  \] /        { tests += $4 }
            / checks, 0 failed$/      { checks += $1 }
            / vectors too long$/      { long += $1 }
            / read without a word$/   { read = ": " $0 }
            END {
                printf "ok %s%s%s", name, machine, read
                if (tests) printf ": %d unit tests", tests
                else if (checks) printf ": %d checks", checks
                print long ? ", without " long " vectors too long for its memory" : ""
            }' "$dir/said"
    else
        echo "FAIL $name"
        cat "$dir/log" "$dir/said" | tail -n 40 | sed 's/^/    /'
    fi
}

# runs COMMAND...: what the platform is to do, if its tools are there: its compiler, what runs
# its programs.
runs() {
    for tool in "${cc%% *}" "${run%% *}"; do
        command -v "$tool" > /dev/null && continue
        echo "left out $name: there is no $tool"
        return
    done
    "$@" > "$dir/log" 2>&1
    verdict $?
}

# ---- an operating system ----------------------------------------------------------------

on_s390x() {
    platform s390x qemu-s390x s390x-linux-gnu-gcc -O1 -static
    runs unit_tests
}

# Under qemu, as not every kernel runs programs of 32 bits.
on_i386() {
    platform 'x86 of 32 bits' qemu-i386 gcc-12 -m32 -O1 -static
    runs unit_tests
}

on_musl() {
    platform musl env musl-gcc -O1 -static
    runs unit_tests
}

on_tcc() {
    platform tcc env tcc
    runs unit_tests
}

# In a prefix of its own, until the last process in it has ended.
tests_under_wine() {
    unit_tests
    status=$?
    wineserver -k
    wineserver -w
    return $status
}

on_windows() {
    export WINEPREFIX="$PWD/$out/wine" WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
    platform 'Windows, by wine' wine x86_64-w64-mingw32-gcc -O1 -static
    runs tests_under_wine
}

# ---- bare metal: picolibc, and printf() by semihosting ----------------------------------

# microcontroller NAME FLASH SIZE RAM SIZE QEMU COMPILER...
microcontroller() {
    label=$1
    memory="--defsym=__flash=$2,--defsym=__flash_size=$3,--defsym=__ram=$4,--defsym=__ram_size=$5"
    machine="$6 -nographic -semihosting-config enable=on,target=native -kernel"
    shift 6
    platform "$label" "$machine" "$@" -Os --specs=picolibc.specs --oslib=semihost --crt0=hosted \
        "-Wl,$memory"
}

bare_unit_tests() {
    bearssl_objects && clears_stack && unit_tests
}

# Vectors that are longer than TEXT_SIZE are left out.
bare_vectors() {
    bearssl_objects && clears_stack &&
        program tests/matrix/portability/behaviour.c -DAVON_AUTH_IMPLEMENTATION &&
        program tests/matrix/portability/vectors.c -DAVON_AUTH_IMPLEMENTATION -DTEXT_SIZE=3000 -Itests
}

on_cortex_m0() {
    microcontroller 'Cortex-M0 with 16 KB' 0 256K 0x20000000 16K \
        'qemu-system-arm -M microbit' arm-none-eabi-gcc -mcpu=cortex-m0 -mthumb
    runs bare_vectors
}

on_cortex_m3() {
    microcontroller Cortex-M3 0 4M 0x20000000 4M \
        'qemu-system-arm -M mps2-an385' arm-none-eabi-gcc -mcpu=cortex-m3 -mthumb \
        -Wl,--defsym=__stack_size=64K
    runs bare_unit_tests
}

on_riscv() {
    microcontroller 'RISC-V of 32 bits' 0x80000000 4M 0x80400000 4M \
        'qemu-system-riscv32 -M virt -bios none' riscv64-unknown-elf-gcc -march=rv32imac \
        -mabi=ilp32 -Wl,--defsym=__stack_size=64K
    runs bare_unit_tests
}

# ---- AVR: constants take RAM, of which there are 16 KB, so the vectors come in pieces -----------

pieces=24

# piece N: every so many-th vector, in the files that vectors.c includes; and the first of each
# array, as none may be empty. But for those that would not fit with nothing beside them.
piece() {
    for file in unit/jwt_vectors.h unit/request_vectors.h unit/response_cases.h; do
        mkdir -p "$dir/$1/${file%/*}"
        awk -v piece="$1" -v pieces=$pieces -v said="$dir/said" '
            function end() {
                mine = entry != "" && n++ % pieces == piece
                if (mine && length(entry) > 3000) print "1 vectors too long" >> said
                else if (mine || first) printf "%s", entry
                first = first && entry == ""
                entry = ""
            }
            /^static const/ { first = 1 }
            /^    \{ /      { end(); inside = 1 }
            /^\};/          { end(); inside = 0 }
            inside          { entry = entry $0 "\n"; next }
                            { print }' tests/$file > "$dir/$1/$file"
    done
}

avr_tests() {
    bearssl_objects && $cc -c tests/matrix/portability/avr.c -o "$dir/avr.o" && clears_stack || return 1
    compile -DAVON_AUTH_IMPLEMENTATION -DAVON_AUTH_STACK_BURN=2048 -c $out/include.c \
        -o "$dir/implementation.o" || return 1
    program tests/matrix/portability/behaviour.c || return 1
    i=0
    while [ $i -lt $pieces ]; do
        piece $i
        program tests/matrix/portability/vectors.c -DTEXT_SIZE=1500 -I"$dir/$i" || return 1
        i=$((i + 1))
    done
}

on_avr() {
    platform 'AVR with 16 KB' 'simavr -m atmega1284p -f 16000000' \
        avr-gcc -mmcu=atmega1284p -Os
    runs avr_tests
}

# ---- MSVC: it is not to be had here; clang reads as it does, with mingw's Windows headers ------

windows_headers=/usr/share/mingw-w64/include

# reads COMMAND...: both halves in one file, static and not, without a word. Where the compiler
# is none of gcc's kin, mingw's headers define __attribute__ away, whence unused functions.
reads() {
    for half in '' -DAVON_AUTH_IMPLEMENTATION '-DAVON_AUTH_STATIC -Wno-unused-function'; do
        # shellcheck disable=SC2086
        words=$("$@" $half $out/include.c 2>&1)
        status=$?
        printf '%s\n' "$words"
        [ $status -eq 0 ] && [ -z "$words" ] || return 1
    done
    echo 'both halves read without a word' > "$dir/said"
}

# msvc NAME FLAGS...
msvc() {
    platform "$1" true "${CLANG:-clang}"
    shift
    if [ -d $windows_headers ]; then
        runs reads "$cc" "$@"
    else
        echo "left out $name: there is no $windows_headers"
    fi
}

on_msvc() {
    windows="-imsvc $windows_headers -imsvc $bearssl/inc -imsvc $out/include"
    for language in /TC /TP; do
        # shellcheck disable=SC2086
        msvc "clang-cl /W4 $language" --driver-mode=cl --target=x86_64-pc-windows-msvc \
            /Zs /W4 /WX $language /I. $windows
    done
    # shellcheck disable=SC2086
    msvc 'clang, target MSVC' --target=x86_64-pc-windows-msvc -fsyntax-only -std=c99 $warnings \
        -I. -isystem $windows_headers -isystem $bearssl/inc -isystem $out/include
}

# ---- all of it ----------------------------------------------------------------------------------

rm -rf $out
mkdir -p $out/include
tests/lib/fetch_source.sh && tests/lib/fetch_source.sh cmocka || exit 1
# Alone, as what stands beside it is for this machine.
# shellcheck disable=SC2086
jsmn=$(echo '#include <jsmn.h>' | ${CC:-gcc} ${JSMN_CFLAGS:-} -M -E - | grep -o '[^ ]*/jsmn\.h') &&
    cp "$jsmn" $out/include || exit 1
echo '#include "avon_auth.h"' > $out/include.c

all=
if [ "${1:-}" = --all ]; then
    all=yes
    shift
fi
[ $# -gt 0 ] || set -- s390x i386 musl tcc windows cortex_m0 cortex_m3 riscv avr msvc
for each; do
    "on_$each" > "$out/$each.log" 2>&1 &
done
wait
for each; do
    cat "$out/$each.log"
    grep -Eq '^(ok|FAIL|left out) ' "$out/$each.log" || echo "FAIL $each: no result"
done | tee $out/report

passed=$(grep -c '^ok ' $out/report)
failed=$(grep -c '^FAIL ' $out/report)
left_out=$(grep -c '^left out ' $out/report)
echo "portability: $passed passed, $failed failed, $left_out left out"
[ -z "$all" ] || failed=$((failed + left_out))
[ "$passed" -gt 0 ] && [ "$failed" -eq 0 ]
