/* SPDX-License-Identifier: MIT */
/* Pins down one exchange with the service, for the access token and for a minted JWT: the bytes of
 * the request, its memory and how it is cleared, the answer as it arrives, the order of judgement,
 * and the last failure. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "table.h"

/* ---- the request --------------------------------------------------------------- */

static const char *header_named(const avon_auth_request *request, const char *name)
{
    char line[256];
    size_t i;
    for (i = 0; i < request->header_count; i++) {
        const avon_auth_header *header = &request->headers[i];
        if (strcmp(header->name, name) != 0) continue;
        snprintf(line, sizeof line, "%s: %s", name, header->value);
        assert_string_equal(header->line, line);
        return header->value;
    }
    fail_msg("there is no header %s", name);
    return "";
}

static void check_request(const avon_auth_request *request, const char *path,
                          const char *content_type, const char *body)
{
    char url[128];
    snprintf(url, sizeof url, BASE_URL "%s", path);
    assert_string_equal(request->method, "POST");
    assert_string_equal(request->url, url);
    assert_ptr_equal(request->authority, request->url + strlen("https://"));
    assert_int_equal(request->authority_len, strlen("demo-api.avonhealth.com"));
    assert_ptr_equal(request->path, request->authority + request->authority_len);
    assert_string_equal(header_named(request, "Content-Type"), content_type);
    assert_string_equal(header_named(request, "Accept"), "application/json");
    assert_string_equal(request->body, body);
    assert_int_equal(request->body_len, strlen(body));
}

/* The answer has its own place, and filling it to the brim leaves the request alone. */
static void check_room(const fixture *f)
{
    const avon_auth_request *request = &f->fetch.request;
    const avon_auth_response *response = &f->fetch.response;
    char *url = copy_of_text(request->url), *body = copy_of_text(request->body);
    char lines[512], again[512];
    assert_int_equal(response->http_status, 0);
    assert_int_equal(response->retry_after_s, 0);
    assert_int_equal(response->body_len, 0);
    assert_true(response->body_size >= sizeof f->work / 2);
    assert_true(response->body > f->work);
    assert_true(response->body + response->body_size <= f->work + sizeof f->work);
    assert_status(avon_auth_headers_text(request->headers, request->header_count, lines,
                                         sizeof lines, NULL),
                  AVON_AUTH_OK);
    memset(response->body, 'y', response->body_size);
    assert_string_equal(request->url, url);
    assert_string_equal(request->body, body);
    assert_status(avon_auth_headers_text(request->headers, request->header_count, again,
                                         sizeof again, NULL),
                  AVON_AUTH_OK);
    assert_string_equal(again, lines);
    free(url);
    free(body);
}

static void a_request_is_whole_and_apart_from_its_answer(void **state)
{
    avon_auth_org_config config = org_config(NULL, 0);
    fixture f;
    (void)state;
    config.client_secret = "p\xc3\xa4ss & \"w\\ord\"";
    config.account_id = "acct_9"; /* which goes along with API calls alone */
    open_org(&f, &config);
    memset(f.work, 'x', sizeof f.work);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_int_equal(f.fetch.request.header_count, 2);
    check_request(&f.fetch.request, "/v2/auth/token", "application/json",
                  "{\"grant_type\":\"client_credentials\",\"client_id\":\"client-1\","
                  "\"client_secret\":\"p\xc3\xa4ss & \\\"w\\\\ord\\\"\"}");
    check_room(&f);

    config.token_body = AVON_AUTH_BODY_FORM;
    open_org(&f, &config);
    memset(f.work, 'x', sizeof f.work);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_int_equal(f.fetch.request.header_count, 2);
    check_request(&f.fetch.request, "/v2/auth/token", "application/x-www-form-urlencoded",
                  "grant_type=client_credentials&client_id=client-1&"
                  "client_secret=p%C3%A4ss+%26+%22w%5Cord%22");
    check_room(&f);
}

static void a_jwt_request_is_json_with_the_access_token(void **state)
{
    static const avon_auth_body bodies[] = { AVON_AUTH_BODY_JSON, AVON_AUTH_BODY_FORM };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(bodies); i++) {
        avon_auth_org_config config = org_config(NULL, 0);
        avon_auth_user_config who;
        fixture f;
        config.token_body = bodies[i];
        config.account_id = "acct_9";
        open_org(&f, &config);
        who = minted_config(f.jwt, sizeof f.jwt);
        who.user_id = "J\xc3\xb6rg \"3\"\n";
        assert_status(avon_auth_user_init(&f.minted, &who), AVON_AUTH_OK);
        fetch_token(&f, "a-._~+/Z9==", 1000, T0);
        f.who = &f.minted;
        memset(f.work, 'x', sizeof f.work);
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        assert_int_equal(f.fetch.request.header_count, 3);
        check_request(&f.fetch.request, "/v2/auth/get-jwt", "application/json",
                      "{\"id\":\"J\xc3\xb6rg \\\"3\\\"\\n\"}");
        assert_string_equal(header_named(&f.fetch.request, "Authorization"),
                            "Bearer a-._~+/Z9==");
        check_room(&f);
    }
}

