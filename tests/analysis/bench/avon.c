/* This header. With AVON_AUTH_SHA256 set on the command line, by another SHA-256. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"
#include "bench.h"

static avon_auth_key key;
static avon_auth_claims claims;
static avon_auth_org org;
static avon_auth_user user;
static avon_auth_headers headers;
static char *id, *token_buffer, *out, *answer;
static size_t token_size, out_size, answer_length;
static avon_auth_token parsed;
static char shown[2 * AVON_AUTH_WORK_SIZE];

static void must(avon_auth_status status)
{
    if (status != AVON_AUTH_OK) fail(avon_auth_status_name(status));
}

static const char *result(void)
{
    return out;
}

/* ---- a JWT ---------------------------------------------------------------------------- */

static void prepare_jwt(size_t length)
{
    id = length != 0 ? text_of(length) : USER_ID;
    claims.user_id = id;
    claims.issued_at_s = ISSUED;
    claims.expires_at_s = EXPIRES;
    must(avon_auth_key_init(&key, SECRET_KEY, strlen(SECRET_KEY)));
    out_size = AVON_AUTH_JWT_SIZE(strlen(id));
    out = reserve(out_size);
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
    avon_auth_org_config config;
    avon_auth_user_config who;
    char *token = text_of(token_length);
    memset(&config, 0, sizeof config);
    memset(&who, 0, sizeof who);
    token_size = token_length + 1;
    token_buffer = reserve(token_size);
    config.base_url = "https://demo-api.avonhealth.com";
    config.client_id = "demo_client";
    config.client_secret = "demo client secret";
    config.account_id = account;
    config.token_buffer = token_buffer;
    config.token_buffer_size = token_size;
    config.send = no_send;
    config.now = now;
    must(avon_auth_org_init(&org, &config));
    must(avon_auth_org_set_token(&org, token, ISSUED + 86400));
    free(token);

    id = id_length != 0 ? text_of(id_length) : USER_ID;
    who.user_id = id;
    who.secret_key = SECRET_KEY;
    who.secret_key_len = strlen(SECRET_KEY);
    must(avon_auth_user_init(&user, &who));
    out_size = AVON_AUTH_JWT_SIZE(strlen(id)) + token_length + AVON_AUTH_WORK_SIZE;
    out = reserve(out_size);
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
static void prepare_bare_headers(size_t length)
{
    prepare_session(length, 1, NULL);
}

static void headers_at(void)
{
    must(avon_auth_headers_at(&org, &user, ISSUED, out, out_size, NULL, &headers));
}

static void get_headers(void)
{
    must(avon_auth_get_headers(&org, &user, out, out_size, NULL, &headers));
}

static const char *jwt_header(void)
{
    return headers.items[1].value;
}

static size_t set_size;
static char *copied;

/* The least that it takes to get those headers: a copy. */
static void prepare_copy(size_t length)
{
    prepare_headers(length);
    must(avon_auth_headers_at(&org, &user, ISSUED, out, out_size, &set_size, &headers));
    copied = reserve(set_size + 1);
}

static void copy(void)
{
    memcpy(copied, out, set_size + 1);
    __asm__ volatile("" : : "r"(copied) : "memory"); /* or it would be made once for all */
}

/* ---- a token response ----------------------------------------------------------------- */

static void prepare_answer(size_t token_length, size_t other_length)
{
    answer = answer_of(token_length, other_length);
    answer_length = strlen(answer);
    if (token_length == TOKEN_LENGTH && other_length == 0 && answer_length != ANSWER_LENGTH)
        fail("the answer is not as long as it is said to be");
    out_size = token_length + 1;
    out = reserve(out_size);
}

static void prepare_parse(size_t token_length)
{
    prepare_answer(token_length != 0 ? token_length : TOKEN_LENGTH, 0);
}

static void prepare_parse_of_answer(size_t length)
{
    prepare_answer(TOKEN_LENGTH, length);
}

static void parse(void)
{
    must(avon_auth_token_parse(answer, answer_length, out, out_size, &parsed));
}

static void copy_answer(void)
{
    memcpy(copied, answer, answer_length);
    __asm__ volatile("" : : "r"(copied) : "memory");
}

static void prepare_copy_of_answer(size_t token_length)
{
    prepare_parse(token_length);
    copied = reserve(answer_length);
}

static const char *parsed_result(void)
{
    snprintf(shown, sizeof shown, "%s %ld", out, (long)parsed.expires_in_s);
    return shown;
}

static const operation operations[] = {
    { "key and sign", prepare_jwt, key_and_sign, result },
    { "sign", prepare_jwt, sign, result },
    { "headers_at", prepare_headers, headers_at, jwt_header },
    { "headers_at, token", prepare_headers_of_token, headers_at, jwt_header },
    { "headers_at, JWT alone", prepare_bare_headers, headers_at, jwt_header },
    { "get_headers", prepare_headers, get_headers, jwt_header },
    { "copy of the headers", prepare_copy, copy, jwt_header },
    { "parse", prepare_parse, parse, parsed_result },
    { "copy of the answer", prepare_copy_of_answer, copy_answer, parsed_result },
    { "parse, answer", prepare_parse_of_answer, parse, parsed_result },
};

int main(int argc, char **argv)
{
    return bench(argc, argv, operations, sizeof operations / sizeof operations[0]);
}
