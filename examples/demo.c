/* SPDX-License-Identifier: MIT
 *
 * The main job in one program: headers for API calls, of a user who signs and of a user whose JWT
 * the service mints; a token from the cache; a token that was revoked; a user whom the service
 * refuses. The service is simulated at the end of the file. Your program has an HTTP client there.
 *
 *     cc examples/demo.c -I. -o demo -lbearssl && ./demo
 *
 * From the environment, if set: AVON_BASE_URL, AVON_CLIENT_ID, AVON_CLIENT_SECRET, AVON_ACCOUNT,
 * AVON_USER_ID, AVON_SECRET_KEY, and AVON_TOKEN_RESPONSE: a file with a token response that was
 * saved from the real service. With all of them, the first headers are real ones. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *setting(const char *name, const char *otherwise);
static int64_t now(void *context);
static int send_to_service(void *context, const avon_auth_request *request,
                           avon_auth_response *response);
static int call_api(const avon_auth_headers *headers);
static void open_service(void);
static void revoke_tokens(void);

static avon_auth_org org;
static char token[AVON_AUTH_TOKEN_SIZE], minted_jwt[AVON_AUTH_TOKEN_SIZE];
static char out[AVON_AUTH_WORK_SIZE];

static void check(avon_auth_status status, const char *problem)
{
    const avon_auth_failure failure = avon_auth_last_failure(&org, NULL);
    if (status == AVON_AUTH_OK) return;
    fprintf(stderr, "%s: %s: %s\n", avon_auth_status_name(status), avon_auth_status_text(status),
            problem != NULL ? problem : failure.said);
    exit(EXIT_FAILURE);
}

static void set_up_org(void)
{
    avon_auth_org_config config = { 0 };
    config.base_url = setting("AVON_BASE_URL", "https://demo-api.avonhealth.com");
    config.client_id = setting("AVON_CLIENT_ID", "demo_client");
    config.client_secret = setting("AVON_CLIENT_SECRET", "demo client secret");
    config.account_id = setting("AVON_ACCOUNT", getenv("AVON_USER_ID") ? NULL : "account_demo");
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    config.send = send_to_service;
    config.now = now;
    check(avon_auth_org_init(&org, &config), avon_auth_org_config_problem(&config));
}

/* A user signs with a secret key. Without one, the service mints the JWT. */
static void set_up_user(avon_auth_user *user, const char *id, const char *secret_key)
{
    avon_auth_user_config config = { 0 };
    config.user_id = id;
    if (secret_key != NULL) {
        config.secret_key = secret_key;
        config.secret_key_len = strlen(secret_key);
    } else {
        config.jwt_buffer = minted_jwt;
        config.jwt_buffer_size = sizeof minted_jwt;
    }
    check(avon_auth_user_init(user, &config), avon_auth_user_config_problem(&config));
}

/* An API call: the HTTP status. Each 401 is reported, and the call is made twice at most. */
static int call(avon_auth_user *user, avon_auth_headers *headers)
{
    avon_auth_status rejected;
    int http_status, tries = 0;
    do {
        check(avon_auth_get_headers(&org, user, out, sizeof out, NULL, headers), NULL);
        http_status = call_api(headers);
        printf("   The API answers %d.\n\n", http_status);
        if (http_status != 401) break;
        rejected = avon_auth_reject(&org, user, headers);
        printf("   avon_auth_reject() returns %s: %s.\n\n", avon_auth_status_name(rejected),
               rejected == AVON_AUTH_OK ? "try again" : "this user stays refused");
    } while (rejected == AVON_AUTH_OK && ++tries < 2);
    return http_status;
}

