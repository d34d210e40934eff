/* SPDX-License-Identifier: MIT */
/* IDs, secrets and times.
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -I. \
 *         fuzz/fuzz_jwt.c -lbearssl -o fuzz_jwt
 *     ./fuzz_jwt -dict=fuzz/avon.dict new_corpus fuzz/corpus/fuzz_jwt
 *
 * A JWT decodes back to its claims with a decoder of its own (RFC 4648 section 5, RFC 8259) that
 * takes nothing but what JSON.stringify() writes; its signature is what BearSSL, called directly,
 * says; what may not be signed is refused for a reason that is there.
 *
 * The input: user ID, issuer, audience, iat, exp and letters that set options, each ended by a
 * NUL; what is left is the secret. */
#include "fuzz.h"

#include <bearssl.h>

#define TIME_MAX INT64_C(4294967295)

/* ---- the input ----------------------------------------------------------------- */

static int64_t take_time(fuzz_input *in)
{
    char *string = fuzz_take_string(in);
    const int64_t time = strtoll(string, NULL, 10); /* stops at its limits */
    free(string);
    return time;
}

/* ---- base64url, decoded -------------------------------------------------------- */

static int sextet(char c)
{
    const char *found = c != '\0' ? strchr(fuzz_base64url, c) : NULL;
    return found != NULL ? (int)(found - fuzz_base64url) : -1;
}

/* Without padding, and with nothing in the bits that are left over. */
static unsigned char *decode(const char *text, size_t n, size_t *length)
{
    unsigned char *bytes = fuzz_memory(n);
    unsigned long bits = 0;
    unsigned held = 0;
    size_t i;
    for (*length = 0, i = 0; i < n; i++) {
        const int value = sextet(text[i]);
        MUST(value >= 0);
        bits = (bits << 6 | (unsigned)value) & 0xFFFF;
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes[(*length)++] = (unsigned char)(bits >> held);
    }
    MUST(held < 6 && (bits & ((1u << held) - 1)) == 0);
    return bytes;
}

/* ---- the payload --------------------------------------------------------------- */

static void read_number(fuzz_reader *r, int64_t expected)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%lld", (long long)expected);
    fuzz_read_text(r, digits);
}

static void check_payload(const unsigned char *json, size_t length, const avon_auth_claims *claims)
{
    fuzz_reader r;
    r.at = json;
    r.end = json + length;
    fuzz_read_text(&r, "{\"id\":\"");
    fuzz_read_string(&r, claims->user_id);
    fuzz_read_text(&r, ",\"iat\":");
    read_number(&r, claims->issued_at_s);
    fuzz_read_text(&r, ",\"iss\":\"");
    fuzz_read_string(&r, claims->issuer != NULL ? claims->issuer : "avonhealth");
    fuzz_read_text(&r, ",\"aud\":\"");
    fuzz_read_string(&r, claims->audience != NULL ? claims->audience : "avonhealth");
    fuzz_read_text(&r, ",\"exp\":");
    read_number(&r, claims->expires_at_s * (claims->exp_milliseconds ? 1000 : 1));
    fuzz_read_text(&r, "}");
    MUST(r.at == r.end);
}

/* ---- the JWT ------------------------------------------------------------------- */

static void check_jwt(const char *jwt, const avon_auth_claims *claims, const uint8_t *secret,
                      size_t secret_len)
{
    static const char header[] = "{\"alg\":\"HS256\"}";
    const char *dot = strchr(jwt, '.'), *last = strrchr(jwt, '.');
    unsigned char *part, mac[32];
    br_hmac_key_context key;
    br_hmac_context hmac;
    size_t n;
    MUST(dot != NULL && last > dot);
    part = decode(jwt, (size_t)(dot - jwt), &n);
    MUST(n == sizeof header - 1 && memcmp(part, header, n) == 0);
    free(part);
    part = decode(dot + 1, (size_t)(last - dot) - 1, &n);
    check_payload(part, n, claims);
    free(part);
    br_hmac_key_init(&key, &br_sha256_vtable, secret, secret_len);
    br_hmac_init(&hmac, &key, 0);
    br_hmac_update(&hmac, jwt, (size_t)(last - jwt));
    br_hmac_out(&hmac, mac);
    part = decode(last + 1, strlen(last + 1), &n);
    MUST(n == sizeof mac && memcmp(part, mac, n) == 0);
    free(part);
}

/* Whether a status is right: a reason that is there, or none and success. */
static int is_right(avon_auth_status status, const avon_auth_claims *claims, size_t secret_len)
{
    const char *issuer = claims->issuer != NULL ? claims->issuer : "-";
    const char *audience = claims->audience != NULL ? claims->audience : "-";
    const int empty = secret_len == 0 || *claims->user_id == '\0' || *issuer == '\0' ||
                      *audience == '\0';
    const int garbled = !fuzz_is_text(claims->user_id) || !fuzz_is_text(issuer) ||
                        !fuzz_is_text(audience);
    const int clock = claims->issued_at_s < 0 || claims->issued_at_s > TIME_MAX ||
                      claims->expires_at_s < 0 || claims->expires_at_s > TIME_MAX ||
                      claims->expires_at_s <= claims->issued_at_s;
    switch (status) {
    case AVON_AUTH_OK: return !empty && !garbled && !clock;
    case AVON_AUTH_E_ARGUMENT: return empty;
    case AVON_AUTH_E_TEXT: return garbled;
    case AVON_AUTH_E_CLOCK: return clock;
    default: return 0;
    }
}

