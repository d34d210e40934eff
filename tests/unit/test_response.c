/* SPDX-License-Identifier: MIT */
/* avon_auth_token_parse() and avon_auth_error_parse(): what is and what is not a token response
 * (RFC 8259, RFC 6749 section 5, RFC 6750 section 2.1), which of its members count and how, and
 * that no damage to it ever yields a token which was not sent. What is JSON and what a lifetime
 * comes to is JSON.parse's and BigInt's word, in response_cases.h. What holds of an answer with a
 * minted JWT just as well is asked of avon_auth_jwt_parse(), too; the rest is in
 * test_jwt_response.c. */
#define AVON_AUTH_JSON_TOKENS 256 /* the default is for test_response_limits.c */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "response.h"
#include "response_cases.h"

static const parser parsers[] = { avon_auth_token_parse, avon_auth_jwt_parse };

/* ---- helpers ------------------------------------------------------------------- */

/* Expects this of an answer with an access token. */
static void expect(const char *name, const char *body, size_t body_len, avon_auth_status status,
                   const char *access_token, int64_t lifetime_s)
{
    expect_issued(avon_auth_token_parse, name, body, body_len, status, access_token, lifetime_s);
}

/* The same of an answer with a minted JWT: with "jwt" in the place of "access_token". What is in
 * these cases is no JWT that can be read. */
static void expect_both(const char *name, const char *body, size_t body_len,
                        avon_auth_status status, const char *credential, int64_t lifetime_s)
{
    static const char member[] = "\"access_token\"";
    const size_t n = sizeof member - 1;
    char other[BODY_SIZE];
    size_t i = 0, len = 0;
    expect(name, body, body_len, status, credential, lifetime_s);
    while (i < body_len) {
        const int here = body_len - i >= n && memcmp(body + i, member, n) == 0;
        len = here ? put(other, len, "\"jwt\"", 5) : put(other, len, body + i, 1);
        i += here ? n : 1;
    }
    expect_issued(avon_auth_jwt_parse, name, other, len, status, credential,
                  AVON_AUTH_LIFETIME_UNKNOWN);
}

static void expect_error(const char *name, const char *body, size_t body_len,
                         avon_auth_status status, const char *error)
{
    char *copy = copy_of(body, body_len);
    char out[100];
    size_t out_len = 99;
    avon_auth_status got;
    memset(out, FILL, sizeof out);
    got = avon_auth_error_parse(copy, body_len, out, sizeof out, &out_len);
    free(copy);
    if (got != AVON_AUTH_OK) assert_true(is_zero(out, sizeof out));
    assert_int_equal(out_len, strlen(out));
    if (got != status || strcmp(out, error) != 0)
        fail_msg("%s: %s, \"%s\"", name, avon_auth_status_name(got), out);
}

/* expect_both() with an answer in three pieces and no lifetime. */
static void expect_with(const char *before, const char *value, const char *after,
                        avon_auth_status status, const char *credential)
{
    char body[BODY_SIZE];
    const size_t len = compose(body, before, value, strlen(value), after);
    expect_both(value, body, len, status, credential, AVON_AUTH_LIFETIME_UNKNOWN);
}

/* A whole answer without a lifetime, and its outcome. */
typedef struct answer_case {
    const char *body;
    avon_auth_status status;
    const char *credential;
} answer_case;

typedef void (*expect_fn)(const char *name, const char *body, size_t body_len,
                          avon_auth_status status, const char *credential, int64_t lifetime_s);

static void expect_all(expect_fn expect_one, const answer_case *cases, size_t count)
{
    size_t i;
    for (i = 0; i < count; i++)
        expect_one(cases[i].body, cases[i].body, strlen(cases[i].body), cases[i].status,
                   cases[i].credential, AVON_AUTH_LIFETIME_UNKNOWN);
}

static int is_b64token(const char *s)
{
    const size_t plain = strspn(s, B64TOKEN);
    return plain != 0 && s[plain + strspn(s + plain, "=")] == '\0';
}

/* ---- one JSON object, whole ---------------------------------------------------- */

static void what_is_not_json_is_refused_as_a_body_and_as_a_member(void **state)
{
    char body[BODY_SIZE];
    size_t i, len, refused = 0;
    (void)state;
    for (i = 0; i < COUNT(json_cases); i++) {
        const json_case *c = &json_cases[i];
        if (c->verdict != NO_JSON) continue;
        expect_both(c->name, c->text, c->length, AVON_AUTH_E_JSON, "", 0);
        expect_error(c->name, c->text, c->length, AVON_AUTH_E_JSON, "");
        len = compose(body, MEMBER_BEFORE, c->text, c->length, MEMBER_AFTER);
        expect_both(c->name, body, len, AVON_AUTH_E_JSON, "", 0);
        expect_error(c->name, body, len, AVON_AUTH_E_JSON, "");
        refused++;
    }
    assert_true(refused >= 190);
}

static void broken_token_responses_are_not_json(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(json_bodies); i++) {
        assert_int_equal(json_bodies[i].verdict, NO_JSON);
        expect_both(json_bodies[i].name, json_bodies[i].text, json_bodies[i].length,
                    AVON_AUTH_E_JSON, "", 0);
    }
}

static void what_is_json_may_stand_beside_the_token(void **state)
{
    char body[BODY_SIZE];
    size_t i, len, accepted = 0;
    (void)state;
    for (i = 0; i < COUNT(json_cases); i++) {
        const json_case *c = &json_cases[i];
        if (c->verdict == NO_JSON) continue;
        len = compose(body, MEMBER_BEFORE, c->text, c->length, MEMBER_AFTER);
        expect_both(c->name, body, len, AVON_AUTH_OK, MEMBER_TOKEN, MEMBER_EXPIRES_IN);
        expect_error(c->name, body, len, AVON_AUTH_E_RESPONSE, "");
        accepted++;
    }
    assert_true(accepted >= 100);
}

static void the_answer_must_be_an_object(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(json_cases); i++) {
        const json_case *c = &json_cases[i];
        const avon_auth_status status =
            c->verdict == AN_OBJECT ? AVON_AUTH_E_RESPONSE : AVON_AUTH_E_JSON;
        expect_both(c->name, c->text, c->length, status, "", 0);
        expect_error(c->name, c->text, c->length, status, "");
    }
}

