/* SPDX-License-Identifier: MIT */
/* A bad day of a fleet: many organizations with the real header, on a simulated clock, and the
 * service with a latency, a capacity and a quota. The arguments are settings, NAME=NUMBER; equal
 * settings give equal days. Prints what the day came to, as JSON.
 */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SECOND = 1000, MINUTE = 60 * SECOND }; /* times of the simulation are in milliseconds */
enum { T0 = 1767225600 };                     /* when it begins: 2026 */

/* ---- the settings --------------------------------------------------------------- */

/* Name and default. Times ending in _s count from the begin of the day, in seconds. "Every" 10th
 * is the one with a number that 10 divides; 0: none. */
/* clang-format off */
#define SETTINGS(X) \
    X(seed, 1) \
    X(length_s, 1800) \
    /* the fleet */ \
    X(orgs, 100000) \
    X(users, 1)            /* of each organization */ \
    X(minted_every, 2)     /* user has the JWT minted; the others sign */ \
    X(blocking_every, 2)   /* organization does as avon_auth_get_headers(); the others loop */ \
    X(start_s, 1)          /* all start within that time */ \
    X(jitter_s, 3600)      /* the jitter of each is below that; 0: none */ \
    X(call_s, 600)         /* a user calls the API so often */ \
    X(retry_s, 30)         /* after a call that failed, a user tries again */ \
    X(fetch_timeout_s, 60) /* the transport gives up two seconds sooner */ \
    X(bad_users_every, 0)  /* user of an organization has a wrong key */ \
    X(bad_orgs_every, 0)   /* organization has users with wrong keys alone */ \
    /* its clocks */ \
    X(unset_every, 0)      /* organization has no clock in its first minute */ \
    X(drift_s, 0)          /* of a day that clocks gain */ \
    X(leap_s, 0)           /* clocks are that much ahead ... */ \
    X(leap_from_s, 0) \
    X(leap_to_s, 0)        /* ... from then until then */ \
    X(sleep_from_s, 0)     /* devices sleep */ \
    X(sleep_to_s, 0) \
    /* the service */ \
    X(lifetime_s, 86400)   /* of access tokens and minted JWTs */ \
    X(short_every, 0)      /* organization gets credentials of an hour */ \
    X(capacity, 1000)      /* requests a second; those that would wait 10 s get a 503. 0: any */ \
    X(quota, 0)            /* requests a minute; what is above that gets a 429. 0: any */ \
    X(quota_retry_after, 0) /* not 0: the 429 tells when the minute is over */ \
    X(outage_from_s, 0)    /* 503 to everything */ \
    X(outage_to_s, 0) \
    X(outage_retry_after, 0) /* seconds that the 503 asks for */ \
    X(slow_s, 0)           /* how long answers take ... */ \
    X(slow_to_s, 0)        /* ... until then */ \
    X(revoke_s, 0)         /* all access tokens are revoked */ \
    X(rotate_s, 0)         /* the signing key is replaced: nothing issued until then is good */ \
    X(well_s, 0)           /* all is well from then on, so that recovery can be timed */
/* clang-format on */

#define MEMBER(name, value)  int64_t name;
#define DEFAULT(name, value) value,
static struct settings {
    SETTINGS(MEMBER)
} set = { SETTINGS(DEFAULT) };

static int read_setting(const char *argument)
{
#define NAME(name, value) { #name, &set.name },
    static const struct {
        const char *name;
        int64_t *value;
    } names[] = { SETTINGS(NAME) };
    size_t i;
    for (i = 0; i < sizeof names / sizeof names[0]; i++) {
        const size_t length = strlen(names[i].name);
        char *end;
        if (strncmp(argument, names[i].name, length) != 0 || argument[length] != '=') continue;
        *names[i].value = strtoll(argument + length + 1, &end, 10);
        return *end == '\0' && end != argument + length + 1;
    }
    return 0;
}