/* Signs into exactly this much memory. */
static avon_auth_status sign(const avon_auth_key *key, const avon_auth_claims *claims,
                             size_t out_size, char **out, size_t *out_len)
{
    avon_auth_status status;
    *out = fuzz_memory(out_size);
    *out_len = 99;
    fuzz_paint((int)(out_size & 0xFF));
    status = avon_auth_jwt_sign(key, claims, out_size != 0 ? *out : NULL, out_size, out_len);
    if (status != AVON_AUTH_OK) fuzz_must_be_empty(*out, out_size);
    if (status != AVON_AUTH_OK && status != AVON_AUTH_E_BUFFER) MUST(*out_len == 0);
    return status;
}

/* In memory of every kind of size: success with enough, else the length that is needed. */
static void check_sizes(const avon_auth_key *key, const avon_auth_claims *claims,
                        const char *jwt, size_t length)
{
    const size_t sizes[] = { 0, 1, 20, 21, 22, length / 2, length - 43, length - 1, length,
                             length + 1, length + 50 };
    size_t i, out_len;
    char *out;
    for (i = 0; i < COUNT(sizes); i++) {
        const avon_auth_status status = sign(key, claims, sizes[i], &out, &out_len);
        MUST(status == (sizes[i] > length ? AVON_AUTH_OK : AVON_AUTH_E_BUFFER));
        MUST(out_len == length);
        if (status == AVON_AUTH_OK) {
            MUST(strcmp(out, jwt) == 0);
            MUST(fuzz_is_all(out + length + 1, FILL, sizes[i] - length - 1));
        }
        free(out);
    }
}

/* What a session makes of the same user: the same JWT, in the second header and alone. */
static void check_session(const avon_auth_claims *claims, const uint8_t *secret, size_t secret_len,
                          const char *jwt)
{
    char token[8], *out = fuzz_memory(strlen(jwt) + 100);
    avon_auth_org_config config = { 0 };
    avon_auth_user_config who = { 0 };
    avon_auth_headers headers;
    avon_auth_org org;
    avon_auth_user user;
    size_t length;
    config.base_url = "https://a.avonhealth.com";
    config.client_id = config.client_secret = "c";
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    config.refresh_margin_s = 1;
    who.user_id = claims->user_id;
    who.secret_key = secret;
    who.secret_key_len = secret_len;
    who.jwt_lifetime_s = claims->expires_at_s - claims->issued_at_s;
    who.exp_milliseconds = claims->exp_milliseconds;
    MUST(avon_auth_org_init(&org, &config) == AVON_AUTH_OK);
    MUST(avon_auth_user_init(&user, &who) == AVON_AUTH_OK);
    MUST(avon_auth_org_import(&org, "abc", TIME_MAX) == AVON_AUTH_OK);
    MUST(avon_auth_make_headers(&org, &user, claims->issued_at_s, out, strlen(jwt) + 100, NULL,
                                &headers) == AVON_AUTH_OK);
    MUST(headers.count == 2 && strcmp(headers.items[1].value, jwt) == 0);
    MUST(headers.token_generation != 0 && headers.jwt_generation == 0);
    MUST(avon_auth_make_jwt(&user, claims->issued_at_s, out, strlen(jwt) + 1, &length) ==
         AVON_AUTH_OK);
    MUST(length == strlen(jwt) && strcmp(out, jwt) == 0);
    free(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_input in;
    char *id, *issuer, *audience, *options, *jwt, *out;
    avon_auth_claims claims = { 0 };
    avon_auth_key key;
    avon_auth_status status;
    uint8_t *secret;
    size_t length, jwt_size;
    in.at = data;
    in.left = size;
    claims.user_id = id = fuzz_take_string(&in);
    issuer = fuzz_take_string(&in);
    audience = fuzz_take_string(&in);
    claims.issued_at_s = take_time(&in);
    claims.expires_at_s = take_time(&in);
    options = fuzz_take_string(&in);
    if (strchr(options, 'i') != NULL) claims.issuer = issuer;
    if (strchr(options, 'a') != NULL) claims.audience = audience;
    claims.exp_milliseconds = strchr(options, 'm') != NULL;
    secret = fuzz_copy(in.at, in.left);

    fuzz_paint(0x5C);
    status = avon_auth_key_init(&key, secret, in.left);
    MUST(status == (in.left != 0 ? AVON_AUTH_OK : AVON_AUTH_E_ARGUMENT));
    if (status != AVON_AUTH_OK) MUST(fuzz_is_all(&key, 0, sizeof key));
    jwt_size = AVON_AUTH_JWT_SIZE(strlen(id));
    if (claims.issuer != NULL) jwt_size += 8 * strlen(issuer);
    if (claims.audience != NULL) jwt_size += 8 * strlen(audience);
    status = sign(&key, &claims, jwt_size, &jwt, &length);
    MUST(is_right(status, &claims, in.left));
    if (status == AVON_AUTH_OK) {
        MUST(strlen(jwt) == length);
        check_jwt(jwt, &claims, secret, in.left);
        check_sizes(&key, &claims, jwt, length);
        if (claims.issued_at_s >= INT64_C(1577836800) && !claims.issuer && !claims.audience &&
            claims.expires_at_s - claims.issued_at_s <= 2147483647)
            check_session(&claims, secret, in.left, jwt);
    } else {
        MUST(sign(&key, &claims, 0, &out, &length) == status);
        free(out);
    }
    free(id);
    free(issuer);
    free(audience);
    free(options);
    free(secret);
    free(jwt);
    return 0;
}
