/* SPDX-License-Identifier: MIT */
/* Pins down avon_auth_get_headers() with a scripted transport, for users who sign and users whose
 * JWT is minted: when it makes which request, what each failure of each step comes to, that the old
 * credential covers for a refresh that fails, that nothing secret is left behind, and that the lock
 * is taken and given back in pairs and never held while `send` or `wait` runs. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "fixture.h"

/* ---- the world around an organization ------------------------------------------ */

typedef struct world world;

/* What the transport does. */
typedef struct answer {
    int result; /* of the callback; 0: answered */
    int http_status;
    const char *body; /* %s: the member of the credential; NULL: one that does not fit */
    int64_t takes_s;
    void (*meanwhile)(world *w); /* what another thread does; NULL: nothing */
} answer;

/* Answers that bring a credential. It lives default_lifetime_s, 1000 s. */
#define AA "{\"%s\":\"aaa\"}"
#define BB "{\"%s\":\"bbb\"}"

/* The credentials. */
enum { TOKEN, JWT, CREDENTIALS };

struct world {
    fixture f;
    int64_t now_s;
    answer next[CREDENTIALS];
    int locked, locks, sends, waits;
    int sends_of[CREDENTIALS];
    void (*on_lock)(world *w); /* another thread comes first; NULL: none does */
    void (*on_wait)(world *w);
    avon_auth_fetch other; /* another thread's exchange */
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

static int send_hook(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    world *w = context;
    const int which = strcmp(request->path, "/v2/auth/get-jwt") == 0 ? JWT : TOKEN;
    const answer next = w->next[which];
    char body[256];
    assert_false(w->locked);
    w->sends++;
    w->sends_of[which]++;
    assert_string_equal(request->method, "POST");
    assert_memory_equal(request->url, "http://127.0.0.1:8080/v2/auth/", 30);
    assert_int_equal(request->body_len, strlen(request->body));
    if (which == TOKEN) {
        assert_non_null(strstr(request->body, "client_secret=" CLIENT_SECRET));
    } else {
        assert_string_equal(request->body, "{\"id\":\"" USER_ID "\"}");
        assert_memory_equal(request->headers[2].line, "Authorization: Bearer ", 22);
        assert_string_equal(request->headers[2].line + 22, serving(&w->f, w->now_s));
    }
    assert_int_equal(response->body_len, 0);
    w->now_s += next.takes_s;
    if (next.meanwhile != NULL) next.meanwhile(w);
    response->http_status = next.http_status;
    if (next.body == NULL) {
        overfill(response);
    } else {
        snprintf(body, sizeof body, next.body, which == TOKEN ? "access_token" : "jwt");
        avon_auth_response_append(response, body, strlen(body));
    }
    return next.result;
}

static avon_auth_org_config world_config(world *w)
{
    avon_auth_org_config config = org_config(NULL, 0);
    config.base_url = "http://127.0.0.1:8080/";
    config.token_body = AVON_AUTH_BODY_FORM;
    config.default_lifetime_s = 1000;
    config.send = send_hook;
    config.now = now;
    config.lock = lock;
    config.unlock = unlock;
    config.wait = wait_hook;
    config.context = w;
    return config;
}

static void set_answer(world *w, int which, int result, int http_status, const char *body)
{
    const answer plain = { result, http_status, body, 0, NULL };
    w->next[which] = plain;
}

static void open_with(world *w, const avon_auth_org_config *config)
{
    memset(w, 0, sizeof *w);
    open_org(&w->f, config);
    w->now_s = T0;
    set_answer(w, TOKEN, 0, 200, AA);
    set_answer(w, JWT, 0, 200, AA);
}

static void open_world(world *w)
{
    const avon_auth_org_config config = world_config(w);
    open_with(w, &config);
}

/* A world in which this credential alone is fetched: that of a user who signs, or the JWT beside a
 * token that serves for long. */
static void open_for(world *w, int which)
{
    open_world(w);
    if (which == TOKEN) return;
    w->f.who = &w->f.minted;
    assert_status(avon_auth_org_import(&w->f.org, "ttt", T0 + 1000000), AVON_AUTH_OK);
}

/* One in which both are. */
static void open_both(world *w)
{
    open_world(w);
    w->f.who = &w->f.minted;
}

static int is_signing(const world *w)
{
    return w->f.who == &w->f.user;
}

/* The header set is whole: this token, this JWT or one signed now, nothing else in out. */
static void check_both(const world *w, const char *token, const char *jwt)
{
    char line[64];
    snprintf(line, sizeof line, "Authorization: Bearer %s", token);
    assert_true(w->headers.count >= 2);
    assert_string_equal(w->headers.items[0].line, line);
    assert_int_not_equal(w->headers.token_generation, 0);
    if (is_signing(w)) {
        assert_jwt(&w->headers, w->now_s, w->now_s + 3600, 0);
        assert_int_equal(w->headers.jwt_generation, 0);
    } else {
        assert_string_equal(w->headers.items[1].name, "x-jwt");
        assert_string_equal(w->headers.items[1].value, jwt);
        assert_int_not_equal(w->headers.jwt_generation, 0);
    }
    assert_false(holds(w->out, w->out_size, CLIENT_SECRET));
    assert_false(holds(w->out, w->out_size, "access_token"));
    assert_false(holds(w->out, w->out_size, "\"jwt\""));
}

/* The same, after open_for(). */
static void check_headers(const world *w, const char *credential)
{
    check_both(w, is_signing(w) ? credential : "ttt", credential);
}

/* Which credential that is. */
static uint32_t generation_of(const world *w)
{
    return is_signing(w) ? w->headers.token_generation : w->headers.jwt_generation;
}

/* Calls with out_size bytes of memory, which last until the next call, and checks what holds after
 * every call. */
static avon_auth_status call_sized(world *w, size_t out_size)
{
    static char *out;
    const int locks_before = w->locks;
    avon_auth_status status;
    free(out);
    w->out = out = out_size != 0 ? filled(out_size) : NULL;
    w->out_size = out_size;
    memset(&w->headers, FILL, sizeof w->headers);
    w->out_len = 12345;
    status = avon_auth_get_headers(&w->f.org, w->f.who, w->out, out_size, &w->out_len, &w->headers);
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

/* A call that hands out this credential, after open_for(). */
#define assert_gets(w, credential) \
    do { \
        assert_status(call(w), AVON_AUTH_OK); \
        check_headers(w, credential); \
    } while (0)

/* A call that hands out both. */
#define assert_gets_both(w, token, jwt) \
    do { \
        assert_status(call(w), AVON_AUTH_OK); \
        check_both(w, token, jwt); \
    } while (0)

/* An API call with the headers of the last call is answered 401. */
static avon_auth_status reject_headers(world *w)
{
    const avon_auth_headers headers = w->headers;
    return avon_auth_reject(&w->f.org, w->f.who, &headers);
}

/* Another thread's exchange. Taking the lock is not shown. */
static void other_begins(world *w)
{
    assert_status(begin_in(&w->f, w->now_s, w->other_work, WORK_SIZE, &w->other), AVON_AUTH_OK);
}

static void other_completes(world *w)
{
    put_answer(&w->other.response, 200, body_for(&w->other, "bbb", 0));
    assert_status(avon_auth_complete(&w->other, w->now_s), AVON_AUTH_OK);
}

static void other_fails(world *w)
{
    assert_status(avon_auth_abort(&w->other, w->now_s), AVON_AUTH_OK);
}

/* ---- when a request is made ---------------------------------------------------- */

static void a_credential_is_fetched_once_and_then_served_from_memory(void **state)
{
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++) {
        uint32_t generation;
        world w;
        open_for(&w, which);
        w.next[which].takes_s = 5;
        assert_status(call(&w), AVON_AUTH_OK);
        assert_int_equal(w.sends_of[which], 1);
        check_headers(&w, "aaa");
        generation = generation_of(&w);
        for (w.now_s = T0 + 6; w.now_s < T0 + 900; w.now_s += 149) {
            assert_gets(&w, "aaa");
            assert_int_equal(generation_of(&w), generation);
        }
        w.now_s = T0 + 899;
        assert_status(call(&w), AVON_AUTH_OK);
        assert_int_equal(w.sends, 1);
        assert_int_equal(w.waits, 0);
    }
}

static void a_refresh_that_is_due_is_made(void **state)
{
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++) {
        uint32_t generation;
        world w;
        open_for(&w, which);
        assert_status(call(&w), AVON_AUTH_OK);
        generation = generation_of(&w);
        set_answer(&w, which, 0, 200, BB);
        w.now_s = T0 + 900;
        assert_gets(&w, "bbb");
        assert_int_not_equal(generation_of(&w), generation);
        assert_int_equal(w.sends, 2);
        assert_status(call(&w), AVON_AUTH_OK);
        assert_int_equal(w.sends, 2);
        set_answer(&w, which, 0, 200, AA);
        w.now_s += 5000; /* long past its end */
        assert_gets(&w, "aaa");
        assert_int_equal(w.sends, 3);
    }
}

