/* SPDX-License-Identifier: MIT */
/* An organization and two users that work, one who signs and one whose JWT is minted, and short
 * ways to run an exchange and to make headers. The tests speak to the session through this file, so
 * that its interface stands in one place. */
#ifndef TESTS_FIXTURE_H
#define TESTS_FIXTURE_H

#include "support.h"

#define T0            INT64_C(1700000000) /* when most tests begin */
#define CLOCK_FIRST   INT64_C(1577836800) /* 2020-01-01T00:00:00Z */
#define CLOCK_LAST    INT64_C(4294967295) /* 2106-02-07T06:28:15Z */
#define DURATION_LAST INT64_C(2147483647)

#define BASE_URL      "https://demo-api.avonhealth.com"
#define CLIENT_ID     "client-1"
#define USER_ID       "user_3km"
#ifndef CLIENT_SECRET /* a test file may have its own */
#define CLIENT_SECRET "cl13nt-s3cr3t"
#define SECRET_KEY    "s3cr3t-0123456789"
#endif

/* Answers. Two tokens that live 1000 s: a refresh is due at 900, and they serve until 990. */
#define AAA     "{\"access_token\":\"aaa\",\"expires_in\":1000,\"token_type\":\"Bearer\"}"
#define BBB     "{\"access_token\":\"bbb\",\"expires_in\":1000}"
#define REFUSED "{\"status\":401,\"code\":\"auth/invalid_credentials\",\"name\":\"CustomError\"}"

enum { TOKEN_SIZE = 64, JWT_SIZE = 128, WORK_SIZE = 1024, OUT_SIZE = 1024 };

/* Set up by open_org(). */
typedef struct fixture {
    avon_auth_org org;
    avon_auth_user user;          /* signs */
    avon_auth_user minted;        /* has its JWT minted */
    avon_auth_user *who;          /* for whom things are done: the user who signs, at first */
    char token[TOKEN_SIZE];
    char jwt[JWT_SIZE];
    avon_auth_fetch fetch;
    char work[WORK_SIZE];
    avon_auth_headers headers;    /* by make_headers(), in out */
    char out[OUT_SIZE];
    size_t out_len;
} fixture;

/* ---- setting up ---------------------------------------------------------------- */

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

static inline avon_auth_user_config minted_config(char *jwt, size_t jwt_size)
{
    avon_auth_user_config config = { 0 };
    config.user_id = USER_ID;
    config.jwt_buffer = jwt;
    config.jwt_buffer_size = jwt_size;
    return config;
}

static inline void open_user(fixture *f, const avon_auth_user_config *config)
{
    assert_status(avon_auth_user_init(&f->user, config), AVON_AUTH_OK);
}

/* The user whose JWT is minted, into this buffer. */
static inline void open_minted(fixture *f, char *jwt, size_t jwt_size)
{
    const avon_auth_user_config config = minted_config(jwt, jwt_size);
    assert_status(avon_auth_user_init(&f->minted, &config), AVON_AUTH_OK);
}

/* With the members of `config`, whose token buffer is f's if it has none; NULL: all defaults. */
static inline void open_org(fixture *f, const avon_auth_org_config *config)
{
    const avon_auth_user_config user = user_config();
    avon_auth_org_config own = config != NULL ? *config : org_config(NULL, 0);
    if (own.token_buffer == NULL) {
        own.token_buffer = f->token;
        own.token_buffer_size = sizeof f->token;
    }
    memset(f, 0, sizeof *f);
    assert_status(avon_auth_org_init(&f->org, &own), AVON_AUTH_OK);
    open_user(f, &user);
    open_minted(f, f->jwt, sizeof f->jwt);
    f->who = &f->user;
}

/* ---- an exchange --------------------------------------------------------------- */

static inline avon_auth_status begin_in(fixture *f, int64_t now_s, char *work, size_t work_size,
                                        avon_auth_fetch *fetch)
{
    return avon_auth_begin(&f->org, f->who, now_s, work, work_size, fetch);
}

static inline avon_auth_status begin(fixture *f, int64_t now_s)
{
    return begin_in(f, now_s, f->work, sizeof f->work, &f->fetch);
}

/* More than there is room for. */
static inline void overfill(avon_auth_response *response)
{
    while (avon_auth_response_append(response, "{", 1) != 0) { }
}

