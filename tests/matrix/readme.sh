#!/bin/sh
# SPDX-License-Identifier: MIT
# The snippets of README.md and of the header's quick start compile and do their job, within the
# declarations that a reader would bring.
# shellcheck disable=SC2154,SC2086 # variables of matrix.sh; lists of flags
. tests/lib/matrix.sh

usage='-Wall -Wextra -Wpedantic -Wconversion -Werror'
standards='c99' # c++17 joins it when the snippets are C++ as well as C

# README: every ```c block.
readme_snippet() {
    awk '/^```/ { inside = $0 == "```c"; next } inside' README.md
}

# The header: the indented lines from the title QUICK START to the next title.
quickstart_snippet() {
    awk '/^ \* [A-Z][A-Z ]*$/ { inside = /QUICK START/ }
         inside && /^ \*     / { print substr($0, 4) }' avon_auth.h
}

# The reader's own transport, clock and secrets.
readers_own() {
    cat <<'END'
#include <stdio.h>
#include <string.h>
static const char *client_id = "id", *client_secret = "secret", *secret_key = "key";
static int send_with_my_http_stack(void *context, const avon_auth_request *request,
                                   avon_auth_response *response)
{
    static const char body[] = "{\"access_token\":\"abc\",\"expires_in\":86400}";
    (void)context, (void)request;
    response->http_status = 200;
    return avon_auth_response_append(response, body, sizeof body - 1) != 0 ? 0 : -1;
}
static int64_t my_clock(void *context)
{
    (void)context;
    return 1700000000;
}
struct curl_slist { int lines; };
struct curl_slist *curl_slist_append(struct curl_slist *list, const char *line)
{
    list->lines += line[0] != '\0';
    return list;
}
END
}

# program SNIPPET SUCCESS VARIABLES: its directives, and main() with the rest of it.
program() {
    "$1_snippet" > "$out/$1.txt"
    {
        grep '^ *#' "$out/$1.txt"
        readers_own
        printf 'int main(void)\n{\n    %s\n' "$3"
        grep -v '^ *#' "$out/$1.txt"
        printf '    return %s ? 0 : 1;\n}\n' "$2"
    } > "$out/$1.c"
}

works() {
    $compile $include "$out/$1.c" -o "$dir/$1" $libs && "$dir/$1"
}

program readme 'status == AVON_AUTH_OK && headers.count == 2' 'avon_auth_status status;'
program quickstart 'status == AVON_AUTH_OK && list->lines == 2' \
    'struct curl_slist lines = { 0 }, *list = &lines;
    avon_auth_fetch fetch;
    int http_status = 200;
    int64_t now = my_clock(NULL), retry_at;
    char out[AVON_AUTH_WORK_SIZE];'

for standard in $standards; do
    case $standard in
    c++*) language=c++ compilers="$gxx $clangxx" ;;
    *) language=c compilers="$gcc $clang" ;;
    esac
    for compiler in $compilers; do
        begin "$compiler" || continue
        compile="$compiler -x $language -std=$standard $usage"
        for snippet in readme quickstart; do
            tap_check "$snippet: $compiler, $standard" works $snippet
        done
    done
done
tap_done
