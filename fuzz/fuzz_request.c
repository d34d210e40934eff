/* SPDX-License-Identifier: MIT */
/* Client ID, client secret, base URL and path of a token request; user ID of a JWT request.
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -I. \
 *         fuzz/fuzz_request.c -lbearssl -o fuzz_request
 *     ./fuzz_request -dict=fuzz/avon.dict new_corpus fuzz/corpus/fuzz_request
 *
 * The body, as JSON or as a form, decodes back to what went in, with a decoder that takes nothing
 * but what JSON.stringify() and URLSearchParams write. A URL that is accepted sends the secret
 * nowhere but to the host it shows, over TLS or to this machine (RFC 3986); the everyday ones are
 * accepted. The requests of a session are that URL, that path and that body; what it refuses, it
 * names.
 *
 * The input: client ID (the user ID, too), client secret, base URL and path, each ended by a
 * NUL. */
#include "fuzz.h"

#define ALNUM "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

/* ---- application/x-www-form-urlencoded ----------------------------------------- */

/* A value up to the next '&' or the end: only what needs it is escaped, in upper case. */
static void read_form_value(fuzz_reader *r, const char *expected)
{
    static const char digits[] = "0123456789ABCDEF", as_it_is[] = ALNUM "*-._";
    for (; r->at < r->end && *r->at != '&'; expected++) {
        int c = *r->at++;
        if (c == '+') {
            c = ' ';
        } else if (c == '%') {
            const char *high, *low;
            MUST(r->end - r->at >= 2 && r->at[0] != 0 && r->at[1] != 0);
            high = strchr(digits, r->at[0]);
            low = strchr(digits, r->at[1]);
            MUST(high != NULL && low != NULL);
            c = (int)((high - digits) * 16 + (low - digits));
            MUST(c != 0 && c != ' ' && strchr(as_it_is, c) == NULL);
            r->at += 2;
        } else {
            MUST(c != 0 && strchr(as_it_is, c) != NULL);
        }
        MUST(c == (unsigned char)*expected && c != 0);
    }
    MUST(*expected == '\0');
}

static void check_body(const char *text, size_t length, avon_auth_body body, const char *id,
                       const char *secret)
{
    fuzz_reader r;
    r.at = (const unsigned char *)text;
    r.end = r.at + length;
    if (body == AVON_AUTH_BODY_JSON) {
        fuzz_read_text(&r, "{\"grant_type\":\"client_credentials\",\"client_id\":\"");
        fuzz_read_string(&r, id);
        fuzz_read_text(&r, ",\"client_secret\":\"");
        fuzz_read_string(&r, secret);
        fuzz_read_text(&r, "}");
    } else {
        fuzz_read_text(&r, "grant_type=client_credentials&client_id=");
        read_form_value(&r, id);
        fuzz_read_text(&r, "&client_secret=");
        read_form_value(&r, secret);
    }
    MUST(r.at == r.end);
}

static void check_jwt_body(const char *text, size_t length, const char *id)
{
    fuzz_reader r;
    r.at = (const unsigned char *)text;
    r.end = r.at + length;
    fuzz_read_text(&r, "{\"id\":\"");
    fuzz_read_string(&r, id);
    fuzz_read_text(&r, "}");
    MUST(r.at == r.end);
}

/* Whether a status is right: a reason that is there, or none and success. */
static int is_right(avon_auth_status status, const char *id, const char *secret)
{
    const int empty = *id == '\0' || *secret == '\0';
    const int garbled = !fuzz_is_text(id) || !fuzz_is_text(secret);
    switch (status) {
    case AVON_AUTH_OK: return !empty && !garbled;
    case AVON_AUTH_E_ARGUMENT: return empty;
    case AVON_AUTH_E_TEXT: return garbled;
    default: return 0;
    }
}

/* Of the token, or of a JWT if there is no secret. */
static avon_auth_status write_body(const char *id, const char *secret, avon_auth_body body,
                                   char *out, size_t out_size, size_t *length)
{
    return secret != NULL ? avon_auth_token_request(id, secret, body, out, out_size, length)
                          : avon_auth_jwt_request(id, out, out_size, length);
}

/* Returns the body, or NULL. */
static char *check_request(const char *id, const char *secret, avon_auth_body body)
{
    size_t needed = 99, i;
    char *text = NULL;
    const avon_auth_status status = write_body(id, secret, body, NULL, 0, &needed);
    const char *second = secret != NULL ? secret : id;
    if (status != AVON_AUTH_E_BUFFER) {
        MUST(status != AVON_AUTH_OK && is_right(status, id, second) && needed == 0);
        return NULL;
    }
    MUST(is_right(AVON_AUTH_OK, id, second));
    for (i = 0; i < 3; i++) {
        const size_t sizes[] = { needed / 2, needed, needed + 1 };
        size_t length = 99;
        free(text);
        text = fuzz_memory(sizes[i]);
        fuzz_paint('&');
        if (write_body(id, secret, body, text, sizes[i], &length) != AVON_AUTH_OK)
            fuzz_must_be_empty(text, sizes[i]);
        else
            MUST(i == 2 && strlen(text) == length);
        MUST(length == needed);
    }
    MUST(*text != '\0');
    if (secret != NULL)
        check_body(text, needed, body, id, secret);
    else
        check_jwt_body(text, needed, id);
    return text;
}

