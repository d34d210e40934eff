/* SPDX-License-Identifier: MIT
 * cjose: the key and the protected header are made once. It takes the payload as text. */
#include "bench.h"

#include <cjose/cjose.h>

static cjose_jwk_t *key;
static cjose_header_t *header;
static cjose_err error;
static char jwt[1024];

static void check(int good)
{
    if (!good) fail(error.message);
}

static void prepare(size_t length)
{
    (void)length;
    key = cjose_jwk_create_oct_spec((const uint8_t *)SECRET_KEY, strlen(SECRET_KEY), &error);
    check(key != NULL);
    header = cjose_header_new(&error);
    check(header != NULL);
    check(cjose_header_set(header, CJOSE_HDR_ALG, CJOSE_HDR_ALG_HS256, &error));
    made = jwt;
}

static void sign(void)
{
    char payload[512];
    const char *compact;
    cjose_jws_t *jws;
    const int length =
        snprintf(payload, sizeof payload,
                 "{\"id\":\"%s\",\"iat\":%ld,\"iss\":\"%s\",\"aud\":\"%s\",\"exp\":%ld}", USER_ID,
                 (long)ISSUED, AUDIENCE, AUDIENCE, (long)EXPIRES);
    jws = cjose_jws_sign(key, header, (const uint8_t *)payload, (size_t)length, &error);
    check(jws != NULL);
    check(cjose_jws_export(jws, &compact, &error)); /* belongs to jws */
    strcpy(jwt, compact);
    cjose_jws_release(jws);
}

const operation operations[] = { { "sign", prepare, sign, NULL }, { 0 } };
