#!/bin/sh
# What `make check-fuzz` does once everything is built: for each harness given, its corpus through
# it as gcc builds it, a short run under libFuzzer and under AFL++; every planted defect must be
# found by the corpus.
set -u
cd "$(dirname "$0")/.."
seconds=${FUZZ_SECONDS:-10}
build=build/fuzz
out=$build/check
passed=0
failed=0

result() { # what was checked; $? is how it went
    if [ $? -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "failed: $1"
        tail -n 20 "$out/log"
    fi
}

# The corpus, through a harness with this defect (none, if it is empty).
replay() {
    FUZZ_PLANTED=$2 "$1" "fuzz/corpus/$harness" > "$out/log" 2>&1
}

found() { # replay() failed, and for what a harness fails
    ! replay "$build/$harness.planted" "$1" && grep -Eq 'does not hold|AddressSanitizer' "$out/log"
}

run_libfuzzer() {
    "$build/$harness" -max_total_time="$seconds" -max_len=1000 -timeout=60 \
        -dict=fuzz/avon.dict -artifact_prefix="$out/" "$out/$harness" "fuzz/corpus/$harness" \
        > "$out/log" 2>&1
}

# That it runs, and takes the harness for the instrumented program that it is.
run_afl() {
    AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 \
        afl-fuzz -V 3 -t 5000 -x fuzz/avon.dict -i "fuzz/corpus/$harness" -o "$out/$harness.afl" \
        -- "$build/$harness.afl" @@ > "$out/log" 2>&1 || return 1
    cat "$out/$harness.afl/default/fuzzer_stats" >> "$out/log"
    grep -Eq '^execs_done *: *[1-9]' "$out/$harness.afl/default/fuzzer_stats" &&
        grep -Eq '^edges_found *: *[1-9]' "$out/$harness.afl/default/fuzzer_stats" &&
        grep -Eq '^saved_crashes *: *0$' "$out/$harness.afl/default/fuzzer_stats"
}

rm -rf "$out"
for harness in "$@"; do
    mkdir -p "$out/$harness"
    replay "$build/$harness.standalone" ""
    result "$harness: the corpus"
    replay "$build/$harness.planted" ""
    result "$harness: the corpus, no defect planted"
    sed -n "s/.*planted(\"\(${harness#fuzz_} [^\"]*\)\").*/\1/p" fuzz/planted.h > "$out/defects"
    test -s "$out/defects"
    result "$harness: has planted defects"
    while read -r defect; do
        found "$defect"
        result "$harness finds: $defect"
    done < "$out/defects"
    run_libfuzzer
    result "$harness: $seconds s under libFuzzer"
    run_afl
    result "$harness: under AFL++"
done
echo "fuzz: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