static void a_minted_user_takes_two_exchanges(void **state)
{
    world w;
    (void)state;
    open_both(&w);
    set_answer(&w, JWT, 0, 200, BB);
    assert_gets_both(&w, "aaa", "bbb");
    assert_int_equal(w.sends_of[TOKEN], 1);
    assert_int_equal(w.sends_of[JWT], 1);
    assert_gets_both(&w, "aaa", "bbb");
    w.f.who = &w.f.user; /* needs the token alone */
    assert_gets_both(&w, "aaa", NULL);
    assert_int_equal(w.sends, 2);
    w.f.who = &w.f.minted;
    set_answer(&w, TOKEN, 0, 200, BB);
    set_answer(&w, JWT, 0, 200, AA);
    w.now_s = T0 + 900; /* both are due */
    assert_gets_both(&w, "bbb", "aaa");
    assert_int_equal(w.sends, 4);
    assert_int_equal(w.waits, 0);
}

static void hooks_for_threads_may_be_missing(void **state)
{
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++) {
        avon_auth_org_config config;
        avon_auth_headers headers;
        char out[AVON_AUTH_WORK_SIZE];
        world w;
        config = world_config(&w);
        config.lock = config.unlock = config.wait = NULL;
        open_with(&w, &config);
        if (which == JWT) w.f.who = &w.f.minted;
        assert_status(avon_auth_get_headers(&w.f.org, w.f.who, out, sizeof out, NULL, &headers),
                      AVON_AUTH_OK);
        assert_string_equal(headers.items[0].value, "Bearer aaa");
        assert_int_equal(w.sends, 1 + which);
        assert_int_equal(w.locks, 0);
    }
}

