/* SPDX-License-Identifier: MIT
 * What proof.sh has Frama-C's Eva look at: an entry for each concern, which gives the header's
 * functions every content of arrays of exactly the right size. */
#include <__fc_builtin.h>
#include <string.h>

/* Frama-C wants a pointer from which nothing is copied to point to something; C does not. */
static void *copied(void *to, const void *from, size_t n)
{
    return n == 0 ? to : memcpy(to, from, n);
}
#define memcpy copied

#define volatile /* for Eva whatever is volatile can be any value, a pointer to memset too */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

/* ---- values ------------------------------------------------------------------------ */

/* Any value of its kind, at every call anew. */
static char any_byte(void)
{
    return Frama_C_char_interval(-128, 127);
}

/* What a string holds before its NUL. */
static char any_character(void)
{
    const char c = Frama_C_char_interval(-128, 126);
    return c < 0 ? c : (char)(c + 1);
}

static void any_bytes(char *to, size_t n)
{
    size_t i;
    for (i = 0; i < n; i++) to[i] = any_byte();
}

/* The same, where each byte that makes a difference to jsmn is a case of its own. */
static void any_json(char *to, size_t n)
{
    size_t i;
    for (i = 0; i < n; i++) {
        const char c = any_byte();
        switch (c) {
        case '{': to[i] = '{'; break;
        case '}': to[i] = '}'; break;
        case '[': to[i] = '['; break;
        case ']': to[i] = ']'; break;
        case ':': to[i] = ':'; break;
        case ',': to[i] = ','; break;
        case '"': to[i] = '"'; break;
        case '\\': to[i] = '\\'; break;
        default: to[i] = c;
        }
    }
}

static void any_string(char *to, size_t n)
{
    size_t i;
    for (i = 0; i < n; i++) to[i] = any_character();
    to[n] = '\0';
}

/* ---- base64url ------------------------------------------------------------------- */

#define BASE64URL(n) \
    do { \
        char in[n], out[(4 * n + 2) / 3]; \
        avon__text text = avon__text_begin(out, sizeof out); \
        any_bytes(in, n); \
        avon__put(&text, in, n); \
        avon__encode(&text, 0); \
    } while (0)

void base64url(void)
{
    BASE64URL(1);
    BASE64URL(2);
    BASE64URL(3);
    BASE64URL(4);
    BASE64URL(5);
    BASE64URL(6);
    BASE64URL(7);
    BASE64URL(8);
    BASE64URL(9);
#ifdef LONG
    BASE64URL(10);
    BASE64URL(20);
    BASE64URL(30);
#endif
}

/* ---- UTF-8 and header values ------------------------------------------------------- */

#define UTF8(n) \
    do { \
        char s[n + 1], string[n + 1]; \
        any_bytes(s, n); \
        s[n] = '"'; \
        avon__utf8(s); \
        avon__is_utf8(s, n, 0x20); \
        any_string(string, n); \
        avon__check_text(string, 1); \
    } while (0)

void utf8(void)
{
    avon__check_text("", 1);
    UTF8(1);
    UTF8(2);
    UTF8(3);
    UTF8(4);
    UTF8(5);
#ifdef LONG
    UTF8(6);
    UTF8(7);
#endif
}

#define ACCOUNT(n) \
    do { \
        char string[n + 1]; \
        any_string(string, n); \
        avon__check_account(string); \
    } while (0)

void accounts(void)
{
    ACCOUNT(1);
    ACCOUNT(2);
    ACCOUNT(3);
    ACCOUNT(4);
#ifdef LONG
    ACCOUNT(5);
    ACCOUNT(7);
#endif
}

#define TOKEN(n) \
    do { \
        char s[n]; \
        avon__b64token seen = { 0, 0, 0 }; \
        any_bytes(s, n); \
        avon__b64token_feed(&seen, s, n); \
        avon__b64token_feed(&seen, s, n); \
        avon__b64token_ok(&seen); \
    } while (0)

