/* SPDX-License-Identifier: MIT
 *
 * Headers for an API call on a Cortex-M3: no operating system, no heap, all memory static. It
 * prints the headers and what they cost in flash, RAM and stack.
 *
 *     tests/lib/fetch_source.sh; B=build/bearssl; D=examples/bare_metal
 *     arm-none-eabi-gcc -mcpu=cortex-m3 -mthumb -Os -ffunction-sections -Wl,--gc-sections \
 *         $D/main.c $D/board.c $B/src/mac/hmac.c $B/src/hash/sha2small.c \
 *         $B/src/codec/dec32be.c $B/src/codec/enc32be.c -I. -I$B/inc -I$B/src \
 *         -idirafter /usr/include -T $D/board.ld -nostartfiles -specs=nano.specs \
 *         -o bare_metal.elf
 *     qemu-system-arm -M mps2-an385 -nographic -semihosting -kernel bare_metal.elf
 *
 * Needs gcc-arm-none-eabi, libnewlib-arm-none-eabi, BearSSL 0.6 (that script fetches it) and
 * jsmn.h (in Debian's /usr/include), and to run QEMU or a board of your own: board.c and
 * board.ld are all there is to adapt. Exit status: 0 when all went well. */
#define AVON_AUTH_IMPLEMENTATION
#include "avon_auth.h"

#include "board.h"
#include <string.h>

/* ---- SAMPLE VALUES: where yours are kept is up to the device --------------------------- */

static const char base_url[] = "https://demo-api.avonhealth.com";
static const char client_id[] = "client_demo";
static const char client_secret[] = "client secret of the demo";
static const char account_id[] = "account_demo";
static const char user_id[] = "user_3km";
static const char secret_key[] = "s3cr3t-0123456789";

/* ---- STUB: a modem driver does this ---------------------------------------------------- */

/* In place of the modem, this makes up a token response. A driver hands over request->method,
 * ->url, ->headers[i].line and ->body (AT+QHTTPPOST, AT+UHTTPC and their like). It appends the
 * answer's body piece by piece, as below. The modem verifies the server's certificate and name,
 * follows no redirect and gives up within a minute. Not 0: no answer. */
static int send_by_modem(void *context, const avon_auth_request *request,
                         avon_auth_response *response)
{
    static const char answer[] =
        "{\"access_token\":\"eyJhbGciOiJSUzI1NiJ9.made-up-for-the-demo.AAAAAAAAAAAAAAAAAAAAAAAA\","
        "\"expires_in\":86400,\"token_type\":\"Bearer\"}";
    const size_t len = sizeof answer - 1;
    size_t at, piece;
    (void)context;
    if (strcmp(request->method, "POST") != 0 || request->body_len == 0) return -1;
    response->http_status = 200;
    for (at = 0; at < len; at += piece) {
        piece = len - at < 32 ? len - at : 32;
        if (avon_auth_response_append(response, answer + at, piece) == 0) break;
    }
    return 0;
}

/* In place of the modem's network time. Return 0 as long as there is none: avon_auth.h signs and
 * sends nothing with a clock before 2020. */
static int64_t network_time(void *context)
{
    (void)context;
    return board_seconds();
}

/* ---- the program ----------------------------------------------------------------------- */

static void print_number(const char *name, size_t value);

static avon_auth_org org;
static avon_auth_user user;
static avon_auth_headers headers;
static char token[AVON_AUTH_TOKEN_SIZE], work[AVON_AUTH_WORK_SIZE];

static avon_auth_status set_up(void)
{
    static const avon_auth_org_config config = {
        .base_url = base_url,
        .client_id = client_id,
        .client_secret = client_secret,
        .account_id = account_id,
        .token_buffer = token,
        .token_buffer_size = sizeof token,
        .send = send_by_modem,
        .now = network_time,
    };
    static const avon_auth_user_config who = {
        .user_id = user_id,
        .secret_key = secret_key,
        .secret_key_len = sizeof secret_key - 1,
    };
    avon_auth_status status = avon_auth_org_init(&org, &config);
    return status == AVON_AUTH_OK ? avon_auth_user_init(&user, &who) : status;
}

int main(void)
{
    size_t i;
    avon_auth_status status = set_up();
    if (status == AVON_AUTH_OK) /* before every API call; avon_auth_reject() after every 401 */
        status = avon_auth_get_headers(&org, &user, work, sizeof work, NULL, &headers);
    if (status != AVON_AUTH_OK) {
        board_print(avon_auth_status_name(status));
        board_print("\n");
        return 1;
    }
    for (i = 0; i < headers.count; i++) {
        board_print(headers.items[i].line);
        board_print("\n");
    }
    print_number("flash, bytes: ", board_flash_used());
    print_number("static RAM, bytes: ", board_static_ram_used());
    print_number("stack, bytes: ", board_stack_used());
    return 0;
}

/* ---- the rest of the program: printing ------------------------------------------------- */

static void print_number(const char *name, size_t value)
{
    char digits[12], *p = digits + sizeof digits;
    *--p = '\0';
    do {
        *--p = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    board_print(name);
    board_print(p);
    board_print("\n");
}
