/* jsmn in its strict mode: the tokens of the answer, and nothing done with them. */
#define JSMN_STRICT
#include <jsmn.h>

#include "bench.h"

static char *answer;
static size_t length;
static jsmntok_t tokens[32];
static int count;
static char shown[2048];

static void prepare(size_t token_length)
{
    answer = answer_of(token_length != 0 ? token_length : TOKEN_LENGTH, 0);
    length = strlen(answer);
}

static void parse(void)
{
    jsmn_parser parser;
    jsmn_init(&parser);
    count = jsmn_parse(&parser, answer, length, tokens, 32);
    if (count != 7) fail("jsmn does not find seven tokens");
}

static const char *result(void)
{
    snprintf(shown, sizeof shown, "%.*s %.*s", tokens[2].end - tokens[2].start,
             answer + tokens[2].start, tokens[4].end - tokens[4].start, answer + tokens[4].start);
    return shown;
}

static const operation operations[] = { { "parse", prepare, parse, result } };

int main(int argc, char **argv)
{
    return bench(argc, argv, operations, 1);
}
