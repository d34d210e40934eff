/* SPDX-License-Identifier: MIT */
/* Defects, to see that the harnesses find them: functions of the interface that do what the
 * real ones must not. Built with -DFUZZ_PLANTED, a harness has the one that the environment
 * variable FUZZ_PLANTED names; the first word is the harness that must find it. */
#ifndef PLANTED_H
#define PLANTED_H

static inline int planted(const char *defect)
{
    const char *chosen = getenv("FUZZ_PLANTED");
    return chosen != NULL && strcmp(chosen, defect) == 0;
}

/* Replaces every byte of a range. */
static inline void planted_replace(char *copy, size_t size, int first, int last, char with)
{
    size_t i;
    for (i = 0; i < size; i++)
        if ((unsigned char)copy[i] >= first && (unsigned char)copy[i] <= last) copy[i] = with;
}

/* ---- fuzz_token ---------------------------------------------------------------- */

/* A byte that nobody has initialised. */
static FUZZ_NOINLINE int planted_leftover(void)
{
    unsigned char bytes[256];
    const volatile unsigned char *volatile somewhere = bytes;
    return somewhere[128];
}

typedef avon_auth_status (*planted_parse_fn)(const char *body, size_t body_len, char *out,
                                             size_t out_size, avon_auth_issued *issued);

static inline avon_auth_status planted_parse(planted_parse_fn parse, const char *body,
                                             size_t body_len, char *out, size_t out_size,
                                             avon_auth_issued *issued)
{
    avon_auth_status status;
    char *copy, *error;
    if (planted("token depends on what lies in the stack") && planted_leftover() == '}')
        body_len = 0;
    if (planted("token reads a byte too many") && *(volatile const char *)(body + body_len) == 1)
        body_len++;
    if (planted("token takes what stands behind the object"))
        while (body_len > 1 && body[body_len - 1] != '}') body_len--;
    copy = fuzz_string(body, body_len);
    if (planted("token takes bad UTF-8"))
        planted_replace(copy, body_len, 0x80, 0xFF, '?');
    if (planted("token takes control characters"))
        planted_replace(copy, body_len, 0x00, 0x1F, ' ');
    error = strstr(copy, "\"error\":");
    if (planted("token comes with an error") && error != NULL) error[1] = 'E';
    if (planted("token is refused for an error that is none") && error != NULL &&
        strncmp(error, "\"error\":\"\"", 10) == 0)
        memcpy(error + 8, "11", 2);
    status = parse(copy, body_len, out, out_size, issued);
    free(copy);
    if (planted("token lifetime is not limited") && issued->lifetime_s == 2147483647)
        issued->lifetime_s++;
    if (planted("token lifetime is rounded up") && issued->lifetime_s == 8) issued->lifetime_s++;
    if (planted("token is left cut") && status == AVON_AUTH_E_BUFFER && out_size > 1)
        memset(out, 'a', out_size - 1);
    return status;
}

static inline avon_auth_status planted_token_parse(const char *body, size_t body_len, char *out,
                                                   size_t out_size, avon_auth_issued *issued)
{
    return planted_parse(avon_auth_token_parse, body, body_len, out, out_size, issued);
}

static inline avon_auth_status planted_jwt_parse(const char *body, size_t body_len, char *out,
                                                 size_t out_size, avon_auth_issued *issued)
{
    const avon_auth_status status =
        planted_parse(avon_auth_jwt_parse, body, body_len, out, out_size, issued);
    char *copy = fuzz_string(body, body_len), *dot = strchr(copy, '.');
    avon_auth_status again = status;
    if (planted("token may be a JWT that was over before it came") &&
        status == AVON_AUTH_E_RESPONSE && dot != NULL) {
        *dot = '-';
        again = avon_auth_jwt_parse(copy, body_len, out, out_size, issued);
    }
    free(copy);
    if (planted("token lifetime is that of no JWT") && status == AVON_AUTH_OK)
        issued->lifetime_s = AVON_AUTH_LIFETIME_UNKNOWN;
    return again;
}

