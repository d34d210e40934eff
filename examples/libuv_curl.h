/* SPDX-License-Identifier: MIT
 *
 * HTTP for libuv.c: libcurl's multi interface on a loop of libuv. Include it in one file. */
#ifndef LIBUV_CURL_H
#define LIBUV_CURL_H

#include <curl/curl.h>
#include <stdint.h>
#include <stdlib.h>
#include <uv.h>

/* Called at the end of an exchange. http_status is 0 if there was no answer. */
typedef void (*http_on_end)(void *exchange, int http_status, int64_t retry_after_s);

static struct {
    CURLM *multi;
    uv_loop_t *loop;
    uv_timer_t timer;
    http_on_end on_end;
} http;

/* Begins an exchange. The other options of the handle are set. */
static void http_begin(CURL *curl, void *exchange)
{
    curl_easy_setopt(curl, CURLOPT_PRIVATE, exchange);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https"); /* http goes to proxies */
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 20L);
    curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L); /* waits for no resolver that hangs */
    /* redirects are off and certificates are verified, unless somebody asks otherwise */
    curl_multi_add_handle(http.multi, curl);
}

/* Ends with a handle, also in the middle of an exchange. */
static void http_end(CURL *curl)
{
    curl_multi_remove_handle(http.multi, curl);
    curl_easy_cleanup(curl);
}

static void http_drive(curl_socket_t socket, int events)
{
    CURLMsg *message;
    int n;
    curl_multi_socket_action(http.multi, socket, events, &n);
    while ((message = curl_multi_info_read(http.multi, &n)) != NULL) {
        const CURLcode code = message->data.result;
        CURL *curl = message->easy_handle;
        curl_off_t retry_after_s = 0;
        long status = 0;
        void *exchange;
        curl_multi_remove_handle(http.multi, curl);
        curl_easy_getinfo(curl, CURLINFO_PRIVATE, &exchange);
        curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &retry_after_s);
        if (code == CURLE_OK || code == CURLE_WRITE_ERROR) /* too large is an answer, too */
            curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
        http.on_end(exchange, (int)status, retry_after_s);
    }
}

/* Both libraries have 1 for readable and 2 for writable. */
static void http_on_socket(uv_poll_t *poll, int status, int events)
{
    uv_os_fd_t fd;
    if (uv_fileno((uv_handle_t *)poll, &fd) == 0)
        http_drive(fd, status < 0 ? CURL_CSELECT_ERR : events);
}

static void http_free(uv_handle_t *poll)
{
    free(poll);
}

/* An exchange whose socket can't be watched runs into its time-out: -1 would end them all. */
static int http_watch(CURL *curl, curl_socket_t socket, int what, void *context, void *known)
{
    uv_poll_t *poll = (uv_poll_t *)known;
    (void)curl, (void)context;
    if (what == CURL_POLL_REMOVE) {
        if (poll != NULL) uv_close((uv_handle_t *)poll, http_free);
        return 0;
    }
    if (poll == NULL) {
        poll = (uv_poll_t *)malloc(sizeof *poll);
        if (poll == NULL) return 0;
        if (uv_poll_init_socket(http.loop, poll, socket) != 0) {
            free(poll);
            return 0;
        }
        curl_multi_assign(http.multi, socket, poll);
    }
    uv_poll_start(poll, what, http_on_socket);
    return 0;
}

static void http_on_timeout(uv_timer_t *timer)
{
    (void)timer;
    http_drive(CURL_SOCKET_TIMEOUT, 0);
}

static int http_set_timeout(CURLM *multi, long timeout_ms, void *context)
{
    (void)multi, (void)context;
    if (timeout_ms < 0) return uv_timer_stop(&http.timer);
    return uv_timer_start(&http.timer, http_on_timeout, (uint64_t)timeout_ms, 0);
}

/* Nonzero: done. */
static int http_open(uv_loop_t *loop, http_on_end on_end)
{
    http.loop = loop;
    http.on_end = on_end;
    uv_timer_init(loop, &http.timer);
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return 0;
    http.multi = curl_multi_init();
    curl_multi_setopt(http.multi, CURLMOPT_SOCKETFUNCTION, http_watch);
    curl_multi_setopt(http.multi, CURLMOPT_TIMERFUNCTION, http_set_timeout);
    return http.multi != NULL;
}

static void http_close_handle(uv_handle_t *handle, void *context)
{
    (void)context;
    if (!uv_is_closing(handle)) uv_close(handle, NULL);
}

/* Closes the loop with all that is in it. Each handle was ended before. */
static void http_close(void)
{
    curl_multi_cleanup(http.multi);
    curl_global_cleanup();
    uv_walk(http.loop, http_close_handle, NULL);
    uv_run(http.loop, UV_RUN_DEFAULT);
    uv_loop_close(http.loop);
}

#endif
