/* SPDX-License-Identifier: MIT */
/* Pins down how credentials are handed out and in: the headers of an API call, the JWT alone,
 * export and import, for users who sign and for users whose JWT is minted. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "table.h"

/* ---- import and export --------------------------------------------------------- */

static avon_auth_status export_it(const fixture *f, int64_t now_s, const char **text,
                                  int64_t *expires_at_s)
{
    return f->who == &f->minted ? avon_auth_user_export(&f->minted, now_s, text, expires_at_s)
                                : avon_auth_org_export(&f->org, now_s, text, expires_at_s);
}

static void assert_exported(const fixture *f, int64_t now_s, const char *expected,
                            int64_t expected_expires_at_s)
{
    const char *text = NULL;
    int64_t expires_at_s = 0;
    assert_status(export_it(f, now_s, &text, &expires_at_s), AVON_AUTH_OK);
    assert_string_equal(text, expected);
    assert_int_equal(expires_at_s, expected_expires_at_s);
    assert_status(export_it(f, now_s, NULL, NULL), AVON_AUTH_OK);
}

static void assert_nothing_exported(const fixture *f, int64_t now_s)
{
    const char *text = "";
    int64_t expires_at_s = -1;
    assert_status(export_it(f, now_s, &text, &expires_at_s), AVON_AUTH_E_NEED_FETCH);
    assert_null(text);
    assert_int_equal(expires_at_s, 0);
    assert_status(export_it(f, now_s, NULL, NULL), AVON_AUTH_E_NEED_FETCH);
}

static void a_token_survives_export_and_import(void **state)
{
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        avon_auth_org_config config = org_config(NULL, 0);
        const char *text = NULL;
        char kept[TOKEN_SIZE];
        fixture f, g;
        config.default_lifetime_s = 3600;
        open_about(&f, each[h], &config);
        open_about(&g, each[h], NULL);
        assert_nothing_exported(&f, T0);
        fetch_it(&f, "a-._~+/Z9==", 0, T0);
        assert_exported(&f, T0 + 5, "a-._~+/Z9==", T0 + 3600);

        assert_status(export_it(&f, T0 + 5, &text, NULL), AVON_AUTH_OK);
        strcpy(kept, text);
        assert_status(import_it(&g, kept, T0 + 3600), AVON_AUTH_OK);
        memset(kept, 'x', sizeof kept);
        assert_exported(&g, T0 + 5, "a-._~+/Z9==", T0 + 3600);

        /* where it was exported, out of its own buffer */
        assert_status(import_it(&f, text, T0 + 7200), AVON_AUTH_OK);
        assert_exported(&f, T0 + 5, "a-._~+/Z9==", T0 + 7200);
        assert_status(import_it(&f, text + 1, T0 + 7201), AVON_AUTH_OK);
        assert_exported(&f, T0 + 5, "-._~+/Z9==", T0 + 7201);
    }
}

static void an_export_tells_when_the_lifetime_ends(void **state)
{
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        const char *text = NULL;
        int64_t expires_at_s = 0;
        fixture f;
        open_about(&f, each[h], NULL);
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        assert_status(complete(&f, 200, body_for(&f.fetch, "aaa", 1000), T0 + 59), AVON_AUTH_OK);
        assert_status(export_it(&f, T0 + 989, &text, &expires_at_s), AVON_AUTH_OK);
        assert_int_equal(expires_at_s, T0 + 1000); /* from when the request was begun */
        assert_string_equal(text + strlen(text) - 3, "aaa");
        assert_nothing_exported(&f, T0 + 990);     /* it serves no longer */
        assert_status(export_it(&f, T0 - 1, NULL, &expires_at_s), AVON_AUTH_OK);
        assert_int_equal(expires_at_s, T0 + 1000);
    }
}

