/* SPDX-License-Identifier: MIT */
/* Pins down how access token and minted JWT go together: which of them is fetched, when to wake up
 * for either, and how a 401 to the JWT request is judged. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "table.h"

/* ---- both credentials ----------------------------------------------------------- */

static void the_token_is_fetched_before_the_jwt(void **state)
{
    static const step steps[] = {
        LOOK(0, NEED_FETCH, 0, "- -"),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        BEGIN(0, 1, E_IN_FLIGHT, IN_FLIGHT, 60, "- -"),
        COMES(1, 0, "aaa", 1000, OK, NEED_FETCH, 1, "aaa -"),
        BEGIN(1, 1, OK, IN_FLIGHT, 61, "aaa -"),
        COMES(2, 1, "jjj", 1000, OK, READY, 900, "aaa jjj"),
        LOOK(900, REFRESH_DUE, 900, "aaa jjj"),
        BEGIN(901, 0, OK, REFRESH_DUE, 901, "aaa jjj"), /* of the token: both are due */
        COMES(901, 0, "bbb", 1000, OK, REFRESH_DUE, 901, "bbb jjj"),
        BEGIN(901, 0, OK, READY, 961, "bbb jjj"),
        COMES(902, 0, "kkk", 2000, OK, READY, 1801, "bbb kkk"),
    };
    static const step side_by_side[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "aaa -"),
        COMES(0, 0, "jjj", 1000, OK, READY, 900, "aaa jjj"),
        BEGIN(900, 0, OK, REFRESH_DUE, 900, "aaa jjj"),
        BEGIN(910, 1, OK, READY, 960, "aaa jjj"), /* the token's is free again first */
        COMES(911, 1, "kkk", 1000, OK, READY, 960, "aaa kkk"),
        COMES(912, 0, "bbb", 1000, OK, READY, 1800, "bbb kkk"),
    };
    (void)state;
    RUN_ON(BOTH, steps);
    RUN_ON(BOTH, side_by_side);
}

static void what_is_needed_comes_before_what_is_due(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        LOOK(950, NEED_FETCH, 950, "aaa -"), /* the token is due */
        BEGIN(950, 0, OK, IN_FLIGHT, 1010, "aaa -"),
        COMES(950, 0, "jjj", 1000, OK, REFRESH_DUE, 950, "aaa jjj"),
        BEGIN(950, 0, OK, READY, 1010, "aaa jjj"),
        COMES(951, 0, "bbb", 2000, OK, READY, 1850, "bbb jjj"),
    };
    static const step token_needed[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(50, 0, OK, IN_FLIGHT, 110, "aaa -"),
        COMES(50, 0, "jjj", 1000, OK, READY, 900, "aaa jjj"),
        LOOK(990, NEED_FETCH, 990, "- jjj"), /* the JWT is due since 950 */
        BEGIN(990, 0, OK, IN_FLIGHT, 1050, "- jjj"),
        BEGIN(990, 1, E_IN_FLIGHT, IN_FLIGHT, 1050, "- jjj"),
        COMES(991, 0, "bbb", 1000, OK, REFRESH_DUE, 991, "bbb jjj"),
    };
    static const step jwt_backs_off[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(980, 0, OK, IN_FLIGHT, 1040, "aaa -"),
        FAILS(980, 0, 403, 0, E_DENIED, BACKOFF, 1041, "aaa -"),
        LOOK(990, NEED_FETCH, 990, "- -"), /* the token, which is needed as well */
        BEGIN(990, 0, OK, IN_FLIGHT, 1050, "- -"),
        COMES(990, 0, "bbb", 1000, OK, BACKOFF, 1041, "bbb -"),
    };
    static const step jwt_in_flight[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(980, 0, OK, IN_FLIGHT, 1040, "aaa -"),
        LOOK(990, NEED_FETCH, 990, "- -"),
        BEGIN(990, 1, OK, IN_FLIGHT, 1050, "- -"), /* speaks of the token's */
        FAILS(990, 1, 503, 0, E_SERVER, BACKOFF, 992, "- -"),
        COMES(991, 0, "jjj", 1000, OK, BACKOFF, 992, "- jjj"),
    };
    (void)state;
    RUN_ON(BOTH, steps);
    RUN_ON(BOTH, token_needed);
    RUN_ON(BOTH, jwt_backs_off);
    RUN_ON(BOTH, jwt_in_flight);
}

