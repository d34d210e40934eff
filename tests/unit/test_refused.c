/* SPDX-License-Identifier: MIT */
/* The evidence for the 401 rule: hours and days of users whose credentials are refused beside users
 * whose credentials are good, on a simulated clock and a simulated service. It prints a table of
 * the calls that were served and the requests that were made, and asserts what the contract says.
 */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "fixture.h"

enum { MINUTE = 60, HOUR = 3600, DAY = 86400, PEOPLE_MAX = 100 };

/* ---- the world ----------------------------------------------------------------- */

/* Kinds of users, and what makes a bad one. */
enum {
    SIGNS,        /* the key is wrong */
    MINTED,       /* the API refuses the JWT */
    MINTED_NEVER, /* get-jwt refuses the user */
    KINDS
};

typedef struct person {
    char id[16];
    int kind;
    int is_bad;
    int64_t every_s; /* calls the API at every_s, 2 * every_s ... */
    avon_auth_user user;
    avon_auth_user genuine; /* SIGNS: writes the JWTs that the service takes */
    char jwt[32];
    int calls, served;
} person;

/* An organization with its users, and the service. */
typedef struct world {
    int64_t now_s;
    avon_auth_org org;
    char token[32];
    person people[PEOPLE_MAX];
    int count;
    /* the service */
    int token_status;       /* of the token endpoint */
    int account_is_missing; /* the API answers 401 to every call */
    int jwt_is_refused;     /* get-jwt does as well */
    int issued, minted;     /* tokens are called token-1, token-2 ... JWTs jwt-1, jwt-2 ... */
    int revoked;            /* tokens up to this one are refused */
    int minted_for[10000];  /* whom a JWT is of */
    int token_requests, jwt_requests;
    int64_t last_request_s, shortest_gap_s; /* between token requests */
} world;

/* The number in "token-7"; 0 if it is no such name. */
static int number_in(const char *name, const char *format)
{
    int number = 0;
    return sscanf(name, format, &number) == 1 ? number : 0;
}

static int is_token_good(const world *w, const char *authorization)
{
    const int token = number_in(authorization, "Bearer token-%d");
    return token > w->revoked && token <= w->issued;
}

static int is_jwt_good(const world *w, const person *who, const char *jwt)
{
    char genuine[AVON_AUTH_JWT_SIZE(sizeof who->id)];
    int number;
    if (who->kind == SIGNS) {
        assert_status(avon_auth_make_jwt(&who->genuine, w->now_s, genuine, sizeof genuine, NULL),
                      AVON_AUTH_OK);
        return strcmp(jwt, genuine) == 0;
    }
    number = number_in(jwt, "jwt-%d");
    return number > 0 && number <= w->minted && who == &w->people[w->minted_for[number]] &&
           !who->is_bad;
}

/* An API call: the HTTP status. */
static int call_api(const world *w, const person *who, const avon_auth_headers *headers)
{
    assert_int_equal(headers->count, 2);
    if (w->account_is_missing || !is_token_good(w, headers->items[0].value) ||
        !is_jwt_good(w, who, headers->items[1].value))
        return 401;
    return 200;
}

static void answer(avon_auth_response *response, int http_status, const char *format, int number)
{
    char body[128];
    snprintf(body, sizeof body, format, number);
    put_answer(response, http_status, http_status == 200 ? body : REFUSED);
}

static void answer_token_request(world *w, avon_auth_response *response)
{
    const int64_t gap_s = w->now_s - w->last_request_s;
    if (w->token_requests++ > 0 && gap_s < w->shortest_gap_s) w->shortest_gap_s = gap_s;
    w->last_request_s = w->now_s;
    if (w->token_status == 200) w->issued++;
    answer(response, w->token_status, "{\"access_token\":\"token-%d\",\"expires_in\":86400}",
           w->issued);
}

/* The JWT's lifetime cannot be read: it is default_lifetime_s. */
static void answer_jwt_request(world *w, const avon_auth_request *request,
                               avon_auth_response *response)
{
    int http_status = 401, i = 0;
    char body[32];
    do {
        assert_true(i < w->count);
        snprintf(body, sizeof body, "{\"id\":\"%s\"}", w->people[i].id);
    } while (strcmp(request->body, body) != 0 && ++i);
    w->jwt_requests++;
    assert_int_equal(request->header_count, 3);
    if (!w->jwt_is_refused && is_token_good(w, request->headers[2].value) &&
        !(w->people[i].is_bad && w->people[i].kind == MINTED_NEVER)) {
        http_status = 200;
        assert_true(++w->minted < (int)COUNT(w->minted_for));
        w->minted_for[w->minted] = i;
    }
    answer(response, http_status, "{\"jwt\":\"jwt-%d\"}", w->minted);
}

