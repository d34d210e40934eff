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

static inline avon_auth_status planted_token_parse(const char *body, size_t body_len, char *out,
                                                   size_t out_size, avon_auth_token *token)
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
    status = avon_auth_token_parse(copy, body_len, out, out_size, token);
    free(copy);
    if (planted("token lifetime is not limited") && token->expires_in_s == 2147483647)
        token->expires_in_s++;
    if (planted("token lifetime is rounded up") && token->expires_in_s == 8)
        token->expires_in_s++;
    if (planted("token is left cut") && status == AVON_AUTH_E_BUFFER && out_size > 1)
        memset(out, 'a', out_size - 1);
    return status;
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

static inline avon_auth_status planted_headers_text(const avon_auth_headers *headers, char *out,
                                                    size_t out_size, size_t *out_len)
{
    const avon_auth_status status = avon_auth_headers_text(headers, out, out_size, out_len);
    if (planted("headers end in LF alone") && status == AVON_AUTH_OK) *strchr(out, '\r') = ' ';
    if (planted("headers are a byte too long") && status == AVON_AUTH_OK) out[*out_len + 1] = '\0';
    return status;
}

static inline avon_auth_status planted_set_token(avon_auth_org *org, const char *token,
                                                 int64_t expires_at_s)
{
    const avon_auth_status status = avon_auth_org_set_token(org, token, expires_at_s);
    if (planted("headers come from a token that was not checked") && status == AVON_AUTH_E_HEADER)
        return avon_auth_org_set_token(org, "a", expires_at_s);
    return status;
}

/* ---- fuzz_request -------------------------------------------------------------- */

static inline avon_auth_status planted_token_request(const char *client_id,
                                                     const char *client_secret,
                                                     avon_auth_encoding encoding, char *out,
                                                     size_t out_size, size_t *out_len)
{
    const size_t n = strlen(client_secret);
    char *secret = fuzz_string(client_secret, n), *found;
    avon_auth_status status;
    if (planted("request may be bad UTF-8")) planted_replace(secret, n, 0x80, 0xFF, '?');
    if (planted("request loses a line feed")) planted_replace(secret, n, '\n', '\n', '\r');
    status = avon_auth_token_request(client_id, secret, encoding, out, out_size, out_len);
    free(secret);
    found = status == AVON_AUTH_OK && encoding == AVON_AUTH_FORM ? strchr(out, '+') : NULL;
    if (planted("request has a space in a form") && found != NULL) *found = ' ';
    if (planted("request is left cut") && status == AVON_AUTH_E_BUFFER && out_size > 0)
        out[out_size - 1] = 's';
    return status;
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
    if (planted("session holds the lock while it sends") && config->unlock != NULL)
        changed.unlock = planted_hook;
    if (planted("request goes anywhere") && config->base_url[0] == 'h' &&
        avon_auth_org_init(org, config) == AVON_AUTH_E_URL)
        changed.base_url = "https://a";
    if (planted("session has no jitter")) changed.refresh_jitter_s = 0;
    return avon_auth_org_init(org, &changed);
}

static inline avon_auth_status planted_begin(avon_auth_org *org, int64_t now_s, char *work,
                                             size_t work_size, avon_auth_fetch *fetch)
{
    const avon_auth_status status = avon_auth_org_begin(org, now_s, work, work_size, fetch);
    if ((planted("session does not back off") && status == AVON_AUTH_E_BACKOFF) ||
        (planted("session begins two fetches") && status == AVON_AUTH_E_IN_FLIGHT)) {
        int64_t retry_at_s;
        avon_auth_org_state(org, now_s, &retry_at_s);
        return avon_auth_org_begin(org, retry_at_s, work, work_size, fetch);
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

static inline avon_auth_status planted_complete(avon_auth_org *org, avon_auth_fetch *fetch,
                                                int64_t now_s)
{
    char *work = fetch->work;
    avon_auth_status status;
    if (planted("session does not wait for Retry-After")) fetch->response.retry_after_s = 0;
    if (planted("session takes a fetch that was superseded")) fetch->ticket = org->ticket;
    status = avon_auth_org_complete(org, fetch, now_s);
    if (planted("session drops a live token for a failure") && status <= AVON_AUTH_E_TRANSPORT)
        avon_auth_org_reject(org, org->generation, now_s);
    if (planted("session leaves a request in memory") && status != AVON_AUTH_E_CLOCK &&
        work != NULL)
        work[0] = 'h';
    return status;
}

static inline avon_auth_status planted_reject(avon_auth_org *org, uint32_t generation,
                                              int64_t now_s)
{
    if (planted("session drops a token that is newer")) generation = org->generation;
    return avon_auth_org_reject(org, generation, now_s);
}

static inline avon_auth_status planted_token(const avon_auth_org *org, int64_t now_s,
                                             const char **token, int64_t *expires_at_s)
{
    if (planted("session hands out an expired token") && now_s > 1577836900) now_s -= 40;
    return avon_auth_org_token(org, now_s, token, expires_at_s);
}

#define avon_auth_token_parse     planted_token_parse
#define avon_auth_error_parse     planted_error_parse
#define avon_auth_key_init        planted_key_init
#define avon_auth_jwt_sign        planted_jwt_sign
#define avon_auth_headers_build   planted_headers_build
#define avon_auth_headers_text    planted_headers_text
#define avon_auth_token_request   planted_token_request
#define avon_auth_org_set_token   planted_set_token
#define avon_auth_org_init        planted_org_init
#define avon_auth_org_begin       planted_begin
#define avon_auth_response_append planted_append
#define avon_auth_org_complete    planted_complete
#define avon_auth_org_reject      planted_reject
#define avon_auth_org_token       planted_token

#endif
