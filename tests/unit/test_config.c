/* SPDX-License-Identifier: MIT */
/* Pins down what avon_auth_org_init() and avon_auth_user_init() accept and refuse, with the
 * status that says why and the member that is named; that an object which was refused, cleared or
 * never there is refused by every session function; and the defaults and limits of the
 * durations. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "fixture.h"

/* ---- helpers ------------------------------------------------------------------- */

static int no_send(void *context, const avon_auth_request *request,
                   avon_auth_response *response)
{
    (void)context;
    (void)request;
    (void)response;
    fail_msg("an organization that was refused must not send");
    return 1;
}

static int64_t no_clock(void *context)
{
    (void)context;
    fail_msg("an organization that was refused must not ask for the time");
    return 0;
}

static void no_hook(void *context)
{
    (void)context;
}

/* Begin leaves the fetch and its memory alone. */
static void check_no_begin(avon_auth_org *org, avon_auth_user *user)
{
    avon_auth_fetch fetch, before;
    char work[256];
    int64_t wake_at_s = -1;
    memset(work, 0, sizeof work);
    memset(&fetch, 0xAA, sizeof fetch);
    memset(&before, 0xAA, sizeof before);
    assert_int_equal(avon_auth_poll(org, user, T0, &wake_at_s), AVON_AUTH_STATE_NEED_FETCH);
    assert_int_equal(wake_at_s, T0);
    assert_int_equal(avon_auth_poll(org, user, T0, NULL), AVON_AUTH_STATE_NEED_FETCH);
    assert_status(avon_auth_begin(org, user, T0, work, sizeof work, &fetch),
                  AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_begin(org, user, T0, NULL, 0, &fetch), AVON_AUTH_E_ARGUMENT);
    assert_memory_equal(&fetch, &before, sizeof before);
    assert_true(is_zero(work, sizeof work));
}

/* Nor can headers be made or rejected. */
static void check_no_headers_made(avon_auth_org *org, avon_auth_user *user)
{
    avon_auth_headers headers;
    char out[256];
    size_t len = 1;
    memset(out, FILL, sizeof out);
    memset(&headers, FILL, sizeof headers);
    assert_status(avon_auth_make_headers(org, user, T0, out, sizeof out, &len, &headers),
                  AVON_AUTH_E_ARGUMENT);
    check_no_headers(out, sizeof out, len, &headers);
    memset(out, FILL, sizeof out);
    memset(&headers, FILL, sizeof headers);
    len = 1;
    assert_status(avon_auth_get_headers(org, user, out, sizeof out, &len, &headers),
                  AVON_AUTH_E_ARGUMENT);
    check_no_headers(out, sizeof out, len, &headers);
    headers.token_generation = headers.jwt_generation = 1;
    assert_status(avon_auth_reject_at(org, user, &headers, T0), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_reject(org, user, &headers), AVON_AUTH_E_ARGUMENT);
}

static void check_no_failure(const avon_auth_org *org, const avon_auth_user *user)
{
    const avon_auth_failure failure = avon_auth_last_failure(org, user);
    assert_status(failure.status, AVON_AUTH_E_ARGUMENT);
    assert_int_equal(failure.http_status, 0);
    assert_string_equal(failure.said, "");
}

/* Every session function refuses this organization, and touches nothing. */
static void check_unusable(avon_auth_org *org)
{
    fixture other;
    char out[256];
    const char *token = "";
    int64_t time_s = -1;
    size_t len = 1;
    open_org(&other, NULL);
    check_no_begin(org, NULL);
    check_no_begin(org, &other.user);
    check_no_begin(org, &other.minted);
    check_no_headers_made(org, &other.user);
    check_no_headers_made(org, &other.minted);
    check_no_failure(org, NULL);
    check_no_failure(org, &other.minted);
    assert_status(avon_auth_org_export(org, T0, &token, &time_s), AVON_AUTH_E_ARGUMENT);
    assert_null(token);
    assert_int_equal(time_s, 0);
    assert_status(avon_auth_org_export(org, T0, NULL, NULL), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_org_import(org, "t", T0), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_user_import(org, &other.minted, "j", T0), AVON_AUTH_E_ARGUMENT);
    assert_int_equal(other.jwt[0], '\0');
    memset(out, FILL, sizeof out);
    assert_status(avon_auth_url(org, "/v2", out, sizeof out, &len), AVON_AUTH_E_ARGUMENT);
    assert_true(is_empty(out, sizeof out));
    assert_int_equal(len, 0);
}

/* The same for a user. */
static void check_user_unusable(fixture *f, avon_auth_user *user)
{
    const char *jwt = "";
    int64_t time_s = -1;
    char out[256];
    size_t len = 1;
    check_no_headers_made(&f->org, user);
    if (user != NULL) {           /* NULL: the access token alone */
        check_no_begin(&f->org, user);
        check_no_failure(&f->org, user);
    }
    assert_status(avon_auth_user_export(user, T0, &jwt, &time_s), AVON_AUTH_E_ARGUMENT);
    assert_null(jwt);
    assert_int_equal(time_s, 0);
    assert_status(avon_auth_user_import(&f->org, user, "j", T0), AVON_AUTH_E_ARGUMENT);
    memset(out, FILL, sizeof out);
    assert_status(avon_auth_make_jwt(user, T0, out, sizeof out, &len), AVON_AUTH_E_ARGUMENT);
    assert_true(is_empty(out, sizeof out));
    assert_int_equal(len, 0);
}

static void check_problem(const char *what, const char *actual, const char *expected)
{
    if (actual == NULL || strcmp(actual, expected) != 0)
        fail_msg("%s: \"%s\" is named, not \"%s\"", what, actual != NULL ? actual : "nothing",
                 expected);
}

static void check_org_refused(const avon_auth_org_config *config, avon_auth_status expected,
                              const char *member, const char *what)
{
    avon_auth_org org;
    memset(&org, 0xAA, sizeof org);
    check_status(what, avon_auth_org_init(&org, config), expected);
    assert_true(is_zero(&org, sizeof org));
    check_unusable(&org);
    check_problem(what, avon_auth_org_config_problem(config), member);
}

