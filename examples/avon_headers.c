/* SPDX-License-Identifier: MIT
 *
 * A command-line tool on libcurl: it prints the headers of an API call, for curl, or makes the
 * call itself. The access token, and the user's JWT where the service mints it, are kept in files:
 * a script that runs it in a loop fetches them once a day.
 *
 *     avon_headers | curl -H @- https://demo-api.avonhealth.com/v2/patients
 *     curl -H @<(avon_headers) -d @note.json https://demo-api.avonhealth.com/v2/notes
 *     avon_headers GET /v2/patients
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
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char help[] =
    "usage: avon_headers [--renew]                print the headers, a line each\n"
    "       avon_headers [--renew] METHOD PATH    make the call (GET or DELETE), print the answer\n"
    "       avon_headers --help\n"
    "\n"
    "With --renew, cached credentials are replaced first: for use after an answer of 401.\n"
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
    "Exit status: 0 headers printed, or the call was answered 2xx; 1 usage or configuration;\n"
    "2 no headers; 3 no answer to the call, or it can't be printed; 4 any other answer.\n";

enum { DONE, CONFIGURATION, NO_HEADERS, NO_ANSWER, REFUSED };

/* All that the program holds. Wiped however it ends. */
static struct {
    avon_auth_org org;
    avon_auth_user user;
    avon_auth_headers headers;
    char token[AVON_AUTH_TOKEN_SIZE], jwt[AVON_AUTH_TOKEN_SIZE];
    char work[AVON_AUTH_WORK_SIZE];
    char file[AVON_AUTH_TOKEN_SIZE + 2048]; /* what a cache file holds */
    CURL *curl;
    struct curl_slist *lines;
    long timeout_s;
} tool;

enum { PATH_SIZE = 4096 };

/* A credential in a file. */
typedef struct cache {
    char path[PATH_SIZE + 4]; /* "": there is none */
    int64_t fetched_s;        /* when the credential was; 0: there is none */
    int64_t expires_s;
} cache;

static cache token_cache, jwt_cache;

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

static int64_t now(void *context)
{
    (void)context;
    return (int64_t)time(NULL);
}

static void *allocated(void *memory)
{
    if (memory == NULL) {
        notice("out of memory");
        exit(NO_HEADERS);
    }
    return memory;
}

/* Ends the program unless the status is AVON_AUTH_OK. `member` is of a configuration, or NULL. */
static void check(avon_auth_status status, int code, const char *member)
{
    const avon_auth_failure failure = avon_auth_last_failure(&tool.org, &tool.user);
    const int64_t now_s = now(NULL);
    int64_t wake_at_s;
    if (status == AVON_AUTH_OK) return;
    notice("%s: %s%s%s", avon_auth_status_name(status), avon_auth_status_text(status),
           member != NULL ? ": " : "", member != NULL ? member : "");
    if (failure.http_status != 0)
        notice("the service answered HTTP %d (%s)", failure.http_status,
               *failure.said != '\0' ? failure.said : "no reason given");
    avon_auth_poll(&tool.org, &tool.user, now_s, &wake_at_s);
    if (wake_at_s > now_s) notice("wait %ld s before the next try", (long)(wake_at_s - now_s));
    exit(code);
}

/* ---- the transport ------------------------------------------------------------------- */

static size_t append(char *data, size_t size, size_t n, void *response)
{
    return avon_auth_response_append(response, data, size * n);
}

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
        notice("%s: %s", url, *why != '\0' ? why : curl_easy_strerror(code));
        return 0;
    }
    curl_easy_getinfo(tool.curl, CURLINFO_RESPONSE_CODE, &status);
    return (int)status;
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

/* ---- the caches: files that this user alone can read, replaced as a whole ------------ */

