/* SPDX-License-Identifier: MIT
 *
 * Threads that share one organization and its users: the hooks lock, unlock and wait. A thread that
 * needs a credential fetches it on libcurl, and the others wait.
 *
 *     cc examples/threads.c -I. -o threads -lcurl -lbearssl -lpthread && ./threads 10000
 *
 * makes 10,000 calls of GET /v2/patients in ten threads. Needs libcurl 7.85, BearSSL 0.6, jsmn.h
 * and POSIX threads. The environment is that of curl_easy.c. A second user has AVON_USER_ID_2 and
 * AVON_SECRET_KEY_2, and so on: the users take turns.
 * A program that forks does so before it starts the threads: each process then has a token of its
 * own. A child that is forked later may only exec: it lacks the threads that may hold a lock.
 * Exit status: 0 all calls answered 2xx, 1 configuration; else that of curl_easy.c for a call that
 * failed. */
#define _POSIX_C_SOURCE 200809L
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <curl/curl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct member {
    avon_auth_user auth;
    char jwt[AVON_AUTH_TOKEN_SIZE]; /* if the service mints it */
} member;

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER; /* guards all of these but the URL */
static avon_auth_org org;
static member members[1000];
static char token[AVON_AUTH_TOKEN_SIZE], url[512];

static int perform(CURL *curl, const char *to, const avon_auth_header *headers, size_t count,
                   const char *body, avon_auth_response *response);

static void lock(void *context)
{
    (void)context;
    pthread_mutex_lock(&mutex);
}

static void unlock(void *context)
{
    (void)context;
    pthread_mutex_unlock(&mutex);
}

/* Called while another thread fetches. It comes back soon in any case, as that thread may be gone:
 * avon_auth_get_headers() looks again, and fetches by itself after fetch_timeout_s. */
static void wait_a_little(void *context)
{
    const struct timespec a_little = { 0, 5 * 1000 * 1000 };
    (void)context;
    nanosleep(&a_little, NULL);
}

/* Runs in the thread that needs the credential, without the mutex. */
static int send_with_curl(void *context, const avon_auth_request *request,
                          avon_auth_response *response)
{
    CURL *curl = curl_easy_init();
    (void)context;
    if (curl == NULL) return -1;
    response->http_status = perform(curl, request->url, request->headers, request->header_count,
                                    request->body, response);
    curl_easy_cleanup(curl);
    return response->http_status == 0;
}

static int64_t now(void *context)
{
    (void)context;
    return (int64_t)time(NULL);
}

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
    config.send = send_with_curl;
    config.now = now;
    config.lock = lock;
    config.unlock = unlock;
    config.wait = wait_a_little;
    if (avon_auth_org_init(&org, &config) != AVON_AUTH_OK)
        return avon_auth_org_config_problem(&config);
    return avon_auth_url(&org, "/v2/patients", url, sizeof url, NULL) ? "base_url" : NULL;
}

/* An API call, in any thread and for any user. Each call has an `out` of its own. */
static avon_auth_status call_api(CURL *curl, avon_auth_user *user, int *http_status)
{
    char out[AVON_AUTH_WORK_SIZE];
    avon_auth_headers headers;
    avon_auth_status status;
    int tries = 0;
    *http_status = 0;
    do {
        status = avon_auth_get_headers(&org, user, out, sizeof out, NULL, &headers);
        if (status == AVON_AUTH_OK)
            *http_status = perform(curl, url, headers.items, headers.count, NULL, NULL);
    } while (status == AVON_AUTH_OK && *http_status == 401 &&
             avon_auth_reject(&org, user, &headers) == AVON_AUTH_OK && ++tries < 2);
    avon_auth_wipe(out, sizeof out);
    return status;
}

/* ---- the rest of the program: HTTP, as in curl_easy.c ------------------------------------ */

