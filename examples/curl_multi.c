/* SPDX-License-Identifier: MIT */
/* Many users of one organization in one thread: an event loop on libcurl's multi interface, with
 * up to 1,000 API calls under way and one access token for all of them. Makes as many calls of
 * GET /v2/patients as its argument says, and prints what became of them.
 *
 *     cc examples/curl_multi.c -I. -o curl_multi -lcurl -lbearssl && ./curl_multi 10000
 *
 * Needs libcurl 7.85, BearSSL 0.6, jsmn.h and POSIX. From the environment: AVON_BASE_URL,
 * AVON_CLIENT_ID, AVON_CLIENT_SECRET, and AVON_USERS, a line "user_id secret_key" for each user,
 * or AVON_USER_ID and AVON_SECRET_KEY for one; where wanted AVON_ACCOUNT, AVON_CA_FILE (PEM file
 * of the authorities to trust; else those of the system) and AVON_TIMEOUT (seconds for an
 * exchange, 60: a thousand TLS handshakes at once take their time).
 *
 * Exit status: 0 all calls answered 2xx, 1 configuration, 2 no headers, 3 no answer to a call,
 * 4 any other answer to one. */
#define _POSIX_C_SOURCE 200809L
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <curl/curl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ANSWERED, CONFIGURATION, NO_HEADERS, NO_ANSWER, REFUSED };
enum { UNDER_WAY_MAX = 1000 };

/* An API call or a fetch of the access token. A fetch has to have memory of its own. */
typedef struct exchange {
    CURL *curl;
    struct curl_slist *lines;
    char why[CURL_ERROR_SIZE];
    char work[AVON_AUTH_WORK_SIZE];
    avon_auth_fetch fetch;
    const avon_auth_user *user; /* NULL: this is a fetch */
    uint32_t generation;        /* of the access token that the call uses */
    int again;                  /* the call was answered 401 before */
} exchange;

static struct {
    avon_auth_org org;
    char token[AVON_AUTH_TOKEN_SIZE];
    avon_auth_user *users;
    size_t user_count;
    char *user_ids;
    char url[512]; /* of the API call */
    long timeout_s;
    CURLM *multi;
    const avon_auth_user *again[UNDER_WAY_MAX]; /* whose calls are to be made again */
    size_t again_count;
    unsigned long wanted, begun, ended, answered; /* calls */
    unsigned long under_way, rejected, fetches;
    avon_auth_status fetched; /* what the last fetch came to */
    int result;
} loop;

