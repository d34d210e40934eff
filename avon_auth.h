/* avon_auth.h - v1.0.0 - authenticate to the Avon Health API - MIT, licence at the end
 * SPDX-License-Identifier: MIT
 *
 * Makes the headers of an API call:
 *
 *     Authorization: Bearer <the organization's access token>
 *     x-jwt: <the user's JWT>
 *     account: <the account ID, if one is configured>
 *
 * It fetches the access token and keeps it fresh. It signs the user's JWT with the user's
 * secret key (HS256), or has the service mint it. Your HTTP client carries the requests.
 *
 *
 * QUICK START
 *
 * Do this in exactly one C or C++ file, with BearSSL's headers and jsmn.h on its include
 * path, and link BearSSL:
 *
 *     #define AVON_AUTH_IMPLEMENTATION
 *     #include "avon_auth.h"
 *
 * Include the header without the define elsewhere. Set up once:
 *
 *     static char token[AVON_AUTH_TOKEN_SIZE], out[AVON_AUTH_WORK_SIZE];
 *     static avon_auth_org_config config;             // all zero: the defaults
 *     config.base_url = "https://demo-api.avonhealth.com";
 *     config.client_id = client_id;
 *     config.client_secret = client_secret;
 *     config.token_buffer = token;
 *     config.token_buffer_size = sizeof token;
 *     config.send = send_with_my_client;              // your HTTP client: avon_auth_send_fn
 *     config.now = my_clock;                          // your clock: avon_auth_now_fn
 *     static avon_auth_user_config who;
 *     who.user_id = "user_3km";
 *     who.secret_key = secret_key;                    // or jwt_buffer: the service mints it
 *     who.secret_key_len = strlen(secret_key);
 *
 *     static avon_auth_org org;
 *     static avon_auth_user user;
 *     avon_auth_status status = avon_auth_org_init(&org, &config);
 *     if (status == AVON_AUTH_OK)
 *         status = avon_auth_user_init(&user, &who);
 *
 * Make the headers before every API call. Reject them after every 401, the second one too, and
 * try once more:
 *
 *     avon_auth_headers headers;
 *     int http_status = 0, tries = 0;
 *     do {
 *         status = avon_auth_get_headers(&org, &user, out, sizeof out, NULL, &headers);
 *         if (status == AVON_AUTH_OK)
 *             http_status = call_the_api(&headers);   // headers.items[i].line, i < headers.count
 *     } while (status == AVON_AUTH_OK && http_status == 401 &&
 *              avon_auth_reject(&org, &user, &headers) == AVON_AUTH_OK && ++tries < 2);
 *
 * An event loop sends the requests itself: see avon_auth_poll().
 *
 *
 * THE INTERFACE
 *
 *     every day         org_init user_init get_headers reject     (through your hooks)
 *     event loops       poll begin response_append complete abort make_headers make_jwt reject_at
 *     caches            org_export org_import user_export user_import
 *     what went wrong   last_failure config_problem status_name status_text
 *     building blocks   key_init jwt_sign token_request token_parse jwt_request jwt_parse
 *                       error_parse url headers_build headers_text wipe
 *
 * A credential is issued by the service, fetched, kept fresh, and may be refused. There are
 * two: the organization's access token, and the JWT of a user who has no secret key here.
 * avon_auth_get_headers() does nothing that your code cannot do with the other functions.
 *
 *
 * CONTRACT
 *
 * Memory. You own all of it. The header allocates nothing and keeps no global. Configurations
 * are copied; the strings and buffers that they point to MUST outlive the object. Strings MUST
 * NOT change meanwhile. avon_auth_user_init() consumes the secret key. An output buffer MUST NOT
 * overlap an input, unless the function allows it.
 *
 * NULL. A pointer MUST NOT be NULL, unless the function allows it: AVON_AUTH_E_ARGUMENT. Empty
 * strings are refused the same way. So is an all-zero object: one whose init failed, or that
 * was wiped.
 *
 * Text input is NUL-terminated UTF-8. A secret given with its length is bytes: it is not
 * decoded or trimmed, and may hold NUL bytes. A newline at its end is part of it.
 *
 * Text output is `char *out, size_t out_size, size_t *out_len`: a buffer, its size in bytes,
 * and the text's length without the NUL.
 *     AVON_AUTH_OK         out holds the text and a NUL; *out_len is its length
 *     AVON_AUTH_E_BUFFER   out is all zero; *out_len is the length needed: call again with
 *                          *out_len + 1 bytes
 *     any other failure    out is all zero; *out_len is 0
 * out may be NULL if out_size is 0: this asks for the length. out_len may be NULL.
 *
 * Time. Times are int64_t seconds, and their names end in _s. Names that end in _at_s, and
 * now_s, count from the Unix epoch; the others are durations. Functions of a session refuse a
 * now_s before 2020 (the clock was never set) or above 4294967295 (milliseconds) with
 * AVON_AUTH_E_CLOCK. They send, sign and drop nothing then.
 *
 * Errors. Every function that can fail returns an avon_auth_status: 0 for success, a negative
 * number with a fixed meaning otherwise. Bad input changes nothing and costs no credential.
 *
 * Threads. Different organizations are independent. avon_auth_get_headers() and
 * avon_auth_reject() call `lock` and `unlock`, and never hold the lock while `send` or `wait`
 * runs. The lock guards the organization and all of its users. Hold it yourself around every
 * other function that takes one of these. Copy what an export or avon_auth_last_failure()
 * points to before you release it. Each thread MUST have an `out` of its own.
 *
 * Hooks. A hook MUST return. It MUST NOT call functions of its organization. An exception or a
 * longjmp() out of a hook leaves the fetch under way and its secrets in `out`.
 *
 * Secrets. A function that used a key clears the key schedule, and the stack that BearSSL
 * used, before it returns. complete and abort clear the request and the answer. You clear the
 * objects that you own, with avon_auth_wipe(): avon_auth_key, avon_auth_org, avon_auth_user,
 * token and JWT buffers, headers, requests that you wrote. No status text shows a secret;
 * avon_auth_failure.said shows only what the service put into "error" or "code". No branch
 * and no memory index depends on the bytes of a secret key, a JWT's signature, or an access
 * token in its buffer. Lengths, padding and validity are public. Reading an answer looks at its
 * bytes as JSON needs it.
 *
 * Limits. An answer has at most AVON_AUTH_JSON_TOKENS JSON tokens and INT_MAX bytes. A text is
 * shorter than SIZE_MAX. Times end at 4294967295 (the year 2106). Durations above 2147483647 s
 * count as that.
 *
 * The header does not open sockets, verify certificates, read a clock, store a credential on
 * disk, or verify JWTs. It signs with HS256 only.
 *
 *
 * MACROS
 *
 * Define before the #include, in the file that is named:
 *
 *     AVON_AUTH_IMPLEMENTATION   one file: compiles the implementation too
 *     AVON_AUTH_STATIC           any number of files, before the first #include: compiles the
 *                                implementation too, with all functions static
 *     AVON_AUTH_API              every file: put before each declaration, for example
 *                                __declspec(dllexport) or a visibility attribute
 *     AVON_AUTH_JSON_TOKENS      implementation; 32: JSON tokens in an answer, 16 bytes of
 *                                stack each
 *     AVON_AUTH_SHA256           implementation; &br_sha256_vtable: a `const br_hash_class *`
 *                                of SHA-256, whose context fits a br_hash_compat_context
 *     AVON_AUTH_STACK_BURN       implementation; 4096 under an operating system, else 768:
 *                                bytes of stack that are cleared below a call that handled a
 *                                secret; 0: none
 *     AVON_AUTH_NO_TEXTS         implementation: avon_auth_status_text() returns the name
 *
 * AVON_AUTH_VERSION is "1.0.0". For #if there are AVON_AUTH_VERSION_MAJOR, _MINOR, _PATCH and
 * AVON_AUTH_VERSION_NUMBER (10000). No macro changes a public type.
 *
 * The implementation has its own private copy of jsmn, 1.1.0 or newer, beside any other in the
 * same file. The compiler MUST know #pragma push_macro, as gcc, clang, MSVC and tcc do.
 */
#ifndef AVON_AUTH_H
#define AVON_AUTH_H
/* clang-format off */

#include <stddef.h>
#include <stdint.h>

#define AVON_AUTH_VERSION_MAJOR 1
#define AVON_AUTH_VERSION_MINOR 0
#define AVON_AUTH_VERSION_PATCH 0
#define AVON_AUTH_VERSION_NUMBER \
    (AVON_AUTH_VERSION_MAJOR * 10000 + AVON_AUTH_VERSION_MINOR * 100 + AVON_AUTH_VERSION_PATCH)
#define AVON_AUTH_VERSION \
    AVON__STRING(AVON_AUTH_VERSION_MAJOR) "." \
    AVON__STRING(AVON_AUTH_VERSION_MINOR) "." \
    AVON__STRING(AVON_AUTH_VERSION_PATCH)
#define AVON__STRING(number)  AVON__STRING_(number)
#define AVON__STRING_(number) #number

#if defined(AVON_AUTH_STATIC)
#define AVON__STATIC
#if defined(__GNUC__) || defined(__clang__)
#define AVON__API static __attribute__((unused))
#else
#define AVON__API static
#endif
#elif defined(AVON_AUTH_API)
#define AVON__API AVON_AUTH_API
#else
#define AVON__API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- status -------------------------------------------------------------------- */

/* Every status but AVON_AUTH_OK: its name, its value, its text.
 * -1 to -6: fix the program or its configuration. -10 to -14: not now.
 * -20 to -26: the service's answer, or its absence. */
#define AVON__ERRORS(X) \
    X(AVON_AUTH_E_ARGUMENT,   -1,  "argument NULL, empty or contradictory") \
    X(AVON_AUTH_E_BUFFER,     -2,  "the buffer is too small") \
    X(AVON_AUTH_E_TEXT,       -3,  "not UTF-8, or a control character") \
    X(AVON_AUTH_E_HEADER,     -4,  "not allowed in an HTTP header") \
    X(AVON_AUTH_E_URL,        -5,  "URL or path malformed, or not https") \
    X(AVON_AUTH_E_CLOCK,      -6,  "time unset, out of range or in milliseconds") \
    X(AVON_AUTH_E_NEED_FETCH, -10, "a credential has to be fetched") \
    X(AVON_AUTH_E_IN_FLIGHT,  -11, "a fetch is under way") \
    X(AVON_AUTH_E_BACKOFF,    -12, "the last fetch failed: wait") \
    X(AVON_AUTH_E_STALE,      -13, "this fetch was superseded") \
    X(AVON_AUTH_E_NOT_DUE,    -14, "nothing has to be fetched") \
    X(AVON_AUTH_E_TRANSPORT,  -20, "no answer from the service") \
    X(AVON_AUTH_E_DENIED,     -21, "the service refused organization or user") \
    X(AVON_AUTH_E_THROTTLED,  -22, "throttled by the service (HTTP 429)") \
    X(AVON_AUTH_E_SERVER,     -23, "the service failed: unexpected HTTP status") \
    X(AVON_AUTH_E_JSON,       -24, "the answer is not one valid JSON object") \
    X(AVON_AUTH_E_RESPONSE,   -25, "the answer has no usable credential") \
    X(AVON_AUTH_E_TOO_LARGE,  -26, "the answer is too large for its memory")

#define AVON__ENUMERATOR(name, value, text) , name = value
typedef enum avon_auth_status {
    AVON_AUTH_OK = 0 AVON__ERRORS(AVON__ENUMERATOR)
} avon_auth_status;

/* ---- every day: what the hooks work on ------------------------------------------ */

/* One header field (RFC 9110 section 5), in the two forms that HTTP clients take. */
typedef struct avon_auth_header {
    const char *name;             /* "x-jwt" */
    const char *value;            /* "eyJ..." */
    const char *line;             /* "x-jwt: eyJ...", which curl_slist_append() takes */
} avon_auth_header;

/* A request to send to the service. It stays in place until its fetch ends. */
typedef struct avon_auth_request {
    const char *method;           /* "POST" */
    const char *url;              /* "https://x.avonhealth.com/v2/auth/token" */
    const char *authority;        /* into url: "x.avonhealth.com" ... */
    size_t      authority_len;    /* ... of so many characters */
    const char *path;             /* into url: "/v2/auth/token" */
    const avon_auth_header *headers;  /* without Host and Content-Length */
    size_t      header_count;
    const char *body;             /* NUL-terminated */
    size_t      body_len;         /* without that NUL */
} avon_auth_request;

/* The answer. The transport sets http_status, sets retry_after_s if the answer has
 * Retry-After, and appends the body. A client that holds the whole body may instead set body,
 * body_size and body_len to it. That memory MUST stay until avon_auth_complete(), or until
 * avon_auth_get_headers() returns. The client clears it then. */
typedef struct avon_auth_response {
    int      http_status;         /* 0: no answer */
    int64_t  retry_after_s;       /* from Retry-After; 0: none */
    char    *body;                /* where the body goes: set by avon_auth_begin() */
    size_t   body_size;
    size_t   body_len;            /* above body_size: too large */
} avon_auth_response;

/* The transport: sends the request and fills in the response. Returns 0 if there was an
 * answer, whatever its HTTP status and even if its body did not fit; else nonzero. It
 *   - MUST verify the server's certificate and host name;
 *   - MUST NOT follow redirects, here and in API calls: `x-jwt` and `account` would travel to
 *     another host;
 *   - MUST NOT send an http:// URL through a proxy, which would see its secrets;
 *   - MUST send method, URL, headers and body as given, and log nothing of them;
 *   - MUST remove transfer and content codings from the body, and append it with
 *     avon_auth_response_append() or set it whole;
 *   - SHOULD set response->retry_after_s from a Retry-After in seconds (RFC 9110 section
 *     10.2.3);
 *   - MUST give up by itself, sooner than fetch_timeout_s. */
typedef int (*avon_auth_send_fn)(void *context, const avon_auth_request *request,
                                 avon_auth_response *response);

/* The clock: seconds since the Unix epoch. It is called with the lock held. */
typedef int64_t (*avon_auth_now_fn)(void *context);

/* A hook for threads: `lock`, `unlock` or `wait`. */
typedef void (*avon_auth_hook_fn)(void *context);

/* ---- every day: set-up ----------------------------------------------------------- */

/* How the body of the token request is written. */
typedef enum avon_auth_body {
    AVON_AUTH_BODY_JSON = 0,      /* application/json */
    AVON_AUTH_BODY_FORM = 1       /* application/x-www-form-urlencoded, RFC 6749 section 4.4.2 */
} avon_auth_body;

/* Settings of an organization. Fill members by name: a zero member takes the default noted
 * beside it. Members without a default are required. */
typedef struct avon_auth_org_config {
    const char *base_url;         /* https://host[:port], a "/" may follow; http:// for
                                     127.0.0.1, [::1] and localhost only */
    const char *token_path;       /* "/..." and a query (RFC 3986 section 3);
                                     NULL: "/v2/auth/token" */
    const char *jwt_path;         /* the same; NULL: "/v2/auth/get-jwt" */
    const char *client_id;        /* UTF-8 without control characters */
    const char *client_secret;    /* the same: a newline from its file is refused */
    const char *account_id;       /* visible ASCII, single spaces inside; NULL: no account header */
    avon_auth_body token_body;    /* how the token request is written; 0: JSON */
    char   *token_buffer;         /* holds the access token */
    size_t  token_buffer_size;    /* AVON_AUTH_TOKEN_SIZE; at least 2 */
    int64_t refresh_margin_s;     /* 0: 300 */
    int64_t jitter_s;             /* a random number for each device, 1 to 3600 for example,
                                     spreads a fleet: a device refreshes earlier, and backs off
                                     longer; 0: none */
    int64_t default_lifetime_s;   /* of a credential whose answer gives none; 0: 300 */
    int64_t fetch_timeout_s;      /* a fetch that did not end by then may be superseded; 0: 60 */
    int     insecure_http;        /* nonzero: base_url may be http:// to any host, for tests */
    /* for avon_auth_get_headers() and avon_auth_reject() */
    avon_auth_send_fn send;       /* required there: the transport */
    avon_auth_now_fn  now;        /* required there: the clock */
    avon_auth_hook_fn lock, unlock;   /* both or neither; NULL: one thread at a time */
    avon_auth_hook_fn wait;       /* another thread's fetch is under way: MUST block for a bounded
                                     time, as that thread may be gone;
                                     NULL: AVON_AUTH_E_IN_FLIGHT */
    void *context;                /* handed to every hook; may be NULL */
} avon_auth_org_config;

/* Settings of a user, filled in the same way. A user has either a secret key or a jwt_buffer. */
typedef struct avon_auth_user_config {
    const char *user_id;
    /* a user who signs: */
    const void *secret_key;       /* bytes, as they are: a newline at the end is part of the key */
    size_t      secret_key_len;   /* bytes, at least 1 */
    int64_t     jwt_lifetime_s;   /* "exp" lies so far ahead; 0: 3600 */
    int64_t     backdate_s;       /* taken off "iat", for a fast clock; 0: none */
    int         exp_milliseconds; /* see avon_auth_claims */
    /* a user whose JWT the service mints: */
    char       *jwt_buffer;       /* holds the JWT */
    size_t      jwt_buffer_size;  /* AVON_AUTH_TOKEN_SIZE; at least 2 */
} avon_auth_user_config;

/* Private. A stretch of time that is over when more than length_s seconds have passed. */
typedef struct avon__period {
    uint32_t since_s, length_s;   /* both 0: none */
} avon__period;

/* Private. A period that doubles each time it is imposed. */
typedef struct avon__penalty {
    avon__period period;
    uint32_t     count;
} avon__penalty;

/* Private. What the service issues: fetched, kept fresh, and refused now and then. */
typedef struct avon__credential {
    char    *buffer;              /* of the caller's */
    size_t   buffer_size;
    size_t   length;              /* 0: there is none */
    uint32_t generation;          /* which one it is, from 1 */
    uint32_t begun_s;             /* when its request was begun; 0: imported */
    uint32_t came_s;              /* when it came; 0: imported */
    uint32_t due_s, serves_s, lifetime_s; /* counted from begun_s */
    int      set_aside;           /* refused by the API: does not serve during the next fetch */
    uint32_t ticket;              /* of the last fetch */
    avon__period  flight;         /* while that one is under way */
    avon__period  backoff;
    int           backoff_is_refusal;
    avon__penalty refusals;       /* the last one, and how many */
    uint32_t failures;            /* transient ones since the last success, 6 at most */
    int      failed;              /* the status that the last fetch came to */
    int      http_status;
    char     said[64];
} avon__credential;

