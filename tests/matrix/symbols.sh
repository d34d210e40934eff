#!/bin/sh
# SPDX-License-Identifier: MIT
# The linker sees the interface, no data, and of other libraries the agreed functions alone. Every
# function fits a screen.
# shellcheck disable=SC2154,SC2086 # variables of matrix.sh; lists of flags
. tests/lib/matrix.sh

# The contract's functions, in its order.
interface='status_name status_text key_init jwt_sign token_request token_parse error_parse
           headers_build headers_text wipe response_append org_init org_state org_begin
           org_complete org_abort org_reject org_token org_set_token org_last_error user_init
           headers_at get_headers'

# HMAC and SHA-256 of BearSSL, and functions of the C library on memory and strings. The last two
# are the compiler's.
callable='br_hmac_[a-z_]*|br_sha256_vtable|mem(cpy|set|move|cmp|chr)|str(len|chr|cspn|ncmp)'
callable="$callable|_GLOBAL_OFFSET_TABLE_|__stack_chk_fail"

# A file with one function that reaches the whole interface: a compiler leaves out static functions
# that nobody uses.
user() {
    cat <<'END'
#define AVON_AUTH_STATIC
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"
typedef void (*function)(void);
#ifdef __cplusplus
extern "C"
#endif
function symbols_user(int which);
function symbols_user(int which) { switch (which) {
END
    printf 'case __LINE__: return (function)avon_auth_%s;\n' $interface
    echo 'default: return 0; } }'
}

# ---- an object: a type and a name a line, with small letters for local symbols --------------

exports_are() {
    printf 'T %s\n' "$@" | sort > "$dir/expected"
    grep '^[A-TV-Zuvw] ' "$dir/symbols" | sort | diff "$dir/expected" -
}

# A local d also stands for constants that hold addresses, which nobody needs.
data_is_constant() {
    [ -s "$dir/symbols" ] && ! grep '^[BbCDdGgSs] ' "$dir/symbols"
}

calls_are_agreed() {
    grep -q '^U br_hmac_' "$dir/symbols" && ! grep '^U ' "$dir/symbols" | grep -Evx "U ($callable)"
}

# inspect CLAIM EXPORTS COMMAND...: the object that the command makes. Without one, all cases fail.
inspect() {
    claim=$1
    exports=$2
    shift 2
    : > "$dir/symbols"
    "$@" $include -o "$dir/object" &&
        nm "$dir/object" | sed 's/^[0-9a-f]* *//' > "$dir/symbols"
    check "$claim" exports_are $exports
    check 'no data' data_is_constant
    check 'calls' calls_are_agreed
}

# suite COMPILER FLAGS...
suite() {
    begin "$1" || return
    for level in -O0 -O2; do
        about="$* $level"
        inspect 'the interface is exported' "$all" "$@" $level -c $implementation
        about="$* $level, static"
        inspect 'nothing is exported' symbols_user "$@" $level -c "$out/user.c"
    done
}

# ---- the length of functions ----------------------------------------------------------------

functions_fit_a_screen() {
    # AVON__API stands where ctags looks for a type
    ctags --language-force=C --kinds-C=f --fields=+ne -I AVON__API -x \
        --_xformat='%N %n %{end}' avon_auth.h |
        awk -v all="$all" '
            { seen[$1] }
            $3 == "" || $3 - $2 >= 60 { print $1 " has " $3 - $2 + 1 " lines"; bad = 1 }
            END {
                for (i = split(all, name); i > 0; i--)
                    if (!(name[i] in seen)) { print name[i] " is not seen"; bad = 1 }
                exit bad
            }'
}

# ---- all of it ------------------------------------------------------------------------------

all=$(printf 'avon_auth_%s ' $interface)
user > "$out/user.c"
suite "$gcc" -std=c99
suite "$gxx" -x c++ -std=c++11
suite "$clang" -std=c99
suite "$clangxx" -x c++ -std=c++11
screen='no function is over 60 lines'
if ctags --version 2> /dev/null | grep -q Universal; then
    tap_check "$screen" functions_fit_a_screen
else
    tap_missing "$screen" 'there is no universal-ctags'
fi
tap_done
