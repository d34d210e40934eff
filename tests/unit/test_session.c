/* SPDX-License-Identifier: MIT */
/* Pins down how the session behaves in time, for the access token and for a minted JWT alike:
 * freshness, one fetch at a time, back-offs and their jitter, setting aside, imports, and a clock
 * that is wrong or set back. Times are expected by the contract's rules, worked out here in
 * hundredths of a second, and to the second. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "table.h"

/* ---- freshness ----------------------------------------------------------------- */

/* The contract's rule, in hundredths of a second of age, so that nothing is rounded. */
static int serves_by_rule(int64_t lifetime_s, int64_t margin_s, int64_t age_s)
{
    const int64_t m100 = margin_s * 100 < lifetime_s * 10 ? margin_s * 100 : lifetime_s * 10;
    return age_s * 100 < lifetime_s * 100 - m100 / 10;
}

/* The age at which it is due: in whole seconds, half of the lifetime down, all else up. */
static int64_t due_by_rule(int64_t lifetime_s, int64_t margin_s, int64_t jitter_s)
{
    const int64_t m100 = margin_s * 100 < lifetime_s * 10 ? margin_s * 100 : lifetime_s * 10;
    const int64_t first_s = (lifetime_s * 10 + 99) / 100;
    const int64_t due_s =
        lifetime_s >= 7200 ? lifetime_s / 2 : (lifetime_s * 100 - m100 + 99) / 100;
    return due_s - (due_s > first_s ? jitter_s % (due_s - first_s) : 0);
}

/* A credential that was begun at T0. */
typedef struct rule {
    int64_t lifetime_s, margin_s, jitter_s;
} rule;

static void check_age(const fixture *f, const rule *by, int64_t age_s)
{
    const int64_t lifetime_s = by->lifetime_s, margin_s = by->margin_s, jitter_s = by->jitter_s;
    const int64_t due_s = due_by_rule(lifetime_s, margin_s, jitter_s);
    int64_t wake_at_s = -1;
    const avon_auth_state state = avon_auth_poll(&f->org, f->who, T0 + age_s, &wake_at_s);
    const int64_t wake_age_s = wake_at_s - T0;
    int64_t expected_wake_s = age_s;
    avon_auth_state expected = AVON_AUTH_STATE_REFRESH_DUE;
    if (!serves_by_rule(lifetime_s, margin_s, age_s)) {
        expected = AVON_AUTH_STATE_NEED_FETCH;
    } else if (age_s >= 0 && age_s < due_s) {
        expected = AVON_AUTH_STATE_READY;
        expected_wake_s = due_s;
    }
    if (state != expected || wake_age_s != expected_wake_s)
        fail_msg("lifetime %lld, margin %lld, jitter %lld, age %lld: %s, wake at age %lld; "
                 "expected %s, %lld",
                 (long long)lifetime_s, (long long)margin_s, (long long)jitter_s,
                 (long long)age_s, state_name(state), (long long)wake_age_s,
                 state_name(expected), (long long)expected_wake_s);
}

static void check_ages_around(const fixture *f, const rule *by, int64_t age_s)
{
    int64_t step_s;
    for (step_s = -3; step_s <= 3; step_s++) check_age(f, by, age_s + step_s);
}

static void check_lifetime(subject about, int64_t lifetime_s, int64_t margin_s, int64_t jitter_s,
                           int64_t took_s)
{
    avon_auth_org_config config = org_config(NULL, 0);
    const rule by = { lifetime_s, margin_s != 0 ? margin_s : 300, jitter_s };
    const int64_t ends[] = {
        lifetime_s / 10,  lifetime_s / 2,          lifetime_s - lifetime_s / 10,
        lifetime_s,       lifetime_s - margin_s,   lifetime_s - lifetime_s / 100,
        lifetime_s - 300, lifetime_s - by.margin_s / 10,
        due_by_rule(lifetime_s, by.margin_s, jitter_s),
    };
    int64_t age_s;
    size_t i;
    fixture f;
    config.refresh_margin_s = margin_s;
    config.jitter_s = jitter_s;
    open_about(&f, about, &config);
    if (!serves_by_rule(lifetime_s, by.margin_s, took_s)) took_s = 0;
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_status(complete(&f, 200, body_for(&f.fetch, "aaa", lifetime_s), T0 + took_s),
                  AVON_AUTH_OK);
    for (age_s = -2; age_s <= lifetime_s + 2 && age_s <= 400; age_s++) check_age(&f, &by, age_s);
    for (i = 0; i < COUNT(ends); i++) check_ages_around(&f, &by, ends[i]);
}

static void a_token_is_fresh_by_the_rule_to_the_second(void **state)
{
    static const int64_t lifetimes[] = {
        1, 2, 5, 9, 10, 11, 19, 20, 59, 60, 61, 99, 100, 101, 299, 300, 301, 2999, 3000, 3001,
        3600, 7190, 7199, 7200, 7201, 7210, 86399, 86400, INT64_C(2147483647),
    };
    static const int64_t margins[] = { 0, 1, 5, 9, 10, 30, 100, 301, 720, 100000 };
    static const int64_t jitters[] = { 0, 1, 20, 300, 4000, 100000 };
    size_t h, i, j, k;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(lifetimes); i++)
            for (j = 0; j < COUNT(margins); j++)
                for (k = 0; k < COUNT(jitters); k++)
                    check_lifetime(each[h], lifetimes[i], margins[j], jitters[k],
                                   k % 2 == 0 ? 0 : 30);
}

static void a_jitter_never_makes_a_token_due_that_has_just_come(void **state)
{
    int64_t lifetime_s;
    (void)state;
    for (lifetime_s = 1; lifetime_s <= 20; lifetime_s++) {
        avon_auth_org_config config = org_config(NULL, 0);
        fixture f;
        config.jitter_s = 20;
        open_org(&f, &config);
        fetch_token(&f, "aaa", lifetime_s, T0);
        assert_int_equal(avon_auth_poll(&f.org, NULL, T0, NULL), AVON_AUTH_STATE_READY);
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
    size_t h, i;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(cases); i++) {
            const int64_t due_s = T0 + cases[i].due_s, serves_s = T0 + cases[i].serves_s;
            fixture f;
            open_about(&f, each[h], NULL);
            fetch_it(&f, "aaa", cases[i].lifetime_s, T0);
            assert_state(&f, T0, AVON_AUTH_STATE_READY, due_s);
            assert_state(&f, due_s - 1, AVON_AUTH_STATE_READY, due_s);
            if (due_s < serves_s) {
                assert_state(&f, due_s, AVON_AUTH_STATE_REFRESH_DUE, due_s);
                assert_state(&f, serves_s - 1, AVON_AUTH_STATE_REFRESH_DUE, serves_s - 1);
            }
            assert_string_equal(what_serves(&f, serves_s - 1), "aaa");
            assert_state(&f, serves_s, AVON_AUTH_STATE_NEED_FETCH, serves_s);
            assert_string_equal(what_serves(&f, serves_s), "");
        }
}

