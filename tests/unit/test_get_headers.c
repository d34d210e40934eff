/* SPDX-License-Identifier: MIT */
/* Pins down avon_auth_get_headers() with a scripted transport: when it makes a request, what
 * each failure of each step comes to, that the old token covers for a refresh that fails,
 * that nothing secret is left behind, and that the lock is taken and given back in pairs and
 * never held while `send` or `wait` runs. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "fixture.h"

/* ---- the world around an organization ------------------------------------------ */

typedef struct world world;

/* What the transport does. */
typedef struct answer {
    int result;                   /* of the callback; 0: answered */
    int http_status;
    const char *body;             /* NULL: one that does not fit */
    int64_t takes_s;
    void (*meanwhile)(world *w);  /* what another thread does; NULL: nothing */
} answer;

struct world {
    fixture f;
    int64_t now_s;
    answer next;
    int locked, locks, sends, waits;
    void (*on_lock)(world *w);    /* another thread comes first; NULL: none does */
    void (*on_wait)(world *w);
    avon_auth_fetch other;        /* another thread's exchange */
    char other_work[WORK_SIZE];
    /* the last call */
    char *out;
    size_t out_size, out_len;
    avon_auth_headers headers;
};

static void lock(void *context)
{
    world *w = context;
    void (*on_lock)(world *) = w->on_lock;
    assert_false(w->locked);
    w->on_lock = NULL;
    if (on_lock != NULL) on_lock(w);
    w->locked = 1;
    w->locks++;
}

static void unlock(void *context)
{
    world *w = context;
    assert_true(w->locked);
    w->locked = 0;
}

static void wait_hook(void *context)
{
    world *w = context;
    assert_false(w->locked);
    w->waits++;
    assert_true(w->waits < 100); /* or it would wait for ever */
    if (w->on_wait != NULL) w->on_wait(w);
}

static int64_t now(void *context)
{
    const world *w = context;
    return w->now_s;
}

static int send_hook(void *context, const avon_auth_request *request,
                     avon_auth_response *response)
{
    world *w = context;
    assert_false(w->locked);
    w->sends++;
    assert_string_equal(request->method, "POST");
    assert_string_equal(request->url, "http://127.0.0.1:8080/v2/auth/token");
    assert_int_equal(request->body_len, strlen(request->body));
    assert_non_null(strstr(request->body, "client_secret=" CLIENT_SECRET));
    assert_int_equal(response->body_len, 0);
    w->now_s += w->next.takes_s;
    if (w->next.meanwhile != NULL) w->next.meanwhile(w);
    response->http_status = w->next.http_status;
    if (w->next.body == NULL) overfill(response);
    else avon_auth_response_append(response, w->next.body, strlen(w->next.body));
    return w->next.result;
}

static avon_auth_org_config world_config(world *w)
{
    avon_auth_org_config config = org_config(NULL, 0);
    config.base_url = "http://127.0.0.1:8080/";
    config.send = send_hook;
    config.now = now;
    config.lock = lock;
    config.unlock = unlock;
    config.wait = wait_hook;
    config.context = w;
    return config;
}

static void open_world(world *w)
{
    static const answer first = { 0, 200, AAA, 0, NULL };
    const avon_auth_org_config config = world_config(w);
    memset(w, 0, sizeof *w);
    open_org(&w->f, &config);
    w->now_s = T0;
    w->next = first;
}

static void set_answer(world *w, int result, int http_status, const char *body)
{
    w->next.result = result;
    w->next.http_status = http_status;
    w->next.body = body;
    w->next.takes_s = 0;
    w->next.meanwhile = NULL;
}

static void close_world(world *w)
{
    free(w->out);
    w->out = NULL;
}