void tokens(void)
{
    TOKEN(1);
    TOKEN(2);
    TOKEN(7);
    TOKEN(8);
    TOKEN(9);
    TOKEN(17);
#ifdef LONG
    TOKEN(24);
    TOKEN(31);
#endif
}

#define HEADER_LINE(n) \
    do { \
        char line[n + 1], out[n + 3]; \
        avon__text text = avon__text_begin(out, sizeof out); \
        any_string(line, n); \
        avon__put_line(&text, line); \
        avon__text_end(&text, NULL); \
    } while (0)

void header_lines(void)
{
    HEADER_LINE(1);
    HEADER_LINE(2);
    HEADER_LINE(3);
#ifdef LONG
    HEADER_LINE(4);
    HEADER_LINE(8);
#endif
}

/* ---- JSON strings and percent-encoding ----------------------------------------------- */

#define ESCAPED(escape, n, size) \
    do { \
        char string[n + 1], out[size]; \
        avon__text text = avon__text_begin(out, size); \
        any_string(string, n); \
        avon__put_escaped(&text, string, escape); \
        avon__text_end(&text, NULL); \
    } while (0)

void json_string(void)
{
    ESCAPED(avon__json_escape, 1, 7);
    ESCAPED(avon__json_escape, 1, 6);
    ESCAPED(avon__json_escape, 1, 2);
    ESCAPED(avon__json_escape, 2, 13);
    ESCAPED(avon__json_escape, 2, 8);
    ESCAPED(avon__json_escape, 3, 19);
#ifdef LONG
    ESCAPED(avon__json_escape, 3, 12);
    ESCAPED(avon__json_escape, 4, 25);
#endif
}

void percent_encoding(void)
{
    ESCAPED(avon__form_escape, 1, 4);
    ESCAPED(avon__form_escape, 1, 3);
    ESCAPED(avon__form_escape, 1, 1);
    ESCAPED(avon__form_escape, 2, 7);
    ESCAPED(avon__form_escape, 2, 5);
    ESCAPED(avon__form_escape, 3, 10);
#ifdef LONG
    ESCAPED(avon__form_escape, 4, 13);
    ESCAPED(avon__form_escape, 5, 16);
#endif
}

/* ---- numbers ------------------------------------------------------------------------- */

void numbers_written(void)
{
    char out[11];
    avon__text text = avon__text_begin(out, sizeof out);
    avon__put_number(&text, Frama_C_unsigned_int_interval(0, UINT32_MAX));
    avon__text_end(&text, NULL);
}

#define NUMBER(n) \
    do { \
        char s[n]; \
        avon__json json; \
        any_bytes(s, n); \
        json.at = s; \
        json.end = s + n; \
        switch (Frama_C_interval(0, 3)) { \
        case 0: avon__is_primitive(json); break; \
        case 1: avon__floor(json, 0); break; \
        case 2: avon__floor(json, -3); break; \
        default: avon__is_port(s, n); \
        } \
    } while (0)

void numbers_read(void)
{
    uint64_t number = Frama_C_unsigned_long_long_interval(0, UINT64_MAX);
    avon__append_digit(&number, Frama_C_unsigned_int_interval(0, 9));
    NUMBER(1);
    NUMBER(2);
    NUMBER(3);
#ifdef LONG
    NUMBER(4);
    NUMBER(5);
#endif
}

/* ---- JSON ----------------------------------------------------------------------- */

/* Any bytes between these two strings. */
#define BODY(before, n, after) \
    enum { start = sizeof before - 1, end = start + (n) }; \
    char body[end + sizeof after - 1] = before; \
    any_json(body + start, n); \
    memcpy(body + end, after, sizeof after - 1)

/* What jsmn makes of them. */
#define JSON(before, n, after) \
    do { \
        avon__jsmntok_t tokens[AVON_AUTH_JSON_TOKENS]; \
        avon__members members; \
        BODY(before, n, after); \
        avon__read_members(&members, tokens, body, sizeof body); \
    } while (0)

void json(void)
{
    JSON("", 1, "");
    JSON("", 2, "");
#ifdef LONG
    JSON("", 3, "");
#endif
}

