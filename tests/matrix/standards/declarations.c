/* SPDX-License-Identifier: MIT */
/* The declaration half. */
#include "avon_auth.h"
