# SPDX-License-Identifier: MIT
# TAP for shell scripts, which source this file from the root of the repository. A script prints
# one result a line and ends with tap_done; prove reads it.

tap_count=0
tap_failures=0

# tap_result STATUS NAME [FILE]: 0 is a pass. A failure shows what the file holds.
tap_result() {
    tap_count=$((tap_count + 1))
    if [ "$1" -eq 0 ]; then
        echo "ok - $2"
        return
    fi
    tap_failures=$((tap_failures + 1))
    echo "not ok - $2"
    [ -z "${3:-}" ] || sed 's/^/#     /' "$3"
}

# tap_check NAME COMMAND...: passes if the command succeeds; else shows what it printed.
tap_check() {
    tap_name=$1
    shift
    if tap_log=$("$@" 2>&1); then
        tap_result 0 "$tap_name"
    else
        tap_result 1 "$tap_name"
        printf '%s\n' "$tap_log" | sed 's/^/#     /'
    fi
}

# tap_missing NAME REASON: this part is left out for want of a tool. CI has every tool, so that
# there it is a failure.
tap_missing() {
    tap_count=$((tap_count + 1))
    if [ -n "${CI:-}" ]; then
        tap_failures=$((tap_failures + 1))
        echo "not ok - $1: $2"
    else
        echo "ok - $1 # SKIP $2"
    fi
}

# tap_merge FILE...: results that subshells, which ran side by side, wrote to these files.
tap_merge() {
    cat "$@"
    tap_count=$((tap_count + $(cat "$@" | grep -c -e '^ok ' -e '^not ok ')))
    tap_failures=$((tap_failures + $(cat "$@" | grep -c '^not ok ')))
}

# tap_done: the plan. A script that had nothing to say has failed.
tap_done() {
    echo "1..$tap_count"
    [ $tap_failures -eq 0 ] && [ $tap_count -gt 0 ]
}
