# SPDX-License-Identifier: MIT
# The parts of `make check`, and how tests, examples and fuzzers are built. Each part is a harness
# that prints TAP; tests/README.md is the map.

# The longest first, with about the seconds that each takes by itself.
PARTS += tests/matrix/compilers.sh         ## other compilers, sanitizers, jsmn's modes (170 s)
PARTS += tests/analysis/mutants.mjs        ## changes of the header are noticed (25 to 200 s)
PARTS += tests/matrix/portability.sh       ## other machines and systems, simulated (130 s)
PARTS += fuzz/check.sh                     ## fuzzers: corpora, short runs, planted defects (105 s)
PARTS += tests/analysis/proof.sh           ## Frama-C, with short arrays (75 s)
PARTS += tests/matrix/embed.sh             ## other copies of jsmn, any order, any mode (65 s)
PARTS += tests/integration/examples.mjs    ## the examples against the service (55 s)
PARTS += tests/analysis/secrets.sh         ## constant time, and no residue in memory (40 s)
PARTS += tests/analysis/fleet.mjs          ## thousands of devices on bad days (35 s)
PARTS += tests/matrix/standards.sh         ## no warning as C99 to C23 and C++98 to C++23 (35 s)
PARTS += tests/integration/libuv.mjs       ## an event loop: ahead of time, many organizations (30 s)
PARTS += tests/integration/volume.mjs      ## 10,000 calls on one token (30 s)
PARTS += tests/analysis/bench.mjs          ## heap calls, compressions, growth (25 s)
PARTS += tests/analysis/coverage.sh        ## lines, branches, conditions (20 s)
PARTS += tests/integration/redis_cache.mjs ## one access token for a fleet, through Redis (15 s)
PARTS += tests/integration/load.mjs        ## 10,000 calls while the service fails (15 s)
PARTS += tests/integration/session.mjs     ## a session on libcurl against the service (13 s)
PARTS += tests/matrix/symbols.sh           ## names that the linker and the preprocessor see (13 s)
PARTS += tests/analysis/size.mjs           ## flash and stack within their bounds (10 s)
PARTS += tests/integration/ctypes.mjs      ## a shared library, called from Python (8 s)
PARTS += tests/matrix/install.sh           ## CMake, Meson and pkg-config find what is installed (5 s)
PARTS += tests/integration/bearssl_tls.mjs ## TLS without libcurl (5 s)
PARTS += tests/service/service_check.mjs   ## the simulated service itself (5 s)
PARTS += tests/matrix/readme.sh            ## the code in README and header works (4 s)
PARTS += tests/integration/avon_headers.mjs## the command-line example (3 s)
PARTS += tests/unit/vectors.mjs            ## the vectors; the public JSON suite (3 s)
PARTS += tests/integration/clients.mjs     ## curl, fetch and http.client send the headers (3 s)
PARTS += tests/matrix/format.sh            ## clang-format, shellcheck (3 s)
PARTS += tests/integration/bare_metal.mjs  ## the board's program, in QEMU (1 s)

# ---- running ------------------------------------------------------------------------

# MAKEFLAGS holds pipes that a make below prove would miss; the rest of it is in the environment.
PROVE = env -u MAKEFLAGS CMOCKA_MESSAGE_OUTPUT=TAP \
        prove -e tests/lib/report.sh -j$(JOBS)

# harness NAME: a unit test or part of check, by the name of its file.
harness  = $(or $(filter $(BUILD)/test_$(1),$(TESTS)),$(call part,$(1)),no-test-is-called-$(1))
part     = $(filter %/$(1).sh %/$(1).mjs $(1)/check.sh,$(PARTS))
SELECTED = $(if $(T),$(foreach name,$(T),$(call harness,$(name))),$(TESTS))

# Fails where CASE is set and matched nothing.
CASE_MATCHED = $(if $(CASE),grep -q '^ok\|^not ok' $(foreach test,$(SELECTED),\
    build/tap/$(notdir $(test)).tap) || { echo 'No case has a name like $(CASE)'; exit 1; })

CHECKS := $(addprefix check-,$(notdir $(basename $(PARTS:%/check.sh=%))))
.PHONY: $(CHECKS)
.SECONDEXPANSION:
$(CHECKS): check-%: $$(call part,$$*)
	@$(PROVE) --timer $<

# ---- the unit tests -----------------------------------------------------------------

BUILD = build/test
TESTS = $(patsubst tests/unit/%.c,$(BUILD)/%,$(sort $(wildcard tests/unit/test_*.c)))