static inline avon_auth_status planted_error_parse(const char *body, size_t body_len, char *out,
                                                   size_t out_size, size_t *out_len)
{
    const avon_auth_status status = avon_auth_error_parse(body, body_len, out, out_size, out_len);
    char *bad = status == AVON_AUTH_OK ? strchr(out, '?') : NULL;
    if (planted("token error has a line feed") && bad != NULL) *bad = '\n';
    return status;
}

/* ---- fuzz_jwt ------------------------------------------------------------------ */

static inline avon_auth_status planted_key_init(avon_auth_key *key, const void *secret,
                                                size_t secret_len)
{
    const void *nul = secret_len > 1 ? memchr((const char *)secret + 1, 0, secret_len - 1) : NULL;
    if (planted("jwt secret ends at a NUL") && nul != NULL)
        secret_len = (size_t)((const char *)nul - (const char *)secret);
    if (planted("jwt secret is cut at 64 bytes") && secret_len > 64) secret_len = 64;
    return avon_auth_key_init(key, secret, secret_len);
}

static inline avon_auth_status planted_jwt_sign(const avon_auth_key *key,
                                                const avon_auth_claims *claims, char *out,
                                                size_t out_size, size_t *out_len)
{
    avon_auth_claims changed = *claims;
    char *id = fuzz_string(claims->user_id, strlen(claims->user_id)), *found;
    avon_auth_status status;
    if (planted("jwt ID may be bad UTF-8"))
        planted_replace(id, strlen(claims->user_id), 0x80, 0xFF, '?');
    if (planted("jwt ID loses a control character"))
        planted_replace(id, strlen(claims->user_id), 0x0B, 0x0B, ' ');
    changed.user_id = id;
    if (planted("jwt exp is always in seconds")) changed.exp_milliseconds = 0;
    if (planted("jwt exp may be iat") && changed.expires_at_s == changed.issued_at_s)
        changed.expires_at_s++;
    status = avon_auth_jwt_sign(key, &changed, out, out_size, out_len);
    free(id);
    found = status == AVON_AUTH_OK ? strpbrk(out, "-_") : NULL;
    if (planted("jwt is base64, not base64url") && found != NULL)
        *found = *found == '-' ? '+' : '/';
    if (planted("jwt signature is wrong") && status == AVON_AUTH_OK) out[*out_len - 2] ^= 1;
    if (planted("jwt is a byte too long") && status == AVON_AUTH_OK) out[*out_len + 1] = '\0';
    if (planted("jwt is left cut") && status == AVON_AUTH_E_BUFFER && out_size > 40)
        out[30] = 'a';
    return status;
}

/* ---- fuzz_headers -------------------------------------------------------------- */

/* Builds headers with an account that passes, and puts in the one that does not. */
static inline avon_auth_status planted_headers_build(const char *access_token, const char *jwt,
                                                     const char *account, char *out,
                                                     size_t out_size, size_t *out_len,
                                                     avon_auth_headers *headers)
{
    char *copy = account != NULL ? fuzz_string(account, strlen(account)) : NULL;
    avon_auth_status status;
    if (planted("headers let CR and LF pass") && copy != NULL)
        planted_replace(copy, strlen(account), '\n', '\r', 'x');
    if (planted("headers let DEL pass") && copy != NULL)
        planted_replace(copy, strlen(account), 0x7F, 0x7F, 'x');
    if (planted("headers let the account end in a space") && copy != NULL && *copy != '\0' &&
        copy[strlen(copy) - 1] == ' ')
        copy[strlen(copy) - 1] = 'x';
    if (planted("headers have no account")) {
        free(copy);
        copy = NULL;
    }
    status = avon_auth_headers_build(access_token, jwt, copy, out, out_size, out_len, headers);
    if (status == AVON_AUTH_OK && headers->count == 3)
        memcpy(out + (headers->items[2].value - out), account, strlen(account));
    free(copy);
    if (planted("headers are left after a failure") && status != AVON_AUTH_OK)
        headers->items[0].name = "Authorization";
    return status;
}