/* An answer with `levels` objects and arrays inside one another, itself being the first. */
static size_t nest(char *body, size_t levels, const char *open, char close)
{
    size_t i, at = put(body, 0, MEMBER_BEFORE, strlen(MEMBER_BEFORE));
    for (i = 2; i < levels; i++) at = put(body, at, open, strlen(open));
    at = put(body, at, open, 1);
    for (i = 1; i < levels; i++) at = put(body, at, &close, 1);
    return put(body, at, MEMBER_AFTER, strlen(MEMBER_AFTER));
}

static void nesting_is_limited_by_the_tokens_alone(void **state)
{
    char body[BODY_SIZE];
    size_t levels;
    (void)state;
    for (levels = 2; levels <= 260; levels++) {
        const size_t arrays = 6 + (levels - 1), objects = 6 + 2 * (levels - 1) - 1;
        size_t len = nest(body, levels, "[", ']');
        int fits = arrays <= AVON_AUTH_JSON_TOKENS;
        expect_both("arrays", body, len, fits ? AVON_AUTH_OK : AVON_AUTH_E_TOO_LARGE,
                    MEMBER_TOKEN, MEMBER_EXPIRES_IN);
        expect_error("arrays", body, len, fits ? AVON_AUTH_E_RESPONSE : AVON_AUTH_E_TOO_LARGE, "");
        len = nest(body, levels, "{\"x\":", '}');
        fits = objects <= AVON_AUTH_JSON_TOKENS;
        expect_both("objects", body, len, fits ? AVON_AUTH_OK : AVON_AUTH_E_TOO_LARGE,
                    MEMBER_TOKEN, MEMBER_EXPIRES_IN);
        expect_error("objects", body, len, fits ? AVON_AUTH_E_RESPONSE : AVON_AUTH_E_TOO_LARGE,
                     "");
    }
}

static void brackets_in_a_string_are_no_tokens(void **state)
{
    char value[2 * AVON_AUTH_JSON_TOKENS + 1];
    (void)state;
    memset(value, '[', sizeof value - 1);
    memset(value + 100, '{', 100);
    value[sizeof value - 1] = '\0';
    expect_with("{\"access_token\":\"abc\",\"x\":\"", value, "\"}", AVON_AUTH_OK, "abc");
}

/* Whole, and without its end: where a body is no JSON besides, that may be its status as well. */
static void a_great_depth_is_refused(void **state)
{
    enum { DEPTH = 100000 };
    static const char *const open[] = { "[", "{\"x\":" };
    static const char close[] = { ']', '}' };
    size_t i, k, p;
    (void)state;
    for (k = 0; k < COUNT(open); k++) {
        const size_t n = strlen(open[k]), cut = 5 + DEPTH * n, len = cut + 1 + DEPTH + 1;
        char *body = filled(len), out[8];
        memcpy(body, "{\"y\":", 5);
        for (i = 0; i < DEPTH; i++) memcpy(body + 5 + i * n, open[k], n);
        body[cut] = '1';
        memset(body + cut + 1, close[k], DEPTH);
        body[len - 1] = '}';
        for (p = 0; p < COUNT(parsers); p++) {
            avon_auth_issued issued;
            const avon_auth_status status = parse(parsers[p], body, cut, out, sizeof out, &issued);
            assert_true(status == AVON_AUTH_E_TOO_LARGE || status == AVON_AUTH_E_JSON);
            expect_issued(parsers[p], open[k], body, len, AVON_AUTH_E_TOO_LARGE, "", 0);
        }
        expect_error(open[k], body, len, AVON_AUTH_E_TOO_LARGE, "");
        free(body);
    }
}

/* ---- which members count ------------------------------------------------------- */

static void only_members_of_the_top_object_count(void **state)
{
    static const answer_case cases[] = {
        { "{\"access_token\":\"abc\"}", AVON_AUTH_OK, "abc" },
        { " \t\r\n{ \"access_token\" : \"abc\" }\r\n\t ", AVON_AUTH_OK, "abc" },
        { "{\"x\":1,\"access_token\":\"abc\",\"y\":[]}", AVON_AUTH_OK, "abc" },
        { "{\"x\":{\"access_token\":\"abc\"}}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"x\":[{\"access_token\":\"abc\"}]}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"x\":[\"access_token\",\"abc\"]}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"x\":\"access_token\",\"y\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"x\":\"\\\"access_token\\\":\\\"abc\\\"\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"x\":{\"access_token\":\"no\"},\"access_token\":\"abc\"}", AVON_AUTH_OK, "abc" },
        { "{\"access_token\":\"abc\",\"x\":{\"access_token\":\"no\"}}", AVON_AUTH_OK, "abc" },
        { "{\"x\":[[],{\"y\":[\"access_token\"]}],\"access_token\":\"abc\"}", AVON_AUTH_OK, "abc" },
        { "{\"x\":\"access_token\",\"access_token\":\"abc\"}", AVON_AUTH_OK, "abc" },
        { "{\"\":\"\",\"access_token\":\"abc\"}", AVON_AUTH_OK, "abc" },
        { "{\"x\":{\"token_type\":\"mac\"},\"access_token\":\"abc\"}", AVON_AUTH_OK, "abc" },
        { "{\"x\":{\"expires_in\":0},\"access_token\":\"abc\"}", AVON_AUTH_OK, "abc" },
        { "{\"x\":{\"error\":\"no\"},\"access_token\":\"abc\"}", AVON_AUTH_OK, "abc" },
        { "{\"x\":[\"error\",\"no\"],\"access_token\":\"abc\"}", AVON_AUTH_OK, "abc" },
        { "{\"x\":\"error\",\"access_token\":\"abc\"}", AVON_AUTH_OK, "abc" },
        { "{\"refresh_token\":\"no\",\"id_token\":\"no\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{}", AVON_AUTH_E_RESPONSE, NULL },
    };
    (void)state;
    expect_all(expect_both, cases, COUNT(cases));
}