-include $(TESTS:=.d)

$(BUILD)/test_%: tests/unit/test_%.c avon_auth.h $(BUILD)/flags
	$(COMPILE) -MMD -MP $< -o $@ $(LINK) -lcmocka -lpthread

# The compilers and their flags. The files change with them, so that programs are built anew.
FLAGS = $(BUILD)/flags build/examples/flags build/fuzz/flags
$(FLAGS): export NOW = $(COMPILE) $(CXX) $(CXXFLAGS) $(CLANG) $(LINK)
$(FLAGS): ALWAYS
	@mkdir -p $(@D)
	@echo "$$NOW" | cmp -s - $@ || echo "$$NOW" > $@
.PHONY: ALWAYS

# ---- the examples -------------------------------------------------------------------

# build_if PROGRAMS,COMMAND,REASON: builds them if the command succeeds; else says why not.
build_if = if { $(2); } > /dev/null 2>&1; then $(MAKE) --no-print-directory $(1); \
           else echo "left out $(1): $(strip $(3))"; fi

# has COMPILER,HEADER: whether it finds the header.
has = echo '\#include <$(2)>' | $(1) $(CPPFLAGS) -E -

define BUILD_EXAMPLES
$(call build_if,$(ON_CURL),$(call has,$(CC),curl/curl.h),no libcurl)
$(call build_if,build/examples/libuv,$(call has,$(CC),uv.h) && $(call has,$(CC),curl/curl.h),\
                no libuv or no libcurl)
$(call build_if,build/examples/redis_cache,$(call has,$(CC),hiredis/hiredis.h) && \
                $(call has,$(CC),curl/curl.h),no hiredis or no libcurl)
$(call build_if,build/examples/openssl_sha256,$(call has,$(CC),openssl/sha.h),no OpenSSL)
$(call build_if,build/examples/cpp_httplib,$(call has,$(CXX) -x c++,httplib.h),no cpp-httplib)
$(call build_if,build/examples/winhttp.exe,$(call has,$(MINGW),winhttp.h) && $(SOURCE),\
                no mingw-w64 or no source of BearSSL)
$(call build_if,build/examples/bare_metal.elf,$(call has,$(ARM),string.h) && $(SOURCE),\
                no arm-none-eabi-gcc or no source of BearSSL)
endef