static void what_cannot_be_fetched_now_hides_what_is_only_due(void **state)
{
    static const step jwt_backs_off[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(899, 0, OK, IN_FLIGHT, 959, "aaa -"),
        FAILS(899, 0, 403, 0, E_DENIED, BACKOFF, 960, "aaa -"),
        BEGIN(900, 0, E_BACKOFF, BACKOFF, 960, "aaa -"), /* the token is due */
        LOOK(960, NEED_FETCH, 960, "aaa -"),
    };
    static const step jwt_in_flight[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(899, 0, OK, IN_FLIGHT, 959, "aaa -"),
        BEGIN(900, 1, E_IN_FLIGHT, IN_FLIGHT, 959, "aaa -"),
        COMES(901, 0, "jjj", 1000, OK, REFRESH_DUE, 901, "aaa jjj"),
    };
    static const step token_backs_off[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(50, 0, OK, IN_FLIGHT, 110, "aaa -"),
        COMES(50, 0, "jjj", 1000, OK, READY, 900, "aaa jjj"),
        BEGIN(940, 0, OK, READY, 950, "aaa jjj"),
        FAILS(940, 0, 403, 0, E_DENIED, READY, 950, "aaa jjj"),
        LOOK(950, REFRESH_DUE, 950, "aaa jjj"), /* the JWT */
        LOOK(990, BACKOFF, 1001, "- jjj"),
        BEGIN(1000, 0, E_BACKOFF, BACKOFF, 1001, "- jjj"),
        LOOK(1001, NEED_FETCH, 1001, "- jjj"),
    };
    fixture f;
    (void)state;
    RUN_ON(BOTH, jwt_backs_off);
    RUN_ON(BOTH, jwt_in_flight);
    RUN_ON(BOTH, token_backs_off);
    /* not for others */
    open_about(&f, TOKEN_OF_SIGNER, NULL);
    fetch_token(&f, "aaa", 1000, T0);
    f.who = &f.minted;
    assert_status(exchange_at(&f, 403, "", T0 + 900), AVON_AUTH_E_DENIED);
    assert_state(&f, T0 + 901, AVON_AUTH_STATE_BACKOFF, T0 + 961);
    f.who = &f.user;
    assert_state(&f, T0 + 901, AVON_AUTH_STATE_REFRESH_DUE, T0 + 901);
    f.who = NULL;
    assert_state(&f, T0 + 901, AVON_AUTH_STATE_REFRESH_DUE, T0 + 901);
}

static void the_wake_time_is_that_of_what_is_due_and_free_first(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 5000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "aaa -"),
        COMES(0, 0, "jjj", 1000, OK, READY, 900, "aaa jjj"),
        BEGIN(900, 0, OK, READY, 960, "aaa jjj"),
        FAILS(901, 0, 503, 3600, E_SERVER, READY, 4502, "aaa jjj"), /* the token: at 4700 */
        LOOK(990, BACKOFF, 4502, "aaa -"),
    };
    (void)state;
    RUN_ON(BOTH, steps);
}

static void each_credential_backs_off_by_itself(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        FAILS(0, 0, 503, 0, E_SERVER, BACKOFF, 2, "- -"),
        BEGIN(2, 0, OK, IN_FLIGHT, 62, "- -"),
        FAILS(2, 0, 503, 0, E_SERVER, BACKOFF, 5, "- -"),
        BEGIN(5, 0, OK, IN_FLIGHT, 65, "- -"),
        COMES(5, 0, "aaa", 1000, OK, NEED_FETCH, 5, "aaa -"),
        BEGIN(5, 0, OK, IN_FLIGHT, 65, "aaa -"),
        FAILS(5, 0, 503, 0, E_SERVER, BACKOFF, 7, "aaa -"),
        BEGIN(7, 0, OK, IN_FLIGHT, 67, "aaa -"),
        FAILS(7, 0, 503, 0, E_SERVER, BACKOFF, 10, "aaa -"),
        BEGIN(10, 0, OK, IN_FLIGHT, 70, "aaa -"),
        COMES(10, 0, "jjj", 2000, OK, READY, 905, "aaa jjj"),
        BEGIN(905, 0, OK, READY, 965, "aaa jjj"),
        FAILS(905, 0, 503, 0, E_SERVER, READY, 907, "aaa jjj"),
    };
    (void)state;
    RUN_ON(BOTH, steps);
}

