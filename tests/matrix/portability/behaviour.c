/* SPDX-License-Identifier: MIT */
/* The behaviour that depends on the machine: the width of int and size_t, the order of bytes, the
 * sign of char, and the arithmetic of 64-bit times. */
#include "check.h"

#include <limits.h>

#define TOKEN      "abc.DEF-1"
#define ANSWER     "{\"access_token\":\"" TOKEN "\",\"expires_in\":86400}"
#define JWT        "eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOi" \
                   "Jhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.w6BN9z5-8" \
                   "nsM-1Scx40YM3pqLK7l9jKXKbAB-vP3QEc"
#define JWT_ANSWER "{\"jwt\":\"" JWT "\"}"
#define BASE_URL   "https://demo-api.avonhealth.com"
#define T0         INT64_C(1697684096)
#define FIRST      INT64_C(1577836800) /* 2020-01-01 */
#define LAST       INT64_C(4294967295) /* in 2106 */

static avon_auth_org org;
static avon_auth_user user, minted;
static avon_auth_fetch fetch, newer;
static avon_auth_headers headers;
static char token[64], jwt_buffer[256], work[600], out[600];
static int64_t now_s, wake_at_s;
static int http_status;
static unsigned locked;

/* ---- the organization ----------------------------------------------------------------------- */

static int is_for_jwt(const avon_auth_request *request)
{
    return strcmp(request->url, BASE_URL "/v2/auth/get-jwt") == 0;
}

static int send_answer(void *context, const avon_auth_request *request,
                       avon_auth_response *response)
{
    const char *answer = is_for_jwt(request) ? JWT_ANSWER : ANSWER;
    CHECK(context == &org && locked == 0);
    CHECK(is_for_jwt(request) || strcmp(request->url, BASE_URL "/v2/auth/token") == 0);
    CHECK(strlen(request->body) == request->body_len);
    response->http_status = http_status;
    return avon_auth_response_append(response, answer, strlen(answer)) == 0;
}

static int64_t now(void *context)
{
    CHECK(context == &org && locked == 1);
    return now_s;
}

static void lock(void *context)
{
    (void)context;
    locked++;
}

static void unlock(void *context)
{
    (void)context;
    locked--;
}

static void open_session(void)
{
    avon_auth_org_config config;
    avon_auth_user_config who;
    memset(&config, 0, sizeof config);
    config.base_url = BASE_URL;
    config.client_id = "client-1";
    config.client_secret = "cl13nt-s3cr3t";
    config.account_id = "account-1";
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    config.send = send_answer;
    config.now = now;
    config.lock = lock;
    config.unlock = unlock;
    config.context = &org;
    CHECK(avon_auth_org_init(&org, &config) == AVON_AUTH_OK);
    memset(&who, 0, sizeof who);
    who.user_id = "user_3km";
    who.secret_key = "s3cr3t-0123456789";
    who.secret_key_len = 17;
    CHECK(avon_auth_user_init(&user, &who) == AVON_AUTH_OK);
    memset(&who, 0, sizeof who);
    who.user_id = "user_3km";
    who.jwt_buffer = jwt_buffer;
    who.jwt_buffer_size = sizeof jwt_buffer;
    CHECK(avon_auth_user_init(&minted, &who) == AVON_AUTH_OK);
}

static avon_auth_status exchange(avon_auth_user *who, int64_t begun_s, int http,
                                 int64_t retry_after_s, int64_t ended_s)
{
    const char *answer;
    CHECK(avon_auth_begin(&org, who, begun_s, work, sizeof work, &fetch) == AVON_AUTH_OK);
    answer = is_for_jwt(&fetch.request) ? JWT_ANSWER : ANSWER;
    fetch.response.http_status = http;
    fetch.response.retry_after_s = retry_after_s;
    CHECK(avon_auth_response_append(&fetch.response, answer, strlen(answer)) == strlen(answer));
    return avon_auth_complete(&fetch, ended_s);
}

/* The state of the user who signs, and when to ask again. */
static int is_at(int64_t at_s, avon_auth_state state, int64_t wakes_at_s)
{
    return avon_auth_poll(&org, &user, at_s, &wake_at_s) == state && wake_at_s == wakes_at_s;
}

