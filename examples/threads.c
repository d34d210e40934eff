/* SPDX-License-Identifier: MIT */
/* A pool of threads that share one organization, with the hooks lock, unlock and wait on a mutex
 * and a condition variable: whichever thread first finds that the access token is needed fetches
 * it on libcurl, the others wait for it. Makes as many calls of GET /v2/patients as its argument
 * says, and prints what became of them.
 *
 *     cc examples/threads.c -I. -o threads -lcurl -lbearssl -lpthread && ./threads 10000
 *
 * Needs libcurl 7.85, BearSSL 0.6, jsmn.h and POSIX threads. From the environment: AVON_BASE_URL,
 * AVON_CLIENT_ID, AVON_CLIENT_SECRET, and AVON_USERS, a line "user_id secret_key" for each user,
 * or AVON_USER_ID and AVON_SECRET_KEY for one; where wanted AVON_ACCOUNT, AVON_CA_FILE (PEM file
 * of the authorities to trust; else those of the system) and AVON_TIMEOUT (seconds for an
 * exchange, 20).
 *
 * Exit status: 0 all calls answered 2xx, 1 configuration, 2 no headers, 3 no answer to a call,
 * 4 any other answer to one. */
#define _POSIX_C_SOURCE 200809L
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <curl/curl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ANSWERED, CONFIGURATION, NO_HEADERS, NO_ANSWER, REFUSED };
enum { THREADS = 8 };

static struct {
    /* set up before the threads run, only read by them */
    avon_auth_user *users;
    size_t user_count;
    char *user_ids;
    char url[512]; /* of the API call */
    long timeout_s;
    unsigned long wanted; /* calls */
    /* under the mutex */
    pthread_mutex_t mutex;
    pthread_cond_t changed; /* signalled whenever the mutex is given back */
    avon_auth_org org;
    char token[AVON_AUTH_TOKEN_SIZE];
    unsigned long begun, answered, rejected, fetches;
    avon_auth_status failure; /* why there are no headers: all threads stop */
    int result;
} pool = { .mutex = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER };

static void notice(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    flockfile(stderr);
    fputs("threads: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    funlockfile(stderr);
    va_end(arguments);
}

static void check(avon_auth_status status, int code)
{
    int http_status;
    const char *said = avon_auth_org_last_error(&pool.org, &http_status);
    if (status == AVON_AUTH_OK) return;
    notice("%s: %s", avon_auth_status_name(status), avon_auth_status_text(status));
    if (http_status != 0)
        notice("the token request was answered HTTP %d (%s)", http_status,
               *said != '\0' ? said : "no reason given");
    exit(code);
}

static void *allocated(void *memory)
{
    if (memory == NULL) {
        notice("out of memory");
        _Exit(CONFIGURATION); /* other threads are at work */
    }
    return memory;
}

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

static int64_t now(void *context)
{
    (void)context;
    return (int64_t)time(NULL);
}

/* ---- the hooks for threads ----------------------------------------------------------- */

static void lock(void *context)
{
    (void)context;
    pthread_mutex_lock(&pool.mutex);
}

static void unlock(void *context)
{
    (void)context;
    pthread_cond_broadcast(&pool.changed); /* costs nothing while nobody waits */
    pthread_mutex_unlock(&pool.mutex);
}

/* The fetch may be over by the time this is called, so look before waiting, under the mutex. And
 * look again before leaving: not every change is the one. */
static void wait_for_fetch(void *context)
{
    (void)context;
    pthread_mutex_lock(&pool.mutex);
    while (avon_auth_org_state(&pool.org, now(NULL), NULL) == AVON_AUTH_IN_FLIGHT)
        pthread_cond_wait(&pool.changed, &pool.mutex);
    pthread_mutex_unlock(&pool.mutex);
}

/* ---- the transport ------------------------------------------------------------------- */

/* The HTTP status; 0: no answer, for the reason in `why`. An answer that was not taken whole is
 * one, too. */
static int perform(CURL *curl, const char *url, const avon_auth_header *headers, size_t count,
                   char why[CURL_ERROR_SIZE])
{
    const char *ca_file = setting("AVON_CA_FILE", "");
    struct curl_slist *lines = NULL, *line;
    long status = 0;
    CURLcode code;
    size_t i;
    for (i = 0; i < count; i++) lines = allocated(curl_slist_append(lines, headers[i].line));
    why[0] = '\0';
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, why);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, lines);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (pool.timeout_s + 1) / 2);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, pool.timeout_s);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    if (*ca_file != '\0') curl_easy_setopt(curl, CURLOPT_CAINFO, ca_file);
    code = curl_easy_perform(curl);
    if (code == CURLE_OK || code == CURLE_WRITE_ERROR)
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    else if (*why == '\0')
        snprintf(why, CURL_ERROR_SIZE, "%s", curl_easy_strerror(code));
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, NULL);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, NULL);
    for (line = lines; line != NULL; line = line->next)
        avon_auth_wipe(line->data, strlen(line->data));
    curl_slist_free_all(lines);
    return (int)status;
}