/* Private. The beginning of every JWT of a user who signs. */
typedef struct avon__signer {
    size_t   len, encoded;        /* of all, and of the base64url; 0: the user ID is too long */
    char     lead[128];           /* base64url, then up to two bytes that are not yet encoded */
    unsigned char hmac[288];      /* a br_hmac_context, fed the base64url, or the JOSE header */
} avon__signer;

/* An organization and its access token. Members are private. It MUST NOT be copied or moved
 * while a fetch is under way. A copy shares the token buffer: use one of the two. Clear it with
 * avon_auth_wipe(&org, sizeof org), and its token buffer likewise. */
typedef struct avon_auth_org {
    avon_auth_org_config config;  /* with the defaults filled in */
    avon__credential     token;
} avon_auth_org;

/* A user of one organization. Members are private. It MUST NOT be copied or moved while a
 * fetch of its JWT is under way. A copy shares the JWT buffer: use one of the two. It holds key
 * material: clear it with avon_auth_wipe(). */
typedef struct avon_auth_user {
    const char *user_id;
    int         is_minted;
    int64_t     jwt_lifetime_s;
    int64_t     backdate_s;
    int         exp_milliseconds;
    avon__penalty blame;          /* the API refused this user's headers */
    union {
        avon__credential minted;
        avon__signer     signer;
    } jwt;
} avon_auth_user;

/* Sizes that serve the real service with room to spare. */
#define AVON_AUTH_TOKEN_SIZE 2048 /* token_buffer, jwt_buffer */
#define AVON_AUTH_WORK_SIZE  5120 /* a fetch with credentials of that size; a header set */

/* Sets up an organization. It sends nothing. An organization MUST NOT be initialised again
 * before its fetches have ended.
 *
 *   org     [out] all zero on failure
 *   config  [in]  copied; its strings and its buffer are not
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT  a NULL; a required member is missing; a string is empty;
 *                         token_buffer_size is below 2; a duration is negative; no such
 *                         token_body; lock without unlock
 *   AVON_AUTH_E_URL       base_url, token_path or jwt_path
 *   AVON_AUTH_E_TEXT      client_id or client_secret: not UTF-8, or a control character
 *                         (RFC 6749 appendix A has none)
 *   AVON_AUTH_E_HEADER    account_id
 * avon_auth_org_config_problem() names the member. */
AVON__API avon_auth_status avon_auth_org_init(avon_auth_org *org,
                                              const avon_auth_org_config *config);

/* Sets up a user. A user MUST NOT be initialised again before its fetches have ended.
 *
 *   user    [out] all zero on failure
 *   config  [in]  not needed afterwards, nor is the secret key; user_id and jwt_buffer are
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT  a NULL; user_id is missing or empty; a secret key and a jwt_buffer,
 *                         or neither; a key without bytes; jwt_buffer_size is below 2; a
 *                         duration is negative
 *   AVON_AUTH_E_TEXT      user_id is not UTF-8
 * avon_auth_user_config_problem() names the member. */
AVON__API avon_auth_status avon_auth_user_init(avon_auth_user *user,
                                               const avon_auth_user_config *config);

/* ---- every day: headers ----------------------------------------------------------- */

/* The number of headers, at most. */
#define AVON_AUTH_HEADERS_MAX 3

/* The headers of an API call. */
typedef struct avon_auth_headers {
    avon_auth_header items[AVON_AUTH_HEADERS_MAX];
    size_t   count;
    uint32_t token_generation;    /* which access token this is: for avon_auth_reject();
                                     0 from avon_auth_headers_build() */
    uint32_t jwt_generation;      /* which minted JWT this is; 0: signed here */
} avon_auth_headers;

/* Fetches what is due through your hooks, and assembles the headers of an API call. These are
 * `Authorization`, `x-jwt` and, if there is an account, `account`, in that order. A user who
 * signs gets a fresh JWT each time. Call it before every API call: with a token that lives a
 * day it sends two requests a day.
 *
 * A refresh that fails goes unnoticed while the old credential serves. One call makes three
 * exchanges at most. While another thread's fetch is under way, it calls `wait` and looks
 * again.
 *
 *   org      [in,out] with `send` and `now` in its configuration
 *   user     [in,out] of that organization
 *   out, out_size, out_len  [out] text output: the lines, a NUL after each; out_len counts the
 *                     NULs between them. A fetch works in out too: give it AVON_AUTH_WORK_SIZE
 *                     bytes. If a needed request does not fit, *out_len asks for enough
 *   headers  [out] points into out; all zero on failure
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT   a NULL, or an all-zero object; `send` or `now` is missing
 *   AVON_AUTH_E_BUFFER     out is too small for the headers, or for a request that is needed
 *   AVON_AUTH_E_CLOCK      `now`; or the JWT would begin before 1970, or end after 2106
 *   AVON_AUTH_E_BACKOFF    a fetch failed a short while ago: see avon_auth_last_failure()
 *   AVON_AUTH_E_IN_FLIGHT  another thread fetches, and there is no `wait`
 *   AVON_AUTH_E_NEED_FETCH three exchanges did not bring a credential that serves
 *   the status of avon_auth_complete(), if a fetch was needed and failed
 *
 * Example
 *     status = avon_auth_get_headers(&org, &user, out, sizeof out, NULL, &headers);
 *     for (size_t i = 0; status == AVON_AUTH_OK && i < headers.count; i++)
 *         list = curl_slist_append(list, headers.items[i].line); */
AVON__API avon_auth_status avon_auth_get_headers(avon_auth_org *org, avon_auth_user *user,
                                                 char *out, size_t out_size, size_t *out_len,
                                                 avon_auth_headers *headers);

/* Reports that the API answered 401 to a call with these headers. Report every 401, that of a
 * second try too: otherwise a user with a wrong key is never found at fault. The answer does not
 * tell which credential is at fault, so this function judges:
 *   1. A credential of these headers has been replaced since: get the headers again.
 *   2. This user was found at fault a short while ago: the user stays refused.
 *   3. Credentials that came a minute ago or more, or were imported, are set aside unless they
 *      back off: get the headers again, which fetches. If that fetch fails, they serve again.
 *   4. No credential is that old, so that new ones would fare no better: the user is at fault,
 *      for 1, 2, 4 ... 60 minutes. Headers are made for this user all the same.
 *
 *   org, user  [in,out] that made the headers
 *   headers    [in]  only the two generations are read; the lines may be gone
 *
 * Returns
 *   AVON_AUTH_OK          get the headers again, and call the API once more
 *   AVON_AUTH_E_DENIED    do not: the service does not take this user
 *   AVON_AUTH_E_BACKOFF   not now: the fetch of a new credential has to wait. Nothing changed
 *   AVON_AUTH_E_ARGUMENT  a NULL, or an all-zero object; `now` is missing; headers from
 *                         avon_auth_headers_build()
 *   AVON_AUTH_E_CLOCK     `now`
 *
 * Example
 *     if (http_status == 401 && avon_auth_reject(&org, &user, &headers) == AVON_AUTH_OK &&
 *         ++tries < 2)
 *         call_again = 1; */
AVON__API avon_auth_status avon_auth_reject(avon_auth_org *org, avon_auth_user *user,
                                            const avon_auth_headers *headers);

/* ---- event loops: the same without I/O, one step at a time ------------------------- */

/* The needs of a user and of the user's organization: see avon_auth_poll(). */
typedef enum avon_auth_state {
    AVON_AUTH_STATE_READY,        /* make_headers serves, nothing is due */
    AVON_AUTH_STATE_REFRESH_DUE,  /* make_headers serves, and a fetch may begin */
    AVON_AUTH_STATE_NEED_FETCH,   /* a fetch may begin, and has to */
    AVON_AUTH_STATE_IN_FLIGHT,    /* a fetch is under way that has to end first */
    AVON_AUTH_STATE_BACKOFF       /* it is too early for the fetch that is needed */
} avon_auth_state;

/* Tells what to do for a user now, and when to ask again.
 *
 * With a lifetime of L, counted from avon_auth_begin(), a credential
 *   - is due at L / 2 if L is two hours or more, else M before its end. M is
 *     refresh_margin_s, but at most L / 10;
 *   - is due earlier than that by jitter_s, modulo the time from the first tenth of L on;
 *   - serves until M / 10 before its end.
 * An imported one is due refresh_margin_s and jitter_s before its end, and serves until
 * refresh_margin_s / 10 before it. A clock set back to before the request makes a refresh due
 * at once. A fetch, a back-off or a blame that began ahead of the clock counts as over.
 *
 *   org        [in]
 *   user       [in]  NULL: the access token alone
 *   now_s      [in]
 *   wake_at_s  [out] when to ask again, in seconds since the Unix epoch; may be NULL
 *                READY              the first second at which a credential is due, and no fetch or
 *                                   back-off of its own holds it off
 *                IN_FLIGHT, BACKOFF the first second at which the fetch that is needed may begin
 *                others             now_s
 *              Ask sooner after each complete, abort, reject_at and import, for all users of
 *              the organization
 *
 * Returns the state. It is AVON_AUTH_STATE_NEED_FETCH also if avon_auth_begin() would refuse
 * the arguments or the clock: begin tells why. A loop waits a second then.
 *
 * Example
 *     switch (avon_auth_poll(&org, &user, now_s, &wake_at_s)) {
 *     case AVON_AUTH_STATE_REFRESH_DUE:
 *     case AVON_AUTH_STATE_NEED_FETCH:
 *         status = avon_auth_begin(&org, &user, now_s, work, sizeof work, &fetch);
 *         if (status == AVON_AUTH_OK) send_in_my_loop(&fetch);  // then avon_auth_complete()
 *         break;
 *     default:
 *         break;
 *     }
 *     wake_my_loop(wake_at_s);
 *     status = avon_auth_make_headers(&org, &user, now_s, out, sizeof out, NULL, &headers); */
AVON__API avon_auth_state avon_auth_poll(const avon_auth_org *org, const avon_auth_user *user,
                                         int64_t now_s, int64_t *wake_at_s);

/* One exchange with the service. You own the fetch and its work memory. From begin until
 * complete or abort they MUST NOT be reused, copied or moved. The fetch points into itself, and
 * a late answer still writes there. A fetch that was superseded needs complete or abort, too. */
typedef struct avon_auth_fetch {
    avon_auth_request  request;   /* send this */
    avon_auth_response response;  /* fill this */
    size_t             work_needed; /* after AVON_AUTH_E_BUFFER: bytes that the request takes */
    avon_auth_org     *org;       /* private, as is the rest */
    avon_auth_user    *user;      /* NULL: the access token is fetched */
    char              *work;
    size_t             work_size;
    uint32_t           ticket;
    uint32_t           begun_s;
    uint32_t           token_generation; /* of the token in the request */
    avon_auth_header   items[3];
} avon_auth_fetch;

/* Begins the fetch that avon_auth_poll() speaks of. What is needed comes before what is due, and
 * the access token before the user's JWT. Until the fetch is completed, aborted or
 * fetch_timeout_s old, nobody else can begin it. A credential that serves goes on serving.
 *
 *   org, user        [in,out] user may be NULL: the access token alone
 *   now_s            [in]
 *   work, work_size  [out] memory for this exchange alone: the request, and behind it the
 *                          answer; AVON_AUTH_WORK_SIZE bytes. It holds secrets, which complete
 *                          and abort clear. May be NULL if work_size is 0: this asks for the size
 *   fetch            [out] the exchange; unchanged on failure, except for work_needed after
 *                          AVON_AUTH_E_BUFFER
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT   a NULL, or an all-zero object
 *   AVON_AUTH_E_CLOCK      now_s
 *   AVON_AUTH_E_NOT_DUE    nothing has to be fetched, or a refresh is under way or backs off
 *   AVON_AUTH_E_IN_FLIGHT  the fetch that is needed is under way
 *   AVON_AUTH_E_BACKOFF    it is too early for the fetch that is needed
 *   AVON_AUTH_E_BUFFER     the request needs work_needed bytes, and the answer needs more
 *                          behind it; work is all zero */
AVON__API avon_auth_status avon_auth_begin(avon_auth_org *org, avon_auth_user *user,
                                           int64_t now_s, char *work, size_t work_size,
                                           avon_auth_fetch *fetch);

/* Appends a piece of the body as it arrives.
 *
 *   response  [in,out] of a fetch that is under way, or your own with body and body_size set
 *                      and the rest zero
 *   data      [in]  the piece; may be NULL if len is 0
 *   len       [in]  bytes
 *
 * Returns len if the piece fits, as a write callback of libcurl does. Returns 0 if it does not:
 * the answer counts as too large from then on. Returns 0 and changes nothing if an argument is
 * NULL. */
AVON__API size_t avon_auth_response_append(avon_auth_response *response,
                                           const void *data, size_t len);

/* Ends a fetch with its answer, and clears its memory. The answer is checked whole before it
 * replaces a credential: a failed refresh never costs one that still serves. The order of
 * judgement: HTTP status, the body's size, its JSON, "error", the other members, the
 * credential's size, whether it still serves.
 *
 * After a failure the credential is not fetched for a while, its back-off:
 *   - refusal, AVON_AUTH_E_DENIED: 1, 2, 4, 8, 16, 32, 60, 60 ... minutes, as repeating it may
 *     lock the account. The count starts again when the last one has been over for an hour;
 *   - transient, any other: 1, 2, 4, 8, 16, 32, 60, 60 ... s. It is 300 s at least while the
 *     credential serves for an hour or more and was not set aside. A success ends it and starts
 *     the count again.
 * A longer Retry-After takes its place, up to an hour. Jitter then lengthens it by 2 * jitter_s,
 * modulo the length (8 s at least, made odd). So the devices of a fleet spread out. None comes
 * sooner than the service says. None waits more than twice as long, or 8 s longer. A back-off
 * never ends sooner than an earlier one.
 *
 *   fetch  [in,out] from avon_auth_begin(); all zero afterwards
 *   now_s  [in]
 *
 * Returns
 *   AVON_AUTH_OK            the new credential serves
 *   AVON_AUTH_E_STALE       another fetch was begun since; nothing changed but the fetch's memory
 *   AVON_AUTH_E_TRANSPORT   http_status is 0
 *   AVON_AUTH_E_DENIED      400, 401, 403; or an "error" in a 2xx answer
 *   AVON_AUTH_E_THROTTLED   429
 *   AVON_AUTH_E_SERVER      any other status but 2xx; 404: the base URL or the path is wrong
 *   AVON_AUTH_E_TOO_LARGE   2xx: the body does not fit its memory, has over
 *                           AVON_AUTH_JSON_TOKENS tokens, or brings a credential that does not
 *                           fit its buffer
 *   AVON_AUTH_E_JSON        2xx: not one JSON object, whole
 *   AVON_AUTH_E_RESPONSE    2xx: no usable credential, or one that no longer serves
 *   AVON_AUTH_E_NEED_FETCH  401 to a JWT request whose access token was replaced, or is now set
 *                           aside: begin again. Nothing backs off, and a JWT that was set aside
 *                           stays so
 *   AVON_AUTH_E_BACKOFF     401 to a JWT request whose access token cannot be fetched now: the
 *                           JWT backs off as after a transient failure
 *   After these the fetch is still under way, with everything in place:
 *   AVON_AUTH_E_ARGUMENT    NULL, an all-zero fetch, or its organization or user is all zero
 *   AVON_AUTH_E_CLOCK       now_s */
AVON__API avon_auth_status avon_auth_complete(avon_auth_fetch *fetch, int64_t now_s);

/* Gives a fetch up: avon_auth_complete() without an answer, back-off included.
 *
 *   fetch  [in,out] from avon_auth_begin(); all zero afterwards
 *   now_s  [in]
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_STALE, AVON_AUTH_E_ARGUMENT, AVON_AUTH_E_CLOCK  as avon_auth_complete() */
AVON__API avon_auth_status avon_auth_abort(avon_auth_fetch *fetch, int64_t now_s);

/* Assembles the headers of an API call from credentials that serve: avon_auth_get_headers()
 * without the fetching.
 *
 *   org, user  [in]
 *   now_s      [in]
 *   out, out_size, out_len  [out] text output, as for avon_auth_get_headers()
 *   headers    [out] points into out; all zero on failure
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT   a NULL, or an all-zero object
 *   AVON_AUTH_E_BUFFER
 *   AVON_AUTH_E_CLOCK      now_s; or the JWT would begin before 1970, or end after 2106
 *   AVON_AUTH_E_NEED_FETCH, AVON_AUTH_E_IN_FLIGHT, AVON_AUTH_E_BACKOFF
 *                          a credential does not serve: the state of avon_auth_poll() */
AVON__API avon_auth_status avon_auth_make_headers(const avon_auth_org *org,
                                                  const avon_auth_user *user, int64_t now_s,
                                                  char *out, size_t out_size, size_t *out_len,
                                                  avon_auth_headers *headers);

/* Reports a 401: avon_auth_reject() without the hooks, and with the same statuses.
 *
 *   org, user  [in,out] that made the headers
 *   headers    [in]  only the two generations are read
 *   now_s      [in] */
AVON__API avon_auth_status avon_auth_reject_at(avon_auth_org *org, avon_auth_user *user,
                                               const avon_auth_headers *headers, int64_t now_s);

/* Writes the JWT alone, which is all that a web socket takes.
 *
 *   user   [in]
 *   now_s  [in]
 *   out, out_size, out_len  [out] text output
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT    NULL, or an all-zero user
 *   AVON_AUTH_E_BUFFER
 *   AVON_AUTH_E_CLOCK       now_s; or the JWT would begin before 1970, or end after 2106
 *   AVON_AUTH_E_NEED_FETCH  the minted JWT does not serve */
AVON__API avon_auth_status avon_auth_make_jwt(const avon_auth_user *user, int64_t now_s,
                                              char *out, size_t out_size, size_t *out_len);

/* ---- caches: shared by processes or machines, or to survive a restart --------------- */

/* Exports the access token.
 *
 *   org           [in]
 *   now_s         [in]
 *   token         [out] into the token buffer, valid until the next complete or import; NULL on
 *                       failure. May be NULL
 *   expires_at_s  [out] at most 4294967295; 0 on failure. May be NULL
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT    NULL, or an all-zero object
 *   AVON_AUTH_E_CLOCK       now_s
 *   AVON_AUTH_E_NEED_FETCH  it does not serve */
AVON__API avon_auth_status avon_auth_org_export(const avon_auth_org *org, int64_t now_s,
                                                const char **token, int64_t *expires_at_s);

/* Imports an access token, in place of any other. It ends a setting aside and nothing else: a
 * back-off runs on, and a fetch that is under way replaces the import if it succeeds. Import a
 * token only if it is another one: to avon_auth_reject() each import replaces the credential
 * before it.
 *
 *   org           [in,out] unchanged on failure
 *   token         [in]  b64token (RFC 6750 section 2.1); may be what an export returned
 *   expires_at_s  [in]  may be in the past: the token does not serve then
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT  a NULL, an empty token, or an all-zero object
 *   AVON_AUTH_E_HEADER    not a b64token
 *   AVON_AUTH_E_CLOCK     expires_at_s is before 2020 or above 4294967295
 *   AVON_AUTH_E_BUFFER    the token buffer is too small */
