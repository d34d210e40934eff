/* SPDX-License-Identifier: MIT */
/* A session under a script: fetches, answers and faults in any order, and a clock that goes
 * where it likes.
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -I. \
 *         fuzz/fuzz_session.c -lbearssl -o fuzz_session
 *     ./fuzz_session -dict=fuzz/avon.dict new_corpus fuzz/corpus/fuzz_session
 *
 * A model beside it, written from the documentation of the interface, foretells every status,
 * every time and every text. Apart from the model: at most one fetch is under way; no token that
 * has expired is handed out; a failed refresh leaves a live token as it is; what ends an exchange
 * clears its memory; what fails for the clock, or does not begin, changes nothing; no hook is
 * called in the wrong state of the lock.
 *
 * The input: seven bytes that choose the configuration, then steps. A step is a letter, of those
 * in run_step(), and its arguments, a byte each, that choose from tables: '0' takes the first
 * entry. Bytes that are no step are passed over. */
#include "fuzz.h"

enum { SLOTS = 3, OUT_SIZE = 2048, TOKEN_MOST = 300, STEPS = 200 };

#define YEAR_2020 INT64_C(1577836800)
#define TIME_MAX  INT64_C(99999999999)
#define ALL_DAYS  INT64_C(2147483647)

static const char base_url[] = "https://a.avonhealth.com/", path[] = "/t";
static const char url[] = "https://a.avonhealth.com/t";
static const char form[] = "grant_type=client_credentials&client_id=c+1&client_secret=s%26";
static const char json[] = "{\"grant_type\":\"client_credentials\",\"client_id\":\"c 1\","
                           "\"client_secret\":\"s&\"}";

/* ---- the model ----------------------------------------------------------------- */

typedef struct model {
    /* configuration, with the defaults */
    int64_t margin, jitter, default_lifetime, timeout;
    size_t buffer_size, request_size;
    const char *account;
    /* the token */
    int has_token;
    char token[TOKEN_MOST];
    uint32_t generation;
    int64_t begun, fetched;       /* 0: imported */
    int64_t due, dies, expires;
    /* the fetch */
    uint32_t under_way;           /* its number; 0: none */
    uint32_t fetches;
    int64_t fetch_begun;
    /* the failure */
    unsigned transient;           /* in a row */
    int64_t held_since, held_for;
    int said_status;
    const char *said;
} model;

/* What an answer is, known from how it was made. */
typedef struct answer {
    int http_status;
    int64_t retry_after;
    int too_large;
    avon_auth_status meaning;     /* of its body */
    char token[TOKEN_MOST];
    int64_t lifetime;             /* 0: not told */
    const char *said;
} answer;

/* A duration of the configuration. */
static int64_t or_default(int64_t value, int64_t otherwise)
{
    if (value == 0) value = otherwise;
    return value < ALL_DAYS ? value : ALL_DAYS;
}

static int clock_is_good(int64_t now)
{
    return now >= YEAR_2020 && now <= TIME_MAX;
}

/* A period is over when its time is up, and when the clock is set back by as much. */
static int runs(int64_t since, int64_t period, int64_t now)
{
    const int64_t passed = now - since;
    return passed < period && -passed < period;
}

static avon_auth_status model_may_begin(const model *m, int64_t now, int64_t *retry_at)
{
    *retry_at = 0;
    if (!clock_is_good(now)) return AVON_AUTH_E_CLOCK;
    if (m->under_way != 0 && runs(m->fetch_begun, m->timeout, now)) {
        *retry_at = m->fetch_begun + m->timeout;
        return AVON_AUTH_E_IN_FLIGHT;
    }
    if (runs(m->held_since, m->held_for, now)) {
        *retry_at = m->held_since + m->held_for;
        return AVON_AUTH_E_BACKOFF;
    }
    return AVON_AUTH_OK;
}

static int model_serves(const model *m, int64_t now)
{
    return clock_is_good(now) && m->has_token && now < m->dies;
}

static avon_auth_state model_state(const model *m, int64_t now, int64_t *retry_at)
{
    switch (model_may_begin(m, now, retry_at)) {
    case AVON_AUTH_OK:
        if (!model_serves(m, now)) return AVON_AUTH_NEED_TOKEN;
        return now >= m->due || now < m->begun ? AVON_AUTH_REFRESH_DUE : AVON_AUTH_READY;
    case AVON_AUTH_E_IN_FLIGHT:
        return model_serves(m, now) ? AVON_AUTH_READY : AVON_AUTH_IN_FLIGHT;
    case AVON_AUTH_E_BACKOFF:
        return model_serves(m, now) ? AVON_AUTH_READY : AVON_AUTH_BACKOFF;
    default: return AVON_AUTH_NEED_TOKEN;
    }
}

/* Of what needs a token. */
static avon_auth_status model_token(const model *m, int64_t now)
{
    int64_t retry_at;
    const avon_auth_status begin = model_may_begin(m, now, &retry_at);
    if (begin == AVON_AUTH_E_CLOCK || !model_serves(m, now))
        return begin == AVON_AUTH_OK ? AVON_AUTH_E_NEED_TOKEN : begin;
    return AVON_AUTH_OK;
}

