/* SPDX-License-Identifier: MIT */
/* The vectors of the unit tests, made by jose, JSON.parse and URLSearchParams, for machines that
 * are too small for the tests. Vectors longer than TEXT_SIZE are left out and counted. */
#include "check.h"

#define vector  jwt_vector
#define vectors jwt_vectors
#include "unit/jwt_vectors.h"
#undef vector
#undef vectors
#define vector  request_vector
#define vectors request_vectors
#include "unit/request_vectors.h"
#undef vector
#undef vectors
#include "unit/response_cases.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static char text[TEXT_SIZE], out[TEXT_SIZE];
static unsigned too_long;

/* ---- the JWT ---------------------------------------------------------------------------- */

static int is_token(const char *s, const char *const *pieces)
{
    for (; *pieces != NULL; s += strlen(*pieces), pieces++)
        if (strncmp(s, *pieces, strlen(*pieces)) != 0) return 0;
    return *s == '\0';
}

static size_t token_length(const char *const *pieces)
{
    size_t len = 0;
    for (; *pieces != NULL; pieces++) len += strlen(*pieces);
    return len;
}

static void check_jwt(const jwt_vector *v)
{
    const size_t expected = token_length(v->token), id_len = strlen(v->id);
    avon_auth_claims claims = { NULL, 0, 0, NULL, NULL, 0 };
    avon_auth_key key;
    size_t i, len;
    if (v->count * id_len >= sizeof text || expected >= sizeof out) {
        too_long++;
        return;
    }
    for (i = 0; i < v->count; i++) memcpy(text + i * id_len, v->id, id_len);
    text[i * id_len] = '\0';
    claims.user_id = text;
    claims.issued_at_s = v->iat;
    claims.expires_at_s = v->exp;
    claims.exp_milliseconds = v->exp_milliseconds;
    claims.issuer = v->issuer;
    claims.audience = v->audience;
    CHECK(avon_auth_key_init(&key, v->secret, v->secret_len) == AVON_AUTH_OK);
    CHECK(avon_auth_jwt_sign(&key, &claims, out, expected, &len) == AVON_AUTH_E_BUFFER);
    CHECK(len == expected && is_zero(out, expected));
    CHECK(avon_auth_jwt_sign(&key, &claims, out, expected + 1, &len) == AVON_AUTH_OK);
    CHECK(len == expected && is_token(out, v->token));
}

/* ---- the requests and their answers ------------------------------------------------------ */

static void check_request(const request_vector *v)
{
    size_t len;
    CHECK(avon_auth_token_request(v->client_id, v->client_secret, AVON_AUTH_BODY_FORM, out,
                                  sizeof out, &len) == AVON_AUTH_OK);
    CHECK(len == strlen(v->form) && strcmp(out, v->form) == 0);
    CHECK(avon_auth_token_request(v->client_id, v->client_secret, AVON_AUTH_BODY_JSON, out,
                                  sizeof out, &len) == AVON_AUTH_OK);
    CHECK(len == strlen(v->json) && strcmp(out, v->json) == 0);
    CHECK(avon_auth_jwt_request(v->client_id, out, sizeof out, &len) == AVON_AUTH_OK);
    CHECK(len == strlen(v->jwt) && strcmp(out, v->jwt) == 0);
}

static void check_answer(const char *body, size_t len, avon_auth_status expected, int64_t lifetime)
{
    avon_auth_issued issued;
    CHECK(avon_auth_token_parse(body, len, out, sizeof out, &issued) == expected);
    CHECK(strcmp(out, expected == AVON_AUTH_OK ? MEMBER_TOKEN : "") == 0);
    CHECK(issued.lifetime_s == lifetime);
}

/* By itself, and as a member beside a token. */
static void check_json(const json_case *c)
{
    const size_t before = strlen(MEMBER_BEFORE), after = strlen(MEMBER_AFTER);
    const int json = c->verdict != NO_JSON;
    check_answer(c->text, c->length,
                 c->verdict == AN_OBJECT ? AVON_AUTH_E_RESPONSE : AVON_AUTH_E_JSON,
                 AVON_AUTH_LIFETIME_UNKNOWN);
    if (before + c->length + after > sizeof text) {
        too_long++;
        return;
    }
    memcpy(text, MEMBER_BEFORE, before);
    memcpy(text + before, c->text, c->length);
    memcpy(text + before + c->length, MEMBER_AFTER, after);
    check_answer(text, before + c->length + after, json ? AVON_AUTH_OK : AVON_AUTH_E_JSON,
                 json ? MEMBER_EXPIRES_IN : AVON_AUTH_LIFETIME_UNKNOWN);
}

static void check_lifetime(const lifetime_case *c)
{
    const int ok = c->lifetime_s != REFUSED;
    strcpy(text, "{\"access_token\":\"" MEMBER_TOKEN "\",\"expires_in\":");
    strcat(text, c->text);
    strcat(text, "}");
    check_answer(text, strlen(text), ok ? AVON_AUTH_OK : AVON_AUTH_E_RESPONSE,
                 ok ? c->lifetime_s : AVON_AUTH_LIFETIME_UNKNOWN);
}

/* RFC 4648 section 5, without padding. Returns the end of the text. */
static char *base64url(char *to, const char *bytes)
{
    static const char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    uint32_t bits = 0;
    unsigned held = 0;
    for (; *bytes != '\0'; bytes++) {
        bits = (bits << 8 | (unsigned char)*bytes) & 0xFFFFu;
        for (held += 8; held >= 6; held -= 6) *to++ = alphabet[bits >> (held - 6) & 0x3F];
    }
    if (held != 0) *to++ = alphabet[bits << (6 - held) & 0x3F];
    *to = '\0';
    return to;
}

static void check_claims(const lifetime_case *c)
{
    const int ok = c->lifetime_s != REFUSED;
    avon_auth_issued issued;
    strcpy(text, "{\"jwt\":\"eyJhbGciOiJIUzI1NiJ9.");
    strcpy(base64url(text + strlen(text), c->text), ".c2ln\"}");
    CHECK(avon_auth_jwt_parse(text, strlen(text), out, sizeof out, &issued) ==
          (ok ? AVON_AUTH_OK : AVON_AUTH_E_RESPONSE));
    CHECK(issued.lifetime_s == (ok ? c->lifetime_s : AVON_AUTH_LIFETIME_UNKNOWN));
}

int main(void)
{
    size_t i;
    (void)replacement_sets, (void)replacement_set;
    for (i = 0; i < COUNT(jwt_vectors); i++) check_jwt(&jwt_vectors[i]);
    for (i = 0; i < COUNT(request_vectors); i++) check_request(&request_vectors[i]);
    for (i = 0; i < COUNT(json_cases); i++) check_json(&json_cases[i]);
    for (i = 0; i < COUNT(json_bodies); i++)
        check_answer(json_bodies[i].text, json_bodies[i].length, AVON_AUTH_E_JSON,
                     AVON_AUTH_LIFETIME_UNKNOWN);
    for (i = 0; i < COUNT(lifetime_cases); i++) check_lifetime(&lifetime_cases[i]);
    for (i = 0; i < COUNT(claims_cases); i++) check_claims(&claims_cases[i]);
    if (too_long != 0) printf("%u vectors too long\n", too_long);
    return report();
}
