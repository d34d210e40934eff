/* jansson: access token and lifetime out of the answer. */
#include "bench.h"

#include <jansson.h>

static char *answer;
static size_t length;
static char token[4096], shown[4200];
static json_int_t expires_in;

static void prepare(size_t token_length)
{
    answer = answer_of(token_length != 0 ? token_length : TOKEN_LENGTH, 0);
    length = strlen(answer);
}

static void parse(void)
{
    json_t *json = json_loadb(answer, length, JSON_REJECT_DUPLICATES, NULL);
    const json_t *found = json_object_get(json, "access_token");
    const json_t *lifetime = json_object_get(json, "expires_in");
    if (!json_is_string(found) || !json_is_integer(lifetime)) fail("jansson does not find them");
    strcpy(token, json_string_value(found));
    expires_in = json_integer_value(lifetime);
    json_decref(json);
}

static const char *result(void)
{
    snprintf(shown, sizeof shown, "%s %d", token, (int)expires_in);
    return shown;
}

static const operation operations[] = { { "parse", prepare, parse, result } };

int main(int argc, char **argv)
{
    return bench(argc, argv, operations, 1);
}
