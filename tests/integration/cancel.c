/* SPDX-License-Identifier: MIT
 *
 * For LD_PRELOAD: a second after the first thread began to send with libcurl, it is cancelled. */
#define _GNU_SOURCE
#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <unistd.h>

static pthread_t sender;

static void *cancel(void *unused)
{
    (void)unused;
    sleep(1);
    pthread_cancel(sender);
    return NULL;
}

static void begin(void)
{
    pthread_t thread;
    sender = pthread_self();
    if (pthread_create(&thread, NULL, cancel, NULL) == 0) pthread_detach(thread);
}

CURLcode curl_easy_perform(CURL *curl)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    CURLcode (*perform)(CURL *);
    *(void **)&perform = dlsym(RTLD_NEXT, "curl_easy_perform");
    pthread_once(&once, begin);
    return perform(curl);
}
