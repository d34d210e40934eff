/* SPDX-License-Identifier: MIT */
/* Pins down what eight threads on one organization may rely on, half of them with users who sign
 * and half with users whose JWT is minted: one exchange for each credential runs at a time, one is
 * made for each time that one is due, nobody hangs, not even behind a thread that is gone, and
 * every header set is whole: a token that the service issued, the generation of that token, the JWT
 * of that thread's user. Meant to be run under ThreadSanitizer too. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "fixture.h"

#include <pthread.h>
#include <time.h>
#include <unistd.h>

/* By the rule, a credential of 1000 s with a margin of at most a tenth is due after 900 s and
 * serves for 990 s. */
enum { LIFETIME_S = 1000, DUE_S = 900, SERVES_S = 990 };

/* Longer than all else, as the clock runs fast here. */
enum { TIMEOUT_S = 1000000 };

enum { THREADS = 8, MINTED = THREADS / 2, ISSUED_MAX = 256, ROUNDS = 20, WATCHDOG_S = 60 };

/* ---- what the threads share ---------------------------------------------------- */

typedef struct world world;

/* A credential as the service sees it: the token, or a user's JWT. Those that it issues are
 * called token-0, token-1 ... */
typedef struct endpoint {
    char name[64];
    int sending, overlaps;
    int sends;
    int64_t issued_at_s[ISSUED_MAX];
    uint32_t generation[ISSUED_MAX]; /* that each was seen with; 0: not seen */
} endpoint;

/* One thread. It asserts nothing, as it must not jump out: it notes what is wrong. */
typedef struct worker {
    world *w;
    pthread_t thread;
    avon_auth_user user;
    char user_id[64];
    int is_minted;
    char jwt[AVON_AUTH_TOKEN_SIZE];
    endpoint minted;
    char problem[200]; /* "": none */
    avon_auth_headers headers;
    int64_t called_at_s; /* under `own`; 0: not in a call */
    int64_t made_at_s;   /* its headers, at the earliest */
    char out[AVON_AUTH_WORK_SIZE];
} worker;

struct world {
    avon_auth_org org;
    char token[AVON_AUTH_TOKEN_SIZE];
    pthread_mutex_t lock; /* the organization's */
    pthread_barrier_t barrier;
    pthread_mutex_t own; /* of everything below, and of the workers' endpoints */
    int64_t now_s;
    int64_t wait_until_s; /* `wait` moves the clock until then */
    endpoint tokens;
    worker workers[THREADS];
};

static void nap(long microseconds)
{
    struct timespec time = { 0, 0 };
    time.tv_nsec = microseconds * 1000;
    nanosleep(&time, NULL);
}

static int64_t enter_call(worker *me)
{
    int64_t now_s;
    pthread_mutex_lock(&me->w->own);
    now_s = me->called_at_s = me->w->now_s;
    pthread_mutex_unlock(&me->w->own);
    return now_s;
}

static void leave_call(worker *me)
{
    pthread_mutex_lock(&me->w->own);
    me->called_at_s = 0;
    pthread_mutex_unlock(&me->w->own);
}

/* A second passes, unless somebody's call would last longer than this: a third exchange, or one
 * that brings a credential of no use, is not needed then. */
enum { CALL_S = 400 };

static void tick(world *w)
{
    int i, stop = 0;
    pthread_mutex_lock(&w->own);
    for (i = 0; i < THREADS; i++)
        if (w->workers[i].called_at_s != 0 && w->now_s - w->workers[i].called_at_s >= CALL_S)
            stop = 1;
    if (!stop) w->now_s++;
    pthread_mutex_unlock(&w->own);
    if (stop) nap(100);
}