static void check_user_refused(const avon_auth_user_config *config, avon_auth_status expected,
                               const char *member, const char *what)
{
    avon_auth_user user;
    fixture f;
    memset(&user, 0xAA, sizeof user);
    check_status(what, avon_auth_user_init(&user, config), expected);
    assert_true(is_zero(&user, sizeof user));
    open_org(&f, NULL);
    check_user_unusable(&f, &user);
    check_problem(what, avon_auth_user_config_problem(config), member);
}

/* Runs `change` on a configuration that works. It is refused then, and `member` is named. */
#define ORG_REFUSED(expected, member, change) \
    do { \
        char token[TOKEN_SIZE]; \
        avon_auth_org_config config = org_config(token, sizeof token); \
        config.send = no_send; \
        config.now = no_clock; \
        change; \
        check_org_refused(&config, expected, member, #change); \
    } while (0)

#define USER_REFUSED(expected, member, change) \
    do { \
        avon_auth_user_config config = user_config(); \
        change; \
        check_user_refused(&config, expected, member, #change); \
    } while (0)

#define MINTED_REFUSED(expected, member, change) \
    do { \
        char jwt[JWT_SIZE]; \
        avon_auth_user_config config = minted_config(jwt, sizeof jwt); \
        change; \
        check_user_refused(&config, expected, member, #change); \
    } while (0)

/* ---- missing and contradictory members ----------------------------------------- */

static void what_cannot_work_is_refused(void **state)
{
    avon_auth_org org;
    (void)state;
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "base_url", config.base_url = NULL);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "base_url", config.base_url = "");
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "token_path", config.token_path = "");
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "jwt_path", config.jwt_path = "");
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "client_id", config.client_id = NULL);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "client_id", config.client_id = "");
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "client_secret", config.client_secret = NULL);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "client_secret", config.client_secret = "");
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "account_id", config.account_id = "");
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "token_body", config.token_body = (avon_auth_body)2);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "token_buffer", config.token_buffer = NULL);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "token_buffer_size", config.token_buffer_size = 0);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "token_buffer_size", config.token_buffer_size = 1);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "refresh_margin_s", config.refresh_margin_s = -1);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "jitter_s", config.jitter_s = -1);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "default_lifetime_s", config.default_lifetime_s = -1);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "fetch_timeout_s", config.fetch_timeout_s = -1);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "fetch_timeout_s", config.fetch_timeout_s = INT64_MIN);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "unlock", config.lock = no_hook);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, "lock", config.unlock = no_hook);
    check_org_refused(NULL, AVON_AUTH_E_ARGUMENT, "config", "no configuration");
    {
        char token[TOKEN_SIZE];
        const avon_auth_org_config config = org_config(token, sizeof token);
        assert_status(avon_auth_org_init(NULL, &config), AVON_AUTH_E_ARGUMENT);
        assert_status(avon_auth_org_init(&org, &config), AVON_AUTH_OK);
        assert_null(avon_auth_org_config_problem(&config));
    }
}

static void hooks_and_the_clock_may_be_missing(void **state)
{
    avon_auth_org_config config = org_config(NULL, 0);
    fixture f;
    (void)state;
    config.lock = config.unlock = no_hook;
    open_org(&f, &config);
    config.wait = no_hook;
    open_org(&f, &config);
}

static void a_missing_or_cleared_organization_is_refused_by_every_function(void **state)
{
    fixture f;
    (void)state;
    check_unusable(NULL);
    open_org(&f, NULL);
    fetch_token(&f, "abc", 3600, T0);
    avon_auth_wipe(&f.org, sizeof f.org);
    check_unusable(&f.org);
}

static void a_user_that_cannot_work_is_refused(void **state)
{
    char buffer[JWT_SIZE];
    const avon_auth_user_config good = user_config();
    const avon_auth_user_config minted = minted_config(buffer, sizeof buffer);
    (void)state;
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, "user_id", config.user_id = NULL);
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, "user_id", config.user_id = "");
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, "secret_key", config.secret_key = NULL);
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, "secret_key_len", config.secret_key_len = 0);
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, "jwt_lifetime_s", config.jwt_lifetime_s = -1);
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, "backdate_s", config.backdate_s = -1);
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, "backdate_s", config.backdate_s = INT64_MIN);
    MINTED_REFUSED(AVON_AUTH_E_ARGUMENT, "user_id", config.user_id = NULL);
    MINTED_REFUSED(AVON_AUTH_E_ARGUMENT, "user_id", config.user_id = "");
    MINTED_REFUSED(AVON_AUTH_E_ARGUMENT, "jwt_lifetime_s", config.jwt_lifetime_s = -1);
    MINTED_REFUSED(AVON_AUTH_E_ARGUMENT, "backdate_s", config.backdate_s = -1);
    MINTED_REFUSED(AVON_AUTH_E_ARGUMENT, "jwt_buffer", config.jwt_buffer = NULL);
    MINTED_REFUSED(AVON_AUTH_E_ARGUMENT, "jwt_buffer_size", config.jwt_buffer_size = 0);
    MINTED_REFUSED(AVON_AUTH_E_ARGUMENT, "jwt_buffer_size", config.jwt_buffer_size = 1);
    /* either a key or a buffer */
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, "secret_key",
                 (config.jwt_buffer = buffer, config.jwt_buffer_size = sizeof buffer));
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, "secret_key",
                 (config.secret_key = NULL, config.secret_key_len = 0));
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, "secret_key", config.jwt_buffer = buffer);
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, "secret_key", config.jwt_buffer_size = 2);
    MINTED_REFUSED(AVON_AUTH_E_ARGUMENT, "secret_key", config.secret_key = "k");
    MINTED_REFUSED(AVON_AUTH_E_ARGUMENT, "secret_key", config.secret_key_len = 1);
    check_user_refused(NULL, AVON_AUTH_E_ARGUMENT, "config", "no configuration");
    assert_status(avon_auth_user_init(NULL, &good), AVON_AUTH_E_ARGUMENT);
    assert_null(avon_auth_user_config_problem(&good));
    assert_null(avon_auth_user_config_problem(&minted));
}

