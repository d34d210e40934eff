/* SPDX-License-Identifier: MIT
 * No branch and no memory index depends on the bytes of a secret key, of a JWT's signature, or of
 * an access token or a minted JWT in its buffer. Under valgrind those bytes are marked as
 * undefined, which spreads to whatever is computed from them, and memcheck complains when a branch
 * or an address is; see secrets.sh.
 *
 * Two things are public, and are made so here:
 *   - how long a text is: of each byte one bit that is set is defined, so that memcheck knows it
 *     not to be the NUL, and knows nothing else of it;
 *   - whether a text may stand in a header. That is decided once a text, by the functions that
 *     take one from the caller. It makes a few complaints, fewer than one a byte and as many for
 *     a long text as for a short one. Then the status that tells is defined.
 *
 * Reading a JWT out of JSON has to look at it, for what ends it and for validity. That makes fewer
 * complaints of the signature than it has characters, too. */
#include <bearssl.h>
#include <string.h>

#ifdef PLANT_BRANCHING_SHA256
static const br_hash_class *branching_sha256(void);
#define AVON_AUTH_SHA256 branching_sha256()
#endif

#ifdef PLANT_BRANCHING_COPY
static void *branching_copy(void *to, const void *from, size_t n);
#define memcpy  branching_copy
#define memmove branching_copy
#endif

#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <stdio.h>
#include <valgrind/memcheck.h>

#define T0 INT64_C(1700000000)

enum { SHORT = 100, LONG = 800, SIGNATURE = 43, VERDICT = 4 };

static int passed, failed;

static void check(const char *what, int ok)
{
    if (ok)
        passed++;
    else
        failed++;
    if (!ok) printf("FAIL %s\n", what);
}

/* ---- what the check has to notice ----------------------------------------------------- */

#ifdef PLANT_BRANCHING_COPY
/* From the start on, or from the end if it would overwrite what it is yet to copy. */
static void *branching_copy(void *to, const void *from, size_t n)
{
    static volatile unsigned branches;
    unsigned char *out = to;
    const unsigned char *in = from;
    size_t i;
    for (i = 0; i < n; i++) {
        const size_t at = out > in ? n - 1 - i : i;
        if (in[at] > 'k') branches++;
        out[at] = in[at];
    }
    return to;
}
#endif

#ifdef PLANT_BRANCHING_SHA256
static void branching_update(const br_hash_class **context, const void *data, size_t len)
{
    static volatile unsigned branches;
    if (len != 0 && *(const unsigned char *)data > 'k') branches++;
    br_sha256_vtable.update(context, data, len);
}

static const br_hash_class *branching_sha256(void)
{
    static br_hash_class class;
    class = br_sha256_vtable;
    class.update = branching_update;
    return &class;
}
#endif

/* ---- what is secret ----------------------------------------------------------------- */

static void make_secret(void *memory, size_t size)
{
    (void)VALGRIND_MAKE_MEM_UNDEFINED(memory, size);
}

static void make_public(void *memory, size_t size)
{
    (void)VALGRIND_MAKE_MEM_DEFINED(memory, size);
}

/* Of the bytes of a text all is secret but that they are not the NUL: letters and _ have 0x40,
 * digits and - have 0x20. */
static void make_secret_text(char *text, size_t len)
{
    size_t i;
    make_public(text, len);
    for (i = 0; i < len; i++) {
        unsigned char undefined = (text[i] & 0x40) != 0 ? 0xBF : 0xDF;
        (void)VALGRIND_SET_VBITS(text + i, &undefined, 1);
    }
}

/* How many bytes have a bit that is not defined. */
static size_t secret_bytes(const char *memory, size_t size)
{
    size_t i, n = 0;
    for (i = 0; i < size; i++) {
        unsigned char undefined = 0;
        (void)VALGRIND_GET_VBITS(memory + i, &undefined, 1);
        n += undefined != 0;
    }
    return n;
}

/* ---- the calls ----------------------------------------------------------------------- */

static avon_auth_key key;
static avon_auth_user user, minted;
static avon_auth_user *who;
static avon_auth_org org;
static avon_auth_headers headers;
static avon_auth_fetch fetch;
static avon_auth_status status;
static char secret_key[200], token_buffer[AVON_AUTH_TOKEN_SIZE], jwt_buffer[AVON_AUTH_TOKEN_SIZE];
static char token[LONG + 1], jwt[1024], out[AVON_AUTH_WORK_SIZE], text[AVON_AUTH_WORK_SIZE];
static size_t secret_key_len, token_len, jwt_len;

static void key_init(void)
{
    status = avon_auth_key_init(&key, secret_key, secret_key_len);
}

