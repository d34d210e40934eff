/* SPDX-License-Identifier: MIT */
/* Pins down how a 401 is judged: rules 0 to 4 of avon_auth_reject(), what a credential that is set
 * aside does until its replacement comes, for how long a user is blamed, a 401 in answer to the
 * request for a JWT, and the hooks. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "fixture.h"

enum { MINUTE = 60, HOUR = 3600 };

/* ---- a user, and the credentials ------------------------------------------------- */

/* The credentials, as bits. */
enum { TOKEN = 1, JWT = 2 };

typedef struct exchange {
    avon_auth_fetch fetch;
    char work[512];
} exchange;

/* Credentials that live for long, and are called c1, c2 ... */
typedef struct scene {
    fixture f;
    int issued;
    exchange token, jwt;
} scene;

static void open_with(scene *s, int is_minted, avon_auth_org_config config)
{
    memset(s, 0, sizeof *s);
    config.default_lifetime_s = 100000;
    open_org(&s->f, &config);
    if (is_minted) s->f.who = &s->f.minted;
}

static void open_scene(scene *s, int is_minted)
{
    open_with(s, is_minted, org_config(NULL, 0));
}

static const char *next_name(scene *s)
{
    static char name[16];
    snprintf(name, sizeof name, "c%d", ++s->issued);
    return name;
}

static exchange *exchange_of(scene *s, int which)
{
    return which == TOKEN ? &s->token : &s->jwt;
}

/* Begins the fetch of this credential. */
static exchange *begin_one(scene *s, int which, int64_t now_s)
{
    avon_auth_user *const who = s->f.who;
    exchange *e = exchange_of(s, which);
    if (which == TOKEN) s->f.who = NULL;
    assert_status(begin_in(&s->f, now_s, e->work, sizeof e->work, &e->fetch), AVON_AUTH_OK);
    assert_int_equal(is_for_jwt(&e->fetch), which == JWT);
    s->f.who = who;
    return e;
}

static avon_auth_status finish(exchange *e, int http_status, const char *body, int64_t now_s)
{
    put_answer(&e->fetch.response, http_status, body);
    return avon_auth_complete(&e->fetch, now_s);
}

static void deliver(scene *s, exchange *e, int64_t now_s)
{
    assert_status(finish(e, 200, body_for(&e->fetch, next_name(s), 0), now_s), AVON_AUTH_OK);
}

/* Those that serve. */
static int all_serving(const scene *s, int64_t now_s)
{
    return (serving(&s->f, now_s)[0] != '\0' ? TOKEN : 0) |
           (serving_jwt(&s->f, now_s)[0] != '\0' ? JWT : 0);
}

/* Those that the user needs. */
static int all_needed(const scene *s)
{
    return s->f.who == &s->f.minted ? TOKEN | JWT : TOKEN;
}

/* Fetches what is needed, in no time. */
static void fetch_needed(scene *s, int64_t now_s)
{
    int which;
    for (which = TOKEN; which <= JWT; which++)
        if (all_needed(s) & ~all_serving(s, now_s) & which)
            deliver(s, begin_one(s, which, now_s), now_s);
}

static void import(scene *s, int which, int64_t expires_at_s)
{
    assert_status(import_one(&s->f, which == JWT, next_name(s), expires_at_s), AVON_AUTH_OK);
}

/* What the user needs was fetched at T0. */
static void open_fetched(scene *s, int is_minted)
{
    open_scene(s, is_minted);
    fetch_needed(s, T0);
}

/* A user whose JWT is minted, and an imported token, which counts as old. */
static void open_with_token(scene *s)
{
    open_scene(s, 1);
    import(s, TOKEN, T0 + 100000);
}

/* Begins the fetch of a credential that was not due: an import that is takes its place. */
static exchange *begin_early(scene *s, int which, int64_t now_s)
{
    import(s, which, now_s + 200);
    return begin_one(s, which, now_s);
}

static void fetch_early(scene *s, int which, int64_t now_s)
{
    deliver(s, begin_early(s, which, now_s), now_s);
}

/* Imports a credential and lets its refresh fail, so that it cannot be fetched for so long. */
static void hold_off(scene *s, int which, int64_t now_s, int64_t length_s)
{
    exchange *e = begin_early(s, which, now_s);
    e->fetch.response.retry_after_s = length_s;
    assert_status(finish(e, 503, "", now_s), AVON_AUTH_E_SERVER);
}

static avon_auth_headers headers_at(scene *s, int64_t now_s)
{
    assert_status(make_headers(&s->f, now_s), AVON_AUTH_OK);
    return s->f.headers;
}

/* An API call with these headers is answered 401. Nothing of them is read but the generations. */
static avon_auth_status refuse_these(scene *s, const avon_auth_headers *headers, int64_t now_s)
{
    avon_auth_headers bare;
    memset(&bare, FILL, sizeof bare);
    bare.token_generation = headers->token_generation;
    bare.jwt_generation = headers->jwt_generation;
    return avon_auth_reject_at(&s->f.org, s->f.who, &bare, now_s);
}

/* The same with those of that moment. */
static avon_auth_status refuse(scene *s, int64_t now_s)
{
    const avon_auth_headers headers = headers_at(s, now_s);
    return refuse_these(s, &headers, now_s);
}

/* The same, and neither organization nor user changes. */
static void refuse_in_vain(scene *s, const avon_auth_headers *headers, int64_t now_s,
                           avon_auth_status expected)
{
    const scene before = *s;
    assert_status(refuse_these(s, headers, now_s), expected);
    assert_memory_equal(&before, s, sizeof before);
}

/* ---- rule 0 ------------------------------------------------------------------------ */

static void headers_of_headers_build_are_refused(void **state)
{
    avon_auth_headers headers;
    char out[256];
    scene s;
    int is_minted;
    (void)state;
    for (is_minted = 0; is_minted <= 1; is_minted++) {
        open_scene(&s, is_minted);
        assert_status(avon_auth_headers_build("c1", "c2", NULL, out, sizeof out, NULL, &headers),
                      AVON_AUTH_OK);
        refuse_in_vain(&s, &headers, T0, AVON_AUTH_E_ARGUMENT);
        fetch_needed(&s, T0);
        refuse_in_vain(&s, &headers, T0, AVON_AUTH_E_ARGUMENT);
        refuse_in_vain(&s, &headers, T0 + HOUR, AVON_AUTH_E_ARGUMENT);
        headers.jwt_generation = headers_at(&s, T0).jwt_generation;
        refuse_in_vain(&s, &headers, T0 + HOUR, AVON_AUTH_E_ARGUMENT);
    }
}