static void a_lifetime_counts_from_when_the_request_was_begun(void **state)
{
    static const step slow[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(59, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        LOOK(899, READY, 900, "aaa"),
        LOOK(900, REFRESH_DUE, 900, "aaa"),
        LOOK(989, REFRESH_DUE, 989, "aaa"),
        LOOK(990, NEED_FETCH, 990, ""),
    };
    (void)state;
    RUN(slow);
}

/* It is not usable: it backs off, and the old one is kept. */
static void a_token_that_comes_too_late_to_serve_is_not_taken(void **state)
{
    static const step none_before[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(30, 0, "sss", 30, E_RESPONSE, BACKOFF, 32, ""),
        BEGIN(32, 0, OK, IN_FLIGHT, 92, ""),
        COMES(62, 0, "sss", 30, E_RESPONSE, BACKOFF, 65, ""),
        BEGIN(65, 0, OK, IN_FLIGHT, 125, ""),
        COMES(94, 0, "sss", 30, OK, REFRESH_DUE, 94, "sss"), /* it serves for a second */
        LOOK(95, NEED_FETCH, 95, ""),
    };
    static const step one_that_serves[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        BEGIN(900, 0, OK, READY, 960, "aaa"),
        COMES(930, 0, "sss", 30, E_RESPONSE, READY, 932, "aaa"),
        LOOK(989, REFRESH_DUE, 989, "aaa"),
    };
    static const step just_in_time[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(989, 0, "aaa", 1000, OK, REFRESH_DUE, 989, "aaa"),
    };
    static const step just_too_late[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(990, 0, "aaa", 1000, E_RESPONSE, BACKOFF, 992, ""),
    };
    (void)state;
    RUN(none_before);
    RUN(one_that_serves);
    RUN(just_in_time);
    RUN(just_too_late);
}

static void a_lifetime_that_is_not_told_is_the_default(void **state)
{
    static const struct {
        subject about;
        const char *body;
    } cases[] = {
        { TOKEN_OF_SIGNER, "{\"access_token\":\"aaa\"}" },
        { TOKEN_OF_SIGNER, "{\"access_token\":\"aaa\",\"expires_in\":null}" },
        { JWT, "{\"jwt\":\"aaa\"}" },
        { JWT, "{\"jwt\":\"eyJhbGciOiJIUzI1NiJ9.e30.aaa\"}" },         /* {} */
        { JWT, "{\"jwt\":\"eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjF9.aaa\"}" }, /* {"exp":1} */
        { JWT, "{\"jwt\":\"aaa\",\"expires_in\":5}" },
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++) {
        avon_auth_org_config config = org_config(NULL, 0);
        fixture f;
        config.default_lifetime_s = 1000;
        open_about(&f, cases[i].about, &config);
        assert_status(exchange_at(&f, 200, cases[i].body, T0), AVON_AUTH_OK);
        assert_state(&f, T0 + 899, AVON_AUTH_STATE_READY, T0 + 900);
        assert_state(&f, T0 + 900, AVON_AUTH_STATE_REFRESH_DUE, T0 + 900);
        assert_string_equal(what_serves(&f, T0 + 989), "aaa");
        assert_state(&f, T0 + 990, AVON_AUTH_STATE_NEED_FETCH, T0 + 990);
    }
}

/* ---- one fetch at a time ------------------------------------------------------- */

static void one_fetch_runs_at_a_time(void **state)
{
    static const step steps[] = {
        LOOK(0, NEED_FETCH, 0, ""),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        BEGIN(0, 1, E_IN_FLIGHT, IN_FLIGHT, 60, ""),
        BEGIN(59, 1, E_IN_FLIGHT, IN_FLIGHT, 60, ""),
        COMES(59, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        BEGIN(899, 0, E_NOT_DUE, READY, 900, "aaa"),
        /* while the old one serves it goes on serving */
        BEGIN(900, 0, OK, READY, 960, "aaa"),
        BEGIN(900, 1, E_NOT_DUE, READY, 960, "aaa"),
        COMES(901, 0, "bbb", 1000, OK, READY, 1800, "bbb"),
        BEGIN(1800, 1, OK, READY, 1860, "bbb"),
        LOOK(1859, READY, 1860, "bbb"), /* due, but under way */
        LOOK(1860, REFRESH_DUE, 1860, "bbb"),
        COMES(1861, 1, "ccc", 1000, OK, READY, 2700, "ccc"),
    };
    (void)state;
    RUN(steps);
}

static void a_token_that_ceases_to_serve_during_a_fetch_leaves_it_in_flight(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        BEGIN(980, 0, OK, READY, 1040, "aaa"),
        LOOK(989, READY, 1040, "aaa"),
        LOOK(990, IN_FLIGHT, 1040, ""),
        BEGIN(990, 1, E_IN_FLIGHT, IN_FLIGHT, 1040, ""),
        COMES(1000, 0, "bbb", 1000, OK, READY, 1880, "bbb"),
    };
    (void)state;
    RUN(steps);
}

static void a_fetch_may_be_superseded_when_it_times_out(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        LOOK(59, IN_FLIGHT, 60, ""),
        LOOK(60, NEED_FETCH, 60, ""),
        BEGIN(60, 1, OK, IN_FLIGHT, 120, ""),
        COMES(61, 1, "bbb", 1000, OK, READY, 960, "bbb"),
        COMES(62, 0, "aaa", 1000, E_STALE, READY, 960, "bbb"),
    };
    static const step and_the_clock_set_back[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        LOOK(60, NEED_FETCH, 60, ""),
        LOOK(30, IN_FLIGHT, 60, ""),
    };
    static const step shorter[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 1, ""),
        BEGIN(0, 1, E_IN_FLIGHT, IN_FLIGHT, 1, ""),
        BEGIN(1, 1, OK, IN_FLIGHT, 2, ""),
        ABORT(1, 0, E_STALE, IN_FLIGHT, 2, ""),
    };
    static const step longest[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, DURATION_LAST, ""),
        COMES(1, 0, "aaa", 1000, OK, READY, 900, "aaa"), /* nothing of it is left */
        LOOK(990, NEED_FETCH, 990, ""),
    };
    avon_auth_org_config config = org_config(NULL, 0);
    (void)state;
    RUN(steps);
    RUN(and_the_clock_set_back);
    config.fetch_timeout_s = 1;
    RUN_WITH(&config, shorter);
    config.fetch_timeout_s = DURATION_LAST;
    RUN_WITH(&config, longest);
}

static void a_late_answer_that_nothing_superseded_is_taken(void **state)
{
    static const step good[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        LOOK(60, NEED_FETCH, 60, ""),
        COMES(500, 0, "aaa", 1000, OK, READY, 900, "aaa"),
    };
    static const step failed[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(100, 0, 503, 0, E_SERVER, BACKOFF, 102, ""),
        BEGIN(102, 0, OK, IN_FLIGHT, 162, ""),
        ABORT(200, 0, OK, BACKOFF, 203, ""),
    };
    (void)state;
    RUN(good);
    RUN(failed);
}

static void a_late_completion_changes_nothing(void **state)
{
    static const step superseded[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        BEGIN(60, 1, OK, IN_FLIGHT, 120, ""),
        COMES(61, 0, "aaa", 1000, E_STALE, IN_FLIGHT, 120, ""),
        COMES(62, 1, "bbb", 1000, OK, READY, 960, "bbb"),
    };
    static const step superseded_and_refused[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        BEGIN(60, 1, OK, IN_FLIGHT, 120, ""),
        FAILS(61, 0, 401, 0, E_STALE, IN_FLIGHT, 120, ""),
        COMES(62, 1, "bbb", 1000, OK, READY, 960, "bbb"),
    };
    static const step superseded_and_aborted[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        BEGIN(60, 1, OK, IN_FLIGHT, 120, ""),
        ABORT(61, 0, E_STALE, IN_FLIGHT, 120, ""),
        COMES(62, 1, "bbb", 1000, OK, READY, 960, "bbb"),
    };
    static const step while_backing_off[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        BEGIN(60, 1, OK, IN_FLIGHT, 120, ""),
        FAILS(61, 1, 403, 0, E_DENIED, BACKOFF, 122, ""),
        COMES(62, 0, "aaa", 1000, E_STALE, BACKOFF, 122, ""),
    };
    static const step after_a_failure[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        BEGIN(60, 1, OK, IN_FLIGHT, 120, ""),
        FAILS(61, 1, 503, 0, E_SERVER, BACKOFF, 63, ""),
        FAILS(62, 0, 403, 3600, E_STALE, BACKOFF, 63, ""),
    };
    (void)state;
    RUN(superseded);
    RUN(superseded_and_refused);
    RUN(superseded_and_aborted);
    RUN(while_backing_off);
    RUN(after_a_failure);
}

/* A program with one avon_auth_fetch may ask again while it is under way. */
static void a_refused_begin_leaves_the_fetch_that_is_under_way(void **state)
{
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        fixture f, before;
        open_about(&f, each[h], NULL);
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        put_answer(&f.fetch.response, 200, body_for(&f.fetch, "aaa", 1000));
        before = f;
        assert_status(begin(&f, T0 + 1), AVON_AUTH_E_IN_FLIGHT);
        assert_status(begin(&f, CLOCK_LAST + 1), AVON_AUTH_E_CLOCK);
        assert_status(begin_in(&f, T0 + 1, NULL, 1, &f.fetch), AVON_AUTH_E_ARGUMENT);
        check_kept(&f, &before);
        assert_status(avon_auth_complete(&f.fetch, T0 + 1), AVON_AUTH_OK);
        assert_string_equal(what_serves(&f, T0 + 1), "aaa");
    }
}

