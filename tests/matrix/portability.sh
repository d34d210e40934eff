#!/bin/sh
# SPDX-License-Identifier: MIT
# The unit tests run on other machines and systems, which are simulated. Those too small for the
# tests run the vectors of the tests alone. On bare metal a task's small stack is neither overrun nor
# left with a secret. clang reads the header as MSVC would. ONLY="s390x avr" chooses some of the platforms.
# shellcheck disable=SC2154,SC2086,SC2046 # variables of matrix.sh; lists of flags
. tests/lib/matrix.sh

bearssl=build/bearssl
cmocka=build/cmocka
sources=tests/matrix/portability
patience=300 # seconds until a program that hangs is ended
unset CMOCKA_MESSAGE_OUTPUT

# The tests but for those of threads, and of stacks and memory maps as Linux has them.
portable=$(printf '%s\n' tests/unit/test_*.c | grep -Ev '_(threads|residue)\.c')

# ---- a platform -------------------------------------------------------------------------

# platform NAME TESTS RUN COMPILER FLAGS...: its result, by the command that runs a program and the
# one that compiles it.
platform() {
    tests=$2
    run=$3
    begin "$1" "$4" "${run%% *}" || return
    shift 3
    cc=$*
    : > "$dir/said"
    if $tests > "$dir/log" 2>&1; then
        tap_result 0 "$about$(facts)"
    else
        cat "$dir/log" "$dir/said" | tail -n 40 > "$dir/why"
        tap_result 1 "$about" "$dir/why"
    fi
}

# facts: the machine, and the number of tests.
facts() {
    awk '/^int of |^both halves /  { fact = ": " $0 }
         /^\[  PASSED  \] /        { tests += $4 }
         / checks, 0 failed$/      { checks += $1 }
         / vectors too long$/      { long += $1 }
         /^stack: /                { if (!stack) stack = $0 }
         END {
             printf "%s", fact
             if (tests) printf ": %d unit tests", tests
             else if (checks) printf ": %d checks", checks
             if (long) printf ", without %d vectors too long for its memory", long
             if (stack) printf ", %s", stack
         }' "$dir/said"
}

# compile FLAGS...: as strictly as it can be done.
compile() {
    $cc -std=c99 -D_POSIX_C_SOURCE=200809L $strict $strict_c -I. -isystem $bearssl/inc \
        -isystem $cmocka/include -isystem "$out/include" "$@"
}

# The part of BearSSL that the header needs.
bearssl_objects() {
    while read -r file; do
        $cc -w -I$bearssl/inc -I$bearssl/src -c "$bearssl/src/$file" \
            -o "$dir/$(basename "$file" .c).o" || return 1
    done < tests/lib/bearssl_files
}

# passes PROGRAM LINE: it runs to its end and prints the line. Its output goes to $dir/said, without
# the colours and full stops of the AVR's simulator.
passes() {
    timeout $patience $run "$1" < /dev/null > "$dir/now" 2>&1
    status=$?
    tr -d '\r' < "$dir/now" | sed 's/\x1b\[[0-9]*m//g; s/\.$//' > "$dir/lines"
    cat "$dir/lines" >> "$dir/said"
    [ $status -eq 0 ] && grep -q "$2" "$dir/lines"
}