static void user_init(void)
{
    avon_auth_user_config config = { 0 };
    config.user_id = "user_3km";
    config.secret_key = secret_key;
    config.secret_key_len = secret_key_len;
    status = avon_auth_user_init(&user, &config);
}

static void jwt_sign(void)
{
    avon_auth_claims claims = { 0 };
    claims.user_id = "user_3km";
    claims.issued_at_s = T0;
    claims.expires_at_s = T0 + 3600;
    status = avon_auth_jwt_sign(&key, &claims, jwt, sizeof jwt, &jwt_len);
}

static void jwt_parse(void)
{
    avon_auth_issued issued;
    memset(jwt, 0, sizeof jwt);
    status = avon_auth_jwt_parse(text, strlen(text), jwt, sizeof jwt, &issued);
}

static void org_import(void)
{
    status = avon_auth_org_import(&org, token, T0 + 86400);
}

static void org_export(void)
{
    const char *exported;
    status = avon_auth_org_export(&org, T0, &exported, NULL);
}

static void user_import(void)
{
    status = avon_auth_user_import(&org, &minted, token, T0 + 86400);
}

static void user_export(void)
{
    const char *exported;
    status = avon_auth_user_export(&minted, T0, &exported, NULL);
}

static void make_jwt(void)
{
    status = avon_auth_make_jwt(who, T0, jwt, sizeof jwt, &jwt_len);
}

static void make_headers(void)
{
    memset(out, 0, sizeof out); /* a shorter text leaves nothing secret behind itself */
    status = avon_auth_make_headers(&org, who, T0, out, sizeof out, NULL, &headers);
}

static void get_headers(void)
{
    status = avon_auth_get_headers(&org, who, out, sizeof out, NULL, &headers);
}

static void headers_build(void)
{
    memset(out, 0, sizeof out);
    status = avon_auth_headers_build(token, jwt, "account-1", out, sizeof out, NULL, &headers);
}

static void headers_text(void)
{
    status = avon_auth_headers_text(headers.items, headers.count, text, sizeof text, NULL);
}

static void reject_at(void)
{
    status = avon_auth_reject_at(&org, who, &headers, T0);
}

static void fetch_begin(void)
{
    status = avon_auth_begin(&org, &minted, T0, text, sizeof text, &fetch);
}

static void fetch_abort(void)
{
    status = avon_auth_abort(&fetch, T0);
}

static int send_nothing(void *context, const avon_auth_request *request,
                        avon_auth_response *response)
{
    (void)context, (void)request, (void)response;
    return -1;
}

static int64_t now(void *context)
{
    (void)context;
    return T0;
}

static void set_up(void)
{
    avon_auth_org_config config = { 0 };
    avon_auth_user_config minted_config = { 0 };
    config.base_url = "https://demo-api.avonhealth.com";
    config.client_id = "client-1";
    config.client_secret = "cl13nt-s3cr3t";
    config.account_id = "account-1";
    config.token_buffer = token_buffer;
    config.token_buffer_size = sizeof token_buffer;
    config.send = send_nothing;
    config.now = now;
    minted_config.user_id = "user_3km";
    minted_config.jwt_buffer = jwt_buffer;
    minted_config.jwt_buffer_size = sizeof jwt_buffer;
    check("set up", avon_auth_org_init(&org, &config) == AVON_AUTH_OK &&
                        avon_auth_user_init(&minted, &minted_config) == AVON_AUTH_OK);
}

/* How often memcheck complains in a call, which must succeed. */
static unsigned complaints_of(const char *what, void (*call)(void))
{
    const unsigned before = VALGRIND_COUNT_ERRORS;
    unsigned complaints;
    call();
    complaints = VALGRIND_COUNT_ERRORS - before;
    make_public(&status, sizeof status);
    if (status != AVON_AUTH_OK) printf("%s: %s\n", what, avon_auth_status_name(status));
    check(what, status == AVON_AUTH_OK);
    return complaints;
}

static void looks_at_nothing(const char *what, void (*call)(void))
{
    const unsigned complaints = complaints_of(what, call);
    if (complaints != 0) printf("%s: %u complaints\n", what, complaints);
    check(what, complaints == 0);
}

/* ---- the key and the signature --------------------------------------------------------- */

/* A key of less than a block, and one of several, which is hashed first. */
static void check_keys(void)
{
    for (secret_key_len = 44; secret_key_len <= sizeof secret_key; secret_key_len += 156) {
        memset(secret_key, 'k', sizeof secret_key);
        make_secret(secret_key, sizeof secret_key);
        looks_at_nothing("key_init", key_init);
        looks_at_nothing("user_init", user_init);
        looks_at_nothing("jwt_sign", jwt_sign);
        check("the JWT is secret from its signature on",
              secret_bytes(jwt, sizeof jwt) == 43 && secret_bytes(jwt + jwt_len - 43, 43) == 43);
    }
}

