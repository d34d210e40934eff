/* SPDX-License-Identifier: MIT */
/* A session under a script: fetches, answers, refusals and faults in any order, and a clock that
 * goes where it likes; one organization, a user who signs, two whose JWTs are minted, and nobody.
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -I. \
 *         fuzz/fuzz_session.c -lbearssl -o fuzz_session
 *     ./fuzz_session -dict=fuzz/avon.dict new_corpus fuzz/corpus/fuzz_session
 *
 * The model in model.h foretells every state, wake time, status and text, for all users, after
 * each step. Apart from the model: no two fetches of a credential are under way; nothing that has
 * expired is handed out; what ends an exchange clears its memory; what fails changes nothing; a
 * credential that is replaced leaves nothing behind; a hook finds the lock in the right state.
 *
 * The input: bytes that choose the configuration, those in configure(), then steps. A step is a
 * letter, of those in run_step(), and its arguments, a byte each, that choose from tables: '0'
 * takes the first entry. Bytes that are no step are passed over. */
#include "fuzz.h"
#include "model.h"

enum { SLOTS = 4, OUT_SIZE = 2048, STEPS = 200, NUMBERS = 4096, PAST = 4 };

static const char base_url[] = "https://a.avonhealth.com/";
static const char token_url[] = "https://a.avonhealth.com/t";
static const char jwt_url[] = "https://a.avonhealth.com/j";
static const char form[] = "grant_type=client_credentials&client_id=c+1&client_secret=s%26";
static const char json[] = "{\"grant_type\":\"client_credentials\",\"client_id\":\"c 1\","
                           "\"client_secret\":\"s&\"}";
static const char *const user_ids[USERS] = { "u", "m1", "m2" };
static const char *const mint_bodies[USERS] = { "", "{\"id\":\"m1\"}", "{\"id\":\"m2\"}" };

/* ---- the session beside the model ---------------------------------------------- */

typedef struct exchange {
    model_fetch number;           /* of no fetch: free */
    int given_up;                 /* a newer one has begun */
    char bearer[TEXT_MOST];       /* the token that it was sent with */
    char *work, *own_body;
    size_t work_size;
    int answered;
    answer answer;
    avon_auth_fetch fetch;
} exchange;

/* Headers that were made, by what they were made of. */
typedef struct made {
    uint32_t token_generation, jwt_generation;
    unsigned token, jwt;
} made;

/* All memory that the organization and its users have. */
typedef struct image {
    unsigned char org[sizeof (avon_auth_org)], users[USERS][sizeof (avon_auth_user)];
    char buffers[HOLDERS][TEXT_MOST];
} image;

typedef struct session {
    const uint8_t *data;
    size_t left;
    unsigned steps;
    int64_t clock;
    avon_auth_org org;
    avon_auth_user users[USERS];
    avon_auth_key key;
    avon_auth_body token_body;
    const char *account;
    int exp_milliseconds;
    char *buffers[HOLDERS];
    model model;
    exchange slots[SLOTS];
    unsigned texts;               /* how many credentials were made up */
    made past[USERS][PAST];       /* the last ones first */
    uint32_t generations[NUMBERS]; /* of each credential; 0: not seen */
    int owners[NUMBERS];
    /* in avon_auth_get_headers() and avon_auth_reject() */
    int locked, in_call, sent;
    int user;
    size_t out_size;
    int64_t seen, asked;          /* what `now` said last; when the fetch was begun */
    unsigned exchanges, waits;
    avon_auth_status ended;       /* what the last exchange came to */
    int ended_of;                 /* for which credential that was */
    exchange through_get;
} session;

static unsigned take(session *s)
{
    if (s->left == 0) return 0;
    s->left--;
    return (*s->data++ + 256u - '0') & 0xFF;
}

#define PICK(s, table) ((table)[take(s) % COUNT(table)])

static const avon_auth_user *user_of(const session *s, int user)
{
    return user == NOBODY ? NULL : &s->users[user];
}

static image picture(const session *s)
{
    image i;
    int k;
    memset(&i, 0, sizeof i);
    memcpy(i.org, &s->org, sizeof s->org);
    for (k = 0; k < USERS; k++) memcpy(i.users[k], &s->users[k], sizeof s->users[k]);
    for (k = 0; k < HOLDERS; k++)
        memcpy(i.buffers[k], s->buffers[k], s->model.holders[k].room);
    return i;
}

static void must_be_unchanged(const session *s, const image *before)
{
    const image after = picture(s);
    MUST(memcmp(&after, before, sizeof after) == 0);
}

/* Never written, or cleared. */
static void must_be_blank(const char *memory, size_t size)
{
    size_t i;
    for (i = 0; i < size; i++) MUST(memory[i] == 0 || (unsigned char)memory[i] == FILL);
}

/* Each buffer holds its credential, and nothing of those before it. */
static void check_buffers(const session *s)
{
    int k;
    for (k = 0; k < HOLDERS; k++) {
        const holder *h = &s->model.holders[k];
        const size_t n = h->has.number != 0 ? strlen(h->has.text) + 1 : 0;
        MUST(memcmp(s->buffers[k], h->has.text, n) == 0);
        must_be_blank(s->buffers[k] + n, h->room - n);
    }
}

/* ---- requests ------------------------------------------------------------------ */

