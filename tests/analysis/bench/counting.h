/* Included before avon.c, with AVON_AUTH_SHA256 set to &counting: BearSSL's SHA-256, which
 * counts its compressions and prints the number to stderr at the end. */
#include <bearssl.h>
#include <stdio.h>

static const br_hash_class counting;
static unsigned long compressions;

enum { COUNTING_BLOCK = 64, COUNTING_PADDING = 9 };

static size_t counting_pending(const br_hash_class *const *context)
{
    unsigned char state[32];
    return (size_t)(br_sha256_vtable.state(context, state) % COUNTING_BLOCK);
}

static void counting_init(const br_hash_class **context)
{
    br_sha256_vtable.init(context);
    *context = &counting;
}

static void counting_update(const br_hash_class **context, const void *data, size_t len)
{
    compressions += (counting_pending(context) + len) / COUNTING_BLOCK;
    br_sha256_vtable.update(context, data, len);
}

static void counting_out(const br_hash_class *const *context, void *out)
{
    const size_t rest = counting_pending(context) + COUNTING_PADDING;
    compressions += (rest + COUNTING_BLOCK - 1) / COUNTING_BLOCK;
    br_sha256_vtable.out(context, out);
}

static uint64_t counting_state(const br_hash_class *const *context, void *state)
{
    return br_sha256_vtable.state(context, state);
}

static void counting_set_state(const br_hash_class **context, const void *state, uint64_t count)
{
    br_sha256_vtable.set_state(context, state, count);
}

static const br_hash_class counting = {
    sizeof(br_sha256_context),
    BR_HASHDESC_ID(br_sha256_ID) | BR_HASHDESC_OUT(32) | BR_HASHDESC_STATE(32) |
        BR_HASHDESC_LBLEN(6) | BR_HASHDESC_MD_PADDING | BR_HASHDESC_MD_PADDING_BE,
    counting_init, counting_update, counting_out, counting_state, counting_set_state,
};

__attribute__((destructor)) static void counting_report(void)
{
    fprintf(stderr, "compressions: %lu\n", compressions);
}
