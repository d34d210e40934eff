/* SPDX-License-Identifier: MIT */
/* Pins down how the session behaves in time: freshness, one fetch at a time, tickets,
 * back-off, reject, import and export, and a clock that is wrong or set back; what a fetch
 * sends and clears; what avon_auth_org_last_error() keeps; what avon_auth_headers_at()
 * writes. Times are expected by the contract's rules, worked out here in hundredths of a
 * second, and to the second. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "fixture.h"

/* An answer whose token lives 30 s. */
#define SHORT   "{\"access_token\":\"sss\",\"expires_in\":30}"

/* ---- the interpreter of tables ------------------------------------------------- */

typedef enum event { EVENT_LOOK, EVENT_BEGIN, EVENT_ANSWER, EVENT_ABORT, EVENT_REJECT,
                     EVENT_IMPORT } event;

/* An event and what holds after it. Times count from T0. */
typedef struct step {
    int64_t at_s;
    event what;
    int number;                   /* which exchange, or which token is rejected */
    int http_status;
    const char *text;             /* a body, or a token to import */
    int64_t expires_at_s;         /* of a token to import */
    avon_auth_status status;      /* what the call returns */
    avon_auth_state state;
    int64_t retry_at_s;           /* 0: at any time */
    const char *token;            /* which one serves; "": none */
} step;