# program NAME FLAGS...: one of the programs in $sources passes.
program() {
    program=$dir/$1.exe
    source=$sources/$1.c
    shift
    compile "$source" "$@" "$dir"/*.o -o "$program" &&
        passes "$program" '^[1-9][0-9]* checks, 0 failed$'
}

behaves() {
    bearssl_objects && program behaviour -DAVON_AUTH_IMPLEMENTATION
}

# The unit tests, with cmocka in the plainest of its settings.
unit_tests() {
    behaves || return 1
    $cc -w -DHAVE_INTTYPES_H -DHAVE_SIGNAL_H -I$cmocka/include -c $cmocka/src/cmocka.c \
        -o "$dir/cmocka.o" || return 1
    for test in $portable; do
        compile "$test" "$dir"/*.o -o "$dir/test.exe" &&
            passes "$dir/test.exe" '^\[  PASSED  \] [1-9][0-9]* test(s)$' || return 1
    done
}

# clears_stack SIZE: on a task's stack of so many bytes, with no macro set, no secret is left and
# nothing below changes. Residue is seen if nothing is cleared, and an overrun if too much is.
clears_stack() {
    set -- residue -DAVON_AUTH_IMPLEMENTATION -DTASK_SIZE="$1"
    program "$@" &&
        ! program "$@" -DAVON_AUTH_STACK_BURN=0 && grep 'leaves some of a secret' "$dir/lines" &&
        ! program "$@" -DAVON_AUTH_STACK_BURN=2048 && grep 'overwrites' "$dir/lines"
}

# ---- what a platform does ---------------------------------------------------------------

# In a prefix of its own, until the last process in it has ended.
tests_under_wine() {
    unit_tests
    status=$?
    wineserver -k
    wineserver -w
    return $status
}

# Without the simulations, which sign a million JWTs: minutes on such a machine.
bare_unit_tests() {
    portable=$(echo "$portable" | grep -v _refused)
    unit_tests && clears_stack 1856
}

# Vectors that are longer than TEXT_SIZE are left out.
bare_vectors() {
    behaves && clears_stack 1856 && program vectors -DAVON_AUTH_IMPLEMENTATION -DTEXT_SIZE=3000 -Itests
}

# ---- AVR: constants take RAM, of which there are 16 KB, so the vectors come in pieces -------

pieces=24

# piece N: every 24th vector, in the files that vectors.c includes, and the first of each array, as
# none may be empty. Vectors that would not fit alone are left out.
piece() {
    mkdir -p "$dir/$1/unit"
    for file in jwt_vectors.h request_vectors.h response_cases.h; do
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
                            { print }' "tests/unit/$file" > "$dir/$1/unit/$file"
    done
}

avr_tests() {
    bearssl_objects && $cc -c $sources/avr.c -o "$dir/avr.o" && clears_stack 1408 &&
        compile -c $implementation -o "$dir/implementation.o" &&
        program behaviour || return 1
    for i in $(seq 0 $((pieces - 1))); do
        piece "$i"
        program vectors -DTEXT_SIZE=1500 -I"$dir/$i" || return 1
    done
}

# ---- MSVC itself is missing: clang reads as it does, with mingw's Windows headers -----------

windows_headers=/usr/share/mingw-w64/include

# Both halves, static and not, without a word. For compilers unlike gcc mingw's headers define
# __attribute__ away, whence unused functions.
reads() {
    quietly $cc $declarations && quietly $cc $implementation &&
        quietly $cc -DAVON_AUTH_STATIC -Wno-unused-function $declarations &&
        echo 'both halves read without a word' > "$dir/said"
}

# ---- the platforms --------------------------------------------------------------------------

# microcontroller NAME TESTS FLASH SIZE RAM SIZE QEMU COMPILER...: picolibc, and printf() by
# semihosting.
microcontroller() {
    name=$1
    tests=$2
    memory="--defsym=__flash=$3,--defsym=__flash_size=$4,--defsym=__ram=$5,--defsym=__ram_size=$6"
    machine="$7 -nographic -semihosting-config enable=on,target=native -kernel"
    shift 7
    platform "$name" "$tests" "$machine" "$@" -Os --specs=picolibc.specs --oslib=semihost \
        --crt0=hosted "-Wl,$memory"
}

# msvc NAME FLAGS...
msvc() {
    name=$1
    shift
    if [ -d $windows_headers ]; then
        platform "$name" reads true "$clang" --target=x86_64-pc-windows-msvc "$@"
    else
        tap_missing "$name" "there is no $windows_headers"
    fi
}

on() {
    case $1 in
    s390x) platform s390x unit_tests qemu-s390x s390x-linux-gnu-gcc -O1 -static ;;
    # under qemu, as not every kernel runs programs of 32 bits
    i386) platform 'x86 of 32 bits' unit_tests qemu-i386 gcc-12 -m32 -O1 -static ;;
    musl) platform musl unit_tests env musl-gcc -O1 -static ;;
    tcc) platform tcc unit_tests env tcc ;;
    windows)
        export WINEPREFIX="$PWD/$out/wine" WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
        platform 'Windows, by wine' tests_under_wine wine x86_64-w64-mingw32-gcc -O1 -static ;;
    cortex_m0)
        microcontroller 'Cortex-M0 with 16 KB' bare_vectors 0 256K 0x20000000 16K \
            'qemu-system-arm -M microbit' arm-none-eabi-gcc -mcpu=cortex-m0 -mthumb ;;
    cortex_m3)
        microcontroller Cortex-M3 bare_unit_tests 0 4M 0x20000000 4M \
            'qemu-system-arm -M mps2-an385' arm-none-eabi-gcc -mcpu=cortex-m3 -mthumb \
            -Wl,--defsym=__stack_size=64K ;;
    riscv)
        microcontroller 'RISC-V of 32 bits' bare_unit_tests 0x80000000 4M 0x80400000 4M \
            'qemu-system-riscv32 -M virt -bios none' riscv64-unknown-elf-gcc \
            -march=rv32imac -mabi=ilp32 -Wl,--defsym=__stack_size=64K ;;
    avr)
        platform 'AVR with 16 KB' avr_tests 'simavr -m atmega1284p -f 16000000' \
            avr-gcc -mmcu=atmega1284p -Os ;;
    msvc)
        headers="$windows_headers $bearssl/inc $out/include"
        for language in /TC /TP; do
            msvc "clang-cl /W4 $language" --driver-mode=cl /Zs /W4 /WX $language /I. \
                $(printf -- '-imsvc %s ' $headers)
        done
        msvc 'clang, target MSVC' -fsyntax-only -std=c99 $strict $strict_c -I. \
            $(printf -- '-isystem %s ' $headers) ;;
    *) return 2 ;;
    esac
}

# Alone, as its folder holds other headers for this machine.
mkdir -p "$out/include"
cp "$(path_of jsmn.h)" "$out/include"
if tests/lib/fetch_source.sh >&2 && tests/lib/fetch_source.sh cmocka >&2; then
    set --
    for platform in ${ONLY:-s390x i386 musl tcc windows cortex_m0 cortex_m3 riscv avr msvc}; do
        set -- "$@" "on $platform"
    done
    side_by_side "$@"
else
    tap_missing 'the platforms' 'there is no source of BearSSL and cmocka'
fi
tap_done