/* The token of a JWT request may be replaced while it is under way. */
static void a_jwt_request_keeps_the_token_that_it_began_with(void **state)
{
    fixture f;
    (void)state;
    open_about(&f, JWT, NULL);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_status(avon_auth_org_import(&f.org, "uuu", T0 + 10000), AVON_AUTH_OK);
    avon_auth_wipe(f.token, sizeof f.token);
    assert_string_equal(header_named(&f.fetch.request, "Authorization"), "Bearer ttt");
}

static void check_work_sizes(subject about, avon_auth_body body, const char *secret)
{
    avon_auth_org_config config = org_config(NULL, 0);
    avon_auth_fetch fetch, expected;
    size_t needed, size;
    fixture f;
    config.token_body = body;
    open_about(&f, about, &config);
    memset(&fetch, 0, sizeof fetch);
    assert_status(begin_in(&f, T0, NULL, 0, &fetch), AVON_AUTH_E_BUFFER);
    needed = fetch.work_needed;
    memset(&expected, 0xAA, sizeof expected);
    expected.work_needed = needed;
    for (size = 0; size <= needed + 1; size++) {
        char *work = filled(size);
        memset(&fetch, 0xAA, sizeof fetch);
        if (size < needed) {
            assert_status(begin_in(&f, T0, work, size, &fetch), AVON_AUTH_E_BUFFER);
            assert_memory_equal(&fetch, &expected, sizeof fetch);
            assert_true(is_empty(work, size));
            assert_state(&f, T0, AVON_AUTH_STATE_NEED_FETCH, T0);
        } else {
            open_about(&f, about, &config);
            assert_status(begin_in(&f, T0, work, size, &fetch), AVON_AUTH_OK);
            assert_true(holds(work, size, secret));
            assert_true(needed > fetch.request.body_len + strlen(fetch.request.url));
            assert_int_equal(fetch.response.body_size, size - needed);
            assert_int_equal(avon_auth_response_append(&fetch.response, "{}", 2), 0);
            fetch.response.http_status = 200;
            assert_status(avon_auth_complete(&fetch, T0), AVON_AUTH_E_TOO_LARGE);
            assert_true(is_zero(work, size));
            assert_true(is_zero(&fetch, sizeof fetch));
        }
        free(work);
    }
}

static void work_memory_that_is_too_small_is_refused_with_the_size_it_takes(void **state)
{
    (void)state;
    check_work_sizes(TOKEN_OF_SIGNER, AVON_AUTH_BODY_FORM, CLIENT_SECRET);
    check_work_sizes(TOKEN_OF_SIGNER, AVON_AUTH_BODY_JSON, CLIENT_SECRET);
    check_work_sizes(TOKEN_ALONE, AVON_AUTH_BODY_JSON, CLIENT_SECRET);
    check_work_sizes(JWT, AVON_AUTH_BODY_JSON, "Bearer ttt");
}

/* A fetch with credentials of AVON_AUTH_TOKEN_SIZE, and answers with them. */
static void the_work_size_serves_the_largest_credentials(void **state)
{
    static char token[AVON_AUTH_TOKEN_SIZE], jwt[AVON_AUTH_TOKEN_SIZE];
    static char longest[AVON_AUTH_TOKEN_SIZE], work[AVON_AUTH_WORK_SIZE];
    static char body[AVON_AUTH_TOKEN_SIZE + 64];
    const avon_auth_org_config config = org_config(token, sizeof token);
    avon_auth_fetch fetch;
    const char *exported = NULL;
    fixture f;
    (void)state;
    open_org(&f, &config);
    open_minted(&f, jwt, sizeof jwt);
    f.who = &f.minted;
    memset(longest, 'a', sizeof longest - 1);
    assert_status(begin_in(&f, T0, work, sizeof work, &fetch), AVON_AUTH_OK);
    snprintf(body, sizeof body, "{\"access_token\":\"%s\",\"expires_in\":86400}", longest);
    put_answer(&fetch.response, 200, body);
    assert_status(avon_auth_complete(&fetch, T0), AVON_AUTH_OK);
    assert_string_equal(serving(&f, T0), longest);
    memset(longest, 'j', sizeof longest - 1);
    assert_status(begin_in(&f, T0, work, sizeof work, &fetch), AVON_AUTH_OK);
    snprintf(body, sizeof body, "{\"jwt\":\"%s\"}", longest);
    put_answer(&fetch.response, 200, body);
    assert_status(avon_auth_complete(&fetch, T0), AVON_AUTH_OK);
    assert_status(avon_auth_user_export(&f.minted, T0, &exported, NULL), AVON_AUTH_OK);
    assert_string_equal(exported, longest);
}

