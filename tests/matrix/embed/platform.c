/* SPDX-License-Identifier: MIT */
/* The implementation after the headers of platforms, which define short names as macros: lwIP
 * the calls of sockets, with their arguments, and Windows words of every kind. A name with
 * arguments would change a call through a pointer of that name. */
#define send(socket, data, size, flags) lwip_send(socket, data, size, flags)
#define wait(status)                    platform_wait(status)
#define lock(mutex)                     platform_lock(mutex)
#define unlock(mutex)                   platform_unlock(mutex)
#define now(clock)                      platform_now(clock)
#define set(memory, byte, size)         platform_set(memory, byte, size)
#define burn()                          platform_burn()
#define escape(c, out)                  platform_escape(c, out)
#define hook(context)                   platform_hook(context)
#define read(file, data, size)          platform_read(file, data, size)
#define write(file, data, size)         platform_write(file, data, size)
#define poll(files, count, timeout)     platform_poll(files, count, timeout)
#define min(a, b)                       ((a) < (b) ? (a) : (b))
#define max(a, b)                       ((a) > (b) ? (a) : (b))
#define ERROR                           0
#define TOKEN                           1
#define HEADER                          2
#define MAC                             3
#define SIGNATURE                       4
#define TRUE                            1
#define FALSE                           0
#define OK                              0
#define IN
#define OUT
#define CONST                           const
#define small                           char
#define near
#define far
#define interface                       struct

#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"
#include "job.h"

int main(void)
{
    return job();
}
