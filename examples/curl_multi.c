/* SPDX-License-Identifier: MIT
 *
 * Many users of one organization in one thread, on libcurl's multi interface. A call that needs a
 * credential fetches it first, and the others queue. libuv.c has the same on a loop of libuv.
 *
 *     cc examples/curl_multi.c -I. -o curl_multi -lcurl -lbearssl && ./curl_multi 10000
 *
 * makes 10,000 calls of GET /v2/patients, a hundred at a time. Needs libcurl 7.87, BearSSL 0.6 and
 * jsmn.h. The environment is that of curl_easy.c. A second user has AVON_USER_ID_2 and
 * AVON_SECRET_KEY_2, and so on: the users take turns.
 * Exit status: 0 all calls answered 2xx, 1 configuration; else that of curl_easy.c for a call that
 * failed. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct member {
    avon_auth_user auth;
    char jwt[AVON_AUTH_TOKEN_SIZE]; /* if the service mints it */
} member;

/* An API call, with the fetch before it. Each has memory of its own. */
typedef struct call {
    member *who; /* NULL: this place is free */
    CURL *curl;  /* NULL: nothing is under way, so that the call waits for its turn */
    struct curl_slist *lines;
    int is_fetch, tries;
    avon_auth_fetch fetch;
    avon_auth_headers headers;
    char work[AVON_AUTH_WORK_SIZE];
} call;

static avon_auth_org org;
static char token[AVON_AUTH_TOKEN_SIZE], url[512]; /* of the API calls */

static void start(call *c, const char *to, const avon_auth_header *headers, size_t count);
static void end(call *c, avon_auth_status status, int http_status);

/* Sends the fetch that is needed or due; else the call itself. Does nothing while another call
 * fetches the credential that is needed. */
static void advance(call *c, int64_t now_s)
{
    const avon_auth_request *request = &c->fetch.request;
    avon_auth_status status;
    if (avon_auth_begin(&org, &c->who->auth, now_s, c->work, sizeof c->work, &c->fetch) == 0) {
        c->is_fetch = 1;
        start(c, request->url, request->headers, request->header_count);
        return;
    }
    status = avon_auth_make_headers(&org, &c->who->auth, now_s, c->work, sizeof c->work, NULL,
                                    &c->headers);
    if (status == AVON_AUTH_OK)
        start(c, url, c->headers.items, c->headers.count);
    else if (status != AVON_AUTH_E_IN_FLIGHT)
        end(c, status, 0);
}

/* After a fetch the call waits for its turn; if the fetch failed, the old credential may serve.
 * After a 401 it does so too, once. */
static void take_answer(call *c, int http_status, int64_t retry_after_s)
{
    if (c->is_fetch) {
        c->is_fetch = 0;
        c->fetch.response.http_status = http_status;
        c->fetch.response.retry_after_s = retry_after_s;
        avon_auth_complete(&c->fetch, time(NULL));
    } else if (http_status != 401 ||
               avon_auth_reject_at(&org, &c->who->auth, &c->headers, time(NULL)) != 0 ||
               ++c->tries == 2) {
        end(c, AVON_AUTH_OK, http_status);
    }
}

/* ---- the rest of the program: the loop ---------------------------------------------------- */

static CURLM *multi;
static call calls[100];
static member members[1000];
static size_t member_count;
static unsigned long wanted = 1, begun, ended, answered; /* calls */
static int result;                                       /* of a call that failed */

/* Begins all that can begin now. */
static void turn(void)
{
    const int64_t now_s = time(NULL);
    size_t i;
    for (i = 0; i < sizeof calls / sizeof *calls; i++) {
        if (calls[i].who == NULL && begun < wanted) calls[i].who = &members[begun++ % member_count];
        if (calls[i].who != NULL && calls[i].curl == NULL) advance(&calls[i], now_s);
    }
}

static size_t take(char *data, size_t size, size_t count, void *context)
{
    call *c = (call *)context; /* of a call, your program takes the answer in */
    return c->is_fetch ? avon_auth_response_append(&c->fetch.response, data, size * count) : count;
}

