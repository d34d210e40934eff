/* SPDX-License-Identifier: MIT */
/* Includes the headers of BearSSL and jsmn directly. This must give warnings: else their absence
 * with avon_auth.h would mean nothing. */
#include <bearssl.h>
#include <jsmn.h>