/* ---- the session ------------------------------------------------------------------------------ */

/* From 2020 to 2106: times of 31 and 32 bits, and across their border. */
static void check_times(int64_t begun_s)
{
    int64_t expires_at_s;
    const char *exported;
    avon_auth_headers refused;
    memset(&refused, 0, sizeof refused);
    refused.token_generation = 1;
    open_session();
    CHECK(is_at(begun_s, AVON_AUTH_STATE_NEED_FETCH, begun_s));
    CHECK(exchange(&user, begun_s, 200, 0, begun_s + 1) == AVON_AUTH_OK);
    CHECK(is_zero(work, sizeof work) && is_zero((const char *)&fetch, sizeof fetch));
    CHECK(is_at(begun_s + 43199, AVON_AUTH_STATE_READY, begun_s + 43200));
    CHECK(is_at(begun_s + 43200, AVON_AUTH_STATE_REFRESH_DUE, begun_s + 43200));
    CHECK(is_at(begun_s + 86369, AVON_AUTH_STATE_REFRESH_DUE, begun_s + 86369));
    CHECK(is_at(begun_s + 86370, AVON_AUTH_STATE_NEED_FETCH, begun_s + 86370));
    CHECK(avon_auth_org_export(&org, begun_s + 1, &exported, &expires_at_s) == AVON_AUTH_OK);
    CHECK(strcmp(exported, TOKEN) == 0);
    CHECK(expires_at_s == (begun_s + 86400 < LAST ? begun_s + 86400 : LAST));
    CHECK(avon_auth_reject_at(&org, &user, &refused, begun_s + 60) == AVON_AUTH_E_DENIED);
    CHECK(avon_auth_reject_at(&org, &user, &refused, begun_s + 120) == AVON_AUTH_E_DENIED);
    CHECK(avon_auth_reject_at(&org, &user, &refused, begun_s + 121) == AVON_AUTH_OK);
    CHECK(is_at(begun_s + 121, AVON_AUTH_STATE_NEED_FETCH, begun_s + 121));
    CHECK(exchange(&user, begun_s + 121, 200, 0, begun_s + 180) == AVON_AUTH_OK);
    CHECK(avon_auth_reject_at(&org, &user, &refused, begun_s + 180) == AVON_AUTH_OK);
}

static void check_clock(void)
{
    const int64_t bad[] = { INT64_MIN, -1, 0, FIRST - 1, LAST + 1, INT64_MAX,
                            T0 * 1000, T0 - (INT64_C(1) << 32), T0 + (INT64_C(1) << 40) };
    size_t i;
    open_session();
    CHECK(avon_auth_org_import(&org, TOKEN, T0 + 3600) == AVON_AUTH_OK);
    for (i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        CHECK(avon_auth_begin(&org, &user, bad[i], work, sizeof work, &fetch) ==
              AVON_AUTH_E_CLOCK);
        CHECK(avon_auth_org_export(&org, bad[i], NULL, NULL) == AVON_AUTH_E_CLOCK);
        CHECK(avon_auth_org_import(&org, TOKEN, bad[i]) == AVON_AUTH_E_CLOCK);
        CHECK(avon_auth_make_headers(&org, &user, bad[i], out, sizeof out, NULL, &headers) ==
              AVON_AUTH_E_CLOCK);
        CHECK(avon_auth_make_jwt(&user, bad[i], out, sizeof out, NULL) == AVON_AUTH_E_CLOCK);
    }
    CHECK(avon_auth_org_export(&org, T0, NULL, NULL) == AVON_AUTH_OK);
}

