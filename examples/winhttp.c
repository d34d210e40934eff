/* SPDX-License-Identifier: MIT
 *
 * An API call on Windows with WinHTTP: it fetches an access token, calls GET /v2/patients, prints
 * the answer; after a 401 it tries once more. On Debian, cross-built with mingw-w64:
 *
 *     tests/lib/fetch_source.sh; B=build/bearssl
 *     x86_64-w64-mingw32-gcc examples/winhttp.c $B/src/mac/hmac.c $B/src/hash/sha2small.c \
 *         $B/src/codec/dec32be.c $B/src/codec/enc32be.c -I. -I$B/inc -I$B/src \
 *         -idirafter /usr/include -o winhttp.exe -lwinhttp
 *
 * Needs Windows 8.1 or later, the four files of BearSSL 0.6 above (that script fetches them) and
 * jsmn.h (in Debian's /usr/include). From the environment: AVON_BASE_URL, AVON_CLIENT_ID,
 * AVON_CLIENT_SECRET, AVON_USER_ID; where wanted AVON_SECRET_KEY (without it the service mints the
 * user's JWT), AVON_ACCOUNT and AVON_TIMEOUT (seconds for an exchange, 20). The authorities to
 * trust are those of Windows.
 *
 * Exit status: 0 answered 2xx, 1 configuration, 2 no headers, 3 no answer to the call, 4 any
 * other answer. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <windows.h>
#include <winhttp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ANSWERED, CONFIGURATION, NO_HEADERS, NO_ANSWER, REFUSED };

static void die(int code, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("winhttp: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(code);
}

/* ---- UTF-8 and UTF-16 ---------------------------------------------------------------- */

/* Windows speaks UTF-16, avon_auth.h UTF-8. Both return memory to free(), NULL if that fails. */
static wchar_t *to_utf16(const char *text)
{
    int size = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, -1, NULL, 0);
    wchar_t *wide = size > 0 ? malloc((size_t)size * sizeof *wide) : NULL;
    if (wide != NULL) MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, -1, wide, size);
    return wide;
}

static char *to_utf8(const wchar_t *wide)
{
    int size = WideCharToMultiByte(CP_UTF8, WC_ERR_INVALID_CHARS, wide, -1, NULL, 0, NULL, NULL);
    char *text = size > 0 ? malloc((size_t)size) : NULL;
    if (text != NULL)
        WideCharToMultiByte(CP_UTF8, WC_ERR_INVALID_CHARS, wide, -1, text, size, NULL, NULL);
    return text;
}

/* ---- the transport ------------------------------------------------------------------- */

typedef struct transport {
    HINTERNET session;
    DWORD timeout_ms;
} transport;

static int set_option(HINTERNET handle, DWORD option, DWORD value)
{
    return WinHttpSetOption(handle, option, &value, sizeof value);
}

/* No redirects, no cookies, no log-on of its own; TLS 1.2 at least. WinHTTP verifies the
 * certificate and the host name unless it is told not to. */
static int open_session(transport *t)
{
    int ms = (int)t->timeout_ms;
    t->session = WinHttpOpen(L"avon_auth", WINHTTP_ACCESS_TYPE_AUTOMATIC_PROXY,
                             WINHTTP_NO_PROXY_NAME, WINHTTP_NO_PROXY_BYPASS, 0);
    return t->session != NULL && WinHttpSetTimeouts(t->session, ms, ms, ms, ms) &&
           set_option(t->session, WINHTTP_OPTION_RECEIVE_RESPONSE_TIMEOUT, t->timeout_ms) &&
           set_option(t->session, WINHTTP_OPTION_REDIRECT_POLICY,
                      WINHTTP_OPTION_REDIRECT_POLICY_NEVER) &&
           (set_option(t->session, WINHTTP_OPTION_SECURE_PROTOCOLS,
                       WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_2 | WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_3) ||
            set_option(t->session, WINHTTP_OPTION_SECURE_PROTOCOLS,
                       WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_2)); /* before Windows 11 */
}

static int add_headers(HINTERNET handle, const avon_auth_request *request)
{
    size_t i;
    for (i = 0; i < request->header_count; i++) {
        wchar_t *line = to_utf16(request->headers[i].line);
        BOOL added = line != NULL &&
                     WinHttpAddRequestHeaders(handle, line, (DWORD)-1, WINHTTP_ADDREQ_FLAG_ADD);
        if (line != NULL) avon_auth_wipe(line, wcslen(line) * sizeof *line);
        free(line);
        if (!added) return 0;
    }
    return 1;
}

/* A header of the answer that is a number. */
static int read_number(HINTERNET handle, DWORD header, DWORD *value)
{
    DWORD size = sizeof *value;
    return WinHttpQueryHeaders(handle, header | WINHTTP_QUERY_FLAG_NUMBER,
                               WINHTTP_HEADER_NAME_BY_INDEX, value, &size, WINHTTP_NO_HEADER_INDEX);
}

