/* SPDX-License-Identifier: MIT */
/* A second opinion on a session, written from the documentation of the interface alone: which
 * credential serves, which fetch may begin and when, what a failure holds off, whom a 401 blames.
 * It keeps facts and stretches of plain 64-bit seconds, and answers every question from them
 * anew. Credentials and fetches have numbers of the model's own. */
#ifndef MODEL_H
#define MODEL_H

enum { TEXT_MOST = 320 };

#define YEAR_2020 INT64_C(1577836800)
#define TIME_MAX  INT64_C(4294967295)
#define ALL_DAYS  INT64_C(2147483647)
#define HOUR      INT64_C(3600)

/* One user signs, two have JWTs minted; the access token alone is nobody's. A minted user and
 * the holder of that user's JWT have the same index. */
enum { SIGNER, MINTED_1, MINTED_2, USERS, NOBODY = USERS };
enum { TOKEN = 0, HOLDERS = 3 };

/* The seconds from <= t < to. */
typedef struct span {
    int64_t from, to;
} span;

/* A credential that was issued or imported. */
typedef struct credential {
    unsigned number;              /* 0: there is none */
    char text[TEXT_MOST];
    int imported;
    int64_t begun, came;
    int64_t due, dies, expires;   /* the first second of each */
} credential;

/* What doubles each time, until it has been over for an hour. */
typedef struct penalty {
    unsigned times;
    span last;
} penalty;

typedef struct failure {
    avon_auth_status status;
    int http_status;
    const char *said;
} failure;

/* Where a credential is kept, fetched anew and refused. */
typedef struct holder {
    size_t room;
    credential has;
    int set_aside;
    unsigned last_fetch;          /* its number */
    span flight, quiet;           /* a fetch is under way; a back-off is on */
    int quiet_is_transient;
    unsigned failures;            /* transient ones since the last success */
    penalty refusals;
    failure last;
} holder;

typedef struct model {
    int64_t margin, jitter, default_lifetime, timeout;
    int64_t jwt_lifetime, backdate; /* of the signer */
    holder holders[HOLDERS];
    penalty blame[USERS];
    unsigned credentials, fetches;
} model;

/* A fetch that was begun. */
typedef struct model_fetch {
    unsigned number;              /* 0: none */
    int holder, user;
    int64_t begun;
    unsigned token;               /* the number of the token that it was sent with */
} model_fetch;

/* An answer, known from how it was made. */
typedef struct answer {
    int http_status;
    int64_t retry_after;
    int too_large;                /* for its memory */
    avon_auth_status meaning;     /* of its body */
    char text[TEXT_MOST];         /* the credential in it */
    int64_t lifetime;             /* 0: unknown */
    const char *said;
} answer;

