#!/bin/sh
# SPDX-License-Identifier: MIT
# Proof: Frama-C's Eva takes every path for every content of the arrays in proof/proof.c. It finds
# nothing read or written out of bounds, nothing read that was not set, no overflow and no other
# undefined behaviour; and it finds each of some mutants. For x86-64. PROOF_LONG=1: longer arrays.
set -u
. tests/lib/tap.sh

root=$(pwd)
out=$root/build/proof
long=${PROOF_LONG:+-DLONG}

# eva FOLDER ENTRY DEFINES, with that folder's header, because Frama-C looks there first. All
# states are kept apart, because how long something is and how much of it was read or written
# would be forgotten otherwise; so are sets of up to 256 values, which can be any byte but one,
# except where bytes are looked at in words or add up to numbers. Times are intervals, for which few
# states suffice: there, an unsigned sum that wraps and a conversion to unsigned that changes the
# value are alarms too. The stack that is cleared is small, and the tokens are few, to save time.
eva() (
    values=256
    apart='-eva-slevel 1000000 -eva-interprocedural-splits'
    case $2 in
    tokens | numbers_read) values=8 ;;
    times) apart='-eva-slevel 50 -warn-unsigned-overflow -warn-unsigned-downcast' ;;
    esac
    cd "$1" || exit
    # shellcheck disable=SC2086 # a list of options
    frama-c -machdep gcc_x86_64 -eva -main "$2" "$root/tests/analysis/proof/proof.c" \
        -cpp-extra-args="-I. -I/usr/include ${BEARSSL_CFLAGS:-} ${JSMN_CFLAGS:-}" \
        -cpp-extra-args="-DAVON_AUTH_STACK_BURN=16 -DAVON_AUTH_JSON_TOKENS=8 $3" \
        $apart -eva-auto-loop-unroll 128 -eva-split-return full -eva-ilevel $values \
        > "$out/log" 2>&1 || exit
    alarms > "$out/alarms"
)

# The alarms, one a line, but that a difference may wrap: Eva forgets how two variables compare,
# and each difference of times stands behind a comparison.
alarms() {
    sed -e ':a' -e '$!N; s/\n  */ /; ta' -e 'P; D' "$out/log" | grep '^\[eva:alarm\]' |
        grep -v 'unsigned overflow. assert 0 ≤ .* - '
    return 0
}

# result STATUS NAME, with what matters in the log.
result() {
    grep -h -e '^\[eva:alarm' -e 'rror: ' -e 'NON TERM' -e 'no mutant' "$out/alarms" "$out/log" |
        head -n 40 > "$out/why"
    tap_result "$1" "$2" "$out/why"
}

# proved ENTRY
proved() {
    eva "$root" "$1" "$long" &&
        ! [ -s "$out/alarms" ] &&
        grep -q '100% of the logical properties reached have been proven' "$out/log" &&
        ! grep -q 'NON TERMINATING' "$out/log"
    result $? "$1: no alarm"
    sed -n 's/.*functions,\( [0-9]* statements\) reached.*/#\1/p' "$out/log"
}

# planted ENTRY MUTANT
planted() {
    tests/analysis/mutants.mjs --write "$2" "$out/planted" > "$out/log" 2>&1 &&
        eva "$out/planted" "$1" '' && [ -s "$out/alarms" ]
    result $? "$1: an alarm at the mutant $2"
}

# check ENTRY MUTANT...
check() {
    entry=$1
    shift
    proved "$entry"
    for mutant in "$@"; do planted "$entry" "$mutant"; done
}

rm -rf "$out"
mkdir -p "$out"
if ! command -v frama-c > "$out/log"; then
    tap_missing proof 'no frama-c'
    tap_done
    exit
fi
check base64url 'avon__encode replace:-:+ 3'
check utf8 'avon__utf8 number+1 24'
check accounts 'avon__check_account replace:++:-- 1'
check tokens 'avon__b64token_feed sizeof-1 1'
check header_lines 'avon__put_line delete-start 1'
check json_string 'avon__json_escape condition-true 3'
check percent_encoding 'avon__put_escaped condition-true 2'
check numbers_written 'avon__put_number replace:--:++ 1'
check numbers_read 'avon__is_port replace:<:<= 1' 'avon__peek condition-true 1'
check json 'avon__check_token number-1 1'
check json_values 'avon__is_word delete-left 1'
check answers 'avon__next_member delete-left 1'
check claims_decoded 'avon__decode_claims condition-false 6'
check buffers 'avon__reserve delete-right 1' 'avon__text_end replace:>=:> 1'
check buffers_too_small 'avon__reserve delete-left 1'
check times 'avon__set_duration condition-false 2' 'avon__double condition-true 2'
echo '# outside its reach: bodies of JSON with many unknown bytes, differences of times as such,'
echo '# and what BearSSL calls through tables of functions: HMAC, and so the signature of a JWT'
tap_done