#define LOOK(at, state, retry, token) \
    { at, EVENT_LOOK, 0, 0, NULL, 0, AVON_AUTH_OK, AVON_AUTH_##state, retry, token }
#define BEGIN(at, exchange, status, state, retry, token) \
    { at, EVENT_BEGIN, exchange, 0, NULL, 0, AVON_AUTH_##status, AVON_AUTH_##state, retry, token }
#define ANSWER(at, exchange, http, body, status, state, retry, token) \
    { at, EVENT_ANSWER, exchange, http, body, 0, \
      AVON_AUTH_##status, AVON_AUTH_##state, retry, token }
#define ABORT(at, exchange, status, state, retry, token) \
    { at, EVENT_ABORT, exchange, 0, NULL, 0, AVON_AUTH_##status, AVON_AUTH_##state, retry, token }
/* `which` counts the tokens that came, from 1; 0: generation 0; NEXT: the one to come */
#define REJECT(at, which, state, retry, token) \
    { at, EVENT_REJECT, which, 0, NULL, 0, AVON_AUTH_OK, AVON_AUTH_##state, retry, token }
#define IMPORT(at, text, expires, state, retry, token) \
    { at, EVENT_IMPORT, 0, 0, text, expires, AVON_AUTH_OK, AVON_AUTH_##state, retry, token }

enum { EXCHANGES = 2, TOKENS = 8, NEXT = -1 };

typedef struct machine {
    fixture f;
    avon_auth_fetch fetch[EXCHANGES];
    char work[EXCHANGES][WORK_SIZE];
    uint32_t generation[TOKENS + 1]; /* of each token that came, from 1 */
    int tokens;
} machine;

static void note_generation(machine *m, int64_t now_s)
{
    if (make_headers(&m->f, now_s) != AVON_AUTH_OK) return;
    if (m->f.headers.generation == m->generation[m->tokens]) return;
    assert_true(m->tokens < TOKENS);
    m->generation[++m->tokens] = m->f.headers.generation;
}

static uint32_t generation_of(const machine *m, int which)
{
    return which == NEXT ? m->generation[m->tokens] + 1 : m->generation[which];
}

/* Ends an exchange. Its memory is cleared, the other's is left as it was. */
static avon_auth_status end_exchange(machine *m, const step *s, int64_t now_s)
{
    avon_auth_fetch *fetch = &m->fetch[s->number];
    const int other = 1 - s->number;
    char before[WORK_SIZE];
    avon_auth_status status;
    memcpy(before, m->work[other], sizeof before);
    if (s->what == EVENT_ABORT) {
        status = give_up(&m->f, fetch, now_s);
    } else {
        put_answer(&fetch->response, s->http_status, s->text);
        status = end(&m->f, fetch, now_s);
    }
    assert_true(is_zero(fetch, sizeof *fetch));
    assert_true(is_zero(m->work[s->number], WORK_SIZE));
    assert_memory_equal(m->work[other], before, sizeof before);
    return status;
}

static avon_auth_status perform(machine *m, const step *s, int64_t now_s)
{
    avon_auth_status status;
    switch (s->what) {
    case EVENT_LOOK: return AVON_AUTH_OK;
    case EVENT_BEGIN:
        status = begin_in(&m->f, now_s, m->work[s->number], WORK_SIZE, &m->fetch[s->number]);
        if (status != AVON_AUTH_OK)
            assert_true(is_zero(&m->fetch[s->number], sizeof m->fetch[s->number]));
        return status;
    case EVENT_ANSWER:
    case EVENT_ABORT: return end_exchange(m, s, now_s);
    case EVENT_REJECT: return reject(&m->f, generation_of(m, s->number), now_s);
    case EVENT_IMPORT: return import_token(&m->f, s->text, T0 + s->expires_at_s);
    }
    return AVON_AUTH_E_ARGUMENT;
}

/* What export_token() and make_headers() return in a state. */
static avon_auth_status status_in(avon_auth_state state)
{
    switch (state) {
    case AVON_AUTH_READY:
    case AVON_AUTH_REFRESH_DUE: return AVON_AUTH_OK;
    case AVON_AUTH_NEED_TOKEN:  return AVON_AUTH_E_NEED_TOKEN;
    case AVON_AUTH_IN_FLIGHT:   return AVON_AUTH_E_IN_FLIGHT;
    case AVON_AUTH_BACKOFF:     return AVON_AUTH_E_BACKOFF;
    }
    return AVON_AUTH_E_ARGUMENT;
}

static int as_expected(machine *m, const step *s, int64_t now_s, avon_auth_status status)
{
    const int64_t retry_at_s = s->retry_at_s != 0 ? T0 + s->retry_at_s : 0;
    const avon_auth_status served = status_in(s->state);
    const char *token = NULL;
    int64_t actual_retry_at_s = -1, expires_at_s = -1;
    if (status != s->status) return 0;
    if (state_at(&m->f, now_s, &actual_retry_at_s) != s->state) return 0;
    if (actual_retry_at_s != retry_at_s) return 0;
    if (export_token(&m->f, now_s, &token, &expires_at_s) != served) return 0;
    if (make_headers(&m->f, now_s) != served) return 0;
    if (served != AVON_AUTH_OK)
        return token == NULL && expires_at_s == 0 && s->token[0] == '\0';
    return strcmp(token, s->token) == 0 && m->f.headers.generation != 0 &&
           strncmp(m->f.headers.items[0].value, "Bearer ", 7) == 0 &&
           strcmp(m->f.headers.items[0].value + 7, s->token) == 0;
}

static void run(const step *steps, size_t count)
{
    machine m;
    size_t i;
    memset(&m, 0, sizeof m);
    open_org(&m.f, NULL);
    for (i = 0; i < count; i++) {
        const int64_t now_s = T0 + steps[i].at_s;
        const avon_auth_status status = perform(&m, &steps[i], now_s);
        note_generation(&m, now_s);
        if (!as_expected(&m, &steps[i], now_s, status)) {
            print_error("step %d, at T0%+lld, returned %s, expected %s\n", (int)i,
                        (long long)steps[i].at_s, avon_auth_status_name(status),
                        avon_auth_status_name(steps[i].status));
            assert_state(&m.f, now_s, steps[i].state,
                         steps[i].retry_at_s != 0 ? T0 + steps[i].retry_at_s : 0);
            fail_msg("serves \"%s\", expected \"%s\"", serving(&m.f, now_s), steps[i].token);
        }
    }
}

#define RUN(steps) run(steps, COUNT(steps))

/* ---- freshness ----------------------------------------------------------------- */

/* The contract's rule, in hundredths of a second of age, so that nothing is rounded. */
static int serves_by_rule(int64_t lifetime_s, int64_t margin_s, int64_t age_s)
{
    const int64_t m100 = margin_s * 100 < lifetime_s * 10 ? margin_s * 100 : lifetime_s * 10;
    return age_s * 100 < lifetime_s * 100 - m100 / 10;
}

/* 1: due; 0: not due; -1: in the second in which half of the lifetime, or its first tenth,
 * ends, so either */
static int due_by_rule(int64_t lifetime_s, int64_t margin_s, int64_t jitter_s, int64_t age_s)
{
    const int64_t m100 = margin_s * 100 < lifetime_s * 10 ? margin_s * 100 : lifetime_s * 10;
    const int split = lifetime_s >= 7200;
    int64_t due100 = split ? lifetime_s * 50 : lifetime_s * 100 - m100;
    int rounded = split;
    if (age_s < 0) return 1;
    due100 -= jitter_s * 100;
    if (due100 < lifetime_s * 10) {
        due100 = lifetime_s * 10;
        rounded = 1;
    }
    if (age_s * 100 >= due100) return 1;
    return rounded && age_s * 100 > due100 - 100 ? -1 : 0;
}

/* A token that was begun at T0. */
typedef struct rule {
    int64_t lifetime_s, margin_s, jitter_s;
} rule;

static void check_age(const fixture *f, const rule *by, int64_t age_s)
{
    const int64_t lifetime_s = by->lifetime_s, margin_s = by->margin_s, jitter_s = by->jitter_s;
    const int due = due_by_rule(lifetime_s, margin_s, jitter_s, age_s);
    int64_t retry_at_s = -1;
    const avon_auth_state state = state_at(f, T0 + age_s, &retry_at_s);
    avon_auth_state expected = due == 1 ? AVON_AUTH_REFRESH_DUE : AVON_AUTH_READY;
    if (!serves_by_rule(lifetime_s, margin_s, age_s)) expected = AVON_AUTH_NEED_TOKEN;
    else if (due == -1 && state == AVON_AUTH_REFRESH_DUE) expected = state;
    if (state != expected || retry_at_s != 0)
        fail_msg("lifetime %lld, margin %lld, jitter %lld, age %lld: %s, expected %s",
                 (long long)lifetime_s, (long long)margin_s, (long long)jitter_s,
                 (long long)age_s, state_name(state), state_name(expected));
}

static void check_ages_around(const fixture *f, const rule *by, int64_t age_s)
{
    int64_t step_s;
    for (step_s = -3; step_s <= 3; step_s++) check_age(f, by, age_s + step_s);
}

static void check_lifetime(int64_t lifetime_s, int64_t margin_s, int64_t jitter_s,
                           int64_t took_s)
{
    avon_auth_org_config config = org_config(NULL, 0);
    const rule by = { lifetime_s, margin_s != 0 ? margin_s : 300, jitter_s };
    const int64_t ends[] = {
        lifetime_s / 10,  lifetime_s / 2,          lifetime_s - lifetime_s / 10,
        lifetime_s,       lifetime_s - margin_s,   lifetime_s - lifetime_s / 100,
        lifetime_s - 300, lifetime_s - by.margin_s / 10,
    };
    char body[128];
    int64_t age_s;
    size_t i;
    fixture f;
    config.refresh_margin_s = margin_s;
    config.refresh_jitter_s = jitter_s;
    open_org(&f, &config);
    if (!serves_by_rule(lifetime_s, by.margin_s, took_s)) took_s = 0;
    snprintf(body, sizeof body, "{\"access_token\":\"aaa\",\"expires_in\":%lld}",
             (long long)lifetime_s);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_status(complete(&f, 200, body, T0 + took_s), AVON_AUTH_OK);
    for (age_s = -2; age_s <= lifetime_s + 2 && age_s <= 400; age_s++) check_age(&f, &by, age_s);
    for (i = 0; i < COUNT(ends); i++) {
        check_ages_around(&f, &by, ends[i]);
        check_ages_around(&f, &by, ends[i] - jitter_s);
    }
}

static void a_token_is_fresh_by_the_rule_to_the_second(void **state)
{
    static const int64_t lifetimes[] = {
        1, 2, 5, 9, 10, 11, 19, 20, 59, 60, 61, 99, 100, 101, 299, 300, 301, 2999, 3000, 3001,
        3600, 7190, 7199, 7200, 7201, 7210, 86399, 86400, INT64_C(2147483647),
    };
    static const int64_t margins[] = { 0, 1, 5, 9, 10, 30, 100, 301, 720, 100000 };
    static const int64_t jitters[] = { 0, 1, 20, 300, 4000, 100000 };
    size_t i, j, k;
    (void)state;
    for (i = 0; i < COUNT(lifetimes); i++)
        for (j = 0; j < COUNT(margins); j++)
            for (k = 0; k < COUNT(jitters); k++)
                check_lifetime(lifetimes[i], margins[j], jitters[k], k % 2 == 0 ? 0 : 30);
}

static void a_jitter_never_makes_a_token_due_that_has_just_come(void **state)
{
    int64_t lifetime_s;
    (void)state;
    for (lifetime_s = 1; lifetime_s <= 20; lifetime_s++) {
        avon_auth_org_config config = org_config(NULL, 0);
        fixture f;
        config.refresh_jitter_s = 20;
        open_org(&f, &config);
        fetch_token(&f, "aaa", lifetime_s, T0);
        assert_state(&f, T0, AVON_AUTH_READY, 0);
    }
}

/* The boundaries that the rule gives for some lifetimes, by hand. */
static void known_lifetimes_have_known_boundaries(void **state)
{
    static const struct {
        int64_t lifetime_s, due_s, serves_s;
    } cases[] = {
        { 1, 1, 1 },              /* M 0.1: due at 0.9, serves until 0.99 */
        { 9, 9, 9 },              /* M 0.9: due at 8.1, serves until 8.91 */
        { 10, 9, 10 },            /* M 1: due at 9, serves until 9.9 */
        { 59, 54, 59 },           /* M 5.9: due at 53.1, serves until 58.41 */
        { 60, 54, 60 },           /* M 6: serves until 59.4 */
        { 300, 270, 297 },        /* M 30 */
        { 3200, 2900, 3170 },     /* M 300, less than a tenth */
        { 3600, 3300, 3570 },     /* M 300 */
        { 7199, 6899, 7169 },     /* M 300, just short of two hours */
        { 7200, 3600, 7170 },     /* half */
        { 86400, 43200, 86370 },  /* half */
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++) {
        const int64_t due_s = T0 + cases[i].due_s, serves_s = T0 + cases[i].serves_s;
        fixture f;
        open_org(&f, NULL);
        fetch_token(&f, "aaa", cases[i].lifetime_s, T0);
        assert_state(&f, due_s - 1, AVON_AUTH_READY, 0);
        if (due_s < serves_s) {
            assert_state(&f, due_s, AVON_AUTH_REFRESH_DUE, 0);
            assert_state(&f, serves_s - 1, AVON_AUTH_REFRESH_DUE, 0);
        }
        assert_string_equal(serving(&f, serves_s - 1), "aaa");
        assert_state(&f, serves_s, AVON_AUTH_NEED_TOKEN, 0);
        assert_string_equal(serving(&f, serves_s), "");
    }
}

static void a_lifetime_counts_from_when_the_request_was_begun(void **state)
{
    static const step slow[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(59, 0, 200, AAA, OK, READY, 0, "aaa"),
        LOOK(899, READY, 0, "aaa"),
        LOOK(900, REFRESH_DUE, 0, "aaa"),
        LOOK(989, REFRESH_DUE, 0, "aaa"),
        LOOK(990, NEED_TOKEN, 0, ""),
    };
    fixture f;
    int64_t expires_at_s;
    (void)state;
    RUN(slow);
    open_org(&f, NULL);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_status(complete(&f, 200, AAA, T0 + 59), AVON_AUTH_OK);
    assert_status(export_token(&f, T0 + 59, NULL, &expires_at_s), AVON_AUTH_OK);
    assert_int_equal(expires_at_s, T0 + 1000);
}

/* It is no usable token: it backs off, and the old one is kept. */
static void a_token_that_comes_too_late_to_serve_is_not_taken(void **state)
{
    static const step none_before[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(30, 0, 200, SHORT, E_RESPONSE, BACKOFF, 31, ""),
        BEGIN(31, 0, OK, IN_FLIGHT, 91, ""),
        ANSWER(61, 0, 200, SHORT, E_RESPONSE, BACKOFF, 63, ""),
        BEGIN(63, 0, OK, IN_FLIGHT, 123, ""),
        ANSWER(92, 0, 200, SHORT, OK, REFRESH_DUE, 0, "sss"), /* it serves for a second */
        LOOK(93, NEED_TOKEN, 0, ""),
    };
    static const step one_that_serves[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 200, AAA, OK, READY, 0, "aaa"),
        BEGIN(900, 0, OK, READY, 960, "aaa"),
        ANSWER(930, 0, 200, SHORT, E_RESPONSE, READY, 931, "aaa"),
        LOOK(989, REFRESH_DUE, 0, "aaa"),
    };
    avon_auth_org_config config = org_config(NULL, 0);
    int64_t age_s;
    (void)state;
    RUN(none_before);
    RUN(one_that_serves);
    config.fetch_timeout_s = 2000; /* AAA serves until 990 */
    for (age_s = 989; age_s <= 990; age_s++) {
        fixture f;
        open_org(&f, &config);
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        assert_status(complete(&f, 200, AAA, T0 + age_s),
                      age_s < 990 ? AVON_AUTH_OK : AVON_AUTH_E_RESPONSE);
    }
}

static void a_lifetime_that_is_not_told_is_the_default(void **state)
{
    static const char *const bodies[] = {
        "{\"access_token\":\"aaa\"}",
        "{\"access_token\":\"aaa\",\"expires_in\":null}",
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(bodies); i++) {
        avon_auth_org_config config = org_config(NULL, 0);
        fixture f;
        config.default_lifetime_s = 1000;
        open_org(&f, &config);
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        assert_status(complete(&f, 200, bodies[i], T0), AVON_AUTH_OK);
        assert_state(&f, T0 + 899, AVON_AUTH_READY, 0);
        assert_state(&f, T0 + 900, AVON_AUTH_REFRESH_DUE, 0);
        assert_state(&f, T0 + 990, AVON_AUTH_NEED_TOKEN, 0);
    }
}

/* ---- one fetch at a time ------------------------------------------------------- */

static void one_fetch_runs_at_a_time(void **state)
{
    static const step steps[] = {
        LOOK(0, NEED_TOKEN, 0, ""),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        BEGIN(0, 1, E_IN_FLIGHT, IN_FLIGHT, 60, ""),
        BEGIN(59, 1, E_IN_FLIGHT, IN_FLIGHT, 60, ""),
        ANSWER(59, 0, 200, AAA, OK, READY, 0, "aaa"),
        /* while the old token serves it goes on serving, and a fetch need not wait for the
         * due time */
        BEGIN(100, 0, OK, READY, 160, "aaa"),
        BEGIN(100, 1, E_IN_FLIGHT, READY, 160, "aaa"),
        ANSWER(101, 0, 200, BBB, OK, READY, 0, "bbb"),
        BEGIN(999, 1, OK, READY, 1059, "bbb"),
        LOOK(1000, READY, 1059, "bbb"), /* due, but under way */
        ANSWER(1001, 1, 200, AAA, OK, READY, 0, "aaa"),
    };
    (void)state;
    RUN(steps);
}

static void a_token_that_ceases_to_serve_during_a_fetch_leaves_it_in_flight(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 200, AAA, OK, READY, 0, "aaa"),
        BEGIN(980, 0, OK, READY, 1040, "aaa"),
        LOOK(989, READY, 1040, "aaa"),
        LOOK(990, IN_FLIGHT, 1040, ""),
        ANSWER(1000, 0, 200, BBB, OK, READY, 0, "bbb"),
    };
    (void)state;
    RUN(steps);
}

static void a_fetch_is_given_up_when_it_times_out(void **state)
{
    static const step late[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        LOOK(59, IN_FLIGHT, 60, ""),
        LOOK(60, NEED_TOKEN, 0, ""),
        ANSWER(60, 0, 200, AAA, E_STALE, NEED_TOKEN, 0, ""),
        BEGIN(60, 1, OK, IN_FLIGHT, 120, ""),
        ANSWER(61, 1, 200, BBB, OK, READY, 0, "bbb"),
    };
    static const step in_time[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(59, 0, 200, AAA, OK, READY, 0, "aaa"),
    };
    static const step and_the_clock_set_back[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(60, 0, 200, AAA, E_STALE, NEED_TOKEN, 0, ""),
        LOOK(30, NEED_TOKEN, 0, ""),
    };
    (void)state;
    RUN(late);
    RUN(in_time);
    RUN(and_the_clock_set_back);
}

static void a_late_completion_changes_nothing(void **state)
{
    static const step superseded[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        BEGIN(60, 1, OK, IN_FLIGHT, 120, ""),
        ANSWER(61, 0, 200, AAA, E_STALE, IN_FLIGHT, 120, ""),
        ANSWER(62, 1, 200, BBB, OK, READY, 0, "bbb"),
    };
    static const step superseded_and_refused[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        BEGIN(60, 1, OK, IN_FLIGHT, 120, ""),
        ANSWER(61, 0, 401, REFUSED, E_STALE, IN_FLIGHT, 120, ""),
        ANSWER(62, 1, 200, BBB, OK, READY, 0, "bbb"),
    };
    static const step superseded_and_aborted[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        BEGIN(60, 1, OK, IN_FLIGHT, 120, ""),
        ABORT(61, 0, E_STALE, IN_FLIGHT, 120, ""),
        ANSWER(62, 1, 200, BBB, OK, READY, 0, "bbb"),
    };
    static const step after_the_newer[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        BEGIN(60, 1, OK, IN_FLIGHT, 120, ""),
        ANSWER(61, 1, 200, BBB, OK, READY, 0, "bbb"),
        ANSWER(62, 0, 200, AAA, E_STALE, READY, 0, "bbb"),
    };
    static const step failed_late[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(60, 0, 503, "", E_STALE, NEED_TOKEN, 0, ""),
        BEGIN(60, 0, OK, IN_FLIGHT, 120, ""),
        ABORT(120, 0, E_STALE, NEED_TOKEN, 0, ""),
    };
    static const step while_backing_off[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        BEGIN(60, 1, OK, IN_FLIGHT, 120, ""),
        ANSWER(61, 1, 401, REFUSED, E_DENIED, BACKOFF, 121, ""),
        ANSWER(62, 0, 200, AAA, E_STALE, BACKOFF, 121, ""),
    };
    (void)state;
    RUN(superseded);
    RUN(superseded_and_refused);
    RUN(superseded_and_aborted);
    RUN(after_the_newer);
    RUN(failed_late);
    RUN(while_backing_off);
}

static void a_late_completion_keeps_what_the_service_said(void **state)
{
    avon_auth_fetch late;
    char late_work[WORK_SIZE];
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin_in(&f, T0, late_work, sizeof late_work, &late), AVON_AUTH_OK);
    assert_status(begin(&f, T0 + 60), AVON_AUTH_OK);
    assert_status(complete(&f, 401, REFUSED, T0 + 60), AVON_AUTH_E_DENIED);
    put_answer(&late.response, 500, "{\"error\":\"late\"}");
    assert_status(end(&f, &late, T0 + 61), AVON_AUTH_E_STALE);
    assert_last_error(&f, 401, "auth/invalid_credentials");
}

static void an_exchange_ends_once(void **state)
{
    avon_auth_fetch copy;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_status(complete(&f, 200, AAA, T0), AVON_AUTH_OK);
    assert_status(end(&f, &f.fetch, T0), AVON_AUTH_E_STALE);
    assert_status(give_up(&f, &f.fetch, T0), AVON_AUTH_E_STALE);
    assert_state(&f, T0, AVON_AUTH_READY, 0);
    assert_string_equal(serving(&f, T0), "aaa");

    assert_status(begin(&f, T0 + 1), AVON_AUTH_OK); /* nor does a copy end it again */
    copy = f.fetch;
    assert_status(complete(&f, 200, AAA, T0 + 1), AVON_AUTH_OK);
    put_answer(&copy.response, 200, BBB);
    assert_status(end(&f, &copy, T0 + 1), AVON_AUTH_E_STALE);
    assert_string_equal(serving(&f, T0 + 1), "aaa");

    assert_status(end(&f, NULL, T0), AVON_AUTH_E_ARGUMENT);
    assert_status(give_up(&f, NULL, T0), AVON_AUTH_E_ARGUMENT);
}

/* A program with one avon_auth_fetch may ask again while it is under way. */
static void a_refused_begin_leaves_the_fetch_that_is_under_way(void **state)
{
    avon_auth_fetch before;
    char work[WORK_SIZE];
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    put_answer(&f.fetch.response, 200, AAA);
    before = f.fetch;
    memcpy(work, f.work, sizeof work);
    assert_status(begin(&f, T0 + 1), AVON_AUTH_E_IN_FLIGHT);
    assert_memory_equal(&f.fetch, &before, sizeof before);
    assert_memory_equal(f.work, work, sizeof work);
    assert_status(end(&f, &f.fetch, T0 + 1), AVON_AUTH_OK);
    assert_string_equal(serving(&f, T0 + 1), "aaa");
}

/* It may have timed out, and have yet to be ended. */
static void a_refused_begin_leaves_the_fetch_that_is_still_to_be_ended(void **state)
{
    fixture f;
    (void)state;
    open_org(&f, NULL);
    fetch_token(&f, "aaa", 1000, T0);
    assert_status(begin(&f, T0 + 1), AVON_AUTH_OK);
    assert_status(reject(&f, generation(&f, T0 + 50), T0 + 50), AVON_AUTH_OK);
    assert_status(begin(&f, T0 + 70), AVON_AUTH_E_BACKOFF);
    assert_status(begin(&f, CLOCK_LAST + 1), AVON_AUTH_E_CLOCK);
    assert_true(holds(f.work, sizeof f.work, CLIENT_SECRET));
    assert_status(give_up(&f, &f.fetch, T0 + 70), AVON_AUTH_E_STALE);
    assert_true(is_zero(f.work, sizeof f.work));
    assert_true(is_zero(&f.fetch, sizeof f.fetch));
}

/* What avon_auth_org_begin() leaves of a fetch that it refused may be handed on. */
static void an_exchange_that_never_began_may_be_aborted(void **state)
{
    char small[8];
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin_in(&f, T0, small, sizeof small, &f.fetch), AVON_AUTH_E_BUFFER);
    assert_status(give_up(&f, &f.fetch, T0), AVON_AUTH_E_STALE);
    assert_status(begin_in(&f, T0, small, sizeof small, &f.fetch), AVON_AUTH_E_BUFFER);
    assert_status(end(&f, &f.fetch, T0), AVON_AUTH_E_STALE);
    assert_state(&f, T0, AVON_AUTH_NEED_TOKEN, 0);
}

/* ---- after a failure ----------------------------------------------------------- */

/* Answers of every kind, and what they come to. A NULL body is one that does not fit. */
static const struct answer {
    int http_status;
    const char *body;
    avon_auth_status status;
} *all_answers(size_t *count)
{
    static const struct answer answers[] = {
        { 0, "", AVON_AUTH_E_TRANSPORT },
        { 0, AAA, AVON_AUTH_E_TRANSPORT },
        { 429, "", AVON_AUTH_E_THROTTLED },
        { 429, AAA, AVON_AUTH_E_THROTTLED },
        { 429, NULL, AVON_AUTH_E_THROTTLED },
        { 500, "", AVON_AUTH_E_SERVER },
        { 502, "<html>", AVON_AUTH_E_SERVER },
        { 503, REFUSED, AVON_AUTH_E_SERVER },
        { 599, NULL, AVON_AUTH_E_SERVER },
        { -1, AAA, AVON_AUTH_E_SERVER },
        { 1, AAA, AVON_AUTH_E_SERVER },
        { 100, "", AVON_AUTH_E_SERVER },
        { 201, AAA, AVON_AUTH_E_SERVER },
        { 204, "", AVON_AUTH_E_SERVER },
        { 206, AAA, AVON_AUTH_E_SERVER },
        { 302, AAA, AVON_AUTH_E_SERVER },
        { 404, REFUSED, AVON_AUTH_E_SERVER },
        { 404, "{\"error\":null}", AVON_AUTH_E_SERVER },
        { 404, NULL, AVON_AUTH_E_SERVER },
        { 429, "{\"error\":\"slow_down\"}", AVON_AUTH_E_THROTTLED },
        { 500, "{\"error\":\"server_error\"}", AVON_AUTH_E_SERVER },
        { 999, AAA, AVON_AUTH_E_SERVER },
        { 200, "", AVON_AUTH_E_JSON },
        { 200, "<html>", AVON_AUTH_E_JSON },
        { 200, AAA "x", AVON_AUTH_E_JSON },
        { 200, "[]", AVON_AUTH_E_JSON },
        { 200, "{\"access_token\":\"aaa\"", AVON_AUTH_E_JSON },
        { 200, "{}", AVON_AUTH_E_RESPONSE },
        { 200, "{\"access_token\":\"\"}", AVON_AUTH_E_RESPONSE },
        { 200, "{\"access_token\":\"a\\r\\nx: b\"}", AVON_AUTH_E_RESPONSE },
        { 200, "{\"access_token\":\"aaa\",\"expires_in\":0}", AVON_AUTH_E_RESPONSE },
        { 200, "{\"access_token\":\"aaa\",\"token_type\":\"mac\"}", AVON_AUTH_E_RESPONSE },
        { 200, NULL, AVON_AUTH_E_TOO_LARGE },
        { 200,
          "{\"access_token\":"
          "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}",
          AVON_AUTH_E_TOO_LARGE },
        { 400, "", AVON_AUTH_E_DENIED },
        { 400, "{\"error\":\"invalid_client\"}", AVON_AUTH_E_DENIED },
        { 401, "", AVON_AUTH_E_DENIED },
        { 401, REFUSED, AVON_AUTH_E_DENIED },
        { 401, AAA, AVON_AUTH_E_DENIED },
        { 401, NULL, AVON_AUTH_E_DENIED },
        { 403, "<html>", AVON_AUTH_E_DENIED },
        { 200, "{\"error\":\"invalid_client\"}", AVON_AUTH_E_DENIED },
        { 404, "{\"error\":\"invalid_client\"}", AVON_AUTH_E_DENIED },
        { 499, "{\"error\":\"invalid_client\"}", AVON_AUTH_E_DENIED },
        { 201, "{\"access_token\":\"aaa\",\"error\":\"x\"}", AVON_AUTH_E_DENIED },
        { 200, "{\"access_token\":\"aaa\",\"error\":\"x\"}", AVON_AUTH_E_DENIED },
        { 200, "{\"error\":false}", AVON_AUTH_E_DENIED },
    };
    *count = COUNT(answers);
    return answers;
}

/* One exchange begun and failed at now_s. */
static void fail_once(fixture *f, const struct answer *answer, int64_t retry_after_s,
                      int64_t now_s)
{
    char what[100];
    snprintf(what, sizeof what, "HTTP %d, %s", answer->http_status,
             answer->body != NULL ? answer->body : "(too large)");
    assert_status(begin(f, now_s), AVON_AUTH_OK);
    f->fetch.response.retry_after_s = retry_after_s;
    check_status(what, complete(f, answer->http_status, answer->body, now_s), answer->status);
    assert_true(is_zero(&f->fetch, sizeof f->fetch));
    assert_true(is_zero(f->work, sizeof f->work));
}

/* No fetch begins from failed_s on for as long as backoff_s. */
static void check_backoff(fixture *f, int64_t failed_s, int64_t backoff_s)
{
    const int64_t retry_at_s = failed_s + backoff_s;
    assert_state(f, failed_s, AVON_AUTH_BACKOFF, retry_at_s);
    assert_state(f, retry_at_s - 1, AVON_AUTH_BACKOFF, retry_at_s);
    assert_status(begin(f, retry_at_s - 1), AVON_AUTH_E_BACKOFF);
    assert_true(is_zero(&f->fetch, sizeof f->fetch));
    assert_true(is_zero(f->work, sizeof f->work));
    assert_state(f, retry_at_s, AVON_AUTH_NEED_TOKEN, 0);
}

static void transient_failures_back_off_twice_as_long_each_time(void **state)
{
    static const int64_t expected[] = { 1, 2, 4, 8, 16, 32, 60, 60, 60 };
    const struct answer *answers;
    size_t count, i, j;
    (void)state;
    answers = all_answers(&count);
    for (i = 0; i < count; i++) {
        int64_t now_s = T0;
        fixture f;
        if (answers[i].status == AVON_AUTH_E_DENIED) continue;
        open_org(&f, NULL);
        for (j = 0; j < COUNT(expected); j++) {
            fail_once(&f, &answers[i], 0, now_s);
            check_backoff(&f, now_s, expected[j]);
            now_s += expected[j];
        }
    }
}

static void refusals_back_off_a_minute_each_time(void **state)
{
    const struct answer *answers;
    size_t count, i;
    int64_t now_s;
    (void)state;
    answers = all_answers(&count);
    for (i = 0; i < count; i++) {
        fixture f;
        if (answers[i].status != AVON_AUTH_E_DENIED) continue;
        open_org(&f, NULL);
        for (now_s = T0; now_s < T0 + 8 * 60; now_s += 60) {
            fail_once(&f, &answers[i], 0, now_s);
            check_backoff(&f, now_s, 60);
        }
        fail_once(&f, &answers[i], 1, now_s); /* no Retry-After shortens it */
        check_backoff(&f, now_s, 60);
    }
}

static void a_failed_refresh_never_costs_a_token_that_serves(void **state)
{
    const struct answer *answers;
    size_t count, i;
    (void)state;
    answers = all_answers(&count);
    for (i = 0; i < count; i++) {
        const int64_t backoff_s = answers[i].status == AVON_AUTH_E_DENIED ? 60 : 1;
        uint32_t before;
        fixture f;
        open_org(&f, NULL);
        fetch_token(&f, "old", 1000, T0);
        before = generation(&f, T0);
        fail_once(&f, &answers[i], 0, T0 + 900);
        assert_string_equal(serving(&f, T0 + 900), "old");
        assert_state(&f, T0 + 900, AVON_AUTH_READY, T0 + 900 + backoff_s);
        assert_state(&f, T0 + 900 + backoff_s, AVON_AUTH_REFRESH_DUE, 0);
        assert_int_equal(generation(&f, T0 + 989), before);
        assert_state(&f, T0 + 990, AVON_AUTH_NEED_TOKEN, 0);
    }
}

static void a_success_ends_the_backing_off(void **state)
{
    static const struct answer failure = { 500, "", AVON_AUTH_E_SERVER };
    int64_t now_s = T0;
    int i;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    for (i = 0; i < 4; i++, now_s += 8) fail_once(&f, &failure, 0, now_s);
    fetch_token(&f, "aaa", 10, now_s);
    now_s += 10;
    assert_state(&f, now_s, AVON_AUTH_NEED_TOKEN, 0);
    fail_once(&f, &failure, 0, now_s);
    check_backoff(&f, now_s, 1);
    now_s += 1;
    fail_once(&f, &failure, 0, now_s);
    check_backoff(&f, now_s, 2);
}

/* Not even a clock that is set back, nor one that began during the fetch. */
static void a_success_leaves_no_back_off(void **state)
{
    static const struct answer failure = { 401, "", AVON_AUTH_E_DENIED };
    fixture f;
    (void)state;
    open_org(&f, NULL);
    fail_once(&f, &failure, 0, T0);
    fetch_token(&f, "aaa", 1000, T0 + 60);
    assert_state(&f, T0 + 59, AVON_AUTH_REFRESH_DUE, 0);
    assert_state(&f, T0, AVON_AUTH_REFRESH_DUE, 0);
    assert_status(begin(&f, T0 + 61), AVON_AUTH_OK);
    assert_status(reject(&f, generation(&f, T0 + 61), T0 + 61), AVON_AUTH_OK);
    assert_status(complete(&f, 200, BBB, T0 + 62), AVON_AUTH_OK);
    assert_state(&f, T0 + 62, AVON_AUTH_READY, 0);
}

/* The smallest buffer that org_init takes holds the shortest token. */
static void a_token_buffer_of_two_bytes_holds_a_token(void **state)
{
    char token[2];
    avon_auth_org_config config = org_config(token, sizeof token);
    fixture f;
    (void)state;
    open_org(&f, &config);
    fetch_token(&f, "a", 1000, T0);
    assert_string_equal(serving(&f, T0), "a");
}

static void retry_after_is_heeded_for_at_most_an_hour(void **state)
{
    static const struct {
        int64_t retry_after_s, backoff_s;
    } cases[] = {
        { 0, 1 },       { 1, 1 },       { 2, 2 },          { 120, 120 },         { 3599, 3599 },
        { 3600, 3600 }, { 3601, 3600 }, { 86400, 3600 },   { INT64_MAX, 3600 },  { -1, 1 },
        { -120, 1 },    { INT64_MIN, 1 },
    };
    static const struct answer failures[] = {
        { 429, "", AVON_AUTH_E_THROTTLED },
        { 503, "", AVON_AUTH_E_SERVER },
    };
    size_t i, j, k;
    (void)state;
    for (i = 0; i < COUNT(cases); i++)
        for (j = 0; j < 2; j++) {
            fixture f;
            open_org(&f, NULL);
            fail_once(&f, &failures[j], cases[i].retry_after_s, T0);
            check_backoff(&f, T0, cases[i].backoff_s);
        }
    for (j = 0; j < 2; j++) {   /* shorter than its own back-off too */
        int64_t now_s = T0;
        fixture f;
        open_org(&f, NULL);
        for (k = 0; k < 7; k++, now_s += 60) fail_once(&f, &failures[j], 0, now_s);
        fail_once(&f, &failures[j], 5, now_s);
        check_backoff(&f, now_s, 5);
        now_s += 5;
        fail_once(&f, &failures[j], 1, now_s);
        check_backoff(&f, now_s, 1);
    }
}

static void a_refusal_does_not_shorten_a_longer_back_off(void **state)
{
    static const struct answer failure = { 429, "", AVON_AUTH_E_THROTTLED };
    fixture f;
    (void)state;
    open_org(&f, NULL);
    fetch_token(&f, "aaa", 1000, T0);
    fail_once(&f, &failure, 600, T0 + 5);
    assert_status(reject(&f, generation(&f, T0 + 10), T0 + 10), AVON_AUTH_OK);
    check_backoff(&f, T0 + 10, 595);
}

static void a_refusal_lengthens_a_shorter_back_off(void **state)
{
    static const struct answer failure = { 503, "", AVON_AUTH_E_SERVER };
    fixture f;
    (void)state;
    open_org(&f, NULL);
    fetch_token(&f, "aaa", 1000, T0);
    fail_once(&f, &failure, 0, T0 + 5);
    assert_status(reject(&f, generation(&f, T0 + 5), T0 + 5), AVON_AUTH_OK);
    check_backoff(&f, T0 + 5, 60);
}

static void an_abort_backs_off_like_no_answer(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ABORT(5, 0, OK, BACKOFF, 6, ""),
        BEGIN(5, 0, E_BACKOFF, BACKOFF, 6, ""),
        BEGIN(6, 0, OK, IN_FLIGHT, 66, ""),
        ANSWER(6, 0, 0, "", E_TRANSPORT, BACKOFF, 8, ""),
        BEGIN(8, 0, OK, IN_FLIGHT, 68, ""),
        ABORT(8, 0, OK, BACKOFF, 12, ""),
    };
    static const step with_a_token[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 200, AAA, OK, READY, 0, "aaa"),
        BEGIN(900, 0, OK, READY, 960, "aaa"),
        ABORT(901, 0, OK, READY, 902, "aaa"),
        LOOK(902, REFRESH_DUE, 0, "aaa"),
    };
    fixture f;
    (void)state;
    RUN(steps);
    RUN(with_a_token);
    /* whatever had come by then is not an answer */
    open_org(&f, NULL);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    put_answer(&f.fetch.response, 401, REFUSED);
    assert_status(give_up(&f, &f.fetch, T0), AVON_AUTH_OK);
    check_backoff(&f, T0, 1);
    assert_last_error(&f, 0, "");
}