static int send_hook(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    world *w = context;
    if (strcmp(request->path, "/v2/auth/token") == 0)
        answer_token_request(w, response);
    else
        answer_jwt_request(w, request, response);
    return 0;
}

static int64_t now_hook(void *context)
{
    const world *w = context;
    return w->now_s;
}

static void open_world(world *w)
{
    avon_auth_org_config config = org_config(w->token, sizeof w->token);
    memset(w, 0, sizeof *w);
    w->now_s = T0;
    w->token_status = 200;
    w->shortest_gap_s = INT64_MAX;
    config.default_lifetime_s = DAY;
    config.send = send_hook;
    config.now = now_hook;
    config.context = w;
    assert_status(avon_auth_org_init(&w->org, &config), AVON_AUTH_OK);
}

static person *add(world *w, int kind, int is_bad, int64_t every_s)
{
    person *who = &w->people[w->count];
    avon_auth_user_config genuine = user_config(), config = genuine;
    assert_true(w->count < PEOPLE_MAX);
    snprintf(who->id, sizeof who->id, "user_%d", w->count++);
    who->kind = kind;
    who->is_bad = is_bad;
    who->every_s = every_s;
    if (kind != SIGNS)
        config = minted_config(who->jwt, sizeof who->jwt);
    else if (is_bad)
        config.secret_key_len--;
    genuine.user_id = config.user_id = who->id;
    assert_status(avon_auth_user_init(&who->genuine, &genuine), AVON_AUTH_OK);
    assert_status(avon_auth_user_init(&who->user, &config), AVON_AUTH_OK);
    return who;
}

/* One of each kind, who call each second. */
static void add_good(world *w)
{
    add(w, SIGNS, 0, 1);
    add(w, MINTED, 0, 1);
}

/* ---- what the users do --------------------------------------------------------- */

/* A call, which is tried again for as long as reject() says so. */
static void call(world *w, person *who)
{
    avon_auth_headers headers;
    char out[512];
    int http_status = 0, rounds = 0;
    do {
        assert_true(rounds++ < 3);
        if (avon_auth_get_headers(&w->org, &who->user, out, sizeof out, NULL, &headers) !=
            AVON_AUTH_OK)
            break;
        http_status = call_api(w, who, &headers);
    } while (http_status == 401 && avon_auth_reject(&w->org, &who->user, &headers) == AVON_AUTH_OK);
    who->calls++;
    if (http_status == 200) who->served++;
}

static void run_until(world *w, int64_t end_s)
{
    for (; w->now_s < end_s; w->now_s++) {
        int i;
        for (i = 0; i < w->count; i++)
            if ((w->now_s - T0) % w->people[i].every_s == 0 &&
                (w->now_s != T0 || !w->people[i].is_bad))
                call(w, &w->people[i]);
    }
}

/* ---- the table ----------------------------------------------------------------- */

typedef struct tally {
    int calls, served;
} tally;

static tally count_calls(const world *w, int bad)
{
    tally sum = { 0, 0 };
    int i;
    for (i = 0; i < w->count; i++)
        if (w->people[i].is_bad == bad) {
            sum.calls += w->people[i].calls;
            sum.served += w->people[i].served;
        }
    return sum;
}

static void print_heading(void)
{
    print_message("# %-50s %15s %14s %6s %6s\n", "scene", "good: served of", "bad: served of",
                  "tokens", "JWTs");
}

static void print_row(const world *w, const char *scene)
{
    const tally good = count_calls(w, 0), bad = count_calls(w, 1);
    print_message("# %-50s %7d %7d %6d %7d %6d %6d\n", scene, good.served, good.calls, bad.served,
                  bad.calls, w->token_requests, w->jwt_requests);
}

static void assert_only_the_good_are_served(const world *w)
{
    const tally good = count_calls(w, 0), bad = count_calls(w, 1);
    assert_true(good.calls > 0 && bad.calls > 0);
    assert_int_equal(good.served, good.calls);
    assert_int_equal(bad.served, 0);
}

/* ---- a bad user beside good ones ------------------------------------------------- */

/* The token requests of a bad user who calls every every_s seconds, and of a good one who calls
 * each second: by arithmetic. The bad one is blamed at each call after the last blame, and then has
 * a token that is a minute old replaced first. */