static void names_are_compared_after_unescaping_and_exactly(void **state)
{
    static const answer_case cases[] = {
        { "{\"access\\u005ftoken\":\"abc\"}", AVON_AUTH_OK, "abc" },
        { "{\"access\\u005Ftoken\":\"abc\"}", AVON_AUTH_OK, "abc" },
        { "{\"\\u0061\\u0063\\u0063\\u0065\\u0073\\u0073\\u005f\\u0074\\u006f\\u006B\\u0065\\u006e"
          "\":\"abc\"}", AVON_AUTH_OK, "abc" },
        { "{\"Access_Token\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"ACCESS_TOKEN\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_toke\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_tokens\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token \":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\" access_token\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token\\u0000\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token\\u0000x\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"\\u0000access_token\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"\\u0161ccess_token\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access\\\\u005ftoken\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access\\/token\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token\":\"abc\",\"token\\u005ftype\":\"mac\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token\":\"abc\",\"Token_Type\":\"mac\"}", AVON_AUTH_OK, "abc" },
        { "{\"access_token\":\"abc\",\"token_type\\u0000\":\"mac\"}", AVON_AUTH_OK, "abc" },
        { "{\"access_token\":\"abc\",\"\\u0065xpires_in\":0}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token\":\"abc\",\"EXPIRES_IN\":0}", AVON_AUTH_OK, "abc" },
    };
    (void)state;
    expect_all(expect, cases, COUNT(cases));
}

static void a_second_member_of_the_same_name_is_refused(void **state)
{
    static const answer_case cases[] = {
        { "{\"access_token\":\"abc\",\"access_token\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token\":\"abc\",\"\":1,\"access_token\":\"d\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token\":\"abc\",\"access_tok\\u0065n\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"\\u0061ccess_token\":\"abc\",\"access_token\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token\":\"abc\",\"access_token\":null}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token\":null,\"access_token\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token\":\"\",\"access_token\":\"abc\"}", AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token\":\"abc\",\"access_token\":\"a\",\"access_token\":\"b\"}",
          AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"token_type\":\"Bearer\"}",
          AVON_AUTH_E_RESPONSE, NULL },
        { "{\"token_type\":\"Bearer\",\"access_token\":\"abc\",\"token\\u005Ftype\":\"Bearer\"}",
          AVON_AUTH_E_RESPONSE, NULL },
        { "{\"access_token\":\"abc\",\"token_type\":\"mac\",\"token_type\":\"Bearer\"}",
          AVON_AUTH_E_RESPONSE, NULL },
        { "{\"expires_in\":60,\"access_token\":\"abc\",\"expires_in\":60}", AVON_AUTH_E_RESPONSE,
          NULL },
        { "{\"expires_in\":60,\"access_token\":\"abc\",\"expires\\u005fin\":60}",
          AVON_AUTH_E_RESPONSE, NULL },
        { "{\"expires_in\":null,\"access_token\":\"abc\",\"expires_in\":60}", AVON_AUTH_E_RESPONSE,
          NULL },
        { "{\"expires_in\":60,\"access_token\":\"abc\",\"expires_in\":null}", AVON_AUTH_E_RESPONSE,
          NULL },
        { "{\"x\":1,\"x\":2,\"access_token\":\"abc\",\"\":1,\"\":2}", AVON_AUTH_OK, "abc" },
    };
    (void)state;
    expect_all(expect, cases, COUNT(cases));
}

/* ---- access_token -------------------------------------------------------------- */

static void expect_token(const char *value, avon_auth_status status, const char *access_token)
{
    expect_with("{\"access_token\":", value, "}", status, access_token);
    expect_with("{\"x\":1,\"access_token\": ", value, " ,\"token_type\":\"Bearer\"}", status,
                access_token);
}

static void the_access_token_is_a_string_of_b64token_characters(void **state)
{
    static const struct { const char *value, *access_token; } cases[] = {
        { "\"a\"", "a" }, { "\"/\"", "/" }, { "\"" B64TOKEN "\"", B64TOKEN },
        { "\"a=\"", "a=" }, { "\"a==\"", "a==" }, { "\"a======\"", "a======" },
        { "\"=\"", NULL }, { "\"==\"", NULL }, { "\"=a\"", NULL }, { "\"a=b\"", NULL },
        { "\"a==b=\"", NULL },
        { "\"\"", NULL }, { "null", NULL }, { "true", NULL }, { "false", NULL }, { "0", NULL },
        { "12345", NULL }, { "[]", NULL }, { "{}", NULL }, { "[\"abc\"]", NULL },
        { "{\"access_token\":\"abc\"}", NULL },
        { "\"a b\"", NULL }, { "\" ab\"", NULL }, { "\"ab \"", NULL }, { "\"Bearer ab\"", NULL },
        { "\"\xC3\xA9\"", NULL }, { "\"ab\xE2\x82\xAC\"", NULL }, { "\"\xF0\x9F\x98\x80\"", NULL },
        { "\"\xEF\xBC\xA1\"", NULL },
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++)
        expect_token(cases[i].value,
                     cases[i].access_token != NULL ? AVON_AUTH_OK : AVON_AUTH_E_RESPONSE,
                     cases[i].access_token);
}

static void escapes_in_the_access_token_are_undone(void **state)
{
    static const struct { const char *value, *access_token; } cases[] = {
        { "\"a\\/b\"", "a/b" }, { "\"\\/\\/\"", "//" }, { "\"\\u0041\\u0062\"", "Ab" },
        { "\"a\\u002Fb\"", "a/b" }, { "\"a\\u002fb\"", "a/b" }, { "\"a\\u003d\"", "a=" },
        { "\"a\\u003D\\u003D\"", "a==" }, { "\"\\u007e\"", "~" }, { "\"\\u00414\"", "A4" },
        { "\"a\\u003db\"", NULL }, { "\"\\u003da\"", NULL }, { "\"a\\\\b\"", NULL },
        { "\"a\\\"b\"", NULL }, { "\"a\\b\"", NULL }, { "\"a\\f\"", NULL }, { "\"a\\n\"", NULL },
        { "\"a\\r\"", NULL }, { "\"a\\t\"", NULL }, { "\"a\\r\\nx: y\"", NULL },
        { "\"a\\u0000\"", NULL }, { "\"\\u0000a\"", NULL }, { "\"a\\u0000b\"", NULL },
        { "\"a\\u00e9\"", NULL }, { "\"\\u0141\"", NULL }, { "\"a\\u0141b\"", NULL },
        { "\"\\uff21\"", NULL }, { "\"\\ud83d\\ude41\"", NULL }, { "\"\\ud841\"", NULL },
        { "\"\\udc41\"", NULL }, { "\"\\\\u0041\"", NULL },
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++)
        expect_token(cases[i].value,
                     cases[i].access_token != NULL ? AVON_AUTH_OK : AVON_AUTH_E_RESPONSE,
                     cases[i].access_token);
}

