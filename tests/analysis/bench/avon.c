/* SPDX-License-Identifier: MIT
 * This header. With AVON_AUTH_SHA256 set on the command line, by another SHA-256. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"
#include "bench.h"

#include <pthread.h>
#include <sched.h>
#include <unistd.h>

static avon_auth_key key;
static avon_auth_claims claims;
static avon_auth_org org;
static avon_auth_user user;
static avon_auth_headers headers;
static char *out, *copied;
static size_t out_size, set_size;
static avon_auth_issued parsed;

static void must(avon_auth_status status)
{
    if (status != AVON_AUTH_OK) fail(avon_auth_status_name(status));
}

static void reserve_out(size_t size)
{
    out_size = size;
    made = out = reserve(size);
}

/* Keeps the compiler from copying once for all. */
static void copy(const char *from, size_t size)
{
    memcpy(copied, from, size);
    __asm__ volatile("" : : "r"(copied) : "memory");
}

/* ---- a JWT ---------------------------------------------------------------------------- */

static void prepare_jwt(size_t id_length)
{
    claims.user_id = id_length != 0 ? text_of(id_length) : USER_ID;
    claims.issued_at_s = ISSUED;
    claims.expires_at_s = EXPIRES;
    must(avon_auth_key_init(&key, SECRET_KEY, strlen(SECRET_KEY)));
    reserve_out(AVON_AUTH_JWT_SIZE(strlen(claims.user_id)));
}

static void sign(void)
{
    must(avon_auth_jwt_sign(&key, &claims, out, out_size, NULL));
}

static void key_and_sign(void)
{
    must(avon_auth_key_init(&key, SECRET_KEY, strlen(SECRET_KEY)));
    sign();
}

/* ---- headers -------------------------------------------------------------------------- */

static int64_t now(void *context)
{
    (void)context;
    return ISSUED;
}

static int no_send(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    (void)context;
    (void)request;
    (void)response;
    fail("the token is in the cache, and nothing is to be sent");
    return -1;
}

static void lock(void *mutex)
{
    pthread_mutex_lock(mutex);
}

static void unlock(void *mutex)
{
    pthread_mutex_unlock(mutex);
}

/* With a mutex, an organization that threads may share. */
static void begin_org(avon_auth_org *begun, size_t token_length, const char *account,
                      pthread_mutex_t *mutex)
{
    const avon_auth_org_config config = {
        .base_url = "https://demo-api.avonhealth.com",
        .client_id = "demo_client",
        .client_secret = "demo client secret",
        .account_id = account,
        .token_buffer = reserve(token_length + 1),
        .token_buffer_size = token_length + 1,
        .send = no_send,
        .now = now,
        .lock = mutex != NULL ? lock : NULL,
        .unlock = mutex != NULL ? unlock : NULL,
        .context = mutex,
    };
    must(avon_auth_org_init(begun, &config));
    must(avon_auth_org_import(begun, text_of(token_length), ISSUED + 86400));
}

static void begin_user(avon_auth_user *begun, const char *user_id)
{
    const avon_auth_user_config config = {
        .user_id = user_id,
        .secret_key = SECRET_KEY,
        .secret_key_len = strlen(SECRET_KEY),
    };
    must(avon_auth_user_init(begun, &config));
}

static void prepare_session(size_t id_length, size_t token_length, const char *account)
{
    const char *user_id = id_length != 0 ? text_of(id_length) : USER_ID;
    begin_org(&org, token_length, account, NULL);
    begin_user(&user, user_id);
    reserve_out(AVON_AUTH_JWT_SIZE(strlen(user_id)) + token_length + AVON_AUTH_WORK_SIZE);
}

static void prepare_headers(size_t id_length)
{
    prepare_session(id_length, TOKEN_LENGTH, "account_demo");
}

static void prepare_headers_of_token(size_t length)
{
    prepare_session(0, length, "account_demo");
}

/* As good as nothing beside the JWT. */
static void prepare_bare_headers(size_t id_length)
{
    prepare_session(id_length, 1, NULL);
}

static void make_headers(void)
{
    must(avon_auth_make_headers(&org, &user, ISSUED, out, out_size, &set_size, &headers));
}

static void get_headers(void)
{
    must(avon_auth_get_headers(&org, &user, out, out_size, NULL, &headers));
}

static void finish_headers(void)
{
    made = headers.items[1].value;
}

static void make_jwt(void)
{
    must(avon_auth_make_jwt(&user, ISSUED, out, out_size, NULL));
}

static void prepare_locked_headers(size_t id_length)
{
    static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    prepare_headers(id_length);
    begin_org(&org, TOKEN_LENGTH, "account_demo", &mutex);
}

