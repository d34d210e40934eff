/* avon_auth.h - v1.0.0 - authenticate to the Avon Health API
 *
 * Signs the user's HS256 JWT, writes the token request, reads the token response,
 * assembles the request headers and keeps the organization's access token fresh.
 * The HTTP exchange is left to the HTTP stack that you already have.
 *
 *
 * QUICK START
 *
 * Do this in exactly one C or C++ file:
 *
 *     #define AVON_AUTH_IMPLEMENTATION
 *     #include "avon_auth.h"
 *
 * and include it without the define wherever else it is used. Link BearSSL; have its
 * headers and jsmn.h on the include path of that one file. Keep the file's name.
 *
 *     char token[AVON_AUTH_TOKEN_SIZE], work[AVON_AUTH_WORK_SIZE];
 *     avon_auth_org_config config = { 0 };
 *     config.base_url = "https://demo-api.avonhealth.com";
 *     config.client_id = client_id;
 *     config.client_secret = client_secret;
 *     config.token_buffer = token;
 *     config.token_buffer_size = sizeof token;
 *     config.send = send_with_my_http_stack;          // avon_auth_send_fn
 *     config.now = my_clock;                          // avon_auth_now_fn
 *     avon_auth_user_config who = { 0 };
 *     who.user_id = "user_3km";
 *     who.secret_key = secret_key;
 *     who.secret_key_len = strlen(secret_key);
 *
 *     avon_auth_org org;
 *     avon_auth_user user;
 *     avon_auth_headers headers;
 *     avon_auth_status status = avon_auth_org_init(&org, &config);
 *     if (status == AVON_AUTH_OK)
 *         status = avon_auth_user_init(&user, &who);
 *     if (status == AVON_AUTH_OK)                     // before every API call
 *         status = avon_auth_get_headers(&org, &user, work, sizeof work, NULL, &headers);
 *     for (size_t i = 0; status == AVON_AUTH_OK && i < headers.count; i++)
 *         list = curl_slist_append(list, headers.items[i].line);
 *
 *     if (http_status == 401)        // the API's answer: drop that access token, get the
 *         avon_auth_org_reject(&org, headers.generation, now);      // headers once more
 *
 * An event loop drives the exchange itself instead of handing over `send`:
 *
 *     switch (avon_auth_org_state(&org, now, &retry_at)) {
 *     case AVON_AUTH_REFRESH_DUE: case AVON_AUTH_NEED_TOKEN:
 *         status = avon_auth_org_begin(&org, now, work, sizeof work, &fetch);
 *         if (status != AVON_AUTH_OK) break;
 *         // send fetch.request, avon_auth_response_append(&fetch.response, ...), then:
 *         status = avon_auth_org_complete(&org, &fetch, now);
 *         break;
 *     default: break;                                 // it serves, or wait for retry_at
 *     }
 *     status = avon_auth_headers_at(&org, &user, now, out, sizeof out, NULL, &headers);
 *
 *
 * HOW IT IS BUILT
 *
 *     building blocks (pure functions)   key_init jwt_sign token_request token_parse
 *                                        error_parse headers_build headers_text wipe
 *                                        status_name status_text
 *     the session (state, no I/O)        org_init org_state org_begin response_append
 *                                        org_complete org_abort org_reject org_token
 *                                        org_set_token org_last_error user_init headers_at
 *     one convenience on top             get_headers
 *
 * An organization (client ID and secret) gives an access token, a user (user ID and
 * secret key) gives a JWT, the two give the headers. The session is made of the building
 * blocks. get_headers acts through the session's public functions alone: what it does, you
 * can do.
 *
 *
 * CONTRACT
 *
 * Memory. All of it is the caller's: nothing is allocated, no global is kept. Pointers
 * in a configuration are kept, and what they point to must outlive the object and not
 * change; the secret key alone is consumed by avon_auth_user_init(). Buffers for output
 * must not overlap the inputs unless it is said that they may.
 *
 * NULL. A pointer must not be NULL unless its description allows it; else the status is
 * AVON_AUTH_E_ARGUMENT. So it is for an empty string, and for an object that holds zeros,
 * as it does after an initialisation that failed or after avon_auth_wipe().
 *
 * Text input is NUL-terminated UTF-8. Secrets given by length are bytes: they are
 * neither decoded nor trimmed and may hold NULs.
 *
 * Text output is `char *out, size_t out_size, size_t *out_len`: a buffer, its size in
 * bytes and where its length goes, not counting the NUL.
 *     AVON_AUTH_OK         out holds the text and a NUL, *out_len its length
 *     AVON_AUTH_E_BUFFER   out is all zero, and so "", *out_len is the length needed: call
 *                          again with *out_len + 1 bytes
 *     any other status     out is all zero, *out_len is 0
 * out may be NULL when out_size is 0, which asks for the length. out_len may be NULL.
 *
 * Time is int64_t seconds in everything that ends in _s: since the Unix epoch in now_s and
 * *_at_s, else a duration. The session takes a now_s before 2020 for a clock that was never
 * set and one above 99999999999 for milliseconds: AVON_AUTH_E_CLOCK, and nothing is sent,
 * signed or dropped.
 *
 * Errors. Every function that can fail returns an avon_auth_status: 0 for success, a
 * negative number that never changes its meaning otherwise. Bad input costs no token.
 *
 * Threads. Different objects are independent. avon_auth_user is only read after
 * avon_auth_user_init(). For an avon_auth_org that threads share, configure `lock` and
 * `unlock`: avon_auth_get_headers() takes that lock, and never holds it while `send` or
 * `wait` runs. Every other function of the organization takes none: hold it yourself around
 * org_reject, org_last_error and the like, and copy what org_token or org_last_error point
 * to before you give it back; do not hold it when you call get_headers. Each thread has an
 * `out` of its own, which its headers point into.
 *
 * Secrets. A function clears the key schedule and the stack that BearSSL used before it
 * returns, and the one that ends an exchange its request and answer. What is meant to hold a
 * secret is yours to clear, with avon_auth_wipe(): avon_auth_key, avon_auth_user, the token
 * buffer, the headers, a token request that you wrote. No status text and no
 * avon_auth_org_last_error() shows a secret. No branch or memory index depends on the bytes
 * of the secret key, of the JWT's signature, or of an access token in the token buffer.
 * Their lengths, and whether they are valid, are public.
 *
 * Limits. A token response nests 64 levels at most and has AVON_AUTH_JSON_TOKENS JSON
 * tokens at most. Durations above 2147483647 s count as that.
 *
 * What it does not do: open sockets, verify certificates, read a clock, store a token on
 * disk, retry by itself, verify or decode JWTs, or sign with any other algorithm.
 *
 *
 * MACROS
 *
 *     AVON_AUTH_IMPLEMENTATION   before the #include, in one file: the implementation too
 *     AVON_AUTH_STATIC           before the first #include in a file: the implementation
 *                                too, with all functions static; in any number of files
 *     AVON_AUTH_JSON_TOKENS      implementation only, default 32: JSON tokens in a
 *                                response, 16 bytes of stack each
 *     AVON_AUTH_SHA256           implementation only, default &br_sha256_vtable: a
 *                                `const br_hash_class *` that computes SHA-256 in a
 *                                context of br_hash_compat_context's size at most
 *     AVON_AUTH_STACK_BURN       implementation only, default 4096: how many bytes of
 *                                stack are cleared after a secret was handled; BearSSL
 *                                leaves key material there. On microcontrollers 2048 are
 *                                enough; 0 for none
 *     AVON_AUTH_VERSION          a string, made of AVON_AUTH_VERSION_MAJOR, _MINOR, _PATCH
 *
 * None of them changes a public type. The compiler must know #pragma push_macro, as gcc,
 * clang, MSVC and tcc do.
 *
 * The licence (MIT) is at the end of the file.
 */
#ifndef AVON_AUTH_H
#define AVON_AUTH_H
/* clang-format off */

#include <stddef.h>
#include <stdint.h>

#define AVON_AUTH_VERSION_MAJOR 1
#define AVON_AUTH_VERSION_MINOR 0
#define AVON_AUTH_VERSION_PATCH 0
#define AVON_AUTH_VERSION \
    AVON__STRING(AVON_AUTH_VERSION_MAJOR) "." \
    AVON__STRING(AVON_AUTH_VERSION_MINOR) "." \
    AVON__STRING(AVON_AUTH_VERSION_PATCH)
#define AVON__STRING(number)  AVON__STRING_(number)
#define AVON__STRING_(number) #number

#ifndef AVON_AUTH_STATIC
#define AVON__API
#else
#define AVON__STATIC
#if defined(__GNUC__) || defined(__clang__)
#define AVON__API static __attribute__((unused))
#else
#define AVON__API static
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- status -------------------------------------------------------------------- */

/* Every status but AVON_AUTH_OK: its name, its value, its text.
 * -1 to -6: fix the program or its configuration. -10 to -13: not now.
 * -20 to -26: the service's answer, or its absence. */
#define AVON__ERRORS(X) \
    X(AVON_AUTH_E_ARGUMENT,   -1,  "an argument is NULL, empty or contradicts another") \
    X(AVON_AUTH_E_BUFFER,     -2,  "the caller's buffer is too small") \
    X(AVON_AUTH_E_TEXT,       -3,  "a text is not UTF-8") \
    X(AVON_AUTH_E_HEADER,     -4,  "a byte that an HTTP header value may not hold") \
    X(AVON_AUTH_E_URL,        -5,  "a URL is malformed, or not https (http: loopback only)") \
    X(AVON_AUTH_E_CLOCK,      -6,  "a time is unset, out of range or in milliseconds") \
    X(AVON_AUTH_E_NEED_TOKEN, -10, "no usable access token: begin a fetch") \
    X(AVON_AUTH_E_IN_FLIGHT,  -11, "a fetch of the access token is under way") \
    X(AVON_AUTH_E_BACKOFF,    -12, "a fetch failed, or its token was refused: wait") \
    X(AVON_AUTH_E_STALE,      -13, "this fetch was superseded or timed out") \
    X(AVON_AUTH_E_TRANSPORT,  -20, "no answer from the service") \
    X(AVON_AUTH_E_DENIED,     -21, "the service refused the credentials") \
    X(AVON_AUTH_E_THROTTLED,  -22, "the service asks for fewer requests (HTTP 429)") \
    X(AVON_AUTH_E_SERVER,     -23, "the service failed (HTTP 5xx or an unexpected status)") \
    X(AVON_AUTH_E_JSON,       -24, "the answer is not one valid JSON object") \
    X(AVON_AUTH_E_RESPONSE,   -25, "the answer is valid JSON without a usable token") \
    X(AVON_AUTH_E_TOO_LARGE,  -26, "the answer does not fit its memory or AVON_AUTH_JSON_TOKENS")

#define AVON__ENUMERATOR(name, value, text) , name = value
typedef enum avon_auth_status {
    AVON_AUTH_OK = 0 AVON__ERRORS(AVON__ENUMERATOR)
} avon_auth_status;

/* Names a status.
 *
 *   status  [in]
 *
 * Returns a constant string: "AVON_AUTH_E_BUFFER", or "AVON_AUTH_E_?" for what is none. */
AVON__API const char *avon_auth_status_name(avon_auth_status status);

/* Says what a status means.
 *
 *   status  [in]
 *
 * Returns a constant string, for a log: it holds nothing of the input. */
AVON__API const char *avon_auth_status_text(avon_auth_status status);

/* ---- the JWT of a user --------------------------------------------------------- */

/* A secret key, prepared for HMAC-SHA-256. May be copied and shared between threads;
 * holds key material: clear it with avon_auth_wipe(&key, sizeof key). */
typedef struct avon_auth_key {
    unsigned char state[136];     /* private: a br_hmac_key_context */
    int           ready;          /* private */
} avon_auth_key;

/* Prepares a secret key. The service's documentation takes the UTF-8 bytes of the key as
 * they are, without decoding; one byte is enough, as it is for jose.
 *
 *   key         [out] the prepared key
 *   secret      [in]  the secret key's bytes, not needed afterwards
 *   secret_len  [in]  their number, at least 1
 *
 * AVON_AUTH_OK; AVON_AUTH_E_ARGUMENT: a NULL, or a secret of no bytes. On failure *key is
 * all zero, which avon_auth_jwt_sign() refuses. */
AVON__API avon_auth_status avon_auth_key_init(avon_auth_key *key,
                                              const void *secret, size_t secret_len);