/* JSON has no control characters in strings, a quote or backslash is the string's own here,
 * and a byte from 0x80 on by itself is not UTF-8. */
static avon_auth_status verdict_on_token(const char *text, int byte)
{
    if (byte < 0x20 || byte >= 0x80 || byte == '"' || byte == '\\') return AVON_AUTH_E_JSON;
    return is_b64token(text) ? AVON_AUTH_OK : AVON_AUTH_E_RESPONSE;
}

static void each_byte_in_the_access_token_is_judged_at_each_place(void **state)
{
    char body[BODY_SIZE], name[32], text[4];
    int byte, place;
    (void)state;
    for (byte = 0; byte < 256; byte++) {
        for (place = 0; place < 3; place++) {
            size_t len;
            memcpy(text, "xyz", sizeof text);
            text[place] = (char)(unsigned char)byte;
            sprintf(name, "byte %02X at %d", (unsigned)byte, place);
            len = compose(body, "{\"access_token\":\"", text, 3, "\"}");
            expect_both(name, body, len, verdict_on_token(text, byte), text,
                        AVON_AUTH_LIFETIME_UNKNOWN);
        }
    }
}

/* A long one, of small and of capital letters: it is read a word at a time. */
static void each_byte_in_a_long_access_token_is_judged_at_each_place(void **state)
{
    enum { LONG = 20 };
    char body[BODY_SIZE], name[32], text[LONG + 1] = "";
    int byte, place, fill;
    (void)state;
    for (byte = 1; byte < 256; byte++) {
        for (place = 0; place < 2 * LONG; place++) {
            size_t len;
            fill = place < LONG ? 'x' : 'X';
            memset(text, fill, LONG);
            text[place % LONG] = (char)(unsigned char)byte;
            sprintf(name, "byte %02X at %d, %c", (unsigned)byte, place % LONG, fill);
            len = compose(body, "{\"access_token\":\"", text, LONG, "\"}");
            expect_both(name, body, len, verdict_on_token(text, byte), text,
                        AVON_AUTH_LIFETIME_UNKNOWN);
        }
    }
}

static void each_escaped_character_in_the_access_token_is_judged(void **state)
{
    char value[32], text[4];
    unsigned c;
    (void)state;
    for (c = 0; c < 0x10000; c = c < 0x200 ? c + 1 : c + 0x3F) {
        int good;
        memcpy(text, "a?b", sizeof text);
        if (c != 0 && c < 0x80) text[1] = (char)c;
        good = is_b64token(text);
        sprintf(value, "\"a\\u%04xb\"", c);
        expect_token(value, good ? AVON_AUTH_OK : AVON_AUTH_E_RESPONSE, text);
    }
    for (c = 0x0141; c < 0x10000; c += 0x100) {
        sprintf(value, "\"\\u%04X\"", c);
        expect_token(value, AVON_AUTH_E_RESPONSE, NULL);
    }
}

/* ---- token_type ---------------------------------------------------------------- */

static void expect_type(const char *type, avon_auth_status status)
{
    char body[BODY_SIZE];
    size_t len =
        compose(body, "{\"access_token\":\"abc\",\"token_type\":", type, strlen(type), "}");
    expect(type, body, len, status, "abc", AVON_AUTH_LIFETIME_UNKNOWN);
    len = compose(body, "{\"token_type\":", type, strlen(type), ",\"access_token\":\"abc\"}");
    expect(type, body, len, status, "abc", AVON_AUTH_LIFETIME_UNKNOWN);
}

static void the_token_type_is_bearer_in_any_case_or_absent(void **state)
{
    static const char *const good[] = {
        "\"bearer\"", "\"Bearer\"", "\"BEARER\"", "\"bEaReR\"", "\"b\\u0065arer\"",
        "\"\\u0042EARE\\u0052\"",
    };
    static const char *const bad[] = {
        "\"\"", "\"bear\"", "\"beare\"", "\"bearers\"", "\"bearer \"", "\" bearer\"", "\"mac\"",
        "\"DPoP\"", "\"N_A\"", "\"bearer\\u0000\"", "\"bearer\\u0000x\"", "\"\\u0142earer\"",
        "\"\\u0062earer\\n\"", "\"bearer bearer\"", "\"be\\\\arer\"", "\"\xC4\xB1\"",
        "\"\\u0002earer\"", "\"\\u0022earer\"", "null", "true", "false", "0", "1", "{}", "[]",
        "[\"Bearer\"]", "{\"token_type\":\"Bearer\"}",
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(good); i++) expect_type(good[i], AVON_AUTH_OK);
    for (i = 0; i < COUNT(bad); i++) expect_type(bad[i], AVON_AUTH_E_RESPONSE);
    expect_with("", "{\"access_token\":\"abc\"}", "", AVON_AUTH_OK, "abc");
    expect_with("", "{\"token_type\":\"Bearer\"}", "", AVON_AUTH_E_RESPONSE, NULL);
}

/* ---- expires_in ---------------------------------------------------------------- */

static void expires_in_is_rounded_down_and_limited(void **state)
{
    static const char *const around[][2] = {
        { "{\"access_token\":\"abc\",\"expires_in\":", "}" },
        { "{\"expires_in\": ", " ,\"access_token\":\"abc\"}" },
        { "{\"token_type\":\"Bearer\",\"expires_in\"\n:\n", "\n,\"access_token\":\"abc\"}" },
    };
    char body[BODY_SIZE];
    size_t i, k;
    (void)state;
    for (i = 0; i < COUNT(lifetime_cases); i++) {
        const lifetime_case *c = &lifetime_cases[i];
        const avon_auth_status status =
            c->lifetime_s != REFUSED ? AVON_AUTH_OK : AVON_AUTH_E_RESPONSE;
        for (k = 0; k < COUNT(around); k++) {
            const size_t len =
                compose(body, around[k][0], c->text, strlen(c->text), around[k][1]);
            expect(c->text, body, len, status, "abc", c->lifetime_s);
        }
    }
}