static avon_auth_status model_begin(model *m, int64_t now, size_t work_size)
{
    int64_t retry_at;
    avon_auth_status status = model_may_begin(m, now, &retry_at);
    if (status == AVON_AUTH_OK && work_size < m->request_size) status = AVON_AUTH_E_BUFFER;
    if (status != AVON_AUTH_OK) return status;
    m->under_way = ++m->fetches;
    m->fetch_begun = now;
    return AVON_AUTH_OK;
}

/* None shortens another that ends later. */
static void model_hold(model *m, int64_t now, int64_t period)
{
    if (runs(m->held_since, m->held_for, now) && m->held_since + m->held_for >= now + period)
        return;
    m->held_since = now;
    m->held_for = period;
}

static void model_back_off(model *m, avon_auth_status status, int64_t retry_after, int64_t now)
{
    static const int64_t waits[] = { 1, 2, 4, 8, 16, 32, 60 };
    int64_t period = 60;
    if (status != AVON_AUTH_E_DENIED) {
        period = waits[m->transient];
        if (m->transient < COUNT(waits) - 1) m->transient++;
        if (retry_after > 0) period = retry_after > 3600 ? 3600 : retry_after;
    }
    model_hold(m, now, period);
}

static void model_store(model *m, const char *token)
{
    m->has_token = 1;
    snprintf(m->token, sizeof m->token, "%s", token);
    m->generation++;
}

/* A token that came: of lifetime L from when it was asked for, with a margin M. */
static avon_auth_status model_take(model *m, const answer *a, int64_t now)
{
    const int64_t L = a->lifetime != 0 ? a->lifetime : m->default_lifetime;
    const int64_t M = m->margin < L / 10 ? m->margin : L / 10;
    const int64_t end = m->fetch_begun + L;
    int64_t due = end - M;
    if (strlen(a->token) >= m->buffer_size) return AVON_AUTH_E_TOO_LARGE;
    if (end - M / 10 <= now) return AVON_AUTH_E_RESPONSE;
    if (L >= 2 * 3600) due = m->fetch_begun + L / 2;
    due -= m->jitter;
    while (10 * (due - m->fetch_begun) < L) due += (L - 10 * (due - m->fetch_begun) + 9) / 10;
    model_store(m, a->token);
    m->begun = m->fetch_begun;
    m->fetched = now;
    m->due = due;
    m->dies = end - M / 10;
    m->expires = end;
    return AVON_AUTH_OK;
}

static avon_auth_status model_judge(const answer *a)
{
    const avon_auth_status meaning = a->too_large ? AVON_AUTH_E_TOO_LARGE : a->meaning;
    switch (a->http_status) {
    case 0: return a->too_large ? AVON_AUTH_E_TOO_LARGE : AVON_AUTH_E_TRANSPORT;
    case 200: return meaning;
    case 400:
    case 401:
    case 403: return AVON_AUTH_E_DENIED;
    case 429: return AVON_AUTH_E_THROTTLED;
    default:
        if (a->http_status < 500 && meaning == AVON_AUTH_E_DENIED) return AVON_AUTH_E_DENIED;
        return AVON_AUTH_E_SERVER;
    }
}

static avon_auth_status model_end(model *m, uint32_t number, const answer *a, int64_t now)
{
    avon_auth_status status;
    if (!clock_is_good(now)) return AVON_AUTH_E_CLOCK;
    if (m->under_way == 0 || m->under_way != number) return AVON_AUTH_E_STALE;
    m->under_way = 0;
    if (now - m->fetch_begun >= m->timeout) return AVON_AUTH_E_STALE;
    status = model_judge(a);
    if (status == AVON_AUTH_OK) status = model_take(m, a, now);
    m->said_status = 0;
    m->said = "";
    if (status == AVON_AUTH_OK) {
        m->transient = 0;
        m->held_for = 0;
    } else {
        m->said_status = a->http_status;
        if (a->http_status != 0 && !a->too_large) m->said = a->said;
        model_back_off(m, status, a->retry_after, now);
    }
    return status;
}

static avon_auth_status model_reject(model *m, uint32_t generation, int64_t now)
{
    if (!clock_is_good(now)) return AVON_AUTH_E_CLOCK;
    if (!m->has_token || generation != m->generation) return AVON_AUTH_OK;
    if (m->fetched != 0 && runs(m->fetched, 60, now))
        model_back_off(m, AVON_AUTH_E_DENIED, 0, now);
    m->has_token = 0;
    return AVON_AUTH_OK;
}