/* The header set is whole: this token, a JWT of now, nothing else in out. */
static void check_headers(const world *w, const char *token)
{
    char line[64];
    snprintf(line, sizeof line, "Authorization: Bearer %s", token);
    assert_true(w->headers.count >= 2);
    assert_string_equal(w->headers.items[0].line, line);
    assert_jwt(&w->headers, w->now_s, w->now_s + 3600, 0);
    assert_int_not_equal(w->headers.generation, 0);
    assert_false(holds(w->out, w->out_size, CLIENT_SECRET));
    assert_false(holds(w->out, w->out_size, "expires_in"));
}

/* Calls with out_size bytes of memory and checks what holds after every call. */
static avon_auth_status call_sized(world *w, size_t out_size)
{
    const int locks_before = w->locks;
    avon_auth_status status;
    free(w->out);
    w->out = out_size != 0 ? filled(out_size) : NULL;
    w->out_size = out_size;
    memset(&w->headers, FILL, sizeof w->headers);
    w->out_len = 12345;
    status = avon_auth_get_headers(&w->f.org, &w->f.user, w->out, out_size, &w->out_len,
                                   &w->headers);
    assert_false(w->locked);
    assert_true(w->locks > locks_before);
    if (status != AVON_AUTH_OK) {
        assert_true(is_zero(w->out, out_size));
        assert_true(is_zero(&w->headers, sizeof w->headers));
        if (status != AVON_AUTH_E_BUFFER) assert_int_equal(w->out_len, 0);
    }
    return status;
}

static avon_auth_status call(world *w)
{
    return call_sized(w, AVON_AUTH_WORK_SIZE);
}

/* Another thread's exchange. Taking the lock is not shown. */
static void other_begins(world *w)
{
    assert_status(begin_in(&w->f, w->now_s, w->other_work, WORK_SIZE, &w->other), AVON_AUTH_OK);
}

static void other_completes(world *w)
{
    put_answer(&w->other.response, 200, BBB);
    assert_status(end(&w->f, &w->other, w->now_s), AVON_AUTH_OK);
}

static void other_fails(world *w)
{
    assert_status(give_up(&w->f, &w->other, w->now_s), AVON_AUTH_OK);
}

/* ---- when a request is made ---------------------------------------------------- */

static void a_token_is_fetched_once_and_then_served_from_memory(void **state)
{
    world w;
    uint32_t generation;
    (void)state;
    open_world(&w);
    w.next.takes_s = 5;
    assert_status(call(&w), AVON_AUTH_OK);
    assert_int_equal(w.sends, 1);
    check_headers(&w, "aaa");
    generation = w.headers.generation;
    for (w.now_s = T0 + 6; w.now_s < T0 + 900; w.now_s += 149) {
        assert_status(call(&w), AVON_AUTH_OK);
        check_headers(&w, "aaa");
        assert_int_equal(w.headers.generation, generation);
    }
    w.now_s = T0 + 899;
    assert_status(call(&w), AVON_AUTH_OK);
    assert_int_equal(w.sends, 1);
    assert_int_equal(w.waits, 0);
    close_world(&w);
}

static void a_refresh_that_is_due_is_made(void **state)
{
    world w;
    uint32_t generation;
    (void)state;
    open_world(&w);
    assert_status(call(&w), AVON_AUTH_OK);
    generation = w.headers.generation;
    set_answer(&w, 0, 200, BBB);
    w.now_s = T0 + 900;
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "bbb");
    assert_int_not_equal(w.headers.generation, generation);
    assert_int_equal(w.sends, 2);
    assert_status(call(&w), AVON_AUTH_OK);
    assert_int_equal(w.sends, 2);
    set_answer(&w, 0, 200, AAA);
    w.now_s += 5000;            /* long past its end */
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "aaa");
    assert_int_equal(w.sends, 3);
    close_world(&w);
}

static void hooks_for_threads_may_be_missing(void **state)
{
    avon_auth_org_config config;
    avon_auth_headers headers;
    char out[AVON_AUTH_WORK_SIZE];
    world w;
    (void)state;
    open_world(&w);
    config = world_config(&w);
    config.lock = config.unlock = config.wait = NULL;
    open_org(&w.f, &config);
    assert_status(avon_auth_get_headers(&w.f.org, &w.f.user, out, sizeof out, NULL, &headers),
                  AVON_AUTH_OK);
    assert_string_equal(headers.items[0].value, "Bearer aaa");
    assert_int_equal(w.sends, 1);
    assert_int_equal(w.locks, 0);
}

