#!/bin/sh
# SPDX-License-Identifier: MIT
# The header and the examples are as clang-format lays them out, and shellcheck warns of no script.
set -u
. tests/lib/tap.sh

# check_each TOOL FILES OPTION...: a case for each file.
check_each() {
    tool=$1
    files=$2
    shift 2
    for file in $files; do
        if command -v "$tool" > /dev/null; then
            tap_check "$file" "$tool" "$@" "$file"
        else
            tap_missing "$file" "there is no $tool"
        fi
    done
}

check_each clang-format \
    "avon_auth.h $(find examples -name '*.[ch]' -o -name '*.cpp' | sort)" --dry-run -Werror
check_each shellcheck "$(find fuzz tests -name '*.sh' -not -path '*/node_modules/*' | sort)" \
    -x -s sh -S warning
tap_done