static avon_auth_status model_import(model *m, const char *token, int64_t expires)
{
    if (*token == '\0') return AVON_AUTH_E_ARGUMENT;
    if (!clock_is_good(expires)) return AVON_AUTH_E_CLOCK;
    if (!fuzz_is_b64token(token)) return AVON_AUTH_E_HEADER;
    if (strlen(token) >= m->buffer_size) return AVON_AUTH_E_BUFFER;
    model_store(m, token);
    m->begun = m->fetched = 0;
    m->expires = expires;
    m->dies = expires - m->margin / 10;
    m->due = expires - m->margin - m->jitter;
    return AVON_AUTH_OK;
}

/* ---- the session beside it ----------------------------------------------------- */

typedef struct exchange {
    uint32_t number;              /* of its fetch; 0: free */
    int64_t begun;
    int given_up;                 /* a newer one has begun */
    char *work;
    size_t work_size;
    int answered;
    answer answer;
    avon_auth_fetch fetch;
} exchange;

typedef struct session {
    const uint8_t *data;
    size_t left;
    unsigned steps;
    int64_t clock;
    avon_auth_org org;
    avon_auth_user user;
    avon_auth_user_config who;
    avon_auth_key key;
    char *buffer;
    avon_auth_encoding encoding;
    model model;
    exchange slots[SLOTS];
    unsigned tokens_made;
    /* in avon_auth_get_headers() */
    int locked, in_get, to_send, sent;
    size_t out_size;
    int64_t seen, asked;          /* what `now` said last; when the fetch was begun */
    avon_auth_status fetched;
    exchange through_get;
    unsigned waits;
} session;

static unsigned take(session *s)
{
    if (s->left == 0) return 0;
    s->left--;
    return (*s->data++ + 256u - '0') & 0xFF;
}

#define PICK(s, table) ((table)[take(s) % COUNT(table)])

static void must_be_clear(const exchange *slot)
{
    MUST(fuzz_is_all(&slot->fetch, 0, sizeof slot->fetch));
    MUST(fuzz_is_all(slot->work, 0, slot->work_size));
}

/* When a fetch begins, every other one has ended, or has been given up for its age. */
static void must_be_alone(session *s)
{
    size_t i;
    for (i = 0; i < SLOTS; i++) {
        exchange *other = &s->slots[i];
        if (other->number == 0 || other->given_up) continue;
        MUST(!runs(other->begun, s->model.timeout, s->clock));
        other->given_up = 1;
    }
}

static void check_field(const avon_auth_header *header, const char *name, const char *value)
{
    const size_t n = strlen(name);
    MUST(strcmp(header->name, name) == 0 && strcmp(header->value, value) == 0);
    MUST(strncmp(header->line, name, n) == 0 && strncmp(header->line + n, ": ", 2) == 0);
    MUST(strcmp(header->line + n + 2, value) == 0);
}

static void check_request(const session *s, const avon_auth_request *request)
{
    const char *body = s->encoding == AVON_AUTH_JSON ? json : form;
    MUST(strcmp(request->method, "POST") == 0 && strcmp(request->url, url) == 0);
    MUST(request->body_len == strlen(body) && strcmp(request->body, body) == 0);
    MUST(request->header_count == 2);
    check_field(&request->headers[0], "Content-Type", s->encoding == AVON_AUTH_JSON
                ? "application/json" : "application/x-www-form-urlencoded");
    check_field(&request->headers[1], "Accept", "application/json");
}

static void begin(session *s, exchange *slot)
{
    const size_t need = s->model.request_size;
    const size_t sizes[] = { AVON_AUTH_WORK_SIZE, need, need + 1, need + 60, need - 1, 1, 0 };
    const size_t work_size = PICK(s, sizes);
    const avon_auth_org org = s->org;
    const avon_auth_fetch fetch = slot->fetch;
    avon_auth_status status;
    int64_t unused;
    char *work;
    if (slot->number != 0 && model_may_begin(&s->model, s->clock, &unused) == AVON_AUTH_OK)
        return; /* it must not be used for another one */
    work = fuzz_memory(work_size);
    if (slot->number == 0) memset(&slot->fetch, FILL, sizeof slot->fetch);
    status = avon_auth_org_begin(&s->org, s->clock, work_size != 0 ? work : NULL, work_size,
                                 &slot->fetch);
    MUST(status == model_begin(&s->model, s->clock, work_size));
    if (status == AVON_AUTH_OK) {
        must_be_alone(s);
        check_request(s, &slot->fetch.request);
        MUST(slot->fetch.response.body_size == work_size - need);
        slot->number = s->model.under_way;
        slot->begun = s->clock;
        slot->given_up = 0;
        slot->work = work;
        slot->work_size = work_size;
        slot->answered = 0;
        memset(&slot->answer, 0, sizeof slot->answer);
        slot->answer.said = "";
        slot->answer.meaning = AVON_AUTH_E_JSON;
        return;
    }
    MUST(memcmp(&org, &s->org, sizeof org) == 0);
    if (status == AVON_AUTH_E_BUFFER) {
        MUST(slot->fetch.work_size == need);
        slot->fetch.work_size = 0;
        MUST(fuzz_is_all(&slot->fetch, 0, sizeof slot->fetch));
        fuzz_must_be_empty(work, work_size);
    } else if (slot->number == 0) {
        MUST(fuzz_is_all(&slot->fetch, FILL, sizeof slot->fetch));
    } else {
        MUST(memcmp(&slot->fetch, &fetch, sizeof fetch) == 0);
    }
    free(work);
}

