#!/bin/sh
# SPDX-License-Identifier: MIT
# The header and the examples in C are as clang-format lays them out.
set -u
. tests/lib/tap.sh

for file in avon_auth.h $(find examples -name '*.[ch]' | sort); do
    if command -v clang-format > /dev/null; then
        tap_check "$file" clang-format --dry-run -Werror "$file"
    else
        tap_missing "$file" 'there is no clang-format'
    fi
done
tap_done
