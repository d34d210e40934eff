/* SPDX-License-Identifier: MIT */
/* CHECK() for the programs here: most of these machines have no library of tests. */
#ifndef PORTABILITY_CHECK_H
#define PORTABILITY_CHECK_H

#include "avon_auth.h"

#include <stdio.h>
#include <string.h>

static unsigned checks, failures;

#define CHECK(condition) check(__LINE__, condition)

static void check(int line, int ok)
{
    checks++;
    if (ok) return;
    failures++;
    printf("FAIL line %d\n", line);
}

static inline int is_zero(const char *memory, size_t size)
{
    while (size != 0 && memory[size - 1] == 0) size--;
    return size == 0;
}

/* The last line, which portability.sh looks for, and the program's exit status. */
static int report(void)
{
    printf("%u checks, %u failed\n", checks, failures);
    return failures != 0;
}

#endif