static void an_absent_expires_in_is_unknown(void **state)
{
    (void)state;
    expect_with("{\"access_token\":\"abc\"", ",\"token_type\":\"Bearer\"", "}", AVON_AUTH_OK,
                "abc");
}

/* ---- error --------------------------------------------------------------------- */

static void an_error_member_is_a_refusal_whatever_stands_beside_it(void **state)
{
    static const char *const values[] = {
        "\"invalid_client\"", "\" \"", "\"null\"", "\"false\"", "\"\\u0000\"", "true", "0", "401",
        "-0.5e1", "{}", "[]", "[null]", "{\"code\":1}",
    };
    static const char *const around[][2] = {
        { "{\"error\":", "}" },
        { "{\"error\":", ",\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":60}" },
        { "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":60,\"error\":", "}" },
        { "{\"access_token\":\"abc\",\"error\":", ",\"access_token\":\"abc\"}" },
        { "{\"expires_in\":1,\"expires_in\":2,\"error\":", ",\"access_token\":\"abc\"}" },
        { "{\"access_token\":null,\"token_type\":\"mac\",\"expires_in\":-1,\"error\":", "}" },
        { "{\"error\":null,\"access_token\":\"abc\",\"error\":", "}" },
        { "{\"access_token\":\"abc\",\"error\":", ",\"error\":null}" },
        { "{\"access_token\":\"abc\",\"error\":\"x\",\"error\":", "}" },
        { "{\"access_token\":\"abc\",\"err\\u006fr\":", "}" },
        { "{\"access_token\":\"abc\",\"\\u0065\\u0072\\u0072\\u006F\\u0072\" :", "}" },
    };
    size_t i, k;
    (void)state;
    for (i = 0; i < COUNT(values); i++)
        for (k = 0; k < COUNT(around); k++)
            expect_with(around[k][0], values[i], around[k][1], AVON_AUTH_E_DENIED, NULL);
}

static void null_false_and_an_empty_string_are_no_error(void **state)
{
    static const char *const values[] = { "null", "false", "\"\"" };
    size_t i, k;
    (void)state;
    for (i = 0; i < COUNT(values); i++) {
        expect_with("{\"access_token\":\"abc\",\"error\":", values[i], "}", AVON_AUTH_OK, "abc");
        expect_with("{\"error\" : ", values[i], " ,\"access_token\":\"abc\"}", AVON_AUTH_OK,
                    "abc");
        expect_with("{\"err\\u006fr\":", values[i], ",\"access_token\":\"abc\"}", AVON_AUTH_OK,
                    "abc");
        expect_with("{\"error\":", values[i], "}", AVON_AUTH_E_RESPONSE, NULL);
        expect_with("{\"access_token\":\"a b\",\"error\":", values[i], "}", AVON_AUTH_E_RESPONSE,
                    NULL);
        /* but it stands there once */
        for (k = 0; k < COUNT(values); k++) {
            char twice[64];
            sprintf(twice, "%s,\"error\":%s", values[i], values[k]);
            expect_with("{\"access_token\":\"abc\",\"error\":", twice, "}", AVON_AUTH_E_RESPONSE,
                        NULL);
        }
    }
}

static void what_is_no_error_member_is_no_refusal(void **state)
{
    static const answer_case cases[] = {
        { "{\"access_token\":\"abc\",\"x\":{\"error\":\"no\"}}", AVON_AUTH_OK, "abc" },
        { "{\"access_token\":\"abc\",\"x\":[{\"error\":\"no\"}]}", AVON_AUTH_OK, "abc" },
        { "{\"access_token\":\"abc\",\"Error\":\"no\"}", AVON_AUTH_OK, "abc" },
        { "{\"access_token\":\"abc\",\"errors\":[]}", AVON_AUTH_OK, "abc" },
        { "{\"access_token\":\"abc\",\"error\\u0000\":\"no\"}", AVON_AUTH_OK, "abc" },
        { "{\"access_token\":\"abc\",\"err\\u016fr\":\"no\"}", AVON_AUTH_OK, "abc" },
        { "{\"access_token\":\"abc\",\"error_description\":\"no\"}", AVON_AUTH_OK, "abc" },
        { "{\"access_token\":\"abc\",\"code\":\"no\"}", AVON_AUTH_OK, "abc" },
        { "{\"access_token\":\"abc\",\"error\":\"no\"", AVON_AUTH_E_JSON, NULL },
        { "{\"access_token\":\"abc\",\"error\":}", AVON_AUTH_E_JSON, NULL },
    };
    (void)state;
    expect_all(expect_both, cases, COUNT(cases));
}

static void json_comes_before_error_members_and_size(void **state)
{
    static const struct { const char *members; avon_auth_status status; } cases[] = {
        { "\"access_token\":\"a b\",\"error\":1,\"x\":", AVON_AUTH_E_JSON },
        { "\"access_token\":\"a b\",\"error\":1", AVON_AUTH_E_DENIED },
        { "\"access_token\":\"abc\",\"access_token\":\"abc\",\"error\":1", AVON_AUTH_E_DENIED },
        { "\"access_token\":\"a b\"", AVON_AUTH_E_RESPONSE },
        { "\"access_token\":\"abc\",\"error\":1", AVON_AUTH_E_DENIED },
        { "\"access_token\":\"abc\",\"expires_in\":0", AVON_AUTH_E_RESPONSE },
        { "\"access_token\":\"abc\",\"token_type\":\"mac\"", AVON_AUTH_E_RESPONSE },
        { "\"access_token\":\"abc\"", AVON_AUTH_E_BUFFER },
    };
    char body[BODY_SIZE], out[3];
    avon_auth_issued issued;
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++) {
        const char *members = cases[i].members;
        const size_t len = compose(body, "{", members, strlen(members), "}");
        check_status(members,
                     parse(avon_auth_token_parse, body, len, out, sizeof out, &issued),
                     cases[i].status);
        assert_int_equal(issued.length, cases[i].status == AVON_AUTH_E_BUFFER ? 3 : 0);
    }
}

