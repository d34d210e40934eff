/* The limit: the compressions of SHA-256 that a JWT takes, and nothing else. */
#include "bench.h"

#include <bearssl.h>

enum { BLOCK = 64 };
static br_sha256_context context;
static unsigned char blocks[4 * BLOCK];
static char shown[2 * BLOCK];

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

static const char *result(void)
{
    unsigned char state[32];
    int i;
    br_sha256_state(&context, state);
    for (i = 0; i < 32; i++) sprintf(shown + 2 * i, "%02x", (unsigned)state[i]);
    return shown;
}

static const operation operations[] = {
    { "3 compressions", prepare, three, result },
    { "4 compressions", prepare, four, result },
};

int main(int argc, char **argv)
{
    return bench(argc, argv, operations, sizeof operations / sizeof operations[0]);
}
