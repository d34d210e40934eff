/* SPDX-License-Identifier: MIT */
/* Any bytes as a token response.
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -I. \
 *         fuzz/fuzz_token.c -lbearssl -o fuzz_token
 *     ./fuzz_token -dict=fuzz/avon.dict new_corpus fuzz/corpus/fuzz_token
 *
 * What avon_auth_token_parse() and avon_auth_error_parse() say is what a second reader says,
 * written below from the grammar (RFC 8259, RFC 6749 section 5, RFC 6750 section 2.1) by
 * recursive descent; an accepted token is b64token; the same bytes give the same answer in
 * memory of their own and among bytes that would go on where they end. */
#include "fuzz.h"

/* ---- the second reader --------------------------------------------------------- */

enum { LEVELS = 64, TOKENS = 32, MEMBERS = TOKENS / 2 };

typedef struct value {
    char type;                    /* '{' '[' '"' '0' 't' 'f' 'n' */
    size_t at, length;            /* in the text; of a string, what is decoded of it */
} value;

typedef struct reader {
    const unsigned char *text;
    size_t size, at;
    uint16_t *units;              /* of the string that begins at text[i], from units[i] on: a
                                     byte, or what an escape stands for */
    size_t tokens;                /* objects, arrays, names and values */
    size_t members;               /* of the top object */
    value names[MEMBERS], values[MEMBERS];
} reader;

/* What is still to be read of a text that has been refused. */
static avon_auth_status not_json(reader *r)
{
    r->at = r->size;
    return AVON_AUTH_E_JSON;
}

static int next(const reader *r)
{
    return r->at < r->size ? r->text[r->at] : EOF;
}

/* ws = *( %x20 / %x09 / %x0A / %x0D ) */
static void read_space(reader *r)
{
    while (next(r) == 0x20 || next(r) == 0x09 || next(r) == 0x0A || next(r) == 0x0D) r->at++;
}

static int hex_digit(int c)
{
    static const char digits[] = "0123456789abcdef0123456789ABCDEF";
    const char *found = c > 0 ? strchr(digits, c) : NULL;
    return found != NULL ? (int)((found - digits) % 16) : -1;
}

/* After a backslash. */
static avon_auth_status read_escape(reader *r, uint16_t *unit)
{
    static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    const int c = next(r);
    const char *found = c > 0 ? strchr(letters, c) : NULL;
    int i;
    if (c == EOF) return not_json(r);
    r->at++;
    if (found != NULL) {
        *unit = (uint16_t)meanings[found - letters];
        return AVON_AUTH_OK;
    }
    if (c != 'u') return not_json(r);
    for (*unit = 0, i = 0; i < 4; i++, r->at++) {
        const int digit = hex_digit(next(r));
        if (digit < 0) return not_json(r);
        *unit = (uint16_t)(*unit * 16 + digit);
    }
    return AVON_AUTH_OK;
}

/* string = quotation-mark *char quotation-mark */
static avon_auth_status read_string(reader *r, value *out)
{
    uint16_t *units = r->units + r->at;
    out->type = '"';
    out->at = r->at;
    out->length = 0;
    if (next(r) != '"') return not_json(r);
    r->at++;
    while (next(r) != '"') {
        const int c = next(r);
        size_t n;
        if (c == EOF || c < 0x20) return not_json(r);
        if (c == '\\') {
            r->at++;
            if (read_escape(r, units + out->length++) != AVON_AUTH_OK) return AVON_AUTH_E_JSON;
            continue;
        }
        n = fuzz_utf8(r->text + r->at, r->size - r->at);
        if (n == 0) return not_json(r);
        for (; n != 0; n--) units[out->length++] = r->text[r->at++];
    }
    r->at++;
    return AVON_AUTH_OK;
}

