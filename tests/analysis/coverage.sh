#!/bin/sh
# SPDX-License-Identifier: MIT
# Line, branch and MC/DC coverage of the header by the unit tests, as clang 19 counts it. The
# implementation is an object of its own and the tests see the declarations alone, so that the
# runs of all tests add up. The counters are atomic, for the tests with threads.
. tests/lib/tap.sh

build=build/coverage
clang=${CLANG19:-clang-19}
flags="-std=c99 -D_POSIX_C_SOURCE=200809L -O0 -g -I$build/include -I. ${BEARSSL_CFLAGS:-} ${JSMN_CFLAGS:-}"
measured="-fprofile-instr-generate -fprofile-update=atomic -fcoverage-mapping -fcoverage-mcdc"

for tool in "$clang" llvm-cov-19 llvm-profdata-19; do
    command -v "$tool" > /dev/null && continue
    tap_missing 'coverage of the header' "no $tool"
    tap_done
    exit
done
rm -rf $build
mkdir -p $build/include
printf '%s\n' '#undef AVON_AUTH_IMPLEMENTATION' '#include "../../../avon_auth.h"' \
    > $build/include/avon_auth.h

# runs TEST.C PROGRAM: builds a test, runs it, and leaves its counters in PROGRAM.profraw.
runs() {
    tokens=$(sed -n 's/^#define \(AVON_AUTH_JSON_TOKENS\) \([0-9]*\).*/-D\1=\2/p' "$1")
    $clang $flags $measured $tokens -DAVON_AUTH_IMPLEMENTATION -x c -c avon_auth.h -o "$2.o" &&
        $clang $flags -fprofile-instr-generate "$1" "$2.o" -o "$2" \
            ${BEARSSL_LIBS:--lbearssl} -lcmocka -lpthread &&
        LLVM_PROFILE_FILE=$2.profraw "$2"
}

profile=--instr-profile=$build/all.profdata
for test in tests/unit/test_*.c; do
    case $test in *_residue.c) continue ;; esac # it uses BearSSL through the implementation
    program=$build/$(basename "$test" .c)
    tap_check "$(basename "$test" .c) runs with counters" runs "$test" "$program"
    profile="$profile -object $program"
done
llvm-profdata-19 merge -o $build/all.profdata $build/*.profraw || exit
llvm-cov-19 report --show-mcdc-summary --show-region-summary=0 $profile > $build/summary || exit
sed 's/^/# /' $build/summary

# Each place that is not reached: its kind, function and line, and the side or condition.
llvm-cov-19 show --show-branches=count --show-mcdc --show-instantiations=0 $profile | awk '
    /^ *[0-9]+\|[^|]*\|[A-Za-z]/ && match($0, /avon_[a-z0-9_]+\(/) {
        name = substr($0, RSTART, RLENGTH - 1)
    }
    /^ *[0-9]+\| *0\|/ { print "line", name, $1 + 0 }
    /Branch \(.*True: 0[],]/ { print "branch", name, $3, "is never true" }
    /Branch \(.*False: 0[],]/ { print "branch", name, $3, "is never false" }
    /Decision Region/ { at = $5 }
    /-Pair: not covered/ { print "condition", name, at, $2, "decides nothing" }
' > $build/missing

none() {
    ! grep "^$1 " $build/missing
}

tap_check 'every line is reached' none line
tap_check 'every condition decides something (MC/DC)' none condition
tap_check 'every branch goes both ways' none branch
tap_check "llvm-cov's summary misses no more than that" test \
    "$(awk '$1 == "TOTAL" { print $6 + $9 + $12 }' $build/summary)" -le "$(grep -c . $build/missing)"
tap_done
