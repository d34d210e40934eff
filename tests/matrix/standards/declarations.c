/* The declaration half. */
#include "avon_auth.h"