static size_t append(char *data, size_t size, size_t n, void *response)
{
    return avon_auth_response_append(response, data, size * n);
}

/* Runs in the thread that needs the token, without the mutex. */
static int fetch_token(void *context, const avon_auth_request *request,
                       avon_auth_response *response)
{
    CURL *curl = allocated(curl_easy_init());
    char why[CURL_ERROR_SIZE];
    curl_off_t retry_after = 0;
    (void)context;
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_len);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request->body);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, response);
    response->http_status =
        perform(curl, request->url, request->headers, request->header_count, why);
    if (response->http_status == 0) notice("%s: %s", request->url, why);
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &retry_after);
    response->retry_after_s = (int64_t)retry_after;
    curl_easy_cleanup(curl);
    lock(NULL);
    pool.fetches++;
    unlock(NULL);
    return response->http_status != 0 ? 0 : -1;
}

/* ---- the threads --------------------------------------------------------------------- */

/* Whose call is the next; NULL: there is no more to do. */
static const avon_auth_user *next_user(void)
{
    const avon_auth_user *user = NULL;
    lock(NULL);
    if (pool.begun < pool.wanted && pool.failure == AVON_AUTH_OK)
        user = &pool.users[pool.begun++ % pool.user_count];
    unlock(NULL);
    return user;
}

/* Keeps why there are no headers: of all threads one has the cause, others E_BACKOFF. */
static void stop(avon_auth_status failure)
{
    lock(NULL);
    if (pool.failure == AVON_AUTH_OK || pool.failure == AVON_AUTH_E_BACKOFF) pool.failure = failure;
    unlock(NULL);
}

static void count(int status, const char *why)
{
    lock(NULL);
    if (status / 100 == 2) {
        pool.answered++;
    } else if (status == 0) {
        if (pool.result != NO_ANSWER) notice("%s: %s", pool.url, why); /* the first is enough */
        pool.result = NO_ANSWER;
    } else if (pool.result == ANSWERED) {
        notice("%s: HTTP %d", pool.url, status);
        pool.result = REFUSED;
    }
    unlock(NULL);
}

/* Here your program takes the answer in. */
static size_t ignore(char *data, size_t size, size_t n, void *context)
{
    (void)data, (void)context;
    return size * n;
}

static void call_api(CURL *curl, const avon_auth_user *user)
{
    char out[AVON_AUTH_WORK_SIZE], why[CURL_ERROR_SIZE];
    avon_auth_headers headers;
    avon_auth_status status;
    int tries, http_status = 401;
    for (tries = 0; http_status == 401 && tries < 2; tries++) {
        status = avon_auth_get_headers(&pool.org, user, out, sizeof out, NULL, &headers);
        if (status != AVON_AUTH_OK) {
            stop(status);
            return;
        }
        http_status = perform(curl, pool.url, headers.items, headers.count, why);
        avon_auth_wipe(out, sizeof out);
        if (http_status == 401) { /* the token was revoked: once more, with another */
            lock(NULL);
            if (pool.rejected++ == 0) notice("the API answered 401");
            avon_auth_org_reject(&pool.org, headers.generation, now(NULL));
            unlock(NULL);
        }
    }
    count(http_status, why);
}