static void a_missing_or_cleared_user_gets_no_headers(void **state)
{
    fixture f;
    (void)state;
    open_org(&f, NULL);
    fetch_token(&f, "abc", 3600, T0);
    fetch_jwt(&f, "jjj", 3600, T0);
    check_user_unusable(&f, NULL);
    avon_auth_wipe(&f.user, sizeof f.user);
    check_user_unusable(&f, &f.user);
    avon_auth_wipe(&f.minted, sizeof f.minted);
    check_user_unusable(&f, &f.minted);
}

static void a_cleared_user_is_refused_where_there_is_no_token_too(void **state)
{
    fixture f;
    (void)state;
    open_org(&f, NULL);
    check_user_unusable(&f, NULL);
    avon_auth_wipe(&f.user, sizeof f.user);
    check_user_unusable(&f, &f.user);
}

/* The fetch is still under way, with everything in place. */
static void check_fetch_of_a_cleared_object(int of_jwt, int of_user)
{
    fixture f, before;
    open_org(&f, NULL);
    if (of_jwt) {
        fetch_token(&f, "abc", 3600, T0);
        f.who = &f.minted;
    }
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    before = f;
    if (of_user) avon_auth_wipe(&f.minted, sizeof f.minted);
    else avon_auth_wipe(&f.org, sizeof f.org);
    assert_status(avon_auth_complete(&f.fetch, T0), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_abort(&f.fetch, T0), AVON_AUTH_E_ARGUMENT);
    check_kept(&f, &before);
    assert_true(is_zero(of_user ? (void *)&f.minted : (void *)&f.org,
                        of_user ? sizeof f.minted : sizeof f.org));
}

static void a_fetch_of_a_cleared_object_cannot_be_ended(void **state)
{
    (void)state;
    check_fetch_of_a_cleared_object(0, 0);
    check_fetch_of_a_cleared_object(1, 0);
    check_fetch_of_a_cleared_object(1, 1);
}

/* ---- the first of several problems ------------------------------------------------ */

typedef struct problem {
    const char *member;
    avon_auth_status status;
} problem;

/* Makes a configuration unusable, in the order of its members. */
static problem spoil_org(avon_auth_org_config *config, int which)
{
    static const problem problems[] = {
        { "base_url", AVON_AUTH_E_URL },          { "token_path", AVON_AUTH_E_URL },
        { "jwt_path", AVON_AUTH_E_URL },          { "client_id", AVON_AUTH_E_TEXT },
        { "client_secret", AVON_AUTH_E_TEXT },    { "account_id", AVON_AUTH_E_HEADER },
        { "token_body", AVON_AUTH_E_ARGUMENT },   { "token_buffer", AVON_AUTH_E_ARGUMENT },
        { "token_buffer_size", AVON_AUTH_E_ARGUMENT },
        { "refresh_margin_s", AVON_AUTH_E_ARGUMENT },
        { "jitter_s", AVON_AUTH_E_ARGUMENT },
        { "default_lifetime_s", AVON_AUTH_E_ARGUMENT },
        { "fetch_timeout_s", AVON_AUTH_E_ARGUMENT },
        { "unlock", AVON_AUTH_E_ARGUMENT },
    };
    switch (which) {
    case 0: config->base_url = "http://h"; break;
    case 1: config->token_path = "v2"; break;
    case 2: config->jwt_path = "v2"; break;
    case 3: config->client_id = "id\n"; break;
    case 4: config->client_secret = "secret\n"; break;
    case 5: config->account_id = "a\n"; break;
    case 6: config->token_body = (avon_auth_body)7; break;
    case 7: config->token_buffer = NULL; break;
    case 8: config->token_buffer_size = 1; break;
    case 9: config->refresh_margin_s = -1; break;
    case 10: config->jitter_s = -1; break;
    case 11: config->default_lifetime_s = -1; break;
    case 12: config->fetch_timeout_s = -1; break;
    default: config->lock = no_hook; break;
    }
    return problems[which];
}

static problem spoil_user(avon_auth_user_config *config, int which)
{
    static const problem problems[] = {
        { "user_id", AVON_AUTH_E_TEXT },
        { "secret_key_len", AVON_AUTH_E_ARGUMENT },
        { "jwt_lifetime_s", AVON_AUTH_E_ARGUMENT },
        { "backdate_s", AVON_AUTH_E_ARGUMENT },
        { "jwt_buffer_size", AVON_AUTH_E_ARGUMENT },
    };
    switch (which) {
    case 0: config->user_id = "\xff"; break;
    case 1: config->secret_key_len = 0; break;
    case 2: config->jwt_lifetime_s = -1; break;
    case 3: config->backdate_s = -1; break;
    default: config->jwt_buffer_size = 1; break;
    }
    return problems[which];
}

static void the_first_of_two_problems_is_named(void **state)
{
    int first, second;
    (void)state;
    for (first = 0; first < 14; first++)
        for (second = first; second < 14; second++) {
            char token[TOKEN_SIZE];
            avon_auth_org_config config = org_config(token, sizeof token);
            problem expected;
            spoil_org(&config, second);
            expected = spoil_org(&config, first);
            check_org_refused(&config, expected.status, expected.member, expected.member);
        }
    for (first = 0; first < 4; first++)
        for (second = first; second < 4; second++) {
            avon_auth_user_config config = user_config();
            problem expected;
            spoil_user(&config, second);
            expected = spoil_user(&config, first);
            check_user_refused(&config, expected.status, expected.member, expected.member);
        }
    for (first = 0; first < 5; first++)
        for (second = first; second < 5; second++) {
            char jwt[JWT_SIZE];
            avon_auth_user_config config = minted_config(jwt, sizeof jwt);
            problem expected;
            if (first == 1 || second == 1) continue; /* it has no key */
            spoil_user(&config, second);
            expected = spoil_user(&config, first);
            check_user_refused(&config, expected.status, expected.member, expected.member);
        }
}

