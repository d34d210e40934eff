/* SPDX-License-Identifier: MIT */
/* What a program needs that runs without an operating system: see board.h. */
#include "board.h"

#include <string.h>

/* Of board.ld: their addresses count. */
extern uint32_t stack_bottom[], stack_top[], data_start[], data_end[], data_in_flash[];
extern uint32_t bss_start[], bss_end[];
extern char flash_used[], static_ram_used[];

int main(void);
void reset(void);
void fault(void);

/* ---- start --------------------------------------------------------------------------- */

/* The core takes its stack pointer and its first instruction from here, and what to do when
 * something goes wrong: exceptions 2 to 6. Nothing here uses an interrupt. */
typedef struct vectors {
    void *stack;
    void (*handlers[6])(void);
} vectors;

extern const vectors vector_table;
const vectors vector_table
    __attribute__((section(".vectors"), used)) = { stack_top,
                                                   { reset, fault, fault, fault, fault, fault } };

static const uint32_t paint = 0xA5A5A5A5;

void reset(void)
{
    volatile uint32_t *p;
    memcpy(data_start, data_in_flash, (size_t)((char *)data_end - (char *)data_start));
    memset(bss_start, 0, (size_t)((char *)bss_end - (char *)bss_start));
    for (p = stack_bottom; p < (volatile uint32_t *)__builtin_frame_address(0) - 16; p++)
        *p = paint;
    board_exit(main());
}

void fault(void)
{
    board_print("fault\n");
    board_exit(1);
}

/* ---- memory -------------------------------------------------------------------------- */

size_t board_flash_used(void)
{
    return (size_t)flash_used;
}

size_t board_static_ram_used(void)
{
    return (size_t)static_ram_used;
}

size_t board_stack_used(void)
{
    const uint32_t *p = stack_bottom;
    while (p < stack_top && *p == paint) p++;
    return (size_t)((const char *)stack_top - (const char *)p);
}

/* ---- the debugger's services --------------------------------------------------------- */

/* Arm's semihosting, which QEMU serves as a debug probe would. */
static uint32_t semihosting(uint32_t operation, const void *argument)
{
    register uint32_t r0 __asm__("r0") = operation;
    register const void *r1 __asm__("r1") = argument;
    __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

void board_print(const char *text)
{
    semihosting(0x04, text); /* SYS_WRITE0 */
}

void board_exit(int status)
{
    static const uint32_t application_exit = 0x20026, run_time_error = 0x20023;
    const uint32_t reason = status == 0 ? application_exit : run_time_error;
    for (;;) semihosting(0x18, (const void *)reason); /* SYS_EXIT */
}

int64_t board_seconds(void)
{
    return (int64_t)semihosting(0x11, NULL); /* SYS_TIME */
}