/* A back-off is over when more than its seconds have passed. */
static void check_failures(void)
{
    static const int expected_s[] = { 1, 2, 4, 8, 16, 32, 60, 60 };
    int64_t at_s = T0;
    size_t i;
    open_session();
    for (i = 0; i < sizeof expected_s / sizeof expected_s[0]; i++) {
        CHECK(exchange(&user, at_s, 503, 0, at_s) == AVON_AUTH_E_SERVER);
        CHECK(is_at(at_s, AVON_AUTH_STATE_BACKOFF, at_s + expected_s[i] + 1));
        at_s = wake_at_s;
    }
    CHECK(exchange(&user, at_s, 429, INT64_MAX, at_s) == AVON_AUTH_E_THROTTLED);
    CHECK(is_at(at_s, AVON_AUTH_STATE_BACKOFF, at_s + 3601));
    at_s += 3601;
    CHECK(exchange(&user, at_s, 401, 0, at_s) == AVON_AUTH_E_DENIED);
    CHECK(is_at(at_s, AVON_AUTH_STATE_BACKOFF, at_s + 61));
    at_s += 61;
    CHECK(avon_auth_begin(&org, &user, at_s, work, sizeof work, &fetch) == AVON_AUTH_OK);
    CHECK(is_at(at_s, AVON_AUTH_STATE_IN_FLIGHT, at_s + 60));
    at_s += 60;
    CHECK(avon_auth_begin(&org, &user, at_s, out, sizeof out, &newer) == AVON_AUTH_OK);
    CHECK(avon_auth_complete(&fetch, at_s) == AVON_AUTH_E_STALE);
    while (avon_auth_response_append(&newer.response, ANSWER, strlen(ANSWER)) != 0) {}
    newer.response.http_status = 200;
    CHECK(avon_auth_complete(&newer, at_s) == AVON_AUTH_E_TOO_LARGE);
    CHECK(is_zero(work, sizeof work) && is_zero(out, sizeof out));
}

/* A JWT that is good for an hour: it is due 300 s before, and serves until 30 s before its end. */
static void check_minted(void)
{
    int64_t expires_at_s;
    const char *exported;
    open_session();
    CHECK(exchange(&minted, T0, 200, 0, T0) == AVON_AUTH_OK);
    CHECK(exchange(&minted, T0 + 1, 200, 0, T0 + 2) == AVON_AUTH_OK);
    CHECK(avon_auth_user_export(&minted, T0 + 2, &exported, &expires_at_s) == AVON_AUTH_OK);
    CHECK(strcmp(exported, JWT) == 0 && expires_at_s == T0 + 3601);
    CHECK(avon_auth_poll(&org, &minted, T0 + 3300, NULL) == AVON_AUTH_STATE_READY);
    CHECK(avon_auth_poll(&org, &minted, T0 + 3301, NULL) == AVON_AUTH_STATE_REFRESH_DUE);
    CHECK(avon_auth_poll(&org, &minted, T0 + 3570, NULL) == AVON_AUTH_STATE_REFRESH_DUE);
    CHECK(avon_auth_poll(&org, &minted, T0 + 3571, NULL) == AVON_AUTH_STATE_NEED_FETCH);
}

static void check_errand(avon_auth_user *who)
{
    size_t len;
    open_session();
    now_s = T0;
    http_status = 500;
    CHECK(avon_auth_get_headers(&org, who, out, sizeof out, &len, &headers) ==
          AVON_AUTH_E_SERVER);
    CHECK(len == 0 && is_zero(out, sizeof out) && headers.count == 0);
    now_s += 2;
    http_status = 200;
    CHECK(avon_auth_get_headers(&org, who, out, sizeof out, &len, &headers) == AVON_AUTH_OK);
    CHECK(headers.count == 3 && headers.token_generation == 1 && locked == 0);
    CHECK(headers.jwt_generation == (who == &minted ? 1 : 0));
    CHECK(avon_auth_make_headers(&org, who, T0, out, sizeof out, &len, &headers) == AVON_AUTH_OK);
    CHECK(strcmp(headers.items[0].line, "Authorization: Bearer " TOKEN) == 0);
    CHECK(strcmp(headers.items[1].value, JWT) == 0);
    CHECK(strcmp(headers.items[2].line, "account: account-1") == 0);
}

/* ---- bytes and sizes ---------------------------------------------------------------------------- */

