/* SPDX-License-Identifier: MIT */
/* A command-line tool on libcurl: it prints the headers of an API call, for curl, or makes the
 * call itself. The access token is kept in a file, so that a script that runs it in a loop
 * fetches one a day.
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
    "With --renew, the cached access token is replaced first: for use after an answer of 401.\n"
    "\n"
    "Settings, from the environment:\n"
    "    AVON_BASE_URL         https://demo-api.avonhealth.com, for example\n"
    "    AVON_CLIENT_ID        the organization's\n"
    "    AVON_CLIENT_SECRET    the organization's\n"
    "    AVON_USER_ID          who acts\n"
    "    AVON_SECRET_KEY       that user's\n"
    "and where wanted:\n"
    "    AVON_ACCOUNT          for the account header\n"
    "    AVON_CA_FILE          PEM file of the authorities to trust; else those of the system\n"
    "    AVON_TIMEOUT          seconds for an exchange (20)\n"
    "    AVON_TOKEN_CACHE      file for the access token, one for each organization\n"
    "                          (~/.cache/avon_headers.token)\n"
    "\n"
    "Exit status: 0 headers printed, or the call was answered 2xx; 1 usage or configuration;\n"
    "2 no headers; 3 no answer to the call, or it can't be printed; 4 any other answer.\n";

enum { DONE, CONFIGURATION, NO_HEADERS, NO_ANSWER, REFUSED };

/* All that the program holds. Wiped however it ends. */
static struct {
    avon_auth_org org;
    avon_auth_user user;
    avon_auth_headers headers;
    char token[AVON_AUTH_TOKEN_SIZE];
    char work[AVON_AUTH_WORK_SIZE];
    char file[AVON_AUTH_TOKEN_SIZE + 2048]; /* what the cache file holds */
    CURL *curl;
    struct curl_slist *lines;
    long timeout_s;
} tool;

static struct {
    char path[4096];   /* "": there is none */
    int64_t fetched_s; /* when the token was; 0: there is none */
    int64_t expires_s;
} cache;

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

/* Ends the program unless the status is AVON_AUTH_OK. */
static void check(avon_auth_status status, int code)
{
    const int64_t now_s = now(NULL);
    int64_t retry_at_s;
    int http_status;
    const char *said = avon_auth_org_last_error(&tool.org, &http_status);
    if (status == AVON_AUTH_OK) return;
    notice("%s: %s", avon_auth_status_name(status), avon_auth_status_text(status));
    if (http_status != 0)
        notice("the token request was answered HTTP %d (%s)", http_status,
               *said != '\0' ? said : "no reason given");
    avon_auth_org_state(&tool.org, now_s, &retry_at_s);
    if (retry_at_s > now_s) notice("wait %ld s before the next try", (long)(retry_at_s - now_s));
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

/* What the token request and the API call have in common. */
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

static int fetch_token(void *context, const avon_auth_request *request,
                       avon_auth_response *response)
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

/* ---- the token cache: a file that this user alone can read, replaced as a whole ------ */

static void choose_cache(void)
{
    const char *file = setting("AVON_TOKEN_CACHE"), *home = setting("HOME");
    int n = 0;
    if (file != NULL) {
        n = snprintf(cache.path, sizeof cache.path, "%s", file);
    } else if (home != NULL) {
        snprintf(cache.path, sizeof cache.path, "%s/.cache", home);
        mkdir(cache.path, 0700); /* mostly there; if it can't be made, store_cache() tells */
        n = snprintf(cache.path, sizeof cache.path, "%s/.cache/avon_headers.token", home);
    }
    if (n < 0 || (size_t)n >= sizeof cache.path) cache.path[0] = '\0';
}

/* Writes what the file begins with, which says whose token it is. Its length; 0: no room. */
static size_t write_owner(char *out, size_t size)
{
    const int n = snprintf(out, size, "avon_headers 1\n%s\n%s\n", setting("AVON_BASE_URL"),
                           setting("AVON_CLIENT_ID"));
    return n > 0 && (size_t)n < size ? (size_t)n : 0;
}

/* Takes the token out of the text of the file. NULL, or why it can't. */
static const char *take_token(char *text, size_t len)
{
    char owner[sizeof tool.file], *at;
    const size_t owner_len = write_owner(owner, sizeof owner);
    long long fetched_s, expires_s;
    if (owner_len == 0 || strncmp(text, owner, owner_len) != 0) return "of another organization";
    fetched_s = strtoll(text + owner_len, &at, 10);
    expires_s = strtoll(at, &at, 10);
    if (*at++ != '\n' || text[len - 1] != '\n' || fetched_s > now(NULL)) return "damaged";
    text[len - 1] = '\0';
    if (strlen(at) + 1 != (size_t)(text + len - at)) return "damaged";
    if (avon_auth_org_set_token(&tool.org, at, expires_s) != AVON_AUTH_OK) return "damaged";
    cache.fetched_s = fetched_s;
    cache.expires_s = expires_s;
    return NULL;
}

static const char *read_cache(int fd)
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
    return take_token(tool.file, (size_t)n);
}

/* Takes the token out of the file. NULL, or why the file is ignored: store_cache() will replace
 * it, whatever it is. */
