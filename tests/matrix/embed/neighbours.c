/* SPDX-License-Identifier: MIT */
/* The implementation in one file with a library that embeds a copy of jsmn.
 * -DNEIGHBOUR_FIRST: the library comes before it, else after it. */
#ifdef NEIGHBOUR_FIRST
#include "neighbour.h"
#endif

#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#ifndef NEIGHBOUR_FIRST
#if defined(JSMN_STRICT) || defined(JSMN_PARENT_LINKS)
#error "a setting of jsmn is left defined"
#endif
#include "neighbour.h"
#endif

#if !defined(JSMN_STRICT) || !defined(JSMN_PARENT_LINKS)
#error "a setting of the neighbour's is gone"
#endif

#include "job.h"
#include "their_jsmn.h"

int main(void)
{
    struct neighbours_token {
        jsmntype_t type;
        ptrdiff_t start, end;
        int size, parent;
        void *extra;
    };
    const int job_wrong = job();
    if (sizeof(jsmntok_t) != sizeof(struct neighbours_token))
        return wrong("their token has another size");
    return their_jsmn_works() | job_wrong;
}