/* ---- answers as they come ------------------------------------------------------ */

static void the_observed_answers_are_understood(void **state)
{
    static const char granted[] =
        "{\"access_token\":\"eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln\",\"expires_in\":86400,"
        "\"token_type\":\"Bearer\"}";
    static const char refused[] =
        "{\"status\":401,\"code\":\"auth/invalid_credentials\",\"name\":\"CustomError\"}";
    static const char oauth2[] =
        "{\"error\":\"invalid_client\",\"error_description\":\"Client authentication failed\"}";
    (void)state;
    expect("granted", granted, sizeof granted - 1, AVON_AUTH_OK,
           "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln", 86400);
    expect_error("granted", granted, sizeof granted - 1, AVON_AUTH_E_RESPONSE, "");
    expect("refused", refused, sizeof refused - 1, AVON_AUTH_E_RESPONSE, "", 0);
    expect_error("refused", refused, sizeof refused - 1, AVON_AUTH_OK, "auth/invalid_credentials");
    expect("OAuth2", oauth2, sizeof oauth2 - 1, AVON_AUTH_E_DENIED, "", 0);
    expect_error("OAuth2", oauth2, sizeof oauth2 - 1, AVON_AUTH_OK, "invalid_client");
    expect("realistic", REALISTIC_BODY, sizeof REALISTIC_BODY - 1, AVON_AUTH_OK, REALISTIC_TOKEN,
           REALISTIC_LIFETIME);
}

static void a_response_cut_short_gives_no_token(void **state)
{
    static const struct { const char *body, *access_token; int64_t lifetime_s; } cases[] = {
        { REALISTIC_BODY, REALISTIC_TOKEN, REALISTIC_LIFETIME },
        { SPOILED_BODY, SPOILED_TOKEN, 3600 },
        { "{\"access_token\":\"abc\",\"x\":\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"}", "abc",
          AVON_AUTH_LIFETIME_UNKNOWN },
        { "{\"x\":[true,false,null,-0.5e+31,\"\\u00e9\\n\",{}],\"access_token\":\"abc\"}", "abc",
          AVON_AUTH_LIFETIME_UNKNOWN },
    };
    size_t i, len;
    (void)state;
    for (i = 0; i < COUNT(cases); i++) {
        for (len = 0; len < strlen(cases[i].body); len++) {
            expect("cut", cases[i].body, len, AVON_AUTH_E_JSON, "", 0);
            expect_error("cut", cases[i].body, len, AVON_AUTH_E_JSON, "");
        }
        expect("whole", cases[i].body, len, AVON_AUTH_OK, cases[i].access_token,
               cases[i].lifetime_s);
    }
}

static int leaves_an_object(size_t at, int value)
{
    const char digit[2] = { replacement_sets[replacement_set[at]][value / 4], '\0' };
    return (strtol(digit, NULL, 16) >> (3 - value % 4) & 1) != 0;
}

/* What a string of valid JSON says; '?', which no token may hold, for what is not ASCII or is
 * a control character. */
static void unescape(const char *string, size_t len, char *out)
{
    const char *const end = string + len;
    while (string != end) {
        if (*string != '\\') {
            *out++ = *string++;
        } else if (string[1] == 'u') {
            const char digits[5] = { string[2], string[3], string[4], string[5], '\0' };
            const long c = strtol(digits, NULL, 16);
            *out++ = c >= 0x20 && c < 0x7F ? (char)c : '?';
            string += 6;
        } else {
            *out++ = strchr("\"\\/", string[1]) != NULL ? string[1] : '?';
            string += 2;
        }
    }
    *out = '\0';
}

static void expect_after_damage(const char *body, size_t len, size_t at, int object)
{
    const size_t token_at = strlen("{\"access_token\":\""), token_len = strlen(SPOILED_TOKEN);
    const int in_token = at >= token_at && at < token_at + token_len;
    char out[32], sent[32];
    avon_auth_issued issued;
    const avon_auth_status status =
        parse(avon_auth_token_parse, body, len, out, sizeof out, &issued);
    if (!object) {
        assert_int_equal(status, AVON_AUTH_E_JSON);
        return;
    }
    unescape(body + token_at, token_len, sent);
    if (in_token)
        assert_int_equal(status, is_b64token(sent) ? AVON_AUTH_OK : AVON_AUTH_E_RESPONSE);
    else if (status != AVON_AUTH_OK)
        assert_true(status == AVON_AUTH_E_RESPONSE || status == AVON_AUTH_E_DENIED);
    if (status == AVON_AUTH_OK) assert_string_equal(out, sent);
}

static void a_response_with_a_byte_replaced_gives_no_token_that_was_not_sent(void **state)
{
    char body[] = SPOILED_BODY;
    const size_t len = sizeof body - 1;
    size_t at;
    int value;
    (void)state;
    assert_int_equal(COUNT(replacement_set), len);
    for (at = 0; at < len; at++) {
        const char sent = body[at];
        for (value = 0; value < 256; value++) {
            body[at] = (char)(unsigned char)value;
            expect_after_damage(body, len, at, leaves_an_object(at, value));
        }
        body[at] = sent;
    }
}

/* ---- the caller's buffers ------------------------------------------------------ */

static void a_token_that_does_not_fit_leaves_its_length_and_nothing_else(void **state)
{
    static const char body[] = "{\"access_token\":\"abc.DEF\\/12=\",\"expires_in\":60}";
    static const char expected[] = "abc.DEF/12=";
    size_t size;
    (void)state;
    for (size = 0; size <= sizeof expected + 1; size++) {
        char *out = filled(size);
        avon_auth_issued issued = { 99, 99 };
        const avon_auth_status status =
            avon_auth_token_parse(body, sizeof body - 1, size != 0 ? out : NULL, size, &issued);
        assert_int_equal(issued.length, sizeof expected - 1);
        if (size < sizeof expected) {
            assert_int_equal(status, AVON_AUTH_E_BUFFER);
            assert_int_equal(issued.lifetime_s, AVON_AUTH_LIFETIME_UNKNOWN);
            assert_true(is_zero(out, size));
        } else {
            assert_int_equal(status, AVON_AUTH_OK);
            assert_int_equal(issued.lifetime_s, 60);
            assert_string_equal(out, expected);
        }
        free(out);
    }
}