static inline avon_auth_status planted_headers_text(const avon_auth_header *headers, size_t count,
                                                    char *out, size_t out_size, size_t *out_len)
{
    avon_auth_status status;
    if (planted("headers are three at most") && count > AVON_AUTH_HEADERS_MAX)
        count = AVON_AUTH_HEADERS_MAX;
    status = avon_auth_headers_text(headers, count, out, out_size, out_len);
    if (planted("headers end in LF alone") && status == AVON_AUTH_OK) *strchr(out, '\r') = ' ';
    if (planted("headers are a byte too long") && status == AVON_AUTH_OK) out[*out_len + 1] = '\0';
    return status;
}

static inline avon_auth_status planted_org_import(avon_auth_org *org, const char *token,
                                                  int64_t expires_at_s)
{
    const avon_auth_status status = avon_auth_org_import(org, token, expires_at_s);
    if (planted("headers come from a token that was not checked") && status == AVON_AUTH_E_HEADER)
        return avon_auth_org_import(org, "a", expires_at_s);
    if (planted("session keeps the time of a token that was imported over") &&
        status == AVON_AUTH_OK)
        return avon_auth_org_import(org, token, 1700003600);
    return status;
}

static inline avon_auth_status planted_user_import(const avon_auth_org *org, avon_auth_user *user,
                                                   const char *jwt, int64_t expires_at_s)
{
    const avon_auth_status status = avon_auth_user_import(org, user, jwt, expires_at_s);
    if (planted("headers come from a JWT that was not checked") && status == AVON_AUTH_E_HEADER)
        return avon_auth_user_import(org, user, "a", expires_at_s);
    return status;
}

/* ---- fuzz_request -------------------------------------------------------------- */

static inline avon_auth_status planted_token_request(const char *client_id,
                                                     const char *client_secret,
                                                     avon_auth_body body, char *out,
                                                     size_t out_size, size_t *out_len)
{
    const size_t n = strlen(client_secret);
    char *secret = fuzz_string(client_secret, n), *found;
    avon_auth_status status;
    if (planted("request may be bad UTF-8")) planted_replace(secret, n, 0x80, 0xFF, '?');
    if (planted("request loses a line feed")) planted_replace(secret, n, '\n', '\n', '\r');
    status = avon_auth_token_request(client_id, secret, body, out, out_size, out_len);
    free(secret);
    found = status == AVON_AUTH_OK && body == AVON_AUTH_BODY_FORM ? strchr(out, '+') : NULL;
    if (planted("request has a space in a form") && found != NULL) *found = ' ';
    if (planted("request is left cut") && status == AVON_AUTH_E_BUFFER && out_size > 0)
        out[out_size - 1] = 's';
    return status;
}

static inline avon_auth_status planted_jwt_request(const char *user_id, char *out, size_t out_size,
                                                   size_t *out_len)
{
    const size_t n = strlen(user_id);
    char *id = fuzz_string(user_id, n);
    avon_auth_status status;
    if (planted("request for a JWT is of somebody else")) planted_replace(id, n, 'A', 'Z', 'a');
    status = avon_auth_jwt_request(id, out, out_size, out_len);
    free(id);
    return status;
}

static inline avon_auth_status planted_url(const avon_auth_org *org, const char *path, char *out,
                                           size_t out_size, size_t *out_len)
{
    const avon_auth_status status = avon_auth_url(org, path, out, out_size, out_len);
    if (planted("request path may be anything") && status == AVON_AUTH_E_URL)
        return avon_auth_url(org, "/", out, out_size, out_len);
    return status;
}

static inline const char *planted_org_config_problem(const avon_auth_org_config *config)
{
    const char *problem = avon_auth_org_config_problem(config);
    if (planted("request names the wrong member") && problem != NULL &&
        strcmp(problem, "client_id") == 0)
        return "client_secret";
    return problem;
}

/* ---- fuzz_session -------------------------------------------------------------- */

static inline void planted_hook(void *context)
{
    (void)context;
}