AVON__API avon_auth_status avon_auth_org_import(avon_auth_org *org, const char *token,
                                                int64_t expires_at_s);

/* Exports a minted JWT: avon_auth_org_export() for a user.
 *
 * Returns the same; AVON_AUTH_E_ARGUMENT also for a user who signs. */
AVON__API avon_auth_status avon_auth_user_export(const avon_auth_user *user, int64_t now_s,
                                                 const char **jwt, int64_t *expires_at_s);

/* Imports a minted JWT: avon_auth_org_import() for a user.
 *
 *   org   [in]  gives refresh_margin_s and jitter_s
 *   user  [in,out] unchanged on failure
 *
 * Returns the same; AVON_AUTH_E_ARGUMENT also for a user who signs. */
AVON__API avon_auth_status avon_auth_user_import(const avon_auth_org *org, avon_auth_user *user,
                                                 const char *jwt, int64_t expires_at_s);

/* ---- what went wrong ------------------------------------------------------------- */

/* How a fetch failed. */
typedef struct avon_auth_failure {
    avon_auth_status status;      /* what avon_auth_complete() returned; AVON_AUTH_E_TRANSPORT
                                     after an abort; AVON_AUTH_OK: the last fetch did not fail */
    int              http_status; /* 0: no answer, or no failure */
    const char      *said;        /* the service's "error" or "code", made safe to log; "" */
} avon_auth_failure;

/* Tells how the organization's last fetch failed or, if it did not, the user's. A failed refresh
 * of a token that serves hides the user's failure.
 *
 *   org   [in]
 *   user  [in]  may be NULL
 *
 * Returns the failure; `said` is valid until the next complete or abort. Its status is
 * AVON_AUTH_E_ARGUMENT if org is NULL, or an object is all zero. */
AVON__API avon_auth_failure avon_auth_last_failure(const avon_auth_org *org,
                                                   const avon_auth_user *user);

/* Names the first member that makes a configuration unusable, for a log.
 *
 *   config  [in]
 *
 * Returns a constant string such as "client_secret"; NULL if the configuration is usable. Of two
 * members that belong together it names the missing one; of a secret key together with a
 * jwt_buffer, the key. It is "config" for NULL. */
AVON__API const char *avon_auth_org_config_problem(const avon_auth_org_config *config);
AVON__API const char *avon_auth_user_config_problem(const avon_auth_user_config *config);

/* Names a status.
 *
 * Returns a constant string: "AVON_AUTH_E_BUFFER", or "AVON_AUTH_E_?" for no status. */
AVON__API const char *avon_auth_status_name(avon_auth_status status);

/* Describes a status, for a log. It shows nothing of the input. With AVON_AUTH_NO_TEXTS it is the
 * name.
 *
 * Returns a constant string. */
AVON__API const char *avon_auth_status_text(avon_auth_status status);

/* ---- building blocks: pure functions ----------------------------------------------- */

/* A secret key, prepared for HMAC-SHA-256. It may be copied, and shared by threads. It holds
 * key material: clear it with avon_auth_wipe(&key, sizeof key). */
typedef struct avon_auth_key {
    unsigned char state[136];     /* private: a br_hmac_key_context */
    int           ready;          /* private */
} avon_auth_key;

/* Prepares a secret key. The service takes the UTF-8 bytes of the key as they are, without
 * decoding. One byte is enough, as it is for jose.
 *
 *   key         [out] the prepared key; all zero on failure
 *   secret      [in]  the bytes of the secret key, not needed afterwards
 *   secret_len  [in]  their number, at least 1
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT  a NULL, or no bytes */
AVON__API avon_auth_status avon_auth_key_init(avon_auth_key *key,
                                              const void *secret, size_t secret_len);

/* The claims of a JWT: RFC 7519 section 4.1, and the service's "id". */
typedef struct avon_auth_claims {
    const char *user_id;          /* "id" */
    int64_t     issued_at_s;      /* "iat", 0 to 4294967295 */
    int64_t     expires_at_s;     /* "exp", the same, and after issued_at_s */
    const char *issuer;           /* "iss"; NULL: "avonhealth" */
    const char *audience;         /* "aud"; NULL: "avonhealth" */
    int         exp_milliseconds; /* nonzero: "exp" times 1000, as the service's published
                                     sample has it; RFC 7519 section 2 wants seconds */
} avon_auth_claims;

/* A buffer of this many bytes holds any JWT with the default issuer and audience, and a user ID
 * of user_id_len bytes. JSON may write each of these as six. */
#define AVON_AUTH_JWT_SIZE(user_id_len) (192 + 8 * (user_id_len))

/* Signs a JWT: JWS compact serialisation (RFC 7515 section 7.1) with HS256 (RFC 7518 section
 * 3.2). The JavaScript library jose writes the same bytes for the same claims.
 *
 *   key      [in]  from avon_auth_key_init()
 *   claims   [in]
 *   out, out_size, out_len  [out] text output
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT  a NULL, an empty string, or an all-zero key
 *   AVON_AUTH_E_TEXT      a claim is not UTF-8
 *   AVON_AUTH_E_CLOCK     a time is out of range, or expires_at_s is not after issued_at_s
 *   AVON_AUTH_E_BUFFER */
AVON__API avon_auth_status avon_auth_jwt_sign(const avon_auth_key *key,
                                              const avon_auth_claims *claims,
                                              char *out, size_t out_size, size_t *out_len);

/* Writes the body of the token request: grant_type=client_credentials (RFC 6749 section 4.4.2),
 * client_id and client_secret, in that order. JSON is as JSON.stringify() writes it, a form as
 * URLSearchParams does. It holds the client secret: clear it when it is sent.
 *
 *   client_id, client_secret  [in]
 *   body                      [in]  how it is written
 *   out, out_size, out_len    [out] text output
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT  a NULL, an empty string, or no such body
 *   AVON_AUTH_E_TEXT      not UTF-8
 *   AVON_AUTH_E_BUFFER */
AVON__API avon_auth_status avon_auth_token_request(const char *client_id,
                                                   const char *client_secret,
                                                   avon_auth_body body,
                                                   char *out, size_t out_size,
                                                   size_t *out_len);

/* Writes the body of the request for a minted JWT: {"id":"<user ID>"}.
 *
 *   user_id                 [in]
 *   out, out_size, out_len  [out] text output
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT  NULL, or empty
 *   AVON_AUTH_E_TEXT      not UTF-8
 *   AVON_AUTH_E_BUFFER */
AVON__API avon_auth_status avon_auth_jwt_request(const char *user_id, char *out, size_t out_size,
                                                 size_t *out_len);

/* A lifetime that the answer does not give. */
#define AVON_AUTH_LIFETIME_UNKNOWN 0

/* Facts about an issued credential. */
typedef struct avon_auth_issued {
    size_t  length;               /* of the access token or JWT, without the NUL */
    int64_t lifetime_s;           /* 1 to 2147483647, or AVON_AUTH_LIFETIME_UNKNOWN */
} avon_auth_issued;

/* Reads a token response (RFC 6749 section 5.1). It must be one JSON object, whole (RFC 8259).
 * Only members of the top level count, each at most once:
 *     access_token   a string, b64token of RFC 6750 section 2.1 after unescaping
 *     token_type     if present: "bearer" in any case
 *     expires_in     a number (rounded down) or a string of digits, 1 or more; null or absent
 *     error          anything but null, false and "" makes the answer a refusal
 *
 *   body, body_len  [in]  the bytes of the answer
 *   out, out_size   [out] the access token; text output with issued->length for *out_len
 *   issued          [out] its length and lifetime; the lifetime is 0 on failure
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT   a NULL
 *   AVON_AUTH_E_JSON       not one JSON object
 *   AVON_AUTH_E_TOO_LARGE  over AVON_AUTH_JSON_TOKENS tokens or INT_MAX bytes
 *   AVON_AUTH_E_DENIED     an "error"
 *   AVON_AUTH_E_RESPONSE   no usable access token, or another member is not as above
 *   AVON_AUTH_E_BUFFER */
AVON__API avon_auth_status avon_auth_token_parse(const char *body, size_t body_len,
                                                 char *out, size_t out_size,
                                                 avon_auth_issued *issued);

/* Reads the answer to a request for a minted JWT, as avon_auth_token_parse() does, with the
 * members
 *     jwt            a string, b64token of RFC 6750 section 2.1 after unescaping
 *     error          as there
 * The lifetime is "exp" less "iat" of the JWT's own claims (RFC 7519 section 4.1). Each is in
 * seconds, or in milliseconds if it is 100000000000 or more. The lifetime is unknown if the JWT
 * cannot be read, its claims have over 512 bytes, or a time is missing, stands twice, is
 * negative or no number. A lifetime below 1 is AVON_AUTH_E_RESPONSE. The signature is not
 * verified. */
AVON__API avon_auth_status avon_auth_jwt_parse(const char *body, size_t body_len,
                                               char *out, size_t out_size,
                                               avon_auth_issued *issued);

/* Reads the service's reason at the top level of a JSON object: the string "error" (RFC 6749
 * section 5.2), or else the service's own "code". It keeps 63 bytes at most. Every byte or
 * escape that is not printable ASCII becomes '?', so that it is safe to log.
 *
 *   body, body_len          [in]  the bytes of the answer
 *   out, out_size, out_len  [out] text output
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT   a NULL
 *   AVON_AUTH_E_JSON       not one JSON object
 *   AVON_AUTH_E_TOO_LARGE  over AVON_AUTH_JSON_TOKENS tokens or INT_MAX bytes
 *   AVON_AUTH_E_RESPONSE   neither string is present
 *   AVON_AUTH_E_BUFFER */
AVON__API avon_auth_status avon_auth_error_parse(const char *body, size_t body_len,
                                                 char *out, size_t out_size,
                                                 size_t *out_len);

/* Joins the organization's base URL and a path: "https://x.avonhealth.com/v2/patients".
 *
 *   org   [in]
 *   path  [in]  "/" and what may follow it in a URL, except a fragment (RFC 3986 section 3).
 *               The digits after a "%" are not checked
 *   out, out_size, out_len  [out] text output
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT  a NULL, an empty path, or an all-zero object
 *   AVON_AUTH_E_URL       not such a path
 *   AVON_AUTH_E_BUFFER */
AVON__API avon_auth_status avon_auth_url(const avon_auth_org *org, const char *path,
                                         char *out, size_t out_size, size_t *out_len);

/* Assembles the headers of an API call from credentials that you keep yourself:
 * `Authorization: Bearer <token>` (RFC 6750 section 2.1), `x-jwt` and, if given, `account`, in
 * that order.
 *
 *   access_token  [in]  b64token: letters, digits and -._~+/, then any number of =
 *   jwt           [in]  the same
 *   account_id    [in]  visible ASCII, single spaces inside; NULL: no account header
 *   out, out_size, out_len  [out] text output, as for avon_auth_get_headers()
 *   headers       [out] points into out, without generations; all zero on failure
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT  a NULL, or an empty string
 *   AVON_AUTH_E_HEADER    a byte that is not allowed
 *   AVON_AUTH_E_BUFFER */
AVON__API avon_auth_status avon_auth_headers_build(const char *access_token, const char *jwt,
                                                   const char *account_id,
                                                   char *out, size_t out_size,
                                                   size_t *out_len,
                                                   avon_auth_headers *headers);

/* Writes headers as HTTP/1.1 sends them: "Name: value\r\n" for each (RFC 9112 section 5). It
 * serves for the headers of a request, too.
 *
 *   headers  [in]  only the lines are read
 *   count    [in]  at least 1
 *   out, out_size, out_len  [out] text output; MUST NOT be the memory that headers point into
 *
 * Returns
 *   AVON_AUTH_OK
 *   AVON_AUTH_E_ARGUMENT  a NULL, an empty line, or no headers
 *   AVON_AUTH_E_HEADER    a line holds a byte that is not printable ASCII
 *   AVON_AUTH_E_BUFFER */
AVON__API avon_auth_status avon_auth_headers_text(const avon_auth_header *headers, size_t count,
                                                  char *out, size_t out_size,
                                                  size_t *out_len);

/* Clears memory, in a way that no optimiser drops.
 *
 *   memory  [out] may be NULL if size is 0
 *   size    [in]  bytes */
AVON__API void avon_auth_wipe(void *memory, size_t size);

#ifdef __cplusplus
}
#endif

/* clang-format on */
#endif /* AVON_AUTH_H: stop here if you only need the interface */

#if defined(AVON_AUTH_STATIC) && !defined(AVON__STATIC)
#error "AVON_AUTH_STATIC comes before the first #include of avon_auth.h in a file"
#endif

#if (defined(AVON_AUTH_IMPLEMENTATION) || defined(AVON_AUTH_STATIC)) && !defined(AVON__IMPLEMENTED)
#define AVON__IMPLEMENTED

/* ---- dependencies -------------------------------------------------------------- */

/* No warning comes out of BearSSL's and jsmn's headers, and warnings stay on elsewhere. */
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Weverything"
#elif defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpragmas" /* in C, -Wold-style-cast and the like are unknown */
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wundef"
#pragma GCC diagnostic ignored "-Wcast-qual"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wswitch-default"
#pragma GCC diagnostic ignored "-Wswitch-enum"
#pragma GCC diagnostic ignored "-Wredundant-decls"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wuseless-cast"
#pragma GCC diagnostic ignored "-Wzero-as-null-pointer-constant"
#pragma GCC diagnostic ignored "-Wc++-compat"
#pragma GCC diagnostic ignored "-Wdeclaration-after-statement"
#pragma GCC diagnostic ignored "-Wunused-macros"
#elif defined(_MSC_VER)
#pragma warning(push, 0)
#endif

/* <bearssl/bearssl.h> where the compiler knows no <bearssl.h>, as in cores of Arduino. */
#if defined(__has_include)
#if !__has_include(<bearssl.h>) && __has_include(<bearssl/bearssl.h>)
#define AVON__BEARSSL_IN_FOLDER
#endif
#endif
#ifdef AVON__BEARSSL_IN_FOLDER
#include <bearssl/bearssl.h>
#else
#include <bearssl.h>
#endif
#include <limits.h>
#include <string.h>

/* A private copy of jsmn, under other names and in its plain mode. Another one, in any mode,
 * may stand in the same file before or after it. Every name and setting is restored. */
#pragma push_macro("JSMN_H")
#pragma push_macro("JSMN_API")
#pragma push_macro("JSMN_HEADER")
#pragma push_macro("JSMN_STATIC")
#pragma push_macro("JSMN_STRICT")
#pragma push_macro("JSMN_PARENT_LINKS")
#pragma push_macro("JSMN_UNDEFINED")
#pragma push_macro("JSMN_OBJECT")
#pragma push_macro("JSMN_ARRAY")
#pragma push_macro("JSMN_STRING")
#pragma push_macro("JSMN_PRIMITIVE")
#pragma push_macro("JSMN_ERROR_NOMEM")
#pragma push_macro("JSMN_ERROR_INVAL")
#pragma push_macro("JSMN_ERROR_PART")
#pragma push_macro("jsmnerr")
#pragma push_macro("jsmntype_t")
#pragma push_macro("jsmntok")
#pragma push_macro("jsmntok_t")
#pragma push_macro("jsmn_parser")
#pragma push_macro("jsmn_init")
#pragma push_macro("jsmn_parse")
#pragma push_macro("jsmn_alloc_token")
#pragma push_macro("jsmn_fill_token")
#pragma push_macro("jsmn_parse_primitive")
#pragma push_macro("jsmn_parse_string")
#undef JSMN_H
#undef JSMN_API
#undef JSMN_HEADER
#undef JSMN_STATIC
#undef JSMN_STRICT
#undef JSMN_PARENT_LINKS
#undef JSMN_UNDEFINED
#undef JSMN_OBJECT
#undef JSMN_ARRAY
#undef JSMN_STRING
#undef JSMN_PRIMITIVE
#undef JSMN_ERROR_NOMEM
#undef JSMN_ERROR_INVAL
#undef JSMN_ERROR_PART
#undef jsmnerr
#undef jsmntype_t
#undef jsmntok
#undef jsmntok_t
#undef jsmn_parser
#undef jsmn_init
#undef jsmn_parse
#undef jsmn_alloc_token
#undef jsmn_fill_token
#undef jsmn_parse_primitive
#undef jsmn_parse_string
#define JSMN_STATIC
#define JSMN_UNDEFINED       AVON__JSMN_UNDEFINED
#define JSMN_OBJECT          AVON__JSMN_OBJECT
#define JSMN_ARRAY           AVON__JSMN_ARRAY
#define JSMN_STRING          AVON__JSMN_STRING
#define JSMN_PRIMITIVE       AVON__JSMN_PRIMITIVE
#define JSMN_ERROR_NOMEM     AVON__JSMN_ERROR_NOMEM
#define JSMN_ERROR_INVAL     AVON__JSMN_ERROR_INVAL
#define JSMN_ERROR_PART      AVON__JSMN_ERROR_PART
#define jsmnerr              avon__jsmnerr
#define jsmntype_t           avon__jsmntype_t
#define jsmntok              avon__jsmntok
#define jsmntok_t            avon__jsmntok_t
#define jsmn_parser          avon__jsmn_parser
#define jsmn_init            avon__jsmn_init
#define jsmn_parse           avon__jsmn_parse
#define jsmn_alloc_token     avon__jsmn_alloc_token
#define jsmn_fill_token      avon__jsmn_fill_token
#define jsmn_parse_primitive avon__jsmn_parse_primitive
#define jsmn_parse_string    avon__jsmn_parse_string
#if defined(__clang__) && !defined(_MSC_VER) /* jsmn wraps around where there is no token */
#pragma clang attribute push(__attribute__((no_sanitize("unsigned-integer-overflow"))),            \
                             apply_to = function)
#endif
#include <jsmn.h>
#if defined(__clang__) && !defined(_MSC_VER)
#pragma clang attribute pop
#endif
#pragma pop_macro("JSMN_H")
#pragma pop_macro("JSMN_API")
#pragma pop_macro("JSMN_HEADER")
#pragma pop_macro("JSMN_STATIC")
#pragma pop_macro("JSMN_STRICT")
#pragma pop_macro("JSMN_PARENT_LINKS")
#pragma pop_macro("JSMN_UNDEFINED")
#pragma pop_macro("JSMN_OBJECT")
#pragma pop_macro("JSMN_ARRAY")
#pragma pop_macro("JSMN_STRING")
#pragma pop_macro("JSMN_PRIMITIVE")
#pragma pop_macro("JSMN_ERROR_NOMEM")
#pragma pop_macro("JSMN_ERROR_INVAL")
#pragma pop_macro("JSMN_ERROR_PART")
#pragma pop_macro("jsmnerr")
#pragma pop_macro("jsmntype_t")
#pragma pop_macro("jsmntok")
#pragma pop_macro("jsmntok_t")
#pragma pop_macro("jsmn_parser")
#pragma pop_macro("jsmn_init")
#pragma pop_macro("jsmn_parse")
#pragma pop_macro("jsmn_alloc_token")
#pragma pop_macro("jsmn_fill_token")
#pragma pop_macro("jsmn_parse_primitive")
#pragma pop_macro("jsmn_parse_string")