/* ---- failures ------------------------------------------------------------------ */

static const struct failure {
    int result;
    int http_status;
    const char *body;
    avon_auth_status status;
} *all_failures(size_t *count)
{
    static const struct failure failures[] = {
        { 1, 0, "", AVON_AUTH_E_TRANSPORT },
        { -1, 0, "", AVON_AUTH_E_TRANSPORT },
        { 1, 200, AAA, AVON_AUTH_E_TRANSPORT },      /* broken off after all of it */
        { 1, 200, "{\"access_to", AVON_AUTH_E_TRANSPORT },
        { -1, 401, REFUSED, AVON_AUTH_E_TRANSPORT },
        { 0, 0, "", AVON_AUTH_E_TRANSPORT },
        { 0, 0, AAA, AVON_AUTH_E_TRANSPORT },
        { 0, 429, "", AVON_AUTH_E_THROTTLED },
        { 0, 500, "", AVON_AUTH_E_SERVER },
        { 0, 503, "<html>", AVON_AUTH_E_SERVER },
        { 0, 503, NULL, AVON_AUTH_E_SERVER },
        { 0, 204, "", AVON_AUTH_E_SERVER },
        { 0, 201, AAA, AVON_AUTH_E_SERVER },
        { 0, 302, AAA, AVON_AUTH_E_SERVER },
        { 0, 404, AAA, AVON_AUTH_E_SERVER },
        { 0, -1, AAA, AVON_AUTH_E_SERVER },
        { 0, 200, "", AVON_AUTH_E_JSON },
        { 0, 200, "{\"access_token\":\"aaa\"", AVON_AUTH_E_JSON },
        { 0, 200, "<html>", AVON_AUTH_E_JSON },
        { 0, 200, "{}", AVON_AUTH_E_RESPONSE },
        { 0, 200, "{\"access_token\":\"a\\nb\"}", AVON_AUTH_E_RESPONSE },
        { 0, 200, NULL, AVON_AUTH_E_TOO_LARGE },
        { -1, 200, NULL, AVON_AUTH_E_TOO_LARGE },     /* given up when it did not fit */
        { 0, 200,
          "{\"access_token\":"
          "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}",
          AVON_AUTH_E_TOO_LARGE },
        { 0, 400, "{\"error\":\"invalid_client\"}", AVON_AUTH_E_DENIED },
        { 0, 401, REFUSED, AVON_AUTH_E_DENIED },
        { 0, 401, NULL, AVON_AUTH_E_DENIED },
        { 0, 403, AAA, AVON_AUTH_E_DENIED },
        { 0, 200, "{\"access_token\":\"aaa\",\"error\":\"x\"}", AVON_AUTH_E_DENIED },
    };
    *count = COUNT(failures);
    return failures;
}

static int64_t backoff_of(const struct failure *failure)
{
    return failure->status == AVON_AUTH_E_DENIED ? 60 : 1;
}

static void a_fetch_that_fails_says_why_and_is_not_repeated_at_once(void **state)
{
    const struct failure *failures;
    size_t count, i;
    (void)state;
    failures = all_failures(&count);
    for (i = 0; i < count; i++) {
        world w;
        open_world(&w);
        set_answer(&w, failures[i].result, failures[i].http_status, failures[i].body);
        assert_status(call(&w), failures[i].status);
        assert_int_equal(w.sends, 1);
        set_answer(&w, 0, 200, AAA);
        assert_status(call(&w), AVON_AUTH_E_BACKOFF);
        w.now_s += backoff_of(&failures[i]) - 1;
        assert_status(call(&w), AVON_AUTH_E_BACKOFF);
        assert_int_equal(w.sends, 1);
        w.now_s += 1;
        assert_status(call(&w), AVON_AUTH_OK);
        check_headers(&w, "aaa");
        assert_int_equal(w.sends, 2);
        assert_int_equal(w.waits, 0);
        close_world(&w);
    }
}

