/* Loaded before a program (LD_PRELOAD): counts its calls of malloc, calloc and realloc, and
 * prints the number to stderr at its end. */
#include <stdio.h>
#include <stdlib.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static unsigned long calls;

void *malloc(size_t size)
{
    calls++;
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    calls++;
    return __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    calls++;
    return __libc_realloc(old, size);
}

__attribute__((destructor)) static void report(void)
{
    fprintf(stderr, "heap calls: %lu\n", calls);
}