/* What a JWT says: RFC 7519 section 4.1, and the service's "id". */
typedef struct avon_auth_claims {
    const char *user_id;          /* "id" */
    int64_t     issued_at_s;      /* "iat", 0 to 99999999999 */
    int64_t     expires_at_s;     /* "exp", the same, and after issued_at_s */
    const char *issuer;           /* "iss"; NULL: "avonhealth" */
    const char *audience;         /* "aud"; NULL: "avonhealth" */
    int         exp_milliseconds; /* nonzero: "exp" times 1000, as the service's published
                                     sample has it; RFC 7519 section 2 wants seconds */
} avon_auth_claims;

/* A buffer of this many bytes holds any JWT with the default issuer and audience and a
 * user ID of user_id_len bytes (each of which JSON may write as six). */
#define AVON_AUTH_JWT_SIZE(user_id_len) (192 + 8 * (user_id_len))

/* Signs a JWT: JWS compact serialisation (RFC 7515 section 7.1) with HS256 (RFC 7518
 * section 3.2), byte for byte what the JavaScript library jose writes for the same claims.
 *
 *   key      [in]  from avon_auth_key_init()
 *   claims   [in]  the claims
 *   out, out_size, out_len  [out] text output
 *
 * AVON_AUTH_OK; AVON_AUTH_E_ARGUMENT: a NULL or an empty string, or a key of zeros;
 * AVON_AUTH_E_TEXT: a claim is not UTF-8; AVON_AUTH_E_CLOCK: a time is out of range, or
 * expires_at_s is not after issued_at_s; AVON_AUTH_E_BUFFER. */
AVON__API avon_auth_status avon_auth_jwt_sign(const avon_auth_key *key,
                                              const avon_auth_claims *claims,
                                              char *out, size_t out_size, size_t *out_len);

/* ---- the access token of an organization --------------------------------------- */

/* How the body of the token request is written. */
typedef enum avon_auth_encoding {
    AVON_AUTH_FORM = 0,           /* application/x-www-form-urlencoded, RFC 6749 section 4.4.2 */
    AVON_AUTH_JSON = 1            /* application/json */
} avon_auth_encoding;

/* Writes the body of the token request: grant_type=client_credentials (RFC 6749 section
 * 4.4.2), client_id and client_secret, in that order; a form as URLSearchParams encodes
 * it, JSON as JSON.stringify() does. It holds the client secret: clear it when sent.
 *
 *   client_id, client_secret  [in]  not empty
 *   encoding                  [in]  of the body
 *   out, out_size, out_len    [out] text output
 *
 * AVON_AUTH_OK; AVON_AUTH_E_ARGUMENT: a NULL, an empty string or no such encoding;
 * AVON_AUTH_E_TEXT: not UTF-8; AVON_AUTH_E_BUFFER. */
AVON__API avon_auth_status avon_auth_token_request(const char *client_id,
                                                   const char *client_secret,
                                                   avon_auth_encoding encoding,
                                                   char *out, size_t out_size,
                                                   size_t *out_len);

/* For expires_in_s: the answer does not tell. */
#define AVON_AUTH_EXPIRY_UNKNOWN (-1)

/* What a token response says beside the access token. */
typedef struct avon_auth_token {
    size_t  length;               /* of the access token, without the NUL */
    int64_t expires_in_s;         /* 1 to 2147483647, or AVON_AUTH_EXPIRY_UNKNOWN */
} avon_auth_token;

/* Reads a token response (RFC 6749 section 5.1). It must be one JSON object, whole (RFC
 * 8259), of which only the members of the top level count, each at most once:
 *     access_token   a string, b64token of RFC 6750 section 2.1 once unescaped
 *     token_type     where there: "bearer" in any case
 *     expires_in     a number (rounded down), a string of digits, null or absent
 *     error          anything but null makes the answer a refusal
 *
 *   body, body_len  [in]  the answer's bytes
 *   out, out_size   [out] the access token; text output, with token->length for *out_len
 *   token           [out] length and lifetime of the access token; on failure the lifetime
 *                         is AVON_AUTH_EXPIRY_UNKNOWN
 *
 * AVON_AUTH_OK; AVON_AUTH_E_ARGUMENT: a NULL; AVON_AUTH_E_JSON: not one JSON object;
 * AVON_AUTH_E_TOO_LARGE: over 64 levels, AVON_AUTH_JSON_TOKENS or INT_MAX bytes;
 * AVON_AUTH_E_DENIED: an "error" member; AVON_AUTH_E_RESPONSE: no usable token;
 * AVON_AUTH_E_BUFFER. */
AVON__API avon_auth_status avon_auth_token_parse(const char *body, size_t body_len,
                                                 char *out, size_t out_size,
                                                 avon_auth_token *token);

/* Reads why the service refused: the string "error" (RFC 6749 section 5.2), or else the
 * string "code" (the service's own), at the top level of a JSON object. At most 63 bytes;
 * every byte or escape that is not printable ASCII becomes '?', so that it is safe to log.
 *
 *   body, body_len          [in]  the answer's bytes
 *   out, out_size, out_len  [out] text output
 *
 * AVON_AUTH_OK; AVON_AUTH_E_ARGUMENT: a NULL; AVON_AUTH_E_JSON; AVON_AUTH_E_TOO_LARGE: as
 * for avon_auth_token_parse(); AVON_AUTH_E_RESPONSE: neither is there;
 * AVON_AUTH_E_BUFFER. */
AVON__API avon_auth_status avon_auth_error_parse(const char *body, size_t body_len,
                                                 char *out, size_t out_size,
                                                 size_t *out_len);

/* ---- the headers of a request -------------------------------------------------- */

/* How many headers there are at most. */
#define AVON_AUTH_HEADERS_MAX 3

/* One header field (RFC 9110 section 5), in the two forms that HTTP stacks take. */
typedef struct avon_auth_header {
    const char *name;             /* "x-jwt" */
    const char *value;            /* "eyJ..." */
    const char *line;             /* "x-jwt: eyJ...", what curl_slist_append() takes */
} avon_auth_header;

/* The headers of an API call. */
typedef struct avon_auth_headers {
    avon_auth_header items[AVON_AUTH_HEADERS_MAX];
    size_t   count;
    uint32_t generation;          /* of the access token used; 0 from headers_build */
} avon_auth_headers;

/* Assembles the headers `Authorization: Bearer <token>` (RFC 6750 section 2.1), `x-jwt`
 * and, if there is an account, `account`, in that order.
 *
 *   access_token  [in]  b64token: letters, digits and -._~+/, then any number of =
 *   jwt           [in]  the same
 *   account_id    [in]  visible ASCII, single spaces inside allowed; NULL: no such header
 *   out, out_size, out_len  [out] text output: the lines, a NUL after each; out_len counts
 *                       the NULs between them
 *   headers       [out] points into out; all zero on failure
 *
 * AVON_AUTH_OK; AVON_AUTH_E_ARGUMENT: a NULL or an empty string; AVON_AUTH_E_HEADER: a byte
 * that is not allowed; AVON_AUTH_E_BUFFER. */
AVON__API avon_auth_status avon_auth_headers_build(const char *access_token, const char *jwt,
                                                   const char *account_id,
                                                   char *out, size_t out_size,
                                                   size_t *out_len,
                                                   avon_auth_headers *headers);

/* Writes headers the way HTTP/1.1 sends them: "Name: value\r\n" for each (RFC 9112 section
 * 5), for a stack that takes them as one text.
 *
 *   headers  [in]  at least one; only the lines are read
 *   out, out_size, out_len  [out] text output; must not be what the headers point into
 *
 * AVON_AUTH_OK; AVON_AUTH_E_ARGUMENT: a NULL, or no or too many headers;
 * AVON_AUTH_E_HEADER: a line holds anything but printable ASCII; AVON_AUTH_E_BUFFER. */
AVON__API avon_auth_status avon_auth_headers_text(const avon_auth_headers *headers,
                                                  char *out, size_t out_size,
                                                  size_t *out_len);

/* ---- clearing ------------------------------------------------------------------ */

/* Clears memory, in a way that no optimiser drops.
 *
 *   memory  [out] NULL is allowed when size is 0
 *   size    [in]  bytes */
AVON__API void avon_auth_wipe(void *memory, size_t size);

/* ---- one exchange with the token endpoint -------------------------------------- */

/* Sizes that serve the real service with room to spare; smaller ones are refused only
 * when something does not fit. */
#define AVON_AUTH_TOKEN_SIZE 2048 /* token_buffer */
#define AVON_AUTH_WORK_SIZE  4096 /* a fetch; a header set */

/* The token request. Everything in it stays in place until the exchange is over. */
typedef struct avon_auth_request {
    const char *method;           /* "POST" */
    const char *url;              /* "https://x.avonhealth.com/v2/auth/token" */
    const avon_auth_header *headers;
    size_t      header_count;
    const char *body;             /* NUL-terminated */
    size_t      body_len;         /* without that NUL */
} avon_auth_request;

/* The token response: the transport fills in http_status and, if there is one,
 * retry_after_s, and appends the body. */
typedef struct avon_auth_response {
    int      http_status;         /* 0: no answer */
    int64_t  retry_after_s;       /* from Retry-After in seconds; 0: none */
    char    *body;                /* where the body goes: set by org_begin */
    size_t   body_size;
    size_t   body_len;            /* more than body_size: too large */
} avon_auth_response;

/* Appends a piece of the body as it arrives.
 *
 *   response  [in,out] of a fetch that is under way, or one of your own with body and
 *                      body_size set and the rest zero
 *   data      [in]  the piece; NULL is allowed when len is 0
 *   len       [in]  bytes
 *
 * Returns len, as a write callback of libcurl does to go on. 0 when it does not fit: from
 * then on the answer counts as too large, whatever else is appended. 0 also when an argument
 * is NULL, which changes nothing. */
AVON__API size_t avon_auth_response_append(avon_auth_response *response,
                                           const void *data, size_t len);

/* One exchange with the token endpoint. The caller's, as is the memory it works in, so that
 * an exchange given up long ago can never write where a newer one works: from begin until
 * complete or abort, which a fetch that timed out needs too, use neither for another one. It
 * points into itself: do not copy or move it in that time. */
typedef struct avon_auth_fetch {
    avon_auth_request  request;   /* send this */
    avon_auth_response response;  /* fill this */
    avon_auth_header   items[3];  /* private, as is the rest */
    char    *work;
    size_t   work_size;           /* after AVON_AUTH_E_BUFFER: what the request takes */
    uint32_t ticket;
} avon_auth_fetch;

/* ---- the session: an organization ---------------------------------------------- */

/* The transport, for avon_auth_get_headers(): sends the request, fills in the response,
 * returns 0 if there was an answer of whatever HTTP status (one that did not fit is one
 * too), anything else if not. It MUST
 *   - verify the server's certificate and host name;
 *   - not follow redirects, here and in API calls: `x-jwt` and `account` would travel to
 *     another host;
 *   - send method, URL, headers and body as given, and nothing of them to a log;
 *   - set response->http_status, append the body with avon_auth_response_append() as it
 *     comes (after removing transfer and content codings), and set
 *     response->retry_after_s from a Retry-After of seconds (RFC 9110 section 10.2.3);
 *   - give up by itself, sooner than fetch_timeout_s. */
typedef int (*avon_auth_send_fn)(void *context, const avon_auth_request *request,
                                 avon_auth_response *response);

/* The clock: seconds since the Unix epoch. Called with the lock held. */
typedef int64_t (*avon_auth_now_fn)(void *context);

/* A hook for threads: `lock`, `unlock` or `wait`. */
typedef void (*avon_auth_hook_fn)(void *context);

/* What an organization is set up with. Zero in a member means the default that stands
 * beside it; the members without one are needed. */