/* ---- reject -------------------------------------------------------------------- */

static void a_rejected_token_is_dropped(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 200, AAA, OK, READY, 0, "aaa"),
        REJECT(100, 1, NEED_TOKEN, 0, ""),
        REJECT(100, 1, NEED_TOKEN, 0, ""),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, ""),
        REJECT(101, 1, IN_FLIGHT, 160, ""),
        ANSWER(102, 0, 200, BBB, OK, READY, 0, "bbb"),
    };
    static const step during_a_refresh[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 200, AAA, OK, READY, 0, "aaa"),
        BEGIN(900, 0, OK, READY, 960, "aaa"),
        REJECT(901, 1, IN_FLIGHT, 960, ""),
        ANSWER(902, 0, 200, BBB, OK, READY, 0, "bbb"),
    };
    fixture f;
    (void)state;
    RUN(steps);
    RUN(during_a_refresh);
    open_org(&f, NULL);
    fetch_token(&f, "secret-token", 1000, T0);
    assert_true(holds(f.token, sizeof f.token, "secret-token"));
    assert_status(reject(&f, generation(&f, T0 + 100), T0 + 100), AVON_AUTH_OK);
    assert_false(holds(f.token, sizeof f.token, "secret-token"));
}

static void a_token_of_another_generation_is_not_dropped(void **state)
{
    static const step steps[] = {
        REJECT(0, 0, NEED_TOKEN, 0, ""),
        REJECT(0, NEXT, NEED_TOKEN, 0, ""),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 200, AAA, OK, READY, 0, "aaa"),
        REJECT(1, 0, READY, 0, "aaa"),
        REJECT(1, NEXT, READY, 0, "aaa"),
        BEGIN(100, 0, OK, READY, 160, "aaa"),
        ANSWER(100, 0, 200, BBB, OK, READY, 0, "bbb"),
        REJECT(101, 1, READY, 0, "bbb"), /* the one before */
        REJECT(101, 0, READY, 0, "bbb"),
        REJECT(101, NEXT, READY, 0, "bbb"),
        IMPORT(101, "ttt", 10000, READY, 0, "ttt"),
        REJECT(102, 1, READY, 0, "ttt"),
        REJECT(102, 2, READY, 0, "ttt"),
        REJECT(102, 3, NEED_TOKEN, 0, ""),
    };
    (void)state;
    RUN(steps);
}

