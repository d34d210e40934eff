/* SPDX-License-Identifier: MIT */
/* The convention of every text output, for every function that has one: at each out_size from
 * 0 to one more than is needed, with guard bytes around the buffer and in a heap block of
 * exactly that size. And the statuses' names and texts, and avon_auth_wipe(). */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "support.h"

#define NOW INT64_C(1700000000)

enum { GUARD = 16 };
#define TOKEN "eyJhbGciOiJSUzI1NiJ9.e30.c2ln"

/* ---- the functions, each on fixed input ---------------------------------------------- */

typedef avon_auth_status (*writer)(char *out, size_t out_size, size_t *out_len);

static avon_auth_status write_jwt(char *out, size_t out_size, size_t *out_len)
{
    avon_auth_claims claims = { "Jos\303\251 \"x\"\n", 1, 4294967295, NULL, NULL, 1 };
    avon_auth_key key;
    assert_status(avon_auth_key_init(&key, "secret", 6), AVON_AUTH_OK);
    return avon_auth_jwt_sign(&key, &claims, out, out_size, out_len);
}

static avon_auth_status write_form(char *out, size_t out_size, size_t *out_len)
{
    return avon_auth_token_request("id", "a secret%", AVON_AUTH_BODY_FORM, out, out_size, out_len);
}

static avon_auth_status write_json(char *out, size_t out_size, size_t *out_len)
{
    return avon_auth_token_request("id\001", "a \"secret\"", AVON_AUTH_BODY_JSON, out, out_size,
                                   out_len);
}

static avon_auth_status write_jwt_request(char *out, size_t out_size, size_t *out_len)
{
    return avon_auth_jwt_request("Jos\303\251 \"x\"\n", out, out_size, out_len);
}

static avon_auth_status write_token(char *out, size_t out_size, size_t *out_len)
{
    static const char body[] = "{\"access_token\":\"" TOKEN "\\u002b\"}";
    avon_auth_issued issued;
    const avon_auth_status status =
        avon_auth_token_parse(body, sizeof body - 1, out, out_size, &issued);
    if (out_len != NULL) *out_len = issued.length;
    return status;
}

static avon_auth_status write_minted(char *out, size_t out_size, size_t *out_len)
{
    static const char body[] = "{\"jwt\":\"" TOKEN "\\u002b\"}";
    avon_auth_issued issued;
    const avon_auth_status status =
        avon_auth_jwt_parse(body, sizeof body - 1, out, out_size, &issued);
    if (out_len != NULL) *out_len = issued.length;
    return status;
}

static avon_auth_status write_error(char *out, size_t out_size, size_t *out_len)
{
    static const char body[] = "{\"code\":\"auth/invalid_credentials\"}";
    return avon_auth_error_parse(body, sizeof body - 1, out, out_size, out_len);
}

static avon_auth_status write_headers(char *out, size_t out_size, size_t *out_len)
{
    avon_auth_headers headers;
    return avon_auth_headers_build(TOKEN, "jwt", "account", out, out_size, out_len, &headers);
}

static avon_auth_status write_text(char *out, size_t out_size, size_t *out_len)
{
    char lines[200];
    avon_auth_headers headers;
    assert_status(avon_auth_headers_build(TOKEN, "jwt", NULL, lines, sizeof lines, NULL, &headers),
                  AVON_AUTH_OK);
    return avon_auth_headers_text(headers.items, headers.count, out, out_size, out_len);
}

/* ---- the same, of an organization with an access token and users with a JWT --------------- */

static int64_t now(void *context)
{
    (void)context;
    return NOW;
}

static int no_answer(void *context, const avon_auth_request *request,
                     avon_auth_response *response)
{
    (void)context, (void)request, (void)response;
    return -1;
}

typedef struct session {
    avon_auth_org org;
    avon_auth_user signs, minted;
    char token[64], jwt[64];
} session;