void json_values(void)
{
    JSON("{\"\":", 1, "}");
#ifdef LONG
    JSON("{\"\":", 2, "}");
#endif
}

/* ---- answers --------------------------------------------------------------------- */

/* A token response, with room for a token of two characters, and a refusal. */
#define TOKEN_ANSWER(before, n, after) \
    do { \
        char out[3]; \
        avon_auth_issued issued; \
        BODY(before, n, after); \
        avon_auth_token_parse(body, sizeof body, out, sizeof out, &issued); \
    } while (0)

#define REFUSAL(before, n, after) \
    do { \
        char out[3]; \
        BODY(before, n, after); \
        avon_auth_error_parse(body, sizeof body, out, sizeof out, NULL); \
    } while (0)

void answers(void)
{
    TOKEN_ANSWER("{\"access_token\":\"", 1, "\"}");
    TOKEN_ANSWER("{\"access_token\":\"t\",\"expires_in\":", 1, "}");
    REFUSAL("{\"error\":\"", 1, "\"}");
#ifdef LONG
    TOKEN_ANSWER("{\"access_token\":\"", 2, "\"}");
#endif
}

/* Any bytes between the dots of a JWT, which holds no escape, into less room than they take. */
#define CLAIMS(n, size) \
    do { \
        char jwt[n + 2], out[size]; \
        avon__json json; \
        size_t i; \
        any_bytes(jwt, n + 2); \
        for (i = 1; i <= n; i++) \
            if (jwt[i] == '\\' || jwt[i] == '\0') jwt[i] = 'A'; \
        jwt[0] = jwt[n + 1] = '.'; \
        json.at = jwt; \
        json.end = jwt + n + 2; \
        avon__decode_claims(json, out, size); \
    } while (0)

void claims_decoded(void)
{
    CLAIMS(1, 1);
    CLAIMS(2, 1);
    CLAIMS(3, 2);
    CLAIMS(3, 1);
}

/* ---- buffers ---------------------------------------------------------------------- */

/* Pieces of 0 to 4 bytes, and impossible ones, into what holds 6 bytes. */
void buffers(void)
{
    char piece[4], out[6];
    size_t out_len, i;
    avon__text text = avon__text_begin(out, sizeof out);
    any_bytes(piece, sizeof piece);
    for (i = 0; i < 3; i++) {
        const int n = Frama_C_interval(0, 4);
        //@ split n;
        avon__put(&text, piece, (size_t)n);
        avon__here(&text);
    }
    avon__text_end(&text, &out_len);
}

void buffers_too_small(void)
{
    char piece[1], out[1];
    const int endless = Frama_C_interval(0, 1);
    const size_t huge = endless ? SIZE_MAX : Frama_C_unsigned_long_interval(2, SIZE_MAX - 1);
    avon__text text = avon__text_begin(out, sizeof out);
    avon__text nothing = avon__text_begin(NULL, 0);
    any_bytes(piece, 1);
    //@ split endless;
    avon__reserve(&text, huge);
    avon__put(&text, piece, 1);
    avon__here(&text);
    avon__text_end(&text, NULL);
    avon__put(&nothing, piece, 1);
    avon__encode(&nothing, 0);
    avon__text_end(&nothing, NULL);
}

/* ---- times --------------------------------------------------------------------------- */

static int64_t any_number(void)
{
    return Frama_C_long_long_interval(INT64_MIN, INT64_MAX);
}

static uint32_t any_up_to(uint32_t most)
{
    return Frama_C_unsigned_int_interval(0, most);
}

static uint32_t any_time(void)
{
    return Frama_C_unsigned_int_interval(1577836800, UINT32_MAX);
}

/* The longest that a fetch, a wait and a penalty last, and how often they double. */
enum { flight_max = AVON__DURATION_MAX - 1, backoff_max = 2 * 3600, doubled_max = 6 };

static avon__period any_period(uint32_t longest)
{
    avon__period period;
    period.since_s = any_up_to(UINT32_MAX);
    period.length_s = any_up_to(longest);
    return period;
}