/* Each organization and each user has its own: the fetch knows whose it is. */
static void a_fetch_knows_whose_it_is(void **state)
{
    fixture a, b;
    (void)state;
    open_org(&a, NULL);
    open_org(&b, NULL);
    assert_status(begin(&a, T0), AVON_AUTH_OK);
    assert_status(exchange_at(&b, 200, BBB, T0), AVON_AUTH_OK);
    assert_string_equal(serving(&a, T0), "");
    assert_status(complete(&a, 200, AAA, T0), AVON_AUTH_OK);
    assert_string_equal(serving(&a, T0), "aaa");
    assert_string_equal(serving(&b, T0), "bbb");
}

static void users_of_one_organization_fetch_side_by_side(void **state)
{
    fixture f;
    avon_auth_fetch fetch;
    avon_auth_user other;
    char jwt[JWT_SIZE], work[WORK_SIZE];
    const avon_auth_user_config config = minted_config(jwt, sizeof jwt);
    const char *exported;
    (void)state;
    open_about(&f, JWT, NULL);
    assert_status(avon_auth_user_init(&other, &config), AVON_AUTH_OK);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_status(avon_auth_begin(&f.org, &other, T0, work, sizeof work, &fetch), AVON_AUTH_OK);
    put_answer(&fetch.response, 200, body_for(&fetch, "ooo", 1000));
    assert_status(avon_auth_complete(&fetch, T0), AVON_AUTH_OK);
    assert_state(&f, T0, AVON_AUTH_STATE_IN_FLIGHT, T0 + 60);
    assert_status(complete(&f, 503, "", T0), AVON_AUTH_E_SERVER);
    assert_state(&f, T0, AVON_AUTH_STATE_BACKOFF, T0 + 2);
    assert_status(avon_auth_user_export(&other, T0, &exported, NULL), AVON_AUTH_OK);
    assert_string_equal(strrchr(exported, '.'), ".ooo");
}

/* ---- after a failure ----------------------------------------------------------- */

/* Answers of every kind, and what they come to. A NULL body is one that does not fit. "@" stands
 * for the member that holds the credential. */
static const struct answer {
    int http_status;
    const char *body;
    avon_auth_status status;
    int token_only;               /* to a JWT request it comes to something else */
} answers[] = {
    { 0, "", AVON_AUTH_E_TRANSPORT, 0 },
    { 0, "{\"@\":\"aaa\"}", AVON_AUTH_E_TRANSPORT, 0 },
    { 429, "", AVON_AUTH_E_THROTTLED, 0 },
    { 429, "{\"@\":\"aaa\"}", AVON_AUTH_E_THROTTLED, 0 },
    { 429, "{\"error\":\"slow_down\"}", AVON_AUTH_E_THROTTLED, 0 },
    { 429, NULL, AVON_AUTH_E_THROTTLED, 0 },
    { 500, "", AVON_AUTH_E_SERVER, 0 },
    { 500, "{\"error\":\"server_error\"}", AVON_AUTH_E_SERVER, 0 },
    { 502, "<html>", AVON_AUTH_E_SERVER, 0 },
    { 503, REFUSED, AVON_AUTH_E_SERVER, 0 },
    { 599, NULL, AVON_AUTH_E_SERVER, 0 },
    { 999, "{\"@\":\"aaa\"}", AVON_AUTH_E_SERVER, 0 },
    { -1, "{\"@\":\"aaa\"}", AVON_AUTH_E_SERVER, 0 },
    { 1, "{\"@\":\"aaa\"}", AVON_AUTH_E_SERVER, 0 },
    { 100, "", AVON_AUTH_E_SERVER, 0 },
    { 199, "{\"@\":\"aaa\"}", AVON_AUTH_E_SERVER, 0 },
    { 300, "{\"@\":\"aaa\"}", AVON_AUTH_E_SERVER, 0 },
    { 302, "{\"@\":\"aaa\"}", AVON_AUTH_E_SERVER, 0 },
    { 402, REFUSED, AVON_AUTH_E_SERVER, 0 },
    { 404, "{\"error\":\"Not Found\"}", AVON_AUTH_E_SERVER, 0 },
    { 404, "{\"@\":\"aaa\"}", AVON_AUTH_E_SERVER, 0 },
    { 404, NULL, AVON_AUTH_E_SERVER, 0 },
    { 408, "{\"error\":\"Request Timeout\"}", AVON_AUTH_E_SERVER, 0 },
    { 415, "{\"error\":\"Unsupported\"}", AVON_AUTH_E_SERVER, 0 },
    { 499, "{\"error\":\"invalid_client\"}", AVON_AUTH_E_SERVER, 0 },
    { 200, "", AVON_AUTH_E_JSON, 0 },
    { 204, "", AVON_AUTH_E_JSON, 0 },
    { 200, "<html>", AVON_AUTH_E_JSON, 0 },
    { 200, "{\"@\":\"aaa\"}x", AVON_AUTH_E_JSON, 0 },
    { 200, "[]", AVON_AUTH_E_JSON, 0 },
    { 200, "{\"@\":\"aaa\"", AVON_AUTH_E_JSON, 0 },
    { 201, "{\"error\":\"x\"}}", AVON_AUTH_E_JSON, 0 },
    { 200, "{}", AVON_AUTH_E_RESPONSE, 0 },
    { 299, "{}", AVON_AUTH_E_RESPONSE, 0 },
    { 200, "{\"error\":false}", AVON_AUTH_E_RESPONSE, 0 },
    { 200, "{\"@\":\"\"}", AVON_AUTH_E_RESPONSE, 0 },
    { 200, "{\"@\":\"a\\r\\nx: b\"}", AVON_AUTH_E_RESPONSE, 0 },
    { 200, "{\"@\":\"aaa\",\"expires_in\":0}", AVON_AUTH_E_RESPONSE, 1 },
    { 200, "{\"@\":\"aaa\",\"token_type\":\"mac\"}", AVON_AUTH_E_RESPONSE, 1 },
    { 200, "{\"access_token\":\"aaa\",\"jwt\":5}", AVON_AUTH_OK, 1 },
    { 200, "{\"@\":5}", AVON_AUTH_E_RESPONSE, 0 },
    { 200, NULL, AVON_AUTH_E_TOO_LARGE, 0 },
    { 201, NULL, AVON_AUTH_E_TOO_LARGE, 0 },
    { 200,
      "{\"@\":\"" /* 128 characters: one more than fits */
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}",
      AVON_AUTH_E_TOO_LARGE, 0 },
    { 400, "", AVON_AUTH_E_DENIED, 0 },
    { 400, "{\"error\":\"invalid_client\"}", AVON_AUTH_E_DENIED, 0 },
    { 400, "{\"@\":\"aaa\"}", AVON_AUTH_E_DENIED, 0 },
    { 401, "", AVON_AUTH_E_DENIED, 1 },
    { 401, REFUSED, AVON_AUTH_E_DENIED, 1 },
    { 401, "{\"@\":\"aaa\"}", AVON_AUTH_E_DENIED, 1 },
    { 401, NULL, AVON_AUTH_E_DENIED, 1 },
    { 403, "<html>", AVON_AUTH_E_DENIED, 0 },
    { 403, NULL, AVON_AUTH_E_DENIED, 0 },
    { 200, "{\"error\":\"invalid_client\"}", AVON_AUTH_E_DENIED, 0 },
    { 201, "{\"@\":\"aaa\",\"error\":\"x\"}", AVON_AUTH_E_DENIED, 0 },
    { 200, "{\"@\":\"aaa\",\"error\":true}", AVON_AUTH_E_DENIED, 0 },
    { 200, "{\"@\":\"aaa\",\"error\":0}", AVON_AUTH_E_DENIED, 0 },
    { 200, "{\"@\":\"aaa\",\"error\":{}}", AVON_AUTH_E_DENIED, 0 },
};

