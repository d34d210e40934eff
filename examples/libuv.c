/* SPDX-License-Identifier: MIT
 *
 * Many organizations in one event loop: libuv, with libcurl's multi interface for HTTP. Calls
 * queue while a credential is fetched. A timer refreshes ahead, with no call pending.
 *
 *     cc examples/libuv.c -I. -o libuv -luv -lcurl -lbearssl && ./libuv 10 60
 *
 * For each organization it makes 10 calls of GET /v2/patients at once, every 60 seconds, until
 * SIGINT or SIGTERM. Needs libuv 1, libcurl 7.87, BearSSL 0.6 and jsmn.h. The environment is that
 * of curl_easy.c. A second organization has AVON_BASE_URL_2, AVON_CLIENT_ID_2 and so on.
 * Exit status: 0 ended by a signal, 1 configuration. */
#define _POSIX_C_SOURCE 200809L
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "libuv_curl.h"
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

typedef struct organization {
    avon_auth_org auth;
    avon_auth_user user;
    char token[AVON_AUTH_TOKEN_SIZE], jwt[AVON_AUTH_TOKEN_SIZE], url[512];
    const char *ca_file;
    struct exchange *exchanges;
    uv_timer_t timer; /* for the next fetch */
} organization;

/* An API call, or the fetch of a credential. Each has memory of its own. */
typedef struct exchange {
    struct exchange *next;
    organization *org;
    CURL *curl;
    struct curl_slist *lines;
    int is_fetch, is_sent, has_waited, tries;
    avon_auth_fetch fetch;
    avon_auth_headers headers;
    char work[AVON_AUTH_WORK_SIZE];
} exchange;

static exchange *new_exchange(organization *org, int is_fetch);
static void send_exchange(exchange *e, const char *url, const avon_auth_header *headers, size_t n);
static void end_call(exchange *e, int http_status, avon_auth_status status);
static void release(exchange *e);

/* 0: nothing can be fetched now. */
static int begin_fetch(organization *org, int64_t now_s)
{
    exchange *e = new_exchange(org, 1);
    const avon_auth_request *request = &e->fetch.request;
    if (avon_auth_begin(&org->auth, &org->user, now_s, e->work, sizeof e->work, &e->fetch) != 0) {
        release(e);
        return 0;
    }
    send_exchange(e, request->url, request->headers, request->header_count);
    return 1;
}

static void begin_call(exchange *e, int64_t now_s)
{
    organization *org = e->org;
    avon_auth_headers *h = &e->headers;
    const avon_auth_status status =
        avon_auth_make_headers(&org->auth, &org->user, now_s, e->work, sizeof e->work, NULL, h);
    if (status == AVON_AUTH_E_IN_FLIGHT)
        e->has_waited = 1; /* until the fetch ends */
    else if (status == AVON_AUTH_OK)
        send_exchange(e, org->url, h->items, h->count);
    else
        end_call(e, 0, status);
}

/* Sends what can be sent, and sets the timer for the next fetch. Call it after every change: a new
 * call, the end of an exchange, the timer. */
static void advance(uv_timer_t *timer)
{
    organization *org = (organization *)timer->data;
    const int64_t now_s = time(NULL);
    int64_t wake_at_s, wait_s;
    avon_auth_state state;
    exchange *e, *next;
    do {
        state = avon_auth_poll(&org->auth, &org->user, now_s, &wake_at_s);
    } while ((state == AVON_AUTH_STATE_NEED_FETCH || state == AVON_AUTH_STATE_REFRESH_DUE) &&
             begin_fetch(org, now_s));
    for (e = org->exchanges; e != NULL; e = next) {
        next = e->next;
        if (!e->is_sent) begin_call(e, now_s);
    }
    wait_s = wake_at_s <= now_s ? 1 : wake_at_s - now_s;
    if (wait_s > 60) wait_s = 60; /* somebody may set the clock meanwhile */
    uv_timer_start(timer, advance, (uint64_t)wait_s * 1000, 0);
}

static void on_end(void *ended, int http_status, int64_t retry_after_s)
{
    exchange *e = (exchange *)ended;
    organization *org = e->org;
    if (e->is_fetch) {
        e->fetch.response.http_status = http_status;
        e->fetch.response.retry_after_s = retry_after_s;
        avon_auth_complete(&e->fetch, time(NULL));
        release(e);
    } else if (http_status == 401 &&
               avon_auth_reject_at(&org->auth, &org->user, &e->headers, time(NULL)) == 0 &&
               ++e->tries < 2) {
        e->is_sent = 0; /* once more */
    } else {
        end_call(e, http_status, AVON_AUTH_OK);
    }
    advance(&org->timer);
}

/* Also gives up what is under way: aborts a fetch, once libcurl no longer writes into it. */
static void release(exchange *e)
{
    exchange **at = &e->org->exchanges;
    while (*at != e) at = &(*at)->next;
    *at = e->next;
    http_end(e->curl);
    curl_slist_free_all(e->lines);
    if (e->is_fetch) avon_auth_abort(&e->fetch, time(NULL)); /* nothing, if it is completed */
    avon_auth_wipe(e, sizeof *e);
    free(e);
}

/* ---- the rest of the program: calls and exchanges ------------------------------------- */