/* Whether char is signed or not, no byte but those of b64token gets into a header. */
static void check_bytes(void)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=";
    char jwt[] = "aaa", id[] = "a?a";
    int c;
    for (c = 1; c <= UCHAR_MAX; c++) {
        const int ok = strchr(plain, c) != NULL;
        jwt[2] = (char)c;
        CHECK(avon_auth_headers_build(TOKEN, jwt, NULL, out, sizeof out, NULL, &headers) ==
              (ok ? AVON_AUTH_OK : AVON_AUTH_E_HEADER));
        CHECK(is_zero(out, sizeof out) == !ok);
        id[1] = (char)c;
        CHECK(avon_auth_token_request(id, "s", AVON_AUTH_BODY_FORM, out, sizeof out, NULL) ==
              (c < 0x80 ? AVON_AUTH_OK : AVON_AUTH_E_TEXT));
        CHECK(avon_auth_headers_build(TOKEN, "a.b.c", id, out, sizeof out, NULL, &headers) ==
              (c >= ' ' && c <= '~' ? AVON_AUTH_OK : AVON_AUTH_E_HEADER));
    }
    CHECK(avon_auth_headers_text(headers.items, headers.count, out, sizeof out, NULL) ==
          AVON_AUTH_E_ARGUMENT);
}

static void check_parts(void)
{
    static const char refusal[] = "{\"error\":\"a\\u00e9b\"}";
    avon_auth_issued issued;
    size_t len;
    CHECK(avon_auth_error_parse(refusal, strlen(refusal), out, sizeof out, &len) == AVON_AUTH_OK);
    CHECK(len == 3 && strcmp(out, "a?b") == 0);
    CHECK(avon_auth_token_parse(ANSWER, strlen(ANSWER), out, strlen(TOKEN), &issued) ==
          AVON_AUTH_E_BUFFER);
    CHECK(issued.length == strlen(TOKEN) && issued.lifetime_s == AVON_AUTH_LIFETIME_UNKNOWN);
    CHECK(avon_auth_jwt_parse(JWT_ANSWER, strlen(JWT_ANSWER), out, sizeof out, &issued) ==
          AVON_AUTH_OK);
    CHECK(strcmp(out, JWT) == 0 && issued.lifetime_s == 3600);
    CHECK(strcmp(avon_auth_status_name(AVON_AUTH_E_TOO_LARGE), "AVON_AUTH_E_TOO_LARGE") == 0);
    CHECK(AVON_AUTH_JWT_SIZE(strlen("user_3km")) > strlen(JWT));
}

/* A JWT that is longer than a size_t of 16 bits can tell. */
#if SIZE_MAX == 0xFFFF
static void check_lengths(void)
{
    static char large[3700];
    avon_auth_claims claims = { large, T0, T0 + 1, large, large, 0 };
    avon_auth_key key;
    size_t n, len;
    CHECK(avon_auth_key_init(&key, "k", 1) == AVON_AUTH_OK);
    for (n = 2500; n < sizeof large; n += 5) {
        const uint32_t json = strlen("{'id':'','iat':1697684096,'iss':'','aud':'','exp':1697684097}") +
                              3 * 6 * (uint32_t)n;
        const uint32_t jwt = 20 + 1 + (json * 4 + 2) / 3 + 1 + 43;
        memset(large, 1, n);
        CHECK(avon_auth_jwt_sign(&key, &claims, NULL, 0, &len) == AVON_AUTH_E_BUFFER);
        CHECK(len == (jwt < SIZE_MAX ? jwt : SIZE_MAX));
    }
}
#else
static void check_lengths(void) {}
#endif

int main(void)
{
    const unsigned one = 1;
    printf("int of %u bits, size_t of %u, %s-endian, char %s\n",
           (unsigned)sizeof(int) * CHAR_BIT, (unsigned)sizeof(size_t) * CHAR_BIT,
           *(const char *)&one ? "little" : "big", CHAR_MIN < 0 ? "signed" : "unsigned");
    check_times(FIRST);
    check_times(T0);
    check_times((INT64_C(1) << 31) - 43200);
    check_times(LAST - 86370);
    check_clock();
    check_failures();
    check_minted();
    check_errand(&user);
    check_errand(&minted);
    check_bytes();
    check_parts();
    check_lengths();
    return report();
}