static int is_every(int64_t every, int64_t number)
{
    return every != 0 && number % every == 0;
}

static int is_between(int64_t time_ms, int64_t from_s, int64_t to_s)
{
    return time_ms >= from_s * SECOND && time_ms < to_s * SECOND;
}

static void *allocate(void *old, size_t count, size_t size)
{
    void *memory = realloc(old, count * size);
    if (memory == NULL) abort();
    return memory;
}

/* Fails the run: what is asserted holds in every day. */
static void must(int holds, const char *sentence)
{
    if (holds) return;
    fprintf(stderr, "does not hold: %s\n", sentence);
    exit(1);
}

/* A number below a bound (SplitMix64). */
static int64_t draw(int64_t bound)
{
    static uint64_t state;
    uint64_t z = state += 0x9E3779B97F4A7C15 + 2 * (uint64_t)set.seed;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    return (int64_t)((z ^ z >> 31) % (uint64_t)bound);
}

/* ---- the fleet -------------------------------------------------------------------- */

/* A credential as seen from outside the header. */
typedef struct record {
    int64_t issued_ms; /* of what the device holds; -1: nothing */
    int64_t lifetime_s;
    int64_t serves_to_s; /* by the device's clock and the contract */
    int is_rejected;     /* by the API, and not fetched since */
    int failures;        /* in a row: transient ones */
    int refusals;        /* in a row */
    int64_t wait_to_ms;  /* a request before that is too early */
    int has_retried;     /* within the outage */
} record;

typedef struct device {
    avon_auth_org org;
    char client_id[16], token[64];
    int64_t jitter_s, start_ms;
    int64_t asked_at_ms; /* the last token request */
    record held;
} device;

typedef struct person {
    avon_auth_user user;
    char id[16], jwt[64];
    record held; /* of the minted JWT */
    /* the exchange */
    avon_auth_fetch fetch;
    char work[512];
    int is_sending, http_status;
    int64_t retry_after_s, issued_ms, begun_s;
    /* the call */
    int is_calling, exchanges, tries;
    int64_t asked_ms;
    int64_t wake_ms, retry_ms; /* older events of the kind are void */
} person;

static device *devices;
static person *people;
static avon_auth_key genuine; /* the key of all good users */
static int64_t now_ms;

static int64_t number_of(const person *who)
{
    return who - people;
}

static device *device_of(const person *who)
{
    return &devices[number_of(who) / set.users];
}

static int64_t org_of(const person *who)
{
    return device_of(who) - devices;
}

static int is_bad(const person *who)
{
    return is_every(set.bad_orgs_every, org_of(who) / 8) ||
           is_every(set.bad_users_every, number_of(who) / 10);
}

/* Of the four combinations of both, each has as many. */
static int is_minted(const person *who)
{
    return is_every(set.minted_every, number_of(who));
}

static int is_blocking(const person *who)
{
    return is_every(set.blocking_every, org_of(who) / 2);
}

static int64_t lifetime_of(const person *who)
{
    return is_every(set.short_every, org_of(who) / 4) ? 3600 : set.lifetime_s;
}

/* The clock of a device, in milliseconds. */
static int64_t clock_ms(const device *here)
{
    int64_t time_ms = (int64_t)T0 * SECOND + now_ms + now_ms * set.drift_s / 86400;
    if (is_every(set.unset_every, (here - devices) / 8) && now_ms < here->start_ms + MINUTE)
        return now_ms;
    if (is_between(now_ms, set.leap_from_s, set.leap_to_s)) time_ms += set.leap_s * SECOND;
    return time_ms;
}

static int64_t clock_s(const person *who)
{
    return clock_ms(device_of(who)) / SECOND;
}

/* ---- events ----------------------------------------------------------------------- */

/* A heap of numbers: the time, the person, the kind. */
enum { WAKE, CALL, RETRY, ANSWER };
static uint64_t *heap;
static size_t heap_count, heap_size;

