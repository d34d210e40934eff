/* SPDX-License-Identifier: MIT
 *
 * Many users of one organization in one thread: an event loop on libcurl's multi interface, with
 * up to 1,000 API calls under way. Makes as many calls of GET /v2/patients as its argument says,
 * and prints the outcome.
 *
 *     cc examples/curl_multi.c -I. -o curl_multi -lcurl -lbearssl && ./curl_multi 10000
 *
 * Needs libcurl 7.85, BearSSL 0.6, jsmn.h and POSIX. From the environment: AVON_BASE_URL,
 * AVON_CLIENT_ID, AVON_CLIENT_SECRET, and AVON_USERS, a line "user_id secret_key" for each user, or
 * "user_id" for a user whose JWT the service mints; or AVON_USER_ID, AVON_SECRET_KEY for one user;
 * where wanted AVON_ACCOUNT, AVON_CA_FILE (PEM file of the authorities to trust; else those of the
 * system) and AVON_TIMEOUT (seconds for an exchange, 60: a thousand TLS handshakes at once take
 * their time).
 *
 * Exit status: 0 all calls answered 2xx, 1 configuration; of the first call that failed: 2 no
 * headers, 3 no answer, 4 any other answer. */
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
enum { CALLS_MAX = 1000 };
enum { PATIENCE_S = 2 }; /* a call that would have to wait longer for its headers is given up */

typedef struct member {
    const char *id;
    avon_auth_user user;
    char jwt[AVON_AUTH_TOKEN_SIZE]; /* if the service mints it */
} member;

/* An API call, or a fetch: each has memory of its own. */
typedef struct exchange {
    CURL *curl;
    struct curl_slist *lines;
    char why[CURL_ERROR_SIZE];
    char work[AVON_AUTH_WORK_SIZE];
    avon_auth_fetch fetch; /* if it is one */
    member *who;           /* whose call it is; NULL: this is a fetch */
    avon_auth_headers headers;
    int is_running; /* else the call waits for its headers */
    int tries;
} exchange;