/* ---- failures ------------------------------------------------------------------ */

#define A32 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

static const struct failure {
    int result;
    int http_status;
    const char *body;
    avon_auth_status status;
} failures[] = {
    { 1, 0, "", AVON_AUTH_E_TRANSPORT },
    { -1, 0, "", AVON_AUTH_E_TRANSPORT },
    { 1, 200, AA, AVON_AUTH_E_TRANSPORT }, /* broken off after all of it */
    { 1, 200, "{\"access_to", AVON_AUTH_E_TRANSPORT },
    { -1, 200, NULL, AVON_AUTH_E_TRANSPORT },
    { -1, 401, REFUSED, AVON_AUTH_E_TRANSPORT },
    { 0, 0, "", AVON_AUTH_E_TRANSPORT },
    { 0, 0, AA, AVON_AUTH_E_TRANSPORT },
    { 0, 429, "", AVON_AUTH_E_THROTTLED },
    { 0, 500, "", AVON_AUTH_E_SERVER },
    { 0, 503, "<html>", AVON_AUTH_E_SERVER },
    { 0, 503, NULL, AVON_AUTH_E_SERVER },
    { 0, 199, AA, AVON_AUTH_E_SERVER },
    { 0, 300, AA, AVON_AUTH_E_SERVER },
    { 0, 302, AA, AVON_AUTH_E_SERVER },
    { 0, 404, AA, AVON_AUTH_E_SERVER },
    { 0, -1, AA, AVON_AUTH_E_SERVER },
    { 0, 200, "", AVON_AUTH_E_JSON },
    { 0, 204, "", AVON_AUTH_E_JSON },
    { 0, 200, "{\"%s\":\"aaa\"", AVON_AUTH_E_JSON },
    { 0, 200, "<html>", AVON_AUTH_E_JSON },
    { 0, 200, "{}", AVON_AUTH_E_RESPONSE },
    { 0, 200, "{\"%s\":\"a\\nb\"}", AVON_AUTH_E_RESPONSE },
    { 0, 200, NULL, AVON_AUTH_E_TOO_LARGE },
    { 0, 200, "{\"%s\":\"" A32 A32 A32 A32 "\"}", AVON_AUTH_E_TOO_LARGE },
    { 0, 400, "{\"error\":\"invalid_client\"}", AVON_AUTH_E_DENIED },
    { 0, 403, AA, AVON_AUTH_E_DENIED },
    { 0, 200, "{\"%s\":\"aaa\",\"error\":\"x\"}", AVON_AUTH_E_DENIED },
    /* of the token alone: see "a 401 in answer to the JWT request" */
    { 0, 401, REFUSED, AVON_AUTH_E_DENIED },
    { 0, 401, NULL, AVON_AUTH_E_DENIED },
};

static size_t count_failures(int which)
{
    return which == TOKEN ? COUNT(failures) : COUNT(failures) - 2;
}

static void fail_next(world *w, int which, const struct failure *failure)
{
    set_answer(w, which, failure->result, failure->http_status, failure->body);
}

/* How long it holds off the next fetch, at least. */
static int64_t backoff_of(const struct failure *failure)
{
    return failure->status == AVON_AUTH_E_DENIED ? 60 : 1;
}

static void a_fetch_that_fails_says_why_and_is_not_repeated_at_once(void **state)
{
    size_t i;
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++)
        for (i = 0; i < count_failures(which); i++) {
            world w;
            open_for(&w, which);
            fail_next(&w, which, &failures[i]);
            assert_status(call(&w), failures[i].status);
            assert_int_equal(w.sends, 1);
            assert_status(avon_auth_last_failure(&w.f.org, w.f.who).status, failures[i].status);
            set_answer(&w, which, 0, 200, AA);
            assert_status(call(&w), AVON_AUTH_E_BACKOFF);
            w.now_s += backoff_of(&failures[i]);
            assert_status(call(&w), AVON_AUTH_E_BACKOFF);
            assert_int_equal(w.sends, 1);
            w.now_s += 1;
            assert_gets(&w, "aaa");
            assert_int_equal(w.sends, 2);
            assert_int_equal(w.waits, 0);
        }
}

static void a_refresh_that_fails_goes_unnoticed_while_the_old_credential_serves(void **state)
{
    size_t i;
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++)
        for (i = 0; i < count_failures(which); i++) {
            world w;
            open_for(&w, which);
            assert_status(call(&w), AVON_AUTH_OK);
            fail_next(&w, which, &failures[i]);
            w.now_s = T0 + 900;
            assert_gets(&w, "aaa");
            assert_int_equal(w.sends, 2);
            w.now_s += backoff_of(&failures[i]);
            assert_gets(&w, "aaa");
            assert_int_equal(w.sends, 2);
            set_answer(&w, which, 0, 200, BB);
            w.now_s += 1;
            assert_gets(&w, "bbb");
            assert_int_equal(w.sends, 3);
        }
}

static void a_failed_refresh_is_told_when_the_old_credential_ended_meanwhile(void **state)
{
    size_t i;
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++)
        for (i = 0; i < count_failures(which); i++) {
            world w;
            open_for(&w, which);
            assert_status(call(&w), AVON_AUTH_OK);
            fail_next(&w, which, &failures[i]);
            w.next[which].takes_s = 10;
            w.now_s = T0 + 980;
            assert_status(call(&w), failures[i].status);
            assert_int_equal(w.sends, 2);
        }
}