/* ---- rule 1 ------------------------------------------------------------------------ */

static void headers_whose_credential_was_replaced_are_to_be_made_again(void **state)
{
    static const int replaced[] = { TOKEN, JWT, TOKEN | JWT };
    size_t i;
    int is_imported;
    (void)state;
    for (is_imported = 0; is_imported <= 1; is_imported++)
        for (i = 0; i < COUNT(replaced); i++) {
            const int64_t now_s = T0 + 100;
            avon_auth_headers first;
            int which;
            scene s;
            open_fetched(&s, 1);
            first = headers_at(&s, T0);
            for (which = TOKEN; which <= JWT; which++) {
                if (!(which & replaced[i])) continue;
                if (is_imported)
                    import(&s, which, T0 + 100000);
                else
                    fetch_early(&s, which, now_s);
            }
            refuse_in_vain(&s, &first, now_s, AVON_AUTH_OK);
            refuse_in_vain(&s, &first, now_s + HOUR, AVON_AUTH_OK);
        }
}

static void a_token_that_was_replaced_saves_a_user_who_signs(void **state)
{
    avon_auth_headers first;
    scene s;
    (void)state;
    open_fetched(&s, 0);
    first = headers_at(&s, T0);
    assert_int_equal(first.jwt_generation, 0);
    fetch_early(&s, TOKEN, T0 + 100);
    refuse_in_vain(&s, &first, T0 + 100, AVON_AUTH_OK);
    assert_int_not_equal(headers_at(&s, T0 + 100).token_generation, first.token_generation);
}

/* It comes before rule 2. */
static void a_replaced_credential_goes_before_a_blame(void **state)
{
    avon_auth_headers first;
    scene s;
    (void)state;
    open_fetched(&s, 0);
    first = headers_at(&s, T0);
    assert_status(refuse(&s, T0), AVON_AUTH_E_DENIED);
    fetch_early(&s, TOKEN, T0 + 1);
    refuse_in_vain(&s, &first, T0 + 1, AVON_AUTH_OK);
    assert_status(refuse(&s, T0 + 1), AVON_AUTH_E_DENIED);
}

/* ---- rule 2 ------------------------------------------------------------------------ */

static void a_blamed_user_stays_refused_and_costs_no_credential(void **state)
{
    int64_t now_s;
    scene s;
    int is_minted;
    (void)state;
    for (is_minted = 0; is_minted <= 1; is_minted++) {
        open_fetched(&s, is_minted);
        assert_status(refuse(&s, T0 + 30), AVON_AUTH_E_DENIED);
        for (now_s = T0 + 30; now_s <= T0 + 30 + MINUTE; now_s++) { /* old from 60 s on */
            const avon_auth_headers headers = headers_at(&s, now_s);
            refuse_in_vain(&s, &headers, now_s, AVON_AUTH_E_DENIED);
        }
        assert_status(refuse(&s, now_s), AVON_AUTH_OK);
        assert_int_equal(all_serving(&s, now_s), 0);
    }
}

/* ---- rules 3 and 4 ------------------------------------------------------------------- */

/* How a credential stands when the API answers 401, and when it came to stand so. */
enum {
    OLD,           /* came 60 s ago */
    YOUNG,         /* came 59 s ago */
    BACKED_OFF,    /* imported, and its refresh failed */
    BEING_FETCHED, /* imported, and its refresh is under way */
    IMPORTED,      /* at that moment */
    AHEAD,         /* came a second ahead of the clock */
    STANDINGS
};

static const int since_s[STANDINGS] = { -60, -59, -10, -5, 0, 1 };

static void let_stand(scene *s, int which, int standing, int64_t now_s)
{
    switch (standing) {
    case BACKED_OFF: hold_off(s, which, now_s, 100); break;
    case BEING_FETCHED: begin_early(s, which, now_s); break;
    case IMPORTED: import(s, which, now_s + 100000); break;
    default: fetch_early(s, which, now_s);
    }
}

/* At T0. standings[1] is STANDINGS for a user who signs. */
static void let_all_stand(scene *s, const int standings[2])
{
    int time_s, i;
    open_scene(s, standings[1] != STANDINGS);
    import(s, TOKEN, T0 + 100000);
    import(s, JWT, T0 + 100000);
    for (time_s = -60; time_s <= 1; time_s++)
        for (i = 0; i < 2; i++)
            if (standings[i] != STANDINGS && since_s[standings[i]] == time_s)
                let_stand(s, i == 0 ? TOKEN : JWT, standings[i], T0 + time_s);
}

static void check_judgement(int token, int jwt)
{
    const int standings[] = { token, jwt };
    int i, old = 0, aside = 0;
    avon_auth_headers headers;
    scene s, before;
    for (i = 0; i < 2; i++) {
        if (standings[i] == YOUNG || standings[i] == STANDINGS) continue;
        old = 1;
        if (standings[i] != BACKED_OFF) aside |= i == 0 ? TOKEN : JWT;
    }
    let_all_stand(&s, standings);
    headers = headers_at(&s, T0);
    before = s;
    if (aside != 0) {
        const int needed = aside & TOKEN ? token : jwt;
        assert_status(refuse_these(&s, &headers, T0), AVON_AUTH_OK);
        assert_int_equal(all_serving(&s, T0), (TOKEN | JWT) & ~aside);
        assert_status(make_headers(&s.f, T0),
                      needed == BEING_FETCHED ? AVON_AUTH_E_IN_FLIGHT : AVON_AUTH_E_NEED_FETCH);
        assert_status(refuse_these(&s, &headers, T0), AVON_AUTH_OK); /* nor is there a blame */
    } else if (old) {
        refuse_in_vain(&s, &headers, T0, AVON_AUTH_E_BACKOFF);
    } else {
        assert_status(refuse_these(&s, &headers, T0), AVON_AUTH_E_DENIED);
        assert_memory_equal(&before.f.org, &s.f.org, sizeof s.f.org);
        assert_int_equal(all_serving(&s, T0), TOKEN | JWT);
        refuse_in_vain(&s, &headers, T0, AVON_AUTH_E_DENIED);
    }
}

