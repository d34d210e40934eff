/* SPDX-License-Identifier: MIT */
/* What the tests of answers share: a body, and what a parser has to say of it. To be included after
 * avon_auth.h. */
#ifndef TESTS_RESPONSE_H
#define TESTS_RESPONSE_H

#include "support.h"

enum { BODY_SIZE = 16384 };

/* avon_auth_token_parse() or avon_auth_jwt_parse() */
typedef avon_auth_status (*parser)(const char *body, size_t body_len, char *out, size_t out_size,
                                   avon_auth_issued *issued);

static inline size_t put(char *body, size_t at, const char *data, size_t len)
{
    assert_true(at + len <= BODY_SIZE);
    memcpy(body + at, data, len);
    return at + len;
}

/* Writes a body in three pieces; the middle one may hold NULs. */
static inline size_t compose(char *body, const char *before, const char *data, size_t len,
                             const char *after)
{
    size_t at = put(body, 0, before, strlen(before));
    at = put(body, at, data, len);
    return put(body, at, after, strlen(after));
}

/* Parses, and checks what holds of every outcome. */
static inline avon_auth_status parse(parser read, const char *body, size_t body_len, char *out,
                                     size_t out_size, avon_auth_issued *issued)
{
    char *copy = copy_of(body, body_len);
    avon_auth_status status;
    memset(out, FILL, out_size);
    memset(issued, FILL, sizeof *issued);
    status = read(copy, body_len, out, out_size, issued);
    free(copy);
    if (status == AVON_AUTH_OK) {
        assert_int_equal(strlen(out), issued->length);
        assert_true(issued->lifetime_s == AVON_AUTH_LIFETIME_UNKNOWN ||
                    (issued->lifetime_s >= 1 && issued->lifetime_s <= 2147483647));
    } else {
        assert_true(is_zero(out, out_size));
        if (status != AVON_AUTH_E_BUFFER) assert_int_equal(issued->length, 0);
        assert_int_equal(issued->lifetime_s, AVON_AUTH_LIFETIME_UNKNOWN);
    }
    return status;
}

/* The same with an expectation: for AVON_AUTH_OK, the credential and its lifetime. */
static inline void expect_issued(parser read, const char *name, const char *body, size_t body_len,
                                 avon_auth_status status, const char *credential,
                                 int64_t lifetime_s)
{
    char *out = filled(body_len + 1);
    avon_auth_issued issued;
    const avon_auth_status got = parse(read, body, body_len, out, body_len + 1, &issued);
    if (got != status || (got == AVON_AUTH_OK && (strcmp(out, credential) != 0 ||
                                                  issued.lifetime_s != lifetime_s)))
        fail_msg("%s: %s, \"%s\", lifetime %ld; not %s, %ld", name, avon_auth_status_name(got),
                 out, (long)issued.lifetime_s, avon_auth_status_name(status), (long)lifetime_s);
    free(out);
}

#endif
