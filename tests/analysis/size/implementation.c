/* The implementation alone, which the linker picks functions from. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"
