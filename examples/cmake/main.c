/* SPDX-License-Identifier: MIT
 *
 * Prints a user's JWT that serves for an hour: AVON_USER_ID and AVON_SECRET_KEY, from the
 * environment. The point is how it is built: see CMakeLists.txt. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(void)
{
    static avon_auth_claims claims; /* all zero: the defaults */
    avon_auth_key key;
    avon_auth_status status;
    const char *secret_key = getenv("AVON_SECRET_KEY");
    char jwt[1024];

    claims.user_id = getenv("AVON_USER_ID");
    claims.issued_at_s = (int64_t)time(NULL);
    claims.expires_at_s = claims.issued_at_s + 3600;
    status = avon_auth_key_init(&key, secret_key, secret_key != NULL ? strlen(secret_key) : 0);
    if (status == AVON_AUTH_OK) status = avon_auth_jwt_sign(&key, &claims, jwt, sizeof jwt, NULL);
    if (status == AVON_AUTH_OK)
        puts(jwt);
    else
        fprintf(stderr, "avon_auth %s: %s\n", AVON_AUTH_VERSION, avon_auth_status_text(status));
    avon_auth_wipe(&key, sizeof key);
    avon_auth_wipe(jwt, sizeof jwt);
    return status != AVON_AUTH_OK;
}