static void check_field(const avon_auth_request *request, const char *name, const char *before,
                        const char *value)
{
    const size_t n = strlen(name), b = strlen(before);
    const avon_auth_header *header = request->headers;
    while (strcmp(header->name, name) != 0)
        MUST(++header < request->headers + request->header_count);
    MUST(strncmp(header->value, before, b) == 0 && strcmp(header->value + b, value) == 0);
    MUST(strncmp(header->line, name, n) == 0 && strncmp(header->line + n, ": ", 2) == 0);
    MUST(strcmp(header->line + n + 2, header->value) == 0);
}

static void check_request(const session *s, const exchange *x, const avon_auth_request *request)
{
    const int token = x->number.holder == TOKEN;
    const int in_json = !token || s->token_body == AVON_AUTH_BODY_JSON;
    const char *body = !token ? mint_bodies[x->number.holder] : in_json ? json : form;
    MUST(strcmp(request->method, "POST") == 0);
    MUST(strcmp(request->url, token ? token_url : jwt_url) == 0);
    MUST(request->authority == request->url + 8);
    MUST(request->authority_len == strlen("a.avonhealth.com"));
    MUST(request->path == request->url + sizeof base_url - 2);
    MUST(request->body_len == strlen(body) && strcmp(request->body, body) == 0);
    MUST(request->header_count == (token ? 2 : 3));
    if (!token) check_field(request, "Authorization", "Bearer ", x->bearer);
    check_field(request, "Content-Type", "",
                in_json ? "application/json" : "application/x-www-form-urlencoded");
    check_field(request, "Accept", "", "application/json");
}

/* When a fetch begins, every other one of that credential has ended, or has been given up for its
 * age. */
static void must_be_alone(session *s, int which)
{
    size_t i;
    for (i = 0; i < SLOTS; i++) {
        exchange *other = &s->slots[i];
        const span flight = { other->number.begun, other->number.begun + s->model.timeout };
        if (other->number.number == 0 || other->number.holder != which || other->given_up)
            continue;
        MUST(!within(flight, s->clock));
        other->given_up = 1;
    }
}

static void start(session *s, exchange *x, const model_fetch *number)
{
    free(x->own_body);
    memset(x, 0, offsetof(exchange, fetch));
    must_be_alone(s, number->holder);
    x->number = *number;
    strcpy(x->bearer, s->model.holders[TOKEN].has.text);
    x->answer.said = "";
    x->answer.meaning = AVON_AUTH_E_JSON;
}

/* What a request takes, which begin tells. */
static size_t ask_work_size(session *s, int user)
{
    avon_auth_fetch fetch;
    const image before = picture(s);
    memset(&fetch, 0, sizeof fetch);
    if (avon_auth_begin(&s->org, user == NOBODY ? NULL : &s->users[user], s->clock, NULL, 0,
                        &fetch) != AVON_AUTH_E_BUFFER)
        MUST(fetch.work_needed == 0);
    must_be_unchanged(s, &before);
    return fetch.work_needed;
}

static void begin(session *s, exchange *slot, int user)
{
    const size_t need = ask_work_size(s, user);
    const size_t sizes[] = { AVON_AUTH_WORK_SIZE, need, need + 1, need + 60, need / 2, 1, 0 };
    const size_t work_size = PICK(s, sizes);
    const image before = picture(s);
    const avon_auth_fetch fetch = slot->fetch;
    model_fetch number = { 0 };
    avon_auth_status status;
    char *work;
    if (slot->number.number != 0 && need != 0) return; /* it must not be used for another one */
    work = fuzz_memory(work_size);
    if (slot->number.number == 0) memset(&slot->fetch, FILL, sizeof slot->fetch);
    fuzz_paint((int)work_size);
    status = avon_auth_begin(&s->org, user == NOBODY ? NULL : &s->users[user], s->clock,
                             work_size != 0 ? work : NULL, work_size, &slot->fetch);
    MUST(status == model_begin(&s->model, user, s->clock, work_size >= need, &number));
    MUST((need != 0) == (status == AVON_AUTH_OK || status == AVON_AUTH_E_BUFFER));
    if (status == AVON_AUTH_OK) {
        const avon_auth_response *response = &slot->fetch.response;
        start(s, slot, &number);
        slot->work = work;
        slot->work_size = work_size;
        check_request(s, slot, &slot->fetch.request);
        MUST(response->http_status == 0 && response->retry_after_s == 0);
        MUST(response->body_len == 0 && response->body_size == work_size - need);
        MUST(response->body_size == 0 ||
             response->body + response->body_size == work + work_size);
        return;
    }
    must_be_unchanged(s, &before);
    if (status == AVON_AUTH_E_BUFFER) {
        MUST(slot->fetch.work_needed == need);
        fuzz_must_be_empty(work, work_size);
        memset(&slot->fetch.work_needed, FILL, sizeof slot->fetch.work_needed);
    }
    if (slot->number.number == 0)
        MUST(fuzz_is_all(&slot->fetch, FILL, sizeof slot->fetch));
    else
        MUST(memcmp(&slot->fetch, &fetch, sizeof fetch) == 0);
    free(work);
}

/* ---- answers ------------------------------------------------------------------- */

static void append(exchange *x, avon_auth_response *response, const char *data, size_t len)
{
    const size_t room = response->body_size - (x->answer.too_large ? 0 : response->body_len);
    char *copy = fuzz_copy(data, len);
    size_t took;
    if (len > room) x->answer.too_large = 1;
    took = avon_auth_response_append(response, copy, len);
    MUST(took == (x->answer.too_large ? 0 : len));
    free(copy);
}

/* Lengthens a text that was never there before to one of a few lengths. */
static void lengthen(session *s, int which, char *text)
{
    const size_t room = s->model.holders[which].room;
    const size_t lengths[] = { room - 1, 5, 20, 1, room, room + 1 };
    const size_t length = PICK(s, lengths);
    size_t n = strlen(text);
    while (n < length) text[n++] = 'x';
    text[n] = '\0';
}