static void a_refresh_that_fails_goes_unnoticed_while_the_old_token_serves(void **state)
{
    const struct failure *failures;
    size_t count, i;
    (void)state;
    failures = all_failures(&count);
    for (i = 0; i < count; i++) {
        const int64_t backoff_s = backoff_of(&failures[i]);
        world w;
        open_world(&w);
        assert_status(call(&w), AVON_AUTH_OK);
        set_answer(&w, failures[i].result, failures[i].http_status, failures[i].body);
        w.now_s = T0 + 900;
        assert_status(call(&w), AVON_AUTH_OK);
        check_headers(&w, "aaa");
        assert_int_equal(w.sends, 2);
        assert_status(call(&w), AVON_AUTH_OK);
        check_headers(&w, "aaa");
        assert_int_equal(w.sends, 2);
        set_answer(&w, 0, 200, BBB);
        w.now_s += backoff_s;
        assert_status(call(&w), AVON_AUTH_OK);
        check_headers(&w, "bbb");
        assert_int_equal(w.sends, 3);
        close_world(&w);
    }
}

static void a_failed_refresh_is_told_when_the_old_token_ended_meanwhile(void **state)
{
    const struct failure *failures;
    size_t count, i;
    (void)state;
    failures = all_failures(&count);
    for (i = 0; i < count; i++) {
        world w;
        open_world(&w);
        assert_status(call(&w), AVON_AUTH_OK);
        set_answer(&w, failures[i].result, failures[i].http_status, failures[i].body);
        w.next.takes_s = 10;
        w.now_s = T0 + 980;
        assert_status(call(&w), failures[i].status);
        assert_int_equal(w.sends, 2);
        close_world(&w);
    }
}

static void during_a_back_off_nothing_is_sent_and_nobody_waits(void **state)
{
    world w;
    (void)state;
    open_world(&w);
    set_answer(&w, 0, 401, REFUSED);
    assert_status(call(&w), AVON_AUTH_E_DENIED);
    for (; w.now_s < T0 + 60; w.now_s++) assert_status(call(&w), AVON_AUTH_E_BACKOFF);
    assert_int_equal(w.sends, 1);
    assert_int_equal(w.waits, 0);
    assert_string_equal(last_error(&w.f, NULL), "auth/invalid_credentials");
    close_world(&w);
}

/* ---- time ---------------------------------------------------------------------- */

static void an_answer_that_comes_too_late_is_stale(void **state)
{
    world w;
    (void)state;
    open_world(&w);
    w.next.takes_s = 60; /* fetch_timeout_s */
    assert_status(call(&w), AVON_AUTH_E_STALE);
    w.next.takes_s = 59;
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "aaa");
    assert_int_equal(w.sends, 2);

    set_answer(&w, 0, 200, BBB);   /* and goes unnoticed while the old token serves */
    w.next.takes_s = 60;
    w.now_s = T0 + 60 + 900;
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "aaa");
    close_world(&w);
}

static void other_fetches(world *w)
{
    other_begins(w);
    other_completes(w);
}

static void a_superseded_answer_gives_way_to_the_newer_token(void **state)
{
    world w;
    (void)state;
    open_world(&w);
    w.next.takes_s = 61;
    w.next.meanwhile = other_fetches;
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "bbb");
    assert_int_equal(w.sends, 1);
    close_world(&w);

    open_world(&w);              /* still under way: wait for it */
    w.next.takes_s = 61;
    w.next.meanwhile = other_begins;
    w.on_wait = other_completes;
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "bbb");
    assert_int_equal(w.sends, 1);
    assert_int_equal(w.waits, 1);
    close_world(&w);
}