/* ---- answers ------------------------------------------------------------------- */

static void append(exchange *slot, avon_auth_response *response, const char *data, size_t len)
{
    const size_t room = response->body_size - response->body_len;
    char *copy = fuzz_copy(data, len);
    size_t took;
    if (slot->answer.too_large || len > room) slot->answer.too_large = 1;
    took = avon_auth_response_append(response, copy, len);
    MUST(took == (slot->answer.too_large ? 0 : len));
    free(copy);
}

/* A token that was never there before, of one of a few lengths. */
static void make_token(session *s, char *token)
{
    const size_t size = s->model.buffer_size;
    const size_t lengths[] = { 1, 5, 20, size - 1, size, size + 1 };
    const size_t length = PICK(s, lengths);
    char name[16];
    size_t n;
    sprintf(name, "%u.", ++s->tokens_made);
    for (n = 0; n < length && n < TOKEN_MOST - 1; n++)
        token[n] = n < strlen(name) ? name[n] : 'x';
    token[n] = '\0';
}

/* Writes a body of one of a few kinds; what it means is known with it. */
static size_t make_body(session *s, answer *a, char *body)
{
    static const char *const lifetimes[] = {
        "", "3600", "86400", "1", "9", "10", "299", "\"7200\"", "7199", "99999999999", "0", "60",
        "1.9e3"
    };
    static const int64_t worth[] = {
        0, 3600, 86400, 1, 9, 10, 299, 7200, 7199, ALL_DAYS, -1, 60, 1900
    };
    static const struct {
        const char *text;
        avon_auth_status meaning;
        const char *said;
    } fixed[] = {
        { "{\"error\":\"invalid_client\"}", AVON_AUTH_E_DENIED, "invalid_client" },
        { "{\"status\":401,\"code\":\"auth/no\"}", AVON_AUTH_E_RESPONSE, "auth/no" },
        { "<html>", AVON_AUTH_E_JSON, "" },
        { "{}", AVON_AUTH_E_RESPONSE, "" },
        { "", AVON_AUTH_E_JSON, "" },
        { "{\"access_token\":\"a b\",\"error\":null,\"code\":\"\"}", AVON_AUTH_E_RESPONSE, "" },
        { "{\"access_token\":\"abc\",\"error\":1}", AVON_AUTH_E_DENIED, "" },
        { "{\"access_token\":\"ab", AVON_AUTH_E_JSON, "" },
    };
    const size_t kind = take(s) % (COUNT(fixed) + 1);
    size_t which;
    if (kind != 0) {
        a->meaning = fixed[kind - 1].meaning;
        a->said = fixed[kind - 1].said;
        return (size_t)sprintf(body, "%s", fixed[kind - 1].text);
    }
    which = take(s) % COUNT(lifetimes);
    make_token(s, a->token);
    a->lifetime = worth[which];
    a->meaning = worth[which] < 0 ? AVON_AUTH_E_RESPONSE : AVON_AUTH_OK;
    return (size_t)sprintf(body, "{\"access_token\":\"%s\",\"token_type\":\"Bearer\"%s%s}",
                           a->token, which != 0 ? ",\"expires_in\":" : "", lifetimes[which]);
}

/* Fills the memory up, to its last byte or beyond it. White space changes no answer. */
static void pad_response(exchange *slot, avon_auth_response *response, unsigned how)
{
    const size_t room = slot->answer.too_large ? 0 : response->body_size - response->body_len;
    const size_t n = how == 15 ? room + 1 : how == 14 ? room : 0;
    char *spaces = fuzz_memory(n);
    memset(spaces, ' ', n);
    append(slot, response, spaces, n);
    if (n > room) append(slot, response, "}", 1);
    free(spaces);
}

static void fill_response(session *s, exchange *slot, avon_auth_response *response)
{
    static const int statuses[] = {
        200, 0, 401, 400, 403, 429, 500, 503, 201, 302, 404, -1, 999, 2147483647, -2147483647
    };
    static const int64_t waits[] = { 0, 1, 30, 59, 61, 3600, 3601, INT64_MAX, -1, INT64_MIN };
    static const size_t pieces[] = { 1000, 1, 7 };
    char body[TOKEN_MOST + 100];
    size_t n, at, piece;
    if (slot->answered) return;
    slot->answered = 1;
    response->http_status = slot->answer.http_status = PICK(s, statuses);
    response->retry_after_s = slot->answer.retry_after = PICK(s, waits);
    n = make_body(s, &slot->answer, body);
    piece = PICK(s, pieces);
    for (at = 0; at < n; at += piece)
        append(slot, response, body + at, n - at < piece ? n - at : piece);
    pad_response(slot, response, take(s) % 16);
}

