/* SPDX-License-Identifier: MIT
 *
 * A command-line tool on libcurl: it prints the headers of an API call, for curl, or makes the
 * call itself, or finds the setting that is at fault. The access token, and the user's JWT where
 * the service mints it, are kept in files: a script that runs it in a loop fetches them once a day.
 *
 *     avon_headers | curl -H @- https://demo-api.avonhealth.com/v2/patients
 *     curl -H @<(avon_headers) -d @note.json https://demo-api.avonhealth.com/v2/notes
 *     avon_headers GET /v2/patients
 *     avon_headers --check
 *
 * To build it:
 *
 *     cc examples/avon_headers.c -I. -o avon_headers -lcurl -lbearssl
 *
 * Needs libcurl 7.85, BearSSL 0.6, jsmn.h and POSIX. Settings and exit status: --help. */
#define _POSIX_C_SOURCE 200809L
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <curl/curl.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char help[] =
    "usage: avon_headers [--renew]                print the headers, a line each\n"
    "       avon_headers [--renew] --jwt          print the user's JWT alone, for a web socket\n"
    "       avon_headers [--renew] METHOD PATH    make the call (GET or DELETE), print the answer\n"
    "       avon_headers --check [PATH]           find what is wrong\n"
    "       avon_headers --help\n"
    "\n"
    "With --renew, cached credentials are replaced first: for use after an answer of 401.\n"
    "\n"
    "--check names a setting that is missing, malformed or refused. It fetches credentials anew, "
    "and\n"
    "calls GET PATH (/v2/patients). After a 401 it calls again without the account header, and "
    "with\n"
    "a JWT that the service mints, and so tells which of token, user, clock and account it can "
    "rule\n"
    "out. It prints neither secrets nor data.\n"
    "\n"
    "Settings, from the environment:\n"
    "    AVON_BASE_URL         https://demo-api.avonhealth.com, for example\n"
    "    AVON_CLIENT_ID        the organization's\n"
    "    AVON_CLIENT_SECRET    the organization's\n"
    "    AVON_USER_ID          who acts\n"
    "and where wanted:\n"
    "    AVON_SECRET_KEY       that user's; without it the service mints the user's JWT\n"
    "    AVON_ACCOUNT          for the account header\n"
    "    AVON_CA_FILE          PEM file of the authorities to trust; else those of the system\n"
    "    AVON_TIMEOUT          seconds for an exchange (20)\n"
    "    AVON_TOKEN_CACHE      file for the access token, one for each organization\n"
    "                          (~/.cache/avon_headers.token); beside it, with .jwt at its end,\n"
    "                          the one for the minted JWT of one user\n"
    "\n"
    "Exit status: 0 printed, or the call was answered 2xx; 1 usage or configuration; 2 no "
    "headers;\n"
    "3 no answer to the call, or it can't be printed; 4 any other answer.\n";

enum { DONE, CONFIGURATION, NO_HEADERS, NO_ANSWER, REFUSED };

/* All that the program holds. Wiped however it ends. */
static struct {
    avon_auth_org org;
    avon_auth_user user;
    avon_auth_headers headers;
    char token[AVON_AUTH_TOKEN_SIZE], jwt[AVON_AUTH_TOKEN_SIZE];
    char work[AVON_AUTH_WORK_SIZE];
    CURL *curl;
    struct curl_slist *lines;
    long timeout_s;
    int is_fresh; /* what is cached does not count */
} tool;

static int64_t now(void *context);
static void notice(const char *format, ...);
static const char *setting(const char *name); /* NULL: not set, or empty */
static void check(avon_auth_status status);
static void *allocated(void *memory);
static void prepare(const char *url, const avon_auth_header *headers, size_t count);
static int perform(const char *url);

#include "avon_headers_cache.h"

static cache token_cache, jwt_cache;

static void choose_caches(void);
static void load_caches(int tell);
static void keep_credentials(void);

/* ---- the hooks ----------------------------------------------------------------------- */