/* A credential in any state that can be reached: see reachable(). Counters have not wrapped. */
static void any_credential(avon__credential *credential)
{
    credential->length = (size_t)Frama_C_interval(0, 1);
    credential->generation = any_up_to(UINT32_MAX - 1);
    credential->begun_s = any_up_to(UINT32_MAX);
    credential->came_s = any_up_to(UINT32_MAX);
    credential->due_s = any_up_to(UINT32_MAX);
    credential->serves_s = any_up_to(UINT32_MAX);
    credential->lifetime_s = any_up_to(UINT32_MAX);
    credential->set_aside = Frama_C_interval(0, 1);
    credential->ticket = any_up_to(UINT32_MAX - 1);
    credential->flight = any_period(flight_max);
    credential->backoff = any_period(backoff_max);
    credential->backoff_is_refusal = Frama_C_interval(0, 1);
    credential->refusals.period = any_period(backoff_max);
    credential->refusals.count = any_up_to(doubled_max);
    credential->failures = any_up_to(doubled_max);
}

/* The bounds that the sums rest on hold again after each call. */
static void reachable(const avon__credential *credential)
{
    //@ assert credential->length < credential->buffer_size;
    //@ assert credential->flight.length_s <= flight_max;
    //@ assert credential->backoff.length_s <= backoff_max;
    //@ assert credential->refusals.period.length_s <= backoff_max;
    //@ assert credential->refusals.count <= doubled_max;
    //@ assert credential->failures <= doubled_max;
}

/* Any configuration that is taken, any state, any time, and each call from there. */
void times(void)
{
    char token[2], jwt[2], work[512];
    avon_auth_org org;
    avon_auth_user user;
    avon_auth_org_config config = { 0 };
    avon_auth_user_config who = { 0 };
    avon_auth_headers headers = { 0 };
    avon_auth_fetch fetch;
    avon__answer answer;
    int64_t at_s;
    config.base_url = "https://h";
    config.client_id = config.client_secret = "x";
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    config.refresh_margin_s = any_number();
    config.jitter_s = any_number();
    config.default_lifetime_s = any_number();
    config.fetch_timeout_s = any_number();
    if (avon_auth_org_init(&org, &config) != AVON_AUTH_OK) return;
    who.user_id = "x";
    who.jwt_buffer = jwt;
    who.jwt_buffer_size = sizeof jwt;
    who.jwt_lifetime_s = any_number();
    who.backdate_s = any_number();
    if (avon_auth_user_init(&user, &who) != AVON_AUTH_OK) return;
    memset(token, 0, sizeof token);
    memset(jwt, 0, sizeof jwt);

    any_credential(&org.token);
    any_credential(&user.jwt.minted);
    user.blame.period = any_period(backoff_max);
    user.blame.count = any_up_to(doubled_max);
    switch (Frama_C_interval(0, 5)) {
    case 0: avon_auth_poll(&org, &user, any_number(), &at_s); break;
    case 1: avon_auth_org_export(&org, any_number(), NULL, &at_s); break;
    case 2: avon_auth_org_import(&org, "t", any_number()); break;
    case 3:
        answer.credential.at = "t";
        answer.credential.end = answer.credential.at + 1;
        answer.length = 1;
        answer.lifetime_s = any_up_to(AVON__DURATION_MAX); /* 0: not given */
        avon__take(&org.config, &org.token, &answer, any_time(), any_time());
        break;
    case 4:
        headers.token_generation = any_up_to(UINT32_MAX);
        headers.jwt_generation = any_up_to(UINT32_MAX);
        avon_auth_reject_at(&org, &user, &headers, any_number());
        break;
    default:
        if (avon_auth_begin(&org, NULL, any_number(), work, sizeof work, &fetch) != AVON_AUTH_OK)
            break;
        fetch.response.http_status = Frama_C_interval(0, 599);
        fetch.response.retry_after_s = any_number();
        avon_auth_response_append(&fetch.response, "{}", 2);
        avon_auth_complete(&fetch, any_number());
    }
    reachable(&org.token);
    //@ assert user.blame.period.length_s <= backoff_max && user.blame.count <= doubled_max;
}
