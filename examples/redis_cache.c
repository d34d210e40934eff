/* SPDX-License-Identifier: MIT
 *
 * Processes on many hosts share one access token through Redis: one of them fetches it for all.
 * While Redis is gone or slow, each fetches for itself.
 *
 *     cc examples/redis_cache.c -I. -o redis_cache -lhiredis -lcurl -lbearssl && ./redis_cache 10
 *
 * makes 10 calls of GET /v2/patients, a second apart. Needs hiredis, Redis 2.6.12, libcurl 7.85,
 * BearSSL 0.6, jsmn.h and POSIX. The environment is that of curl_easy.c, with AVON_REDIS_HOST
 * (127.0.0.1), AVON_REDIS_PORT (6379) and, if wanted, AVON_REDIS_PASSWORD.
 * Whoever can read this Redis has the access token. Whoever can write to it chooses the token that
 * all calls are made with. The connection is in the clear: lead it through a tunnel, or use TLS of
 * hiredis 1.0 (redisInitiateSSLWithContext).
 * Exit status, of the last call: that of curl_easy.c. */
#define _POSIX_C_SOURCE 200809L
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <curl/curl.h>
#include <hiredis/hiredis.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

enum { LOCK_MS = 25000, LOOK_MS = 50 }; /* the transport gives up in 20 s */
enum lock { GONE, OURS, THEIRS };       /* GONE: so is Redis */

static avon_auth_org org;
static avon_auth_user user;
static redisContext *redis;
static char token_key[600], lock_key[600];
static char id[33], owner[33]; /* of the token that is in use here; of this process's lock */

static redisReply *ask(const char *format, ...);
static void forget(redisReply *reply);

static int64_t now(void *context)
{
    (void)context;
    return (int64_t)time(NULL);
}

/* Imports the fleet's token. 0: none serves longer than the one in use here, or the service
 * refused that one. If it came within a minute, another would fare no better: it serves again. A
 * token of the future does not count as new, or a wrong clock could keep it for ever. */
static int take_shared(void)
{
    const int64_t now_s = now(NULL);
    redisReply *reply = ask("GET %s", token_key);
    int64_t own_until_s;
    long long came_at_s, until_s;
    char new_id[33];
    int at = 0, taken = 0;
    avon_auth_org_export(&org, now_s, NULL, &own_until_s);
    if (reply != NULL && reply->type == REDIS_REPLY_STRING &&
        sscanf(reply->str, "%32s %lld %lld %n", new_id, &came_at_s, &until_s, &at) == 3 && at > 0 &&
        (strcmp(new_id, id) != 0 ? until_s > own_until_s
                                 : came_at_s > now_s - 60 && came_at_s < now_s + 60) &&
        avon_auth_org_import(&org, reply->str + at, until_s) == AVON_AUTH_OK) {
        memcpy(id, new_id, sizeof id);
        taken = avon_auth_org_export(&org, now_s, NULL, NULL) == AVON_AUTH_OK;
    }
    forget(reply);
    return taken;
}

/* Shares the token that came just now. It is called like the lock under which it came. */
static void share(void)
{
    const int64_t now_s = now(NULL);
    const char *token;
    int64_t until_s;
    if (avon_auth_last_failure(&org, NULL).status != AVON_AUTH_OK ||
        avon_auth_org_export(&org, now_s, &token, &until_s) != AVON_AUTH_OK)
        return;
    memcpy(id, owner, sizeof id);
    forget(ask("SET %s %s\t%lld\t%lld\t%s EX %lld", token_key, id, (long long)now_s,
               (long long)until_s, token, (long long)(until_s - now_s)));
}

/* Only one process of the fleet has the lock. It ends by itself, as its owner may be gone. */
static enum lock take_lock(void)
{
    unsigned char random[(sizeof owner - 1) / 2];
    redisReply *reply;
    enum lock lock = GONE;
    size_t i;
    if (getentropy(random, sizeof random) != 0) return GONE;
    for (i = 0; i < sizeof random; i++) snprintf(owner + 2 * i, 3, "%02x", random[i]);
    reply = ask("SET %s %s NX PX %d", lock_key, owner, (int)LOCK_MS);
    if (reply != NULL && reply->type == REDIS_REPLY_STATUS) lock = OURS;
    if (reply != NULL && reply->type == REDIS_REPLY_NIL) lock = THEIRS;
    forget(reply);
    return lock;
}

/* Leaves the lock of another owner alone, who came when this one's ended. */
static const char *const release_lock = "if redis.call('GET', KEYS[1]) == ARGV[1] then "
                                        "return redis.call('DEL', KEYS[1]) end return 0";

/* avon_auth_get_headers() with one token request for the fleet. */
static avon_auth_status get_headers(char *out, size_t size, avon_auth_headers *headers)
{
    avon_auth_status status = AVON_AUTH_E_NEED_FETCH;
    enum lock lock = GONE;
    int looks = LOCK_MS / LOOK_MS, taken = 0;
    while (avon_auth_poll(&org, NULL, now(NULL), NULL) != AVON_AUTH_STATE_READY &&
           !(taken = take_shared()) && (lock = take_lock()) == THEIRS &&
           avon_auth_org_export(&org, now(NULL), NULL, NULL) != AVON_AUTH_OK && looks-- > 0)
        poll(NULL, 0, LOOK_MS);
    if (lock == OURS) taken = take_shared(); /* what came just before the lock was free */
    if (taken || lock == THEIRS)
        status = avon_auth_make_headers(&org, &user, now(NULL), out, size, NULL, headers);
    if (status != AVON_AUTH_OK)
        status = avon_auth_get_headers(&org, &user, out, size, NULL, headers);
    if (lock == OURS && !taken) share();
    if (lock == OURS) forget(ask("EVAL %s 1 %s %s", release_lock, lock_key, owner));
    return status;
}