static void during_a_back_off_nothing_is_sent_and_nobody_waits(void **state)
{
    world w;
    (void)state;
    open_world(&w);
    set_answer(&w, TOKEN, 0, 401, REFUSED);
    assert_status(call(&w), AVON_AUTH_E_DENIED);
    for (; w.now_s <= T0 + 60; w.now_s++) assert_status(call(&w), AVON_AUTH_E_BACKOFF);
    assert_int_equal(w.sends, 1);
    assert_int_equal(w.waits, 0);
    assert_failure(&w.f, AVON_AUTH_E_DENIED, 401, "auth/invalid_credentials");
}

static void the_last_exchange_that_was_needed_is_told(void **state)
{
    world w;
    (void)state;
    open_both(&w); /* the token comes, the JWT does not */
    set_answer(&w, JWT, 0, 500, "");
    assert_status(call(&w), AVON_AUTH_E_SERVER);
    assert_int_equal(w.sends, 2);

    open_both(&w); /* no token: the JWT cannot be asked for */
    set_answer(&w, TOKEN, 0, 429, "");
    assert_status(call(&w), AVON_AUTH_E_THROTTLED);
    assert_int_equal(w.sends, 1);

    open_both(&w); /* nor is the token refreshed, which is only due */
    assert_status(avon_auth_org_import(&w.f.org, "ttt", T0 + 100), AVON_AUTH_OK);
    set_answer(&w, TOKEN, 0, 429, "");
    set_answer(&w, JWT, 0, 500, "");
    assert_status(call(&w), AVON_AUTH_E_SERVER);
    assert_int_equal(w.sends_of[TOKEN], 0);
    assert_int_equal(w.sends_of[JWT], 1);
}

/* The JWT is needed, which goes first, and the token's refresh fails. */
static void a_refresh_that_fails_after_a_fetch_goes_unnoticed(void **state)
{
    world w;
    (void)state;
    open_both(&w);
    assert_status(avon_auth_org_import(&w.f.org, "ttt", T0 + 100), AVON_AUTH_OK);
    set_answer(&w, TOKEN, 0, 503, "");
    assert_gets_both(&w, "ttt", "aaa");
    assert_int_equal(w.sends_of[TOKEN], 1);
    assert_int_equal(w.sends_of[JWT], 1);
}

/* The other one ends in the meantime, and cannot be fetched yet. */
static void a_refresh_that_fails_does_not_tell_why_the_other_credential_is_missing(void **state)
{
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++) {
        const int other = which == TOKEN ? JWT : TOKEN;
        world w;
        open_both(&w);
        assert_status(import_one(&w.f, which == JWT, "ttt", T0 + 1000000), AVON_AUTH_OK);
        assert_status(import_one(&w.f, other == JWT, "uuu", T0 + 35), AVON_AUTH_OK);
        set_answer(&w, other, 0, 403, REFUSED);
        assert_status(call(&w), AVON_AUTH_OK);
        assert_status(import_one(&w.f, which == JWT, "ttt", T0 + 100), AVON_AUTH_OK);
        set_answer(&w, which, 0, 503, "");
        w.next[which].takes_s = 10;
        assert_status(call(&w), AVON_AUTH_E_BACKOFF);
        assert_int_equal(w.sends_of[which], 1);
        assert_int_equal(w.sends_of[other], 1);
    }
}

/* ---- a 401 in answer to the JWT request ------------------------------------------ */

static void the_jwt_is_minted_now(world *w)
{
    set_answer(w, JWT, 0, 200, BB);
}

static void a_token_refused_for_a_jwt_is_replaced_and_the_jwt_asked_for_again(void **state)
{
    world w;
    (void)state;
    open_for(&w, JWT); /* with an imported token, which counts as old */
    set_answer(&w, JWT, 0, 401, REFUSED);
    w.next[TOKEN].meanwhile = the_jwt_is_minted_now;
    assert_gets_both(&w, "aaa", "bbb");
    assert_int_equal(w.sends_of[TOKEN], 1);
    assert_int_equal(w.sends_of[JWT], 2);
}

static void a_user_refused_with_the_new_token_too_is_denied(void **state)
{
    world w;
    (void)state;
    open_for(&w, JWT);
    set_answer(&w, JWT, 0, 401, REFUSED);
    assert_status(call(&w), AVON_AUTH_E_DENIED);
    assert_int_equal(w.sends_of[TOKEN], 1);
    assert_int_equal(w.sends_of[JWT], 2);
    assert_status(call(&w), AVON_AUTH_E_BACKOFF);
    assert_int_equal(w.sends, 3);
    w.f.who = &w.f.user; /* the token is good for others */
    assert_gets_both(&w, "aaa", NULL);
    assert_int_equal(w.sends, 3);

    open_both(&w); /* whose first token is new */
    set_answer(&w, JWT, 0, 401, REFUSED);
    assert_status(call(&w), AVON_AUTH_E_DENIED);
    assert_int_equal(w.sends, 2);
}

