/* Pins down that no call leaves key material, a client secret or an access token on the stack,
 * whether it succeeds or fails. Each call runs on a stack of its own, painted before, which is
 * searched afterwards for 8 bytes in a row of any of them. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>
#include <ucontext.h>

#define T0            INT64_C(1700000000)
#define SECRET_KEY    "s3cr3t-key/0123456789:abcdefghijklmnopqrstuv"
#define CLIENT_SECRET "cl13nt-s3cr3t_0123456789.ABCDEFGHIJKLMNOPQRSTUV"
#define TOKEN         "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwMTIzNDU2Nzg5In0.c2lnbmF0dXJl"
#define ANSWER        "{\"access_token\":\"" TOKEN "\",\"expires_in\":86400}"

enum { STACK_SIZE = 256 * 1024, PAINT = 0xA5, RUN = 8, BLOCK = 64 };

#define assert_status(actual, expected) \
    assert_string_equal(avon_auth_status_name(actual), avon_auth_status_name(expected))

/* ---- what must not be found ---------------------------------------------------- */

typedef struct secret {
    const char *what;
    unsigned char bytes[BLOCK];
    size_t len;
} secret;

static secret secrets[12];
static size_t secret_count;

static void add_secret(const char *what, const void *bytes, size_t len)
{
    secret *s = &secrets[secret_count++];
    assert_true(len <= sizeof s->bytes);
    s->what = what;
    memcpy(s->bytes, bytes, len);
    s->len = len;
}

/* RFC 2104: the key, combined with a byte and filled up to a block. */
static void add_padded_key(const char *what, unsigned pad)
{
    unsigned char block[BLOCK];
    size_t i;
    memset(block, (int)pad, sizeof block);
    for (i = 0; i < strlen(SECRET_KEY); i++) block[i] ^= (unsigned char)SECRET_KEY[i];
    add_secret(what, block, strlen(SECRET_KEY));
}

/* A midstate as the bytes that BearSSL keeps in a key, and as the words that SHA-256 works on. */
static void add_midstate(const char *what, const unsigned char *state)
{
    unsigned char words[32];
    size_t i;
    for (i = 0; i < sizeof words; i += 4) {
        const uint32_t word = (uint32_t)state[i] << 24 | (uint32_t)state[i + 1] << 16 |
                              (uint32_t)state[i + 2] << 8 | state[i + 3];
        memcpy(words + i, &word, sizeof word);
    }
    add_secret(what, state, sizeof words);
    add_secret(what, words, sizeof words);
}

static int know_secrets(void **state)
{
    br_hmac_key_context key;
    (void)state;
    br_hmac_key_init(&key, &br_sha256_vtable, SECRET_KEY, strlen(SECRET_KEY));
    add_secret("secret key", SECRET_KEY, strlen(SECRET_KEY));
    add_padded_key("key with the inner pad", 0x36);
    add_padded_key("key with the outer pad", 0x5C);
    add_midstate("inner midstate", key.ksi);
    add_midstate("outer midstate", key.kso);
    add_secret("client secret", CLIENT_SECRET, strlen(CLIENT_SECRET));
    add_secret("access token", TOKEN, strlen(TOKEN));
    return 0;
}

/* ---- a call on a stack of its own ---------------------------------------------- */

static unsigned char stack[STACK_SIZE];
static ucontext_t here, there;

static void run_on_own_stack(void (*function)(void))
{
    memset(stack, PAINT, sizeof stack);
    assert_int_equal(getcontext(&there), 0);
    there.uc_stack.ss_sp = stack;
    there.uc_stack.ss_size = sizeof stack;
    there.uc_link = &here;
    makecontext(&there, function, 0);
    assert_int_equal(swapcontext(&here, &there), 0);
    assert_int_equal(stack[0], PAINT); /* it did not overflow */
}