static void start(call *c, const char *to, const avon_auth_header *headers, size_t count)
{
    c->curl = curl_easy_init();
    if (c->curl == NULL) abort();
    for (; count > 0; count--) c->lines = curl_slist_append(c->lines, headers++->line);
    curl_easy_setopt(c->curl, CURLOPT_PRIVATE, c);
    curl_easy_setopt(c->curl, CURLOPT_URL, to);
    curl_easy_setopt(c->curl, CURLOPT_HTTPHEADER, c->lines);
    if (c->is_fetch) curl_easy_setopt(c->curl, CURLOPT_POSTFIELDS, c->fetch.request.body);
    curl_easy_setopt(c->curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(c->curl, CURLOPT_WRITEDATA, c);
    curl_easy_setopt(c->curl, CURLOPT_PROTOCOLS_STR, "https"); /* http goes to proxies */
    curl_easy_setopt(c->curl, CURLOPT_TIMEOUT, 20L);
    curl_easy_setopt(c->curl, CURLOPT_QUICK_EXIT, 1L); /* waits for no resolver that hangs */
    curl_easy_setopt(c->curl, CURLOPT_PIPEWAIT, 1L);   /* with HTTP/2, share a connection */
    if (getenv("AVON_CA_FILE") != NULL)
        curl_easy_setopt(c->curl, CURLOPT_CAINFO, getenv("AVON_CA_FILE"));
    /* redirects are off and certificates are verified, unless somebody asks otherwise */
    curl_multi_add_handle(multi, c->curl);
}

static void on_message(const CURLMsg *message)
{
    const CURLcode code = message->data.result;
    CURL *curl = message->easy_handle;
    curl_off_t retry_after_s = 0;
    long http_status = 0;
    call *c;
    curl_easy_getinfo(curl, CURLINFO_PRIVATE, &c);
    if (code == CURLE_OK || (code == CURLE_WRITE_ERROR && c->is_fetch)) /* too large a token */
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &http_status);
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &retry_after_s);
    curl_multi_remove_handle(multi, curl);
    curl_easy_cleanup(curl);
    curl_slist_free_all(c->lines);
    c->curl = NULL;
    c->lines = NULL;
    take_answer(c, (int)http_status, retry_after_s);
}

static void end(call *c, avon_auth_status status, int http_status)
{
    const avon_auth_failure failure = avon_auth_last_failure(&org, &c->who->auth);
    ended++;
    if (http_status / 100 == 2) {
        answered++;
    } else {
        fprintf(stderr, "curl_multi: HTTP %d, %s; the last fetch: %s: %s\n", http_status,
                avon_auth_status_name(status), avon_auth_status_name(failure.status), failure.said);
        result = status != AVON_AUTH_OK ? 2 : http_status == 0 ? 3 : 4;
    }
    avon_auth_wipe(c, sizeof *c);
}

static void run(void)
{
    while (ended < wanted) {
        const unsigned long before = ended;
        CURLMsg *message;
        int n, messages = 0;
        turn();
        curl_multi_perform(multi, &n);
        for (; (message = curl_multi_info_read(multi, &n)) != NULL; messages++) on_message(message);
        if (messages == 0 && ended == before) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
}

/* ---- settings ------------------------------------------------------------------------------ */

/* Returns the name of the member that is wrong; NULL: none is. */
static const char *init_org(void)
{
    static avon_auth_org_config config; /* all zero: the defaults */
    config.base_url = getenv("AVON_BASE_URL");
    config.client_id = getenv("AVON_CLIENT_ID");
    config.client_secret = getenv("AVON_CLIENT_SECRET");
    config.account_id = getenv("AVON_ACCOUNT");
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    if (avon_auth_org_init(&org, &config) != AVON_AUTH_OK)
        return avon_auth_org_config_problem(&config);
    return avon_auth_url(&org, "/v2/patients", url, sizeof url, NULL) ? "base_url" : NULL;
}

/* AVON_USER_ID of the first user, AVON_USER_ID_2 of the second. */
static const char *setting(const char *name)
{
    char numbered[40];
    snprintf(numbered, sizeof numbered, "%s_%lu", name, (unsigned long)member_count + 1);
    return getenv(member_count == 0 ? name : numbered);
}

static const char *init_member(member *m)
{
    avon_auth_user_config who = { 0 };
    const char *secret_key = setting("AVON_SECRET_KEY");
    who.user_id = setting("AVON_USER_ID");
    who.secret_key = secret_key;
    who.secret_key_len = secret_key != NULL ? strlen(secret_key) : 0;
    who.jwt_buffer = secret_key == NULL ? m->jwt : NULL; /* without a key, the service mints it */
    who.jwt_buffer_size = secret_key == NULL ? sizeof m->jwt : 0;
    if (avon_auth_user_init(&m->auth, &who) == AVON_AUTH_OK) return NULL;
    return avon_auth_user_config_problem(&who);
}

int main(int argc, char **argv)
{
    const char *problem = init_org();
    if (argc > 1) wanted = strtoul(argv[1], NULL, 10);
    while (problem == NULL && member_count < sizeof members / sizeof *members &&
           (member_count == 0 || setting("AVON_USER_ID") != NULL)) {
        problem = init_member(&members[member_count]);
        member_count++;
    }
    if (problem != NULL) {
        fprintf(stderr, "curl_multi: check %s\n", problem);
        return 1;
    }
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) abort();
    multi = curl_multi_init();
    if (multi == NULL) abort();
    run();
    printf("%lu of %lu calls answered 2xx\n", answered, wanted);
    curl_multi_cleanup(multi);
    curl_global_cleanup();
    avon_auth_wipe(members, sizeof members);
    avon_auth_wipe(token, sizeof token);
    return result;
}