static void a_token_that_comes_dead_is_not_served(void **state)
{
    world w;
    (void)state;
    open_world(&w);
    set_answer(&w, 0, 200, "{\"access_token\":\"aaa\",\"expires_in\":10}");
    w.next.takes_s = 20;
    assert_status(call(&w), AVON_AUTH_E_RESPONSE);
    set_answer(&w, 0, 200, BBB);
    assert_status(call(&w), AVON_AUTH_E_BACKOFF);
    assert_int_equal(w.sends, 1); /* nor is another one asked for at every call */
    w.now_s += 1;
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "bbb");
    close_world(&w);
}

static void a_clock_that_is_wrong_sends_nothing(void **state)
{
    static const int64_t bad[] = { INT64_MIN, -1, 0, INT64_C(1577836799), INT64_C(100000000000),
                                   T0 * 1000, INT64_MAX };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(bad); i++) {
        world w;
        open_world(&w);
        w.now_s = bad[i];
        assert_status(call(&w), AVON_AUTH_E_CLOCK);
        assert_int_equal(w.sends, 0);
        w.now_s = T0;
        assert_status(call(&w), AVON_AUTH_OK);
        assert_int_equal(w.sends, 1);
        w.now_s = bad[i];
        assert_status(call(&w), AVON_AUTH_E_CLOCK);
        w.now_s = T0 + 1;        /* the token was not dropped */
        assert_status(call(&w), AVON_AUTH_OK);
        check_headers(&w, "aaa");
        assert_int_equal(w.sends, 1);
        assert_int_equal(w.waits, 0);
        close_world(&w);
    }
}

static void break_clock(world *w)
{
    w->now_s = 0;
}

static void a_clock_that_breaks_during_the_exchange_is_survived(void **state)
{
    world w;
    (void)state;
    open_world(&w);
    w.next.meanwhile = break_clock;
    assert_status(call(&w), AVON_AUTH_E_CLOCK);
    assert_int_equal(w.sends, 1);
    w.now_s = T0 + 1;            /* the token that came was taken */
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "aaa");
    assert_int_equal(w.sends, 1);
    close_world(&w);

    open_world(&w);              /* while waiting */
    other_begins(&w);
    w.on_wait = break_clock;
    assert_status(call(&w), AVON_AUTH_E_CLOCK);
    assert_int_equal(w.sends, 0);
    assert_int_equal(w.waits, 1);
    close_world(&w);
}

/* ---- other threads ------------------------------------------------------------- */

static void other_completes_at_last(world *w)
{
    if (w->waits == 3) other_completes(w);
}

static void half_a_minute_passes(world *w)
{
    w->now_s += 30;
}

static void another_threads_fetch_is_waited_for(void **state)
{
    world w;
    (void)state;
    open_world(&w);
    other_begins(&w);
    w.on_wait = other_completes_at_last;
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "bbb");
    assert_int_equal(w.waits, 3);
    assert_int_equal(w.sends, 0);
    close_world(&w);

    open_world(&w);              /* it never comes: after its time-out this thread fetches */
    other_begins(&w);
    w.on_wait = half_a_minute_passes;
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "aaa");
    assert_int_equal(w.waits, 2);
    assert_int_equal(w.sends, 1);
    close_world(&w);

    open_world(&w);              /* it fails */
    other_begins(&w);
    w.on_wait = other_fails;
    assert_status(call(&w), AVON_AUTH_E_BACKOFF);
    assert_int_equal(w.waits, 1);
    assert_int_equal(w.sends, 0);
    close_world(&w);
}

static void another_threads_fetch_is_reported_when_there_is_no_wait(void **state)
{
    avon_auth_org_config config;
    world w;
    (void)state;
    open_world(&w);
    config = world_config(&w);
    config.wait = NULL;
    open_org(&w.f, &config);
    other_begins(&w);
    assert_status(call(&w), AVON_AUTH_E_IN_FLIGHT);
    assert_int_equal(w.sends, 0);
    other_completes(&w);
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "bbb");
    assert_int_equal(w.sends, 0);
    close_world(&w);
}

