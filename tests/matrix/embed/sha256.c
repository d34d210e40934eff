/* SPDX-License-Identifier: MIT */
/* AVON_AUTH_SHA256 set to another SHA-256: this one counts the bytes that it is given. */
#include <bearssl.h>

static br_hash_class counting;
static size_t counted;

#define AVON_AUTH_SHA256 &counting
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"
#include "job.h"

static void counting_init(const br_hash_class **context)
{
    br_sha256_vtable.init(context);
    *context = &counting;
}

static void counting_update(const br_hash_class **context, const void *data, size_t len)
{
    counted += len;
    br_sha256_vtable.update(context, data, len);
}

int main(void)
{
    static const size_t signing_input = 140;    /* "header.payload" of the golden JWT */
    counting = br_sha256_vtable;
    counting.init = counting_init;
    counting.update = counting_update;
    if (job() != 0) return 1;
    return counted >= signing_input ? 0 : wrong("the other SHA-256 was not asked");
}