static const struct answer no_answer = { 0, "", AVON_AUTH_E_TRANSPORT, 0 };
static const struct answer throttled = { 429, "", AVON_AUTH_E_THROTTLED, 0 };
static const struct answer down = { 503, "", AVON_AUTH_E_SERVER, 0 };
static const struct answer forbidden = { 403, "", AVON_AUTH_E_DENIED, 0 };

static int is_failure_of(const struct answer *answer, subject about)
{
    return answer->status != AVON_AUTH_OK && (about != JWT || !answer->token_only);
}

/* Writes the body, with the name of the member for the "@". */
static const char *written(const struct answer *answer, const avon_auth_fetch *fetch)
{
    static char body[256];
    const char *at = answer->body != NULL ? strchr(answer->body, '@') : NULL;
    if (at == NULL) return answer->body;
    snprintf(body, sizeof body, "%.*s%s%s", (int)(at - answer->body), answer->body,
             is_for_jwt(fetch) ? "jwt" : "access_token", at + 1);
    return body;
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
    check_status(what, complete(f, answer->http_status, written(answer, &f->fetch), now_s),
                 answer->status);
    check_cleared(f);
}

/* No fetch begins until more than backoff_s have passed since failed_s. */
static void check_backoff(fixture *f, int64_t failed_s, int64_t backoff_s)
{
    const int64_t wake_at_s = failed_s + backoff_s + 1;
    assert_state(f, failed_s, AVON_AUTH_STATE_BACKOFF, wake_at_s);
    assert_state(f, wake_at_s - 1, AVON_AUTH_STATE_BACKOFF, wake_at_s);
    assert_status(begin(f, wake_at_s - 1), AVON_AUTH_E_BACKOFF);
    check_cleared(f);
    assert_state(f, wake_at_s, AVON_AUTH_STATE_NEED_FETCH, wake_at_s);
}

/* Fails again and again, as soon as it may. */
static void check_backoffs(subject about, const struct answer *answer, int64_t unit_s)
{
    static const int64_t expected[] = { 1, 2, 4, 8, 16, 32, 60, 60, 60 };
    int64_t now_s = T0;
    size_t i;
    fixture f;
    open_about(&f, about, NULL);
    for (i = 0; i < COUNT(expected); i++) {
        fail_once(&f, answer, 0, now_s);
        check_backoff(&f, now_s, expected[i] * unit_s);
        now_s += expected[i] * unit_s + 1;
    }
}

static void transient_failures_back_off_twice_as_long_each_time(void **state)
{
    size_t h, i;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(answers); i++)
            if (is_failure_of(&answers[i], each[h]) && answers[i].status != AVON_AUTH_E_DENIED)
                check_backoffs(each[h], &answers[i], 1);
}

static void refusals_back_off_in_minutes_twice_as_long_each_time(void **state)
{
    size_t h, i;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(answers); i++)
            if (is_failure_of(&answers[i], each[h]) && answers[i].status == AVON_AUTH_E_DENIED)
                check_backoffs(each[h], &answers[i], 60);
}

/* Three refusals, the last of which backs off 240 s and is over when more than that have passed. */
static int64_t refuse_three_times(fixture *f)
{
    fail_once(f, &forbidden, 0, T0);
    fail_once(f, &forbidden, 0, T0 + 61);
    fail_once(f, &forbidden, 0, T0 + 61 + 121);
    check_backoff(f, T0 + 182, 240);
    return T0 + 182 + 240;
}

static void the_count_of_refusals_starts_again_an_hour_after_the_last_is_over(void **state)
{
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        int64_t over_s;
        fixture f;
        open_about(&f, each[h], NULL);
        over_s = refuse_three_times(&f);
        fail_once(&f, &forbidden, 0, over_s + 3600);
        check_backoff(&f, over_s + 3600, 480);

        open_about(&f, each[h], NULL);
        over_s = refuse_three_times(&f);
        fail_once(&f, &forbidden, 0, over_s + 3601);
        check_backoff(&f, over_s + 3601, 60);

        open_about(&f, each[h], NULL);
        over_s = refuse_three_times(&f);
        fail_once(&f, &down, 0, over_s + 1800); /* which is no refusal */
        fail_once(&f, &forbidden, 0, over_s + 3601);
        check_backoff(&f, over_s + 3601, 60);
    }
}

/* What lengthened the last one counts, and a clock that is set back does not end it for an hour. */
static void the_count_of_refusals_goes_on_until_then(void **state)
{
    static const step lengthened[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(0, 0, 403, 3600, E_DENIED, BACKOFF, 3601, ""),
        BEGIN(7200, 0, OK, IN_FLIGHT, 7260, ""),
        FAILS(7200, 0, 403, 0, E_DENIED, BACKOFF, 7321, ""),
    };
    static const step clock_set_back[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(0, 0, 403, 0, E_DENIED, BACKOFF, 61, ""),
        BEGIN(-100, 0, OK, IN_FLIGHT, -40, ""),
        FAILS(-100, 0, 403, 0, E_DENIED, BACKOFF, 21, ""),
        BEGIN(-86400, 0, OK, IN_FLIGHT, -86340, ""),
        FAILS(-86400, 0, 403, 0, E_DENIED, BACKOFF, -86400 + 241, ""),
    };
    (void)state;
    RUN(lengthened);
    RUN(clock_set_back);
}

/* Neither a success nor a transient failure starts it again. */
static void the_count_of_refusals_is_their_own(void **state)
{
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        int64_t now_s;
        fixture f;
        open_about(&f, each[h], NULL);
        now_s = refuse_three_times(&f) + 1;
        fetch_it(&f, "aaa", 100, now_s);
        fail_once(&f, &down, 0, now_s + 100);
        check_backoff(&f, now_s + 100, 1);
        fail_once(&f, &forbidden, 0, now_s + 102);
        check_backoff(&f, now_s + 102, 480);
        now_s += 102 + 481;
        fail_once(&f, &down, 0, now_s); /* and refusals do not add to the transient ones */
        check_backoff(&f, now_s, 2);
    }
}

static void a_failed_refresh_never_costs_a_token_that_serves(void **state)
{
    size_t h, i;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(answers); i++) {
            const int64_t backoff_s = answers[i].status == AVON_AUTH_E_DENIED ? 60 : 1;
            const int64_t free_s = T0 + 900 + backoff_s + 1;
            avon_auth_headers before;
            fixture f;
            if (!is_failure_of(&answers[i], each[h])) continue;
            open_about(&f, each[h], NULL);
            fetch_it(&f, "old", 1000, T0);
            assert_status(make_headers(&f, T0), AVON_AUTH_OK);
            before = f.headers;
            fail_once(&f, &answers[i], 0, T0 + 900);
            assert_string_equal(what_serves(&f, T0 + 900), "old");
            assert_state(&f, T0 + 900, AVON_AUTH_STATE_READY, free_s);
            assert_state(&f, free_s, AVON_AUTH_STATE_REFRESH_DUE, free_s);
            assert_status(make_headers(&f, T0 + 989), AVON_AUTH_OK);
            assert_string_equal(what_serves(&f, T0 + 989), "old");
            assert_int_equal(f.headers.token_generation, before.token_generation);
            assert_int_equal(f.headers.jwt_generation, before.jwt_generation);
            assert_state(&f, T0 + 990, AVON_AUTH_STATE_NEED_FETCH, T0 + 990);
        }
}

static void a_success_starts_the_count_of_failures_again(void **state)
{
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        int64_t now_s = T0;
        int i;
        fixture f;
        open_about(&f, each[h], NULL);
        for (i = 0; i < 4; i++, now_s += 9) fail_once(&f, &down, 0, now_s);
        fetch_it(&f, "aaa", 10, now_s);
        now_s += 10;
        assert_state(&f, now_s, AVON_AUTH_STATE_NEED_FETCH, now_s);
        fail_once(&f, &down, 0, now_s);
        check_backoff(&f, now_s, 1);
        now_s += 2;
        fail_once(&f, &down, 0, now_s);
        check_backoff(&f, now_s, 2);
    }
}