#if defined(__clang__)
#pragma clang diagnostic pop
#elif defined(__GNUC__)
#pragma GCC diagnostic pop
#elif defined(_MSC_VER)
#pragma warning(pop)
#endif

/* ---- settings and language ------------------------------------------------------- */

#ifndef AVON_AUTH_JSON_TOKENS
#define AVON_AUTH_JSON_TOKENS 32
#endif
#ifndef AVON_AUTH_SHA256
#define AVON_AUTH_SHA256 &br_sha256_vtable
#endif

/* Without an operating system the stack may have no more room below than the work took: then
 * the least that leaves no residue. */
#ifndef AVON_AUTH_STACK_BURN
#if defined(__unix__) || defined(__APPLE__) || defined(_WIN32)
#define AVON_AUTH_STACK_BURN 4096
#else
#define AVON_AUTH_STACK_BURN 768
#endif
#endif

/* A conversion that -Wold-style-cast lets pass in C++. */
#ifdef __cplusplus
#define AVON__AS(type, value) static_cast<type>(value)
#else
#define AVON__AS(type, value) ((type)(value))
#endif

/* Keeps a function out of line. Inlined, it would add its stack to that of the caller's other
 * callees, or its code to many places. */
#if defined(__GNUC__) || defined(__clang__)
#define AVON__NOINLINE __attribute__((noinline))
#else
#define AVON__NOINLINE
#endif

/* ---- status -------------------------------------------------------------------- */

/* Names and texts, from the one list in the first half. Strings lie one behind the other, as a
 * table of pointers would take more room than the walk. Names stand apart from texts, so that a
 * program links the list that it asks for. */

/* clang-format off */
#define AVON__VALUE(name, value, text) , value
#define AVON__NAME(name, value, text)  #name "\0"
#define AVON__TEXT(name, value, text)  text "\0"

/* The string of a status, among those of all; the last one is for no status. */
static const char *avon__describe(avon_auth_status status, const char *strings)
{
    static const signed char values[] = { AVON_AUTH_OK AVON__ERRORS(AVON__VALUE) };
    size_t i;
    for (i = 0; i < sizeof values && values[i] != AVON__AS(int, status); i++)
        strings += strlen(strings) + 1;
    return strings;
}

const char *avon_auth_status_name(avon_auth_status status)
{
    static const char names[] = "AVON_AUTH_OK\0" AVON__ERRORS(AVON__NAME) "AVON_AUTH_E_?";
    return avon__describe(status, names);
}

const char *avon_auth_status_text(avon_auth_status status)
{
#ifdef AVON_AUTH_NO_TEXTS
    return avon_auth_status_name(status);
#else
    static const char texts[] = "success\0" AVON__ERRORS(AVON__TEXT) "no such status";
    return avon__describe(status, texts);
#endif
}
/* clang-format on */

/* ---- clearing ------------------------------------------------------------------ */

/* What held a secret is overwritten: memory, and the stack below the caller. */

/* The compiler has to load the pointer and so cannot know that it calls memset. */
void avon_auth_wipe(void *memory, size_t size)
{
    void *(*volatile set)(void *, int, size_t) = memset;
    if (size != 0) (set)(memory, 0, size);
}

#if AVON_AUTH_STACK_BURN > 0
static void avon__burn_frame(void)
{
    unsigned char frame[AVON_AUTH_STACK_BURN];
    avon_auth_wipe(frame, sizeof frame);
}
#endif

/* Clears the stack that the functions called before have left. The volatile pointer keeps
 * the frame from being inlined, so that it lies where theirs did. */
static void avon__burn(void)
{
#if AVON_AUTH_STACK_BURN > 0
    void (*volatile burn)(void) = avon__burn_frame;
    (burn)();
#endif
}

/* ---- text output --------------------------------------------------------------- */

/* The bounded writer behind every text output. What does not fit is counted only. Its status is an
 * int, as Arm reads an enum, a signed byte there, with more code. */
typedef struct avon__text {
    char *out;
    size_t size;
    size_t len; /* (size_t)-1: too long to count */
    int status; /* the first thing that went wrong */
    int burnt;  /* the stack has been cleared where it was used deepest */
} avon__text;

static void avon__fail(avon__text *text, avon_auth_status status)
{
    if (text->status == AVON_AUTH_OK) text->status = status;
}

static avon__text avon__text_begin(char *out, size_t out_size)
{
    avon__text text;
    text.out = out;
    text.size = out == NULL ? 0 : out_size;
    text.len = 0;
    text.burnt = 0;
    text.status = out == NULL && out_size != 0 ? AVON_AUTH_E_ARGUMENT : AVON_AUTH_OK;
    return text;
}

/* Lengthens the text by n bytes: where they go, or NULL if they do not fit. */
static char *avon__reserve(avon__text *text, size_t n)
{
    const size_t used = text->len, most = ~AVON__AS(size_t, 0);
    const int countable = n <= most - used;
    text->len = countable ? used + n : most;
    return countable && used + n <= text->size ? text->out + used : NULL;
}

/* Where the text ends so far, or NULL if that is outside of the buffer. */
static const char *avon__here(const avon__text *text)
{
    return text->len < text->size ? text->out + text->len : NULL;
}

static void avon__put(avon__text *text, const char *data, size_t n)
{
    char *to = avon__reserve(text, n);
    if (to != NULL) memcpy(to, data, n);
}

/* Inline, so that the length of a constant is a constant. */
static inline void avon__puts(avon__text *text, const char *string)
{
    avon__put(text, string, strlen(string));
}

static void avon__put_number(avon__text *text, uint32_t number)
{
    char digits[10];
    size_t at = sizeof digits;
    do {
        const uint32_t tenth = number / 10;
        digits[--at] = AVON__AS(char, '0' + (number - 10 * tenth));
        number = tenth;
    } while (number != 0);
    avon__put(text, digits + at, sizeof digits - at);
}

/* Ends the text. What was written may have been secret, so the stack is cleared too. */
static avon_auth_status avon__text_end(avon__text *text, size_t *out_len)
{
    if (!text->burnt) avon__burn();
    if (text->len >= text->size) avon__fail(text, AVON_AUTH_E_BUFFER);
    if (text->status == AVON_AUTH_OK)
        text->out[text->len] = '\0';
    else
        avon_auth_wipe(text->out, text->size);
    if (out_len != NULL) {
        const int told = text->status == AVON_AUTH_OK || text->status == AVON_AUTH_E_BUFFER;
        *out_len = told ? text->len : 0;
    }
    return AVON__AS(avon_auth_status, text->status);
}

/* ---- characters ---------------------------------------------------------------- */

/* Which bytes may stand where. */

/* 1 if low <= c <= high, else 0, without a branch, for bytes. */
static unsigned avon__in(unsigned c, unsigned low, unsigned high)
{
    return ((c + 0x100u - low) & (high + 0x100u - c)) >> 8 & 1u;
}

static unsigned avon__is_alnum(unsigned c)
{
    return avon__in(c | 0x20u, 'a', 'z') | avon__in(c, '0', '9');
}

static unsigned avon__byte(const char *s)
{
    return AVON__AS(unsigned char, *s);
}

static int avon__is_one_of(unsigned c, const char *set)
{
    return c != 0 && strchr(set, AVON__AS(int, c)) != NULL;
}

/* Characters are checked and encoded as many at once as a register holds: one by one, reading a
 * token response took four times as long. */
#if defined(SIZE_MAX) && SIZE_MAX > 0xFFFFFFFF
typedef uint64_t avon__word;
#else
typedef uint32_t avon__word;
#endif

/* A word with the same 8, 16 or 32 bits over and over. */
#define AVON__EACH(bits)    (~AVON__AS(avon__word, 0) / 0xFF * (bits))
#define AVON__EACH_16(bits) (~AVON__AS(avon__word, 0) / 0xFFFF * (bits))
#define AVON__EACH_32(bits) (~AVON__AS(avon__word, 0) / 0xFFFFFFFF * (bits))

static avon__word avon__read_word(const char *s)
{
    avon__word word;
    memcpy(&word, s, sizeof word);
    return word;
}

/* Sets the top bit of each byte with low <= byte <= high, without a branch, for bytes, low
 * and high below 0x80. */
static avon__word avon__each_in(avon__word ascii, unsigned low, unsigned high)
{
    return (ascii + AVON__EACH(0x80u - low)) ^ (ascii + AVON__EACH(0x7Fu - high));
}

/* Whether each byte of a word is printable ASCII. */
static int avon__is_plain(avon__word word)
{
    const avon__word good = avon__each_in(word & AVON__EACH(0x7F), ' ', '~');
    return (good & ~word & AVON__EACH(0x80)) == AVON__EACH(0x80);
}

/* Length of the UTF-8 sequence (RFC 3629 section 4) at the start of s, 0 if it is none. Overlong
 * forms, surrogates and values above U+10FFFF are none. ASCII ends what s points to. */
static size_t avon__utf8(const char *s)
{
    const unsigned lead = avon__byte(s);
    unsigned low = 0x80, high = 0xBF; /* of the second byte */
    size_t len, i;
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    len = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
    if (avon__byte(s + 1) < low || avon__byte(s + 1) > high) return 0;
    for (i = 2; i < len; i++)
        if ((avon__byte(s + i) & 0xC0) != 0x80) return 0;
    return len;
}

/* 1 if the n bytes at s are UTF-8 without a character below `least`. ASCII stands behind them. */
static int avon__is_utf8(const char *s, size_t n, unsigned least)
{
    while (n != 0) {
        size_t step = sizeof(avon__word);
        if (n < step || !avon__is_plain(avon__read_word(s))) {
            step = avon__utf8(s);
            if (step == 0 || avon__byte(s) < least) return 0;
        }
        s += step;
        n -= step;
    }
    return 1;
}

/* AVON_AUTH_OK if s is UTF-8 without a character below `least`, and not empty. */
static avon_auth_status avon__check_text(const char *s, unsigned least)
{
    if (s == NULL || *s == '\0') return AVON_AUTH_E_ARGUMENT;
    return avon__is_utf8(s, strlen(s), least) ? AVON_AUTH_OK : AVON_AUTH_E_TEXT;
}

/* 0x80 in the place of each ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/", else 0. */
static inline avon__word avon__each_b64(avon__word word)
{
    const avon__word ascii = word & AVON__EACH(0x7F);
    const avon__word good = avon__each_in(ascii | AVON__EACH(0x20), 'a', 'z') |
                            avon__each_in(ascii, '+', '+') |
                            avon__each_in(ascii, '-', '9') | /* which is "-./" and the digits */
                            avon__each_in(ascii, '_', '_') | avon__each_in(ascii, '~', '~');
    return good & ~word & AVON__EACH(0x80);
}

/* b64token = 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"=" (RFC 6750 section
 * 2.1), fed in pieces. A token or JWT is secret: beyond its length and padding, no branch
 * depends on it until it is known whether it is valid. */
typedef struct avon__b64token {
    size_t len;
    int padded, bad;
} avon__b64token;

static void avon__b64token_feed(avon__b64token *seen, const char *s, size_t n)
{
    avon__word good = AVON__EACH(0x80), last = AVON__EACH('A');
    size_t plain = n;
    while (plain != 0 && s[plain - 1] == '=') plain--;
    seen->bad |= plain != 0 ? seen->padded : seen->len == 0;
    seen->padded |= plain != n;
    seen->len += n;
    for (; plain >= sizeof last; plain -= sizeof last, s += sizeof last)
        good &= avon__each_b64(avon__read_word(s));
    memcpy(&last, s, plain);
    good &= avon__each_b64(last);
    seen->bad |= good != AVON__EACH(0x80);
}

static int avon__b64token_ok(const avon__b64token *seen)
{
    return seen->len != 0 && !seen->bad;
}

static avon_auth_status avon__check_b64token(const char *s)
{
    avon__b64token seen = { 0, 0, 0 };
    if (s == NULL || *s == '\0') return AVON_AUTH_E_ARGUMENT;
    avon__b64token_feed(&seen, s, strlen(s));
    return avon__b64token_ok(&seen) ? AVON_AUTH_OK : AVON_AUTH_E_HEADER;
}

/* Visible ASCII with single spaces inside: narrower than field-value of RFC 9110 section
 * 5.5, and the same on every HTTP stack. NULL is allowed. */
static avon_auth_status avon__check_account(const char *s)
{
    unsigned before = ' ';
    if (s == NULL) return AVON_AUTH_OK;
    if (*s == '\0') return AVON_AUTH_E_ARGUMENT;
    for (; *s != '\0'; s++) {
        const unsigned c = avon__byte(s);
        if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return AVON_AUTH_E_HEADER;
        before = c;
    }
    return before == ' ' ? AVON_AUTH_E_HEADER : AVON_AUTH_OK;
}

/* ---- requests ------------------------------------------------------------------ */

/* Strings as JSON.stringify() and URLSearchParams write them, and the bodies of requests. */

/* The hex digit of the lowest four bits, in upper case; | 0x20 makes it lower case. */
static unsigned avon__hex_digit(unsigned c)
{
    c &= 15;
    return c < 10 ? c + '0' : c - 10 + 'A';
}

/* How c is written where it is not ALPHA / DIGIT: returns the length of the escape, 0 where
 * the character stands as it is. */
typedef size_t (*avon__escape_fn)(unsigned c, char escape[6]);

/* Inside a string of JSON.stringify() */
static size_t avon__json_escape(unsigned c, char escape[6])
{
    if (c >= 0x20 && c != '"' && c != '\\') return 0;
    escape[0] = '\\';
    escape[1] = AVON__AS(char, c);
    if (c >= 0x20) return 2;
    escape[1] = (c ^ '\b') < 6 ? "btnufr"[c ^ '\b'] : 'u';
    if (escape[1] != 'u') return 2;
    escape[2] = escape[3] = '0';
    escape[4] = AVON__AS(char, '0' + (c >> 4));
    escape[5] = AVON__AS(char, avon__hex_digit(c) | 0x20u);
    return 6;
}

/* By URLSearchParams: the application/x-www-form-urlencoded percent-encode set of the URL
 * standard, a space as "+" */
static size_t avon__form_escape(unsigned c, char escape[6])
{
    if (avon__is_one_of(c, "*-._")) return 0;
    escape[0] = c == ' ' ? '+' : '%';
    escape[1] = AVON__AS(char, avon__hex_digit(c >> 4));
    escape[2] = AVON__AS(char, avon__hex_digit(c));
    return c == ' ' ? 1 : 3;
}

/* Writes a checked text, escaped, in runs of what stands as it is. */
static void avon__put_escaped(avon__text *text, const char *s, avon__escape_fn escape)
{
    const char *run = s;
    avon__fail(text, avon__check_text(s, 1));
    if (text->status != AVON_AUTH_OK) return;
    for (; *s != '\0'; s++) {
        char escaped[6];
        const size_t n = avon__is_alnum(avon__byte(s)) ? 0 : (escape)(avon__byte(s), escaped);
        if (n != 0) {
            avon__put(text, run, AVON__AS(size_t, s - run));
            avon__put(text, escaped, n);
            run = s + 1;
        }
    }
    avon__put(text, run, AVON__AS(size_t, s - run));
}

static void avon__put_token_request(avon__text *text, const char *client_id,
                                    const char *client_secret, avon_auth_body body)
{
    const int json = body == AVON_AUTH_BODY_JSON;
    const avon__escape_fn escape = json ? avon__json_escape : avon__form_escape;
    if (!json && body != AVON_AUTH_BODY_FORM) avon__fail(text, AVON_AUTH_E_ARGUMENT);
    avon__puts(text, json ? "{\"grant_type\":\"client_credentials\",\"client_id\":\""
                          : "grant_type=client_credentials&client_id=");
    avon__put_escaped(text, client_id, escape);
    avon__puts(text, json ? "\",\"client_secret\":\"" : "&client_secret=");
    avon__put_escaped(text, client_secret, escape);
    avon__puts(text, json ? "\"}" : "");
}

avon_auth_status avon_auth_token_request(const char *client_id, const char *client_secret,
                                         avon_auth_body body, char *out, size_t out_size,
                                         size_t *out_len)
{
    avon__text text = avon__text_begin(out, out_size);
    avon__put_token_request(&text, client_id, client_secret, body);
    return avon__text_end(&text, out_len);
}

/* The beginning of the claims is the beginning of the JWT request, too. */
static void avon__put_id(avon__text *text, const char *user_id)
{
    avon__puts(text, "{\"id\":\"");
    avon__put_escaped(text, user_id, avon__json_escape);
    avon__puts(text, "\"");
}

static void avon__put_jwt_request(avon__text *text, const char *user_id)
{
    avon__put_id(text, user_id);
    avon__puts(text, "}");
}

avon_auth_status avon_auth_jwt_request(const char *user_id, char *out, size_t out_size,
                                       size_t *out_len)
{
    avon__text text = avon__text_begin(out, out_size);
    avon__put_jwt_request(&text, user_id);
    return avon__text_end(&text, out_len);
}

/* ---- base64url ----------------------------------------------------------------- */

/* The encoding of a JWT's parts. */

/* The characters of three bytes in each 32 bits (RFC 4648 section 5), all of them at once. It is
 * arithmetic, as bytes of the signature would index a table. */
static inline avon__word avon__base64url_chars(avon__word bits)
{
    const avon__word ones = AVON__EACH(1);
    avon__word chars;
    bits += (bits & AVON__EACH_32(0xFFF000)) * 15; /* the upper half of 24 bits four to the left */
    bits += (bits & AVON__EACH_16(0xFC0)) * 3;     /* the upper half of 12 bits two to the left */
    chars = bits + ones * 'A';
    chars += ((bits + ones * (128 - 26)) >> 7 & ones) * ('a' - 'Z' - 1); /* from 26: a to z */
    chars -= ((bits + ones * (128 - 52)) >> 7 & ones) * ('z' + 1 - '0'); /* from 52: 0 to 9 */
    chars -= ((bits + ones * (128 - 62)) >> 7 & ones) * ('9' + 1 - '-'); /* 62: - */
    chars += ((bits + ones * (128 - 63)) >> 7 & ones) * ('_' - '-' - 1); /* 63: _ */
    return chars;
}