static void schedule(int64_t time_ms, const person *who, unsigned kind)
{
    const uint64_t event = (uint64_t)time_ms << 20 | (uint64_t)number_of(who) << 2 | kind;
    size_t i = heap_count++;
    if (heap_count > heap_size) {
        heap_size = 2 * heap_count;
        heap = allocate(heap, heap_size, sizeof *heap);
    }
    for (; i != 0 && heap[(i - 1) / 2] > event; i = (i - 1) / 2) heap[i] = heap[(i - 1) / 2];
    heap[i] = event;
}

static uint64_t next_event(void)
{
    const uint64_t first = heap[0], last = heap[--heap_count];
    size_t i = 0, child;
    while ((child = 2 * i + 1) < heap_count) {
        if (child + 1 < heap_count && heap[child + 1] < heap[child]) child++;
        if (heap[child] >= last) break;
        heap[i] = heap[child];
        i = child;
    }
    heap[i] = last;
    return first;
}

/* ---- what is counted ---------------------------------------------------------------- */

static struct counts {
    int64_t requests, brought; /* all, and those that brought a credential */
    int64_t needless, early;   /* a well-behaved client would not have made them */
    int64_t retriers;          /* credentials that retried in the outage, its first minute aside */
    int64_t shortest_gap_ms;   /* between token requests of one organization */
    int64_t asked, served;     /* calls of good users; those that were answered within 10 s */
    int64_t bad_asked, bad_served;
    int64_t longest_ms;  /* of a good user's waits for a call's answer */
    int64_t recovery_ms; /* the same, from well_s on */
    int64_t robbed;      /* no headers, though there is a credential that serves */
    int64_t unserved;    /* good users, at the end */
} counts;
static int64_t *requests_at, *retries_at; /* each second */

/* Whether the API takes a credential that was issued then. */
static int is_good(int64_t issued_ms, int64_t lifetime_s, int is_token)
{
    if (set.revoke_s != 0 && is_token && now_ms >= set.revoke_s * SECOND &&
        issued_ms < set.revoke_s * SECOND)
        return 0;
    if (set.rotate_s != 0 && now_ms >= set.rotate_s * SECOND && issued_ms < set.rotate_s * SECOND)
        return 0;
    return issued_ms >= 0 && now_ms < issued_ms + lifetime_s * SECOND;
}

/* How old a credential is when the contract has it refreshed. */
static int64_t due_ms(int64_t lifetime_s, int64_t jitter_s)
{
    const int64_t margin_s = lifetime_s / 10 < 300 ? lifetime_s / 10 : 300;
    int64_t due_s = lifetime_s >= 7200 ? lifetime_s / 2 : lifetime_s - margin_s;
    due_s -= jitter_s % (due_s - lifetime_s / 10);
    return due_s * (SECOND - 1) - SECOND; /* clocks drift, and count whole seconds */
}

static void count_request(device *here, record *held, int is_token)
{
    const int64_t second = now_ms / SECOND;
    counts.requests++;
    requests_at[second]++;
    if (now_ms < held->wait_to_ms)
        counts.early++;
    else if (is_good(held->issued_ms, held->lifetime_s, is_token) &&
             now_ms - held->issued_ms < due_ms(held->lifetime_s, here->jitter_s))
        counts.needless++;
    if (held->failures + held->refusals != 0) {
        retries_at[second]++;
        if (!held->has_retried && is_between(now_ms, set.outage_from_s + 60, set.outage_to_s)) {
            held->has_retried = 1;
            counts.retriers++;
        }
    }
    if (!is_token) return;
    if (here->asked_at_ms >= 0 && now_ms - here->asked_at_ms < counts.shortest_gap_ms)
        counts.shortest_gap_ms = now_ms - here->asked_at_ms;
    here->asked_at_ms = now_ms;
}

