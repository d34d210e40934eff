/* SPDX-License-Identifier: MIT */
/* Compares the numbers of layout.c, compiled with different settings. */
#include <stddef.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif
const size_t *layout_plain(size_t *count);
const size_t *layout_set(size_t *count);
#ifdef __cplusplus
}
#endif

int main(void)
{
    size_t count = 0, count_set = 0;
    const size_t *plain = layout_plain(&count);
    const size_t *set = layout_set(&count_set);
    unsigned i;
    int disagree = count == 0 || count != count_set;
    for (i = 0; i < count && !disagree; i++) {
        if (plain[i] == set[i]) continue;
        fprintf(stderr, "wrong: number %u of layout.c differs\n", i);
        disagree = 1;
    }
    return disagree;
}