static void a_refused_token_that_cannot_be_replaced_is_told(void **state)
{
    world w;
    (void)state;
    open_for(&w, JWT);
    set_answer(&w, JWT, 0, 401, REFUSED);
    set_answer(&w, TOKEN, 0, 503, "");
    assert_status(call(&w), AVON_AUTH_E_BACKOFF); /* of the JWT, which was asked for last */
    assert_int_equal(w.sends_of[TOKEN], 1);
    assert_int_equal(w.sends_of[JWT], 2);
    assert_status(call(&w), AVON_AUTH_E_BACKOFF);
    assert_int_equal(w.sends, 3);
    w.f.who = &w.f.user; /* it serves again */
    assert_gets_both(&w, "ttt", NULL);
}

/* ---- three exchanges at most ------------------------------------------------------- */

/* Another thread begins a fetch and is gone. */
static void other_is_lost(world *w)
{
    other_begins(w);
}

static void half_a_minute_passes(world *w)
{
    w->now_s += 30;
}

/* So that each is superseded. */
static void exchanges_slower_than_their_time_out_come_to_an_end(void **state)
{
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++) {
        world w;
        open_for(&w, which);
        w.next[which].takes_s = 61;
        w.next[which].meanwhile = other_is_lost;
        w.on_wait = half_a_minute_passes;
        assert_status(call(&w), AVON_AUTH_E_STALE);
        assert_int_equal(w.sends, 3);
    }
}

#define SHORT_LIVED "{\"%s\":\"aaa\",\"expires_in\":10}"

static void the_third_exchange_may_bring_the_headers(void **state)
{
    world w;
    (void)state;
    open_both(&w);
    set_answer(&w, TOKEN, 0, 200, SHORT_LIVED);
    w.next[JWT].takes_s = 10; /* the token comes to its end meanwhile */
    assert_gets_both(&w, "aaa", "aaa");
    assert_int_equal(w.sends_of[TOKEN], 2);
    assert_int_equal(w.sends_of[JWT], 1);
}

static void the_token_takes_long(world *w)
{
    set_answer(w, TOKEN, 0, 200, "{\"%s\":\"bbb\",\"expires_in\":5000}");
    w->next[TOKEN].takes_s = 1000;
}

/* The token, the JWT, and the token again, while the JWT comes to its end. */
static void three_exchanges_that_do_not_suffice_are_told(void **state)
{
    world w;
    (void)state;
    open_both(&w);
    set_answer(&w, TOKEN, 0, 200, SHORT_LIVED);
    w.next[JWT].takes_s = 10;
    w.next[JWT].meanwhile = the_token_takes_long;
    assert_status(call(&w), AVON_AUTH_E_NEED_FETCH);
    assert_int_equal(w.sends_of[TOKEN], 2);
    assert_int_equal(w.sends_of[JWT], 1);
    w.next[JWT].takes_s = 0; /* the next call has three again */
    assert_gets_both(&w, "bbb", "aaa");
    assert_int_equal(w.sends_of[TOKEN], 2);
    assert_int_equal(w.sends_of[JWT], 2);
}

/* ---- time ---------------------------------------------------------------------- */

static void an_answer_that_comes_late_is_taken(void **state)
{
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++) {
        world w;
        open_for(&w, which);
        w.next[which].takes_s = 500; /* long after fetch_timeout_s */
        assert_gets(&w, "aaa");
        assert_int_equal(w.sends, 1);
        w.now_s = T0 + 899; /* its lifetime counts from the request */
        assert_status(call(&w), AVON_AUTH_OK);
        assert_int_equal(w.sends, 1);
        w.now_s = T0 + 900;
        set_answer(&w, which, 0, 200, BB);
        assert_gets(&w, "bbb");
    }
}

static void other_fetches(world *w)
{
    other_begins(w);
    other_completes(w);
}

static void a_superseded_answer_gives_way_to_the_newer_credential(void **state)
{
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++) {
        world w;
        open_for(&w, which);
        w.next[which].takes_s = 61;
        w.next[which].meanwhile = other_fetches;
        assert_gets(&w, "bbb");
        assert_int_equal(w.sends, 1);

        open_for(&w, which); /* still under way: wait for it */
        w.next[which].takes_s = 61;
        w.next[which].meanwhile = other_begins;
        w.on_wait = other_completes;
        assert_gets(&w, "bbb");
        assert_int_equal(w.sends, 1);
        assert_int_equal(w.waits, 1);
    }
}

static void a_credential_that_comes_dead_is_not_served(void **state)
{
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++) {
        world w;
        open_for(&w, which);
        w.next[which].takes_s = 990;
        assert_status(call(&w), AVON_AUTH_E_RESPONSE);
        set_answer(&w, which, 0, 200, BB);
        assert_status(call(&w), AVON_AUTH_E_BACKOFF);
        w.now_s += 1;
        assert_status(call(&w), AVON_AUTH_E_BACKOFF);
        assert_int_equal(w.sends, 1); /* nor is another one asked for at every call */
        w.now_s += 1;
        assert_gets(&w, "bbb");
    }
}

static void a_clock_that_is_wrong_sends_nothing(void **state)
{
    static const int64_t bad[] = { INT64_MIN,      -1,        0,        CLOCK_FIRST - 1,
                                   CLOCK_LAST + 1, T0 * 1000, INT64_MAX };
    size_t i;
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++)
        for (i = 0; i < COUNT(bad); i++) {
            world w;
            open_for(&w, which);
            w.now_s = bad[i];
            assert_status(call(&w), AVON_AUTH_E_CLOCK);
            assert_int_equal(w.sends, 0);
            w.now_s = T0;
            assert_status(call(&w), AVON_AUTH_OK);
            assert_int_equal(w.sends, 1);
            w.now_s = bad[i];
            assert_status(call(&w), AVON_AUTH_E_CLOCK);
            w.now_s = T0 + 1; /* the credential was not dropped */
            assert_gets(&w, "aaa");
            assert_int_equal(w.sends, 1);
            assert_int_equal(w.waits, 0);
        }
}

