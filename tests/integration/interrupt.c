/* SPDX-License-Identifier: MIT
 *
 * For LD_PRELOAD: a file that is written brings SIGINT. */
#define _POSIX_C_SOURCE 200809L
#include <signal.h>
#include <unistd.h>

int fsync(int file)
{
    (void)file;
    return raise(SIGINT);
}
