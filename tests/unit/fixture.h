/* What the tests of the session share: an organization and a user that work, and short
 * ways to run one exchange. */
#ifndef SESSION_FIXTURE_H
#define SESSION_FIXTURE_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define T0            INT64_C(1700000000) /* when most tests begin */
#define CLOCK_FIRST   INT64_C(1577836800) /* 2020-01-01T00:00:00Z */
#define CLOCK_LAST    INT64_C(99999999999)
#define DURATION_LAST INT64_C(2147483647)

#define BASE_URL      "https://demo-api.avonhealth.com"
#define CLIENT_ID     "client-1"
#define CLIENT_SECRET "cl13nt-s3cr3t"
#define USER_ID       "user_3km"
#define SECRET_KEY    "s3cr3t-0123456789"

enum { TOKEN_SIZE = 64, WORK_SIZE = 1024, OUT_SIZE = 1024 };

/* An organization with its token buffer; set up by open_org(). */
typedef struct fixture {
    avon_auth_org org;
    avon_auth_user user;
    char token[TOKEN_SIZE];
    char work[WORK_SIZE];
    avon_auth_fetch fetch;
} fixture;

static inline avon_auth_org_config org_config(char *token, size_t token_size)
{
    avon_auth_org_config config = { 0 };
    config.base_url = BASE_URL;
    config.client_id = CLIENT_ID;
    config.client_secret = CLIENT_SECRET;
    config.token_buffer = token;
    config.token_buffer_size = token_size;
    return config;
}

static inline avon_auth_user_config user_config(void)
{
    avon_auth_user_config config = { 0 };
    config.user_id = USER_ID;
    config.secret_key = SECRET_KEY;
    config.secret_key_len = strlen(SECRET_KEY);
    return config;
}

#define assert_status(actual, expected) \
    assert_string_equal(avon_auth_status_name(actual), avon_auth_status_name(expected))

/* Sets up f with the durations and strings of `config`, whose token buffer is f's if it has
 * none; NULL: all defaults. */
static inline void open_org(fixture *f, const avon_auth_org_config *config)
{
    const avon_auth_user_config user = user_config();
    avon_auth_org_config own = org_config(f->token, sizeof f->token);
    if (config != NULL) {
        own = *config;
        if (own.token_buffer == NULL) {
            own.token_buffer = f->token;
            own.token_buffer_size = sizeof f->token;
        }
    }
    memset(f, 0, sizeof *f);
    assert_status(avon_auth_org_init(&f->org, &own), AVON_AUTH_OK);
    assert_status(avon_auth_user_init(&f->user, &user), AVON_AUTH_OK);
}

static inline int is_zero(const void *memory, size_t size)
{
    const unsigned char *bytes = memory;
    size_t i;
    for (i = 0; i < size; i++)
        if (bytes[i] != 0) return 0;
    return 1;
}

static inline int holds(const void *memory, size_t size, const char *text)
{
    const char *bytes = memory;
    const size_t n = strlen(text);
    size_t i;
    for (i = 0; i + n <= size; i++)
        if (memcmp(bytes + i, text, n) == 0) return 1;
    return 0;
}

static inline avon_auth_status begin(fixture *f, int64_t now_s)
{
    return avon_auth_org_begin(&f->org, now_s, f->work, sizeof f->work, &f->fetch);
}

/* Puts an answer into a fetch that is under way. */
static inline void put_answer(avon_auth_fetch *fetch, int http_status, const char *body)
{
    const size_t len = strlen(body);
    fetch->response.http_status = http_status;
    assert_int_equal(avon_auth_response_append(&fetch->response, body, len), len);
}

static inline avon_auth_status complete(fixture *f, int http_status, const char *body,
                                        int64_t now_s)
{
    put_answer(&f->fetch, http_status, body);
    return avon_auth_org_complete(&f->org, &f->fetch, now_s);
}

/* Fetches `token` with a request begun at begun_s that took no time. lifetime_s 0: the
 * answer does not tell. */
static inline void fetch_token(fixture *f, const char *token, int64_t lifetime_s,
                               int64_t begun_s)
{
    char body[256];
    if (lifetime_s != 0)
        snprintf(body, sizeof body, "{\"access_token\":\"%s\",\"expires_in\":%lld}", token,
                 (long long)lifetime_s);
    else
        snprintf(body, sizeof body, "{\"access_token\":\"%s\"}", token);
    assert_status(begin(f, begun_s), AVON_AUTH_OK);
    assert_status(complete(f, 200, body, begun_s), AVON_AUTH_OK);
}

/* The generation of the token that serves. */
static inline uint32_t generation(const fixture *f, int64_t now_s)
{
    avon_auth_headers headers;
    char out[OUT_SIZE];
    assert_status(avon_auth_headers_at(&f->org, &f->user, now_s, out, sizeof out, NULL, &headers),
                  AVON_AUTH_OK);
    return headers.generation;
}

/* The access token that serves, or "". */
static inline const char *serving(const fixture *f, int64_t now_s)
{
    const char *token = NULL;
    return avon_auth_org_token(&f->org, now_s, &token, NULL) == AVON_AUTH_OK ? token : "";
}

static inline const char *state_name(avon_auth_state state)
{
    switch (state) {
    case AVON_AUTH_READY:       return "READY";
    case AVON_AUTH_REFRESH_DUE: return "REFRESH_DUE";
    case AVON_AUTH_NEED_TOKEN:  return "NEED_TOKEN";
    case AVON_AUTH_IN_FLIGHT:   return "IN_FLIGHT";
    case AVON_AUTH_BACKOFF:     return "BACKOFF";
    }
    return "?";
}

#define assert_state(f, now_s, state, retry_at_s) \
    check_state(f, now_s, state, retry_at_s, __FILE__, __LINE__)

static inline void check_state(const fixture *f, int64_t now_s, avon_auth_state expected,
                               int64_t expected_retry_at_s, const char *file, int line)
{
    int64_t retry_at_s = -1;
    const avon_auth_state state = avon_auth_org_state(&f->org, now_s, &retry_at_s);
    if (state == expected && retry_at_s == expected_retry_at_s) return;
    print_error("at T0%+lld: %s, retry at T0%+lld; expected %s, T0%+lld\n",
                (long long)(now_s - T0), state_name(state), (long long)(retry_at_s - T0),
                state_name(expected), (long long)(expected_retry_at_s - T0));
    _fail(file, line);
}

/* The x-jwt of a header set is what avon_auth_jwt_sign() writes for these times. */
static inline void assert_jwt(const avon_auth_headers *headers, int64_t issued_at_s,
                              int64_t expires_at_s, int exp_milliseconds)
{
    avon_auth_claims claims = { USER_ID, 0, 0, NULL, NULL, 0 };
    avon_auth_key key;
    char jwt[AVON_AUTH_JWT_SIZE(sizeof USER_ID)];
    claims.issued_at_s = issued_at_s;
    claims.expires_at_s = expires_at_s;
    claims.exp_milliseconds = exp_milliseconds;
    assert_status(avon_auth_key_init(&key, SECRET_KEY, strlen(SECRET_KEY)), AVON_AUTH_OK);
    assert_status(avon_auth_jwt_sign(&key, &claims, jwt, sizeof jwt, NULL), AVON_AUTH_OK);
    assert_string_equal(headers->items[1].name, "x-jwt");
    assert_string_equal(headers->items[1].value, jwt);
}

#endif