/* ---- 401 to the JWT request ----------------------------------------------------- */

static void a_token_that_a_jwt_request_was_refused_with_is_set_aside(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(10, 0, OK, IN_FLIGHT, 70, "aaa -"),
        FAILS(60, 0, 401, 0, E_NEED_FETCH, NEED_FETCH, 60, "- -"), /* nothing backs off */
        BEGIN(60, 0, OK, IN_FLIGHT, 120, "- -"),
        COMES(61, 0, "bbb", 1000, OK, NEED_FETCH, 61, "bbb -"),
        BEGIN(61, 0, OK, IN_FLIGHT, 121, "bbb -"),
        COMES(62, 0, "jjj", 1000, OK, READY, 960, "bbb jjj"),
    };
    static const step with_retry_after[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "aaa -"),
        FAILS(100, 0, 401, 900, E_NEED_FETCH, NEED_FETCH, 100, "- -"),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "- -"),
        COMES(100, 0, "bbb", 1000, OK, NEED_FETCH, 100, "bbb -"),
    };
    static const step counted_for_nothing[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "aaa -"),
        FAILS(100, 0, 401, 0, E_NEED_FETCH, NEED_FETCH, 100, "- -"),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "- -"),
        COMES(100, 0, "bbb", 1000, OK, NEED_FETCH, 100, "bbb -"),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "bbb -"),
        FAILS(100, 0, 503, 0, E_SERVER, BACKOFF, 102, "bbb -"), /* the first one */
        BEGIN(102, 0, OK, IN_FLIGHT, 162, "bbb -"),
        FAILS(102, 0, 403, 0, E_DENIED, BACKOFF, 163, "bbb -"), /* so is this */
    };
    static const step imported[] = {
        IMPORT(0, "iii", 10000, NEED_FETCH, 0, "iii -"),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "iii -"),
        FAILS(0, 0, 401, 0, E_NEED_FETCH, NEED_FETCH, 0, "- -"),
    };
    static const step clock_set_back[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "aaa -"),
        FAILS(-1, 0, 401, 0, E_NEED_FETCH, NEED_FETCH, -1, "- -"), /* it came ahead of the clock */
    };
    static const step while_the_jwt_serves[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 5000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "aaa -"),
        COMES(0, 0, "jjj", 1000, OK, READY, 900, "aaa jjj"),
        BEGIN(900, 0, OK, READY, 960, "aaa jjj"),
        FAILS(900, 0, 401, 0, E_NEED_FETCH, NEED_FETCH, 900, "- jjj"),
        BEGIN(900, 0, OK, IN_FLIGHT, 960, "- jjj"),
        COMES(901, 0, "bbb", 5000, OK, REFRESH_DUE, 901, "bbb jjj"),
    };
    (void)state;
    RUN_ON(BOTH, steps);
    RUN_ON(BOTH, with_retry_after);
    RUN_ON(BOTH, counted_for_nothing);
    RUN_ON(BOTH, imported);
    RUN_ON(BOTH, clock_set_back);
    RUN_ON(BOTH, while_the_jwt_serves);
}

/* It may have been replaced, or have begun to be, while the request was on its way. */
static void a_jwt_request_refused_with_an_older_token_is_made_again(void **state)
{
    static const step replaced[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(1, 0, OK, IN_FLIGHT, 61, "aaa -"),
        IMPORT(1, "iii", 10000, IN_FLIGHT, 61, "iii -"),
        FAILS(2, 0, 401, 0, E_NEED_FETCH, NEED_FETCH, 2, "iii -"), /* this one stays */
        BEGIN(2, 0, OK, IN_FLIGHT, 62, "iii -"),
    };
    static const step being_fetched[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "aaa -"),
        COMES(0, 0, "jjj", 1000, OK, READY, 900, "aaa jjj"),
        BEGIN(900, 0, OK, REFRESH_DUE, 900, "aaa jjj"),
        BEGIN(900, 1, OK, READY, 960, "aaa jjj"),
        FAILS(901, 1, 401, 0, E_NEED_FETCH, IN_FLIGHT, 960, "- jjj"),
        COMES(902, 0, "bbb", 1000, OK, REFRESH_DUE, 902, "bbb jjj"),
    };
    (void)state;
    RUN_ON(BOTH, replaced);
    RUN_ON(BOTH, being_fetched);
}