static void a_fetch_needs_its_arguments(void **state)
{
    avon_auth_fetch before;
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        fixture f;
        open_about(&f, each[h], NULL);
        memset(&f.fetch, 0xAA, sizeof f.fetch);
        memset(&before, 0xAA, sizeof before);
        assert_status(begin_in(&f, T0, NULL, 1, &f.fetch), AVON_AUTH_E_ARGUMENT);
        assert_memory_equal(&f.fetch, &before, sizeof before);
        assert_status(begin_in(&f, T0, f.work, sizeof f.work, NULL), AVON_AUTH_E_ARGUMENT);
        assert_true(is_zero(f.work, sizeof f.work));
        assert_state(&f, T0, AVON_AUTH_STATE_NEED_FETCH, T0);
    }
}

/* ---- the end of an exchange ------------------------------------------------------ */

static void an_exchange_ends_once(void **state)
{
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        fixture f;
        open_about(&f, each[h], NULL);
        fetch_it(&f, "aaa", 1000, T0);
        assert_true(is_zero(&f.fetch, sizeof f.fetch));
        assert_status(avon_auth_complete(&f.fetch, T0), AVON_AUTH_E_ARGUMENT);
        assert_status(avon_auth_abort(&f.fetch, T0), AVON_AUTH_E_ARGUMENT);
        assert_state(&f, T0, AVON_AUTH_STATE_READY, T0 + 900);
        assert_string_equal(what_serves(&f, T0), "aaa");
    }
    assert_status(avon_auth_complete(NULL, T0), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_abort(NULL, T0), AVON_AUTH_E_ARGUMENT);
}

/* It may have timed out, and have yet to be ended. */
static void a_refused_begin_leaves_the_fetch_that_is_still_to_be_ended(void **state)
{
    char other_work[WORK_SIZE];
    avon_auth_fetch other;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_status(begin_in(&f, T0 + 60, other_work, sizeof other_work, &other), AVON_AUTH_OK);
    assert_status(avon_auth_abort(&other, T0 + 60), AVON_AUTH_OK);
    assert_status(begin(&f, T0 + 61), AVON_AUTH_E_BACKOFF);
    assert_status(begin(&f, CLOCK_LAST + 1), AVON_AUTH_E_CLOCK);
    assert_true(holds(f.work, sizeof f.work, CLIENT_SECRET));
    assert_status(avon_auth_abort(&f.fetch, T0 + 61), AVON_AUTH_E_STALE);
    check_cleared(&f);
}

/* A fetch that begin refused may be handed on. */
static void an_exchange_that_never_began_may_be_aborted(void **state)
{
    char small[8];
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin_in(&f, T0, small, sizeof small, &f.fetch), AVON_AUTH_E_BUFFER);
    assert_status(avon_auth_abort(&f.fetch, T0), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_complete(&f.fetch, T0), AVON_AUTH_E_ARGUMENT);
    assert_state(&f, T0, AVON_AUTH_STATE_NEED_FETCH, T0);
}

/* ---- the answer ---------------------------------------------------------------- */

static void an_answer_may_come_in_pieces_and_fill_its_memory(void **state)
{
    static const char answer[] = AAA;
    const size_t len = sizeof answer - 1;
    size_t at, needed;
    char *work;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin_in(&f, T0, NULL, 0, &f.fetch), AVON_AUTH_E_BUFFER);
    needed = f.fetch.work_needed;
    work = filled(needed + len);
    assert_status(begin_in(&f, T0, work, needed + len, &f.fetch), AVON_AUTH_OK);
    assert_int_equal(avon_auth_response_append(&f.fetch.response, NULL, 0), 0);
    for (at = 0; at < len; at++) {
        assert_int_equal(avon_auth_response_append(&f.fetch.response, answer + at, 1), 1);
        assert_int_equal(f.fetch.response.body_len, at + 1);
        assert_int_equal(avon_auth_response_append(&f.fetch.response, "", 0), 0);
    }
    f.fetch.response.http_status = 200;
    assert_status(avon_auth_complete(&f.fetch, T0), AVON_AUTH_OK);
    assert_string_equal(serving(&f, T0), "aaa");
    assert_true(is_zero(work, needed + len));
    free(work);
}