static void advance_clock(world *w, int64_t by_s)
{
    pthread_mutex_lock(&w->own);
    w->now_s += by_s;
    pthread_mutex_unlock(&w->own);
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
    world *w = context;
    nap(200);
    pthread_mutex_lock(&w->own);
    if (w->now_s < w->wait_until_s) w->now_s += TIMEOUT_S / 16;
    pthread_mutex_unlock(&w->own);
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

/* Whose JWT a request asks for; NULL: the access token. */
static worker *asks_for(world *w, const avon_auth_request *request)
{
    char body[100];
    int i;
    if (strcmp(request->path, "/v2/auth/token") == 0) return NULL;
    for (i = 0; i < THREADS; i++) {
        snprintf(body, sizeof body, "{\"id\":\"%s\"}", w->workers[i].user_id);
        if (strcmp(body, request->body) == 0) return &w->workers[i];
    }
    abort();
}

/* A slow service. */
static int send_hook(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    world *w = context;
    worker *whose = asks_for(w, request);
    endpoint *e = whose != NULL ? &whose->minted : &w->tokens;
    char body[200];
    int number, len;
    pthread_mutex_lock(&w->own);
    if (e->sending) e->overlaps++;
    e->sending = 1;
    number = e->sends++;
    if (number < ISSUED_MAX) e->issued_at_s[number] = w->now_s;
    pthread_mutex_unlock(&w->own);
    nap(3000);
    len = snprintf(body, sizeof body, "{\"%s\":\"%s-%d\"}", whose != NULL ? "jwt" : "access_token",
                   e->name, number);
    response->http_status = 200;
    avon_auth_response_append(response, body, (size_t)len);
    pthread_mutex_lock(&w->own);
    e->sending = 0;
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
    strcpy(w->tokens.name, "token");
    config.default_lifetime_s = LIFETIME_S;
    config.fetch_timeout_s = TIMEOUT_S;
    config.send = send_hook;
    config.now = now_hook;
    config.lock = lock_hook;
    config.unlock = unlock_hook;
    config.wait = wait_hook;
    config.context = w;
    assert_status(avon_auth_org_init(&w->org, &config), AVON_AUTH_OK);
    for (i = 0; i < THREADS; i++) {
        worker *me = &w->workers[i];
        avon_auth_user_config who = user_config();
        me->w = w;
        me->is_minted = i < MINTED;
        if (me->is_minted) who = minted_config(me->jwt, sizeof me->jwt);
        /* of different lengths, so that one cut short or run together shows */
        snprintf(me->user_id, sizeof me->user_id, "user-%d-%.*s", i, i * 2, "abcdefghijklmnopq");
        strcpy(me->minted.name, me->user_id);
        who.user_id = me->user_id;
        assert_status(avon_auth_user_init(&me->user, &who), AVON_AUTH_OK);
    }
}

static void check_endpoint(const endpoint *e)
{
    assert_int_equal(e->overlaps, 0);
    assert_true(e->sends <= ISSUED_MAX);
}

/* Runs `body` in every thread and fails with what any of them noted. */
static void run_threads(world *w, void *(*body)(void *))
{
    int i;
    alarm(WATCHDOG_S); /* nobody hangs: this kills the whole program */
    for (i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&w->workers[i].thread, NULL, body, &w->workers[i]), 0);
    for (i = 0; i < THREADS; i++) assert_int_equal(pthread_join(w->workers[i].thread, NULL), 0);
    alarm(0);
    for (i = 0; i < THREADS; i++) {
        if (w->workers[i].problem[0] != '\0') fail_msg("thread %d: %s", i, w->workers[i].problem);
        check_endpoint(&w->workers[i].minted);
    }
    check_endpoint(&w->tokens);
    pthread_barrier_destroy(&w->barrier);
    pthread_mutex_destroy(&w->own);
    pthread_mutex_destroy(&w->lock);
}

/* The service was asked as often as that for the token, and for each JWT that it mints. */
static void assert_sends(const world *w, int sends)
{
    int i;
    assert_int_equal(w->tokens.sends, sends);
    for (i = 0; i < THREADS; i++)
        assert_int_equal(w->workers[i].minted.sends, w->workers[i].is_minted ? sends : 0);
}

/* ---- is a header set whole? ---------------------------------------------------- */

static void note(worker *me, const char *what, const char *which)
{
    if (me->problem[0] != '\0') return;
    snprintf(me->problem, sizeof me->problem, "%s: %.120s", what, which);
}

/* Which one of an endpoint's a credential is; -1 if it is none. */
static int number_of(const endpoint *e, const char *credential)
{
    const size_t n = strlen(e->name);
    char again[100];
    int number;
    if (strncmp(credential, e->name, n) != 0 || sscanf(credential + n, "-%d", &number) != 1)
        return -1;
    snprintf(again, sizeof again, "%s-%d", e->name, number);
    return strcmp(again, credential) == 0 && number < ISSUED_MAX ? number : -1;
}

