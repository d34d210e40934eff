/* SPDX-License-Identifier: MIT
 * What every contender has in common: the claims that it signs or the answer that it reads.
 * bench.c runs its operations. */
#ifndef BENCH_H
#define BENCH_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define USER_ID    "user_2Kx8Vq0JmZt5Rc7Wn4Yb"
#define SECRET_KEY "s3cr3t-0123456789"
#define ISSUED     1697684096
#define EXPIRES    (ISSUED + 3600)
#define AUDIENCE   "avonhealth" /* and issuer */

enum { TOKEN_LENGTH = 796, ANSWER_LENGTH = 856 };
enum { THREAD_SETS = 16800 }; /* header sets of all threads together, of 1 to 8 the same each */

typedef struct operation {
    const char *name;
    void (*prepare)(size_t length); /* of 0: the usual one */
    void (*run)(void);
    void (*finish)(void); /* sets `made`, where the others do not; or NULL */
} operation;

/* The contender's, up to one without a name. */
extern const operation operations[];

/* How often bench.c does it before it measures. */
extern int warm_up;

/* What an operation made: a JWT or an access token, and the lifetime of the latter. */
extern const char *made;
extern long lifetime;

/* The token response that is to be read, after prepare_answer(). */
extern char *answer;
extern size_t answer_length;

void fail(const char *why);
void *reserve(size_t size);   /* memory that is there before the measurement */
char *text_of(size_t length); /* as many characters as an ID, a token or a text would have */
void prepare_answer(size_t token_length);
/* With a member after it that nobody reads, which holds a text of that length. */
void prepare_longer_answer(size_t token_length, size_t text_length);

#endif
