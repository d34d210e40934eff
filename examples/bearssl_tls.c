/* SPDX-License-Identifier: MIT
 *
 * No HTTP library: TLS is BearSSL's own client over a POSIX socket, HTTP/1.1 the little that the
 * service needs. For devices that carry BearSSL already. Makes the headers, calls GET
 * /v2/patients, prints the answer. A 401 is reported, and the call made once more.
 *
 *     cc examples/bearssl_tls.c -I. -o bearssl_tls -lbearssl && ./bearssl_tls
 *
 * Needs BearSSL 0.6, jsmn.h and POSIX. Environment and exit status are those of curl_easy.c.
 * Without AVON_CA_FILE it trusts /etc/ssl/certs/ca-certificates.crt. */
#define _POSIX_C_SOURCE 200809L
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include <bearssl.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/* The authorities to trust. */
typedef struct trust {
    br_x509_trust_anchor *anchors;
    size_t count;
} trust;

typedef struct connection {
    int fd;
    int64_t deadline_ms;
    const char *problem; /* what went wrong first, for a human */
    br_ssl_client_context tls;
    br_x509_minimal_context x509;
    br_sslio_context io;
    unsigned char records[BR_SSL_BUFSIZE_MONO]; /* one direction at a time will do */
    size_t lines_left;                          /* bytes that lines may still take */
    char line[512];
    char piece[512];
} connection;

/* Where a request goes. */
typedef struct address {
    char host[256], port[6];
} address;

static avon_auth_org org;
static avon_auth_user user;
static char token[AVON_AUTH_TOKEN_SIZE], jwt[AVON_AUTH_TOKEN_SIZE], out[AVON_AUTH_WORK_SIZE];

static trust trusted;

static int64_t monotonic_ms(void);
static int find_address(const avon_auth_request *request, address *to);
static int connect_socket(connection *c, const address *to);
static int start_tls(connection *c, const char *host);
static int write_request(connection *c, const avon_auth_request *request);
static int read_answer(connection *c, avon_auth_response *response);
static void report(const connection *c, const avon_auth_request *request);
static void close_connection(connection *c);

/* The hook `send`, which API calls use as well. Redirects are answers like others. */
static int send_over_tls(void *context, const avon_auth_request *request,
                         avon_auth_response *response)
{
    static connection c;
    address to;
    int result = -1;
    (void)context;
    if (find_address(request, &to) != 0) {
        fprintf(stderr, "bearssl_tls: %s: not an https URL with a host name\n", request->url);
        return -1;
    }
    memset(&c, 0, sizeof c);
    c.fd = -1;
    c.lines_left = 65536;
    c.deadline_ms = monotonic_ms() + 20000;
    if (connect_socket(&c, &to) == 0 && start_tls(&c, to.host) == 0 &&
        write_request(&c, request) == 0)
        result = read_answer(&c, response);
    if (result != 0) report(&c, request);
    close_connection(&c);
    return result;
}

static int64_t now(void *context)
{
    (void)context;
    return (int64_t)time(NULL);
}

/* GET /v2/patients. The response has memory for the body; its http_status is 0 without an answer.
 */
static avon_auth_status call_api(const char *url, avon_auth_response *response)
{
    avon_auth_headers headers;
    avon_auth_request request = { 0 };
    avon_auth_status status;
    int tries = 0;
    do {
        response->http_status = 0;
        response->body_len = 0;
        status = avon_auth_get_headers(&org, &user, out, sizeof out, NULL, &headers);
        if (status != AVON_AUTH_OK) break;
        request.method = "GET";
        request.url = url;
        request.authority = url + strlen("https://");
        request.authority_len = strcspn(request.authority, "/");
        request.path = request.authority + request.authority_len;
        request.headers = headers.items;
        request.header_count = headers.count;
        send_over_tls(NULL, &request, response);
    } while (response->http_status == 401 &&
             avon_auth_reject(&org, &user, &headers) == AVON_AUTH_OK && ++tries < 2);
    return status;
}

/* ---- the rest of the program: a TLS connection, with one deadline for all ---------------- */

