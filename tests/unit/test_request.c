/* SPDX-License-Identifier: MIT */
/* The bodies of requests and their URLs: avon_auth_token_request(), avon_auth_jwt_request() and
 * avon_auth_url(). A form is what URLSearchParams writes and JSON what JSON.stringify() writes
 * (request_vectors.h), texts that cannot be sent are refused, and no failure leaves anything of the
 * client secret behind. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "support.h"
#include "request_vectors.h"

/* ---- helpers --------------------------------------------------------------------- */

/* The requests there are. The one for a JWT has the client ID for the user ID, and no secret. */
typedef enum kind { JSON, FORM, JWT } kind;
enum { KINDS = 3, WITH_SECRET = 2 };

static avon_auth_status request(kind which, const char *id, const char *secret, char *out,
                                size_t out_size, size_t *out_len)
{
    static const avon_auth_body bodies[] = { AVON_AUTH_BODY_JSON, AVON_AUTH_BODY_FORM };
    if (which == JWT) return avon_auth_jwt_request(id, out, out_size, out_len);
    return avon_auth_token_request(id, secret, bodies[which], out, out_size, out_len);
}

static void assert_body(kind which, const char *client_id, const char *client_secret,
                        const char *expected)
{
    const size_t needed = strlen(expected);
    char *id = copy_of_text(client_id), *secret = copy_of_text(client_secret);
    char *out = filled(needed + 1);
    size_t len = 0;
    assert_status(request(which, id, secret, NULL, 0, &len), AVON_AUTH_E_BUFFER);
    assert_int_equal(len, needed);
    len = 0;
    assert_status(request(which, id, secret, out, needed + 1, &len), AVON_AUTH_OK);
    assert_string_equal(out, expected);
    assert_int_equal(len, needed);
    memset(out, FILL, needed + 1);
    assert_status(request(which, id, secret, out, needed + 1, NULL), AVON_AUTH_OK);
    assert_string_equal(out, expected);
    free(out);
    free(secret);
    free(id);
}

/* Refused, whatever the size of the buffer. */
static void assert_refused(kind which, const char *client_id, const char *client_secret,
                           avon_auth_status expected)
{
    static const size_t sizes[] = {0, 1, 60, 1024};
    size_t i;
    for (i = 0; i < COUNT(sizes); i++) {
        const size_t size = sizes[i];
        char *out = size == 0 ? NULL : filled(size);
        size_t len = 99;
        assert_status(request(which, client_id, client_secret, out, size, &len), expected);
        assert_int_equal(len, 0);
        if (out != NULL) assert_true(is_zero(out, size));
        assert_status(request(which, client_id, client_secret, out, size, NULL), expected);
        free(out);
    }
}

/* ---- bodies ---------------------------------------------------------------------- */

static void a_form_is_what_url_search_params_writes(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(vectors); i++)
        assert_body(FORM, vectors[i].client_id, vectors[i].client_secret, vectors[i].form);
}

static void json_is_what_stringify_writes(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(vectors); i++)
        assert_body(JSON, vectors[i].client_id, vectors[i].client_secret, vectors[i].json);
}

static void a_jwt_request_is_what_stringify_writes(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(vectors); i++)
        assert_body(JWT, vectors[i].client_id, vectors[i].client_secret, vectors[i].jwt);
}

static void members_are_named_and_ordered_as_documented(void **state)
{
    (void)state;
    assert_body(FORM, "id", "secret",
                "grant_type=client_credentials&client_id=id&client_secret=secret");
    assert_body(JSON, "id", "secret",
                "{\"grant_type\":\"client_credentials\",\"client_id\":\"id\","
                "\"client_secret\":\"secret\"}");
    assert_body(JWT, "user_3km", "", "{\"id\":\"user_3km\"}");
}

/* ---- refusals -------------------------------------------------------------------- */

