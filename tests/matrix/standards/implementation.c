/* SPDX-License-Identifier: MIT */
/* Both halves: the one file with the implementation. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"
