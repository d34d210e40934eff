/* SPDX-License-Identifier: MIT */
/* How much of the stack does a microcontroller have to clear? With AVON_AUTH_STACK_BURN at 2048
 * bytes a call leaves nothing of a key there. With 0 it does, down to the printed depth. on_frame()
 * hands out the same piece of the stack each time: painted, used by the call, then searched. */
#include "check.h"

#include <bearssl.h>

#define KEY "s3cr3t-key/0123456789:abcdefghijklmnopqrstuv"

enum { DEPTH = 4000, PAINT = 0xA5, RUN = 8, KEY_LEN = sizeof KEY - 1, STATE = 32 };

static unsigned char secrets[3 * KEY_LEN + 4 * STATE]; /* one behind the other */
static unsigned painted, deepest;
static avon_auth_key key;
static char out[400];

/* The key, with both pads; the midstates, as bytes and as the words of SHA-256. */
static void know_secrets(void)
{
    br_hmac_key_context prepared;
    unsigned char *words = secrets + 3 * KEY_LEN + 2 * STATE;
    size_t i;
    for (i = 0; i < KEY_LEN; i++) {
        secrets[i] = (unsigned char)KEY[i];
        secrets[KEY_LEN + i] = (unsigned char)(KEY[i] ^ 0x36);
        secrets[2 * KEY_LEN + i] = (unsigned char)(KEY[i] ^ 0x5C);
    }
    br_hmac_key_init(&prepared, &br_sha256_vtable, KEY, KEY_LEN);
    memcpy(words - 2 * STATE, prepared.ksi, STATE);
    memcpy(words - STATE, prepared.kso, STATE);
    for (i = 0; i < 2 * STATE; i += 4) {
        const unsigned char *bytes = words - 2 * STATE + i;
        const uint32_t word = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
                              (uint32_t)bytes[2] << 8 | bytes[3];
        memcpy(words + i, &word, sizeof word);
    }
}

static void on_frame(void (*volatile use)(unsigned char *))
{
    unsigned char frame[DEPTH];
    use(frame);
}

static int is_secret(const unsigned char *at)
{
    size_t i, n;
    for (i = 0; i + RUN <= sizeof secrets; i++) {
        for (n = 0; n < RUN && at[n] == secrets[i + n]; n++) {}
        if (n == RUN) return 1;
    }
    return 0;
}

static void paint(unsigned char *frame)
{
    memset(frame, PAINT, DEPTH);
}

static void search(unsigned char *frame)
{
    size_t i;
    for (painted = 0; painted < DEPTH && frame[painted] == PAINT; painted++) {}
    deepest = 0;
    for (i = painted; i + RUN <= DEPTH && deepest == 0; i++)
        if (is_secret(frame + i)) deepest = (unsigned)(DEPTH - i);
}

static void key_init(void)
{
    CHECK(avon_auth_key_init(&key, KEY, KEY_LEN) == AVON_AUTH_OK);
}

static void jwt_sign(void)
{
    const avon_auth_claims claims = { "user_3km", 1700000000, 1700003600, NULL, NULL, 0 };
    CHECK(avon_auth_jwt_sign(&key, &claims, out, sizeof out, NULL) == AVON_AUTH_OK);
}

static void check_residue(const char *what, void (*volatile call)(void))
{
    void (*volatile frame)(void (*volatile)(unsigned char *)) = on_frame;
    frame(paint);
    call();
    frame(search);
    CHECK(painted != 0 && painted < DEPTH - 500); /* the call was there, and no deeper */
    CHECK(deepest == 0);
    if (deepest != 0) printf("%s leaves some of the key, %u bytes deep\n", what, deepest);
}

int main(void)
{
    know_secrets();
    check_residue("key_init", key_init);
    check_residue("jwt_sign", jwt_sign);
    return report();
}
