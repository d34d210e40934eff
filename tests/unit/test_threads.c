/* SPDX-License-Identifier: MIT */
/* Pins down what eight threads on one organization may rely on: one exchange runs at a time,
 * one is made for each time that one is due, nobody hangs, and every header set is whole: a
 * token that the service issued, the generation of that token, the JWT of that thread's user.
 * Meant to be run under ThreadSanitizer too. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "fixture.h"

#include <pthread.h>
#include <time.h>
#include <unistd.h>

/* By the rule, a token of 1000 s with a margin of at most a tenth is due after 900 s and
 * serves for 990 s. */
enum { LIFETIME_S = 1000, DUE_S = 900, SERVES_S = 990 };

enum { THREADS = 8, TOKENS = 256, ROUNDS = 20, WATCHDOG_S = 60 };

/* ---- what the threads share ---------------------------------------------------- */

typedef struct world world;

/* One thread. It asserts nothing, as it must not jump out: it notes what is wrong. */
typedef struct worker {
    world *w;
    pthread_t thread;
    avon_auth_user user;
    char user_id[64];
    char problem[200];            /* "": none */
    avon_auth_headers headers;
    char out[AVON_AUTH_WORK_SIZE];
} worker;

struct world {
    avon_auth_org org;
    char token[AVON_AUTH_TOKEN_SIZE];
    pthread_mutex_t lock;         /* the organization's */
    pthread_barrier_t barrier;
    pthread_mutex_t own;          /* of everything below */
    int64_t now_s;
    int sending, overlaps;
    int sends;
    int64_t issued_at_s[TOKENS];  /* of each token the service issued */
    uint32_t generation[TOKENS];  /* that each token was seen with; 0: not seen */
    worker workers[THREADS];
};

static void nap(long microseconds)
{
    struct timespec time = { 0, 0 };
    time.tv_nsec = microseconds * 1000;
    nanosleep(&time, NULL);
}

static void lock_hook(void *context)
{
    world *w = context;
    pthread_mutex_lock(&w->lock);
}

static void unlock_hook(void *context)
{
    world *w = context;
    pthread_mutex_unlock(&w->lock);
}

static void wait_hook(void *context)
{
    (void)context;
    nap(200);
}

static int64_t now_hook(void *context)
{
    world *w = context;
    int64_t now_s;
    pthread_mutex_lock(&w->own);
    now_s = w->now_s;
    pthread_mutex_unlock(&w->own);
    return now_s;
}

static void advance_clock(world *w, int64_t by_s)
{
    pthread_mutex_lock(&w->own);
    w->now_s += by_s;
    pthread_mutex_unlock(&w->own);
}

/* A slow service, whose tokens are called token-0, token-1 ... */
static int send_hook(void *context, const avon_auth_request *request,
                     avon_auth_response *response)
{
    world *w = context;
    char body[128];
    int number, len;
    (void)request;
    pthread_mutex_lock(&w->own);
    if (w->sending) w->overlaps++;
    w->sending = 1;
    number = w->sends++;
    if (number < TOKENS) w->issued_at_s[number] = w->now_s;
    pthread_mutex_unlock(&w->own);
    nap(3000);
    len = snprintf(body, sizeof body, "{\"access_token\":\"token-%d\",\"expires_in\":%d}", number,
                   (int)LIFETIME_S);
    response->http_status = 200;
    avon_auth_response_append(response, body, (size_t)len);
    pthread_mutex_lock(&w->own);
    w->sending = 0;
    pthread_mutex_unlock(&w->own);
    return 0;
}