static void credentials_a_minute_old_are_set_aside_if_they_can_be_fetched(void **state)
{
    int token, jwt;
    (void)state;
    for (token = 0; token < STANDINGS; token++)
        for (jwt = 0; jwt <= STANDINGS; jwt++) check_judgement(token, jwt);
}

/* Not from the second of its request. */
static void the_minute_counts_from_the_arrival(void **state)
{
    int64_t age_s;
    (void)state;
    for (age_s = 58; age_s <= 61; age_s++) {
        scene s;
        open_scene(&s, 0);
        begin_one(&s, TOKEN, T0);
        deliver(&s, &s.token, T0 + 50);
        assert_status(refuse(&s, T0 + 50 + age_s),
                      age_s < MINUTE ? AVON_AUTH_E_DENIED : AVON_AUTH_OK);
    }
}

/* A fetch can be under way in a back-off: when the clock was set back meanwhile. */
static void a_fetch_under_way_counts_even_in_a_back_off(void **state)
{
    scene s;
    (void)state;
    open_scene(&s, 0);
    hold_off(&s, TOKEN, T0, 100);
    begin_one(&s, TOKEN, T0 - 10);
    assert_status(refuse(&s, T0 + 5), AVON_AUTH_OK);
    assert_state(&s.f, T0 + 5, AVON_AUTH_STATE_IN_FLIGHT, T0 + 101);
}

static void a_back_off_forbids_for_as_long_as_it_lasts(void **state)
{
    int64_t now_s;
    scene s;
    (void)state;
    open_scene(&s, 0);
    hold_off(&s, TOKEN, T0, 10);
    for (now_s = T0; now_s <= T0 + 10; now_s++) {
        const avon_auth_headers headers = headers_at(&s, now_s);
        refuse_in_vain(&s, &headers, now_s, AVON_AUTH_E_BACKOFF);
    }
    assert_status(refuse(&s, now_s), AVON_AUTH_OK);
}

/* ---- set aside ----------------------------------------------------------------------- */

static void what_is_set_aside_does_not_serve_anybody(void **state)
{
    char jwt[JWT_SIZE];
    scene s;
    (void)state;
    open_fetched(&s, 1);
    assert_status(refuse(&s, T0 + MINUTE), AVON_AUTH_OK);
    assert_int_equal(all_serving(&s, T0 + MINUTE), 0);
    assert_state(&s.f, T0 + MINUTE, AVON_AUTH_STATE_NEED_FETCH, T0 + MINUTE);
    assert_status(make_headers(&s.f, T0 + MINUTE), AVON_AUTH_E_NEED_FETCH);
    assert_status(avon_auth_make_jwt(&s.f.minted, T0 + MINUTE, jwt, sizeof jwt, NULL),
                  AVON_AUTH_E_NEED_FETCH);
    s.f.who = &s.f.user; /* who signs, and needs the token */
    assert_state(&s.f, T0 + MINUTE, AVON_AUTH_STATE_NEED_FETCH, T0 + MINUTE);
    assert_status(make_headers(&s.f, T0 + MINUTE), AVON_AUTH_E_NEED_FETCH);
    begin_one(&s, TOKEN, T0 + MINUTE);
    assert_state(&s.f, T0 + MINUTE, AVON_AUTH_STATE_IN_FLIGHT, T0 + 2 * MINUTE);
    assert_status(make_headers(&s.f, T0 + MINUTE), AVON_AUTH_E_IN_FLIGHT);
    deliver(&s, &s.token, T0 + MINUTE);
    assert_status(make_headers(&s.f, T0 + MINUTE), AVON_AUTH_OK);
    assert_string_equal(serving(&s.f, T0 + MINUTE), "c3");
    assert_string_equal(serving_jwt(&s.f, T0 + MINUTE), ""); /* still set aside */
    s.f.who = &s.f.minted;
    deliver(&s, begin_one(&s, JWT, T0 + MINUTE), T0 + MINUTE);
    assert_status(make_headers(&s.f, T0 + MINUTE), AVON_AUTH_OK);
    assert_string_equal(serving_jwt(&s.f, T0 + MINUTE), "c4");
}

/* This credential decides: the other one, if the user needs it, is new. */
static avon_auth_status refuse_alone(scene *s, int which, int64_t now_s)
{
    const int other = all_needed(s) & ~which;
    if (other != 0) fetch_early(s, other, now_s);
    return refuse(s, now_s);
}

/* Each way for a fetch to fail; -1: it is given up. */
static const struct answer {
    int http_status;
    const char *body;
    int64_t backoff_s;
} failures[] = {
    { -1, "", 1 },    { 0, "", 1 },
    { 429, "", 1 },   { 500, "", 1 },
    { 200, "", 1 },   { 200, "{}", 1 },
    { 200, NULL, 1 }, { 400, REFUSED, 60 },
    { 403, "", 60 },  { 200, "{\"error\":\"x\"}", 60 },
};

static void what_is_set_aside_serves_again_when_its_fetch_fails(void **state)
{
    const int64_t now_s = T0 + 100;
    size_t i;
    int which;
    (void)state;
    for (which = TOKEN; which <= JWT; which++)
        for (i = 0; i < COUNT(failures); i++) {
            const int64_t last_s = now_s + failures[i].backoff_s;
            exchange *e;
            scene s;
            open_scene(&s, which == JWT);
            fetch_needed(&s, T0);
            assert_status(refuse_alone(&s, which, now_s), AVON_AUTH_OK);
            assert_int_equal(all_serving(&s, now_s) & which, 0);
            e = begin_one(&s, which, now_s);
            if (failures[i].http_status < 0)
                assert_status(avon_auth_abort(&e->fetch, now_s), AVON_AUTH_OK);
            else
                assert_int_not_equal(finish(e, failures[i].http_status, failures[i].body, now_s),
                                     AVON_AUTH_OK);
            assert_int_equal(all_serving(&s, now_s) & which, which);
            assert_status(refuse_alone(&s, which, last_s), AVON_AUTH_E_BACKOFF);
            assert_int_equal(all_serving(&s, last_s) & which, which);
            assert_status(refuse_alone(&s, which, last_s + 1), AVON_AUTH_OK);
        }
}

