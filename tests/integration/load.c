/* SPDX-License-Identifier: MIT
 *
 * Many organizations and users on libcurl, each call in one of many threads, which have a connection
 * each: `load CALLS THREADS ORGANIZATIONS START SPEED`. Prints a line for each call when it has
 * ended, "CALL OUTCOME": an HTTP status, "refused" if the user is, or "silence" if there was no
 * answer, however often it was asked for.
 *
 * Call n is that of user n modulo their number, and user n belongs to account n modulo the number
 * of organizations. The clock shows START and SPEED times the seconds since 1970. The other settings
 * are those of the examples, from the environment, but for the users: a line each in AVON_USERS. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "transport.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TRIES = 8 };   /* for an answer */
enum { WAITS = 500 };  /* for headers */
enum { TIMEOUT_MS = 30000 };

typedef struct group {
    pthread_mutex_t mutex;
    avon_auth_org org;
    char account[32], token[AVON_AUTH_TOKEN_SIZE];
} group;

typedef struct member {
    avon_auth_user user;
    char jwt[AVON_AUTH_TOKEN_SIZE];
} member;

static group *groups;
static member *members;
static long group_count, member_count, calls, begun, start_s, speed;
static pthread_mutex_t line_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_key_t connection; /* of each thread */

static void fail(const char *what, const char *why)
{
    fprintf(stderr, "load: %s: %s\n", what, why);
    _Exit(EXIT_FAILURE);
}

static void check(avon_auth_status status, const char *member_name)
{
    if (status != AVON_AUTH_OK) fail(avon_auth_status_name(status), member_name);
}

static void *allocated(void *memory)
{
    if (memory == NULL) fail("out of", "memory");
    return memory;
}

static void pause_ms(long ms)
{
    struct timespec time;
    time.tv_sec = ms / 1000;
    time.tv_nsec = ms % 1000 * 1000000;
    nanosleep(&time, NULL);
}

/* ---- the hooks -------------------------------------------------------------------------- */

