#!/bin/sh
# SPDX-License-Identifier: MIT
# prove runs each harness by this script: report.sh HARNESS. The TAP is kept in build/tap. Each
# failure is shown with its comments, and each case that is left out with its reason: of the one
# prove itself shows the number, of the other nothing.
set -u
log=build/tap/$(basename "$1").tap
mkdir -p build/tap

if [ "${1%.mjs}" != "$1" ] && ! command -v node > /dev/null; then
    . tests/lib/tap.sh
    tap_missing "$1" 'there is no node' > "$log"
    tap_done >> "$log"
else
    "$@" > "$log"
fi
status=$?

sed 's/^1\.\.0$/& # SKIP no such case/' "$log"
awk -v name="$1" -v status=$status '
    /^(not )?ok |^1\.\./ { shown = /^not| # SKIP /; last = $0 }
    shown { text = text "\n" $0 }
    END {
        if (status != 0 && text !~ /\nnot ok/) text = text "\nended early (" status ") after: " last
        if (text != "") printf "\n%s:%s\n", name, text
    }' "$log" >&2
exit $status
