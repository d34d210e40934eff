/* SPDX-License-Identifier: MIT */
/* The board: start, memory, and what a debugger offers in place of a screen and a clock. */
#ifndef BOARD_H
#define BOARD_H

#include <stddef.h>
#include <stdint.h>

void board_print(const char *text);
void board_exit(int status) __attribute__((noreturn));
int64_t board_seconds(void); /* since 1970 */

/* Bytes: code and constants with the initial values of variables; variables; the stack at its
 * deepest since the start. */
size_t board_flash_used(void);
size_t board_static_ram_used(void);
size_t board_stack_used(void);

#endif