/* number = [ minus ] int [ frac ] [ exp ], as a machine that goes from state to state. */
static avon_auth_status read_number(reader *r, value *out)
{
    enum { START, MINUS, ZERO, INTEGER, POINT, FRACTION, E, SIGN, EXPONENT, STATES, STOP = STATES };
    /* by what comes: '-'  '+'  '0'  '1' to '9'  '.'  'e' */
    static const unsigned char to[STATES][6] = {
        { MINUS, STOP, ZERO, INTEGER, STOP, STOP },         /* START */
        { STOP, STOP, ZERO, INTEGER, STOP, STOP },          /* MINUS */
        { STOP, STOP, STOP, STOP, POINT, E },               /* ZERO */
        { STOP, STOP, INTEGER, INTEGER, POINT, E },         /* INTEGER */
        { STOP, STOP, FRACTION, FRACTION, STOP, STOP },     /* POINT */
        { STOP, STOP, FRACTION, FRACTION, STOP, E },        /* FRACTION */
        { SIGN, SIGN, EXPONENT, EXPONENT, STOP, STOP },     /* E */
        { STOP, STOP, EXPONENT, EXPONENT, STOP, STOP },     /* SIGN */
        { STOP, STOP, EXPONENT, EXPONENT, STOP, STOP },     /* EXPONENT */
    };
    static const char classes[] = "-+0123456789.eE", class_of[] = "012333333333455";
    unsigned state = START;
    out->type = '0';
    out->at = r->at;
    for (;;) {
        const char *class = next(r) > 0 ? strchr(classes, next(r)) : NULL;
        const unsigned then = class != NULL ? to[state][class_of[class - classes] - '0'] : STOP;
        if (then == STOP) break;
        state = then;
        r->at++;
    }
    out->length = r->at - out->at;
    return state == ZERO || state == INTEGER || state == FRACTION || state == EXPONENT
               ? AVON_AUTH_OK : not_json(r);
}

static avon_auth_status read_literal(reader *r, const char *literal, value *out)
{
    const size_t n = strlen(literal);
    if (r->size - r->at < n || memcmp(r->text + r->at, literal, n) != 0) return not_json(r);
    out->type = literal[0];
    out->at = r->at;
    out->length = n;
    r->at += n;
    return AVON_AUTH_OK;
}

static avon_auth_status read_value(reader *r, size_t level, value *out);

/* [ element *( "," element ) ], where an element of an object is name ":" value. */
static avon_auth_status read_elements(reader *r, size_t level, value *out)
{
    const int object = next(r) == '{';
    const int closing = object ? '}' : ']';
    out->type = object ? '{' : '[';
    out->at = r->at++;
    out->length = 0;
    if (level > LEVELS) return AVON_AUTH_E_TOO_LARGE;
    read_space(r);
    if (next(r) != closing) {
        for (;; r->at++) {
            value name = { 0, 0, 0 }, element = { 0, 0, 0 };
            avon_auth_status status;
            read_space(r);
            if (object) {
                r->tokens++;
                if (read_string(r, &name) != AVON_AUTH_OK) return AVON_AUTH_E_JSON;
                read_space(r);
                if (next(r) != ':') return not_json(r);
                r->at++;
            }
            status = read_value(r, level + 1, &element);
            if (status != AVON_AUTH_OK) return status;
            if (level == 1 && r->members < MEMBERS) {
                r->names[r->members] = name;
                r->values[r->members++] = element;
            }
            if (next(r) != ',') break;
        }
    }
    if (next(r) != closing) return not_json(r);
    r->at++;
    return AVON_AUTH_OK;
}

/* A value with the white space around it. */
static avon_auth_status read_value(reader *r, size_t level, value *out)
{
    avon_auth_status status;
    read_space(r);
    r->tokens++;
    switch (next(r)) {
    case '{':
    case '[': status = read_elements(r, level, out); break;
    case '"': status = read_string(r, out); break;
    case 't': status = read_literal(r, "true", out); break;
    case 'f': status = read_literal(r, "false", out); break;
    case 'n': status = read_literal(r, "null", out); break;
    default: status = read_number(r, out); break;
    }
    if (status == AVON_AUTH_OK) read_space(r);
    return status;
}

static avon_auth_status read_object(reader *r)
{
    value top = { 0, 0, 0 };
    avon_auth_status status;
    read_space(r);
    if (next(r) != '{') return AVON_AUTH_E_JSON;
    status = read_value(r, 1, &top);
    if (status != AVON_AUTH_OK) return status;
    if (r->at != r->size) return AVON_AUTH_E_JSON;
    return r->tokens <= TOKENS ? AVON_AUTH_OK : AVON_AUTH_E_TOO_LARGE;
}

/* ---- what the members say ------------------------------------------------------ */

/* What a string says, in memory of its own, anything but ASCII as 0x80. Of a string with a NUL
 * only what is before it is there as text: it counts as no text at all. */
static char *text_of(const reader *r, value v)
{
    char *text = fuzz_memory(v.length + 1);
    size_t i;
    for (i = 0; i < v.length; i++) {
        const uint16_t unit = r->units[v.at + i];
        text[i] = (char)(unit != 0 && unit < 0x80 ? unit : 0x80);
    }
    text[v.length] = '\0';
    return text;
}

static int says(const reader *r, value v, const char *word)
{
    char *text = text_of(r, v);
    const int same = strcmp(text, word) == 0;
    free(text);
    return same;
}