static void make_text(session *s, int which, char *text)
{
    sprintf(text, "%u.", ++s->texts);
    lengthen(s, which, text);
}

/* A JWT with this lifetime; 0: that says nothing of it. */
static void make_jwt(session *s, int which, int64_t lifetime, char *text)
{
    const int64_t iat = INT64_C(1700000000), exp = iat + lifetime;
    const unsigned how = take(s) % 4; /* one in milliseconds, or both */
    char claims[100] = "{\"iat\":1700000000,\"sub\":\"x\"}";
    if (lifetime != 0)
        sprintf(claims, "{\"iat\":%lld%s,\"exp\":%lld%s}", (long long)iat, how & 1 ? "000" : "",
                (long long)exp, how & 2 ? "000" : "");
    strcpy(text, "h.");
    sprintf(fuzz_encode(text + 2, claims, strlen(claims)), ".%u-", ++s->texts);
    lengthen(s, which, text);
}

static int64_t worth_of_token(session *s, char *member)
{
    static const char *const lifetimes[] = {
        "", "3600", "86400", "1", "9", "10", "299", "\"7200\"", "7199", "99999999999", "0", "60",
        "1.9e3", "4000", "null", "-1"
    };
    static const int64_t worth[] = {
        0, 3600, 86400, 1, 9, 10, 299, 7200, 7199, ALL_DAYS, -1, 60, 1900, 4000, 0, -1
    };
    const size_t which = take(s) % COUNT(lifetimes);
    sprintf(member, "%s%s", which != 0 ? ",\"expires_in\":" : "", lifetimes[which]);
    return worth[which];
}

/* Writes a body of one of a few kinds; what it means is known with it. */
static size_t make_body(session *s, int which, answer *a, char *body)
{
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
        { "{\"access_token\":\"a b\",\"jwt\":\"a b\",\"error\":null,\"code\":\"\"}",
          AVON_AUTH_E_RESPONSE, "" },
        { "{\"access_token\":\"abc\",\"jwt\":\"a.b.c\",\"error\":1}", AVON_AUTH_E_DENIED, "" },
        { "{\"access_token\":\"ab", AVON_AUTH_E_JSON, "" },
        { "{\"a\":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,"
          "30]}", AVON_AUTH_E_TOO_LARGE, "" },
    };
    static const int64_t jwt_lifetimes[] = {
        0, 3600, 86400, 1, 9, 10, 299, 7200, 7199, INT64_C(9000000000), -1, 60, 1900, 4000,
        -7200, -3601
    };
    const size_t kind = take(s) % (COUNT(fixed) + 1);
    char member[40] = "";
    if (kind != 0) {
        a->meaning = fixed[kind - 1].meaning;
        a->said = fixed[kind - 1].said;
        return (size_t)sprintf(body, "%s", fixed[kind - 1].text);
    }
    if (which == TOKEN) {
        a->lifetime = worth_of_token(s, member);
        make_text(s, which, a->text);
    } else {
        a->lifetime = PICK(s, jwt_lifetimes);
        make_jwt(s, which, a->lifetime, a->text);
        a->lifetime = least(a->lifetime, ALL_DAYS);
    }
    a->meaning = a->lifetime < 0 ? AVON_AUTH_E_RESPONSE : AVON_AUTH_OK;
    return (size_t)sprintf(body, "{\"%s\":\"%s\",\"token_type\":\"Bearer\",\"error\":%s%s}",
                           which == TOKEN ? "access_token" : "jwt", a->text,
                           s->texts % 3 == 0 ? "false" : s->texts % 3 == 1 ? "\"\"" : "null",
                           member);
}

/* Fills the memory up, to its last byte or beyond it. White space changes no answer. */
static void pad_response(exchange *x, avon_auth_response *response, unsigned how)
{
    const size_t room = x->answer.too_large ? 0 : response->body_size - response->body_len;
    const size_t n = how == 15 ? room + 1 : how == 14 ? room : 0;
    char *spaces = fuzz_memory(n);
    memset(spaces, ' ', n);
    append(x, response, spaces, n);
    if (n > room) append(x, response, "}", 1);
    free(spaces);
}

/* As a client does that holds the whole body. */
static void set_own_body(exchange *x, avon_auth_response *response, const char *body, size_t n,
                         unsigned how)
{
    free(x->own_body);
    response->body = x->own_body = fuzz_copy(body, n);
    response->body_size = n;
    response->body_len = how == 15 ? n + 1 : n;
    x->answer.too_large = how == 15;
}

static void fill_response(session *s, exchange *x, avon_auth_response *response)
{
    static const int statuses[] = {
        200, 0, 401, 400, 403, 429, 500, 503, 201, 302, 404, -1, 999, 2147483647, -2147483647,
        299, 300, 199
    };
    static const int64_t waits[] = { 0, 1, 30, 59, 61, 3600, 3601, INT64_MAX, -1, INT64_MIN, 900 };
    static const size_t pieces[] = { 1000, 0, 1, 7 };
    char body[TEXT_MOST + 150];
    size_t n, at, piece;
    unsigned how;
    if (x->answered) return;
    x->answered = 1;
    response->http_status = x->answer.http_status = PICK(s, statuses);
    response->retry_after_s = x->answer.retry_after = PICK(s, waits);
    n = make_body(s, x->number.holder, &x->answer, body);
    piece = PICK(s, pieces);
    how = take(s) % 16;
    if (piece == 0) {
        set_own_body(x, response, body, n, how);
        return;
    }
    for (at = 0; at < n; at += piece)
        append(x, response, body + at, n - at < piece ? n - at : piece);
    pad_response(x, response, how);
}