/* Ends a fetch by complete or abort, or tries to end one that there is not. */
static void end_fetch(session *s, exchange *slot, int completely)
{
    const answer none = { 0, 0, 0, AVON_AUTH_E_JSON, "", 0, "" };
    const avon_auth_org org = s->org;
    const avon_auth_fetch fetch = slot->fetch;
    const int served = model_serves(&s->model, s->clock);
    char *work = slot->number != 0 ? fuzz_copy(slot->work, slot->work_size) : NULL;
    avon_auth_status expected, status;
    if (slot->number != 0)
        check_request(s, &slot->fetch.request); /* it is still in place */
    else
        memset(&slot->fetch, 0, sizeof slot->fetch);
    expected = model_end(&s->model, slot->number, completely ? &slot->answer : &none, s->clock);
    if (!completely && expected == AVON_AUTH_E_TRANSPORT) expected = AVON_AUTH_OK;
    status = completely ? avon_auth_org_complete(&s->org, &slot->fetch, s->clock)
                        : avon_auth_org_abort(&s->org, &slot->fetch, s->clock);
    MUST(status == expected);
    if (status == AVON_AUTH_E_CLOCK) {
        MUST(memcmp(&org, &s->org, sizeof org) == 0);
        MUST(slot->number == 0 || memcmp(&fetch, &slot->fetch, sizeof fetch) == 0);
        MUST(slot->number == 0 || memcmp(work, slot->work, slot->work_size) == 0);
    } else if (slot->number != 0) {
        if (served && (status != AVON_AUTH_OK || !completely)) {
            const char *token;
            MUST(avon_auth_org_token(&s->org, s->clock, &token, NULL) == AVON_AUTH_OK);
            MUST(strcmp(token, s->model.token) == 0 && s->org.generation == org.generation);
        }
        must_be_clear(slot);
        free(slot->work);
        slot->work = NULL;
        slot->number = 0;
    }
    free(work);
}

static void reject(session *s)
{
    const uint32_t g = s->model.generation;
    const uint32_t generations[] = { g, g - 1, 0, g + 1 };
    const uint32_t generation = PICK(s, generations);
    const avon_auth_org org = s->org;
    const avon_auth_status status = avon_auth_org_reject(&s->org, generation, s->clock);
    MUST(status == model_reject(&s->model, generation, s->clock));
    if (status != AVON_AUTH_OK) MUST(memcmp(&org, &s->org, sizeof org) == 0);
    if (status == AVON_AUTH_OK && generation == g && g != 0)
        MUST(fuzz_is_all(s->buffer, 0, s->model.buffer_size));
}

static void import(session *s)
{
    static const char *const bad[] = { "", "a b", "a\r\nb", "=", "a=b", "\xC3\xA9" };
    const int64_t now = clock_is_good(s->clock) ? s->clock : YEAR_2020;
    const int64_t ends[] = { now + 3600, now + 1, now, now - 100, now + 86400, now + 31, now + 301,
                             0, YEAR_2020 - 1, YEAR_2020, TIME_MAX, TIME_MAX + 1, INT64_MAX,
                             INT64_MIN };
    const int64_t expires = PICK(s, ends);
    const unsigned kind = take(s) % 12;
    const avon_auth_org org = s->org;
    char made[TOKEN_MOST], *token;
    const char *exported = NULL;
    avon_auth_status status, expected;
    if (kind < COUNT(bad))
        strcpy(made, bad[kind]);
    else
        make_token(s, made);
    if (kind == 11 && avon_auth_org_token(&s->org, s->clock, &exported, NULL) == AVON_AUTH_OK)
        strcpy(made, exported);
    token = fuzz_string(made, strlen(made));
    status = avon_auth_org_set_token(&s->org, exported != NULL ? exported : token, expires);
    expected = model_import(&s->model, token, expires);
    MUST((status == AVON_AUTH_OK) == (expected == AVON_AUTH_OK));
    if (status != AVON_AUTH_OK) {
        MUST(memcmp(&org, &s->org, sizeof org) == 0);
        MUST(status == expected || (!clock_is_good(expires) && status == AVON_AUTH_E_CLOCK));
    }
    free(token);
}

/* ---- the clock ----------------------------------------------------------------- */

static const int64_t steps[] = {
    1, 2, 5, 10, 30, 59, 60, 61, 299, 300, 301, 3599, 3600, 3601, 7200, 43200, 86400, 31536000
};

/* To where something changes, or just beside it. */
static void set_clock_to_an_edge(session *s)
{
    const model *m = &s->model;
    int64_t retry_at;
    (void)model_may_begin(m, s->clock, &retry_at);
    {
        const int64_t edges[] = { m->due, m->dies, m->expires, retry_at, m->begun, m->fetched,
                                  m->fetched + 60, m->fetched - 60, m->fetch_begun,
                                  m->fetch_begun + m->timeout, m->fetch_begun - m->timeout,
                                  m->held_since + m->held_for, m->held_since - m->held_for };
        const int64_t edge = PICK(s, edges);
        s->clock = edge + (int64_t)(take(s) % 3) - 1;
    }
}

