/* SPDX-License-Identifier: MIT */
/* avon_auth_headers_build() and avon_auth_headers_text(): the three headers in their order,
 * and no way to make one of them carry another. The rules are those of RFC 6750 section 2.1
 * (b64token) and, for the account, visible ASCII with single inner spaces. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "support.h"

static avon_auth_status build(const char *token, const char *jwt, const char *account)
{
    char out[512];
    size_t len = 99;
    avon_auth_headers headers;
    const avon_auth_status status =
        avon_auth_headers_build(token, jwt, account, out, sizeof out, &len, &headers);
    if (status != AVON_AUTH_OK) {
        assert_true(is_zero(out, sizeof out));
        assert_int_equal(len, 0);
        assert_true(is_zero(&headers, sizeof headers));
    }
    return status;
}

static void the_headers_stand_in_order_as_name_value_and_line(void **state)
{
    char out[200];
    size_t len;
    avon_auth_headers headers;
    (void)state;
    memset(&headers, 0x5A, sizeof headers);
    assert_int_equal(avon_auth_headers_build("tok~en==", "a.b-c._", "acc 1", out, sizeof out,
                                             &len, &headers), AVON_AUTH_OK);
    assert_int_equal(headers.count, 3);
    assert_int_equal(headers.token_generation, 0);
    assert_int_equal(headers.jwt_generation, 0);
    assert_string_equal(headers.items[0].name, "Authorization");
    assert_string_equal(headers.items[0].value, "Bearer tok~en==");
    assert_string_equal(headers.items[0].line, "Authorization: Bearer tok~en==");
    assert_string_equal(headers.items[1].name, "x-jwt");
    assert_string_equal(headers.items[1].value, "a.b-c._");
    assert_string_equal(headers.items[1].line, "x-jwt: a.b-c._");
    assert_string_equal(headers.items[2].name, "account");
    assert_string_equal(headers.items[2].value, "acc 1");
    assert_string_equal(headers.items[2].line, "account: acc 1");
    assert_ptr_equal(headers.items[0].line, out);
    assert_int_equal(len, sizeof "Authorization: Bearer tok~en==" + sizeof "x-jwt: a.b-c._" +
                              sizeof "account: acc 1" - 1);
}

static void without_an_account_there_is_no_such_header(void **state)
{
    char out[200];
    avon_auth_headers headers;
    (void)state;
    memset(&headers, 0x5A, sizeof headers);
    assert_int_equal(avon_auth_headers_build("t", "j", NULL, out, sizeof out, NULL, &headers),
                     AVON_AUTH_OK);
    assert_int_equal(headers.count, 2);
    assert_null(headers.items[2].name);
    assert_null(headers.items[2].line);
}

static void token_and_jwt_hold_b64token_characters_only(void **state)
{
    int byte, at;
    (void)state;
    for (byte = 1; byte < 256; byte++) {
        for (at = 0; at < 4; at++) {
            char text[5] = "abcd";
            /* "=" is padding: at the end it is fine, before anything else it is not */
            const int good = strchr(B64TOKEN, byte) != NULL || (byte == '=' && at == 3);
            text[at] = (char)byte;
            assert_int_equal(build(text, "j", NULL), good ? AVON_AUTH_OK : AVON_AUTH_E_HEADER);
            assert_int_equal(build("t", text, NULL), good ? AVON_AUTH_OK : AVON_AUTH_E_HEADER);
        }
    }
    assert_int_equal(build(B64TOKEN "=====", B64TOKEN "=", "a"), AVON_AUTH_OK);
    assert_int_equal(build("=", "j", NULL), AVON_AUTH_E_HEADER);
    assert_int_equal(build("t", "==", NULL), AVON_AUTH_E_HEADER);
    assert_int_equal(build("a=b=", "j", NULL), AVON_AUTH_E_HEADER);
}

static void an_account_is_visible_ascii_with_single_inner_spaces(void **state)
{
    int byte, at;
    (void)state;
    for (byte = 1; byte < 256; byte++) {
        for (at = 0; at < 3; at++) {
            char text[4] = "abc";
            const int good = (byte > ' ' && byte < 0x7F) || (byte == ' ' && at == 1);
            text[at] = (char)byte;
            assert_int_equal(build("t", "j", text), good ? AVON_AUTH_OK : AVON_AUTH_E_HEADER);
        }
    }
    assert_int_equal(build("t", "j", "a b c d"), AVON_AUTH_OK);
    assert_int_equal(build("t", "j", "a  b"), AVON_AUTH_E_HEADER);
    assert_int_equal(build("t", "j", " "), AVON_AUTH_E_HEADER);
}