static void open_world(world *w)
{
    avon_auth_org_config config = org_config(w->token, sizeof w->token);
    int i;
    memset(w, 0, sizeof *w);
    assert_int_equal(pthread_mutex_init(&w->lock, NULL), 0);
    assert_int_equal(pthread_mutex_init(&w->own, NULL), 0);
    assert_int_equal(pthread_barrier_init(&w->barrier, NULL, THREADS), 0);
    w->now_s = T0;
    config.fetch_timeout_s = 1000000; /* the clock runs fast here */
    config.send = send_hook;
    config.now = now_hook;
    config.lock = lock_hook;
    config.unlock = unlock_hook;
    config.wait = wait_hook;
    config.context = w;
    assert_status(avon_auth_org_init(&w->org, &config), AVON_AUTH_OK);
    for (i = 0; i < THREADS; i++) {
        avon_auth_user_config who = user_config();
        worker *me = &w->workers[i];
        me->w = w;
        /* of different lengths, so that one cut short or run together shows */
        snprintf(me->user_id, sizeof me->user_id, "user-%d-%.*s", i, i * 2, "abcdefghijklmnopq");
        who.user_id = me->user_id;
        assert_status(avon_auth_user_init(&me->user, &who), AVON_AUTH_OK);
    }
}

/* Runs `body` in every thread and fails with what any of them noted. */
static void run_threads(world *w, void *(*body)(void *))
{
    int i;
    alarm(WATCHDOG_S);            /* nobody hangs: this kills the whole program */
    for (i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&w->workers[i].thread, NULL, body, &w->workers[i]), 0);
    for (i = 0; i < THREADS; i++)
        assert_int_equal(pthread_join(w->workers[i].thread, NULL), 0);
    alarm(0);
    for (i = 0; i < THREADS; i++)
        if (w->workers[i].problem[0] != '\0') fail_msg("thread %d: %s", i, w->workers[i].problem);
    assert_int_equal(w->overlaps, 0);
    assert_true(w->sends <= TOKENS);
    pthread_barrier_destroy(&w->barrier);
    pthread_mutex_destroy(&w->own);
    pthread_mutex_destroy(&w->lock);
}

/* ---- is a header set whole? ---------------------------------------------------- */

static void note(worker *me, const char *what, const char *which)
{
    if (me->problem[0] != '\0') return;
    snprintf(me->problem, sizeof me->problem, "%s: %.120s", what, which);
}

/* Which token a header set holds; -1 if it is not one that was issued. */
static int token_number(const worker *me)
{
    int number = -1, length = 0;
    char again[40];
    if (sscanf(me->headers.items[0].line, "Authorization: Bearer token-%d%n", &number, &length) !=
        1)
        return -1;
    snprintf(again, sizeof again, "Authorization: Bearer token-%d", number);
    return strcmp(again, me->headers.items[0].line) == 0 && number < TOKENS ? number : -1;
}

static void check_token(worker *me, int64_t signed_at_s)
{
    world *w = me->w;
    const int number = token_number(me);
    if (number < 0) {
        note(me, "not a token of the service", me->headers.items[0].line);
        return;
    }
    pthread_mutex_lock(&w->own);
    if (number >= w->sends) note(me, "a token that is yet to come", me->headers.items[0].line);
    if (w->generation[number] == 0) w->generation[number] = me->headers.generation;
    if (w->generation[number] != me->headers.generation || me->headers.generation == 0)
        note(me, "another token's generation", me->headers.items[0].line);
    /* its lifetime counts from before the service issued it */
    if (signed_at_s >= w->issued_at_s[number] + SERVES_S)
        note(me, "a token that no longer serves", me->headers.items[0].line);
    pthread_mutex_unlock(&w->own);
}

static void check_headers(worker *me)
{
    char payload[AVON_AUTH_WORK_SIZE], expected[256];
    const char *issued_at;
    long long iat = 0;
    if (me->headers.count != 2 || strcmp(me->headers.items[1].name, "x-jwt") != 0) {
        note(me, "not two headers", "");
        return;
    }
    read_jwt(me->headers.items[1].value, 1, payload);
    issued_at = strstr(payload, ",\"iat\":");
    if (issued_at != NULL) sscanf(issued_at, ",\"iat\":%lld", &iat);
    snprintf(expected, sizeof expected,
             "{\"id\":\"%s\",\"iat\":%lld,\"iss\":\"avonhealth\",\"aud\":\"avonhealth\","
             "\"exp\":%lld}",
             me->user_id, iat, iat + 3600);
    if (strcmp(payload, expected) != 0) note(me, "not this user's JWT", payload);
    check_token(me, (int64_t)iat);
}