static void move_clock(session *s, unsigned how)
{
    static const int64_t anywhere[] = {
        1700000000, 0, -1, INT64_MIN, INT64_MAX, YEAR_2020 - 1, YEAR_2020, TIME_MAX - 3600,
        TIME_MAX - 1, TIME_MAX, TIME_MAX + 1, INT64_C(1700000000000)
    };
    const int64_t step = how < 2 ? PICK(s, steps) : 0;
    if (how == 2)
        set_clock_to_an_edge(s);
    else if (how == 3)
        s->clock = PICK(s, anywhere);
    else if (clock_is_good(s->clock))
        s->clock += how == 0 ? step : -step;
}

/* ---- headers ------------------------------------------------------------------- */

/* What the headers are to be, each ended by a NUL; the status of getting them. */
static avon_auth_status expect_headers(const session *s, int64_t now, char *text, size_t *length)
{
    const avon_auth_status status = model_token(&s->model, now);
    avon_auth_claims claims = { 0 };
    size_t at, n;
    *length = 0;
    if (status != AVON_AUTH_OK) return status;
    claims.user_id = s->who.user_id;
    claims.issued_at_s = now - or_default(s->who.backdate_s, 0);
    claims.expires_at_s = now + or_default(s->who.jwt_lifetime_s, 3600);
    if (claims.issued_at_s < 0 || claims.expires_at_s > TIME_MAX) return AVON_AUTH_E_CLOCK;
    at = 1 + (size_t)sprintf(text, "Authorization: Bearer %s", s->model.token);
    at += (size_t)sprintf(text + at, "x-jwt: ");
    MUST(avon_auth_jwt_sign(&s->key, &claims, text + at, OUT_SIZE - at, &n) == AVON_AUTH_OK);
    at += n;
    if (s->model.account != NULL)
        at += 1 + (size_t)sprintf(text + at + 1, "account: %s", s->model.account);
    *length = at;
    return AVON_AUTH_OK;
}

static void check_headers(const session *s, const avon_auth_headers *headers, const char *out,
                          const char *text, size_t length)
{
    MUST(memcmp(out, text, length + 1) == 0);
    MUST(headers->count == (s->model.account != NULL ? 3 : 2));
    MUST(headers->generation == s->model.generation && headers->items[0].line == out);
    MUST(s->seen < s->model.expires);
}

static void check_headers_at(session *s, int fits)
{
    char text[OUT_SIZE], *out;
    size_t length, out_size, out_len = 99;
    avon_auth_headers headers;
    avon_auth_status expected = expect_headers(s, s->clock, text, &length), status;
    if (expected == AVON_AUTH_OK && !fits) expected = AVON_AUTH_E_BUFFER;
    out_size = fits ? length + 1 : length;
    out = fuzz_memory(out_size);
    memset(&headers, FILL, sizeof headers);
    s->seen = s->clock;
    fuzz_paint((int)(out_size & 0xFF));
    status = avon_auth_headers_at(&s->org, &s->user, s->clock, out, out_size, &out_len, &headers);
    MUST(status == expected || (length == 0 && !fits && status == AVON_AUTH_E_ARGUMENT));
    if (status == AVON_AUTH_OK) {
        check_headers(s, &headers, out, text, length);
    } else {
        fuzz_must_be_empty(out, out_size);
        MUST(fuzz_is_all(&headers, 0, sizeof headers));
    }
    MUST(out_len == length);
    free(out);
}

/* Everything that can be asked. */
static void check_all(session *s)
{
    const model *m = &s->model;
    const avon_auth_status expected = model_token(m, s->clock);
    int64_t retry_at = 99, expected_retry, expires = 99;
    const char *token = "?";
    int http_status = 99;
    MUST(avon_auth_org_state(&s->org, s->clock, &retry_at) ==
         model_state(m, s->clock, &expected_retry));
    MUST(retry_at == expected_retry);
    MUST(avon_auth_org_token(&s->org, s->clock, &token, &expires) == expected);
    if (expected == AVON_AUTH_OK) {
        MUST(token == s->buffer && strcmp(token, m->token) == 0);
        MUST(expires == m->expires && s->clock < expires);
    } else {
        MUST(token == NULL && expires == 0);
    }
    MUST(strcmp(avon_auth_org_last_error(&s->org, &http_status), m->said) == 0);
    MUST(http_status == m->said_status);
    check_headers_at(s, s->steps % 4 != 0 || expected != AVON_AUTH_OK);
}

/* ---- the convenience, and its hooks -------------------------------------------- */

static void run_step(session *s, uint8_t step);

static void lock(void *context)
{
    session *s = context;
    MUST(s->in_get && !s->locked);
    s->locked = 1;
}

static void unlock(void *context)
{
    session *s = context;
    MUST(s->in_get && s->locked);
    s->locked = 0;
}