static void break_clock(world *w)
{
    w->now_s = 0;
}

static void a_clock_that_breaks_during_the_exchange_is_survived(void **state)
{
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++) {
        world w;
        open_for(&w, which);
        w.next[which].meanwhile = break_clock;
        assert_status(call(&w), AVON_AUTH_E_CLOCK);
        assert_int_equal(w.sends, 1);
        w.now_s = T0 + 899; /* the credential that came was taken, as if at T0 */
        assert_gets(&w, "aaa");
        assert_int_equal(w.sends, 1);

        open_for(&w, which); /* so is an answer that brings none */
        set_answer(&w, which, 0, 500, "");
        w.next[which].meanwhile = break_clock;
        assert_status(call(&w), AVON_AUTH_E_CLOCK);
        w.now_s = T0 + 1;
        assert_status(call(&w), AVON_AUTH_E_BACKOFF);
        assert_failure(&w.f, AVON_AUTH_E_SERVER, 500, "");
        set_answer(&w, which, 0, 200, AA);
        w.now_s = T0 + 2;
        assert_gets(&w, "aaa");
        assert_int_equal(w.sends, 2);

        open_for(&w, which); /* while waiting */
        other_begins(&w);
        w.on_wait = break_clock;
        assert_status(call(&w), AVON_AUTH_E_CLOCK);
        assert_int_equal(w.sends, 0);
        assert_int_equal(w.waits, 1);
    }
}

static void a_clock_that_breaks_between_two_exchanges_holds_up_the_second(void **state)
{
    world w;
    (void)state;
    open_both(&w);
    w.next[TOKEN].meanwhile = break_clock;
    assert_status(call(&w), AVON_AUTH_E_CLOCK);
    assert_int_equal(w.sends, 1);
    w.now_s = T0 + 1;
    assert_gets_both(&w, "aaa", "aaa");
    assert_int_equal(w.sends_of[TOKEN], 1);
    assert_int_equal(w.sends_of[JWT], 1);
}

/* ---- other threads ------------------------------------------------------------- */

static void other_completes_at_last(world *w)
{
    if (w->waits == 3) other_completes(w);
}

static void another_threads_fetch_is_waited_for(void **state)
{
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++) {
        world w;
        open_for(&w, which);
        other_begins(&w);
        w.on_wait = other_completes_at_last;
        assert_gets(&w, "bbb");
        assert_int_equal(w.waits, 3);
        assert_int_equal(w.sends, 0);

        open_for(&w, which); /* it never comes: after its time-out this thread fetches */
        other_begins(&w);
        w.on_wait = half_a_minute_passes;
        assert_gets(&w, "aaa");
        assert_int_equal(w.waits, 2);
        assert_int_equal(w.sends, 1);

        open_for(&w, which); /* it fails */
        other_begins(&w);
        w.on_wait = other_fails;
        assert_status(call(&w), AVON_AUTH_E_BACKOFF);
        assert_int_equal(w.waits, 1);
        assert_int_equal(w.sends, 0);
    }
}

/* The user whose JWT is minted then has the JWT to fetch. */
static void another_threads_token_is_waited_for_before_the_jwt(void **state)
{
    world w;
    (void)state;
    open_both(&w);
    other_begins(&w);
    assert_false(is_for_jwt(&w.other));
    w.on_wait = other_completes_at_last;
    assert_gets_both(&w, "bbb", "aaa");
    assert_int_equal(w.waits, 3);
    assert_int_equal(w.sends_of[TOKEN], 0);
    assert_int_equal(w.sends_of[JWT], 1);
}

static void another_threads_fetch_is_reported_when_there_is_no_wait(void **state)
{
    avon_auth_org_config config;
    world w;
    (void)state;
    config = world_config(&w);
    config.wait = NULL;
    open_with(&w, &config);
    other_begins(&w);
    assert_status(call(&w), AVON_AUTH_E_IN_FLIGHT);
    assert_int_equal(w.sends, 0);
    other_completes(&w);
    assert_gets(&w, "bbb");
    assert_int_equal(w.sends, 0);
}

static void another_threads_refresh_keeps_nobody_waiting(void **state)
{
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++) {
        world w;
        open_for(&w, which);
        assert_status(call(&w), AVON_AUTH_OK);
        w.now_s = T0 + 950;
        other_begins(&w);
        assert_gets(&w, "aaa");
        assert_int_equal(w.waits, 0);
        assert_int_equal(w.sends, 1);
    }
}

static void a_second_passes_and_other_fetches(world *w)
{
    w->now_s += 1;
    other_fetches(w);
}

/* The clock was not set back: this thread had only to wait for the lock. */
static void a_credential_fetched_while_this_thread_waited_for_the_lock_is_used(void **state)
{
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++) {
        world w;
        open_for(&w, which);
        w.on_lock = a_second_passes_and_other_fetches;
        assert_gets(&w, "bbb");
        assert_int_equal(w.sends, 0);
    }
}

/* ---- a 401 on an API call ------------------------------------------------------ */

