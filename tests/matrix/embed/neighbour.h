/* SPDX-License-Identifier: MIT */
/* A single-header library that brings its own jsmn, in the manner of those that embed a copy:
 * it has jsmn's names without jsmn's guard, wider tokens than jsmn's, and leaves its settings
 * defined behind it. It reads a text without escapes and exponents, which will do here. */
#ifndef NEIGHBOUR_H
#define NEIGHBOUR_H

#include <stddef.h>

#define JSMN_STRICT
#define JSMN_PARENT_LINKS

typedef enum {
    JSMN_UNDEFINED = 0,
    JSMN_OBJECT = 1,
    JSMN_ARRAY = 2,
    JSMN_STRING = 4,
    JSMN_PRIMITIVE = 8
} jsmntype_t;

enum jsmnerr { JSMN_ERROR_NOMEM = -11, JSMN_ERROR_INVAL = -12, JSMN_ERROR_PART = -13 };

typedef struct {
    jsmntype_t type;
    ptrdiff_t start, end;
    int size;
    int parent;
    void *extra;                  /* makes it a size that no token of jsmn has */
} jsmntok_t;

typedef struct {
    size_t pos;
    unsigned toknext;
    int toksuper;
} jsmn_parser;

static void jsmn_init(jsmn_parser *parser)
{
    parser->pos = 0;
    parser->toknext = 0;
    parser->toksuper = -1;
}

static jsmntok_t *jsmn_alloc_token(jsmn_parser *parser, jsmntok_t *tokens, size_t num_tokens)
{
    jsmntok_t *token;
    if (parser->toknext >= num_tokens) return NULL;
    token = &tokens[parser->toknext++];
    token->size = 0;
    token->parent = parser->toksuper;
    token->extra = NULL;
    if (parser->toksuper >= 0) tokens[parser->toksuper].size++;
    return token;
}

static void jsmn_fill_token(jsmntok_t *token, jsmntype_t type, size_t start, size_t end)
{
    token->type = type;
    token->start = start;
    token->end = end;
}

/* The end of the string or primitive at `at`; 0 if it is none. */
static size_t jsmn_parse_string(const char *js, size_t len, size_t at)
{
    for (at++; at < len; at++)
        if (js[at] == '"') return at;
    return 0;
}

static size_t jsmn_parse_primitive(const char *js, size_t len, size_t at)
{
    const size_t start = at;
    while (at < len && ((js[at] >= '0' && js[at] <= '9') || js[at] == '-')) at++;
    return at > start ? at : 0;
}

static int jsmn_parse(jsmn_parser *parser, const char *js, size_t len, jsmntok_t *tokens,
                      size_t num_tokens)
{
    for (; parser->pos < len; parser->pos++) {
        const char c = js[parser->pos];
        jsmntok_t *token;
        size_t end;
        if (c == ':') {
            parser->toksuper = parser->toknext - 1;
        } else if (c == ',') {
            if (tokens[parser->toksuper].type == JSMN_STRING)
                parser->toksuper = tokens[parser->toksuper].parent;
        } else if (c == '}' || c == ']') {
            if (tokens[parser->toksuper].type == JSMN_STRING)
                parser->toksuper = tokens[parser->toksuper].parent;
            tokens[parser->toksuper].end = parser->pos + 1;
            parser->toksuper = tokens[parser->toksuper].parent;
        } else {
            token = jsmn_alloc_token(parser, tokens, num_tokens);
            if (token == NULL) return JSMN_ERROR_NOMEM;
            if (c == '{' || c == '[') {
                jsmn_fill_token(token, c == '{' ? JSMN_OBJECT : JSMN_ARRAY, parser->pos, 0);
                parser->toksuper = parser->toknext - 1;
                continue;
            }
            end = c == '"' ? jsmn_parse_string(js, len, parser->pos)
                           : jsmn_parse_primitive(js, len, parser->pos);
            if (end == 0) return JSMN_ERROR_INVAL;
            if (c == '"') jsmn_fill_token(token, JSMN_STRING, parser->pos + 1, end);
            else jsmn_fill_token(token, JSMN_PRIMITIVE, parser->pos, end);
            parser->pos = c == '"' ? end : end - 1;
        }
    }
    if (parser->toksuper != -1) return JSMN_ERROR_PART;
    return parser->toknext;
}

#endif