/* The time-outs of WinHTTP start again with every piece, so a slow answer needs one more. */
static int read_body(HINTERNET handle, ULONGLONG deadline_ms, avon_auth_response *response)
{
    char piece[1024];
    DWORD available, len, expected;
    int ok = 0, bounded = read_number(handle, WINHTTP_QUERY_CONTENT_LENGTH, &expected);
    while (GetTickCount64() < deadline_ms) {
        if (!WinHttpQueryDataAvailable(handle, &available)) break;
        if (available > sizeof piece) available = sizeof piece;
        if (!WinHttpReadData(handle, piece, available, &len)) break;
        ok = len == 0; /* the end */
        if (ok || avon_auth_response_append(response, piece, len) == 0) break;
    }
    avon_auth_wipe(piece, sizeof piece);
    if (response->body_len > response->body_size) return 1;
    if (!ok && GetTickCount64() >= deadline_ms) SetLastError(ERROR_WINHTTP_TIMEOUT);
    if (!ok || !bounded || response->body_len == expected) return ok;
    SetLastError(ERROR_WINHTTP_INVALID_SERVER_RESPONSE);
    return 0;
}

static int talk(transport *t, HINTERNET handle, const avon_auth_request *request,
                avon_auth_response *response)
{
    ULONGLONG deadline_ms = GetTickCount64() + t->timeout_ms;
    DWORD status, seconds, len = (DWORD)request->body_len;
    void *body = len != 0 ? (void *)(uintptr_t)request->body : WINHTTP_NO_REQUEST_DATA;
    if (!set_option(handle, WINHTTP_OPTION_DISABLE_FEATURE,
                    WINHTTP_DISABLE_COOKIES | WINHTTP_DISABLE_REDIRECTS |
                        WINHTTP_DISABLE_AUTHENTICATION) ||
        !add_headers(handle, request) ||
        !WinHttpSendRequest(handle, WINHTTP_NO_ADDITIONAL_HEADERS, 0, body, len, len, 0) ||
        !WinHttpReceiveResponse(handle, NULL) ||
        !read_number(handle, WINHTTP_QUERY_STATUS_CODE, &status) ||
        !read_body(handle, deadline_ms, response))
        return -1;
    response->http_status = (int)status;
    if (read_number(handle, WINHTTP_QUERY_RETRY_AFTER, &seconds))
        response->retry_after_s = (int64_t)seconds;
    return 0;
}

static void report(const char *url, DWORD error)
{
    const char *problem = "WinHTTP failed";
    switch (error) {
    case ERROR_WINHTTP_NAME_NOT_RESOLVED: problem = "no such host"; break;
    case ERROR_WINHTTP_CANNOT_CONNECT: problem = "no connection"; break;
    case ERROR_WINHTTP_SECURE_CHANNEL_ERROR:
    case ERROR_WINHTTP_SECURE_FAILURE: problem = "no TLS, or a certificate not to trust"; break;
    case ERROR_WINHTTP_CONNECTION_ERROR:
    case ERROR_WINHTTP_INVALID_SERVER_RESPONSE: problem = "the answer was cut"; break;
    case WSAETIMEDOUT: /* wine's */
    case ERROR_WINHTTP_TIMEOUT: problem = "time is up"; break;
    default: break;
    }
    fprintf(stderr, "winhttp: %s: %s (error %lu)\n", url, problem, error);
}

/* avon_auth_send_fn; an API call is such a request, too. Redirects are answers like others. */
static int exchange(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    transport *t = context;
    wchar_t *url = to_utf16(request->url), *method = to_utf16(request->method), host[256];
    HINTERNET server = NULL, handle = NULL;
    URL_COMPONENTS parts = { 0 };
    int result = -1;

    parts.dwStructSize = sizeof parts;
    parts.lpszHostName = host;
    parts.dwHostNameLength = sizeof host / sizeof host[0];
    parts.dwUrlPathLength = (DWORD)-1; /* a pointer into url, with the query behind it */
    if (url != NULL && method != NULL && WinHttpCrackUrl(url, 0, 0, &parts)) {
        server = WinHttpConnect(t->session, host, parts.nPort, 0);
        handle =
            WinHttpOpenRequest(server, method, parts.lpszUrlPath, NULL, WINHTTP_NO_REFERER,
                               WINHTTP_DEFAULT_ACCEPT_TYPES,
                               parts.nScheme == INTERNET_SCHEME_HTTPS ? WINHTTP_FLAG_SECURE : 0);
        if (handle != NULL) result = talk(t, handle, request, response);
    }
    if (result != 0) report(request->url, GetLastError());
    WinHttpCloseHandle(handle);
    WinHttpCloseHandle(server);
    free(method);
    free(url);
    return result;
}

static int64_t now(void *context)
{
    (void)context;
    return (int64_t)time(NULL);
}

