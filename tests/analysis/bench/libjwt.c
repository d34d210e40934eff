/* SPDX-License-Identifier: MIT
 * libjwt 1: there is no prepared key. */
#include "bench.h"

#include <jwt.h>

static char result[1024];

static void prepare(size_t length)
{
    (void)length;
    made = result;
}

static void sign(void)
{
    jwt_t *jwt;
    char *text;
    if (jwt_new(&jwt) != 0 || jwt_add_grant(jwt, "id", USER_ID) != 0 ||
        jwt_add_grant_int(jwt, "iat", ISSUED) != 0 || jwt_add_grant(jwt, "iss", AUDIENCE) != 0 ||
        jwt_add_grant(jwt, "aud", AUDIENCE) != 0 || jwt_add_grant_int(jwt, "exp", EXPIRES) != 0 ||
        jwt_set_alg(jwt, JWT_ALG_HS256, (const unsigned char *)SECRET_KEY,
                    (int)strlen(SECRET_KEY)) != 0)
        fail("libjwt refuses");
    text = jwt_encode_str(jwt);
    if (text == NULL) fail("libjwt does not sign");
    strcpy(result, text);
    free(text);
    jwt_free(jwt);
}

const operation operations[] = { { "sign", prepare, sign, NULL }, { 0 } };