static int64_t monotonic_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int fail(connection *c, const char *problem)
{
    if (c->problem == NULL) c->problem = problem;
    return -1;
}

static int wait_until(connection *c, short event)
{
    for (;;) {
        struct pollfd ready = { 0, 0, 0 };
        int64_t left = c->deadline_ms - monotonic_ms();
        int n;
        ready.fd = c->fd;
        ready.events = event;
        n = poll(&ready, 1, left > 0 ? (int)left : 0);
        if (n > 0) return 0;
        if (n == 0) return fail(c, "time is up");
        if (errno != EINTR) return fail(c, strerror(errno));
    }
}

static int temporary(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

static int receive(void *context, unsigned char *data, size_t len)
{
    connection *c = context;
    ssize_t n;
    do {
        if (wait_until(c, POLLIN) != 0) return -1;
        n = recv(c->fd, data, len, 0);
    } while (n < 0 && temporary(errno));
    if (n == 0) return fail(c, "the connection was cut");
    return n > 0 ? (int)n : fail(c, strerror(errno));
}

static int transmit(void *context, const unsigned char *data, size_t len)
{
    connection *c = context;
    ssize_t n;
    do {
        if (wait_until(c, POLLOUT) != 0) return -1;
        n = send(c->fd, data, len, MSG_NOSIGNAL);
    } while (n < 0 && temporary(errno));
    return n >= 0 ? (int)n : fail(c, strerror(errno));
}

static int connect_to(connection *c, const struct addrinfo *host)
{
    int error = 0;
    socklen_t size = sizeof error;
    c->fd = socket(host->ai_family, host->ai_socktype, host->ai_protocol);
    if (c->fd < 0) return fail(c, strerror(errno));
    if (fcntl(c->fd, F_SETFL, O_NONBLOCK) != 0) return fail(c, strerror(errno));
    if (connect(c->fd, host->ai_addr, host->ai_addrlen) == 0) return 0;
    if (errno != EINPROGRESS) return fail(c, strerror(errno));
    if (wait_until(c, POLLOUT) != 0) return -1;
    getsockopt(c->fd, SOL_SOCKET, SO_ERROR, &error, &size);
    return error == 0 ? 0 : fail(c, strerror(error));
}

/* Only the resolver has a time-out of its own. An address gets half of the time that is left, if
 * there is another one. */
static int connect_socket(connection *c, const address *to)
{
    const int64_t deadline_ms = c->deadline_ms;
    struct addrinfo hints, *hosts, *host;
    int error;
    memset(&hints, 0, sizeof hints);
    hints.ai_socktype = SOCK_STREAM;
    error = getaddrinfo(to->host, to->port, &hints, &hosts);
    if (error != 0) return fail(c, gai_strerror(error));
    for (host = hosts; host != NULL; host = host->ai_next) {
        c->problem = NULL;
        c->deadline_ms = deadline_ms;
        if (host->ai_next != NULL) c->deadline_ms -= (deadline_ms - monotonic_ms()) / 2;
        if (connect_to(c, host) == 0) break;
        if (c->fd >= 0) close(c->fd);
        c->fd = -1;
    }
    freeaddrinfo(hosts);
    c->deadline_ms = deadline_ms;
    return c->fd >= 0 ? 0 : -1;
}

/* The X.509 engine checks the chain, the dates by time(), and the host name, of which an IP
 * address is none to it. Randomness comes from the system: BearSSL refuses to start without. A
 * device that lacks either calls br_x509_minimal_set_time(), br_ssl_engine_inject_entropy(). */
static int start_tls(connection *c, const char *host)
{
    static const uint16_t suites[] = {
        BR_TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        BR_TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        BR_TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        BR_TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        BR_TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        BR_TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
    };
    br_ssl_engine_context *engine = &c->tls.eng;
    br_ssl_client_init_full(&c->tls, &c->x509, trusted.anchors, trusted.count);
    br_ssl_engine_set_versions(engine, BR_TLS12, BR_TLS12);
    br_ssl_engine_set_suites(engine, suites, sizeof suites / sizeof suites[0]);
    br_ssl_engine_add_flags(engine, BR_OPT_NO_RENEGOTIATION);
    br_ssl_engine_set_buffer(engine, c->records, sizeof c->records, 0);
    br_sslio_init(&c->io, engine, receive, c, transmit, c);
    if (!br_ssl_client_reset(&c->tls, host, 0)) return -1;
    return br_sslio_flush(&c->io); /* the handshake */
}

/* Says goodbye if that can be done at once, and leaves nothing of the exchange behind. */
static void close_connection(connection *c)
{
    unsigned char *alert;
    size_t len;
    c->deadline_ms = 0;
    if (c->fd >= 0) {
        br_ssl_engine_close(&c->tls.eng);
        alert = br_ssl_engine_sendrec_buf(&c->tls.eng, &len);
        if (alert != NULL) transmit(c, alert, len);
        close(c->fd);
    }
    avon_auth_wipe(c, sizeof *c);
}

static void report(const connection *c, const avon_auth_request *request)
{
    const int error = br_ssl_engine_last_error(&c->tls.eng);
    const char *problem = c->problem;
    if (problem == NULL) {
        switch (error) {
        case BR_ERR_OK: problem = "the answer ends early"; break;
        case BR_ERR_NO_RANDOM: problem = "no source of randomness"; break;
        case BR_ERR_X509_EXPIRED: problem = "a certificate is not valid today"; break;
        case BR_ERR_X509_BAD_SERVER_NAME: problem = "the certificate is for another host"; break;
        case BR_ERR_X509_NOT_TRUSTED: problem = "the certificate is of no trusted authority"; break;
        default: break;
        }
    }
    fprintf(stderr, "bearssl_tls: %.*s: ", (int)request->authority_len, request->authority);
    if (problem != NULL)
        fprintf(stderr, "%s\n", problem);
    else
        fprintf(stderr, "TLS error %d of bearssl_ssl.h, bearssl_x509.h\n", error);
}

/* ---- HTTP/1.1, RFC 9112 -------------------------------------------------------------- */

static void put(connection *c, const char *text)
{
    br_sslio_write_all(&c->io, text, strlen(text));
}

/* After an error in between BearSSL writes nothing more, and the flush fails too. */
static int write_request(connection *c, const avon_auth_request *request)
{
    size_t i;
    put(c, request->method);
    put(c, " ");
    put(c, request->path);
    put(c, " HTTP/1.1\r\nHost: ");
    br_sslio_write_all(&c->io, request->authority, request->authority_len);
    put(c, "\r\nConnection: close\r\nAccept-Encoding: identity\r\n");
    for (i = 0; i < request->header_count; i++) {
        put(c, request->headers[i].line);
        put(c, "\r\n");
    }
    if (request->body != NULL) {
        snprintf(c->line, sizeof c->line, "Content-Length: %lu\r\n",
                 (unsigned long)request->body_len);
        put(c, c->line);
    }
    put(c, "\r\n");
    br_sslio_write_all(&c->io, request->body, request->body_len);
    return br_sslio_flush(&c->io);
}

/* Into c->line, cut where it is too long, without its end. The line's length; -1: none. */
static int read_line(connection *c)
{
    size_t len = 0;
    char byte;
    while (br_sslio_read(&c->io, &byte, 1) == 1) {
        if (c->lines_left-- == 0) return fail(c, "too much around the answer");
        if (byte == '\n') {
            if (len > 0 && len < sizeof c->line && c->line[len - 1] == '\r') len--;
            c->line[len < sizeof c->line ? len : sizeof c->line - 1] = '\0';
            return (int)len;
        }
        if (len < sizeof c->line) c->line[len] = byte;
        len++;
    }
    return -1;
}

/* How the answer's body ends, and what else its header says that matters here. */
typedef struct head {
    int status;
    int chunked;
    int64_t length; /* -1: with the connection */
    int64_t retry_after_s;
} head;

/* The number that is the whole text but for white space at its end; -1: it is none. */
static int64_t number(const char *text, int base)
{
    size_t digits = strspn(text, base == 16 ? "0123456789abcdefABCDEF" : "0123456789");
    if (digits == 0 || digits > 15 || text[digits + strspn(text + digits, " \t")] != '\0')
        return -1;
    return (int64_t)strtoll(text, NULL, base);
}

/* The value, if the line is the field of that name. */
static const char *field(const char *line, const char *name)
{
    size_t len = strlen(name);
    if (strncasecmp(line, name, len) != 0 || line[len] != ':') return NULL;
    return line + len + 1 + strspn(line + len + 1, " \t");
}

static int read_field(connection *c, head *h)
{
    const char *value;
    if ((value = field(c->line, "Content-Length")) != NULL) {
        if (h->length >= 0) return fail(c, "two Content-Length");
        h->length = number(value, 10);
        if (h->length < 0) return fail(c, "an unreadable Content-Length");
    } else if ((value = field(c->line, "Transfer-Encoding")) != NULL) {
        if (h->chunked || strncasecmp(value, "chunked", 7) != 0 ||
            value[7 + strspn(value + 7, " \t")] != '\0')
            return fail(c, "a transfer coding that is not supported");
        h->chunked = 1;
    } else if ((value = field(c->line, "Retry-After")) != NULL) {
        h->retry_after_s = number(value, 10); /* or a date, which does not count */
        if (h->retry_after_s < 0) h->retry_after_s = 0;
    }
    return 0;
}

static int read_head(connection *c, head *h)
{
    do { /* past 100 Continue and its like */
        int len;
        h->chunked = 0;
        h->length = -1;
        h->retry_after_s = 0;
        if (read_line(c) < 0) return -1;
        if (strncmp(c->line, "HTTP/1.", 7) != 0 || strspn(c->line + 7, "0123456789") != 1 ||
            c->line[8] != ' ' || strspn(c->line + 9, "0123456789") != 3 ||
            (c->line[12] != ' ' && c->line[12] != '\0') || c->line[9] == '0')
            return fail(c, "the answer is not HTTP/1.1");
        h->status = atoi(c->line + 9);
        while ((len = read_line(c)) > 0)
            if (read_field(c, h) != 0) return -1;
        if (len < 0) return -1;
    } while (h->status < 200);
    if (h->chunked && h->length >= 0) return fail(c, "two ways to tell where the answer ends");
    if (h->status == 204 || h->status == 304) {
        h->chunked = 0;
        h->length = 0;
    }
    return 0;
}

/* `length` bytes of the body; -1: until TLS ends, as it must: a connection that just stops is an
 * answer cut short. Returns 1 when the body outgrows its memory: then the rest is of no use. */
static int read_bytes(connection *c, int64_t length, avon_auth_response *response)
{
    while (length != 0) {
        size_t want = sizeof c->piece;
        int n;
        if (length > 0 && length < (int64_t)want) want = (size_t)length;
        n = br_sslio_read(&c->io, c->piece, want);
        if (n <= 0)
            return length < 0 && br_ssl_engine_last_error(&c->tls.eng) == BR_ERR_OK ? 0 : -1;
        if (avon_auth_response_append(response, c->piece, (size_t)n) == 0) return 1;
        if (length > 0) length -= n;
    }
    return 0;
}

static int read_chunks(connection *c, avon_auth_response *response)
{
    int64_t size;
    int result;
    do {
        if (read_line(c) < 0) return -1;
        c->line[strcspn(c->line, ";")] = '\0'; /* an extension */
        size = number(c->line, 16);
        if (size < 0) return fail(c, "an unreadable chunk");
        result = read_bytes(c, size, response);
        if (result != 0) return result;
        if (size > 0 && read_line(c) != 0) return fail(c, "an unreadable chunk");
    } while (size > 0);
    while ((result = read_line(c)) > 0) continue; /* trailers */
    return result;
}

static int read_answer(connection *c, avon_auth_response *response)
{
    head h;
    int result;
    if (read_head(c, &h) != 0) return -1;
    result = h.chunked ? read_chunks(c, response) : read_bytes(c, h.length, response);
    if (result < 0) return -1;
    response->http_status = h.status;
    response->retry_after_s = h.retry_after_s;
    return 0;
}

/* The host and the port of the request's authority. */
static int find_address(const avon_auth_request *request, address *to)
{
    const char *host = request->authority, *port = memchr(host, ':', request->authority_len);
    const int host_len = (int)(port != NULL ? (size_t)(port - host) : request->authority_len);
    const int port_len = port != NULL ? (int)request->authority_len - host_len - 1 : 0;
    if (snprintf(to->host, sizeof to->host, "%.*s", host_len, host) >= (int)sizeof to->host ||
        snprintf(to->port, sizeof to->port, "%.*s", port_len, port != NULL ? port + 1 : "") >=
            (int)sizeof to->port)
        return -1;
    if (port == NULL) memcpy(to->port, "443", 4);
    return strncasecmp(request->url, "https://", 8) == 0 && *host != '[' ? 0 : -1;
}

/* ---- trust anchors, out of a PEM file ------------------------------------------------ */

typedef struct pem_reader {
    br_pem_decoder_context pem;
    br_x509_decoder_context certificate; /* the one that is being read */
    br_x500_name name;                   /* and its subject */
    int inside, malformed;
} pem_reader;

static void *resized(void *memory, size_t size)
{
    memory = realloc(memory, size);
    if (memory == NULL) abort();
    return memory;
}

static unsigned char *copy_of(const unsigned char *data, size_t len)
{
    return memcpy(resized(NULL, len), data, len);
}

static void append_name(void *context, const void *data, size_t len)
{
    br_x500_name *name = context;
    if (len == 0) return;
    name->data = resized(name->data, name->len + len);
    memcpy(name->data + name->len, data, len);
    name->len += len;
}

static void decode_certificate(void *context, const void *data, size_t len)
{
    br_x509_decoder_push(context, data, len);
}

/* A certificate that BearSSL can't read, or whose key is of another kind, is left out. */
static void add_anchor(pem_reader *in)
{
    const br_x509_pkey *key = br_x509_decoder_get_pkey(&in->certificate);
    br_x509_trust_anchor *anchor;
    if (key == NULL || (key->key_type != BR_KEYTYPE_RSA && key->key_type != BR_KEYTYPE_EC)) {
        free(in->name.data);
        return;
    }
    trusted.anchors = resized(trusted.anchors, (trusted.count + 1) * sizeof *anchor);
    anchor = &trusted.anchors[trusted.count++];
    anchor->dn = in->name;
    anchor->flags = br_x509_decoder_isCA(&in->certificate) ? BR_X509_TA_CA : 0;
    anchor->pkey = *key;
    if (key->key_type == BR_KEYTYPE_RSA) {
        anchor->pkey.key.rsa.n = copy_of(key->key.rsa.n, key->key.rsa.nlen);
        anchor->pkey.key.rsa.e = copy_of(key->key.rsa.e, key->key.rsa.elen);
    } else {
        anchor->pkey.key.ec.q = copy_of(key->key.ec.q, key->key.ec.qlen);
    }
}

static void free_anchors(void)
{
    size_t i;
    for (i = 0; i < trusted.count; i++) {
        br_x509_pkey *key = &trusted.anchors[i].pkey;
        free(trusted.anchors[i].dn.data);
        free(key->key_type == BR_KEYTYPE_RSA ? key->key.rsa.n : key->key.ec.q);
        if (key->key_type == BR_KEYTYPE_RSA) free(key->key.rsa.e);
    }
    free(trusted.anchors);
}

static void read_pem(pem_reader *in, const char *data, size_t len)
{
    while (len > 0) {
        size_t used = br_pem_decoder_push(&in->pem, data, len);
        data += used;
        len -= used;
        switch (br_pem_decoder_event(&in->pem)) {
        case BR_PEM_BEGIN_OBJ:
            in->inside = 1;
            in->name.data = NULL;
            in->name.len = 0;
            br_x509_decoder_init(&in->certificate, append_name, &in->name);
            br_pem_decoder_setdest(&in->pem, decode_certificate, &in->certificate);
            break;
        case BR_PEM_END_OBJ:
            in->inside = 0;
            add_anchor(in);
            break;
        case BR_PEM_ERROR: in->malformed = 1; break;
        default: break;
        }
    }
}

/* Returns what is wrong with the file; NULL: nothing is. */
static const char *load_anchors(const char *path)
{
    static pem_reader in;
    char piece[4096];
    size_t len;
    int failed;
    FILE *file = fopen(path, "rb");
    if (file == NULL) return strerror(errno);
    br_pem_decoder_init(&in.pem);
    while ((len = fread(piece, 1, sizeof piece, file)) > 0) read_pem(&in, piece, len);
    read_pem(&in, "\n", 1); /* the last line may lack its end */
    failed = ferror(file);
    fclose(file);
    if (failed || in.malformed || in.inside) return "not a PEM file";
    return trusted.count == 0 ? "no usable certificate" : NULL;
}

/* ---- settings ------------------------------------------------------------------------ */

/* Returns the name of the member that is wrong; NULL: none is. */
static const char *init(void)
{
    static avon_auth_org_config config; /* all zero: the defaults */
    static avon_auth_user_config who;
    const char *secret_key = getenv("AVON_SECRET_KEY");
    config.base_url = getenv("AVON_BASE_URL");
    config.client_id = getenv("AVON_CLIENT_ID");
    config.client_secret = getenv("AVON_CLIENT_SECRET");
    config.account_id = getenv("AVON_ACCOUNT");
    config.token_buffer = token;
    config.token_buffer_size = sizeof token;
    config.send = send_over_tls;
    config.now = now;
    who.user_id = getenv("AVON_USER_ID");
    who.secret_key = secret_key;
    who.secret_key_len = secret_key != NULL ? strlen(secret_key) : 0;
    who.jwt_buffer = secret_key == NULL ? jwt : NULL; /* without a key, the service mints it */
    who.jwt_buffer_size = secret_key == NULL ? sizeof jwt : 0;
    if (avon_auth_org_init(&org, &config) != AVON_AUTH_OK)
        return avon_auth_org_config_problem(&config);
    if (avon_auth_user_init(&user, &who) == AVON_AUTH_OK) return NULL;
    return avon_auth_user_config_problem(&who);
}

int main(void)
{
    static char body[16384];
    const char *ca_file = getenv("AVON_CA_FILE"), *problem = init();
    avon_auth_response response = { 0 };
    avon_auth_status status;
    char url[512];

    if (ca_file == NULL) ca_file = "/etc/ssl/certs/ca-certificates.crt";
    if (problem == NULL && avon_auth_url(&org, "/v2/patients", url, sizeof url, NULL) != 0)
        problem = "base_url";
    if (problem != NULL) {
        fprintf(stderr, "bearssl_tls: check %s\n", problem);
        return 1;
    }
    problem = load_anchors(ca_file);
    if (problem != NULL) {
        fprintf(stderr, "bearssl_tls: %s: %s\n", ca_file, problem);
        free_anchors();
        return 1;
    }
    response.body = body;
    response.body_size = sizeof body;
    status = call_api(url, &response);
    if (response.body_len > sizeof body) response.http_status = 0; /* your program takes more */
    if (status != AVON_AUTH_OK)
        fprintf(stderr, "bearssl_tls: %s: %s\n", avon_auth_status_name(status),
                avon_auth_last_failure(&org, &user).said);
    else if (response.http_status == 0)
        fputs("bearssl_tls: no answer that fits\n", stderr);
    else
        printf("HTTP %d\n%.*s\n", response.http_status, (int)response.body_len, body);
    if (fflush(stdout) != 0) response.http_status = 0; /* it was not printed */
    free_anchors();
    avon_auth_wipe(&user, sizeof user);
    avon_auth_wipe(token, sizeof token);
    avon_auth_wipe(jwt, sizeof jwt);
    avon_auth_wipe(out, sizeof out);
    if (status != AVON_AUTH_OK) return 2;
    return response.http_status == 0 ? 3 : response.http_status / 100 == 2 ? 0 : 4;
}