static void an_answer_that_overflows_once_is_too_large_for_good(void **state)
{
    avon_auth_response response = { 0, 0, NULL, 0, 0 };
    avon_auth_org_config config = org_config(NULL, 0);
    volatile size_t huge = SIZE_MAX;    /* the compiler must not see through it and object */
    size_t room;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    put_answer(&f.fetch.response, 200, AAA);
    room = f.fetch.response.body_size - f.fetch.response.body_len;
    assert_int_equal(avon_auth_response_append(&f.fetch.response, f.work, room + 1), 0);
    assert_int_equal(avon_auth_response_append(&f.fetch.response, " ", 1), 0);
    assert_int_equal(avon_auth_response_append(&f.fetch.response, NULL, 0), 0);
    assert_int_equal(avon_auth_response_append(&f.fetch.response, "", 0), 0);
    assert_status(avon_auth_complete(&f.fetch, T0), AVON_AUTH_E_TOO_LARGE);

    assert_status(begin(&f, T0 + 2), AVON_AUTH_OK);
    put_answer(&f.fetch.response, 200, AAA);
    assert_int_equal(avon_auth_response_append(&f.fetch.response, AAA, huge), 0);
    assert_status(avon_auth_complete(&f.fetch, T0 + 2), AVON_AUTH_E_TOO_LARGE);

    assert_int_equal(avon_auth_response_append(NULL, "x", 1), 0);
    response.body_size = 10;
    assert_int_equal(avon_auth_response_append(&response, "x", 1), 0);
    assert_int_equal(response.body_len, 0);
    assert_status(begin(&f, T0 + 5), AVON_AUTH_OK);
    assert_int_equal(avon_auth_response_append(&f.fetch.response, NULL, 1), 0);
    assert_int_equal(f.fetch.response.body_len, 0);

    /* it is not the token that is too large */
    config.token_buffer = f.token;
    config.token_buffer_size = SIZE_MAX;
    open_org(&f, &config);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    put_answer(&f.fetch.response, 200, AAA);
    f.fetch.response.body_len = f.fetch.response.body_size + 1;
    assert_status(avon_auth_complete(&f.fetch, T0), AVON_AUTH_E_TOO_LARGE);
}

static void a_body_length_set_beyond_its_memory_is_too_large(void **state)
{
    static const int statuses[] = { 200, 403 };
    size_t h, i, beyond;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(statuses); i++)
            for (beyond = 1; beyond <= 2; beyond++) {
                fixture f;
                open_about(&f, each[h], NULL);
                assert_status(begin(&f, T0), AVON_AUTH_OK);
                put_answer(&f.fetch.response, statuses[i], REFUSED);
                f.fetch.response.body_len =
                    beyond == 1 ? f.fetch.response.body_size + 1 : SIZE_MAX;
                assert_status(avon_auth_complete(&f.fetch, T0),
                              i == 0 ? AVON_AUTH_E_TOO_LARGE : AVON_AUTH_E_DENIED);
                assert_string_equal(avon_auth_last_failure(&f.org, f.who).said, "");
                assert_true(is_zero(f.work, sizeof f.work));
            }
}

/* A client that holds the whole body hands it over where it is, and clears it itself. */
static void a_body_may_lie_in_memory_of_the_clients_own(void **state)
{
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        fixture f;
        char *body, *before;
        size_t len;
        open_about(&f, each[h], NULL);
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        len = strlen(body_for(&f.fetch, "aaa", 1000));
        body = copy_of(body_for(&f.fetch, "aaa", 1000), len);
        before = copy_of(body, len);
        memset(f.fetch.response.body, 'y', f.fetch.response.body_size);
        f.fetch.response.http_status = 200;
        f.fetch.response.body = body;
        f.fetch.response.body_size = f.fetch.response.body_len = len;
        assert_status(avon_auth_complete(&f.fetch, T0), AVON_AUTH_OK);
        assert_memory_equal(body, before, len);
        free(body);
        free(before);
        assert_string_equal(what_serves(&f, T0), "aaa");
        check_cleared(&f);
    }
}

static void an_answer_without_a_body_is_not_json(void **state)
{
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        fixture f;
        open_about(&f, each[h], NULL);
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        memset(&f.fetch.response, 0, sizeof f.fetch.response);
        f.fetch.response.http_status = 204;
        assert_status(avon_auth_complete(&f.fetch, T0), AVON_AUTH_E_JSON);
        assert_true(is_zero(f.work, sizeof f.work));
        assert_failure(&f, AVON_AUTH_E_JSON, 204, "");
        assert_state(&f, T0, AVON_AUTH_STATE_BACKOFF, T0 + 2);
    }
}