static void a_token_rejected_within_a_minute_backs_off_like_a_refusal(void **state)
{
    static const step at_once[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 200, AAA, OK, READY, 0, "aaa"),
        REJECT(0, 1, BACKOFF, 60, ""),
        BEGIN(59, 0, E_BACKOFF, BACKOFF, 60, ""),
        BEGIN(60, 0, OK, IN_FLIGHT, 120, ""),
        ANSWER(60, 0, 200, BBB, OK, READY, 0, "bbb"),
        REJECT(70, 2, BACKOFF, 130, ""), /* the same again, not longer */
        REJECT(80, 2, BACKOFF, 130, ""), /* it is dropped already */
    };
    static const step just_within[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 200, AAA, OK, READY, 0, "aaa"),
        REJECT(59, 1, BACKOFF, 119, ""),
        LOOK(118, BACKOFF, 119, ""),
        LOOK(119, NEED_TOKEN, 0, ""),
    };
    static const step later[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 200, AAA, OK, READY, 0, "aaa"),
        REJECT(60, 1, NEED_TOKEN, 0, ""),
    };
    static const step imported[] = {
        IMPORT(0, "ttt", 10000, READY, 0, "ttt"),
        REJECT(0, 1, NEED_TOKEN, 0, ""),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
    };
    static const step imported_after_a_fetch[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 200, AAA, OK, READY, 0, "aaa"),
        IMPORT(1, "ttt", 10000, READY, 0, "ttt"),
        REJECT(2, 2, NEED_TOKEN, 0, ""),
    };
    static const step during_a_refresh_that_fails[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 200, AAA, OK, READY, 0, "aaa"),
        BEGIN(10, 0, OK, READY, 70, "aaa"),
        REJECT(10, 1, IN_FLIGHT, 70, ""),
        ANSWER(11, 0, 503, "", E_SERVER, BACKOFF, 70, ""), /* a minute from the refusal */
        BEGIN(70, 0, OK, IN_FLIGHT, 130, ""),
        ANSWER(70, 0, 503, "", E_SERVER, BACKOFF, 72, ""),
    };
    (void)state;
    RUN(at_once);
    RUN(just_within);
    RUN(during_a_refresh_that_fails);
    RUN(later);
    RUN(imported);
    RUN(imported_after_a_fetch);
}