/* ---- the program --------------------------------------------------------------------- */

/* Kept until the program ends, as the configuration points to it. */
static const char *optional(const char *name)
{
    wchar_t *wide_name = to_utf16(name);
    const wchar_t *wide = wide_name != NULL ? _wgetenv(wide_name) : NULL;
    const char *value = NULL;
    if (wide != NULL && *wide != L'\0') {
        value = to_utf8(wide);
        if (value == NULL) die(CONFIGURATION, "%s is not Unicode", name);
    }
    free(wide_name);
    return value;
}

static const char *required(const char *name)
{
    const char *value = optional(name);
    if (value == NULL) die(CONFIGURATION, "%s is not set", name);
    return value;
}

/* All but the settings, which the environment holds as well. Wiped however the program ends. */
static struct {
    transport t;
    avon_auth_org org;
    avon_auth_user user;
    char token[AVON_AUTH_TOKEN_SIZE], jwt[AVON_AUTH_TOKEN_SIZE];
    char work[AVON_AUTH_WORK_SIZE];
    char body[16384];
} all;

static void clean_up(void)
{
    if (all.t.session != NULL) WinHttpCloseHandle(all.t.session);
    avon_auth_wipe(&all, sizeof all);
}

/* The member of a configuration that is wrong, or NULL: what the service said tells more then. */
static void check(avon_auth_status status, int code, const char *member)
{
    const char *more = member;
    if (status == AVON_AUTH_OK) return;
    if (more == NULL) more = avon_auth_last_failure(&all.org, &all.user).said;
    die(code, "%s: %s%s%s", avon_auth_status_name(status), avon_auth_status_text(status),
        *more != '\0' ? ": " : "", more);
}

static void set_up(void)
{
    const char *timeout = optional("AVON_TIMEOUT"), *secret_key = optional("AVON_SECRET_KEY");
    const int timeout_s = timeout != NULL ? atoi(timeout) : 20;
    avon_auth_org_config config = { 0 };
    avon_auth_user_config who = { 0 };

    if (timeout_s < 1 || timeout_s > 3600) die(CONFIGURATION, "AVON_TIMEOUT is not 1 to 3600");
    all.t.timeout_ms = (DWORD)timeout_s * 1000;
    config.base_url = required("AVON_BASE_URL");
    config.client_id = required("AVON_CLIENT_ID");
    config.client_secret = required("AVON_CLIENT_SECRET");
    config.account_id = optional("AVON_ACCOUNT");
    config.token_buffer = all.token;
    config.token_buffer_size = sizeof all.token;
    config.fetch_timeout_s = timeout_s * 5; /* it begins anew to resolve, connect, send, receive */
    config.send = exchange;
    config.now = now;
    config.context = &all.t;
    check(avon_auth_org_init(&all.org, &config), CONFIGURATION,
          avon_auth_org_config_problem(&config));
    who.user_id = required("AVON_USER_ID");
    if (secret_key != NULL) {
        who.secret_key = secret_key;
        who.secret_key_len = strlen(secret_key);
    } else { /* the service mints the JWT */
        who.jwt_buffer = all.jwt;
        who.jwt_buffer_size = sizeof all.jwt;
    }
    check(avon_auth_user_init(&all.user, &who), CONFIGURATION, avon_auth_user_config_problem(&who));
    if (!open_session(&all.t)) die(CONFIGURATION, "WinHTTP: error %lu", GetLastError());
}

static void call_api(const avon_auth_headers *headers, avon_auth_response *response)
{
    avon_auth_request request = { 0 };
    char url[512];
    check(avon_auth_url(&all.org, "/v2/patients", url, sizeof url, NULL), CONFIGURATION, NULL);
    request.method = "GET";
    request.url = url;
    request.headers = headers->items;
    request.header_count = headers->count;
    response->body = all.body;
    response->body_size = sizeof all.body;
    response->body_len = 0;
    if (exchange(&all.t, &request, response) != 0) die(NO_ANSWER, "no answer to the call");
    if (response->body_len > response->body_size) die(NO_ANSWER, "the answer is too large");
}

int main(void)
{
    avon_auth_headers headers;
    avon_auth_response response = { 0 };
    int tries = 0;
    atexit(clean_up);
    SetConsoleOutputCP(CP_UTF8);
    set_up();
    do { /* every 401 is reported, the second one too */
        check(avon_auth_get_headers(&all.org, &all.user, all.work, sizeof all.work, NULL, &headers),
              NO_HEADERS, NULL);
        call_api(&headers, &response);
    } while (response.http_status == 401 &&
             avon_auth_reject(&all.org, &all.user, &headers) == AVON_AUTH_OK && ++tries < 2);
    printf("HTTP %d\n%.*s\n", response.http_status, (int)response.body_len, response.body);
    return response.http_status / 100 == 2 ? ANSWERED : REFUSED;
}
