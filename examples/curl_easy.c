/* SPDX-License-Identifier: MIT
 *
 * The shortest useful program: makes the headers, calls GET /v2/patients on libcurl's easy
 * interface, prints the answer. A 401 is reported, and the call made once more.
 *
 *     cc examples/curl_easy.c -I. -o curl_easy -lcurl -lbearssl && ./curl_easy
 *
 * Needs libcurl 7.85, BearSSL 0.6 and jsmn.h. From the environment: AVON_BASE_URL,
 * AVON_CLIENT_ID, AVON_CLIENT_SECRET, AVON_USER_ID; for a user who signs AVON_SECRET_KEY, else the
 * service mints the JWT; if wanted AVON_ACCOUNT and AVON_CA_FILE (PEM file of the authorities to
 * trust; else those of the system).
 *
 * Exit status: 0 answered 2xx, 1 configuration, 2 no headers, 3 no answer, 4 another answer. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Sends a request, and hands the answer's body to `write` (NULL: to a file). Returns the HTTP
 * status; 0: no answer. */
static int perform(const char *url, const avon_auth_header *headers, size_t count, const char *body,
                   curl_write_callback write, void *context, curl_off_t *retry_after_s)
{
    struct curl_slist *lines = NULL;
    CURL *curl = curl_easy_init();
    CURLcode code;
    long status = 0;
    size_t i;
    if (curl == NULL) return 0;
    for (i = 0; i < count; i++) lines = curl_slist_append(lines, headers[i].line);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, lines);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body); /* NULL: a GET */
    if (body == NULL) curl_easy_setopt(curl, CURLOPT_HTTPGET, 1L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, write);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, context);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https"); /* http goes to proxies */
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 20L);
    if (getenv("AVON_CA_FILE") != NULL)
        curl_easy_setopt(curl, CURLOPT_CAINFO, getenv("AVON_CA_FILE"));
    /* redirects are off and certificates are verified, unless somebody asks otherwise */
    code = curl_easy_perform(curl);
    if (code == CURLE_OK || (code == CURLE_WRITE_ERROR && body != NULL)) { /* too large a token */
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
        curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, retry_after_s);
    }
    curl_slist_free_all(lines);
    curl_easy_cleanup(curl);
    return (int)status;
}

static size_t append(char *data, size_t size, size_t count, void *response)
{
    return avon_auth_response_append((avon_auth_response *)response, data, size * count);
}

static int send_with_curl(void *context, const avon_auth_request *request,
                          avon_auth_response *response)
{
    curl_off_t retry_after_s = 0;
    (void)context;
    response->http_status = perform(request->url, request->headers, request->header_count,
                                    request->body, append, response, &retry_after_s);
    response->retry_after_s = retry_after_s;
    return response->http_status == 0;
}

static int64_t now(void *context)
{
    (void)context;
    return (int64_t)time(NULL);
}

int main(void)
{
    static char token[AVON_AUTH_TOKEN_SIZE], jwt[AVON_AUTH_TOKEN_SIZE], out[AVON_AUTH_WORK_SIZE];
    static avon_auth_org_config config; /* all zero: the defaults */
    static avon_auth_user_config who;
    static avon_auth_org org;
    static avon_auth_user user;
    avon_auth_headers headers;
    avon_auth_status status;
    const char *secret_key = getenv("AVON_SECRET_KEY");
    curl_off_t ignored = 0;
    char url[512];
    int http_status = 0, tries = 0;

    config.base_url = getenv("AVON_BASE_URL");
    config.client_id = getenv("AVON_CLIENT_ID");
    config.client_secret = getenv("AVON_CLIENT_SECRET");
    config.account_id = getenv("AVON_ACCOUNT");
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    config.send = send_with_curl;
    config.now = now;
    who.user_id = getenv("AVON_USER_ID");
    who.secret_key = secret_key;
    who.secret_key_len = secret_key != NULL ? strlen(secret_key) : 0;
    who.jwt_buffer = secret_key == NULL ? jwt : NULL; /* without a key, the service mints it */
    who.jwt_buffer_size = secret_key == NULL ? sizeof jwt : 0;
    if (avon_auth_org_init(&org, &config) != AVON_AUTH_OK ||
        avon_auth_user_init(&user, &who) != AVON_AUTH_OK ||
        avon_auth_url(&org, "/v2/patients", url, sizeof url, NULL) != AVON_AUTH_OK) {
        const char *problem = avon_auth_org_config_problem(&config);
        if (problem == NULL) problem = avon_auth_user_config_problem(&who);
        fprintf(stderr, "curl_easy: check %s\n", problem != NULL ? problem : "base_url");
        return 1;
    }
    do {
        status = avon_auth_get_headers(&org, &user, out, sizeof out, NULL, &headers);
        if (status == AVON_AUTH_OK)
            http_status = perform(url, headers.items, headers.count, NULL, NULL, stdout, &ignored);
    } while (status == AVON_AUTH_OK && http_status == 401 &&
             avon_auth_reject(&org, &user, &headers) == AVON_AUTH_OK && ++tries < 2);
    if (fflush(stdout) != 0) http_status = 0; /* it was not printed */
    if (status != AVON_AUTH_OK)
        fprintf(stderr, "curl_easy: %s: %s\n", avon_auth_status_name(status),
                avon_auth_last_failure(&org, &user).said);
    else if (http_status / 100 != 2)
        fprintf(stderr, "curl_easy: HTTP %d\n", http_status);
    avon_auth_wipe(&user, sizeof user);
    avon_auth_wipe(token, sizeof token);
    avon_auth_wipe(jwt, sizeof jwt);
    avon_auth_wipe(out, sizeof out);
    return status != AVON_AUTH_OK ? 2 : http_status == 0 ? 3 : http_status / 100 == 2 ? 0 : 4;
}