static void end_call(exchange *e, int http_status, avon_auth_status status)
{
    printf("%s: HTTP %d, %s%s\n", e->org->url, http_status, avon_auth_status_name(status),
           e->has_waited ? ", waited" : "");
    fflush(stdout);
    release(e);
}

static exchange *new_exchange(organization *org, int is_fetch)
{
    exchange *e = (exchange *)calloc(1, sizeof *e);
    CURL *curl = curl_easy_init();
    if (e == NULL || curl == NULL) abort();
    e->org = org;
    e->curl = curl;
    e->is_fetch = is_fetch;
    e->next = org->exchanges;
    return org->exchanges = e;
}

static size_t take(char *data, size_t size, size_t count, void *context)
{
    exchange *e = (exchange *)context; /* of a call, your program takes the answer in */
    return e->is_fetch ? avon_auth_response_append(&e->fetch.response, data, size * count) : count;
}

static void send_exchange(exchange *e, const char *url, const avon_auth_header *headers, size_t n)
{
    curl_slist_free_all(e->lines);
    for (e->lines = NULL; n > 0; n--) e->lines = curl_slist_append(e->lines, headers++->line);
    curl_easy_setopt(e->curl, CURLOPT_URL, url);
    curl_easy_setopt(e->curl, CURLOPT_HTTPHEADER, e->lines);
    if (e->is_fetch) curl_easy_setopt(e->curl, CURLOPT_POSTFIELDS, e->fetch.request.body);
    curl_easy_setopt(e->curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(e->curl, CURLOPT_WRITEDATA, e);
    if (e->org->ca_file != NULL) curl_easy_setopt(e->curl, CURLOPT_CAINFO, e->org->ca_file);
    http_begin(e->curl, e);
    e->is_sent = 1;
}

static organization orgs[100];
static unsigned long org_count, calls = 1, every_s = 60;

/* AVON_BASE_URL of the first organization, AVON_BASE_URL_2 of the second. */
static const char *setting(const char *name)
{
    char numbered[40];
    snprintf(numbered, sizeof numbered, "%s_%lu", name, org_count + 1);
    return getenv(org_count == 0 ? name : numbered);
}

/* 0: its settings are wrong. */
static int init_organization(organization *org)
{
    avon_auth_org_config config = { 0 };
    avon_auth_user_config who = { 0 };
    const char *secret_key = setting("AVON_SECRET_KEY");
    config.base_url = setting("AVON_BASE_URL");
    config.client_id = setting("AVON_CLIENT_ID");
    config.client_secret = setting("AVON_CLIENT_SECRET");
    config.account_id = setting("AVON_ACCOUNT");
    config.token_buffer = org->token;
    config.token_buffer_size = sizeof org->token;
    who.user_id = setting("AVON_USER_ID");
    who.secret_key = secret_key;
    who.secret_key_len = secret_key != NULL ? strlen(secret_key) : 0;
    who.jwt_buffer = secret_key == NULL ? org->jwt : NULL; /* without a key, the service mints it */
    who.jwt_buffer_size = secret_key == NULL ? sizeof org->jwt : 0;
    org->ca_file = setting("AVON_CA_FILE");
    org->timer.data = org;
    return uv_timer_init(uv_default_loop(), &org->timer) == 0 &&
           avon_auth_org_init(&org->auth, &config) == 0 &&
           avon_auth_user_init(&org->user, &who) == 0 &&
           avon_auth_url(&org->auth, "/v2/patients", org->url, sizeof org->url, NULL) == 0;
}

static void on_round(uv_timer_t *timer)
{
    unsigned long i, n;
    (void)timer;
    for (i = 0; i < org_count; i++) {
        for (n = 0; n < calls; n++) new_exchange(&orgs[i], 0);
        advance(&orgs[i].timer);
    }
}

static void on_signal(uv_signal_t *handle, int number)
{
    (void)number;
    uv_stop(handle->loop);
}

int main(int argc, char **argv)
{
    static uv_timer_t round_timer;
    static uv_signal_t signals[2];
    uv_loop_t *const loop = uv_default_loop();
    int i;
    if (argc > 1) calls = strtoul(argv[1], NULL, 10);
    if (argc > 2) every_s = strtoul(argv[2], NULL, 10);
    for (; org_count == 0 || (org_count < 100 && setting("AVON_BASE_URL") != NULL); org_count++) {
        if (init_organization(&orgs[org_count])) continue;
        fprintf(stderr, "libuv: check the settings of organization %lu\n", org_count + 1);
        return 1;
    }
    if (!http_open(loop, on_end)) abort();
    uv_timer_init(loop, &round_timer);
    uv_timer_start(&round_timer, on_round, 0, every_s * 1000);
    for (i = 0; i < 2; i++) {
        uv_signal_init(loop, &signals[i]);
        uv_signal_start(&signals[i], on_signal, i == 0 ? SIGINT : SIGTERM);
    }
    uv_run(loop, UV_RUN_DEFAULT);

    while (org_count-- > 0) /* in the middle of whatever is under way */
        while (orgs[org_count].exchanges != NULL) release(orgs[org_count].exchanges);
    http_close();
    avon_auth_wipe(orgs, sizeof orgs);
    return 0;
}