/* The least that the contract has a device wait after a failure. */
static void count_failure(record *held, avon_auth_status status, int64_t retry_after_s)
{
    int64_t wait_s;
    if (status == AVON_AUTH_E_DENIED)
        wait_s = held->refusals < 6 ? 60 << held->refusals++ : 3600;
    else
        wait_s = held->failures < 6 ? 1 << held->failures++ : 60;
    if (retry_after_s > wait_s) wait_s = retry_after_s < 3600 ? retry_after_s : 3600;
    held->wait_to_ms = now_ms + wait_s * SECOND;
}

static void count_end(const person *who)
{
    const int64_t well_ms = set.well_s * SECOND, waited_ms = now_ms - who->asked_ms;
    if (is_bad(who)) return;
    if (waited_ms > counts.longest_ms) counts.longest_ms = waited_ms;
    if (now_ms < well_ms) return;
    if (now_ms - well_ms < waited_ms && now_ms - well_ms > counts.recovery_ms)
        counts.recovery_ms = now_ms - well_ms;
    if (now_ms - well_ms >= waited_ms && waited_ms > counts.recovery_ms)
        counts.recovery_ms = waited_ms;
}

/* ---- the service -------------------------------------------------------------------- */

/* Credentials tell whose they are, when they were issued and for how long:
 * "t.<organization>.<milliseconds>.<seconds>", "j.<user>...". */
static int is_issued(const char *text, char kind, int64_t owner)
{
    int64_t issued_ms, lifetime_s, whose;
    char c;
    return sscanf(text, "%c.%" SCNd64 ".%" SCNd64 ".%" SCNd64, &c, &whose, &issued_ms,
                  &lifetime_s) == 4 &&
           c == kind && whose == owner && is_good(issued_ms, lifetime_s, kind == 't');
}

/* The first number after a claim's name in the payload of a JWT. */
static int64_t claim(const char *payload, const char *name)
{
    const char *at = strstr(payload, name);
    return at != NULL ? strtoll(at + strlen(name), NULL, 10) : 0;
}

static void decode_payload(const char *jwt, char *out, size_t out_size)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    static signed char values[256];
    uint32_t bits = 0;
    int count = 0;
    size_t i;
    if (values['B'] == 0)
        for (i = 0; digits[i] != '\0'; i++) values[(unsigned char)digits[i]] = (signed char)i;
    for (jwt = strchr(jwt, '.') + 1; *jwt != '.' && out_size > 1; jwt++) {
        bits = bits << 6 | (unsigned char)values[(unsigned char)*jwt];
        if ((count += 6) < 8) continue;
        count -= 8;
        *out++ = (char)(bits >> count & 0xFF);
        out_size--;
    }
    *out = '\0';
}

/* A JWT that is signed as it should be, with times that a clock a minute off may have written. */
static int is_signed(const person *who, const char *jwt)
{
    const int64_t time_s = T0 + now_ms / SECOND;
    char payload[256], expected[256];
    avon_auth_claims claims = { who->id, 0, 0, NULL, NULL, 0 };
    decode_payload(jwt, payload, sizeof payload);
    claims.issued_at_s = claim(payload, "\"iat\":");
    claims.expires_at_s = claim(payload, "\"exp\":");
    must(avon_auth_jwt_sign(&genuine, &claims, expected, sizeof expected, NULL) == AVON_AUTH_OK,
         "a JWT has times");
    return strcmp(jwt, expected) == 0 && claims.issued_at_s <= time_s + 60 &&
           claims.expires_at_s > time_s - 60;
}

/* An API call: the HTTP status. */
static int call_api(const person *who, const avon_auth_headers *headers)
{
    const char *jwt = headers->items[1].value;
    must(headers->count == 2, "there are two headers");
    if (!is_issued(headers->items[0].value + strlen("Bearer "), 't', org_of(who))) return 401;
    if (is_minted(who)) return is_issued(jwt, 'j', number_of(who)) && !is_bad(who) ? 200 : 401;
    return is_signed(who, jwt) ? 200 : 401;
}

