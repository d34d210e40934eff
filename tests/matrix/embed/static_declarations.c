/* SPDX-License-Identifier: MIT */
/* AVON_AUTH_STATIC in a file that calls none of the functions. */
#define AVON_AUTH_STATIC
#include "avon_auth.h"

int count_headers(const avon_auth_headers *headers);

int count_headers(const avon_auth_headers *headers)
{
    return headers->count < 2 ? 0 : 2;
}