static void notice(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("curl_multi: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
}

static void notice_status(avon_auth_status status)
{
    int http_status;
    const char *said = avon_auth_org_last_error(&loop.org, &http_status);
    notice("%s: %s", avon_auth_status_name(status), avon_auth_status_text(status));
    if (http_status != 0)
        notice("the token request was answered HTTP %d (%s)", http_status,
               *said != '\0' ? said : "no reason given");
}

static void check(avon_auth_status status, int code)
{
    if (status == AVON_AUTH_OK) return;
    notice_status(status);
    exit(code);
}

static void *allocated(void *memory)
{
    if (memory == NULL) {
        notice("out of memory");
        exit(CONFIGURATION);
    }
    return memory;
}

static int64_t now(void)
{
    return (int64_t)time(NULL);
}

/* ---- exchanges ----------------------------------------------------------------------- */

static exchange *new_exchange(const avon_auth_user *user)
{
    exchange *e = allocated(calloc(1, sizeof *e));
    e->curl = allocated(curl_easy_init());
    e->user = user;
    return e;
}

static void free_exchange(exchange *e)
{
    struct curl_slist *line;
    curl_multi_remove_handle(loop.multi, e->curl);
    curl_easy_cleanup(e->curl);
    for (line = e->lines; line != NULL; line = line->next)
        avon_auth_wipe(line->data, strlen(line->data));
    curl_slist_free_all(e->lines);
    avon_auth_wipe(e, sizeof *e);
    free(e);
}

static void start(exchange *e, const char *url, const avon_auth_header *headers, size_t count)
{
    const char *ca_file = getenv("AVON_CA_FILE");
    size_t i;
    for (i = 0; i < count; i++) e->lines = allocated(curl_slist_append(e->lines, headers[i].line));
    curl_easy_setopt(e->curl, CURLOPT_PRIVATE, e);
    curl_easy_setopt(e->curl, CURLOPT_ERRORBUFFER, e->why);
    curl_easy_setopt(e->curl, CURLOPT_URL, url);
    curl_easy_setopt(e->curl, CURLOPT_HTTPHEADER, e->lines);
    curl_easy_setopt(e->curl, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(e->curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(e->curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(e->curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(e->curl, CURLOPT_CONNECTTIMEOUT, (loop.timeout_s + 1) / 2);
    curl_easy_setopt(e->curl, CURLOPT_TIMEOUT, loop.timeout_s);
    curl_easy_setopt(e->curl, CURLOPT_PIPEWAIT, 1L); /* with HTTP/2, share a connection */
    if (ca_file != NULL && *ca_file != '\0') curl_easy_setopt(e->curl, CURLOPT_CAINFO, ca_file);
    curl_multi_add_handle(loop.multi, e->curl);
}

/* The HTTP status; 0: no answer. An answer that was not taken whole is one, too. */
static int status_of(const exchange *e, CURLcode code)
{
    long status = 0;
    if (code == CURLE_OK || code == CURLE_WRITE_ERROR)
        curl_easy_getinfo(e->curl, CURLINFO_RESPONSE_CODE, &status);
    return (int)status;
}

static void notice_no_answer(const exchange *e, const char *url, CURLcode code)
{
    notice("%s: %s", url, *e->why != '\0' ? e->why : curl_easy_strerror(code));
}

/* ---- the access token ---------------------------------------------------------------- */

static size_t append(char *data, size_t size, size_t n, void *response)
{
    return avon_auth_response_append(response, data, size * n);
}

static void begin_fetch(int64_t now_s)
{
    exchange *e = new_exchange(NULL);
    const avon_auth_request *request = &e->fetch.request;
    check(avon_auth_org_begin(&loop.org, now_s, e->work, sizeof e->work, &e->fetch), NO_HEADERS);
    curl_easy_setopt(e->curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_len);
    curl_easy_setopt(e->curl, CURLOPT_POSTFIELDS, request->body);
    curl_easy_setopt(e->curl, CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(e->curl, CURLOPT_WRITEDATA, &e->fetch.response);
    start(e, request->url, request->headers, request->header_count);
    loop.fetches++;
}

static void end_fetch(exchange *e, CURLcode code)
{
    avon_auth_response *response = &e->fetch.response;
    curl_off_t retry_after = 0;
    response->http_status = status_of(e, code);
    curl_easy_getinfo(e->curl, CURLINFO_RETRY_AFTER, &retry_after);
    response->retry_after_s = (int64_t)retry_after;
    if (response->http_status == 0) notice_no_answer(e, e->fetch.request.url, code);
    loop.fetched = avon_auth_org_complete(&loop.org, &e->fetch, now());
    if (loop.fetched != AVON_AUTH_OK) notice_status(loop.fetched); /* the old token may serve */
}

/* ---- API calls ----------------------------------------------------------------------- */

/* Here your program takes the answer in. */
static size_t ignore(char *data, size_t size, size_t n, void *context)
{
    (void)data, (void)context;
    return size * n;
}

static void begin_call(int64_t now_s)
{
    avon_auth_headers headers;
    exchange *e;
    if (loop.again_count > 0) {
        e = new_exchange(loop.again[--loop.again_count]);
        e->again = 1;
    } else {
        e = new_exchange(&loop.users[loop.begun++ % loop.user_count]);
    }
    check(avon_auth_headers_at(&loop.org, e->user, now_s, e->work, sizeof e->work, NULL, &headers),
          NO_HEADERS);
    e->generation = headers.generation;
    curl_easy_setopt(e->curl, CURLOPT_WRITEFUNCTION, ignore);
    start(e, loop.url, headers.items, headers.count);
    loop.under_way++;
}

static void end_call(exchange *e, CURLcode code)
{
    const int status = status_of(e, code);
    loop.under_way--;
    if (status == 401 && !e->again) { /* the token was revoked: call once more, with another */
        if (loop.rejected++ == 0) notice("the API answered 401");
        check(avon_auth_org_reject(&loop.org, e->generation, now()), NO_HEADERS);
        loop.again[loop.again_count++] = e->user;
        return;
    }
    loop.ended++;
    if (status / 100 == 2) {
        loop.answered++;
        return;
    }
    if (status == 0) {
        if (loop.result != NO_ANSWER) notice_no_answer(e, loop.url, code); /* the first is enough */
        loop.result = NO_ANSWER;
    } else if (loop.result == ANSWERED) {
        notice("%s: HTTP %d", loop.url, status);
        loop.result = REFUSED;
    }
}

/* ---- the event loop ------------------------------------------------------------------ */

/* Starts what can be started now. 0: nothing is under way, nor can it be for a while. */
static int begin(void)
{
    const int64_t now_s = now();
    const avon_auth_state state = avon_auth_org_state(&loop.org, now_s, NULL);
    if (state == AVON_AUTH_NEED_TOKEN || state == AVON_AUTH_REFRESH_DUE) begin_fetch(now_s);
    if (state == AVON_AUTH_READY || state == AVON_AUTH_REFRESH_DUE)
        while (loop.under_way < UNDER_WAY_MAX && (loop.again_count > 0 || loop.begun < loop.wanted))
            begin_call(now_s);
    return state != AVON_AUTH_BACKOFF || loop.under_way > 0;
}

static void run(void)
{
    CURLMsg *message;
    exchange *e;
    int n;
    while (loop.ended < loop.wanted) {
        if (!begin()) { /* a service would wait for what avon_auth_org_state() tells */
            if (loop.fetched == AVON_AUTH_OK) notice_status(AVON_AUTH_E_BACKOFF);
            loop.result = NO_HEADERS;
            return;
        }
        if (curl_multi_perform(loop.multi, &n) != CURLM_OK ||
            curl_multi_poll(loop.multi, NULL, 0, 1000, NULL) != CURLM_OK)
            allocated(NULL);
        while ((message = curl_multi_info_read(loop.multi, &n)) != NULL) {
            if (message->msg != CURLMSG_DONE) continue;
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &e);
            (e->user != NULL ? end_call : end_fetch)(e, message->data.result);
            free_exchange(e);
        }
    }
}

/* ---- the program --------------------------------------------------------------------- */

static const char *setting(const char *name, const char *otherwise)
{
    const char *value = getenv(name);
    if (value != NULL && *value != '\0') return value;
    if (otherwise == NULL) {
        notice("%s is not set", name);
        exit(CONFIGURATION);
    }
    return otherwise;
}

static void add_user(const char *id, const char *secret)
{
    avon_auth_user_config who = { 0 };
    who.user_id = id;
    who.secret_key = secret;
    who.secret_key_len = strlen(secret);
    check(avon_auth_user_init(&loop.users[loop.user_count++], &who), CONFIGURATION);
}

static void read_users(void)
{
    const char *text = setting("AVON_USERS", ""), *at;
    size_t lines = 1;
    char *line, *secret;
    for (at = text; *at != '\0'; at++) lines += *at == '\n';
    loop.users = allocated(calloc(lines, sizeof *loop.users));
    if (*text == '\0') {
        add_user(setting("AVON_USER_ID", NULL), setting("AVON_SECRET_KEY", NULL));
        return;
    }
    loop.user_ids = allocated(strdup(text));
    for (line = strtok(loop.user_ids, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        secret = line + strcspn(line, " ");
        if (*secret == '\0') {
            notice("AVON_USERS: user %lu has no key", (unsigned long)loop.user_count + 1);
            exit(CONFIGURATION);
        }
        *secret++ = '\0';
        add_user(line, secret);
        avon_auth_wipe(secret, strlen(secret));
    }
}

static void set_up(void)
{
    const char *account = setting("AVON_ACCOUNT", "");
    avon_auth_org_config config = { 0 };
    loop.timeout_s = strtol(setting("AVON_TIMEOUT", "60"), NULL, 10);
    if (loop.timeout_s < 1 || loop.timeout_s > 3600) {
        notice("AVON_TIMEOUT is not 1 to 3600");
        exit(CONFIGURATION);
    }
    config.base_url = setting("AVON_BASE_URL", NULL);
    config.client_id = setting("AVON_CLIENT_ID", NULL);
    config.client_secret = setting("AVON_CLIENT_SECRET", NULL);
    config.account_id = *account != '\0' ? account : NULL;
    config.token_buffer = loop.token;
    config.token_buffer_size = sizeof loop.token;
    config.fetch_timeout_s = loop.timeout_s + 10;
    check(avon_auth_org_init(&loop.org, &config), CONFIGURATION);
    snprintf(loop.url, sizeof loop.url, "%.*s/v2/patients",
             (int)strcspn(config.base_url + 8, "/") + 8, config.base_url);
    read_users();
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) allocated(NULL);
    loop.multi = allocated(curl_multi_init());
    curl_multi_setopt(loop.multi, CURLMOPT_MAXCONNECTS, (long)UNDER_WAY_MAX);
}

static void clean_up(void)
{
    curl_multi_cleanup(loop.multi);
    curl_global_cleanup();
    if (loop.users != NULL) avon_auth_wipe(loop.users, loop.user_count * sizeof *loop.users);
    free(loop.users);
    free(loop.user_ids);
    avon_auth_wipe(&loop, sizeof loop);
}

int main(int argc, char **argv)
{
    if (argc == 2) loop.wanted = strtoul(argv[1], NULL, 10);
    if (loop.wanted == 0) {
        fputs("usage: curl_multi NUMBER_OF_CALLS\n", stderr);
        return CONFIGURATION;
    }
    atexit(clean_up);
    set_up();
    run();
    printf("%lu calls by %lu users: %lu answered 2xx, %lu not; token requests: %lu\n", loop.wanted,
           (unsigned long)loop.user_count, loop.answered, loop.wanted - loop.answered,
           loop.fetches);
    return loop.result;
}
