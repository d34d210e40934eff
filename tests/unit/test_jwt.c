/* SPDX-License-Identifier: MIT */
/* The user's JWT: avon_auth_key_init(), avon_auth_jwt_sign() and AVON_AUTH_JWT_SIZE(). A token
 * is byte for byte what jose writes (jwt_vectors.h), its HMAC is that of RFC 2104, and claims that
 * no JWT should carry are refused with the status that says why. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "support.h"
#include "jwt_vectors.h"

#include <bearssl.h>

#define SECRET_KEY "s3cr3t-0123456789"
#define TIME_MAX   INT64_C(4294967295)

/* ---- helpers --------------------------------------------------------------------- */

/* The secret is gone by the time that the key is used. */
static avon_auth_key key_of(const void *secret, size_t secret_len)
{
    avon_auth_key key;
    void *copy = copy_of(secret, secret_len);
    assert_int_equal(avon_auth_key_init(&key, copy, secret_len), AVON_AUTH_OK);
    memset(copy, 0x5A, secret_len);
    free(copy);
    return key;
}

static avon_auth_key usual_key(void)
{
    return key_of(SECRET_KEY, strlen(SECRET_KEY));
}

static avon_auth_claims claims_of(const char *user_id)
{
    avon_auth_claims claims = {0};
    claims.user_id = user_id;
    claims.issued_at_s = 1697684096;
    claims.expires_at_s = 1697687696;
    return claims;
}

/* The token, in memory that it fills to the last byte. */
static char *signed_token(const avon_auth_key *key, const avon_auth_claims *claims)
{
    size_t needed = 0, len = 0;
    char *token;
    assert_int_equal(avon_auth_jwt_sign(key, claims, NULL, 0, &needed), AVON_AUTH_E_BUFFER);
    token = filled(needed + 1);
    assert_int_equal(avon_auth_jwt_sign(key, claims, token, needed + 1, &len), AVON_AUTH_OK);
    assert_int_equal(len, needed);
    assert_int_equal(strlen(token), len);
    return token;
}

/* Refused, whatever the size of the buffer, and nothing to be taken for a token. */
static void assert_refused(const avon_auth_key *key, const avon_auth_claims *claims,
                           avon_auth_status expected)
{
    static const size_t sizes[] = {0, 1, 2048};
    size_t i;
    for (i = 0; i < COUNT(sizes); i++) {
        size_t len = 99;
        char *out = sizes[i] == 0 ? NULL : filled(sizes[i]);
        assert_int_equal(avon_auth_jwt_sign(key, claims, out, sizes[i], &len), expected);
        assert_int_equal(len, 0);
        if (out != NULL) assert_true(is_zero(out, sizes[i]));
        /* out_len may be NULL */
        assert_int_equal(avon_auth_jwt_sign(key, claims, out, sizes[i], NULL), expected);
        free(out);
    }
}

/* HMAC-SHA-256 by BearSSL itself. */
static void hmac(const void *secret, size_t secret_len, const void *data, size_t n,
                 unsigned char mac[32])
{
    br_hmac_key_context key;
    br_hmac_context context;
    br_hmac_key_init(&key, &br_sha256_vtable, secret, secret_len);
    br_hmac_init(&context, &key, 0);
    br_hmac_update(&context, data, n);
    assert_int_equal(br_hmac_out(&context, mac), 32);
}

/* Three parts, the last of which is the HMAC of what stands before its dot. */
static void assert_verifies(const char *token, const void *secret, size_t secret_len)
{
    unsigned char expected[32], signature[33];
    const char *dot = strrchr(token, '.');
    assert_non_null(dot);
    assert_ptr_not_equal(strchr(token, '.'), dot);
    assert_int_equal(strlen(dot + 1), 43);
    assert_int_equal(base64url_decode(dot + 1, 43, signature), 32);
    hmac(secret, secret_len, token, (size_t)(dot - token), expected);
    assert_memory_equal(signature, expected, 32);
}

