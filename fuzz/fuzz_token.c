/* SPDX-License-Identifier: MIT */
/* Any bytes as the answer to a token request, or to a JWT request.
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -I. \
 *         fuzz/fuzz_token.c -lbearssl -o fuzz_token
 *     ./fuzz_token -dict=fuzz/avon.dict new_corpus fuzz/corpus/fuzz_token
 *
 * What avon_auth_token_parse(), avon_auth_jwt_parse() and avon_auth_error_parse() say is what a
 * second reader says, written below from the grammar (RFC 8259, RFC 6749 section 5, RFC 6750
 * section 2.1, RFC 7519 section 4.1) by recursive descent; an accepted credential is b64token; the
 * same bytes give the same answer in memory of their own and among bytes that would go on where
 * they end. The bytes are the claims of a JWT in an answer, too. */
#include "fuzz.h"

/* ---- the second reader --------------------------------------------------------- */

enum { TOKENS = 32, MEMBERS = TOKENS / 2, CLAIMS = 512 };

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

static avon_auth_status read_value(reader *r, int is_top, value *out);

/* [ element *( "," element ) ], where an element of an object is name ":" value. */
static avon_auth_status read_elements(reader *r, int is_top, value *out)
{
    const int object = next(r) == '{';
    const int closing = object ? '}' : ']';
    out->type = object ? '{' : '[';
    out->at = r->at++;
    out->length = 0;
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
            status = read_value(r, 0, &element);
            if (status != AVON_AUTH_OK) return status;
            if (is_top && r->members < MEMBERS) {
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
static avon_auth_status read_value(reader *r, int is_top, value *out)
{
    avon_auth_status status;
    read_space(r);
    r->tokens++;
    switch (next(r)) {
    case '{':
    case '[': status = read_elements(r, is_top, out); break;
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

/* The whole part of a JSON number times a power of ten: all its digits in a row, cut or filled up
 * with zeros (by enough of them for a number that is too large) to where the point comes, without
 * the zeros in front. Nothing, if it is negative. */
static char *whole_part(const reader *r, value v, long power)
{
    enum { MORE = 25 };
    char *number = fuzz_string(r->text + v.at, v.length);
    char *digits = fuzz_memory(v.length + MORE + 1);
    size_t n = 0, point = 0, zeros;
    long exponent = 0, before;
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
    before = (long)point + exponent + power;
    if (number[0] == '-' || before < 0) before = 0;
    while (n < (size_t)before && n < v.length + MORE) digits[n++] = '0';
    digits[n < (size_t)before ? n : (size_t)before] = '\0';
    zeros = strspn(digits, "0");
    memmove(digits, digits + zeros, strlen(digits + zeros) + 1);
    free(number);
    return digits;
}

/* -1: none. */
static int64_t lifetime(const reader *r, value v)
{
    int64_t result = 0;
    char *text = NULL;
    if (v.type == 'n') return AVON_AUTH_LIFETIME_UNKNOWN;
    if (v.type == '0') text = whole_part(r, v, 0);
    if (v.type == '"') text = text_of(r, v);
    if (text != NULL && strspn(text, "0123456789") == strlen(text)) result = limited(text);
    free(text);
    return result != 0 ? result : -1;
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

typedef struct credential {
    avon_auth_status status;
    char *text;
    int64_t lifetime_s;
    int is_vague;                 /* the lifetime may as well be none: the times are too large */
} credential;

typedef struct outcome {
    credential token, jwt;        /* of avon_auth_token_parse(), avon_auth_jwt_parse() */
    avon_auth_status error_status; /* of avon_auth_error_parse() */
    char error[64];
} outcome;

static int is_error(value v)
{
    return v.type != 'n' && v.type != 'f' && !(v.type == '"' && v.length == 0);
}

/* What holds for both: a refusal comes first, and nothing that means something stands twice. */
static avon_auth_status read_credential(const reader *r, const char *name, credential *expected)
{
    const value v = value_named(r, name);
    size_t i;
    for (i = 0; i < r->members; i++)
        if (says(r, r->names[i], "error") && is_error(r->values[i])) return AVON_AUTH_E_DENIED;
    if (count_named(r, "error") > 1) return AVON_AUTH_E_RESPONSE;
    if (count_named(r, name) != 1 || v.type != '"') return AVON_AUTH_E_RESPONSE;
    expected->text = text_of(r, v);
    return fuzz_is_b64token(expected->text) ? AVON_AUTH_OK : AVON_AUTH_E_RESPONSE;
}

static avon_auth_status read_token(const reader *r, credential *expected)
{
    const value life = value_named(r, "expires_in");
    const avon_auth_status status = read_credential(r, "access_token", expected);
    if (status != AVON_AUTH_OK) return status;
    if (count_named(r, "token_type") > 1 || count_named(r, "expires_in") > 1)
        return AVON_AUTH_E_RESPONSE;
    if (count_named(r, "token_type") == 1 && !is_bearer(r, value_named(r, "token_type")))
        return AVON_AUTH_E_RESPONSE;
    expected->lifetime_s = life.type != 0 ? lifetime(r, life) : AVON_AUTH_LIFETIME_UNKNOWN;
    return expected->lifetime_s < 0 ? AVON_AUTH_E_RESPONSE : AVON_AUTH_OK;
}

/* ---- what the claims of a JWT say ---------------------------------------------- */

static void begin_reading(reader *r, const unsigned char *text, size_t size)
{
    memset(r, 0, sizeof *r);
    r->text = text;
    r->size = size;
    r->units = fuzz_memory((size + 1) * sizeof *r->units);
}

/* base64url, six bits at a time; what is left over is fewer than a character's. Returns 0 if it is
 * none, or too long. */
static size_t decode(const char *text, size_t n, unsigned char *bytes)
{
    const size_t length = n * 6 / 8;
    size_t bit;
    if (n % 4 == 1 || length > CLAIMS || strspn(text, fuzz_base64url) < n) return 0;
    memset(bytes, 0, length);
    for (bit = 0; bit < length * 8; bit++) {
        const unsigned sextet = (unsigned)(strchr(fuzz_base64url, text[bit / 6]) - fuzz_base64url);
        const unsigned set = sextet >> (5 - bit % 6) & 1;
        bytes[bit / 8] = (unsigned char)(bytes[bit / 8] | set << (7 - bit % 8));
    }
    return length;
}

/* In seconds, down to the whole one; all very large ones are the same. -1: there is none. */
static int64_t time_named(const reader *r, const char *name)
{
    const int64_t great = INT64_C(9999999999999999);
    const value v = value_named(r, name);
    int64_t time = -1;
    char *digits;
    if (count_named(r, name) != 1 || v.type != '0' || r->text[v.at] == '-') return time;
    digits = whole_part(r, v, 0);
    if (strlen(digits) >= strlen("100000000000")) {
        free(digits);
        digits = whole_part(r, v, -3);
    }
    time = strlen(digits) > 15 ? great : strtoll(digits, NULL, 10);
    free(digits);
    return time;
}

static avon_auth_status read_times(const reader *r, credential *expected)
{
    const int64_t iat = time_named(r, "iat"), exp = time_named(r, "exp");
    if (iat < 0 || exp < 0) return AVON_AUTH_OK;
    expected->is_vague = iat == exp && exp == INT64_C(9999999999999999);
    if (exp <= iat && !expected->is_vague) return AVON_AUTH_E_RESPONSE;
    expected->lifetime_s = exp - iat < 2147483647 ? exp - iat : 2147483647;
    if (expected->is_vague) expected->lifetime_s = 2147483647;
    return AVON_AUTH_OK;
}

static avon_auth_status read_jwt(const reader *answer, credential *expected)
{
    unsigned char claims[CLAIMS];
    avon_auth_status status = read_credential(answer, "jwt", expected);
    const char *dot, *last;
    reader r;
    if (status != AVON_AUTH_OK) return status;
    expected->lifetime_s = AVON_AUTH_LIFETIME_UNKNOWN;
    dot = strchr(expected->text, '.');
    last = dot != NULL ? strchr(dot + 1, '.') : NULL;
    if (last == NULL || strchr(last + 1, '.') != NULL) return AVON_AUTH_OK;
    begin_reading(&r, claims, decode(dot + 1, (size_t)(last - dot) - 1, claims));
    if (read_object(&r) == AVON_AUTH_OK) status = read_times(&r, expected);
    free(r.units);
    return status;
}

/* ---- the answer ---------------------------------------------------------------- */

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
    begin_reading(&r, data, size);
    expected.token.status = expected.jwt.status = expected.error_status = read_object(&r);
    if (expected.error_status == AVON_AUTH_OK) {
        expected.token.status = read_token(&r, &expected.token);
        expected.jwt.status = read_jwt(&r, &expected.jwt);
        expected.error_status = read_error(&r, &expected);
    }
    free(r.units);
    return expected;
}

/* ---- what the header says ------------------------------------------------------ */

typedef avon_auth_status (*parse_fn)(const char *body, size_t body_len, char *out, size_t out_size,
                                     avon_auth_issued *issued);

/* Where a text is no JSON, and may have too many tokens besides, it may say either. */
static avon_auth_status or_json(avon_auth_status status, avon_auth_status expected, size_t size)
{
    return status == AVON_AUTH_E_TOO_LARGE && expected == AVON_AUTH_E_JSON && size > TOKENS
               ? expected : status;
}

/* A text output of this size: the text whole, or nothing and the length that is needed. */
static void check_credential(parse_fn parse, const char *body, size_t size,
                             const credential *expected, size_t out_size)
{
    const int good = expected->status == AVON_AUTH_OK;
    size_t length = good ? strlen(expected->text) : 0;
    const int fits = length < out_size;
    char *out = fuzz_memory(out_size);
    avon_auth_issued issued;
    avon_auth_status status;
    memset(&issued, FILL, sizeof issued);
    status = or_json(parse(body, size, out_size != 0 ? out : NULL, out_size, &issued),
                     expected->status, size);
    if (expected->is_vague && status == AVON_AUTH_E_RESPONSE)
        length = 0;
    else
        MUST(status == (good && !fits ? AVON_AUTH_E_BUFFER : expected->status));
    MUST(issued.length == length);
    if (status == AVON_AUTH_OK) {
        MUST(strcmp(out, expected->text) == 0);
        MUST(fuzz_is_b64token(out));
        MUST(issued.lifetime_s == expected->lifetime_s);
        MUST(fuzz_is_all(out + length + 1, FILL, out_size - length - 1));
    } else {
        fuzz_must_be_empty(out, out_size);
        MUST(issued.lifetime_s == AVON_AUTH_LIFETIME_UNKNOWN);
    }
    free(out);
}

static void check_error(const char *body, size_t size, const outcome *expected, size_t out_size)
{
    const int good = expected->error_status == AVON_AUTH_OK;
    const size_t length = strlen(expected->error);
    char *out = fuzz_memory(out_size);
    size_t out_len = 99;
    const avon_auth_status status = or_json(
        avon_auth_error_parse(body, size, out_size != 0 ? out : NULL, out_size, &out_len),
        expected->error_status, size);
    MUST(status == (good && length >= out_size ? AVON_AUTH_E_BUFFER : expected->error_status));
    MUST(out_len == length);
    if (status == AVON_AUTH_OK)
        MUST(strcmp(out, expected->error) == 0);
    else
        fuzz_must_be_empty(out, out_size);
    free(out);
}

static size_t length_of(const credential *expected)
{
    return expected->status == AVON_AUTH_OK ? strlen(expected->text) : 0;
}

/* Among bytes that would be the rest of an answer, or another one. */
static void check_surroundings(const uint8_t *data, size_t size, const outcome *expected)
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
        check_credential(avon_auth_token_parse, memory + n, size, &expected->token,
                         length_of(&expected->token) + 1);
        fuzz_paint((unsigned char)around[i][0]);
        check_credential(avon_auth_jwt_parse, memory + n, size, &expected->jwt,
                         length_of(&expected->jwt) + 1);
        fuzz_paint((unsigned char)around[i][0]);
        check_error(memory + n, size, expected, sizeof expected->error);
        MUST(size == 0 || memcmp(memory + n, data, size) == 0);
        free(memory);
    }
}

static void check_sizes(parse_fn parse, const char *body, size_t size, const credential *expected)
{
    const size_t length = length_of(expected);
    const size_t sizes[] = { 0, length, length + 1, length + 20 };
    size_t i;
    for (i = 0; i < COUNT(sizes); i++) check_credential(parse, body, size, expected, sizes[i]);
}

/* As an answer: the claims of a JWT. */
static void check_claims(const uint8_t *data, size_t size)
{
    char *body = fuzz_memory(2 * size + 50), *end = body;
    outcome expected;
    end += sprintf(end, "{\"jwt\":\"e30.");
    end = fuzz_encode(end, data, size);
    end += sprintf(end, ".s\"}");
    expected = expect((const uint8_t *)body, (size_t)(end - body));
    MUST(expected.jwt.text != NULL);
    check_credential(avon_auth_jwt_parse, body, (size_t)(end - body), &expected.jwt,
                     strlen(expected.jwt.text) + 1);
    free(body);
    free(expected.token.text);
    free(expected.jwt.text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const outcome expected = expect(data, size);
    const size_t error_length = strlen(expected.error);
    char *body = fuzz_copy(data, size);
    check_sizes(avon_auth_token_parse, body, size, &expected.token);
    check_sizes(avon_auth_jwt_parse, body, size, &expected.jwt);
    check_error(body, size, &expected, 0);
    check_error(body, size, &expected, error_length);
    check_error(body, size, &expected, error_length + 1);
    check_surroundings(data, size, &expected);
    check_claims(data, size);
    free(body);
    free(expected.token.text);
    free(expected.jwt.text);
    return 0;
}