static int64_t now(void *context)
{
    (void)context;
    return (int64_t)time(NULL);
}

static size_t append(char *data, size_t size, size_t n, void *response)
{
    return avon_auth_response_append(response, data, size * n);
}

static int fetch(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    curl_off_t retry_after = 0;
    (void)context;
    prepare(request->url, request->headers, request->header_count);
    curl_easy_setopt(tool.curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_len);
    curl_easy_setopt(tool.curl, CURLOPT_POSTFIELDS, request->body);
    curl_easy_setopt(tool.curl, CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(tool.curl, CURLOPT_WRITEDATA, response);
    response->http_status = perform(request->url);
    curl_easy_getinfo(tool.curl, CURLINFO_RETRY_AFTER, &retry_after);
    response->retry_after_s = (int64_t)retry_after;
    return response->http_status != 0 ? 0 : -1;
}

/* ---- headers, and a call with them --------------------------------------------------- */

/* Makes tool.headers. Fetches under the lock, so that 20 processes at once fetch one token. */
static avon_auth_status get_headers(void)
{
    avon_auth_status status;
    if (avon_auth_poll(&tool.org, &tool.user, now(NULL), NULL) != AVON_AUTH_STATE_READY) {
        lock_cache(&token_cache, tool.timeout_s);
        load_caches(1); /* another process may have been faster */
    }
    status = avon_auth_get_headers(&tool.org, &tool.user, tool.work, sizeof tool.work, NULL,
                                   &tool.headers);
    keep_credentials();
    return status;
}

/* Of the header's rule for a 401, the part that goes beyond this process: a credential from the
 * cache is set aside a minute after it was fetched. Then another one would fare no better. */
static int is_young(const cache *c)
{
    return *c->path == '\0' || now(NULL) - c->fetched_s < 60;
}

/* Reports that the API answered 401 to tool.headers. Returns whether to get other ones. */
static int reject(void)
{
    const int64_t token_s = token_cache.fetched_s, jwt_s = jwt_cache.fetched_s;
    lock_cache(&token_cache, tool.timeout_s);
    load_caches(1); /* another process may have been faster */
    if (token_s != token_cache.fetched_s || jwt_s != jwt_cache.fetched_s) return 1;
    if ((!is_young(&token_cache) || !is_young(&jwt_cache)) &&
        avon_auth_reject(&tool.org, &tool.user, &tool.headers) == AVON_AUTH_OK)
        return 1;
    notice("credentials were refused (401) within a minute of being fetched: see avon_headers "
           "--check");
    return 0;
}

/* Of an answer. */
enum { NOTHING, ALL_BUT_401, ALL };

static size_t print(char *data, size_t size, size_t n, void *printed)
{
    const int what = *(const int *)printed;
    long status = 0;
    curl_easy_getinfo(tool.curl, CURLINFO_RESPONSE_CODE, &status);
    return what == NOTHING || (what == ALL_BUT_401 && status == 401)
               ? n
               : fwrite(data, size, n, stdout);
}

/* Makes the call with the first `count` of tool.headers. Returns the HTTP status. */
static int call_api(const char *method, const char *path, size_t count, int printed)
{
    char url[4096];
    int status;
    if (avon_auth_url(&tool.org, path, url, sizeof url, NULL) != AVON_AUTH_OK) {
        notice("not a path: %s", path);
        exit(CONFIGURATION);
    }
    prepare(url, tool.headers.items, count);
    curl_easy_setopt(tool.curl, CURLOPT_CUSTOMREQUEST, method);
    curl_easy_setopt(tool.curl, CURLOPT_WRITEFUNCTION, print);
    curl_easy_setopt(tool.curl, CURLOPT_WRITEDATA, &printed);
    status = perform(url);
    if (status == 0 || fflush(stdout) != 0 || ferror(stdout)) {
        if (status != 0) notice("the answer can't be printed");
        exit(NO_ANSWER);
    }
    return status;
}

static int print_answer(const char *method, const char *path)
{
    int status = call_api(method, path, tool.headers.count, ALL_BUT_401);
    if (status == 401 && reject()) {
        check(get_headers());
        status = call_api(method, path, tool.headers.count, ALL);
        if (status == 401) reject(); /* every 401 is reported */
    }
    if (status / 100 == 2) return DONE;
    if (status != 401) notice("the API answered HTTP %d", status);
    return REFUSED;
}

static void print_line(const char *line)
{
    setvbuf(stdout, NULL, _IONBF, 0); /* leaves no copy behind */
    if (puts(line) < 0) {
        notice("the headers can't be printed: %s", strerror(errno));
        exit(NO_ANSWER);
    }
}

static int print_headers(void)
{
    size_t i;
    for (i = 0; i < tool.headers.count; i++) print_line(tool.headers.items[i].line);
    return DONE;
}

/* A user who signs needs no access token for that. */
static int print_jwt(void)
{
    avon_auth_status status =
        avon_auth_make_jwt(&tool.user, now(NULL), tool.work, sizeof tool.work, NULL);
    if (status == AVON_AUTH_E_NEED_FETCH) {
        check(get_headers());
        status = avon_auth_make_jwt(&tool.user, now(NULL), tool.work, sizeof tool.work, NULL);
    }
    check(status);
    print_line(tool.work);
    return DONE;
}

/* ---- the settings -------------------------------------------------------------------- */

static const struct {
    const char *name, *member;
    int is_needed;
} settings[] = {
    { "AVON_BASE_URL", "base_url", 1 },           { "AVON_CLIENT_ID", "client_id", 1 },
    { "AVON_CLIENT_SECRET", "client_secret", 1 }, { "AVON_USER_ID", "user_id", 1 },
    { "AVON_ACCOUNT", "account_id", 0 },
};
enum { SETTINGS = sizeof settings / sizeof *settings };

/* Ends the program unless the status is AVON_AUTH_OK. */
static void check_setting(avon_auth_status status, const char *member)
{
    size_t i = 0;
    if (status == AVON_AUTH_OK) return;
    while (i < SETTINGS && member != NULL && strcmp(settings[i].member, member) != 0) i++;
    notice("%s: %s (%s)", i < SETTINGS ? settings[i].name : "a setting",
           avon_auth_status_text(status), member != NULL ? member : "");
    exit(CONFIGURATION);
}

/* Without a key, the service mints the JWT. */
static void set_up_user(const char *secret_key)
{
    avon_auth_user_config who = { 0 };
    who.user_id = setting("AVON_USER_ID");
    if (secret_key != NULL) {
        if (secret_key[strlen(secret_key) - 1] == '\n')
            notice("AVON_SECRET_KEY ends in a newline, which is part of it");
        who.secret_key = secret_key;
        who.secret_key_len = strlen(secret_key);
    } else {
        who.jwt_buffer = tool.jwt;
        who.jwt_buffer_size = sizeof tool.jwt;
    }
    check_setting(avon_auth_user_init(&tool.user, &who), avon_auth_user_config_problem(&who));
}

static void set_up(void)
{
    const char *timeout = setting("AVON_TIMEOUT"), *ca_file = setting("AVON_CA_FILE");
    char *end = "";
    avon_auth_org_config config = { 0 };
    size_t i, problems = 0;
    for (i = 0; i < SETTINGS; i++)
        if (settings[i].is_needed && setting(settings[i].name) == NULL) {
            notice("%s is not set", settings[i].name);
            problems++;
        }
    tool.timeout_s = timeout != NULL ? strtol(timeout, &end, 10) : 20;
    if (tool.timeout_s < 1 || tool.timeout_s > 3600 || *end != '\0') {
        notice("AVON_TIMEOUT is not 1 to 3600");
        problems++;
    }
    if (ca_file != NULL && access(ca_file, R_OK) != 0) {
        notice("AVON_CA_FILE: %s: %s", ca_file, strerror(errno));
        problems++;
    }
    if (problems != 0) {
        notice("see avon_headers --help");
        exit(CONFIGURATION);
    }
    config.base_url = setting("AVON_BASE_URL");
    config.client_id = setting("AVON_CLIENT_ID");
    config.client_secret = setting("AVON_CLIENT_SECRET");
    config.account_id = setting("AVON_ACCOUNT");
    config.token_buffer = tool.token;
    config.token_buffer_size = sizeof tool.token;
    config.refresh_margin_s = 60; /* no program runs for long; each may find the token cached */
    config.fetch_timeout_s = tool.timeout_s + 10;
    config.send = fetch;
    config.now = now;
    check_setting(avon_auth_org_init(&tool.org, &config), avon_auth_org_config_problem(&config));
    set_up_user(setting("AVON_SECRET_KEY"));
    choose_caches();
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) allocated(NULL);
    tool.curl = allocated(curl_easy_init());
}