static size_t count_named(const reader *r, const char *name)
{
    size_t i, count = 0;
    for (i = 0; i < r->members; i++) count += says(r, r->names[i], name) != 0;
    return count;
}

/* The first one's value. */
static value value_named(const reader *r, const char *name)
{
    const value none = { 0, 0, 0 };
    size_t i;
    for (i = 0; i < r->members; i++)
        if (says(r, r->names[i], name)) return r->values[i];
    return none;
}

/* Of decimal digits; 2147483647 if it is more. */
static int64_t limited(const char *digits)
{
    const size_t zeros = strspn(digits, "0");
    unsigned long long number;
    if (strlen(digits + zeros) > 10) return 2147483647;
    number = strtoull(digits, NULL, 10);
    return number < 2147483647 ? (int64_t)number : 2147483647;
}

/* The whole part of a JSON number: all its digits in a row, cut or filled up with zeros to
 * where the exponent puts the point. */
static int64_t whole_part(const reader *r, value v)
{
    char *number = fuzz_string(r->text + v.at, v.length);
    char *digits = fuzz_memory(v.length + 12);
    size_t n = 0, point = 0;
    long exponent = 0, before;
    int64_t result = 0;
    const char *p;
    int after = 0;
    for (p = number; *p != '\0' && *p != 'e' && *p != 'E'; p++) {
        if (*p == '.') after = 1;
        if (*p < '0' || *p > '9') continue;
        digits[n++] = *p;
        if (!after) point++;
    }
    if (*p != '\0') exponent = strtol(p + 1, NULL, 10); /* stops at LONG_MAX */
    if (exponent > 100000000) exponent = 100000000;
    if (exponent < -100000000) exponent = -100000000;
    before = (long)point + exponent;
    digits[n] = '\0';
    if (number[0] != '-' && before > 0 && strspn(digits, "0") < n) {
        const size_t want = (size_t)before < n + 11 ? (size_t)before : n + 11;
        while (n < want) digits[n++] = '0';
        digits[want] = '\0';
        result = limited(digits);
    }
    free(number);
    free(digits);
    return result;
}

/* 0: no lifetime */
static int64_t lifetime(const reader *r, value v)
{
    int64_t result = 0;
    if (v.type == 'n') return AVON_AUTH_EXPIRY_UNKNOWN;
    if (v.type == '0') return whole_part(r, v);
    if (v.type == '"') {
        char *text = text_of(r, v);
        if (strspn(text, "0123456789") == strlen(text)) result = limited(text);
        free(text);
    }
    return result;
}

static int is_bearer(const reader *r, value v)
{
    char *text = text_of(r, v);
    size_t i;
    int same;
    for (i = 0; text[i] != '\0'; i++)
        if (text[i] >= 'A' && text[i] <= 'Z') text[i] = (char)(text[i] - 'A' + 'a');
    same = v.type == '"' && strcmp(text, "bearer") == 0;
    free(text);
    return same;
}

typedef struct outcome {
    avon_auth_status status;      /* of avon_auth_token_parse() */
    char *token;
    int64_t expires_in_s;
    avon_auth_status error_status; /* of avon_auth_error_parse() */
    char error[64];
} outcome;

static avon_auth_status read_token(const reader *r, outcome *expected)
{
    const value token = value_named(r, "access_token"), life = value_named(r, "expires_in");
    size_t i;
    for (i = 0; i < r->members; i++)
        if (says(r, r->names[i], "error") && r->values[i].type != 'n') return AVON_AUTH_E_DENIED;
    if (count_named(r, "access_token") != 1 || token.type != '"') return AVON_AUTH_E_RESPONSE;
    if (count_named(r, "token_type") > 1 || count_named(r, "expires_in") > 1)
        return AVON_AUTH_E_RESPONSE;
    if (count_named(r, "token_type") == 1 && !is_bearer(r, value_named(r, "token_type")))
        return AVON_AUTH_E_RESPONSE;
    expected->expires_in_s = AVON_AUTH_EXPIRY_UNKNOWN;
    if (life.type != 0) expected->expires_in_s = lifetime(r, life);
    if (expected->expires_in_s == 0) return AVON_AUTH_E_RESPONSE;
    expected->token = text_of(r, token);
    return fuzz_is_b64token(expected->token) ? AVON_AUTH_OK : AVON_AUTH_E_RESPONSE;
}