static void another_threads_refresh_keeps_nobody_waiting(void **state)
{
    world w;
    (void)state;
    open_world(&w);
    assert_status(call(&w), AVON_AUTH_OK);
    w.now_s = T0 + 950;
    other_begins(&w);
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "aaa");
    assert_int_equal(w.waits, 0);
    assert_int_equal(w.sends, 1);
    close_world(&w);
}

static void a_second_passes_and_other_fetches(world *w)
{
    w->now_s += 1;
    other_fetches(w);
}

/* The clock was not set back: this thread had only to wait for the lock. */
static void a_token_fetched_while_this_thread_waited_for_the_lock_is_used(void **state)
{
    world w;
    (void)state;
    open_world(&w);
    w.on_lock = a_second_passes_and_other_fetches;
    assert_status(call(&w), AVON_AUTH_OK);
    assert_string_equal(w.headers.items[0].value, "Bearer bbb");
    assert_int_equal(w.sends, 0);
    close_world(&w);
}

/* ---- a 401 on an API call ------------------------------------------------------ */

static void a_rejected_token_is_replaced(void **state)
{
    uint32_t first;
    world w;
    (void)state;
    open_world(&w);
    assert_status(call(&w), AVON_AUTH_OK);
    first = w.headers.generation;
    w.now_s += 100;
    assert_status(reject(&w.f, first, w.now_s), AVON_AUTH_OK);
    set_answer(&w, 0, 200, BBB);
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "bbb");
    assert_int_not_equal(w.headers.generation, first);
    assert_int_equal(w.sends, 2);

    /* the other calls that were answered 401 come late: the new token stays */
    assert_status(reject(&w.f, first, w.now_s), AVON_AUTH_OK);
    assert_status(call(&w), AVON_AUTH_OK);
    check_headers(&w, "bbb");
    assert_int_equal(w.sends, 2);

    /* a service that takes no token is not asked for one at every call */
    assert_status(reject(&w.f, w.headers.generation, w.now_s), AVON_AUTH_OK);
    assert_status(call(&w), AVON_AUTH_E_BACKOFF);
    assert_int_equal(w.sends, 2);
    w.now_s += 60;
    assert_status(call(&w), AVON_AUTH_OK);
    assert_int_equal(w.sends, 3);
    close_world(&w);
}

/* ---- the buffer ---------------------------------------------------------------- */

static void a_buffer_too_small_for_the_fetch_asks_for_work_memory(void **state)
{
    avon_auth_fetch fetch;
    size_t needed, size;
    world w;
    (void)state;
    open_world(&w);
    assert_status(begin_in(&w.f, T0, NULL, 0, &fetch), AVON_AUTH_E_BUFFER);
    needed = fetch.work_size;
    for (size = 0; size < needed; size++) {
        assert_status(call_sized(&w, size), AVON_AUTH_E_BUFFER);
        assert_int_equal(w.out_len, AVON_AUTH_WORK_SIZE - 1);
    }
    assert_int_equal(w.sends, 0);
    assert_status(call_sized(&w, w.out_len + 1), AVON_AUTH_OK);
    check_headers(&w, "aaa");
    assert_int_equal(w.sends, 1);
    close_world(&w);

    open_world(&w);              /* the request fits, the answer does not */
    assert_status(call_sized(&w, needed + strlen(AAA) - 1), AVON_AUTH_E_TOO_LARGE);
    assert_int_equal(w.sends, 1);
    close_world(&w);
}

/* A token response of this many bytes. */
static const char *answer_of(size_t len)
{
    static char body[AVON_AUTH_TOKEN_SIZE + 1];
    const size_t brace = strlen(AAA) - 1;
    assert_true(len >= strlen(AAA) && len < sizeof body);
    memset(body, ' ', len);
    memcpy(body, AAA, brace);
    body[len - 1] = '}';
    body[len] = '\0';
    return body;
}