static const failure no_failure = { AVON_AUTH_OK, 0, "" };

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int64_t most(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

/* A duration of a configuration. */
static int64_t or_default(int64_t value, int64_t otherwise)
{
    return least(value == 0 ? otherwise : value, ALL_DAYS);
}

static int clock_is_good(int64_t now)
{
    return now >= YEAR_2020 && now <= TIME_MAX;
}

static int is_minted(int user)
{
    return user == MINTED_1 || user == MINTED_2;
}

/* So it is over, too, for as long as its beginning lies ahead of the clock. */
static int within(span s, int64_t now)
{
    return s.from <= now && now < s.to;
}

/* More than this many seconds have to pass. */
static span wait_from(int64_t now, int64_t length)
{
    const span s = { now, now + length + 1 };
    return s;
}

/* ---- freshness ----------------------------------------------------------------- */

static int serves(const holder *h, int64_t now)
{
    return h->has.number != 0 && !h->set_aside && now < h->has.dies;
}

/* The first second from now on at which this may be fetched (and is due, if that is asked). A
 * stretch that is not on now is not foreseen. */
static int64_t first_chance(const holder *h, int64_t now, int has_to_be_due)
{
    const int behind = !h->has.imported && now < h->has.begun;
    int64_t t = now;
    if (within(h->flight, now)) t = most(t, h->flight.to);
    if (within(h->quiet, now)) t = most(t, h->quiet.to);
    if (has_to_be_due && !behind) t = most(t, h->has.due);
    return t;
}

/* A credential of lifetime L from when it was asked for, with a margin M. */
static void set_lifetime(credential *c, int64_t begun, int64_t L, int64_t margin, int64_t jitter)
{
    const int64_t M = least(margin, L / 10);
    const int64_t due = L >= 2 * HOUR ? L / 2 : L - M, first = (L + 9) / 10;
    c->imported = 0;
    c->begun = begun;
    c->due = begun + due;
    if (due > first) c->due -= jitter % (due - first);
    c->dies = begun + L - M / 10;
    c->expires = begun + L;
}

static void store(model *m, holder *h, credential c, const char *text)
{
    c.number = ++m->credentials;
    snprintf(c.text, sizeof c.text, "%s", text);
    h->has = c;
    h->set_aside = 0;
}

/* ---- what is to be done -------------------------------------------------------- */

/* `what` is the holder that it speaks of, if it speaks of one. */
static avon_auth_state model_poll(const model *m, int user, int64_t now, int64_t *wake, int *what)
{
    const int first = TOKEN, last = is_minted(user) ? user : TOKEN, step = last != 0 ? last : 1;
    int i;
    *wake = now;
    *what = TOKEN;
    if (!clock_is_good(now)) return AVON_AUTH_STATE_NEED_FETCH;
    for (i = first; i <= last; i += step) {
        const holder *h = &m->holders[i];
        if (serves(h, now)) continue;
        *what = i;
        *wake = first_chance(h, now, 0);
        if (*wake == now) return AVON_AUTH_STATE_NEED_FETCH;
        return within(h->flight, now) ? AVON_AUTH_STATE_IN_FLIGHT : AVON_AUTH_STATE_BACKOFF;
    }
    *wake = INT64_MAX;
    for (i = first; i <= last; i += step) {
        const int64_t chance = first_chance(&m->holders[i], now, 1);
        if (chance >= *wake) continue;
        *what = i;
        *wake = chance;
    }
    return *wake == now ? AVON_AUTH_STATE_REFRESH_DUE : AVON_AUTH_STATE_READY;
}

static avon_auth_status model_begin(model *m, int user, int64_t now, int fits, model_fetch *f)
{
    int64_t wake;
    int what;
    if (!clock_is_good(now)) return AVON_AUTH_E_CLOCK;
    switch (model_poll(m, user, now, &wake, &what)) {
    case AVON_AUTH_STATE_READY: return AVON_AUTH_E_NOT_DUE;
    case AVON_AUTH_STATE_IN_FLIGHT: return AVON_AUTH_E_IN_FLIGHT;
    case AVON_AUTH_STATE_BACKOFF: return AVON_AUTH_E_BACKOFF;
    default: break;
    }
    if (!fits) return AVON_AUTH_E_BUFFER;
    f->number = m->holders[what].last_fetch = ++m->fetches;
    f->holder = what;
    f->user = user;
    f->begun = now;
    f->token = m->holders[TOKEN].has.number;
    m->holders[what].flight.from = now;
    m->holders[what].flight.to = now + m->timeout;
    return AVON_AUTH_OK;
}

/* Of making headers. */
static avon_auth_status model_headers(const model *m, int user, int64_t now)
{
    int64_t wake;
    int what;
    if (!clock_is_good(now)) return AVON_AUTH_E_CLOCK;
    switch (model_poll(m, user, now, &wake, &what)) {
    case AVON_AUTH_STATE_NEED_FETCH: return AVON_AUTH_E_NEED_FETCH;
    case AVON_AUTH_STATE_IN_FLIGHT: return AVON_AUTH_E_IN_FLIGHT;
    case AVON_AUTH_STATE_BACKOFF: return AVON_AUTH_E_BACKOFF;
    default: break;
    }
    if (user == SIGNER && (now - m->backdate < 0 || now + m->jwt_lifetime > TIME_MAX))
        return AVON_AUTH_E_CLOCK;
    return AVON_AUTH_OK;
}

/* Of taking a credential out of its holder. */
static avon_auth_status model_export(const holder *h, int64_t now)
{
    if (!clock_is_good(now)) return AVON_AUTH_E_CLOCK;
    return serves(h, now) ? AVON_AUTH_OK : AVON_AUTH_E_NEED_FETCH;
}

/* ---- after a failure ----------------------------------------------------------- */

/* 1, 2, 4, 8, 16, 32, 60, 60 ... */
static int64_t doubled(unsigned times)
{
    return times < 6 ? INT64_C(1) << times : 60;
}

/* The next length of a penalty, in seconds. */
static int64_t next_penalty(penalty *p, int64_t now)
{
    if (now >= p->last.to + HOUR) p->times = 0;
    return 60 * doubled(p->times++);
}

static void back_off(model *m, holder *h, int is_refusal, int64_t retry_after, int64_t now)
{
    const int64_t from = most(now, h->has.begun); /* all of its time, if the clock was set back */
    const int presses = !serves(h, now) || h->has.dies - from < HOUR;
    int64_t length, added;
    span quiet;
    if (is_refusal) {
        length = next_penalty(&h->refusals, now);
    } else {
        length = doubled(h->failures++);
        if (!presses) length = most(length, 300);
    }
    length = most(length, least(retry_after, HOUR));
    added = 2 * m->jitter;
    added %= length <= 8 ? 9 : length + 1 - length % 2;
    quiet = wait_from(now, length + added);
    if (is_refusal) h->refusals.last = quiet;
    if (within(h->quiet, now) && h->quiet.to > quiet.to) return;
    h->quiet = quiet;
    h->quiet_is_transient = !is_refusal;
}

/* ---- a 401 --------------------------------------------------------------------- */

static int is_a_minute_old(const credential *c, int64_t now)
{
    const span minute = { c->came, c->came + 60 };
    return c->imported || !within(minute, now);
}

/* What to do about a 401 to what was sent with these credentials, by their numbers.
 * AVON_AUTH_OK: try again. */
static avon_auth_status model_401(model *m, int user, unsigned token, unsigned jwt, int with_jwt,
                                  int64_t now)
{
    penalty *blame = &m->blame[user];
    holder *suspects[2];
    int count = 0, old = 0, aside = 0, i;
    suspects[count++] = &m->holders[TOKEN];
    if (with_jwt) suspects[count++] = &m->holders[user];
    if (token != m->holders[TOKEN].has.number) return AVON_AUTH_OK;
    if (with_jwt && jwt != m->holders[user].has.number) return AVON_AUTH_OK;
    if (within(blame->last, now)) return AVON_AUTH_E_DENIED;
    for (i = 0; i < count; i++) {
        holder *h = suspects[i];
        if (!is_a_minute_old(&h->has, now)) continue;
        old++;
        if (within(h->quiet, now) && !within(h->flight, now)) continue;
        h->set_aside = 1;
        aside++;
    }
    if (aside != 0) return AVON_AUTH_OK;
    if (old != 0) return AVON_AUTH_E_BACKOFF;
    blame->last = wait_from(now, next_penalty(blame, now));
    return AVON_AUTH_E_DENIED;
}

static avon_auth_status model_reject(model *m, int user, unsigned token, unsigned jwt, int64_t now)
{
    if (!clock_is_good(now)) return AVON_AUTH_E_CLOCK;
    return model_401(m, user, token, jwt, is_minted(user), now);
}

/* ---- the end of a fetch -------------------------------------------------------- */

/* The answer's meaning, without what it does to the session. */
static avon_auth_status model_judge(const answer *a)
{
    if (a->http_status == 0) return AVON_AUTH_E_TRANSPORT;
    if (a->http_status == 400 || a->http_status == 401 || a->http_status == 403)
        return AVON_AUTH_E_DENIED;
    if (a->http_status == 429) return AVON_AUTH_E_THROTTLED;
    if (a->http_status < 200 || a->http_status > 299) return AVON_AUTH_E_SERVER;
    return a->too_large ? AVON_AUTH_E_TOO_LARGE : a->meaning;
}

static avon_auth_status take_credential(model *m, holder *h, const model_fetch *f,
                                        const answer *a, int64_t now)
{
    const int64_t lifetime = a->lifetime != 0 ? a->lifetime : m->default_lifetime;
    credential c = { 0 };
    set_lifetime(&c, f->begun, lifetime, m->margin, m->jitter);
    c.came = now;
    if (strlen(a->text) >= h->room) return AVON_AUTH_E_TOO_LARGE;
    if (now >= c.dies) return AVON_AUTH_E_RESPONSE;
    store(m, h, c, a->text);
    h->failures = 0;
    if (h->quiet_is_transient) h->quiet.to = h->quiet.from;
    h->last = no_failure;
    return AVON_AUTH_OK;
}

/* `a` is NULL if the fetch is given up. */
static avon_auth_status model_end(model *m, const model_fetch *f, const answer *a, int64_t now)
{
    const answer none = { 0, 0, 0, AVON_AUTH_E_JSON, "", 0, "" };
    holder *h = &m->holders[f->holder];
    int is_refusal;
    avon_auth_status status;
    if (!clock_is_good(now)) return AVON_AUTH_E_CLOCK;
    if (h->last_fetch != f->number) return AVON_AUTH_E_STALE;
    if (a == NULL) a = &none;
    h->flight.to = h->flight.from;
    status = model_judge(a);
    if (status == AVON_AUTH_OK) status = take_credential(m, h, f, a, now);
    if (status == AVON_AUTH_OK) return status;
    is_refusal = status == AVON_AUTH_E_DENIED;
    if (f->holder != TOKEN && a->http_status == 401) {
        status = model_401(m, f->user, f->token, 0, 0, now);
        is_refusal = status == AVON_AUTH_E_DENIED;
        if (status == AVON_AUTH_OK) status = AVON_AUTH_E_NEED_FETCH;
    }
    if (status != AVON_AUTH_E_NEED_FETCH) {
        back_off(m, h, is_refusal, a->retry_after, now);
        h->set_aside = 0;
    }
    h->last.status = status;
    h->last.http_status = a->http_status;
    h->last.said = a->http_status != 0 && !a->too_large ? a->said : "";
    return a == &none ? AVON_AUTH_OK : status;
}

static failure model_failure(const model *m, int user)
{
    const holder *token = &m->holders[TOKEN];
    if (token->last.status != AVON_AUTH_OK || !is_minted(user)) return token->last;
    return m->holders[user].last;
}

/* ---- caches -------------------------------------------------------------------- */

/* Whether a status is right: a reason that is there, or none and success. */
static int import_may_be(const holder *h, const char *text, int64_t expires,
                         avon_auth_status status)
{
    const int empty = *text == '\0', bad = !fuzz_is_b64token(text);
    const int too_long = strlen(text) >= h->room;
    switch (status) {
    case AVON_AUTH_OK: return !empty && !bad && !too_long && clock_is_good(expires);
    case AVON_AUTH_E_ARGUMENT: return empty;
    case AVON_AUTH_E_HEADER: return bad && !empty;
    case AVON_AUTH_E_CLOCK: return !clock_is_good(expires);
    case AVON_AUTH_E_BUFFER: return too_long;
    default: return 0;
    }
}

static void model_import(model *m, holder *h, const char *text, int64_t expires)
{
    credential c = { 0 };
    c.imported = 1;
    c.due = expires - m->margin - m->jitter;
    c.dies = expires - m->margin / 10;
    c.expires = expires;
    store(m, h, c, text);
}

#endif