/* It costs a second, not 300, though the token would serve for a day. */
static void fetches_for_what_was_set_aside_back_off_as_urgent_ones(void **state)
{
    static const int64_t backoffs_s[] = { 1, 2, 4, 8, 16, 32, 60, 60 };
    int64_t now_s = T0 + 100;
    size_t i;
    scene s;
    (void)state;
    open_fetched(&s, 0);
    for (i = 0; i < COUNT(backoffs_s); i++) {
        assert_status(refuse(&s, now_s), AVON_AUTH_OK);
        assert_status(finish(begin_one(&s, TOKEN, now_s), 503, "", now_s), AVON_AUTH_E_SERVER);
        assert_status(refuse(&s, now_s + backoffs_s[i]), AVON_AUTH_E_BACKOFF);
        now_s += backoffs_s[i] + 1;
    }
}

static void a_fetch_under_way_replaces_what_was_set_aside_meanwhile(void **state)
{
    scene s;
    (void)state;
    open_scene(&s, 0);
    begin_early(&s, TOKEN, T0);
    assert_status(refuse(&s, T0 + 1), AVON_AUTH_OK);
    assert_state(&s.f, T0 + 1, AVON_AUTH_STATE_IN_FLIGHT, T0 + MINUTE);
    deliver(&s, &s.token, T0 + 2);
    assert_string_equal(serving(&s.f, T0 + 2), "c2");

    open_scene(&s, 0);
    begin_early(&s, TOKEN, T0);
    assert_status(refuse(&s, T0 + 1), AVON_AUTH_OK);
    assert_status(finish(&s.token, 500, "", T0 + 2), AVON_AUTH_E_SERVER);
    assert_string_equal(serving(&s.f, T0 + 2), "c1");
}

/* Nobody knows yet whether it fails. */
static void a_fetch_that_is_lost_leaves_its_credential_set_aside(void **state)
{
    exchange late;
    scene s;
    (void)state;
    open_fetched(&s, 0);
    assert_status(refuse(&s, T0 + 100), AVON_AUTH_OK);
    assert_status(begin_in(&s.f, T0 + 100, late.work, sizeof late.work, &late.fetch), AVON_AUTH_OK);
    assert_string_equal(serving(&s.f, T0 + 100 + HOUR), "");
    begin_one(&s, TOKEN, T0 + 100 + HOUR);
    assert_status(finish(&late, 500, "", T0 + 100 + HOUR), AVON_AUTH_E_STALE);
    assert_string_equal(serving(&s.f, T0 + 100 + HOUR), "");
    assert_status(finish(&s.token, 500, "", T0 + 100 + HOUR), AVON_AUTH_E_SERVER);
    assert_string_equal(serving(&s.f, T0 + 100 + HOUR), "c1");
}

static void all_users_with_the_same_401_cause_one_fetch(void **state)
{
    avon_auth_headers first;
    int i;
    scene s;
    (void)state;
    open_fetched(&s, 0);
    first = headers_at(&s, T0);
    for (i = 0; i < 3; i++) assert_status(refuse_these(&s, &first, T0 + 100), AVON_AUTH_OK);
    fetch_needed(&s, T0 + 100);
    for (i = 0; i < 3; i++) refuse_in_vain(&s, &first, T0 + 100, AVON_AUTH_OK);
    assert_string_equal(serving(&s.f, T0 + 100), "c2");
}

static void an_import_ends_a_setting_aside(void **state)
{
    scene s;
    (void)state;
    open_fetched(&s, 1);
    assert_status(refuse(&s, T0 + 100), AVON_AUTH_OK);
    import(&s, TOKEN, T0 + 100000);
    assert_int_equal(all_serving(&s, T0 + 100), TOKEN);
    import(&s, JWT, T0 + 100000);
    assert_int_equal(all_serving(&s, T0 + 100), TOKEN | JWT);
}

/* ---- blame ------------------------------------------------------------------------------- */

static const int blame_minutes[] = { 1, 2, 4, 8, 16, 32, 60, 60, 60 };

/* Blames the user, whose credentials are new, and waits. Returns the first second after the blame:
 * the credentials are old then, and set aside. */
static int64_t serve_blame(scene *s, int64_t now_s, int minutes)
{
    const int64_t last_s = now_s + minutes * MINUTE;
    fetch_needed(s, now_s);
    assert_status(refuse(s, now_s), AVON_AUTH_E_DENIED);
    assert_status(refuse(s, last_s), AVON_AUTH_E_DENIED);
    assert_status(refuse(s, last_s + 1), AVON_AUTH_OK);
    return last_s + 1;
}

static void a_blame_doubles_from_a_minute_to_an_hour(void **state)
{
    static const int64_t jitters_s[] = { 0, 7, 100000 };
    size_t i, k;
    int is_minted;
    (void)state;
    for (is_minted = 0; is_minted <= 1; is_minted++)
        for (k = 0; k < COUNT(jitters_s); k++) {
            avon_auth_org_config config = org_config(NULL, 0);
            int64_t now_s = T0;
            scene s;
            config.jitter_s = jitters_s[k]; /* which does not lengthen it */
            open_with(&s, is_minted, config);
            for (i = 0; i < COUNT(blame_minutes); i++)
                now_s = serve_blame(&s, now_s, blame_minutes[i]);
        }
}

static void blames_count_anew_when_the_last_one_has_been_over_for_an_hour(void **state)
{
    size_t i, k;
    (void)state;
    for (k = 1; k <= COUNT(blame_minutes); k++) {
        int64_t now_s = T0;
        scene s;
        open_scene(&s, 0);
        for (i = 0; i < k; i++) now_s = serve_blame(&s, now_s, blame_minutes[i]);
        serve_blame(&s, now_s + HOUR, 1);

        if (k == COUNT(blame_minutes)) break;
        now_s = T0;
        open_scene(&s, 0);
        for (i = 0; i < k; i++) now_s = serve_blame(&s, now_s, blame_minutes[i]);
        serve_blame(&s, now_s + HOUR - 1, blame_minutes[k]);
    }
}