/* Header and payload, decoded. */
static void assert_says(const char *token, const char *expected_header,
                        const char *expected_payload)
{
    char *text = filled(strlen(token) + 1);
    read_jwt(token, 0, text);
    assert_string_equal(text, expected_header);
    read_jwt(token, 1, text);
    assert_string_equal(text, expected_payload);
    free(text);
}

/* ---- what jose writes ------------------------------------------------------------ */

static char *repeated(const char *unit, size_t count)
{
    const size_t n = strlen(unit);
    char *text = filled(n * count + 1);
    size_t i;
    for (i = 0; i < count; i++) memcpy(text + i * n, unit, n);
    text[n * count] = '\0';
    return text;
}

static void assert_pieces(const vector *v, const char *token)
{
    size_t i, at = 0;
    for (i = 0; v->token[i] != NULL; i++) {
        const size_t n = strlen(v->token[i]);
        if (strncmp(token + at, v->token[i], n) != 0) fail_msg("%s: %s", v->what, token);
        at += n;
    }
    if (token[at] != '\0') fail_msg("%s: longer than jose's: %s", v->what, token);
}

static void a_jwt_is_byte_for_byte_what_jose_writes(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(vectors); i++) {
        const vector *v = &vectors[i];
        const avon_auth_key key = key_of(v->secret, v->secret_len);
        char *user_id = repeated(v->id, v->count);
        char *issuer = v->issuer == NULL ? NULL : copy_of_text(v->issuer);
        char *audience = v->audience == NULL ? NULL : copy_of_text(v->audience);
        avon_auth_claims claims = {0};
        char *token;
        claims.user_id = user_id;
        claims.issued_at_s = v->iat;
        claims.expires_at_s = v->exp;
        claims.exp_milliseconds = v->exp_milliseconds;
        claims.issuer = issuer;
        claims.audience = audience;
        token = signed_token(&key, &claims);
        assert_pieces(v, token);
        assert_verifies(token, v->secret, v->secret_len);
        free(token);
        free(audience);
        free(issuer);
        free(user_id);
    }
}

static void the_golden_example_is_reproduced(void **state)
{
    const avon_auth_key key = usual_key();
    const avon_auth_claims claims = claims_of("user_3km");
    char *token = signed_token(&key, &claims);
    (void)state;
    assert_string_equal(token,
                        "eyJhbGciOiJIUzI1NiJ9."
                        "eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOiJhdm9uaGVhbHRo"
                        "IiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0."
                        "w6BN9z5-8nsM-1Scx40YM3pqLK7l9jKXKbAB-vP3QEc");
    free(token);
}

/* ---- what a token says ----------------------------------------------------------- */

static void header_and_payload_decode_to_the_documented_json(void **state)
{
    static const struct {
        avon_auth_claims claims;
        const char *payload;
    } cases[] = {
        {{"user_3km", 1697684096, 1697687696, NULL, NULL, 0},
         "{\"id\":\"user_3km\",\"iat\":1697684096,\"iss\":\"avonhealth\",\"aud\":\"avonhealth\","
         "\"exp\":1697687696}"},
        /* the published sample, which has "exp" in milliseconds */
        {{"user_3km", 1697680496, 1697684096, NULL, NULL, 1},
         "{\"id\":\"user_3km\",\"iat\":1697680496,\"iss\":\"avonhealth\",\"aud\":\"avonhealth\","
         "\"exp\":1697684096000}"},
        {{"u", 0, 1, "me", "you", 0},
         "{\"id\":\"u\",\"iat\":0,\"iss\":\"me\",\"aud\":\"you\",\"exp\":1}"},
        {{"u", 10, 11, "me", NULL, -1},
         "{\"id\":\"u\",\"iat\":10,\"iss\":\"me\",\"aud\":\"avonhealth\",\"exp\":11000}"},
        {{"\"\\\b\f\n\r\t", 0, 1, "\001\037\v", "/\177\342\200\250\303\251", 0},
         "{\"id\":\"\\\"\\\\\\b\\f\\n\\r\\t\",\"iat\":0,\"iss\":\"\\u0001\\u001f\\u000b\","
         "\"aud\":\"/\177\342\200\250\303\251\",\"exp\":1}"},
    };
    const avon_auth_key key = usual_key();
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++) {
        char *token = signed_token(&key, &cases[i].claims);
        assert_says(token, "{\"alg\":\"HS256\"}", cases[i].payload);
        free(token);
    }
}