static void open_session(session *s)
{
    avon_auth_org_config org = { 0 };
    avon_auth_user_config user = { 0 };
    org.base_url = "https://demo-api.avonhealth.com";
    org.client_id = "id";
    org.client_secret = "secret";
    org.account_id = "account";
    org.token_buffer = s->token;
    org.token_buffer_size = sizeof s->token;
    org.send = no_answer;
    org.now = now;
    assert_status(avon_auth_org_init(&s->org, &org), AVON_AUTH_OK);
    assert_status(avon_auth_org_import(&s->org, TOKEN, NOW + 1000), AVON_AUTH_OK);
    user.user_id = "user_3km";
    user.secret_key = "key";
    user.secret_key_len = 3;
    assert_status(avon_auth_user_init(&s->signs, &user), AVON_AUTH_OK);
    user.secret_key = NULL;
    user.secret_key_len = 0;
    user.jwt_buffer = s->jwt;
    user.jwt_buffer_size = sizeof s->jwt;
    assert_status(avon_auth_user_init(&s->minted, &user), AVON_AUTH_OK);
    assert_status(avon_auth_user_import(&s->org, &s->minted, "minted", NOW + 1000), AVON_AUTH_OK);
}

static avon_auth_status write_url(char *out, size_t out_size, size_t *out_len)
{
    session s;
    open_session(&s);
    return avon_auth_url(&s.org, "/v2/patients", out, out_size, out_len);
}

static avon_auth_status write_signed_jwt(char *out, size_t out_size, size_t *out_len)
{
    session s;
    open_session(&s);
    return avon_auth_make_jwt(&s.signs, NOW, out, out_size, out_len);
}

static avon_auth_status write_minted_jwt(char *out, size_t out_size, size_t *out_len)
{
    session s;
    open_session(&s);
    return avon_auth_make_jwt(&s.minted, NOW, out, out_size, out_len);
}

static avon_auth_status write_headers_at(char *out, size_t out_size, size_t *out_len)
{
    avon_auth_headers headers;
    session s;
    open_session(&s);
    return avon_auth_make_headers(&s.org, &s.signs, NOW, out, out_size, out_len, &headers);
}

static avon_auth_status write_minted_headers(char *out, size_t out_size, size_t *out_len)
{
    avon_auth_headers headers;
    session s;
    open_session(&s);
    return avon_auth_make_headers(&s.org, &s.minted, NOW, out, out_size, out_len, &headers);
}

static avon_auth_status write_get_headers(char *out, size_t out_size, size_t *out_len)
{
    avon_auth_headers headers;
    session s;
    open_session(&s);
    return avon_auth_get_headers(&s.org, &s.signs, out, out_size, out_len, &headers);
}

static const writer writers[] = {
    write_jwt, write_form, write_json, write_jwt_request, write_token, write_minted, write_error,
    write_headers, write_text, write_url, write_signed_jwt, write_minted_jwt, write_headers_at,
    write_minted_headers, write_get_headers,
};
enum { WRITERS = COUNT(writers), LONGEST = 512 };

static size_t needed(writer write)
{
    size_t len = 0;
    assert_int_equal(write(NULL, 0, &len), AVON_AUTH_E_BUFFER);
    assert_in_range(len, 1, LONGEST - 1);
    return len;
}

/* ---- the convention ----------------------------------------------------------------- */

static void the_needed_length_is_exactly_enough(void **state)
{
    int i;
    (void)state;
    for (i = 0; i < WRITERS; i++) {
        const size_t need = needed(writers[i]);
        char *out = filled(need + 1);
        size_t len = 0;
        assert_int_equal(writers[i](out, need + 1, &len), AVON_AUTH_OK);
        assert_int_equal(len, need);
        assert_int_equal(out[need], '\0');
        assert_int_equal(writers[i](out, need, NULL), AVON_AUTH_E_BUFFER);
        free(out);
    }
}

