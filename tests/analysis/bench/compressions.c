/* SPDX-License-Identifier: MIT
 * The limit: the compressions of SHA-256 that a JWT takes, and nothing else. */
#include "bench.h"

#include <bearssl.h>

enum { BLOCK = 64 };
static br_sha256_context context;
static unsigned char blocks[4 * BLOCK];

static void prepare(size_t length)
{
    (void)length;
    memset(blocks, 0x5A, sizeof blocks);
    br_sha256_init(&context);
}

static void three(void)
{
    br_sha256_update(&context, blocks, 3 * BLOCK);
}

static void four(void)
{
    br_sha256_update(&context, blocks, 4 * BLOCK);
}

const operation operations[] = {
    { "3 compressions", prepare, three, NULL },
    { "4 compressions", prepare, four, NULL },
    { 0 },
};
