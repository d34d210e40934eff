/* SPDX-License-Identifier: MIT */
/* avon_auth_token_parse(), avon_auth_jwt_parse() and avon_auth_error_parse() as they are without
 * AVON_AUTH_JSON_TOKENS: an answer has 32 JSON tokens at most (every object, array, name and value
 * is one) and is at most INT_MAX bytes long. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "response.h"

#include <limits.h>

static const parser parsers[] = { avon_auth_token_parse, avon_auth_jwt_parse };

/* Expects this of an answer with the access token "abc", and of the same with such a JWT. */
static void expect(const char *body, avon_auth_status status)
{
    static const char token[] = "\"access_token\"", jwt[] = "\"jwt\"         ";
    char *copy = copy_of_text(body), *name = strstr(copy, token);
    char out[8];
    size_t out_len = 99;
    expect_issued(avon_auth_token_parse, body, body, strlen(body), status, "abc",
                  AVON_AUTH_LIFETIME_UNKNOWN);
    memcpy(name, jwt, sizeof token - 1);
    expect_issued(avon_auth_jwt_parse, copy, copy, strlen(copy), status, "abc",
                  AVON_AUTH_LIFETIME_UNKNOWN);
    free(copy);
    assert_status(avon_auth_error_parse(body, strlen(body), out, sizeof out, &out_len),
                  status == AVON_AUTH_OK ? AVON_AUTH_E_RESPONSE : status);
    assert_true(is_zero(out, sizeof out));
    assert_int_equal(out_len, 0);
}

/* Appends `text` to a body `count` times. */
static void append(char *body, const char *text, size_t count)
{
    for (; count != 0; count--) strcat(body, text);
}

static void an_array_may_fill_32_tokens(void **state)
{
    size_t values;
    (void)state;
    for (values = 20; values < 40; values++) {
        char body[256] = "{\"access_token\":\"abc\",\"x\":[0";
        const size_t tokens = 5 + values;    /* object, name, value, name, array */
        append(body, ",0", values - 1);
        append(body, "]}", 1);
        expect(body, tokens <= 32 ? AVON_AUTH_OK : AVON_AUTH_E_TOO_LARGE);
    }
}

static void members_may_fill_32_tokens(void **state)
{
    size_t members;
    (void)state;
    for (members = 10; members < 20; members++) {
        char body[256] = "{\"access_token\":\"abc\"";
        const size_t tokens = 1 + 2 * members;
        append(body, ",\"x\":null", members - 1);
        append(body, "}", 1);
        expect(body, tokens <= 32 ? AVON_AUTH_OK : AVON_AUTH_E_TOO_LARGE);
    }
}

static void a_token_response_behind_the_32nd_token_is_not_seen(void **state)
{
    char body[256] = "{\"x\":[0";
    (void)state;
    append(body, ",0", 40);
    append(body, "],\"access_token\":\"abc\"}", 1);
    expect(body, AVON_AUTH_E_TOO_LARGE);
}

static void nesting_is_limited_by_the_tokens_alone(void **state)
{
    size_t arrays;
    (void)state;
    for (arrays = 1; arrays < 80; arrays++) {
        char body[256] = "{\"access_token\":\"abc\",\"x\":";
        const size_t tokens = 4 + arrays;
        append(body, "[", arrays);
        append(body, "]", arrays);
        append(body, "}", 1);
        expect(body, tokens <= 32 ? AVON_AUTH_OK : AVON_AUTH_E_TOO_LARGE);
    }
}

static void claims_of_over_32_tokens_cost_the_lifetime_alone(void **state)
{
    static const char *const values[] = { "0", "[", "{\"\":" }, *const between[] = { ",", "", "" },
        *const closed[] = { "", "]", "}" }, *const last[] = { "", "0", "0" };
    static const size_t tokens[] = { 1, 1, 2 }, others[] = { 7, 8, 8 };
    size_t kind, count;
    (void)state;
    for (kind = 0; kind < COUNT(values); kind++) {
        for (count = 1; count < 60; count++) {
            const size_t all = others[kind] + count * tokens[kind];
            char claims[512] = "{\"iat\":1,\"x\":[", jwt[1024] = "e30.", body[BODY_SIZE];
            size_t i, len;
            for (i = 0; i < count; i++) {
                if (i != 0) append(claims, between[kind], 1);
                append(claims, values[kind], 1);
            }
            append(claims, last[kind], 1);
            append(claims, closed[kind], count);
            append(claims, "],\"exp\":61}", 1);
            base64url_encode(claims, strlen(claims), jwt + strlen(jwt));
            append(jwt, ".c2ln", 1);
            len = compose(body, "{\"jwt\":\"", jwt, strlen(jwt), "\"}");
            expect_issued(avon_auth_jwt_parse, claims, body, len, AVON_AUTH_OK, jwt,
                          all <= 32 ? 60 : AVON_AUTH_LIFETIME_UNKNOWN);
        }
    }
}

/* With such a length the body is not read: it is not there. */
static void a_body_longer_than_an_int_can_tell_is_too_large(void **state)
{
    static const char body[] = "{\"access_token\":\"abc\",\"jwt\":\"abc\"}";
    const size_t lengths[] = { (size_t)INT_MAX + 1, (size_t)UINT_MAX, SIZE_MAX };
    size_t i, p, out_len;
    (void)state;
    for (i = 0; i < COUNT(lengths); i++) {
        char out[8] = "filled!";
        for (p = 0; p < COUNT(parsers); p++) {
            avon_auth_issued issued = { 99, 99 };
            memcpy(out, "filled!", sizeof out);
            assert_status(parsers[p](body, lengths[i], out, sizeof out, &issued),
                          AVON_AUTH_E_TOO_LARGE);
            assert_true(is_zero(out, sizeof out));
            assert_int_equal(issued.length, 0);
            assert_int_equal(issued.lifetime_s, AVON_AUTH_LIFETIME_UNKNOWN);
        }
        memcpy(out, "filled!", sizeof out);
        out_len = 99;
        assert_status(avon_auth_error_parse(body, lengths[i], out, sizeof out, &out_len),
                      AVON_AUTH_E_TOO_LARGE);
        assert_true(is_zero(out, sizeof out));
        assert_int_equal(out_len, 0);
    }
}

/* The first byte ends the reading: there are no more. */
static void a_body_as_long_as_an_int_can_tell_is_read(void **state)
{
    char out[8];
    avon_auth_issued issued;
    size_t p;
    (void)state;
    for (p = 0; p < COUNT(parsers); p++)
        assert_status(parsers[p]("x", INT_MAX, out, sizeof out, &issued), AVON_AUTH_E_JSON);
    assert_status(avon_auth_error_parse("x", INT_MAX, out, sizeof out, NULL), AVON_AUTH_E_JSON);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_array_may_fill_32_tokens),
        cmocka_unit_test(members_may_fill_32_tokens),
        cmocka_unit_test(a_token_response_behind_the_32nd_token_is_not_seen),
        cmocka_unit_test(nesting_is_limited_by_the_tokens_alone),
        cmocka_unit_test(claims_of_over_32_tokens_cost_the_lifetime_alone),
        cmocka_unit_test(a_body_longer_than_an_int_can_tell_is_too_large),
        cmocka_unit_test(a_body_as_long_as_an_int_can_tell_is_read),
    };
    return RUN_TESTS(tests);
}
