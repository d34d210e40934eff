/* SPDX-License-Identifier: MIT */
/* avon_auth_token_parse() and avon_auth_error_parse() as they are without AVON_AUTH_JSON_TOKENS:
 * an answer has 32 JSON tokens at most (every object, array, name and value is one), nests at
 * most 64 levels and is at most INT_MAX bytes long. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "support.h"

#include <limits.h>

static void expect(const char *body, size_t len, avon_auth_status status)
{
    char *copy = copy_of(body, len);
    char out[8];
    avon_auth_token token = { 99, 99 };
    size_t out_len = 99;
    assert_int_equal(avon_auth_token_parse(copy, len, out, sizeof out, &token), status);
    assert_string_equal(out, status == AVON_AUTH_OK ? "abc" : "");
    assert_int_equal(token.length, strlen(out));
    assert_int_equal(token.expires_in_s, AVON_AUTH_EXPIRY_UNKNOWN);
    assert_int_equal(avon_auth_error_parse(copy, len, out, sizeof out, &out_len),
                     status == AVON_AUTH_OK ? AVON_AUTH_E_RESPONSE : status);
    assert_string_equal(out, "");
    assert_int_equal(out_len, 0);
    free(copy);
}

/* Appends `text` to a body `count` times. */
static void append(char *body, const char *text, size_t count)
{
    while (count-- != 0) strcat(body, text);
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
        expect(body, strlen(body), tokens <= 32 ? AVON_AUTH_OK : AVON_AUTH_E_TOO_LARGE);
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
        expect(body, strlen(body), tokens <= 32 ? AVON_AUTH_OK : AVON_AUTH_E_TOO_LARGE);
    }
}

static void a_token_response_behind_the_32nd_token_is_not_seen(void **state)
{
    char body[256] = "{\"x\":[0";
    (void)state;
    append(body, ",0", 40);
    append(body, "],\"access_token\":\"abc\"}", 1);
    expect(body, strlen(body), AVON_AUTH_E_TOO_LARGE);
}

static void nesting_is_limited_by_the_tokens_before_the_levels(void **state)
{
    size_t arrays;
    (void)state;
    for (arrays = 1; arrays < 80; arrays++) {
        char body[256] = "{\"access_token\":\"abc\",\"x\":";
        const size_t tokens = 4 + arrays;
        append(body, "[", arrays);
        append(body, "]", arrays);
        append(body, "}", 1);
        expect(body, strlen(body), tokens <= 32 ? AVON_AUTH_OK : AVON_AUTH_E_TOO_LARGE);
    }
}

/* With such a length the body is not read: it is not there. */
static void a_body_longer_than_an_int_can_tell_is_too_large(void **state)
{
    static const char body[] = "{\"access_token\":\"abc\"}";
    const size_t lengths[] = { (size_t)INT_MAX + 1, (size_t)UINT_MAX, SIZE_MAX };
    char out[8];
    avon_auth_token token;
    size_t i, out_len;
    (void)state;
    for (i = 0; i < COUNT(lengths); i++) {
        memcpy(out, "filled!", sizeof out);
        token.length = 99;
        token.expires_in_s = 99;
        assert_int_equal(avon_auth_token_parse(body, lengths[i], out, sizeof out, &token),
                         AVON_AUTH_E_TOO_LARGE);
        assert_string_equal(out, "");
        assert_int_equal(token.length, 0);
        assert_int_equal(token.expires_in_s, AVON_AUTH_EXPIRY_UNKNOWN);
        memcpy(out, "filled!", sizeof out);
        out_len = 99;
        assert_int_equal(avon_auth_error_parse(body, lengths[i], out, sizeof out, &out_len),
                         AVON_AUTH_E_TOO_LARGE);
        assert_string_equal(out, "");
        assert_int_equal(out_len, 0);
    }
}

/* The first byte ends the reading: there are no more. */
static void a_body_as_long_as_an_int_can_tell_is_read(void **state)
{
    char out[8];
    avon_auth_token token;
    (void)state;
    assert_int_equal(avon_auth_token_parse("x", INT_MAX, out, sizeof out, &token),
                     AVON_AUTH_E_JSON);
    assert_int_equal(avon_auth_error_parse("x", INT_MAX, out, sizeof out, NULL),
                     AVON_AUTH_E_JSON);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_array_may_fill_32_tokens),
        cmocka_unit_test(members_may_fill_32_tokens),
        cmocka_unit_test(a_token_response_behind_the_32nd_token_is_not_seen),
        cmocka_unit_test(nesting_is_limited_by_the_tokens_before_the_levels),
        cmocka_unit_test(a_body_longer_than_an_int_can_tell_is_too_large),
        cmocka_unit_test(a_body_as_long_as_an_int_can_tell_is_read),
    };
    return RUN_TESTS(tests);
}
