/* SPDX-License-Identifier: MIT
 * How much stack the functions really use, for the bare machines of QEMU: the stack is painted, a
 * function called, and the lowest word found that lost its colour. Prints a line for each: the
 * function here that calls it, and the bytes, with the frame of that function. */
#include "avon_auth.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define T0 INT64_C(1700000000)
#define TOKEN "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwMTIzNDU2Nzg5In0.c2lnbmF0dXJl"

static const char answer[] = "{\"access_token\":\"" TOKEN "\",\"expires_in\":8.64e4,"
                             "\"token_type\":\"Bearer\",\"scope\":[{\"a\":\"\\u00e9\"}]}";
/* A JWT of claims {"iat":1700000000,"exp":1700003600}. */
#define JWT "eyJhbGciOiJIUzI1NiJ9.eyJpYXQiOjE3MDAwMDAwMDAsImV4cCI6MTcwMDAwMzYwMH0.c2lnbmF0dXJl"
static const char jwt_answer[] = "{\"jwt\":\"" JWT "\"}";
static const char refusal[] = "{\"status\":401,\"code\":\"auth/invalid_credentials\"}";
static const char id[] = "user_3km", account[] = "account_demo";
/* Over a block of SHA-256: a key that is hashed first. */
static const char secret[] = "s3cr3t-0123456789-0123456789-0123456789-0123456789-0123456789-0123";

static const avon_auth_claims claims = { id, T0, T0 + 3600, NULL, NULL, 0 };
static char token_buffer[256], jwt_buffer[256], work[2048], text[1024];
static avon_auth_key key;
static avon_auth_org org;
static avon_auth_user user, minted;
static avon_auth_fetch fetch;
static avon_auth_headers headers;
static avon_auth_issued issued;
static avon_auth_status status;

static int64_t now(void *context)
{
    (void)context;
    return T0;
}

static int answered(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    const int for_jwt = strcmp(request->path, "/v2/auth/get-jwt") == 0;
    (void)context;
    response->http_status = 200;
    if (for_jwt) avon_auth_response_append(response, jwt_answer, sizeof jwt_answer - 1);
    else avon_auth_response_append(response, answer, sizeof answer - 1);
    return 0;
}

static const avon_auth_org_config org_config = {
    .base_url = "https://demo-api.avonhealth.com",
    .client_id = id,
    .client_secret = secret,
    .account_id = account,
    .token_buffer = token_buffer,
    .token_buffer_size = sizeof token_buffer,
    .send = answered,
    .now = now,
};
static const avon_auth_user_config user_config = {
    .user_id = id,
    .secret_key = secret,
    .secret_key_len = sizeof secret - 1,
};
static const avon_auth_user_config minted_config = {
    .user_id = id,
    .jwt_buffer = jwt_buffer,
    .jwt_buffer_size = sizeof jwt_buffer,
};

/* In this order. The token is rejected before get_headers, which so does all it can: a fetch and a
 * signature, or two fetches. */
#define CALLS(CALL) \
    CALL(key_init(&key, secret, sizeof secret - 1), key_init) \
    CALL(jwt_sign(&key, &claims, text, sizeof text, NULL), jwt_sign) \
    CALL(token_request(id, secret, AVON_AUTH_BODY_FORM, text, sizeof text, NULL), token_request) \
    CALL(token_parse(answer, sizeof answer - 1, text, sizeof text, &issued), token_parse) \
    CALL(jwt_request(id, text, sizeof text, NULL), jwt_request) \
    CALL(jwt_parse(jwt_answer, sizeof jwt_answer - 1, text, sizeof text, &issued), jwt_parse) \
    CALL(error_parse(refusal, sizeof refusal - 1, text, sizeof text, NULL), error_parse) \
    CALL(headers_build(TOKEN, TOKEN, account, work, sizeof work, NULL, &headers), headers_build) \
    CALL(headers_text(headers.items, headers.count, text, sizeof text, NULL), headers_text) \
    CALL(org_init(&org, &org_config), org_init) \
    CALL(user_init(&user, &user_config), user_init) \
    CALL(url(&org, "/v2/patients", text, sizeof text, NULL), url) \
    CALL(begin(&org, &user, T0, work, sizeof work, &fetch), begin) \
    CALL(complete((answered(NULL, &fetch.request, &fetch.response), &fetch), T0), complete) \
    CALL(make_headers(&org, &user, T0, work, sizeof work, NULL, &headers), make_headers) \
    CALL(make_jwt(&user, T0, text, sizeof text, NULL), make_jwt) \
    CALL(org_import(&org, TOKEN, T0 + 3600), org_import) \
    CALL(reject_at(&org, &user, &headers, T0), reject_at) \
    CALL(get_headers(&org, &user, work, sizeof work, NULL, &headers), get_headers) \
    CALL(user_init(&minted, &minted_config), minted_init) \
    CALL(reject_at(&org, &user, &headers, T0 + 60), reject_again) \
    CALL(get_headers(&org, &minted, work, sizeof work, NULL, &headers), minted_headers)

#define DEFINE(call, name) \
    static void call_##name(void) { status = avon_auth_##call; }
#define MEASURE(call, name) measure(#name, call_##name);

CALLS(DEFINE)

enum { PAINT = 0x5EC7E7ED };
extern uint32_t __heap_start[]; /* nothing is allocated: the stack may grow to here */

/* Paints everything below its own frame, and calls. */
__attribute__((noinline)) static size_t stack_of(void (*call)(void))
{
    register volatile uint32_t *top __asm__("sp");
    volatile uint32_t *p;
    for (p = __heap_start; p != top; p++) *p = PAINT;
    call();
    for (p = __heap_start; p != top && *p == PAINT; p++) {}
    return (size_t)((uintptr_t)top - (uintptr_t)p);
}

static void measure(const char *name, void (*call)(void))
{
    const size_t used = stack_of(call);
    printf("%s %u\n", name, (unsigned)used);
    if (status == AVON_AUTH_OK) return;
    printf("%s\n", avon_auth_status_name(status));
    exit(EXIT_FAILURE);
}

int main(void)
{
    CALLS(MEASURE)
    return 0;
}