/* Ends a fetch by complete or abort, or tries to end one that there is not. */
static void end_fetch(session *s, exchange *slot, int completely)
{
    const image before = picture(s);
    const avon_auth_fetch fetch = slot->fetch;
    const int there = slot->number.number != 0;
    char *work = there ? fuzz_copy(slot->work, slot->work_size) : NULL;
    avon_auth_status expected = AVON_AUTH_E_ARGUMENT, status;
    if (there)
        check_request(s, slot, &slot->fetch.request); /* it is still in place */
    else
        memset(&slot->fetch, 0, sizeof slot->fetch);
    if (there)
        expected = model_end(&s->model, &slot->number, completely ? &slot->answer : NULL,
                             s->clock);
    fuzz_paint(0xB5);
    status = completely ? avon_auth_complete(&slot->fetch, s->clock)
                        : avon_auth_abort(&slot->fetch, s->clock);
    MUST(status == expected);
    if (status == AVON_AUTH_E_STALE || status == AVON_AUTH_E_CLOCK || !there)
        must_be_unchanged(s, &before);
    if (there && status == AVON_AUTH_E_CLOCK) {
        MUST(memcmp(&fetch, &slot->fetch, sizeof fetch) == 0);
        MUST(memcmp(work, slot->work, slot->work_size) == 0);
    } else {
        MUST(fuzz_is_all(&slot->fetch, 0, sizeof slot->fetch));
        MUST(!there || fuzz_is_all(slot->work, 0, slot->work_size));
        free(slot->work);
        free(slot->own_body);
        memset(slot, 0, sizeof *slot);
    }
    free(work);
}

/* ---- refusals, caches ---------------------------------------------------------- */

/* Of headers that were made, or that nobody made. */
static void reject(session *s, int user, int through_hooks)
{
    const unsigned which = take(s) % (PAST + 3), none = NUMBERS;
    const made *of = &s->past[user][which < PAST ? which : 0];
    const image before = picture(s);
    avon_auth_headers headers;
    avon_auth_status status, expected;
    memset(&headers, FILL, sizeof headers);
    headers.token_generation = of->token_generation;
    headers.jwt_generation = of->jwt_generation;
    if (which == PAST) headers.token_generation = 0;
    if (which == PAST + 1) headers.token_generation = UINT32_MAX;
    if (which == PAST + 2 && is_minted(user)) headers.jwt_generation = UINT32_MAX;
    s->in_call = through_hooks;
    status = through_hooks ? avon_auth_reject(&s->org, &s->users[user], &headers)
                           : avon_auth_reject_at(&s->org, &s->users[user], &headers, s->clock);
    MUST(!s->locked);
    s->in_call = 0;
    if (headers.token_generation == 0) {
        MUST(status == AVON_AUTH_E_ARGUMENT ||
             (status == AVON_AUTH_E_CLOCK && !clock_is_good(s->clock)));
        expected = status;
    } else {
        expected = model_reject(&s->model, user,
                                headers.token_generation == of->token_generation ? of->token : none,
                                headers.jwt_generation == of->jwt_generation ? of->jwt : none,
                                s->clock);
    }
    MUST(status == expected);
    if (status != AVON_AUTH_OK && status != AVON_AUTH_E_DENIED) must_be_unchanged(s, &before);
}

static avon_auth_status export(const session *s, int which, const char **text, int64_t *expires)
{
    return which == TOKEN ? avon_auth_org_export(&s->org, s->clock, text, expires)
                          : avon_auth_user_export(&s->users[which], s->clock, text, expires);
}

static void import(session *s, int which)
{
    static const char *const bad[] = { "", "a b", "a\r\nb", "=", "a=b", "\xC3\xA9" };
    const int64_t now = clock_is_good(s->clock) ? s->clock : YEAR_2020;
    const int64_t ends[] = { now + 3600, now + 1, now, now - 100, now + 86400, now + 31, now + 301,
                             0, YEAR_2020 - 1, YEAR_2020, TIME_MAX, TIME_MAX + 1, INT64_MAX,
                             INT64_MIN };
    const int64_t expires = PICK(s, ends);
    const unsigned kind = take(s) % 12;
    const image before = picture(s);
    char made_up[TEXT_MOST], *text;
    const char *exported = NULL, *from;
    avon_auth_status status;
    if (kind < COUNT(bad))
        strcpy(made_up, bad[kind]);
    else
        make_text(s, which, made_up);
    if (kind == 11 && export(s, which, &exported, NULL) == AVON_AUTH_OK)
        strcpy(made_up, exported);
    text = fuzz_string(made_up, strlen(made_up));
    from = exported != NULL ? exported : text;
    status = which == TOKEN ? avon_auth_org_import(&s->org, from, expires)
                            : avon_auth_user_import(&s->org, &s->users[which], from, expires);
    MUST(import_may_be(&s->model.holders[which], text, expires, status));
    if (status == AVON_AUTH_OK)
        model_import(&s->model, &s->model.holders[which], text, expires);
    else
        must_be_unchanged(s, &before);
    free(text);
}

/* ---- the clock ----------------------------------------------------------------- */

static const int64_t steps[] = {
    1, 2, 5, 10, 30, 59, 60, 61, 299, 300, 301, 3599, 3600, 3601, 7200, 43200, 86400, 31536000
};

