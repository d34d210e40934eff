/* SPDX-License-Identifier: MIT */
/* The ways to find the header: by a path relative to this file, on the search path, or
 * with -include, before the first line of this file. */
#if defined(BY_RELATIVE_PATH)
#define AVON_AUTH_IMPLEMENTATION
#include "../../../avon_auth.h"
#elif defined(BY_SEARCH_PATH)
#define AVON_AUTH_IMPLEMENTATION
#include <avon_auth.h>
#endif

#include "job.h"

int main(void)
{
    return job();
}
