#!/bin/sh
# SPDX-License-Identifier: MIT
# The unit tests pass as other compilers build them, with other options, under sanitizers, in each
# mode of jsmn, with OpenSSL's SHA-256, and without texts. The Makefile builds them.
# shellcheck disable=SC2086 # lists of tests
set -u
. tests/lib/tap.sh

clang=${CLANG:-clang}
libs=${BEARSSL_LIBS:--lbearssl}
all=$(basename -s .c tests/unit/test_*.c)

# passes PROGRAM VARIABLE=VALUE...: built by make with these variables, the program passes.
passes() {
    program=$1
    shift
    make -s WERROR=1 "BUILD=$(dirname "$program")" "$@" "$program" && "$program"
}

# variant NAME TESTS VARIABLE=VALUE...
variant() {
    name=$1
    tests=$2
    shift 2
    for test in $tests; do
        tap_check "$name: $test" passes "build/compilers/$name/$test" "$@"
    done
}

# With "zero", a variable that nobody sets is zero, where else it is what happens to be there.
variant O3 "$all" CFLAGS=-O3
variant zero "$all" CFLAGS='-O1 -ftrivial-auto-var-init=zero'

# A sanitizer leaves things on the stack of its own, so test_residue is left out.
if command -v "$clang" > /dev/null; then
    variant clang "$all" "CC=$clang"
    variant asan "$(echo "$all" | grep -v residue)" "CC=$clang" \
        CFLAGS='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all'
    variant wrapping "$(echo "$all" | grep -v residue)" "CC=$clang" \
        CFLAGS='-O1 -g -fsanitize=unsigned-integer-overflow -fno-sanitize-recover=all'
else
    tap_missing 'clang, asan, wrapping' "there is no $clang"
fi
variant tsan test_threads CFLAGS='-O1 -g -fsanitize=thread'

# A response is read the same way in every mode of jsmn that the file may have set.
responses='test_response test_jwt_response'
variant strict "$responses" CPPFLAGS=-DJSMN_STRICT
variant links "$responses" CPPFLAGS=-DJSMN_PARENT_LINKS
variant strict-links "$responses" CPPFLAGS='-DJSMN_STRICT -DJSMN_PARENT_LINKS'

# Without the texts of statuses.
variant no-texts test_output CPPFLAGS=-DAVON_AUTH_NO_TEXTS

if echo '#include <openssl/sha.h>' | ${CC:-gcc} -E - > /dev/null 2>&1; then
    variant openssl "$all" "BEARSSL_LIBS=$libs -lcrypto" \
        CPPFLAGS="-include examples/openssl_sha256.h '-DAVON_AUTH_SHA256=&openssl_sha256'"
    tap_check 'openssl: examples/openssl_sha256' passes build/examples/openssl_sha256
else
    tap_missing openssl 'there is no OpenSSL'
fi
tap_done