static void any_2xx_may_bring_a_credential(void **state)
{
    static const int statuses[] = { 200, 201, 202, 206, 226, 299 };
    static const char *const errors[] = { "", ",\"error\":null", ",\"error\":false",
                                          ",\"error\":\"\"", ",\"code\":\"ok\"" };
    size_t h, i, j;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(statuses); i++)
            for (j = 0; j < COUNT(errors); j++) {
                char body[256];
                fixture f;
                open_about(&f, each[h], NULL);
                assert_status(begin(&f, T0), AVON_AUTH_OK);
                snprintf(body, sizeof body, "%s", body_for(&f.fetch, "aaa", 1000));
                body[strlen(body) - 1] = '\0'; /* without the brace */
                strcat(body, errors[j]);
                strcat(body, "}");
                assert_status(complete(&f, statuses[i], body, T0), AVON_AUTH_OK);
                assert_string_equal(what_serves(&f, T0), "aaa");
                assert_failure(&f, AVON_AUTH_OK, 0, "");
            }
}

/* HTTP status, the body's size, its JSON, "error", the other members, the credential's size,
 * whether it still serves: of two that are wrong, the first counts. The buffer holds 15
 * characters. */
static void an_answer_is_judged_in_order(void **state)
{
    static const struct {
        int http_status;
        const char *body;         /* NULL: one that does not fit, and is no JSON */
        avon_auth_status status;
    } cases[] = {
        { 0, NULL, AVON_AUTH_E_TRANSPORT },
        { 0, "{\"error\":\"x\"}", AVON_AUTH_E_TRANSPORT },
        { 403, NULL, AVON_AUTH_E_DENIED },
        { 403, "<html>", AVON_AUTH_E_DENIED },
        { 429, NULL, AVON_AUTH_E_THROTTLED },
        { 404, NULL, AVON_AUTH_E_SERVER },
        { 404, "{\"error\":\"x\"}", AVON_AUTH_E_SERVER },
        { 200, NULL, AVON_AUTH_E_TOO_LARGE },
        { 200, "{\"error\":\"x\"", AVON_AUTH_E_JSON },
        { 200, "{\"error\":\"x\",}", AVON_AUTH_E_JSON },
        { 200, "{\"error\":\"x\",\"@\":5}", AVON_AUTH_E_DENIED },
        { 200, "{\"@\":\"a b\",\"error\":\"x\"}", AVON_AUTH_E_DENIED },
        { 200, "{\"error\":\"x\",\"token_type\":\"mac\"}", AVON_AUTH_E_DENIED },
        { 200, "{\"@\":\"sixteen-letters-\",\"error\":\"x\"}", AVON_AUTH_E_DENIED },
        { 200, "{\"@\":\"sixteen-letters-\",\"@\":\"a\"}", AVON_AUTH_E_RESPONSE },
        { 200, "{\"@\":\"sixteen letters \"}", AVON_AUTH_E_RESPONSE },
        { 200, "{\"@\":\"sixteen-letters-\"}", AVON_AUTH_E_TOO_LARGE },
        { 200, "{\"@\":\"fifteen-letters\"}", AVON_AUTH_E_RESPONSE }, /* it no longer serves */
    };
    size_t h, i;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(cases); i++) {
            char buffer[16], body[256], *at;
            fixture f;
            open_buffer(&f, each[h], buffer, sizeof buffer);
            assert_status(begin(&f, T0), AVON_AUTH_OK);
            snprintf(body, sizeof body, "%s", cases[i].body != NULL ? cases[i].body : "");
            while ((at = strchr(body, '@')) != NULL) { /* the member that holds the credential */
                char rest[256];
                strcpy(rest, at + 1);
                strcpy(at, is_for_jwt(&f.fetch) ? "jwt" : "access_token");
                strcat(at, rest);
            }
            /* it comes when the default lifetime is over */
            check_status(body, complete(&f, cases[i].http_status,
                                        cases[i].body != NULL ? body : NULL, T0 + 300),
                         cases[i].status);
            assert_string_equal(what_serves(&f, T0 + 300), "");
        }
}

static void a_token_longer_than_its_buffer_is_too_large(void **state)
{
    size_t h, size, len;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (size = 4; size <= 40; size++)
            for (len = 1; len <= 41; len++) {
                char *buffer = filled(size), name[64];
                const int fits = len + 1 <= size;
                fixture f;
                open_buffer(&f, each[h], buffer, size);
                fetch_it(&f, "old", 0, T0);
                memset(name, 'n', len);
                name[len] = '\0';
                assert_status(begin(&f, T0 + 290), AVON_AUTH_OK);
                assert_status(complete(&f, 200, body_for(&f.fetch, name, 0), T0 + 290),
                              fits ? AVON_AUTH_OK : AVON_AUTH_E_TOO_LARGE);
                assert_string_equal(what_serves(&f, T0 + 290), fits ? name : "old");
                free(buffer);
            }
}