/* Asked at the begin of each pass and after an exchange; the model takes its step here. */
static int64_t now(void *context)
{
    session *s = context;
    int64_t retry_at;
    avon_auth_state state;
    MUST(s->in_get && s->locked && !s->to_send);
    s->seen = s->clock;
    if (s->sent) {
        exchange *x = &s->through_get;
        s->sent = 0;
        s->fetched = model_end(&s->model, x->number, &x->answer,
                               clock_is_good(s->clock) ? s->clock : s->asked);
        return s->clock;
    }
    s->fetched = AVON_AUTH_OK;
    state = model_state(&s->model, s->clock, &retry_at);
    if (state == AVON_AUTH_NEED_TOKEN || state == AVON_AUTH_REFRESH_DUE) {
        s->fetched = model_begin(&s->model, s->clock, s->out_size);
        s->to_send = s->fetched == AVON_AUTH_OK;
        s->asked = s->clock;
    }
    return s->clock;
}

/* Meanwhile, other threads do what they like. */
static int send(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    session *s = context;
    exchange *x = &s->through_get;
    unsigned n = take(s) % 4;
    int failed;
    MUST(s->in_get && !s->locked && s->to_send);
    s->to_send = 0;
    s->sent = 1;
    MUST(s->clock == s->asked);
    must_be_alone(s);
    check_request(s, request);
    memset(x, 0, sizeof *x);
    x->number = s->model.under_way;
    x->answer.said = "";
    x->answer.meaning = AVON_AUTH_E_JSON;
    s->in_get = 0;
    while (n-- != 0 && s->left != 0) {
        const uint8_t step = *s->data++;
        s->left--;
        if (step != 'g') run_step(s, step);
    }
    s->in_get = 1;
    fill_response(s, x, response);
    check_request(s, request);
    failed = take(s) % 8 == 7;
    if (failed) x->answer.http_status = 0;
    return failed;
}

/* Another thread's fetch comes to an end, or time passes until it is given up. */
static void wait(void *context)
{
    session *s = context;
    exchange *other = s->slots;
    int64_t retry_at;
    unsigned how;
    MUST(s->in_get && !s->locked);
    MUST(model_token(&s->model, s->clock) == AVON_AUTH_E_IN_FLIGHT);
    MUST(model_may_begin(&s->model, s->clock, &retry_at) == AVON_AUTH_E_IN_FLIGHT);
    MUST(++s->waits < 10);
    how = take(s) % 4;
    if (how == 3) {
        s->clock = retry_at;
        return;
    }
    while (other->number != s->model.under_way) MUST(++other < s->slots + SLOTS);
    if (how != 0) fill_response(s, other, &other->fetch.response);
    end_fetch(s, other, 1);
}

static void get_headers(session *s)
{
    const size_t need = s->model.request_size;
    const size_t sizes[] = { AVON_AUTH_WORK_SIZE, AVON_AUTH_WORK_SIZE, need, need - 1, need + 60,
                             100, 0 };
    char text[OUT_SIZE], *out;
    size_t length, out_len = 99;
    avon_auth_headers headers;
    avon_auth_status expected, status;
    s->out_size = PICK(s, sizes);
    out = fuzz_memory(s->out_size);
    memset(&headers, FILL, sizeof headers);
    s->waits = 0;
    s->in_get = 1;
    status = avon_auth_get_headers(&s->org, &s->user, s->out_size != 0 ? out : NULL, s->out_size,
                                   &out_len, &headers);
    MUST(s->in_get && !s->locked && !s->to_send && !s->sent);
    s->in_get = 0;
    expected = expect_headers(s, s->seen, text, &length);
    if (expected == AVON_AUTH_OK && length >= s->out_size) expected = AVON_AUTH_E_BUFFER;
    if (s->fetched != AVON_AUTH_OK &&
        (expected == AVON_AUTH_E_NEED_TOKEN || expected == AVON_AUTH_E_BACKOFF)) {
        expected = s->fetched;
        if (expected == AVON_AUTH_E_BUFFER) length = AVON_AUTH_WORK_SIZE - 1;
    }
    MUST(status == expected);
    MUST(status != AVON_AUTH_E_IN_FLIGHT || s->org.config.wait == NULL);
    MUST(out_len == length);
    if (status == AVON_AUTH_OK) {
        check_headers(s, &headers, out, text, length);
        MUST(fuzz_is_all(out + length + 1, FILL, s->out_size - length - 1) ||
             fuzz_is_all(out + length + 1, 0, s->out_size - length - 1));
    } else {
        fuzz_must_be_empty(out, s->out_size);
        MUST(fuzz_is_all(&headers, 0, sizeof headers));
    }
    free(out);
}

/* ---- the script ---------------------------------------------------------------- */