/* A clock that is set back behind a back-off lets a fetch begin, and comes to the back-off again.
 * What was fetched serves 99 s. */
static void a_success_ends_a_transient_back_off_only(void **state)
{
    static const step transient[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(0, 0, 503, 600, E_SERVER, BACKOFF, 601, ""),
        BEGIN(-100, 0, OK, IN_FLIGHT, -40, ""),
        COMES(-100, 0, "aaa", 100, OK, READY, -10, "aaa"),
        LOOK(10, NEED_FETCH, 10, ""),
    };
    static const step refused[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(0, 0, 403, 600, E_DENIED, BACKOFF, 601, ""),
        BEGIN(-100, 0, OK, IN_FLIGHT, -40, ""),
        COMES(-100, 0, "aaa", 100, OK, READY, -10, "aaa"),
        LOOK(-10, REFRESH_DUE, -10, "aaa"),
        LOOK(10, BACKOFF, 601, ""),
    };
    (void)state;
    RUN(transient);
    RUN(refused);
}

static void a_new_back_off_takes_the_place_of_one_that_does_not_end_later(void **state)
{
    static const step the_old_one_stays[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(0, 0, 503, 600, E_SERVER, BACKOFF, 601, ""),
        BEGIN(-100, 0, OK, IN_FLIGHT, -40, ""),
        FAILS(10, 0, 403, 0, E_DENIED, BACKOFF, 601, ""),
        BEGIN(601, 0, OK, IN_FLIGHT, 661, ""),
        FAILS(601, 0, 403, 0, E_DENIED, BACKOFF, 722, ""), /* the second refusal, all the same */
    };
    static const step and_remains_a_refusal[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(0, 0, 403, 600, E_DENIED, BACKOFF, 601, ""),
        BEGIN(-100, 0, OK, IN_FLIGHT, -40, ""),
        FAILS(10, 0, 503, 0, E_SERVER, BACKOFF, 601, ""),
        BEGIN(-100, 0, OK, IN_FLIGHT, -40, ""),
        COMES(-100, 0, "aaa", 100, OK, READY, -10, "aaa"),
        LOOK(10, BACKOFF, 601, ""),
    };
    static const step the_new_one_is_longer[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(0, 0, 503, 100, E_SERVER, BACKOFF, 101, ""),
        BEGIN(-100, 0, OK, IN_FLIGHT, -40, ""),
        FAILS(90, 0, 429, 20, E_THROTTLED, BACKOFF, 111, ""),
    };
    static const step both_end_together[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(0, 0, 503, 100, E_SERVER, BACKOFF, 101, ""),
        BEGIN(-100, 0, OK, IN_FLIGHT, -40, ""),
        FAILS(40, 0, 403, 0, E_DENIED, BACKOFF, 101, ""),
        BEGIN(-100, 0, OK, IN_FLIGHT, -40, ""),
        COMES(-100, 0, "aaa", 100, OK, READY, -10, "aaa"),
        LOOK(40, BACKOFF, 101, ""), /* a refusal, which no success ends */
    };
    static const step the_old_one_lies_ahead[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(0, 0, 503, 600, E_SERVER, BACKOFF, 601, ""),
        BEGIN(-100, 0, OK, IN_FLIGHT, -40, ""),
        FAILS(-90, 0, 503, 0, E_SERVER, BACKOFF, -87, ""),
        LOOK(10, NEED_FETCH, 10, ""),
    };
    (void)state;
    RUN(the_old_one_stays);
    RUN(and_remains_a_refusal);
    RUN(the_new_one_is_longer);
    RUN(both_end_together);
    RUN(the_old_one_lies_ahead);
}

/* The smallest buffers hold the shortest credentials. */
static void a_token_buffer_of_two_bytes_holds_a_token(void **state)
{
    char token[2], jwt[2];
    const avon_auth_org_config config = org_config(token, sizeof token);
    fixture f;
    (void)state;
    open_org(&f, &config);
    open_minted(&f, jwt, sizeof jwt);
    fetch_token(&f, "a", 1000, T0);
    fetch_jwt(&f, "j", 0, T0);
    assert_string_equal(serving(&f, T0), "a");
    assert_string_equal(serving_jwt(&f, T0), "j");
}

static void retry_after_is_heeded_for_at_most_an_hour(void **state)
{
    static const int64_t heeded[] = { 0, 1, 2, 59, 60, 61, 120, 900, 3599, 3600 };
    static const int64_t above[] = { 3601, 86400, UINT32_MAX, UINT32_MAX + INT64_C(2), INT64_MAX };
    static const int64_t ignored[] = { -1, -120, INT64_MIN };
    static const struct answer *const failures[] = { &throttled, &down, &forbidden };
    size_t h, i, j;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (j = 0; j < COUNT(failures); j++) {
            const int64_t least_s = failures[j] == &forbidden ? 60 : 1;
            fixture f;
            for (i = 0; i < COUNT(heeded); i++) {
                open_about(&f, each[h], NULL);
                fail_once(&f, failures[j], heeded[i], T0);
                check_backoff(&f, T0, heeded[i] > least_s ? heeded[i] : least_s);
            }
            for (i = 0; i < COUNT(above); i++) {
                open_about(&f, each[h], NULL);
                fail_once(&f, failures[j], above[i], T0);
                check_backoff(&f, T0, 3600);
            }
            for (i = 0; i < COUNT(ignored); i++) {
                open_about(&f, each[h], NULL);
                fail_once(&f, failures[j], ignored[i], T0);
                check_backoff(&f, T0, least_s);
            }
        }
}

/* It lengthens a back-off that has grown only where it is longer still. The jitter comes last. */
static void retry_after_never_shortens_a_back_off(void **state)
{
    avon_auth_org_config config = org_config(NULL, 0);
    int64_t now_s = T0;
    int i;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    for (i = 0; i < 7; i++, now_s += 61) fail_once(&f, &down, 0, now_s);
    fail_once(&f, &down, 59, now_s);
    check_backoff(&f, now_s, 60);
    now_s += 61;
    fail_once(&f, &down, 61, now_s);
    check_backoff(&f, now_s, 61);

    config.jitter_s = 7;
    open_org(&f, &config);
    fail_once(&f, &down, 6, T0);
    check_backoff(&f, T0, 6 + 14 % 9);
    fail_once(&f, &down, 12, T0 + 12);
    check_backoff(&f, T0 + 12, 12 + 14 % 13);
    fail_once(&f, &down, 3, T0 + 26);
    check_backoff(&f, T0 + 26, 4 + 14 % 9);
    fail_once(&f, &down, 10000, T0 + 36);
    check_backoff(&f, T0 + 36, 3600 + 14);
}

static void an_abort_backs_off_like_no_answer(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        ABORT(5, 0, OK, BACKOFF, 7, ""),
        BEGIN(6, 0, E_BACKOFF, BACKOFF, 7, ""),
        BEGIN(7, 0, OK, IN_FLIGHT, 67, ""),
        FAILS(7, 0, 0, 0, E_TRANSPORT, BACKOFF, 10, ""),
        BEGIN(10, 0, OK, IN_FLIGHT, 70, ""),
        ABORT(10, 0, OK, BACKOFF, 15, ""),
    };
    static const step with_a_token[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        BEGIN(900, 0, OK, READY, 960, "aaa"),
        ABORT(901, 0, OK, READY, 903, "aaa"),
        LOOK(903, REFRESH_DUE, 903, "aaa"),
    };
    size_t h;
    (void)state;
    RUN(steps);
    RUN(with_a_token);
    for (h = 0; h < COUNT(each); h++) { /* whatever had come by then is not an answer */
        fixture f;
        open_about(&f, each[h], NULL);
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        put_answer(&f.fetch.response, 401, REFUSED);
        f.fetch.response.retry_after_s = 100;
        assert_status(avon_auth_abort(&f.fetch, T0), AVON_AUTH_OK);
        check_backoff(&f, T0, 1);
        assert_failure(&f, AVON_AUTH_E_TRANSPORT, 0, "");
    }
}

/* What is only due does not press, where the old one serves for an hour or more. This one serves
 * until 43170. */
