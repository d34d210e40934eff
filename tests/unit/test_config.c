/* SPDX-License-Identifier: MIT */
/* Pins down what avon_auth_org_init() and avon_auth_user_init() accept and refuse, with the
 * status that says why; that an object which was refused, cleared or never there is refused
 * by every session function; and the defaults and limits of the durations. */
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

/* Every session function refuses this organization, and touches nothing. */
static void check_unusable(avon_auth_org *org)
{
    fixture other;
    avon_auth_fetch fetch, before;
    avon_auth_headers headers;
    char work[256], out[256];
    const char *token = "";
    int64_t time_s = -1;
    size_t len = 1;
    int http_status = 1;
    open_org(&other, NULL);
    assert_int_equal(avon_auth_org_state(org, T0, &time_s), AVON_AUTH_NEED_TOKEN);
    assert_int_equal(time_s, 0);
    assert_int_equal(avon_auth_org_state(org, T0, NULL), AVON_AUTH_NEED_TOKEN);

    memset(work, 0, sizeof work);
    memset(&fetch, 0xAA, sizeof fetch);
    before = fetch;
    assert_status(avon_auth_org_begin(org, T0, work, sizeof work, &fetch), AVON_AUTH_E_ARGUMENT);
    assert_memory_equal(&fetch, &before, sizeof before);
    assert_true(is_zero(work, sizeof work));
    assert_status(begin(&other, T0), AVON_AUTH_OK);
    before = other.fetch;
    assert_status(avon_auth_org_complete(org, &other.fetch, T0), AVON_AUTH_E_ARGUMENT);
    assert_status(avon_auth_org_abort(org, &other.fetch, T0), AVON_AUTH_E_ARGUMENT);
    assert_memory_equal(&other.fetch, &before, sizeof before);
    assert_true(holds(other.work, sizeof other.work, CLIENT_SECRET));

    assert_status(avon_auth_org_reject(org, 1, T0), AVON_AUTH_E_ARGUMENT);
    time_s = -1;
    assert_status(avon_auth_org_token(org, T0, &token, &time_s), AVON_AUTH_E_ARGUMENT);
    assert_null(token);
    assert_int_equal(time_s, 0);
    assert_status(avon_auth_org_set_token(org, "t", T0), AVON_AUTH_E_ARGUMENT);
    assert_string_equal(avon_auth_org_last_error(org, &http_status), "");
    assert_int_equal(http_status, 0);
    assert_string_equal(avon_auth_org_last_error(org, NULL), "");

    memset(out, FILL, sizeof out);
    memset(&headers, FILL, sizeof headers);
    assert_status(
        avon_auth_headers_at(org, &other.user, T0, out, sizeof out, &len, &headers),
        AVON_AUTH_E_ARGUMENT);
    check_no_headers(out, sizeof out, len, &headers);
    memset(out, FILL, sizeof out);
    memset(&headers, FILL, sizeof headers);
    len = 1;
    assert_status(avon_auth_get_headers(org, &other.user, out, sizeof out, &len, &headers),
                  AVON_AUTH_E_ARGUMENT);
    check_no_headers(out, sizeof out, len, &headers);
}

static void check_org_refused(const avon_auth_org_config *config, avon_auth_status expected,
                              const char *what)
{
    avon_auth_org org;
    memset(&org, 0xAA, sizeof org);
    check_status(what, avon_auth_org_init(&org, config), expected);
    assert_true(is_zero(&org, sizeof org));
    check_unusable(&org);
}

static void check_user_refused(const avon_auth_user_config *config, avon_auth_status expected,
                               const char *what)
{
    avon_auth_user user;
    memset(&user, 0xAA, sizeof user);
    check_status(what, avon_auth_user_init(&user, config), expected);
    assert_true(is_zero(&user, sizeof user));
}