/* ---- encodings ----------------------------------------------------------------- */

static void credentials_that_are_not_utf8_are_refused(void **state)
{
    static const char *const bad[] = {
        "\xff",                 /* never in UTF-8 */
        "a\x80z",               /* a continuation byte alone */
        "\xc3",                 /* cut short */
        "\xe2\x82",             /* cut short */
        "\xc0\xaf",             /* overlong */
        "\xe0\x80\xaf",         /* overlong */
        "\xed\xa0\x80",         /* a surrogate */
        "\xf4\x90\x80\x80",     /* above U+10FFFF */
    };
    char alike[17] = "";
    size_t i;
    (void)state;
    for (i = 0x80; i <= 0xFF; i++) {
        memset(alike, (int)i, sizeof alike - 1);
        ORG_REFUSED(AVON_AUTH_E_TEXT, "client_id", config.client_id = alike);
    }
    for (i = 0; i < COUNT(bad); i++) {
        ORG_REFUSED(AVON_AUTH_E_TEXT, "client_id", config.client_id = bad[i]);
        ORG_REFUSED(AVON_AUTH_E_TEXT, "client_secret", config.client_secret = bad[i]);
        USER_REFUSED(AVON_AUTH_E_TEXT, "user_id", config.user_id = bad[i]);
        MINTED_REFUSED(AVON_AUTH_E_TEXT, "user_id", config.user_id = bad[i]);
    }
}

static void credentials_in_any_script_are_accepted(void **state)
{
    avon_auth_org_config config = org_config(NULL, 0);
    avon_auth_user_config who = user_config();
    fixture f;
    (void)state;
    config.client_id = "Jos\xc3\xa9 \xe2\x82\xac ~!";
    config.client_secret = "\xf0\x9f\x94\x91 \xc2\x80\xc2\x9f"; /* C1 controls are no bytes of it */
    open_org(&f, &config);
    who.user_id = "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\n\x01\x7f"; /* which JSON escapes */
    open_user(&f, &who);
}

/* A newline at the end has come with the file that it was read from (RFC 6749 appendix A). The
 * body by itself may hold it. */
static void a_client_with_a_control_character_is_refused(void **state)
{
    unsigned byte;
    size_t position;
    (void)state;
    for (byte = 1; byte <= 0x7F; byte++) {
        if (byte >= ' ' && byte != 0x7F) continue;
        for (position = 0; position < 4; position++) {
            char text[] = "abcd", body[256];
            text[position] = (char)byte;
            ORG_REFUSED(AVON_AUTH_E_TEXT, "client_id", config.client_id = text);
            ORG_REFUSED(AVON_AUTH_E_TEXT, "client_secret", config.client_secret = text);
            assert_status(avon_auth_token_request(text, text, AVON_AUTH_BODY_JSON, body,
                                                  sizeof body, NULL),
                          AVON_AUTH_OK);
        }
    }
}

static void an_account_is_visible_ascii_with_single_spaces_inside(void **state)
{
    static const char *const good[] = {
        "a", "acct_9", "a b", "a b c", "!~", "\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}",
    };
    static const char *const bad[] = {
        " ", "  ", " a", "a ", "a  b", "a b ", "a\tb", "a\r\nx-jwt: b", "a\n", "caf\xc3\xa9",
    };
    size_t i, position;
    unsigned byte;
    (void)state;
    for (i = 0; i < COUNT(good); i++) {
        fixture f;
        avon_auth_org_config config = org_config(NULL, 0);
        config.account_id = good[i];
        open_org(&f, &config);
        fetch_token(&f, "abc", 3600, T0);
        assert_status(make_headers(&f, T0), AVON_AUTH_OK);
        assert_int_equal(f.headers.count, 3);
        assert_string_equal(f.headers.items[2].value, good[i]);
    }
    for (i = 0; i < COUNT(bad); i++)
        ORG_REFUSED(AVON_AUTH_E_HEADER, "account_id", config.account_id = bad[i]);
    for (byte = 1; byte < 256; byte++) {
        if (byte >= ' ' && byte <= '~') continue;
        for (position = 0; position < 3; position++) {
            char account[] = "abc";
            account[position] = (char)byte;
            ORG_REFUSED(AVON_AUTH_E_HEADER, "account_id", config.account_id = account);
        }
    }
}

/* ---- URLs ---------------------------------------------------------------------- */

/* Requests go to `requested` and the path of the token; NULL: it is refused. */
static void check_base(avon_auth_org_config *config, const char *requested)
{
    char expected[128];
    const char *authority = requested != NULL ? strstr(requested, "://") + 3 : NULL;
    fixture f;
    if (requested == NULL) {
        config->token_buffer = f.token;
        config->token_buffer_size = sizeof f.token;
        check_org_refused(config, AVON_AUTH_E_URL, "base_url", config->base_url);
        return;
    }
    open_org(&f, config);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    snprintf(expected, sizeof expected, "%s/v2/auth/token", requested);
    assert_string_equal(f.fetch.request.url, expected);
    assert_ptr_equal(f.fetch.request.authority, f.fetch.request.url + (authority - requested));
    assert_int_equal(f.fetch.request.authority_len, strlen(authority));
    assert_ptr_equal(f.fetch.request.path, f.fetch.request.url + strlen(requested));
    assert_string_equal(f.fetch.request.path, "/v2/auth/token");
    assert_status(avon_auth_url(&f.org, "/v2/patients", expected, sizeof expected, NULL),
                  AVON_AUTH_OK);
    assert_int_equal(strncmp(expected, requested, strlen(requested)), 0);
    assert_string_equal(expected + strlen(requested), "/v2/patients");
}

