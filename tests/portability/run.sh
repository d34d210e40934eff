#!/bin/sh
# Everywhere: the vectors of the unit tests and what depends on the machine, compiled for other
# machines and run there, on simulated ones; the header read as MSVC would. A line a platform.
# Run from the root of the repository:
#     tests/portability/run.sh [--all]
# A platform whose tools are missing is left out; with --all that is a failure. What is built
# goes to build/portability, BearSSL's sources to build/bearssl.
set -u

out=build/portability
bearssl=build/bearssl
parts='mac/hmac hash/sha2small codec/dec32be codec/enc32be'
warnings='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wundef
          -Wstrict-prototypes -Wmissing-prototypes -Werror'
patience=300 # seconds until a program that hangs is ended

# ---- a platform -------------------------------------------------------------------------

# platform NAME MEMORY RUN COMPILER FLAGS...: the name of it; how large a text may get; the command
# that runs a program; the one that compiles one.
platform() {
    name=$1
    memory=$2
    run=$3
    shift 3
    cc=$*
    dir=$out/$(echo "$name" | tr -c 'a-zA-Z0-9\n' _)
    mkdir -p "$dir"
    : > "$dir/said"
}

# The header and what it needs of BearSSL.
objects() {
    for part in $parts; do
        # shellcheck disable=SC2086 # lists of flags
        $cc -w -I$bearssl/inc -I$bearssl/src -c $bearssl/src/$part.c \
            -o "$dir/${part#*/}.o" || return 1
    done
    # shellcheck disable=SC2086
    $cc -std=c99 $warnings -I. -isystem $bearssl/inc -isystem $out/include \
        -c tests/portability/implementation.c -o "$dir/implementation.o"
}

