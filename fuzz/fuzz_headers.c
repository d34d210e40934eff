/* SPDX-License-Identifier: MIT */
/* Three strings as access token, JWT and account.
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -I. \
 *         fuzz/fuzz_headers.c -lbearssl -o fuzz_headers
 *     ./fuzz_headers -dict=fuzz/avon.dict new_corpus fuzz/corpus/fuzz_headers
 *
 * What is accepted comes out of a strict parser of HTTP/1.1 (RFC 9112, RFC 9110 section 5) as
 * exactly those headers, and nothing beside them; what is refused breaks a rule of RFC 6750
 * section 2.1 or one for the account. A session takes the same token, JWT and account, and no
 * others. Any lines at all, put into headers by hand, come out of avon_auth_headers_text() as they
 * are, or not at all.
 *
 * The input: access token, JWT and account with a NUL between them; no second NUL, no account. */
#include "fuzz.h"

/* ---- HTTP/1.1, strictly -------------------------------------------------------- */

typedef struct field {
    const char *name, *value;
    size_t name_len, value_len;
} field;

/* tchar of RFC 9110 section 5.6.2 */
static int is_tchar(char c)
{
    return c != '\0' && strchr("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"
                               "ABCDEFGHIJKLMNOPQRSTUVWXYZ", c) != NULL;
}

/* field-vchar of RFC 9110 section 5.5, without the obsolete half of it */
static int is_vchar(char c)
{
    return c >= 0x21 && c <= 0x7E;
}

/* The headers of `GET / HTTP/1.1` and no body, each ended by CR LF, the last followed by an
 * empty line and that by nothing: how many there are, or -1 if it is not of that form. */
static int parse_request(const char *text, size_t size, field *fields, int most)
{
    static const char start[] = "GET / HTTP/1.1\r\n";
    const char *p = text + sizeof start - 1, *const end = text + size;
    int count = 0;
    if (size < sizeof start - 1 || memcmp(text, start, sizeof start - 1) != 0) return -1;
    for (;;) {
        field f = { NULL, NULL, 0, 0 };
        if (end - p == 2 && p[0] == '\r' && p[1] == '\n') return count;
        f.name = p;
        while (p < end && is_tchar(*p)) p++;
        f.name_len = (size_t)(p - f.name);
        if (f.name_len == 0 || p == end || *p++ != ':') return -1;
        while (p < end && (*p == ' ' || *p == '\t')) p++;
        f.value = p;
        while (p < end && (is_vchar(*p) || *p == ' ' || *p == '\t')) p++;
        f.value_len = (size_t)(p - f.value);
        if (f.value_len != 0 && !is_vchar(p[-1])) return -1; /* it would be trimmed */
        if (end - p < 2 || p[0] != '\r' || p[1] != '\n') return -1;
        p += 2;
        if (count == most) return -1;
        fields[count++] = f;
    }
}

static int field_is(const field *f, const char *name, const char *before, const char *value)
{
    const size_t n = strlen(before), m = strlen(value);
    return f->name_len == strlen(name) && memcmp(f->name, name, f->name_len) == 0 &&
           f->value_len == n + m && memcmp(f->value, before, n) == 0 &&
           memcmp(f->value + n, value, m) == 0;
}

/* ---- what may be in a header --------------------------------------------------- */

/* Visible ASCII, with single spaces inside. */
static int is_account(const char *s)
{
    size_t i;
    for (i = 0; s[i] != '\0'; i++) {
        if (is_vchar(s[i])) continue;
        if (s[i] != ' ' || i == 0 || s[i - 1] == ' ' || s[i + 1] == '\0') return 0;
    }
    return i != 0;
}

/* Whether a status is right: a reason that is there, or none and success. */
static int is_right(avon_auth_status status, const char *token, const char *jwt,
                    const char *account)
{
    const int empty = *token == '\0' || *jwt == '\0' || (account != NULL && *account == '\0');
    const int bad = (*token != '\0' && !fuzz_is_b64token(token)) ||
                    (*jwt != '\0' && !fuzz_is_b64token(jwt)) ||
                    (account != NULL && *account != '\0' && !is_account(account));
    switch (status) {
    case AVON_AUTH_OK: return !empty && !bad;
    case AVON_AUTH_E_ARGUMENT: return empty;
    case AVON_AUTH_E_HEADER: return bad;
    default: return 0;
    }
}

/* ---- the headers --------------------------------------------------------------- */

