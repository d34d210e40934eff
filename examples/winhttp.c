/* SPDX-License-Identifier: MIT
 *
 * Windows with WinHTTP: makes the headers, calls GET /v2/patients, prints the answer. A 401 is
 * reported, and the call made once more. On Debian, cross-built with mingw-w64:
 *
 *     tests/lib/fetch_source.sh; B=build/bearssl
 *     x86_64-w64-mingw32-gcc examples/winhttp.c $B/src/mac/hmac.c $B/src/hash/sha2small.c \
 *         $B/src/codec/dec32be.c $B/src/codec/enc32be.c -I. -I$B/inc -I$B/src \
 *         -idirafter /usr/include -o winhttp.exe -lwinhttp
 *
 * Needs Windows 8.1 or later, the four files of BearSSL 0.6 above (that script fetches them) and
 * jsmn.h (in Debian's /usr/include). Environment and exit status are those of curl_easy.c, but
 * that the authorities to trust are those of Windows. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <windows.h>
#include <winhttp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PATIENCE_MS = 20000 };

static HINTERNET session;
static avon_auth_org org;
static avon_auth_user user;
static char token[AVON_AUTH_TOKEN_SIZE], jwt[AVON_AUTH_TOKEN_SIZE], out[AVON_AUTH_WORK_SIZE];

static wchar_t *to_utf16(const char *text);
static int talk(HINTERNET handle, const avon_auth_request *request, avon_auth_response *response);

/* The hook `send`, which API calls use as well. WinHTTP verifies the certificate and the host name
 * unless it is told not to. */
static int send_with_winhttp(void *context, const avon_auth_request *request,
                             avon_auth_response *response)
{
    wchar_t *url = to_utf16(request->url), *method = to_utf16(request->method), host[256];
    HINTERNET server = NULL, handle = NULL;
    URL_COMPONENTS parts = { 0 };
    int answered = 0;
    (void)context;
    parts.dwStructSize = sizeof parts;
    parts.lpszHostName = host;
    parts.dwHostNameLength = sizeof host / sizeof host[0];
    parts.dwUrlPathLength = (DWORD)-1; /* a pointer into url, with the query behind it */
    if (url != NULL && method != NULL && WinHttpCrackUrl(url, 0, 0, &parts) &&
        parts.nScheme == INTERNET_SCHEME_HTTPS) { /* http would go to proxies */
        server = WinHttpConnect(session, host, parts.nPort, 0);
        handle = WinHttpOpenRequest(server, method, parts.lpszUrlPath, NULL, WINHTTP_NO_REFERER,
                                    WINHTTP_DEFAULT_ACCEPT_TYPES, WINHTTP_FLAG_SECURE);
        answered = handle != NULL && talk(handle, request, response);
    }
    if (!answered)
        fprintf(stderr, "winhttp: %.*s: no answer: error %lu of winhttp.h\n",
                (int)strcspn(request->url, "?"), request->url, GetLastError());
    WinHttpCloseHandle(handle);
    WinHttpCloseHandle(server);
    free(method);
    free(url);
    return answered ? 0 : -1;
}

static int64_t now(void *context)
{
    (void)context;
    return (int64_t)time(NULL);
}

/* GET /v2/patients. The response has memory for the body; its http_status is 0 without an answer.
 */
static avon_auth_status call_api(const char *url, avon_auth_response *response)
{
    avon_auth_headers headers;
    avon_auth_request request = { 0 };
    avon_auth_status status;
    int tries = 0;
    do {
        response->http_status = 0;
        response->body_len = 0;
        status = avon_auth_get_headers(&org, &user, out, sizeof out, NULL, &headers);
        if (status != AVON_AUTH_OK) break;
        request.method = "GET";
        request.url = url;
        request.headers = headers.items;
        request.header_count = headers.count;
        send_with_winhttp(NULL, &request, response);
    } while (response->http_status == 401 &&
             avon_auth_reject(&org, &user, &headers) == AVON_AUTH_OK && ++tries < 2);
    return status;
}

/* ---- the rest of the program: WinHTTP ---------------------------------------------------- */

static int set_option(HINTERNET handle, DWORD option, DWORD value)
{
    return WinHttpSetOption(handle, option, &value, sizeof value);
}

static int open_session(void)
{
    const DWORD tls_1_2 = WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_2;
    session = WinHttpOpen(L"avon_auth", WINHTTP_ACCESS_TYPE_AUTOMATIC_PROXY, WINHTTP_NO_PROXY_NAME,
                          WINHTTP_NO_PROXY_BYPASS, 0);
    return session != NULL &&
           WinHttpSetTimeouts(session, PATIENCE_MS, PATIENCE_MS, PATIENCE_MS, PATIENCE_MS) &&
           set_option(session, WINHTTP_OPTION_RECEIVE_RESPONSE_TIMEOUT, PATIENCE_MS) &&
           set_option(session, WINHTTP_OPTION_REDIRECT_POLICY,
                      WINHTTP_OPTION_REDIRECT_POLICY_NEVER) &&
           (set_option(session, WINHTTP_OPTION_SECURE_PROTOCOLS,
                       tls_1_2 | WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_3) ||
            set_option(session, WINHTTP_OPTION_SECURE_PROTOCOLS, tls_1_2)); /* before Windows 11 */
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

/* The time-outs of WinHTTP start again with every piece, so that a slow answer needs one more. */
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
    return response->body_len > response->body_size || /* too large is an answer, too */
           (ok && (!bounded || response->body_len == expected));
}

