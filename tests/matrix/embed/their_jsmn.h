/* SPDX-License-Identifier: MIT */
/* Does the jsmn of the including file still work in its mode? It is jsmn.h or the copy inside
 * neighbour.h. Tokens are compared by name, since versions of jsmn number them differently. Include
 * job.h and a jsmn first. */

static int their_tokens_are_right(void)
{
    static const char text[] = "{\"a\":[1,\"b\"]}";
    static const struct {
        jsmntype_t type;
        int start, end, parent;
    } expected[] = {
        { JSMN_OBJECT, 0, 13, -1 },   { JSMN_STRING, 2, 3, 0 }, { JSMN_ARRAY, 5, 12, 1 },
        { JSMN_PRIMITIVE, 6, 7, 2 }, { JSMN_STRING, 9, 10, 2 },
    };
    enum { COUNT = sizeof expected / sizeof expected[0] };
    jsmn_parser parser;
    jsmntok_t tokens[COUNT + 1];
    int i;
    jsmn_init(&parser);
    if (jsmn_parse(&parser, text, sizeof text - 1, tokens, COUNT + 1) != COUNT)
        return wrong("their jsmn finds another number of tokens");
    for (i = 0; i < COUNT; i++) {
        if (tokens[i].type != expected[i].type || tokens[i].start != expected[i].start ||
            tokens[i].end != expected[i].end)
            return wrong("their jsmn finds another token");
#ifdef JSMN_PARENT_LINKS
        if (tokens[i].parent != expected[i].parent)
            return wrong("their jsmn finds another parent");
#endif
    }
    return 0;
}

/* JSMN_STRICT takes no unquoted word, the plain mode does. */
static int their_strictness_is_right(void)
{
    static const char text[] = "{x:1}";
    jsmn_parser parser;
    jsmntok_t tokens[4];
    int count;
    jsmn_init(&parser);
    count = jsmn_parse(&parser, text, sizeof text - 1, tokens, 4);
#ifdef JSMN_STRICT
    return count == JSMN_ERROR_INVAL ? 0 : wrong("their strict jsmn is not strict");
#else
    return count == 3 ? 0 : wrong("their plain jsmn is strict");
#endif
}

static int their_jsmn_works(void)
{
    const int tokens_wrong = their_tokens_are_right();
    return their_strictness_is_right() | tokens_wrong;
}
