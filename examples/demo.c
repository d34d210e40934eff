/* SPDX-License-Identifier: MIT */
/* The whole job in one program: headers for an API call, the access token fetched once,
 * served from the cache, and replaced after a 401. The service is simulated at the end of
 * the file; in your program that part is an HTTP client.
 *
 *     cc examples/demo.c -I. -o demo -lbearssl && ./demo
 *
 * Taken from the environment where set: AVON_USER_ID, AVON_SECRET_KEY, AVON_CLIENT_ID,
 * AVON_CLIENT_SECRET, AVON_ACCOUNT, AVON_BASE_URL, and AVON_TOKEN_RESPONSE, a file with a
 * token response saved from the real service. With all of them, the headers are real ones. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *setting(const char *name, const char *otherwise);
static int send_to_service(void *context, const avon_auth_request *request,
                           avon_auth_response *response);
static int call_api(const avon_auth_headers *headers);
static void revoke_token(void);
static int64_t now(void *context);

static void check(avon_auth_status status, const avon_auth_org *org)
{
    const char *said = avon_auth_org_last_error(org, NULL);
    if (status == AVON_AUTH_OK) return;
    fprintf(stderr, "%s: %s%s%s\n", avon_auth_status_name(status), avon_auth_status_text(status),
            *said != '\0' ? ": " : "", said);
    exit(EXIT_FAILURE);
}

int main(void)
{
    static char token[AVON_AUTH_TOKEN_SIZE], work[AVON_AUTH_WORK_SIZE];
    avon_auth_org_config config = { 0 };
    avon_auth_user_config who = { 0 };
    avon_auth_org org;
    avon_auth_user user;
    avon_auth_headers headers;
    size_t i;

    config.base_url = setting("AVON_BASE_URL", "https://demo-api.avonhealth.com");
    config.client_id = setting("AVON_CLIENT_ID", "demo_client");
    config.client_secret = setting("AVON_CLIENT_SECRET", "demo client secret");
    config.account_id = setting("AVON_ACCOUNT", getenv("AVON_USER_ID") ? NULL : "account_demo");
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    config.send = send_to_service;
    config.now = now;
    check(avon_auth_org_init(&org, &config), &org);

    who.user_id = setting("AVON_USER_ID", "user_3km");
    who.secret_key = setting("AVON_SECRET_KEY", "s3cr3t-0123456789");
    who.secret_key_len = strlen(who.secret_key);
    check(avon_auth_user_init(&user, &who), &org);

    printf("1. The first call needs an access token.\n\n");
    check(avon_auth_get_headers(&org, &user, work, sizeof work, NULL, &headers), &org);
    printf("   The headers, in a command to try by hand:\n\n"
           "curl -H @- %s/v2/patients <<'END'\n",
           config.base_url);
    for (i = 0; i < headers.count; i++) printf("%s\n", headers.items[i].line);
    printf("END\n\n   The simulated API answers %d.\n\n", call_api(&headers));

    printf("2. The second call is served from the cache: no token request, a fresh JWT.\n\n");
    check(avon_auth_get_headers(&org, &user, work, sizeof work, NULL, &headers), &org);
    printf("   The simulated API answers %d.\n\n", call_api(&headers));

    printf("3. Three hours later the service has revoked the token.\n\n");
    revoke_token();
    check(avon_auth_get_headers(&org, &user, work, sizeof work, NULL, &headers), &org);
    if (call_api(&headers) == 401) {
        printf("   The simulated API answers 401: drop that token and try again, once.\n\n");
        check(avon_auth_org_reject(&org, headers.generation, now(NULL)), &org);
        check(avon_auth_get_headers(&org, &user, work, sizeof work, NULL, &headers), &org);
    }
    printf("   The simulated API answers %d.\n", call_api(&headers));

    avon_auth_wipe(&org, sizeof org);
    avon_auth_wipe(&user, sizeof user);
    avon_auth_wipe(token, sizeof token);
    avon_auth_wipe(work, sizeof work);
    return EXIT_SUCCESS;
}

/* ---- the settings, and the simulated service ---------------------------------------- */

static const char *setting(const char *name, const char *otherwise)
{
    const char *value = getenv(name);
    return value != NULL && *value != '\0' ? value : otherwise;
}

static int64_t hours_later = 0;

static int64_t now(void *context)
{
    (void)context;
    return (int64_t)time(NULL) + hours_later * 3600;
}

static int tokens_issued = 0, tokens_revoked = 0;
static char issued[AVON_AUTH_TOKEN_SIZE]; /* "Bearer " and the token that it takes */

/* The token response: AVON_TOKEN_RESPONSE, or one of the service's form. */
static size_t token_response(char *out, size_t size)
{
    const char *path = setting("AVON_TOKEN_RESPONSE", NULL);
    FILE *file;
    size_t n;
    if (path == NULL)
        return (size_t)snprintf(out, size,
                                "{\"access_token\":\"eyJhbGciOiJSUzI1NiJ9.simulated.%d\","
                                "\"expires_in\":86400,\"token_type\":\"Bearer\"}",
                                tokens_issued);
    file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return 0;
    }
    n = fread(out, 1, size, file);
    fclose(file);
    return n;
}

/* In place of an HTTP client: see avon_auth_send_fn for what a real one must do. */
static int send_to_service(void *context, const avon_auth_request *request,
                           avon_auth_response *response)
{
    static const char masked[] = "client_secret=";
    static char body[AVON_AUTH_WORK_SIZE];
    const char *secret = strstr(request->body, masked);
    avon_auth_token token = { 0, 0 };
    size_t i, n;
    (void)context;

    printf("   > %s %s\n", request->method, request->url);
    for (i = 0; i < request->header_count; i++) printf("   > %s\n", request->headers[i].line);
    if (secret != NULL) secret += sizeof masked - 1;
    printf("   > %.*s********\n\n", secret != NULL ? (int)(secret - request->body) : 0,
           request->body);

    tokens_issued++;
    n = token_response(body, sizeof body);
    memcpy(issued, "Bearer ", 7);
    avon_auth_token_parse(body, n, issued + 7, sizeof issued - 7, &token);
    response->http_status = 200;
    avon_auth_response_append(response, body, n);
    avon_auth_wipe(body, sizeof body);
    return n != 0 ? 0 : -1;
}

static void revoke_token(void)
{
    hours_later = 3;
    tokens_revoked = tokens_issued;
}

static int call_api(const avon_auth_headers *headers)
{
    const int current = tokens_issued > tokens_revoked;
    return current && strcmp(headers->items[0].value, issued) == 0 ? 200 : 401;
}