static void check_issued(worker *me, endpoint *e, const char *credential, uint32_t generation)
{
    const int number = number_of(e, credential);
    if (number < 0) {
        note(me, "not of the service", credential);
        return;
    }
    pthread_mutex_lock(&me->w->own);
    if (number >= e->sends) note(me, "yet to come", credential);
    if (e->generation[number] == 0) e->generation[number] = generation;
    if (e->generation[number] != generation || generation == 0)
        note(me, "another one's generation", credential);
    /* its lifetime counts from before the service issued it */
    if (me->made_at_s >= e->issued_at_s[number] + SERVES_S)
        note(me, "serves no longer", credential);
    pthread_mutex_unlock(&me->w->own);
}

/* A JWT signed here also tells when the headers were made. */
static void check_signed(worker *me, const char *jwt)
{
    char payload[AVON_AUTH_WORK_SIZE], expected[256];
    const char *issued_at;
    long long iat = 0;
    read_jwt(jwt, 1, payload);
    issued_at = strstr(payload, ",\"iat\":");
    if (issued_at != NULL) sscanf(issued_at, ",\"iat\":%lld", &iat);
    snprintf(expected, sizeof expected,
             "{\"id\":\"%s\",\"iat\":%lld,\"iss\":\"avonhealth\",\"aud\":\"avonhealth\","
             "\"exp\":%lld}",
             me->user_id, iat, iat + 3600);
    if (strcmp(payload, expected) != 0) note(me, "not this user's JWT", payload);
    if (me->headers.jwt_generation != 0) note(me, "a generation", "of a JWT that is signed");
    me->made_at_s = iat;
}

static void check_headers(worker *me)
{
    static const char bearer[] = "Bearer ";
    const char *authorization = me->headers.items[0].value, *jwt = me->headers.items[1].value;
    if (me->headers.count != 2 || strcmp(me->headers.items[1].name, "x-jwt") != 0 ||
        strncmp(authorization, bearer, strlen(bearer)) != 0) {
        note(me, "not two headers", "");
        return;
    }
    if (me->is_minted)
        check_issued(me, &me->minted, jwt, me->headers.jwt_generation);
    else
        check_signed(me, jwt);
    check_issued(me, &me->w->tokens, authorization + strlen(bearer), me->headers.token_generation);
}

static void get(worker *me)
{
    avon_auth_status status;
    me->made_at_s = enter_call(me);
    status =
        avon_auth_get_headers(&me->w->org, &me->user, me->out, sizeof me->out, NULL, &me->headers);
    leave_call(me);
    if (status != AVON_AUTH_OK)
        note(me, "get_headers", avon_auth_status_name(status));
    else
        check_headers(me);
}

/* An API call with these headers is answered 401. */
static void reject_headers(worker *me, avon_auth_status expected)
{
    const avon_auth_status status = avon_auth_reject(&me->w->org, &me->user, &me->headers);
    if (status != expected) note(me, "reject", avon_auth_status_name(status));
}

/* Lets one thread do something between two rounds, while the others hold still. */
static void between_rounds(worker *me, void (*act)(worker *me))
{
    if (pthread_barrier_wait(&me->w->barrier) == PTHREAD_BARRIER_SERIAL_THREAD) act(me);
    pthread_barrier_wait(&me->w->barrier);
}

/* ---- tests --------------------------------------------------------------------- */

/* Every due time is met by all threads at once. */

static void until_all_is_due(worker *me)
{
    advance_clock(me->w, DUE_S);
}

static void until_nothing_serves(worker *me)
{
    advance_clock(me->w, SERVES_S);
}

