/* SPDX-License-Identifier: MIT */
/* What the reader of a snippet has besides: a transport, a clock, secrets, an API that answers 401
 * to the first call and takes a minute for each, and an event loop. */
#ifndef READERS_OWN_H
#define READERS_OWN_H

#include <string.h>

static const char *const client_id = "id", *const client_secret = "secret";
static const char *const secret_key = "key";
static int64_t clock_s = 1700000000, woken_s;
static int calls, sent;
static int64_t my_clock(void *context)
{
    (void)context;
    return clock_s;
}
static int send_with_my_client(void *context, const avon_auth_request *request,
                               avon_auth_response *response)
{
    static const char body[] = "{\"access_token\":\"abc\",\"expires_in\":86400}";
    (void)context, (void)request;
    sent++;
    response->http_status = 200;
    return avon_auth_response_append(response, body, sizeof body - 1) != 0 ? 0 : -1;
}
static inline int call_the_api(const avon_auth_headers *made)
{
    calls += made->count == 2 && made->items[0].line[0] == 'A';
    clock_s += 60;
    return calls == 1 ? 401 : 200;
}
struct curl_slist { int lines; };
static inline struct curl_slist *curl_slist_append(struct curl_slist *slist, const char *line)
{
    slist->lines += line[0] != '\0';
    return slist;
}
static inline void send_in_my_loop(avon_auth_fetch *begun)
{
    if (send_with_my_client(NULL, &begun->request, &begun->response) == 0)
        avon_auth_complete(begun, clock_s);
}
static inline void wake_my_loop(int64_t at_s)
{
    woken_s = at_s;
}

#endif