static void null_and_empty_arguments_are_refused(void **state)
{
    char out[64] = "x";
    avon_auth_headers headers;
    size_t len = 9;
    (void)state;
    assert_int_equal(build(NULL, "j", NULL), AVON_AUTH_E_ARGUMENT);
    assert_int_equal(build("", "j", NULL), AVON_AUTH_E_ARGUMENT);
    assert_int_equal(build("t", NULL, NULL), AVON_AUTH_E_ARGUMENT);
    assert_int_equal(build("t", "", NULL), AVON_AUTH_E_ARGUMENT);
    assert_int_equal(build("t", "j", ""), AVON_AUTH_E_ARGUMENT);
    assert_int_equal(avon_auth_headers_build("t", "j", NULL, out, sizeof out, &len, NULL),
                     AVON_AUTH_E_ARGUMENT);
    assert_string_equal(out, "");
    assert_int_equal(len, 0);
    assert_int_equal(avon_auth_headers_build("t", "j", NULL, NULL, 10, &len, &headers),
                     AVON_AUTH_E_ARGUMENT);
    assert_int_equal(headers.count, 0);
}

static void a_buffer_too_small_leaves_no_headers(void **state)
{
    char out[8];
    avon_auth_headers headers;
    (void)state;
    memset(&headers, 0x5A, sizeof headers);
    assert_int_equal(avon_auth_headers_build("t", "j", "a", out, sizeof out, NULL, &headers),
                     AVON_AUTH_E_BUFFER);
    assert_true(is_zero(&headers, sizeof headers));
}

static void the_text_is_a_line_a_header(void **state)
{
    char out[200], text[200];
    size_t len;
    avon_auth_headers headers;
    (void)state;
    assert_int_equal(avon_auth_headers_build("tok", "jwt", "acc", out, sizeof out, NULL,
                                             &headers), AVON_AUTH_OK);
    assert_int_equal(avon_auth_headers_text(headers.items, headers.count, text, sizeof text,
                                            &len), AVON_AUTH_OK);
    assert_string_equal(text,
                        "Authorization: Bearer tok\r\nx-jwt: jwt\r\naccount: acc\r\n");
    assert_int_equal(len, strlen(text));
}

/* As the headers of a request are: some, of any number, and their lines alone are read. */
static void the_text_takes_any_number_of_headers(void **state)
{
    enum { MOST = 2 * AVON_AUTH_HEADERS_MAX };
    avon_auth_header headers[MOST] = { { NULL, NULL, NULL } };
    char text[100], expected[100] = "";
    size_t count, len;
    (void)state;
    for (count = 1; count <= MOST; count++) {
        headers[count - 1].line = "a: b";
        strcat(expected, "a: b\r\n");
        assert_status(avon_auth_headers_text(headers, count, text, sizeof text, &len),
                      AVON_AUTH_OK);
        assert_string_equal(text, expected);
        assert_int_equal(len, strlen(expected));
    }
}

static void the_text_takes_no_line_that_could_end_early(void **state)
{
    char line[] = "x: abc", text[100];
    avon_auth_header headers[2] = { { NULL, NULL, "a: b" }, { NULL, NULL, NULL } };
    int byte, at;
    (void)state;
    headers[1].line = line;
    for (byte = 1; byte < 256; byte++) {
        for (at = 0; at < 6; at++) {
            const int good = byte >= ' ' && byte < 0x7F;
            const char before = line[at];
            size_t len = 9;
            line[at] = (char)byte;
            assert_status(avon_auth_headers_text(headers, 2, text, sizeof text, &len),
                          good ? AVON_AUTH_OK : AVON_AUTH_E_HEADER);
            assert_int_equal(len, good ? 14 : 0);
            assert_int_equal(strlen(text), len);
            line[at] = before;
        }
    }
}

static void expect_no_text(const avon_auth_header *headers, size_t count)
{
    char text[100];
    size_t len = 9;
    memset(text, FILL, sizeof text);
    assert_status(avon_auth_headers_text(headers, count, text, sizeof text, &len),
                  AVON_AUTH_E_ARGUMENT);
    assert_true(is_zero(text, sizeof text));
    assert_int_equal(len, 0);
}

static void the_text_refuses_headers_that_are_none(void **state)
{
    avon_auth_header headers[2] = { { "a", "b", "a: b" }, { "a", "b", NULL } };
    (void)state;
    expect_no_text(NULL, 0);
    expect_no_text(NULL, 1);
    expect_no_text(headers, 0);
    expect_no_text(headers, 2);
    headers[1].line = "";
    expect_no_text(headers, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_headers_stand_in_order_as_name_value_and_line),
        cmocka_unit_test(without_an_account_there_is_no_such_header),
        cmocka_unit_test(token_and_jwt_hold_b64token_characters_only),
        cmocka_unit_test(an_account_is_visible_ascii_with_single_inner_spaces),
        cmocka_unit_test(null_and_empty_arguments_are_refused),
        cmocka_unit_test(a_buffer_too_small_leaves_no_headers),
        cmocka_unit_test(the_text_is_a_line_a_header),
        cmocka_unit_test(the_text_takes_any_number_of_headers),
        cmocka_unit_test(the_text_takes_no_line_that_could_end_early),
        cmocka_unit_test(the_text_refuses_headers_that_are_none),
    };
    return RUN_TESTS(tests);
}
