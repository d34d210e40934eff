/* SPDX-License-Identifier: MIT
 * jsmn in its strict mode: the tokens of the answer, and nothing done with them. */
#define JSMN_STRICT
#include <jsmn.h>

#include "bench.h"

static jsmntok_t tokens[32];

static void parse(void)
{
    jsmn_parser parser;
    jsmn_init(&parser);
    if (jsmn_parse(&parser, answer, answer_length, tokens, 32) != 7)
        fail("jsmn does not find seven tokens");
}

static void finish(void)
{
    answer[tokens[2].end] = '\0';
    made = answer + tokens[2].start;
    lifetime = strtol(answer + tokens[4].start, NULL, 10);
}

const operation operations[] = { { "parse", prepare_answer, parse, finish }, { 0 } };