/* ---- import and export --------------------------------------------------------- */

static void an_imported_token_serves_until_near_its_end(void **state)
{
    static const step steps[] = {
        IMPORT(0, "ttt", 10000, READY, 0, "ttt"),
        LOOK(9699, READY, 0, "ttt"),
        LOOK(9700, REFRESH_DUE, 0, "ttt"),  /* refresh_margin_s before the end */
        LOOK(9969, REFRESH_DUE, 0, "ttt"),
        LOOK(9970, NEED_TOKEN, 0, ""),      /* a tenth of it before the end */
    };
    static const step expired[] = {
        IMPORT(0, "ttt", 0, NEED_TOKEN, 0, ""),
        IMPORT(0, "ttt", -5000, NEED_TOKEN, 0, ""),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 200, AAA, OK, READY, 0, "aaa"),
    };
    static const step during_a_fetch[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        IMPORT(1, "ttt", 10000, READY, 60, "ttt"),
        ANSWER(2, 0, 200, AAA, OK, READY, 0, "aaa"),
    };
    static const step during_a_back_off[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 401, REFUSED, E_DENIED, BACKOFF, 60, ""),
        IMPORT(1, "ttt", 10000, READY, 60, "ttt"),
    };
    static const step in_place_of_a_fetched_one[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 200, AAA, OK, READY, 0, "aaa"),
        IMPORT(1, "ttt", 10000, READY, 0, "ttt"),
        LOOK(-5, READY, 0, "ttt"), /* it did not begin with the fetch before it */
        LOOK(9699, READY, 0, "ttt"),
    };
    avon_auth_org_config config = org_config(NULL, 0);
    fixture f;
    (void)state;
    RUN(steps);
    RUN(expired);
    RUN(during_a_fetch);
    RUN(during_a_back_off);
    RUN(in_place_of_a_fetched_one);
    config.refresh_margin_s = 100;
    config.refresh_jitter_s = 7;
    open_org(&f, &config);
    assert_status(import_token(&f, "ttt", T0 + 10000), AVON_AUTH_OK);
    assert_state(&f, T0 + 9892, AVON_AUTH_READY, 0);
    assert_state(&f, T0 + 9893, AVON_AUTH_REFRESH_DUE, 0);
    assert_state(&f, T0 + 9989, AVON_AUTH_REFRESH_DUE, 0);
    assert_state(&f, T0 + 9990, AVON_AUTH_NEED_TOKEN, 0);
}

static void a_token_survives_export_and_import(void **state)
{
    int64_t expires_at_s = 0, again_s = 0;
    const char *token = NULL;
    char kept[TOKEN_SIZE];
    fixture f, g;
    (void)state;
    open_org(&f, NULL);
    open_org(&g, NULL);
    fetch_token(&f, "a-._~+/Z9==", 3600, T0);
    assert_status(export_token(&f, T0 + 5, &token, &expires_at_s), AVON_AUTH_OK);
    assert_string_equal(token, "a-._~+/Z9==");
    assert_int_equal(expires_at_s, T0 + 3600);
    assert_status(export_token(&f, T0 + 5, NULL, NULL), AVON_AUTH_OK);

    strcpy(kept, token);
    assert_status(import_token(&g, kept, expires_at_s), AVON_AUTH_OK);
    memset(kept, 'x', sizeof kept);
    assert_string_equal(serving(&g, T0 + 5), "a-._~+/Z9==");
    assert_status(export_token(&g, T0 + 5, NULL, &again_s), AVON_AUTH_OK);
    assert_int_equal(again_s, T0 + 3600);

    /* into the organization that exported it, out of its own buffer */
    assert_status(import_token(&f, token, T0 + 7200), AVON_AUTH_OK);
    assert_string_equal(serving(&f, T0 + 5), "a-._~+/Z9==");
    assert_status(import_token(&f, token + 1, T0 + 7200), AVON_AUTH_OK);
    assert_string_equal(serving(&f, T0 + 5), "-._~+/Z9==");
}

static void a_token_that_cannot_be_imported_leaves_the_old_one(void **state)
{
    static const struct {
        const char *token;
        int64_t expires_at_s;
        avon_auth_status status;
    } cases[] = {
        { NULL, T0 + 3600, AVON_AUTH_E_ARGUMENT },
        { "", T0 + 3600, AVON_AUTH_E_ARGUMENT },
        { "new token", T0 + 3600, AVON_AUTH_E_HEADER },
        { "new\r\nx: y", T0 + 3600, AVON_AUTH_E_HEADER },
        { "new\n", T0 + 3600, AVON_AUTH_E_HEADER },
        { "=new", T0 + 3600, AVON_AUTH_E_HEADER },
        { "new=x", T0 + 3600, AVON_AUTH_E_HEADER },
        { "==", T0 + 3600, AVON_AUTH_E_HEADER },
        { "n\xc3\xa9w", T0 + 3600, AVON_AUTH_E_HEADER },
        { "new\x7f", T0 + 3600, AVON_AUTH_E_HEADER },
        { "new", INT64_MIN, AVON_AUTH_E_CLOCK },
        { "new", -1, AVON_AUTH_E_CLOCK },
        { "new", 0, AVON_AUTH_E_CLOCK },
        { "new", 3600, AVON_AUTH_E_CLOCK },
        { "new", CLOCK_FIRST - 1, AVON_AUTH_E_CLOCK },
        { "new", CLOCK_LAST + 1, AVON_AUTH_E_CLOCK },
        { "new", (T0 + 3600) * 1000, AVON_AUTH_E_CLOCK },
        { "new", INT64_MAX, AVON_AUTH_E_CLOCK },
        { "a-token-one-byte", T0 + 3600, AVON_AUTH_E_BUFFER },
        { "a-token-very-much-longer-than-the-buffer", T0 + 3600, AVON_AUTH_E_BUFFER },
    };
    char *buffer = filled(16);
    avon_auth_org_config config = org_config(buffer, 16);
    size_t i;
    fixture f;
    (void)state;
    open_org(&f, &config);
    assert_status(import_token(&f, "old", T0 + 3600), AVON_AUTH_OK);
    for (i = 0; i < COUNT(cases); i++) {
        int64_t expires_at_s = 0;
        const char *token = NULL;
        const uint32_t before = generation(&f, T0);
        assert_status(import_token(&f, cases[i].token, cases[i].expires_at_s),
            cases[i].status);
        assert_status(export_token(&f, T0, &token, &expires_at_s), AVON_AUTH_OK);
        assert_string_equal(token, "old");
        assert_int_equal(expires_at_s, T0 + 3600);
        assert_int_equal(generation(&f, T0), before);
    }
    assert_status(import_token(&f, "exactly-fifteen", T0 + 3600), AVON_AUTH_OK);
    assert_string_equal(serving(&f, T0), "exactly-fifteen");
    free(buffer);
}

static void a_token_expires_within_the_range_of_the_clock(void **state)
{
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(import_token(&f, "ttt", CLOCK_FIRST), AVON_AUTH_OK);
    assert_state(&f, T0, AVON_AUTH_NEED_TOKEN, 0);
    assert_status(import_token(&f, "ttt", CLOCK_LAST), AVON_AUTH_OK);
    assert_state(&f, T0, AVON_AUTH_READY, 0);
}

