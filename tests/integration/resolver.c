/* SPDX-License-Identifier: MIT
 *
 * For LD_PRELOAD: a resolver that says so, hangs for 30 s, and finds nothing. */
#define _POSIX_C_SOURCE 200809L
#include <netdb.h>
#include <unistd.h>

int getaddrinfo(const char *host, const char *service, const struct addrinfo *hints,
                struct addrinfo **found)
{
    static const char said[] = "resolving\n";
    (void)host, (void)service, (void)hints, (void)found;
    if (write(STDOUT_FILENO, said, sizeof said - 1) > 0) sleep(30);
    return EAI_AGAIN;
}