static void run_step(session *s, uint8_t step)
{
    exchange *slot;
    switch (step) {
    case 'b': begin(s, &s->slots[take(s) % SLOTS]); break;
    case 'a':
        slot = &s->slots[take(s) % SLOTS];
        if (slot->number != 0) fill_response(s, slot, &slot->fetch.response);
        break;
    case 'c': end_fetch(s, &s->slots[take(s) % SLOTS], 1); break;
    case 'k': end_fetch(s, &s->slots[take(s) % SLOTS], 0); break;
    case 'r': reject(s); break;
    case 'i': import(s); break;
    case 'g': get_headers(s); break;
    case '+': move_clock(s, 0); break;
    case '-': move_clock(s, 1); break;
    case '=': move_clock(s, 2); break;
    case '@': move_clock(s, 3); break;
    default: return;
    }
    s->steps++;
    check_all(s);
}

/* What was wiped serves nobody. */
static void check_wiped(session *s)
{
    exchange *slot = &s->slots[0];
    const char *token = "?";
    char out[8];
    avon_auth_headers headers;
    avon_auth_wipe(&s->org, sizeof s->org);
    MUST(avon_auth_org_state(&s->org, s->clock, NULL) == AVON_AUTH_NEED_TOKEN);
    MUST(avon_auth_org_begin(&s->org, s->clock, NULL, 0, &slot->fetch) == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_org_complete(&s->org, &slot->fetch, s->clock) == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_org_abort(&s->org, &slot->fetch, s->clock) == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_org_reject(&s->org, 0, s->clock) == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_org_set_token(&s->org, "a", s->clock) == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_org_token(&s->org, s->clock, &token, NULL) == AVON_AUTH_E_ARGUMENT);
    MUST(token == NULL);
    MUST(avon_auth_headers_at(&s->org, &s->user, s->clock, out, sizeof out, NULL, &headers) ==
         AVON_AUTH_E_ARGUMENT);
    MUST(fuzz_is_all(out, 0, sizeof out));
}

static void configure(session *s, avon_auth_org_config *config)
{
    static const int64_t margins[] = { 0, 1, 9, 60, 3000, INT64_MAX };
    static const int64_t jitters[] = { 0, 1, 100, 3600, INT64_MAX };
    static const int64_t lifetimes[] = { 0, 1, 9, 10, 600, 7200, INT64_MAX };
    static const int64_t timeouts[] = { 0, 1, 2, 30, 3600, INT64_MAX };
    static const size_t sizes[] = { 40, 2, 8, 250 };
    model *m = &s->model;
    unsigned options;
    config->base_url = base_url;
    config->token_path = path;
    config->client_id = "c 1";
    config->client_secret = "s&";
    config->refresh_margin_s = PICK(s, margins);
    config->refresh_jitter_s = PICK(s, jitters);
    config->default_lifetime_s = PICK(s, lifetimes);
    config->fetch_timeout_s = PICK(s, timeouts);
    config->token_buffer_size = m->buffer_size = PICK(s, sizes);
    config->token_buffer = s->buffer = fuzz_memory(m->buffer_size);
    options = take(s);
    config->encoding = s->encoding = options & 1 ? AVON_AUTH_JSON : AVON_AUTH_FORM;
    config->account_id = m->account = options & 2 ? "account 7" : NULL;
    config->send = send;
    config->now = now;
    config->lock = lock;
    config->unlock = unlock;
    config->wait = options & 4 ? NULL : wait;
    config->context = s;
    m->margin = or_default(config->refresh_margin_s, 300);
    m->jitter = or_default(config->refresh_jitter_s, 0);
    m->default_lifetime = or_default(config->default_lifetime_s, 300);
    m->timeout = or_default(config->fetch_timeout_s, 60);
    m->request_size = sizeof url + strlen(s->encoding == AVON_AUTH_JSON ? json : form) + 1;
    m->said = "";
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int64_t lifetimes[] = { 0, 1, INT64_MAX }, backdates[] = { 0, 60, INT64_MAX };
    static session s;
    avon_auth_org_config config = { 0 };
    unsigned user;
    size_t i;
    memset(&s, 0, sizeof s);
    s.data = data;
    s.left = size;
    s.clock = 1700000000;
    configure(&s, &config);
    user = take(&s);
    s.who.user_id = "u";
    s.who.secret_key = "k";
    s.who.secret_key_len = 1;
    s.who.jwt_lifetime_s = lifetimes[user % 3];
    s.who.backdate_s = backdates[user / 3 % 3];
    MUST(avon_auth_key_init(&s.key, "k", 1) == AVON_AUTH_OK);
    MUST(avon_auth_org_init(&s.org, &config) == AVON_AUTH_OK);
    MUST(avon_auth_user_init(&s.user, &s.who) == AVON_AUTH_OK);
    check_all(&s);
    while (s.left != 0 && s.steps < STEPS) {
        s.left--;
        run_step(&s, *s.data++);
    }
    s.clock = 1700000000;
    for (i = 0; i < SLOTS; i++)
        if (s.slots[i].number != 0) end_fetch(&s, &s.slots[i], 0);
    check_all(&s);
    check_wiped(&s);
    free(s.buffer);
    return 0;
}