static void nothing_of_a_longer_token_stays_in_its_buffer(void **state)
{
    static const char *const names[] = { "a", "shorter", "shorter-by-a-bit-",
                                         "as-long-as-the-old" };
    size_t h, i, imported;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(names); i++)
            for (imported = 0; imported < 2; imported++) {
                char buffer[32];
                const size_t len = strlen(names[i]);
                fixture f;
                open_buffer(&f, each[h], buffer, sizeof buffer);
                memset(buffer, 0, sizeof buffer);
                fetch_it(&f, "the-old-and-longer", 0, T0);
                if (imported) assert_status(import_it(&f, names[i], T0 + 5000), AVON_AUTH_OK);
                else fetch_it(&f, names[i], 0, T0 + 290);
                assert_string_equal(what_serves(&f, T0 + 290), names[i]);
                assert_true(is_zero(buffer + len, sizeof buffer - len));
            }
}

static void an_escaped_token_is_kept_as_what_it_says(void **state)
{
    static const char token[] = "a/bcdefgh+==";
    size_t h, size;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (size = 2; size <= sizeof token + 1; size++) {
            char *buffer = filled(size);
            const char *body = each[h] == JWT ? "{\"jwt\":\"a\\/bcdefgh\\u002B=\\u003d\"}"
                                              : "{\"access_token\":\"a\\/bcdefgh\\u002B=\\u003d\"}";
            fixture f;
            open_buffer(&f, each[h], buffer, size);
            assert_status(begin(&f, T0), AVON_AUTH_OK);
            if (size < sizeof token) {
                assert_status(complete(&f, 200, body, T0), AVON_AUTH_E_TOO_LARGE);
            } else {
                assert_status(complete(&f, 200, body, T0), AVON_AUTH_OK);
                assert_string_equal(what_serves(&f, T0), token);
                assert_status(make_headers(&f, T0), AVON_AUTH_OK);
                assert_string_equal(f.headers.items[each[h] == JWT].line,
                                    each[h] == JWT ? "x-jwt: a/bcdefgh+=="
                                                   : "Authorization: Bearer a/bcdefgh+==");
            }
            free(buffer);
        }
}

/* ---- the last failure ------------------------------------------------------------ */

static void the_last_failure_is_what_the_service_said(void **state)
{
    static const struct {
        int http_status;
        const char *body;
        avon_auth_status status;
        const char *said;
    } cases[] = {
        { 403, REFUSED, AVON_AUTH_E_DENIED, "auth/invalid_credentials" },
        { 400, "{\"error\":\"invalid_client\",\"code\":\"c\"}", AVON_AUTH_E_DENIED,
          "invalid_client" },
        { 200, "{\"error\":\"invalid_client\"}", AVON_AUTH_E_DENIED, "invalid_client" },
        { 503, "{\"code\":\"busy\"}", AVON_AUTH_E_SERVER, "busy" },
        { 429, "{\"code\":\"slow_down\"}", AVON_AUTH_E_THROTTLED, "slow_down" },
        { 404, "{\"error\":\"Not Found\"}", AVON_AUTH_E_SERVER, "Not Found" },
        { 408, "{\"error\":\"Request Timeout\"}", AVON_AUTH_E_SERVER, "Request Timeout" },
        { 415, "{\"error\":\"Unsupported Media Type\"}", AVON_AUTH_E_SERVER,
          "Unsupported Media Type" },
        { 404, "<html>not here</html>", AVON_AUTH_E_SERVER, "" },
        { 500, "", AVON_AUTH_E_SERVER, "" },
        { 403, "{}", AVON_AUTH_E_DENIED, "" },
        { 200, "not JSON", AVON_AUTH_E_JSON, "" },
        { 403, "{\"error_description\":\"" CLIENT_SECRET " is wrong\"}", AVON_AUTH_E_DENIED, "" },
        { 403, "{\"error\":\"no\",\"error_description\":\"" CLIENT_SECRET "\"}",
          AVON_AUTH_E_DENIED, "no" },
        { 403, "{\"message\":\"" CLIENT_SECRET "\",\"errors\":[\"" CLIENT_SECRET "\"]}",
          AVON_AUTH_E_DENIED, "" },
        { 403, "{\"error\":\"a\\r\\n\\u0007\\u00e9\xc3\xa9z\\t\\\"\"}", AVON_AUTH_E_DENIED,
          "a????" "??z?\"" },
        { 403,
          "{\"error\":\"0123456789012345678901234567890123456789012345678901234567890123456\"}",
          AVON_AUTH_E_DENIED,
          "012345678901234567890123456789012345678901234567890123456789012" },
    };
    size_t h, i;
    (void)state;
    for (h = 0; h < COUNT(each); h++)
        for (i = 0; i < COUNT(cases); i++) {
            fixture f;
            open_about(&f, each[h], NULL);
            assert_failure(&f, AVON_AUTH_OK, 0, "");
            assert_status(exchange_at(&f, cases[i].http_status, cases[i].body, T0),
                          cases[i].status);
            assert_failure(&f, cases[i].status, cases[i].http_status, cases[i].said);
            assert_false(holds(&f.org, sizeof f.org, CLIENT_SECRET));
            assert_false(holds(&f.minted, sizeof f.minted, CLIENT_SECRET));
            assert_status(begin(&f, T0 + 61), AVON_AUTH_OK);
            assert_failure(&f, cases[i].status, cases[i].http_status, cases[i].said);
            assert_status(complete(&f, 200, body_for(&f.fetch, "aaa", 1000), T0 + 61),
                          AVON_AUTH_OK);
            assert_failure(&f, AVON_AUTH_OK, 0, "");
        }
}

