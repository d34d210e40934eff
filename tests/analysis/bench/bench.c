/* SPDX-License-Identifier: MIT
 * The loop around one operation of a contender:
 *
 *     CONTENDER OPERATION COUNT [LENGTH]
 *
 * does the operation COUNT times after a few to warm up, and prints nanoseconds for one: of
 * processor time, of all threads, and as they pass. For a COUNT of 0 it prints what the operation
 * makes. LENGTH is that of the user ID, the access token or the answer, whichever the operation
 * grows with, or a number of users or threads. */
#include "bench.h"

#include <time.h>

int warm_up = 20;
const char *made;
long lifetime;
char *answer;
size_t answer_length;

void fail(const char *why)
{
    fprintf(stderr, "%s\n", why);
    exit(EXIT_FAILURE);
}

void *reserve(size_t size)
{
    void *memory = malloc(size);
    if (memory == NULL) fail("no memory");
    return memory;
}

char *text_of(size_t length)
{
    static const char some[] = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI0Y2E3NTBmZi1mNDYyLTRk-_";
    char *text = reserve(length + 1);
    size_t i;
    for (i = 0; i < length; i++) text[i] = some[i % (sizeof some - 1)];
    text[length] = '\0';
    return text;
}

void prepare_longer_answer(size_t token_length, size_t text_length)
{
    char *token = text_of(token_length), *text = text_of(text_length);
    answer = reserve(token_length + text_length + 128);
    sprintf(answer, "{\"access_token\":\"%s\",\"expires_in\":86400,\"token_type\":\"Bearer\"",
            token);
    if (text_length != 0) sprintf(answer + strlen(answer), ",\"scope\":\"%s\"", text);
    strcat(answer, "}");
    answer_length = strlen(answer);
    free(token);
    free(text);
}

void prepare_answer(size_t token_length)
{
    prepare_longer_answer(token_length != 0 ? token_length : TOKEN_LENGTH, 0);
    if (token_length == 0 && answer_length != ANSWER_LENGTH)
        fail("the answer is not as long as it is said to be");
}

/* For callgrind, which counts inside of this. */
__attribute__((noinline)) void measured(const operation *chosen, long count)
{
    for (; count > 0; count--) chosen->run();
}

static double ns_by(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

int main(int argc, char **argv)
{
    const operation *chosen = operations;
    long i, count;
    double start, processor_start;
    if (argc < 3) fail("usage: CONTENDER OPERATION COUNT [LENGTH]");
    while (chosen->name != NULL && strcmp(argv[1], chosen->name) != 0) chosen++;
    if (chosen->name == NULL) fail("no such operation");
    count = strtol(argv[2], NULL, 10);
    chosen->prepare(argc > 3 ? strtoul(argv[3], NULL, 10) : 0);
    for (i = 0; i < warm_up; i++) chosen->run();
    start = ns_by(CLOCK_MONOTONIC);
    processor_start = ns_by(CLOCK_PROCESS_CPUTIME_ID);
    measured(chosen, count);
    if (count != 0) {
        printf("%.1f", (ns_by(CLOCK_PROCESS_CPUTIME_ID) - processor_start) / (double)count);
        printf(" %.1f\n", (ns_by(CLOCK_MONOTONIC) - start) / (double)count);
    } else {
        if (chosen->finish != NULL) chosen->finish();
        printf("%s %ld\n", made, lifetime);
    }
    return EXIT_SUCCESS;
}