static void a_jwt_request_refused_with_a_young_token_denies_the_user(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 9000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "aaa -"),
        FAILS(59, 0, 401, 0, E_DENIED, BACKOFF, 120, "aaa -"),
        BEGIN(119, 0, E_BACKOFF, BACKOFF, 120, "aaa -"),
        BEGIN(120, 0, OK, IN_FLIGHT, 180, "aaa -"),
        FAILS(120, 0, 401, 0, E_NEED_FETCH, NEED_FETCH, 120, "- -"), /* the token is old now */
        BEGIN(120, 0, OK, IN_FLIGHT, 180, "- -"),
        COMES(120, 0, "bbb", 9000, OK, NEED_FETCH, 120, "bbb -"),
        BEGIN(120, 0, OK, IN_FLIGHT, 180, "bbb -"),
        FAILS(120, 0, 401, 0, E_DENIED, BACKOFF, 241, "bbb -"), /* two minutes */
    };
    static const step with_retry_after[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 9000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "aaa -"),
        FAILS(0, 0, 401, 900, E_DENIED, BACKOFF, 901, "aaa -"),
    };
    static const step blamed_already[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 9000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(40, 0, OK, IN_FLIGHT, 100, "aaa -"),
        COMES(40, 0, "jjj", 30, OK, READY, 67, "aaa jjj"),
        REJECT(50, E_DENIED, READY, 67, "aaa jjj"), /* both are young: blamed until 110 */
        BEGIN(70, 0, OK, IN_FLIGHT, 130, "aaa -"),
        FAILS(110, 0, 401, 0, E_DENIED, BACKOFF, 171, "aaa -"), /* though the token is old */
    };
    static const step blamed_no_longer[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 9000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(40, 0, OK, IN_FLIGHT, 100, "aaa -"),
        COMES(40, 0, "jjj", 30, OK, READY, 67, "aaa jjj"),
        REJECT(50, E_DENIED, READY, 67, "aaa jjj"),
        BEGIN(70, 0, OK, IN_FLIGHT, 130, "aaa -"),
        FAILS(111, 0, 401, 0, E_NEED_FETCH, NEED_FETCH, 111, "- -"),
    };
    static const step its_old_jwt_serves_again[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 9000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "aaa -"),
        COMES(0, 0, "jjj", 9000, OK, READY, 4500, "aaa jjj"),
        REJECT(100, OK, NEED_FETCH, 100, "- -"),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "- -"),
        COMES(100, 0, "bbb", 9000, OK, NEED_FETCH, 100, "bbb -"),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "bbb -"),
        FAILS(101, 0, 401, 0, E_DENIED, READY, 4500, "bbb jjj"),
    };
    (void)state;
    RUN_ON(BOTH, steps);
    RUN_ON(BOTH, with_retry_after);
    RUN_ON(BOTH, blamed_already);
    RUN_ON(BOTH, blamed_no_longer);
    RUN_ON(BOTH, its_old_jwt_serves_again);
}