/* It serves again when the fetch fails. */
static void what_is_set_aside_is_not_exported(void **state)
{
    fixture f;
    (void)state;
    open_org(&f, NULL);
    fetch_token(&f, "aaa", 9000, T0);
    fetch_jwt(&f, "jjj", 9000, T0);
    assert_status(make_headers(&f, T0 + 100), AVON_AUTH_OK);
    assert_status(reject(&f, T0 + 100), AVON_AUTH_OK);
    assert_nothing_exported(&f, T0 + 100);
    f.who = &f.user;
    assert_nothing_exported(&f, T0 + 100);
    assert_status(begin(&f, T0 + 100), AVON_AUTH_OK);
    assert_status(avon_auth_abort(&f.fetch, T0 + 100), AVON_AUTH_OK);
    assert_exported(&f, T0 + 100, "aaa", T0 + 9000);
    f.who = &f.minted;
    assert_nothing_exported(&f, T0 + 100);
    assert_status(import_it(&f, "iii", T0 + 5000), AVON_AUTH_OK); /* an import ends it, too */
    assert_exported(&f, T0 + 100, "iii", T0 + 5000);
}

static void a_token_that_cannot_be_imported_leaves_the_old_one(void **state)
{
    static const struct {
        const char *token;
        int64_t expires_at_s;
        avon_auth_status status;
    } cases[] = {
        { NULL, T0 + 3600, AVON_AUTH_E_ARGUMENT },
        { "", T0 + 3600, AVON_AUTH_E_ARGUMENT },
        { "new token", T0 + 3600, AVON_AUTH_E_HEADER },
        { "new\r\nx: y", T0 + 3600, AVON_AUTH_E_HEADER },
        { "new\n", T0 + 3600, AVON_AUTH_E_HEADER },
        { "=new", T0 + 3600, AVON_AUTH_E_HEADER },
        { "new=x", T0 + 3600, AVON_AUTH_E_HEADER },
        { "==", T0 + 3600, AVON_AUTH_E_HEADER },
        { "n\xc3\xa9w", T0 + 3600, AVON_AUTH_E_HEADER },
        { "new\x7f", T0 + 3600, AVON_AUTH_E_HEADER },
        { "new", INT64_MIN, AVON_AUTH_E_CLOCK },
        { "new", -1, AVON_AUTH_E_CLOCK },
        { "new", 0, AVON_AUTH_E_CLOCK },
        { "new", 3600, AVON_AUTH_E_CLOCK },
        { "new", CLOCK_FIRST - 1, AVON_AUTH_E_CLOCK },
        { "new", CLOCK_LAST + 1, AVON_AUTH_E_CLOCK },
        { "new", (T0 + 3600) * 1000, AVON_AUTH_E_CLOCK },
        { "new", INT64_MAX, AVON_AUTH_E_CLOCK },
        { "a-token-one-byte", T0 + 3600, AVON_AUTH_E_BUFFER },
        { "a-token-very-much-longer-than-the-buffer", T0 + 3600, AVON_AUTH_E_BUFFER },
    };
    size_t h, i;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        char *buffer = filled(16);
        fixture f;
        open_buffer(&f, each[h], buffer, 16);
        assert_status(import_it(&f, "old", T0 + 3600), AVON_AUTH_OK);
        for (i = 0; i < COUNT(cases); i++) {
            const avon_auth_org org = f.org;
            const avon_auth_user user = f.minted;
            assert_status(import_it(&f, cases[i].token, cases[i].expires_at_s), cases[i].status);
            assert_exported(&f, T0, "old", T0 + 3600);
            assert_memory_equal(&f.org, &org, sizeof org);
            assert_memory_equal(&f.minted, &user, sizeof user);
        }
        assert_status(import_it(&f, "exactly-fifteen", T0 + 3600), AVON_AUTH_OK);
        assert_exported(&f, T0, "exactly-fifteen", T0 + 3600);
        free(buffer);
    }
}

static void a_token_expires_within_the_range_of_the_clock(void **state)
{
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        fixture f;
        open_about(&f, each[h], NULL);
        assert_status(import_it(&f, "ttt", CLOCK_FIRST), AVON_AUTH_OK);
        assert_state(&f, T0, AVON_AUTH_STATE_NEED_FETCH, T0);
        assert_status(import_it(&f, "ttt", CLOCK_LAST), AVON_AUTH_OK);
        assert_state(&f, T0, AVON_AUTH_STATE_READY, CLOCK_LAST - 300);
        assert_exported(&f, CLOCK_LAST - 31, "ttt", CLOCK_LAST);
        assert_nothing_exported(&f, CLOCK_LAST - 30);
    }
}

