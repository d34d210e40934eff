/* cJSON: access token and lifetime out of the answer. */
#include "bench.h"

#include <cjson/cJSON.h>

static char *answer;
static size_t length;
static char token[4096], shown[4200];
static int expires_in;

static void prepare(size_t token_length)
{
    answer = answer_of(token_length != 0 ? token_length : TOKEN_LENGTH, 0);
    length = strlen(answer);
}

static void parse(void)
{
    cJSON *json = cJSON_ParseWithLength(answer, length);
    const cJSON *found = cJSON_GetObjectItemCaseSensitive(json, "access_token");
    const cJSON *lifetime = cJSON_GetObjectItemCaseSensitive(json, "expires_in");
    if (!cJSON_IsString(found) || !cJSON_IsNumber(lifetime)) fail("cJSON does not find them");
    strcpy(token, found->valuestring);
    expires_in = lifetime->valueint;
    cJSON_Delete(json);
}

static const char *result(void)
{
    snprintf(shown, sizeof shown, "%s %d", token, expires_in);
    return shown;
}

static const operation operations[] = { { "parse", prepare, parse, result } };

int main(int argc, char **argv)
{
    return bench(argc, argv, operations, 1);
}