static inline avon_auth_status planted_org_init(avon_auth_org *org,
                                                const avon_auth_org_config *config)
{
    avon_auth_org_config changed = *config;
    const avon_auth_status status = avon_auth_org_init(org, config);
    if (planted("session holds the lock while it sends") && config->unlock != NULL)
        changed.unlock = planted_hook;
    if (planted("request goes anywhere") && status == AVON_AUTH_E_URL)
        changed.base_url = "https://a";
    if (planted("request has a newline that came with the secret") &&
        status == AVON_AUTH_E_TEXT && strchr(config->client_secret, '\n') != NULL)
        changed.client_secret = "s";
    if (planted("session has no jitter")) changed.jitter_s = 0;
    return avon_auth_org_init(org, &changed);
}

static inline avon_auth_state planted_poll(const avon_auth_org *org, const avon_auth_user *user,
                                           int64_t now_s, int64_t *wake_at_s)
{
    avon_auth_state state;
    if (planted("session does not poll for the JWT")) user = NULL;
    state = avon_auth_poll(org, user, now_s, wake_at_s);
    if (planted("session wakes up from a back-off a second early") &&
        state == AVON_AUTH_STATE_BACKOFF)
        --*wake_at_s;
    if (planted("session does not wake up for a refresh") && state == AVON_AUTH_STATE_READY)
        *wake_at_s = 0;
    return state;
}

static inline avon_auth_status planted_begin(avon_auth_org *org, avon_auth_user *user,
                                             int64_t now_s, char *work, size_t work_size,
                                             avon_auth_fetch *fetch)
{
    avon_auth_status status;
    int64_t wake_at_s;
    if (planted("session refreshes the token before a JWT that is needed") && user != NULL &&
        avon_auth_poll(org, NULL, now_s, NULL) == AVON_AUTH_STATE_REFRESH_DUE)
        user = NULL;
    status = avon_auth_begin(org, user, now_s, work, work_size, fetch);
    if ((planted("session does not back off") && status == AVON_AUTH_E_BACKOFF) ||
        (planted("session begins what is not due") && status == AVON_AUTH_E_NOT_DUE) ||
        (planted("session begins two fetches") && status == AVON_AUTH_E_IN_FLIGHT)) {
        avon_auth_poll(org, user, now_s, &wake_at_s);
        return avon_auth_begin(org, user, wake_at_s, work, work_size, fetch);
    }
    return status;
}

static inline size_t planted_append(avon_auth_response *response, const void *data, size_t len)
{
    const size_t more = planted("session writes behind its memory") ? 1 : 0;
    size_t result;
    response->body_size += more;
    result = avon_auth_response_append(response, data, len);
    response->body_size -= more;
    return result;
}

/* What is done to a fetch before it ends. */
static inline void planted_before(avon_auth_fetch *fetch)
{
    avon_auth_response *response = &fetch->response;
    if (planted("session does not wait for Retry-After")) response->retry_after_s = 0;
    if (planted("session takes a 201 for a failure") && response->http_status == 201)
        response->http_status = 302;
    if (planted("session believes a body that does not fit") &&
        response->body_len > response->body_size)
        response->body_len = response->body_size;
    if (planted("session does not judge a 401 to a JWT request") && response->http_status == 401)
        response->http_status = 403;
    if (planted("session takes a fetch that was superseded") && fetch->org != NULL &&
        fetch->user == NULL)
        fetch->ticket = fetch->org->token.ticket;
}

static inline avon_auth_status planted_complete(avon_auth_fetch *fetch, int64_t now_s)
{
    const avon_auth_fetch before = *fetch;
    avon_auth_status status;
    planted_before(fetch);
    if (planted("session believes a clock of 1970") && now_s == 0) now_s = 1700000000;
    if (planted("session throws a late answer away") && fetch->org != NULL &&
        now_s - (int64_t)fetch->begun_s >= fetch->org->config.fetch_timeout_s)
        fetch->response.http_status = 0;
    status = avon_auth_complete(fetch, now_s);
    if (planted("session drops a live token for a failure") && status <= AVON_AUTH_E_TRANSPORT)
        avon_auth_org_import(before.org, "a", 1577836800);
    if (planted("session ends a back-off with any JWT") && status == AVON_AUTH_OK &&
        before.user != NULL)
        memset(&before.org->token.backoff, 0, sizeof before.org->token.backoff);
    if (planted("session leaves a longer token behind a shorter one") &&
        status == AVON_AUTH_OK && before.user == NULL)
        before.org->config.token_buffer[before.org->config.token_buffer_size - 1] = 'x';
    if (planted("session leaves a request in memory") && status != AVON_AUTH_E_CLOCK &&
        before.work != NULL)
        before.work[0] = 'h';
    return status;
}