static void every_size_writes_all_or_nothing(void **state)
{
    int i;
    (void)state;
    for (i = 0; i < WRITERS; i++) {
        const size_t need = needed(writers[i]);
        char whole[LONGEST];
        size_t size;
        assert_int_equal(writers[i](whole, sizeof whole, NULL), AVON_AUTH_OK);
        for (size = 0; size <= need + 2; size++) {
            unsigned char memory[GUARD + LONGEST + 2 + GUARD], guard[GUARD];
            char *out = (char *)memory + GUARD;
            const int fits = size > need;
            size_t len = 0;
            memset(memory, FILL, sizeof memory);
            memset(guard, FILL, sizeof guard);
            assert_int_equal(writers[i](out, size, &len),
                             fits ? AVON_AUTH_OK : AVON_AUTH_E_BUFFER);
            assert_int_equal(len, need);
            assert_memory_equal(memory, guard, GUARD);
            assert_memory_equal(out + size, guard, GUARD);
            if (fits) assert_memory_equal(out, whole, need + 1);
            if (!fits) assert_true(is_zero(out, size));
        }
    }
}

static void every_size_stays_inside_its_heap_block(void **state)
{
    int i;
    (void)state;
    for (i = 0; i < WRITERS; i++) {
        const size_t need = needed(writers[i]);
        size_t size;
        for (size = 1; size <= need + 1; size++) {
            char *out = filled(size);
            assert_int_equal(writers[i](out, size, NULL),
                             size > need ? AVON_AUTH_OK : AVON_AUTH_E_BUFFER);
            assert_int_equal(strlen(out) != 0, size > need);
            free(out);
        }
    }
}

static void no_buffer_with_a_size_is_refused(void **state)
{
    int i;
    (void)state;
    for (i = 0; i < WRITERS; i++) {
        size_t len = 9;
        assert_int_equal(writers[i](NULL, 100, &len), AVON_AUTH_E_ARGUMENT);
        assert_int_equal(len, 0);
    }
}

/* ---- statuses ----------------------------------------------------------------------- */

#ifdef AVON_AUTH_NO_TEXTS
/* The text is the name, then. */
#define TEXT(text, name) name
#else
#define TEXT(text, name) text
#endif

static const char no_such_status[] = TEXT("no such status", "AVON_AUTH_E_?");

static void each_status_has_its_name_and_a_sentence(void **state)
{
    static const struct {
        int value;
        avon_auth_status status;
        const char *name;
    } table[] = {
        { 0, AVON_AUTH_OK, "AVON_AUTH_OK" },
        { -1, AVON_AUTH_E_ARGUMENT, "AVON_AUTH_E_ARGUMENT" },
        { -2, AVON_AUTH_E_BUFFER, "AVON_AUTH_E_BUFFER" },
        { -3, AVON_AUTH_E_TEXT, "AVON_AUTH_E_TEXT" },
        { -4, AVON_AUTH_E_HEADER, "AVON_AUTH_E_HEADER" },
        { -5, AVON_AUTH_E_URL, "AVON_AUTH_E_URL" },
        { -6, AVON_AUTH_E_CLOCK, "AVON_AUTH_E_CLOCK" },
        { -10, AVON_AUTH_E_NEED_FETCH, "AVON_AUTH_E_NEED_FETCH" },
        { -11, AVON_AUTH_E_IN_FLIGHT, "AVON_AUTH_E_IN_FLIGHT" },
        { -12, AVON_AUTH_E_BACKOFF, "AVON_AUTH_E_BACKOFF" },
        { -13, AVON_AUTH_E_STALE, "AVON_AUTH_E_STALE" },
        { -14, AVON_AUTH_E_NOT_DUE, "AVON_AUTH_E_NOT_DUE" },
        { -20, AVON_AUTH_E_TRANSPORT, "AVON_AUTH_E_TRANSPORT" },
        { -21, AVON_AUTH_E_DENIED, "AVON_AUTH_E_DENIED" },
        { -22, AVON_AUTH_E_THROTTLED, "AVON_AUTH_E_THROTTLED" },
        { -23, AVON_AUTH_E_SERVER, "AVON_AUTH_E_SERVER" },
        { -24, AVON_AUTH_E_JSON, "AVON_AUTH_E_JSON" },
        { -25, AVON_AUTH_E_RESPONSE, "AVON_AUTH_E_RESPONSE" },
        { -26, AVON_AUTH_E_TOO_LARGE, "AVON_AUTH_E_TOO_LARGE" },
    };
    enum { STATUSES = COUNT(table) };
    int i, j;
    (void)state;
    assert_int_equal(STATUSES, 19);
    for (i = 0; i < STATUSES; i++) {
        assert_int_equal(table[i].status, table[i].value);
        assert_string_equal(avon_auth_status_name(table[i].status), table[i].name);
        assert_string_not_equal(avon_auth_status_text(table[i].status), no_such_status);
        for (j = 0; j < i; j++)
            assert_string_not_equal(avon_auth_status_text(table[i].status),
                                    avon_auth_status_text(table[j].status));
    }
}