/* ---- URLs ---------------------------------------------------------------------- */

/* Whether a URL begins with a scheme, in any case. */
static int has_scheme(const char *url, const char *scheme)
{
    for (; *scheme != '\0'; scheme++, url++) {
        const char lower = *url >= 'A' && *url <= 'Z' ? (char)(*url - 'A' + 'a') : *url;
        if (lower != *scheme) return 0;
    }
    return 1;
}

/* Whether a URL shows where it leads, and the way there is private (or need not be). */
static int is_private(const char *url, int insecure_http)
{
    static const char *const here[] = { "127.0.0.1", "[::1]", "localhost" };
    const char *host = strstr(url, "://");
    size_t n, i, digits;
    long port;
    if (host == NULL) return 0;
    host += 3;
    n = *host == '[' ? strspn(host, ALNUM "[:.") : strspn(host, ALNUM "-._");
    if (*host == '[' && host[n++] != ']') return 0;
    if (n == 0) return 0;
    if (host[n] == ':') {
        port = strtol(host + n + 1, NULL, 10);
        digits = strspn(host + n + 1, "0123456789");
        if (digits == 0 || port < 1 || port > 65535) return 0;
        digits++;
    } else {
        digits = 0;
    }
    if (host[n + digits] == '/') digits++;
    if (host[n + digits] != '\0') return 0;
    if (has_scheme(url, "https://")) return 1;
    if (!has_scheme(url, "http://")) return 0;
    if (insecure_http) return 1;
    for (i = 0; i < COUNT(here); i++) {
        size_t k = 0;
        while (k < n && (host[k] | 0x20) == (here[i][k] | 0x20)) k++;
        if (k == n && here[i][n] == '\0') return 1;
    }
    return 0;
}

/* https, a name of lower-case letters and full stops, and no more. */
static int is_everyday_url(const char *url)
{
    if (!has_scheme(url, "https://") || strchr(".", url[8]) != NULL) return 0;
    url += 8;
    return url[strspn(url, "abcdefghijklmnopqrstuvwxyz.")] == '\0' && strstr(url, "..") == NULL;
}

/* Of characters that a request line and a URL may hold, without a fragment. */
static int is_path(const char *path)
{
    return *path == '/' && path[strspn(path, ALNUM "/-._~!$&'()*+,;=:@%?")] == '\0';
}

static int is_everyday_path(const char *path)
{
    return *path == '/' && path[strspn(path, ALNUM "/-")] == '\0';
}

/* What RFC 6749 appendix A has of neither of them. */
static int has_control(const char *s)
{
    for (; *s != '\0'; s++)
        if ((unsigned char)*s < 0x20 || *s == 0x7F) return 1;
    return 0;
}

static int is_usable(const char *s)
{
    return *s != '\0' && fuzz_is_text(s) && !has_control(s);
}

/* The member that is named is at fault, and the status says why. */
static void check_refused(const avon_auth_org_config *config, avon_auth_status status)
{
    const char *problem = avon_auth_org_config_problem(config);
    const char *member;
    MUST(problem != NULL);
    if (strcmp(problem, "base_url") == 0) {
        MUST(!is_everyday_url(config->base_url));
        MUST(status == (*config->base_url == '\0' ? AVON_AUTH_E_ARGUMENT : AVON_AUTH_E_URL));
        return;
    }
    if (strcmp(problem, "token_path") == 0) {
        MUST(!is_everyday_path(config->token_path));
        MUST(status == (*config->token_path == '\0' ? AVON_AUTH_E_ARGUMENT : AVON_AUTH_E_URL));
        return;
    }
    member = strcmp(problem, "client_id") == 0 ? config->client_id : config->client_secret;
    MUST(strcmp(problem, member == config->client_id ? "client_id" : "client_secret") == 0);
    MUST(!is_usable(member));
    MUST(status == (*member == '\0' ? AVON_AUTH_E_ARGUMENT : AVON_AUTH_E_TEXT));
}