static void get(worker *me)
{
    const avon_auth_status status = avon_auth_get_headers(
        &me->w->org, &me->user, me->out, sizeof me->out, NULL, &me->headers);
    if (status != AVON_AUTH_OK)
        note(me, "get_headers", avon_auth_status_name(status));
    else
        check_headers(me);
}

/* Lets one thread do something between two rounds, while the others hold still. */
static void between_rounds(worker *me, void (*act)(worker *me))
{
    if (pthread_barrier_wait(&me->w->barrier) == PTHREAD_BARRIER_SERIAL_THREAD) act(me);
    pthread_barrier_wait(&me->w->barrier);
}

/* ---- tests --------------------------------------------------------------------- */

/* Every due time is met by all threads at once. */

static void until_the_token_is_due(worker *me)
{
    advance_clock(me->w, DUE_S);
}

static void until_no_token_serves(worker *me)
{
    advance_clock(me->w, SERVES_S);
}

static void *meet_due_times(void *argument)
{
    worker *me = argument;
    int round, i;
    for (round = 0; round < ROUNDS; round++) {
        for (i = 0; i < 10; i++) get(me);
        between_rounds(me, round % 2 ? until_the_token_is_due : until_no_token_serves);
    }
    return NULL;
}

static void one_fetch_is_made_for_each_time_that_one_is_due(void **state)
{
    static world w;
    int number;
    (void)state;
    open_world(&w);
    run_threads(&w, meet_due_times);
    assert_int_equal(w.sends, ROUNDS);
    for (number = 0; number < ROUNDS; number++)
        assert_int_not_equal(w.generation[number], 0);
}

/* A refresh under way keeps nobody waiting: the clock goes on with every header set, and the
 * tokens change while the threads run. */

enum { CALLS = 1000 };

static void *run_freely(void *argument)
{
    worker *me = argument;
    int i;
    for (i = 0; i < CALLS && me->problem[0] == '\0'; i++) {
        get(me);
        advance_clock(me->w, 1);
    }
    return NULL;
}

static void every_header_set_is_whole_while_tokens_change(void **state)
{
    static world w;
    (void)state;
    open_world(&w);
    run_threads(&w, run_freely);
    assert_int_equal(w.now_s, T0 + THREADS * CALLS);
    /* A fetch begins DUE_S after the one before began, the first at once; and at most as much
     * later as the other threads add to the clock before they ask for headers again. */
    assert_true(w.sends <= THREADS * CALLS / DUE_S + 1);
    assert_true(w.sends >= THREADS * CALLS / (DUE_S + THREADS));
}

/* All threads are answered 401 for the same token. */

static void two_minutes(worker *me)
{
    advance_clock(me->w, 120);
}

static void *be_rejected(void *argument)
{
    worker *me = argument;
    int round;
    for (round = 0; round < ROUNDS; round++) {
        get(me);
        between_rounds(me, two_minutes);
        pthread_mutex_lock(&me->w->lock);
        if (avon_auth_org_reject(&me->w->org, me->headers.generation, now_hook(me->w)) !=
            AVON_AUTH_OK)
            note(me, "org_reject", "");
        pthread_mutex_unlock(&me->w->lock);
    }
    return NULL;
}

static void a_token_rejected_by_all_is_fetched_once(void **state)
{
    static world w;
    (void)state;
    open_world(&w);
    run_threads(&w, be_rejected);
    assert_int_equal(w.sends, ROUNDS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_fetch_is_made_for_each_time_that_one_is_due),
        cmocka_unit_test(every_header_set_is_whole_while_tokens_change),
        cmocka_unit_test(a_token_rejected_by_all_is_fetched_once),
    };
    return RUN_TESTS(tests);
}