/* ---- --check: what a 401 leaves in doubt ----------------------------------------------- */

/* Ways to make the call; two of them may be combined. */
enum { NO_ACCOUNT = 1, MINTED = 2, NO_WAY = 4 };

static int is_taken(const char *path, size_t count)
{
    return call_api("GET", path, count, NOTHING) / 100 == 2;
}

/* Returns the way in which the API takes the call that it refused as it is set up. A user who signs
 * is tried with a JWT of the service's. */
static int find_way(const char *path, int *is_minted)
{
    const int has_account = setting("AVON_ACCOUNT") != NULL;
    const size_t all = tool.headers.count;
    *is_minted = setting("AVON_SECRET_KEY") == NULL;
    if (has_account && is_taken(path, all - 1)) return NO_ACCOUNT;
    if (*is_minted) return NO_WAY;
    set_up_user(NULL);
    *is_minted = get_headers() == AVON_AUTH_OK;
    if (!*is_minted) return NO_WAY;
    if (is_taken(path, all)) return MINTED;
    return has_account && is_taken(path, all - 1) ? MINTED | NO_ACCOUNT : NO_WAY;
}

static const char *judge_user(int way, int is_minted, int is_clock_good)
{
    if (way == NO_ACCOUNT) return "ruled out: the call was taken without AVON_ACCOUNT";
    if (way != NO_WAY)
        return is_clock_good ? "at fault: AVON_SECRET_KEY. A JWT that the service minted was taken"
                             : "AVON_SECRET_KEY or the clock is at fault. A JWT that the service "
                               "minted was taken";
    if (!is_minted) return "not ruled out: the service minted no JWT for AVON_USER_ID";
    return setting("AVON_SECRET_KEY") != NULL
               ? "AVON_USER_ID is ruled out: the service minted a JWT for it. AVON_SECRET_KEY and "
                 "the user's rights are not"
               : "AVON_USER_ID is ruled out: the service minted its JWT. The user's rights are not";
}