/* Runs `change` on a configuration that works; what comes of it is refused. */
#define ORG_REFUSED(expected, change) \
    do { \
        char token[TOKEN_SIZE]; \
        avon_auth_org_config config = org_config(token, sizeof token); \
        config.send = no_send; \
        config.now = no_clock; \
        change; \
        check_org_refused(&config, expected, #change); \
    } while (0)

#define USER_REFUSED(expected, change) \
    do { \
        avon_auth_user_config config = user_config(); \
        change; \
        check_user_refused(&config, expected, #change); \
    } while (0)

/* ---- missing and contradictory members ----------------------------------------- */

static void what_cannot_work_is_refused(void **state)
{
    avon_auth_org org;
    (void)state;
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.base_url = NULL);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.base_url = "");
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.client_id = NULL);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.client_id = "");
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.client_secret = NULL);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.client_secret = "");
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.token_path = "");
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.account_id = "");
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.token_buffer = NULL);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.token_buffer_size = 0);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.token_buffer_size = 1);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.encoding = (avon_auth_encoding)2);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.refresh_margin_s = -1);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.refresh_jitter_s = -1);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.default_lifetime_s = -1);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.fetch_timeout_s = -1);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.fetch_timeout_s = INT64_MIN);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.lock = no_hook);
    ORG_REFUSED(AVON_AUTH_E_ARGUMENT, config.unlock = no_hook);
    check_org_refused(NULL, AVON_AUTH_E_ARGUMENT, "no configuration");
    {
        char token[TOKEN_SIZE];
        const avon_auth_org_config config = org_config(token, sizeof token);
        assert_status(avon_auth_org_init(NULL, &config), AVON_AUTH_E_ARGUMENT);
        assert_status(avon_auth_org_init(&org, &config), AVON_AUTH_OK);
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
    (void)state;
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, config.user_id = NULL);
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, config.user_id = "");
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, config.secret_key = NULL);
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, config.secret_key_len = 0);
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, config.jwt_lifetime_s = -1);
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, config.backdate_s = -1);
    USER_REFUSED(AVON_AUTH_E_ARGUMENT, config.backdate_s = INT64_MIN);
    check_user_refused(NULL, AVON_AUTH_E_ARGUMENT, "no configuration");
    {
        const avon_auth_user_config config = user_config();
        assert_status(avon_auth_user_init(NULL, &config), AVON_AUTH_E_ARGUMENT);
    }
}

static void check_user_unusable(fixture *f, const avon_auth_user *user)
{
    avon_auth_headers headers;
    char out[OUT_SIZE];
    size_t len = 1;
    memset(out, FILL, sizeof out);
    memset(&headers, FILL, sizeof headers);
    assert_status(avon_auth_headers_at(&f->org, user, T0, out, sizeof out, &len, &headers),
                  AVON_AUTH_E_ARGUMENT);
    check_no_headers(out, sizeof out, len, &headers);
}

static void a_missing_or_cleared_user_gets_no_headers(void **state)
{
    fixture f;
    (void)state;
    open_org(&f, NULL);
    fetch_token(&f, "abc", 3600, T0);
    check_user_unusable(&f, NULL);
    avon_auth_wipe(&f.user, sizeof f.user);
    check_user_unusable(&f, &f.user);
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
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(bad); i++) {
        ORG_REFUSED(AVON_AUTH_E_TEXT, config.client_id = bad[i]);
        ORG_REFUSED(AVON_AUTH_E_TEXT, config.client_secret = bad[i]);
        USER_REFUSED(AVON_AUTH_E_TEXT, config.user_id = bad[i]);
    }
}

static void credentials_in_any_script_are_accepted(void **state)
{
    avon_auth_org_config config = org_config(NULL, 0);
    avon_auth_user_config who = user_config();
    fixture f;
    (void)state;
    config.client_id = "Jos\xc3\xa9 \xe2\x82\xac\r\n";
    config.client_secret = "\xf0\x9f\x94\x91\x01\x7f";
    open_org(&f, &config);
    who.user_id = "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d";
    open_user(&f, &who);
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
        ORG_REFUSED(AVON_AUTH_E_HEADER, config.account_id = bad[i]);
    for (byte = 1; byte < 256; byte++) {
        if (byte >= ' ' && byte <= '~') continue;
        for (position = 0; position < 3; position++) {
            char account[] = "abc";
            account[position] = (char)byte;
            ORG_REFUSED(AVON_AUTH_E_HEADER, config.account_id = account);
        }
    }
}

