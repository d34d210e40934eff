/* SPDX-License-Identifier: MIT */
/* For vectors.mjs: reads bodies from the standard input, each behind its length in decimal and a
 * line feed. Prints a line for each: status, credential and lifetime by avon_auth_token_parse(),
 * and the same by avon_auth_jwt_parse(). */
#include <stdio.h>
#include <stdlib.h>

#ifndef AVON_AUTH_JSON_TOKENS
#define AVON_AUTH_JSON_TOKENS 256
#endif
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

int main(void)
{
    unsigned long length;
    while (scanf("%lu", &length) == 1 && getchar() == '\n') {
        char *body = malloc(length != 0 ? length : 1), token[1024], jwt[1024];
        avon_auth_issued token_issued, jwt_issued;
        avon_auth_status token_status, jwt_status;
        if (body == NULL || fread(body, 1, length, stdin) != length) return EXIT_FAILURE;
        token_status = avon_auth_token_parse(body, length, token, sizeof token, &token_issued);
        jwt_status = avon_auth_jwt_parse(body, length, jwt, sizeof jwt, &jwt_issued);
        printf("%s %s %ld %s %s %ld\n", avon_auth_status_name(token_status), token,
               (long)token_issued.lifetime_s, avon_auth_status_name(jwt_status), jwt,
               (long)jwt_issued.lifetime_s);
        free(body);
    }
    return feof(stdin) ? EXIT_SUCCESS : EXIT_FAILURE;
}