static void an_error_that_does_not_fit_leaves_its_length_and_nothing_else(void **state)
{
    static const char body[] = "{\"code\":\"no\",\"error\":\"invalid\\nclient\"}";
    static const char expected[] = "invalid?client";
    size_t size;
    (void)state;
    for (size = 0; size <= sizeof expected + 1; size++) {
        char *out = filled(size);
        size_t len = 99;
        avon_auth_status status;
        status = avon_auth_error_parse(body, sizeof body - 1, size != 0 ? out : NULL, size, &len);
        assert_int_equal(len, sizeof expected - 1);
        if (size < sizeof expected) {
            assert_int_equal(status, AVON_AUTH_E_BUFFER);
            assert_true(is_zero(out, size));
        } else {
            assert_int_equal(status, AVON_AUTH_OK);
            assert_string_equal(out, expected);
        }
        free(out);
    }
}

static void expect_no_token(avon_auth_status status, const char *out,
                            const avon_auth_issued *issued)
{
    assert_int_equal(status, AVON_AUTH_E_ARGUMENT);
    if (out != NULL) assert_true(is_zero(out, 8));
    if (issued != NULL) {
        assert_int_equal(issued->length, 0);
        assert_int_equal(issued->lifetime_s, AVON_AUTH_LIFETIME_UNKNOWN);
    }
}

static void null_is_refused_by_each_parser(void **state)
{
    static const char body[] = "{\"access_token\":\"abc\",\"jwt\":\"abc\",\"expires_in\":60}";
    const size_t len = sizeof body - 1;
    size_t p;
    (void)state;
    for (p = 0; p < COUNT(parsers); p++) {
        const parser read = parsers[p];
        char out[8] = "filled!";
        avon_auth_issued issued = { 99, 99 };
        expect_no_token(read(NULL, len, out, sizeof out, &issued), out, &issued);
        memcpy(out, "filled!", sizeof out);
        issued.length = 99;
        expect_no_token(read(NULL, 0, out, sizeof out, &issued), out, &issued);
        memcpy(out, "filled!", sizeof out);
        expect_no_token(read(body, len, out, sizeof out, NULL), out, NULL);
        issued.length = 99;
        issued.lifetime_s = 99;
        expect_no_token(read(body, len, NULL, sizeof out, &issued), NULL, &issued);
        expect_no_token(read(NULL, 0, NULL, 0, NULL), NULL, NULL);
    }
}

static void null_is_refused_by_error_parse(void **state)
{
    static const char body[] = "{\"error\":\"abc\"}";
    const size_t len = sizeof body - 1;
    char out[8] = "filled!";
    size_t out_len = 99;
    (void)state;
    assert_int_equal(avon_auth_error_parse(NULL, len, out, sizeof out, &out_len),
                     AVON_AUTH_E_ARGUMENT);
    assert_true(is_zero(out, sizeof out));
    assert_int_equal(out_len, 0);
    out_len = 99;
    memcpy(out, "filled!", sizeof out);
    assert_int_equal(avon_auth_error_parse(NULL, 0, out, sizeof out, &out_len),
                     AVON_AUTH_E_ARGUMENT);
    assert_true(is_zero(out, sizeof out));
    assert_int_equal(out_len, 0);
    out_len = 99;
    assert_int_equal(avon_auth_error_parse(body, len, NULL, sizeof out, &out_len),
                     AVON_AUTH_E_ARGUMENT);
    assert_int_equal(out_len, 0);
    assert_int_equal(avon_auth_error_parse(body, len, out, sizeof out, NULL), AVON_AUTH_OK);
    assert_string_equal(out, "abc");
}

/* ---- what the service says ----------------------------------------------------- */

static void the_error_comes_before_the_code(void **state)
{
    static const struct { const char *body, *error; } cases[] = {
        { "{\"error\":\"e\"}", "e" },
        { "{\"code\":\"c\"}", "c" },
        { "{\"error\":\"e\",\"code\":\"c\"}", "e" },
        { "{\"code\":\"c\",\"error\":\"e\"}", "e" },
        { "{\"x\":{\"error\":\"n\"},\"code\":\"c\",\"y\":[{\"error\":\"n\"}]}", "c" },
        { "{\"x\":[\"error\",\"n\"],\"code\":\"c\"}", "c" },
        { "{\"x\":\"error\",\"y\":\"code\",\"code\":\"c\"}", "c" },
        { "{\"code\":\"c\",\"err\\u006fr\":\"e\"}", "e" },
        { "{\"error\":\"e\",\"error\":\"n\"}", "e" }, /* the first of a name */
        { "{\"code\":\"c\",\"code\":\"n\"}", "c" },
        { "{\"c\\u006fde\":\"c\"}", "c" },
        { "{\"error\":null,\"code\":\"c\"}", "c" },
        { "{\"error\":true,\"code\":\"c\"}", "c" },
        { "{\"error\":401,\"code\":\"c\"}", "c" },
        { "{\"error\":{\"code\":\"n\"},\"code\":\"c\"}", "c" },
        { "{\"code\":\"c\",\"error\":[\"n\"]}", "c" },
        { "{\"error\":\"e\",\"code\":401}", "e" },
        { "{\"Error\":\"n\",\"errors\":\"n\",\"error\\u0000\":\"n\",\"code\":\"c\"}", "c" },
    };
    static const char *const without[] = {
        "{}", " { } ", "{\"x\":1}", "{\"error\":null}", "{\"error\":0,\"code\":1}",
        "{\"code\":null}", "{\"error\":[],\"code\":{}}", "{\"x\":{\"error\":\"n\",\"code\":\"n\"}}",
        "{\"error_description\":\"n\"}", "{\"CODE\":\"n\"}", "{\"\\u0165rror\":\"n\"}",
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++)
        expect_error(cases[i].body, cases[i].body, strlen(cases[i].body), AVON_AUTH_OK,
                     cases[i].error);
    for (i = 0; i < COUNT(without); i++)
        expect_error(without[i], without[i], strlen(without[i]), AVON_AUTH_E_RESPONSE, "");
}

