/* SPDX-License-Identifier: MIT */
/* Helpers that the unit tests share, and the way to run them. To be included after avon_auth.h. */
#ifndef TESTS_SUPPORT_H
#define TESTS_SUPPORT_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* The characters of a token (RFC 6750 section 2.1), but for the "=" at its end. */
#define B64TOKEN "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/"

/* No output has this byte, as no UTF-8 has it. */
enum { FILL = 0xF9 };

/* ---- running ------------------------------------------------------------------- */

/* "test_session", for "tests/unit/test_session.c". */
static inline const char *program_of(const char *file)
{
    static char name[64];
    const char *slash = strrchr(file, '/');
    snprintf(name, sizeof name, "%s", slash != NULL ? slash + 1 : file);
    name[strcspn(name, ".")] = '\0';
    return name;
}

/* Runs the tests, or where the environment has CASE those whose names match it (CASE='a_token*').
 * CMOCKA_MESSAGE_OUTPUT=TAP has them print TAP. */
#define RUN_TESTS(tests) \
    (cmocka_set_test_filter(getenv("CASE")), \
     cmocka_run_group_tests_name(program_of(__FILE__), tests, NULL, NULL))

/* ---- statuses ------------------------------------------------------------------ */

#define assert_status(actual, expected) \
    assert_string_equal(avon_auth_status_name(actual), avon_auth_status_name(expected))

/* The same, for one of many inputs. */
static inline void check_status(const char *what, avon_auth_status actual,
                                avon_auth_status expected)
{
    if (actual != expected)
        fail_msg("%s: %s, not %s", what, avon_auth_status_name(actual),
                 avon_auth_status_name(expected));
}

/* ---- memory -------------------------------------------------------------------- */

static inline int is_zero(const void *memory, size_t size)
{
    const unsigned char *bytes = memory;
    size_t i;
    for (i = 0; i < size; i++)
        if (bytes[i] != 0) return 0;
    return 1;
}

static inline int holds(const void *memory, size_t size, const char *text)
{
    const char *bytes = memory;
    const size_t n = strlen(text);
    size_t i;
    for (i = 0; i + n <= size; i++)
        if (memcmp(bytes + i, text, n) == 0) return 1;
    return 0;
}

/* An output buffer, full of FILL. Nothing stands behind it, so that a sanitizer sees a byte too
 * many. */
static inline char *filled(size_t size)
{
    char *out = malloc(size != 0 ? size : 1);
    assert_non_null(out);
    memset(out, FILL, size != 0 ? size : 1);
    return out;
}

/* Whether a buffer that was full of FILL holds the empty string, and nothing else is left in it. */
static inline int is_empty(const char *out, size_t size)
{
    size_t i;
    for (i = 0; i < size; i++)
        if (out[i] != '\0' && (i == 0 || (unsigned char)out[i] != FILL)) return 0;
    return 1;
}

/* A copy, with nothing behind it either. */
static inline void *copy_of(const void *data, size_t size)
{
    char *copy = filled(size);
    memcpy(copy, data, size);
    return copy;
}

static inline char *copy_of_text(const char *text)
{
    return copy_of(text, strlen(text) + 1);
}

/* ---- JWTs ---------------------------------------------------------------------- */

/* Decodes n characters of base64url without padding (RFC 4648 section 5). Returns the number of
 * bytes; 0 if they are none. */
static inline size_t base64url_decode(const char *text, size_t n, unsigned char *out)
{
    static const char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    unsigned long bits = 0;
    unsigned held = 0;
    size_t i, len = 0;
    for (i = 0; i < n; i++) {
        const char *found = memchr(alphabet, text[i], 64);
        if (found == NULL) return 0;
        bits = (bits << 6 | (unsigned long)(found - alphabet)) & 0xFFF;
        held += 6;
        if (held < 8) continue;
        held -= 8;
        out[len++] = (unsigned char)(bits >> held & 0xFF);
    }
    return held < 6 && (bits & ((1ul << held) - 1)) == 0 ? len : 0;
}

/* The other way round, as a string. */
static inline void base64url_encode(const void *data, size_t n, char *text)
{
    static const char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const unsigned char *bytes = data;
    size_t bit;
    for (bit = 0; bit < 8 * n; bit += 6) {
        const unsigned next = bit / 8 + 1 < n ? bytes[bit / 8 + 1] : 0;
        const unsigned two = (unsigned)bytes[bit / 8] << 8 | next;
        *text++ = alphabet[two >> (10 - bit % 8) & 63];
    }
    *text = '\0';
}

/* What the header (0) or the payload (1) of a JWT says; "" if it is no JWT. text is as long as the
 * JWT. */
static inline void read_jwt(const char *jwt, int part, char *text)
{
    const char *end = strchr(jwt, '.');
    size_t len = 0;
    if (part == 1 && end != NULL) {
        jwt = end + 1;
        end = strchr(jwt, '.');
    }
    if (end != NULL) len = base64url_decode(jwt, (size_t)(end - jwt), (unsigned char *)text);
    text[len] = '\0';
}

#endif