static int64_t now(void *context)
{
    struct timespec time;
    (void)context;
    clock_gettime(CLOCK_REALTIME, &time);
    return start_s + ((int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000) * speed / 1000;
}

static void lock(void *context)
{
    pthread_mutex_lock(&((group *)context)->mutex);
}

static void unlock(void *context)
{
    pthread_mutex_unlock(&((group *)context)->mutex);
}

static void wait_a_little(void *context)
{
    (void)context;
    pause_ms(5);
}

static int fetch(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    (void)context;
    response->http_status =
        perform(pthread_getspecific(connection), TIMEOUT_MS, request->url, request->headers,
                request->header_count, request, response);
    return response->http_status != 0 ? 0 : -1;
}

/* ---- the calls ------------------------------------------------------------------------------ */

/* Whether it is worth while to try again after these: the fetch of a credential failed. */
static int may_pass(avon_auth_status status)
{
    return status == AVON_AUTH_E_BACKOFF || status == AVON_AUTH_E_NEED_FETCH ||
           status == AVON_AUTH_E_TRANSPORT || status == AVON_AUTH_E_THROTTLED ||
           status == AVON_AUTH_E_SERVER || status == AVON_AUTH_E_JSON;
}

static void end_call(long number, const char *outcome)
{
    pthread_mutex_lock(&line_mutex);
    printf("%ld %s\n", number, outcome);
    pthread_mutex_unlock(&line_mutex);
}

static void call_api(long number)
{
    const long whose = number % member_count;
    group *g = &groups[whose % group_count];
    avon_auth_user *user = &members[whose].user;
    char out[AVON_AUTH_WORK_SIZE], url[256], outcome[16];
    int tries = 0, waits, http_status;
    for (waits = 0; waits < WAITS; waits++) {
        avon_auth_headers headers;
        avon_auth_status status =
            avon_auth_get_headers(&g->org, user, out, sizeof out, NULL, &headers);
        if (status == AVON_AUTH_OK) {
            snprintf(url, sizeof url, "%s/v2/patients?call=%ld&user=%ld&try=%d",
                     getenv("AVON_BASE_URL"), number, whose, tries);
            http_status = perform(pthread_getspecific(connection), TIMEOUT_MS, url, headers.items,
                                  headers.count, NULL, NULL);
            if (http_status == 0) {
                if (++tries < TRIES) {
                    pause_ms(100);
                    continue;
                }
                end_call(number, "silence");
                return;
            }
            if (http_status != 401) {
                snprintf(outcome, sizeof outcome, "%d", http_status);
                end_call(number, outcome);
                return;
            }
            status = avon_auth_reject(&g->org, user, &headers);
            if (status == AVON_AUTH_E_DENIED) {
                end_call(number, "refused");
                return;
            }
            if (status == AVON_AUTH_OK) continue;
        }
        if (!may_pass(status)) {
            end_call(number, avon_auth_status_name(status));
            return;
        }
        pause_ms(20);
    }
    end_call(number, "endless");
}

static void *work(void *unused)
{
    CURL *curl = allocated(curl_easy_init());
    long number;
    (void)unused;
    pthread_setspecific(connection, curl);
    for (;;) {
        pthread_mutex_lock(&line_mutex);
        number = begun < calls ? begun++ : -1;
        pthread_mutex_unlock(&line_mutex);
        if (number < 0) break;
        call_api(number);
    }
    curl_easy_cleanup(curl);
    return NULL;
}

/* ---- the program ------------------------------------------------------------------------------ */

static void add_group(group *g)
{
    avon_auth_org_config config = { 0 };
    snprintf(g->account, sizeof g->account, "account_%ld", (long)(g - groups) + 1);
    pthread_mutex_init(&g->mutex, NULL);
    config.base_url = getenv("AVON_BASE_URL");
    config.client_id = getenv("AVON_CLIENT_ID");
    config.client_secret = getenv("AVON_CLIENT_SECRET");
    config.account_id = g->account;
    config.token_buffer = g->token;
    config.token_buffer_size = sizeof g->token;
    config.fetch_timeout_s = 40 * speed;
    config.send = fetch;
    config.now = now;
    config.lock = lock;
    config.unlock = unlock;
    config.wait = wait_a_little;
    config.context = g;
    check(avon_auth_org_init(&g->org, &config), avon_auth_org_config_problem(&config));
}

/* "ID KEY", or "ID" where the service mints the JWT. */
static void add_member(char *line)
{
    member *m = &members[member_count++];
    char *key = line + strcspn(line, " ");
    avon_auth_user_config config = { 0 };
    config.user_id = line;
    if (*key != '\0') {
        *key++ = '\0';
        config.secret_key = key;
        config.secret_key_len = strlen(key);
    } else {
        config.jwt_buffer = m->jwt;
        config.jwt_buffer_size = sizeof m->jwt;
    }
    check(avon_auth_user_init(&m->user, &config), avon_auth_user_config_problem(&config));
}

static void add_members(char *text)
{
    size_t lines = 1, i;
    char *line;
    for (i = 0; text[i] != '\0'; i++) lines += text[i] == '\n';
    members = allocated(calloc(lines, sizeof *members));
    for (line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n")) add_member(line);
}

int main(int argc, char **argv)
{
    pthread_t *threads;
    long thread_count, i;
    if (argc != 6 || getenv("AVON_USERS") == NULL) fail("usage", "see the head of load.c");
    calls = strtol(argv[1], NULL, 10);
    thread_count = strtol(argv[2], NULL, 10);
    group_count = strtol(argv[3], NULL, 10);
    start_s = strtol(argv[4], NULL, 10);
    speed = strtol(argv[5], NULL, 10);
    signal(SIGPIPE, SIG_IGN);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    pthread_key_create(&connection, NULL);
    groups = allocated(calloc((size_t)group_count, sizeof *groups));
    for (i = 0; i < group_count; i++) add_group(&groups[i]);
    add_members(getenv("AVON_USERS"));
    threads = allocated(calloc((size_t)thread_count, sizeof *threads));
    for (i = 0; i < thread_count; i++)
        if (pthread_create(&threads[i], NULL, work, NULL) != 0) fail("no", "thread");
    for (i = 0; i < thread_count; i++) pthread_join(threads[i], NULL);
    free(threads);
    free(members);
    free(groups);
    curl_global_cleanup();
    return EXIT_SUCCESS;
}