static void a_base_url_is_https_or_http_to_loopback(void **state)
{
    static const struct {
        const char *url;
        const char *requested; /* up to the token path; NULL: refused */
    } cases[] = {
        { "https://demo-api.avonhealth.com",       "https://demo-api.avonhealth.com" },
        { "https://demo-api.avonhealth.com/",      "https://demo-api.avonhealth.com" },
        { "https://demo-api.avonhealth.com:443",   "https://demo-api.avonhealth.com:443" },
        { "https://demo-api.avonhealth.com:8443/", "https://demo-api.avonhealth.com:8443" },
        { "https://h",                             "https://h" },
        { "https://H.Example",                     "https://H.Example" },
        { "https://a_b.example",                   "https://a_b.example" },
        { "https://h:1",                           "https://h:1" },
        { "https://h:9",                           "https://h:9" },
        { "https://h:65535",                       "https://h:65535" },
        { "https://10.0.0.1",                      "https://10.0.0.1" },
        { "https://[2001:db8::1]",                 "https://[2001:db8::1]" },
        { "https://[2001:db8::1]:8443/",           "https://[2001:db8::1]:8443" },
        { "https://[::ffff:192.0.2.1]",            "https://[::ffff:192.0.2.1]" },
        { "https://[a]",                           "https://[a]" }, /* the transport's business */
        { "https://localhost",                     "https://localhost" },
        { "http://127.0.0.1",                      "http://127.0.0.1" },
        { "http://127.0.0.1/",                     "http://127.0.0.1" },
        { "http://127.0.0.1:8080",                 "http://127.0.0.1:8080" },
        { "http://127.0.0.1:8080/",                "http://127.0.0.1:8080" },
        { "http://[::1]",                          "http://[::1]" },
        { "http://[::1]:1",                        "http://[::1]:1" },
        { "http://[::1]/",                         "http://[::1]" },
        { "http://localhost",                      "http://localhost" },
        { "http://localhost:3000/",                "http://localhost:3000" },
        { "http://LOCALHOST",                      "http://LOCALHOST" },
        { "HTTPS://host",                          "HTTPS://host" },
        { "hTtPs://host:443/",                     "hTtPs://host:443" },
        { "HTTP://127.0.0.1:8080",                 "HTTP://127.0.0.1:8080" },
        { "Http://LocalHost",                      "Http://LocalHost" },
        /* http to anywhere else */
        { "http://demo-api.avonhealth.com", NULL },
        { "http://h", NULL },
        { "HTTP://h", NULL },
        { "http://localhost.evil.com", NULL },
        { "http://localhosts", NULL },
        { "http://localhos", NULL },
        { "http://evil-localhost", NULL },
        { "http://127.0.0.1.nip.io", NULL },
        { "http://127.0.0.10", NULL },
        { "http://127.0.0.2", NULL },
        { "http://127.1", NULL },
        { "http://2130706433", NULL },
        { "http://0x7f.0.0.1", NULL },
        { "http://0.0.0.0", NULL },
        { "http://10.0.0.1", NULL },
        { "http://[::]", NULL },
        { "http://[::2]", NULL },
        { "http://[::11]", NULL },
        { "http://[::ffff:127.0.0.1]", NULL },
        { "http://[2001:db8::1]", NULL },
        { "http://::1", NULL },
        { "http://[::1].evil.com", NULL },
        { "http://[::1]evil.com", NULL },
        /* user info */
        { "http://127.0.0.1@evil.com", NULL },
        { "http://127.0.0.1:80@evil.com", NULL },
        { "http://localhost:8080@evil.com/", NULL },
        { "http://evil.com@127.0.0.1", NULL },
        { "https://user@h", NULL },
        { "https://user:password@h", NULL },
        { "https://@h", NULL },
        { "https://:@h", NULL },
        { "https://h@", NULL },
        /* query, fragment, path */
        { "https://h?", NULL },
        { "https://h?a=b", NULL },
        { "https://h/?a=b", NULL },
        { "https://h:443?a=b", NULL },
        { "https://h#", NULL },
        { "https://h#f", NULL },
        { "https://h/#f", NULL },
        { "http://127.0.0.1#.evil.com", NULL },
        { "https://h/v2", NULL },
        { "https://h/v2/", NULL },
        { "https://h//", NULL },
        { "https://h:443/v2", NULL },
        { "https://h:443//", NULL },
        { "https://h/.", NULL },
        { "https://[::1]/v2", NULL },
        /* backslash */
        { "https://h\\", NULL },
        { "https://h\\@evil.com", NULL },
        { "https:\\\\h", NULL },
        { "http://127.0.0.1\\.evil.com", NULL },
        /* percent */
        { "https://h%2eevil.com", NULL },
        { "http://127.0.0.1%40evil.com", NULL },
        /* ports */
        { "https://h:", NULL },
        { "https://h:/", NULL },
        { "https://h:0", NULL },
        { "https://h:0/", NULL },
        { "https://h:65536", NULL },
        { "https://h:65537", NULL },
        { "https://h:99999", NULL },
        { "https://h:655350", NULL },
        { "https://h:4294967297", NULL },
        { "https://h:18446744073709551617", NULL },
        { "https://h:340282366920938463463374607431768211457", NULL },
        { "https://h:x", NULL },
        { "https://h:80x", NULL },
        { "https://h:x80", NULL },
        { "https://h:-1", NULL },
        { "https://h:+1", NULL },
        { "https://h:0x50", NULL },
        { "https://h:1:2", NULL },
        { "https://h:1.", NULL },
        { "https://[::1]:", NULL },
        { "https://[::1]:65536", NULL },
        { "http://127.0.0.1:", NULL },
        /* no host */
        { "https://", NULL },
        { "https:///", NULL },
        { "https:///v2", NULL },
        { "https://:443", NULL },
        { "https://?", NULL },
        { "https://#", NULL },
        { "https://[", NULL },
        { "https://[]", NULL },
        { "https://]", NULL },
        { "https://[]:443", NULL },
        { "https://[::1", NULL },
        { "https://::1]", NULL },
        { "https://[[::1]]", NULL },
        { "https://[::1]]", NULL },
        { "https://[::1%25eth0]", NULL },
        { "https://h]", NULL },
        { "https:/xhost", NULL },
        { "https:/h.example", NULL },
        { "http:/x127.0.0.1", NULL },
        { "ftps://localhost", NULL },
        { "ldap://127.0.0.1", NULL },
        { "https://2001:db8::1", NULL },
        { "http://", NULL },
        { "http:///", NULL },
        { "http://:80", NULL },
        /* no scheme, or another */
        { "h", NULL },
        { "/", NULL },
        { "//h", NULL },
        { "h.example", NULL },
        { "h:443", NULL },
        { "https", NULL },
        { "https:", NULL },
        { "https:/", NULL },
        { "https:h", NULL },
        { "https:/h", NULL },
        { "https//h", NULL },
        { "httpss://h", NULL },
        { "xhttps://h", NULL },
        { "http\xf3://h", NULL }, /* "s", but for a bit */
        { "HTTPS\x1a//h", NULL }, /* ":" */
        { "\x08ttps://h", NULL },
        { "ftp://h", NULL },
        { "ws://127.0.0.1", NULL },
        { "wss://h", NULL },
        { "file:///etc", NULL },
        { "javascript://h", NULL },
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++) {
        avon_auth_org_config config = org_config(NULL, 0);
        char *url = copy_of_text(cases[i].url);
        config.base_url = url;
        check_base(&config, cases[i].requested);
        free(url);
    }
}

