/* SPDX-License-Identifier: MIT */
/* The behaviour that depends on the machine: the width of int and size_t, the order of bytes, the
 * sign of char, and the arithmetic of 64-bit times. */
#include "check.h"

#include <limits.h>

#define TOKEN  "abc.DEF-1"
#define ANSWER "{\"access_token\":\"" TOKEN "\",\"expires_in\":86400}"
#define JWT    "eyJhbGciOiJIUzI1NiJ9.eyJpZCI6InVzZXJfM2ttIiwiaWF0IjoxNjk3Njg0MDk2LCJpc3MiOi" \
               "Jhdm9uaGVhbHRoIiwiYXVkIjoiYXZvbmhlYWx0aCIsImV4cCI6MTY5NzY4NzY5Nn0.w6BN9z5-8" \
               "nsM-1Scx40YM3pqLK7l9jKXKbAB-vP3QEc"
#define T0     INT64_C(1697684096)
#define FIRST  INT64_C(1577836800)  /* 2020-01-01 */
#define LAST   INT64_C(99999999999) /* above 2^36 */

static avon_auth_org org;
static avon_auth_user user;
static avon_auth_fetch fetch;
static avon_auth_headers headers;
static char token[64], work[400], out[600];
static int64_t now_s, retry_at_s;
static int http_status;
static unsigned locked;

/* ---- the organization ----------------------------------------------------------------------- */

static int send_answer(void *context, const avon_auth_request *request,
                       avon_auth_response *response)
{
    CHECK(context == &org && locked == 0);
    CHECK(strcmp(request->url, "https://demo-api.avonhealth.com/v2/auth/token") == 0);
    CHECK(strlen(request->body) == request->body_len);
    response->http_status = http_status;
    return avon_auth_response_append(response, ANSWER, strlen(ANSWER)) == 0;
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
    config.base_url = "https://demo-api.avonhealth.com";
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
    memset(&who, 0, sizeof who);
    who.user_id = "user_3km";
    who.secret_key = "s3cr3t-0123456789";
    who.secret_key_len = 17;
    CHECK(avon_auth_org_init(&org, &config) == AVON_AUTH_OK);
    CHECK(avon_auth_user_init(&user, &who) == AVON_AUTH_OK);
}

static avon_auth_status exchange(int64_t begun_s, int http, int64_t retry_after_s,
                                 int64_t ended_s)
{
    CHECK(avon_auth_org_begin(&org, begun_s, work, sizeof work, &fetch) == AVON_AUTH_OK);
    fetch.response.http_status = http;
    fetch.response.retry_after_s = retry_after_s;
    CHECK(avon_auth_response_append(&fetch.response, ANSWER, strlen(ANSWER)) == strlen(ANSWER));
    return avon_auth_org_complete(&org, &fetch, ended_s);
}

static avon_auth_state state_at(int64_t at_s)
{
    return avon_auth_org_state(&org, at_s, &retry_at_s);
}

/* ---- the session ------------------------------------------------------------------------------ */

/* From 2020 to the year 5138: times of 31, 32, 33 and 37 bits, and across their borders. */
static void check_times(int64_t begun_s)
{
    int64_t expires_at_s;
    const char *exported;
    open_session();
    CHECK(state_at(begun_s) == AVON_AUTH_NEED_TOKEN && retry_at_s == 0);
    CHECK(exchange(begun_s, 200, 0, begun_s + 1) == AVON_AUTH_OK);
    CHECK(is_zero(work, sizeof work) && is_zero((const char *)&fetch, sizeof fetch));
    CHECK(state_at(begun_s + 43199) == AVON_AUTH_READY);
    CHECK(state_at(begun_s + 43200) == AVON_AUTH_REFRESH_DUE);
    CHECK(state_at(begun_s + 86369) == AVON_AUTH_REFRESH_DUE);
    CHECK(state_at(begun_s + 86370) == AVON_AUTH_NEED_TOKEN);
    CHECK(avon_auth_org_token(&org, begun_s + 1, &exported, &expires_at_s) == AVON_AUTH_OK);
    CHECK(strcmp(exported, TOKEN) == 0 && expires_at_s == begun_s + 86400);
    CHECK(avon_auth_org_reject(&org, 1, begun_s + 59) == AVON_AUTH_OK);
    CHECK(is_zero(token, sizeof token));
    CHECK(state_at(begun_s + 59) == AVON_AUTH_BACKOFF && retry_at_s == begun_s + 119);
    CHECK(exchange(begun_s + 119, 200, 0, begun_s + 178) == AVON_AUTH_OK);
}