/* ---- the access token and the JWT ------------------------------------------------------- */

static void make_token(size_t len)
{
    size_t i;
    token_len = len;
    for (i = 0; i < len; i++) token[i] = (char)((i % 2 == 0 ? 'a' : 'A') + (int)(i % 26));
    token[len] = '\0';
    make_secret_text(token, len);
}

/* Of a signature in small letters all is secret but that they are neither of the characters that
 * end a string or a part: both bits of 0x60 are defined. */
static void check_answer(void)
{
    static const char claims[] = "{\"jwt\":\"eyJhbGciOiJIUzI1NiJ9.eyJpYXQiOjEsImV4cCI6M30.";
    const unsigned char undefined = 0x9F;
    char *signature = text + sizeof claims - 1;
    unsigned complaints;
    size_t i;
    make_public(text, sizeof text);
    memcpy(text, claims, sizeof claims);
    strcat(text, "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq\"}");
    for (i = 0; i < SIGNATURE; i++) (void)VALGRIND_SET_VBITS(signature + i, &undefined, 1);
    complaints = complaints_of("jwt_parse", jwt_parse);
    if (complaints >= SIGNATURE / 2) printf("jwt_parse: %u complaints\n", complaints);
    check("jwt_parse", complaints < SIGNATURE / 2);
    check("the JWT that was read is secret in its signature",
          secret_bytes(jwt, sizeof jwt) == SIGNATURE);
}

/* The headers of a user, signed or minted, hold so many secret bytes. */
static void check_headers(avon_auth_user *of, size_t jwt_secrets)
{
    who = of;
    looks_at_nothing("make_jwt", make_jwt);
    looks_at_nothing("make_headers", make_headers);
    check("the headers are secret in token and signature",
          secret_bytes(out, sizeof out) == token_len + jwt_secrets);
    looks_at_nothing("get_headers", get_headers);
}

/* The request for a JWT holds the token. */
static void check_fetch(void)
{
    looks_at_nothing("begin", fetch_begin);
    check("the request is secret in its token", secret_bytes(text, sizeof text) == token_len);
    looks_at_nothing("abort", fetch_abort);
}

static void check_session(void)
{
    looks_at_nothing("org_export", org_export);
    looks_at_nothing("user_export", user_export);
    check("the token in the token buffer is secret",
          secret_bytes(token_buffer, sizeof token_buffer) == token_len);
    check("the JWT in the JWT buffer is secret",
          secret_bytes(jwt_buffer, sizeof jwt_buffer) == token_len);
    make_secret(token_buffer, token_len);
    make_secret(jwt_buffer, token_len);
    check_headers(&user, 43);
    check_headers(&minted, token_len);
    looks_at_nothing("reject_at", reject_at);
}

/* How often memcheck complains of the calls that decide whether a text is valid. */
typedef struct verdicts {
    unsigned org_import, user_import, build, text;
} verdicts;

/* A minted JWT is the same text here. */
static verdicts verdicts_on_a_token_of(size_t len)
{
    verdicts v;
    set_up();
    make_token(len);
    v.org_import = complaints_of("org_import", org_import);
    check_fetch();
    v.user_import = complaints_of("user_import", user_import);
    check_session();
    looks_at_nothing("jwt_sign", jwt_sign);
    make_secret_text(jwt + jwt_len - 43, 43);
    v.build = complaints_of("headers_build", headers_build);
    check("the built headers are secret in token and signature",
          secret_bytes(out, sizeof out) == token_len + 43);
    v.text = complaints_of("headers_text", headers_text);
    return v;
}

static void check_verdict(const char *what, unsigned short_text, unsigned long_text)
{
    const int ok = short_text == long_text && short_text <= VERDICT;
    if (!ok) printf("%s: %u complaints, %u for a long text\n", what, short_text, long_text);
    check(what, ok);
}

int main(void)
{
    verdicts a, b;
    if (!RUNNING_ON_VALGRIND) {
        puts("constant time: to be run under valgrind");
        return 1;
    }
    check_keys();
    check_answer();
    a = verdicts_on_a_token_of(SHORT);
    b = verdicts_on_a_token_of(LONG);
    check_verdict("org_import", a.org_import, b.org_import);
    check_verdict("user_import", a.user_import, b.user_import);
    check_verdict("headers_build", a.build, b.build);
    check_verdict("headers_text", a.text, b.text);
    printf("constant time: %d passed, %d failed\n", passed, failed);
    return failed != 0;
}
