/* SPDX-License-Identifier: MIT */
/* A little of everything that the implementation needs BearSSL and jsmn for: the golden JWT
 * of the service, and a token response read and another refused. Include avon_auth.h first. */
#include <stdio.h>
#include <string.h>

static int wrong(const char *what)
{
    fprintf(stderr, "wrong: %s\n", what);
    return 1;
}

static int job_signs(void)
{
    static const char secret[] = "s3cr3t-0123456789";
    static const char golden[] =
        "eyJhbGciOiJIUzI1NiJ9."
        "eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbm"
        "hlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0."
        "w6BN9z5-8nsM-1Scx40YM3pqLK7l9jKXKbAB-vP3QEc";
    avon_auth_key key;
    avon_auth_claims claims;
    char jwt[AVON_AUTH_JWT_SIZE(8)];
    size_t len = 0;
    memset(&claims, 0, sizeof claims);
    claims.user_id = "user_3km";
    claims.issued_at_s = 1697684096;
    claims.expires_at_s = 1697687696;
    if (avon_auth_key_init(&key, secret, sizeof secret - 1) != AVON_AUTH_OK)
        return wrong("the key is refused");
    if (avon_auth_jwt_sign(&key, &claims, jwt, sizeof jwt, &len) != AVON_AUTH_OK)
        return wrong("the JWT is not signed");
    if (len != sizeof golden - 1 || strcmp(jwt, golden) != 0) return wrong("not the golden JWT");
    return 0;
}

static int job_parses(void)
{
    static const char answer[] =
        "{\"access_token\":\"abc.DEF-123\",\"expires_in\":86400,\"token_type\":\"Bearer\"}";
    static const char colon[] = "{\"access_token\" \"abc.DEF-123\"}";
    static const char word[] = "{\"access_token\":\"abc.DEF-123\",\"scope\":nul}";
    avon_auth_issued issued;
    char text[32];
    if (avon_auth_token_parse(answer, sizeof answer - 1, text, sizeof text, &issued) != AVON_AUTH_OK)
        return wrong("the token response is refused");
    if (strcmp(text, "abc.DEF-123") != 0 || issued.length != 11 || issued.lifetime_s != 86400)
        return wrong("the token response is misread");
    if (avon_auth_token_parse(colon, sizeof colon - 1, text, sizeof text, &issued) !=
            AVON_AUTH_E_JSON ||
        avon_auth_token_parse(word, sizeof word - 1, text, sizeof text, &issued) !=
            AVON_AUTH_E_JSON)
        return wrong("a token response that is not JSON is taken");
    return 0;
}

/* 0: all as it should be. */
static int job(void)
{
    const int signs_wrong = job_signs();
    return job_parses() | signs_wrong;
}