static void a_401_during_a_blame_does_not_lengthen_it(void **state)
{
    int64_t now_s;
    scene s;
    (void)state;
    open_fetched(&s, 0);
    for (now_s = T0; now_s <= T0 + MINUTE; now_s++)
        assert_status(refuse(&s, now_s), AVON_AUTH_E_DENIED);
    assert_status(refuse(&s, now_s), AVON_AUTH_OK);
    serve_blame(&s, now_s, 2);
}

static void a_blame_holds_nothing_off(void **state)
{
    scene s;
    (void)state;
    open_fetched(&s, 1);
    assert_status(refuse(&s, T0), AVON_AUTH_E_DENIED);
    assert_state(&s.f, T0, AVON_AUTH_STATE_READY, T0 + 50000);
    assert_status(make_headers(&s.f, T0), AVON_AUTH_OK);
    fetch_early(&s, TOKEN, T0 + 1);
    fetch_early(&s, JWT, T0 + 1);
    assert_status(make_headers(&s.f, T0 + 1), AVON_AUTH_OK);
    import(&s, JWT, T0 + 10); /* which does not serve any longer */
    fetch_needed(&s, T0 + 11);
    assert_status(make_headers(&s.f, T0 + 11), AVON_AUTH_OK);
}

static void a_blame_is_one_users(void **state)
{
    scene s;
    (void)state;
    open_fetched(&s, 0);
    assert_status(refuse(&s, T0 + 30), AVON_AUTH_E_DENIED);
    s.f.who = &s.f.minted;
    fetch_needed(&s, T0 + 30);
    assert_status(refuse(&s, T0 + 70), AVON_AUTH_OK); /* the token is old by then */
    assert_int_equal(all_serving(&s, T0 + 70), JWT);
}

static void blames_are_counted_apart_from_refusals_of_fetches(void **state)
{
    int64_t now_s = T0;
    size_t i;
    scene s;
    (void)state;
    open_scene(&s, 0);
    for (i = 0; i < 3; i++) { /* the endpoint's count goes on to 3 */
        assert_status(finish(begin_one(&s, TOKEN, now_s), 403, "", now_s), AVON_AUTH_E_DENIED);
        now_s += blame_minutes[i] * MINUTE + 1;
    }
    for (i = 0; i < 2; i++) now_s = serve_blame(&s, now_s, blame_minutes[i]);
    assert_status(finish(begin_one(&s, TOKEN, now_s), 403, "", now_s), AVON_AUTH_E_DENIED);
    assert_status(refuse(&s, now_s + blame_minutes[3] * MINUTE), AVON_AUTH_E_BACKOFF);
    assert_status(refuse(&s, now_s + blame_minutes[3] * MINUTE + 1), AVON_AUTH_OK);
}

static void a_blame_ahead_of_the_clock_is_over(void **state)
{
    avon_auth_headers headers;
    scene s;
    (void)state;
    open_fetched(&s, 0);
    headers = headers_at(&s, T0);
    assert_status(refuse(&s, T0), AVON_AUTH_E_DENIED);
    assert_status(refuse(&s, T0 - 1), AVON_AUTH_OK); /* the token lies ahead as well */
    refuse_in_vain(&s, &headers, T0 + MINUTE, AVON_AUTH_E_DENIED);
}

/* It has not been over for an hour, though. */
static void a_clock_set_back_does_not_start_the_count_again(void **state)
{
    scene s;
    (void)state;
    open_fetched(&s, 0);
    assert_status(refuse(&s, T0), AVON_AUTH_E_DENIED);
    assert_status(refuse(&s, T0 - 1), AVON_AUTH_OK);
    serve_blame(&s, T0 - 1, 2);
}

/* ---- a 401 in answer to the JWT request ---------------------------------------------------- */

/* The service says 401 to the request for a JWT, which was begun at begun_s. */
static avon_auth_status refuse_jwt(scene *s, int64_t begun_s, int64_t now_s)
{
    return finish(begin_one(s, JWT, begun_s), 401, REFUSED, now_s);
}

static void an_old_token_is_set_aside_and_the_jwt_asked_for_again(void **state)
{
    scene s;
    (void)state;
    open_with_token(&s);
    assert_status(refuse_jwt(&s, T0, T0), AVON_AUTH_E_NEED_FETCH);
    assert_failure(&s.f, AVON_AUTH_E_NEED_FETCH, 401, "auth/invalid_credentials");
    assert_string_equal(serving(&s.f, T0), "");
    assert_status(begin(&s.f, T0), AVON_AUTH_OK); /* nothing backs off, and the token comes first */
    assert_false(is_for_jwt(&s.f.fetch));
    assert_status(complete(&s.f, 200, AAA, T0), AVON_AUTH_OK);
    assert_failure(&s.f, AVON_AUTH_E_NEED_FETCH, 401, "auth/invalid_credentials");
    deliver(&s, begin_one(&s, JWT, T0), T0);
    assert_failure(&s.f, AVON_AUTH_OK, 0, "");
    assert_status(make_headers(&s.f, T0), AVON_AUTH_OK);
}

/* It is a minute old when the answer comes, not when the request was begun. */
static void the_tokens_age_is_judged_when_the_answer_comes(void **state)
{
    scene s;
    (void)state;
    open_scene(&s, 1);
    fetch_early(&s, TOKEN, T0);
    assert_status(refuse_jwt(&s, T0 + 50, T0 + 60), AVON_AUTH_E_NEED_FETCH);
    open_scene(&s, 1);
    fetch_early(&s, TOKEN, T0);
    assert_status(refuse_jwt(&s, T0 + 50, T0 + 59), AVON_AUTH_E_DENIED);
}

static void a_token_replaced_meanwhile_stays_and_the_jwt_is_asked_for_again(void **state)
{
    scene s;
    (void)state;
    open_with_token(&s);
    begin_one(&s, JWT, T0);
    import(&s, TOKEN, T0 + 100000);
    assert_status(finish(&s.jwt, 401, REFUSED, T0), AVON_AUTH_E_NEED_FETCH);
    assert_failure(&s.f, AVON_AUTH_E_NEED_FETCH, 401, "auth/invalid_credentials");
    assert_string_equal(serving(&s.f, T0), "c2");
    deliver(&s, begin_one(&s, JWT, T0), T0);
    assert_status(make_headers(&s.f, T0), AVON_AUTH_OK);
}