static void check_text(const avon_auth_headers *headers, const char *token, const char *jwt,
                       const char *account)
{
    static const char start[] = "GET / HTTP/1.1\r\n";
    const size_t n = sizeof start - 1;
    field fields[AVON_AUTH_HEADERS_MAX];
    size_t needed = 99, length = 99;
    char *request, *small;
    MUST(avon_auth_headers_text(headers->items, headers->count, NULL, 0, &needed) ==
         AVON_AUTH_E_BUFFER);
    small = fuzz_memory(needed);
    MUST(avon_auth_headers_text(headers->items, headers->count, small, needed, &length) ==
         AVON_AUTH_E_BUFFER);
    MUST(length == needed);
    fuzz_must_be_empty(small, needed);
    free(small);
    small = fuzz_memory(needed + 1);
    MUST(avon_auth_headers_text(headers->items, headers->count, small, needed + 1, &length) ==
         AVON_AUTH_OK);
    MUST(length == needed && strlen(small) == length);
    request = fuzz_memory(n + length + 2);
    memcpy(request, start, n);
    memcpy(request + n, small, length);
    memcpy(request + n + length, "\r\n", 2);
    MUST(parse_request(request, n + length + 2, fields, AVON_AUTH_HEADERS_MAX) ==
         (account != NULL ? 3 : 2));
    MUST(field_is(&fields[0], "Authorization", "Bearer ", token));
    MUST(field_is(&fields[1], "x-jwt", "", jwt));
    if (account != NULL) MUST(field_is(&fields[2], "account", "", account));
    free(request);
    free(small);
}

/* A header in its three forms, all of them in the output. Returns what comes after it. */
static const char *check_item(const avon_auth_header *item, const char *at, const char *name,
                              const char *before, const char *value)
{
    const size_t n = strlen(name);
    MUST(item->line == at);
    MUST(strcmp(item->name, name) == 0);
    MUST(memcmp(item->line, name, n) == 0 && memcmp(item->line + n, ": ", 2) == 0);
    MUST(item->value == item->line + n + 2);
    MUST(strncmp(item->value, before, strlen(before)) == 0);
    MUST(strcmp(item->value + strlen(before), value) == 0);
    return at + strlen(at) + 1;
}

static avon_auth_status build(const char *token, const char *jwt, const char *account,
                              size_t out_size, char **out, size_t *out_len,
                              avon_auth_headers *headers)
{
    avon_auth_status status;
    *out = fuzz_memory(out_size);
    *out_len = 99;
    memset(headers, FILL, sizeof *headers);
    fuzz_paint((int)(out_size & 0xFF));
    status = avon_auth_headers_build(token, jwt, account, out_size != 0 ? *out : NULL, out_size,
                                     out_len, headers);
    if (status != AVON_AUTH_OK) {
        fuzz_must_be_empty(*out, out_size);
        MUST(fuzz_is_all(headers, 0, sizeof *headers));
    }
    return status;
}

static void check_headers(const char *token, const char *jwt, const char *account)
{
    const size_t length = strlen("Authorization: Bearer ") + strlen(token) + 1 +
                          strlen("x-jwt: ") + strlen(jwt) +
                          (account != NULL ? 1 + strlen("account: ") + strlen(account) : 0);
    const size_t sizes[] = { 0, 1, length / 2, length, length + 1, length + 30 };
    size_t i, out_len;
    for (i = 0; i < COUNT(sizes); i++) {
        avon_auth_headers headers;
        char *out;
        const char *at;
        const avon_auth_status status =
            build(token, jwt, account, sizes[i], &out, &out_len, &headers);
        MUST(status == (length < sizes[i] ? AVON_AUTH_OK : AVON_AUTH_E_BUFFER));
        MUST(out_len == length);
        if (status == AVON_AUTH_OK) {
            MUST(headers.count == (account != NULL ? 3 : 2));
            MUST(headers.token_generation == 0 && headers.jwt_generation == 0);
            at = check_item(&headers.items[0], out, "Authorization", "Bearer ", token);
            at = check_item(&headers.items[1], at, "x-jwt", "", jwt);
            if (account != NULL) at = check_item(&headers.items[2], at, "account", "", account);
            MUST(at == out + length + 1);
            check_text(&headers, token, jwt, account);
        }
        free(out);
    }
}

/* ---- the same, through a session ----------------------------------------------- */

/* Puts a credential into a session's buffer, from which it comes out again. */
static void check_import(avon_auth_org *org, avon_auth_user *user, const char *credential)
{
    const int64_t expires_at_s = 1700000000, now_s = 1600000000;
    const char *stored = "?";
    avon_auth_status status = user == NULL
        ? avon_auth_org_import(org, credential, expires_at_s)
        : avon_auth_user_import(org, user, credential, expires_at_s);
    MUST(fuzz_is_b64token(credential) == (status == AVON_AUTH_OK));
    MUST(status == AVON_AUTH_OK ||
         status == (*credential == '\0' ? AVON_AUTH_E_ARGUMENT : AVON_AUTH_E_HEADER));
    status = user == NULL ? avon_auth_org_export(org, now_s, &stored, NULL)
                          : avon_auth_user_export(user, now_s, &stored, NULL);
    MUST(fuzz_is_b64token(credential) == (status == AVON_AUTH_OK));
    MUST(status == AVON_AUTH_OK ? strcmp(stored, credential) == 0 : stored == NULL);
}