/* Begins a fetch in memory that just holds the request. */
static void check_fetch(avon_auth_org *org, avon_auth_user *user, const char *url,
                        const char *body)
{
    const int64_t now_s = 1600000000;
    avon_auth_fetch fetch;
    avon_auth_status status;
    char *work;
    size_t n;
    fetch.work_needed = 0;
    MUST(avon_auth_begin(org, user, now_s, NULL, 0, &fetch) == AVON_AUTH_E_BUFFER);
    n = fetch.work_needed;
    MUST(n >= strlen(url) + 1 + strlen(body) + 1);
    work = fuzz_memory(n);
    MUST(avon_auth_begin(org, user, now_s, work, n - 1, &fetch) == AVON_AUTH_E_BUFFER);
    fuzz_must_be_empty(work, n - 1);
    status = avon_auth_begin(org, user, now_s, work, n, &fetch);
    MUST(status == AVON_AUTH_OK);
    MUST(strcmp(fetch.request.url, url) == 0 && strcmp(fetch.request.body, body) == 0);
    MUST(fetch.request.authority == strstr(fetch.request.url, "://") + 3);
    MUST(fetch.request.path == strchr(fetch.request.authority, '/'));
    MUST(fetch.request.path == fetch.request.authority + fetch.request.authority_len);
    MUST(fetch.request.body_len == strlen(body) && fetch.response.body_size == 0);
    MUST(avon_auth_abort(&fetch, now_s) == AVON_AUTH_OK);
    MUST(fuzz_is_all(work, 0, n) && fuzz_is_all(&fetch, 0, sizeof fetch));
    free(work);
}

static void check_url(const avon_auth_org *org, const char *path, const char *url)
{
    size_t length = 99;
    char *out = fuzz_memory(strlen(url) + 1);
    MUST(avon_auth_url(org, path, out, strlen(url), &length) == AVON_AUTH_E_BUFFER);
    MUST(length == strlen(url));
    fuzz_must_be_empty(out, strlen(url));
    MUST(avon_auth_url(org, path, out, strlen(url) + 1, NULL) == AVON_AUTH_OK);
    MUST(strcmp(out, url) == 0);
    free(out);
}

/* A path that the session was not set up with, of any bytes. */
static void check_any_path(const avon_auth_org *org, const char *path)
{
    size_t length = 99;
    const avon_auth_status status = avon_auth_url(org, path, NULL, 0, &length);
    if (status == AVON_AUTH_E_BUFFER) {
        MUST(is_path(path));
        return;
    }
    MUST(!is_everyday_path(path) && length == 0);
    MUST(status == (*path == '\0' ? AVON_AUTH_E_ARGUMENT : AVON_AUTH_E_URL));
}

static void check_session(const avon_auth_org_config *config, const char *body)
{
    const char *id = config->client_id, *path = config->token_path;
    char jwt_buffer[8], *mint = check_request(id, NULL, AVON_AUTH_BODY_JSON), *url;
    avon_auth_user_config who = { 0 };
    avon_auth_org org;
    avon_auth_user user;
    avon_auth_status status = avon_auth_org_init(&org, config);
    size_t n = strlen(config->base_url);
    who.user_id = id;
    who.jwt_buffer = jwt_buffer;
    who.jwt_buffer_size = sizeof jwt_buffer;
    MUST((avon_auth_user_init(&user, &who) == AVON_AUTH_OK) == (mint != NULL));
    if (status != AVON_AUTH_OK) {
        MUST(fuzz_is_all(&org, 0, sizeof org));
        check_refused(config, status);
        free(mint);
        return;
    }
    MUST(avon_auth_org_config_problem(config) == NULL);
    MUST(is_private(config->base_url, config->insecure_http) && is_path(path) && body != NULL);
    MUST(is_usable(id) && is_usable(config->client_secret) && mint != NULL);
    if (config->base_url[n - 1] == '/') n--;
    url = fuzz_memory(n + strlen(path) + 1);
    memcpy(url, config->base_url, n);
    strcpy(url + n, path);
    check_url(&org, path, url);
    check_any_path(&org, config->client_secret);
    check_fetch(&org, NULL, url, body);
    MUST(avon_auth_org_import(&org, "a", 1700000000) == AVON_AUTH_OK);
    check_fetch(&org, &user, url, mint);
    free(url);
    free(mint);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const avon_auth_body bodies[] = { AVON_AUTH_BODY_JSON, AVON_AUTH_BODY_FORM };
    char token[2], *id, *secret, *base_url, *path;
    avon_auth_org_config config = { 0 };
    fuzz_input in;
    size_t i;
    in.at = data;
    in.left = size;
    config.client_id = id = fuzz_take_string(&in);
    config.client_secret = secret = fuzz_take_string(&in);
    config.base_url = base_url = fuzz_take_string(&in);
    config.token_path = config.jwt_path = path = fuzz_take_string(&in);
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    for (i = 0; i < COUNT(bodies); i++) {
        char *body = check_request(id, secret, bodies[i]);
        config.token_body = bodies[i];
        config.insecure_http = i == 1;
        check_session(&config, body);
        free(body);
    }
    free(id);
    free(secret);
    free(base_url);
    free(path);
    return 0;
}