static void a_jwt_request_refused_while_the_token_backs_off_backs_off_too(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "aaa -"),
        FAILS(100, 0, 401, 0, E_NEED_FETCH, NEED_FETCH, 100, "- -"),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "- -"),
        FAILS(100, 0, 503, 600, E_SERVER, NEED_FETCH, 100, "aaa -"), /* it serves again */
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "aaa -"),
        FAILS(100, 0, 401, 0, E_BACKOFF, BACKOFF, 102, "aaa -"),
        BEGIN(102, 0, OK, IN_FLIGHT, 162, "aaa -"),
        FAILS(102, 0, 401, 0, E_BACKOFF, BACKOFF, 105, "aaa -"),
        BEGIN(105, 0, OK, IN_FLIGHT, 165, "aaa -"),
        FAILS(105, 0, 401, 50, E_BACKOFF, BACKOFF, 156, "aaa -"),
        BEGIN(160, 0, OK, IN_FLIGHT, 220, "aaa -"),
        COMES(160, 0, "jjj", 1000, OK, READY, 900, "aaa jjj"),
    };
    static const step while_both_serve[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 86400, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "aaa -"),
        COMES(0, 0, "jjj", 86400, OK, READY, 43200, "aaa jjj"),
        BEGIN(43200, 0, OK, REFRESH_DUE, 43200, "aaa jjj"),
        FAILS(43200, 0, 503, 600, E_SERVER, REFRESH_DUE, 43200, "aaa jjj"),
        BEGIN(43200, 0, OK, READY, 43260, "aaa jjj"),
        FAILS(43200, 0, 401, 0, E_BACKOFF, READY, 43501, "aaa jjj"), /* it does not press */
    };
    static const step no_longer[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 1000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "aaa -"),
        FAILS(100, 0, 401, 0, E_NEED_FETCH, NEED_FETCH, 100, "- -"),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "- -"),
        FAILS(100, 0, 503, 0, E_SERVER, NEED_FETCH, 100, "aaa -"),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "aaa -"),
        FAILS(102, 0, 401, 0, E_NEED_FETCH, NEED_FETCH, 102, "- -"),
    };
    (void)state;
    RUN_ON(BOTH, steps);
    RUN_ON(BOTH, no_longer);
    RUN_ON(BOTH, while_both_serve);
}

/* They are the service's word on the user, whatever the token. */
static void a_jwt_request_answered_400_or_403_is_refused_without_judgement(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, "- -"),
        COMES(0, 0, "aaa", 9000, OK, NEED_FETCH, 0, "aaa -"),
        BEGIN(100, 0, OK, IN_FLIGHT, 160, "aaa -"),
        FAILS(100, 0, 403, 0, E_DENIED, BACKOFF, 161, "aaa -"),
        BEGIN(161, 0, OK, IN_FLIGHT, 221, "aaa -"),
        FAILS(161, 0, 400, 0, E_DENIED, BACKOFF, 282, "aaa -"),
        BEGIN(282, 0, OK, IN_FLIGHT, 342, "aaa -"),
        FAILS(282, 0, 401, 0, E_NEED_FETCH, NEED_FETCH, 282, "- -"), /* nobody was blamed */
    };
    (void)state;
    RUN_ON(BOTH, steps);
}

/* A refusal by the token endpoint is no 401 to the JWT request. */
static void a_401_to_the_token_request_refuses_the_organization(void **state)
{
    static const step steps[] = {
        BEGIN(0, 0, OK, IN_FLIGHT, 60, ""),
        COMES(0, 0, "aaa", 1000, OK, READY, 900, "aaa"),
        BEGIN(900, 0, OK, READY, 960, "aaa"),
        FAILS(900, 0, 401, 0, E_DENIED, READY, 961, "aaa"),
        LOOK(990, NEED_FETCH, 990, ""),
        BEGIN(990, 0, OK, IN_FLIGHT, 1050, ""),
        FAILS(990, 0, 401, 0, E_DENIED, BACKOFF, 1111, ""),
    };
    (void)state;
    RUN_ON(TOKEN_ALONE, steps);
    RUN_ON(TOKEN_OF_SIGNER, steps);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_token_is_fetched_before_the_jwt),
        cmocka_unit_test(what_is_needed_comes_before_what_is_due),
        cmocka_unit_test(what_cannot_be_fetched_now_hides_what_is_only_due),
        cmocka_unit_test(the_wake_time_is_that_of_what_is_due_and_free_first),
        cmocka_unit_test(each_credential_backs_off_by_itself),
        cmocka_unit_test(a_token_that_a_jwt_request_was_refused_with_is_set_aside),
        cmocka_unit_test(a_jwt_request_refused_with_an_older_token_is_made_again),
        cmocka_unit_test(a_jwt_request_refused_with_a_young_token_denies_the_user),
        cmocka_unit_test(a_jwt_request_refused_while_the_token_backs_off_backs_off_too),
        cmocka_unit_test(a_jwt_request_answered_400_or_403_is_refused_without_judgement),
        cmocka_unit_test(a_401_to_the_token_request_refuses_the_organization),
    };
    return RUN_TESTS(tests);
}