/* The HTTP status of an answer, and how long a request waits for its turn. */
static int judge(const person *who, int64_t *delay_ms, int64_t *retry_after_s)
{
    static int64_t quota_minute, quota_used, busy_us;
    const avon_auth_request *request = &who->fetch.request;
    const int64_t now_us = now_ms * 1000;
    if (is_between(now_ms, set.outage_from_s, set.outage_to_s)) {
        *retry_after_s = set.outage_retry_after;
        return 503;
    }
    if (set.quota != 0) {
        if (now_ms / MINUTE != quota_minute) quota_used = 0;
        quota_minute = now_ms / MINUTE;
        if (quota_used >= set.quota) {
            if (set.quota_retry_after) *retry_after_s = 60 - now_ms % MINUTE / SECOND;
            return 429;
        }
        quota_used++;
    }
    if (set.capacity != 0) {
        if (busy_us < now_us) busy_us = now_us;
        if (busy_us - now_us > 10 * SECOND * 1000) return 503;
        busy_us += SECOND * 1000 / set.capacity;
        *delay_ms += (busy_us - now_us) / 1000;
    }
    if (now_ms < set.slow_to_s * SECOND) *delay_ms = set.slow_s * SECOND;
    if (request->header_count == 2) return 200;
    return is_issued(request->headers[2].value + strlen("Bearer "), 't', org_of(who)) ? 200 : 401;
}

/* ---- what devices do ------------------------------------------------------------------ */

static void attempt(person *who);

/* Whether the exchange is about the access token. */
static int is_for_token(const person *who)
{
    return who->fetch.request.header_count == 2;
}

static record *fetched(person *who)
{
    return is_for_token(who) ? &device_of(who)->held : &who->held;
}

/* The request goes to the service. The answer comes back, or the transport gives up. */
static void send_request(person *who)
{
    int64_t delay_ms = 20 + draw(200);
    const int64_t give_up_ms = (set.fetch_timeout_s - 2) * SECOND;
    count_request(device_of(who), fetched(who), is_for_token(who));
    who->is_sending = 1;
    who->begun_s = clock_s(who);
    who->issued_ms = now_ms;
    who->retry_after_s = 0;
    who->http_status = judge(who, &delay_ms, &who->retry_after_s);
    if (delay_ms >= give_up_ms) {
        delay_ms = give_up_ms;
        who->http_status = 0;
    }
    schedule(now_ms + delay_ms, who, ANSWER);
}

/* What an event loop does for a user at any time: the example at avon_auth_poll(). */
static void look_after(person *who)
{
    device *here = device_of(who);
    const int64_t now_s = clock_s(who);
    int64_t wake_at_s, wake_ms;
    avon_auth_status status = AVON_AUTH_OK;
    if (who->is_sending) return;
    switch (avon_auth_poll(&here->org, &who->user, now_s, &wake_at_s)) {
    case AVON_AUTH_STATE_REFRESH_DUE:
    case AVON_AUTH_STATE_NEED_FETCH:
        status = avon_auth_begin(&here->org, &who->user, now_s, who->work, sizeof who->work,
                                 &who->fetch);
        if (status == AVON_AUTH_OK) {
            send_request(who);
            return;
        }
        must(status == AVON_AUTH_E_CLOCK, "begin does as poll says");
        break;
    default: must(wake_at_s > now_s, "a loop sleeps"); break;
    }
    wake_ms = status == AVON_AUTH_E_CLOCK ? now_ms + SECOND
                                          : now_ms + wake_at_s * SECOND - clock_ms(here);
    if (wake_ms == who->wake_ms) return;
    who->wake_ms = wake_ms;
    schedule(wake_ms, who, WAKE);
}

static void try_later(person *who, int64_t delay_ms)
{
    who->retry_ms = now_ms + delay_ms;
    schedule(who->retry_ms, who, RETRY);
}