/* Three bytes. It reads a fourth, which MUST be there: compilers turn that into one load. */
static inline avon__word avon__three_bytes(const char *in)
{
    const uint32_t high = avon__byte(in), low = avon__byte(in + 1);
    return (high << 24 | low << 16 | avon__byte(in + 2) << 8 | avon__byte(in + 3)) >> 8;
}

static inline void avon__four_chars(char *out, avon__word chars)
{
    out[0] = AVON__AS(char, chars >> 24 & 0xFF);
    out[1] = AVON__AS(char, chars >> 16 & 0xFF);
    out[2] = AVON__AS(char, chars >> 8 & 0xFF);
    out[3] = AVON__AS(char, chars & 0xFF);
}

/* A group of so many bytes becomes so many characters at once. */
enum { avon__chars = sizeof(avon__word), avon__bytes = avon__chars / 4 * 3 };

static inline void avon__encode_group(char *out, const char *in)
{
    avon__word bits = avon__three_bytes(in);
    if (avon__bytes > 3) bits = bits << 16 << 16 | avon__three_bytes(in + 3);
    bits = avon__base64url_chars(bits);
    if (avon__chars > 4) avon__four_chars(out, bits >> 16 >> 16);
    avon__four_chars(out + avon__chars - 4, bits);
}

/* Puts the text from `at` on, at least a byte, into base64url without padding (RFC 7515 section
 * 2), in its place. The last group comes first: its characters lie behind all bytes that are
 * still to be read. */
static void avon__encode(avon__text *text, size_t at)
{
    const size_t n = text->len - at, more = (n + 2) / 3, whole = (n - 1) / avon__bytes;
    char last[avon__chars] = { 0 }, *out;
    const char *in;
    if (avon__reserve(text, more) == NULL || text->status != AVON_AUTH_OK) return;
    in = text->out + at + whole * avon__bytes;
    out = text->out + at + whole * avon__chars;
    memcpy(last, in, n - whole * avon__bytes);
    avon__encode_group(last, last);
    memcpy(out, last, n + more - whole * avon__chars);
    while (in != out) {
        in -= avon__bytes;
        out -= avon__chars;
        avon__encode_group(out, in);
    }
}

/* ---- the JWT ------------------------------------------------------------------- */

/* Claims as JSON, the JWS around them, and the HMAC over it. */

/* What a public type keeps of BearSSL's has room there, or one of these has a negative size. */
typedef struct avon__fits {
    char key[sizeof(br_hmac_key_context) <= sizeof AVON__AS(avon_auth_key *, NULL)->state ? 1 : -1];
    char hmac[sizeof(br_hmac_context) <= sizeof AVON__AS(avon__signer *, NULL)->hmac ? 1 : -1];
} avon__fits;

avon_auth_status avon_auth_key_init(avon_auth_key *key, const void *secret, size_t secret_len)
{
    br_hmac_key_context prepared;
    if (key == NULL) return AVON_AUTH_E_ARGUMENT;
    memset(key, 0, sizeof *key);
    if (secret == NULL || secret_len == 0) return AVON_AUTH_E_ARGUMENT;
    memset(&prepared, 0, sizeof prepared); /* BearSSL fills half of it, and key keeps it all */
    br_hmac_key_init(&prepared, AVON_AUTH_SHA256, secret, secret_len);
    memcpy(key->state, &prepared, sizeof prepared);
    key->ready = 1;
    avon_auth_wipe(&prepared, sizeof prepared);
    avon__burn();
    return AVON_AUTH_OK;
}

/* Whether 32 bits hold a time, and it is not before `first_s`. */
static int avon__is_time(int64_t time_s, uint32_t first_s)
{
    const uint32_t low = AVON__AS(uint32_t, time_s & 0xFFFFFFFF);
    return low == time_s && low >= first_s;
}

static AVON__NOINLINE avon_auth_status avon__check_claims(const avon_auth_claims *claims)
{
    if (claims == NULL) return AVON_AUTH_E_ARGUMENT;
    if (!avon__is_time(claims->issued_at_s, 0) || !avon__is_time(claims->expires_at_s, 0))
        return AVON_AUTH_E_CLOCK;
    return claims->expires_at_s > claims->issued_at_s ? AVON_AUTH_OK : AVON_AUTH_E_CLOCK;
}

/* The JOSE header {"alg":"HS256"} in base64url, and the period behind it. */
static const char avon__jose_header[] = "eyJhbGciOiJIUzI1NiJ9.";

/* What precedes the first claim that changes: the JOSE header, and the beginning of the claims as
 * JSON. Returns where that begins. */
static AVON__NOINLINE size_t avon__put_lead(avon__text *text, const char *user_id)
{
    size_t claims_at;
    avon__puts(text, avon__jose_header);
    claims_at = text->len;
    avon__put_id(text, user_id);
    avon__puts(text, ",\"iat\":");
    return claims_at;
}

/* The issuer or the audience. */
static void avon__put_name(avon__text *text, const char *name)
{
    if (name != NULL)
        avon__put_escaped(text, name, avon__json_escape);
    else
        avon__puts(text, "avonhealth");
}

/* Begins the HMAC of a JWT: it is fed the JOSE header. */
static void avon__begin_hmac(br_hmac_context *hmac, const avon_auth_key *key)
{
    br_hmac_key_context prepared;
    memcpy(&prepared, key->state, sizeof prepared);
    br_hmac_init(hmac, &prepared, 0);
    br_hmac_update(hmac, avon__jose_header, sizeof avon__jose_header - 1);
    avon_auth_wipe(&prepared, sizeof prepared);
}

/* Appends the rest of a JWT. From `unfed` on, the text is not in base64url yet, and `hmac` has not
 * been fed it. `hmac` is used up. */
static void avon__put_jwt(avon__text *text, size_t unfed, br_hmac_context *hmac,
                          const avon_auth_claims *claims)
{
    enum { mac_len = 32 };
    char *end;
    avon__put_number(text, AVON__AS(uint32_t, claims->issued_at_s));
    avon__puts(text, ",\"iss\":\"");
    avon__put_name(text, claims->issuer);
    avon__puts(text, "\",\"aud\":\"");
    avon__put_name(text, claims->audience);
    avon__puts(text, "\",\"exp\":");
    avon__put_number(text, AVON__AS(uint32_t, claims->expires_at_s));
    avon__puts(text, claims->exp_milliseconds ? "000}" : "}");
    avon__encode(text, unfed);

    end = avon__reserve(text, 1 + mac_len);
    if (end != NULL && text->status == AVON_AUTH_OK) {
        br_hmac_update(hmac, text->out + unfed, AVON__AS(size_t, end - text->out) - unfed);
        *end = '.';
        br_hmac_out(hmac, end + 1);
        avon__burn();
        text->burnt = 1;
    }
    avon_auth_wipe(hmac, sizeof *hmac);
    avon__encode(text, text->len - mac_len);
}

avon_auth_status avon_auth_jwt_sign(const avon_auth_key *key, const avon_auth_claims *claims,
                                    char *out, size_t out_size, size_t *out_len)
{
    avon__text text = avon__text_begin(out, out_size);
    if (key == NULL || !key->ready) avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    avon__fail(&text, avon__check_claims(claims));
    if (text.status == AVON_AUTH_OK) {
        br_hmac_context hmac;
        avon__begin_hmac(&hmac, key);
        avon__put_jwt(&text, avon__put_lead(&text, claims->user_id), &hmac, claims);
    }
    return avon__text_end(&text, out_len);
}

/* ---- header output ------------------------------------------------------------- */

/* Lines one behind the other, a NUL after each. */

static void avon__begin_line(avon__text *text, avon_auth_header *header, const char *name)
{
    header->name = name;
    header->line = avon__here(text);
    avon__puts(text, name);
    avon__puts(text, ": ");
    header->value = avon__here(text);
}

/* The same for one that follows another. */
static void avon__begin_header(avon__text *text, avon_auth_headers *headers, const char *name)
{
    avon__put(text, "", 1);
    avon__begin_line(text, &headers->items[headers->count++], name);
}

static AVON__NOINLINE void avon__put_bearer(avon__text *text, avon_auth_header *header,
                                            const char *token, size_t token_len)
{
    avon__begin_line(text, header, "Authorization");
    avon__puts(text, "Bearer ");
    avon__put(text, token, token_len);
}

/* Everything up to where the JWT goes. */
static void avon__begin_headers(avon__text *text, avon_auth_headers *headers, const char *token,
                                size_t token_len)
{
    memset(headers, 0, sizeof *headers);
    avon__put_bearer(text, &headers->items[headers->count++], token, token_len);
    avon__begin_header(text, headers, "x-jwt");
}

/* `account_id` has been checked; NULL: there is none. */
static void avon__put_account(avon__text *text, avon_auth_headers *headers, const char *account_id)
{
    if (account_id == NULL) return;
    avon__begin_header(text, headers, "account");
    avon__puts(text, account_id);
}

static avon_auth_status avon__end_headers(avon__text *text, avon_auth_headers *headers,
                                          size_t *out_len)
{
    const avon_auth_status status = avon__text_end(text, out_len);
    if (status != AVON_AUTH_OK && headers != NULL) memset(headers, 0, sizeof *headers);
    return status;
}

avon_auth_status avon_auth_headers_build(const char *access_token, const char *jwt,
                                         const char *account_id, char *out, size_t out_size,
                                         size_t *out_len, avon_auth_headers *headers)
{
    avon__text text = avon__text_begin(out, out_size);
    if (headers == NULL) avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    avon__fail(&text, avon__check_b64token(access_token));
    avon__fail(&text, avon__check_b64token(jwt));
    avon__fail(&text, avon__check_account(account_id));
    if (text.status == AVON_AUTH_OK) {
        avon__begin_headers(&text, headers, access_token, strlen(access_token));
        avon__puts(&text, jwt);
        avon__put_account(&text, headers, account_id);
    }
    return avon__end_headers(&text, headers, out_len);
}

static void avon__put_line(avon__text *text, const char *line)
{
    unsigned good = 1;
    size_t i, n;
    if (line == NULL || *line == '\0') {
        avon__fail(text, AVON_AUTH_E_ARGUMENT);
        return;
    }
    n = strlen(line);
    for (i = 0; i < n; i++) good &= avon__in(avon__byte(line + i), ' ', '~');
    if (!good) avon__fail(text, AVON_AUTH_E_HEADER);
    avon__put(text, line, n);
    avon__put(text, "\r\n", 2);
}

avon_auth_status avon_auth_headers_text(const avon_auth_header *headers, size_t count, char *out,
                                        size_t out_size, size_t *out_len)
{
    avon__text text = avon__text_begin(out, out_size);
    size_t i;
    if (headers == NULL || count == 0)
        avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    else
        for (i = 0; i < count; i++) avon__put_line(&text, headers[i].line);
    return avon__text_end(&text, out_len);
}

/* ---- JSON input: values ---------------------------------------------------------- */

/* What jsmn leaves open in a value, and how its characters are read. */

/* A piece of JSON that is still to be read: the inside of a string, or any other value. */
typedef struct avon__json {
    const char *at, *end;
} avon__json;

static size_t avon__left(const avon__json *json)
{
    return AVON__AS(size_t, json->end - json->at);
}

/* The next byte, or 0, which JSON has nowhere, at the end. */
static unsigned avon__peek(const avon__json *json)
{
    return json->at != json->end ? avon__byte(json->at) : 0;
}

static int avon__accept(avon__json *json, const char *set)
{
    if (!avon__is_one_of(avon__peek(json), set)) return 0;
    json->at++;
    return 1;
}

static int avon__skip_digits(avon__json *json)
{
    const char *start = json->at;
    while (avon__in(avon__peek(json), '0', '9')) json->at++;
    return json->at != start;
}

/* RFC 8259 section 6 */
static int avon__skip_number(avon__json *json)
{
    avon__accept(json, "-");
    if (!avon__accept(json, "0") && !avon__skip_digits(json)) return 0;
    if (avon__accept(json, ".") && !avon__skip_digits(json)) return 0;
    if (avon__accept(json, "eE")) {
        avon__accept(json, "+-");
        return avon__skip_digits(json);
    }
    return 1;
}

static int avon__is_word(const avon__json *json, const char *word)
{
    return avon__left(json) == strlen(word) && memcmp(json->at, word, strlen(word)) == 0;
}

/* Whether a value that jsmn calls a primitive is one (RFC 8259 sections 3 and 6). */
static int avon__is_primitive(avon__json json)
{
    if (avon__is_word(&json, "true") || avon__is_word(&json, "false") ||
        avon__is_word(&json, "null"))
        return 1;
    return avon__skip_number(&json) && json.at == json.end;
}

static unsigned avon__hex_value(unsigned c)
{
    return c <= '9' ? c - '0' : (c | 0x20u) - 'a' + 10u;
}

/* What an escape stands for, after its backslash, up to 0xFFFF: 0 for the control characters
 * with a letter of their own. */
static unsigned avon__read_escape(avon__json *string)
{
    unsigned value = avon__byte(string->at++);
    int i;
    if (value != 'u') return avon__is_one_of(value, "bfnrt") ? 0 : value;
    for (value = 0, i = 0; i < 4; i++)
        value = value << 4 | avon__hex_value(avon__byte(string->at++));
    return value;
}

/* The next byte of a string, or what its next escape stands for. There must be one. */
static unsigned avon__unescape(avon__json *string)
{
    const unsigned c = avon__byte(string->at++);
    return c != '\\' ? c : avon__read_escape(string);
}

/* The next piece of a string: a run of characters that stand for themselves, or what an
 * escape stands for, 0 unless that is ASCII. There must be one. */
static avon__json avon__next_piece(avon__json *string, char *escaped)
{
    const void *backslash = memchr(string->at, '\\', avon__left(string));
    avon__json piece = *string;
    if (backslash == string->at) {
        const unsigned c = avon__unescape(string);
        *escaped = AVON__AS(char, c < 0x80 ? c : 0);
        piece.at = escaped;
        piece.end = escaped + 1;
    } else {
        if (backslash != NULL) piece.end = AVON__AS(const char *, backslash);
        string->at = piece.end;
    }
    return piece;
}

/* Whether a string says this, fold 0x20 ignoring the case of letters. */
static int avon__equals(avon__json string, const char *ascii, unsigned fold)
{
    for (; *ascii != '\0' && string.at != string.end; ascii++)
        if ((avon__unescape(&string) | fold) != avon__byte(ascii)) return 0;
    return *ascii == '\0' && string.at == string.end;
}

/* Appends a decimal digit to a number; beyond 10^17 it stays. */
static void avon__append_digit(uint64_t *number, unsigned digit)
{
    const uint64_t limit = AVON__AS(uint64_t, 1000000000) * 100000000;
    if (*number < limit) *number = *number * 10 + digit;
}

/* A JSON number, not negative, times 10 to the power of `shift`, rounded down. The exponent moves
 * the decimal point and the digits before it are read, so that no precision is lost. */
static uint64_t avon__floor(avon__json number, int shift)
{
    const char *mantissa = number.at;
    int64_t point;
    uint64_t exponent = 0, value = 0;
    avon__skip_digits(&number);
    point = number.at - mantissa + shift;
    if (avon__accept(&number, ".")) avon__skip_digits(&number);
    if (avon__accept(&number, "eE")) {
        const int negative = avon__accept(&number, "-");
        avon__accept(&number, "+");
        while (number.at != number.end)
            avon__append_digit(&exponent, avon__byte(number.at++) - '0');
        point += negative ? -AVON__AS(int64_t, exponent) : AVON__AS(int64_t, exponent);
    }
    number.at = mantissa;
    for (; point > 0; point--) {
        const uint64_t before = value;
        avon__accept(&number, ".");
        if (avon__in(avon__peek(&number), '0', '9')) {
            avon__append_digit(&value, avon__byte(number.at++) - '0');
        } else {
            avon__append_digit(&value, 0);
            if (value == before) break; /* 0, or too large to grow */
        }
    }
    return value;
}

/* A string of digits; 0 for any other. */
static uint64_t avon__read_digits(avon__json string)
{
    uint64_t value = 0;
    while (string.at != string.end) {
        const unsigned c = avon__unescape(&string);
        if (c < '0' || c > '9') return 0;
        avon__append_digit(&value, c - '0');
    }
    return value;
}

/* ---- JSON input: the members of an object ---------------------------------------- */

/* jsmn finds the tokens; that they make up one object of RFC 8259 is checked here. */

typedef struct avon__members {
    const char *body;
    avon__jsmntok_t *tokens; /* AVON_AUTH_JSON_TOKENS */
    int count;
} avon__members;

/* The inside of a string, or the text of any other value. */
static avon__json avon__span(const avon__members *members, int token)
{
    avon__json span;
    span.at = members->body + members->tokens[token].start;
    span.end = members->body + members->tokens[token].end;
    return span;
}

static int avon__has_type(const avon__members *members, int token, avon__jsmntype_t type)
{
    return members->tokens[token].type == type;
}

/* Whether a string or a primitive is one of RFC 8259. jsmn has checked the escapes. */
static int avon__is_scalar(const avon__members *members, int token)
{
    const avon__json span = avon__span(members, token);
    if (avon__has_type(members, token, AVON__JSMN_STRING))
        return avon__is_utf8(span.at, avon__left(&span), 0x20);
    return avon__is_primitive(span);
}

/* What stands before the place that is checked. */
typedef enum avon__before {
    avon__nothing,
    avon__bracket,
    avon__name,
    avon__colon,
    avon__value,
    avon__comma
} avon__before;

/* How far an object has been checked. */
typedef struct avon__check {
    const avon__members *members;
    const char *at;
    int open; /* the token of the innermost bracket that is open; -1: none is */
    avon__before before;
} avon__check;

/* Checks what stands before a token, or before the end. jsmn has seen that brackets match. */
static int avon__check_gap(avon__check *check, const char *end)
{
    for (; check->at != end; check->at++) {
        const unsigned c = avon__byte(check->at);
        if (avon__is_one_of(c, " \t\n\r")) continue;
        if (c == ':' && check->before == avon__name) {
            check->before = avon__colon;
        } else if (c == ',' && check->before == avon__value) {
            check->before = avon__comma;
        } else if (avon__is_one_of(c, "}]") &&
                   (check->before == avon__value || check->before == avon__bracket)) {
            check->open = check->members->tokens[check->open].size;
            check->before = avon__value;
        } else {
            return 0;
        }
    }
    return 1;
}

/* Checks that a token may stand here, and its text. The bracket that was open before this one
 * goes into its `size`, which is not read otherwise: so nesting takes no stack. */