static size_t take(char *data, size_t size, size_t count, void *response)
{
    if (response == NULL) return size * count; /* of a call: your program takes the answer in */
    return avon_auth_response_append((avon_auth_response *)response, data, size * count);
}

/* Returns the HTTP status; 0: no answer. The handle keeps its connection for the next call. */
static int perform(CURL *curl, const char *to, const avon_auth_header *headers, size_t count,
                   const char *body, avon_auth_response *response)
{
    struct curl_slist *lines = NULL;
    curl_off_t retry_after_s = 0;
    long status = 0;
    CURLcode code;
    for (; count > 0; count--) lines = curl_slist_append(lines, headers++->line);
    curl_easy_reset(curl);
    curl_easy_setopt(curl, CURLOPT_URL, to);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, lines);
    if (body != NULL) curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, response);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https"); /* http goes to proxies */
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 20L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L); /* as there are threads */
    if (getenv("AVON_CA_FILE") != NULL)
        curl_easy_setopt(curl, CURLOPT_CAINFO, getenv("AVON_CA_FILE"));
    /* redirects are off and certificates are verified, unless somebody asks otherwise */
    code = curl_easy_perform(curl);
    if (code == CURLE_OK || (code == CURLE_WRITE_ERROR && body != NULL)) /* too large a token */
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &retry_after_s);
    if (response != NULL) response->retry_after_s = retry_after_s;
    curl_slist_free_all(lines);
    return (int)status;
}

/* ---- users and threads ------------------------------------------------------------------- */

static size_t member_count;
static unsigned long wanted = 1, begun, answered; /* calls */
static int result = 3; /* of a call that failed, or was lost with its thread */

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

static void end_call(const member *m, avon_auth_status status, int http_status)
{
    char why[200] = "";
    lock(NULL);
    if (http_status / 100 == 2) {
        answered++;
    } else {
        const avon_auth_failure failure = avon_auth_last_failure(&org, &m->auth);
        snprintf(why, sizeof why, "threads: HTTP %d, %s; the last fetch: %s: %s\n", http_status,
                 avon_auth_status_name(status), avon_auth_status_name(failure.status),
                 failure.said);
        result = status != AVON_AUTH_OK ? 2 : http_status == 0 ? 3 : 4;
    }
    unlock(NULL);
    fputs(why, stderr);
}

static void *work(void *unused)
{
    CURL *curl = curl_easy_init();
    (void)unused;
    while (curl != NULL) {
        avon_auth_status status;
        unsigned long number;
        member *m;
        int http_status;
        lock(NULL);
        number = begun++;
        unlock(NULL);
        if (number >= wanted) break;
        m = &members[number % member_count];
        status = call_api(curl, &m->auth, &http_status);
        end_call(m, status, http_status);
    }
    curl_easy_cleanup(curl);
    return NULL;
}

int main(int argc, char **argv)
{
    pthread_t threads[10];
    const char *problem = init_org();
    size_t i, n = 0;
    if (argc > 1) wanted = strtoul(argv[1], NULL, 10);
    while (problem == NULL && member_count < sizeof members / sizeof *members &&
           (member_count == 0 || setting("AVON_USER_ID") != NULL)) {
        problem = init_member(&members[member_count]);
        member_count++;
    }
    if (problem != NULL) {
        fprintf(stderr, "threads: check %s\n", problem);
        return 1;
    }
    signal(SIGPIPE, SIG_IGN); /* CURLOPT_NOSIGNAL leaves it to the program */
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) abort();
    while (n < sizeof threads / sizeof *threads && !pthread_create(&threads[n], NULL, work, NULL))
        n++;
    for (i = 0; i < n; i++) pthread_join(threads[i], NULL);
    printf("%lu of %lu calls answered 2xx, in %lu threads\n", answered, wanted, (unsigned long)n);
    curl_global_cleanup();
    avon_auth_wipe(members, sizeof members);
    avon_auth_wipe(token, sizeof token);
    return answered == wanted ? 0 : result;
}