static void a_missing_or_empty_argument_is_refused(void **state)
{
    int i;
    (void)state;
    for (i = 0; i < KINDS; i++) {
        size_t len = 99;
        assert_refused((kind)i, NULL, "s3cr3t-0123", AVON_AUTH_E_ARGUMENT);
        assert_refused((kind)i, "", "s3cr3t-0123", AVON_AUTH_E_ARGUMENT);
        assert_refused((kind)i, NULL, NULL, AVON_AUTH_E_ARGUMENT);
        /* a size, but no buffer */
        assert_status(request((kind)i, "id", "secret", NULL, 500, &len), AVON_AUTH_E_ARGUMENT);
        assert_int_equal(len, 0);
    }
    for (i = 0; i < WITH_SECRET; i++) {
        assert_refused((kind)i, "id", NULL, AVON_AUTH_E_ARGUMENT);
        assert_refused((kind)i, "id", "", AVON_AUTH_E_ARGUMENT);
    }
}

static void a_body_that_there_is_not_is_refused(void **state)
{
    static const int others[] = {2, 3, 255, -1};
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(others); i++) {
        char out[100];
        size_t len = 99;
        memset(out, FILL, sizeof out);
        assert_status(avon_auth_token_request("id", "s3cr3t-0123", (avon_auth_body)others[i], out,
                                              sizeof out, &len), AVON_AUTH_E_ARGUMENT);
        assert_true(is_zero(out, sizeof out));
        assert_int_equal(len, 0);
    }
}

/* Puts text before, between and behind others in each credential in turn. */
static void assert_not_text(kind which, const char *text)
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
        assert_refused(which, exact, "s3cr3t-0123", AVON_AUTH_E_TEXT);
        if (which != JWT) assert_refused(which, "client_3km", exact, AVON_AUTH_E_TEXT);
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
    size_t i;
    int k;
    (void)state;
    for (i = 0; i < COUNT(invalid); i++)
        for (k = 0; k < KINDS; k++) assert_not_text((kind)k, invalid[i]);
}

/* ---- sizes ----------------------------------------------------------------------- */

static void too_small_a_buffer_reports_the_length_and_keeps_nothing_of_the_secret(void **state)
{
    static const char *const secrets[] = {"s3cr3t-0123456789", "\"\\\n+&%\x01 \303\251\t<*~>abcd"};
    size_t i, size, needed, len;
    int k;
    (void)state;
    for (i = 0; i < COUNT(secrets); i++) {
        for (k = 0; k < KINDS; k++) {
            const char *id = k == JWT ? secrets[i] : "client_3km";
            needed = 0;
            assert_status(request((kind)k, id, secrets[i], NULL, 0, &needed), AVON_AUTH_E_BUFFER);
            assert_true(needed > strlen(secrets[i]));
            for (size = 1; size <= needed; size++) {
                char *out = filled(size);
                len = 0;
                assert_status(request((kind)k, id, secrets[i], out, size, &len),
                              AVON_AUTH_E_BUFFER);
                assert_int_equal(len, needed);
                assert_true(is_zero(out, size)); /* of a percent-encoded secret too */
                free(out);
            }
        }
    }
}

/* ---- URLs ------------------------------------------------------------------------ */

static avon_auth_org org_at(const char *base_url)
{
    static char token[8];
    avon_auth_org_config config = { 0 };
    avon_auth_org org;
    config.base_url = base_url;
    config.client_id = "client-1";
    config.client_secret = "s3cr3t";
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    assert_status(avon_auth_org_init(&org, &config), AVON_AUTH_OK);
    return org;
}

static void expect_url(const avon_auth_org *org, const char *path, avon_auth_status status,
                       const char *expected)
{
    char out[100];
    size_t len = 99;
    memset(out, FILL, sizeof out);
    check_status(path != NULL ? path : "NULL", avon_auth_url(org, path, out, sizeof out, &len),
                 status);
    assert_string_equal(out, expected);
    assert_int_equal(len, strlen(expected));
    if (status != AVON_AUTH_OK) assert_true(is_zero(out, sizeof out));
}