static int avon__check_token(avon__check *check, int i)
{
    const avon__members *members = check->members;
    avon__jsmntok_t *token = members->tokens + i;
    const int is_string = token->type == AVON__JSMN_STRING;
    const int is_root = check->open < 0;
    const int is_name = !is_root && avon__has_type(members, check->open, AVON__JSMN_OBJECT) &&
                        check->before != avon__colon;
    if (check->before == avon__name || check->before == avon__value) return 0;
    if (is_root && (check->before == avon__comma || token->type != AVON__JSMN_OBJECT)) return 0;
    if (is_name && !is_string) return 0;
    if (token->type == AVON__JSMN_OBJECT || token->type == AVON__JSMN_ARRAY) {
        token->size = check->open;
        check->open = i;
        check->before = avon__bracket;
        check->at = members->body + token->start + 1;
        return 1;
    }
    check->before = is_name ? avon__name : avon__value;
    check->at = members->body + token->end + is_string;
    return avon__is_scalar(members, i);
}

/* Whether the tokens, and what stands between them, make up one object and nothing after it. */
static int avon__is_object(const avon__members *members, size_t body_len)
{
    avon__check check = { members, members->body, -1, avon__nothing };
    int i;
    for (i = 0; i < members->count; i++) {
        const int quote = avon__has_type(members, i, AVON__JSMN_STRING);
        const char *next = members->body + members->tokens[i].start - quote;
        if (!avon__check_gap(&check, next) || !avon__check_token(&check, i)) return 0;
    }
    return avon__check_gap(&check, members->body + body_len) && check.before == avon__value;
}

static avon_auth_status avon__read_members(avon__members *members, avon__jsmntok_t *tokens,
                                           const char *body, size_t body_len)
{
    avon__jsmn_parser parser;
    if (body == NULL) return AVON_AUTH_E_ARGUMENT;
    if (body_len > INT_MAX) return AVON_AUTH_E_TOO_LARGE;
    avon__jsmn_init(&parser);
    members->body = body;
    members->tokens = tokens;
    members->count = avon__jsmn_parse(&parser, body, body_len, tokens, AVON_AUTH_JSON_TOKENS);
    if (members->count == AVON__JSMN_ERROR_NOMEM) return AVON_AUTH_E_TOO_LARGE;
    if (members->count <= 0 || !avon__is_object(members, body_len)) return AVON_AUTH_E_JSON;
    return AVON_AUTH_OK;
}

/* The name after the one at `name`, which is a token index; its value stands behind it. */
static int avon__next_member(const avon__members *members, int name)
{
    const int end = members->tokens[name + 1].end;
    int next = name + 2;
    while (next < members->count && members->tokens[next].start < end) next++;
    return next;
}

/* The value of the next member with this name after that value, or with 0 of the first one. Returns
 * 0 if there is none, which as a token is the object itself, and so no usable value. */
static AVON__NOINLINE int avon__find(const avon__members *members, const char *name, int after)
{
    int at = after == 0 ? 1 : avon__next_member(members, after - 1);
    for (; at < members->count; at = avon__next_member(members, at))
        if (avon__equals(avon__span(members, at), name, 0)) return at + 1;
    return 0;
}

/* The value of the member with this name, which may stand there once; 0 if there is none. */
static int avon__find_only(const avon__members *members, const char *name, int *good)
{
    const int value = avon__find(members, name, 0);
    if (value != 0 && avon__find(members, name, value) != 0) *good = 0;
    return value;
}

/* The value of the first member with this name that is a string; 0 if there is none. */
static int avon__find_string(const avon__members *members, const char *name)
{
    int value = avon__find(members, name, 0);
    while (value != 0 && !avon__has_type(members, value, AVON__JSMN_STRING))
        value = avon__find(members, name, value);
    return value;
}

/* ---- JSON input: answers --------------------------------------------------------- */

/* What RFC 6749 section 5 wants of the members, and the claims of a minted JWT. */

/* The two credentials that the service issues. */
enum { avon__access_token, avon__minted_jwt };

typedef struct avon__answer {
    avon__json credential; /* still escaped */
    size_t length;         /* of it, unescaped */
    uint32_t lifetime_s;   /* AVON_AUTH_LIFETIME_UNKNOWN: not given */
} avon__answer;

static int avon__read_credential(const avon__members *members, int value, avon__answer *answer)
{
    avon__json string = avon__span(members, value), piece;
    avon__b64token seen = { 0, 0, 0 };
    char escaped;
    if (!avon__has_type(members, value, AVON__JSMN_STRING)) return 0;
    answer->credential = string;
    while (string.at != string.end) {
        piece = avon__next_piece(&string, &escaped);
        avon__b64token_feed(&seen, piece.at, avon__left(&piece));
    }
    answer->length = seen.len;
    return avon__b64token_ok(&seen);
}

#define AVON__DURATION_MAX 2147483647

/* A lifetime is limited, so that sums with it do not overflow. */
static uint32_t avon__limit(uint64_t duration_s)
{
    return AVON__AS(uint32_t, duration_s < AVON__DURATION_MAX ? duration_s : AVON__DURATION_MAX);
}

/* "expires_in" */
static int avon__read_lifetime(const avon__members *members, int value, avon__answer *answer)
{
    const avon__json span = avon__span(members, value);
    uint64_t lifetime_s = 0;
    if (avon__has_type(members, value, AVON__JSMN_STRING)) {
        lifetime_s = avon__read_digits(span);
    } else if (avon__has_type(members, value, AVON__JSMN_PRIMITIVE)) {
        if (avon__is_word(&span, "null")) return 1;
        lifetime_s = avon__floor(span, 0);
    }
    answer->lifetime_s = avon__limit(lifetime_s);
    return lifetime_s != 0;
}

/* An "error" that is none. */
static int avon__is_no_error(const avon__members *members, int value)
{
    const avon__json span = avon__span(members, value);
    if (avon__has_type(members, value, AVON__JSMN_STRING)) return avon__left(&span) == 0;
    return avon__is_word(&span, "null") || avon__is_word(&span, "false");
}

/* "iat" or "exp", in seconds or in milliseconds; 0 if it is no number, or negative. */
static int avon__read_time(const avon__members *members, int value, uint64_t *time_s)
{
    const uint64_t milliseconds = AVON__AS(uint64_t, 1000000000) * 100;
    const avon__json span = avon__span(members, value);
    if (!avon__has_type(members, value, AVON__JSMN_PRIMITIVE) ||
        !avon__in(avon__peek(&span), '0', '9'))
        return 0;
    *time_s = avon__floor(span, 0);
    if (*time_s >= milliseconds) *time_s = avon__floor(span, -3);
    return 1;
}

/* The six bits that a character of base64url stands for (RFC 4648 section 5); 64: it is none. */
static unsigned avon__base64url_value(unsigned c)
{
    if (avon__in(c, 'A', 'Z')) return c - 'A';
    if (avon__in(c, 'a', 'z')) return c - 'a' + 26;
    if (avon__in(c, '0', '9')) return c - '0' + 52;
    return c == '-' ? 62 : c == '_' ? 63 : 64;
}

/* Decodes the claims of a JWT, which stand between its two dots (RFC 7515 section 7.1).
 * Returns their length; 0 if they do not fit, or are no base64url. */
static AVON__NOINLINE size_t avon__decode_claims(avon__json jwt, char *out, size_t out_size)
{
    uint32_t bits = 0;
    unsigned count = 0, dots = 0;
    size_t len = 0;
    while (jwt.at != jwt.end) {
        const unsigned c = avon__unescape(&jwt);
        if (c == '.') {
            dots++;
        } else if (dots == 1) { /* of the signature no more is looked at */
            const unsigned value = avon__base64url_value(c);
            if (value > 63) return 0;
            bits = (bits << 6 & 0xFFF) | value;
            count += 6;
            if (count < 8) continue;
            count -= 8;
            if (len == out_size) return 0;
            out[len++] = AVON__AS(char, bits >> count & 0xFF);
        }
    }
    return dots == 2 && count < 6 ? len : 0;
}

/* The lifetime of a minted JWT by its claims. Returns 0 if it is none or less. */
static AVON__NOINLINE int avon__judge_claims(avon__answer *answer, avon__jsmntok_t *tokens,
                                             const char *claims, size_t len)
{
    uint64_t issued_s, expires_s;
    int issued, expires, once = 1;
    avon__members members;
    if (avon__read_members(&members, tokens, claims, len) != AVON_AUTH_OK) return 1;
    issued = avon__find_only(&members, "iat", &once);
    expires = avon__find_only(&members, "exp", &once);
    if (!once || !avon__read_time(&members, issued, &issued_s) ||
        !avon__read_time(&members, expires, &expires_s))
        return 1;
    if (expires_s <= issued_s) return 0;
    answer->lifetime_s = avon__limit(expires_s - issued_s);
    return 1;
}

/* The same, by a copy of the claims. `tokens` is free to be used. */
static AVON__NOINLINE int avon__read_claims(avon__answer *answer, avon__jsmntok_t *tokens)
{
    char claims[512];
    const size_t len = avon__decode_claims(answer->credential, claims, sizeof claims);
    const int good = avon__judge_claims(answer, tokens, claims, len);
    avon_auth_wipe(claims, sizeof claims);
    return good;
}

/* What the members of an answer come to: the credential that is asked for, and its lifetime. */
static AVON__NOINLINE avon_auth_status avon__judge_members(avon__answer *answer, int which,
                                                           const avon__members *members)
{
    int credential, type, lifetime, good = 1;
    int error = avon__find_only(members, "error", &good);
    for (; error != 0; error = avon__find(members, "error", error))
        if (!avon__is_no_error(members, error)) return AVON_AUTH_E_DENIED;

    answer->lifetime_s = AVON_AUTH_LIFETIME_UNKNOWN;
    credential =
        avon__find_only(members, which == avon__minted_jwt ? "jwt" : "access_token", &good);
    good &= avon__read_credential(members, credential, answer);
    if (which == avon__access_token) {
        type = avon__find_only(members, "token_type", &good);
        if (type != 0) good &= avon__equals(avon__span(members, type), "bearer", 0x20);
        lifetime = avon__find_only(members, "expires_in", &good);
        if (lifetime != 0) good &= avon__read_lifetime(members, lifetime, answer);
    } else if (good) {
        good = avon__read_claims(answer, members->tokens);
    }
    return good ? AVON_AUTH_OK : AVON_AUTH_E_RESPONSE;
}

/* Reads an answer. */
static AVON__NOINLINE avon_auth_status avon__read_answer(avon__answer *answer, int which,
                                                         const char *body, size_t body_len)
{
    avon__jsmntok_t tokens[AVON_AUTH_JSON_TOKENS];
    avon__members members;
    avon_auth_status status = avon__read_members(&members, tokens, body, body_len);
    if (status == AVON_AUTH_OK) status = avon__judge_members(answer, which, &members);
#if AVON_AUTH_JSON_TOKENS > 32
    avon__burn(); /* the tokens may take more stack than is cleared below the caller */
#endif
    return status;
}

/* Writes the credential out of an answer that is still in its memory. */
static void avon__put_credential(avon__text *text, const avon__answer *answer)
{
    avon__json string = answer->credential, piece;
    char escaped;
    while (string.at != string.end) {
        piece = avon__next_piece(&string, &escaped);
        avon__put(text, piece.at, avon__left(&piece));
    }
}

static avon_auth_status avon__parse(int which, const char *body, size_t body_len, char *out,
                                    size_t out_size, avon_auth_issued *issued)
{
    avon__text text = avon__text_begin(out, out_size);
    avon_auth_issued result = { 0, AVON_AUTH_LIFETIME_UNKNOWN };
    avon__answer answer;
    if (issued == NULL) avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    avon__fail(&text, avon__read_answer(&answer, which, body, body_len));
    if (text.status == AVON_AUTH_OK) avon__put_credential(&text, &answer);
    if (avon__text_end(&text, &result.length) == AVON_AUTH_OK)
        result.lifetime_s = answer.lifetime_s;
    if (issued != NULL) *issued = result;
    return AVON__AS(avon_auth_status, text.status);
}

avon_auth_status avon_auth_token_parse(const char *body, size_t body_len, char *out,
                                       size_t out_size, avon_auth_issued *issued)
{
    return avon__parse(avon__access_token, body, body_len, out, out_size, issued);
}

avon_auth_status avon_auth_jwt_parse(const char *body, size_t body_len, char *out, size_t out_size,
                                     avon_auth_issued *issued)
{
    return avon__parse(avon__minted_jwt, body, body_len, out, out_size, issued);
}

/* Writes the string "error", or else "code", of a refusal. */
static void avon__put_error(avon__text *text, const avon__members *members)
{
    enum { most = 63 };
    avon__json string;
    int kept, error = avon__find_string(members, "error");
    if (error == 0) error = avon__find_string(members, "code");
    if (error == 0) {
        avon__fail(text, AVON_AUTH_E_RESPONSE);
        return;
    }
    string = avon__span(members, error);
    for (kept = 0; kept < most && string.at != string.end; kept++) {
        const unsigned c = avon__unescape(&string);
        const char safe = AVON__AS(char, c >= ' ' && c <= '~' ? c : '?');
        avon__put(text, &safe, 1);
    }
}

avon_auth_status avon_auth_error_parse(const char *body, size_t body_len, char *out,
                                       size_t out_size, size_t *out_len)
{
    avon__text text = avon__text_begin(out, out_size);
    avon__jsmntok_t tokens[AVON_AUTH_JSON_TOKENS];
    avon__members members;
    avon__fail(&text, avon__read_members(&members, tokens, body, body_len));
    if (text.status == AVON_AUTH_OK) avon__put_error(&text, &members);
    return avon__text_end(&text, out_len);
}

/* ---- the session: configuration ------------------------------------------------ */

/* What can work and what cannot, and the defaults. */

static int avon__is_port(const char *s, size_t n)
{
    uint32_t port = 0;
    size_t i;
    for (i = 0; i < n; i++) {
        if (!avon__in(avon__byte(s + i), '0', '9') || port > 65535) return 0;
        port = port * 10 + (avon__byte(s + i) - '0');
    }
    return port >= 1 && port <= 65535;
}

/* Length of the host at s (RFC 3986 section 3.2.2), 0 if it is none. Only its characters count:
 * of a name, an IPv4 address, or an IP literal in brackets. The transport minds its meaning. */
static size_t avon__host_length(const char *s)
{
    const int bracketed = *s == '[';
    const char *others = bracketed ? ":." : "-._";
    size_t n = bracketed ? 1 : 0;
    while (avon__is_alnum(avon__byte(s + n)) || avon__is_one_of(avon__byte(s + n), others)) n++;
    if (!bracketed) return n;
    return n > 1 && s[n] == ']' ? n + 1 : 0;
}

/* A host holds no backslash, so that what it says as JSON is what it says. */
static int avon__is_loopback(const char *host, size_t n)
{
    avon__json span;
    span.at = host;
    span.end = host + n;
    return avon__equals(span, "127.0.0.1", 0) || avon__equals(span, "[::1]", 0) ||
           avon__equals(span, "localhost", 0x20);
}

/* Length of the scheme (RFC 3986 section 3.1) and "://"; 0 if it is another one. */
static size_t avon__scheme_length(const char *url, const char *scheme)
{
    size_t n = 0;
    while (scheme[n] != '\0' && (avon__byte(url + n) | 0x20u) == avon__byte(scheme + n)) n++;
    return scheme[n] == '\0' && strncmp(url + n, "://", 3) == 0 ? n + 3 : 0;
}

/* A base URL: lengths of its parts, without the trailing slash. */
typedef struct avon__base {
    size_t scheme, authority; /* authority 0: it is not one to send secrets to */
} avon__base;

static avon__base avon__read_base(const avon_auth_org_config *config)
{
    const char *url = config->base_url, *host, *end;
    avon__base base = { 0, 0 };
    size_t n, port_len;
    int anywhere = 1;
    base.scheme = avon__scheme_length(url, "https");
    if (base.scheme == 0) {
        base.scheme = avon__scheme_length(url, "http");
        if (base.scheme == 0) return base;
        anywhere = config->insecure_http;
    }
    host = url + base.scheme;
    n = avon__host_length(host);
    if (n == 0 || (!anywhere && !avon__is_loopback(host, n))) return base;
    end = host + n;
    if (*end == ':') {
        port_len = strcspn(++end, "/");
        if (!avon__is_port(end, port_len)) return base;
        end += port_len;
    }
    n = AVON__AS(size_t, end - host);
    if (*end == '/') end++;
    if (*end == '\0') base.authority = n;
    return base;
}

static avon_auth_status avon__check_base(const avon_auth_org_config *config)
{
    if (config->base_url == NULL || *config->base_url == '\0') return AVON_AUTH_E_ARGUMENT;
    return avon__read_base(config).authority != 0 ? AVON_AUTH_OK : AVON_AUTH_E_URL;
}

/* path-abempty and query of RFC 3986 section 3, except the digits after a "%" */
static avon_auth_status avon__check_path(const char *path)
{
    if (path == NULL || *path == '\0') return AVON_AUTH_E_ARGUMENT;
    if (*path != '/') return AVON_AUTH_E_URL;
    while (avon__is_alnum(avon__byte(path)) ||
           avon__is_one_of(avon__byte(path), "/-._~!$&'()*+,;=:@%?"))
        path++;
    return *path == '\0' ? AVON_AUTH_OK : AVON_AUTH_E_URL;
}

/* RFC 6749 appendix A: no control characters. */
static avon_auth_status avon__check_client(const char *s)
{
    const avon_auth_status status = avon__check_text(s, 0x20);
    avon__burn(); /* of the characters that were looked at last */
    return status == AVON_AUTH_OK && strchr(s, 0x7F) != NULL ? AVON_AUTH_E_TEXT : status;
}

/* The first member that is not usable, and why; NULL: there is none. */
static const char *avon__org_problem(const avon_auth_org_config *config, avon_auth_status *status)
{
    *status = AVON_AUTH_E_ARGUMENT;
    if (config == NULL) return "config";
    *status = avon__check_base(config);
    if (*status != AVON_AUTH_OK) return "base_url";
    if (config->token_path != NULL) *status = avon__check_path(config->token_path);
    if (*status != AVON_AUTH_OK) return "token_path";
    if (config->jwt_path != NULL) *status = avon__check_path(config->jwt_path);
    if (*status != AVON_AUTH_OK) return "jwt_path";
    *status = avon__check_client(config->client_id);
    if (*status != AVON_AUTH_OK) return "client_id";
    *status = avon__check_client(config->client_secret);
    if (*status != AVON_AUTH_OK) return "client_secret";
    *status = avon__check_account(config->account_id);
    if (*status != AVON_AUTH_OK) return "account_id";

    *status = AVON_AUTH_E_ARGUMENT;
    if (config->token_body != AVON_AUTH_BODY_JSON && config->token_body != AVON_AUTH_BODY_FORM)
        return "token_body";
    if (config->token_buffer == NULL) return "token_buffer";
    if (config->token_buffer_size < 2) return "token_buffer_size";
    if (config->refresh_margin_s < 0) return "refresh_margin_s";
    if (config->jitter_s < 0) return "jitter_s";
    if (config->default_lifetime_s < 0) return "default_lifetime_s";
    if (config->fetch_timeout_s < 0) return "fetch_timeout_s";
    if (config->lock == NULL && config->unlock != NULL) return "lock";
    if (config->lock != NULL && config->unlock == NULL) return "unlock";
    return NULL;
}