static void a_rejected_token_is_replaced(void **state)
{
    avon_auth_headers first;
    world w;
    (void)state;
    open_world(&w);
    assert_status(call(&w), AVON_AUTH_OK);
    first = w.headers;
    w.now_s += 100;
    assert_status(reject_headers(&w), AVON_AUTH_OK);
    set_answer(&w, TOKEN, 0, 200, BB);
    assert_gets(&w, "bbb");
    assert_int_not_equal(w.headers.token_generation, first.token_generation);
    assert_int_equal(w.sends, 2);

    /* the other calls that were answered 401 come late: the new token stays */
    assert_status(avon_auth_reject(&w.f.org, w.f.who, &first), AVON_AUTH_OK);
    assert_gets(&w, "bbb");
    assert_int_equal(w.sends, 2);

    /* a service that takes no token is not asked for one at every call */
    assert_status(reject_headers(&w), AVON_AUTH_E_DENIED);
    assert_gets(&w, "bbb");
    assert_int_equal(w.sends, 2);
    w.now_s += 61;
    assert_status(reject_headers(&w), AVON_AUTH_OK);
    assert_status(call(&w), AVON_AUTH_OK);
    assert_int_equal(w.sends, 3);
}

static void a_rejected_token_covers_for_its_replacement_if_that_does_not_come(void **state)
{
    world w;
    (void)state;
    open_world(&w);
    assert_status(call(&w), AVON_AUTH_OK);
    w.now_s += 100;
    assert_status(reject_headers(&w), AVON_AUTH_OK);
    set_answer(&w, TOKEN, 0, 503, "");
    assert_gets(&w, "aaa");
    assert_int_equal(w.sends, 2);
    assert_status(reject_headers(&w), AVON_AUTH_E_BACKOFF);
}

static void rejected_credentials_of_a_minted_user_are_both_replaced(void **state)
{
    world w;
    (void)state;
    open_both(&w);
    assert_status(call(&w), AVON_AUTH_OK);
    w.now_s += 100;
    assert_status(reject_headers(&w), AVON_AUTH_OK);
    set_answer(&w, TOKEN, 0, 200, BB);
    set_answer(&w, JWT, 0, 200, BB);
    assert_gets_both(&w, "bbb", "bbb");
    assert_int_equal(w.sends, 4);
}

/* ---- the buffer ---------------------------------------------------------------- */

/* How many bytes the request takes that is next. */
static size_t request_size(world *w)
{
    avon_auth_fetch fetch;
    assert_status(begin_in(&w->f, w->now_s, NULL, 0, &fetch), AVON_AUTH_E_BUFFER);
    return fetch.work_needed;
}

static void a_buffer_too_small_for_the_fetch_asks_for_work_memory(void **state)
{
    int which;
    (void)state;
    for (which = 0; which < CREDENTIALS; which++) {
        size_t needed, size;
        world w;
        open_for(&w, which);
        needed = request_size(&w);
        for (size = 0; size < needed; size++) {
            assert_status(call_sized(&w, size), AVON_AUTH_E_BUFFER);
            assert_int_equal(w.out_len, AVON_AUTH_WORK_SIZE - 1);
        }
        assert_int_equal(w.sends, 0);
        assert_status(call_sized(&w, w.out_len + 1), AVON_AUTH_OK);
        check_headers(&w, "aaa");
        assert_int_equal(w.sends, 1);

        open_for(&w, which); /* the request fits, the answer does not */
        assert_status(call_sized(&w, needed + 12), AVON_AUTH_E_TOO_LARGE);
        assert_int_equal(w.sends, 1);
    }
}

/* A user ID or client ID of this many characters. */
static char *id_of(size_t len)
{
    char *id = filled(len + 1);
    memset(id, 'c', len);
    id[len] = '\0';
    return id;
}

/* The answer has AVON_AUTH_TOKEN_SIZE bytes then. */
static void a_request_larger_than_the_work_size_asks_for_more(void **state)
{
    static const size_t sizes[] = { 3071, 3072, 3073, 9000 };
    size_t i, plain;
    world w;
    (void)state;
    open_world(&w);
    plain = request_size(&w) - strlen(CLIENT_ID);
    for (i = 0; i < COUNT(sizes); i++) {
        const size_t answer_size = AVON_AUTH_TOKEN_SIZE, least = AVON_AUTH_WORK_SIZE;
        avon_auth_org_config config = world_config(&w);
        char *client_id = id_of(sizes[i] - plain);
        size_t asked;
        config.client_id = client_id;
        open_with(&w, &config);
        assert_int_equal(request_size(&w), sizes[i]);
        assert_status(call_sized(&w, sizes[i] - 1), AVON_AUTH_E_BUFFER);
        asked = w.out_len + 1;
        assert_int_equal(asked, sizes[i] + answer_size > least ? sizes[i] + answer_size : least);
        assert_int_equal(w.sends, 0);
        assert_status(call_sized(&w, asked), AVON_AUTH_OK);
        check_headers(&w, "aaa");
        assert_int_equal(w.sends, 1);
        free(client_id);
    }
}

