#!/bin/sh
# SPDX-License-Identifier: MIT
# Secrets: secrets/constant_time.c under valgrind and test_residue.c, each as several compilers
# make them; and both complain of a planted defect. CC and CLANG name the compilers. Not under
# AddressSanitizer: that leaves copies of its own in what its interceptors spill.
set -u
. tests/lib/tap.sh

out=build/secrets

# build COMPILER SOURCE FLAGS...: $out/program.
build() {
    compiler=$1
    source=$2
    shift 2
    rm -f $out/program
    # shellcheck disable=SC2086 # lists of flags
    $compiler -std=c99 -D_POSIX_C_SOURCE=200809L -g -Wall -Wextra "$@" -I. ${BEARSSL_CFLAGS:-} \
        ${JSMN_CFLAGS:-} "$source" -o $out/program ${BEARSSL_LIBS:--lbearssl} -lcmocka
}

# memcheck counts the complaints, and the program judges how many there may be. Precise, so that
# it knows a byte with one bit set not to be zero, whatever the others are.
constant_time() {
    compiler=$1
    shift
    build "$compiler" tests/analysis/secrets/constant_time.c "$@" &&
        valgrind -q --error-limit=no --expensive-definedness-checks=yes $out/program
}

residue() {
    compiler=$1
    shift
    build "$compiler" tests/unit/test_residue.c "$@" && $out/program
}

# caught NAME CHECK COMPLAINT FLAGS...: the check fails, and says so.
caught() {
    name="$2 complains: $1"
    check=$2
    complaint=$3
    shift 3
    ! "$check" "${CC:-gcc}" -O0 "$@" > $out/log 2>&1 && grep -q "$complaint" $out/log
    tap_result $? "$name" $out/log
}

rm -rf $out
mkdir -p $out
for tool in valgrind "${CC:-gcc}" "${CLANG:-clang}"; do
    command -v "${tool%% *}" > $out/log && continue
    tap_missing secrets "no ${tool%% *}"
    tap_done
    exit
done

for compiler in "${CC:-gcc}" "${CLANG:-clang}"; do
    for level in -O0 -O2 -O3; do
        tap_check "constant_time: $compiler $level" constant_time "$compiler" $level
        tap_check "residue: $compiler $level" residue "$compiler" $level
        tap_check "residue: $compiler $level, with many tokens" residue "$compiler" $level \
            -DAVON_AUTH_JSON_TOKENS=256
    done
done

caught 'the stack is not cleared' residue 'leaves some of the' -DAVON_AUTH_STACK_BURN=0
tests/analysis/mutants.mjs --write 'avon_auth_wipe condition-false 1' $out/planted > $out/log
caught 'nothing is cleared' residue 'leaves some of the' -I$out/planted
caught 'a SHA-256 that branches' constant_time '^key_init: [0-9]* complaints' \
    -DPLANT_BRANCHING_SHA256
caught 'a copy of a signature that branches' constant_time '^jwt_sign: [0-9]* complaints' \
    -DPLANT_BRANCHING_COPY
caught 'a copy of a token that branches' constant_time '^org_import: [0-9]* complaints' \
    -DPLANT_BRANCHING_COPY
tap_done
