/* SPDX-License-Identifier: MIT
 *
 * SHA-256 by OpenSSL, for avon_auth.h to sign with. OpenSSL uses the processor's instructions
 * for it, BearSSL is portable C. In the file with the implementation:
 *
 *     #define AVON_AUTH_IMPLEMENTATION
 *     #define AVON_AUTH_SHA256 &openssl_sha256
 *     #include "openssl_sha256.h"
 *     #include "avon_auth.h"
 *
 * in C or C++, and link with -lbearssl -lcrypto. HMAC keeps what a hash has come to after the key,
 * and only these functions show it, which OpenSSL has deprecated since 3.0. Wrap another SHA-256,
 * of a chip for example, in the same way. */
#ifndef OPENSSL_SHA256_H
#define OPENSSL_SHA256_H

#define OPENSSL_API_COMPAT 0x10100000L
#include <bearssl.h>
#include <openssl/crypto.h>
#include <openssl/sha.h>

/* BearSSL reserves a br_hash_compat_context for any hash. */
typedef struct openssl_sha256_context {
    const br_hash_class *vtable;
    SHA256_CTX sha;
} openssl_sha256_context;
typedef char
    openssl_sha256_fits[sizeof(openssl_sha256_context) <= sizeof(br_hash_compat_context) ? 1 : -1];

static void openssl_sha256_update(const br_hash_class **context, const void *data, size_t len)
{
    openssl_sha256_context *self = (openssl_sha256_context *)(void *)context;
    SHA256_Update(&self->sha, data, len);
}

/* The hash so far; more may follow, so that it is a copy that is finished. */
static void openssl_sha256_out(const br_hash_class *const *context, void *out)
{
    const openssl_sha256_context *self = (const openssl_sha256_context *)(const void *)context;
    SHA256_CTX copy = self->sha;
    SHA256_Final((unsigned char *)out, &copy);
}

/* The state after the last complete block, and how many bytes were hashed altogether. */
static uint64_t openssl_sha256_state(const br_hash_class *const *context, void *state)
{
    const openssl_sha256_context *self = (const openssl_sha256_context *)(const void *)context;
    unsigned char *out = (unsigned char *)state;
    int i;
    for (i = 0; i < 32; i++) out[i] = (unsigned char)(self->sha.h[i / 4] >> (24 - i % 4 * 8));
    return ((uint64_t)self->sha.Nh << 32 | self->sha.Nl) / 8;
}

/* Goes on from such a state, at the end of a block. */
static void openssl_sha256_set_state(const br_hash_class **context, const void *state,
                                     uint64_t count)
{
    openssl_sha256_context *self = (openssl_sha256_context *)(void *)context;
    const unsigned char *in = (const unsigned char *)state;
    int i;
    SHA256_Init(&self->sha);
    for (i = 0; i < 8; i++, in += 4)
        self->sha.h[i] =
            (SHA_LONG)in[0] << 24 | (SHA_LONG)in[1] << 16 | (SHA_LONG)in[2] << 8 | in[3];
    self->sha.Nl = (SHA_LONG)(count << 3);
    self->sha.Nh = (SHA_LONG)(count >> 29);
}

static void openssl_sha256_init(const br_hash_class **context);

static const br_hash_class openssl_sha256 = {
    sizeof(openssl_sha256_context),
    BR_HASHDESC_ID(br_sha256_ID) | BR_HASHDESC_OUT(32) | BR_HASHDESC_STATE(32) |
        BR_HASHDESC_LBLEN(6) | BR_HASHDESC_MD_PADDING | BR_HASHDESC_MD_PADDING_BE,
    openssl_sha256_init,
    openssl_sha256_update,
    openssl_sha256_out,
    openssl_sha256_state,
    openssl_sha256_set_state,
};

static void openssl_sha256_init(const br_hash_class **context)
{
    openssl_sha256_context *self = (openssl_sha256_context *)(void *)context;
    self->vtable = &openssl_sha256;
    SHA256_Init(&self->sha);
}

#endif