/* ---- the clock ----------------------------------------------------------------- */

static void a_clock_that_is_unset_or_in_milliseconds_is_refused(void **state)
{
    static const int64_t bad[] = { INT64_MIN, -1, 0, 1, CLOCK_FIRST - 1, CLOCK_LAST + 1,
                                   INT64_C(1700000000000), INT64_MAX };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(bad); i++) {
        const int64_t now_s = bad[i];
        avon_auth_fetch before;
        char work[WORK_SIZE];
        const char *token = "";
        int64_t time_s = -1;
        fixture f;
        open_org(&f, NULL);
        memset(work, 0, sizeof work);
        assert_status(begin(&f, now_s), AVON_AUTH_E_CLOCK);
        assert_true(is_zero(&f.fetch, sizeof f.fetch));
        assert_true(is_zero(f.work, sizeof f.work));
        assert_state(&f, now_s, AVON_AUTH_NEED_TOKEN, 0);
        assert_state(&f, T0, AVON_AUTH_NEED_TOKEN, 0);

        fetch_token(&f, "aaa", 1000, T0);
        assert_status(begin(&f, T0 + 900), AVON_AUTH_OK);
        put_answer(&f.fetch.response, 200, BBB);
        before = f.fetch;
        memcpy(work, f.work, sizeof work);
        assert_status(begin(&f, now_s), AVON_AUTH_E_CLOCK);
        assert_status(end(&f, &f.fetch, now_s), AVON_AUTH_E_CLOCK);
        assert_status(give_up(&f, &f.fetch, now_s), AVON_AUTH_E_CLOCK);
        assert_memory_equal(&f.fetch, &before, sizeof before);
        assert_memory_equal(f.work, work, sizeof work);
        assert_status(reject(&f, generation(&f, T0 + 900), now_s), AVON_AUTH_E_CLOCK);
        assert_status(export_token(&f, now_s, &token, &time_s), AVON_AUTH_E_CLOCK);
        assert_null(token);
        assert_int_equal(time_s, 0);
        assert_status(make_headers(&f, now_s), AVON_AUTH_E_CLOCK);

        assert_string_equal(serving(&f, T0 + 901), "aaa");
        assert_state(&f, T0 + 901, AVON_AUTH_READY, T0 + 960);
        assert_status(end(&f, &f.fetch, T0 + 902), AVON_AUTH_OK);
        assert_string_equal(serving(&f, T0 + 902), "bbb");
    }
}

static void the_first_and_the_last_second_of_the_clock_are_accepted(void **state)
{
    static const int64_t good[] = { CLOCK_FIRST, CLOCK_LAST };
    size_t i;
    (void)state;
    for (i = 0; i < 2; i++) {
        fixture f;
        uint32_t rejected;
        open_org(&f, NULL);
        fetch_token(&f, "aaa", 1000, good[i]);
        rejected = generation(&f, good[i] - (i == 0 ? 0 : 7200)); /* the JWT lives an hour */
        assert_string_equal(serving(&f, good[i]), "aaa");
        assert_state(&f, good[i], AVON_AUTH_READY, 0);
        assert_status(begin(&f, good[i]), AVON_AUTH_OK);
        assert_status(give_up(&f, &f.fetch, good[i]), AVON_AUTH_OK);
        assert_status(reject(&f, rejected, good[i]), AVON_AUTH_OK);
        assert_string_equal(serving(&f, good[i]), "");
    }
}

static void headers_end_where_the_jwt_would_leave_the_range_of_the_clock(void **state)
{
    const int64_t last_s = CLOCK_LAST - 3600; /* the JWT lives an hour */
    fixture f;
    (void)state;
    open_org(&f, NULL);
    fetch_token(&f, "aaa", 10000, last_s);
    assert_status(make_headers(&f, last_s), AVON_AUTH_OK);
    assert_jwt(&f.headers, last_s, CLOCK_LAST, 0);
    assert_status(make_headers(&f, last_s + 1), AVON_AUTH_E_CLOCK);
}

static void a_clock_set_back_makes_a_refresh_due_at_once(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(1, 0, 200, AAA, OK, READY, 0, "aaa"),
        LOOK(0, READY, 0, "aaa"),
        LOOK(-1, REFRESH_DUE, 0, "aaa"),
        LOOK(-86400, REFRESH_DUE, 0, "aaa"),
        BEGIN(-86400, 0, OK, READY, -86340, "aaa"),
        ANSWER(-86399, 0, 200, BBB, OK, READY, 0, "bbb"),
        LOOK(-86400 + 899, READY, 0, "bbb"),
        LOOK(-86400 + 900, REFRESH_DUE, 0, "bbb"),
        LOOK(-86400 + 990, NEED_TOKEN, 0, ""),
    };
    (void)state;
    RUN(steps);
}

static void a_small_step_back_keeps_what_is_under_way(void **state)
{
    static const step fetching[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        LOOK(-1, IN_FLIGHT, 60, ""),
        LOOK(-59, IN_FLIGHT, 60, ""),
        LOOK(-60, NEED_TOKEN, 0, ""),
        BEGIN(-30, 1, E_IN_FLIGHT, IN_FLIGHT, 60, ""),
        ANSWER(-30, 0, 200, AAA, OK, REFRESH_DUE, 0, "aaa"),
        LOOK(0, READY, 0, "aaa"),
    };
    static const step backing_off[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 401, REFUSED, E_DENIED, BACKOFF, 60, ""),
        LOOK(-1, BACKOFF, 60, ""),
        BEGIN(-30, 0, E_BACKOFF, BACKOFF, 60, ""),
    };
    (void)state;
    RUN(fetching);
    RUN(backing_off);
}

static void a_large_step_back_gives_up_what_is_under_way(void **state)
{
    static const step fetching[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        LOOK(-3600, NEED_TOKEN, 0, ""),
        BEGIN(-3600, 1, OK, IN_FLIGHT, -3540, ""),
        ANSWER(-3599, 0, 200, AAA, E_STALE, IN_FLIGHT, -3540, ""),
        ANSWER(-3598, 1, 200, BBB, OK, READY, 0, "bbb"),
    };
    static const step answered_all_the_same[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(-3600, 0, 200, AAA, OK, REFRESH_DUE, 0, "aaa"), /* no newer one has begun */
    };
    static const step backing_off[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 401, REFUSED, E_DENIED, BACKOFF, 60, ""),
        LOOK(-3600, NEED_TOKEN, 0, ""),
        BEGIN(-3600, 0, OK, IN_FLIGHT, -3540, ""),
        ANSWER(-3600, 0, 200, AAA, OK, READY, 0, "aaa"),
        LOOK(-3599, READY, 0, "aaa"),
    };
    static const step and_failing_again[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ANSWER(0, 0, 401, REFUSED, E_DENIED, BACKOFF, 60, ""),
        BEGIN(-3600, 0, OK, IN_FLIGHT, -3540, ""),
        ANSWER(-3600, 0, 503, "", E_SERVER, BACKOFF, -3599, ""),
    };
    (void)state;
    RUN(fetching);
    RUN(answered_all_the_same);
    RUN(backing_off);
    RUN(and_failing_again);
}

/* ---- what the service said ----------------------------------------------------- */

static void the_last_error_is_what_the_service_said(void **state)
{
    static const struct {
        int http_status;
        const char *body, *expected;
    } cases[] = {
        { 401, REFUSED, "auth/invalid_credentials" },
        { 400, "{\"error\":\"invalid_client\",\"code\":\"c\"}", "invalid_client" },
        { 200, "{\"error\":\"invalid_client\"}", "invalid_client" },
        { 503, "{\"code\":\"busy\"}", "busy" },
        { 429, "{\"code\":\"slow_down\"}", "slow_down" },
        { 404, "<html>not here</html>", "" },
        { 500, "", "" },
        { 401, "{}", "" },
        { 200, "not JSON", "" },
        { 401, "{\"error_description\":\"" CLIENT_SECRET " is wrong\"}", "" },
        { 401, "{\"error\":\"no\",\"error_description\":\"" CLIENT_SECRET "\"}", "no" },
        { 401, "{\"message\":\"" CLIENT_SECRET "\",\"errors\":[\"" CLIENT_SECRET "\"]}", "" },
        { 401, "{\"error\":\"a\\r\\n\\u0007\\u00e9\xc3\xa9z\\t\\\"\"}", "a????" "??z?\"" },
        { 401,
          "{\"error\":\"0123456789012345678901234567890123456789012345678901234567890123456\"}",
          "012345678901234567890123456789012345678901234567890123456789012" },
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++) {
        fixture f;
        open_org(&f, NULL);
        assert_last_error(&f, 0, "");
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        assert_int_not_equal(complete(&f, cases[i].http_status, cases[i].body, T0),
                             AVON_AUTH_OK);
        assert_last_error(&f, cases[i].http_status, cases[i].expected);
        assert_false(holds(&f.org, sizeof f.org, CLIENT_SECRET));
        fetch_token(&f, "aaa", 1000, T0 + 60);
        assert_last_error(&f, 0, "");
    }
}

static void no_answer_and_one_too_large_leave_no_last_error(void **state)
{
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_status(complete(&f, 401, REFUSED, T0), AVON_AUTH_E_DENIED);
    assert_status(begin(&f, T0 + 60), AVON_AUTH_OK);
    assert_status(complete(&f, 0, REFUSED, T0 + 60), AVON_AUTH_E_TRANSPORT);
    assert_last_error(&f, 0, "");

    assert_status(begin(&f, T0 + 120), AVON_AUTH_OK);
    put_answer(&f.fetch.response, 401, REFUSED);
    assert_status(complete(&f, 401, NULL, T0 + 120), AVON_AUTH_E_DENIED);
    assert_last_error(&f, 401, "");

    assert_status(begin(&f, T0 + 180), AVON_AUTH_OK);
    overfill(&f.fetch.response);
    avon_auth_headers_text(NULL, NULL, 0, NULL); /* clears the stack, and all luck with it */
    assert_status(end(&f, &f.fetch, T0 + 180), AVON_AUTH_E_TOO_LARGE);
    assert_last_error(&f, 0, "");
}