/* The first secret of which some is on the stack; NULL if there is none. */
static const char *found(void)
{
    size_t touched = 0, i, j, k;
    while (touched < sizeof stack && stack[touched] == PAINT) touched++;
    for (k = 0; k < secret_count; k++)
        for (j = 0; j + RUN <= secrets[k].len; j++)
            for (i = touched; i + RUN <= sizeof stack; i++)
                if (stack[i] == secrets[k].bytes[j] &&
                    memcmp(stack + i, secrets[k].bytes + j, RUN) == 0)
                    return secrets[k].what;
    return NULL;
}

static void leaves_nothing(const char *what, void (*function)(void))
{
    const char *residue;
    run_on_own_stack(function);
    residue = found();
    if (residue != NULL) fail_msg("%s leaves some of the %s", what, residue);
}

/* ---- the calls ----------------------------------------------------------------- */

static avon_auth_key key;
static avon_auth_user user;
static avon_auth_org org;
static avon_auth_fetch fetch;
static avon_auth_headers headers;
static avon_auth_token parsed;
static avon_auth_status status;
static char token[AVON_AUTH_TOKEN_SIZE], work[AVON_AUTH_WORK_SIZE], out[AVON_AUTH_WORK_SIZE];
static size_t out_size;
static avon_auth_claims claims;
static const char *body;

static void key_init(void)
{
    status = avon_auth_key_init(&key, SECRET_KEY, strlen(SECRET_KEY));
}

static void user_init(void)
{
    avon_auth_user_config config = { 0 };
    config.user_id = "user_3km";
    config.secret_key = SECRET_KEY;
    config.secret_key_len = strlen(SECRET_KEY);
    status = avon_auth_user_init(&user, &config);
}

static void jwt_sign(void)
{
    status = avon_auth_jwt_sign(&key, &claims, out, out_size, NULL);
}

static void token_request(void)
{
    status = avon_auth_token_request("client-1", CLIENT_SECRET, AVON_AUTH_JSON, out, out_size,
                                     NULL);
}

static void token_parse(void)
{
    status = avon_auth_token_parse(body, strlen(body), out, out_size, &parsed);
}

static void headers_build(void)
{
    status = avon_auth_headers_build(TOKEN, "a.b.c", NULL, out, out_size, NULL, &headers);
}

static void headers_text(void)
{
    status = avon_auth_headers_text(&headers, work, sizeof work, NULL);
}

static void org_init(void)
{
    avon_auth_org_config config = { 0 };
    config.base_url = "https://demo-api.avonhealth.com";
    config.client_id = "client-1";
    config.client_secret = CLIENT_SECRET;
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    status = avon_auth_org_init(&org, &config);
}

static void org_begin(void)
{
    status = avon_auth_org_begin(&org, T0, work, out_size, &fetch);
}

static void org_complete(void)
{
    avon_auth_response_append(&fetch.response, body, strlen(body));
    status = avon_auth_org_complete(&org, &fetch, T0);
}

static void org_set_token(void)
{
    status = avon_auth_org_set_token(&org, TOKEN, T0 + 3600);
}

static void headers_at(void)
{
    status = avon_auth_headers_at(&org, &user, T0, out, out_size, NULL, &headers);
}

static void org_reject(void)
{
    status = avon_auth_org_reject(&org, headers.generation, T0);
}

