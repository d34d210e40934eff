#!/bin/sh
# SPDX-License-Identifier: MIT
# The linker sees the interface, no data, and of other libraries the agreed functions alone. Shared
# libraries and DLLs export the interface by AVON_AUTH_API. Every function fits a screen.
# shellcheck disable=SC2034,SC2154,SC2086,SC2046 # variables of matrix.sh; lists of flags
. tests/lib/matrix.sh

# The contract's functions, in its order.
interface='org_init user_init get_headers reject poll begin response_append complete abort
           make_headers make_jwt reject_at org_export org_import user_export user_import
           last_failure org_config_problem user_config_problem status_name status_text key_init
           jwt_sign token_request token_parse jwt_request jwt_parse error_parse url headers_build
           headers_text wipe'

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

# ---- a shared library, a DLL ----------------------------------------------------------------

# exports CLAIM EXPORTS COMMAND...: the command makes a library, of which $names prints the exports.
exports() {
    claim=$1
    printf '%s\n' $2 | sed '/^$/d' | sort > "$dir/expected"
    shift 2
    check "$claim" same_exports "$@"
}

same_exports() {
    "$@" -o "$dir/library.so" && $names "$dir/library.so" | sort | diff "$dir/expected" -
}

names_of_library() {
    nm -D --defined-only "$1" | awk '{ print $3 }'
}

library_cases() {
    about="$*, shared library"
    names=names_of_library
    set -- "$@" -fPIC -shared -fvisibility=hidden $include $implementation $libs
    exports 'AVON_AUTH_API exports the interface' "$all" \
        "$@" '-DAVON_AUTH_API=__attribute__((visibility("default")))'
    exports 'nothing is exported without' '' "$@"
}

names_of_dll() {
    $mingw-objdump -p "$1" | sed -n '/Name Pointer. Table/,/^$/s/.*\] \([a-z_]\)/\1/p'
}

# With BearSSL inside, which nobody sees.
dll_case() {
    mingw=x86_64-w64-mingw32
    begin DLL $mingw-gcc $mingw-objdump || return
    tests/lib/fetch_source.sh >&2
    cp "$(path_of jsmn.h)" "$dir" # alone, as its folder holds other headers for this machine
    names=names_of_dll
    exports '__declspec(dllexport) exports the interface' "$all" \
        $mingw-gcc -std=c99 -shared '-DAVON_AUTH_API=__declspec(dllexport)' -I. \
        -isystem build/bearssl/inc -isystem build/bearssl/src -isystem "$dir" $implementation \
        $(sed 's|^|build/bearssl/src/|' tests/lib/bearssl_files)
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
    library_cases "$@"
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
dll_case
screen='no function is over 60 lines'
if ctags --version 2> /dev/null | grep -q Universal; then
    tap_check "$screen" functions_fit_a_screen
else
    tap_missing "$screen" 'there is no universal-ctags'
fi
tap_done