/* To where something changes, or just beside it. */
static void set_clock_to_an_edge(session *s)
{
    const unsigned who = take(s);
    const holder *h = &s->model.holders[who % HOLDERS];
    const span *blame = &s->model.blame[who % USERS].last;
    const int64_t edges[] = {
        h->has.due, h->has.dies, h->has.expires, h->quiet.to, h->flight.to, h->has.begun,
        h->has.came, h->has.came + 60, h->flight.from, h->quiet.from, h->refusals.last.to + HOUR,
        h->has.dies - HOUR, blame->from, blame->to, blame->to + HOUR
    };
    const int64_t edge = PICK(s, edges);
    s->clock = edge + (int64_t)((take(s) + 1) % 3) - 1;
}

static void move_clock(session *s, unsigned how)
{
    static const int64_t anywhere[] = {
        1700000000, 0, -1, INT64_MIN, INT64_MAX, YEAR_2020 - 1, YEAR_2020, TIME_MAX - 3600,
        TIME_MAX - 1, TIME_MAX, TIME_MAX + 1, INT64_C(1700000000000), 2147483647, 2147483648
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

static size_t write_jwt(const session *s, int user, int64_t now, char *out)
{
    avon_auth_claims claims = { 0 };
    size_t n;
    if (is_minted(user)) return (size_t)sprintf(out, "%s", s->model.holders[user].has.text);
    claims.user_id = user_ids[user];
    claims.issued_at_s = now - s->model.backdate;
    claims.expires_at_s = now + s->model.jwt_lifetime;
    claims.exp_milliseconds = s->exp_milliseconds;
    MUST(avon_auth_jwt_sign(&s->key, &claims, out, OUT_SIZE / 2, &n) == AVON_AUTH_OK);
    return n;
}

/* Writes the headers, each ended by a NUL; returns their length without the last. */
static size_t write_headers(const session *s, int user, int64_t now, char *text)
{
    size_t at = 1 + (size_t)sprintf(text, "Authorization: Bearer %s",
                                    s->model.holders[TOKEN].has.text);
    at += (size_t)sprintf(text + at, "x-jwt: ");
    at += write_jwt(s, user, now, text + at);
    if (s->account != NULL) at += 1 + (size_t)sprintf(text + at + 1, "account: %s", s->account);
    return at;
}

/* A credential has one generation, which no other of its kind has. */
static void check_generation(session *s, int which, uint32_t generation)
{
    const unsigned number = s->model.holders[which].has.number;
    unsigned i;
    MUST(generation != 0 && number < NUMBERS);
    if (s->generations[number] == generation) return;
    MUST(s->generations[number] == 0);
    for (i = 0; i < number; i++)
        MUST(s->generations[i] != generation || s->owners[i] != which);
    s->generations[number] = generation;
    s->owners[number] = which;
}

static void remember(session *s, int user, const avon_auth_headers *headers)
{
    made *past = s->past[user];
    const made new = { headers->token_generation, headers->jwt_generation,
                       s->model.holders[TOKEN].has.number,
                       is_minted(user) ? s->model.holders[user].has.number : 0 };
    check_generation(s, TOKEN, headers->token_generation);
    if (is_minted(user))
        check_generation(s, user, headers->jwt_generation);
    else
        MUST(headers->jwt_generation == 0);
    if (past[0].token == new.token && past[0].jwt == new.jwt) return;
    memmove(past + 1, past, (PAST - 1) * sizeof *past);
    past[0] = new;
}

static void check_headers(session *s, int user, int64_t now, const avon_auth_headers *headers,
                          const char *out)
{
    char text[OUT_SIZE];
    const size_t length = write_headers(s, user, now, text);
    const char *at = out;
    size_t i;
    MUST(memcmp(out, text, length + 1) == 0);
    MUST(headers->count == (s->account != NULL ? 3 : 2));
    for (i = 0; i < headers->count; at += strlen(at) + 1, i++) MUST(headers->items[i].line == at);
    MUST(now < s->model.holders[TOKEN].has.expires);
    MUST(!is_minted(user) || now < s->model.holders[user].has.expires);
    remember(s, user, headers);
}

static void check_make_headers(session *s, int user, int fits)
{
    avon_auth_status expected = model_headers(&s->model, user, s->clock), status;
    char text[OUT_SIZE], *out;
    const size_t length = expected == AVON_AUTH_OK ? write_headers(s, user, s->clock, text) : 0;
    const size_t out_size = length + (fits ? 1 : 0);
    avon_auth_headers headers;
    size_t out_len = 99;
    if (expected == AVON_AUTH_OK && !fits) expected = AVON_AUTH_E_BUFFER;
    out = fuzz_memory(out_size);
    memset(&headers, FILL, sizeof headers);
    fuzz_paint((int)(out_size & 0xFF));
    status = avon_auth_make_headers(&s->org, &s->users[user], s->clock,
                                    out_size != 0 ? out : NULL, out_size, &out_len, &headers);
    MUST(status == expected && out_len == length);
    if (status == AVON_AUTH_OK) {
        check_headers(s, user, s->clock, &headers, out);
    } else {
        fuzz_must_be_empty(out, out_size);
        MUST(fuzz_is_all(&headers, 0, sizeof headers));
    }
    free(out);
}

/* The JWT alone, which needs no token. */
static void check_make_jwt(const session *s, int user, int fits)
{
    avon_auth_status expected = AVON_AUTH_OK, status;
    char text[OUT_SIZE], *out;
    size_t length = 0, out_size, out_len = 99;
    if (!clock_is_good(s->clock))
        expected = AVON_AUTH_E_CLOCK;
    else if (is_minted(user))
        expected = model_export(&s->model.holders[user], s->clock);
    else if (s->clock - s->model.backdate < 0 || s->clock + s->model.jwt_lifetime > TIME_MAX)
        expected = AVON_AUTH_E_CLOCK;
    if (expected == AVON_AUTH_OK) length = write_jwt(s, user, s->clock, text);
    if (expected == AVON_AUTH_OK && !fits) expected = AVON_AUTH_E_BUFFER;
    out_size = length + (fits ? 1 : 0);
    out = fuzz_memory(out_size);
    status = avon_auth_make_jwt(&s->users[user], s->clock, out_size != 0 ? out : NULL, out_size,
                                &out_len);
    MUST(status == expected && out_len == length);
    if (status == AVON_AUTH_OK)
        MUST(strcmp(out, text) == 0);
    else
        fuzz_must_be_empty(out, out_size);
    free(out);
}

/* ---- everything that can be asked ---------------------------------------------- */

static void check_export(const session *s, int which)
{
    const holder *h = &s->model.holders[which];
    const avon_auth_status expected = model_export(h, s->clock);
    const char *text = "?";
    int64_t expires = 99;
    MUST(export(s, which, &text, &expires) == expected);
    if (expected == AVON_AUTH_OK) {
        MUST(text == s->buffers[which] && strcmp(text, h->has.text) == 0);
        MUST(expires == least(h->has.expires, TIME_MAX));
    } else {
        MUST(text == NULL && expires == 0);
    }
    MUST(export(s, which, NULL, NULL) == expected);
}

static void check_user(const session *s, int user)
{
    const failure expected_failure = model_failure(&s->model, user);
    const avon_auth_failure last = avon_auth_last_failure(&s->org, user_of(s, user));
    int64_t wake = 99, expected_wake;
    int what;
    const avon_auth_state expected =
        model_poll(&s->model, user, s->clock, &expected_wake, &what);
    MUST(avon_auth_poll(&s->org, user_of(s, user), s->clock, &wake) == expected);
    MUST(wake == expected_wake);
    MUST(last.status == expected_failure.status);
    MUST(last.http_status == expected_failure.http_status);
    MUST(strcmp(last.said, expected_failure.said) == 0);
}

static void check_all(session *s)
{
    const image before = picture(s);
    int i;
    for (i = 0; i <= USERS; i++) check_user(s, i);
    for (i = 0; i < HOLDERS; i++) check_export(s, i);
    for (i = 0; i < USERS; i++) {
        const int fits = (s->steps + (unsigned)i) % 4 != 0;
        check_make_headers(s, i, fits);
        check_make_jwt(s, i, fits);
    }
    must_be_unchanged(s, &before);
    check_buffers(s);
}

/* ---- the convenience, and its hooks -------------------------------------------- */

static void run_step(session *s, uint8_t step);

static void lock(void *context)
{
    session *s = context;
    MUST(s->in_call && !s->locked);
    s->locked = 1;
}

static void unlock(void *context)
{
    session *s = context;
    MUST(s->in_call && s->locked);
    s->locked = 0;
}

/* An exchange ends as soon as the clock is asked after it. */
static int64_t now(void *context)
{
    session *s = context;
    exchange *x = &s->through_get;
    MUST(s->in_call && s->locked);
    s->seen = s->clock;
    if (!s->sent) return s->clock;
    s->sent = 0;
    s->ended_of = x->number.holder;
    s->ended = model_end(&s->model, &x->number, &x->answer,
                         clock_is_good(s->clock) ? s->clock : s->asked);
    return s->clock;
}

/* The fetch was begun when the clock was asked last. Meanwhile, other threads do what they
 * like. */
static int send(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    session *s = context;
    exchange *x = &s->through_get;
    unsigned n = take(s) % 4;
    model_fetch number = { 0 };
    int failed;
    MUST(s->in_call && !s->locked && !s->sent && s->clock == s->seen);
    MUST(++s->exchanges <= 3);
    MUST(model_begin(&s->model, s->user, s->clock, 1, &number) == AVON_AUTH_OK);
    s->asked = s->clock;
    start(s, x, &number);
    check_request(s, x, request);
    s->in_call = 0;
    while (n-- != 0 && s->left != 0) {
        const uint8_t step = *s->data++;
        s->left--;
        if (step != 'g') run_step(s, step);
    }
    s->in_call = 1;
    fill_response(s, x, response);
    check_request(s, x, request);
    s->sent = 1;
    failed = take(s) % 8 == 7;
    if (failed) x->answer.http_status = 0;
    return failed;
}

/* Another thread's fetch comes to an end, or time passes until it is given up. */
static void wait(void *context)
{
    session *s = context;
    exchange *other = s->slots;
    int64_t wake;
    int what;
    unsigned how;
    MUST(s->in_call && !s->locked && s->clock == s->seen);
    MUST(model_poll(&s->model, s->user, s->clock, &wake, &what) == AVON_AUTH_STATE_IN_FLIGHT);
    MUST(++s->waits < 10);
    how = take(s) % 4;
    if (how == 3) {
        s->clock = wake;
        return;
    }
    while (other->number.number != s->model.holders[what].last_fetch)
        MUST(++other < s->slots + SLOTS);
    if (how != 0) fill_response(s, other, &other->fetch.response);
    s->in_call = 0;
    end_fetch(s, other, 1);
    s->in_call = 1;
}

/* What headers come to after the last look at the clock, when nothing was left to fetch, or not in
 * this call. */
static avon_auth_status expect_headers(session *s, size_t need, size_t *length)
{
    const avon_auth_status status = model_headers(&s->model, s->user, s->seen);
    const int too_small = need != 0 && s->exchanges < 3;
    char text[OUT_SIZE];
    *length = 0;
    MUST(!too_small || s->out_size < need);
    if (status == AVON_AUTH_OK) {
        *length = write_headers(s, s->user, s->seen, text);
        return *length < s->out_size ? AVON_AUTH_OK : AVON_AUTH_E_BUFFER;
    }
    if (status == AVON_AUTH_E_CLOCK) return status;
    if (status == AVON_AUTH_E_IN_FLIGHT) {
        MUST(s->org.config.wait == NULL);
        return status;
    }
    if (too_small) {
        *length = (size_t)most(AVON_AUTH_WORK_SIZE, (int64_t)need + AVON_AUTH_TOKEN_SIZE) - 1;
        return AVON_AUTH_E_BUFFER;
    }
    if (s->exchanges == 0 || serves(&s->model.holders[s->ended_of], s->seen)) return status;
    return s->ended != AVON_AUTH_OK ? s->ended : status;
}

static void get_headers(session *s, int user)
{
    const size_t need = ask_work_size(s, user);
    const size_t sizes[] = { AVON_AUTH_WORK_SIZE, AVON_AUTH_WORK_SIZE, need, need / 2, need + 60,
                             300, 100, 0 };
    size_t length, out_len = 99;
    avon_auth_headers headers;
    avon_auth_status expected, status;
    char *out;
    s->user = user;
    s->out_size = PICK(s, sizes);
    s->exchanges = s->waits = 0;
    s->ended = AVON_AUTH_OK;
    out = fuzz_memory(s->out_size);
    memset(&headers, FILL, sizeof headers);
    s->in_call = 1;
    status = avon_auth_get_headers(&s->org, &s->users[user], s->out_size != 0 ? out : NULL,
                                   s->out_size, &out_len, &headers);
    MUST(!s->locked && !s->sent && s->clock == s->seen);
    s->in_call = 0;
    expected = expect_headers(s, ask_work_size(s, user), &length);
    MUST(status == expected && out_len == length);
    if (status == AVON_AUTH_OK) {
        check_headers(s, user, s->seen, &headers, out);
        must_be_blank(out + length + 1, s->out_size - length - 1);
    } else {
        fuzz_must_be_empty(out, s->out_size);
        MUST(fuzz_is_all(&headers, 0, sizeof headers));
    }
    free(s->through_get.own_body);
    memset(&s->through_get, 0, sizeof s->through_get);
    free(out);
}

/* ---- the script ---------------------------------------------------------------- */

static void run_step(session *s, uint8_t step)
{
    exchange *slot;
    switch (step) {
    case 'b':
        slot = &s->slots[take(s) % SLOTS];
        begin(s, slot, (int)(take(s) % (USERS + 1)));
        break;
    case 'a':
        slot = &s->slots[take(s) % SLOTS];
        if (slot->number.number != 0) fill_response(s, slot, &slot->fetch.response);
        break;
    case 'c': end_fetch(s, &s->slots[take(s) % SLOTS], 1); break;
    case 'k': end_fetch(s, &s->slots[take(s) % SLOTS], 0); break;
    case 'r': reject(s, (int)(take(s) % USERS), 0); break;
    case 'R': reject(s, (int)(take(s) % USERS), 1); break;
    case 'i': import(s, (int)(take(s) % HOLDERS)); break;
    case 'g': get_headers(s, (int)(take(s) % USERS)); break;
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
static void check_wiped_org(session *s)
{
    const made *of = &s->past[SIGNER][0];
    avon_auth_fetch fetch;
    avon_auth_headers headers;
    const char *text = "?";
    int64_t wake;
    char out[8];
    avon_auth_wipe(&s->org, sizeof s->org);
    memset(&fetch, 0, sizeof fetch);
    memset(&headers, 0, sizeof headers);
    headers.token_generation = of->token_generation != 0 ? of->token_generation : 1;
    MUST(avon_auth_poll(&s->org, NULL, s->clock, &wake) == AVON_AUTH_STATE_NEED_FETCH);
    MUST(wake == s->clock);
    MUST(avon_auth_begin(&s->org, NULL, s->clock, NULL, 0, &fetch) == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_complete(&fetch, s->clock) == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_abort(&fetch, s->clock) == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_reject_at(&s->org, &s->users[SIGNER], &headers, s->clock) ==
         AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_org_import(&s->org, "a", s->clock) == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_org_export(&s->org, s->clock, &text, NULL) == AVON_AUTH_E_ARGUMENT);
    MUST(text == NULL);
    MUST(avon_auth_last_failure(&s->org, NULL).status == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_make_headers(&s->org, &s->users[SIGNER], s->clock, out, sizeof out, NULL,
                                &headers) == AVON_AUTH_E_ARGUMENT);
    MUST(fuzz_is_all(out, 0, sizeof out));
}

static void check_wiped_user(session *s)
{
    avon_auth_user *user = &s->users[MINTED_1];
    avon_auth_fetch fetch;
    avon_auth_headers headers;
    const char *text = "?";
    int64_t wake;
    char out[8];
    avon_auth_wipe(user, sizeof *user);
    memset(&fetch, 0, sizeof fetch);
    memset(&headers, 0, sizeof headers);
    headers.token_generation = headers.jwt_generation = 1;
    MUST(avon_auth_poll(&s->org, user, s->clock, &wake) == AVON_AUTH_STATE_NEED_FETCH);
    MUST(wake == s->clock);
    MUST(avon_auth_begin(&s->org, user, s->clock, NULL, 0, &fetch) == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_reject_at(&s->org, user, &headers, s->clock) == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_user_import(&s->org, user, "a", s->clock) == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_user_export(user, s->clock, &text, NULL) == AVON_AUTH_E_ARGUMENT);
    MUST(text == NULL);
    MUST(avon_auth_last_failure(&s->org, user).status == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_make_headers(&s->org, user, s->clock, out, sizeof out, NULL, &headers) ==
         AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_make_jwt(user, s->clock, out, sizeof out, NULL) == AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_get_headers(&s->org, user, out, sizeof out, NULL, &headers) ==
         AVON_AUTH_E_ARGUMENT);
    MUST(fuzz_is_all(out, 0, sizeof out));
}

/* Who signs has nothing to import or export. */
static void check_signer(session *s)
{
    const char *text = "?";
    MUST(avon_auth_user_import(&s->org, &s->users[SIGNER], "a", s->clock) ==
         AVON_AUTH_E_ARGUMENT);
    MUST(avon_auth_user_export(&s->users[SIGNER], s->clock, &text, NULL) == AVON_AUTH_E_ARGUMENT);
    MUST(text == NULL);
}

static void configure_org(session *s, avon_auth_org_config *config)
{
    static const int64_t margins[] = { 0, 1, 9, 60, 3000, INT64_MAX };
    static const int64_t jitters[] = { 0, 1, 7, 100, 3600, INT64_MAX };
    static const int64_t lifetimes[] = { 0, 1, 9, 10, 600, 7200, INT64_MAX };
    static const int64_t timeouts[] = { 0, 1, 2, 30, 3600, INT64_MAX };
    static const size_t rooms[] = { 40, 2, 8, 250 };
    model *m = &s->model;
    unsigned options;
    config->base_url = base_url;
    config->token_path = "/t";
    config->jwt_path = "/j";
    config->client_id = "c 1";
    config->client_secret = "s&";
    config->refresh_margin_s = PICK(s, margins);
    config->jitter_s = PICK(s, jitters);
    config->default_lifetime_s = PICK(s, lifetimes);
    config->fetch_timeout_s = PICK(s, timeouts);
    config->token_buffer_size = m->holders[TOKEN].room = PICK(s, rooms);
    config->token_buffer = s->buffers[TOKEN] = fuzz_memory(m->holders[TOKEN].room);
    options = take(s);
    config->token_body = s->token_body = options & 1 ? AVON_AUTH_BODY_FORM : AVON_AUTH_BODY_JSON;
    config->account_id = s->account = options & 2 ? "account 7" : NULL;
    config->send = send;
    config->now = now;
    config->lock = lock;
    config->unlock = unlock;
    config->wait = options & 4 ? NULL : wait;
    config->context = s;
    m->margin = or_default(config->refresh_margin_s, 300);
    m->jitter = or_default(config->jitter_s, 0);
    m->default_lifetime = or_default(config->default_lifetime_s, 300);
    m->timeout = or_default(config->fetch_timeout_s, 60);
}

static void configure_users(session *s)
{
    static const int64_t lifetimes[] = { 0, 1, INT64_MAX }, backdates[] = { 0, 60, INT64_MAX };
    static const size_t rooms[] = { 200, 2, 90, 299 };
    const unsigned signer = take(s), minted = take(s);
    int user;
    for (user = 0; user < USERS; user++) {
        holder *h = &s->model.holders[user];
        avon_auth_user_config config = { 0 };
        config.user_id = user_ids[user];
        if (is_minted(user)) {
            h->room = rooms[(user == MINTED_1 ? minted : minted / 4) % COUNT(rooms)];
            config.jwt_buffer_size = h->room;
            config.jwt_buffer = s->buffers[user] = fuzz_memory(h->room);
        } else {
            config.secret_key = "k";
            config.secret_key_len = 1;
            config.jwt_lifetime_s = lifetimes[signer % 3];
            config.backdate_s = backdates[signer / 3 % 3];
            config.exp_milliseconds = s->exp_milliseconds = signer / 9 % 2 != 0;
            s->model.jwt_lifetime = or_default(config.jwt_lifetime_s, 3600);
            s->model.backdate = or_default(config.backdate_s, 0);
        }
        MUST(avon_auth_user_init(&s->users[user], &config) == AVON_AUTH_OK);
    }
    MUST(avon_auth_key_init(&s->key, "k", 1) == AVON_AUTH_OK);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static session s;
    avon_auth_org_config config = { 0 };
    size_t i;
    memset(&s, 0, sizeof s);
    s.data = data;
    s.left = size;
    s.clock = 1700000000;
    for (i = 0; i < HOLDERS; i++) s.model.holders[i].last = no_failure;
    configure_org(&s, &config);
    MUST(avon_auth_org_init(&s.org, &config) == AVON_AUTH_OK);
    configure_users(&s);
    check_all(&s);
    while (s.left != 0 && s.steps < STEPS) {
        s.left--;
        run_step(&s, *s.data++);
    }
    s.clock = 1700000000;
    for (i = 0; i < SLOTS; i++)
        if (s.slots[i].number.number != 0) end_fetch(&s, &s.slots[i], 0);
    check_all(&s);
    check_signer(&s);
    check_wiped_user(&s);
    check_wiped_org(&s);
    for (i = 0; i < HOLDERS; i++) free(s.buffers[i]);
    return 0;
}
