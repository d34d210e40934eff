/* SPDX-License-Identifier: MIT
 *
 * Signs with OpenSSL's SHA-256 in place of BearSSL's, after it has made sure that the two
 * agree. Prints a JWT.
 *
 *     cc examples/openssl_sha256.c -I. -o openssl_sha256 -lbearssl -lcrypto && ./openssl_sha256
 *
 * Taken from the environment where set: AVON_USER_ID, AVON_SECRET_KEY. */
#define AVON_AUTH_IMPLEMENTATION
#define AVON_AUTH_SHA256 &openssl_sha256
#include "openssl_sha256.h"
#include "avon_auth.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* The four lines above make the difference. The rest is as ever. */
static avon_auth_status sign(const char *user_id, const char *secret_key, char *jwt, size_t size)
{
    avon_auth_claims claims = { 0 };
    avon_auth_key key;
    avon_auth_status status;
    claims.user_id = user_id;
    claims.issued_at_s = (int64_t)time(NULL);
    claims.expires_at_s = claims.issued_at_s + 3600;
    status = avon_auth_key_init(&key, secret_key, strlen(secret_key));
    if (status == AVON_AUTH_OK) status = avon_auth_jwt_sign(&key, &claims, jwt, size, NULL);
    avon_auth_wipe(&key, sizeof key);
    return status;
}

/* ---- the rest of the program: whether the two agree -------------------------------------- */

/* What a hash says: its state in between, its result, and its result after it went on from
 * that state. */
typedef struct hash_result {
    unsigned char state[32], out[32], resumed[32];
    uint64_t count;
} hash_result;

static hash_result hash(const br_hash_class *class, const unsigned char *data, size_t len)
{
    const size_t block = 64, whole = len / block * block;
    br_hash_compat_context context;
    hash_result result;
    class->init(&context.vtable);
    class->update(&context.vtable, data, whole);
    result.count = class->state(&context.vtable, result.state);
    class->update(&context.vtable, data + whole, len - whole);
    class->out(&context.vtable, result.out);

    class->init(&context.vtable);
    class->set_state(&context.vtable, result.state, result.count);
    class->update(&context.vtable, data + whole, len - whole);
    class->out(&context.vtable, result.resumed);
    return result;
}

static int agrees_with_bearssl(void)
{
    unsigned char data[300];
    size_t len;
    for (len = 0; len < sizeof data; len++) {
        hash_result theirs, ours;
        data[len] = (unsigned char)(len * 7);
        ours = hash(&openssl_sha256, data, len);
        theirs = hash(&br_sha256_vtable, data, len);
        if (ours.count != theirs.count || memcmp(ours.state, theirs.state, 32) != 0 ||
            memcmp(ours.out, theirs.out, 32) != 0 || memcmp(ours.resumed, theirs.out, 32) != 0)
            return 0;
    }
    return 1;
}

static const char *setting(const char *name, const char *otherwise)
{
    const char *value = getenv(name);
    return value != NULL && *value != '\0' ? value : otherwise;
}

int main(void)
{
    char jwt[1024];
    avon_auth_status status;
    if (!agrees_with_bearssl()) {
        fprintf(stderr, "OpenSSL's SHA-256 and BearSSL's differ\n");
        return EXIT_FAILURE;
    }
    status = sign(setting("AVON_USER_ID", "user_3km"),
                  setting("AVON_SECRET_KEY", "s3cr3t-0123456789"), jwt, sizeof jwt);
    if (status != AVON_AUTH_OK) {
        fprintf(stderr, "%s\n", avon_auth_status_text(status));
        return EXIT_FAILURE;
    }
    printf("%s\n", jwt);
    return EXIT_SUCCESS;
}
