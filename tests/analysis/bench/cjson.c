/* SPDX-License-Identifier: MIT
 * cJSON: access token and lifetime out of the answer. */
#include "bench.h"

#include <cjson/cJSON.h>

static char token[4096];

static void parse(void)
{
    cJSON *json = cJSON_ParseWithLength(answer, answer_length);
    const cJSON *found = cJSON_GetObjectItemCaseSensitive(json, "access_token");
    const cJSON *expires_in = cJSON_GetObjectItemCaseSensitive(json, "expires_in");
    if (!cJSON_IsString(found) || !cJSON_IsNumber(expires_in)) fail("cJSON does not find them");
    strcpy(token, found->valuestring);
    made = token;
    lifetime = expires_in->valueint;
    cJSON_Delete(json);
}

const operation operations[] = { { "parse", prepare_answer, parse, NULL }, { 0 } };