/* The API refused the JWT, whose request then met with a token that is replaced. Nothing is known of
 * the new one yet. */
static void a_jwt_that_is_to_be_asked_for_again_stays_set_aside(void **state)
{
    scene s;
    (void)state;
    open_with_token(&s);
    hold_off(&s, TOKEN, T0, HOUR);
    import(&s, JWT, T0 + 100000);
    assert_status(refuse(&s, T0), AVON_AUTH_OK);
    begin_one(&s, JWT, T0);
    import(&s, TOKEN, T0 + 100000);
    assert_status(finish(&s.jwt, 401, REFUSED, T0), AVON_AUTH_E_NEED_FETCH);
    assert_string_equal(serving_jwt(&s.f, T0), "");
    assert_state(&s.f, T0, AVON_AUTH_STATE_NEED_FETCH, T0);
    assert_status(finish(begin_one(&s, JWT, T0), 500, "", T0), AVON_AUTH_E_SERVER);
    assert_string_equal(serving_jwt(&s.f, T0), "c3");
}

static void a_token_being_fetched_is_set_aside(void **state)
{
    scene s;
    (void)state;
    open_scene(&s, 1);
    begin_early(&s, TOKEN, T0);
    assert_status(refuse_jwt(&s, T0, T0), AVON_AUTH_E_NEED_FETCH);
    assert_state(&s.f, T0, AVON_AUTH_STATE_IN_FLIGHT, T0 + MINUTE);
    deliver(&s, &s.token, T0);
    deliver(&s, begin_one(&s, JWT, T0), T0);
    assert_status(make_headers(&s.f, T0), AVON_AUTH_OK);
}

static void a_token_that_cannot_be_fetched_backs_the_jwt_off_for_seconds(void **state)
{
    static const int64_t backoffs_s[] = { 1, 2, 4, 8, 16, 32, 60, 60 };
    int64_t now_s = T0;
    size_t i;
    scene s;
    (void)state;
    open_with_token(&s);
    hold_off(&s, TOKEN, T0, HOUR);
    import(&s, TOKEN, T0 + 100000);
    for (i = 0; i < COUNT(backoffs_s); i++) {
        assert_status(refuse_jwt(&s, now_s, now_s), AVON_AUTH_E_BACKOFF);
        assert_string_not_equal(serving(&s.f, now_s), "");
        assert_state(&s.f, now_s, AVON_AUTH_STATE_BACKOFF, now_s + backoffs_s[i] + 1);
        now_s += backoffs_s[i] + 1;
    }
    deliver(&s, begin_one(&s, JWT, now_s), now_s);
    assert_status(make_headers(&s.f, now_s), AVON_AUTH_OK);
}

/* Once the organization's own failure is over. */
static void the_failure_tells_that_the_token_could_not_be_fetched(void **state)
{
    scene s;
    (void)state;
    open_with_token(&s);
    hold_off(&s, TOKEN, T0, 10);
    assert_status(refuse_jwt(&s, T0, T0), AVON_AUTH_E_BACKOFF);
    assert_failure(&s.f, AVON_AUTH_E_SERVER, 503, "");
    fetch_early(&s, TOKEN, T0 + 11);
    assert_failure(&s.f, AVON_AUTH_E_BACKOFF, 401, "auth/invalid_credentials");
}

/* Backs off as after any refusal: with jitter, and by Retry-After. */
static void a_new_token_shows_the_user_at_fault(void **state)
{
    static const struct {
        int64_t jitter_s, retry_after_s, backoff_s;
    } cases[] = { { 0, 0, 60 }, { 7, 0, 74 }, { 67, 0, 72 }, { 0, 59, 60 }, { 0, 900, 900 },
                  { 7, 900, 914 } };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++) {
        avon_auth_org_config config = org_config(NULL, 0);
        scene s;
        config.jitter_s = cases[i].jitter_s;
        open_with(&s, 1, config);
        fetch_early(&s, TOKEN, T0);
        begin_one(&s, JWT, T0)->fetch.response.retry_after_s = cases[i].retry_after_s;
        assert_status(finish(&s.jwt, 401, REFUSED, T0), AVON_AUTH_E_DENIED);
        assert_failure(&s.f, AVON_AUTH_E_DENIED, 401, "auth/invalid_credentials");
        assert_string_equal(serving(&s.f, T0), "c2");
        assert_state(&s.f, T0, AVON_AUTH_STATE_BACKOFF, T0 + cases[i].backoff_s + 1);
        import(&s, JWT, T0 + 100000); /* and the blame is that of rule 4 */
        assert_status(refuse(&s, T0 + MINUTE), AVON_AUTH_E_DENIED);
        assert_status(refuse(&s, T0 + MINUTE + 1), AVON_AUTH_OK);
    }
}

static void a_blamed_user_gets_no_jwt_and_costs_no_token(void **state)
{
    scene s;
    (void)state;
    open_fetched(&s, 1);
    assert_status(refuse(&s, T0 + 30), AVON_AUTH_E_DENIED);
    import(&s, JWT, T0 + 10);
    assert_status(refuse_jwt(&s, T0 + 80, T0 + 80), AVON_AUTH_E_DENIED);
    assert_string_equal(serving(&s.f, T0 + 80), "c1"); /* old by then */
    assert_state(&s.f, T0 + 80, AVON_AUTH_STATE_BACKOFF, T0 + 80 + MINUTE + 1);
    import(&s, JWT, T0 + 100000);
    assert_status(refuse(&s, T0 + 30 + MINUTE + 1), AVON_AUTH_OK); /* nor did the blame grow */
}

/* So is the JWT's back-off each time. */
static void a_user_who_gets_no_jwt_is_blamed_for_longer_each_time(void **state)
{
    int64_t now_s = T0;
    size_t i;
    scene s;
    (void)state;
    open_scene(&s, 1);
    fetch_early(&s, TOKEN, now_s);
    for (i = 0; i < COUNT(blame_minutes); i++) {
        assert_status(refuse_jwt(&s, now_s, now_s), AVON_AUTH_E_DENIED);
        assert_state(&s.f, now_s, AVON_AUTH_STATE_BACKOFF, now_s + blame_minutes[i] * MINUTE + 1);
        now_s += blame_minutes[i] * MINUTE + 1;
        assert_status(refuse_jwt(&s, now_s, now_s), AVON_AUTH_E_NEED_FETCH);
        deliver(&s, begin_one(&s, TOKEN, now_s), now_s);
    }
}

