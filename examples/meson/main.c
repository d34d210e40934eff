/* SPDX-License-Identifier: MIT
 *
 * Prints the headers of an API call, from a token and a JWT that were got elsewhere: AVON_TOKEN,
 * AVON_JWT and, if wanted, AVON_ACCOUNT, from the environment. The point is how it is built: see
 * meson.build. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    static char lines[AVON_AUTH_WORK_SIZE];
    avon_auth_headers headers;
    size_t i;
    const avon_auth_status status =
        avon_auth_headers_build(getenv("AVON_TOKEN"), getenv("AVON_JWT"), getenv("AVON_ACCOUNT"),
                                lines, sizeof lines, NULL, &headers);
    if (status != AVON_AUTH_OK)
        fprintf(stderr, "avon_auth %s: %s\n", AVON_AUTH_VERSION, avon_auth_status_text(status));
    for (i = 0; i < headers.count; i++) puts(headers.items[i].line);
    avon_auth_wipe(lines, sizeof lines);
    return status != AVON_AUTH_OK;
}