static const char *avon__user_problem(const avon_auth_user_config *config, avon_auth_status *status)
{
    int signs, minted;
    *status = AVON_AUTH_E_ARGUMENT;
    if (config == NULL) return "config";
    *status = avon__check_text(config->user_id, 1);
    if (*status != AVON_AUTH_OK) return "user_id";

    *status = AVON_AUTH_E_ARGUMENT;
    signs = config->secret_key != NULL || config->secret_key_len != 0;
    minted = config->jwt_buffer != NULL || config->jwt_buffer_size != 0;
    if (signs == minted) return "secret_key";
    if (signs && config->secret_key == NULL) return "secret_key";
    if (signs && config->secret_key_len == 0) return "secret_key_len";
    if (config->jwt_lifetime_s < 0) return "jwt_lifetime_s";
    if (config->backdate_s < 0) return "backdate_s";
    if (minted && config->jwt_buffer == NULL) return "jwt_buffer";
    if (minted && config->jwt_buffer_size < 2) return "jwt_buffer_size";
    return NULL;
}

const char *avon_auth_org_config_problem(const avon_auth_org_config *config)
{
    avon_auth_status status;
    return avon__org_problem(config, &status);
}

const char *avon_auth_user_config_problem(const avon_auth_user_config *config)
{
    avon_auth_status status;
    return avon__user_problem(config, &status);
}

/* Fills in the default of a duration and limits it, so that no sum with a time overflows. */
static void avon__set_duration(int64_t *value, int32_t fallback)
{
    if (*value == 0) *value = fallback;
    if (*value > AVON__DURATION_MAX) *value = AVON__DURATION_MAX;
}

avon_auth_status avon_auth_org_init(avon_auth_org *org, const avon_auth_org_config *config)
{
    avon_auth_status status;
    if (org == NULL) return AVON_AUTH_E_ARGUMENT;
    memset(org, 0, sizeof *org);
    if (avon__org_problem(config, &status) != NULL) return status;
    org->config = *config;
    if (config->token_path == NULL) org->config.token_path = "/v2/auth/token";
    if (config->jwt_path == NULL) org->config.jwt_path = "/v2/auth/get-jwt";
    avon__set_duration(&org->config.refresh_margin_s, 300);
    avon__set_duration(&org->config.jitter_s, 0);
    avon__set_duration(&org->config.default_lifetime_s, 300);
    avon__set_duration(&org->config.fetch_timeout_s, 60);
    org->token.buffer = config->token_buffer;
    org->token.buffer_size = config->token_buffer_size;
    return AVON_AUTH_OK;
}

/* Prepares the beginning of every JWT, in whole groups of base64url. That saves its encoding and,
 * if the user ID has 18 bytes or more, a block of SHA-256 for each JWT. A long user ID does not
 * fit and is left to each JWT. */
static AVON__NOINLINE void avon__begin_signer(avon__signer *signer, const avon_auth_key *key,
                                              const char *user_id)
{
    static const char end[] = "\":";
    avon__text lead = avon__text_begin(signer->lead, sizeof signer->lead);
    const size_t unfed = avon__put_lead(&lead, user_id), left = (lead.len - unfed) % 3;
    br_hmac_context hmac;
    memset(&hmac, 0, sizeof hmac);
    avon__begin_hmac(&hmac, key);
    lead.len -= left;
    avon__encode(&lead, unfed);
    signer->encoded = lead.len;
    avon__put(&lead, end + sizeof end - 1 - left, left);
    if (lead.len <= lead.size) {
        br_hmac_update(&hmac, signer->lead + unfed, signer->encoded - unfed);
        signer->len = lead.len;
    }
    memcpy(signer->hmac, &hmac, sizeof hmac);
    avon_auth_wipe(&hmac, sizeof hmac);
    avon__burn();
}

avon_auth_status avon_auth_user_init(avon_auth_user *user, const avon_auth_user_config *config)
{
    avon_auth_status status;
    if (user == NULL) return AVON_AUTH_E_ARGUMENT;
    memset(user, 0, sizeof *user);
    if (avon__user_problem(config, &status) != NULL) return status;
    if (config->jwt_buffer != NULL) {
        user->is_minted = 1;
        user->jwt.minted.buffer = config->jwt_buffer;
        user->jwt.minted.buffer_size = config->jwt_buffer_size;
    } else {
        avon_auth_key key;
        avon_auth_key_init(&key, config->secret_key, config->secret_key_len);
        avon__begin_signer(&user->jwt.signer, &key, config->user_id);
        avon_auth_wipe(&key, sizeof key);
    }
    user->user_id = config->user_id;
    user->jwt_lifetime_s = config->jwt_lifetime_s;
    user->backdate_s = config->backdate_s;
    user->exp_milliseconds = config->exp_milliseconds;
    avon__set_duration(&user->jwt_lifetime_s, 3600);
    avon__set_duration(&user->backdate_s, 0);
    return AVON_AUTH_OK;
}

avon_auth_status avon_auth_url(const avon_auth_org *org, const char *path, char *out,
                               size_t out_size, size_t *out_len)
{
    avon__text text = avon__text_begin(out, out_size);
    if (org == NULL || org->token.buffer == NULL) avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    avon__fail(&text, avon__check_path(path));
    if (text.status == AVON_AUTH_OK) {
        const avon__base base = avon__read_base(&org->config);
        avon__put(&text, org->config.base_url, base.scheme + base.authority);
        avon__puts(&text, path);
    }
    return avon__text_end(&text, out_len);
}

/* ---- the session: a credential ---------------------------------------------------- */

/* What is due when, what is taken in and what is set aside: the same for both credentials. */

/* AVON_AUTH_OK if an organization and a user, who may be NULL, can be worked with. */
static avon_auth_status avon__check_objects(const avon_auth_org *org, const avon_auth_user *user)
{
    if (org == NULL || org->token.buffer == NULL) return AVON_AUTH_E_ARGUMENT;
    return user == NULL || user->user_id != NULL ? AVON_AUTH_OK : AVON_AUTH_E_ARGUMENT;
}

static AVON__NOINLINE avon_auth_status avon__check_clock(int64_t now_s)
{
    const uint32_t year_2020 = 1577836800;
    return avon__is_time(now_s, year_2020) ? AVON_AUTH_OK : AVON_AUTH_E_CLOCK;
}

static avon_auth_status avon__check_session(const avon_auth_org *org, const avon_auth_user *user,
                                            int64_t now_s)
{
    const avon_auth_status status = avon__check_objects(org, user);
    return status == AVON_AUTH_OK ? avon__check_clock(now_s) : status;
}

/* The credential of a user; NULL: the user signs, or there is none. */
static const avon__credential *avon__minted(const avon_auth_user *user)
{
    return user != NULL && user->is_minted ? &user->jwt.minted : NULL;
}

/* For how many seconds a period is still running; 0: it is over. One that begins ahead of a clock
 * that was set back is over. */
static uint32_t avon__runs_for(const avon__period *period, uint32_t now_s)
{
    if (now_s < period->since_s || now_s - period->since_s > period->length_s) return 0;
    return period->length_s - (now_s - period->since_s) + 1;
}

/* How much of a time since its request is still to come for a credential. */
static uint32_t avon__to_come(const avon__credential *credential, uint32_t time_s, uint32_t now_s)
{
    const uint32_t age_s = now_s > credential->begun_s ? now_s - credential->begun_s : 0;
    return time_s > age_s ? time_s - age_s : 0;
}

/* For how long a credential still serves; 0: it does not. */
static uint32_t avon__serves_for(const avon__credential *credential, uint32_t now_s)
{
    if (credential->length == 0 || credential->set_aside) return 0;
    return avon__to_come(credential, credential->serves_s, now_s);
}

/* A state, and in how many seconds to look again. */
typedef struct avon__outlook {
    avon_auth_state state;
    uint32_t wake_in_s;
} avon__outlook;

/* The outlook of one credential by itself. */
static avon__outlook avon__look(const avon__credential *credential, uint32_t now_s)
{
    const uint32_t flight_s = avon__runs_for(&credential->flight, now_s);
    const uint32_t backoff_s = avon__runs_for(&credential->backoff, now_s);
    avon__outlook outlook;
    outlook.wake_in_s = flight_s > backoff_s ? flight_s : backoff_s;
    if (avon__serves_for(credential, now_s) != 0) {
        const uint32_t due_in_s = avon__to_come(credential, credential->due_s, now_s);
        if (now_s >= credential->begun_s && due_in_s > outlook.wake_in_s)
            outlook.wake_in_s = due_in_s;
        outlook.state =
            outlook.wake_in_s != 0 ? AVON_AUTH_STATE_READY : AVON_AUTH_STATE_REFRESH_DUE;
    } else if (flight_s != 0) {
        outlook.state = AVON_AUTH_STATE_IN_FLIGHT;
    } else {
        outlook.state =
            outlook.wake_in_s != 0 ? AVON_AUTH_STATE_BACKOFF : AVON_AUTH_STATE_NEED_FETCH;
    }
    return outlook;
}

/* Which credential to fetch, and its outlook. What is needed comes before what is due, the access
 * token before the JWT. */
static int avon__choose(const avon_auth_org *org, const avon_auth_user *user, uint32_t now_s,
                        avon__outlook *outlook)
{
    const avon__credential *jwt = avon__minted(user);
    avon__outlook other;
    *outlook = avon__look(&org->token, now_s);
    if (jwt == NULL || outlook->state >= AVON_AUTH_STATE_NEED_FETCH) return avon__access_token;
    other = avon__look(jwt, now_s);
    if (other.state > outlook->state) {
        *outlook = other;
        return avon__minted_jwt;
    }
    if (other.wake_in_s < outlook->wake_in_s) outlook->wake_in_s = other.wake_in_s;
    return avon__access_token;
}

/* What a state means to a function that needs credentials that serve. */
static avon_auth_status avon__status_of(avon_auth_state state)
{
    if (state == AVON_AUTH_STATE_NEED_FETCH) return AVON_AUTH_E_NEED_FETCH;
    if (state == AVON_AUTH_STATE_IN_FLIGHT) return AVON_AUTH_E_IN_FLIGHT;
    if (state == AVON_AUTH_STATE_BACKOFF) return AVON_AUTH_E_BACKOFF;
    return AVON_AUTH_OK;
}

avon_auth_state avon_auth_poll(const avon_auth_org *org, const avon_auth_user *user, int64_t now_s,
                               int64_t *wake_at_s)
{
    avon__outlook outlook;
    outlook.state = AVON_AUTH_STATE_NEED_FETCH;
    outlook.wake_in_s = 0;
    if (avon__check_session(org, user, now_s) == AVON_AUTH_OK)
        avon__choose(org, user, AVON__AS(uint32_t, now_s), &outlook);
    if (wake_at_s != NULL) *wake_at_s = now_s + outlook.wake_in_s;
    return outlook.state;
}

/* Records a new credential: how long its buffer's text is, and when it comes to an end. */
static void avon__record(avon__credential *credential, size_t length, uint32_t begun_s,
                         uint32_t came_s, uint32_t lifetime_s)
{
    credential->length = length;
    credential->generation++;
    credential->begun_s = begun_s;
    credential->came_s = came_s;
    credential->lifetime_s = lifetime_s < ~begun_s ? lifetime_s : ~begun_s; /* until 2106 */
    credential->set_aside = 0;
    avon_auth_wipe(credential->buffer + length, credential->buffer_size - length);
}

/* Takes the credential of an answer, if it still serves. The rules of time are those of
 * avon_auth_poll(). */
static avon_auth_status avon__take(const avon_auth_org_config *config, avon__credential *credential,
                                   const avon__answer *answer, uint32_t begun_s, uint32_t now_s)
{
    const uint32_t jitter = AVON__AS(uint32_t, config->jitter_s), long_lived = 7200;
    uint32_t margin = AVON__AS(uint32_t, config->refresh_margin_s);
    uint32_t lifetime = answer->lifetime_s, due, spread;
    avon__text text;
    if (lifetime == AVON_AUTH_LIFETIME_UNKNOWN)
        lifetime = AVON__AS(uint32_t, config->default_lifetime_s);
    if (margin > lifetime / 10) margin = lifetime / 10;
    due = lifetime >= long_lived ? lifetime / 2 : lifetime - margin;
    spread = due - (lifetime + 9) / 10;
    if (spread != 0) due -= jitter % spread;
    if (answer->length + 1 > credential->buffer_size) return AVON_AUTH_E_TOO_LARGE;
    if (now_s > begun_s && now_s - begun_s >= lifetime - margin / 10) return AVON_AUTH_E_RESPONSE;

    text = avon__text_begin(credential->buffer, credential->buffer_size);
    avon__put_credential(&text, answer);
    avon__record(credential, answer->length, begun_s, now_s, lifetime);
    credential->due_s = due;
    credential->serves_s = lifetime - margin / 10;
    return AVON_AUTH_OK;
}

/* Exports a credential; NULL: there is none to export. */
static avon_auth_status avon__export(const avon__credential *credential, int64_t now_s,
                                     const char **text, int64_t *expires_at_s)
{
    avon_auth_status status = AVON_AUTH_E_ARGUMENT;
    if (text != NULL) *text = NULL;
    if (expires_at_s != NULL) *expires_at_s = 0;
    if (credential != NULL) status = avon__check_clock(now_s);
    if (status != AVON_AUTH_OK) return status;
    if (avon__serves_for(credential, AVON__AS(uint32_t, now_s)) == 0) return AVON_AUTH_E_NEED_FETCH;
    if (text != NULL) *text = credential->buffer;
    if (expires_at_s != NULL)
        *expires_at_s = AVON__AS(int64_t, credential->begun_s) + credential->lifetime_s;
    return AVON_AUTH_OK;
}

avon_auth_status avon_auth_org_export(const avon_auth_org *org, int64_t now_s, const char **token,
                                      int64_t *expires_at_s)
{
    const int good = avon__check_objects(org, NULL) == AVON_AUTH_OK;
    return avon__export(good ? &org->token : NULL, now_s, token, expires_at_s);
}

avon_auth_status avon_auth_user_export(const avon_auth_user *user, int64_t now_s, const char **jwt,
                                       int64_t *expires_at_s)
{
    return avon__export(avon__minted(user), now_s, jwt, expires_at_s);
}

/* Imports a credential; NULL: there is none to replace. When its lifetime began is not known: as if
 * in 1970, and until `expires_at_s`. */
static avon_auth_status avon__import(const avon_auth_org *org, avon__credential *credential,
                                     const char *text, int64_t expires_at_s)
{
    avon_auth_status status = avon__check_session(org, NULL, expires_at_s);
    uint32_t expires_s, margin, early;
    size_t length;
    if (credential == NULL) return AVON_AUTH_E_ARGUMENT;
    if (status != AVON_AUTH_OK) return status;
    status = avon__check_b64token(text);
    avon__burn(); /* of the text's last characters */
    if (status != AVON_AUTH_OK) return status;
    length = strlen(text);
    if (length + 1 > credential->buffer_size) return AVON_AUTH_E_BUFFER;
    memmove(credential->buffer, text, length);
    expires_s = AVON__AS(uint32_t, expires_at_s);
    margin = AVON__AS(uint32_t, org->config.refresh_margin_s);
    early = margin + AVON__AS(uint32_t, org->config.jitter_s);
    avon__record(credential, length, 0, 0, expires_s);
    credential->due_s = expires_s > early ? expires_s - early : 0;
    credential->serves_s = expires_s - margin / 10;
    return AVON_AUTH_OK;
}

avon_auth_status avon_auth_org_import(avon_auth_org *org, const char *token, int64_t expires_at_s)
{
    return avon__import(org, org != NULL ? &org->token : NULL, token, expires_at_s);
}

avon_auth_status avon_auth_user_import(const avon_auth_org *org, avon_auth_user *user,
                                       const char *jwt, int64_t expires_at_s)
{
    const int minted = avon__minted(user) != NULL;
    return avon__import(org, minted ? &user->jwt.minted : NULL, jwt, expires_at_s);
}

/* ---- the session: failures -------------------------------------------------------- */

/* How long to wait after one, and whose fault a 401 is. */

/* Doubles a penalty: 1, 2, 4 ... 32 minutes, then 60, from 1 again when the last one has been over
 * for an hour. Returns its length. */
static AVON__NOINLINE uint32_t avon__double(avon__penalty *penalty, uint32_t now_s)
{
    const uint32_t minute = 60, hour = 3600;
    const avon__period *last = &penalty->period;
    if (now_s > last->since_s && now_s - last->since_s > last->length_s + hour) penalty->count = 0;
    return penalty->count < 6 ? minute << penalty->count++ : hour;
}

/* The same in seconds; 300 at least where the credential serves on for a while. */
static uint32_t avon__transient(avon__credential *credential, uint32_t now_s)
{
    const uint32_t hour = 3600, unhurried = 300;
    const uint32_t length_s = credential->failures < 6 ? 1u << credential->failures++ : 60;
    return avon__serves_for(credential, now_s) >= hour ? unhurried : length_s;
}

/* Holds off the next fetch of a credential. */
static void avon__back_off(const avon_auth_org_config *config, avon__credential *credential,
                           avon_auth_status status, int64_t retry_after_s, uint32_t now_s)
{
    const uint32_t hour = 3600, least = 8;
    const int refused = status == AVON_AUTH_E_DENIED;
    avon__period next;
    uint32_t spread;
    next.since_s = now_s;
    next.length_s =
        refused ? avon__double(&credential->refusals, now_s) : avon__transient(credential, now_s);
    if (retry_after_s > hour) retry_after_s = hour;
    if (retry_after_s > next.length_s) next.length_s = AVON__AS(uint32_t, retry_after_s);
    /* Twice: once would undo the early refresh. Odd: else a length would divide the next. */
    spread = (next.length_s > least ? next.length_s : least) | 1;
    next.length_s += 2 * AVON__AS(uint32_t, config->jitter_s) % spread;
    if (refused) credential->refusals.period = next;
    if (avon__runs_for(&credential->backoff, now_s) > avon__runs_for(&next, now_s)) return;
    credential->backoff = next;
    credential->backoff_is_refusal = refused;
}