/* So that the export can be imported. */
static void a_lifetime_beyond_the_range_of_the_clock_is_exported_as_its_end(void **state)
{
    static const struct {
        int64_t lifetime_s, expires_at_s;
    } cases[] = {
        { 999, CLOCK_LAST - 1 },
        { 1000, CLOCK_LAST },
        { 1001, CLOCK_LAST },
        { 2147483647, CLOCK_LAST },
    };
    const int64_t begun_s = CLOCK_LAST - 1000;
    size_t h, i;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(cases); i++) {
            int64_t expires_at_s;
            fixture f;
            open_about(&f, each[h], NULL);
            fetch_it(&f, "aaa", cases[i].lifetime_s, begun_s);
            assert_status(export_it(&f, begun_s, NULL, &expires_at_s), AVON_AUTH_OK);
            assert_int_equal(expires_at_s, cases[i].expires_at_s);
            assert_status(import_it(&f, "bbb", expires_at_s), AVON_AUTH_OK);
        }
}

static void a_user_who_signs_has_no_jwt_to_export_or_import(void **state)
{
    const char *jwt = "";
    int64_t expires_at_s = -1;
    avon_auth_user before;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    before = f.user;
    assert_status(avon_auth_user_export(&f.user, T0, &jwt, &expires_at_s), AVON_AUTH_E_ARGUMENT);
    assert_null(jwt);
    assert_int_equal(expires_at_s, 0);
    assert_status(avon_auth_user_import(&f.org, &f.user, "jjj", T0 + 1000), AVON_AUTH_E_ARGUMENT);
    assert_memory_equal(&f.user, &before, sizeof before);
}

/* ---- headers ------------------------------------------------------------------- */

static void headers_hold_the_token_the_jwt_and_the_account(void **state)
{
    static const char *const accounts[] = { NULL, "acct 9" };
    size_t i;
    int milliseconds;
    (void)state;
    for (i = 0; i < 2; i++)
        for (milliseconds = 0; milliseconds < 2; milliseconds++) {
            avon_auth_org_config config = org_config(NULL, 0);
            avon_auth_user_config who = user_config();
            size_t n, sum = 0;
            fixture f;
            const avon_auth_headers *const headers = &f.headers;
            config.account_id = accounts[i];
            who.jwt_lifetime_s = 600;
            who.backdate_s = 30;
            who.exp_milliseconds = milliseconds;
            open_org(&f, &config);
            open_user(&f, &who);
            fetch_token(&f, "aaa", 1000, T0);
            assert_status(make_headers(&f, T0 + 7), AVON_AUTH_OK);
            assert_int_equal(headers->count, accounts[i] != NULL ? 3 : 2);
            assert_string_equal(headers->items[0].line, "Authorization: Bearer aaa");
            assert_string_equal(headers->items[0].name, "Authorization");
            assert_jwt(headers, T0 + 7 - 30, T0 + 7 + 600, milliseconds);
            if (accounts[i] != NULL) {
                assert_string_equal(headers->items[2].name, "account");
                assert_string_equal(headers->items[2].value, accounts[i]);
                assert_string_equal(headers->items[2].line, "account: acct 9");
            } else {
                assert_null(headers->items[2].name);
                assert_null(headers->items[2].line);
            }
            for (n = 0; n < headers->count; n++) sum += strlen(headers->items[n].line) + 1;
            assert_int_equal(f.out_len, sum - 1);

            fetch_jwt(&f, "jjj", 0, T0 + 7);
            assert_status(make_headers(&f, T0 + 7), AVON_AUTH_OK);
            assert_int_equal(headers->count, accounts[i] != NULL ? 3 : 2);
            assert_string_equal(headers->items[0].line, "Authorization: Bearer aaa");
            assert_string_equal(headers->items[1].name, "x-jwt");
            assert_string_equal(headers->items[1].value, "jjj");
            assert_string_equal(headers->items[1].line, "x-jwt: jjj");
            if (accounts[i] != NULL)
                assert_string_equal(headers->items[2].line, "account: acct 9");
        }
}