/* One that just fits is read; of one that does not, not even its beginning. */
static void an_error_is_read_from_an_answer_that_fits(void **state)
{
    size_t over;
    (void)state;
    for (over = 0; over <= 1; over++) {
        const char *expected = over ? "" : "auth/invalid_credentials";
        char memory[WORK_SIZE + 1];
        fixture f;
        open_org(&f, NULL);
        memset(memory, ' ', sizeof memory);
        assert_status(begin_in(&f, T0, memory, WORK_SIZE, &f.fetch), AVON_AUTH_OK);
        put_answer(&f.fetch.response, 401, REFUSED);
        while (f.fetch.response.body_len < f.fetch.response.body_size + over)
            avon_auth_response_append(&f.fetch.response, " ", 1);
        assert_status(end(&f, &f.fetch, T0), AVON_AUTH_E_DENIED);
        assert_string_equal(last_error(&f, NULL), expected);
    }
}

/* A transport may have cleared the response before it filled it: nothing of a body fits then. */
static void an_answer_without_a_place_for_its_body_is_too_large(void **state)
{
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    memset(&f.fetch.response, 0, sizeof f.fetch.response);
    assert_int_equal(avon_auth_response_append(&f.fetch.response, AAA, strlen(AAA)), 0);
    f.fetch.response.http_status = 200;
    assert_status(end(&f, &f.fetch, T0), AVON_AUTH_E_TOO_LARGE);
    assert_true(is_zero(f.work, sizeof f.work));
    check_backoff(&f, T0, 1);
}

/* ---- the request --------------------------------------------------------------- */

static void check_request(avon_auth_encoding encoding, const char *content_type)
{
    avon_auth_org_config config = org_config(NULL, 0);
    const avon_auth_request *request;
    const avon_auth_response *response;
    char body[256], line[128];
    size_t len, n;
    fixture f;
    config.encoding = encoding;
    config.client_secret = "p\xc3\xa4ss & \"w\\ord\"\n";
    open_org(&f, &config);
    memset(f.work, 'x', sizeof f.work);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    request = &f.fetch.request;
    assert_string_equal(request->method, "POST");
    assert_string_equal(request->url, BASE_URL "/v2/auth/token");
    assert_int_equal(request->header_count, 2);
    assert_string_equal(request->headers[0].name, "Content-Type");
    assert_string_equal(request->headers[0].value, content_type);
    assert_string_equal(request->headers[1].name, "Accept");
    assert_string_equal(request->headers[1].value, "application/json");
    for (n = 0; n < request->header_count; n++) {
        snprintf(line, sizeof line, "%s: %s", request->headers[n].name,
                 request->headers[n].value);
        assert_string_equal(request->headers[n].line, line);
    }
    assert_status(avon_auth_token_request(CLIENT_ID, config.client_secret, encoding, body,
                                          sizeof body, &len),
                  AVON_AUTH_OK);
    assert_int_equal(request->body_len, len);
    assert_string_equal(request->body, body);

    /* the answer has its own place, and filling it to the brim leaves the request alone */
    response = &f.fetch.response;
    assert_int_equal(response->http_status, 0);
    assert_int_equal(response->retry_after_s, 0);
    assert_int_equal(response->body_len, 0);
    assert_true(response->body_size >= sizeof f.work / 2);
    memset(response->body, 'y', response->body_size);
    assert_string_equal(request->url, BASE_URL "/v2/auth/token");
    assert_string_equal(request->body, body);
    assert_true(response->body > f.work);
    assert_true(response->body + response->body_size <= f.work + sizeof f.work);
}

static void a_request_is_whole_and_apart_from_its_answer(void **state)
{
    (void)state;
    check_request(AVON_AUTH_FORM, "application/x-www-form-urlencoded");
    check_request(AVON_AUTH_JSON, "application/json");
}

static void check_work_sizes(avon_auth_encoding encoding)
{
    avon_auth_org_config config = org_config(NULL, 0);
    avon_auth_fetch fetch, expected;
    size_t needed, size, body_len;
    fixture f;
    config.encoding = encoding;
    open_org(&f, &config);
    assert_status(avon_auth_token_request(CLIENT_ID, CLIENT_SECRET, encoding, NULL, 0, &body_len),
                  AVON_AUTH_E_BUFFER);
    assert_status(begin_in(&f, T0, NULL, 0, &fetch), AVON_AUTH_E_BUFFER);
    needed = fetch.work_size;
    assert_true(needed > body_len + strlen(BASE_URL "/v2/auth/token"));
    memset(&expected, 0, sizeof expected);
    expected.work_size = needed;
    for (size = 0; size <= needed + 1; size++) {
        char *work = filled(size);
        memset(&fetch, 0xAA, sizeof fetch);
        if (size < needed) {
            assert_status(begin_in(&f, T0, work, size, &fetch), AVON_AUTH_E_BUFFER);
            assert_memory_equal(&fetch, &expected, sizeof fetch);
            assert_false(holds(work, size, "s3cr"));
            assert_false(holds(work, size, "client"));
            assert_state(&f, T0, AVON_AUTH_NEED_TOKEN, 0);
        } else {
            open_org(&f, &config);
            assert_status(begin_in(&f, T0, work, size, &fetch), AVON_AUTH_OK);
            assert_true(holds(work, size, CLIENT_SECRET));
            assert_int_equal(fetch.response.body_size, size - needed);
            assert_int_equal(avon_auth_response_append(&fetch.response, "{}", 2), 0);
            fetch.response.http_status = 200;
            assert_status(end(&f, &fetch, T0), AVON_AUTH_E_TOO_LARGE);
            assert_true(is_zero(work, size));
        }
        free(work);
    }
}

static void work_memory_that_is_too_small_is_refused_with_the_size_it_takes(void **state)
{
    (void)state;
    check_work_sizes(AVON_AUTH_FORM);
    check_work_sizes(AVON_AUTH_JSON);
}

static void a_fetch_needs_its_arguments(void **state)
{
    avon_auth_fetch before;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    memset(&f.fetch, 0xAA, sizeof f.fetch);
    before = f.fetch;
    assert_status(begin_in(&f, T0, NULL, 1, &f.fetch), AVON_AUTH_E_ARGUMENT);
    assert_memory_equal(&f.fetch, &before, sizeof before);
    assert_status(begin_in(&f, T0, f.work, sizeof f.work, NULL), AVON_AUTH_E_ARGUMENT);
    assert_true(is_zero(f.work, sizeof f.work));
    assert_state(&f, T0, AVON_AUTH_NEED_TOKEN, 0);
}

/* ---- the answer ---------------------------------------------------------------- */

static void an_answer_may_come_in_pieces_and_fill_its_memory(void **state)
{
    static const char answer[] = AAA;
    const size_t len = sizeof answer - 1;
    size_t at, needed;
    char *work;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin_in(&f, T0, NULL, 0, &f.fetch), AVON_AUTH_E_BUFFER);
    needed = f.fetch.work_size;
    work = filled(needed + len);
    assert_status(begin_in(&f, T0, work, needed + len, &f.fetch), AVON_AUTH_OK);
    assert_int_equal(avon_auth_response_append(&f.fetch.response, NULL, 0), 0);
    for (at = 0; at < len; at++) {
        assert_int_equal(avon_auth_response_append(&f.fetch.response, answer + at, 1), 1);
        assert_int_equal(f.fetch.response.body_len, at + 1);
        assert_int_equal(avon_auth_response_append(&f.fetch.response, "", 0), 0);
    }
    f.fetch.response.http_status = 200;
    assert_status(end(&f, &f.fetch, T0), AVON_AUTH_OK);
    assert_string_equal(serving(&f, T0), "aaa");
    assert_true(is_zero(work, needed + len));
    free(work);
}

static void an_answer_that_overflows_once_is_too_large_for_good(void **state)
{
    avon_auth_response response = { 0, 0, NULL, 0, 0 };
    volatile size_t huge = SIZE_MAX;    /* the compiler must not see through it and object */
    size_t room;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    put_answer(&f.fetch.response, 200, AAA);
    room = f.fetch.response.body_size - f.fetch.response.body_len;
    assert_int_equal(avon_auth_response_append(&f.fetch.response, f.work, room + 1), 0);
    assert_int_equal(avon_auth_response_append(&f.fetch.response, " ", 1), 0);
    assert_int_equal(avon_auth_response_append(&f.fetch.response, NULL, 0), 0);
    assert_int_equal(avon_auth_response_append(&f.fetch.response, "", 0), 0);
    assert_status(end(&f, &f.fetch, T0), AVON_AUTH_E_TOO_LARGE);

    assert_status(begin(&f, T0 + 1), AVON_AUTH_OK);
    put_answer(&f.fetch.response, 200, AAA);
    assert_int_equal(avon_auth_response_append(&f.fetch.response, AAA, huge), 0);
    assert_status(end(&f, &f.fetch, T0 + 1), AVON_AUTH_E_TOO_LARGE);

    assert_int_equal(avon_auth_response_append(NULL, "x", 1), 0);
    response.body_size = 10;
    assert_int_equal(avon_auth_response_append(&response, "x", 1), 0);
    assert_int_equal(response.body_len, 0);
    assert_status(begin(&f, T0 + 3), AVON_AUTH_OK);
    assert_int_equal(avon_auth_response_append(&f.fetch.response, NULL, 1), 0);
    assert_int_equal(f.fetch.response.body_len, 0);
}

static void a_body_length_set_beyond_its_memory_is_too_large(void **state)
{
    static const int statuses[] = { 200, 401 };
    size_t i, beyond;
    (void)state;
    for (i = 0; i < 2; i++)
        for (beyond = 1; beyond <= 2; beyond++) {
            fixture f;
            open_org(&f, NULL);
            assert_status(begin(&f, T0), AVON_AUTH_OK);
            put_answer(&f.fetch.response, statuses[i], AAA);
            f.fetch.response.body_len =
                beyond == 1 ? f.fetch.response.body_size + 1 : SIZE_MAX;
            assert_status(end(&f, &f.fetch, T0),
                          statuses[i] == 200 ? AVON_AUTH_E_TOO_LARGE : AVON_AUTH_E_DENIED);
            assert_string_equal(last_error(&f, NULL), "");
            assert_true(is_zero(f.work, sizeof f.work));
        }
}