static void end_call(person *who)
{
    count_end(who);
    if (now_ms - who->asked_ms <= 10 * SECOND) {
        if (is_bad(who))
            counts.bad_served++;
        else
            counts.served++;
    }
    who->is_calling = 0;
    who->retry_ms = -1;
}

/* Nothing came of it. A loop that waits for a fetch tries again then; else the user does so. */
static void put_off(person *who, avon_auth_status status)
{
    const int is_denied = status == AVON_AUTH_OK || status == AVON_AUTH_E_DENIED;
    who->exchanges = who->tries = 0;
    if (is_blocking(who) || is_denied) try_later(who, set.retry_s * SECOND);
}

static void count_missing_headers(const person *who)
{
    const device *here = device_of(who);
    const int64_t now_s = clock_s(who);
    if (here->held.is_rejected || now_s >= here->held.serves_to_s) return;
    if (is_minted(who) && (who->held.is_rejected || now_s >= who->held.serves_to_s)) return;
    counts.robbed++;
}

/* avon_auth_get_headers(), which goes on when its fetch has ended. Returns 0 while it waits. */
static int get_headers(person *who, char *out, size_t out_size, avon_auth_headers *headers,
                       avon_auth_status *status)
{
    device *here = device_of(who);
    if (!is_blocking(who)) look_after(who);
    if (is_blocking(who) && who->exchanges < 3 &&
        avon_auth_begin(&here->org, &who->user, clock_s(who), who->work, sizeof who->work,
                        &who->fetch) == AVON_AUTH_OK) {
        who->exchanges++;
        send_request(who);
        return 0;
    }
    *status =
        avon_auth_make_headers(&here->org, &who->user, clock_s(who), out, out_size, NULL, headers);
    if (is_blocking(who) && *status == AVON_AUTH_E_IN_FLIGHT) {
        try_later(who, SECOND); /* the hook `wait` */
        return 0;
    }
    return 1;
}

/* The example at avon_auth_reject(). */
static void attempt(person *who)
{
    char out[512];
    avon_auth_headers headers;
    avon_auth_status status;
    if (is_blocking(who) && who->is_sending) return;
    while (get_headers(who, out, sizeof out, &headers, &status)) {
        if (status != AVON_AUTH_OK) {
            if (status != AVON_AUTH_E_CLOCK) count_missing_headers(who);
            put_off(who, status);
            return;
        }
        if (call_api(who, &headers) == 200) {
            end_call(who);
            return;
        }
        status = avon_auth_reject_at(&device_of(who)->org, &who->user, &headers, clock_s(who));
        if (status == AVON_AUTH_OK) device_of(who)->held.is_rejected = who->held.is_rejected = 1;
        who->exchanges = 0;
        if (status != AVON_AUTH_OK || ++who->tries == 2) {
            put_off(who, status);
            return;
        }
    }
}

static void call(person *who)
{
    if (is_bad(who))
        counts.bad_asked++;
    else
        counts.asked++;
    schedule(now_ms + set.call_s * SECOND, who, CALL);
    if (who->is_calling) return; /* still at the last one */
    who->is_calling = 1;
    who->asked_ms = now_ms;
    who->exchanges = who->tries = 0;
    attempt(who);
}

/* A credential has come or not: its users look again. */
static void go_on(person *who)
{
    if (!is_blocking(who)) look_after(who);
    if (who->is_calling && !is_blocking(who)) attempt(who);
}

