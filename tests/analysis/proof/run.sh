#!/bin/sh
# Proof: Frama-C's Eva, which takes every path for every content of the arrays in proof.c, finds
# nothing read or written out of bounds, nothing read that was not set, no overflow and no other
# undefined behaviour; and it does complain of an off-by-one that is planted in a copy of the
# header. Run from the root of the repository; --long gives it longer arrays. For x86-64.
set -u
root=$(pwd)
out=$root/build/proof
long=
[ "${1:-}" = --long ] && long=-DLONG
passed=0
failed=0

verdict() { # WHETHER NAME
    if [ "$1" -eq 0 ]; then
        passed=$((passed + 1))
        echo "ok $2"
    else
        failed=$((failed + 1))
        echo "FAIL $2"
        grep -A 2 -e alarm -e error -e 'NON TERM' -e '^not ' "$out/log" | head -n 40 | sed 's/^/    /'
    fi
}

# eva FOLDER ENTRY DEFINES, with that folder's header, because Frama-C looks there first. All
# states are kept apart, because how long something is and how much of it was read or written
# would be forgotten otherwise; so are sets of up to 256 values, which can be any byte but one,
# except where bytes are looked at in words. The stack that is cleared is small, to save time.
eva() {
    values=256
    [ "$2" = tokens ] && values=8
    cd "$1" || exit
    frama-c -machdep gcc_x86_64 -eva -main "$2" "$root/tests/analysis/proof/proof.c" \
        -cpp-extra-args="-I. -I/usr/include ${BEARSSL_CFLAGS:-} ${JSMN_CFLAGS:-}" \
        -cpp-extra-args="-DAVON_AUTH_STACK_BURN=16 $3" \
        -eva-slevel 1000000 -eva-auto-loop-unroll 128 -eva-split-return full \
        -eva-interprocedural-splits -eva-ilevel $values > "$out/log" 2>&1
    analysed=$?
    cd "$root" || exit
    return $analysed
}

# proved ENTRY
proved() {
    eva "$root" "$1" "$long" &&
        grep -q '^ *0 alarms generated' "$out/log" &&
        grep -q '100% of the logical properties reached have been proven' "$out/log" &&
        ! grep -q -e 'eva:alarm' -e 'NON TERMINATING' "$out/log"
    verdict $? "$1: no alarm in$(sed -n 's/.*functions,\( [0-9]* statements\) reached.*/\1/p' "$out/log")"
}

# planted ENTRY PATTERN INSTEAD: for sed, and in one line of the header alone.
planted() {
    mkdir -p "$out/planted"
    sed "s~$2~$3~" avon_auth.h > "$out/planted/avon_auth.h"
    if [ "$(diff avon_auth.h "$out/planted/avon_auth.h" | grep -c '^>')" -ne 1 ]; then
        echo "not in one line alone: $2" > "$out/log"
        false
    else
        eva "$out/planted" "$1" '' && grep -q 'eva:alarm' "$out/log"
    fi
    verdict $? "$1: an alarm at a planted $(printf %s "$3" | sed 's/\\//g; s/ *{* *$//')"
}

rm -rf "$out"
mkdir -p "$out"
proved base64url
planted base64url 'if (n > 1) \*out = ' 'if (n > 0) *out = '
proved utf8
planted utf8 'if (n < len || ' 'if (n + 1 < len || '
proved accounts
planted accounts "unsigned before = ' ';" 'unsigned before;'
proved tokens
planted tokens 'plain >= sizeof last;' 'plain + 1 >= sizeof last;'
proved header_lines
planted header_lines 'good &= avon__in(avon__byte(line + i), ' 'good \&= avon__in(avon__byte(line + i + 2), '
proved json_string
planted json_string 'escape\[5\] = ' 'escape[6] = '
proved percent_encoding
planted percent_encoding '"0123456789ABCDEF"\[c & 15\]' '"0123456789ABCDEF"[c \& 31]'
proved numbers_written
planted numbers_written 'char digits\[10\]' 'char digits[8]'
proved numbers_read
planted numbers_read 'i < n; i++) {$' 'i <= n; i++) {'
proved json
planted json 'return json->at != json->end ? ' 'return json->at <= json->end ? '
proved json_values
planted json_values 'json->end - json->at) < n || ' 'json->end - json->at) + 1 < n || '
proved json_words
planted json_words 'json->end - json->at) >= sizeof(size_t); ' 'json->end - json->at) + 1 >= sizeof(size_t); '
proved json_depth
planted json_depth 'depth == levels' 'depth > levels'
proved buffers
planted buffers 'used + n <= text->size ?' 'used + n <= text->size + 1 ?'
planted buffers 'text->len >= text->size' 'text->len > text->size'
proved buffers_too_small
planted buffers_too_small 'return countable && used' 'return used'
proved times
planted times 'if (\*value > AVON__DURATION_MAX) ' 'if (*value < 0) '
echo 'outside its reach: jsmn, whose tokens are reached through their own indices, and what'
echo 'BearSSL calls through tables of functions: HMAC, and so the signature of a JWT'
echo "proof: $passed passed, $failed failed"
[ $failed -eq 0 ]