static void a_refresh_that_does_not_press_backs_off_five_minutes_at_least(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 43200, OK, READY, 21600, "aaa"),
        BEGIN(21600, 0, OK, READY, 21660, "aaa"),
        FAILS(21630, 0, 0, 0, E_TRANSPORT, READY, 21931, "aaa"),
        BEGIN(21931, 0, OK, READY, 21991, "aaa"),
        ABORT(21931, 0, OK, READY, 22232, "aaa"),
        BEGIN(22232, 0, OK, READY, 22292, "aaa"),
        FAILS(22232, 0, 429, 400, E_THROTTLED, READY, 22633, "aaa"),
        BEGIN(39570, 0, OK, READY, 39630, "aaa"),
        FAILS(39570, 0, 503, 0, E_SERVER, READY, 39871, "aaa"), /* serves an hour from here */
        BEGIN(39871, 0, OK, READY, 39931, "aaa"),
        FAILS(39871, 0, 503, 0, E_SERVER, READY, 39888, "aaa"), /* the fifth, but no longer so */
    };
    static const step within_the_hour[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 43200, OK, READY, 21600, "aaa"),
        BEGIN(39571, 0, OK, READY, 39631, "aaa"),
        FAILS(39571, 0, 503, 0, E_SERVER, READY, 39573, "aaa"),
    };
    static const step refused[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 43200, OK, READY, 21600, "aaa"),
        BEGIN(21600, 0, OK, READY, 21660, "aaa"),
        FAILS(21600, 0, 403, 0, E_DENIED, READY, 21661, "aaa"),
    };
    static const step imported[] = {
        IMPORT(0, "iii", 10000, READY, 5000, "iii"), /* serves until 9500 */
        BEGIN(5000, 0, OK, READY, 5060, "iii"),
        FAILS(5000, 0, 503, 0, E_SERVER, READY, 5301, "iii"),
        BEGIN(5900, 0, OK, READY, 5960, "iii"),
        FAILS(5900, 0, 503, 0, E_SERVER, READY, 6201, "iii"),
        BEGIN(6201, 0, OK, READY, 6261, "iii"),
        FAILS(6201, 0, 503, 0, E_SERVER, READY, 6206, "iii"),
    };
    avon_auth_org_config config = org_config(NULL, 0);
    (void)state;
    RUN(steps);
    RUN(within_the_hour);
    RUN(refused);
    config.refresh_margin_s = 5000;
    RUN_WITH(&config, imported);
}

/* It was set aside: its back-off is short, as a second rejection shows. */
static void a_token_set_aside_backs_off_as_if_it_did_not_serve(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 43200, OK, READY, 21600, "aaa"),
        REJECT(60, OK, NEED_FETCH, 60, ""),
        BEGIN(60, 0, OK, IN_FLIGHT, 120, ""),
        FAILS(61, 0, 503, 0, E_SERVER, READY, 21600, "aaa"),
        REJECT(62, E_BACKOFF, READY, 21600, "aaa"),
        REJECT(63, OK, NEED_FETCH, 63, ""),
    };
    (void)state;
    RUN_ON(TOKEN_OF_SIGNER, steps);
}

/* ---- setting aside -------------------------------------------------------------- */

static void what_is_set_aside_serves_again_when_its_fetch_fails(void **state)
{
    static const step fails[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        REJECT(100, OK, NEED_FETCH, 100, ""),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, ""),
        LOOK(160, NEED_FETCH, 160, ""),
        FAILS(161, 0, 403, 0, E_DENIED, READY, 900, "aaa"),
    };
    static const step aborted_in_its_last_second[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        REJECT(980, OK, NEED_FETCH, 980, ""),
        BEGIN(980, 0, OK, IN_FLIGHT, 1040, ""),
        ABORT(989, 0, OK, READY, 991, "aaa"),
        LOOK(990, BACKOFF, 991, ""),
    };
    static const step replaced[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        REJECT(100, OK, NEED_FETCH, 100, ""),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, ""),
        COMES(101, 0, "bbb", 1000, OK, READY, 1000, "bbb"),
    };
    static const step during_a_refresh[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        BEGIN(900, 0, OK, READY, 960, "aaa"),
        REJECT(901, OK, IN_FLIGHT, 960, ""),
        COMES(902, 0, "bbb", 1000, OK, READY, 1800, "bbb"),
    };
    static const step superseded[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        REJECT(100, OK, NEED_FETCH, 100, ""),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, ""),
        BEGIN(160, 1, OK, IN_FLIGHT, 220, ""),
        FAILS(161, 0, 503, 0, E_STALE, IN_FLIGHT, 220, ""),
        FAILS(162, 1, 503, 0, E_SERVER, READY, 900, "aaa"),
    };
    static const step imported_meanwhile[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        REJECT(100, OK, NEED_FETCH, 100, ""),
        IMPORT(100, "iii", 10000, READY, 9700, "iii"),
    };
    (void)state;
    RUN_ON(TOKEN_OF_SIGNER, fails);
    RUN_ON(TOKEN_OF_SIGNER, aborted_in_its_last_second);
    RUN_ON(TOKEN_OF_SIGNER, replaced);
    RUN_ON(TOKEN_OF_SIGNER, during_a_refresh);
    RUN_ON(TOKEN_OF_SIGNER, superseded);
    RUN_ON(TOKEN_OF_SIGNER, imported_meanwhile);
}

/* ---- the jitter ----------------------------------------------------------------- */

/* Twice the jitter lengthens a back-off, modulo its length or 8, made odd. */
static void check_jitter(subject about, const struct answer *answer, int64_t jitter_s,
                         int64_t unit_s)
{
    static const int64_t lengths[] = { 1, 2, 4, 8, 16, 32, 60, 60 };
    avon_auth_org_config config = org_config(NULL, 0);
    int64_t now_s = T0;
    size_t i;
    fixture f;
    config.jitter_s = jitter_s;
    open_about(&f, about, &config);
    for (i = 0; i < COUNT(lengths); i++) {
        const int64_t length_s = lengths[i] * unit_s;
        const int64_t wide_s = length_s > 8 ? length_s : 8;
        const int64_t backoff_s = length_s + 2 * jitter_s % (wide_s % 2 == 0 ? wide_s + 1 : wide_s);
        fail_once(&f, answer, 0, now_s);
        check_backoff(&f, now_s, backoff_s);
        now_s += backoff_s + 1;
    }
}

static void the_jitter_lengthens_each_back_off(void **state)
{
    static const int64_t jitters[] = { 1, 3, 7, 8, 9, 15, 31, 59, 60, 61, 119, 3599, 3600, 3601,
                                       100000, DURATION_LAST };
    size_t h, i;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(jitters); i++) {
            check_jitter(each[h], &no_answer, jitters[i], 1);
            check_jitter(each[h], &forbidden, jitters[i], 60);
        }
}

/* The jitter makes the refresh due earlier, and its back-off longer: 300 + 900 % 301. */
static void the_jitter_lengthens_the_back_off_of_a_refresh_that_does_not_press(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 43200, OK, READY, 21150, "aaa"),
        BEGIN(21150, 0, OK, READY, 21210, "aaa"),
        FAILS(21150, 0, 503, 0, E_SERVER, READY, 21749, "aaa"),
    };
    avon_auth_org_config config = org_config(NULL, 0);
    (void)state;
    config.jitter_s = 450;
    RUN_WITH(&config, steps);
}

/* An outage that all of them noticed in one second. */
static void a_fleet_does_not_come_back_in_one_second(void **state)
{
    enum { DEVICES = 200, RETRIES = 16, SECONDS = 2000 };
    static int retries[RETRIES][SECONDS];
    int64_t jitter_s;
    int i, second;
    (void)state;
    memset(retries, 0, sizeof retries);
    for (jitter_s = 0; jitter_s < DEVICES; jitter_s++) {
        avon_auth_org_config config = org_config(NULL, 0);
        int64_t now_s = T0;
        fixture f;
        config.jitter_s = jitter_s;
        open_org(&f, &config);
        for (i = 0; i < RETRIES; i++) {
            fail_once(&f, &no_answer, 0, now_s);
            assert_int_equal(avon_auth_poll(&f.org, NULL, now_s, &now_s), AVON_AUTH_STATE_BACKOFF);
            assert_in_range(now_s, T0, T0 + SECONDS - 1);
            retries[i][now_s - T0]++;
        }
    }
    for (i = 0; i < RETRIES; i++)
        for (second = 0; second < SECONDS; second++)
            assert_in_range(retries[i][second], 0, DEVICES / 8);
}