/* ---- the signature --------------------------------------------------------------- */

static void the_signature_is_the_hmac_of_header_and_payload(void **state)
{
    char secret[200], user_id[201] = "";
    size_t n;
    (void)state;
    for (n = 0; n < sizeof secret; n++) secret[n] = (char)(n * 37);
    for (n = 1; n <= sizeof secret; n++) {
        const avon_auth_key key = key_of(secret, n);
        avon_auth_claims claims = claims_of(user_id);
        char *token;
        user_id[n - 1] = (char)('a' + n % 26);
        token = signed_token(&key, &claims);
        assert_verifies(token, secret, n);
        free(token);
    }
}

/* The published HMACs are of other texts, none of which a JWT of this service can be (A.1's
 * header has a "typ" and its payload no "id"). What can be reached is their keys: BearSSL
 * reproduces the published HMAC of the published text, and a token signed with that key
 * verifies with the same call. jwt_vectors.h has jose's tokens for these keys. */
static void the_keys_of_rfc_4231_sign_like_the_function_that_reproduces_its_hmacs(void **state)
{
    static const struct {
        const char *key;
        size_t key_len;
        const char *data;
        const char *mac;
    } cases[] = {
        {"\v\v\v\v\v\v\v\v\v\v\v\v\v\v\v\v\v\v\v\v", 20, "Hi There",
         "\xb0\x34\x4c\x61\xd8\xdb\x38\x53\x5c\xa8\xaf\xce\xaf\x0b\xf1\x2b"
         "\x88\x1d\xc2\x00\xc9\x83\x3d\xa7\x26\xe9\x37\x6c\x2e\x32\xcf\xf7"},
        {"Jefe", 4, "what do ya want for nothing?",
         "\x5b\xdc\xc1\x46\xbf\x60\x75\x4e\x6a\x04\x24\x26\x08\x95\x75\xc7"
         "\x5a\x00\x3f\x08\x9d\x27\x39\x83\x9d\xec\x58\xb9\x64\xec\x38\x43"},
        {NULL, 131, "Test Using Larger Than Block-Size Key - Hash Key First",
         "\x60\xe4\x31\x59\x1e\xe0\xb6\x7f\x0d\x8a\x26\xaa\xcb\xf5\xb7\x7f"
         "\x8e\x0b\xc6\x21\x37\x28\xc5\x14\x05\x46\x04\x0f\x0e\xe3\x7f\x54"},
    };
    const avon_auth_claims claims = claims_of("user_3km");
    char aa[131];
    size_t i;
    (void)state;
    memset(aa, 0xAA, sizeof aa);
    for (i = 0; i < COUNT(cases); i++) {
        const char *secret = cases[i].key != NULL ? cases[i].key : aa;
        const avon_auth_key key = key_of(secret, cases[i].key_len);
        unsigned char mac[32];
        char *token = signed_token(&key, &claims);
        hmac(secret, cases[i].key_len, cases[i].data, strlen(cases[i].data), mac);
        assert_memory_equal(mac, cases[i].mac, 32);
        assert_verifies(token, secret, cases[i].key_len);
        free(token);
    }
}

static void the_key_of_rfc_7515_a1_signs_like_the_function_that_reproduces_its_jws(void **state)
{
    static const char jwk_k[] =
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4h"
        "cgUuTwjAzZr1Z9CAow";
    static const char jws[] =
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAi"
        "OjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
        "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    unsigned char secret[64];
    avon_auth_key key;
    const avon_auth_claims claims = claims_of("joe");
    char *token;
    (void)state;
    assert_int_equal(base64url_decode(jwk_k, sizeof jwk_k - 1, secret), 64);
    assert_verifies(jws, secret, 64);
    key = key_of(secret, 64);
    token = signed_token(&key, &claims);
    assert_verifies(token, secret, 64);
    free(token);
}