static void *work(void *unused)
{
    CURL *curl = allocated(curl_easy_init());
    const avon_auth_user *user;
    (void)unused;
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, ignore);
    while ((user = next_user()) != NULL) call_api(curl, user);
    curl_easy_cleanup(curl);
    return NULL;
}

/* ---- the program --------------------------------------------------------------------- */

static void add_user(const char *id, const char *secret)
{
    avon_auth_user_config who = { 0 };
    who.user_id = id;
    who.secret_key = secret;
    who.secret_key_len = strlen(secret);
    check(avon_auth_user_init(&pool.users[pool.user_count++], &who), CONFIGURATION);
}

static void read_users(void)
{
    const char *text = setting("AVON_USERS", ""), *at;
    size_t lines = 1;
    char *line, *secret;
    for (at = text; *at != '\0'; at++) lines += *at == '\n';
    pool.users = allocated(calloc(lines, sizeof *pool.users));
    if (*text == '\0') {
        add_user(setting("AVON_USER_ID", NULL), setting("AVON_SECRET_KEY", NULL));
        return;
    }
    pool.user_ids = allocated(strdup(text));
    for (line = strtok(pool.user_ids, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        secret = line + strcspn(line, " ");
        if (*secret == '\0') {
            notice("AVON_USERS: user %lu has no key", (unsigned long)pool.user_count + 1);
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
    pool.timeout_s = strtol(setting("AVON_TIMEOUT", "20"), NULL, 10);
    if (pool.timeout_s < 1 || pool.timeout_s > 3600) {
        notice("AVON_TIMEOUT is not 1 to 3600");
        exit(CONFIGURATION);
    }
    config.base_url = setting("AVON_BASE_URL", NULL);
    config.client_id = setting("AVON_CLIENT_ID", NULL);
    config.client_secret = setting("AVON_CLIENT_SECRET", NULL);
    config.account_id = *account != '\0' ? account : NULL;
    config.token_buffer = pool.token;
    config.token_buffer_size = sizeof pool.token;
    config.fetch_timeout_s = pool.timeout_s + 10;
    config.send = fetch_token;
    config.now = now;
    config.lock = lock;
    config.unlock = unlock;
    config.wait = wait_for_fetch;
    check(avon_auth_org_init(&pool.org, &config), CONFIGURATION);
    snprintf(pool.url, sizeof pool.url, "%.*s/v2/patients",
             (int)strcspn(config.base_url + 8, "/") + 8, config.base_url);
    read_users();
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) allocated(NULL);
}

static void run(void)
{
    pthread_t threads[THREADS];
    size_t i, n = 0;
    while (n < THREADS && pthread_create(&threads[n], NULL, work, NULL) == 0) n++;
    if (n == 0) allocated(NULL);
    for (i = 0; i < n; i++) pthread_join(threads[i], NULL);
    printf("%lu calls by %lu threads: %lu answered 2xx, %lu not; token requests: %lu\n",
           pool.wanted, (unsigned long)n, pool.answered, pool.wanted - pool.answered, pool.fetches);
}

static void clean_up(void)
{
    curl_global_cleanup();
    if (pool.users != NULL) avon_auth_wipe(pool.users, pool.user_count * sizeof *pool.users);
    free(pool.users);
    free(pool.user_ids);
    avon_auth_wipe(&pool, sizeof pool);
}

int main(int argc, char **argv)
{
    if (argc == 2) pool.wanted = strtoul(argv[1], NULL, 10);
    if (pool.wanted == 0) {
        fputs("usage: threads NUMBER_OF_CALLS\n", stderr);
        return CONFIGURATION;
    }
    signal(SIGPIPE, SIG_IGN); /* CURLOPT_NOSIGNAL leaves it to the program */
    atexit(clean_up);
    set_up();
    run();
    check(pool.failure, NO_HEADERS);
    return pool.result;
}
