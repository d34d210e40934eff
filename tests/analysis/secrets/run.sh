#!/bin/sh
# Secrets: constant_time.c under valgrind and test_residue.c, each as several compilers make
# them; and that both complain when what they look for is planted in a copy of the header. Run
# from the root of the repository; CC and CLANG name the compilers. Not under AddressSanitizer:
# that leaves copies of its own in what its interceptors spill.
set -u

out=build/secrets
flags="-std=c99 -D_POSIX_C_SOURCE=200809L -g -Wall -Wextra"
libs=${BEARSSL_LIBS:--lbearssl}
passed=0
failed=0

# verdict WHETHER NAME LOG: a line of the report, and why.
verdict() {
    if [ "$1" -eq 0 ]; then
        passed=$((passed + 1))
        echo "ok $2"
    else
        failed=$((failed + 1))
        echo "FAIL $2"
        sed 's/^/    /' "$3"
    fi
}

# build COMPILER SOURCE INCLUDE FLAGS...: $out/program.
build() {
    compiler=$1
    source=$2
    include=$3
    shift 3
    rm -f $out/program
    # shellcheck disable=SC2086 # lists of flags
    $compiler $flags "$@" -I"$include" ${BEARSSL_CFLAGS:-} ${JSMN_CFLAGS:-} "$source" \
        -o $out/program $libs -lcmocka
}

# memcheck counts the complaints, and the program judges how many there may be. Precise, so that
# it knows a byte with one bit set not to be zero, whatever the others are.
constant_time() {
    build "$1" tests/analysis/secrets/constant_time.c "$2" "$3" &&
        valgrind -q --error-limit=no --expensive-definedness-checks=yes $out/program
}

residue() {
    build "$1" tests/unit/test_residue.c "$2" "$3" && $out/program
}

# ---- as it is ---------------------------------------------------------------------------

# clean CHECK COMPILER LEVEL
clean() {
    "$1" "$2" . "$3" > $out/log 2>&1
    verdict $? "$1: $2 $3" $out/log
}

# ---- with something planted -------------------------------------------------------------

# plant NAME AFTER TEXT: a copy of the header with this text after the one line that is so.
plant() {
    mkdir -p "$out/$1"
    awk -v after="$2" -v text="$3" '{ print } $0 == after { print text; n++ } END { exit n != 1 }' \
        avon_auth.h > "$out/$1/avon_auth.h"
}

# caught NAME CHECK COMPLAINT INCLUDE LEVEL: the check fails, and says so.
caught() {
    ! "$2" "${CC:-gcc}" "$4" "$5" > $out/log 2>&1 && grep -q "$3" $out/log
    verdict $? "$2 complains: $1" $out/log
}

# planted NAME CHECK COMPLAINT AFTER TEXT
planted() {
    if plant "$1" "$4" "$5"; then
        caught "$1" "$2" "$3" "$out/$1" -O0
    else
        echo "there is no such line, or more than one: $4" > $out/log
        verdict 1 "$2 complains: $1" $out/log
    fi
}

planted_cases() {
    caught 'the stack is not cleared' residue 'leaves some of the' . -DAVON_AUTH_STACK_BURN=0
    planted 'nothing is cleared' residue 'leaves some of the' \
        'AVON__API void avon_auth_wipe(void *memory, size_t size)' \
        '{ (void)memory; (void)size; } void not_wiped(void *memory, size_t size);
         void not_wiped(void *memory, size_t size)'
    caught 'a SHA-256 that branches' constant_time 'FAIL key_init' . -DPLANT_BRANCHING_SHA256
    planted 'base64url from a table' constant_time 'FAIL jwt_sign' \
        'static void avon__base64url(char *out, const char *in, size_t n)' \
        '{ while (n-- != 0) *out++ = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef"[*in++ & 31]; }
         void by_arithmetic(char *out, const char *in, size_t n);
         void by_arithmetic(char *out, const char *in, size_t n)'
    planted 'characters compared by branches' constant_time 'FAIL org_set_token' \
        'static avon_auth_status avon__check_b64token(const char *s)' \
        '{ for (; *s != 0; s++) if (*s > 0x7A) return AVON_AUTH_E_HEADER; return AVON_AUTH_OK; }
         avon_auth_status by_bits(const char *s); avon_auth_status by_bits(const char *s)'
}

# ---- all of it ----------------------------------------------------------------------------

rm -rf $out
mkdir -p $out
for compiler in "${CC:-gcc}" "${CLANG:-clang}"; do
    for level in -O0 -O2 -O3; do
        clean constant_time "$compiler" $level
        clean residue "$compiler" $level
    done
done
planted_cases
echo "secrets: $passed passed, $failed failed"
[ $failed -eq 0 ]