/* ---- the rest of the program: Redis ------------------------------------------------------ */

/* NULL: Redis is gone or slow, and left alone for a while. */
static redisReply *ask(const char *format, ...)
{
    static int64_t gone_at_s;
    const struct timeval patience = { 2, 0 };
    redisReply *reply = NULL;
    if (redis == NULL && (now(NULL) < gone_at_s || now(NULL) > gone_at_s + 10)) {
        const char *host = getenv("AVON_REDIS_HOST"), *port = getenv("AVON_REDIS_PORT");
        const char *password = getenv("AVON_REDIS_PASSWORD");
        redis = redisConnectWithTimeout(host != NULL ? host : "127.0.0.1",
                                        port != NULL ? atoi(port) : 6379, patience);
        if (redis != NULL && redis->err == 0 && redisSetTimeout(redis, patience) == REDIS_OK &&
            password != NULL)
            forget((redisReply *)redisCommand(redis, "AUTH %s", password));
    }
    if (redis != NULL && redis->err == 0) {
        va_list arguments;
        va_start(arguments, format);
        reply = (redisReply *)redisvCommand(redis, format, arguments);
        va_end(arguments);
    }
    if (reply == NULL && redis != NULL) {
        redisFree(redis);
        redis = NULL;
        gone_at_s = now(NULL);
    }
    return reply;
}

/* Says so if Redis refused a command: each process then fetches for itself. */
static void forget(redisReply *reply)
{
    if (reply != NULL && reply->type == REDIS_REPLY_ERROR)
        fprintf(stderr, "redis_cache: Redis: %s\n", reply->str);
    if (reply != NULL && reply->type == REDIS_REPLY_STRING) avon_auth_wipe(reply->str, reply->len);
    freeReplyObject(reply);
}

/* ---- HTTP and settings, as in curl_easy.c ------------------------------------------------ */

static size_t append(char *data, size_t size, size_t count, void *response)
{
    return avon_auth_response_append((avon_auth_response *)response, data, size * count);
}

/* Prints the answer to a request without a body. Returns the HTTP status; 0: no answer. */
static int perform(const char *url, const avon_auth_header *headers, size_t count, const char *body,
                   avon_auth_response *response)
{
    struct curl_slist *lines = NULL;
    CURL *curl = curl_easy_init();
    curl_off_t retry_after_s = 0;
    CURLcode code;
    long status = 0;
    for (; count > 0; count--) lines = curl_slist_append(lines, headers++->line);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, lines);
    if (body != NULL) {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body);
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, response);
    }
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https"); /* http goes to proxies */
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 20L);
    if (getenv("AVON_CA_FILE") != NULL)
        curl_easy_setopt(curl, CURLOPT_CAINFO, getenv("AVON_CA_FILE"));
    /* redirects are off and certificates are verified, unless somebody asks otherwise */
    code = curl_easy_perform(curl);
    if (code == CURLE_OK || (code == CURLE_WRITE_ERROR && body != NULL)) /* too large a token */
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &retry_after_s);
    if (response != NULL) response->retry_after_s = retry_after_s;
    curl_slist_free_all(lines);
    curl_easy_cleanup(curl);
    return (int)status;
}

static int send_with_curl(void *context, const avon_auth_request *request,
                          avon_auth_response *response)
{
    (void)context;
    response->http_status =
        perform(request->url, request->headers, request->header_count, request->body, response);
    return response->http_status == 0;
}

int main(int argc, char **argv)
{
    static char token[AVON_AUTH_TOKEN_SIZE], jwt[AVON_AUTH_TOKEN_SIZE], out[AVON_AUTH_WORK_SIZE];
    static avon_auth_org_config config; /* all zero: the defaults */
    static avon_auth_user_config who;
    unsigned long calls = argc > 1 ? strtoul(argv[1], NULL, 10) : 1;
    avon_auth_headers headers;
    avon_auth_status status;
    const char *secret_key = getenv("AVON_SECRET_KEY");
    char url[512];
    int http_status, tries;
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
        fputs("redis_cache: check the settings\n", stderr);
        return 1;
    }
    signal(SIGPIPE, SIG_IGN); /* hiredis writes to a Redis that is gone */
    snprintf(token_key, sizeof token_key, "avon:token:%s:%s", config.base_url, config.client_id);
    snprintf(lock_key, sizeof lock_key, "avon:lock:%s:%s", config.base_url, config.client_id);
    do {
        http_status = tries = 0;
        do {
            status = get_headers(out, sizeof out, &headers);
            if (status == AVON_AUTH_OK)
                http_status = perform(url, headers.items, headers.count, NULL, NULL);
        } while (status == AVON_AUTH_OK && http_status == 401 &&
                 avon_auth_reject(&org, &user, &headers) == AVON_AUTH_OK && ++tries < 2);
        printf("\nHTTP %d, %s\n", http_status, avon_auth_status_name(status));
        if (fflush(stdout) != 0) http_status = 0; /* it was not printed */
    } while (calls-- > 1 && poll(NULL, 0, 1000) == 0);
    redisFree(redis);
    avon_auth_wipe(&user, sizeof user);
    avon_auth_wipe(token, sizeof token);
    avon_auth_wipe(jwt, sizeof jwt);
    avon_auth_wipe(out, sizeof out);
    return status != AVON_AUTH_OK ? 2 : http_status == 0 ? 3 : http_status / 100 == 2 ? 0 : 4;
}