static inline avon_auth_status planted_abort(avon_auth_fetch *fetch, int64_t now_s)
{
    avon_auth_org *org = fetch->org;
    avon_auth_org before;
    avon_auth_status status;
    if (org != NULL) before = *org;
    status = avon_auth_abort(fetch, now_s);
    if (planted("session aborts without a back-off") && status == AVON_AUTH_OK)
        org->token.backoff = before.token.backoff;
    return status;
}

static inline avon_auth_status planted_reject_at(avon_auth_org *org, avon_auth_user *user,
                                                 const avon_auth_headers *headers, int64_t now_s)
{
    const avon_auth_org org_before = *org;
    const avon_auth_user user_before = *user;
    avon_auth_headers newest;
    avon_auth_status status;
    char out[2048];
    if (planted("session judges headers by those that came after them") &&
        headers->token_generation != 0 &&
        avon_auth_make_headers(org, user, now_s, out, sizeof out, NULL, &newest) == AVON_AUTH_OK)
        headers = &newest;
    status = avon_auth_reject_at(org, user, headers, now_s);
    if (planted("session sets nothing aside") && status == AVON_AUTH_OK) {
        *org = org_before;
        *user = user_before;
    }
    if (planted("session forgets whom it blamed") && status == AVON_AUTH_E_DENIED)
        *user = user_before;
    return status;
}

static inline avon_auth_status planted_org_export(const avon_auth_org *org, int64_t now_s,
                                                  const char **token, int64_t *expires_at_s)
{
    if (planted("session hands out an expired token") && now_s > 1577836900) now_s -= 40;
    return avon_auth_org_export(org, now_s, token, expires_at_s);
}

static inline avon_auth_status planted_make_jwt(const avon_auth_user *user, int64_t now_s,
                                                char *out, size_t out_size, size_t *out_len)
{
    if (planted("session makes headers of an expired JWT") && now_s > 1577836900) now_s -= 40;
    return avon_auth_make_jwt(user, now_s, out, out_size, out_len);
}

static inline avon_auth_failure planted_last_failure(const avon_auth_org *org,
                                                     const avon_auth_user *user)
{
    if (planted("session does not tell how a JWT request failed")) user = NULL;
    return avon_auth_last_failure(org, user);
}

#define avon_auth_token_parse        planted_token_parse
#define avon_auth_jwt_parse          planted_jwt_parse
#define avon_auth_error_parse        planted_error_parse
#define avon_auth_key_init           planted_key_init
#define avon_auth_jwt_sign           planted_jwt_sign
#define avon_auth_headers_build      planted_headers_build
#define avon_auth_headers_text       planted_headers_text
#define avon_auth_token_request      planted_token_request
#define avon_auth_jwt_request        planted_jwt_request
#define avon_auth_url                planted_url
#define avon_auth_org_config_problem planted_org_config_problem
#define avon_auth_org_import         planted_org_import
#define avon_auth_user_import        planted_user_import
#define avon_auth_org_init           planted_org_init
#define avon_auth_poll               planted_poll
#define avon_auth_begin              planted_begin
#define avon_auth_response_append    planted_append
#define avon_auth_complete           planted_complete
#define avon_auth_abort              planted_abort
#define avon_auth_reject_at          planted_reject_at
#define avon_auth_org_export         planted_org_export
#define avon_auth_make_jwt           planted_make_jwt
#define avon_auth_last_failure       planted_last_failure

#endif
