/* SPDX-License-Identifier: MIT
 * rhonabwy: the key is made once. */
#include "bench.h"

#include <rhonabwy.h>

static jwk_t *key;
static char result[1024];

static void prepare(size_t length)
{
    (void)length;
    if (r_global_init() != RHN_OK || r_jwk_init(&key) != RHN_OK ||
        r_jwk_import_from_symmetric_key(key, (const unsigned char *)SECRET_KEY,
                                        strlen(SECRET_KEY)) != RHN_OK)
        fail("rhonabwy refuses the key");
    made = result;
}

static void sign(void)
{
    jwt_t *jwt;
    char *text;
    if (r_jwt_init(&jwt) != RHN_OK || r_jwt_set_sign_alg(jwt, R_JWA_ALG_HS256) != RHN_OK ||
        r_jwt_set_claim_str_value(jwt, "id", USER_ID) != RHN_OK ||
        r_jwt_set_claim_int_value(jwt, "iat", ISSUED) != RHN_OK ||
        r_jwt_set_claim_str_value(jwt, "iss", AUDIENCE) != RHN_OK ||
        r_jwt_set_claim_str_value(jwt, "aud", AUDIENCE) != RHN_OK ||
        r_jwt_set_claim_int_value(jwt, "exp", EXPIRES) != RHN_OK)
        fail("rhonabwy refuses a claim");
    text = r_jwt_serialize_signed(jwt, key, 0);
    if (text == NULL) fail("rhonabwy does not sign");
    strcpy(result, text);
    r_free(text);
    r_jwt_free(jwt);
}

const operation operations[] = { { "sign", prepare, sign, NULL }, { 0 } };