/* ---- keys ------------------------------------------------------------------------ */

static void a_key_without_a_secret_is_all_zero_and_signs_nothing(void **state)
{
    static const avon_auth_key zero;
    const avon_auth_claims claims = claims_of("user_3km");
    avon_auth_key key;
    (void)state;
    assert_refused(&zero, &claims, AVON_AUTH_E_ARGUMENT);

    memset(&key, 0xA5, sizeof key);
    assert_int_equal(avon_auth_key_init(&key, NULL, 0), AVON_AUTH_E_ARGUMENT);
    assert_memory_equal(&key, &zero, sizeof key);
    memset(&key, 0xA5, sizeof key);
    assert_int_equal(avon_auth_key_init(&key, NULL, 17), AVON_AUTH_E_ARGUMENT);
    assert_memory_equal(&key, &zero, sizeof key);
    memset(&key, 0xA5, sizeof key);
    assert_int_equal(avon_auth_key_init(&key, "secret", 0), AVON_AUTH_E_ARGUMENT);
    assert_memory_equal(&key, &zero, sizeof key);
    assert_refused(&key, &claims, AVON_AUTH_E_ARGUMENT);

    assert_int_equal(avon_auth_key_init(NULL, "secret", 6), AVON_AUTH_E_ARGUMENT);
}

static void a_key_may_be_used_again_and_copied(void **state)
{
    const avon_auth_claims claims = claims_of("user_3km"), others = claims_of("user_4ln");
    avon_auth_key *key = malloc(sizeof *key);
    avon_auth_key copy;
    char *first, *other, *again, *copied;
    (void)state;
    assert_non_null(key);
    *key = usual_key();
    first = signed_token(key, &claims);
    other = signed_token(key, &others);
    again = signed_token(key, &claims);
    copy = *key;
    avon_auth_wipe(key, sizeof *key);
    free(key);
    copied = signed_token(&copy, &claims);
    assert_string_not_equal(other, first);
    assert_string_equal(again, first);
    assert_string_equal(copied, first);
    free(copied);
    free(again);
    free(other);
    free(first);
}

/* A user is prepared with the text that all of its JWTs begin with, as far as that fits: so for
 * every length of the user ID, and for characters that JSON escapes. */
static void a_prepared_user_signs_like_a_key(void **state)
{
    const char fill[] = { 'u', '"', 1 };
    const avon_auth_key key = usual_key();
    size_t i, n;
    (void)state;
    for (i = 0; i < sizeof fill; i++) {
        char id[201] = { 0 };
        for (n = 1; n < sizeof id; n++) {
            const avon_auth_claims claims = claims_of(id);
            avon_auth_user_config config = { 0 };
            avon_auth_user user;
            char out[AVON_AUTH_JWT_SIZE(sizeof id)];
            char *token;
            id[n - 1] = fill[i];
            config.user_id = id;
            config.secret_key = SECRET_KEY;
            config.secret_key_len = strlen(SECRET_KEY);
            assert_status(avon_auth_user_init(&user, &config), AVON_AUTH_OK);
            assert_status(avon_auth_make_jwt(&user, claims.issued_at_s, out, sizeof out, NULL),
                          AVON_AUTH_OK);
            token = signed_token(&key, &claims);
            assert_string_equal(out, token);
            free(token);
        }
    }
}

static void signing_leaves_key_and_claims_as_they_were(void **state)
{
    avon_auth_key key = usual_key(), key_before;
    avon_auth_claims claims = claims_of("user_3km"), claims_before;
    (void)state;
    memcpy(&key_before, &key, sizeof key);
    memcpy(&claims_before, &claims, sizeof claims);
    free(signed_token(&key, &claims));
    claims.user_id = "\xFF";
    claims_before.user_id = claims.user_id;
    assert_refused(&key, &claims, AVON_AUTH_E_TEXT);
    assert_memory_equal(&key, &key_before, sizeof key);
    assert_memory_equal(&claims, &claims_before, sizeof claims);
}

