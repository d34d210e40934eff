/* SPDX-License-Identifier: MIT
 *
 * A pool of threads that share one organization, with the hooks lock, unlock and wait on a mutex: a
 * thread that needs a credential fetches it on libcurl, the others wait. Makes as many calls of
 * GET /v2/patients as its argument says, and prints the outcome.
 *
 *     cc examples/threads.c -I. -o threads -lcurl -lbearssl -lpthread && ./threads 10000
 *
 * Needs libcurl 7.85, BearSSL 0.6, jsmn.h and POSIX threads. From the environment: AVON_BASE_URL,
 * AVON_CLIENT_ID, AVON_CLIENT_SECRET, and AVON_USERS, a line "user_id secret_key" for each user, or
 * "user_id" for a user whose JWT the service mints; or AVON_USER_ID, AVON_SECRET_KEY for one user;
 * where wanted AVON_ACCOUNT, AVON_CA_FILE (PEM file of the authorities to trust; else those of the
 * system) and AVON_TIMEOUT (seconds for an exchange, 20).
 *
 * Exit status: 0 all calls answered 2xx, 1 configuration; of the first call that failed: 2 no
 * headers, 3 no answer, 4 any other answer. */
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

typedef struct member {
    const char *id;
    avon_auth_user user;
    char jwt[AVON_AUTH_TOKEN_SIZE]; /* if the service mints it */
} member;

static struct {
    /* set up before the threads run, only read by them */
    size_t member_count;
    char *settings; /* a copy of AVON_USERS: the user IDs are in it */
    char url[512];  /* of the API call */
    long timeout_s;
    unsigned long wanted; /* calls */
    /* under the mutex */
    pthread_mutex_t mutex;
    avon_auth_org org;
    char token[AVON_AUTH_TOKEN_SIZE];
    member *members;
    unsigned long begun, answered, fetches;
    int result; /* of the first call that failed */
} pool = { .mutex = PTHREAD_MUTEX_INITIALIZER };

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
    pthread_mutex_unlock(&pool.mutex);
}

/* avon_auth_get_headers() looks again after it. A fetch takes far longer than this. */
static void wait_a_little(void *context)
{
    const struct timespec a_little = { 0, 5 * 1000 * 1000 };
    (void)context;
    nanosleep(&a_little, NULL);
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

/* Runs in the thread that needs the credential, without the mutex. */
static int fetch(void *context, const avon_auth_request *request, avon_auth_response *response)
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
static member *next_member(void)
{
    member *next = NULL;
    lock(NULL);
    if (pool.begun < pool.wanted) next = &pool.members[pool.begun++ % pool.member_count];
    unlock(NULL);
    return next;
}

/* Keeps the outcome of a call. Of those that failed, the first is told. */
static void end_call(const member *m, int result, int http_status, const char *why)
{
    avon_auth_failure failure;
    lock(NULL);
    if (result == ANSWERED) pool.answered++;
    if (result != ANSWERED && pool.result == ANSWERED) {
        pool.result = result;
        failure = avon_auth_last_failure(&pool.org, &m->user);
        if (result == REFUSED)
            notice("%s: HTTP %d for user %s", pool.url, http_status, m->id);
        else if (result == NO_ANSWER)
            notice("%s: %s", pool.url, why);
        else
            notice("no headers: %s; the last fetch: %s, HTTP %d (%s)", why,
                   avon_auth_status_name(failure.status), failure.http_status, failure.said);
    }
    unlock(NULL);
}

/* Here your program takes the answer in. */
static size_t ignore(char *data, size_t size, size_t n, void *context)
{
    (void)data, (void)context;
    return size * n;
}

static void call_api(CURL *curl, member *m)
{
    char out[AVON_AUTH_WORK_SIZE], why[CURL_ERROR_SIZE];
    avon_auth_headers headers;
    avon_auth_status status;
    int http_status = 0, tries = 0;
    do { /* every 401 is reported, the second one too */
        status = avon_auth_get_headers(&pool.org, &m->user, out, sizeof out, NULL, &headers);
        if (status == AVON_AUTH_OK)
            http_status = perform(curl, pool.url, headers.items, headers.count, why);
        avon_auth_wipe(out, sizeof out);
    } while (status == AVON_AUTH_OK && http_status == 401 &&
             avon_auth_reject(&pool.org, &m->user, &headers) == AVON_AUTH_OK && ++tries < 2);
    if (status != AVON_AUTH_OK)
        end_call(m, NO_HEADERS, 0, avon_auth_status_name(status));
    else if (http_status == 0)
        end_call(m, NO_ANSWER, 0, why);
    else
        end_call(m, http_status / 100 == 2 ? ANSWERED : REFUSED, http_status, "");
}

static void *work(void *unused)
{
    CURL *curl = allocated(curl_easy_init());
    member *next;
    (void)unused;
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, ignore);
    while ((next = next_member()) != NULL) call_api(curl, next);
    curl_easy_cleanup(curl);
    return NULL;
}

/* ---- the program --------------------------------------------------------------------- */

/* The service mints the JWT of a user without a secret key. */
static void add_member(const char *id, const char *secret_key)
{
    member *m = &pool.members[pool.member_count++];
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
    pool.members = allocated(calloc(lines, sizeof *pool.members));
    pool.settings = allocated(strdup(text));
    for (line = strtok(pool.settings, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        key = line + strcspn(line, " ");
        if (*key != '\0') *key++ = '\0';
        add_member(line, key);
        avon_auth_wipe(key, strlen(key));
    }
    if (pool.member_count == 0)
        add_member(setting("AVON_USER_ID", NULL), setting("AVON_SECRET_KEY", ""));
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
    config.send = fetch;
    config.now = now;
    config.lock = lock;
    config.unlock = unlock;
    config.wait = wait_a_little;
    check(avon_auth_org_init(&pool.org, &config), avon_auth_org_config_problem(&config));
    check(avon_auth_url(&pool.org, "/v2/patients", pool.url, sizeof pool.url, NULL), "base_url");
    add_members();
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) allocated(NULL);
}

static void run(void)
{
    pthread_t threads[THREADS];
    size_t i, n = 0;
    while (n < THREADS && pthread_create(&threads[n], NULL, work, NULL) == 0) n++;
    if (n == 0) allocated(NULL);
    for (i = 0; i < n; i++) pthread_join(threads[i], NULL);
    printf("%lu calls by %lu threads: %lu answered 2xx, %lu not; fetches: %lu\n", pool.wanted,
           (unsigned long)n, pool.answered, pool.wanted - pool.answered, pool.fetches);
}

static void clean_up(void)
{
    curl_global_cleanup();
    if (pool.members != NULL)
        avon_auth_wipe(pool.members, pool.member_count * sizeof *pool.members);
    free(pool.members);
    free(pool.settings);
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
    return pool.result;
}