# build PROGRAM VECTORS SOURCE...: vectors.c reads its vectors in the folder VECTORS.
build() {
    program=$1
    include=$2
    shift 2
    # shellcheck disable=SC2086
    $cc -std=c99 $warnings -DMEMORY="$memory" -I. -I"$include" "$@" "$dir"/*.o -o "$program"
}

# passes PROGRAM: it runs to its end and no check fails. What it says goes to $dir/said, without
# what the AVR's simulator adds to each line.
passes() {
    # shellcheck disable=SC2086
    timeout $patience $run "$1" < /dev/null > "$dir/now" 2>&1
    status=$?
    tr -d '\r' < "$dir/now" | sed 's/\x1b\[[0-9]*m//g; s/\.$//' > "$dir/lines"
    cat "$dir/lines" >> "$dir/said"
    [ $status -eq 0 ] && grep -q '^[1-9][0-9]* checks, 0 failed$' "$dir/lines"
}

both_programs() {
    objects || return 1
    for source in behaviour vectors; do
        build "$dir/$source.exe" tests tests/portability/$source.c && passes "$dir/$source.exe" ||
            return 1
    done
}

# verdict STATUS: a line of the report, and why.
verdict() {
    if [ "$1" -eq 0 ]; then
        awk -v name="$name" '
            /^int of /             { machine = $0 }
            / checks, 0 failed$/   { checks += $1 }
            / vectors too long$/   { long += $1 }
            END {
                printf "ok %s: ", name
                if (checks) printf "%s: %d checks", machine, checks
                else printf "no warning; not run"
                print long ? ", but for " long " vectors too long for its memory" : ""
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

# ---- hosted: a C library and printf() ---------------------------------------------------

on_s390x() {
    platform 's390x' 32768 qemu-s390x s390x-linux-gnu-gcc -O2 -static
    runs both_programs
}

# Under qemu, as not every kernel runs programs of 32 bits.
on_i386() {
    platform 'x86, 32 bits' 32768 qemu-i386 gcc-12 -m32 -O2 -static
    runs both_programs
}

on_musl() {
    platform 'musl' 32768 env musl-gcc -O2 -static
    runs both_programs
}

on_tcc() {
    platform 'tcc' 32768 env tcc
    runs both_programs
}

# In a prefix of its own, and until the last process of it has ended.
under_wine() {
    both_programs
    status=$?
    wineserver -k
    wineserver -w
    return $status
}

on_windows() {
    export WINEPREFIX="$PWD/$out/wine" WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
    platform 'Windows, by wine' 32768 wine x86_64-w64-mingw32-gcc -O2 -static
    runs under_wine
}

# ---- bare metal: picolibc, printf() by semihosting ----------------------------------------

# microcontroller NAME MEMORY FLASH SIZE RAM SIZE QEMU COMPILER...
microcontroller() {
    described=$1
    texts=$2
    defined="-Wl,--defsym=__flash=$3,--defsym=__flash_size=$4,--defsym=__ram=$5,--defsym=__ram_size=$6"
    qemu=$7
    shift 7
    platform "$described" "$texts" \
        "$qemu -nographic -semihosting-config enable=on,target=native -kernel" \
        "$@" -Os --specs=picolibc.specs --oslib=semihost --crt0=hosted "$defined"
    runs both_programs
}

on_cortex_m0() {
    microcontroller 'Cortex-M0, 16 KB' 3000 0 256K 0x20000000 16K \
        'qemu-system-arm -M microbit' arm-none-eabi-gcc -mcpu=cortex-m0 -mthumb
}

on_cortex_m3() {
    microcontroller 'Cortex-M3' 32768 0 4M 0x20000000 4M \
        'qemu-system-arm -M mps2-an385' arm-none-eabi-gcc -mcpu=cortex-m3 -mthumb
}

on_riscv() {
    microcontroller 'RISC-V, 32 bits' 32768 0x80000000 4M 0x80400000 4M \
        'qemu-system-riscv32 -M virt -bios none' riscv64-unknown-elf-gcc -march=rv32imac -mabi=ilp32
}

# ---- AVR: constants take RAM, of which there are 16 KB, so the vectors come in pieces -----------

pieces=24

# piece N: every so many-th vector, in the files that vectors.c includes; and the first of each
# array, as none may be empty. But for those that would not fit with nothing beside them.
piece() {
    for file in jwt/vectors.h request/vectors.h response/cases.h; do
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

avr_programs() {
    objects || return 1
    build "$dir/behaviour.exe" tests tests/portability/behaviour.c tests/portability/avr.c &&
        passes "$dir/behaviour.exe" || return 1
    i=0
    while [ $i -lt $pieces ]; do
        piece $i
        build "$dir/vectors.exe" "$dir/$i" tests/portability/vectors.c tests/portability/avr.c &&
            passes "$dir/vectors.exe" || return 1
        i=$((i + 1))
    done
}

on_avr() {
    platform 'AVR, 16 KB' 1500 'simavr -m atmega1284p -f 16000000' \
        avr-gcc -mmcu=atmega1284p -Os -DAVON_AUTH_STACK_BURN=1024
    runs avr_programs
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
}

# msvc NAME FLAGS...
msvc() {
    platform "$1" 0 true "${CLANG:-clang}"
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
tests/bearssl_source/fetch.sh || exit 1
# Alone, as what stands beside it is for this machine.
# shellcheck disable=SC2086
jsmn=$(echo '#include <jsmn.h>' | ${CC:-gcc} ${JSMN_CFLAGS:-} -M -E - | grep -o '[^ ]*/jsmn\.h') &&
    cp "$jsmn" $out/include || exit 1
echo '#include "avon_auth.h"' > $out/include.c

platforms='s390x i386 musl tcc windows cortex_m0 cortex_m3 riscv avr msvc'
for each in $platforms; do
    on_$each > $out/"$each".log 2>&1 &
done
wait
for each in $platforms; do cat $out/"$each".log; done | tee $out/report

passed=$(grep -c '^ok ' $out/report)
failed=$(grep -c '^FAIL ' $out/report)
left_out=$(grep -c '^left out ' $out/report)
echo "portability: $passed passed, $failed failed, $left_out left out"
[ "${1:-}" != --all ] || failed=$((failed + left_out))
[ "$passed" -gt 0 ] && [ "$failed" -eq 0 ]
