/* SPDX-License-Identifier: MIT */
/* Runs a harness without libFuzzer: over each file given, and each file in each folder given;
 * over the standard input if none is. For gcc, AFL++, valgrind and debuggers.
 *
 *     gcc -g -fsanitize=address,undefined -I. fuzz/fuzz_token.c fuzz/standalone.c -lbearssl \
 *         -o fuzz_token && ./fuzz_token fuzz/corpus/fuzz_token
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t inputs = 0;

static void fail(const char *path)
{
    perror(path);
    exit(EXIT_FAILURE);
}

static void *grown(void *memory, size_t size)
{
    memory = realloc(memory, size);
    if (memory == NULL) fail("memory");
    return memory;
}

static void run_stream(FILE *file, const char *path)
{
    uint8_t *data = NULL;
    size_t size = 0, n;
    do {
        data = grown(data, size + 4096);
        n = fread(data + size, 1, 4096, file);
        size += n;
    } while (n != 0);
    if (ferror(file)) fail(path);
    data = grown(data, size != 0 ? size : 1);
    LLVMFuzzerTestOneInput(data, size);
    inputs++;
    free(data);
}

static void run_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) fail(path);
    run_stream(file, path);
    fclose(file);
}

static void run_path(const char *path)
{
    DIR *folder = opendir(path);
    const struct dirent *entry;
    if (folder == NULL) {
        run_file(path);
        return;
    }
    while ((entry = readdir(folder)) != NULL) {
        const size_t size = strlen(path) + strlen(entry->d_name) + 2;
        char *inside;
        if (entry->d_name[0] == '.') continue;
        inside = grown(NULL, size);
        snprintf(inside, size, "%s/%s", path, entry->d_name);
        run_path(inside);
        free(inside);
    }
    closedir(folder);
}

int main(int argc, char **argv)
{
    int i;
    if (argc < 2) run_stream(stdin, "standard input");
    for (i = 1; i < argc; i++) run_path(argv[i]);
    printf("%zu inputs\n", inputs);
    return EXIT_SUCCESS;
}