/* ---- import -------------------------------------------------------------------- */

static void an_imported_token_serves_until_near_its_end(void **state)
{
    static const step steps[] = {
        IMPORT(0, "iii", 10000, READY, 9700, "iii"),
        LOOK(9699, READY, 9700, "iii"),
        LOOK(9700, REFRESH_DUE, 9700, "iii"),  /* refresh_margin_s before the end */
        LOOK(9969, REFRESH_DUE, 9969, "iii"),
        LOOK(9970, NEED_FETCH, 9970, ""),      /* a tenth of it before the end */
    };
    static const step expired[] = {
        IMPORT(0, "iii", 0, NEED_FETCH, 0, ""),
        IMPORT(0, "iii", -5000, NEED_FETCH, 0, ""),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
    };
    static const step due_at_once[] = {
        IMPORT(0, "iii", 31, REFRESH_DUE, 0, "iii"),
        LOOK(1, NEED_FETCH, 1, ""),
    };
    static const step during_a_fetch[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        IMPORT(1, "iii", 10000, READY, 9700, "iii"),
        COMES(2, 0, "aaa", 1000, OK, READY, 900, "aaa"),
    };
    static const step during_a_fetch_that_fails[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        IMPORT(1, "iii", 200, READY, 60, "iii"), /* due, but under way */
        FAILS(2, 0, 503, 0, E_SERVER, READY, 4, "iii"),
    };
    static const step during_a_back_off[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(0, 0, 403, 0, E_DENIED, BACKOFF, 61, ""),
        IMPORT(1, "iii", 10000, READY, 9700, "iii"),
        IMPORT(1, "iii", 100, READY, 61, "iii"), /* due, but it runs on */
        LOOK(70, NEED_FETCH, 70, ""),
    };
    static const step in_place_of_a_fetched_one[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        IMPORT(1, "iii", 10000, READY, 9700, "iii"),
        LOOK(-5, READY, 9700, "iii"), /* it did not begin with the fetch before it */
        LOOK(-86400, READY, 9700, "iii"),
        LOOK(9699, READY, 9700, "iii"),
        IMPORT(9700, "jjj", 9000, NEED_FETCH, 9700, ""), /* an expired one, too */
    };
    static const step margins[] = {
        IMPORT(0, "iii", 10000, READY, 9894, "iii"), /* less 99 and 7 */
        LOOK(9893, READY, 9894, "iii"),
        LOOK(9990, REFRESH_DUE, 9990, "iii"),
        LOOK(9991, NEED_FETCH, 9991, ""), /* less 9, or 9.9 */
    };
    static const step always_due[] = {
        IMPORT(0, "iii", 10000, REFRESH_DUE, 0, "iii"), /* 1970 is nearer */
        LOOK(9990, REFRESH_DUE, 9990, "iii"),
    };
    avon_auth_org_config config = org_config(NULL, 0);
    (void)state;
    RUN(steps);
    RUN(expired);
    RUN(due_at_once);
    RUN(during_a_fetch);
    RUN(during_a_fetch_that_fails);
    RUN(during_a_back_off);
    RUN(in_place_of_a_fetched_one);
    config.refresh_margin_s = 99;
    config.jitter_s = 7;
    RUN_WITH(&config, margins);
    config.jitter_s = DURATION_LAST;
    RUN_WITH(&config, always_due);
}

/* ---- the clock ----------------------------------------------------------------- */

/* Nothing is sent, signed or dropped. */
static void check_bad_clock(subject about, int64_t now_s)
{
    char out[OUT_SIZE];
    const char *text = "";
    int64_t time_s = -1;
    size_t len = 1;
    fixture f, before;
    open_about(&f, about, NULL);
    assert_status(begin(&f, now_s), AVON_AUTH_E_CLOCK);
    check_cleared(&f);
    assert_state(&f, now_s, AVON_AUTH_STATE_NEED_FETCH, now_s);
    assert_state(&f, T0, AVON_AUTH_STATE_NEED_FETCH, T0);

    fetch_it(&f, "aaa", 1000, T0);
    assert_status(begin(&f, T0 + 900), AVON_AUTH_OK);
    put_answer(&f.fetch.response, 200, body_for(&f.fetch, "bbb", 1000));
    before = f;
    assert_state(&f, now_s, AVON_AUTH_STATE_NEED_FETCH, now_s);
    assert_status(begin(&f, now_s), AVON_AUTH_E_CLOCK);
    assert_status(avon_auth_complete(&f.fetch, now_s), AVON_AUTH_E_CLOCK);
    assert_status(avon_auth_abort(&f.fetch, now_s), AVON_AUTH_E_CLOCK);
    check_kept(&f, &before);
    assert_status(make_headers(&f, T0 + 900), AVON_AUTH_OK);
    assert_status(reject(&f, now_s), AVON_AUTH_E_CLOCK);
    assert_status(avon_auth_org_export(&f.org, now_s, &text, &time_s), AVON_AUTH_E_CLOCK);
    assert_null(text);
    assert_int_equal(time_s, 0);
    text = "";
    time_s = -1;
    assert_status(avon_auth_user_export(&f.minted, now_s, &text, &time_s), AVON_AUTH_E_CLOCK);
    assert_null(text);
    assert_int_equal(time_s, 0);
    assert_status(make_headers(&f, now_s), AVON_AUTH_E_CLOCK);
    memset(out, FILL, sizeof out);
    assert_status(avon_auth_make_jwt(f.who, now_s, out, sizeof out, &len), AVON_AUTH_E_CLOCK);
    assert_true(is_empty(out, sizeof out));
    assert_int_equal(len, 0);

    assert_string_equal(what_serves(&f, T0 + 901), "aaa");
    assert_state(&f, T0 + 901, AVON_AUTH_STATE_READY, T0 + 960);
    assert_status(avon_auth_complete(&f.fetch, T0 + 902), AVON_AUTH_OK);
    assert_string_equal(what_serves(&f, T0 + 902), "bbb");
}

static void a_clock_that_is_unset_or_in_milliseconds_is_refused(void **state)
{
    static const int64_t bad[] = { INT64_MIN, -1, 0, 1, CLOCK_FIRST - 1, CLOCK_LAST + 1,
                                   CLOCK_LAST + 1 + T0, INT64_C(1700000000000), INT64_MAX };
    size_t h, i;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(bad); i++) check_bad_clock(each[h], bad[i]);
}

static void the_first_and_the_last_second_of_the_clock_are_accepted(void **state)
{
    static const int64_t good[] = { CLOCK_FIRST, CLOCK_LAST };
    size_t h, i;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(good); i++) {
            fixture f;
            int is_bounded;
            open_org(&f, NULL);
            fetch_token(&f, "aaa", 1000, good[i]);
            if (each[h] == JWT) fetch_jwt(&f, "aaa", 1000, good[i]);
            assert_string_equal(what_serves(&f, good[i]), "aaa");
            assert_int_equal(avon_auth_poll(&f.org, f.who, good[i], NULL), AVON_AUTH_STATE_READY);
            is_bounded = f.who == &f.user && i == 1; /* its JWT would live an hour longer */
            assert_status(make_headers(&f, good[i]), is_bounded ? AVON_AUTH_E_CLOCK : AVON_AUTH_OK);
        }
}

