/* SPDX-License-Identifier: MIT */
/* One file of the program of callers.c: -DCALLER names its function. */
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