/* For tests alone. It opens no other door. */
static void insecure_http_takes_any_host(void **state)
{
    static const struct {
        const char *url, *requested;
    } cases[] = {
        { "http://demo-api.avonhealth.com",  "http://demo-api.avonhealth.com" },
        { "HTTP://h/",                       "HTTP://h" },
        { "http://10.0.2.2:8080",            "http://10.0.2.2:8080" },
        { "http://[2001:db8::1]:80/",        "http://[2001:db8::1]:80" },
        { "https://h",                       "https://h" },
        { "http://127.0.0.1",                "http://127.0.0.1" },
        { "http://user@h", NULL },
        { "http://h:0", NULL },
        { "http://h/v2", NULL },
        { "http://h?a=b", NULL },
        { "http://", NULL },
        { "http://:80", NULL },
        { "ftp://h", NULL },
        { "h", NULL },
    };
    static const int values[] = { 1, -1, 256 };
    size_t i, j;
    (void)state;
    for (i = 0; i < COUNT(cases); i++)
        for (j = 0; j < COUNT(values); j++) {
            avon_auth_org_config config = org_config(NULL, 0);
            config.base_url = cases[i].url;
            config.insecure_http = values[j];
            check_base(&config, cases[i].requested);
        }
}

/* A copy of s with one byte more at `position`, in memory of exactly that size. */
static char *insert(const char *s, size_t position, unsigned byte)
{
    const size_t n = strlen(s);
    char *longer = filled(n + 2);
    memcpy(longer, s, position);
    longer[position] = (char)byte;
    memcpy(longer + position + 1, s + position, n + 1 - position);
    return longer;
}

/* The path is refused as that of the token and as that of the JWT. */
static void check_insertions_refused(const char *url, const char *path, unsigned byte)
{
    const char *changed = url != NULL ? url : path;
    size_t position;
    for (position = 0; position <= strlen(changed); position++) {
        char token[TOKEN_SIZE], *longer = insert(changed, position, byte);
        avon_auth_org_config config = org_config(token, sizeof token);
        if (url != NULL) {
            config.base_url = longer;
            check_org_refused(&config, AVON_AUTH_E_URL, "base_url", longer);
        } else {
            config.token_path = longer;
            check_org_refused(&config, AVON_AUTH_E_URL, "token_path", longer);
            config.token_path = NULL;
            config.jwt_path = longer;
            check_org_refused(&config, AVON_AUTH_E_URL, "jwt_path", longer);
        }
        free(longer);
    }
}

static void white_space_and_control_characters_make_no_url(void **state)
{
    static const char delimiters[] = "\\#\"<>^`{|}";
    unsigned byte;
    (void)state;
    for (byte = 0x01; byte <= 0xFF; byte++) {
        const int refused = byte <= 0x20 || byte >= 0x7F || strchr(delimiters, (int)byte);
        if (refused || strchr("@?%", (int)byte))
            check_insertions_refused("https://a.b:1/", NULL, byte);
        if (refused) {
            check_insertions_refused("http://[::1]", NULL, byte);
            check_insertions_refused(NULL, "/v2/auth", byte);
        }
    }
}

static void a_token_path_begins_with_a_slash(void **state)
{
    static const char *const good[] = {
        "/", "/v2/auth/token", "/auth/token", "/auth/token/", "/a-b_c.d~e/f", "/a%20b",
        "/!$&'()*+,;=:@-._~?a=b/?",
    };
    static const char *const bad[] = {
        "v2/auth/token", "@evil.com/", ".evil.com/", ":80/", "?a=b", "#f", " /v2", "/v2 ",
        "/a b", "/v2 HTTP/1.1\r\nx: y", "/v2\n", "/v2#f", "/v2\\..", "https://evil.com/",
        "/caf\xc3\xa9",
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(good); i++) {
        avon_auth_org_config config = org_config(NULL, 0);
        char expected[128];
        fixture f;
        config.base_url = "https://h/";
        config.token_path = good[i];
        open_org(&f, &config);
        snprintf(expected, sizeof expected, "https://h%s", good[i]);
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        assert_string_equal(f.fetch.request.url, expected);
        assert_string_equal(f.fetch.request.path, good[i]);

        config.token_path = NULL;
        config.jwt_path = good[i];
        open_org(&f, &config);
        fetch_token(&f, "abc", 3600, T0);
        f.who = &f.minted;
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        assert_string_equal(f.fetch.request.url, expected);
        assert_string_equal(f.fetch.request.path, good[i]);
    }
    for (i = 0; i < COUNT(bad); i++) {
        ORG_REFUSED(AVON_AUTH_E_URL, "token_path", config.token_path = bad[i]);
        ORG_REFUSED(AVON_AUTH_E_URL, "jwt_path", config.jwt_path = bad[i]);
    }
}