static void other_refusals_of_the_jwt_request_are_not_judged(void **state)
{
    static const int refusals[] = { 400, 403 };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(refusals); i++) {
        scene s;
        open_with_token(&s);
        assert_status(finish(begin_one(&s, JWT, T0), refusals[i], REFUSED, T0), AVON_AUTH_E_DENIED);
        assert_string_equal(serving(&s.f, T0), "c1");
        import(&s, JWT, T0 + 100000);
        assert_status(refuse(&s, T0), AVON_AUTH_OK); /* there is no blame */
    }
}

static void a_jwt_that_serves_outlives_a_401_to_its_refresh(void **state)
{
    scene s;
    (void)state;
    open_with_token(&s);
    begin_early(&s, JWT, T0);
    assert_status(finish(&s.jwt, 401, REFUSED, T0), AVON_AUTH_E_NEED_FETCH);
    assert_int_equal(all_serving(&s, T0), JWT);
    fetch_early(&s, TOKEN, T0);
    assert_status(refuse_jwt(&s, T0, T0), AVON_AUTH_E_DENIED);
    assert_int_equal(all_serving(&s, T0), TOKEN | JWT);
}

static void a_superseded_jwt_request_judges_nothing(void **state)
{
    exchange late;
    scene s;
    (void)state;
    open_with_token(&s);
    assert_status(begin_in(&s.f, T0, late.work, sizeof late.work, &late.fetch), AVON_AUTH_OK);
    begin_one(&s, JWT, T0 + MINUTE);
    assert_status(finish(&late, 401, REFUSED, T0 + MINUTE), AVON_AUTH_E_STALE);
    assert_string_equal(serving(&s.f, T0 + MINUTE), "c1");
    deliver(&s, &s.jwt, T0 + MINUTE);
    assert_status(make_headers(&s.f, T0 + MINUTE), AVON_AUTH_OK);
}

/* ---- arguments and the clock --------------------------------------------------------------- */

static void missing_objects_are_refused(void **state)
{
    static const avon_auth_org no_org;
    static const avon_auth_user no_user;
    avon_auth_headers headers;
    avon_auth_org org = no_org;
    avon_auth_user user = no_user;
    scene s, before;
    (void)state;
    open_fetched(&s, 0);
    headers = headers_at(&s, T0);
    before = s;
    assert_status(avon_auth_reject_at(NULL, &s.f.user, &headers, T0), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_reject_at(&s.f.org, NULL, &headers, T0), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_reject_at(&s.f.org, &s.f.user, NULL, T0), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_reject_at(&org, &s.f.user, &headers, T0), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_reject_at(&s.f.org, &user, &headers, T0), AVON_AUTH_E_ARGUMENT);
    assert_memory_equal(&before, &s, sizeof s);
    assert_true(is_zero(&org, sizeof org));
    assert_true(is_zero(&user, sizeof user));
}

static void a_clock_that_is_wrong_judges_nothing(void **state)
{
    static const int64_t bad[] = { INT64_MIN,           -1,        0,        CLOCK_FIRST - 1,
                                   INT64_C(4294967296), T0 * 1000, INT64_MAX };
    avon_auth_headers headers;
    size_t i;
    scene s;
    (void)state;
    open_fetched(&s, 0);
    headers = headers_at(&s, T0);
    for (i = 0; i < COUNT(bad); i++) refuse_in_vain(&s, &headers, bad[i], AVON_AUTH_E_CLOCK);
    assert_status(refuse_these(&s, &headers, CLOCK_FIRST), AVON_AUTH_OK);
    assert_status(refuse_these(&s, &headers, INT64_C(4294967295)), AVON_AUTH_OK);
}

/* ---- the hooks ----------------------------------------------------------------------------- */

typedef struct hooks {
    char calls[16]; /* 'l', 'n' and 'u' for lock, now, unlock */
    int64_t now_s;
} hooks;

static void note_call(void *context, char which)
{
    hooks *seen = context;
    const size_t n = strlen(seen->calls);
    assert_true(n + 1 < sizeof seen->calls);
    seen->calls[n] = which;
}

static void lock_hook(void *context)
{
    note_call(context, 'l');
}

static void unlock_hook(void *context)
{
    note_call(context, 'u');
}

static int64_t now_hook(void *context)
{
    const hooks *seen = context;
    note_call(context, 'n');
    return seen->now_s;
}

static void never(void *context)
{
    (void)context;
    fail_msg("reject waits");
}

static int never_send(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    (void)context;
    (void)request;
    (void)response;
    fail_msg("reject sends");
    return 1;
}

static avon_auth_org_config hooked_config(hooks *seen)
{
    avon_auth_org_config config = org_config(NULL, 0);
    memset(seen, 0, sizeof *seen);
    seen->now_s = T0;
    config.send = never_send;
    config.now = now_hook;
    config.lock = lock_hook;
    config.unlock = unlock_hook;
    config.wait = never;
    config.context = seen;
    return config;
}

/* The headers are those of T0. */
static avon_auth_headers open_hooked(scene *s, int is_minted, avon_auth_org_config config)
{
    open_with(s, is_minted, config);
    fetch_needed(s, T0);
    return headers_at(s, T0);
}

static void check_hooked(scene *s, const avon_auth_headers *headers, hooks *seen, int64_t now_s,
                         const char *calls, avon_auth_status expected)
{
    memset(seen->calls, 0, sizeof seen->calls);
    seen->now_s = now_s;
    assert_status(avon_auth_reject(&s->f.org, s->f.who, headers), expected);
    assert_string_equal(seen->calls, calls);
}