typedef struct avon_auth_org_config {
    const char *base_url;         /* "https://demo-api.avonhealth.com": https://host[:port],
                                     with or without a "/" at its end; http:// for
                                     127.0.0.1, [::1] and localhost only */
    const char *token_path;       /* "/" and what may follow it in a URL but a fragment
                                     (RFC 3986 section 3); NULL: "/v2/auth/token" */
    const char *client_id;
    const char *client_secret;
    const char *account_id;       /* NULL: no account header */
    avon_auth_encoding encoding;  /* of the token request */
    char   *token_buffer;         /* holds the access token */
    size_t  token_buffer_size;    /* AVON_AUTH_TOKEN_SIZE; at least 2 */
    int64_t refresh_margin_s;     /* 0: 300 */
    int64_t refresh_jitter_s;     /* refresh that much earlier; a random number spreads a fleet */
    int64_t default_lifetime_s;   /* when the answer gives none; 0: 300 */
    int64_t fetch_timeout_s;      /* a fetch not completed by then is given up; 0: 60 */
    /* for avon_auth_get_headers() only */
    avon_auth_send_fn send;
    avon_auth_now_fn  now;
    avon_auth_hook_fn lock, unlock;   /* both or neither */
    avon_auth_hook_fn wait;           /* another thread's fetch is under way: block a little */
    void *context;                    /* handed to every hook */
} avon_auth_org_config;

/* An organization and its access token. Members are private; it must not be copied.
 * Clear it with avon_auth_wipe(&org, sizeof org), and its token buffer likewise. */
typedef struct avon_auth_org {
    avon_auth_org_config config;  /* with the defaults filled in */
    /* the access token */
    size_t   token_len;           /* 0: there is none */
    uint32_t generation;          /* which one it is, from 1; one a second: 136 years */
    int64_t  token_begun_s;       /* when its request was begun; 0: imported */
    int64_t  token_fetched_s;     /* when it came; 0: imported */
    int64_t  token_due_s;         /* a refresh is due from then on */
    int64_t  token_serves_s;      /* it serves until then */
    int64_t  token_expires_s;
    /* the last fetch */
    uint32_t ticket;
    int      in_flight;
    int64_t  begun_s;
    /* the last failure */
    unsigned failures;            /* transient ones since the last success, 6 at most */
    int64_t  failed_s;
    uint32_t backoff_s;           /* how long to wait since then; 0: not at all */
    int      http_status;
    char     error[64];
} avon_auth_org;

/* Sets up an organization. No token is fetched.
 *
 *   org     [out] all zero on failure, which every other function refuses
 *   config  [in]  copied; the strings it points to are not
 *
 * AVON_AUTH_OK; AVON_AUTH_E_ARGUMENT: a NULL, base_url, client_id, client_secret or
 * token_buffer is missing, a string is empty, token_buffer_size is below 2, a duration is
 * negative, there is no such encoding, or only one of lock and unlock is there;
 * AVON_AUTH_E_URL: base_url or token_path is not of the form above; AVON_AUTH_E_TEXT:
 * client_id or client_secret is not UTF-8; AVON_AUTH_E_HEADER: account_id, as for
 * avon_auth_headers_build(). */
AVON__API avon_auth_status avon_auth_org_init(avon_auth_org *org,
                                              const avon_auth_org_config *config);

/* What an organization needs: avon_auth_org_state(). */
typedef enum avon_auth_state {
    AVON_AUTH_READY,              /* the token serves, and there is nothing to do now */
    AVON_AUTH_REFRESH_DUE,        /* the token serves, and a fetch may begin */
    AVON_AUTH_NEED_TOKEN,         /* no token serves, and a fetch may begin */
    AVON_AUTH_IN_FLIGHT,          /* no token serves, and a fetch is under way */
    AVON_AUTH_BACKOFF             /* no token serves, and it is too early for a fetch */
} avon_auth_state;

/* Tells what an organization needs. With a lifetime of L, counted from when the request
 * was begun, a refresh is due at half of L when L is two hours or more, else M before the
 * end, where M is refresh_margin_s but at most L / 10; refresh_jitter_s earlier than that,
 * but not in the first tenth of L. The token serves until M / 10 before its end. A clock
 * set back to before the request makes a refresh due at once.
 *
 *   org         [in]
 *   now_s       [in]
 *   retry_at_s  [out] when avon_auth_org_begin() can succeed: in a fetch, when that one
 *                     will be given up; after a failure, when the back-off ends; 0: now.
 *                     May be NULL
 *
 * A clock set back makes a fetch or a back-off last longer, but no more than twice its time:
 * set back by more than that time, it ends both.
 *
 * Where the organization was not initialised or the clock is not to be trusted:
 * AVON_AUTH_NEED_TOKEN, and avon_auth_org_begin() says what is wrong. */
AVON__API avon_auth_state avon_auth_org_state(const avon_auth_org *org, int64_t now_s,
                                              int64_t *retry_at_s);

/* Begins a fetch: writes the token request and gives the exchange a ticket. Until it is
 * completed, aborted or fetch_timeout_s old, no other fetch begins. A token that serves
 * goes on serving.
 *
 *   org              [in,out]
 *   now_s            [in]
 *   work, work_size  [out] memory for this exchange alone: the request, and behind it the
 *                          answer. Holds secrets; cleared by complete and abort. May be
 *                          NULL when work_size is 0, which asks for the size
 *   fetch            [out] the exchange. On AVON_AUTH_E_BUFFER all zero but for work_size;
 *                          on any other failure unchanged, as it may be one that is under
 *                          way
 *
 * AVON_AUTH_OK; AVON_AUTH_E_ARGUMENT: a NULL, or an organization of zeros;
 * AVON_AUTH_E_CLOCK; AVON_AUTH_E_IN_FLIGHT and AVON_AUTH_E_BACKOFF: see retry_at_s of
 * avon_auth_org_state(); AVON_AUTH_E_BUFFER: the request does not fit, fetch->work_size is
 * what it takes, the answer comes on top. */
AVON__API avon_auth_status avon_auth_org_begin(avon_auth_org *org, int64_t now_s,
                                               char *work, size_t work_size,
                                               avon_auth_fetch *fetch);

/* Ends a fetch with its answer, or with none when http_status is 0, and clears its memory.
 * The answer is checked whole before the old token is touched: a failed refresh never costs
 * a token that still serves. After a failure no fetch begins for a while: 1, 2, 4 ... 60 s
 * or what Retry-After says, at most an hour; 60 s after a refusal, as repeating one may
 * lock the account. None of these shortens another that is longer.
 *
 *   org    [in,out]
 *   fetch  [in,out] from avon_auth_org_begin(); all zero afterwards
 *   now_s  [in]
 *
 * AVON_AUTH_OK: there is a new token that serves; AVON_AUTH_E_STALE: the fetch was
 * superseded or timed out, which changes nothing but its own memory; AVON_AUTH_E_TRANSPORT:
 * http_status is 0; AVON_AUTH_E_THROTTLED: 429; AVON_AUTH_E_DENIED: 400, 401, 403, or any
 * other one below 500 with an "error" member; AVON_AUTH_E_SERVER: any other status but 200;
 * AVON_AUTH_E_JSON: as for avon_auth_token_parse(); AVON_AUTH_E_RESPONSE: as there, or the
 * token has ceased to serve on the way; AVON_AUTH_E_TOO_LARGE: as there, or with 200 or 0 an
 * answer that does not fit the work memory, or a token that does not fit the token buffer.
 * After AVON_AUTH_E_ARGUMENT, for a NULL or an organization of zeros, and AVON_AUTH_E_CLOCK
 * the fetch is still under way, with everything in place. */
AVON__API avon_auth_status avon_auth_org_complete(avon_auth_org *org, avon_auth_fetch *fetch,
                                                  int64_t now_s);

/* Gives a fetch up: as avon_auth_org_complete() with no answer, back-off included.
 *
 *   org    [in,out]
 *   fetch  [in,out] from avon_auth_org_begin(); all zero afterwards
 *   now_s  [in]
 *
 * AVON_AUTH_OK; AVON_AUTH_E_STALE, AVON_AUTH_E_ARGUMENT, AVON_AUTH_E_CLOCK: as there. */
AVON__API avon_auth_status avon_auth_org_abort(avon_auth_org *org, avon_auth_fetch *fetch,
                                               int64_t now_s);

/* Drops the access token because an API call that used it was answered 401. A token that
 * has replaced it since is kept. A token rejected less than 60 s after it was fetched
 * counts as a refusal and backs off like one.
 *
 *   org         [in,out]
 *   generation  [in]  avon_auth_headers.generation of the call
 *   now_s       [in]
 *
 * AVON_AUTH_OK, dropped or not; AVON_AUTH_E_ARGUMENT: NULL, or an organization of zeros;
 * AVON_AUTH_E_CLOCK. */
AVON__API avon_auth_status avon_auth_org_reject(avon_auth_org *org, uint32_t generation,
                                                int64_t now_s);

/* Exports the access token, for a cache that processes share or that survives a restart.
 *
 *   org           [in]
 *   now_s         [in]
 *   token         [out] into the token buffer, valid until the next fetch, import or
 *                       reject; NULL on failure. May be NULL
 *   expires_at_s  [out] 0 on failure. May be NULL
 *
 * AVON_AUTH_OK; AVON_AUTH_E_ARGUMENT: org is NULL or holds zeros; AVON_AUTH_E_CLOCK;
 * AVON_AUTH_E_NEED_TOKEN, AVON_AUTH_E_IN_FLIGHT, AVON_AUTH_E_BACKOFF: no token serves, see
 * avon_auth_state. */
AVON__API avon_auth_status avon_auth_org_token(const avon_auth_org *org, int64_t now_s,
                                               const char **token, int64_t *expires_at_s);

/* Imports an access token. When its lifetime began is not known: a refresh is due
 * refresh_margin_s (and the jitter) before its end, and it serves until
 * refresh_margin_s / 10 before its end.
 *
 *   org           [in,out] unchanged on failure
 *   token         [in]  b64token; may be what avon_auth_org_token() exported
 *   expires_at_s  [in]  may be in the past, which is a token that does not serve
 *
 * AVON_AUTH_OK; AVON_AUTH_E_ARGUMENT: a NULL, an empty token or an organization of zeros;
 * AVON_AUTH_E_HEADER: not b64token; AVON_AUTH_E_CLOCK: expires_at_s is before 2020 or above
 * 99999999999; AVON_AUTH_E_BUFFER: the token buffer is too small. */
AVON__API avon_auth_status avon_auth_org_set_token(avon_auth_org *org, const char *token,
                                                   int64_t expires_at_s);

/* What the service said when the last fetch failed: see avon_auth_error_parse().
 *
 *   org          [in]  may be NULL
 *   http_status  [out] of that answer; 0: there was none. May be NULL
 *
 * Returns a string in *org, valid until the next fetch ends; "" if the service said nothing,
 * if that fetch did not fail, or for NULL. */
AVON__API const char *avon_auth_org_last_error(const avon_auth_org *org, int *http_status);

/* ---- the session: a user ------------------------------------------------------- */

/* What a user is set up with. */
typedef struct avon_auth_user_config {
    const char *user_id;
    const void *secret_key;       /* bytes, as they are */
    size_t      secret_key_len;
    int64_t     jwt_lifetime_s;   /* "exp" is that long from now; 0: 3600 */
    int64_t     backdate_s;       /* taken off "iat", for a fast clock; 0: none */
    int         exp_milliseconds; /* see avon_auth_claims */
} avon_auth_user_config;

/* A user who acts. Members are private and do not change after avon_auth_user_init(), so
 * threads may share it. Holds key material: clear it with avon_auth_wipe(). */
typedef struct avon_auth_user {
    unsigned char state[288];     /* a br_hmac_context, fed what every JWT begins with */
    size_t      fed;              /* so many characters */
    const char *user_id;
    int64_t     jwt_lifetime_s;
    int64_t     backdate_s;
    int         exp_milliseconds;
} avon_auth_user;

/* Sets up a user.
 *
 *   user    [out] all zero on failure
 *   config  [in]  not needed afterwards, nor is the secret key; the user ID is
 *
 * AVON_AUTH_OK; AVON_AUTH_E_ARGUMENT: a NULL, user ID or secret key is missing or empty, or
 * a duration is negative; AVON_AUTH_E_TEXT: the user ID is not UTF-8. */
AVON__API avon_auth_status avon_auth_user_init(avon_auth_user *user,
                                               const avon_auth_user_config *config);

/* ---- the session: headers ------------------------------------------------------ */

/* Signs a fresh JWT and assembles the headers of an API call. No I/O, no waiting.
 *
 *   org, user  [in]
 *   now_s      [in]
 *   out, out_size, out_len  [out] text output, as for avon_auth_headers_build()
 *   headers    [out] points into out; all zero on failure
 *
 * AVON_AUTH_OK; AVON_AUTH_E_ARGUMENT: a NULL, or an object of zeros; AVON_AUTH_E_CLOCK:
 * now_s, or the JWT would begin before 1970 or end above 99999999999; AVON_AUTH_E_BUFFER;
 * AVON_AUTH_E_NEED_TOKEN, AVON_AUTH_E_IN_FLIGHT, AVON_AUTH_E_BACKOFF: no token serves, see
 * avon_auth_state. */