/* An answer. A NULL body is one that does not fit. */
static inline void put_answer(avon_auth_response *response, int http_status, const char *body)
{
    response->http_status = http_status;
    if (body == NULL) overfill(response);
    else assert_int_equal(avon_auth_response_append(response, body, strlen(body)), strlen(body));
}

static inline avon_auth_status complete(fixture *f, int http_status, const char *body,
                                        int64_t now_s)
{
    put_answer(&f->fetch.response, http_status, body);
    return avon_auth_complete(&f->fetch, now_s);
}

/* Both at once: an exchange that takes no time. */
static inline avon_auth_status exchange_at(fixture *f, int http_status, const char *body,
                                           int64_t now_s)
{
    assert_status(begin(f, now_s), AVON_AUTH_OK);
    return complete(f, http_status, body, now_s);
}

/* The fetch is over, and its memory is cleared. */
static inline void check_cleared(const fixture *f)
{
    assert_true(is_zero(&f->fetch, sizeof f->fetch));
    assert_true(is_zero(f->work, sizeof f->work));
}

/* The fetch and its memory are as they were. */
static inline void check_kept(const fixture *f, const fixture *before)
{
    assert_memory_equal(&f->fetch, &before->fetch, sizeof f->fetch);
    assert_memory_equal(f->work, before->work, sizeof f->work);
}

/* Whether an exchange is for a JWT; else it is for the access token. */
static inline int is_for_jwt(const avon_auth_fetch *fetch)
{
    return strcmp(fetch->request.path, "/v2/auth/get-jwt") == 0;
}

/* A JWT as the service mints it, with `name` for a signature. */
static inline void mint(char jwt[JWT_SIZE], const char *name, int64_t lifetime_s)
{
    static const char header[] = "eyJhbGciOiJIUzI1NiJ9.";
    char claims[64];
    snprintf(claims, sizeof claims, "{\"iat\":%lld,\"exp\":%lld}", (long long)T0,
             (long long)(T0 + lifetime_s));
    strcpy(jwt, header);
    base64url_encode(claims, strlen(claims), jwt + strlen(header));
    assert_true(strlen(jwt) + 1 + strlen(name) < JWT_SIZE);
    strcat(jwt, ".");
    strcat(jwt, name);
}

/* The body that brings a credential: a token, or a JWT of that name. lifetime_s 0: it is not
 * told. */
static inline const char *body_for(const avon_auth_fetch *fetch, const char *name,
                                   int64_t lifetime_s)
{
    static char body[256];
    char jwt[JWT_SIZE];
    if (is_for_jwt(fetch)) {
        if (lifetime_s != 0) mint(jwt, name, lifetime_s);
        snprintf(body, sizeof body, "{\"jwt\":\"%s\"}", lifetime_s != 0 ? jwt : name);
    } else if (lifetime_s != 0) {
        snprintf(body, sizeof body, "{\"access_token\":\"%s\",\"expires_in\":%lld}", name,
                 (long long)lifetime_s);
    } else {
        snprintf(body, sizeof body, "{\"access_token\":\"%s\"}", name);
    }
    return body;
}

/* Fetches an access token with a request begun at begun_s that took no time. */
static inline void fetch_token(fixture *f, const char *token, int64_t lifetime_s,
                               int64_t begun_s)
{
    avon_auth_user *const who = f->who;
    f->who = NULL;
    assert_status(begin(f, begun_s), AVON_AUTH_OK);
    f->who = who;
    assert_status(complete(f, 200, body_for(&f->fetch, token, lifetime_s), begun_s), AVON_AUTH_OK);
}

/* The same for a JWT, of the user whose JWT is minted, who takes over. The token serves by then. */
static inline void fetch_jwt(fixture *f, const char *name, int64_t lifetime_s, int64_t begun_s)
{
    f->who = &f->minted;
    assert_status(begin(f, begun_s), AVON_AUTH_OK);
    assert_true(is_for_jwt(&f->fetch));
    assert_status(complete(f, 200, body_for(&f->fetch, name, lifetime_s), begun_s), AVON_AUTH_OK);
}