static void choose_caches(void)
{
    const char *file = setting("AVON_TOKEN_CACHE"), *home = setting("HOME");
    char *path = token_cache.path;
    int n = 0;
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

/* Writes the beginning of the file: whose credential it is. Returns its length; 0: no room. */
static size_t write_owner(const cache *c, char *out, size_t size)
{
    const int n =
        snprintf(out, size, "avon_headers 1\n%s\n%s\n%s", setting("AVON_BASE_URL"),
                 setting("AVON_CLIENT_ID"), c == &jwt_cache ? setting("AVON_USER_ID") : "");
    const size_t len = n > 0 ? (size_t)n : 0;
    if (len + 2 > size) return 0;
    out[len] = '\n';
    out[len + 1] = '\0';
    return len + 1;
}

/* Imports the credential in the text of the file, unless it is there already. NULL, or why it
 * can't. */
static const char *take_credential(cache *c, char *text, size_t len)
{
    char owner[sizeof tool.file], *at;
    const size_t owner_len = write_owner(c, owner, sizeof owner);
    long long fetched_s, expires_s;
    avon_auth_status status;
    if (owner_len == 0 || strncmp(text, owner, owner_len) != 0) return "of somebody else";
    fetched_s = strtoll(text + owner_len, &at, 10);
    expires_s = strtoll(at, &at, 10);
    if (*at++ != '\n' || text[len - 1] != '\n' || fetched_s > now(NULL)) return "damaged";
    text[len - 1] = '\0';
    if (strlen(at) + 1 != (size_t)(text + len - at)) return "damaged";
    if (fetched_s == c->fetched_s && expires_s == c->expires_s) return NULL;
    status = c == &jwt_cache ? avon_auth_user_import(&tool.org, &tool.user, at, expires_s)
                             : avon_auth_org_import(&tool.org, at, expires_s);
    if (status != AVON_AUTH_OK) return "damaged";
    c->fetched_s = fetched_s;
    c->expires_s = expires_s;
    return NULL;
}

static const char *read_cache(cache *c, int fd)
{
    struct stat about;
    ssize_t n;
    if (fstat(fd, &about) != 0) return strerror(errno);
    if (!S_ISREG(about.st_mode)) return "not a file";
    if (about.st_uid != geteuid()) return "of another user";
    if ((about.st_mode & 077) != 0) return "open to others: its mode should be 0600";
    n = read(fd, tool.file, sizeof tool.file - 1);
    if (n <= 0 || (size_t)n == sizeof tool.file - 1) return "damaged";
    tool.file[n] = '\0';
    return take_credential(c, tool.file, (size_t)n);
}

/* A file that is not as it should be is ignored; store_cache() will replace it. */
static void load_cache(cache *c, int tell)
{
    const char *problem = NULL;
    int fd;
    if (*c->path == '\0') return;
    fd = open(c->path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) {
        if (errno == ENOENT) return;
        problem = errno == ELOOP ? "a symbolic link" : strerror(errno);
    } else {
        problem = read_cache(c, fd);
        close(fd);
        avon_auth_wipe(tool.file, sizeof tool.file);
    }
    if (problem != NULL && tell) notice("%s is ignored: %s", c->path, problem);
}

static void load_caches(int tell)
{
    load_cache(&token_cache, tell);
    load_cache(&jwt_cache, tell);
}

static void store_cache(const cache *c, const char *credential)
{
    char temporary[sizeof c->path + 8];
    size_t len = write_owner(c, tool.file, sizeof tool.file);
    int fd, n, whole;
    if (*c->path == '\0' || len == 0) return;
    n = snprintf(tool.file + len, sizeof tool.file - len, "%lld %lld\n%s\n",
                 (long long)c->fetched_s, (long long)c->expires_s, credential);
    if (n < 0 || (size_t)n >= sizeof tool.file - len) return;
    len += (size_t)n;
    snprintf(temporary, sizeof temporary, "%s.XXXXXX", c->path);
    fd = mkstemp(temporary); /* mode 0600 */
    whole = fd >= 0 && write(fd, tool.file, len) == (ssize_t)len && fsync(fd) == 0;
    avon_auth_wipe(tool.file, sizeof tool.file);
    if (!whole || rename(temporary, c->path) != 0) {
        notice("a credential is not kept: %s: %s", c->path, strerror(errno));
        if (fd >= 0) unlink(temporary);
    }
    if (fd >= 0) close(fd);
}

/* Lets one process at a time fetch, the others find the credential in the cache. If that takes too
 * long, they fetch too: the files stay whole either way. The lock ends with the process. */
static void lock_caches(void)
{
    const struct timespec a_little = { 0, 20 * 1000 * 1000 };
    struct flock lock = { 0 };
    char path[sizeof token_cache.path + 8];
    long tries = tool.timeout_s * 50;
    static int fd = -1;
    if (*token_cache.path == '\0' || fd >= 0) return;
    snprintf(path, sizeof path, "%s.lock", token_cache.path);
    fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    while (fd >= 0 && fcntl(fd, F_SETLK, &lock) != 0 && tries-- > 0) nanosleep(&a_little, NULL);
}

/* ---- the program --------------------------------------------------------------------- */

/* Keeps the credential, if it was fetched. */
static void keep(cache *c, avon_auth_status status, const char *credential, int64_t expires_s)
{
    if (status != AVON_AUTH_OK || expires_s == c->expires_s) return;
    c->fetched_s = now(NULL);
    c->expires_s = expires_s;
    store_cache(c, credential);
}

/* Makes tool.headers. Fetches under the lock, so that 20 processes at once fetch one token. */
static void get_headers(void)
{
    const char *credential;
    avon_auth_status status;
    int64_t expires_s;
    if (avon_auth_poll(&tool.org, &tool.user, now(NULL), NULL) != AVON_AUTH_STATE_READY) {
        lock_caches();
        load_caches(1); /* another process may have been faster */
    }
    check(avon_auth_get_headers(&tool.org, &tool.user, tool.work, sizeof tool.work, NULL,
                                &tool.headers),
          NO_HEADERS, NULL);
    status = avon_auth_org_export(&tool.org, now(NULL), &credential, &expires_s);
    keep(&token_cache, status, credential, expires_s);
    status = avon_auth_user_export(&tool.user, now(NULL), &credential, &expires_s);
    keep(&jwt_cache, status, credential, expires_s);
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
    lock_caches();
    load_caches(1); /* another process may have been faster */
    if (token_s != token_cache.fetched_s || jwt_s != jwt_cache.fetched_s) return 1;
    if ((!is_young(&token_cache) || !is_young(&jwt_cache)) &&
        avon_auth_reject(&tool.org, &tool.user, &tool.headers) == AVON_AUTH_OK)
        return 1;
    notice("credentials were refused (401) within a minute of being fetched: check user, secret "
           "key and account");
    return 0;
}

/* Prints the API's answer, but for a 401 that is not the last word. */
static size_t print(char *data, size_t size, size_t n, void *last)
{
    long status = 0;
    curl_easy_getinfo(tool.curl, CURLINFO_RESPONSE_CODE, &status);
    return status == 401 && last == NULL ? n : fwrite(data, size, n, stdout);
}

static int call_api(const char *method, const char *path, char *last)
{
    char url[4096];
    int status;
    check(avon_auth_url(&tool.org, path, url, sizeof url, NULL), CONFIGURATION, path);
    prepare(url, tool.headers.items, tool.headers.count);
    curl_easy_setopt(tool.curl, CURLOPT_CUSTOMREQUEST, method);
    curl_easy_setopt(tool.curl, CURLOPT_WRITEFUNCTION, print);
    curl_easy_setopt(tool.curl, CURLOPT_WRITEDATA, last);
    status = perform(url);
    if (status == 0 || fflush(stdout) != 0 || ferror(stdout)) {
        if (status != 0) notice("the answer can't be printed");
        exit(NO_ANSWER);
    }
    return status;
}

static int print_headers(void)
{
    size_t i;
    setvbuf(stdout, NULL, _IONBF, 0); /* leaves no copy behind */
    for (i = 0; i < tool.headers.count; i++)
        if (fputs(tool.headers.items[i].line, stdout) < 0 || putchar('\n') < 0) {
            notice("the headers can't be printed: %s", strerror(errno));
            return NO_ANSWER;
        }
    return DONE;
}

static void set_up(void)
{
    static const char *const needed[] = { "AVON_BASE_URL", "AVON_CLIENT_ID", "AVON_CLIENT_SECRET",
                                          "AVON_USER_ID" };
    const char *timeout = setting("AVON_TIMEOUT"), *secret_key = setting("AVON_SECRET_KEY");
    avon_auth_org_config config = { 0 };
    avon_auth_user_config who = { 0 };
    size_t i, missing = 0;
    for (i = 0; i < sizeof needed / sizeof *needed; i++)
        if (setting(needed[i]) == NULL) {
            notice("%s is not set", needed[i]);
            missing++;
        }
    tool.timeout_s = timeout != NULL ? strtol(timeout, NULL, 10) : 20;
    if (tool.timeout_s < 1 || tool.timeout_s > 3600) {
        notice("AVON_TIMEOUT is not 1 to 3600");
        missing++;
    }
    if (missing != 0) {
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
    check(avon_auth_org_init(&tool.org, &config), CONFIGURATION,
          avon_auth_org_config_problem(&config));
    who.user_id = setting("AVON_USER_ID");
    if (secret_key != NULL) {
        who.secret_key = secret_key;
        who.secret_key_len = strlen(secret_key);
    } else { /* the service mints the JWT */
        who.jwt_buffer = tool.jwt;
        who.jwt_buffer_size = sizeof tool.jwt;
    }
    check(avon_auth_user_init(&tool.user, &who), CONFIGURATION,
          avon_auth_user_config_problem(&who));
    choose_caches();
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) allocated(NULL);
    tool.curl = allocated(curl_easy_init());
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
    const int renew = argc > 1 && strcmp(argv[1], "--renew") == 0;
    const char *method = argc == 3 + renew ? argv[1 + renew] : "";
    int status;
    if (argc == 2 && strcmp(argv[1], "--help") == 0) return fputs(help, stdout) < 0;
    if (argc != 1 + renew && ((strcmp(method, "GET") != 0 && strcmp(method, "DELETE") != 0) ||
                              argv[2 + renew][0] != '/')) {
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
    get_headers();
    if (*method == '\0') return print_headers();

    status = call_api(method, argv[2 + renew], NULL);
    if (status == 401 && reject()) {
        get_headers();
        status = call_api(method, argv[2 + renew], tool.work);
        if (status == 401) reject(); /* every 401 is reported */
    }
    if (status / 100 == 2) return DONE;
    if (status != 401) notice("the API answered HTTP %d", status);
    return REFUSED;
}