#define LEAVES_NOTHING(function, expected) \
    do { \
        leaves_nothing(#function, function); \
        assert_status(status, expected); \
    } while (0)

/* ---- tests --------------------------------------------------------------------- */

static void hmac_by_bearssl_alone(void)
{
    unsigned char mac[32];
    br_hmac_key_context prepared;
    br_hmac_context hmac;
    br_hmac_key_init(&prepared, &br_sha256_vtable, SECRET_KEY, strlen(SECRET_KEY));
    br_hmac_init(&hmac, &prepared, 0);
    br_hmac_update(&hmac, "data", 4);
    br_hmac_out(&hmac, mac);
    avon_auth_wipe(&prepared, sizeof prepared);
    avon_auth_wipe(&hmac, sizeof hmac);
}

static void the_search_finds_what_bearssl_leaves(void **state)
{
    (void)state;
    run_on_own_stack(hmac_by_bearssl_alone);
    assert_non_null(found());
}

static void preparing_a_key_leaves_nothing(void **state)
{
    (void)state;
    LEAVES_NOTHING(key_init, AVON_AUTH_OK);
    LEAVES_NOTHING(user_init, AVON_AUTH_OK);
}

static void signing_leaves_nothing(void **state)
{
    (void)state;
    key_init();
    claims.user_id = "user_3km";
    claims.issued_at_s = T0;
    claims.expires_at_s = T0 + 3600;
    out_size = sizeof out;
    LEAVES_NOTHING(jwt_sign, AVON_AUTH_OK);
    out_size = 100;
    LEAVES_NOTHING(jwt_sign, AVON_AUTH_E_BUFFER);
    claims.user_id = "\xff";
    LEAVES_NOTHING(jwt_sign, AVON_AUTH_E_TEXT);
}

static void building_blocks_leave_nothing(void **state)
{
    (void)state;
    body = ANSWER;
    out_size = sizeof out;
    LEAVES_NOTHING(token_request, AVON_AUTH_OK);
    LEAVES_NOTHING(token_parse, AVON_AUTH_OK);
    LEAVES_NOTHING(headers_build, AVON_AUTH_OK);
    LEAVES_NOTHING(headers_text, AVON_AUTH_OK);
    out_size = 30;
    LEAVES_NOTHING(token_request, AVON_AUTH_E_BUFFER);
    LEAVES_NOTHING(token_parse, AVON_AUTH_E_BUFFER);
    LEAVES_NOTHING(headers_build, AVON_AUTH_E_BUFFER);
    body = "{\"access_token\":\"" TOKEN "\",\"expires_in\":0}";
    LEAVES_NOTHING(token_parse, AVON_AUTH_E_RESPONSE);
    body = "{\"access_token\":\"" TOKEN "\"";
    LEAVES_NOTHING(token_parse, AVON_AUTH_E_JSON);
}

static void a_session_leaves_nothing(void **state)
{
    (void)state;
    LEAVES_NOTHING(org_init, AVON_AUTH_OK);
    out_size = 64;
    LEAVES_NOTHING(org_begin, AVON_AUTH_E_BUFFER);
    out_size = sizeof work;
    LEAVES_NOTHING(org_begin, AVON_AUTH_OK);
    fetch.response.http_status = 200;
    body = ANSWER;
    LEAVES_NOTHING(org_complete, AVON_AUTH_OK);
    LEAVES_NOTHING(user_init, AVON_AUTH_OK);
    LEAVES_NOTHING(headers_at, AVON_AUTH_OK);
    LEAVES_NOTHING(org_reject, AVON_AUTH_OK);
    LEAVES_NOTHING(org_set_token, AVON_AUTH_OK);
    out_size = 100;
    LEAVES_NOTHING(headers_at, AVON_AUTH_E_BUFFER);
}

static void a_refused_fetch_leaves_nothing(void **state)
{
    (void)state;
    org_init();
    out_size = sizeof work;
    org_begin();
    fetch.response.http_status = 401;
    body = "{\"code\":\"auth/invalid_credentials\",\"sent\":\"" CLIENT_SECRET "\"}";
    LEAVES_NOTHING(org_complete, AVON_AUTH_E_DENIED);
}

/* Nor does what was on the stack before get into the object that a key is kept in. */
static void a_key_holds_nothing_but_the_key(void **state)
{
    unsigned char paint[RUN];
    size_t i;
    (void)state;
    memset(paint, PAINT, sizeof paint);
    run_on_own_stack(key_init);
    for (i = 0; i + RUN <= sizeof key.state; i++)
        assert_memory_not_equal(key.state + i, paint, RUN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_search_finds_what_bearssl_leaves),
        cmocka_unit_test(preparing_a_key_leaves_nothing),
        cmocka_unit_test(signing_leaves_nothing),
        cmocka_unit_test(building_blocks_leave_nothing),
        cmocka_unit_test(a_session_leaves_nothing),
        cmocka_unit_test(a_refused_fetch_leaves_nothing),
        cmocka_unit_test(a_key_holds_nothing_but_the_key),
    };
    return cmocka_run_group_tests_name("secrets", tests, know_secrets, NULL);
}