AVON__API avon_auth_status avon_auth_headers_at(const avon_auth_org *org,
                                                const avon_auth_user *user, int64_t now_s,
                                                char *out, size_t out_size, size_t *out_len,
                                                avon_auth_headers *headers);

/* The same, fetching or refreshing the access token first where that is due, through the
 * hooks of avon_auth_org_config. A refresh that fails goes unnoticed while the old token
 * serves. While another thread fetches, it calls `wait` and looks again, or returns
 * AVON_AUTH_E_IN_FLIGHT if there is no such hook.
 *
 *   org       [in,out]
 *   user      [in]
 *   out, out_size, out_len  [out] text output, as for avon_auth_headers_at(). A fetch works
 *                   in out too: give it AVON_AUTH_WORK_SIZE bytes. Where one is needed and
 *                   its request does not fit, *out_len asks for as much as it takes with
 *                   the answer
 *   headers   [out] points into out; all zero on failure
 *
 * What avon_auth_headers_at() returns, or what avon_auth_org_complete() returned where a
 * fetch was needed and failed; AVON_AUTH_E_ARGUMENT also if `send` or `now` is missing. */
AVON__API avon_auth_status avon_auth_get_headers(avon_auth_org *org,
                                                 const avon_auth_user *user,
                                                 char *out, size_t out_size, size_t *out_len,
                                                 avon_auth_headers *headers);

#ifdef __cplusplus
}
#endif

/* clang-format on */
#endif /* AVON_AUTH_H: stop here if you only need the interface */

#if defined(AVON_AUTH_STATIC) && !defined(AVON__STATIC)
#error "AVON_AUTH_STATIC comes before the first #include of avon_auth.h in a file"
#endif

#if defined(AVON_AUTH_IMPLEMENTATION) || defined(AVON_AUTH_STATIC)
#if defined(AVON__DEPENDENCIES)
/* ---- the dependencies ---------------------------------------------------------- */

/* This file includes itself to get here, once: as a system header, so that no warning
 * comes out of BearSSL's and jsmn's headers, while warnings in this file stay on. (A
 * diagnostic pragma would not do: g++ before 13 ignores it for -Wundef.) */
#if defined(__GNUC__) || defined(__clang__)
#pragma GCC system_header
#elif defined(_MSC_VER)
#pragma warning(push, 0)
#endif

#include <bearssl.h>
#include <limits.h>
#include <string.h>

/* A private copy of jsmn, under other names and in its plain mode: another one, in
 * whatever mode, may be in the same file before or after. Every name and every setting is
 * put back as it was. */
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
#define jsmntype_t           avon__jsmntype
#define jsmntok_t            avon__jsmntok
#define jsmn_parser          avon__jsmn_parser
#define jsmn_init            avon__jsmn_init
#define jsmn_parse           avon__jsmn_parse
#define jsmn_alloc_token     avon__jsmn_alloc_token
#define jsmn_fill_token      avon__jsmn_fill_token
#define jsmn_parse_primitive avon__jsmn_parse_primitive
#define jsmn_parse_string    avon__jsmn_parse_string
#include <jsmn.h>
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
#pragma pop_macro("jsmntok_t")
#pragma pop_macro("jsmn_parser")
#pragma pop_macro("jsmn_init")
#pragma pop_macro("jsmn_parse")
#pragma pop_macro("jsmn_alloc_token")
#pragma pop_macro("jsmn_fill_token")
#pragma pop_macro("jsmn_parse_primitive")
#pragma pop_macro("jsmn_parse_string")

#if !defined(__GNUC__) && !defined(__clang__) && defined(_MSC_VER)
#pragma warning(pop)
#endif

#elif !defined(AVON__IMPLEMENTED)
#define AVON__IMPLEMENTED

#define AVON__DEPENDENCIES
#include "avon_auth.h"
#undef AVON__DEPENDENCIES

#ifndef AVON_AUTH_JSON_TOKENS
#define AVON_AUTH_JSON_TOKENS 32
#endif
#ifndef AVON_AUTH_SHA256
#define AVON_AUTH_SHA256 &br_sha256_vtable
#endif
#ifndef AVON_AUTH_STACK_BURN
#define AVON_AUTH_STACK_BURN 4096
#endif

/* A conversion that -Wold-style-cast lets pass in C++. */
#ifdef __cplusplus
#define AVON__AS(type, value) static_cast<type>(value)
#else
#define AVON__AS(type, value) ((type)(value))
#endif

/* Keeps a function's own stack from adding to that of what its caller calls besides. */
#if defined(__GNUC__) || defined(__clang__)
#define AVON__NOINLINE __attribute__((noinline))
#else
#define AVON__NOINLINE
#endif

/* ---- status -------------------------------------------------------------------- */

/* Names and texts, from the one list in the first half. */

/* clang-format off */
#define AVON__VALUE(name, value, text)   , value
#define AVON__STRINGS(name, value, text) #name "\0" text "\0"

/* One string behind the other, as a table of pointers would take more room than the walk. */
static const char *avon__describe(avon_auth_status status, int text)
{
    static const signed char values[] = { AVON_AUTH_OK AVON__ERRORS(AVON__VALUE) };
    static const char strings[] = "AVON_AUTH_OK\0" "success\0" AVON__ERRORS(AVON__STRINGS)
                                  "AVON_AUTH_E_?\0" "no such status";
    const char *string = strings;
    size_t i, skip;
    for (i = 0; i < sizeof values && values[i] != AVON__AS(int, status); i++) {}
    for (skip = 2 * i + (text != 0); skip != 0; skip--) string += strlen(string) + 1;
    return string;
}
/* clang-format on */

AVON__API const char *avon_auth_status_name(avon_auth_status status)
{
    return avon__describe(status, 0);
}

AVON__API const char *avon_auth_status_text(avon_auth_status status)
{
    return avon__describe(status, 1);
}

/* ---- clearing ------------------------------------------------------------------ */

/* What held a secret is overwritten: memory, and the stack below the caller. */

/* The compiler has to load the pointer and so cannot know that it calls memset. */
AVON__API void avon_auth_wipe(void *memory, size_t size)
{
    void *(*volatile set)(void *, int, size_t) = memset;
    if (size != 0) set(memory, 0, size);
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
    burn();
#endif
}

/* ---- text output --------------------------------------------------------------- */

/* The bounded writer behind every text output. What does not fit is counted only. */
typedef struct avon__text {
    char *out;
    size_t size;
    size_t len;              /* (size_t)-1: too long to count */
    avon_auth_status status; /* the first thing that went wrong */
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
    text.status = out == NULL && out_size != 0 ? AVON_AUTH_E_ARGUMENT : AVON_AUTH_OK;
    return text;
}

