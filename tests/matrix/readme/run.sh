#!/bin/sh
# What the documentation shows compiles: the C of README.md and the quick start of the
# header, each with the declarations that its reader would bring.
set -eu
cd "$(dirname "$0")/../../.."
out=build/readme
rm -rf "$out"
mkdir -p "$out"
passed=0

compile() { # name
    ${CC:-gcc} -std=c99 -Wall -Wextra -Wpedantic -Werror -I. ${BEARSSL_CFLAGS:-} ${JSMN_CFLAGS:-} \
        "$out/$1.c" -o "$out/$1" ${BEARSSL_LIBS:--lbearssl}
    passed=$((passed + 1))
    echo "ok $1"
}

# What stands around the fragments: the reader's own transport, clock and secrets.
surroundings() {
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
END
}

# README: every ```c block, in its order, the first being the file's head.
awk '/^```c$/ { inside = 1; n++; next } /^```$/ { inside = 0 } inside { print > file n ".txt" }' \
    file="$out/block" README.md
{
    cat "$out/block1.txt"
    surroundings
    cat <<'END'
int main(void)
{
    avon_auth_status status;
END
    sed "s/^/    /" "$out/block2.txt"
    cat <<'END'
    return status == AVON_AUTH_OK && headers.count == 2 ? 0 : 1;
}
END
} > "$out/readme.c"
compile readme
"$out/readme"

# The header: from its first "char token[" to the end of the event loop.
{
    echo '#define AVON_AUTH_IMPLEMENTATION'
    echo '#include "avon_auth.h"'
    surroundings
    cat <<'END'
struct curl_slist { int lines; };
static struct curl_slist *curl_slist_append(struct curl_slist *list, const char *line)
{
    list->lines += line[0] != '\0';
    return list;
}
int main(void)
{
    struct curl_slist lines = { 0 }, *list = &lines;
    avon_auth_fetch fetch;
    int http_status = 200;
    int64_t now = my_clock(NULL), retry_at;
    char out[AVON_AUTH_WORK_SIZE];
END
    awk '/^ \*     char token\[/ { inside = 1 } /^ \* HOW IT IS BUILT/ { exit }
         inside && /^ \*     / { print substr($0, 4) }' avon_auth.h
    cat <<'END'
    return status == AVON_AUTH_OK && list->lines == 2 ? 0 : 1;
}
END
} > "$out/quickstart.c"
compile quickstart
"$out/quickstart"

echo "readme: $passed passed, 0 failed"