/* ---- defaults and limits ------------------------------------------------------- */

/* A refresh is due and the credential stops serving at these times, to the second. */
static void check_freshness(const fixture *f, int64_t due_s, int64_t serves_s)
{
    assert_state(f, due_s - 1, AVON_AUTH_STATE_READY, due_s);
    assert_state(f, due_s, AVON_AUTH_STATE_REFRESH_DUE, due_s);
    assert_state(f, serves_s - 1, AVON_AUTH_STATE_REFRESH_DUE, serves_s - 1);
    assert_state(f, serves_s, AVON_AUTH_STATE_NEED_FETCH, serves_s);
}

static void durations_that_are_zero_take_their_defaults(void **state)
{
    int64_t expires_at_s;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_state(&f, T0, AVON_AUTH_STATE_IN_FLIGHT, T0 + 60);
    assert_status(avon_auth_abort(&f.fetch, T0), AVON_AUTH_OK);

    /* 300 s is less than a tenth of 5000 s; no jitter */
    open_org(&f, NULL);
    fetch_token(&f, "abc", 5000, T0);
    check_freshness(&f, T0 + 5000 - 300, T0 + 5000 - 30);

    open_org(&f, NULL);
    fetch_token(&f, "abc", 0, T0);
    assert_status(avon_auth_org_export(&f.org, T0, NULL, &expires_at_s), AVON_AUTH_OK);
    assert_int_equal(expires_at_s, T0 + 300);
    fetch_jwt(&f, "jjj", 0, T0);
    assert_status(avon_auth_user_export(&f.minted, T0, NULL, &expires_at_s), AVON_AUTH_OK);
    assert_int_equal(expires_at_s, T0 + 300);
}

static void durations_that_are_given_count(void **state)
{
    avon_auth_org_config config = org_config(NULL, 0);
    fixture f;
    (void)state;
    config.refresh_margin_s = 100;
    config.jitter_s = 7;
    config.default_lifetime_s = 2000;
    config.fetch_timeout_s = 5;
    open_org(&f, &config);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_state(&f, T0, AVON_AUTH_STATE_IN_FLIGHT, T0 + 5);
    assert_status(complete(&f, 200, "{\"access_token\":\"abc\"}", T0), AVON_AUTH_OK);
    check_freshness(&f, T0 + 2000 - 100 - 7, T0 + 2000 - 10);

    assert_status(avon_auth_org_import(&f.org, "abc", CLOCK_LAST), AVON_AUTH_OK);
    f.who = &f.minted;
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_state(&f, T0, AVON_AUTH_STATE_IN_FLIGHT, T0 + 5);
    assert_status(complete(&f, 200, "{\"jwt\":\"jjj\"}", T0), AVON_AUTH_OK);
    check_freshness(&f, T0 + 2000 - 100 - 7, T0 + 2000 - 10);
}

static void durations_above_the_limit_behave_as_the_limit(void **state)
{
    static const int64_t above[] = { DURATION_LAST, DURATION_LAST + 1, UINT32_MAX,
                                     UINT32_MAX + INT64_C(6), INT64_C(99999999999),
                                     INT64_MAX - 1, INT64_MAX };
    const int64_t serves_s = CLOCK_LAST - DURATION_LAST / 10;
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(above); i++) {
        avon_auth_org_config config = org_config(NULL, 0);
        int64_t expires_at_s;
        fixture f;
        config.default_lifetime_s = config.fetch_timeout_s = above[i];
        open_org(&f, &config);
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        assert_state(&f, T0 + 1, AVON_AUTH_STATE_IN_FLIGHT, T0 + DURATION_LAST);
        assert_status(complete(&f, 200, "{\"access_token\":\"abc\"}", T0), AVON_AUTH_OK);
        assert_status(avon_auth_org_export(&f.org, T0, NULL, &expires_at_s), AVON_AUTH_OK);
        assert_int_equal(expires_at_s, T0 + DURATION_LAST);

        /* margin and jitter: due in 1970, and so at the first second of the clock */
        config = org_config(NULL, 0);
        config.refresh_margin_s = config.jitter_s = above[i];
        open_org(&f, &config);
        assert_status(avon_auth_org_import(&f.org, "abc", CLOCK_LAST), AVON_AUTH_OK);
        assert_state(&f, CLOCK_FIRST, AVON_AUTH_STATE_REFRESH_DUE, CLOCK_FIRST);
        assert_state(&f, serves_s - 1, AVON_AUTH_STATE_REFRESH_DUE, serves_s - 1);
        assert_state(&f, serves_s, AVON_AUTH_STATE_NEED_FETCH, serves_s);

        config.jitter_s = 0;
        open_org(&f, &config);
        assert_status(avon_auth_org_import(&f.org, "abc", CLOCK_LAST), AVON_AUTH_OK);
        check_freshness(&f, CLOCK_LAST - DURATION_LAST, serves_s);

        /* a jitter beyond the time since 1970 makes an import due at once */
        config.refresh_margin_s = 0;
        config.jitter_s = above[i];
        open_org(&f, &config);
        assert_status(avon_auth_org_import(&f.org, "abc", T0 + 7200), AVON_AUTH_OK);
        assert_state(&f, T0, AVON_AUTH_STATE_REFRESH_DUE, T0);

        /* a jitter beyond the lifetime starts over, and leaves its first tenth alone */
        config.refresh_margin_s = above[i];
        config.jitter_s = above[i];
        open_org(&f, &config);
        fetch_token(&f, "abc", 1000, T0);
        check_freshness(&f, T0 + 900 - DURATION_LAST % (900 - 100), T0 + 990);
    }
}