/* Lengthens the text by n bytes: where they go, or NULL if they do not fit. */
static char *avon__reserve(avon__text *text, size_t n)
{
    const size_t used = text->len;
    const int countable = used + n >= n;
    text->len = countable ? used + n : ~AVON__AS(size_t, 0);
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

static void avon__puts(avon__text *text, const char *string)
{
    avon__put(text, string, strlen(string));
}

static void avon__put_digits(avon__text *text, uint32_t value, size_t least)
{
    char digits[10];
    size_t at = sizeof digits;
    for (; value != 0 || sizeof digits - at < least; value /= 10)
        digits[--at] = AVON__AS(char, '0' + value % 10);
    avon__put(text, digits + at, sizeof digits - at);
}

/* A time, 0 to 99999999999. Dividing it would bring the division of 64 bits into the program,
 * which on a machine of 32 is as long as the rest of the signing. */
static void avon__put_time(avon__text *text, int64_t time_s)
{
    const int64_t billion = 1000000000;
    uint32_t billions = 0;
    for (; time_s >= billion; time_s -= billion) billions++;
    avon__put_digits(text, billions, 0);
    avon__put_digits(text, AVON__AS(uint32_t, time_s), billions != 0 ? 9 : 1);
}

/* Ends the text. Whatever was written may have been secret, so the stack is cleared too. */
static avon_auth_status avon__text_end(avon__text *text, size_t *out_len)
{
    avon__burn();
    if (text->len >= text->size) avon__fail(text, AVON_AUTH_E_BUFFER);
    if (text->status == AVON_AUTH_OK)
        text->out[text->len] = '\0';
    else
        avon_auth_wipe(text->out, text->size);
    if (out_len != NULL) {
        const int told = text->status == AVON_AUTH_OK || text->status == AVON_AUTH_E_BUFFER;
        *out_len = told ? text->len : 0;
    }
    return text->status;
}

/* ---- characters ---------------------------------------------------------------- */

/* Which bytes may stand where. */

/* 1 if low <= c <= high, else 0, without a branch, for c up to 0xFFFF and 1 <= low <= high
 * < 0x100. */
static unsigned avon__in(unsigned c, unsigned low, unsigned high)
{
    return ((low - 1u - c) & (c - high - 1u)) >> 15 & 1u;
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

/* Tokens and the strings of JSON are looked at in words of as many characters as a size_t
 * holds: one by one, reading a token response took four times as long. Here, a word with this
 * byte in every place. */
#define AVON__EACH(byte) (~AVON__AS(size_t, 0) / 255 * (byte))

static size_t avon__word(const char *s)
{
    size_t word;
    memcpy(&word, s, sizeof word);
    return word;
}

/* Sets the top bit of each byte with low <= byte <= high, without a branch, for bytes, low
 * and high below 0x80. */
static size_t avon__each_in(size_t ascii, unsigned low, unsigned high)
{
    return (ascii + AVON__EACH(0x80u - low)) ^ (ascii + AVON__EACH(0x7Fu - high));
}

/* Length of the UTF-8 sequence (RFC 3629 section 4) at the start of s, 0 if it is none:
 * no overlong form, no surrogate, nothing above U+10FFFF. n is at least 1. */
static size_t avon__utf8(const char *s, size_t n)
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
    if (n < len || avon__byte(s + 1) < low || avon__byte(s + 1) > high) return 0;
    for (i = 2; i < len; i++)
        if ((avon__byte(s + i) & 0xC0) != 0x80) return 0;
    return len;
}

/* AVON_AUTH_OK if s is UTF-8 and not empty. */
static avon_auth_status avon__check_text(const char *s)
{
    size_t n, step;
    if (s == NULL || *s == '\0') return AVON_AUTH_E_ARGUMENT;
    for (n = strlen(s); n != 0; s += step, n -= step) {
        step = avon__utf8(s, n);
        if (step == 0) return AVON_AUTH_E_TEXT;
    }
    return AVON_AUTH_OK;
}

/* 0x80 in the place of each ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/", else 0. */
static inline size_t avon__each_b64(size_t word)
{
    const size_t ascii = word & AVON__EACH(0x7F);
    const size_t good = avon__each_in(ascii | AVON__EACH(0x20), 'a', 'z') |
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
    size_t good = AVON__EACH(0x80), last = AVON__EACH('A'), plain = n;
    while (plain != 0 && s[plain - 1] == '=') plain--;
    seen->bad |= plain != 0 ? seen->padded : seen->len == 0;
    seen->padded |= plain != n;
    seen->len += n;
    for (; plain >= sizeof last; plain -= sizeof last, s += sizeof last)
        good &= avon__each_b64(avon__word(s));
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

/* ---- JSON and form output ------------------------------------------------------ */

/* Strings as JSON.stringify() and URLSearchParams write them, and the token request. */

/* The hex digit of the lowest four bits, in upper case; | 0x20 makes it lower case. */
static unsigned avon__hex_digit(unsigned c)
{
    return AVON__AS(unsigned, "0123456789ABCDEF"[c & 15]);
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
    escape[1] = "uuuuuuuubtnufruuuuuuuuuuuuuuuuuu"[c];
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
    avon__fail(text, avon__check_text(s));
    if (text->status != AVON_AUTH_OK) return;
    for (; *s != '\0'; s++) {
        char escaped[6];
        const size_t n = avon__is_alnum(avon__byte(s)) ? 0 : escape(avon__byte(s), escaped);
        if (n != 0) {
            avon__put(text, run, AVON__AS(size_t, s - run));
            avon__put(text, escaped, n);
            run = s + 1;
        }
    }
    avon__put(text, run, AVON__AS(size_t, s - run));
}

static void avon__put_request(avon__text *text, const char *client_id, const char *client_secret,
                              avon_auth_encoding encoding)
{
    if (encoding == AVON_AUTH_FORM) {
        avon__puts(text, "grant_type=client_credentials&client_id=");
        avon__put_escaped(text, client_id, avon__form_escape);
        avon__puts(text, "&client_secret=");
        avon__put_escaped(text, client_secret, avon__form_escape);
    } else if (encoding == AVON_AUTH_JSON) {
        avon__puts(text, "{\"grant_type\":\"client_credentials\",\"client_id\":\"");
        avon__put_escaped(text, client_id, avon__json_escape);
        avon__puts(text, "\",\"client_secret\":\"");
        avon__put_escaped(text, client_secret, avon__json_escape);
        avon__puts(text, "\"}");
    } else {
        avon__fail(text, AVON_AUTH_E_ARGUMENT);
    }
}

AVON__API avon_auth_status avon_auth_token_request(const char *client_id, const char *client_secret,
                                                   avon_auth_encoding encoding, char *out,
                                                   size_t out_size, size_t *out_len)
{
    avon__text text = avon__text_begin(out, out_size);
    avon__put_request(&text, client_id, client_secret, encoding);
    return avon__text_end(&text, out_len);
}

/* ---- base64url ----------------------------------------------------------------- */

/* The encoding of a JWT's parts. */

/* The characters of three bytes (RFC 4648 section 5), by arithmetic on all four at once: a
 * table would be indexed by bytes of the signature. */
static uint32_t avon__base64url_chars(uint32_t a, uint32_t b, uint32_t c)
{
    const uint32_t ones = 0x01010101;
    const uint32_t v =
        (a >> 2) << 24 | ((a & 3) << 4 | b >> 4) << 16 | ((b & 15) << 2 | c >> 6) << 8 | (c & 63);
    uint32_t chars = v + ones * 'A';
    chars += ((v + ones * (128 - 26)) >> 7 & ones) * ('a' - 'Z' - 1); /* from 26: a to z */
    chars -= ((v + ones * (128 - 52)) >> 7 & ones) * ('z' + 1 - '0'); /* from 52: 0 to 9 */
    chars -= ((v + ones * (128 - 62)) >> 7 & ones) * ('9' + 1 - '-'); /* 62: - */
    chars += ((v + ones * (128 - 63)) >> 7 & ones) * ('_' - '-' - 1); /* 63: _ */
    return chars;
}

/* Encodes n bytes without padding (RFC 7515 section 2). `in` may be the end of `out`'s own
 * memory: a group of three is read before the four characters overwrite it. */
static void avon__base64url(char *out, const char *in, size_t n)
{
    uint32_t chars;
    for (; n > 2; n -= 3, in += 3) {
        chars = avon__base64url_chars(avon__byte(in), avon__byte(in + 1), avon__byte(in + 2));
        *out++ = AVON__AS(char, chars >> 24);
        *out++ = AVON__AS(char, chars >> 16 & 0xFF);
        *out++ = AVON__AS(char, chars >> 8 & 0xFF);
        *out++ = AVON__AS(char, chars & 0xFF);
    }
    if (n == 0) return;
    chars = avon__base64url_chars(avon__byte(in), n > 1 ? avon__byte(in + 1) : 0, 0);
    *out++ = AVON__AS(char, chars >> 24);
    *out++ = AVON__AS(char, chars >> 16 & 0xFF);
    if (n > 1) *out = AVON__AS(char, chars >> 8 & 0xFF);
}

/* Puts what the text holds from `at` on into base64url, in its place. */
static void avon__encode(avon__text *text, size_t at)
{
    const size_t n = text->len - at, grows = n / 3 + (n % 3 != 0);
    char *end = avon__reserve(text, grows);
    if (end == NULL || text->status != AVON_AUTH_OK) return;
    memmove(end - n + grows, end - n, n);
    avon__base64url(end - n, end - n + grows, n);
}

/* ---- the JWT ------------------------------------------------------------------- */

/* Claims as JSON, the JWS around them, and the HMAC over it. */

/* What a public type keeps of BearSSL's has room there, or one of these has a negative size. */
typedef struct avon__fits {
    char key[sizeof(br_hmac_key_context) <= sizeof AVON__AS(avon_auth_key *, NULL)->state ? 1 : -1];
    char user[sizeof(br_hmac_context) <= sizeof AVON__AS(avon_auth_user *, NULL)->state ? 1 : -1];
} avon__fits;

AVON__API avon_auth_status avon_auth_key_init(avon_auth_key *key, const void *secret,
                                              size_t secret_len)
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

#define AVON__TIME_MAX (AVON__AS(int64_t, 99999) * 1000000 + 999999)

static avon_auth_status avon__check_claims(const avon_auth_claims *claims)
{
    if (claims == NULL) return AVON_AUTH_E_ARGUMENT;
    if (claims->issued_at_s < 0 || claims->expires_at_s <= claims->issued_at_s ||
        claims->expires_at_s > AVON__TIME_MAX)
        return AVON_AUTH_E_CLOCK;
    return AVON_AUTH_OK;
}

/* What precedes the first claim that changes: the header {"alg":"HS256"} in base64url, and
 * the beginning of the claims as JSON. Returns where that begins. */
static size_t avon__put_lead(avon__text *text, const char *user_id)
{
    size_t claims_at;
    avon__puts(text, "eyJhbGciOiJIUzI1NiJ9.");
    claims_at = text->len;
    avon__puts(text, "{\"id\":\"");
    avon__put_escaped(text, user_id, avon__json_escape);
    avon__puts(text, "\",\"iat\":");
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

static void avon__begin_hmac(br_hmac_context *hmac, const avon_auth_key *key)
{
    br_hmac_key_context prepared;
    memcpy(&prepared, key->state, sizeof prepared);
    br_hmac_init(hmac, &prepared, 0);
    avon_auth_wipe(&prepared, sizeof prepared);
}

/* Appends a JWT. `hmac` has been fed its first `fed` characters, and is used up. */
static void avon__put_jwt(avon__text *text, br_hmac_context *hmac, size_t fed,
                          const avon_auth_claims *claims)
{
    enum { mac_len = 32 };
    const size_t jwt_at = text->len, claims_at = avon__put_lead(text, claims->user_id);
    char *mac;
    avon__put_time(text, claims->issued_at_s);
    avon__puts(text, ",\"iss\":\"");
    avon__put_name(text, claims->issuer);
    avon__puts(text, "\",\"aud\":\"");
    avon__put_name(text, claims->audience);
    avon__puts(text, "\",\"exp\":");
    avon__put_time(text, claims->expires_at_s);
    avon__puts(text, claims->exp_milliseconds ? "000}" : "}");
    avon__encode(text, claims_at);

    avon__put(text, ".", 1);
    mac = avon__reserve(text, mac_len);
    if (mac != NULL && text->status == AVON_AUTH_OK) {
        const char *unfed = text->out + jwt_at + fed;
        br_hmac_update(hmac, unfed, AVON__AS(size_t, mac - 1 - unfed));
        br_hmac_out(hmac, mac);
    }
    avon_auth_wipe(hmac, sizeof *hmac);
    avon__encode(text, text->len - mac_len);
}

AVON__API avon_auth_status avon_auth_jwt_sign(const avon_auth_key *key,
                                              const avon_auth_claims *claims, char *out,
                                              size_t out_size, size_t *out_len)
{
    avon__text text = avon__text_begin(out, out_size);
    if (key == NULL || !key->ready) avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    avon__fail(&text, avon__check_claims(claims));
    if (text.status == AVON_AUTH_OK) {
        br_hmac_context hmac;
        avon__begin_hmac(&hmac, key);
        avon__put_jwt(&text, &hmac, 0, claims);
    }
    return avon__text_end(&text, out_len);
}

/* ---- header output ------------------------------------------------------------- */

/* Lines one behind the other, a NUL after each. */

static void avon__begin_header(avon__text *text, avon_auth_headers *headers, const char *name)
{
    avon_auth_header *item = &headers->items[headers->count++];
    if (headers->count > 1) avon__put(text, "", 1);
    item->name = name;
    item->line = avon__here(text);
    avon__puts(text, name);
    avon__puts(text, ": ");
    item->value = avon__here(text);
}

/* Everything up to where the JWT goes. */
static void avon__begin_headers(avon__text *text, avon_auth_headers *headers, const char *token,
                                size_t token_len)
{
    avon__begin_header(text, headers, "Authorization");
    avon__puts(text, "Bearer ");
    avon__put(text, token, token_len);
    avon__begin_header(text, headers, "x-jwt");
}

static void avon__put_account(avon__text *text, avon_auth_headers *headers, const char *account_id)
{
    avon__fail(text, avon__check_account(account_id));
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

AVON__API avon_auth_status avon_auth_headers_build(const char *access_token, const char *jwt,
                                                   const char *account_id, char *out,
                                                   size_t out_size, size_t *out_len,
                                                   avon_auth_headers *headers)
{
    avon__text text = avon__text_begin(out, out_size);
    if (headers == NULL) avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    avon__fail(&text, avon__check_b64token(access_token));
    avon__fail(&text, avon__check_b64token(jwt));
    if (text.status == AVON_AUTH_OK) {
        memset(headers, 0, sizeof *headers);
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

AVON__API avon_auth_status avon_auth_headers_text(const avon_auth_headers *headers, char *out,
                                                  size_t out_size, size_t *out_len)
{
    avon__text text = avon__text_begin(out, out_size);
    if (headers == NULL || headers->count == 0 || headers->count > AVON_AUTH_HEADERS_MAX) {
        avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    } else {
        size_t i;
        for (i = 0; i < headers->count; i++) avon__put_line(&text, headers->items[i].line);
    }
    return avon__text_end(&text, out_len);
}

/* ---- JSON input: is it RFC 8259? ----------------------------------------------- */

/* jsmn does not validate. This does, before jsmn sees a byte, so that what jsmn would make of
 * a broken text, which differs with its settings, never matters. */

/* A piece of JSON that is still to be read. */
typedef struct avon__json {
    const char *at, *end;
} avon__json;

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

static void avon__skip_space(avon__json *json)
{
    for (;; json->at++) {
        const unsigned c = avon__peek(json);
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') return;
    }
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

/* RFC 8259 section 7, after the backslash */
static int avon__skip_escape(avon__json *json)
{
    int i;
    if (!avon__accept(json, "u")) return avon__accept(json, "\"\\/bfnrt");
    for (i = 0; i < 4; i++)
        if (!avon__accept(json, "0123456789abcdefABCDEF")) return 0;
    return 1;
}

/* Skips characters of a string that stand for themselves, as long as whole words of them are
 * there: printable ASCII but for the quote and the backslash. The lowest byte of a word that
 * is something else sets the top bit of its place; a borrow beyond it makes no difference. */
static void avon__skip_plain(avon__json *json)
{
    for (; AVON__AS(size_t, json->end - json->at) >= sizeof(size_t); json->at += sizeof(size_t)) {
        const size_t word = avon__word(json->at);
        const size_t control = word - AVON__EACH(0x20);
        const size_t quote = (word ^ AVON__EACH('"')) - AVON__EACH(1);
        const size_t backslash = (word ^ AVON__EACH('\\')) - AVON__EACH(1);
        if (((word | control | quote | backslash) & AVON__EACH(0x80)) != 0) return;
    }
}

static int avon__skip_string(avon__json *json)
{
    if (avon__peek(json) != '"') return 0;
    json->at++;
    avon__skip_plain(json);
    for (;;) {
        const unsigned c = avon__peek(json);
        size_t step;
        if (c < 0x20) return 0;
        step = avon__utf8(json->at, AVON__AS(size_t, json->end - json->at));
        if (step == 0) return 0;
        json->at += step;
        if (c == '"') return 1;
        if (c == '\\' && !avon__skip_escape(json)) return 0;
    }
}

static int avon__skip_word(avon__json *json, const char *word)
{
    const size_t n = strlen(word);
    if (AVON__AS(size_t, json->end - json->at) < n || memcmp(json->at, word, n) != 0) return 0;
    json->at += n;
    return 1;
}

/* A value that is neither object nor array. */
static int avon__skip_scalar(avon__json *json)
{
    switch (avon__peek(json)) {
    case '"': return avon__skip_string(json);
    case 't': return avon__skip_word(json, "true");
    case 'f': return avon__skip_word(json, "false");
    case 'n': return avon__skip_word(json, "null");
    default: return avon__skip_number(json);
    }
}

/* The name of a member, with its colon. */
static int avon__skip_name(avon__json *json)
{
    avon__skip_space(json);
    if (!avon__skip_string(json)) return 0;
    avon__skip_space(json);
    return avon__accept(json, ":");
}

/* From a brace, bracket or comma to the value that follows it. */
static int avon__skip_to_value(avon__json *json, unsigned closing)
{
    if (closing == '}' && !avon__skip_name(json)) return 0;
    avon__skip_space(json);
    return 1;
}

/* One object and nothing after it. */
static avon_auth_status avon__check_json(const char *body, size_t body_len)
{
    enum { levels = 64 };
    unsigned char closing[levels]; /* what ends each object and array that is open */
    size_t depth = 0;
    avon__json json;
    json.at = body;
    json.end = body + body_len;
    avon__skip_space(&json);
    if (avon__peek(&json) != '{') return AVON_AUTH_E_JSON;
    for (;;) {
        const unsigned c = avon__peek(&json);
        if (c == '{' || c == '[') {
            if (depth == levels) return AVON_AUTH_E_TOO_LARGE;
            closing[depth++] = c == '{' ? '}' : ']';
            json.at++;
            avon__skip_space(&json);
            if (avon__peek(&json) != closing[depth - 1]) {
                if (!avon__skip_to_value(&json, closing[depth - 1])) return AVON_AUTH_E_JSON;
                continue;
            }
        } else if (!avon__skip_scalar(&json)) {
            return AVON_AUTH_E_JSON;
        }
        for (avon__skip_space(&json); avon__peek(&json) == closing[depth - 1];
             avon__skip_space(&json)) {
            json.at++;
            if (--depth == 0) {
                avon__skip_space(&json);
                return json.at == json.end ? AVON_AUTH_OK : AVON_AUTH_E_JSON;
            }
        }
        if (!avon__accept(&json, ",") || !avon__skip_to_value(&json, closing[depth - 1]))
            return AVON_AUTH_E_JSON;
    }
}

/* ---- JSON input: the members of the top object --------------------------------- */

/* The tokens that jsmn finds in a checked object, and what its names and strings say. */

typedef struct avon__members {
    const char *body;
    avon__jsmntok tokens[AVON_AUTH_JSON_TOKENS];
    int count;
} avon__members;

static avon_auth_status avon__read_members(avon__members *members, const char *body,
                                           size_t body_len)
{
    avon__jsmn_parser parser;
    avon_auth_status status;
    if (body == NULL) return AVON_AUTH_E_ARGUMENT;
    if (body_len > INT_MAX) return AVON_AUTH_E_TOO_LARGE;
    status = avon__check_json(body, body_len);
    if (status != AVON_AUTH_OK) return status;
    members->body = body;
    avon__jsmn_init(&parser);
    members->count =
        avon__jsmn_parse(&parser, body, body_len, members->tokens, AVON_AUTH_JSON_TOKENS);
    return members->count > 0 ? AVON_AUTH_OK : AVON_AUTH_E_TOO_LARGE;
}

/* The name after the one at `name`, which is a token index; its value stands behind it. */
static int avon__next_member(const avon__members *members, int name)
{
    const int end = members->tokens[name + 1].end;
    int next = name + 2;
    while (next < members->count && members->tokens[next].start < end) next++;
    return next;
}

/* The inside of a string, or the text of any other value. */
static avon__json avon__span(const avon__members *members, int token)
{
    avon__json span;
    span.at = members->body + members->tokens[token].start;
    span.end = members->body + members->tokens[token].end;
    return span;
}

static int avon__is_string(const avon__members *members, int token)
{
    return members->tokens[token].type == AVON__JSMN_STRING;
}

static int avon__is_null(const avon__members *members, int token)
{
    return members->tokens[token].type == AVON__JSMN_PRIMITIVE &&
           members->body[members->tokens[token].start] == 'n';
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
    const size_t n = AVON__AS(size_t, string->end - string->at);
    const void *backslash = memchr(string->at, '\\', n);
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

/* ---- JSON input: the token response -------------------------------------------- */

/* What RFC 6749 section 5 wants of the members. */

typedef struct avon__answer {
    avon__json token;      /* the access token, still escaped */
    size_t length;         /* of it, unescaped */
    uint32_t expires_in_s; /* 0: unknown */
} avon__answer;

static int avon__read_token(const avon__members *members, int value, avon__answer *answer)
{
    avon__json string = avon__span(members, value), piece;
    avon__b64token seen = { 0, 0, 0 };
    char escaped;
    if (!avon__is_string(members, value)) return 0;
    answer->token = string;
    while (string.at != string.end) {
        piece = avon__next_piece(&string, &escaped);
        avon__b64token_feed(&seen, piece.at, AVON__AS(size_t, piece.end - piece.at));
    }
    answer->length = seen.len;
    return avon__b64token_ok(&seen);
}

#define AVON__DURATION_MAX 2147483647

/* Appends a decimal digit to a number that stops at AVON__DURATION_MAX. */
static void avon__append_digit(uint32_t *number, unsigned digit)
{
    const uint32_t max = AVON__DURATION_MAX;
    *number = *number > (max - digit) / 10 ? max : *number * 10 + digit;
}

/* A JSON number, rounded down; 0 for a negative one and for any other value. The exponent
 * moves the decimal point and the digits before it are read, so that no precision is lost. */
static uint32_t avon__floor(avon__json number)
{
    const char *mantissa = number.at;
    int64_t point;
    uint32_t exponent = 0, value = 0;
    avon__skip_digits(&number);
    point = number.at - mantissa;
    if (avon__accept(&number, ".")) avon__skip_digits(&number);
    if (avon__accept(&number, "eE")) {
        const int negative = avon__accept(&number, "-");
        avon__accept(&number, "+");
        while (number.at != number.end) /* a body has not so many digits as this stops at */
            avon__append_digit(&exponent, avon__byte(number.at++) - '0');
        point += negative ? -AVON__AS(int64_t, exponent) : AVON__AS(int64_t, exponent);
    }
    number.at = mantissa;
    for (; point > 0; point--) {
        avon__accept(&number, ".");
        if (avon__in(avon__peek(&number), '0', '9'))
            avon__append_digit(&value, avon__byte(number.at++) - '0');
        else if (value == 0 || value == AVON__DURATION_MAX)
            break;
        else
            avon__append_digit(&value, 0);
    }
    return value;
}

static uint32_t avon__read_digits(avon__json string)
{
    uint32_t value = 0;
    while (string.at != string.end) {
        const unsigned c = avon__unescape(&string);
        if (c < '0' || c > '9') return 0;
        avon__append_digit(&value, c - '0');
    }
    return value;
}

static int avon__read_lifetime(const avon__members *members, int value, avon__answer *answer)
{
    const avon__json span = avon__span(members, value);
    if (avon__is_null(members, value)) return 1;
    answer->expires_in_s =
        avon__is_string(members, value) ? avon__read_digits(span) : avon__floor(span);
    return answer->expires_in_s != 0;
}

static avon_auth_status avon__read_answer(avon__answer *answer, const char *body, size_t body_len)
{
    static const char names[][13] = { "access_token", "token_type", "expires_in", "error" };
    enum { is_token, is_type, is_lifetime, is_error, is_other };
    unsigned seen[is_other + 1] = { 0 };
    avon__members members;
    int name, good = 1;
    const avon_auth_status status = avon__read_members(&members, body, body_len);
    if (status != AVON_AUTH_OK) return status;
    answer->expires_in_s = 0;
    for (name = 1; name < members.count; name = avon__next_member(&members, name)) {
        const avon__json span = avon__span(&members, name);
        const int value = name + 1;
        int which = 0;
        while (which < is_other && !avon__equals(span, names[which], 0)) which++;
        if (which == is_error && avon__is_null(&members, value)) continue;
        seen[which]++;
        if (which == is_token) good &= avon__read_token(&members, value, answer);
        if (which == is_lifetime) good &= avon__read_lifetime(&members, value, answer);
        if (which == is_type) good &= avon__equals(avon__span(&members, value), "bearer", 0x20);
    }
    if (seen[is_error] != 0) return AVON_AUTH_E_DENIED;
    if (!good || seen[is_token] != 1 || seen[is_type] > 1 || seen[is_lifetime] > 1)
        return AVON_AUTH_E_RESPONSE;
    return AVON_AUTH_OK;
}

/* Writes the access token out of an answer that is still in its memory. */
static void avon__put_token(avon__text *text, const avon__answer *answer)
{
    avon__json string = answer->token, piece;
    char escaped;
    while (string.at != string.end) {
        piece = avon__next_piece(&string, &escaped);
        avon__put(text, piece.at, AVON__AS(size_t, piece.end - piece.at));
    }
}

AVON__API avon_auth_status avon_auth_token_parse(const char *body, size_t body_len, char *out,
                                                 size_t out_size, avon_auth_token *token)
{
    avon__text text = avon__text_begin(out, out_size);
    avon_auth_token result = { 0, AVON_AUTH_EXPIRY_UNKNOWN };
    avon__answer answer;
    if (token == NULL) avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    avon__fail(&text, avon__read_answer(&answer, body, body_len));
    if (text.status == AVON_AUTH_OK) avon__put_token(&text, &answer);
    if (avon__text_end(&text, &result.length) == AVON_AUTH_OK && answer.expires_in_s != 0)
        result.expires_in_s = answer.expires_in_s;
    if (token != NULL) *token = result;
    return text.status;
}

/* Writes the string "error", or else "code", of a refusal. */
static void avon__put_error(avon__text *text, const avon__members *members)
{
    enum { most = 63 };
    int name, kept, error = 0, code = 0;
    avon__json string;
    for (name = 1; name < members->count; name = avon__next_member(members, name)) {
        const avon__json span = avon__span(members, name);
        if (!avon__is_string(members, name + 1)) continue;
        if (error == 0 && avon__equals(span, "error", 0)) error = name + 1;
        if (code == 0 && avon__equals(span, "code", 0)) code = name + 1;
    }
    if (error == 0) error = code;
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

AVON__API avon_auth_status avon_auth_error_parse(const char *body, size_t body_len, char *out,
                                                 size_t out_size, size_t *out_len)
{
    avon__text text = avon__text_begin(out, out_size);
    avon__members members;
    avon__fail(&text, avon__read_members(&members, body, body_len));
    if (text.status == AVON_AUTH_OK) avon__put_error(&text, &members);
    return avon__text_end(&text, out_len);
}

/* ---- the session: configuration ------------------------------------------------ */

/* What can work and what cannot, and the defaults. */

static int avon__is_port(const char *s, size_t n)
{
    unsigned long port = 0;
    size_t i;
    for (i = 0; i < n; i++) {
        if (!avon__in(avon__byte(s + i), '0', '9') || port > 65535) return 0;
        port = port * 10 + (avon__byte(s + i) - '0');
    }
    return port >= 1 && port <= 65535;
}

/* Length of the host at s (RFC 3986 section 3.2.2): of the characters of a name or an IPv4
 * address, or in brackets of those of an IP literal; 0 if it is none. What the host means is
 * the transport's business. */
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

static int avon__starts_with(const char *s, const char *prefix)
{
    const size_t n = strlen(prefix);
    return strncmp(s, prefix, n) == 0;
}

/* Length of a base URL without its trailing slash; 0 if it is not one to send secrets to. */
static size_t avon__base_length(const char *url)
{
    const int tls = avon__starts_with(url, "https://");
    const char *host, *end;
    size_t n, port_len, len;
    if (!tls && !avon__starts_with(url, "http://")) return 0;
    host = strchr(url, ':') + 3;
    n = avon__host_length(host);
    if (n == 0 || (!tls && !avon__is_loopback(host, n))) return 0;
    end = host + n;
    if (*end == ':') {
        port_len = strcspn(++end, "/");
        if (!avon__is_port(end, port_len)) return 0;
        end += port_len;
    }
    len = AVON__AS(size_t, end - url);
    if (*end == '/') end++;
    return *end == '\0' ? len : 0;
}

/* path-absolute and query of RFC 3986 section 3 */
static int avon__is_path(const char *path)
{
    if (*path != '/') return 0;
    while (avon__is_alnum(avon__byte(path)) ||
           avon__is_one_of(avon__byte(path), "/-._~!$&'()*+,;=:@%?"))
        path++;
    return *path == '\0';
}

/* Fills in the default of a duration and limits it, so that no sum with a time overflows. */
static void avon__set_duration(int64_t *value, int64_t fallback)
{
    if (*value == 0) *value = fallback;
    if (*value > AVON__DURATION_MAX) *value = AVON__DURATION_MAX;
}

static avon_auth_status avon__check_config(const avon_auth_org_config *config)
{
    avon_auth_status status;
    if (config->base_url == NULL || *config->base_url == '\0') return AVON_AUTH_E_ARGUMENT;
    if (config->token_path != NULL && *config->token_path == '\0') return AVON_AUTH_E_ARGUMENT;
    if (config->token_buffer == NULL || config->token_buffer_size < 2) return AVON_AUTH_E_ARGUMENT;
    if (config->encoding != AVON_AUTH_FORM && config->encoding != AVON_AUTH_JSON)
        return AVON_AUTH_E_ARGUMENT;
    if (config->refresh_margin_s < 0 || config->refresh_jitter_s < 0 ||
        config->default_lifetime_s < 0 || config->fetch_timeout_s < 0)
        return AVON_AUTH_E_ARGUMENT;
    if ((config->lock == NULL) != (config->unlock == NULL)) return AVON_AUTH_E_ARGUMENT;
    if (avon__base_length(config->base_url) == 0) return AVON_AUTH_E_URL;
    if (config->token_path != NULL && !avon__is_path(config->token_path)) return AVON_AUTH_E_URL;
    status = avon__check_text(config->client_id);
    if (status == AVON_AUTH_OK) status = avon__check_text(config->client_secret);
    if (status == AVON_AUTH_OK) status = avon__check_account(config->account_id);
    return status;
}

AVON__API avon_auth_status avon_auth_org_init(avon_auth_org *org,
                                              const avon_auth_org_config *config)
{
    avon_auth_status status;
    if (org == NULL) return AVON_AUTH_E_ARGUMENT;
    memset(org, 0, sizeof *org);
    if (config == NULL) return AVON_AUTH_E_ARGUMENT;
    status = avon__check_config(config);
    if (status != AVON_AUTH_OK) return status;
    org->config = *config;
    if (config->token_path == NULL) org->config.token_path = "/v2/auth/token";
    avon__set_duration(&org->config.refresh_margin_s, 300);
    avon__set_duration(&org->config.refresh_jitter_s, 0);
    avon__set_duration(&org->config.default_lifetime_s, 300);
    avon__set_duration(&org->config.fetch_timeout_s, 60);
    return AVON_AUTH_OK;
}

/* Feeds the HMAC what every JWT of this user begins with, in whole groups of base64url: a
 * block of SHA-256 less for each JWT, where the user ID has 18 bytes or more. A long one does
 * not fit here and is left to each JWT. */
static AVON__NOINLINE void avon__begin_user(avon_auth_user *user, const avon_auth_key *key,
                                            const char *user_id)
{
    char lead[128];
    br_hmac_context hmac;
    avon__text text = avon__text_begin(lead, sizeof lead);
    const size_t claims_at = avon__put_lead(&text, user_id);
    text.len -= (text.len - claims_at) % 3;
    avon__encode(&text, claims_at);
    memset(&hmac, 0, sizeof hmac);
    avon__begin_hmac(&hmac, key);
    if (text.len <= text.size) {
        br_hmac_update(&hmac, lead, text.len);
        user->fed = text.len;
    }
    memcpy(user->state, &hmac, sizeof hmac);
    avon_auth_wipe(&hmac, sizeof hmac);
}

AVON__API avon_auth_status avon_auth_user_init(avon_auth_user *user,
                                               const avon_auth_user_config *config)
{
    avon_auth_key key;
    avon_auth_status status;
    if (user == NULL) return AVON_AUTH_E_ARGUMENT;
    memset(user, 0, sizeof *user);
    if (config == NULL || config->jwt_lifetime_s < 0 || config->backdate_s < 0)
        return AVON_AUTH_E_ARGUMENT;
    status = avon__check_text(config->user_id);
    if (status != AVON_AUTH_OK) return status;
    status = avon_auth_key_init(&key, config->secret_key, config->secret_key_len);
    if (status != AVON_AUTH_OK) return status;
    avon__begin_user(user, &key, config->user_id);
    avon_auth_wipe(&key, sizeof key);
    avon__burn();
    user->user_id = config->user_id;
    user->jwt_lifetime_s = config->jwt_lifetime_s;
    user->backdate_s = config->backdate_s;
    user->exp_milliseconds = config->exp_milliseconds;
    avon__set_duration(&user->jwt_lifetime_s, 3600);
    avon__set_duration(&user->backdate_s, 0);
    return AVON_AUTH_OK;
}

/* ---- the session: state -------------------------------------------------------- */

/* What is due when. Nothing changes here. */

static avon_auth_status avon__check_org(const avon_auth_org *org, int64_t now_s)
{
    const int64_t year_2020 = 1577836800;
    if (org == NULL || org->config.token_buffer == NULL) return AVON_AUTH_E_ARGUMENT;
    if (now_s < year_2020 || now_s > AVON__TIME_MAX) return AVON_AUTH_E_CLOCK;
    return AVON_AUTH_OK;
}

/* Whether a period that began at start_s is still running. A clock that is set back
 * lengthens it, but never beyond twice its time. */
static int avon__lasts(int64_t start_s, uint32_t duration_s, int64_t now_s)
{
    const int64_t since_s = now_s < start_s ? start_s - now_s : now_s - start_s;
    return since_s < duration_s;
}

/* AVON_AUTH_OK if a fetch may begin, else why not, and until when in *retry_at_s. */
static avon_auth_status avon__check_begin(const avon_auth_org *org, int64_t now_s,
                                          int64_t *retry_at_s)
{
    if (org->in_flight &&
        avon__lasts(org->begun_s, AVON__AS(uint32_t, org->config.fetch_timeout_s), now_s)) {
        *retry_at_s = org->begun_s + org->config.fetch_timeout_s;
        return AVON_AUTH_E_IN_FLIGHT;
    }
    if (avon__lasts(org->failed_s, org->backoff_s, now_s)) {
        *retry_at_s = org->failed_s + org->backoff_s;
        return AVON_AUTH_E_BACKOFF;
    }
    return AVON_AUTH_OK;
}

AVON__API avon_auth_state avon_auth_org_state(const avon_auth_org *org, int64_t now_s,
                                              int64_t *retry_at_s)
{
    int64_t unused;
    avon_auth_status begin;
    if (retry_at_s == NULL) retry_at_s = &unused;
    *retry_at_s = 0;
    if (avon__check_org(org, now_s) != AVON_AUTH_OK) return AVON_AUTH_NEED_TOKEN;
    begin = avon__check_begin(org, now_s, retry_at_s);
    if (org->token_len != 0 && now_s < org->token_serves_s) {
        const int due = now_s >= org->token_due_s || now_s < org->token_begun_s;
        return due && begin == AVON_AUTH_OK ? AVON_AUTH_REFRESH_DUE : AVON_AUTH_READY;
    }
    if (begin == AVON_AUTH_E_IN_FLIGHT) return AVON_AUTH_IN_FLIGHT;
    if (begin == AVON_AUTH_E_BACKOFF) return AVON_AUTH_BACKOFF;
    return AVON_AUTH_NEED_TOKEN;
}

/* AVON_AUTH_OK if the access token serves, else why not. */
static avon_auth_status avon__check_token(const avon_auth_org *org, int64_t now_s)
{
    const avon_auth_status status = avon__check_org(org, now_s);
    if (status != AVON_AUTH_OK) return status;
    switch (avon_auth_org_state(org, now_s, NULL)) {
    case AVON_AUTH_READY:
    case AVON_AUTH_REFRESH_DUE: return AVON_AUTH_OK;
    case AVON_AUTH_IN_FLIGHT: return AVON_AUTH_E_IN_FLIGHT;
    case AVON_AUTH_BACKOFF: return AVON_AUTH_E_BACKOFF;
    case AVON_AUTH_NEED_TOKEN: break;
    }
    return AVON_AUTH_E_NEED_TOKEN;
}

/* ---- the session: the access token --------------------------------------------- */

/* What is in the token buffer, how long it serves, and how it gets in and out. */

/* Records that the token buffer holds a new token of this length. */
static void avon__set_token(avon_auth_org *org, size_t token_len)
{
    org->token_len = token_len;
    org->generation++;
}

/* Takes the access token of the answer to the fetch that is under way, if it still serves.
 * The rules of time are those of avon_auth_org_state(). */
static avon_auth_status avon__take_token(avon_auth_org *org, const avon__answer *answer,
                                         int64_t now_s)
{
    const uint32_t jitter = AVON__AS(uint32_t, org->config.refresh_jitter_s), long_lived = 7200;
    uint32_t margin = AVON__AS(uint32_t, org->config.refresh_margin_s);
    uint32_t lifetime = answer->expires_in_s, serves, due, earliest;
    avon__text text;
    if (lifetime == 0) lifetime = AVON__AS(uint32_t, org->config.default_lifetime_s);
    if (margin > lifetime / 10) margin = lifetime / 10;
    serves = lifetime - margin / 10;
    due = lifetime >= long_lived ? lifetime / 2 : lifetime - margin;
    earliest = (lifetime + 9) / 10;
    due = due > earliest + jitter ? due - jitter : earliest;
    if (answer->length + 1 > org->config.token_buffer_size) return AVON_AUTH_E_TOO_LARGE;
    if (now_s >= org->begun_s + serves) return AVON_AUTH_E_RESPONSE;

    text = avon__text_begin(org->config.token_buffer, org->config.token_buffer_size);
    avon__put_token(&text, answer);
    avon__text_end(&text, NULL);
    org->token_begun_s = org->begun_s;
    org->token_fetched_s = now_s;
    org->token_due_s = org->begun_s + due;
    org->token_serves_s = org->begun_s + serves;
    org->token_expires_s = org->begun_s + lifetime;
    avon__set_token(org, answer->length);
    return AVON_AUTH_OK;
}

AVON__API avon_auth_status avon_auth_org_token(const avon_auth_org *org, int64_t now_s,
                                               const char **token, int64_t *expires_at_s)
{
    const avon_auth_status status = avon__check_token(org, now_s);
    const int serves = status == AVON_AUTH_OK;
    if (token != NULL) *token = serves ? org->config.token_buffer : NULL;
    if (expires_at_s != NULL) *expires_at_s = serves ? org->token_expires_s : 0;
    return status;
}

AVON__API avon_auth_status avon_auth_org_set_token(avon_auth_org *org, const char *token,
                                                   int64_t expires_at_s)
{
    avon_auth_status status = avon__check_org(org, expires_at_s);
    uint32_t margin;
    size_t len;
    if (status == AVON_AUTH_OK) status = avon__check_b64token(token);
    if (status != AVON_AUTH_OK) return status;
    margin = AVON__AS(uint32_t, org->config.refresh_margin_s);
    len = strlen(token);
    if (len + 1 > org->config.token_buffer_size) return AVON_AUTH_E_BUFFER;
    memmove(org->config.token_buffer, token, len + 1);
    org->token_begun_s = 0;
    org->token_fetched_s = 0;
    org->token_expires_s = expires_at_s;
    org->token_serves_s = expires_at_s - margin / 10;
    org->token_due_s = expires_at_s - margin - org->config.refresh_jitter_s;
    avon__set_token(org, len);
    return AVON_AUTH_OK;
}

/* Puts off the next fetch: a refusal by a minute, anything else as the service asks or
 * twice as long as the time before. A longer back-off that is still on is left. */
static void avon__back_off(avon_auth_org *org, avon_auth_status status, int64_t retry_after_s,
                           int64_t now_s)
{
    const uint32_t minute = 60, hour = 3600;
    uint32_t backoff_s = minute;
    if (status != AVON_AUTH_E_DENIED) {
        if (org->failures < 6) backoff_s = AVON__AS(uint32_t, 1) << org->failures++;
        if (retry_after_s > 0)
            backoff_s = retry_after_s < hour ? AVON__AS(uint32_t, retry_after_s) : hour;
    }
    if (avon__lasts(org->failed_s, org->backoff_s, now_s) &&
        org->failed_s + org->backoff_s >= now_s + backoff_s)
        return;
    org->failed_s = now_s;
    org->backoff_s = backoff_s;
}

AVON__API avon_auth_status avon_auth_org_reject(avon_auth_org *org, uint32_t generation,
                                                int64_t now_s)
{
    const avon_auth_status status = avon__check_org(org, now_s);
    if (status != AVON_AUTH_OK) return status;
    if (org->token_len == 0 || generation != org->generation) return AVON_AUTH_OK;
    if (avon__lasts(org->token_fetched_s, 60, now_s))
        avon__back_off(org, AVON_AUTH_E_DENIED, 0, now_s);
    avon_auth_wipe(org->config.token_buffer, org->config.token_buffer_size);
    org->token_len = 0;
    return AVON_AUTH_OK;
}

/* ---- the session: the fetch ---------------------------------------------------- */

/* One exchange: the ticket, the answer, the clearing. */

/* A header of the token request, by its name and its line. */
static avon_auth_header avon__header(const char *name, const char *line)
{
    avon_auth_header header;
    header.name = name;
    header.value = line + strlen(name) + 2;
    header.line = line;
    return header;
}

AVON__API avon_auth_status avon_auth_org_begin(avon_auth_org *org, int64_t now_s, char *work,
                                               size_t work_size, avon_auth_fetch *fetch)
{
    const char *content_type;
    avon_auth_status status;
    avon__text text = avon__text_begin(work, work_size);
    int64_t retry_at_s;
    size_t body_at;
    if (fetch == NULL) avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    avon__fail(&text, avon__check_org(org, now_s));
    if (text.status == AVON_AUTH_OK) avon__fail(&text, avon__check_begin(org, now_s, &retry_at_s));
    if (text.status != AVON_AUTH_OK) return text.status;

    memset(fetch, 0, sizeof *fetch);
    avon__put(&text, org->config.base_url, avon__base_length(org->config.base_url));
    avon__puts(&text, org->config.token_path);
    avon__put(&text, "", 1);
    body_at = text.len;
    avon__put_request(&text, org->config.client_id, org->config.client_secret,
                      org->config.encoding);
    status = avon__text_end(&text, NULL);
    fetch->work_size = text.len + 1;
    if (status != AVON_AUTH_OK) return status;

    content_type = org->config.encoding == AVON_AUTH_JSON
                       ? "Content-Type: application/json"
                       : "Content-Type: application/x-www-form-urlencoded";
    fetch->items[0] = avon__header("Content-Type", content_type);
    fetch->items[1] = avon__header("Accept", "Accept: application/json");
    fetch->request.method = "POST";
    fetch->request.url = work;
    fetch->request.headers = fetch->items;
    fetch->request.header_count = 2;
    fetch->request.body = work + body_at;
    fetch->request.body_len = text.len - body_at;
    fetch->response.body = work + text.len + 1;
    fetch->response.body_size = work_size - text.len - 1;
    fetch->work = work;
    fetch->work_size = work_size;
    fetch->ticket = ++org->ticket;
    org->in_flight = 1;
    org->begun_s = now_s;
    return AVON_AUTH_OK;
}

AVON__API size_t avon_auth_response_append(avon_auth_response *response, const void *data,
                                           size_t len)
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
static avon_auth_status avon__judge(const avon_auth_response *response, avon__answer *answer)
{
    const int http_status = response->http_status;
    const int too_large = response->body_len > response->body_size;
    avon_auth_status status = AVON_AUTH_E_TOO_LARGE;
    if (http_status == 0) return too_large ? AVON_AUTH_E_TOO_LARGE : AVON_AUTH_E_TRANSPORT;
    if (http_status == 400 || http_status == 401 || http_status == 403) return AVON_AUTH_E_DENIED;
    if (http_status == 429) return AVON_AUTH_E_THROTTLED;
    if (http_status >= 500) return AVON_AUTH_E_SERVER;
    if (!too_large && response->body != NULL)
        status = avon__read_answer(answer, response->body, response->body_len);
    return http_status == 200 || status == AVON_AUTH_E_DENIED ? status : AVON_AUTH_E_SERVER;
}

/* Ends the fetch that is under way, with its answer or without one. */
static avon_auth_status avon__settle(avon_auth_org *org, const avon_auth_response *response,
                                     int64_t now_s)
{
    avon__answer answer;
    avon_auth_status status = avon__judge(response, &answer);
    if (status == AVON_AUTH_OK) status = avon__take_token(org, &answer, now_s);
    org->http_status = 0;
    org->error[0] = '\0';
    if (status == AVON_AUTH_OK) {
        org->failures = 0;
        org->backoff_s = 0;
        return status;
    }
    org->http_status = response->http_status;
    if (response->http_status != 0 && response->body_len <= response->body_size)
        avon_auth_error_parse(response->body, response->body_len, org->error, sizeof org->error,
                              NULL);
    avon__back_off(org, status, response->retry_after_s, now_s);
    return status;
}

static avon_auth_status avon__end_fetch(avon_auth_org *org, avon_auth_fetch *fetch,
                                        const avon_auth_response *response, int64_t now_s)
{
    avon_auth_status status = avon__check_org(org, now_s);
    if (status != AVON_AUTH_OK) return status;
    status = AVON_AUTH_E_STALE;
    if (org->in_flight && fetch->ticket == org->ticket) {
        org->in_flight = 0;
        if (now_s < org->begun_s + org->config.fetch_timeout_s)
            status = avon__settle(org, response, now_s);
    }
    if (fetch->work != NULL) avon_auth_wipe(fetch->work, fetch->work_size);
    memset(fetch, 0, sizeof *fetch);
    return status;
}

AVON__API avon_auth_status avon_auth_org_complete(avon_auth_org *org, avon_auth_fetch *fetch,
                                                  int64_t now_s)
{
    if (fetch == NULL) return AVON_AUTH_E_ARGUMENT;
    return avon__end_fetch(org, fetch, &fetch->response, now_s);
}

AVON__API avon_auth_status avon_auth_org_abort(avon_auth_org *org, avon_auth_fetch *fetch,
                                               int64_t now_s)
{
    const avon_auth_response none = { 0, 0, NULL, 0, 0 };
    avon_auth_status status;
    if (fetch == NULL) return AVON_AUTH_E_ARGUMENT;
    status = avon__end_fetch(org, fetch, &none, now_s);
    return status == AVON_AUTH_E_TRANSPORT ? AVON_AUTH_OK : status;
}

AVON__API const char *avon_auth_org_last_error(const avon_auth_org *org, int *http_status)
{
    if (http_status != NULL) *http_status = org != NULL ? org->http_status : 0;
    return org != NULL ? org->error : "";
}

/* ---- headers ------------------------------------------------------------------- */

/* Access token and JWT in one header set; and, on top, the whole errand in one call. */

/* AVON_AUTH_OK if there is a user, and a place for the headers. */
static avon_auth_status avon__check_user(const avon_auth_user *user,
                                         const avon_auth_headers *headers)
{
    if (user == NULL || user->user_id == NULL || headers == NULL) return AVON_AUTH_E_ARGUMENT;
    return AVON_AUTH_OK;
}

AVON__API avon_auth_status avon_auth_headers_at(const avon_auth_org *org,
                                                const avon_auth_user *user, int64_t now_s,
                                                char *out, size_t out_size, size_t *out_len,
                                                avon_auth_headers *headers)
{
    avon__text text = avon__text_begin(out, out_size);
    avon_auth_claims claims = { NULL, 0, 0, NULL, NULL, 0 };
    avon__fail(&text, avon__check_user(user, headers));
    avon__fail(&text, avon__check_token(org, now_s));
    if (text.status == AVON_AUTH_OK) {
        claims.user_id = user->user_id;
        claims.issued_at_s = now_s - user->backdate_s;
        claims.expires_at_s = now_s + user->jwt_lifetime_s;
        claims.exp_milliseconds = user->exp_milliseconds;
        avon__fail(&text, avon__check_claims(&claims));
    }
    if (text.status == AVON_AUTH_OK) {
        br_hmac_context hmac;
        memcpy(&hmac, user->state, sizeof hmac);
        memset(headers, 0, sizeof *headers);
        headers->generation = org->generation;
        avon__begin_headers(&text, headers, org->config.token_buffer, org->token_len);
        avon__put_jwt(&text, &hmac, user->fed, &claims);
        avon__put_account(&text, headers, org->config.account_id);
    }
    return avon__end_headers(&text, headers, out_len);
}

static void avon__call(avon_auth_hook_fn hook, void *context)
{
    if (hook != NULL) hook(context);
}

/* A fetch from beginning to end, with the lock given back while `send` runs. An answer that
 * came while the clock broke is taken in at the time when it was asked for. */
static avon_auth_status avon__exchange(avon_auth_org *org, int64_t *now_s, char *work,
                                       size_t work_size, avon_auth_fetch *fetch)
{
    const avon_auth_org_config *config = &org->config;
    const int64_t begun_s = *now_s;
    avon_auth_status status = avon_auth_org_begin(org, begun_s, work, work_size, fetch);
    if (status != AVON_AUTH_OK) return status;
    avon__call(config->unlock, config->context);
    if ((config->send)(config->context, &fetch->request, &fetch->response) != 0)
        fetch->response.http_status = 0;
    avon__call(config->lock, config->context);
    *now_s = (config->now)(config->context);
    status = avon_auth_org_complete(org, fetch, *now_s);
    return status == AVON_AUTH_E_CLOCK ? avon_auth_org_complete(org, fetch, begun_s) : status;
}

/* How much memory a fetch takes whose request takes that much: room for the answer too. */
static size_t avon__memory_for(size_t request_size)
{
    const size_t answer_size = AVON_AUTH_TOKEN_SIZE, least = AVON_AUTH_WORK_SIZE;
    return request_size + answer_size > least ? request_size + answer_size : least;
}

/* One pass of avon_auth_get_headers(), without the waiting. */
static avon_auth_status avon__try_headers(avon_auth_org *org, const avon_auth_user *user, char *out,
                                          size_t out_size, size_t *out_len,
                                          avon_auth_headers *headers)
{
    const avon_auth_org_config *config = &org->config;
    avon_auth_status fetched = AVON_AUTH_OK, status;
    int64_t now_s;
    avon_auth_state state;
    avon_auth_fetch fetch;
    avon__call(config->lock, config->context);
    now_s = (config->now)(config->context); /* not before: waiting for the lock takes time */
    state = avon_auth_org_state(org, now_s, NULL);
    if (state == AVON_AUTH_NEED_TOKEN || state == AVON_AUTH_REFRESH_DUE)
        fetched = avon__exchange(org, &now_s, out, out_size, &fetch);
    status = avon_auth_headers_at(org, user, now_s, out, out_size, out_len, headers);
    avon__call(config->unlock, config->context);
    /* a fetch that failed is the news only where no token serves and none is on its way */
    if (fetched == AVON_AUTH_OK) return status;
    if (status != AVON_AUTH_E_NEED_TOKEN && status != AVON_AUTH_E_BACKOFF) return status;
    if (fetched == AVON_AUTH_E_BUFFER && out_len != NULL)
        *out_len = avon__memory_for(fetch.work_size) - 1;
    return fetched;
}

AVON__API avon_auth_status avon_auth_get_headers(avon_auth_org *org, const avon_auth_user *user,
                                                 char *out, size_t out_size, size_t *out_len,
                                                 avon_auth_headers *headers)
{
    avon__text text = avon__text_begin(out, out_size);
    avon_auth_status status;
    avon__fail(&text, avon__check_user(user, headers));
    if (org == NULL || org->config.send == NULL || org->config.now == NULL)
        avon__fail(&text, AVON_AUTH_E_ARGUMENT);
    if (text.status != AVON_AUTH_OK) return avon__end_headers(&text, headers, out_len);
    for (;;) {
        status = avon__try_headers(org, user, out, out_size, out_len, headers);
        if (status != AVON_AUTH_E_IN_FLIGHT || org->config.wait == NULL) break;
        (org->config.wait)(org->config.context);
    }
    return status;
}

#endif /* AVON__DEPENDENCIES, AVON__IMPLEMENTED */
#endif /* AVON_AUTH_IMPLEMENTATION, AVON_AUTH_STATIC */

/* Copyright (c) 2026 the avon_auth.h authors
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
