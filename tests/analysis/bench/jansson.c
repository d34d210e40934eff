/* SPDX-License-Identifier: MIT
 * jansson: access token and lifetime out of the answer. */
#include "bench.h"

#include <jansson.h>

static char token[4096];

static void parse(void)
{
    json_t *json = json_loadb(answer, answer_length, JSON_REJECT_DUPLICATES, NULL);
    const json_t *found = json_object_get(json, "access_token");
    const json_t *expires_in = json_object_get(json, "expires_in");
    if (!json_is_string(found) || !json_is_integer(expires_in)) fail("jansson does not find them");
    strcpy(token, json_string_value(found));
    made = token;
    lifetime = (long)json_integer_value(expires_in);
    json_decref(json);
}

const operation operations[] = { { "parse", prepare_answer, parse, NULL }, { 0 } };