static void a_request_larger_than_the_work_size_asks_for_more(void **state)
{
    avon_auth_org_config config;
    char *client_id = filled(6001);
    world w;
    (void)state;
    memset(client_id, 'c', 6000);
    client_id[6000] = '\0';
    open_world(&w);
    config = world_config(&w);
    config.client_id = client_id;
    open_org(&w.f, &config);
    assert_status(call(&w), AVON_AUTH_E_BUFFER);
    assert_int_equal(w.sends, 0);
    /* with room for an answer of AVON_AUTH_TOKEN_SIZE bytes */
    set_answer(&w, 0, 200, answer_of(AVON_AUTH_TOKEN_SIZE));
    assert_status(call_sized(&w, w.out_len + 1), AVON_AUTH_OK);
    check_headers(&w, "aaa");
    assert_int_equal(w.sends, 1);
    close_world(&w);
    free(client_id);
}

static void a_buffer_too_small_for_the_headers_alone_costs_no_second_request(void **state)
{
    avon_auth_org_config config;
    char account[401];
    size_t len;
    world w;
    (void)state;
    memset(account, 'a', 400);
    account[400] = '\0';
    open_world(&w);
    config = world_config(&w);
    config.account_id = account;
    open_org(&w.f, &config);
    assert_status(call_sized(&w, 400), AVON_AUTH_E_BUFFER);
    assert_int_equal(w.sends, 1);
    len = w.out_len;
    assert_true(len > 400);
    assert_status(call_sized(&w, len), AVON_AUTH_E_BUFFER);
    assert_int_equal(w.out_len, len);
    assert_status(call_sized(&w, len + 1), AVON_AUTH_OK);
    assert_int_equal(w.out_len, len);
    check_headers(&w, "aaa");
    assert_string_equal(w.headers.items[2].value, account);
    assert_int_equal(w.sends, 1);
    close_world(&w);
}

static void no_buffer_asks_for_the_length(void **state)
{
    size_t len;
    world w;
    (void)state;
    open_world(&w);
    assert_status(call_sized(&w, 0), AVON_AUTH_E_BUFFER);
    assert_true(w.out_len >= AVON_AUTH_WORK_SIZE - 1);
    assert_status(call(&w), AVON_AUTH_OK);
    len = w.out_len;
    assert_status(call_sized(&w, 0), AVON_AUTH_E_BUFFER);
    assert_int_equal(w.out_len, len);
    w.now_s = T0 + 950;          /* a refresh is due but has no memory: the old token serves */
    assert_status(call_sized(&w, 0), AVON_AUTH_E_BUFFER);
    assert_int_equal(w.out_len, len);
    assert_int_equal(w.sends, 1);
    assert_status(call_sized(&w, 8), AVON_AUTH_E_BUFFER);
    assert_int_equal(w.out_len, len);
    assert_int_equal(w.sends, 1);
    close_world(&w);
}

static void the_length_need_not_be_asked_for(void **state)
{
    avon_auth_headers headers;
    char out[AVON_AUTH_WORK_SIZE];
    world w;
    (void)state;
    open_world(&w);
    assert_status(avon_auth_get_headers(&w.f.org, &w.f.user, out, 8, NULL, &headers),
                  AVON_AUTH_E_BUFFER);
    assert_status(avon_auth_get_headers(&w.f.org, &w.f.user, out, sizeof out, NULL, &headers),
                  AVON_AUTH_OK);
    set_answer(&w, 0, 500, "");
    w.now_s = T0 + 2000;
    assert_status(avon_auth_get_headers(&w.f.org, &w.f.user, out, sizeof out, NULL, &headers),
                  AVON_AUTH_E_SERVER);
    assert_true(is_zero(out, sizeof out));
}

/* ---- arguments ----------------------------------------------------------------- */

