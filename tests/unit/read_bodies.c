/* SPDX-License-Identifier: MIT */
/* For vectors.mjs: reads bodies from the standard input, each behind its length in decimal and a
 * line feed, and prints what avon_auth_token_parse() says of it: the status, a space, and the
 * access token. */
#include <stdio.h>
#include <stdlib.h>

#define AVON_AUTH_JSON_TOKENS 256
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

int main(void)
{
    unsigned long length;
    while (scanf("%lu", &length) == 1 && getchar() == '\n') {
        char *body = malloc(length != 0 ? length : 1), token[64];
        avon_auth_token found;
        avon_auth_status status;
        if (body == NULL || fread(body, 1, length, stdin) != length) return EXIT_FAILURE;
        status = avon_auth_token_parse(body, length, token, sizeof token, &found);
        printf("%s %s\n", avon_auth_status_name(status), token);
        free(body);
    }
    return feof(stdin) ? EXIT_SUCCESS : EXIT_FAILURE;
}