static const char *judge_account(int way)
{
    if (way == MINTED) return "ruled out: the call was taken with AVON_ACCOUNT as it is";
    if (way != NO_WAY) return "at fault: without AVON_ACCOUNT the call was taken";
    return setting("AVON_ACCOUNT") != NULL
               ? "not ruled out: the call was refused with AVON_ACCOUNT and without"
               : "not ruled out: AVON_ACCOUNT is not set, and a staging account needs it";
}

/* Calls with credentials that were fetched a moment ago. */
static int diagnose(const char *path)
{
    struct curl_header *date;
    int64_t ahead_s = 0;
    int is_minted, is_clock_good = 0, way;
    const int status = call_api("GET", path, tool.headers.count, NOTHING);
    printf("GET %s: HTTP %d\n", path, status);
    if (status / 100 == 2) return puts("all is well") < 0 ? NO_ANSWER : DONE;
    if (status != 401) {
        puts("that says nothing of the credentials, though a 500 can mean the user");
        return REFUSED;
    }
    if (curl_easy_header(tool.curl, "Date", 0, CURLH_HEADER, -1, &date) == CURLHE_OK) {
        ahead_s = now(NULL) - (int64_t)curl_getdate(date->value, NULL);
        is_clock_good = ahead_s >= -5 && ahead_s <= 5;
    }
    way = find_way(path, &is_minted);
    puts("token: ruled out: the service issued it just now");
    printf("user: %s\n", judge_user(way, is_minted, is_clock_good));
    if (way == NO_ACCOUNT || setting("AVON_SECRET_KEY") == NULL)
        puts("clock: ruled out: the service accepts or sets the times of the JWT");
    else
        printf("clock: %sruled out: by the answer's Date it is %lld s ahead\n",
               is_clock_good ? "" : "not ", (long long)ahead_s);
    printf("account: %s\n", judge_account(way));
    return REFUSED;
}

