/* SPDX-License-Identifier: MIT */
/* What the harnesses share: a check that every fuzzer takes for a crash, memory that ends
 * where its contents end, and the defects that are planted to see whether they are found. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#define COUNT(array) (sizeof (array) / sizeof (array)[0])
#define FILL 0xA5

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define MUST(condition) ((condition) ? (void)0 : fuzz_fail(__FILE__, __LINE__, #condition))

static inline void fuzz_fail(const char *file, int line, const char *condition)
{
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, condition);
    abort();
}

/* Memory of exactly this size, full of FILL: AddressSanitizer sees a byte too many. */
static inline void *fuzz_memory(size_t size)
{
    void *memory = malloc(size != 0 ? size : 1);
    MUST(memory != NULL);
    memset(memory, FILL, size);
    return memory;
}

static inline void *fuzz_copy(const void *data, size_t size)
{
    void *memory = fuzz_memory(size);
    if (size != 0) memcpy(memory, data, size);
    return memory;
}

static inline char *fuzz_string(const void *data, size_t size)
{
    char *string = fuzz_memory(size + 1);
    if (size != 0) memcpy(string, data, size);
    string[size] = '\0';
    return string;
}

static inline int fuzz_is_all(const void *memory, int byte, size_t size)
{
    const unsigned char *bytes = memory;
    size_t i;
    for (i = 0; i < size; i++)
        if (bytes[i] != byte) return 0;
    return 1;
}

/* What the contract says of a text output that failed: nothing is left in it. */
static inline void fuzz_must_be_empty(const char *out, size_t out_size)
{
    MUST(fuzz_is_all(out, 0, out_size));
}

#if defined(__GNUC__)
#define FUZZ_NOINLINE __attribute__((noinline))
#else
#define FUZZ_NOINLINE
#endif

/* Leaves this byte in the stack below, where variables that nobody initialises will be. */
static FUZZ_NOINLINE void fuzz_paint(int byte)
{
    volatile uint64_t stack[1024];
    const uint64_t bytes = (uint64_t)(byte & 0xFF) * UINT64_C(0x0101010101010101);
    size_t i;
    for (i = 0; i < COUNT(stack); i++) stack[i] = bytes;
}

/* UTF-8 by RFC 3629, by what each sequence decodes to. Returns the length of the first
 * character of n bytes; 0: there is none. */
static inline size_t fuzz_utf8(const unsigned char *s, size_t n)
{
    static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
    uint32_t code;
    size_t length = 0, i;
    if (n == 0) return 0;
    if (s[0] < 0x80) return 1;
    while (length < 8 && (s[0] & (0x80u >> length)) != 0) length++;
    if (length < 2 || length > 4 || length > n) return 0;
    code = s[0] & (0x7Fu >> length);
    for (i = 1; i < length; i++) {
        if ((s[i] & 0xC0) != 0x80) return 0;
        code = code * 64 + (s[i] & 0x3Fu);
    }
    if (code < least[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return 0;
    return length;
}

/* Whether a string is UTF-8. */
static inline int fuzz_is_text(const char *s)
{
    size_t left = strlen(s), n;
    for (; left != 0; s += n, left -= n) {
        n = fuzz_utf8((const unsigned char *)s, left);
        if (n == 0) return 0;
    }
    return 1;
}

/* ABNF of RFC 6750 section 2.1: 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"=" */
static inline int fuzz_is_b64token(const char *s)
{
    size_t n = strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/");
    if (n == 0) return 0;
    n += strspn(s + n, "=");
    return s[n] == '\0';
}

static const char fuzz_base64url[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/* Writes base64url without padding, and a NUL; returns its end. */
static inline char *fuzz_encode(char *out, const void *data, size_t size)
{
    const unsigned char *bytes = data;
    unsigned bits = 0, held = 0;
    size_t i;
    for (i = 0; i < size; i++) {
        bits = (bits << 8 | bytes[i]) & 0xFFFF;
        for (held += 8; held >= 6; held -= 6) *out++ = fuzz_base64url[bits >> (held - 6) & 63];
    }
    if (held != 0) *out++ = fuzz_base64url[bits << (6 - held) & 63];
    *out = '\0';
    return out;
}

/* JSON, as JSON.stringify() writes it. */
typedef struct fuzz_reader {
    const unsigned char *at, *end;
} fuzz_reader;

static inline void fuzz_read_text(fuzz_reader *r, const char *text)
{
    const size_t n = strlen(text);
    MUST((size_t)(r->end - r->at) >= n && memcmp(r->at, text, n) == 0);
    r->at += n;
}

/* After a backslash: the shortest form that there is, and only for what needs one. */
static inline int fuzz_read_escape(fuzz_reader *r)
{
    static const char letters[] = "\"\\bfnrt", meanings[] = "\"\\\b\f\n\r\t";
    static const char digits[] = "0123456789abcdef";
    const char *found, *high, *low;
    int c;
    MUST(r->at < r->end && *r->at != 0);
    found = strchr(letters, *r->at);
    if (found != NULL) {
        r->at++;
        return meanings[found - letters];
    }
    fuzz_read_text(r, "u00");
    MUST(r->end - r->at >= 2 && r->at[0] != 0 && r->at[1] != 0);
    high = strchr(digits, r->at[0]);
    low = strchr(digits, r->at[1]);
    MUST(high != NULL && low != NULL);
    c = (int)((high - digits) * 16 + (low - digits));
    MUST(c < 0x20 && strchr(meanings, c) == NULL);
    r->at += 2;
    return c;
}

/* The inside of a string and the quote behind it. */
static inline void fuzz_read_string(fuzz_reader *r, const char *expected)
{
    for (;; expected++) {
        int c;
        MUST(r->at < r->end);
        c = *r->at++;
        if (c == '"') break;
        MUST(c >= 0x20);
        if (c == '\\') c = fuzz_read_escape(r);
        MUST(c == (unsigned char)*expected && c != 0);
    }
    MUST(*expected == '\0');
}

/* Strings in a row, a NUL behind each. */
typedef struct fuzz_input {
    const uint8_t *at;
    size_t left;
} fuzz_input;

static inline char *fuzz_take_string(fuzz_input *in)
{
    const uint8_t *nul = in->left != 0 ? memchr(in->at, 0, in->left) : NULL;
    const size_t n = nul != NULL ? (size_t)(nul - in->at) : in->left;
    char *string = fuzz_string(in->at, n);
    in->at += nul != NULL ? n + 1 : n;
    in->left -= nul != NULL ? n + 1 : n;
    return string;
}

#ifdef FUZZ_PLANTED
#include "planted.h"
#endif

#endif
