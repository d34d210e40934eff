#!/bin/sh
# SPDX-License-Identifier: MIT
# Each fuzzer takes its corpus as gcc builds it, finds every planted defect by it, and runs for a
# while under libFuzzer and AFL++. FUZZ_SECONDS says how long. The Makefile builds the fuzzers.
set -u
. tests/lib/tap.sh

seconds=${FUZZ_SECONDS:-8}
build=build/fuzz
out=$build/check
rm -rf $out

# replay PROGRAM DEFECT: the corpus, with this defect planted, or none if it is empty.
replay() {
    FUZZ_PLANTED=$2 "$1" "fuzz/corpus/$fuzzer"
}

# finds DEFECT: it stops where a fuzzer does, and not because it does not start.
finds() {
    replay "$build/$fuzzer.planted" "$1" > $out/log 2>&1
    status=$?
    cat $out/log
    [ $status -ne 0 ] && grep -Eq 'does not hold|AddressSanitizer' $out/log
}

# Each defect that fuzz/planted.h can plant for this fuzzer.
defects() {
    sed -n "s/.*planted(\"\(${fuzzer#fuzz_} [^\"]*\)\").*/\1/p" fuzz/planted.h
}

runs_under_libfuzzer() {
    mkdir "$out/$fuzzer"
    "$build/$fuzzer" -max_total_time="$seconds" -max_len=1000 -timeout=60 -dict=fuzz/avon.dict \
        -artifact_prefix=$out/ "$out/$fuzzer" "fuzz/corpus/$fuzzer"
}

# AFL++ sees the paths of the program, and no crash.
runs_under_afl() {
    stats=$out/$fuzzer.afl/default/fuzzer_stats
    AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 \
        afl-fuzz -V 3 -t 5000 -x fuzz/avon.dict -i "fuzz/corpus/$fuzzer" -o "$out/$fuzzer.afl" \
        -- "$build/$fuzzer.afl" @@ || return
    cat "$stats"
    grep -Eq '^execs_done *: *[1-9]' "$stats" && grep -Eq '^edges_found *: *[1-9]' "$stats" &&
        grep -Eq '^saved_crashes *: *0$' "$stats"
}

# built PROGRAM [TOOL]: false, with a result that tells why, if it cannot be.
built() {
    if ! command -v "${2:-make}" > /dev/null; then
        tap_missing "$1" "there is no $2"
    elif make -s WERROR=1 "$build/$1" > $out/log 2>&1; then
        return
    else
        tap_result 1 "$1 builds" $out/log
    fi
    return 1
}

mkdir -p $out
for fuzzer in $(basename -s .c fuzz/fuzz_*.c); do
    if built "$fuzzer.standalone"; then
        tap_check "$fuzzer: the corpus" replay "$build/$fuzzer.standalone" ''
    fi
    if built "$fuzzer.planted"; then
        tap_check "$fuzzer: the corpus, no defect planted" replay "$build/$fuzzer.planted" ''
        defects > "$out/defects"
        tap_check "$fuzzer: has planted defects" test -s $out/defects
        while read -r defect; do
            tap_check "$fuzzer finds: $defect" finds "$defect"
        done < $out/defects
    fi
    if built "$fuzzer" "${CLANG:-clang}"; then
        tap_check "$fuzzer: $seconds s under libFuzzer" runs_under_libfuzzer
    fi
    if built "$fuzzer.afl" afl-clang-fast; then
        tap_check "$fuzzer: under AFL++" runs_under_afl
    fi
done
tap_done
