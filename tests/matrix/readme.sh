#!/bin/sh
# SPDX-License-Identifier: MIT
# README.md quotes examples/curl_easy.c to the letter, which compiles as C and as C++. So do the
# snippets of the header's quick start and of its examples, and they do their job, within the
# declarations that a reader would bring.
# shellcheck disable=SC2154,SC2086 # variables of matrix.sh; lists of flags
. tests/lib/matrix.sh

usage='-Wall -Wextra -Wpedantic -Wconversion -Werror'
standards='c99 c++17'

# quotes FILE: each paragraph of its ```c blocks, of which there is one at least, stands in the example.
quotes() {
    perl -0777 -ne 'BEGIN { open my $file, "<", "examples/curl_easy.c"; local $/; $code = <$file> }
        for (/^```c\n(.*?)^```/msg) {
            for (split /\n\n+/) { s/\n*\z/\n/; $found++; $other++ if index($code, $_) < 0 }
        }
        END { $? = !$found || $other }' "$1"
}

# A word that is changed in the quotation is noticed.
notices_a_change() {
    sed '/get_headers(&org/s/NULL/\&len/' README.md > "$out/README.md"
    ! cmp -s README.md "$out/README.md" && ! quotes "$out/README.md"
}

# The header: the indented lines from the title QUICK START to the next title.
quickstart_snippet() {
    awk '/^ \* [A-Z][A-Z ]*$/ { inside = /QUICK START/ }
         inside && /^ \*     / { print substr($0, 4) }' avon_auth.h
}

# example FUNCTION: the indented lines below "Example" in its comment.
example() {
    awk -v declared=" avon_auth_$1(" '
        /^ \* Example$/       { inside = 1; lines = ""; next }
        inside && /^ \*     / { line = substr($0, 4)
                                sub(/ \*\/$/, "", line)
                                lines = lines line "\n" }
        /\*\/$/               { inside = 0 }
        /^AVON__API/          { if (index($0, declared)) printf "%s", lines
                                lines = "" }' avon_auth.h
}

# program NAME SUCCESS TEXT: its directives, and main() with the rest of it.
program() {
    {
        printf '%s\n' "$3" | grep '^ *#'
        echo '#include "tests/matrix/readme/readers_own.h"'
        printf 'int main(void)\n{\n'
        printf '%s\n' "$3" | grep -v '^ *#'
        printf '    return %s ? 0 : 1;\n}\n' "$2"
    } > "$out/$1.c"
}

compiles() {
    $compile $include -c examples/curl_easy.c -o "$dir/curl_easy.o"
}

works() {
    $compile $include "$out/$1.c" -o "$dir/$1" $libs && "$dir/$1"
}

quickstart=$(quickstart_snippet)
program quickstart 'status == AVON_AUTH_OK && calls == 2 && sent == 2' "$quickstart"
program get_headers 'list->lines == 2' "$quickstart
    struct curl_slist lines = { 0 }, *list = &lines;
$(example get_headers)"
program reject 'call_again' "$quickstart
    int call_again = 0;
    http_status = 401, tries = 0;
$(example reject)"
program poll 'status == AVON_AUTH_OK && sent == 3 && woken_s == clock_s' "$quickstart
    static char work[AVON_AUTH_WORK_SIZE];
    static avon_auth_fetch fetch;
    int64_t now_s = clock_s, wake_at_s;
    avon_auth_reject(&org, &user, &headers);
$(example poll)"

tap_check 'README quotes examples/curl_easy.c' quotes README.md
tap_check 'a change of the quotation is noticed' notices_a_change

for standard in $standards; do
    case $standard in
    c++*) language=c++ compilers="$gxx $clangxx" ;;
    *) language=c compilers="$gcc $clang" ;;
    esac
    for compiler in $compilers; do
        begin "$compiler" || continue
        compile="$compiler -x $language -std=$standard $usage"
        tap_check "examples/curl_easy.c: $compiler, $standard" compiles
        for snippet in quickstart get_headers reject poll; do
            tap_check "$snippet: $compiler, $standard" works $snippet
        done
    done
done
tap_done