static void each_token_has_a_generation_of_its_own(void **state)
{
    uint32_t seen[6];
    size_t h, i, j;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        fixture f;
        open_about(&f, each[h], NULL);
        for (i = 0; i < COUNT(seen); i++) {
            const int64_t now_s = T0 + 950 * (int64_t)i;
            uint32_t other;
            if (i % 2 == 0) fetch_it(&f, "aaa", 1000, now_s);
            else assert_status(import_it(&f, "aaa", now_s + 1200), AVON_AUTH_OK);
            assert_status(make_headers(&f, now_s), AVON_AUTH_OK);
            seen[i] = each[h] == JWT ? f.headers.jwt_generation : f.headers.token_generation;
            other = each[h] == JWT ? f.headers.token_generation : f.headers.jwt_generation;
            assert_int_equal(other, each[h] == JWT ? 1 : 0); /* 0: signed here */
            assert_status(make_headers(&f, now_s + 1), AVON_AUTH_OK);
            assert_int_equal(each[h] == JWT ? f.headers.jwt_generation
                                            : f.headers.token_generation, seen[i]);
            assert_int_not_equal(seen[i], 0);
            for (j = 0; j < i; j++) assert_int_not_equal(seen[i], seen[j]);
        }
    }
}

static void headers_fit_exactly_or_not_at_all(void **state)
{
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        avon_auth_org_config config = org_config(NULL, 0);
        avon_auth_headers headers;
        size_t needed = 0, size;
        fixture f;
        config.account_id = "acct_9";
        open_org(&f, &config);
        fetch_token(&f, "aaa", 1000, T0);
        if (each[h] == JWT) fetch_jwt(&f, "jjj", 1000, T0);
        assert_status(headers_in(&f, T0, NULL, 0, &needed, &headers), AVON_AUTH_E_BUFFER);
        for (size = 1; size <= needed + 2; size++) {
            char *out = filled(size);
            size_t len = 0;
            memset(&headers, FILL, sizeof headers);
            if (size <= needed) {
                assert_status(headers_in(&f, T0, out, size, &len, &headers), AVON_AUTH_E_BUFFER);
                assert_true(is_zero(&headers, sizeof headers));
                assert_true(is_empty(out, size));
            } else {
                assert_status(headers_in(&f, T0, out, size, &len, &headers), AVON_AUTH_OK);
                assert_string_equal(headers.items[2].line, "account: acct_9");
            }
            assert_int_equal(len, needed);
            free(out);
        }
    }
}

static void headers_need_their_arguments(void **state)
{
    avon_auth_headers headers;
    char out[OUT_SIZE];
    size_t len = 1;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    fetch_token(&f, "aaa", 1000, T0);
    memset(out, FILL, sizeof out);
    assert_status(headers_in(&f, T0, out, sizeof out, &len, NULL), AVON_AUTH_E_ARGUMENT);
    assert_true(is_empty(out, sizeof out));
    assert_int_equal(len, 0);
    memset(&headers, 0xAA, sizeof headers);
    assert_status(headers_in(&f, T0, NULL, 1, &len, &headers), AVON_AUTH_E_ARGUMENT);
    assert_true(is_zero(&headers, sizeof headers));
}

/* ---- the JWT alone --------------------------------------------------------------- */

static avon_auth_status make_jwt(const fixture *f, int64_t now_s, char *out, size_t out_size,
                                 size_t *out_len)
{
    return avon_auth_make_jwt(f->who, now_s, out, out_size, out_len);
}

static void the_jwt_alone_is_that_of_the_headers(void **state)
{
    avon_auth_user_config who = user_config();
    char jwt[512];
    size_t len = 0;
    fixture f;
    (void)state;
    who.jwt_lifetime_s = 600;
    who.backdate_s = 30;
    who.exp_milliseconds = 1;
    open_org(&f, NULL);
    open_user(&f, &who);
    assert_status(make_jwt(&f, T0, jwt, sizeof jwt, &len), AVON_AUTH_OK); /* without a token */
    assert_int_equal(len, strlen(jwt));
    fetch_token(&f, "aaa", 1000, T0);
    assert_status(make_headers(&f, T0), AVON_AUTH_OK);
    assert_string_equal(f.headers.items[1].value, jwt);
    assert_jwt(&f.headers, T0 - 30, T0 + 600, 1);

    fetch_jwt(&f, "jjj", 0, T0);
    assert_status(make_jwt(&f, T0, jwt, sizeof jwt, &len), AVON_AUTH_OK);
    assert_string_equal(jwt, "jjj");
    assert_int_equal(len, 3);
}