static void the_last_failure_is_the_organizations_before_the_users(void **state)
{
    fixture f;
    (void)state;
    open_org(&f, NULL);
    fetch_token(&f, "aaa", 1000, T0);
    f.who = &f.minted;
    assert_status(exchange_at(&f, 403, "{\"error\":\"the user\"}", T0), AVON_AUTH_E_DENIED);
    assert_failure(&f, AVON_AUTH_E_DENIED, 403, "the user");
    f.who = NULL;
    assert_failure(&f, AVON_AUTH_OK, 0, "");
    f.who = &f.user;
    assert_failure(&f, AVON_AUTH_OK, 0, "");

    assert_status(exchange_at(&f, 503, "{\"error\":\"the token\"}", T0 + 900), AVON_AUTH_E_SERVER);
    assert_failure(&f, AVON_AUTH_E_SERVER, 503, "the token");
    f.who = NULL;
    assert_failure(&f, AVON_AUTH_E_SERVER, 503, "the token");
    f.who = &f.minted;
    assert_failure(&f, AVON_AUTH_E_SERVER, 503, "the token");
    fetch_token(&f, "bbb", 1000, T0 + 902);
    assert_failure(&f, AVON_AUTH_E_DENIED, 403, "the user");
}

/* It tells what complete returned. */
static void the_last_failure_of_a_jwt_request_answered_401_is_its_judgement(void **state)
{
    fixture f;
    (void)state;
    open_org(&f, NULL);
    fetch_token(&f, "aaa", 5000, T0);
    f.who = &f.minted;
    assert_status(exchange_at(&f, 401, REFUSED, T0 + 60), AVON_AUTH_E_NEED_FETCH);
    assert_failure(&f, AVON_AUTH_E_NEED_FETCH, 401, "auth/invalid_credentials");
    assert_status(exchange_at(&f, 503, "", T0 + 60), AVON_AUTH_E_SERVER);
    assert_failure(&f, AVON_AUTH_E_SERVER, 503, "");
    assert_status(exchange_at(&f, 401, REFUSED, T0 + 60), AVON_AUTH_E_BACKOFF);
    assert_failure(&f, AVON_AUTH_E_SERVER, 503, "");
    assert_status(avon_auth_org_import(&f.org, "iii", T0 + 5000), AVON_AUTH_OK);
    assert_failure(&f, AVON_AUTH_E_SERVER, 503, ""); /* an import is no fetch */
    fetch_token(&f, "bbb", 5000, T0 + 4700);
    assert_failure(&f, AVON_AUTH_E_BACKOFF, 401, "auth/invalid_credentials");
    assert_status(exchange_at(&f, 401, "{\"code\":\"young\"}", T0 + 4700), AVON_AUTH_E_DENIED);
    assert_failure(&f, AVON_AUTH_E_DENIED, 401, "young");
}