static void take_answer(person *who)
{
    device *here = device_of(who);
    const int for_token = is_for_token(who);
    record *held = fetched(who);
    const int64_t lifetime_s = lifetime_of(who);
    avon_auth_status status;
    char body[128];
    int length;
    if (for_token)
        length = snprintf(body, sizeof body,
                          "{\"access_token\":\"t.%" PRId64 ".%" PRId64 ".%" PRId64
                          "\",\"expires_in\":%" PRId64 "}",
                          org_of(who), who->issued_ms, lifetime_s, lifetime_s);
    else
        length = snprintf(body, sizeof body, "{\"jwt\":\"j.%" PRId64 ".%" PRId64 ".%" PRId64 "\"}",
                          number_of(who), who->issued_ms, lifetime_s);
    if (who->http_status == 0) {
        status = avon_auth_abort(&who->fetch, clock_s(who));
        if (status == AVON_AUTH_OK) status = AVON_AUTH_E_TRANSPORT;
    } else {
        who->fetch.response.http_status = who->http_status;
        who->fetch.response.retry_after_s = who->retry_after_s;
        if (who->http_status == 200)
            avon_auth_response_append(&who->fetch.response, body, (size_t)length);
        status = avon_auth_complete(&who->fetch, clock_s(who));
    }
    must(status != AVON_AUTH_E_CLOCK && status != AVON_AUTH_E_ARGUMENT, "a fetch ends");
    who->is_sending = 0;
    if (status == AVON_AUTH_OK) {
        counts.brought++;
        held->issued_ms = who->issued_ms;
        held->lifetime_s = lifetime_s;
        held->serves_to_s =
            who->begun_s + lifetime_s - (lifetime_s / 10 < 300 ? lifetime_s / 10 : 300) / 10;
        held->failures = held->refusals = 0;
        held->wait_to_ms = 0;
    } else if (status != AVON_AUTH_E_STALE && status != AVON_AUTH_E_NEED_FETCH) {
        count_failure(held, status, who->retry_after_s);
    }
    if (status == AVON_AUTH_E_NEED_FETCH)
        here->held.is_rejected = 1;
    else
        held->is_rejected = 0;

    if (is_blocking(who)) {
        attempt(who);
    } else if (for_token || status == AVON_AUTH_E_NEED_FETCH) {
        person *first = &people[org_of(who) * set.users];
        int64_t i;
        for (i = 0; i < set.users; i++) go_on(first + i);
    } else {
        go_on(who);
    }
}

/* ---- the day ---------------------------------------------------------------------------- */

static void set_up(device *here)
{
    static const char secret[] = "s3cr3t-0123456789";
    avon_auth_org_config config = { 0 };
    const int64_t first = (here - devices) * set.users;
    int64_t i;
    memset(here, 0, sizeof *here);
    here->held.issued_ms = here->asked_at_ms = -1;
    here->start_ms = draw(set.start_s * SECOND);
    here->jitter_s = set.jitter_s != 0 ? draw(set.jitter_s) : 0;
    snprintf(here->client_id, sizeof here->client_id, "org-%d", (int)(here - devices));
    config.base_url = "https://demo-api.avonhealth.com";
    config.client_id = here->client_id;
    config.client_secret = secret;
    config.token_buffer = here->token;
    config.token_buffer_size = sizeof here->token;
    config.jitter_s = here->jitter_s;
    config.fetch_timeout_s = set.fetch_timeout_s;
    config.default_lifetime_s = lifetime_of(&people[first]);
    must(avon_auth_org_init(&here->org, &config) == AVON_AUTH_OK, "an organization is set up");
    for (i = 0; i < set.users; i++) {
        person *who = &people[first + i];
        avon_auth_user_config user = { 0 };
        memset(who, 0, sizeof *who);
        who->held.issued_ms = who->wake_ms = who->retry_ms = -1;
        snprintf(who->id, sizeof who->id, "user_%d", (int)number_of(who));
        user.user_id = who->id;
        if (is_minted(who)) {
            user.jwt_buffer = who->jwt;
            user.jwt_buffer_size = sizeof who->jwt;
        } else {
            user.secret_key = secret;
            user.secret_key_len = sizeof secret - 1 - (size_t)is_bad(who);
        }
        must(avon_auth_user_init(&who->user, &user) == AVON_AUTH_OK, "a user is set up");
        if (!is_blocking(who)) {
            who->wake_ms = here->start_ms;
            schedule(who->wake_ms, who, WAKE);
        }
        schedule(here->start_ms + draw(set.call_s * SECOND), who, CALL);
    }
    avon_auth_key_init(&genuine, secret, sizeof secret - 1);
}

