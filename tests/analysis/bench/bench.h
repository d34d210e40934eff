/* What every contender has in common: the claims that it signs or the answer that it reads,
 * and the loop around one operation.
 *
 *     CONTENDER OPERATION COUNT [LENGTH]
 *
 * does the operation COUNT times after a few to warm up, and prints nanoseconds of processor
 * time for one; for a COUNT of 0 it prints what the operation makes. LENGTH is that of the
 * user ID, the access token or the answer, whichever the operation grows with. */
#ifndef BENCH_H
#define BENCH_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define USER_ID    "user_2Kx8Vq0JmZt5Rc7Wn4Yb"
#define SECRET_KEY "s3cr3t-0123456789"
#define ISSUED     1697684096
#define EXPIRES    (ISSUED + 3600)
#define AUDIENCE   "avonhealth" /* and issuer */

enum { TOKEN_LENGTH = 796, ANSWER_LENGTH = 856, WARM_UP = 20 };

typedef struct operation {
    const char *name;
    void (*prepare)(size_t length);  /* of 0: the usual one */
    void (*run)(void);
    const char *(*result)(void);     /* of the last run */
} operation;

static void fail(const char *why)
{
    fprintf(stderr, "%s\n", why);
    exit(EXIT_FAILURE);
}

/* Memory that is there before the measurement. */
static char *reserve(size_t size)
{
    char *memory = malloc(size);
    if (memory == NULL) fail("no memory");
    return memory;
}

/* As many characters as a user ID, an access token or a text would have. */
static char *text_of(size_t length)
{
    static const char some[] = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI0Y2E3NTBmZi1mNDYyLTRk-_";
    char *text = reserve(length + 1);
    size_t i;
    for (i = 0; i < length; i++) text[i] = some[i % (sizeof some - 1)];
    text[length] = '\0';
    return text;
}

/* The service's token response with an access token that long, and after it a member that
 * nobody reads with a string that long. */
__attribute__((unused)) static char *answer_of(size_t token_length, size_t other_length)
{
    char *token = text_of(token_length), *other = text_of(other_length);
    char *answer = reserve(token_length + other_length + 128);
    sprintf(answer, "{\"access_token\":\"%s\",\"expires_in\":86400,\"token_type\":\"Bearer\"",
            token);
    if (other_length != 0) sprintf(answer + strlen(answer), ",\"scope\":\"%s\"", other);
    strcat(answer, "}");
    free(token);
    free(other);
    return answer;
}

static double processor_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static int bench(int argc, char **argv, const operation *operations, size_t operation_count)
{
    const operation *chosen = NULL;
    long i, count;
    double start;
    size_t k;
    for (k = 0; argc > 2 && k < operation_count; k++)
        if (strcmp(argv[1], operations[k].name) == 0) chosen = &operations[k];
    if (chosen == NULL) fail("usage: CONTENDER OPERATION COUNT [LENGTH]");
    count = strtol(argv[2], NULL, 10);
    chosen->prepare(argc > 3 ? strtoul(argv[3], NULL, 10) : 0);
    for (i = 0; i < WARM_UP; i++) chosen->run();
    if (count == 0) {
        printf("%s\n", chosen->result());
        return EXIT_SUCCESS;
    }
    start = processor_ns();
    for (i = 0; i < count; i++) chosen->run();
    printf("%.1f\n", (processor_ns() - start) / (double)count);
    return EXIT_SUCCESS;
}

#endif
