/* SPDX-License-Identifier: MIT
 *
 * avon_auth.h as a shared library, for avon_auth.py or another language. It exports nothing of
 * BearSSL and jsmn.
 *
 *     cc -shared -fPIC -fvisibility=hidden -Wl,--exclude-libs,ALL examples/ctypes/avon_auth.c -I. \
 *         -o libavon_auth.so -lbearssl */
#define AVON_AUTH_API __attribute__((visibility("default")))
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <string.h>

/* The size of a type, so that nobody copies a private layout. 0: no such type here. */
AVON_AUTH_API size_t avon_auth_size(const char *type);
AVON_AUTH_API size_t avon_auth_size(const char *type)
{
    if (strcmp(type, "org") == 0) return sizeof(avon_auth_org);
    if (strcmp(type, "user") == 0) return sizeof(avon_auth_user);
    if (strcmp(type, "org_config") == 0) return sizeof(avon_auth_org_config);
    if (strcmp(type, "user_config") == 0) return sizeof(avon_auth_user_config);
    if (strcmp(type, "request") == 0) return sizeof(avon_auth_request);
    if (strcmp(type, "response") == 0) return sizeof(avon_auth_response);
    if (strcmp(type, "headers") == 0) return sizeof(avon_auth_headers);
    if (strcmp(type, "failure") == 0) return sizeof(avon_auth_failure);
    return 0;
}