static void check_arguments_refused(world *w, avon_auth_org *org, const avon_auth_user *user,
                                    int with_out, avon_auth_headers *headers)
{
    char out[AVON_AUTH_WORK_SIZE]; /* enough for the request that there must not be */
    size_t len = 1;
    memset(out, 'x', sizeof out);
    memset(&w->headers, 0xAA, sizeof w->headers);
    assert_status(
        avon_auth_get_headers(org, user, with_out ? out : NULL, sizeof out, &len, headers),
        AVON_AUTH_E_ARGUMENT);
    assert_int_equal(len, 0);
    if (with_out) assert_string_equal(out, "");
    if (headers != NULL) assert_true(is_zero(headers, sizeof *headers));
    assert_int_equal(w->sends, 0);
    assert_int_equal(w->waits, 0);
    assert_false(w->locked);
}

static void arguments_that_are_missing_cost_no_request(void **state)
{
    avon_auth_org_config config;
    avon_auth_user nobody;
    world w;
    (void)state;
    open_world(&w);
    memset(&nobody, 0, sizeof nobody);
    check_arguments_refused(&w, NULL, &w.f.user, 1, &w.headers);
    check_arguments_refused(&w, &w.f.org, NULL, 1, &w.headers);
    check_arguments_refused(&w, &w.f.org, &nobody, 1, &w.headers);
    check_arguments_refused(&w, &w.f.org, &w.f.user, 0, &w.headers);
    check_arguments_refused(&w, &w.f.org, &w.f.user, 1, NULL);
    config = world_config(&w);
    config.send = NULL;
    open_org(&w.f, &config);
    check_arguments_refused(&w, &w.f.org, &w.f.user, 1, &w.headers);
    config = world_config(&w);
    config.now = NULL;
    open_org(&w.f, &config);
    check_arguments_refused(&w, &w.f.org, &w.f.user, 1, &w.headers);
    avon_auth_wipe(&w.f.org, sizeof w.f.org);
    check_arguments_refused(&w, &w.f.org, &w.f.user, 1, &w.headers);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_token_is_fetched_once_and_then_served_from_memory),
        cmocka_unit_test(a_refresh_that_is_due_is_made),
        cmocka_unit_test(hooks_for_threads_may_be_missing),
        cmocka_unit_test(a_fetch_that_fails_says_why_and_is_not_repeated_at_once),
        cmocka_unit_test(a_refresh_that_fails_goes_unnoticed_while_the_old_token_serves),
        cmocka_unit_test(a_failed_refresh_is_told_when_the_old_token_ended_meanwhile),
        cmocka_unit_test(during_a_back_off_nothing_is_sent_and_nobody_waits),
        cmocka_unit_test(an_answer_that_comes_too_late_is_stale),
        cmocka_unit_test(a_superseded_answer_gives_way_to_the_newer_token),
        cmocka_unit_test(a_token_that_comes_dead_is_not_served),
        cmocka_unit_test(a_clock_that_is_wrong_sends_nothing),
        cmocka_unit_test(a_clock_that_breaks_during_the_exchange_is_survived),
        cmocka_unit_test(another_threads_fetch_is_waited_for),
        cmocka_unit_test(another_threads_fetch_is_reported_when_there_is_no_wait),
        cmocka_unit_test(another_threads_refresh_keeps_nobody_waiting),
        cmocka_unit_test(a_token_fetched_while_this_thread_waited_for_the_lock_is_used),
        cmocka_unit_test(a_rejected_token_is_replaced),
        cmocka_unit_test(a_buffer_too_small_for_the_fetch_asks_for_work_memory),
        cmocka_unit_test(a_request_larger_than_the_work_size_asks_for_more),
        cmocka_unit_test(a_buffer_too_small_for_the_headers_alone_costs_no_second_request),
        cmocka_unit_test(no_buffer_asks_for_the_length),
        cmocka_unit_test(the_length_need_not_be_asked_for),
        cmocka_unit_test(arguments_that_are_missing_cost_no_request),
    };
    return RUN_TESTS(tests);
}