static void *meet_due_times(void *argument)
{
    worker *me = argument;
    int round, i;
    for (round = 0; round < ROUNDS; round++) {
        for (i = 0; i < 10; i++) get(me);
        between_rounds(me, round % 2 ? until_all_is_due : until_nothing_serves);
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
    assert_sends(&w, ROUNDS);
    for (number = 0; number < ROUNDS; number++) {
        assert_int_not_equal(w.tokens.generation[number], 0);
        assert_int_not_equal(w.workers[0].minted.generation[number], 0);
    }
}

/* A refresh under way keeps nobody waiting: the clock goes on with every header set, and the
 * credentials change while the threads run. */

enum { RUN_S = 8000 };

/* A fetch begins DUE_S after the one before began, the first at once; that of the token at most as
 * much later as a call lasts and all threads add. */
enum {
    SENDS_LEAST = RUN_S / (DUE_S + CALL_S + THREADS),
    SENDS_MOST = (RUN_S + THREADS) / DUE_S + 1
};

static void *run_freely(void *argument)
{
    worker *me = argument;
    while (me->problem[0] == '\0' && now_hook(me->w) < T0 + RUN_S) {
        get(me);
        tick(me->w);
    }
    return NULL;
}

static void every_header_set_is_whole_while_credentials_change(void **state)
{
    static world w;
    int i;
    (void)state;
    open_world(&w);
    run_threads(&w, run_freely);
    assert_in_range(w.tokens.sends, SENDS_LEAST, SENDS_MOST);
    for (i = 0; i < MINTED; i++) assert_in_range(w.workers[i].minted.sends, 2, SENDS_MOST);
}

/* All threads are answered 401 for the same token. */

static void two_minutes(worker *me)
{
    advance_clock(me->w, 120);
}

static void nothing(worker *me)
{
    (void)me;
}

static void *be_rejected(void *argument)
{
    worker *me = argument;
    int round;
    for (round = 0; round < ROUNDS; round++) {
        get(me);
        between_rounds(me, two_minutes);
        reject_headers(me, AVON_AUTH_OK);
    }
    return NULL;
}

static void a_token_rejected_by_all_is_fetched_once(void **state)
{
    static world w;
    int i;
    (void)state;
    open_world(&w);
    run_threads(&w, be_rejected);
    assert_int_equal(w.tokens.sends, ROUNDS);
    /* the JWT of a user who comes late stays: the token has been replaced by then */
    for (i = 0; i < MINTED; i++) assert_in_range(w.workers[i].minted.sends, 1, ROUNDS);
}

/* New credentials are not set aside: the users are blamed, and go on. */
static void *be_rejected_again(void *argument)
{
    worker *me = argument;
    int round;
    for (round = 0; round < ROUNDS; round++) {
        get(me);
        between_rounds(me, nothing);
        reject_headers(me, AVON_AUTH_E_DENIED);
        get(me);
        between_rounds(me, until_nothing_serves);
    }
    return NULL;
}

static void users_at_fault_cost_no_fetch(void **state)
{
    static world w;
    (void)state;
    open_world(&w);
    run_threads(&w, be_rejected_again);
    assert_sends(&w, ROUNDS);
}

/* Rejections at any time, while others fetch, and while credentials are set aside. */

static void *run_rejected(void *argument)
{
    worker *me = argument;
    int calls = 0;
    while (me->problem[0] == '\0' && now_hook(me->w) < T0 + RUN_S) {
        get(me);
        tick(me->w);
        if (++calls % 5 != 0) continue;
        switch (avon_auth_reject(&me->w->org, &me->user, &me->headers)) {
        case AVON_AUTH_OK:
        case AVON_AUTH_E_DENIED: break;
        default: note(me, "reject", "neither OK nor DENIED");
        }
    }
    return NULL;
}

static void rejections_cost_a_fetch_a_minute_at_most(void **state)
{
    static world w;
    int i;
    (void)state;
    open_world(&w);
    run_threads(&w, run_rejected);
    assert_in_range(w.tokens.sends, SENDS_LEAST, RUN_S / 60 + 1);
    for (i = 0; i < MINTED; i++) assert_in_range(w.workers[i].minted.sends, 2, RUN_S / 60 + 1);
}

/* A thread that began a fetch and is gone: the others wait until it has timed out. */

static void *get_once(void *argument)
{
    worker *me = argument;
    get(me);
    return NULL;
}

static void a_thread_that_is_gone_holds_nobody_up(void **state)
{
    static world w;
    static char work[AVON_AUTH_WORK_SIZE];
    avon_auth_fetch fetch;
    (void)state;
    open_world(&w);
    w.wait_until_s = T0 + TIMEOUT_S;
    assert_status(avon_auth_begin(&w.org, NULL, T0, work, sizeof work, &fetch), AVON_AUTH_OK);
    run_threads(&w, get_once);
    assert_int_equal(w.now_s, T0 + TIMEOUT_S);
    assert_sends(&w, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_fetch_is_made_for_each_time_that_one_is_due),
        cmocka_unit_test(every_header_set_is_whole_while_credentials_change),
        cmocka_unit_test(a_token_rejected_by_all_is_fetched_once),
        cmocka_unit_test(users_at_fault_cost_no_fetch),
        cmocka_unit_test(rejections_cost_a_fetch_a_minute_at_most),
        cmocka_unit_test(a_thread_that_is_gone_holds_nobody_up),
    };
    return RUN_TESTS(tests);
}
