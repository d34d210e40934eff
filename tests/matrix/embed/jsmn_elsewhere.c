/* SPDX-License-Identifier: MIT */
/* The implementation of jsmn for a file that has JSMN_HEADER defined: same mode otherwise. */
#undef JSMN_HEADER
#include <jsmn.h>
