/* SPDX-License-Identifier: MIT */
/* On a bare AVR: printf() to the first UART, whose output the simulator shows, and after main()
 * a sleep that nothing can end, on which the simulator stops. */
#include <avr/interrupt.h>
#include <avr/io.h>
#include <avr/sleep.h>
#include <stdio.h>

static int put(char c, FILE *stream)
{
    (void)stream;
    while ((UCSR0A & (1 << UDRE0)) == 0) {}
    UDR0 = (unsigned char)c;
    return 0;
}

static FILE uart = FDEV_SETUP_STREAM(put, NULL, _FDEV_SETUP_WRITE);

__attribute__((constructor)) static void begin(void)
{
    UCSR0B = 1 << TXEN0;
    stdout = &uart;
}

__attribute__((destructor)) static void end(void)
{
    cli();
    sleep_enable();
    sleep_cpu();
}
