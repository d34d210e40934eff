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
static const char refusal[] = "{\"status\":401,\"code\":\"auth/invalid_credentials\"}";
static const char id[] = "user_3km", account[] = "account_demo";
/* Over a block of SHA-256: a key that is hashed first. */
static const char secret[] = "s3cr3t-0123456789-0123456789-0123456789-0123456789-0123456789-0123";

static const avon_auth_claims claims = { id, T0, T0 + 3600, NULL, NULL, 0 };
static char token_buffer[256], work[2048], text[1024];
static avon_auth_key key;
static avon_auth_org org;
static avon_auth_user user;
static avon_auth_fetch fetch;
static avon_auth_headers headers;
static avon_auth_token token;
static avon_auth_status status;

static int64_t now(void *context)
{
    (void)context;
    return T0;
}

static int answered(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    (void)context;
    (void)request;
    response->http_status = 200;
    avon_auth_response_append(response, answer, sizeof answer - 1);
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

/* In this order. The access token is dropped before get_headers, which so does all it can: a
 * fetch and a signature. */
#define CALLS(CALL) \
    CALL(key_init(&key, secret, sizeof secret - 1), key_init) \
    CALL(jwt_sign(&key, &claims, text, sizeof text, NULL), jwt_sign) \
    CALL(token_request(id, secret, AVON_AUTH_JSON, text, sizeof text, NULL), token_request) \
    CALL(token_parse(answer, sizeof answer - 1, text, sizeof text, &token), token_parse) \
    CALL(error_parse(refusal, sizeof refusal - 1, text, sizeof text, NULL), error_parse) \
    CALL(headers_build(TOKEN, TOKEN, account, work, sizeof work, NULL, &headers), headers_build) \
    CALL(headers_text(&headers, text, sizeof text, NULL), headers_text) \
    CALL(org_init(&org, &org_config), org_init) \
    CALL(user_init(&user, &user_config), user_init) \
    CALL(org_begin(&org, T0, work, sizeof work, &fetch), org_begin) \
    CALL(org_complete((answered(NULL, NULL, &fetch.response), &org), &fetch, T0), org_complete) \
    CALL(headers_at(&org, &user, T0, work, sizeof work, NULL, &headers), headers_at) \
    CALL(org_reject(&org, headers.generation, T0 + 60), org_reject) \
    CALL(get_headers(&org, &user, work, sizeof work, NULL, &headers), get_headers)

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
