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
# except where bytes are looked at in words. The stack that is cleared is small, to save time.
eva() (
    values=256
    [ "$2" = tokens ] && values=8
    cd "$1" || exit
    frama-c -machdep gcc_x86_64 -eva -main "$2" "$root/tests/analysis/proof/proof.c" \
        -cpp-extra-args="-I. -I/usr/include ${BEARSSL_CFLAGS:-} ${JSMN_CFLAGS:-}" \
        -cpp-extra-args="-DAVON_AUTH_STACK_BURN=16 $3" \
        -eva-slevel 1000000 -eva-auto-loop-unroll 128 -eva-split-return full \
        -eva-interprocedural-splits -eva-ilevel $values > "$out/log" 2>&1
)

# result STATUS NAME, with what matters in the log.
result() {
    grep -A 2 -e alarm -e error -e 'NON TERM' -e 'no mutant' "$out/log" | head -n 40 > "$out/why"
    tap_result "$1" "$2" "$out/why"
}

# proved ENTRY
proved() {
    eva "$root" "$1" "$long" &&
        grep -q '^ *0 alarms generated' "$out/log" &&
        grep -q '100% of the logical properties reached have been proven' "$out/log" &&
        ! grep -q -e 'eva:alarm' -e 'NON TERMINATING' "$out/log"
    result $? "$1: no alarm"
    sed -n 's/.*functions,\( [0-9]* statements\) reached.*/#\1/p' "$out/log"
}

# planted ENTRY MUTANT
planted() {
    tests/analysis/mutants.mjs --write "$2" "$out/planted" > "$out/log" 2>&1 &&
        eva "$out/planted" "$1" '' && grep -q 'eva:alarm' "$out/log"
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
check base64url 'avon__base64url number-1 20'
check utf8 'avon__utf8 replace:<:<= 7'
check accounts 'avon__check_account replace:++:-- 1'
check tokens 'avon__b64token_feed sizeof-1 1'
check header_lines 'avon__put_line delete-start 1'
check json_string 'avon__json_escape number+1 15'
check percent_encoding 'avon__hex_digit replace:&:| 1'
check numbers_written 'avon__put_digits replace:--:++ 1'
check numbers_read 'avon__is_port replace:<:<= 1'
check json 'avon__peek condition-true 1'
check json_values 'avon__skip_word delete-left 1'
check json_words 'avon__skip_plain sizeof-1 1'
check json_depth 'avon__check_json condition-false 3'
check buffers 'avon__reserve delete-right 1' 'avon__text_end replace:>=:> 1'
check buffers_too_small 'avon__reserve delete-left 1'
check times 'avon__set_duration condition-false 2'
echo '# outside its reach: jsmn, whose tokens are reached through their own indices,'
echo '# and what BearSSL calls through tables of functions: HMAC, and so the signature of a JWT'
tap_done
