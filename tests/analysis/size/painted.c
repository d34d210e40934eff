/* How much stack the functions really use: bare metal, for QEMU's Cortex-M machines. The stack
 * is painted, a function called, and the lowest word found that lost its colour. Prints a line
 * for each: its name without avon_auth_, and the bytes. They include the frame of the function
 * here that calls it, which size.mjs counts in what it computes too. */
#include "avon_auth.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* ---- the machine ---------------------------------------------------------------------- */

extern uint32_t stack_limit[], stack_top[];

/* Arm semihosting: how a program without an operating system prints and ends. */
static void semihosting(uint32_t operation, const void *argument)
{
    register uint32_t r0 __asm__("r0") = operation;
    register const void *r1 __asm__("r1") = argument;
    __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
}

static void print(const char *text)
{
    semihosting(0x04, text); /* SYS_WRITE0 */
}

static void leave(int passed)
{
    const uint32_t exited = 0x20026, failed = 0x20023; /* of SYS_EXIT */
    for (;;) semihosting(0x18, (const void *)(passed ? exited : failed));
}

static void fault(void)
{
    print("fault\n");
    leave(0);
}

static void print_number(size_t number)
{
    char digits[12];
    size_t at = sizeof digits;
    digits[--at] = '\0';
    do digits[--at] = (char)('0' + number % 10);
    while ((number /= 10) != 0);
    print(digits + at);
}

/* ---- the calls ------------------------------------------------------------------------ */

#define T0 INT64_C(1700000000)
#define TOKEN "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwMTIzNDU2Nzg5In0.c2lnbmF0dXJl"

static const char answer[] = "{\"access_token\":\"" TOKEN "\",\"expires_in\":8.64e4,"
                             "\"token_type\":\"Bearer\",\"scope\":[{\"a\":\"\\u00e9\"}]}";
static const char refusal[] = "{\"status\":401,\"code\":\"auth/invalid_credentials\"}";
static const char id[] = "user_3km", account[] = "account_demo";
/* Over a block of SHA-256: a key that is hashed first. */
static const char secret[] = "s3cr3t-0123456789-0123456789-0123456789-0123456789-0123456789-0123";

static avon_auth_key key;
static avon_auth_org org;
static avon_auth_user user;
static avon_auth_fetch fetch;
static avon_auth_headers headers;
static char token_buffer[256], work[2048], text[1024];
static avon_auth_status status;

static int64_t now(void *context)
{
    (void)context;
    return T0;
}

static int send(void *context, const avon_auth_request *request, avon_auth_response *response)
{
    (void)context;
    (void)request;
    response->http_status = 200;
    avon_auth_response_append(response, answer, sizeof answer - 1);
    return 0;
}

static void call_key_init(void)
{
    status = avon_auth_key_init(&key, secret, sizeof secret - 1);
}

static void call_jwt_sign(void)
{
    avon_auth_claims claims = { id, T0, T0 + 3600, NULL, NULL, 0 };
    status = avon_auth_jwt_sign(&key, &claims, text, sizeof text, NULL);
}

static void call_token_request(void)
{
    status = avon_auth_token_request(id, secret, AVON_AUTH_JSON, text, sizeof text, NULL);
}

static void call_token_parse(void)
{
    avon_auth_token token;
    status = avon_auth_token_parse(answer, sizeof answer - 1, text, sizeof text, &token);
}

static void call_error_parse(void)
{
    status = avon_auth_error_parse(refusal, sizeof refusal - 1, text, sizeof text, NULL);
}

static void call_headers_build(void)
{
    status = avon_auth_headers_build(TOKEN, TOKEN, account, work, sizeof work, NULL, &headers);
}

static void call_headers_text(void)
{
    status = avon_auth_headers_text(&headers, text, sizeof text, NULL);
}

static void call_org_init(void)
{
    avon_auth_org_config config;
    memset(&config, 0, sizeof config);
    config.base_url = "https://demo-api.avonhealth.com";
    config.client_id = id;
    config.client_secret = secret;
    config.account_id = account;
    config.token_buffer = token_buffer;
    config.token_buffer_size = sizeof token_buffer;
    config.send = send;
    config.now = now;
    status = avon_auth_org_init(&org, &config);
}

static void call_user_init(void)
{
    avon_auth_user_config config;
    memset(&config, 0, sizeof config);
    config.user_id = id;
    config.secret_key = secret;
    config.secret_key_len = sizeof secret - 1;
    status = avon_auth_user_init(&user, &config);
}

static void call_org_begin(void)
{
    status = avon_auth_org_begin(&org, T0, work, sizeof work, &fetch);
}

static void call_org_complete(void)
{
    send(NULL, &fetch.request, &fetch.response);
    status = avon_auth_org_complete(&org, &fetch, T0);
}

static void call_headers_at(void)
{
    status = avon_auth_headers_at(&org, &user, T0, work, sizeof work, NULL, &headers);
}

static void call_org_reject(void)
{
    status = avon_auth_org_reject(&org, headers.generation, T0 + 60);
}

/* The token was just dropped, so that this is all of it: a fetch, a signature. */
static void call_get_headers(void)
{
    status = avon_auth_get_headers(&org, &user, work, sizeof work, NULL, &headers);
}

/* ---- the measurement ------------------------------------------------------------------- */

enum { PAINT = 0x5EC7E7ED };

/* Paints everything below its own frame, and calls. */
__attribute__((noinline)) static size_t stack_of(void (*call)(void))
{
    uint32_t *top, *p;
    __asm__ volatile("mov %0, sp" : "=r"(top) : : "memory");
    for (p = stack_limit; p != top; p++) *(volatile uint32_t *)p = PAINT;
    call();
    for (p = stack_limit; p != top && *(volatile uint32_t *)p == PAINT; p++) {}
    return (size_t)((char *)top - (char *)p);
}

static void measure(const char *name, void (*call)(void))
{
    const size_t used = stack_of(call);
    print(name);
    print(" ");
    print_number(used);
    print("\n");
    if (status == AVON_AUTH_OK) return;
    print(avon_auth_status_name(status));
    print("\n");
    leave(0);
}

void reset(void);
void reset(void)
{
    measure("key_init", call_key_init);
    measure("jwt_sign", call_jwt_sign);
    measure("token_request", call_token_request);
    measure("token_parse", call_token_parse);
    measure("error_parse", call_error_parse);
    measure("headers_build", call_headers_build);
    measure("headers_text", call_headers_text);
    measure("org_init", call_org_init);
    measure("user_init", call_user_init);
    measure("org_begin", call_org_begin);
    measure("org_complete", call_org_complete);
    measure("headers_at", call_headers_at);
    measure("org_reject", call_org_reject);
    measure("get_headers", call_get_headers);
    leave(1);
}

__attribute__((section(".vectors"), used)) static void *const vectors[4] = {
    stack_top,
    (void *)reset,
    (void *)fault,
    (void *)fault,
};