static void check_user_times(int64_t lifetime_s, int64_t backdate_s, int64_t now_s,
                             int64_t expected_iat, int64_t expected_exp)
{
    avon_auth_user_config who = user_config();
    fixture f;
    open_org(&f, NULL);
    fetch_token(&f, "abc", 3600, now_s);
    who.jwt_lifetime_s = lifetime_s;
    who.backdate_s = backdate_s;
    open_user(&f, &who);
    assert_status(make_headers(&f, now_s), AVON_AUTH_OK);
    assert_jwt(&f.headers, expected_iat, expected_exp, 0);
}

static void the_times_of_a_jwt_follow_the_user(void **state)
{
    const int64_t late = INT64_C(2147483648); /* in the middle of all times */
    (void)state;
    check_user_times(0, 0, T0, T0, T0 + 3600);
    check_user_times(1, 0, T0, T0, T0 + 1);
    check_user_times(60, 5, T0, T0 - 5, T0 + 60);
    check_user_times(0, 300, T0, T0 - 300, T0 + 3600);
    check_user_times(DURATION_LAST, DURATION_LAST, late, late - DURATION_LAST,
                     late + DURATION_LAST);
    check_user_times(DURATION_LAST + 1, DURATION_LAST + 1, late, late - DURATION_LAST,
                     late + DURATION_LAST);
    check_user_times(UINT32_MAX + INT64_C(6), UINT32_MAX + INT64_C(6), late, late - DURATION_LAST,
                     late + DURATION_LAST);
    check_user_times(INT64_MAX, INT64_MAX, late, late - DURATION_LAST, late + DURATION_LAST);
}

/* ---- ownership ----------------------------------------------------------------- */

static void the_secret_key_and_the_configuration_are_consumed(void **state)
{
    char secret[] = SECRET_KEY;
    avon_auth_user_config who = user_config();
    avon_auth_org_config config = org_config(NULL, 0);
    char token[TOKEN_SIZE];
    fixture f;
    (void)state;
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    open_org(&f, &config);
    memset(&config, 0xAA, sizeof config);
    fetch_token(&f, "abc", 3600, T0);
    who.secret_key = secret;
    open_user(&f, &who);
    memset(secret, 'x', sizeof secret);
    memset(&who, 0xAA, sizeof who);
    assert_false(holds(&f.user, sizeof f.user, SECRET_KEY));
    assert_status(make_headers(&f, T0), AVON_AUTH_OK);
    assert_jwt(&f.headers, T0, T0 + 3600, 0);
}

static void the_configuration_of_a_minted_user_is_consumed(void **state)
{
    avon_auth_user_config who;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    who = minted_config(f.jwt, sizeof f.jwt);
    assert_status(avon_auth_user_init(&f.minted, &who), AVON_AUTH_OK);
    memset(&who, 0xAA, sizeof who);
    fetch_token(&f, "abc", 3600, T0);
    fetch_jwt(&f, "jjj", 3600, T0);
    assert_string_equal(serving_jwt(&f, T0), "jjj");
    assert_true(holds(f.jwt, sizeof f.jwt, ".jjj"));
}

/* A newline at its end is part of a secret key, as are bytes of any kind. */
static void a_secret_key_is_bytes(void **state)
{
    static const char *const keys[] = { "key", "key\n", "key\0", "\xff\x80" };
    static const size_t lengths[] = { 3, 4, 4, 2 };
    char jwts[4][256];
    size_t i, j;
    (void)state;
    for (i = 0; i < COUNT(keys); i++) {
        avon_auth_user_config who = user_config();
        avon_auth_user user;
        who.secret_key = keys[i];
        who.secret_key_len = lengths[i];
        assert_status(avon_auth_user_init(&user, &who), AVON_AUTH_OK);
        assert_status(avon_auth_make_jwt(&user, T0, jwts[i], sizeof jwts[i], NULL), AVON_AUTH_OK);
        /* HMAC pads a key with zeros, so that one at its end changes nothing */
        for (j = 0; j < i; j++)
            assert_int_equal(strcmp(jwts[i], jwts[j]) == 0, i == 2 && j == 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_cannot_work_is_refused),
        cmocka_unit_test(hooks_and_the_clock_may_be_missing),
        cmocka_unit_test(a_missing_or_cleared_organization_is_refused_by_every_function),
        cmocka_unit_test(a_user_that_cannot_work_is_refused),
        cmocka_unit_test(a_missing_or_cleared_user_gets_no_headers),
        cmocka_unit_test(a_cleared_user_is_refused_where_there_is_no_token_too),
        cmocka_unit_test(a_fetch_of_a_cleared_object_cannot_be_ended),
        cmocka_unit_test(the_first_of_two_problems_is_named),
        cmocka_unit_test(credentials_that_are_not_utf8_are_refused),
        cmocka_unit_test(credentials_in_any_script_are_accepted),
        cmocka_unit_test(a_client_with_a_control_character_is_refused),
        cmocka_unit_test(an_account_is_visible_ascii_with_single_spaces_inside),
        cmocka_unit_test(a_base_url_is_https_or_http_to_loopback),
        cmocka_unit_test(insecure_http_takes_any_host),
        cmocka_unit_test(white_space_and_control_characters_make_no_url),
        cmocka_unit_test(a_token_path_begins_with_a_slash),
        cmocka_unit_test(durations_that_are_zero_take_their_defaults),
        cmocka_unit_test(durations_that_are_given_count),
        cmocka_unit_test(durations_above_the_limit_behave_as_the_limit),
        cmocka_unit_test(the_times_of_a_jwt_follow_the_user),
        cmocka_unit_test(the_secret_key_and_the_configuration_are_consumed),
        cmocka_unit_test(the_configuration_of_a_minted_user_is_consumed),
        cmocka_unit_test(a_secret_key_is_bytes),
    };
    return RUN_TESTS(tests);
}