static int expected_requests(int64_t every_s, int64_t length_s)
{
    static const int minutes[] = { 1, 2, 4, 8, 16, 32, 60 };
    int64_t came_s = 0, blamed_until_s = -1, time_s;
    size_t blames = 0;
    int requests = 1;
    for (time_s = every_s; time_s < length_s; time_s += every_s) {
        if (time_s <= blamed_until_s) continue;
        if (time_s - came_s >= MINUTE) {
            came_s = time_s;
            requests++;
        }
        blamed_until_s = time_s + MINUTE * minutes[blames];
        if (blames + 1 < COUNT(minutes)) blames++;
    }
    return requests;
}

static const char *name_of(int kind)
{
    static const char *const names[] = { "wrong key", "API refuses the JWT", "no JWT is minted" };
    return names[kind];
}

static void run_beside_a_bad_user(world *w, int kind, int64_t every_s, int64_t length_s)
{
    char scene[64];
    open_world(w);
    add_good(w);
    add(w, kind, 1, every_s);
    run_until(w, T0 + length_s);
    snprintf(scene, sizeof scene, "%s: %s, a call every %d s", length_s == DAY ? "day" : "hour",
             name_of(kind), (int)every_s);
    print_row(w, scene);
    assert_int_equal(w->people[0].calls, length_s);
    assert_only_the_good_are_served(w);
    assert_int_equal(w->token_requests, expected_requests(every_s, length_s));
    assert_true(w->shortest_gap_s >= MINUTE);
    /* those of the good user, and one with each token or before it */
    assert_true(w->jwt_requests <= 2 + 2 * w->token_requests);
}

static void a_bad_user_costs_nobody_else_a_call(void **state)
{
    static const int64_t every_s[] = { 1, 10, 30, 59, 60, 61, 120, 600 };
    static world w;
    size_t i;
    int kind;
    (void)state;
    print_heading();
    for (kind = 0; kind < KINDS; kind++)
        for (i = 0; i < COUNT(every_s); i++) {
            run_beside_a_bad_user(&w, kind, every_s[i], HOUR);
            assert_in_range(w.token_requests, 6, 7);
        }
}

static void a_bad_user_causes_a_token_request_an_hour_in_the_long_run(void **state)
{
    static world w;
    int kind;
    (void)state;
    for (kind = 0; kind < KINDS; kind++) {
        run_beside_a_bad_user(&w, kind, 1, DAY);
        assert_int_equal(w.token_requests, 29);
    }
    run_beside_a_bad_user(&w, SIGNS, 600, DAY);
}

/* ---- many ------------------------------------------------------------------------ */

static void add_twenty_bad(world *w)
{
    static const int64_t every_s[] = { 1, 10, 30, 59, 60, 61, 120, 600 };
    int i;
    for (i = 0; i < 20; i++) add(w, i % KINDS, 1, every_s[(size_t)i % COUNT(every_s)]);
}

static void twenty_bad_users_of_a_hundred_cost_a_token_request_a_minute(void **state)
{
    static world w;
    int i;
    (void)state;
    open_world(&w);
    for (i = 0; i < 40; i++) add_good(&w);
    add_twenty_bad(&w);
    assert_int_equal(w.count, 100);
    run_until(&w, T0 + HOUR);
    print_row(&w, "hour: 20 bad of 100");
    assert_only_the_good_are_served(&w);
    assert_true(w.shortest_gap_s >= MINUTE);
}

static void twenty_bad_users_cost_twenty_token_requests_an_hour_in_the_long_run(void **state)
{
    static world w;
    int morning;
    (void)state;
    open_world(&w);
    add_good(&w);
    add_twenty_bad(&w);
    run_until(&w, T0 + DAY / 2);
    morning = w.token_requests;
    run_until(&w, T0 + DAY);
    print_row(&w, "day: 20 bad of 22");
    assert_only_the_good_are_served(&w);
    assert_true(w.shortest_gap_s >= MINUTE);
    assert_true(w.token_requests - morning <= 20 * 12);
}

/* ---- when the service fails -------------------------------------------------------- */

static void revoke_tokens(world *w)
{
    w->revoked = w->issued;
}

