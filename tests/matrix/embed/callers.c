/* The main file of a program whose other files are caller.c, compiled twice, and, unless each
 * has a static implementation of its own, implementation.c. */
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
