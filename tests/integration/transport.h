/* SPDX-License-Identifier: MIT */
/* A request on libcurl, for the programs beside this file: a fetch, or an API call. */
#ifndef TESTS_TRANSPORT_H
#define TESTS_TRANSPORT_H

#include "avon_auth.h"

#include <curl/curl.h>
#include <stdlib.h>

/* Without a response to fill, the body is dropped. */
static size_t take(char *data, size_t size, size_t n, void *response)
{
    return response == NULL ? size * n : avon_auth_response_append(response, data, size * n);
}

/* Sends this request, `post` with a body or NULL for a GET, on a connection that stays. Fills
 * `response`, which may be NULL. Returns the HTTP status; 0: no answer, or not all of it. */
static int perform(CURL *curl, long timeout_ms, const char *url, const avon_auth_header *headers,
                   size_t count, const avon_auth_request *post, avon_auth_response *response)
{
    struct curl_slist *lines = NULL;
    curl_off_t retry_after = 0;
    long status = 0;
    CURLcode code;
    size_t i;
    for (i = 0; i < count; i++) lines = curl_slist_append(lines, headers[i].line);
    curl_easy_reset(curl);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, lines);
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, timeout_ms);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    if (getenv("AVON_CA_FILE")) curl_easy_setopt(curl, CURLOPT_CAINFO, getenv("AVON_CA_FILE"));
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, response);
    if (post != NULL) {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)post->body_len);
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, post->body);
    }
    code = curl_easy_perform(curl);
    if (code == CURLE_OK || code == CURLE_WRITE_ERROR)
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &retry_after);
    if (response != NULL) response->retry_after_s = (int64_t)retry_after;
    curl_slist_free_all(lines);
    return (int)status;
}

#endif