/* The token's request fits, and the JWT's does not. */
static void a_jwt_request_that_does_not_fit_asks_for_more(void **state)
{
    avon_auth_user_config config;
    char jwt[JWT_SIZE], *user_id = id_of(8000);
    size_t needed;
    world w;
    (void)state;
    open_world(&w);
    config = minted_config(jwt, sizeof jwt);
    config.user_id = user_id;
    w.f.who = &w.f.minted;
    assert_status(avon_auth_user_init(w.f.who, &config), AVON_AUTH_OK);
    assert_status(call(&w), AVON_AUTH_E_BUFFER);
    assert_int_equal(w.sends_of[TOKEN], 1);
    assert_int_equal(w.sends_of[JWT], 0);
    needed = request_size(&w);
    assert_true(needed > 8000);
    assert_int_equal(w.out_len, needed + AVON_AUTH_TOKEN_SIZE - 1);
    free(user_id);
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
    config = world_config(&w);
    config.account_id = account;
    open_with(&w, &config);
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
    w.now_s = T0 + 950; /* a refresh is due but has no memory: the old token serves */
    assert_status(call_sized(&w, 0), AVON_AUTH_E_BUFFER);
    assert_int_equal(w.out_len, len);
    assert_int_equal(w.sends, 1);
    assert_status(call_sized(&w, 8), AVON_AUTH_E_BUFFER);
    assert_int_equal(w.out_len, len);
    assert_int_equal(w.sends, 1);
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
    set_answer(&w, TOKEN, 0, 500, "");
    w.now_s = T0 + 2000;
    assert_status(avon_auth_get_headers(&w.f.org, &w.f.user, out, sizeof out, NULL, &headers),
                  AVON_AUTH_E_SERVER);
    assert_true(is_zero(out, sizeof out));
}

/* ---- arguments ----------------------------------------------------------------- */

static void check_arguments_refused(world *w, avon_auth_org *org, avon_auth_user *user,
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
    open_with(&w, &config);
    check_arguments_refused(&w, &w.f.org, &w.f.user, 1, &w.headers);
    config = world_config(&w);
    config.now = NULL;
    open_with(&w, &config);
    check_arguments_refused(&w, &w.f.org, &w.f.user, 1, &w.headers);
    avon_auth_wipe(&w.f.org, sizeof w.f.org);
    check_arguments_refused(&w, &w.f.org, &w.f.user, 1, &w.headers);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_credential_is_fetched_once_and_then_served_from_memory),
        cmocka_unit_test(a_refresh_that_is_due_is_made),
        cmocka_unit_test(a_minted_user_takes_two_exchanges),
        cmocka_unit_test(hooks_for_threads_may_be_missing),
        cmocka_unit_test(a_fetch_that_fails_says_why_and_is_not_repeated_at_once),
        cmocka_unit_test(a_refresh_that_fails_goes_unnoticed_while_the_old_credential_serves),
        cmocka_unit_test(a_failed_refresh_is_told_when_the_old_credential_ended_meanwhile),
        cmocka_unit_test(during_a_back_off_nothing_is_sent_and_nobody_waits),
        cmocka_unit_test(the_last_exchange_that_was_needed_is_told),
        cmocka_unit_test(a_refresh_that_fails_after_a_fetch_goes_unnoticed),
        cmocka_unit_test(
            a_refresh_that_fails_does_not_tell_why_the_other_credential_is_missing),
        cmocka_unit_test(a_token_refused_for_a_jwt_is_replaced_and_the_jwt_asked_for_again),
        cmocka_unit_test(a_user_refused_with_the_new_token_too_is_denied),
        cmocka_unit_test(a_refused_token_that_cannot_be_replaced_is_told),
        cmocka_unit_test(exchanges_slower_than_their_time_out_come_to_an_end),
        cmocka_unit_test(the_third_exchange_may_bring_the_headers),
        cmocka_unit_test(three_exchanges_that_do_not_suffice_are_told),
        cmocka_unit_test(an_answer_that_comes_late_is_taken),
        cmocka_unit_test(a_superseded_answer_gives_way_to_the_newer_credential),
        cmocka_unit_test(a_credential_that_comes_dead_is_not_served),
        cmocka_unit_test(a_clock_that_is_wrong_sends_nothing),
        cmocka_unit_test(a_clock_that_breaks_during_the_exchange_is_survived),
        cmocka_unit_test(a_clock_that_breaks_between_two_exchanges_holds_up_the_second),
        cmocka_unit_test(another_threads_fetch_is_waited_for),
        cmocka_unit_test(another_threads_token_is_waited_for_before_the_jwt),
        cmocka_unit_test(another_threads_fetch_is_reported_when_there_is_no_wait),
        cmocka_unit_test(another_threads_refresh_keeps_nobody_waiting),
        cmocka_unit_test(a_credential_fetched_while_this_thread_waited_for_the_lock_is_used),
        cmocka_unit_test(a_rejected_token_is_replaced),
        cmocka_unit_test(a_rejected_token_covers_for_its_replacement_if_that_does_not_come),
        cmocka_unit_test(rejected_credentials_of_a_minted_user_are_both_replaced),
        cmocka_unit_test(a_buffer_too_small_for_the_fetch_asks_for_work_memory),
        cmocka_unit_test(a_request_larger_than_the_work_size_asks_for_more),
        cmocka_unit_test(a_jwt_request_that_does_not_fit_asks_for_more),
        cmocka_unit_test(a_buffer_too_small_for_the_headers_alone_costs_no_second_request),
        cmocka_unit_test(no_buffer_asks_for_the_length),
        cmocka_unit_test(the_length_need_not_be_asked_for),
        cmocka_unit_test(arguments_that_are_missing_cost_no_request),
    };
    return RUN_TESTS(tests);
}