/* ---- HTTP ---------------------------------------------------------------------------- */

static void free_lines(void)
{
    struct curl_slist *line;
    for (line = tool.lines; line != NULL; line = line->next)
        avon_auth_wipe(line->data, strlen(line->data));
    curl_slist_free_all(tool.lines);
    tool.lines = NULL;
}

/* What a fetch and the API call have in common. */
static void prepare(const char *url, const avon_auth_header *headers, size_t count)
{
    CURL *curl = tool.curl;
    size_t i;
    free_lines();
    for (i = 0; i < count; i++)
        tool.lines = allocated(curl_slist_append(tool.lines, headers[i].line));
    curl_easy_reset(curl);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, tool.lines);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, tool.timeout_s);
    if (setting("AVON_CA_FILE")) curl_easy_setopt(curl, CURLOPT_CAINFO, setting("AVON_CA_FILE"));
}

/* The HTTP status of the answer; 0: none. An answer that was not taken whole is one, too. */
static int perform(const char *url)
{
    char why[CURL_ERROR_SIZE] = "";
    long status = 0;
    CURLcode code;
    curl_easy_setopt(tool.curl, CURLOPT_ERRORBUFFER, why);
    code = curl_easy_perform(tool.curl);
    curl_easy_setopt(tool.curl, CURLOPT_ERRORBUFFER, NULL);
    if (code != CURLE_OK && code != CURLE_WRITE_ERROR) {
        notice("%.*s: %s", (int)strcspn(url, "?"), url,
               *why != '\0' ? why : curl_easy_strerror(code));
        return 0;
    }
    curl_easy_getinfo(tool.curl, CURLINFO_RESPONSE_CODE, &status);
    return (int)status;
}

/* ---- the caches ---------------------------------------------------------------------- */

static avon_auth_status import_token(const char *token, int64_t expires_s)
{
    return avon_auth_org_import(&tool.org, token, expires_s);
}

static avon_auth_status import_jwt(const char *jwt, int64_t expires_s)
{
    return avon_auth_user_import(&tool.org, &tool.user, jwt, expires_s);
}

static void choose_caches(void)
{
    const char *file = setting("AVON_TOKEN_CACHE"), *home = setting("HOME");
    char *path = token_cache.path;
    int n = 0;
    token_cache.user_id = "";
    token_cache.import = import_token;
    jwt_cache.user_id = setting("AVON_USER_ID");
    jwt_cache.import = import_jwt;
    if (file != NULL) {
        n = snprintf(path, PATH_SIZE, "%s", file);
    } else if (home != NULL) {
        snprintf(path, PATH_SIZE, "%s/.cache", home);
        mkdir(path, 0700); /* mostly there; if it can't be made, store_cache() tells */
        n = snprintf(path, PATH_SIZE, "%s/.cache/avon_headers.token", home);
    }
    if (n < 0 || n >= PATH_SIZE) *path = '\0';
    if (*path != '\0' && setting("AVON_SECRET_KEY") == NULL)
        strcat(strcpy(jwt_cache.path, path), ".jwt");
}

static void load_caches(int tell)
{
    if (tool.is_fresh) return;
    load_cache(&token_cache, tell);
    load_cache(&jwt_cache, tell);
}