static void a_url_is_the_base_url_and_the_path(void **state)
{
    static const char *const bases[] = {
        "https://x.avonhealth.com", "https://x.avonhealth.com:8443", "http://127.0.0.1:8080",
        "https://[2001:db8::1]",
    };
    static const char *const paths[] = {
        "/", "/v2/patients", "/v2/patients/?limit=10&after=a%20b", "/?", "/a//b/", "/a:b@c",
    };
    size_t i, k;
    (void)state;
    for (i = 0; i < COUNT(bases); i++) {
        char base[50], expected[100];
        const avon_auth_org org = org_at(bases[i]);
        avon_auth_org with_slash;
        sprintf(base, "%s/", bases[i]);
        with_slash = org_at(base);
        for (k = 0; k < COUNT(paths); k++) {
            sprintf(expected, "%s%s", bases[i], paths[k]);
            expect_url(&org, paths[k], AVON_AUTH_OK, expected);
            expect_url(&with_slash, paths[k], AVON_AUTH_OK, expected); /* not two slashes */
        }
    }
}

/* RFC 3986 section 3: pchar, "/" and "?". So there is no space, no line end and no "#". */
static void each_byte_of_a_path_is_one_that_a_path_may_have(void **state)
{
    static const char allowed[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?";
    const avon_auth_org org = org_at("https://h");
    char path[] = "/abc", expected[20];
    int byte, at;
    (void)state;
    for (byte = 1; byte < 256; byte++) {
        for (at = 1; at < 4; at++) {
            const char before = path[at];
            const int good = strchr(allowed, byte) != NULL;
            path[at] = (char)byte;
            sprintf(expected, "https://h%s", path);
            if (byte != '%')
                expect_url(&org, path, good ? AVON_AUTH_OK : AVON_AUTH_E_URL, good ? expected : "");
            path[at] = before;
        }
    }
}

static void what_is_no_path_makes_no_url(void **state)
{
    static const avon_auth_org zero;
    const avon_auth_org org = org_at("https://h");
    size_t len = 99;
    (void)state;
    expect_url(&org, NULL, AVON_AUTH_E_ARGUMENT, "");
    expect_url(&org, "", AVON_AUTH_E_ARGUMENT, "");
    expect_url(NULL, "/a", AVON_AUTH_E_ARGUMENT, "");
    expect_url(&zero, "/a", AVON_AUTH_E_ARGUMENT, "");
    expect_url(&org, "a", AVON_AUTH_E_URL, "");
    expect_url(&org, "?a", AVON_AUTH_E_URL, "");
    expect_url(&org, " /a", AVON_AUTH_E_URL, "");
    expect_url(&org, "https://h/a", AVON_AUTH_E_URL, "");
    expect_url(&org, "/a#b", AVON_AUTH_E_URL, "");
    expect_url(&org, "/a HTTP/1.1\r\nx: y", AVON_AUTH_E_URL, "");
    expect_url(&org, "/\303\251", AVON_AUTH_E_URL, "");
    assert_status(avon_auth_url(&org, "/a", NULL, 100, &len), AVON_AUTH_E_ARGUMENT);
    assert_int_equal(len, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_form_is_what_url_search_params_writes),
        cmocka_unit_test(json_is_what_stringify_writes),
        cmocka_unit_test(a_jwt_request_is_what_stringify_writes),
        cmocka_unit_test(members_are_named_and_ordered_as_documented),
        cmocka_unit_test(a_missing_or_empty_argument_is_refused),
        cmocka_unit_test(a_body_that_there_is_not_is_refused),
        cmocka_unit_test(a_credential_that_is_not_utf8_is_refused),
        cmocka_unit_test(too_small_a_buffer_reports_the_length_and_keeps_nothing_of_the_secret),
        cmocka_unit_test(a_url_is_the_base_url_and_the_path),
        cmocka_unit_test(each_byte_of_a_path_is_one_that_a_path_may_have),
        cmocka_unit_test(what_is_no_path_makes_no_url),
    };
    return RUN_TESTS(tests);
}
