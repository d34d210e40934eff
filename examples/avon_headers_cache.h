/* SPDX-License-Identifier: MIT
 *
 * The files of avon_headers.c, which includes this: a credential in each, for its owner's eyes
 * only, replaced as a whole. */

enum { PATH_SIZE = 4096 };

/* A credential in a file. */
typedef struct cache {
    const char *user_id; /* whose it is; "": the organization's */
    avon_auth_status (*import)(const char *credential, int64_t expires_s);
    char path[PATH_SIZE + 4]; /* "": there is none */
    int64_t fetched_s;        /* when the credential was; 0: there is none */
    int64_t expires_s;
} cache;

/* What a file holds. Wiped after each use. */
static char cache_text[AVON_AUTH_TOKEN_SIZE + 2048];

/* Writes the beginning of the file: whose credential it is. Returns its length; 0: no room. */
static size_t write_owner(const cache *c, char *out, size_t size)
{
    const int n = snprintf(out, size, "avon_headers 1\n%s\n%s\n%s", setting("AVON_BASE_URL"),
                           setting("AVON_CLIENT_ID"), c->user_id);
    const size_t len = n > 0 ? (size_t)n : 0;
    if (len + 2 > size) return 0;
    out[len] = '\n';
    out[len + 1] = '\0';
    return len + 1;
}

/* Imports the credential in the text of the file, unless it is there already. NULL, or why it
 * can't. */
static const char *take_credential(cache *c, char *text, size_t len)
{
    char owner[sizeof cache_text], *at;
    const size_t owner_len = write_owner(c, owner, sizeof owner);
    long long fetched_s, expires_s;
    if (owner_len == 0 || strncmp(text, owner, owner_len) != 0) return "of somebody else";
    fetched_s = strtoll(text + owner_len, &at, 10);
    expires_s = strtoll(at, &at, 10);
    if (*at++ != '\n' || text[len - 1] != '\n' || fetched_s > now(NULL)) return "damaged";
    text[len - 1] = '\0';
    if (strlen(at) + 1 != (size_t)(text + len - at)) return "damaged";
    if (fetched_s == c->fetched_s && expires_s == c->expires_s) return NULL;
    if (c->import(at, expires_s) != AVON_AUTH_OK) return "damaged";
    c->fetched_s = fetched_s;
    c->expires_s = expires_s;
    return NULL;
}

static const char *read_cache(cache *c, int fd)
{
    struct stat about;
    ssize_t n;
    if (fstat(fd, &about) != 0) return strerror(errno);
    if (!S_ISREG(about.st_mode)) return "not a file";
    if (about.st_uid != geteuid()) return "of another user";
    if ((about.st_mode & 077) != 0) return "open to others: its mode should be 0600";
    n = read(fd, cache_text, sizeof cache_text - 1);
    if (n <= 0 || (size_t)n == sizeof cache_text - 1) return "damaged";
    cache_text[n] = '\0';
    return take_credential(c, cache_text, (size_t)n);
}

/* A file that is not as it should be is ignored; store_cache() will replace it. */
static void load_cache(cache *c, int tell)
{
    const char *problem = NULL;
    int fd;
    if (*c->path == '\0') return;
    fd = open(c->path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) {
        if (errno == ENOENT) return;
        problem = errno == ELOOP ? "a symbolic link" : strerror(errno);
    } else {
        problem = read_cache(c, fd);
        close(fd);
        avon_auth_wipe(cache_text, sizeof cache_text);
    }
    if (problem != NULL && tell) notice("%s is ignored: %s", c->path, problem);
}

/* A signal has to wait, or it would leave a temporary file with the credential. */
static void store_cache(const cache *c, const char *credential)
{
    sigset_t all, before;
    char temporary[sizeof c->path + 8];
    size_t len = write_owner(c, cache_text, sizeof cache_text);
    int fd, n, whole;
    if (*c->path == '\0' || len == 0) return;
    n = snprintf(cache_text + len, sizeof cache_text - len, "%lld %lld\n%s\n",
                 (long long)c->fetched_s, (long long)c->expires_s, credential);
    len += n > 0 ? (size_t)n : sizeof cache_text;
    snprintf(temporary, sizeof temporary, "%s.XXXXXX", c->path);
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    fd = mkstemp(temporary); /* mode 0600 */
    whole = fd >= 0 && len < sizeof cache_text && write(fd, cache_text, len) == (ssize_t)len &&
            fsync(fd) == 0;
    avon_auth_wipe(cache_text, sizeof cache_text);
    if (!whole || rename(temporary, c->path) != 0) {
        notice("a credential is not kept: %s: %s", c->path, strerror(errno));
        if (fd >= 0) unlink(temporary);
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (fd >= 0) close(fd);
}

/* Lets one process at a time fetch; the others find the credential in the cache. If that takes too
 * long, they fetch too: the files stay whole either way. The lock ends with the process. */
static void lock_cache(const cache *c, long timeout_s)
{
    const struct timespec a_little = { 0, 20 * 1000 * 1000 };
    struct flock lock = { 0 };
    char path[sizeof c->path + 8];
    long tries = timeout_s * 50;
    static int fd = -1;
    if (*c->path == '\0' || fd >= 0) return;
    snprintf(path, sizeof path, "%s.lock", c->path);
    fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    while (fd >= 0 && fcntl(fd, F_SETLK, &lock) != 0 && tries-- > 0) nanosleep(&a_little, NULL);
}

/* Keeps the credential, if it was fetched. */
static void keep(cache *c, avon_auth_status status, const char *credential, int64_t expires_s)
{
    if (status != AVON_AUTH_OK || expires_s == c->expires_s) return;
    c->fetched_s = now(NULL);
    c->expires_s = expires_s;
    store_cache(c, credential);
}