/* ---- refusals -------------------------------------------------------------------- */

static void a_missing_or_empty_argument_is_refused(void **state)
{
    const avon_auth_key key = usual_key();
    const avon_auth_claims good = claims_of("user_3km");
    avon_auth_claims claims = good;
    size_t len = 99;
    (void)state;
    assert_refused(NULL, &good, AVON_AUTH_E_ARGUMENT);
    assert_refused(&key, NULL, AVON_AUTH_E_ARGUMENT);
    claims.user_id = NULL;
    assert_refused(&key, &claims, AVON_AUTH_E_ARGUMENT);
    claims.user_id = "";
    assert_refused(&key, &claims, AVON_AUTH_E_ARGUMENT);
    claims = good;
    claims.issuer = "";
    assert_refused(&key, &claims, AVON_AUTH_E_ARGUMENT);
    claims = good;
    claims.audience = "";
    assert_refused(&key, &claims, AVON_AUTH_E_ARGUMENT);
    /* a size, but no buffer */
    assert_int_equal(avon_auth_jwt_sign(&key, &good, NULL, 500, &len), AVON_AUTH_E_ARGUMENT);
    assert_int_equal(len, 0);
}

/* Puts text before, between and behind others in each claim in turn. */
static void assert_text(const char *text, int valid)
{
    static const char *const around[][2] = {{"", ""}, {"a", ""}, {"", "b"}, {"\303\251", "cde"}};
    const avon_auth_key key = usual_key();
    size_t i, member;
    for (i = 0; i < COUNT(around); i++) {
        char *whole = filled(strlen(around[i][0]) + strlen(text) + strlen(around[i][1]) + 1);
        strcpy(whole, around[i][0]);
        strcat(whole, text);
        strcat(whole, around[i][1]);
        for (member = 0; member < 3; member++) {
            avon_auth_claims claims = claims_of("user_3km");
            if (member == 0) claims.user_id = whole;
            if (member == 1) claims.issuer = whole;
            if (member == 2) claims.audience = whole;
            if (valid)
                free(signed_token(&key, &claims));
            else
                assert_refused(&key, &claims, AVON_AUTH_E_TEXT);
        }
        free(whole);
    }
}

static void a_claim_that_is_not_utf8_is_refused(void **state)
{
    static const char *const invalid[] = {
        /* longer than need be */
        "\xC0\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x80\xAF", "\xE0\x9F\xBF",
        "\xF0\x80\x80\x80", "\xF0\x80\x80\xAF", "\xF0\x8F\xBF\xBF",
        /* surrogates, alone and in a pair */
        "\xED\xA0\x80", "\xED\xAF\xBF", "\xED\xB0\x80", "\xED\xBF\xBF", "\xED\xA0\xBD\xED\xB8\x80",
        /* above U+10FFFF */
        "\xF4\x90\x80\x80", "\xF4\xBF\xBF\xBF", "\xF5\x80\x80\x80", "\xF7\xBF\xBF\xBF",
        "\xF8\x88\x80\x80\x80", "\xFB\xBF\xBF\xBF\xBF", "\xFC\x84\x80\x80\x80\x80",
        "\xFD\xBF\xBF\xBF\xBF\xBF",
        /* cut short */
        "\xC2", "\xDF", "\xE0", "\xE0\xA0", "\xE2\x82", "\xED\x9F", "\xEF\xBF", "\xF0",
        "\xF0\x90", "\xF0\x9F\x98", "\xF4\x8F\xBF",
        /* a byte that belongs elsewhere */
        "\xC3(", "\xC3\xC3\xA9", "\xE2(\xA1", "\xE2\x82(", "\xE2\x82\xE2\x82\xAC", "\xF0(\x8C\xBC",
        "\xF0\x90(\xBC", "\xF0\x9F\x98(", "\xF0\x9F\x98\xC3\xA9",
        "\xC2\x7F", "\xC2\xC0", "\xE1\x7F\x80", "\xE1\xC0\x80", "\xE1\x80\x7F", "\xE1\x80\xC0",
        "\xF1\x7F\x80\x80", "\xF1\xC0\x80\x80", "\xF1\x80\x80\x7F", "\xF1\x80\x80\xC0",
        /* continuation bytes alone, and bytes that UTF-8 never has */
        "\x80", "\xBF", "\x80\xBF", "\xC3\xA9\xA9", "\xF0\x9F\x98\x80\x80", "\xFE", "\xFF",
        "\xFE\xFF", "\xFE\xFE\xFF\xFF",
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(invalid); i++) assert_text(invalid[i], 0);
}

