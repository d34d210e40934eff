/* SPDX-License-Identifier: MIT */
/* Client ID, client secret, base URL and path of a token request.
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -I. \
 *         fuzz/fuzz_request.c -lbearssl -o fuzz_request
 *     ./fuzz_request -dict=fuzz/avon.dict new_corpus fuzz/corpus/fuzz_request
 *
 * The body, in either encoding, decodes back to what went in, with a decoder that takes nothing
 * but what URLSearchParams and JSON.stringify() write. A URL that is accepted sends the secret
 * nowhere but to the host it shows, over TLS or to this machine (RFC 3986); the everyday ones are
 * accepted. The request of a session is that URL, that path and that body.
 *
 * The input: client ID, client secret, base URL and path, each ended by a NUL. */
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

static void check_body(const char *body, size_t length, avon_auth_encoding encoding,
                       const char *id, const char *secret)
{
    fuzz_reader r;
    r.at = (const unsigned char *)body;
    r.end = r.at + length;
    if (encoding == AVON_AUTH_JSON) {
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

/* Returns the body, or NULL. */
static char *check_request(const char *id, const char *secret, avon_auth_encoding encoding)
{
    size_t needed = 99, i;
    char *body = NULL;
    const avon_auth_status status =
        avon_auth_token_request(id, secret, encoding, NULL, 0, &needed);
    if (status != AVON_AUTH_E_BUFFER) {
        MUST(status != AVON_AUTH_OK && is_right(status, id, secret) && needed == 0);
        return NULL;
    }
    MUST(is_right(AVON_AUTH_OK, id, secret));
    for (i = 0; i < 3; i++) {
        const size_t sizes[] = { needed / 2, needed, needed + 1 };
        size_t length = 99;
        free(body);
        body = fuzz_memory(sizes[i]);
        fuzz_paint('&');
        if (avon_auth_token_request(id, secret, encoding, body, sizes[i], &length) != AVON_AUTH_OK)
            fuzz_must_be_empty(body, sizes[i]);
        else
            MUST(i == 2 && strlen(body) == length);
        MUST(length == needed);
    }
    MUST(*body != '\0');
    check_body(body, needed, encoding, id, secret);
    return body;
}

/* ---- URLs ---------------------------------------------------------------------- */

/* Whether a URL shows where it leads, and the way there is private. */
static int is_private(const char *url)
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
    if (strncmp(url, "https://", 8) == 0) return 1;
    if (strncmp(url, "http://", 7) != 0) return 0;
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
    if (strncmp(url, "https://", 8) != 0 || strchr(".", url[8]) != NULL) return 0;
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

static void check_session(const char *id, const char *secret, const char *base_url,
                          const char *path, avon_auth_encoding encoding, const char *body)
{
    char token[2], *work, *url;
    avon_auth_org_config config = { 0 };
    avon_auth_org org;
    avon_auth_fetch fetch;
    avon_auth_status status;
    size_t n = strlen(base_url);
    config.base_url = base_url;
    config.token_path = path;
    config.client_id = id;
    config.client_secret = secret;
    config.encoding = encoding;
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    status = avon_auth_org_init(&org, &config);
    if (status != AVON_AUTH_OK) {
        MUST(fuzz_is_all(&org, 0, sizeof org));
        MUST(!is_everyday_url(base_url) || !is_everyday_path(path) || body == NULL);
        return;
    }
    MUST(is_private(base_url) && is_path(path) && body != NULL);
    if (base_url[n - 1] == '/') n--;
    url = fuzz_memory(n + strlen(path) + 1);
    memcpy(url, base_url, n);
    strcpy(url + n, path);
    MUST(avon_auth_org_begin(&org, 1700000000, NULL, 0, &fetch) == AVON_AUTH_E_BUFFER);
    MUST(fetch.work_size == strlen(url) + 1 + strlen(body) + 1);
    work = fuzz_memory(fetch.work_size);
    status = avon_auth_org_begin(&org, 1700000000, work, fetch.work_size, &fetch);
    MUST(status == AVON_AUTH_OK);
    MUST(strcmp(fetch.request.url, url) == 0 && strcmp(fetch.request.body, body) == 0);
    MUST(fetch.request.body_len == strlen(body) && fetch.response.body_size == 0);
    n = fetch.work_size;
    MUST(avon_auth_org_abort(&org, &fetch, 1700000000) == AVON_AUTH_OK);
    MUST(fuzz_is_all(work, 0, n));
    free(work);
    free(url);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const avon_auth_encoding encodings[] = { AVON_AUTH_FORM, AVON_AUTH_JSON };
    fuzz_input in;
    char *id, *secret, *base_url, *path;
    size_t i;
    in.at = data;
    in.left = size;
    id = fuzz_take_string(&in);
    secret = fuzz_take_string(&in);
    base_url = fuzz_take_string(&in);
    path = fuzz_take_string(&in);
    for (i = 0; i < COUNT(encodings); i++) {
        char *body = check_request(id, secret, encodings[i]);
        check_session(id, secret, base_url, path, encodings[i], body);
        free(body);
    }
    free(id);
    free(secret);
    free(base_url);
    free(path);
    return 0;
}