static const char *load_cache(void)
{
    const char *problem;
    int fd;
    if (*cache.path == '\0') return NULL;
    fd = open(cache.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return errno == ENOENT ? NULL : errno == ELOOP ? "a symbolic link" : strerror(errno);
    problem = read_cache(fd);
    close(fd);
    avon_auth_wipe(tool.file, sizeof tool.file);
    return problem;
}

static void store_cache(const char *token)
{
    char temporary[sizeof cache.path + 8];
    size_t len = write_owner(tool.file, sizeof tool.file);
    int fd, n, whole;
    if (*cache.path == '\0' || len == 0) return;
    n = snprintf(tool.file + len, sizeof tool.file - len, "%lld %lld\n%s\n",
                 (long long)cache.fetched_s, (long long)cache.expires_s, token);
    if (n < 0 || (size_t)n >= sizeof tool.file - len) return;
    len += (size_t)n;
    snprintf(temporary, sizeof temporary, "%s.XXXXXX", cache.path);
    fd = mkstemp(temporary); /* mode 0600 */
    whole = fd >= 0 && write(fd, tool.file, len) == (ssize_t)len && fsync(fd) == 0;
    avon_auth_wipe(tool.file, sizeof tool.file);
    if (!whole || rename(temporary, cache.path) != 0) {
        notice("the access token is not kept: %s: %s", cache.path, strerror(errno));
        if (fd >= 0) unlink(temporary);
    }
    if (fd >= 0) close(fd);
}

/* Lets one process at a time fetch a token, the others find it in the cache. Where that takes
 * too long, they fetch one each: the file stays whole either way. */
static int lock_cache(void)
{
    const struct timespec a_little = { 0, 20 * 1000 * 1000 };
    struct flock lock = { 0 };
    char path[sizeof cache.path + 8];
    long tries = tool.timeout_s * 50;
    int fd;
    if (*cache.path == '\0') return -1;
    snprintf(path, sizeof path, "%s.lock", cache.path);
    fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    while (fd >= 0 && fcntl(fd, F_SETLK, &lock) != 0 && tries-- > 0) nanosleep(&a_little, NULL);
    return fd;
}

/* ---- the program --------------------------------------------------------------------- */

/* Drops the token that was answered 401, unless it is so new that another will fare no better. */
static void reject_token(void)
{
    const int64_t now_s = now(NULL);
    if (now_s - cache.fetched_s < 60) {
        notice("the access token was refused (401) within a minute of being fetched: "
               "check user, secret key and account");
        exit(REFUSED);
    }
    if (avon_auth_headers_at(&tool.org, &tool.user, now_s, tool.work, sizeof tool.work, NULL,
                             &tool.headers) == AVON_AUTH_OK)
        check(avon_auth_org_reject(&tool.org, tool.headers.generation, now_s), NO_HEADERS);
    cache.expires_s = 0;
}

/* Makes tool.headers, with another access token than the last if that one was rejected. */
static void get_headers(int rejected)
{
    const int64_t last_s = cache.fetched_s;
    const char *token, *problem;
    int64_t expires_s;
    int lock = -1;
    if (!rejected) load_cache();
    if (rejected || avon_auth_org_state(&tool.org, now(NULL), NULL) != AVON_AUTH_READY) {
        lock = lock_cache();
        problem = load_cache(); /* another process may have been faster */
        if (problem != NULL) notice("%s is ignored: %s", cache.path, problem);
        if (rejected && cache.fetched_s == last_s) reject_token();
    }
    check(avon_auth_get_headers(&tool.org, &tool.user, tool.work, sizeof tool.work, NULL,
                                &tool.headers),
          NO_HEADERS);
    check(avon_auth_org_token(&tool.org, now(NULL), &token, &expires_s), NO_HEADERS);
    if (expires_s != cache.expires_s) {
        cache.fetched_s = now(NULL);
        cache.expires_s = expires_s;
        store_cache(token);
    }
    if (lock >= 0) close(lock);
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
    const char *base = setting("AVON_BASE_URL");
    char url[4096];
    const int n = snprintf(url, sizeof url, "%.*s%s", (int)strcspn(base + 8, "/") + 8, base, path);
    int status;
    if (n < 0 || (size_t)n >= sizeof url) {
        notice("the path is too long");
        exit(CONFIGURATION);
    }
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
                                          "AVON_USER_ID", "AVON_SECRET_KEY" };
    const char *timeout = setting("AVON_TIMEOUT");
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
    config.send = fetch_token;
    config.now = now;
    check(avon_auth_org_init(&tool.org, &config), CONFIGURATION);
    who.user_id = setting("AVON_USER_ID");
    who.secret_key = setting("AVON_SECRET_KEY");
    who.secret_key_len = strlen(who.secret_key);
    check(avon_auth_user_init(&tool.user, &who), CONFIGURATION);
    choose_cache();
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
    if (renew) load_cache();
    get_headers(renew);
    if (*method == '\0') return print_headers();

    status = call_api(method, argv[2 + renew], NULL);
    if (status == 401) { /* the token was revoked: get another, once */
        get_headers(1);
        status = call_api(method, argv[2 + renew], tool.work);
    }
    if (status / 100 == 2) return DONE;
    notice("the API answered HTTP %d", status);
    return REFUSED;
}
