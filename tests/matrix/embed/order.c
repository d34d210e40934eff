/* SPDX-License-Identifier: MIT */
/* The two halves in one file, in the orders that embed.sh asks for. */
#ifdef BEARSSL_FIRST
#include <bearssl.h>
#endif

#ifdef DECLARATIONS_FIRST
#include "avon_auth.h"
const char *name_before_the_implementation(void);
const char *name_before_the_implementation(void)
{
    return avon_auth_status_name(AVON_AUTH_OK);
}
#endif

#ifdef DECLARATIONS_TWICE
#include "avon_auth.h"
#include "avon_auth.h"
#endif

#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#ifdef IMPLEMENTATION_TWICE
#include "avon_auth.h"
#endif

#ifdef DECLARATIONS_AFTER
#undef AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"
#endif

#include "job.h"

int main(void)
{
#ifdef DECLARATIONS_FIRST
    if (strcmp(name_before_the_implementation(), "AVON_AUTH_OK") != 0) return wrong("the name");
#endif
    return job();
}
