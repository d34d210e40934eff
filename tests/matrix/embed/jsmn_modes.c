/* SPDX-License-Identifier: MIT */
/* jsmn.h and the implementation in one file. -DTHEIRS_FIRST: jsmn.h comes before it, else after
 * it. -DJSMN_STRICT=7 and the like give the mode of jsmn: embed.sh goes through all 16. */
#ifdef THEIRS_FIRST
#include <jsmn.h>
#endif

#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#ifndef THEIRS_FIRST
#ifdef JSMN_H
#error "JSMN_H is left defined, which makes jsmn.h empty"
#endif
#ifdef JSMN_API
#error "JSMN_API is left defined"
#endif
#include <jsmn.h>
#endif

#if defined(JSMN_STRICT) && JSMN_STRICT != 7
#error "JSMN_STRICT has lost its value"
#endif
#if defined(JSMN_PARENT_LINKS) && JSMN_PARENT_LINKS != 8
#error "JSMN_PARENT_LINKS has lost its value"
#endif
#if defined(JSMN_STATIC) && JSMN_STATIC != 9
#error "JSMN_STATIC has lost its value"
#endif
#if defined(JSMN_HEADER) && JSMN_HEADER != 10
#error "JSMN_HEADER has lost its value"
#endif
#if defined(JSMN_STRING) || defined(JSMN_OBJECT) || defined(jsmn_parse) || defined(jsmntok_t)
#error "a name of jsmn is left a macro"
#endif

#include "job.h"

#ifdef JSMN_PARENT_LINKS
enum { THEIR_TOKEN = sizeof(jsmntype_t) + 4 * sizeof(int) };
#else
enum { THEIR_TOKEN = sizeof(jsmntype_t) + 3 * sizeof(int) };
#endif

#if defined(JSMN_HEADER) && defined(JSMN_STATIC)
/* jsmn declares functions then that nobody can define: its types are all that there is. */
static int their_jsmn_works(void)
{
    return 0;
}
#else
#include "their_jsmn.h"
#endif

int main(void)
{
    const int job_wrong = job();
    if (sizeof(jsmntok_t) != THEIR_TOKEN) return wrong("their token has another size");
    return their_jsmn_works() | job_wrong;
}