/* The headers of a minted user are those of the building block. */
static void check_made(const avon_auth_org *org, const avon_auth_user *user, const char *token,
                       const char *jwt, const char *account)
{
    const size_t size = strlen(token) + strlen(jwt) + (account != NULL ? strlen(account) : 0) + 60;
    avon_auth_headers headers, built;
    char *out = fuzz_memory(size), *text;
    size_t length, out_len;
    const avon_auth_status status =
        avon_auth_make_headers(org, user, 1600000000, out, size, &length, &headers);
    if (build(token, jwt, account, size, &text, &out_len, &built) == AVON_AUTH_OK) {
        MUST(status == AVON_AUTH_OK && length == out_len && memcmp(out, text, length + 1) == 0);
        MUST(headers.count == built.count);
        MUST(headers.token_generation != 0 && headers.jwt_generation != 0);
    } else {
        MUST(status == AVON_AUTH_E_NEED_FETCH);
    }
    free(text);
    free(out);
}

/* Memory that just holds a credential; there is none that is smaller than two bytes. */
static size_t room_for(const char *credential)
{
    return *credential == '\0' ? 2 : strlen(credential) + 1;
}

static void check_session(const char *token, const char *jwt, const char *account)
{
    char *buffer = fuzz_memory(room_for(token)), *jwt_buffer = fuzz_memory(room_for(jwt));
    avon_auth_org_config config = { 0 };
    avon_auth_user_config who = { 0 };
    avon_auth_org org;
    avon_auth_user user;
    avon_auth_status status;
    config.base_url = "https://a.avonhealth.com";
    config.client_id = config.client_secret = "c";
    config.account_id = account;
    config.token_buffer = buffer;
    config.token_buffer_size = room_for(token);
    who.user_id = "u";
    who.jwt_buffer = jwt_buffer;
    who.jwt_buffer_size = room_for(jwt);
    MUST(avon_auth_user_init(&user, &who) == AVON_AUTH_OK);
    status = avon_auth_org_init(&org, &config);
    if (account == NULL || is_account(account)) {
        MUST(status == AVON_AUTH_OK);
        check_import(&org, NULL, token);
        check_import(&org, &user, jwt);
        check_made(&org, &user, token, jwt, account);
    } else {
        MUST(status == (*account == '\0' ? AVON_AUTH_E_ARGUMENT : AVON_AUTH_E_HEADER));
        MUST(strcmp(avon_auth_org_config_problem(&config), "account_id") == 0);
        MUST(fuzz_is_all(&org, 0, sizeof org));
    }
    free(buffer);
    free(jwt_buffer);
}

/* ---- any lines ----------------------------------------------------------------- */

static int is_printable(const char *s)
{
    for (; *s != '\0'; s++)
        if (*s != ' ' && !is_vchar(*s)) return 0;
    return 1;
}

/* More than an API call has: the headers of a request may be any number. */
enum { LINES = 9 };

static void check_lines(const char *const *lines, size_t distinct, size_t count)
{
    avon_auth_header headers[LINES];
    size_t i, length = 0, n = 99, size = 1;
    int empty = count == 0, bad = 0;
    avon_auth_status status;
    char *out;
    memset(headers, 0, sizeof headers);
    for (i = 0; i < count; i++) {
        const char *line = headers[i].line = lines[i % distinct];
        size += strlen(line) + 2;
        empty |= *line == '\0';
        bad |= !is_printable(line);
    }
    out = fuzz_memory(size);
    status = avon_auth_headers_text(headers, count, out, size, &n);
    if (status == AVON_AUTH_OK) {
        MUST(!empty && !bad && n == size - 1);
        for (i = 0; i < count; i++) {
            const size_t line = strlen(headers[i].line);
            MUST(memcmp(out + length, headers[i].line, line) == 0);
            MUST(memcmp(out + length + line, "\r\n", 2) == 0);
            length += line + 2;
        }
        MUST(out[length] == '\0' && length == n);
    } else {
        MUST(status == AVON_AUTH_E_ARGUMENT ? empty : status == AVON_AUTH_E_HEADER && bad);
        MUST(n == 0);
        fuzz_must_be_empty(out, size);
    }
    free(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *strings[3] = { NULL, NULL, NULL }, *out;
    avon_auth_headers headers;
    avon_auth_status status;
    size_t count, length;
    int more = 1;
    for (count = 0; count < 2 || (count == 2 && more); count++) {
        const uint8_t *nul = size != 0 ? memchr(data, 0, size) : NULL;
        const size_t n = nul != NULL ? (size_t)(nul - data) : size;
        strings[count] = fuzz_string(data, n);
        more = nul != NULL;
        data += more ? n + 1 : n;
        size -= more ? n + 1 : n;
    }
    status = build(strings[0], strings[1], strings[2], 0, &out, &length, &headers);
    free(out);
    if (status == AVON_AUTH_E_BUFFER) {
        MUST(is_right(AVON_AUTH_OK, strings[0], strings[1], strings[2]));
        check_headers(strings[0], strings[1], strings[2]);
    } else {
        MUST(status != AVON_AUTH_OK && length == 0);
        MUST(is_right(status, strings[0], strings[1], strings[2]));
    }
    check_session(strings[0], strings[1], strings[2]);
    for (count = 0; count <= LINES; count++)
        check_lines((const char *const *)strings, strings[2] != NULL ? 3 : 2, count);
    for (count = 0; count < 3; count++) free(strings[count]);
    return 0;
}
