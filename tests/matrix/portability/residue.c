/* SPDX-License-Identifier: MIT */
/* A task whose stack is just large enough, as on a microcontroller: no call changes a byte below
 * it, and none leaves a piece of a key, a client secret, a token or a minted JWT on it. TASK_SIZE
 * is the size of that stack. Prints the bytes that the deepest call takes. */
#include "check.h"

#include <bearssl.h>

#define KEY           "s3cr3t-key/0123456789:abcdefghijklmnopqrstuv"
#define CLIENT_SECRET "cl13nt-p4ssw0rd_1357924680.ACEGIKMOQSUWYBDFHJLN"
#define TOKEN         "a2.XzdWIiOiIwMTIzNDU2Nzg5In0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg"
#define CLAIM         "pj7w0-9q8z" /* {"u":"pj7w0-9q8z","iat":1693847261,"exp":1693933661} */
#define JWT \
    "eyJhbGciOiJIUzI1NiJ9.eyJ1IjoicGo3dzAtOXE4eiIsImlhdCI6MTY5Mzg0NzI2MSwiZXhwIjox" \
    "NjkzOTMzNjYxfQ.bTFudDNkLXMxZ240dHVyZS1yZXAxNmVk"
#define T0            INT64_C(1700000000)

enum {
    FOREIGN_SIZE = 1536, /* what lies below the stack of the task */
    PAINT = 0xA5,
    RUN = 8,
    KEY_LEN = sizeof KEY - 1,
    STATE = 32,
    TEXTS = sizeof CLIENT_SECRET - 1 + sizeof TOKEN - 1 + sizeof CLAIM - 1 + STATE
};

static unsigned char memory[FOREIGN_SIZE + TASK_SIZE] __attribute__((aligned(16)));
static unsigned char secrets[3 * KEY_LEN + 4 * STATE + TEXTS]; /* one behind the other */
static size_t secrets_len, deepest_call;

/* ---- secrets -------------------------------------------------------------------------- */

static void add(const void *bytes, size_t n)
{
    memcpy(secrets + secrets_len, bytes, n);
    secrets_len += n;
}

static void add_padded_key(unsigned pad)
{
    size_t i;
    for (i = 0; i < KEY_LEN; i++)
        secrets[secrets_len++] = (unsigned char)((unsigned char)KEY[i] ^ pad);
}

/* A midstate as bytes, and as the words of SHA-256. */
static void add_midstate(const unsigned char *bytes)
{
    size_t i;
    add(bytes, STATE);
    for (i = 0; i < STATE; i += 4) {
        const uint32_t word = (uint32_t)bytes[i] << 24 | (uint32_t)bytes[i + 1] << 16 |
                              (uint32_t)bytes[i + 2] << 8 | bytes[i + 3];
        add(&word, sizeof word);
    }
}

static void know_secrets(void)
{
    br_hmac_key_context prepared;
    add(KEY, KEY_LEN);
    add_padded_key(0x36);
    add_padded_key(0x5C);
    br_hmac_key_init(&prepared, &br_sha256_vtable, KEY, KEY_LEN);
    add_midstate(prepared.ksi);
    add_midstate(prepared.kso);
    add(CLIENT_SECRET, strlen(CLIENT_SECRET));
    add(TOKEN, strlen(TOKEN));
    add(CLAIM, strlen(CLAIM));
    add(strrchr(JWT, '.') + 1, STATE);
}

static int is_secret(const unsigned char *at)
{
    size_t i, n;
    for (i = 0; i + RUN <= secrets_len; i++) {
        for (n = 0; n < RUN && at[n] == secrets[i + n]; n++) {}
        if (n == RUN) return 1;
    }
    return 0;
}

/* ---- a stack of its own ---------------------------------------------------------------- */

/* Calls the function with the stack pointer at `top`. */
void call_on(unsigned char *top, void (*function)(void));

#if defined(__arm__)
__asm__(".text\n.syntax unified\n.thumb\n.global call_on\n.type call_on, %function\n"
        ".thumb_func\n"
        "call_on:\n push {r4, lr}\n mov r4, sp\n mov sp, r0\n"
        " blx r1\n mov sp, r4\n pop {r4, pc}\n");
#elif defined(__riscv)
__asm__(".text\n.global call_on\n"
        "call_on:\n addi sp, sp, -16\n sw ra, 12(sp)\n sw s0, 8(sp)\n mv s0, sp\n mv sp, a0\n"
        " jalr a1\n mv sp, s0\n lw s0, 8(sp)\n lw ra, 12(sp)\n addi sp, sp, 16\n ret\n");
#elif defined(__AVR__)
__asm__(".text\n.global call_on\n"
        "call_on:\n push r28\n push r29\n in r28, 0x3D\n in r29, 0x3E\n sbiw r24, 1\n"
        " out 0x3E, r25\n out 0x3D, r24\n movw r30, r22\n icall\n"
        " out 0x3E, r29\n out 0x3D, r28\n pop r29\n pop r28\n ret\n");
#endif

