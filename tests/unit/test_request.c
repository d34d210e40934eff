/* SPDX-License-Identifier: MIT */
/* The body of the token request: avon_auth_token_request(). A form is what URLSearchParams
 * writes and JSON what JSON.stringify() writes (request_vectors.h), credentials that cannot be sent
 * are refused, and no failure leaves anything of the client secret behind. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "support.h"
#include "request_vectors.h"

static const avon_auth_encoding encodings[] = {AVON_AUTH_FORM, AVON_AUTH_JSON};

/* ---- helpers --------------------------------------------------------------------- */

static void assert_body(const char *client_id, const char *client_secret,
                        avon_auth_encoding encoding, const char *expected)
{
    const size_t needed = strlen(expected);
    char *id = copy_of_text(client_id), *secret = copy_of_text(client_secret);
    char *out = filled(needed + 1);
    size_t len = 0;
    assert_int_equal(avon_auth_token_request(id, secret, encoding, NULL, 0, &len),
                     AVON_AUTH_E_BUFFER);
    assert_int_equal(len, needed);
    len = 0;
    assert_int_equal(avon_auth_token_request(id, secret, encoding, out, needed + 1, &len),
                     AVON_AUTH_OK);
    assert_string_equal(out, expected);
    assert_int_equal(len, needed);
    memset(out, FILL, needed + 1);
    assert_int_equal(avon_auth_token_request(id, secret, encoding, out, needed + 1, NULL),
                     AVON_AUTH_OK);
    assert_string_equal(out, expected);
    free(out);
    free(secret);
    free(id);
}

/* Refused, whatever the size of the buffer. */
static void assert_refused(const char *client_id, const char *client_secret,
                           avon_auth_encoding encoding, avon_auth_status expected)
{
    static const size_t sizes[] = {0, 1, 60, 1024};
    size_t i;
    for (i = 0; i < COUNT(sizes); i++) {
        const size_t size = sizes[i];
        char *out = size == 0 ? NULL : filled(size);
        size_t len = 99;
        assert_int_equal(
            avon_auth_token_request(client_id, client_secret, encoding, out, size, &len), expected);
        assert_int_equal(len, 0);
        if (out != NULL) assert_true(is_empty(out, size));
        assert_int_equal(
            avon_auth_token_request(client_id, client_secret, encoding, out, size, NULL), expected);
        free(out);
    }
}

/* ---- bodies ---------------------------------------------------------------------- */

static void a_form_is_what_url_search_params_writes(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(vectors); i++)
        assert_body(vectors[i].client_id, vectors[i].client_secret, AVON_AUTH_FORM,
                    vectors[i].form);
}

static void json_is_what_stringify_writes(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(vectors); i++)
        assert_body(vectors[i].client_id, vectors[i].client_secret, AVON_AUTH_JSON,
                    vectors[i].json);
}

static void members_are_named_and_ordered_as_documented(void **state)
{
    (void)state;
    assert_body("id", "secret", AVON_AUTH_FORM,
                "grant_type=client_credentials&client_id=id&client_secret=secret");
    assert_body("id", "secret", AVON_AUTH_JSON,
                "{\"grant_type\":\"client_credentials\",\"client_id\":\"id\","
                "\"client_secret\":\"secret\"}");
}

/* ---- refusals -------------------------------------------------------------------- */

static void a_missing_or_empty_argument_is_refused(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(encodings); i++) {
        size_t len = 99;
        assert_refused(NULL, "s3cr3t-0123", encodings[i], AVON_AUTH_E_ARGUMENT);
        assert_refused("", "s3cr3t-0123", encodings[i], AVON_AUTH_E_ARGUMENT);
        assert_refused("id", NULL, encodings[i], AVON_AUTH_E_ARGUMENT);
        assert_refused("id", "", encodings[i], AVON_AUTH_E_ARGUMENT);
        assert_refused(NULL, NULL, encodings[i], AVON_AUTH_E_ARGUMENT);
        /* a size, but no buffer */
        assert_int_equal(avon_auth_token_request("id", "secret", encodings[i], NULL, 500, &len),
                         AVON_AUTH_E_ARGUMENT);
        assert_int_equal(len, 0);
    }
}

