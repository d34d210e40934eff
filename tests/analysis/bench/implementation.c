/* The implementation alone, to see how long it takes to compile. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"