static void on_task(const char *what, void (*function)(void))
{
    size_t i, lowest, residue = 0;
    memset(memory, PAINT, sizeof memory);
    call_on(memory + sizeof memory, function);
    for (lowest = 0; lowest < sizeof memory && memory[lowest] == PAINT; lowest++) {}
    for (i = lowest; i + RUN <= sizeof memory && residue == 0; i++)
        if (is_secret(memory + i)) residue = sizeof memory - i;
    CHECK(lowest < sizeof memory - 32 && lowest != 0); /* the call was there */
    CHECK(lowest >= FOREIGN_SIZE);
    CHECK(residue == 0);
    if (lowest < FOREIGN_SIZE)
        printf("%s overwrites %u bytes of others\n", what, (unsigned)(FOREIGN_SIZE - lowest));
    if (residue != 0) printf("%s leaves some of a secret, %u deep\n", what, (unsigned)residue);
    if (sizeof memory - lowest > deepest_call) deepest_call = sizeof memory - lowest;
}

#define ON_TASK(call) on_task(#call, call)

/* ---- the calls -------------------------------------------------------------------------- */

static avon_auth_key key;
static avon_auth_org org;
static avon_auth_user user, minted;
static avon_auth_headers headers;
static avon_auth_issued issued;
static char token[128], jwt_buffer[256], out[800];
static int http_status = 200;
static const char answer[] = "{\"access_token\":\"" TOKEN "\",\"expires_in\":86400}";
static const char refusal[] =
    "{\"code\":\"auth/invalid_credentials\",\"sent\":\"" CLIENT_SECRET "\"}";
static const char jwt_answer[] = "{\"jwt\":\"" JWT "\"}";

static int send_answer(void *context, const avon_auth_request *request,
                       avon_auth_response *response)
{
    const int for_jwt = strstr(request->path, "get-jwt") != NULL;
    const char *body = http_status != 200 ? refusal : for_jwt ? jwt_answer : answer;
    (void)context;
    response->http_status = http_status;
    return avon_auth_response_append(response, body, strlen(body)) == 0;
}

static int64_t now(void *context)
{
    (void)context;
    return T0;
}

static void set_up(void)
{
    avon_auth_org_config config;
    avon_auth_user_config who;
    memset(&config, 0, sizeof config);
    config.base_url = "https://demo-api.avonhealth.com";
    config.client_id = "client-1";
    config.client_secret = CLIENT_SECRET;
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    config.send = send_answer;
    config.now = now;
    CHECK(avon_auth_org_init(&org, &config) == AVON_AUTH_OK);
    memset(&who, 0, sizeof who);
    who.user_id = "user_3km";
    who.jwt_buffer = jwt_buffer;
    who.jwt_buffer_size = sizeof jwt_buffer;
    CHECK(avon_auth_user_init(&minted, &who) == AVON_AUTH_OK);
}

static void key_init(void)
{
    CHECK(avon_auth_key_init(&key, KEY, KEY_LEN) == AVON_AUTH_OK);
}

static void jwt_sign(void)
{
    const avon_auth_claims claims = { "user_3km", T0, T0 + 3600, NULL, NULL, 0 };
    CHECK(avon_auth_jwt_sign(&key, &claims, out, sizeof out, NULL) == AVON_AUTH_OK);
}

static void user_init(void)
{
    avon_auth_user_config who;
    memset(&who, 0, sizeof who);
    who.user_id = "user_3km";
    who.secret_key = KEY;
    who.secret_key_len = KEY_LEN;
    CHECK(avon_auth_user_init(&user, &who) == AVON_AUTH_OK);
}

static void token_request(void)
{
    CHECK(avon_auth_token_request("client-1", CLIENT_SECRET, AVON_AUTH_BODY_FORM, out, sizeof out,
                                  NULL) == AVON_AUTH_OK);
}

static void token_parse(void)
{
    CHECK(avon_auth_token_parse(answer, strlen(answer), out, sizeof out, &issued) == AVON_AUTH_OK);
}

static void jwt_parse(void)
{
    CHECK(avon_auth_jwt_parse(jwt_answer, strlen(jwt_answer), out, sizeof out, &issued) ==
          AVON_AUTH_OK);
}

static void get_none(void)
{
    http_status = 401;
    CHECK(avon_auth_get_headers(&org, &user, out, sizeof out, NULL, &headers) ==
          AVON_AUTH_E_DENIED);
    CHECK(strcmp(avon_auth_last_failure(&org, NULL).said, "auth/invalid_credentials") == 0);
    http_status = 200;
}

static void get_headers(void)
{
    CHECK(avon_auth_get_headers(&org, &user, out, sizeof out, NULL, &headers) == AVON_AUTH_OK);
}

static void get_minted_headers(void)
{
    CHECK(avon_auth_get_headers(&org, &minted, out, sizeof out, NULL, &headers) == AVON_AUTH_OK);
}

static void import(void)
{
    CHECK(avon_auth_org_import(&org, TOKEN, T0 + 3600) == AVON_AUTH_OK);
}

int main(void)
{
    know_secrets();
    set_up();
    ON_TASK(key_init);
    ON_TASK(jwt_sign);
    ON_TASK(user_init);
    ON_TASK(token_request);
    ON_TASK(token_parse);
    ON_TASK(jwt_parse);
    ON_TASK(get_none);
    set_up();
    ON_TASK(get_headers);
    ON_TASK(get_minted_headers);
    ON_TASK(import);
    printf("stack: %u of %u bytes\n", (unsigned)deepest_call, (unsigned)TASK_SIZE);
    return report();
}