/* The least that it takes to get those headers: a copy. */
static void prepare_copy(size_t id_length)
{
    prepare_headers(id_length);
    make_headers();
    copied = reserve(set_size + 1);
}

static void copy_headers(void)
{
    copy(out, set_size + 1);
}

/* ---- many users, one after the other -------------------------------------------------- */

static avon_auth_user *users;
static size_t user_count, next_user;

static void prepare_users(size_t count)
{
    size_t i;
    prepare_headers(0);
    users = reserve(count * sizeof *users);
    user_count = count;
    for (i = 0; i < count; i++) begin_user(&users[i], text_of(strlen(USER_ID)));
}

/* In an order that no cache foresees. */
static void get_headers_of_next(void)
{
    enum { prime = 7919 };
    next_user = (next_user + prime) % user_count;
    must(avon_auth_get_headers(&org, &users[next_user], out, out_size, NULL, &headers));
}

/* ---- threads ---------------------------------------------------------------------------- */

/* Each has a user of its own, and shares its organization or not. */
typedef struct worker {
    avon_auth_org *org, own_org;
    pthread_mutex_t mutex;
    avon_auth_user user;
    avon_auth_headers headers;
    pthread_t thread;
    char out[AVON_AUTH_WORK_SIZE];
} worker;

static worker *workers;
static size_t thread_count;

static void prepare_threads(size_t count, int are_apart)
{
    size_t i;
    warm_up = 1;
    thread_count = count;
    workers = reserve(count * sizeof *workers);
    for (i = 0; i < count; i++) {
        worker *w = &workers[i];
        pthread_mutex_init(&w->mutex, NULL);
        begin_org(&w->own_org, TOKEN_LENGTH, "account_demo", &w->mutex);
        w->org = are_apart ? &w->own_org : &workers[0].own_org;
        begin_user(&w->user, USER_ID);
    }
}

static void prepare_threads_sharing(size_t count)
{
    prepare_threads(count, 0);
}

static void prepare_threads_apart(size_t count)
{
    prepare_threads(count, 1);
}

static void *work(void *argument)
{
    worker *me = argument;
    size_t i;
    for (i = 0; i < THREAD_SETS / thread_count; i++)
        must(avon_auth_get_headers(me->org, &me->user, me->out, sizeof me->out, NULL,
                                   &me->headers));
    return NULL;
}

/* One processor after the other gets a thread, as on a machine that is otherwise idle. */
static void start(size_t i)
{
    cpu_set_t processor;
    CPU_ZERO(&processor);
    CPU_SET(i % (size_t)sysconf(_SC_NPROCESSORS_ONLN), &processor);
    if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0 ||
        pthread_setaffinity_np(workers[i].thread, sizeof processor, &processor) != 0)
        fail("no thread, or not where it belongs");
}

static void run_threads(void)
{
    size_t i;
    for (i = 0; i < thread_count; i++) start(i);
    for (i = 0; i < thread_count; i++) pthread_join(workers[i].thread, NULL);
}

/* ---- a token response ----------------------------------------------------------------- */

static void prepare_parse(size_t token_length)
{
    prepare_answer(token_length);
    reserve_out(answer_length);
    copied = reserve(answer_length);
}

static void prepare_parse_of_answer(size_t text_length)
{
    prepare_longer_answer(TOKEN_LENGTH, text_length);
    reserve_out(answer_length);
}

static void parse(void)
{
    must(avon_auth_token_parse(answer, answer_length, out, out_size, &parsed));
}

static void finish_parse(void)
{
    lifetime = (long)parsed.lifetime_s;
}

static void copy_answer(void)
{
    copy(answer, answer_length);
}

const operation operations[] = {
    { "key and sign", prepare_jwt, key_and_sign, NULL },
    { "sign", prepare_jwt, sign, NULL },
    { "make_headers", prepare_headers, make_headers, finish_headers },
    { "make_headers, token", prepare_headers_of_token, make_headers, finish_headers },
    { "make_headers, JWT alone", prepare_bare_headers, make_headers, finish_headers },
    { "get_headers", prepare_headers, get_headers, finish_headers },
    { "get_headers, lock", prepare_locked_headers, get_headers, finish_headers },
    { "get_headers, users", prepare_users, get_headers_of_next, finish_headers },
    { "get_headers, threads", prepare_threads_sharing, run_threads, NULL },
    { "get_headers, threads apart", prepare_threads_apart, run_threads, NULL },
    { "make_jwt", prepare_headers, make_jwt, NULL },
    { "copy of the headers", prepare_copy, copy_headers, NULL },
    { "parse", prepare_parse, parse, finish_parse },
    { "parse, answer", prepare_parse_of_answer, parse, finish_parse },
    { "copy of the answer", prepare_parse, copy_answer, NULL },
    { 0 },
};
