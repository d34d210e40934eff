#!/bin/sh
# What the linker sees: the interface, no data, and of other libraries no more than was agreed;
# and that every function fits a screen. Run from the root of the repository; CC, CXX, CLANG and
# CLANGXX name the compilers. What is built goes to build/symbols.
set -u

out=build/symbols
include="-I. ${BEARSSL_CFLAGS:-} ${JSMN_CFLAGS:-}"

# The contract's functions, in its order.
interface='status_name status_text key_init jwt_sign token_request token_parse error_parse
           headers_build headers_text wipe response_append org_init org_state org_begin
           org_complete org_abort org_reject org_token org_set_token org_last_error user_init
           headers_at get_headers'

# What the implementation may call: HMAC and SHA-256 of BearSSL, and of the C library what works
# on memory and strings alone. The last two are the compiler's.
callable='br_hmac_[a-z_]*|br_sha256_vtable|mem(cpy|set|move|cmp|chr)|str(len|chr|cspn|ncmp)'
callable="$callable|_GLOBAL_OFFSET_TABLE_|__stack_chk_fail"

# ---- one case -------------------------------------------------------------------------

# check NAME COMMAND...: one line of the report, and the output of a command that failed.
check() {
    name=$1
    shift
    if log=$("$@" 2>&1); then
        echo "ok $name"
    else
        echo "FAIL $name"
        printf '%s\n' "$log" | sed 's/^/    /'
    fi
}

# none PATTERN FILE: prints the lines of the file that match; true if there are none.
none() {
    ! grep -E "$1" "$2"
}

# ---- symbols ---------------------------------------------------------------------------

# nm's lines for an object, without addresses: a type and a name.
symbols() {
    nm "$1" | sed 's/^[0-9a-f]* *//'
}

exports_are_the_interface() {
    grep '^[A-TV-Zuvw] ' "$object.symbols" | sort > "$object.exports"
    sed 's/^/T avon_auth_/' $out/interface | sort | diff - "$object.exports"
}

exports_are_only_users() {
    grep '^[A-TV-Zuvw] ' "$object.symbols" | sort > "$object.exports"
    echo 'T symbols_user' | diff - "$object.exports"
}

# Small letters are local: d also stands for constants that hold addresses, which nobody needs.
data_is_constant() {
    none '^[BbCDdGgSs] ' "$object.symbols"
}

calls_are_agreed() {
    grep -q '^U br_hmac_' "$object.symbols" || return 1
    grep '^U ' "$object.symbols" > "$object.calls"
    ! grep -Evx "U ($callable)" "$object.calls"
}

# A file whose one function reaches the whole interface, which keeps a compiler from leaving out
# what is static.
write_user() {
    echo '#define AVON_AUTH_STATIC'
    echo '#define AVON_AUTH_IMPLEMENTATION'
    echo '#include "avon_auth.h"'
    echo 'typedef void (*function)(void);'
    echo '#ifdef __cplusplus'
    echo 'extern "C"'
    echo '#endif'
    echo 'function symbols_user(int which);'
    echo 'function symbols_user(int which) { switch (which) {'
    sed 's/.*/case __LINE__: return (function)avon_auth_&;/' $out/interface
    echo 'default: return 0; } }'
}

# compile NAME COMMAND...: an object, and its symbols.
compile() {
    object=$out/$1.o
    shift
    # shellcheck disable=SC2086 # a list of flags
    "$@" $include -o "$object" && symbols "$object" > "$object.symbols"
}

# looked_at TITLE NAME COMMAND...
looked_at() {
    title=$1
    shift
    if ! compile "$@"; then
        echo "FAIL $title: does not compile"
        return
    fi
    case $title in
    *static*) check "$title: nothing is exported" exports_are_only_users ;;
    *) check "$title: the interface is exported" exports_are_the_interface ;;
    esac
    check "$title: no data" data_is_constant
    check "$title: calls" calls_are_agreed
}

# suite COMPILER FLAGS...
suite() {
    if ! command -v "$1" > /dev/null; then
        echo "skip $1: not installed"
        return
    fi
    base=$(basename "$1")
    for level in -O0 -O2; do
        looked_at "$* $level" "$base$level" "$@" $level -c tests/matrix/symbols/implementation.c
        looked_at "$* $level, static" "$base$level-static" "$@" $level -c $out/user.c
    done
}

# ---- the length of functions -------------------------------------------------------------

functions_fit_a_screen() {
    # AVON__API stands where ctags looks for a type
    ctags --language-force=C --kinds-C=f --fields=+ne -I AVON__API -x \
        --_xformat='%N %n %{end}' avon_auth.h > $out/functions || return 1
    sed 's/^/avon_auth_/' $out/interface | sort > $out/expected
    cut -d ' ' -f 1 $out/functions | sort | comm -13 - $out/expected > $out/unseen
    cat $out/unseen
    awk '$3 == "" || $3 - $2 >= 60 { print $1 " has " $3 - $2 + 1 " lines"; long = 1 }
         END { exit long }' $out/functions && [ ! -s $out/unseen ]
}

# ---- all of it ----------------------------------------------------------------------------

rm -rf $out
mkdir -p $out
# shellcheck disable=SC2086 # a list
printf '%s\n' $interface > $out/interface
write_user > $out/user.c
{
    suite "${CC:-gcc}" -std=c99
    suite "${CXX:-g++}" -x c++ -std=c++11
    suite "${CLANG:-clang}" -std=c99
    suite "${CLANGXX:-clang++}" -x c++ -std=c++11
    if ctags --version 2> /dev/null | grep -q Universal; then
        check 'no function is over 60 lines' functions_fit_a_screen
    else
        echo 'skip universal-ctags: not installed'
    fi
} > $out/log 2>&1
cat $out/log

passed=$(grep -c '^ok ' $out/log)
failed=$(grep -c '^FAIL ' $out/log)
skipped=$(grep -c '^skip ' $out/log)
[ "$skipped" -eq 0 ] && skipped= || skipped=", $skipped skipped"
echo "symbols: $passed passed, $failed failed$skipped"
[ "$passed" -gt 0 ] && [ "$failed" -eq 0 ]