static void no_answer_and_one_too_large_leave_nothing_said(void **state)
{
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(exchange_at(&f, 503, REFUSED, T0), AVON_AUTH_E_SERVER);
    assert_failure(&f, AVON_AUTH_E_SERVER, 503, "auth/invalid_credentials");
    assert_status(exchange_at(&f, 0, REFUSED, T0 + 10), AVON_AUTH_E_TRANSPORT);
    assert_failure(&f, AVON_AUTH_E_TRANSPORT, 0, "");

    assert_status(begin(&f, T0 + 20), AVON_AUTH_OK);
    put_answer(&f.fetch.response, 503, REFUSED);
    assert_status(complete(&f, 503, NULL, T0 + 20), AVON_AUTH_E_SERVER);
    assert_failure(&f, AVON_AUTH_E_SERVER, 503, "");

    assert_status(begin(&f, T0 + 30), AVON_AUTH_OK);
    overfill(&f.fetch.response);
    f.fetch.response.http_status = 200;
    assert_status(avon_auth_complete(&f.fetch, T0 + 30), AVON_AUTH_E_TOO_LARGE);
    assert_failure(&f, AVON_AUTH_E_TOO_LARGE, 200, "");

    assert_status(begin(&f, T0 + 50), AVON_AUTH_OK);
    overfill(&f.fetch.response);
    avon_auth_headers_text(NULL, 0, NULL, 0, NULL); /* clears the stack, and all luck with it */
    assert_status(avon_auth_complete(&f.fetch, T0 + 50), AVON_AUTH_E_TRANSPORT);
    assert_failure(&f, AVON_AUTH_E_TRANSPORT, 0, "");
}

static void a_late_completion_keeps_what_the_service_said(void **state)
{
    size_t h;
    (void)state;
    for (h = 0; h < COUNT(each); h++) {
        avon_auth_fetch late;
        char late_work[WORK_SIZE];
        fixture f;
        open_about(&f, each[h], NULL);
        assert_status(begin_in(&f, T0, late_work, sizeof late_work, &late), AVON_AUTH_OK);
        assert_status(exchange_at(&f, 403, REFUSED, T0 + 60), AVON_AUTH_E_DENIED);
        put_answer(&late.response, 500, "{\"error\":\"late\"}");
        assert_status(avon_auth_complete(&late, T0 + 61), AVON_AUTH_E_STALE);
        assert_failure(&f, AVON_AUTH_E_DENIED, 403, "auth/invalid_credentials");
    }
}

/* One that just fits is read; of one that does not, not even its beginning. */
static void an_error_is_read_from_an_answer_that_fits(void **state)
{
    size_t over;
    (void)state;
    for (over = 0; over <= 1; over++) {
        char memory[WORK_SIZE + 1];
        fixture f;
        open_org(&f, NULL);
        memset(memory, ' ', sizeof memory);
        assert_status(begin_in(&f, T0, memory, WORK_SIZE, &f.fetch), AVON_AUTH_OK);
        put_answer(&f.fetch.response, 401, REFUSED);
        while (f.fetch.response.body_len < f.fetch.response.body_size + over)
            avon_auth_response_append(&f.fetch.response, " ", 1);
        assert_status(avon_auth_complete(&f.fetch, T0), AVON_AUTH_E_DENIED);
        assert_failure(&f, AVON_AUTH_E_DENIED, 401, over ? "" : "auth/invalid_credentials");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_request_is_whole_and_apart_from_its_answer),
        cmocka_unit_test(a_jwt_request_is_json_with_the_access_token),
        cmocka_unit_test(a_jwt_request_keeps_the_token_that_it_began_with),
        cmocka_unit_test(work_memory_that_is_too_small_is_refused_with_the_size_it_takes),
        cmocka_unit_test(the_work_size_serves_the_largest_credentials),
        cmocka_unit_test(a_fetch_needs_its_arguments),
        cmocka_unit_test(an_exchange_ends_once),
        cmocka_unit_test(a_refused_begin_leaves_the_fetch_that_is_still_to_be_ended),
        cmocka_unit_test(an_exchange_that_never_began_may_be_aborted),
        cmocka_unit_test(an_answer_may_come_in_pieces_and_fill_its_memory),
        cmocka_unit_test(an_answer_that_overflows_once_is_too_large_for_good),
        cmocka_unit_test(a_body_length_set_beyond_its_memory_is_too_large),
        cmocka_unit_test(a_body_may_lie_in_memory_of_the_clients_own),
        cmocka_unit_test(an_answer_without_a_body_is_not_json),
        cmocka_unit_test(any_2xx_may_bring_a_credential),
        cmocka_unit_test(an_answer_is_judged_in_order),
        cmocka_unit_test(a_token_longer_than_its_buffer_is_too_large),
        cmocka_unit_test(nothing_of_a_longer_token_stays_in_its_buffer),
        cmocka_unit_test(an_escaped_token_is_kept_as_what_it_says),
        cmocka_unit_test(the_last_failure_is_what_the_service_said),
        cmocka_unit_test(the_last_failure_is_the_organizations_before_the_users),
        cmocka_unit_test(the_last_failure_of_a_jwt_request_answered_401_is_its_judgement),
        cmocka_unit_test(no_answer_and_one_too_large_leave_nothing_said),
        cmocka_unit_test(a_late_completion_keeps_what_the_service_said),
        cmocka_unit_test(an_error_is_read_from_an_answer_that_fits),
    };
    return RUN_TESTS(tests);
}
