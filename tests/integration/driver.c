/* SPDX-License-Identifier: MIT
 *
 * One organization and one user on libcurl, driven by lines on the standard input, each of
 * which is answered by one line:
 *
 *     at SECONDS        sets the clock, which stands still otherwise
 *     timeout MS        of an exchange
 *     headers           avon_auth_get_headers(): its status and the generations
 *     write FILE        writes the headers of the last one, a line each
 *     call              the same as "headers", and an API call with them: its HTTP status, or 0
 *     reject            avon_auth_reject() for the headers of the last call
 *     poll              avon_auth_poll(), and in how many seconds to ask again
 *     failure           avon_auth_last_failure(): HTTP status and reason
 *
 * The settings are those of the examples, from the environment, and TOKEN_REQUEST=form. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "transport.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int64_t clock_s = 0;
static long timeout_ms = 30000;
static CURL *curl;

static int64_t now(void *context)
{
    (void)context;
    return clock_s;
}

/* ---- the transport ------------------------------------------------------------------ */

static int fetch(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    (void)context;
    response->http_status = perform(curl, timeout_ms, request->url, request->headers,
                                    request->header_count, request, response);
    return response->http_status != 0 ? 0 : -1;
}

static int call_api(const avon_auth_headers *headers)
{
    char url[256];
    snprintf(url, sizeof url, "%s/v2/patients", getenv("AVON_BASE_URL"));
    return perform(curl, timeout_ms, url, headers->items, headers->count, NULL, NULL);
}

/* ---- the lines ---------------------------------------------------------------------- */

static void write_headers(const char *path, const avon_auth_headers *headers)
{
    FILE *file = fopen(path, "w");
    size_t i;
    if (file == NULL) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    for (i = 0; i < headers->count; i++) fprintf(file, "%s\n", headers->items[i].line);
    fclose(file);
    printf("%lu written\n", (unsigned long)headers->count);
}

static void print_state(const avon_auth_org *org, const avon_auth_user *user)
{
    static const char *const names[] = { "READY", "REFRESH_DUE", "NEED_FETCH", "IN_FLIGHT",
                                         "BACKOFF" };
    int64_t wake_at_s;
    const avon_auth_state state = avon_auth_poll(org, user, clock_s, &wake_at_s);
    printf("%s %ld\n", names[state], (long)(wake_at_s - clock_s));
}

static void print_generations(const avon_auth_headers *headers)
{
    printf(" token %lu", (unsigned long)headers->token_generation);
    if (headers->jwt_generation != 0) printf(" jwt %lu", (unsigned long)headers->jwt_generation);
}

static void obey(const char *line, avon_auth_org *org, avon_auth_user *user)
{
    static char work[AVON_AUTH_WORK_SIZE];
    static avon_auth_headers headers;
    avon_auth_status status;

    if (strcmp(line, "headers") == 0 || strcmp(line, "call") == 0) {
        status = avon_auth_get_headers(org, user, work, sizeof work, NULL, &headers);
        printf("%s", avon_auth_status_name(status));
        if (status == AVON_AUTH_OK && *line == 'c') printf(" %d", call_api(&headers));
        if (status == AVON_AUTH_OK) print_generations(&headers);
        printf("\n");
    } else if (strcmp(line, "reject") == 0) {
        status = avon_auth_reject(org, user, &headers);
        printf("%s\n", avon_auth_status_name(status));
    } else if (strcmp(line, "poll") == 0) {
        print_state(org, user);
    } else if (strcmp(line, "failure") == 0) {
        const avon_auth_failure failure = avon_auth_last_failure(org, user);
        printf("%s %d %s\n", avon_auth_status_name(failure.status), failure.http_status,
               failure.said);
    } else if (strncmp(line, "at ", 3) == 0) {
        clock_s = strtol(line + 3, NULL, 10);
        printf("at %ld\n", (long)clock_s);
    } else if (strncmp(line, "timeout ", 8) == 0) {
        timeout_ms = strtol(line + 8, NULL, 10);
        printf("timeout %ld\n", timeout_ms);
    } else if (strncmp(line, "write ", 6) == 0) {
        write_headers(line + 6, &headers);
    } else {
        fprintf(stderr, "driver: %s?\n", line);
        exit(EXIT_FAILURE);
    }
}

static void check(avon_auth_status status, const char *member)
{
    if (status == AVON_AUTH_OK) return;
    fprintf(stderr, "driver: %s: %s\n", avon_auth_status_name(status), member);
    exit(EXIT_FAILURE);
}

/* An empty one counts as unset. */
static const char *setting(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && *value != '\0' ? value : NULL;
}

int main(void)
{
    static char token[AVON_AUTH_TOKEN_SIZE], jwt[AVON_AUTH_TOKEN_SIZE], line[4096];
    const char *request = setting("TOKEN_REQUEST"), *secret_key = setting("AVON_SECRET_KEY");
    avon_auth_org_config config = { 0 };
    avon_auth_user_config who = { 0 };
    avon_auth_org org;
    avon_auth_user user;

    config.base_url = setting("AVON_BASE_URL");
    config.client_id = setting("AVON_CLIENT_ID");
    config.client_secret = setting("AVON_CLIENT_SECRET");
    config.account_id = setting("AVON_ACCOUNT");
    if (request != NULL && strcmp(request, "form") == 0) config.token_body = AVON_AUTH_BODY_FORM;
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    config.send = fetch;
    config.now = now;
    check(avon_auth_org_init(&org, &config), avon_auth_org_config_problem(&config));
    who.user_id = setting("AVON_USER_ID");
    who.secret_key = secret_key;
    who.secret_key_len = secret_key != NULL ? strlen(secret_key) : 0;
    who.jwt_buffer = secret_key != NULL ? NULL : jwt;
    who.jwt_buffer_size = secret_key != NULL ? 0 : sizeof jwt;
    check(avon_auth_user_init(&user, &who), avon_auth_user_config_problem(&who));

    setvbuf(stdout, NULL, _IOLBF, 0);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    curl = curl_easy_init();
    while (curl != NULL && fgets(line, sizeof line, stdin) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        obey(line, &org, &user);
    }
    curl_easy_cleanup(curl);
    curl_global_cleanup();
    return EXIT_SUCCESS;
}