/* How the last exchange failed. */
#define assert_failure(f, expected_status, expected_http_status, expected) \
    do { \
        const avon_auth_failure failure = avon_auth_last_failure(&(f)->org, (f)->who); \
        assert_status(failure.status, expected_status); \
        assert_int_equal(failure.http_status, expected_http_status); \
        assert_string_equal(failure.said, expected); \
    } while (0)

/* ---- credentials --------------------------------------------------------------- */

/* The access token that serves, or "". */
static inline const char *serving(const fixture *f, int64_t now_s)
{
    const char *token = NULL;
    return avon_auth_org_export(&f->org, now_s, &token, NULL) == AVON_AUTH_OK ? token : "";
}

/* The name of the minted JWT that serves, or "". */
static inline const char *serving_jwt(const fixture *f, int64_t now_s)
{
    const char *jwt = NULL, *dot;
    if (avon_auth_user_export(&f->minted, now_s, &jwt, NULL) != AVON_AUTH_OK) return "";
    dot = strrchr(jwt, '.');
    return dot != NULL ? dot + 1 : jwt;
}

/* A token, or else a JWT of the user whose JWT is minted. */
static inline avon_auth_status import_one(fixture *f, int is_jwt, const char *text,
                                          int64_t expires_at_s)
{
    return is_jwt ? avon_auth_user_import(&f->org, &f->minted, text, expires_at_s)
                  : avon_auth_org_import(&f->org, text, expires_at_s);
}

/* ---- headers ------------------------------------------------------------------- */

/* Nothing but emptiness is left of a header set that could not be made. */
static inline void check_no_headers(const char *out, size_t out_size, size_t out_len,
                                    const avon_auth_headers *headers)
{
    assert_true(is_empty(out, out_size));
    assert_int_equal(out_len, 0);
    assert_true(is_zero(headers, sizeof *headers));
}

static inline avon_auth_status headers_in(const fixture *f, int64_t now_s, char *out,
                                          size_t out_size, size_t *out_len,
                                          avon_auth_headers *headers)
{
    return avon_auth_make_headers(&f->org, f->who, now_s, out, out_size, out_len, headers);
}

static inline avon_auth_status make_headers(fixture *f, int64_t now_s)
{
    avon_auth_status status;
    memset(f->out, FILL, sizeof f->out);
    memset(&f->headers, FILL, sizeof f->headers);
    f->out_len = 1;
    status = headers_in(f, now_s, f->out, sizeof f->out, &f->out_len, &f->headers);
    if (status != AVON_AUTH_OK) check_no_headers(f->out, sizeof f->out, f->out_len, &f->headers);
    return status;
}

/* The generation of the token that serves. */
static inline uint32_t generation(fixture *f, int64_t now_s)
{
    assert_status(make_headers(f, now_s), AVON_AUTH_OK);
    return f->headers.token_generation;
}

/* The API answers 401 to the headers that were made last. */
static inline avon_auth_status reject(fixture *f, int64_t now_s)
{
    return avon_auth_reject_at(&f->org, f->who, &f->headers, now_s);
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

/* ---- states -------------------------------------------------------------------- */

static inline const char *state_name(avon_auth_state state)
{
    switch (state) {
    case AVON_AUTH_STATE_READY:       return "READY";
    case AVON_AUTH_STATE_REFRESH_DUE: return "REFRESH_DUE";
    case AVON_AUTH_STATE_NEED_FETCH:  return "NEED_FETCH";
    case AVON_AUTH_STATE_IN_FLIGHT:   return "IN_FLIGHT";
    case AVON_AUTH_STATE_BACKOFF:     return "BACKOFF";
    }
    return "?";
}

#define assert_state(f, now_s, state, wake_at_s) \
    check_state(f, now_s, state, wake_at_s, __FILE__, __LINE__)

static inline void check_state(const fixture *f, int64_t now_s, avon_auth_state expected,
                               int64_t expected_wake_at_s, const char *file, int line)
{
    int64_t wake_at_s = -1;
    const avon_auth_state state = avon_auth_poll(&f->org, f->who, now_s, &wake_at_s);
    if (state == expected && wake_at_s == expected_wake_at_s) return;
    print_error("at T0%+lld: %s, wake at T0%+lld; expected %s, T0%+lld\n",
                (long long)(now_s - T0), state_name(state), (long long)(wake_at_s - T0),
                state_name(expected), (long long)(expected_wake_at_s - T0));
    _fail(file, line);
}

#endif