static avon_auth_status read_error(const reader *r, outcome *expected)
{
    static const char *const names[] = { "error", "code" };
    size_t k, i, n;
    for (k = 0; k < COUNT(names); k++) {
        for (i = 0; i < r->members; i++) {
            const value v = r->values[i];
            if (v.type != '"' || !says(r, r->names[i], names[k])) continue;
            for (n = 0; n < v.length && n < sizeof expected->error - 1; n++) {
                const uint16_t unit = r->units[v.at + n];
                expected->error[n] = '?';
                if (unit >= 0x20 && unit < 0x7F) expected->error[n] = (char)unit;
            }
            return AVON_AUTH_OK;
        }
    }
    return AVON_AUTH_E_RESPONSE;
}

static outcome expect(const uint8_t *data, size_t size)
{
    outcome expected;
    reader r;
    memset(&expected, 0, sizeof expected);
    memset(&r, 0, sizeof r);
    r.text = data;
    r.size = size;
    r.units = fuzz_memory((size + 1) * sizeof *r.units);
    expected.status = expected.error_status = read_object(&r);
    if (expected.status == AVON_AUTH_OK) {
        expected.status = read_token(&r, &expected);
        expected.error_status = read_error(&r, &expected);
    }
    free(r.units);
    return expected;
}

/* ---- what the header says ------------------------------------------------------ */

/* A text output of this size: the text whole, or nothing and the length that is needed. */
static void check_token(const char *body, size_t size, const outcome *expected, size_t out_size)
{
    const int good = expected->status == AVON_AUTH_OK;
    const size_t length = good ? strlen(expected->token) : 0;
    const int fits = length < out_size;
    char *out = fuzz_memory(out_size);
    avon_auth_token token;
    avon_auth_status status;
    memset(&token, FILL, sizeof token);
    status = avon_auth_token_parse(body, size, out_size != 0 ? out : NULL, out_size, &token);
    MUST(status == (good && !fits ? AVON_AUTH_E_BUFFER : expected->status));
    MUST(token.length == length);
    if (status == AVON_AUTH_OK) {
        MUST(strcmp(out, expected->token) == 0);
        MUST(fuzz_is_b64token(out));
        MUST(token.expires_in_s == expected->expires_in_s);
        MUST(fuzz_is_all(out + length + 1, FILL, out_size - length - 1));
    } else {
        fuzz_must_be_empty(out, out_size);
        MUST(token.expires_in_s == AVON_AUTH_EXPIRY_UNKNOWN);
    }
    free(out);
}

static void check_error(const char *body, size_t size, const outcome *expected, size_t out_size)
{
    const int good = expected->error_status == AVON_AUTH_OK;
    const size_t length = strlen(expected->error);
    char *out = fuzz_memory(out_size);
    size_t out_len = 99;
    const avon_auth_status status =
        avon_auth_error_parse(body, size, out_size != 0 ? out : NULL, out_size, &out_len);
    MUST(status == (good && length >= out_size ? AVON_AUTH_E_BUFFER : expected->error_status));
    MUST(out_len == length);
    if (status == AVON_AUTH_OK)
        MUST(strcmp(out, expected->error) == 0);
    else
        fuzz_must_be_empty(out, out_size);
    free(out);
}

/* Among bytes that would be the rest of an answer, or another one. */
static void check_surroundings(const uint8_t *data, size_t size, const outcome *expected,
                               size_t out_size)
{
    static const char *const around[] = {
        "\"\"\"\"", "}}}}", "0000", "    ", "null", "\\\\\\\\", ",\"a\":1}", "\xBF\xBF\xBF\xBF",
        "eeee", "\xFF\xFF\xFF\xFF"
    };
    size_t i;
    for (i = 0; i < COUNT(around); i++) {
        const size_t n = strlen(around[i]);
        char *memory = fuzz_memory(n + size + n);
        memcpy(memory, around[i], n);
        if (size != 0) memcpy(memory + n, data, size);
        memcpy(memory + n + size, around[i], n);
        fuzz_paint((unsigned char)around[i][0]);
        check_token(memory + n, size, expected, out_size);
        fuzz_paint((unsigned char)around[i][0]);
        check_error(memory + n, size, expected, sizeof expected->error);
        MUST(size == 0 || memcmp(memory + n, data, size) == 0);
        free(memory);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const outcome expected = expect(data, size);
    const size_t length = expected.status == AVON_AUTH_OK ? strlen(expected.token) : 0;
    const size_t error_length = strlen(expected.error);
    char *body = fuzz_copy(data, size);
    check_token(body, size, &expected, 0);
    check_token(body, size, &expected, length);
    check_token(body, size, &expected, length + 1);
    check_token(body, size, &expected, length + 20);
    check_error(body, size, &expected, 0);
    check_error(body, size, &expected, error_length);
    check_error(body, size, &expected, error_length + 1);
    check_surroundings(data, size, &expected, length + 1);
    free(body);
    free(expected.token);
    return 0;
}