/* ---- URLs ---------------------------------------------------------------------- */

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
        /* http to anywhere else */
        { "http://demo-api.avonhealth.com", NULL },
        { "http://h", NULL },
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
        char expected[128], *url = copy_of_text(cases[i].url);
        fixture f;
        config.base_url = url;
        if (cases[i].requested == NULL) {
            config.token_buffer = f.token;
            config.token_buffer_size = sizeof f.token;
            check_org_refused(&config, AVON_AUTH_E_URL, url);
        } else {
            open_org(&f, &config);
            assert_status(begin(&f, T0), AVON_AUTH_OK);
            snprintf(expected, sizeof expected, "%s/v2/auth/token", cases[i].requested);
            assert_string_equal(f.fetch.request.url, expected);
        }
        free(url);
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

static void check_insertions_refused(const char *url, const char *path, unsigned byte)
{
    const char *changed = url != NULL ? url : path;
    size_t position;
    for (position = 0; position <= strlen(changed); position++) {
        char token[TOKEN_SIZE], *longer = insert(changed, position, byte);
        avon_auth_org_config config = org_config(token, sizeof token);
        avon_auth_status status;
        avon_auth_org org;
        if (url != NULL) config.base_url = longer;
        else config.token_path = longer;
        memset(&org, 0xAA, sizeof org);
        status = avon_auth_org_init(&org, &config);
        if (status != AVON_AUTH_E_URL)
            fail_msg("%s with 0x%02x at %d: %s", changed, byte, (int)position,
                     avon_auth_status_name(status));
        assert_true(is_zero(&org, sizeof org));
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
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        snprintf(expected, sizeof expected, "https://h%s", good[i]);
        assert_string_equal(f.fetch.request.url, expected);
    }
    for (i = 0; i < COUNT(bad); i++)
        ORG_REFUSED(AVON_AUTH_E_URL, config.token_path = bad[i]);
}

/* ---- defaults and limits ------------------------------------------------------- */

/* A refresh is due and the token stops serving at these times, to the second. */
static void check_freshness(const fixture *f, int64_t due_s, int64_t serves_s)
{
    assert_state(f, due_s - 1, AVON_AUTH_READY, 0);
    assert_state(f, due_s, AVON_AUTH_REFRESH_DUE, 0);
    assert_state(f, serves_s - 1, AVON_AUTH_REFRESH_DUE, 0);
    assert_state(f, serves_s, AVON_AUTH_NEED_TOKEN, 0);
}

static void durations_that_are_zero_take_their_defaults(void **state)
{
    const char *token;
    int64_t expires_at_s;
    fixture f;
    (void)state;
    open_org(&f, NULL);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_state(&f, T0, AVON_AUTH_IN_FLIGHT, T0 + 60);
    assert_status(give_up(&f, &f.fetch, T0), AVON_AUTH_OK);

    /* 300 s is less than a tenth of 5000 s; no jitter */
    open_org(&f, NULL);
    fetch_token(&f, "abc", 5000, T0);
    check_freshness(&f, T0 + 5000 - 300, T0 + 5000 - 30);

    open_org(&f, NULL);
    fetch_token(&f, "abc", 0, T0);
    assert_status(export_token(&f, T0, &token, &expires_at_s), AVON_AUTH_OK);
    assert_int_equal(expires_at_s, T0 + 300);
}

static void durations_that_are_given_count(void **state)
{
    avon_auth_org_config config = org_config(NULL, 0);
    fixture f;
    (void)state;
    config.refresh_margin_s = 100;
    config.refresh_jitter_s = 7;
    config.default_lifetime_s = 2000;
    config.fetch_timeout_s = 5;
    open_org(&f, &config);
    assert_status(begin(&f, T0), AVON_AUTH_OK);
    assert_state(&f, T0, AVON_AUTH_IN_FLIGHT, T0 + 5);
    assert_status(complete(&f, 200, "{\"access_token\":\"abc\"}", T0), AVON_AUTH_OK);
    check_freshness(&f, T0 + 2000 - 100 - 7, T0 + 2000 - 10);
}