static void a_token_longer_than_its_buffer_is_too_large(void **state)
{
    size_t size;
    (void)state;
    for (size = 4; size <= 40; size++) {
        char *buffer = filled(size), token[64], body[128];
        avon_auth_org_config config = org_config(buffer, size);
        size_t len;
        fixture f;
        open_org(&f, &config);
        fetch_token(&f, "old", 1000, T0);
        for (len = 41; len >= 1; len--) {
            const int fits = len + 1 <= size;
            const int64_t now_s = T0 + 100 * (int64_t)(42 - len);
            memset(token, 'n', len);
            token[len] = '\0';
            snprintf(body, sizeof body, "{\"access_token\":\"%s\",\"expires_in\":99999}", token);
            if (now_s >= T0 + 900) {
                open_org(&f, &config);
                fetch_token(&f, "old", 1000, now_s);
            }
            assert_status(begin(&f, now_s), AVON_AUTH_OK);
            assert_status(complete(&f, 200, body, now_s),
                          fits ? AVON_AUTH_OK : AVON_AUTH_E_TOO_LARGE);
            assert_string_equal(serving(&f, now_s), fits ? token : "old");
            if (fits) {
                open_org(&f, &config);
                fetch_token(&f, "old", 1000, now_s);
            }
        }
        free(buffer);
    }
}

static void an_escaped_token_is_kept_as_what_it_says(void **state)
{
    static const char body[] = "{\"access_token\":\"a\\/bcdefgh\\u002B=\\u003d\",\"expires_in\":1000}";
    static const char token[] = "a/bcdefgh+==";
    size_t size;
    (void)state;
    for (size = 2; size <= sizeof token + 1; size++) {
        char *buffer = filled(size);
        avon_auth_org_config config = org_config(buffer, size);
        fixture f;
        open_org(&f, &config);
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        if (size < sizeof token) {
            assert_status(complete(&f, 200, body, T0), AVON_AUTH_E_TOO_LARGE);
        } else {
            assert_status(complete(&f, 200, body, T0), AVON_AUTH_OK);
            assert_string_equal(serving(&f, T0), token);
            assert_status(make_headers(&f, T0), AVON_AUTH_OK);
            assert_string_equal(f.headers.items[0].line, "Authorization: Bearer a/bcdefgh+==");
        }
        free(buffer);
    }
}

/* ---- headers ------------------------------------------------------------------- */

static void headers_hold_the_token_the_jwt_and_the_account(void **state)
{
    static const char *const accounts[] = { NULL, "acct 9" };
    size_t i;
    int milliseconds;
    (void)state;
    for (i = 0; i < 2; i++)
        for (milliseconds = 0; milliseconds < 2; milliseconds++) {
            avon_auth_org_config config = org_config(NULL, 0);
            avon_auth_user_config who = user_config();
            size_t n, sum = 0;
            fixture f;
            const avon_auth_headers *const headers = &f.headers;
            config.account_id = accounts[i];
            who.jwt_lifetime_s = 600;
            who.backdate_s = 30;
            who.exp_milliseconds = milliseconds;
            open_org(&f, &config);
            open_user(&f, &who);
            fetch_token(&f, "aaa", 1000, T0);
            assert_status(make_headers(&f, T0 + 7), AVON_AUTH_OK);
            assert_int_equal(headers->count, accounts[i] != NULL ? 3 : 2);
            assert_string_equal(headers->items[0].line, "Authorization: Bearer aaa");
            assert_string_equal(headers->items[0].name, "Authorization");
            assert_jwt(headers, T0 + 7 - 30, T0 + 7 + 600, milliseconds);
            if (accounts[i] != NULL) {
                assert_string_equal(headers->items[2].name, "account");
                assert_string_equal(headers->items[2].value, accounts[i]);
                assert_string_equal(headers->items[2].line, "account: acct 9");
            } else {
                assert_null(headers->items[2].name);
                assert_null(headers->items[2].line);
            }
            for (n = 0; n < headers->count; n++) sum += strlen(headers->items[n].line) + 1;
            assert_int_equal(f.out_len, sum - 1);
        }
}

static void each_token_has_a_generation_of_its_own(void **state)
{
    uint32_t seen[6];
    size_t i, j;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    for (i = 0; i < COUNT(seen); i++) {
        if (i % 2 == 0) fetch_token(&f, "aaa", 1000, T0);
        else assert_status(import_token(&f, "aaa", T0 + 10000), AVON_AUTH_OK);
        seen[i] = generation(&f, T0);
        assert_int_equal(generation(&f, T0), seen[i]);
        assert_int_not_equal(seen[i], 0);
        for (j = 0; j < i; j++) assert_int_not_equal(seen[i], seen[j]);
    }
}

static void headers_fit_exactly_or_not_at_all(void **state)
{
    avon_auth_org_config config = org_config(NULL, 0);
    avon_auth_headers headers;
    size_t needed = 0, size;
    fixture f;
    (void)state;
    config.account_id = "acct_9";
    open_org(&f, &config);
    fetch_token(&f, "aaa", 1000, T0);
    assert_status(headers_in(&f, T0, NULL, 0, &needed, &headers), AVON_AUTH_E_BUFFER);
    for (size = 1; size <= needed + 2; size++) {
        char *out = filled(size);
        size_t len = 0;
        memset(&headers, FILL, sizeof headers);
        if (size <= needed) {
            assert_status(headers_in(&f, T0, out, size, &len, &headers), AVON_AUTH_E_BUFFER);
            assert_true(is_zero(&headers, sizeof headers));
            assert_true(is_empty(out, size));
        } else {
            assert_status(headers_in(&f, T0, out, size, &len, &headers), AVON_AUTH_OK);
            assert_jwt(&headers, T0, T0 + 3600, 0);
        }
        assert_int_equal(len, needed);
        free(out);
    }
}

static void headers_need_their_arguments(void **state)
{
    avon_auth_headers headers;
    char out[OUT_SIZE];
    size_t len = 1;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    fetch_token(&f, "aaa", 1000, T0);
    memset(out, FILL, sizeof out);
    assert_status(headers_in(&f, T0, out, sizeof out, &len, NULL), AVON_AUTH_E_ARGUMENT);
    assert_true(is_empty(out, sizeof out));
    assert_int_equal(len, 0);
    memset(&headers, 0xAA, sizeof headers);
    assert_status(headers_in(&f, T0, NULL, 1, &len, &headers), AVON_AUTH_E_ARGUMENT);
    assert_true(is_zero(&headers, sizeof headers));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_token_is_fresh_by_the_rule_to_the_second),
        cmocka_unit_test(a_jitter_never_makes_a_token_due_that_has_just_come),
        cmocka_unit_test(known_lifetimes_have_known_boundaries),
        cmocka_unit_test(a_lifetime_counts_from_when_the_request_was_begun),
        cmocka_unit_test(a_token_that_comes_too_late_to_serve_is_not_taken),
        cmocka_unit_test(a_lifetime_that_is_not_told_is_the_default),
        cmocka_unit_test(one_fetch_runs_at_a_time),
        cmocka_unit_test(a_token_that_ceases_to_serve_during_a_fetch_leaves_it_in_flight),
        cmocka_unit_test(a_fetch_is_given_up_when_it_times_out),
        cmocka_unit_test(a_late_completion_changes_nothing),
        cmocka_unit_test(a_late_completion_keeps_what_the_service_said),
        cmocka_unit_test(an_exchange_ends_once),
        cmocka_unit_test(transient_failures_back_off_twice_as_long_each_time),
        cmocka_unit_test(refusals_back_off_a_minute_each_time),
        cmocka_unit_test(a_failed_refresh_never_costs_a_token_that_serves),
        cmocka_unit_test(a_success_ends_the_backing_off),
        cmocka_unit_test(a_success_leaves_no_back_off),
        cmocka_unit_test(a_token_buffer_of_two_bytes_holds_a_token),
        cmocka_unit_test(retry_after_is_heeded_for_at_most_an_hour),
        cmocka_unit_test(a_refusal_does_not_shorten_a_longer_back_off),
        cmocka_unit_test(a_refusal_lengthens_a_shorter_back_off),
        cmocka_unit_test(an_abort_backs_off_like_no_answer),
        cmocka_unit_test(a_rejected_token_is_dropped),
        cmocka_unit_test(a_token_of_another_generation_is_not_dropped),
        cmocka_unit_test(a_token_rejected_within_a_minute_backs_off_like_a_refusal),
        cmocka_unit_test(an_imported_token_serves_until_near_its_end),
        cmocka_unit_test(a_token_survives_export_and_import),
        cmocka_unit_test(a_token_that_cannot_be_imported_leaves_the_old_one),
        cmocka_unit_test(a_token_expires_within_the_range_of_the_clock),
        cmocka_unit_test(a_clock_that_is_unset_or_in_milliseconds_is_refused),
        cmocka_unit_test(the_first_and_the_last_second_of_the_clock_are_accepted),
        cmocka_unit_test(headers_end_where_the_jwt_would_leave_the_range_of_the_clock),
        cmocka_unit_test(a_clock_set_back_makes_a_refresh_due_at_once),
        cmocka_unit_test(a_small_step_back_keeps_what_is_under_way),
        cmocka_unit_test(a_large_step_back_gives_up_what_is_under_way),
        cmocka_unit_test(the_last_error_is_what_the_service_said),
        cmocka_unit_test(no_answer_and_one_too_large_leave_no_last_error),
        cmocka_unit_test(an_error_is_read_from_an_answer_that_fits),
        cmocka_unit_test(an_answer_without_a_place_for_its_body_is_too_large),
        cmocka_unit_test(a_request_is_whole_and_apart_from_its_answer),
        cmocka_unit_test(work_memory_that_is_too_small_is_refused_with_the_size_it_takes),
        cmocka_unit_test(a_fetch_needs_its_arguments),
        cmocka_unit_test(an_escaped_token_is_kept_as_what_it_says),
        cmocka_unit_test(an_answer_may_come_in_pieces_and_fill_its_memory),
        cmocka_unit_test(an_answer_that_overflows_once_is_too_large_for_good),
        cmocka_unit_test(a_body_length_set_beyond_its_memory_is_too_large),
        cmocka_unit_test(a_token_longer_than_its_buffer_is_too_large),
        cmocka_unit_test(headers_hold_the_token_the_jwt_and_the_account),
        cmocka_unit_test(each_token_has_a_generation_of_its_own),
        cmocka_unit_test(headers_fit_exactly_or_not_at_all),
        cmocka_unit_test(headers_need_their_arguments),
        cmocka_unit_test(a_refused_begin_leaves_the_fetch_that_is_under_way),
        cmocka_unit_test(a_refused_begin_leaves_the_fetch_that_is_still_to_be_ended),
        cmocka_unit_test(an_exchange_that_never_began_may_be_aborted),
    };
    return RUN_TESTS(tests);
}