static void tokens_revoked_at_once_are_replaced_in_that_second(void **state)
{
    static world w;
    (void)state;
    open_world(&w);
    add_good(&w);
    add_good(&w);
    run_until(&w, T0 + HOUR / 2);
    revoke_tokens(&w);
    run_until(&w, T0 + HOUR);
    print_row(&w, "hour: tokens revoked at half past");
    assert_int_equal(count_calls(&w, 0).served, 4 * HOUR);
    assert_int_equal(w.token_requests, 2);

    /* beside bad users, whose tokens are younger */
    open_world(&w);
    add_good(&w);
    add_twenty_bad(&w);
    run_until(&w, T0 + HOUR / 2);
    while (w.now_s - w.last_request_s < MINUTE) run_until(&w, w.now_s + 1);
    revoke_tokens(&w);
    run_until(&w, T0 + HOUR);
    print_row(&w, "hour: the same beside 20 bad users");
    assert_only_the_good_are_served(&w);
}

/* A new token that is refused looks like a fault of each user, for a minute. */
static void tokens_revoked_in_their_first_minute_are_replaced_after_a_minute(void **state)
{
    static world w;
    (void)state;
    open_world(&w);
    add_good(&w);
    run_until(&w, T0 + 30);
    revoke_tokens(&w);
    run_until(&w, T0 + 30 + MINUTE + 1);
    assert_int_equal(count_calls(&w, 0).served, 2 * 30);
    assert_int_equal(w.token_requests, 1);
    run_until(&w, T0 + HOUR);
    print_row(&w, "hour: token revoked 30 s after it came");
    assert_int_equal(count_calls(&w, 0).served, 2 * (HOUR - MINUTE - 1));
    assert_int_equal(w.token_requests, 2);
}

/* The bad user is blamed for a minute at 1 s. Replacing the token is tried 62 s after the start,
 * and 2, 5, 10, 19, 36, 69 s after that, then every 61 s: 15 times in vain. It succeeds at 680,
 * 801, 1042, 1523 and 2484 s, each time after a blame that has doubled. */
static void a_token_endpoint_that_is_down_costs_nobody_a_call(void **state)
{
    static world w;
    char scene[64];
    int kind;
    (void)state;
    for (kind = 0; kind < KINDS; kind++) {
        open_world(&w);
        add_good(&w);
        add(&w, kind, 1, 1);
        run_until(&w, T0 + 50);
        w.token_status = 503;
        run_until(&w, T0 + 50 + 10 * MINUTE);
        w.token_status = 200;
        run_until(&w, T0 + HOUR);
        snprintf(scene, sizeof scene, "hour: %s, endpoint down 600 s", name_of(kind));
        print_row(&w, scene);
        assert_only_the_good_are_served(&w);
        assert_int_equal(w.issued, 1 + 5);
        assert_int_equal(w.token_requests, 1 + 15 + 5);
    }
}

/* The first of the tries after 600 s of such back-offs, and its number. */
enum { DOWN_AT_S = 1000, BACK_AT_S = DOWN_AT_S + 69 + 9 * 61, TRIES = 7 + 9 };

static void tokens_revoked_while_the_endpoint_is_down_are_replaced_with_the_next_try(void **state)
{
    static world w;
    (void)state;
    open_world(&w);
    add_good(&w);
    run_until(&w, T0 + DOWN_AT_S);
    revoke_tokens(&w);
    w.token_status = 503;
    run_until(&w, T0 + DOWN_AT_S + 10 * MINUTE);
    w.token_status = 200;
    run_until(&w, T0 + BACK_AT_S);
    assert_int_equal(count_calls(&w, 0).served, 2 * DOWN_AT_S);
    run_until(&w, T0 + HOUR);
    print_row(&w, "hour: tokens revoked, endpoint down 600 s");
    assert_int_equal(count_calls(&w, 0).served, 2 * (DOWN_AT_S + HOUR - BACK_AT_S));
    assert_int_equal(w.token_requests, 1 + TRIES);
}

static void after_an_incident_all_are_served_in_that_second(void **state)
{
    enum { INCIDENT_S = 16 * MINUTE };
    static world w;
    int jwt_is_refused, i;
    (void)state;
    for (jwt_is_refused = 0; jwt_is_refused <= 1; jwt_is_refused++) {
        open_world(&w);
        for (i = 0; i < 5; i++) add_good(&w);
        run_until(&w, T0 + 1000);
        w.account_is_missing = 1;
        w.jwt_is_refused = jwt_is_refused;
        run_until(&w, T0 + 1000 + INCIDENT_S);
        assert_int_equal(count_calls(&w, 0).served, 10 * 1000);
        assert_true(w.shortest_gap_s >= MINUTE);
        w.account_is_missing = 0;
        w.jwt_is_refused = 0;
        run_until(&w, T0 + HOUR);
        print_row(&w, jwt_is_refused ? "hour: the same, and no JWT minted"
                                     : "hour: account missing for 960 s");
        assert_int_equal(count_calls(&w, 0).served, 10 * (HOUR - INCIDENT_S));
    }
}

