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

/* The same, where braces are looked at apart from the other bytes. */
static void any_json(char *to, size_t n)
{
    size_t i;
    for (i = 0; i < n; i++) {
        const char c = any_byte();
        if (c == '{')
            to[i] = '{';
        else
            to[i] = c;
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
        avon__base64url(out, in, n); \
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
        char s[n], string[n + 1]; \
        any_bytes(s, n); \
        avon__utf8(s, n); \
        any_string(string, n); \
        avon__check_text(string); \
    } while (0)

void utf8(void)
{
    avon__check_text("");
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
    avon__put_time(&text, Frama_C_long_long_interval(0, AVON__TIME_MAX));
    avon__text_end(&text, NULL);
}

#define NUMBER(n) \
    do { \
        char s[n]; \
        avon__json json; \
        any_bytes(s, n); \
        json.at = s; \
        json.end = s + n; \
        avon__floor(json); \
        avon__is_port(s, n); \
    } while (0)

void numbers_read(void)
{
    uint32_t number = (uint32_t)Frama_C_unsigned_int_interval(0, AVON__DURATION_MAX);
    avon__append_digit(&number, Frama_C_unsigned_int_interval(0, 9));
    NUMBER(1);
    NUMBER(2);
    NUMBER(3);
    NUMBER(4);
#ifdef LONG
    NUMBER(5);
    NUMBER(6);
#endif
}

/* ---- JSON ----------------------------------------------------------------------- */

#define JSON(n) \
    do { \
        char body[n]; \
        any_json(body, n); \
        avon__check_json(body, n); \
    } while (0)

void json(void)
{
    JSON(1);
    JSON(2);
    JSON(3);
    JSON(4);
    JSON(5);
#ifdef LONG
    JSON(6);
    JSON(7);
#endif
}

/* What may stand for a value. */
#define JSON_VALUE(n) \
    do { \
        char body[n + 5] = "{\"\":"; \
        any_json(body + 4, n); \
        body[n + 4] = '}'; \
        avon__check_json(body, sizeof body); \
    } while (0)

void json_values(void)
{
    JSON_VALUE(1);
    JSON_VALUE(2);
    JSON_VALUE(3);
    JSON_VALUE(4);
    JSON_VALUE(5);
#ifdef LONG
    JSON_VALUE(6);
    JSON_VALUE(7);
#endif
}

/* Strings long enough for the words in which they are looked at. */
#define JSON_WORDS(n) \
    do { \
        char body[n]; \
        avon__json json; \
        any_bytes(body, n); \
        body[0] = '"'; \
        json.at = body; \
        json.end = body + n; \
        avon__skip_string(&json); \
    } while (0)

void json_words(void)
{
    JSON_WORDS(16);
    JSON_WORDS(17);
    JSON_WORDS(20);
}

/* As deep as it may go, and perhaps a level deeper. */
void json_depth(void)
{
    enum { opening = 4, levels = 64 };
    char body[opening + levels] = "{\"\":";
    size_t i;
    for (i = opening; i < sizeof body; i++) body[i] = '[';
    body[sizeof body - 1] = any_byte();
    avon__check_json(body, sizeof body);
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

/* An organization with any configuration that is taken, in any state, at any time: no sum or
 * difference of times overflows. */
void times(void)
{
    char token[2];
    avon_auth_org org;
    avon_auth_org_config config = { 0 };
    avon__answer answer;
    int64_t retry_at_s;
    config.base_url = "https://h";
    config.client_id = config.client_secret = "x";
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    config.refresh_margin_s = any_number();
    config.refresh_jitter_s = any_number();
    config.default_lifetime_s = any_number();
    config.fetch_timeout_s = any_number();
    if (avon_auth_org_init(&org, &config) != AVON_AUTH_OK) return;
    org.token_len = (size_t)Frama_C_interval(0, 1);
    org.token_fetched_s = Frama_C_long_long_interval(0, AVON__TIME_MAX);
    org.in_flight = Frama_C_interval(0, 1);
    org.begun_s = Frama_C_long_long_interval(0, AVON__TIME_MAX);
    org.failures = Frama_C_unsigned_int_interval(0, 6);
    org.failed_s = Frama_C_long_long_interval(0, AVON__TIME_MAX);
    org.backoff_s = Frama_C_unsigned_int_interval(0, 3600);
    answer.token.at = "t";
    answer.token.end = answer.token.at + 1;
    answer.length = 1;
    answer.expires_in_s = Frama_C_unsigned_int_interval(0, AVON__DURATION_MAX);
    avon__take_token(&org, &answer, Frama_C_long_long_interval(1577836800, AVON__TIME_MAX));
    avon_auth_org_set_token(&org, "t", any_number());
    avon_auth_org_state(&org, any_number(), &retry_at_s);
    avon_auth_org_reject(&org, org.generation, any_number());
    avon__back_off(&org, AVON_AUTH_E_SERVER, any_number(),
                   Frama_C_long_long_interval(1577836800, AVON__TIME_MAX));
}