static void keep_credentials(void)
{
    const char *credential;
    int64_t expires_s;
    avon_auth_status status = avon_auth_org_export(&tool.org, now(NULL), &credential, &expires_s);
    keep(&token_cache, status, credential, expires_s);
    status = avon_auth_user_export(&tool.user, now(NULL), &credential, &expires_s);
    keep(&jwt_cache, status, credential, expires_s);
}

/* ---- the program --------------------------------------------------------------------- */

static void notice(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("avon_headers: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
}

static const char *setting(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && *value != '\0' ? value : NULL;
}

static void *allocated(void *memory)
{
    if (memory == NULL) {
        notice("out of memory");
        exit(NO_HEADERS);
    }
    return memory;
}

/* Names the settings that can be at fault for a fetch that failed. */
static const char *suspects(const avon_auth_failure *failure, int is_token)
{
    if (failure->status == AVON_AUTH_E_DENIED)
        return is_token ? "AVON_CLIENT_ID, AVON_CLIENT_SECRET" : "AVON_USER_ID";
    if (failure->status == AVON_AUTH_E_TRANSPORT) return "AVON_BASE_URL, AVON_CA_FILE, the network";
    return failure->http_status == 404 || failure->http_status / 100 == 3 ? "AVON_BASE_URL" : NULL;
}

/* Ends the program unless the status is AVON_AUTH_OK. */
static void check(avon_auth_status status)
{
    const int is_token = avon_auth_last_failure(&tool.org, NULL).status != AVON_AUTH_OK;
    const avon_auth_failure failure = avon_auth_last_failure(&tool.org, &tool.user);
    const char *suspected = suspects(&failure, is_token);
    const int64_t now_s = now(NULL);
    int64_t wake_at_s;
    if (status == AVON_AUTH_OK) return;
    notice("%s: %s", avon_auth_status_name(status), avon_auth_status_text(status));
    if (failure.http_status != 0)
        notice("the service answered HTTP %d (%s)", failure.http_status,
               *failure.said != '\0' ? failure.said : "no reason given");
    if (suspected != NULL) notice("check %s", suspected);
    avon_auth_poll(&tool.org, &tool.user, now_s, &wake_at_s);
    if (wake_at_s > now_s) notice("wait %ld s before the next try", (long)(wake_at_s - now_s));
    exit(NO_HEADERS);
}

static void clean_up(void)
{
    free_lines();
    curl_easy_cleanup(tool.curl);
    curl_global_cleanup();
    avon_auth_wipe(&tool, sizeof tool);
}

int main(int argc, char **argv)
{
    const int renew = argc > 1 && strcmp(argv[1], "--renew") == 0, count = argc - 1 - renew;
    const char *first = count > 0 ? argv[1 + renew] : "", *path = count > 1 ? argv[2 + renew] : "";
    const int is_jwt = count == 1 && strcmp(first, "--jwt") == 0;
    const int is_call = *path == '/' && (strcmp(first, "GET") == 0 || strcmp(first, "DELETE") == 0);
    tool.is_fresh = !renew && strcmp(first, "--check") == 0 && (count == 1 || *path == '/');
    if (argc == 2 && strcmp(first, "--help") == 0) return fputs(help, stdout) < 0;
    if (count > 2 || (count > 0 && !is_jwt && !is_call && !tool.is_fresh)) {
        fputs(help, stderr);
        return CONFIGURATION;
    }
    atexit(clean_up);
    set_up();
    load_caches(0);
    if (renew &&
        avon_auth_make_headers(&tool.org, &tool.user, now(NULL), tool.work, sizeof tool.work, NULL,
                               &tool.headers) == AVON_AUTH_OK &&
        !reject())
        return REFUSED;
    if (is_jwt) return print_jwt();
    check(get_headers());
    if (tool.is_fresh) return diagnose(count > 1 ? path : "/v2/patients");
    return is_call ? print_answer(first, path) : print_headers();
}