static void at_most_63_bytes_of_the_error_are_kept(void **state)
{
    char body[BODY_SIZE], text[300], kept[64];
    size_t n;
    (void)state;
    for (n = 1; n < sizeof text; n = n < 70 ? n + 1 : n + 50) {
        const size_t expected = n < 63 ? n : 63;
        size_t i, len;
        for (i = 0; i < n; i++) text[i] = (char)('a' + i % 26);
        memcpy(kept, text, expected);
        kept[expected] = '\0';
        len = compose(body, "{\"error\":\"", text, n, "\"}");
        expect_error("plain", body, len, AVON_AUTH_OK, kept);
        if (n < 63) continue;
        text[62] = '\\';
        memcpy(text + 63, "/", 2);
        kept[62] = '/';
        len = compose(body, "{\"code\":\"", text, 64, "x\"}");
        expect_error("an escape for the last", body, len, AVON_AUTH_OK, kept);
        memcpy(text + 62, "\xF0\x9F\x98\x80", 4);
        kept[62] = '?';
        len = compose(body, "{\"code\":\"", text, 66, "\"}");
        expect_error("an emoji across the end", body, len, AVON_AUTH_OK, kept);
    }
}

static void what_is_not_printable_ascii_becomes_a_question_mark(void **state)
{
    static const struct { const char *body, *error; } cases[] = {
        { "{\"error\":\"a\\nb\"}", "a?b" },
        { "{\"error\":\"a\\r\\nSet-Cookie: x\"}", "a??Set-Cookie: x" },
        { "{\"error\":\"\\b\\f\\n\\r\\t\"}", "?????" },
        { "{\"error\":\"\\u0007\\u001b[31m\"}", "??[31m" },
        { "{\"error\":\"a\\u0000b\"}", "a?b" },
        { "{\"error\":\"\\u007f\\u0080\\u00e9\"}", "???" },
        { "{\"error\":\"a\x7F\"}", "a?" },
        { "{\"error\":\"\xC3\xA9\"}", "??" },
        { "{\"error\":\"\xE2\x82\xAC\xF0\x9F\x98\x80\"}", "???????" },
        { "{\"error\":\"\\u0141\\uff21\"}", "??" },
        { "{\"error\":\"\\ud83d\\ude00\"}", "??" },
        { "{\"error\":\"\\ud800\"}", "?" },
        { "{\"error\":\"\\\"\\\\\\/\"}", "\"\\/" },
        { "{\"error\":\"\\u0020\\u007e\\u0041\"}", " ~A" },
        { "{\"error\":\" !#$%&'()*+,-./09:;<=>?@AZ[]^_`az{|}~\"}",
          " !#$%&'()*+,-./09:;<=>?@AZ[]^_`az{|}~" },
    };
    char body[BODY_SIZE], name[32];
    size_t i;
    int byte;
    (void)state;
    for (i = 0; i < COUNT(cases); i++)
        expect_error(cases[i].body, cases[i].body, strlen(cases[i].body), AVON_AUTH_OK,
                     cases[i].error);
    for (byte = 0; byte < 256; byte++) {
        const char text[2] = { (char)(unsigned char)byte, '\0' };
        const int in_json = byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
        size_t len = compose(body, "{\"code\":\"", text, 1, "\"}");
        sprintf(name, "byte %02X", (unsigned)byte);
        expect_error(name, body, len, in_json ? AVON_AUTH_OK : AVON_AUTH_E_JSON,
                     !in_json ? "" : byte == 0x7F ? "?" : text);
        sprintf(name, "\\u%04x", (unsigned)byte);
        len = compose(body, "{\"code\":\"", name, 6, "\"}");
        expect_error(name, body, len, AVON_AUTH_OK, byte >= 0x20 && byte < 0x7F ? text : "?");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_json_is_refused_as_a_body_and_as_a_member),
        cmocka_unit_test(broken_token_responses_are_not_json),
        cmocka_unit_test(what_is_json_may_stand_beside_the_token),
        cmocka_unit_test(the_answer_must_be_an_object),
        cmocka_unit_test(nesting_is_limited_by_the_tokens_alone),
        cmocka_unit_test(brackets_in_a_string_are_no_tokens),
        cmocka_unit_test(a_great_depth_is_refused),
        cmocka_unit_test(only_members_of_the_top_object_count),
        cmocka_unit_test(names_are_compared_after_unescaping_and_exactly),
        cmocka_unit_test(a_second_member_of_the_same_name_is_refused),
        cmocka_unit_test(the_access_token_is_a_string_of_b64token_characters),
        cmocka_unit_test(escapes_in_the_access_token_are_undone),
        cmocka_unit_test(each_byte_in_the_access_token_is_judged_at_each_place),
        cmocka_unit_test(each_byte_in_a_long_access_token_is_judged_at_each_place),
        cmocka_unit_test(each_escaped_character_in_the_access_token_is_judged),
        cmocka_unit_test(the_token_type_is_bearer_in_any_case_or_absent),
        cmocka_unit_test(expires_in_is_rounded_down_and_limited),
        cmocka_unit_test(an_absent_expires_in_is_unknown),
        cmocka_unit_test(an_error_member_is_a_refusal_whatever_stands_beside_it),
        cmocka_unit_test(null_false_and_an_empty_string_are_no_error),
        cmocka_unit_test(what_is_no_error_member_is_no_refusal),
        cmocka_unit_test(json_comes_before_error_members_and_size),
        cmocka_unit_test(the_observed_answers_are_understood),
        cmocka_unit_test(a_response_cut_short_gives_no_token),
        cmocka_unit_test(a_response_with_a_byte_replaced_gives_no_token_that_was_not_sent),
        cmocka_unit_test(a_token_that_does_not_fit_leaves_its_length_and_nothing_else),
        cmocka_unit_test(an_error_that_does_not_fit_leaves_its_length_and_nothing_else),
        cmocka_unit_test(null_is_refused_by_each_parser),
        cmocka_unit_test(null_is_refused_by_error_parse),
        cmocka_unit_test(the_error_comes_before_the_code),
        cmocka_unit_test(at_most_63_bytes_of_the_error_are_kept),
        cmocka_unit_test(what_is_not_printable_ascii_becomes_a_question_mark),
    };
    return RUN_TESTS(tests);
}