static void run(void)
{
    while (heap_count != 0 && (int64_t)(heap[0] >> 20) < set.length_s * SECOND) {
        const uint64_t event = next_event();
        person *who = &people[event >> 2 & 0x3FFFF];
        now_ms = (int64_t)(event >> 20);
        if (is_between(now_ms, set.sleep_from_s, set.sleep_to_s)) {
            const int64_t up_ms = set.sleep_to_s * SECOND;
            if ((event & 3) == WAKE && now_ms == who->wake_ms) who->wake_ms = up_ms;
            if ((event & 3) == RETRY && now_ms == who->retry_ms) who->retry_ms = up_ms;
            schedule(up_ms, who, event & 3);
            continue;
        }
        switch (event & 3) {
        case WAKE:
            if (now_ms != who->wake_ms) break;
            who->wake_ms = -1;
            look_after(who);
            break;
        case CALL: call(who); break;
        case RETRY:
            if (now_ms == who->retry_ms && who->is_calling) attempt(who);
            break;
        default: take_answer(who); break;
        }
    }
    now_ms = set.length_s * SECOND;
}

/* The most in a second, from one until another. */
static int64_t peak(const int64_t *at, int64_t from_s, int64_t to_s)
{
    int64_t most = 0;
    for (; from_s < to_s; from_s++)
        if (at[from_s] > most) most = at[from_s];
    return most;
}

static void report(void)
{
    int64_t i;
#define SHOW(name) printf("\"" #name "\":%" PRId64 ",", counts.name)
    for (i = 0; i < set.orgs * set.users; i++)
        if (people[i].is_calling && !is_bad(&people[i]) &&
            now_ms - people[i].asked_ms > 10 * SECOND) {
            counts.unserved++;
            count_end(&people[i]);
        }
    printf("{");
    SHOW(requests), SHOW(brought), SHOW(needless), SHOW(early), SHOW(retriers), SHOW(asked);
    SHOW(shortest_gap_ms), SHOW(served), SHOW(bad_asked), SHOW(bad_served), SHOW(longest_ms);
    SHOW(recovery_ms), SHOW(robbed), SHOW(unserved);
    printf("\"peak\":%" PRId64 ",\"retries\":%" PRId64 ",\"after\":%" PRId64 ",\"at\":[",
           peak(requests_at, 0, set.length_s),
           peak(retries_at, set.outage_from_s + 60, set.outage_to_s), retries_at[set.outage_to_s]);
    for (i = 0; i < set.length_s; i++) printf("%s%" PRId64, i == 0 ? "" : ",", requests_at[i]);
    printf("]}\n");
}

int main(int argc, char **argv)
{
    int64_t i;
    for (i = 1; i < argc; i++)
        if (!read_setting(argv[i])) {
            fprintf(stderr, "no such setting: %s\n", argv[i]);
            return 2;
        }
    must(set.orgs * set.users <= 0x40000, "an event has room for the number of a user");
    must(set.outage_to_s < set.length_s, "the day goes on after the outage");
    devices = allocate(NULL, (size_t)set.orgs, sizeof *devices);
    people = allocate(NULL, (size_t)(set.orgs * set.users), sizeof *people);
    requests_at = calloc((size_t)set.length_s, sizeof *requests_at);
    retries_at = calloc((size_t)set.length_s, sizeof *retries_at);
    must(requests_at != NULL && retries_at != NULL, "there is memory");
    counts.shortest_gap_ms = INT64_MAX;
    for (i = 0; i < set.orgs; i++) set_up(&devices[i]);
    run();
    report();
    return 0;
}
