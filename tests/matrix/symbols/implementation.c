/* What is to be looked at with nm. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"
