/* SPDX-License-Identifier: MIT
 * This header. With AVON_AUTH_SHA256 set on the command line, by another SHA-256. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"
#include "bench.h"

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

static void prepare_session(size_t id_length, size_t token_length, const char *account)
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
    };
    const avon_auth_user_config who = {
        .user_id = id_length != 0 ? text_of(id_length) : USER_ID,
        .secret_key = SECRET_KEY,
        .secret_key_len = strlen(SECRET_KEY),
    };
    must(avon_auth_org_init(&org, &config));
    must(avon_auth_org_import(&org, text_of(token_length), ISSUED + 86400));
    must(avon_auth_user_init(&user, &who));
    reserve_out(AVON_AUTH_JWT_SIZE(strlen(who.user_id)) + token_length + AVON_AUTH_WORK_SIZE);
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
    { "copy of the headers", prepare_copy, copy_headers, NULL },
    { "parse", prepare_parse, parse, finish_parse },
    { "parse, answer", prepare_parse_of_answer, parse, finish_parse },
    { "copy of the answer", prepare_parse, copy_answer, NULL },
    { 0 },
};
