/* Both halves. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"