/* ---- an event loop ----------------------------------------------------------------- */

static void exchange(world *w, person *who)
{
    char work[512];
    avon_auth_fetch fetch;
    assert_status(avon_auth_begin(&w->org, &who->user, w->now_s, work, sizeof work, &fetch),
                  AVON_AUTH_OK);
    send_hook(w, &fetch.request, &fetch.response);
    avon_auth_complete(&fetch, w->now_s);
}

/* Makes a call if there are headers. Returns whether to try again at once. */
static int call_from_loop(world *w, person *who)
{
    avon_auth_headers headers;
    char out[512];
    assert_status(
        avon_auth_make_headers(&w->org, &who->user, w->now_s, out, sizeof out, NULL, &headers),
        AVON_AUTH_OK);
    if (call_api(w, who, &headers) == 401)
        return avon_auth_reject_at(&w->org, &who->user, &headers, w->now_s) == AVON_AUTH_OK;
    who->served++;
    return 0;
}

/* Does all that there is to do in this second. A rejection leads to two fetches at most, and a
 * fetch that fails backs off. */
static void turn(world *w, person *who)
{
    int steps = 0, again = 1;
    who->calls++;
    while (again) {
        int64_t wake_at_s;
        switch (avon_auth_poll(&w->org, &who->user, w->now_s, &wake_at_s)) {
        case AVON_AUTH_STATE_REFRESH_DUE:
        case AVON_AUTH_STATE_NEED_FETCH: exchange(w, who); break;
        case AVON_AUTH_STATE_READY:
            assert_true(wake_at_s > w->now_s);
            again = call_from_loop(w, who);
            break;
        default: assert_true(wake_at_s > w->now_s); again = 0;
        }
        assert_true(!again || ++steps <= 3);
    }
}

static void turn_until(world *w, person *who, int64_t end_s)
{
    for (; w->now_s < end_s; w->now_s++) turn(w, who);
}

static void a_loop_does_not_spin_while_the_clock_stands_still(void **state)
{
    static world w;
    int is_new;
    (void)state;
    for (is_new = 0; is_new <= 1; is_new++) {
        person *who;
        open_world(&w);
        who = add(&w, MINTED, 0, 1);
        turn_until(&w, who, T0 + DOWN_AT_S);
        if (is_new) who = add(&w, MINTED, 0, 1); /* who has no JWT yet */
        revoke_tokens(&w);
        w.token_status = 503;
        turn_until(&w, who, T0 + DOWN_AT_S + 10 * MINUTE);
        w.token_status = 200;
        turn_until(&w, who, T0 + BACK_AT_S);
        assert_int_equal(count_calls(&w, 0).served, DOWN_AT_S);
        turn_until(&w, who, T0 + HOUR);
        print_row(&w, is_new ? "hour: the same, a user without a JWT"
                             : "hour: a loop, tokens revoked, endpoint down 600 s");
        assert_int_equal(count_calls(&w, 0).served, DOWN_AT_S + HOUR - BACK_AT_S);
        assert_int_equal(w.token_requests, 1 + TRIES);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_bad_user_costs_nobody_else_a_call),
        cmocka_unit_test(a_bad_user_causes_a_token_request_an_hour_in_the_long_run),
        cmocka_unit_test(twenty_bad_users_of_a_hundred_cost_a_token_request_a_minute),
        cmocka_unit_test(twenty_bad_users_cost_twenty_token_requests_an_hour_in_the_long_run),
        cmocka_unit_test(tokens_revoked_at_once_are_replaced_in_that_second),
        cmocka_unit_test(tokens_revoked_in_their_first_minute_are_replaced_after_a_minute),
        cmocka_unit_test(a_token_endpoint_that_is_down_costs_nobody_a_call),
        cmocka_unit_test(tokens_revoked_while_the_endpoint_is_down_are_replaced_with_the_next_try),
        cmocka_unit_test(after_an_incident_all_are_served_in_that_second),
        cmocka_unit_test(a_loop_does_not_spin_while_the_clock_stands_still),
    };
    return RUN_TESTS(tests);
}