static void the_bounds_of_utf8_are_accepted(void **state)
{
    static const char *const valid[] = {
        "\x01",             "\x7F",             /* U+0001, U+007F */
        "\xC2\x80",         "\xDF\xBF",         /* U+0080, U+07FF */
        "\xE0\xA0\x80",     "\xED\x9F\xBF",     /* U+0800, U+D7FF */
        "\xEE\x80\x80",     "\xEF\xBF\xBF",     /* U+E000, U+FFFF */
        "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", /* U+10000, U+10FFFF */
        "\xF0\xBF\xBF\xBF", "\xF1\x80\x80\x80", /* U+3FFFF, U+40000 */
        "\xE0\xBF\xBF",     "\xE1\x80\x80",     /* U+0FFF, U+1000 */
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(valid); i++) assert_text(valid[i], 1);
}

static void a_time_out_of_range_is_refused(void **state)
{
    static const struct {
        int64_t issued_at_s, expires_at_s;
        avon_auth_status status;
    } cases[] = {
        {0, 1, AVON_AUTH_OK},
        {0, TIME_MAX, AVON_AUTH_OK},
        {TIME_MAX - 1, TIME_MAX, AVON_AUTH_OK},
        {-1, 1, AVON_AUTH_E_CLOCK},
        {-2, -1, AVON_AUTH_E_CLOCK},
        {INT64_MIN, 1697687696, AVON_AUTH_E_CLOCK},
        {INT64_MIN, INT64_MAX, AVON_AUTH_E_CLOCK},
        {0, -1, AVON_AUTH_E_CLOCK},
        {0, 0, AVON_AUTH_E_CLOCK},
        {1697684096, 1697684096, AVON_AUTH_E_CLOCK},
        {1697684096, 1697684095, AVON_AUTH_E_CLOCK},
        {1697684096, 0, AVON_AUTH_E_CLOCK},
        {1697684096, INT64_MIN, AVON_AUTH_E_CLOCK},
        {TIME_MAX, TIME_MAX, AVON_AUTH_E_CLOCK},
        {0, TIME_MAX + 1, AVON_AUTH_E_CLOCK},
        {TIME_MAX, TIME_MAX + 1, AVON_AUTH_E_CLOCK},
        {TIME_MAX + 1, TIME_MAX + 2, AVON_AUTH_E_CLOCK},
        /* good times if 32 bits of each were looked at */
        {1697684096, TIME_MAX + 1 + 1697687696, AVON_AUTH_E_CLOCK},
        {1697684096 - TIME_MAX - 1, 1697687696, AVON_AUTH_E_CLOCK},
        {TIME_MAX + 1 + 1697684096, TIME_MAX + 1 + 1697687696, AVON_AUTH_E_CLOCK},
        {1697684096, INT64_MAX, AVON_AUTH_E_CLOCK},
        /* milliseconds, in one and in both */
        {1697684096, INT64_C(1697684096000), AVON_AUTH_E_CLOCK},
        {INT64_C(1697684096000), INT64_C(1697687696000), AVON_AUTH_E_CLOCK},
        {INT64_C(1697684096000), 1697687696, AVON_AUTH_E_CLOCK},
    };
    const avon_auth_key key = usual_key();
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++) {
        avon_auth_claims claims = claims_of("user_3km");
        int ms;
        claims.issued_at_s = cases[i].issued_at_s;
        claims.expires_at_s = cases[i].expires_at_s;
        for (ms = 0; ms < 2; ms++) {
            claims.exp_milliseconds = ms;
            if (cases[i].status == AVON_AUTH_OK)
                free(signed_token(&key, &claims));
            else
                assert_refused(&key, &claims, cases[i].status);
        }
    }
}