static void the_jwt_alone_fits_exactly_or_not_at_all(void **state)
{
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        size_t needed = 0, size;
        fixture f;
        open_about(&f, each[h], NULL);
        if (each[h] == JWT) fetch_jwt(&f, "jjj", 1000, T0);
        assert_status(make_jwt(&f, T0, NULL, 0, &needed), AVON_AUTH_E_BUFFER);
        for (size = 1; size <= needed + 2; size++) {
            char *out = filled(size);
            size_t len = 0;
            if (size <= needed) {
                assert_status(make_jwt(&f, T0, out, size, &len), AVON_AUTH_E_BUFFER);
                assert_true(is_empty(out, size));
            } else {
                assert_status(make_jwt(&f, T0, out, size, &len), AVON_AUTH_OK);
                assert_int_equal(strlen(out), needed);
                assert_status(make_jwt(&f, T0, out, size, NULL), AVON_AUTH_OK);
            }
            assert_int_equal(len, needed);
            free(out);
        }
    }
}

static void check_no_jwt(const fixture *f, int64_t now_s, avon_auth_status expected)
{
    char out[256];
    size_t len = 1;
    memset(out, FILL, sizeof out);
    assert_status(make_jwt(f, now_s, out, sizeof out, &len), expected);
    assert_true(is_empty(out, sizeof out));
    assert_int_equal(len, 0);
}

/* Whatever poll says of its fetch. */
static void a_minted_jwt_that_does_not_serve_has_to_be_fetched(void **state)
{
    fixture f;
    (void)state;
    open_about(&f, JWT, NULL);
    check_no_jwt(&f, T0, AVON_AUTH_E_NEED_FETCH);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    check_no_jwt(&f, T0, AVON_AUTH_E_NEED_FETCH);
    assert_status(complete(&f, 503, "", T0), AVON_AUTH_E_SERVER);
    check_no_jwt(&f, T0, AVON_AUTH_E_NEED_FETCH);
    fetch_jwt(&f, "jjj", 1000, T0 + 2);
    check_no_jwt(&f, T0 + 2 + 990, AVON_AUTH_E_NEED_FETCH);
}

static void the_jwt_alone_needs_its_arguments(void **state)
{
    size_t len = 1;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(make_jwt(&f, T0, NULL, 1, &len), AVON_AUTH_E_ARGUMENT);
    assert_int_equal(len, 0);
    f.who = NULL;
    check_no_jwt(&f, T0, AVON_AUTH_E_ARGUMENT);
    f.who = &f.user;
    avon_auth_wipe(&f.user, sizeof f.user);
    check_no_jwt(&f, T0, AVON_AUTH_E_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_token_survives_export_and_import),
        cmocka_unit_test(an_export_tells_when_the_lifetime_ends),
        cmocka_unit_test(what_is_set_aside_is_not_exported),
        cmocka_unit_test(a_token_that_cannot_be_imported_leaves_the_old_one),
        cmocka_unit_test(a_token_expires_within_the_range_of_the_clock),
        cmocka_unit_test(a_lifetime_beyond_the_range_of_the_clock_is_exported_as_its_end),
        cmocka_unit_test(a_user_who_signs_has_no_jwt_to_export_or_import),
        cmocka_unit_test(headers_hold_the_token_the_jwt_and_the_account),
        cmocka_unit_test(each_token_has_a_generation_of_its_own),
        cmocka_unit_test(headers_fit_exactly_or_not_at_all),
        cmocka_unit_test(headers_need_their_arguments),
        cmocka_unit_test(the_jwt_alone_is_that_of_the_headers),
        cmocka_unit_test(the_jwt_alone_fits_exactly_or_not_at_all),
        cmocka_unit_test(a_minted_jwt_that_does_not_serve_has_to_be_fetched),
        cmocka_unit_test(the_jwt_alone_needs_its_arguments),
    };
    return RUN_TESTS(tests);
}
