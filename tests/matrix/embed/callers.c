/* SPDX-License-Identifier: MIT */
/* The main file of a program. Its other files are caller.c, compiled twice, and the implementation,
 * unless each of the callers has a static one. */
#ifdef __cplusplus
extern "C" {
#endif
int caller_one(void);
int caller_two(void);
#ifdef __cplusplus
}
#endif

int main(void)
{
    const int one_wrong = caller_one();
    return caller_two() | one_wrong;
}