/* ---- sizes ----------------------------------------------------------------------- */

static void too_small_a_buffer_reports_the_length_and_keeps_nothing(void **state)
{
    const avon_auth_key key = usual_key();
    const avon_auth_claims claims = claims_of("user_3km\n\303\251");
    char *token = signed_token(&key, &claims);
    const size_t needed = strlen(token);
    size_t size;
    (void)state;
    for (size = 1; size <= needed; size++) {
        size_t len = 0;
        char *out = filled(size);
        assert_int_equal(avon_auth_jwt_sign(&key, &claims, out, size, &len), AVON_AUTH_E_BUFFER);
        assert_int_equal(len, needed);
        assert_true(is_zero(out, size));
        free(out);
    }
    free(token);
}

static void jwt_size_is_enough_for_the_longest_token(void **state)
{
    const avon_auth_key key = usual_key();
    char user_id[301];
    size_t n;
    (void)state;
    memset(user_id, 0, sizeof user_id);
    for (n = 1; n <= 300; n++) {
        char *out = filled(AVON_AUTH_JWT_SIZE(n));
        avon_auth_claims claims = claims_of(user_id);
        user_id[n - 1] = '\x1F'; /* six bytes of JSON */
        claims.issued_at_s = TIME_MAX - 1;
        claims.expires_at_s = TIME_MAX;
        claims.exp_milliseconds = 1;
        assert_int_equal(avon_auth_jwt_sign(&key, &claims, out, AVON_AUTH_JWT_SIZE(n), NULL),
                         AVON_AUTH_OK);
        free(out);
    }
}

static void jwt_size_makes_an_array(void **state)
{
    static char out[AVON_AUTH_JWT_SIZE(sizeof "user_3km" - 1)];
    const avon_auth_key key = usual_key();
    const avon_auth_claims claims = claims_of("user_3km");
    (void)state;
    assert_int_equal(avon_auth_jwt_sign(&key, &claims, out, sizeof out, NULL), AVON_AUTH_OK);
    /* one operand, whatever stands in it or around it */
    assert_int_equal(AVON_AUTH_JWT_SIZE(1 + 2) * 2, AVON_AUTH_JWT_SIZE(3) + AVON_AUTH_JWT_SIZE(3));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_jwt_is_byte_for_byte_what_jose_writes),
        cmocka_unit_test(the_golden_example_is_reproduced),
        cmocka_unit_test(header_and_payload_decode_to_the_documented_json),
        cmocka_unit_test(the_signature_is_the_hmac_of_header_and_payload),
        cmocka_unit_test(the_keys_of_rfc_4231_sign_like_the_function_that_reproduces_its_hmacs),
        cmocka_unit_test(the_key_of_rfc_7515_a1_signs_like_the_function_that_reproduces_its_jws),
        cmocka_unit_test(a_key_without_a_secret_is_all_zero_and_signs_nothing),
        cmocka_unit_test(a_key_may_be_used_again_and_copied),
        cmocka_unit_test(a_prepared_user_signs_like_a_key),
        cmocka_unit_test(signing_leaves_key_and_claims_as_they_were),
        cmocka_unit_test(a_missing_or_empty_argument_is_refused),
        cmocka_unit_test(a_claim_that_is_not_utf8_is_refused),
        cmocka_unit_test(the_bounds_of_utf8_are_accepted),
        cmocka_unit_test(a_time_out_of_range_is_refused),
        cmocka_unit_test(too_small_a_buffer_reports_the_length_and_keeps_nothing),
        cmocka_unit_test(jwt_size_is_enough_for_the_longest_token),
        cmocka_unit_test(jwt_size_makes_an_array),
    };
    return RUN_TESTS(tests);
}