ON_CURL := $(patsubst %.c,build/%,$(shell grep -l '<curl/curl.h>' examples/*.c | grep -v libuv | grep -v redis))
$(ON_CURL): LIBS = -lcurl -lpthread
build/examples/libuv: LIBS = -luv -lcurl
build/examples/libuv: examples/libuv_curl.h
build/examples/avon_headers: examples/avon_headers_cache.h
build/examples/redis_cache: LIBS = -lhiredis -lcurl
build/examples/openssl_sha256: LIBS = -lcrypto
build/examples/openssl_sha256: examples/openssl_sha256.h

build/examples/%: examples/%.c avon_auth.h build/examples/flags
	$(COMPILE) $< -o $@ $(LINK) $(LIBS)

build/examples/%: examples/%.cpp avon_auth.h build/examples/flags
	$(CXX) -std=c++17 $(INCLUDES) $(CPPFLAGS) $(CXXFLAGS) $(WARNINGS) $< -o $@ $(LINK) \
	    $$(pkg-config --cflags --libs cpp-httplib) -lssl -lcrypto -lpthread

# Debian has no BearSSL for these. Four files of its source are enough.
MINGW = x86_64-w64-mingw32-gcc -std=c99 -O1 -g
ARM   = arm-none-eabi-gcc -std=c99 -Os -mcpu=cortex-m3 -mthumb -ffunction-sections
FROM_SOURCE = -I. -isystem build/bearssl/inc -isystem build/bearssl/src $(JSMN_CFLAGS) \
              -idirafter /usr/include
SOURCE = tests/lib/fetch_source.sh
BEARSSL_OBJECTS = $(shell sed 's/c$$/o/' tests/lib/bearssl_files)

build/examples/winhttp.exe: examples/winhttp.c avon_auth.h $(BEARSSL_OBJECTS:%=build/mingw/%)
	@mkdir -p $(@D)
	$(MINGW) $(FROM_SOURCE) $(WARNINGS) $(filter %.c %.o,$^) -o $@ -lwinhttp

build/examples/bare_metal.elf: $(wildcard examples/bare_metal/*) avon_auth.h \
                               $(BEARSSL_OBJECTS:%=build/arm/%)
	@mkdir -p $(@D)
	$(ARM) $(FROM_SOURCE) $(WARNINGS) $(filter %.c %.o,$^) \
	    -T examples/bare_metal/board.ld -nostartfiles -specs=nano.specs -Wl,--gc-sections -o $@

build/mingw/%.o:
	@$(SOURCE)
	@mkdir -p $(@D)
	$(MINGW) $(FROM_SOURCE) -c build/bearssl/src/$*.c -o $@

build/arm/%.o:
	@$(SOURCE)
	@mkdir -p $(@D)
	$(ARM) $(FROM_SOURCE) -c build/bearssl/src/$*.c -o $@

# ---- the fuzzers --------------------------------------------------------------------

FUZZERS    = $(patsubst fuzz/%.c,build/fuzz/%,$(sort $(wildcard fuzz/fuzz_*.c)))
FUZZ_FILES = $(wildcard fuzz/*.h) fuzz/standalone.c avon_auth.h build/fuzz/flags
FUZZ_FLAGS = $(CSTD) -g -O1 $(INCLUDES) $(CPPFLAGS) $(WARNINGS) $(PROTOTYPES)
SANITIZERS = -fsanitize=address,undefined -fno-sanitize-recover=all

build/fuzz/%: fuzz/%.c $(FUZZ_FILES)
	$(CLANG) $(FUZZ_FLAGS) $(SANITIZERS) -fsanitize=fuzzer $< -o $@ $(LINK)

build/fuzz/%.standalone: fuzz/%.c $(FUZZ_FILES)
	$(CC) $(FUZZ_FLAGS) $(SANITIZERS) $< fuzz/standalone.c -o $@ $(LINK)

build/fuzz/%.planted: fuzz/%.c $(FUZZ_FILES)
	$(CC) $(FUZZ_FLAGS) $(SANITIZERS) -DFUZZ_PLANTED $< fuzz/standalone.c -o $@ $(LINK)

build/fuzz/%.afl: fuzz/%.c $(FUZZ_FILES)
	AFL_QUIET=1 afl-clang-fast $(FUZZ_FLAGS) $< fuzz/standalone.c -o $@ $(LINK)

# ---- the integration tests ----------------------------------------------------------

DRIVERS  = build/integration/driver build/integration/load
PRELOADS = $(patsubst %,build/integration/%.so,cancel interrupt resolver)

.PHONY: drivers
drivers:
	@$(call build_if,$(DRIVERS) $(PRELOADS),$(call has,$(CC),curl/curl.h),no libcurl)

$(DRIVERS): build/integration/%: tests/integration/%.c tests/integration/transport.h avon_auth.h \
                                 build/examples/flags
	@mkdir -p $(@D)
	$(COMPILE) $< -o $@ $(LINK) -lcurl -lpthread

$(PRELOADS): build/integration/%.so: tests/integration/%.c build/examples/flags
	@mkdir -p $(@D)
	$(COMPILE) -shared -fPIC $< -o $@ -lpthread

$(filter tests/integration/%,$(PARTS)): examples drivers

# ---- packages of Debian -------------------------------------------------------------

DEPS = gcc libc6-dev libbearssl-dev libjsmn-dev libcmocka-dev perl

# Compilers and tools; other machines and systems, simulated; HTTP stacks and what the tests with
# them need; other libraries, to compare with.
CHECK_DEPS = g++ clang clang-format libclang-rt-14-dev clang-19 llvm-19 libclang-rt-19-dev \
    universal-ctags tcc binutils pkg-config cmake ninja-build meson valgrind libc6-dbg afl++ \
    frama-c-base shellcheck $$(command -v node > /dev/null || echo nodejs) \
    $$(command -v npm > /dev/null || echo npm) \
    gcc-s390x-linux-gnu libc6-dev-s390x-cross qemu-user gcc-12-multilib libc6-dev-i386 \
    musl-tools gcc-mingw-w64-x86-64-win32 wine wine64 \
    gcc-arm-none-eabi picolibc-arm-none-eabi qemu-system-arm libnewlib-arm-none-eabi \
    gcc-riscv64-unknown-elf picolibc-riscv64-unknown-elf qemu-system-misc \
    gcc-avr avr-libc simavr \
    openssl ca-certificates curl python3 libcurl4-openssl-dev libcpp-httplib-dev libssl-dev \
    libfaketime libuv1-dev libhiredis-dev redis-server gnuplot-nox \
    libcjose-dev libjwt-dev librhonabwy-dev libcjson-dev libjansson-dev