/* Judges a 401 by the credentials that it was an answer to: see avon_auth_reject(). */
static avon_auth_status avon__judge_refused(avon_auth_org *org, avon_auth_user *user,
                                            uint32_t token_generation, avon__credential *jwt,
                                            uint32_t jwt_generation, uint32_t now_s)
{
    const uint32_t minute = 60;
    avon__credential *credentials[2];
    int i, old = 0, set_aside = 0;
    if (org->token.generation != token_generation) return AVON_AUTH_OK;
    if (jwt != NULL && jwt->generation != jwt_generation) return AVON_AUTH_OK;
    if (avon__runs_for(&user->blame.period, now_s) != 0) return AVON_AUTH_E_DENIED;
    credentials[0] = &org->token;
    credentials[1] = jwt;
    for (i = 0; i < 2 && credentials[i] != NULL; i++) {
        avon__credential *credential = credentials[i];
        if (now_s >= credential->came_s && now_s - credential->came_s < minute) continue;
        old = 1;
        if (avon__runs_for(&credential->backoff, now_s) != 0 &&
            avon__runs_for(&credential->flight, now_s) == 0)
            continue;
        credential->set_aside = 1;
        set_aside = 1;
    }
    if (set_aside) return AVON_AUTH_OK;
    if (old) return AVON_AUTH_E_BACKOFF;
    user->blame.period.length_s = avon__double(&user->blame, now_s);
    user->blame.period.since_s = now_s;
    return AVON_AUTH_E_DENIED;
}

avon_auth_status avon_auth_reject_at(avon_auth_org *org, avon_auth_user *user,
                                     const avon_auth_headers *headers, int64_t now_s)
{
    const avon_auth_status status = avon__check_session(org, user, now_s);
    if (user == NULL || headers == NULL || headers->token_generation == 0)
        return AVON_AUTH_E_ARGUMENT;
    if (status != AVON_AUTH_OK) return status;
    return avon__judge_refused(org, user, headers->token_generation,
                               user->is_minted ? &user->jwt.minted : NULL, headers->jwt_generation,
                               AVON__AS(uint32_t, now_s));
}

avon_auth_failure avon_auth_last_failure(const avon_auth_org *org, const avon_auth_user *user)
{
    avon_auth_failure failure = { AVON_AUTH_E_ARGUMENT, 0, "" };
    const avon__credential *credential;
    if (avon__check_objects(org, user) != AVON_AUTH_OK) return failure;
    credential = &org->token;
    if (credential->failed == AVON_AUTH_OK && avon__minted(user) != NULL)
        credential = avon__minted(user);
    failure.status = AVON__AS(avon_auth_status, credential->failed);
    failure.http_status = credential->http_status;
    failure.said = credential->said;
    return failure;
}

/* ---- the session: the fetch ------------------------------------------------------- */

/* One exchange: the ticket, the request, the answer, the clearing. */

/* A header that has its line already. */
static avon_auth_header avon__header(const char *name, const char *line)
{
    avon_auth_header header;
    header.name = name;
    header.value = line + strlen(name) + 2;
    header.line = line;
    return header;
}

/* Writes the request of a fetch whose organization and user are set: URL, bearer token if any, and
 * body, a NUL after each. */
static void avon__put_request(avon__text *text, avon_auth_fetch *fetch)
{
    const avon_auth_org_config *config = &fetch->org->config;
    const avon__credential *token = &fetch->org->token;
    const avon_auth_user *user = fetch->user;
    const avon__base base = avon__read_base(config);
    const int form = user == NULL && config->token_body == AVON_AUTH_BODY_FORM;
    avon_auth_request *request = &fetch->request;
    size_t body_at;
    request->method = "POST";
    request->url = avon__here(text);
    avon__put(text, config->base_url, base.scheme);
    request->authority = avon__here(text);
    request->authority_len = base.authority;
    avon__put(text, config->base_url + base.scheme, base.authority);
    request->path = avon__here(text);
    avon__puts(text, user != NULL ? config->jwt_path : config->token_path);
    avon__put(text, "", 1);

    fetch->items[0] =
        avon__header("Content-Type", form ? "Content-Type: application/x-www-form-urlencoded"
                                          : "Content-Type: application/json");
    fetch->items[1] = avon__header("Accept", "Accept: application/json");
    request->header_count = 2;
    if (user != NULL) {
        avon__put_bearer(text, &fetch->items[request->header_count++], token->buffer,
                         token->length);
        avon__put(text, "", 1);
    }

    request->body = avon__here(text);
    body_at = text->len;
    if (user != NULL)
        avon__put_jwt_request(text, user->user_id);
    else
        avon__put_token_request(text, config->client_id, config->client_secret, config->token_body);
    request->body_len = text->len - body_at;
}

/* The credential that a fetch brings. */
static avon__credential *avon__fetched(const avon_auth_fetch *fetch)
{
    return fetch->user != NULL ? &fetch->user->jwt.minted : &fetch->org->token;
}

avon_auth_status avon_auth_begin(avon_auth_org *org, avon_auth_user *user, int64_t now_s,
                                 char *work, size_t work_size, avon_auth_fetch *fetch)
{
    avon__text text = avon__text_begin(work, work_size);
    avon__outlook outlook;
    avon_auth_fetch next;
    avon__credential *credential;
    if (fetch == NULL) avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    avon__fail(&text, avon__check_session(org, user, now_s));
    if (text.status != AVON_AUTH_OK) return AVON__AS(avon_auth_status, text.status);
    memset(&next, 0, sizeof next);
    next.org = org;
    if (avon__choose(org, user, AVON__AS(uint32_t, now_s), &outlook) == avon__minted_jwt)
        next.user = user;
    if (outlook.state == AVON_AUTH_STATE_READY) return AVON_AUTH_E_NOT_DUE;
    if (outlook.state > AVON_AUTH_STATE_NEED_FETCH) return avon__status_of(outlook.state);
    avon__put_request(&text, &next);
    if (avon__text_end(&text, NULL) != AVON_AUTH_OK) {
        fetch->work_needed = text.len + 1;
        return AVON__AS(avon_auth_status, text.status);
    }

    next.request.headers = fetch->items;
    next.response.body = work + text.len + 1;
    next.response.body_size = work_size - text.len - 1;
    next.work = work;
    next.work_size = work_size;
    next.begun_s = AVON__AS(uint32_t, now_s);
    next.token_generation = org->token.generation;
    credential = avon__fetched(&next);
    credential->flight.since_s = next.begun_s;
    credential->flight.length_s = AVON__AS(uint32_t, org->config.fetch_timeout_s) - 1;
    next.ticket = ++credential->ticket;
    *fetch = next;
    return AVON_AUTH_OK;
}

size_t avon_auth_response_append(avon_auth_response *response, const void *data, size_t len)
{
    avon__text text;
    if (response == NULL || response->body == NULL || data == NULL) return 0;
    text = avon__text_begin(response->body, response->body_size);
    text.len = response->body_len;
    avon__put(&text, AVON__AS(const char *, data), len);
    response->body_len = text.len;
    return text.len <= text.size ? len : 0;
}

/* What an answer comes to, and with AVON_AUTH_OK what it says. */
static avon_auth_status avon__judge(const avon_auth_response *response, int which,
                                    avon__answer *answer)
{
    switch (response->http_status) {
    case 0: return AVON_AUTH_E_TRANSPORT;
    case 400:
    case 401:
    case 403: return AVON_AUTH_E_DENIED;
    case 429: return AVON_AUTH_E_THROTTLED;
    default: break;
    }
    if (response->http_status < 200 || response->http_status > 299) return AVON_AUTH_E_SERVER;
    if (response->body_len > response->body_size) return AVON_AUTH_E_TOO_LARGE;
    if (response->body == NULL) return AVON_AUTH_E_JSON;
    return avon__read_answer(answer, which, response->body, response->body_len);
}

/* Takes in an answer to a fetch that was not superseded, and remembers how it failed. */
static avon_auth_status avon__settle(const avon_auth_fetch *fetch,
                                     const avon_auth_response *response, uint32_t now_s)
{
    avon_auth_org *org = fetch->org;
    avon__credential *credential = avon__fetched(fetch);
    avon__answer answer;
    avon_auth_status status =
        avon__judge(response, fetch->user != NULL ? avon__minted_jwt : avon__access_token, &answer);
    if (status == AVON_AUTH_OK)
        status = avon__take(&org->config, credential, &answer, fetch->begun_s, now_s);
    if (response->http_status == 401 && fetch->user != NULL) {
        status = avon__judge_refused(org, fetch->user, fetch->token_generation, NULL, 0, now_s);
        if (status == AVON_AUTH_OK) status = AVON_AUTH_E_NEED_FETCH;
    }
    memset(&credential->flight, 0, sizeof credential->flight);
    credential->failed = status;
    credential->http_status = status == AVON_AUTH_OK ? 0 : response->http_status;
    credential->said[0] = '\0';
    if (status == AVON_AUTH_OK) {
        credential->failures = 0;
        if (!credential->backoff_is_refusal)
            memset(&credential->backoff, 0, sizeof credential->backoff);
        return status;
    }
    if (response->http_status != 0 && response->body_len <= response->body_size)
        avon_auth_error_parse(response->body, response->body_len, credential->said,
                              sizeof credential->said, NULL);
    if (status == AVON_AUTH_E_NEED_FETCH) return status; /* nothing is known of the credential */
    avon__back_off(&org->config, credential, status, response->retry_after_s, now_s);
    credential->set_aside = 0;
    return status;
}

static avon_auth_status avon__end_fetch(avon_auth_fetch *fetch, const avon_auth_response *response,
                                        int64_t now_s)
{
    avon_auth_status status = avon__check_session(fetch->org, fetch->user, now_s);
    if (status != AVON_AUTH_OK) return status;
    status = AVON_AUTH_E_STALE;
    if (fetch->ticket == avon__fetched(fetch)->ticket)
        status = avon__settle(fetch, response, AVON__AS(uint32_t, now_s));
    avon__burn(); /* of what was read of the answer */
    avon_auth_wipe(fetch->work, fetch->work_size);
    memset(fetch, 0, sizeof *fetch);
    return status;
}

avon_auth_status avon_auth_complete(avon_auth_fetch *fetch, int64_t now_s)
{
    if (fetch == NULL) return AVON_AUTH_E_ARGUMENT;
    return avon__end_fetch(fetch, &fetch->response, now_s);
}

avon_auth_status avon_auth_abort(avon_auth_fetch *fetch, int64_t now_s)
{
    const avon_auth_response none = { 0, 0, NULL, 0, 0 };
    avon_auth_status status;
    if (fetch == NULL) return AVON_AUTH_E_ARGUMENT;
    status = avon__end_fetch(fetch, &none, now_s);
    return status == AVON_AUTH_E_TRANSPORT ? AVON_AUTH_OK : status;
}

/* ---- the session: headers --------------------------------------------------------- */

/* The JWT, with the access token in one header set; and, on top, the whole errand in one call. */

/* Appends the JWT that a user signs, or the minted one. */
static void avon__put_user(avon__text *text, const avon_auth_user *user, int64_t now_s)
{
    const avon__signer *signer = &user->jwt.signer;
    avon_auth_claims claims = { NULL, 0, 0, NULL, NULL, 0 };
    br_hmac_context hmac;
    size_t unfed;
    if (user->is_minted) {
        avon__put(text, user->jwt.minted.buffer, user->jwt.minted.length);
        return;
    }
    claims.issued_at_s = now_s - user->backdate_s;
    claims.expires_at_s = now_s + user->jwt_lifetime_s;
    claims.exp_milliseconds = user->exp_milliseconds;
    avon__fail(text, avon__check_claims(&claims));
    if (text->status != AVON_AUTH_OK) return;
    memcpy(&hmac, signer->hmac, sizeof hmac);
    unfed = text->len + signer->encoded;
    avon__put(text, signer->lead, signer->len);
    if (signer->len == 0) unfed = avon__put_lead(text, user->user_id);
    avon__put_jwt(text, unfed, &hmac, &claims);
}

avon_auth_status avon_auth_make_headers(const avon_auth_org *org, const avon_auth_user *user,
                                        int64_t now_s, char *out, size_t out_size, size_t *out_len,
                                        avon_auth_headers *headers)
{
    avon__text text = avon__text_begin(out, out_size);
    if (user == NULL || headers == NULL) avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    avon__fail(&text, avon__check_session(org, user, now_s));
    if (text.status == AVON_AUTH_OK)
        avon__fail(&text, avon__status_of(avon_auth_poll(org, user, now_s, NULL)));
    if (text.status == AVON_AUTH_OK) {
        avon__begin_headers(&text, headers, org->token.buffer, org->token.length);
        headers->token_generation = org->token.generation;
        headers->jwt_generation = user->is_minted ? user->jwt.minted.generation : 0;
        avon__put_user(&text, user, now_s);
        avon__put_account(&text, headers, org->config.account_id);
    }
    return avon__end_headers(&text, headers, out_len);
}

avon_auth_status avon_auth_make_jwt(const avon_auth_user *user, int64_t now_s, char *out,
                                    size_t out_size, size_t *out_len)
{
    avon__text text = avon__text_begin(out, out_size);
    if (user == NULL || user->user_id == NULL) avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    avon__fail(&text, avon__check_clock(now_s));
    if (text.status == AVON_AUTH_OK && user->is_minted &&
        avon__serves_for(&user->jwt.minted, AVON__AS(uint32_t, now_s)) == 0)
        avon__fail(&text, AVON_AUTH_E_NEED_FETCH);
    if (text.status == AVON_AUTH_OK) avon__put_user(&text, user, now_s);
    return avon__text_end(&text, out_len);
}

static void avon__call(avon_auth_hook_fn hook, void *context)
{
    if (hook != NULL) (hook)(context);
}

/* A fetch from beginning to end, with the lock given back while `send` runs. An answer that
 * came while the clock broke is taken in at the time when it was asked for. */
static avon_auth_status avon__exchange(avon_auth_org *org, int64_t now_s, avon_auth_fetch *fetch)
{
    const avon_auth_org_config *config = &org->config;
    avon_auth_status status;
    avon__call(config->unlock, config->context);
    if ((config->send)(config->context, &fetch->request, &fetch->response) != 0)
        fetch->response.http_status = 0;
    avon__call(config->lock, config->context);
    status = avon_auth_complete(fetch, (config->now)(config->context));
    return status == AVON_AUTH_E_CLOCK ? avon_auth_complete(fetch, now_s) : status;
}

/* How much memory a fetch takes whose request takes that much: room for the answer too. */
static size_t avon__memory_for(size_t request_size)
{
    const size_t answer_size = AVON_AUTH_TOKEN_SIZE, least = AVON_AUTH_WORK_SIZE;
    return request_size + answer_size > least ? request_size + answer_size : least;
}

/* What avon_auth_get_headers() has done so far. */
typedef struct avon__errand {
    int exchanges;
    avon_auth_status fetched;      /* what the last exchange came to */
    const avon__credential *asked; /* for which one that was; NULL: there was none */
    size_t work_needed;            /* not 0: `out` does not hold the request */
} avon__errand;

/* One pass under the lock, without the waiting: fetches as long as a fetch may begin. */
static avon_auth_status avon__try_headers(avon_auth_org *org, avon_auth_user *user, char *out,
                                          size_t out_size, size_t *out_len,
                                          avon_auth_headers *headers, avon__errand *errand)
{
    const avon_auth_org_config *config = &org->config;
    enum { exchanges_at_most = 3 };
    avon_auth_fetch fetch;
    int64_t now_s;
    for (;;) {
        avon_auth_status status;
        now_s = (config->now)(config->context); /* each time: locking and sending take time */
        if (errand->exchanges == exchanges_at_most) break;
        status = avon_auth_begin(org, user, now_s, out, out_size, &fetch);
        if (status == AVON_AUTH_E_BUFFER) errand->work_needed = fetch.work_needed;
        if (status != AVON_AUTH_OK) break;
        errand->asked = avon__fetched(&fetch);
        errand->fetched = avon__exchange(org, now_s, &fetch);
        errand->exchanges++;
    }
    /* A refresh that failed tells nothing while the old credential serves. */
    if (errand->asked != NULL && avon__serves_for(errand->asked, AVON__AS(uint32_t, now_s)) != 0)
        errand->fetched = AVON_AUTH_OK;
    return avon_auth_make_headers(org, user, now_s, out, out_size, out_len, headers);
}

avon_auth_status avon_auth_get_headers(avon_auth_org *org, avon_auth_user *user, char *out,
                                       size_t out_size, size_t *out_len, avon_auth_headers *headers)
{
    avon__text text = avon__text_begin(out, out_size);
    avon__errand errand = { 0, AVON_AUTH_OK, NULL, 0 };
    avon_auth_status status;
    if (user == NULL || headers == NULL) avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    avon__fail(&text, avon__check_objects(org, user));
    if (text.status == AVON_AUTH_OK && (org->config.send == NULL || org->config.now == NULL))
        avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    if (text.status != AVON_AUTH_OK) return avon__end_headers(&text, headers, out_len);
    for (;;) {
        avon__call(org->config.lock, org->config.context);
        status = avon__try_headers(org, user, out, out_size, out_len, headers, &errand);
        avon__call(org->config.unlock, org->config.context);
        if (status != AVON_AUTH_E_IN_FLIGHT || org->config.wait == NULL) break;
        (org->config.wait)(org->config.context);
    }
    if (status != AVON_AUTH_E_NEED_FETCH && status != AVON_AUTH_E_BACKOFF) return status;
    if (errand.work_needed != 0) {
        if (out_len != NULL) *out_len = avon__memory_for(errand.work_needed) - 1;
        return AVON_AUTH_E_BUFFER;
    }
    return errand.fetched != AVON_AUTH_OK ? errand.fetched : status;
}

avon_auth_status avon_auth_reject(avon_auth_org *org, avon_auth_user *user,
                                  const avon_auth_headers *headers)
{
    avon_auth_status status = avon__check_objects(org, user);
    if (status != AVON_AUTH_OK) return status;
    if (org->config.now == NULL) return AVON_AUTH_E_ARGUMENT;
    avon__call(org->config.lock, org->config.context);
    status = avon_auth_reject_at(org, user, headers, (org->config.now)(org->config.context));
    avon__call(org->config.unlock, org->config.context);
    return status;
}

#endif /* AVON_AUTH_IMPLEMENTATION, AVON_AUTH_STATIC */

/* CHANGES
 *
 * 1.0.0  the first release
 *
 * LICENCE
 *
 * Copyright (c) 2026 the avon_auth.h authors
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this
 * software and associated documentation files (the "Software"), to deal in the Software
 * without restriction, including without limitation the rights to use, copy, modify, merge,
 * publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons
 * to whom the Software is furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or
 * substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED,
 * INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR
 * PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE
 * FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
 * OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER
 * DEALINGS IN THE SOFTWARE.
 */