static void reject_takes_the_lock_then_the_time(void **state)
{
    avon_auth_headers headers, built;
    hooks seen;
    scene s;
    int is_minted;
    (void)state;
    for (is_minted = 0; is_minted <= 1; is_minted++) {
        headers = open_hooked(&s, is_minted, hooked_config(&seen));
        built = headers;
        built.token_generation = 0;
        assert_string_equal(seen.calls, "");
        check_hooked(&s, &built, &seen, T0, "lnu", AVON_AUTH_E_ARGUMENT);
        check_hooked(&s, &headers, &seen, 0, "lnu", AVON_AUTH_E_CLOCK);
        check_hooked(&s, &headers, &seen, T0, "lnu", AVON_AUTH_E_DENIED);
        check_hooked(&s, &headers, &seen, T0 + MINUTE, "lnu", AVON_AUTH_E_DENIED);
        check_hooked(&s, &headers, &seen, T0 + MINUTE + 1, "lnu", AVON_AUTH_OK);
        assert_int_equal(all_serving(&s, T0 + MINUTE + 1), 0);
        hold_off(&s, TOKEN, T0 + MINUTE + 1, 100);
        if (is_minted) hold_off(&s, JWT, T0 + MINUTE + 1, 100);
        headers = headers_at(&s, T0 + MINUTE + 1);
        check_hooked(&s, &headers, &seen, T0 + MINUTE + 1, "lnu", AVON_AUTH_E_BACKOFF);
    }
}

static void reject_does_without_a_lock_but_not_without_a_clock(void **state)
{
    avon_auth_headers headers;
    avon_auth_org_config config;
    hooks seen;
    scene s;
    (void)state;
    config = hooked_config(&seen);
    config.lock = config.unlock = config.wait = NULL;
    config.send = NULL;
    headers = open_hooked(&s, 0, config);
    check_hooked(&s, &headers, &seen, T0, "n", AVON_AUTH_E_DENIED);
    check_hooked(&s, &headers, &seen, T0 + MINUTE + 1, "n", AVON_AUTH_OK);

    config = hooked_config(&seen);
    config.now = NULL;
    headers = open_hooked(&s, 0, config);
    check_hooked(&s, &headers, &seen, T0, "", AVON_AUTH_E_ARGUMENT);
}

static void reject_of_missing_objects_is_refused(void **state)
{
    static const avon_auth_org no_org;
    static const avon_auth_user no_user;
    avon_auth_headers headers;
    avon_auth_org org = no_org;
    avon_auth_user user = no_user;
    hooks seen;
    scene s;
    (void)state;
    headers = open_hooked(&s, 0, hooked_config(&seen));
    assert_status(avon_auth_reject(NULL, &s.f.user, &headers), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_reject(&org, &s.f.user, &headers), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_reject(&s.f.org, NULL, &headers), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_reject(&s.f.org, &user, &headers), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_reject(&s.f.org, &s.f.user, NULL), AVON_AUTH_E_ARGUMENT);
    for (; seen.calls[0] != '\0'; memmove(seen.calls, seen.calls + 3, sizeof seen.calls - 3))
        assert_memory_equal(seen.calls, "lnu", 3); /* or no hook at all */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headers_of_headers_build_are_refused),
        cmocka_unit_test(headers_whose_credential_was_replaced_are_to_be_made_again),
        cmocka_unit_test(a_token_that_was_replaced_saves_a_user_who_signs),
        cmocka_unit_test(a_replaced_credential_goes_before_a_blame),
        cmocka_unit_test(a_blamed_user_stays_refused_and_costs_no_credential),
        cmocka_unit_test(credentials_a_minute_old_are_set_aside_if_they_can_be_fetched),
        cmocka_unit_test(the_minute_counts_from_the_arrival),
        cmocka_unit_test(a_fetch_under_way_counts_even_in_a_back_off),
        cmocka_unit_test(a_back_off_forbids_for_as_long_as_it_lasts),
        cmocka_unit_test(what_is_set_aside_does_not_serve_anybody),
        cmocka_unit_test(what_is_set_aside_serves_again_when_its_fetch_fails),
        cmocka_unit_test(fetches_for_what_was_set_aside_back_off_as_urgent_ones),
        cmocka_unit_test(a_fetch_under_way_replaces_what_was_set_aside_meanwhile),
        cmocka_unit_test(a_fetch_that_is_lost_leaves_its_credential_set_aside),
        cmocka_unit_test(all_users_with_the_same_401_cause_one_fetch),
        cmocka_unit_test(an_import_ends_a_setting_aside),
        cmocka_unit_test(a_blame_doubles_from_a_minute_to_an_hour),
        cmocka_unit_test(blames_count_anew_when_the_last_one_has_been_over_for_an_hour),
        cmocka_unit_test(a_401_during_a_blame_does_not_lengthen_it),
        cmocka_unit_test(a_blame_holds_nothing_off),
        cmocka_unit_test(a_blame_is_one_users),
        cmocka_unit_test(blames_are_counted_apart_from_refusals_of_fetches),
        cmocka_unit_test(a_blame_ahead_of_the_clock_is_over),
        cmocka_unit_test(a_clock_set_back_does_not_start_the_count_again),
        cmocka_unit_test(an_old_token_is_set_aside_and_the_jwt_asked_for_again),
        cmocka_unit_test(the_tokens_age_is_judged_when_the_answer_comes),
        cmocka_unit_test(a_token_replaced_meanwhile_stays_and_the_jwt_is_asked_for_again),
        cmocka_unit_test(a_jwt_that_is_to_be_asked_for_again_stays_set_aside),
        cmocka_unit_test(a_token_being_fetched_is_set_aside),
        cmocka_unit_test(a_token_that_cannot_be_fetched_backs_the_jwt_off_for_seconds),
        cmocka_unit_test(the_failure_tells_that_the_token_could_not_be_fetched),
        cmocka_unit_test(a_new_token_shows_the_user_at_fault),
        cmocka_unit_test(a_blamed_user_gets_no_jwt_and_costs_no_token),
        cmocka_unit_test(a_user_who_gets_no_jwt_is_blamed_for_longer_each_time),
        cmocka_unit_test(other_refusals_of_the_jwt_request_are_not_judged),
        cmocka_unit_test(a_jwt_that_serves_outlives_a_401_to_its_refresh),
        cmocka_unit_test(a_superseded_jwt_request_judges_nothing),
        cmocka_unit_test(missing_objects_are_refused),
        cmocka_unit_test(a_clock_that_is_wrong_judges_nothing),
        cmocka_unit_test(reject_takes_the_lock_then_the_time),
        cmocka_unit_test(reject_does_without_a_lock_but_not_without_a_clock),
        cmocka_unit_test(reject_of_missing_objects_is_refused),
    };
    return RUN_TESTS(tests);
}