static void a_text_belongs_to_its_status(void **state)
{
    static const struct { avon_auth_status status; const char *word; } cases[] = {
        { AVON_AUTH_OK, TEXT("success", "_OK") },
        { AVON_AUTH_E_ARGUMENT, TEXT("argument", "_ARGUMENT") },
        { AVON_AUTH_E_STALE, TEXT("superseded", "_STALE") },
        { AVON_AUTH_E_THROTTLED, TEXT("HTTP 429", "_THROTTLED") },
        { AVON_AUTH_E_JSON, TEXT("JSON object", "_JSON") },
        { AVON_AUTH_E_TOO_LARGE, TEXT("memory", "_TOO_LARGE") },
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++)
        assert_non_null(strstr(avon_auth_status_text(cases[i].status), cases[i].word));
}

static void a_number_that_is_no_status_is_told_as_such(void **state)
{
    int value, known = 0;
    (void)state;
    for (value = -100; value <= 100; value++) {
        const char *name = avon_auth_status_name((avon_auth_status)value);
        const char *text = avon_auth_status_text((avon_auth_status)value);
        assert_int_equal(strcmp(name, "AVON_AUTH_E_?") == 0, strcmp(text, no_such_status) == 0);
        known += strcmp(name, "AVON_AUTH_E_?") != 0;
    }
    assert_int_equal(known, 19);
}

#if AVON_AUTH_VERSION_NUMBER < 10000
#error "the version number serves in #if"
#endif

static void the_version_is_its_three_numbers(void **state)
{
    const char version[] = { '0' + AVON_AUTH_VERSION_MAJOR, '.', '0' + AVON_AUTH_VERSION_MINOR,
                             '.', '0' + AVON_AUTH_VERSION_PATCH, '\0' };
    int major, minor, patch;
    (void)state;
    assert_string_equal(AVON_AUTH_VERSION, version);
    assert_int_equal(sscanf(AVON_AUTH_VERSION, "%d.%d.%d", &major, &minor, &patch), 3);
    assert_int_equal(AVON_AUTH_VERSION_NUMBER * 2, 2 * (major * 10000 + minor * 100 + patch));
}

/* ---- wiping ------------------------------------------------------------------------- */

static void wiping_clears_that_memory_and_no_more(void **state)
{
    unsigned char memory[40], zero[20] = { 0 };
    size_t i;
    (void)state;
    memset(memory, FILL, sizeof memory);
    avon_auth_wipe(memory + 10, sizeof zero);
    assert_memory_equal(memory + 10, zero, sizeof zero);
    for (i = 0; i < sizeof memory; i++)
        assert_int_equal(memory[i] == FILL, i < 10 || i >= 30);
    avon_auth_wipe(memory, 0);
    assert_int_equal(memory[0], FILL);
    avon_auth_wipe(memory + 1, 1);
    assert_int_equal(memory[0], FILL);
    assert_int_equal(memory[1], 0);
    assert_int_equal(memory[2], FILL);
    avon_auth_wipe(NULL, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_needed_length_is_exactly_enough),
        cmocka_unit_test(every_size_writes_all_or_nothing),
        cmocka_unit_test(every_size_stays_inside_its_heap_block),
        cmocka_unit_test(no_buffer_with_a_size_is_refused),
        cmocka_unit_test(each_status_has_its_name_and_a_sentence),
        cmocka_unit_test(a_text_belongs_to_its_status),
        cmocka_unit_test(a_number_that_is_no_status_is_told_as_such),
        cmocka_unit_test(the_version_is_its_three_numbers),
        cmocka_unit_test(wiping_clears_that_memory_and_no_more),
    };
    return RUN_TESTS(tests);
}