static void headers_end_where_the_jwt_would_leave_the_range_of_the_clock(void **state)
{
    const int64_t last_s = CLOCK_LAST - 3600; /* the JWT lives an hour */
    avon_auth_user_config who = user_config();
    char jwt[256];
    fixture f;
    (void)state;
    open_org(&f, NULL);
    fetch_token(&f, "aaa", 10000, last_s);
    assert_status(make_headers(&f, last_s), AVON_AUTH_OK);
    assert_jwt(&f.headers, last_s, CLOCK_LAST, 0);
    assert_status(make_headers(&f, last_s + 1), AVON_AUTH_E_CLOCK);
    assert_status(avon_auth_make_jwt(&f.user, last_s + 1, jwt, sizeof jwt, NULL),
                  AVON_AUTH_E_CLOCK);
    f.who = &f.minted; /* whose JWT has its own end */
    assert_state(&f, last_s + 1, AVON_AUTH_STATE_NEED_FETCH, last_s + 1);
    fetch_jwt(&f, "jjj", 1000, last_s + 1);
    assert_status(make_headers(&f, last_s + 1), AVON_AUTH_OK);

    f.who = &f.user;
    who.backdate_s = CLOCK_FIRST; /* to 1970 */
    open_user(&f, &who);
    fetch_token(&f, "bbb", 10000, CLOCK_FIRST);
    assert_status(make_headers(&f, CLOCK_FIRST), AVON_AUTH_OK);
    assert_jwt(&f.headers, 0, CLOCK_FIRST + 3600, 0);
    who.backdate_s = CLOCK_FIRST + 1;
    open_user(&f, &who);
    assert_status(make_headers(&f, CLOCK_FIRST), AVON_AUTH_E_CLOCK);
}

static void a_clock_set_back_makes_a_refresh_due_at_once(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(1, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        LOOK(0, READY, 900, "aaa"),
        LOOK(-1, REFRESH_DUE, -1, "aaa"),
        LOOK(-86400, REFRESH_DUE, -86400, "aaa"),
        BEGIN(-86400, 0, OK, READY, -86340, "aaa"),
        COMES(-86399, 0, "bbb", 1000, OK, READY, -86400 + 900, "bbb"),
        LOOK(-86400 + 900, REFRESH_DUE, -86400 + 900, "bbb"),
        LOOK(-86400 + 990, NEED_FETCH, -86400 + 990, ""),
    };
    static const step and_comes_forward_again[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        LOOK(-1, REFRESH_DUE, -1, "aaa"),
        LOOK(0, READY, 900, "aaa"),
    };
    (void)state;
    RUN(steps);
    RUN(and_comes_forward_again);
}

static void a_step_back_to_its_beginning_keeps_what_is_under_way(void **state)
{
    static const step fetching[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        LOOK(30, IN_FLIGHT, 60, ""),
        LOOK(0, IN_FLIGHT, 60, ""),
        BEGIN(0, 1, E_IN_FLIGHT, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
    };
    static const step backing_off[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(10, 0, 403, 0, E_DENIED, BACKOFF, 71, ""),
        LOOK(60, BACKOFF, 71, ""),
        LOOK(10, BACKOFF, 71, ""),
    };
    (void)state;
    RUN(fetching);
    RUN(backing_off);
}

static void a_step_back_behind_its_beginning_ends_what_is_under_way(void **state)
{
    static const step fetching[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        LOOK(-1, NEED_FETCH, -1, ""),
        LOOK(0, IN_FLIGHT, 60, ""), /* for as long as its beginning lies ahead */
        BEGIN(-1, 1, OK, IN_FLIGHT, 59, ""),
        COMES(0, 0, "aaa", 1000, E_STALE, IN_FLIGHT, 59, ""),
        COMES(1, 1, "bbb", 1000, OK, READY, 899, "bbb"),
    };
    static const step answered_all_the_same[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(-3600, 0, "aaa", 1000, OK, REFRESH_DUE, -3600, "aaa"), /* no newer one has begun */
        LOOK(0, READY, 900, "aaa"),
    };
    static const step backing_off[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(0, 0, 403, 0, E_DENIED, BACKOFF, 61, ""),
        LOOK(-1, NEED_FETCH, -1, ""),
        LOOK(0, BACKOFF, 61, ""),
        BEGIN(-3600, 0, OK, IN_FLIGHT, -3540, ""),
        COMES(-3600, 0, "aaa", 1000, OK, READY, -2700, "aaa"),
    };
    static const step and_failing_again[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        FAILS(0, 0, 403, 0, E_DENIED, BACKOFF, 61, ""),
        BEGIN(-3600, 0, OK, IN_FLIGHT, -3540, ""),
        FAILS(-3600, 0, 503, 0, E_SERVER, BACKOFF, -3598, ""),
    };
    static const step while_it_serves[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        BEGIN(950, 0, OK, READY, 1010, "aaa"),
        LOOK(949, REFRESH_DUE, 949, "aaa"),
        LOOK(100, READY, 900, "aaa"), /* the wake time does not foresee it */
        FAILS(960, 0, 403, 0, E_DENIED, READY, 1021, "aaa"),
        LOOK(959, REFRESH_DUE, 959, "aaa"),
    };
    avon_auth_org_config config = org_config(NULL, 0);
    fixture f;
    (void)state;
    RUN(fetching);
    RUN(answered_all_the_same);
    RUN(backing_off);
    RUN(and_failing_again);
    RUN(while_it_serves);
    config.fetch_timeout_s = DURATION_LAST; /* the longest fetch, and the longest step */
    open_org(&f, &config);
    assert_status(begin(&f, CLOCK_LAST), AVON_AUTH_OK);
    assert_state(&f, CLOCK_FIRST, AVON_AUTH_STATE_NEED_FETCH, CLOCK_FIRST);
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
        cmocka_unit_test(a_fetch_may_be_superseded_when_it_times_out),
        cmocka_unit_test(a_late_answer_that_nothing_superseded_is_taken),
        cmocka_unit_test(a_late_completion_changes_nothing),
        cmocka_unit_test(a_refused_begin_leaves_the_fetch_that_is_under_way),
        cmocka_unit_test(a_fetch_knows_whose_it_is),
        cmocka_unit_test(users_of_one_organization_fetch_side_by_side),
        cmocka_unit_test(transient_failures_back_off_twice_as_long_each_time),
        cmocka_unit_test(refusals_back_off_in_minutes_twice_as_long_each_time),
        cmocka_unit_test(the_count_of_refusals_starts_again_an_hour_after_the_last_is_over),
        cmocka_unit_test(the_count_of_refusals_goes_on_until_then),
        cmocka_unit_test(the_count_of_refusals_is_their_own),
        cmocka_unit_test(a_failed_refresh_never_costs_a_token_that_serves),
        cmocka_unit_test(a_success_starts_the_count_of_failures_again),
        cmocka_unit_test(a_success_ends_a_transient_back_off_only),
        cmocka_unit_test(a_new_back_off_takes_the_place_of_one_that_does_not_end_later),
        cmocka_unit_test(a_token_buffer_of_two_bytes_holds_a_token),
        cmocka_unit_test(retry_after_is_heeded_for_at_most_an_hour),
        cmocka_unit_test(retry_after_never_shortens_a_back_off),
        cmocka_unit_test(an_abort_backs_off_like_no_answer),
        cmocka_unit_test(a_refresh_that_does_not_press_backs_off_five_minutes_at_least),
        cmocka_unit_test(a_token_set_aside_backs_off_as_if_it_did_not_serve),
        cmocka_unit_test(what_is_set_aside_serves_again_when_its_fetch_fails),
        cmocka_unit_test(the_jitter_lengthens_each_back_off),
        cmocka_unit_test(the_jitter_lengthens_the_back_off_of_a_refresh_that_does_not_press),
        cmocka_unit_test(a_fleet_does_not_come_back_in_one_second),
        cmocka_unit_test(an_imported_token_serves_until_near_its_end),
        cmocka_unit_test(a_clock_that_is_unset_or_in_milliseconds_is_refused),
        cmocka_unit_test(the_first_and_the_last_second_of_the_clock_are_accepted),
        cmocka_unit_test(headers_end_where_the_jwt_would_leave_the_range_of_the_clock),
        cmocka_unit_test(a_clock_set_back_makes_a_refresh_due_at_once),
        cmocka_unit_test(a_step_back_to_its_beginning_keeps_what_is_under_way),
        cmocka_unit_test(a_step_back_behind_its_beginning_ends_what_is_under_way),
    };
    return RUN_TESTS(tests);
}
