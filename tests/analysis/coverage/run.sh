#!/bin/sh
# Line, branch and MC/DC coverage of the header by the unit tests, as clang 19 measures it: see
# report.mjs. The implementation is compiled for itself, and the tests see only the declarations:
# so that what one test reaches counts for all. The counters are atomic, for the tests with threads.
set -eu
cd "$(dirname "$0")/../../.."
build=build/coverage
clang=${CLANG19:-clang-19}
flags="-std=c99 -D_POSIX_C_SOURCE=200809L -O0 -g -I$build/include -I. ${BEARSSL_CFLAGS:-} ${JSMN_CFLAGS:-}"
measured="-fprofile-instr-generate -fprofile-update=atomic -fcoverage-mapping -fcoverage-mcdc"
rm -rf $build
mkdir -p $build/include
printf '%s\n' '#undef AVON_AUTH_IMPLEMENTATION' '#include "../../../avon_auth.h"' \
    > $build/include/avon_auth.h
printf '%s\n' '#define AVON_AUTH_IMPLEMENTATION' '#include "../../avon_auth.h"' > $build/header.c

objects=
for test in tests/unit/test_*.c; do
    case $test in *_residue.c) continue ;; esac # it uses BearSSL through the implementation
    name=$(basename "$test" .c)
    tokens=$(sed -n 's/^#define \(AVON_AUTH_JSON_TOKENS\) \([0-9]*\).*/-D\1=\2/p' "$test")
    $clang $flags $measured $tokens -c $build/header.c -o $build/$name.header.o
    $clang $flags -fprofile-instr-generate "$test" $build/$name.header.o -o $build/$name \
        ${BEARSSL_LIBS:--lbearssl} -lcmocka -lpthread
    LLVM_PROFILE_FILE=$build/$name.profraw $build/$name > $build/$name.log 2>&1 ||
        { cat $build/$name.log; exit 1; }
    objects="$objects -object $build/$name"
done
llvm-profdata-19 merge -o $build/all.profdata $build/*.profraw
llvm-cov-19 export --instr-profile=$build/all.profdata $objects > $build/all.json
node tests/analysis/coverage/report.mjs $build/all.json tests/analysis/coverage/unreached.txt