/* Returns whether there was an answer. Redirects are answers like others. */
static int talk(HINTERNET handle, const avon_auth_request *request, avon_auth_response *response)
{
    const ULONGLONG deadline_ms = GetTickCount64() + PATIENCE_MS;
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
        return 0;
    response->http_status = (int)status;
    if (read_number(handle, WINHTTP_QUERY_RETRY_AFTER, &seconds))
        response->retry_after_s = (int64_t)seconds;
    return 1;
}

/* ---- UTF-8 and settings ------------------------------------------------------------------ */

/* Windows speaks UTF-16, avon_auth.h UTF-8. Returns memory to free(); NULL: not UTF-8. */
static wchar_t *to_utf16(const char *text)
{
    const int size = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, -1, NULL, 0);
    wchar_t *wide = size > 0 ? (wchar_t *)malloc((size_t)size * sizeof *wide) : NULL;
    if (wide != NULL) MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, -1, wide, size);
    return wide;
}

/* A variable in UTF-8, for as long as the program runs; NULL: it is not set. */
static const char *setting(const wchar_t *name)
{
    const wchar_t *wide = _wgetenv(name);
    const int size =
        wide != NULL ? WideCharToMultiByte(CP_UTF8, 0, wide, -1, NULL, 0, NULL, NULL) : 0;
    char *text = size > 0 ? (char *)malloc((size_t)size) : NULL;
    if (text != NULL) WideCharToMultiByte(CP_UTF8, 0, wide, -1, text, size, NULL, NULL);
    return text;
}

int main(void)
{
    static avon_auth_org_config config; /* all zero: the defaults */
    static avon_auth_user_config who;
    static char body[16384];
    const char *secret_key = setting(L"AVON_SECRET_KEY");
    avon_auth_response response = { 0 };
    avon_auth_status status;
    char url[512];

    config.base_url = setting(L"AVON_BASE_URL");
    config.client_id = setting(L"AVON_CLIENT_ID");
    config.client_secret = setting(L"AVON_CLIENT_SECRET");
    config.account_id = setting(L"AVON_ACCOUNT");
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    config.fetch_timeout_s = 100; /* WinHTTP has 20 s to resolve, connect, send and receive each */
    config.send = send_with_winhttp;
    config.now = now;
    who.user_id = setting(L"AVON_USER_ID");
    who.secret_key = secret_key;
    who.secret_key_len = secret_key != NULL ? strlen(secret_key) : 0;
    who.jwt_buffer = secret_key == NULL ? jwt : NULL; /* without a key, the service mints it */
    who.jwt_buffer_size = secret_key == NULL ? sizeof jwt : 0;
    if (avon_auth_org_init(&org, &config) != AVON_AUTH_OK ||
        avon_auth_user_init(&user, &who) != AVON_AUTH_OK ||
        avon_auth_url(&org, "/v2/patients", url, sizeof url, NULL) != AVON_AUTH_OK ||
        !open_session()) {
        const char *problem = avon_auth_org_config_problem(&config);
        if (problem == NULL) problem = avon_auth_user_config_problem(&who);
        fprintf(stderr, "winhttp: check %s\n", problem != NULL ? problem : "base_url and WinHTTP");
        return 1;
    }
    SetConsoleOutputCP(CP_UTF8);
    response.body = body;
    response.body_size = sizeof body;
    status = call_api(url, &response);
    if (response.body_len > sizeof body) response.http_status = 0; /* your program takes more */
    if (status != AVON_AUTH_OK)
        fprintf(stderr, "winhttp: %s: %s\n", avon_auth_status_name(status),
                avon_auth_last_failure(&org, &user).said);
    else if (response.http_status == 0)
        fputs("winhttp: no answer that fits\n", stderr);
    else
        printf("HTTP %d\n%.*s\n", response.http_status, (int)response.body_len, body);
    if (fflush(stdout) != 0) response.http_status = 0; /* it was not printed */
    WinHttpCloseHandle(session);
    avon_auth_wipe(&user, sizeof user);
    avon_auth_wipe(token, sizeof token);
    avon_auth_wipe(jwt, sizeof jwt);
    avon_auth_wipe(out, sizeof out);
    if (status != AVON_AUTH_OK) return 2;
    return response.http_status == 0 ? 3 : response.http_status / 100 == 2 ? 0 : 4;
}
