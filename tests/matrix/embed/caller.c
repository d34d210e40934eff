/* A file of a program, of which callers.c is another: -DCALLER names its function. */
#include "avon_auth.h"
#include "job.h"

#ifdef __cplusplus
extern "C"
#endif
int CALLER(void);

int CALLER(void)
{
    return job();
}
