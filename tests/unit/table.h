/* SPDX-License-Identifier: MIT */
/* Tables of events, and the machine that runs them: for either credential, or for both. To be
 * included in place of fixture.h. */
#ifndef TESTS_TABLE_H
#define TESTS_TABLE_H

#include "fixture.h"

/* ---- the interpreter of tables ------------------------------------------------- */

typedef enum event { EVENT_LOOK, EVENT_BEGIN, EVENT_COMES, EVENT_FAILS, EVENT_ABORT, EVENT_REJECT,
                     EVENT_IMPORT } event;

/* An event and what holds after it. Times count from T0. */
typedef struct step {
    int64_t at_s;
    event what;
    int exchange;
    int http_status;
    const char *name;             /* of the credential that comes, or is imported */
    int64_t time_s;               /* its lifetime, when it expires, or Retry-After */
    avon_auth_status status;      /* what the call returns */
    avon_auth_state state;
    int64_t wake_at_s;
    const char *serves;           /* "": none */
} step;

#define STEP(at, what, exchange, http, name, time, status, state, wake, serves) \
    { at, EVENT_##what, exchange, http, name, time, \
      AVON_AUTH_##status, AVON_AUTH_STATE_##state, wake, serves }
#define LOOK(at, state, wake, serves) STEP(at, LOOK, 0, 0, NULL, 0, OK, state, wake, serves)
#define BEGIN(at, exchange, status, state, wake, serves) \
    STEP(at, BEGIN, exchange, 0, NULL, 0, status, state, wake, serves)
#define COMES(at, exchange, name, lifetime, status, state, wake, serves) \
    STEP(at, COMES, exchange, 200, name, lifetime, status, state, wake, serves)
#define FAILS(at, exchange, http, retry_after, status, state, wake, serves) \
    STEP(at, FAILS, exchange, http, NULL, retry_after, status, state, wake, serves)
#define ABORT(at, exchange, status, state, wake, serves) \
    STEP(at, ABORT, exchange, 0, NULL, 0, status, state, wake, serves)
#define REJECT(at, status, state, wake, serves) \
    STEP(at, REJECT, 0, 0, NULL, 0, status, state, wake, serves)
#define IMPORT(at, name, expires, state, wake, serves) \
    STEP(at, IMPORT, 0, 0, name, expires, OK, state, wake, serves)

/* Which credential a table is about. */
typedef enum subject {
    TOKEN_ALONE,                  /* of no user */
    TOKEN_OF_SIGNER,
    JWT,                          /* beside a token that serves for ever */
    BOTH                          /* "aaa jjj" serve; "-" where one does not */
} subject;

enum { EXCHANGES = 2 };

typedef struct machine {
    fixture f;
    subject about;
    avon_auth_fetch fetch[EXCHANGES];
    char work[EXCHANGES][WORK_SIZE];
    avon_auth_headers headers;    /* the last ones that could be made */
    avon_auth_failure failed[2];  /* the last fetch of the token, and of the JWT */
} machine;

/* Begins an exchange. Where that fails, it leaves the fetch and its memory alone. */
static inline avon_auth_status begin_exchange(machine *m, int number, int64_t now_s)
{
    avon_auth_fetch before;
    char work[WORK_SIZE];
    avon_auth_status status;
    memcpy(&before, &m->fetch[number], sizeof before);
    memcpy(work, m->work[number], sizeof work);
    status = begin_in(&m->f, now_s, m->work[number], WORK_SIZE, &m->fetch[number]);
    if (status != AVON_AUTH_OK) {
        assert_memory_equal(&m->fetch[number], &before, sizeof before);
        assert_memory_equal(m->work[number], work, sizeof work);
    }
    return status;
}

/* Ends an exchange. Its memory is cleared, the other's is left as it was. */
static inline avon_auth_status end_exchange(machine *m, const step *s, int64_t now_s)
{
    avon_auth_fetch *fetch = &m->fetch[s->exchange];
    const int other = 1 - s->exchange, jwt = is_for_jwt(fetch);
    char before[WORK_SIZE];
    avon_auth_status status;
    memcpy(before, m->work[other], sizeof before);
    if (s->what == EVENT_ABORT) {
        status = avon_auth_abort(fetch, now_s);
    } else if (s->what == EVENT_COMES) {
        put_answer(&fetch->response, 200, body_for(fetch, s->name, s->time_s));
        status = avon_auth_complete(fetch, now_s);
    } else {
        fetch->response.http_status = s->http_status;
        fetch->response.retry_after_s = s->time_s;
        status = avon_auth_complete(fetch, now_s);
    }
    assert_true(is_zero(fetch, sizeof *fetch));
    assert_true(is_zero(m->work[s->exchange], WORK_SIZE));
    assert_memory_equal(m->work[other], before, sizeof before);
    if (status != AVON_AUTH_E_STALE) {
        m->failed[jwt].status = s->what == EVENT_ABORT ? AVON_AUTH_E_TRANSPORT : status;
        m->failed[jwt].http_status = status != AVON_AUTH_OK ? s->http_status : 0;
    }
    return status;
}

static inline avon_auth_status perform(machine *m, const step *s, int64_t now_s)
{
    switch (s->what) {
    case EVENT_LOOK: return AVON_AUTH_OK;
    case EVENT_BEGIN: return begin_exchange(m, s->exchange, now_s);
    case EVENT_COMES:
    case EVENT_FAILS:
    case EVENT_ABORT: return end_exchange(m, s, now_s);
    case EVENT_REJECT: return avon_auth_reject_at(&m->f.org, m->f.who, &m->headers, now_s);
    case EVENT_IMPORT: return import_one(&m->f, m->about == JWT, s->name, T0 + s->time_s);
    }
    return AVON_AUTH_E_ARGUMENT;
}

/* What begin returns, without room for a request: E_BUFFER where it may begin. */
static inline avon_auth_status probe(machine *m, int64_t now_s)
{
    avon_auth_fetch fetch, before;
    avon_auth_status status;
    memset(&fetch, 0xAA, sizeof fetch);
    memset(&before, 0xAA, sizeof before);
    status = begin_in(&m->f, now_s, NULL, 0, &fetch);
    if (status == AVON_AUTH_E_BUFFER) {
        assert_in_range(fetch.work_needed, 64, WORK_SIZE);
        before.work_needed = fetch.work_needed;
    }
    assert_memory_equal(&fetch, &before, sizeof before);
    return status;
}

/* Begin answers as poll. No fetch may begin sooner than the wake time says, and one may then.
 * (Where one of two cannot be fetched, the other may come to be needed sooner.) */
static inline void check_begin(machine *m, int64_t now_s)
{
    static const struct {
        avon_auth_state state;
        avon_auth_status status;
    } answers[] = {
        { AVON_AUTH_STATE_READY, AVON_AUTH_E_NOT_DUE },
        { AVON_AUTH_STATE_REFRESH_DUE, AVON_AUTH_E_BUFFER },
        { AVON_AUTH_STATE_NEED_FETCH, AVON_AUTH_E_BUFFER },
        { AVON_AUTH_STATE_IN_FLIGHT, AVON_AUTH_E_IN_FLIGHT },
        { AVON_AUTH_STATE_BACKOFF, AVON_AUTH_E_BACKOFF },
    };
    int64_t wake_at_s = -1;
    const avon_auth_state state = avon_auth_poll(&m->f.org, m->f.who, now_s, &wake_at_s);
    size_t i = 0;
    assert_int_equal(avon_auth_poll(&m->f.org, m->f.who, now_s, NULL), state);
    while (answers[i].state != state) i++;
    assert_status(probe(m, now_s), answers[i].status);
    assert_status(probe(m, wake_at_s), AVON_AUTH_E_BUFFER);
    if (answers[i].status == AVON_AUTH_E_BUFFER) {
        assert_int_equal(wake_at_s, now_s);
    } else {
        assert_true(wake_at_s > now_s);
        if (state == AVON_AUTH_STATE_READY || m->about != BOTH)
            assert_int_not_equal(probe(m, wake_at_s - 1), AVON_AUTH_E_BUFFER);
    }
}

static inline void name_what_serves(const machine *m, int64_t now_s, char name[64])
{
    const char *token = serving(&m->f, now_s), *jwt = serving_jwt(&m->f, now_s);
    if (m->about != BOTH) strcpy(name, m->about == JWT ? jwt : token);
    else snprintf(name, 64, "%s %s", *token ? token : "-", *jwt ? jwt : "-");
}

/* What make_headers() returns in a state. */
static inline avon_auth_status status_in(avon_auth_state state)
{
    switch (state) {
    case AVON_AUTH_STATE_READY:
    case AVON_AUTH_STATE_REFRESH_DUE: return AVON_AUTH_OK;
    case AVON_AUTH_STATE_NEED_FETCH:  return AVON_AUTH_E_NEED_FETCH;
    case AVON_AUTH_STATE_IN_FLIGHT:   return AVON_AUTH_E_IN_FLIGHT;
    case AVON_AUTH_STATE_BACKOFF:     return AVON_AUTH_E_BACKOFF;
    }
    return AVON_AUTH_E_ARGUMENT;
}

/* The headers hold what serves, and the JWT alone is the headers' own. */
static inline void check_made(machine *m, int64_t now_s, avon_auth_status expected)
{
    avon_auth_user *const who = m->f.who;
    const int is_minted = who == &m->f.minted;
    char jwt[JWT_SIZE * 2];
    avon_auth_status status;
    if (who == NULL) m->f.who = &m->f.user;
    assert_status(make_headers(&m->f, now_s), expected);
    status = avon_auth_make_jwt(m->f.who, now_s, jwt, sizeof jwt, NULL);
    m->f.who = who;
    if (expected == AVON_AUTH_OK) {
        m->headers = m->f.headers;
        assert_int_not_equal(m->headers.token_generation, 0);
        assert_int_equal(m->headers.jwt_generation != 0, is_minted);
        assert_string_equal(m->headers.items[0].value + strlen("Bearer "), serving(&m->f, now_s));
        assert_string_equal(m->headers.items[1].value, jwt);
    }
    if (is_minted && *serving_jwt(&m->f, now_s) == '\0')
        assert_status(status, AVON_AUTH_E_NEED_FETCH);
    else
        assert_status(status, AVON_AUTH_OK);
}

static inline void check_failure(const machine *m)
{
    const avon_auth_failure *expected = &m->failed[0];
    if (expected->status == AVON_AUTH_OK && m->f.who == &m->f.minted) expected = &m->failed[1];
    assert_failure(&m->f, expected->status, expected->http_status, "");
}

static inline void run(const step *steps, size_t count, subject about,
                       const avon_auth_org_config *config)
{
    machine m;
    size_t i;
    memset(&m, 0, sizeof m);
    m.about = about;
    open_org(&m.f, config);
    if (about == TOKEN_ALONE) m.f.who = NULL;
    if (about == JWT || about == BOTH) m.f.who = &m.f.minted;
    if (about == JWT)
        assert_status(avon_auth_org_import(&m.f.org, "ttt", CLOCK_LAST), AVON_AUTH_OK);
    for (i = 0; i < count; i++) {
        const step *s = &steps[i];
        const int64_t now_s = T0 + s->at_s;
        const avon_auth_status status = perform(&m, s, now_s);
        char serves[64];
        int64_t wake_at_s = 0;
        const avon_auth_state state = avon_auth_poll(&m.f.org, m.f.who, now_s, &wake_at_s);
        name_what_serves(&m, now_s, serves);
        if (status != s->status || state != s->state || wake_at_s != T0 + s->wake_at_s ||
            strcmp(serves, s->serves) != 0)
            fail_msg("subject %d, step %d, at T0%+lld: %s, %s, wake at T0%+lld, \"%s\"; "
                     "expected %s, %s, T0%+lld, \"%s\"", (int)about, (int)i, (long long)s->at_s,
                     avon_auth_status_name(status), state_name(state),
                     (long long)(wake_at_s - T0), serves, avon_auth_status_name(s->status),
                     state_name(s->state), (long long)s->wake_at_s, s->serves);
        check_begin(&m, now_s);
        check_made(&m, now_s, status_in(s->state));
        check_failure(&m);
    }
}

#define RUN_ON(about, steps) run(steps, COUNT(steps), about, NULL)

/* For each credential. */
#define RUN_WITH(config, steps) \
    do { \
        run(steps, COUNT(steps), TOKEN_ALONE, config); \
        run(steps, COUNT(steps), TOKEN_OF_SIGNER, config); \
        run(steps, COUNT(steps), JWT, config); \
    } while (0)
#define RUN(steps) RUN_WITH(NULL, steps)

/* ---- one of the two ------------------------------------------------------------ */

/* An organization, for things to do with its token or else with a minted JWT, beside which the
 * token serves for ever. */
static inline void open_about(fixture *f, subject about, const avon_auth_org_config *config)
{
    open_org(f, config);
    if (about != JWT) return;
    f->who = &f->minted;
    assert_status(avon_auth_org_import(&f->org, "ttt", CLOCK_LAST), AVON_AUTH_OK);
}

/* The same with a buffer of this size for the token, or else for the JWT. */
static inline void open_buffer(fixture *f, subject about, char *buffer, size_t size)
{
    const avon_auth_org_config config = org_config(buffer, size);
    open_about(f, about, about == JWT ? NULL : &config);
    if (about == JWT) open_minted(f, buffer, size);
}

static inline avon_auth_status import_it(fixture *f, const char *text, int64_t expires_at_s)
{
    return import_one(f, f->who == &f->minted, text, expires_at_s);
}

static inline void fetch_it(fixture *f, const char *name, int64_t lifetime_s, int64_t begun_s)
{
    if (f->who == &f->minted) fetch_jwt(f, name, lifetime_s, begun_s);
    else fetch_token(f, name, lifetime_s, begun_s);
}

/* Which one serves, or "". */
static inline const char *what_serves(const fixture *f, int64_t now_s)
{
    return f->who == &f->minted ? serving_jwt(f, now_s) : serving(f, now_s);
}

static const subject each[] = { TOKEN_OF_SIGNER, JWT };

#endif