int main(void)
{
    avon_auth_user signs, is_minted, is_wrong;
    avon_auth_headers headers;
    int served;
    size_t i;

    open_service();
    set_up_org();
    set_up_user(&signs, setting("AVON_USER_ID", "user_3km"),
                setting("AVON_SECRET_KEY", "s3cr3t-0123456789"));
    set_up_user(&is_minted, "user_7qx", NULL);
    set_up_user(&is_wrong, "user_9zz", "a key that was mistyped");

    printf("1. The first call needs an access token.\n\n");
    served = call(&signs, &headers) == 200;
    printf("   These were the headers, in a command to try by hand:\n\n"
           "curl -H @- %s/v2/patients <<'END'\n",
           setting("AVON_BASE_URL", "https://demo-api.avonhealth.com"));
    for (i = 0; i < headers.count; i++) printf("%s\n", headers.items[i].line);
    printf(
        "END\n\n2. The second call sends no request: the token is kept, the JWT signed anew.\n\n");
    served += call(&signs, &headers) == 200;
    printf("3. A user without a secret key: the service mints the JWT.\n\n");
    served += call(&is_minted, &headers) == 200;
    printf("4. Three hours later, the service has revoked the token.\n\n");
    revoke_tokens();
    served += call(&signs, &headers) == 200;
    printf("5. A user whose key is wrong costs nobody else the token, which is new.\n\n");
    served += call(&is_wrong, &headers) == 401;
    served += call(&signs, &headers) == 200;

    avon_auth_wipe(&org, sizeof org);
    avon_auth_wipe(&signs, sizeof signs);
    avon_auth_wipe(&is_minted, sizeof is_minted);
    avon_auth_wipe(&is_wrong, sizeof is_wrong);
    avon_auth_wipe(token, sizeof token);
    avon_auth_wipe(minted_jwt, sizeof minted_jwt);
    avon_auth_wipe(out, sizeof out);
    return served == 6 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* ---- the rest of the program: settings, and the simulated service ---------------------- */

static const char *setting(const char *name, const char *otherwise)
{
    const char *value = getenv(name);
    return value != NULL && *value != '\0' ? value : otherwise;
}

/* The clock stands still, but for those three hours: the API compares JWTs. */
static int64_t now_s = 0;

static int64_t now(void *context)
{
    (void)context;
    if (now_s == 0) now_s = (int64_t)time(NULL);
    return now_s;
}

static avon_auth_user known[3]; /* the users, with the keys that the service has for them */

static void open_service(void)
{
    set_up_user(&known[0], setting("AVON_USER_ID", "user_3km"),
                setting("AVON_SECRET_KEY", "s3cr3t-0123456789"));
    set_up_user(&known[1], "user_7qx", "a key that only the service has");
    set_up_user(&known[2], "user_9zz", "a key that nobody mistyped");
}

static int tokens_issued = 0, tokens_revoked = 0;
static char issued[AVON_AUTH_TOKEN_SIZE]; /* "Bearer " and the token that the API takes */

static void revoke_tokens(void)
{
    now_s += 3 * 3600;
    tokens_revoked = tokens_issued;
}

/* The token response: AVON_TOKEN_RESPONSE, or one of the service's form. */
static size_t token_response(char *body, size_t size)
{
    const char *path = setting("AVON_TOKEN_RESPONSE", NULL);
    avon_auth_issued facts;
    FILE *file;
    size_t n = 0;
    tokens_issued++;
    if (path == NULL) {
        n = (size_t)snprintf(body, size,
                             "{\"access_token\":\"eyJhbGciOiJSUzI1NiJ9.simulated.%d\","
                             "\"expires_in\":86400,\"token_type\":\"Bearer\"}",
                             tokens_issued);
    } else if ((file = fopen(path, "rb")) == NULL) {
        perror(path);
    } else {
        n = fread(body, 1, size, file);
        fclose(file);
    }
    memcpy(issued, "Bearer ", 7);
    avon_auth_token_parse(body, n, issued + 7, sizeof issued - 7, &facts);
    return n;
}

/* The answer to a request for a JWT. */
static size_t jwt_response(char *body, size_t size)
{
    char jwt[AVON_AUTH_TOKEN_SIZE];
    avon_auth_make_jwt(&known[1], now(NULL), jwt, sizeof jwt, NULL);
    return (size_t)snprintf(body, size, "{\"jwt\":\"%s\"}", jwt);
}

/* In place of an HTTP client: see avon_auth_send_fn for what a real one must do. It prints the
 * request without its secrets. */
static int send_to_service(void *context, const avon_auth_request *request,
                           avon_auth_response *response)
{
    static char body[AVON_AUTH_WORK_SIZE];
    const char *secret = strstr(request->body, "\"client_secret\":");
    size_t i, n;
    (void)context;

    printf("   > %s %s\n", request->method, request->url);
    for (i = 0; i < request->header_count; i++) printf("   > %s\n", request->headers[i].line);
    printf("   > %.*s%s\n\n",
           secret != NULL ? (int)(secret - request->body) : (int)request->body_len, request->body,
           secret != NULL ? "\"client_secret\":\"********\"}" : "");

    n = secret != NULL ? token_response(body, sizeof body) : jwt_response(body, sizeof body);
    response->http_status = 200;
    avon_auth_response_append(response, body, n);
    avon_auth_wipe(body, sizeof body);
    return n != 0 ? 0 : -1;
}

/* The API takes the last token, with a JWT that is signed with a key of its own. */
static int call_api(const avon_auth_headers *headers)
{
    char jwt[AVON_AUTH_TOKEN_SIZE];
    size_t i;
    if (tokens_issued == tokens_revoked || strcmp(headers->items[0].value, issued) != 0) return 401;
    for (i = 0; i < sizeof known / sizeof *known; i++) {
        avon_auth_make_jwt(&known[i], now(NULL), jwt, sizeof jwt, NULL);
        if (strcmp(headers->items[1].value, jwt) == 0) return 200;
    }
    return 401;
}