static void durations_above_the_limit_behave_as_the_limit(void **state)
{
    static const int64_t above[] = { DURATION_LAST, DURATION_LAST + 1, INT64_C(99999999999),
                                     INT64_MAX - 1, INT64_MAX };
    const int64_t end_s = CLOCK_LAST;
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(above); i++) {
        avon_auth_org_config config = org_config(NULL, 0);
        int64_t expires_at_s;
        fixture f;
        config.default_lifetime_s = config.fetch_timeout_s = above[i];
        open_org(&f, &config);
        assert_status(begin(&f, T0), AVON_AUTH_OK);
        assert_state(&f, T0 + 1, AVON_AUTH_IN_FLIGHT, T0 + DURATION_LAST);
        assert_status(complete(&f, 200, "{\"access_token\":\"abc\"}", T0), AVON_AUTH_OK);
        assert_status(export_token(&f, T0, NULL, &expires_at_s), AVON_AUTH_OK);
        assert_int_equal(expires_at_s, T0 + DURATION_LAST);

        config = org_config(NULL, 0);
        config.refresh_margin_s = config.refresh_jitter_s = above[i];
        open_org(&f, &config);
        assert_status(import_token(&f, "abc", end_s), AVON_AUTH_OK);
        check_freshness(&f, end_s - 2 * DURATION_LAST, end_s - DURATION_LAST / 10);

        /* a jitter beyond the lifetime leaves its first tenth alone */
        open_org(&f, &config);
        fetch_token(&f, "abc", 1000, T0);
        assert_state(&f, T0 + 99, AVON_AUTH_READY, 0);
        assert_state(&f, T0 + 100, AVON_AUTH_REFRESH_DUE, 0);
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
    const int64_t late = INT64_C(5000000000);
    (void)state;
    check_user_times(0, 0, T0, T0, T0 + 3600);
    check_user_times(1, 0, T0, T0, T0 + 1);
    check_user_times(60, 5, T0, T0 - 5, T0 + 60);
    check_user_times(0, 300, T0, T0 - 300, T0 + 3600);
    check_user_times(DURATION_LAST, DURATION_LAST, late, late - DURATION_LAST,
                     late + DURATION_LAST);
    check_user_times(DURATION_LAST + 1, DURATION_LAST + 1, late, late - DURATION_LAST,
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_cannot_work_is_refused),
        cmocka_unit_test(hooks_and_the_clock_may_be_missing),
        cmocka_unit_test(a_missing_or_cleared_organization_is_refused_by_every_function),
        cmocka_unit_test(a_user_that_cannot_work_is_refused),
        cmocka_unit_test(a_missing_or_cleared_user_gets_no_headers),
        cmocka_unit_test(a_cleared_user_is_refused_where_there_is_no_token_too),
        cmocka_unit_test(credentials_that_are_not_utf8_are_refused),
        cmocka_unit_test(credentials_in_any_script_are_accepted),
        cmocka_unit_test(an_account_is_visible_ascii_with_single_spaces_inside),
        cmocka_unit_test(a_base_url_is_https_or_http_to_loopback),
        cmocka_unit_test(white_space_and_control_characters_make_no_url),
        cmocka_unit_test(a_token_path_begins_with_a_slash),
        cmocka_unit_test(durations_that_are_zero_take_their_defaults),
        cmocka_unit_test(durations_that_are_given_count),
        cmocka_unit_test(durations_above_the_limit_behave_as_the_limit),
        cmocka_unit_test(the_times_of_a_jwt_follow_the_user),
        cmocka_unit_test(the_secret_key_and_the_configuration_are_consumed),
    };
    return RUN_TESTS(tests);
}
