/* What the headers of BearSSL and jsmn do to a file that includes them by itself: it must give
 * warnings where run.sh looks for them, or finding none there would mean nothing. */
#include <bearssl.h>
#include <jsmn.h>