static void check_clock(void)
{
    const int64_t bad[] = { INT64_MIN, -1, 0, FIRST - 1, LAST + 1, INT64_MAX,
                            T0 * 1000, T0 - (INT64_C(1) << 32), T0 + (INT64_C(1) << 40) };
    size_t i;
    open_session();
    CHECK(avon_auth_org_set_token(&org, TOKEN, T0 + 3600) == AVON_AUTH_OK);
    for (i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        CHECK(avon_auth_org_begin(&org, bad[i], work, sizeof work, &fetch) == AVON_AUTH_E_CLOCK);
        CHECK(avon_auth_org_token(&org, bad[i], NULL, NULL) == AVON_AUTH_E_CLOCK);
        CHECK(avon_auth_org_set_token(&org, TOKEN, bad[i]) == AVON_AUTH_E_CLOCK);
        CHECK(avon_auth_headers_at(&org, &user, bad[i], out, sizeof out, NULL, &headers) ==
              AVON_AUTH_E_CLOCK);
    }
    CHECK(avon_auth_org_token(&org, T0, NULL, NULL) == AVON_AUTH_OK);
}

static void check_failures(void)
{
    static const int expected_s[] = { 1, 2, 4, 8, 16, 32, 60, 60 };
    int64_t at_s = T0;
    size_t i;
    open_session();
    for (i = 0; i < sizeof expected_s / sizeof expected_s[0]; i++) {
        CHECK(exchange(at_s, 503, 0, at_s) == AVON_AUTH_E_SERVER);
        CHECK(state_at(at_s) == AVON_AUTH_BACKOFF);
        CHECK(retry_at_s == at_s + expected_s[i]);
        at_s = retry_at_s;
    }
    CHECK(exchange(at_s, 429, INT64_MAX, at_s) == AVON_AUTH_E_THROTTLED);
    CHECK(state_at(at_s) == AVON_AUTH_BACKOFF && retry_at_s == at_s + 3600);
    at_s += 3600;
    CHECK(exchange(at_s, 401, 0, at_s) == AVON_AUTH_E_DENIED);
    at_s += 60;
    CHECK(exchange(at_s, 200, 0, at_s + 60) == AVON_AUTH_E_STALE);
    at_s += 60;
    CHECK(avon_auth_org_begin(&org, at_s, work, sizeof work, &fetch) == AVON_AUTH_OK);
    while (avon_auth_response_append(&fetch.response, ANSWER, strlen(ANSWER)) != 0) {}
    fetch.response.http_status = 200;
    CHECK(avon_auth_org_complete(&org, &fetch, at_s) == AVON_AUTH_E_TOO_LARGE);
    CHECK(is_zero(work, sizeof work));
}

static void check_errand(void)
{
    size_t len;
    open_session();
    now_s = T0;
    http_status = 500;
    CHECK(avon_auth_get_headers(&org, &user, out, sizeof out, &len, &headers) ==
          AVON_AUTH_E_SERVER);
    CHECK(len == 0 && is_zero(out, sizeof out) && headers.count == 0);
    now_s += 1;
    http_status = 200;
    CHECK(avon_auth_get_headers(&org, &user, out, sizeof out, &len, &headers) == AVON_AUTH_OK);
    CHECK(headers.count == 3 && headers.generation == 1 && locked == 0);
    CHECK(avon_auth_headers_at(&org, &user, T0, out, sizeof out, &len, &headers) == AVON_AUTH_OK);
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
        CHECK(avon_auth_token_request(id, "s", AVON_AUTH_FORM, out, sizeof out, NULL) ==
              (c < 0x80 ? AVON_AUTH_OK : AVON_AUTH_E_TEXT));
        CHECK(avon_auth_headers_build(TOKEN, "a.b.c", id, out, sizeof out, NULL, &headers) ==
              (c >= ' ' && c <= '~' ? AVON_AUTH_OK : AVON_AUTH_E_HEADER));
    }
    CHECK(avon_auth_headers_text(&headers, out, sizeof out, NULL) == AVON_AUTH_E_ARGUMENT);
}

static void check_parts(void)
{
    static const char refusal[] = "{\"error\":\"a\\u00e9b\"}";
    avon_auth_token parsed;
    size_t len;
    CHECK(avon_auth_error_parse(refusal, strlen(refusal), out, sizeof out, &len) == AVON_AUTH_OK);
    CHECK(len == 3 && strcmp(out, "a?b") == 0);
    CHECK(avon_auth_token_parse(ANSWER, strlen(ANSWER), out, strlen(TOKEN), &parsed) ==
          AVON_AUTH_E_BUFFER);
    CHECK(parsed.length == strlen(TOKEN) && parsed.expires_in_s == AVON_AUTH_EXPIRY_UNKNOWN);
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
    check_times((INT64_C(1) << 32) - 43200);
    check_times(LAST - 86400);
    check_clock();
    check_failures();
    check_errand();
    check_bytes();
    check_parts();
    check_lengths();
    return report();
}