static void an_encoding_that_there_is_not_is_refused(void **state)
{
    static const int others[] = {2, 3, 255, -1};
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(others); i++)
        assert_refused("id", "s3cr3t-0123", (avon_auth_encoding)others[i], AVON_AUTH_E_ARGUMENT);
}

/* Puts text before, between and behind others in each credential in turn. */
static void assert_not_text(const char *text, avon_auth_encoding encoding)
{
    static const char *const around[][2] = {
        {"", ""}, {"s3cr3t-0123", ""}, {"", "s3cr3t-0123"}, {"s3cr3t-", "\303\251-0123"}};
    size_t i;
    for (i = 0; i < COUNT(around); i++) {
        char whole[64];
        char *exact;
        strcpy(whole, around[i][0]);
        strcat(whole, text);
        strcat(whole, around[i][1]);
        exact = copy_of_text(whole);
        assert_refused(exact, "s3cr3t-0123", encoding, AVON_AUTH_E_TEXT);
        assert_refused("client_3km", exact, encoding, AVON_AUTH_E_TEXT);
        free(exact);
    }
}

static void a_credential_that_is_not_utf8_is_refused(void **state)
{
    static const char *const invalid[] = {
        /* longer than need be */
        "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xF0\x80\x80\x80",
        "\xF0\x8F\xBF\xBF",
        /* surrogates, alone and in a pair */
        "\xED\xA0\x80", "\xED\xBF\xBF", "\xED\xA0\xBD\xED\xB8\x80",
        /* above U+10FFFF */
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xF8\x88\x80\x80\x80",
        /* cut short, interrupted, or without a beginning */
        "\xC2", "\xE2\x82", "\xF0\x9F\x98", "\xC3(", "\xE2(\xA1", "\xF0\x9F(\x80", "\x80", "\xBF",
        "\xC3\xA9\xA9", "\xC2\x7F", "\xC2\xC0", "\xE1\x80\x7F", "\xE1\x80\xC0", "\xFE", "\xFF",
    };
    size_t i, j;
    (void)state;
    for (i = 0; i < COUNT(invalid); i++)
        for (j = 0; j < COUNT(encodings); j++) assert_not_text(invalid[i], encodings[j]);
}

/* ---- sizes ----------------------------------------------------------------------- */

static void too_small_a_buffer_reports_the_length_and_keeps_nothing_of_the_secret(void **state)
{
    static const char *const secrets[] = {"s3cr3t-0123456789", "\"\\\n+&%\x01 \303\251\t<*~>abcd"};
    size_t i, j, size, needed, len;
    (void)state;
    for (i = 0; i < COUNT(secrets); i++) {
        for (j = 0; j < COUNT(encodings); j++) {
            needed = 0;
            assert_int_equal(
                avon_auth_token_request("client_3km", secrets[i], encodings[j], NULL, 0, &needed),
                AVON_AUTH_E_BUFFER);
            assert_true(needed > strlen(secrets[i]));
            for (size = 1; size <= needed; size++) {
                char *out = filled(size);
                len = 0;
                assert_int_equal(avon_auth_token_request("client_3km", secrets[i], encodings[j],
                                                         out, size, &len),
                                 AVON_AUTH_E_BUFFER);
                assert_int_equal(len, needed);
                assert_true(is_empty(out, size)); /* of a percent-encoded secret too */
                free(out);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_form_is_what_url_search_params_writes),
        cmocka_unit_test(json_is_what_stringify_writes),
        cmocka_unit_test(members_are_named_and_ordered_as_documented),
        cmocka_unit_test(a_missing_or_empty_argument_is_refused),
        cmocka_unit_test(an_encoding_that_there_is_not_is_refused),
        cmocka_unit_test(a_credential_that_is_not_utf8_is_refused),
        cmocka_unit_test(too_small_a_buffer_reports_the_length_and_keeps_nothing_of_the_secret),
    };
    return RUN_TESTS(tests);
}