static struct {
    avon_auth_org org;
    char token[AVON_AUTH_TOKEN_SIZE];
    member *members;
    size_t member_count;
    char *settings; /* a copy of AVON_USERS: the user IDs are in it */
    char url[512];  /* of the API call */
    long timeout_s;
    CURLM *multi;
    exchange *calls[CALLS_MAX];
    int64_t wake_at_s;                            /* when a call that waits may go on */
    unsigned long wanted, begun, ended, answered; /* calls */
    unsigned long fetches;
    int result; /* of the first call that failed */
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

static void check(avon_auth_status status, const char *member_name)
{
    if (status == AVON_AUTH_OK) return;
    notice("%s: %s", avon_auth_status_name(status), member_name);
    exit(CONFIGURATION);
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

static exchange *new_exchange(member *who)
{
    exchange *e = allocated(calloc(1, sizeof *e));
    e->curl = allocated(curl_easy_init());
    e->who = who;
    return e;
}

/* Takes it off the loop, for good or to be started again. */
static void stop(exchange *e)
{
    struct curl_slist *line;
    curl_multi_remove_handle(loop.multi, e->curl);
    for (line = e->lines; line != NULL; line = line->next)
        avon_auth_wipe(line->data, strlen(line->data));
    curl_slist_free_all(e->lines);
    e->lines = NULL;
    e->is_running = 0;
}

static void free_exchange(exchange *e)
{
    curl_easy_cleanup(e->curl);
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
    e->is_running = 1;
}

/* The HTTP status; 0: no answer. An answer that was not taken whole is one, too. */
static int status_of(const exchange *e, CURLcode code)
{
    long status = 0;
    if (code == CURLE_OK || code == CURLE_WRITE_ERROR)
        curl_easy_getinfo(e->curl, CURLINFO_RESPONSE_CODE, &status);
    return (int)status;
}

static const char *why_none(const exchange *e, CURLcode code)
{
    return *e->why != '\0' ? e->why : curl_easy_strerror(code);
}

/* ---- fetches of credentials ---------------------------------------------------------------- */

static size_t append(char *data, size_t size, size_t n, void *response)
{
    return avon_auth_response_append(response, data, size * n);
}

static avon_auth_status begin_fetch(avon_auth_user *user, int64_t now_s)
{
    exchange *e = new_exchange(NULL);
    const avon_auth_request *request = &e->fetch.request;
    const avon_auth_status status =
        avon_auth_begin(&loop.org, user, now_s, e->work, sizeof e->work, &e->fetch);
    if (status != AVON_AUTH_OK) {
        free_exchange(e);
        return status;
    }
    curl_easy_setopt(e->curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_len);
    curl_easy_setopt(e->curl, CURLOPT_POSTFIELDS, request->body);
    curl_easy_setopt(e->curl, CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(e->curl, CURLOPT_WRITEDATA, &e->fetch.response);
    start(e, request->url, request->headers, request->header_count);
    loop.fetches++;
    return AVON_AUTH_OK;
}

static void end_fetch(exchange *e, CURLcode code)
{
    avon_auth_response *response = &e->fetch.response;
    curl_off_t retry_after = 0;
    response->http_status = status_of(e, code);
    curl_easy_getinfo(e->curl, CURLINFO_RETRY_AFTER, &retry_after);
    response->retry_after_s = (int64_t)retry_after;
    if (response->http_status == 0) notice("%s: %s", e->fetch.request.url, why_none(e, code));
    avon_auth_complete(&e->fetch, now()); /* if it failed, the old credential may serve */
    stop(e);
    free_exchange(e);
}

/* ---- API calls ----------------------------------------------------------------------- */

/* Here your program takes the answer in. */
static size_t ignore(char *data, size_t size, size_t n, void *context)
{
    (void)data, (void)context;
    return size * n;
}

/* Ends the call at this place in the table. Of those that failed, the first is told. */
static void end_call(exchange **place, int result, const char *why)
{
    loop.ended++;
    if (result == ANSWERED) loop.answered++;
    if (result != ANSWERED && loop.result == ANSWERED) {
        loop.result = result;
        notice("%s for user %s: %s", loop.url, (*place)->who->id, why);
    }
    free_exchange(*place);
    *place = NULL;
}

static void give_up(exchange **place, avon_auth_status status)
{
    const avon_auth_failure failure = avon_auth_last_failure(&loop.org, &(*place)->who->user);
    char why[256];
    snprintf(why, sizeof why, "no headers: %s; the last fetch: %s, HTTP %d (%s)",
             avon_auth_status_name(status), avon_auth_status_name(failure.status),
             failure.http_status, failure.said);
    end_call(place, NO_HEADERS, why);
}

static void begin_call(exchange **place, int64_t now_s)
{
    exchange *e = *place;
    const avon_auth_status status = avon_auth_make_headers(&loop.org, &e->who->user, now_s, e->work,
                                                           sizeof e->work, NULL, &e->headers);
    if (status != AVON_AUTH_OK) {
        give_up(place, status);
        return;
    }
    curl_easy_setopt(e->curl, CURLOPT_WRITEFUNCTION, ignore);
    start(e, loop.url, e->headers.items, e->headers.count);
}

/* Begins a call that waits for its headers, or the fetch that has to be first. */
static void advance(exchange **place, int64_t now_s)
{
    avon_auth_user *user = &(*place)->who->user;
    avon_auth_status status;
    int64_t wake_at_s;
    switch (avon_auth_poll(&loop.org, user, now_s, &wake_at_s)) {
    case AVON_AUTH_STATE_REFRESH_DUE: begin_fetch(user, now_s); /* fall through */
    case AVON_AUTH_STATE_READY: begin_call(place, now_s); break;
    case AVON_AUTH_STATE_NEED_FETCH:
        status = begin_fetch(user, now_s);
        if (status != AVON_AUTH_OK) give_up(place, status);
        break;
    case AVON_AUTH_STATE_BACKOFF:
        if (wake_at_s > now_s + PATIENCE_S) {
            give_up(place, AVON_AUTH_E_BACKOFF);
            break;
        } /* fall through */
    case AVON_AUTH_STATE_IN_FLIGHT:
        if (wake_at_s < loop.wake_at_s) loop.wake_at_s = wake_at_s;
        break;
    }
}

/* After a 401 it waits for other headers, once. Every 401 is reported, the second one too. */
static void take_answer(exchange *e, CURLcode code)
{
    const int status = status_of(e, code);
    exchange **place = loop.calls;
    char why[32];
    while (*place != e) place++;
    snprintf(why, sizeof why, "HTTP %d", status);
    stop(e);
    if (status == 401 &&
        avon_auth_reject_at(&loop.org, &e->who->user, &e->headers, now()) == AVON_AUTH_OK &&
        ++e->tries < 2)
        return;
    if (status == 0)
        end_call(place, NO_ANSWER, why_none(e, code));
    else
        end_call(place, status / 100 == 2 ? ANSWERED : REFUSED, why);
}

/* ---- the event loop ------------------------------------------------------------------ */

/* Begins all that can begin now, and finds out when more can. */
static void turn(int64_t now_s)
{
    size_t i;
    loop.wake_at_s = now_s + 60;
    for (i = 0; i < CALLS_MAX; i++) {
        if (loop.calls[i] == NULL && loop.begun < loop.wanted)
            loop.calls[i] = new_exchange(&loop.members[loop.begun++ % loop.member_count]);
        if (loop.calls[i] != NULL && !loop.calls[i]->is_running) advance(&loop.calls[i], now_s);
    }
}

/* Takes in what has ended. Returns how much. */
static int take_messages(void)
{
    CURLMsg *message;
    exchange *e;
    int n, taken = 0;
    while ((message = curl_multi_info_read(loop.multi, &n)) != NULL) {
        if (message->msg != CURLMSG_DONE) continue;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &e);
        (e->who != NULL ? take_answer : end_fetch)(e, message->data.result);
        taken++;
    }
    return taken;
}

static void run(void)
{
    CURLMcode code = CURLM_OK;
    while (code == CURLM_OK && loop.ended < loop.wanted) {
        const unsigned long ended = loop.ended;
        const int64_t now_s = now();
        int n;
        turn(now_s);
        code = curl_multi_perform(loop.multi, &n);
        if (take_messages() == 0 && loop.ended == ended && code == CURLM_OK)
            code = curl_multi_poll(loop.multi, NULL, 0, (int)(loop.wake_at_s - now_s) * 1000, NULL);
    }
    if (code != CURLM_OK) allocated(NULL);
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

/* The service mints the JWT of a user without a secret key. */
static void add_member(const char *id, const char *secret_key)
{
    member *m = &loop.members[loop.member_count++];
    avon_auth_user_config config = { 0 };
    m->id = config.user_id = id;
    if (*secret_key != '\0') {
        config.secret_key = secret_key;
        config.secret_key_len = strlen(secret_key);
    } else {
        config.jwt_buffer = m->jwt;
        config.jwt_buffer_size = sizeof m->jwt;
    }
    check(avon_auth_user_init(&m->user, &config), avon_auth_user_config_problem(&config));
}

static void add_members(void)
{
    const char *text = setting("AVON_USERS", "");
    size_t lines = 1, i;
    char *line, *key;
    for (i = 0; text[i] != '\0'; i++) lines += text[i] == '\n';
    loop.members = allocated(calloc(lines, sizeof *loop.members));
    loop.settings = allocated(strdup(text));
    for (line = strtok(loop.settings, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        key = line + strcspn(line, " ");
        if (*key != '\0') *key++ = '\0';
        add_member(line, key);
        avon_auth_wipe(key, strlen(key));
    }
    if (loop.member_count == 0)
        add_member(setting("AVON_USER_ID", NULL), setting("AVON_SECRET_KEY", ""));
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
    check(avon_auth_org_init(&loop.org, &config), avon_auth_org_config_problem(&config));
    check(avon_auth_url(&loop.org, "/v2/patients", loop.url, sizeof loop.url, NULL), "base_url");
    add_members();
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) allocated(NULL);
    loop.multi = allocated(curl_multi_init());
    curl_multi_setopt(loop.multi, CURLMOPT_MAXCONNECTS, (long)CALLS_MAX);
}

static void clean_up(void)
{
    curl_multi_cleanup(loop.multi);
    curl_global_cleanup();
    if (loop.members != NULL)
        avon_auth_wipe(loop.members, loop.member_count * sizeof *loop.members);
    free(loop.members);
    free(loop.settings);
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
    printf("%lu calls by %lu users: %lu answered 2xx, %lu not; fetches: %lu\n", loop.wanted,
           (unsigned long)loop.member_count, loop.answered, loop.wanted - loop.answered,
           loop.fetches);
    return loop.result;
}
