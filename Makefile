# avon_auth.h: see `make help`.
#
# Another copy of the dependencies:
#     make BEARSSL_CFLAGS=-I... BEARSSL_LIBS=... JSMN_CFLAGS=-I... test

CC       = gcc
CXX      = g++
CLANG    = clang
CLANGXX  = clang++
CFLAGS   = -O1 -g
CSTD     = -std=c99 -D_POSIX_C_SOURCE=200809L
WARNINGS = -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual \
           -Wundef -Wstrict-prototypes -Wmissing-prototypes -Werror

BEARSSL_CFLAGS =
BEARSSL_LIBS   = -lbearssl
JSMN_CFLAGS    =
export BEARSSL_CFLAGS BEARSSL_LIBS JSMN_CFLAGS CC CXX CLANG CLANGXX

PREFIX  = /usr/local
DESTDIR =
SUDO   := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
VERSION := $(shell awk '/define AVON_AUTH_VERSION_(MAJOR|MINOR|PATCH) / \
                        { v = v s $$3; s = "." } END { print v }' avon_auth.h)

INCLUDES = -I. $(BEARSSL_CFLAGS) $(JSMN_CFLAGS)
TESTS   := $(sort $(wildcard tests/unit/test_*.c))
BUILD    = build/test
BINS     = $(TESTS:%.c=$(BUILD)/%)

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

# ---- what everyone uses -------------------------------------------------------------

.PHONY: demo
demo: build/examples/demo ## the main job, on a simulated service inside the program
	@build/examples/demo

.PHONY: test
test: $(BINS) ## the unit tests
	@set -e; for test in $(BINS); do $$test; done

.PHONY: check
check: ## everything: minutes
	$(MAKE) test examples
	$(MAKE) -j2 --output-sync=target $(CHECKS) coverage
	@echo "check: all passed"

# The longest first: two of them run at a time. check-interop builds what it needs in its recipe, as
# make would take up everything that waits for nothing before it.
CHECKS = check-interop check-standards check-embed check-secrets check-portability \
         check-sanitizers check-fuzz check-mutants check-proof check-compilers check-modes \
         check-vectors check-bench check-openssl-sha256 check-readme check-symbols \
         check-format check-install

.PHONY: examples
examples: build/examples/demo ## build those that the machine has libraries for; run the demo
	build/examples/demo > build/examples/demo.out
	@$(call example,avon_headers,$(call has,$(CC),curl/curl.h),no libcurl)
	@$(call example,curl_multi,$(call has,$(CC),curl/curl.h),no libcurl)
	@$(call example,threads,$(call has,$(CC),curl/curl.h),no libcurl)
	@$(call example,bearssl_tls,true)
	@$(call example,openssl_sha256,$(call has,$(CC),openssl/sha.h),no OpenSSL)
	@$(call example,cpp_httplib,$(call has,$(CXX) -x c++,httplib.h),no cpp-httplib)
	@$(call example,winhttp.exe,$(call has,$(MINGW),winhttp.h) && tests/lib/fetch_source.sh,\
	    no mingw-w64 or no source of BearSSL)
	@$(call example,bare_metal.elf,$(call has,$(ARM),string.h) && tests/lib/fetch_source.sh,\
	    no gcc-arm-none-eabi or no source of BearSSL)

.PHONY: coverage
coverage: ## line, branch and MC/DC coverage of the header by the tests
	tests/analysis/coverage/run.sh

.PHONY: mutants
mutants: ## change the header in each place; the tests must notice
	node tests/analysis/mutants/run.mjs

.PHONY: proof
proof: ## Frama-C's Eva on what reads and writes bytes: no alarm
	tests/analysis/proof/run.sh --long

.PHONY: bench
bench: ## speed, beside other libraries and beside what is possible
	@node tests/analysis/bench/bench.mjs

.PHONY: size
size: ## flash, stack and memory on small machines
	@tests/lib/fetch_source.sh
	@node tests/analysis/size/size.mjs

.PHONY: deps
deps: ## install what demo, test and examples need (Debian)
	$(SUDO) apt-get update
	$(SUDO) apt-get install -y --no-install-recommends \
	    gcc libc6-dev libbearssl-dev libjsmn-dev libcmocka-dev

.PHONY: deps-check
deps-check: deps ## install what check needs besides (Debian, npm)
	$(SUDO) apt-get install -y --no-install-recommends \
	    g++ clang clang-format libclang-rt-14-dev clang-19 llvm-19 libclang-rt-19-dev \
	    universal-ctags tcc binutils pkg-config \
	    $$(command -v node >/dev/null || echo nodejs) $$(command -v npm >/dev/null || echo npm) \
	    valgrind libc6-dbg $(MACHINES) $(STACKS) \
	    libcjose-dev libjwt-dev librhonabwy-dev libcjson-dev libjansson-dev afl++ frama-c-base
	cd tests/lib && npm ci --no-audit --no-fund

.PHONY: install
install: ## put the header and a pkg-config file under $(DESTDIR)$(PREFIX)
	install -d "$(DESTDIR)$(PREFIX)/include" "$(DESTDIR)$(PREFIX)/share/pkgconfig"
	install -m 644 avon_auth.h "$(DESTDIR)$(PREFIX)/include/avon_auth.h"
	printf '%s\n' 'prefix=$(PREFIX)' 'includedir=$${prefix}/include' '' \
	    'Name: avon_auth' \
	    'Description: authentication to the Avon Health API, in one header' \
	    'Version: $(VERSION)' 'Cflags: -I$${includedir}' 'Libs: -lbearssl' \
	    > "$(DESTDIR)$(PREFIX)/share/pkgconfig/avon_auth.pc"

.PHONY: clean
clean: ## remove everything that was built
	rm -rf build

# ---- the parts of check -------------------------------------------------------------

# In the last one, what nobody initialises is zero in place of what happens to be there.
.PHONY: check-compilers
check-compilers:
	$(MAKE) test BUILD=build/test-clang CC=$(CLANG)
	$(MAKE) test BUILD=build/test-O3 CFLAGS=-O3
	$(MAKE) test BUILD=build/test-zero CFLAGS="-O1 -ftrivial-auto-var-init=zero"

# Without the test of what is left on the stack: a sanitizer leaves things there of its own.
.PHONY: check-sanitizers
check-sanitizers:
	$(MAKE) test BUILD=build/test-asan CC=$(CLANG) \
	    TESTS="$(filter-out %_residue.c,$(TESTS))" \
	    CFLAGS="-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all"
	$(MAKE) test BUILD=build/test-tsan TESTS=tests/unit/test_threads.c \
	    CFLAGS="-O1 -g -fsanitize=thread"

# The token response is read the same way whatever the file's jsmn is set to.
.PHONY: check-modes
check-modes:
	set -e; for mode in -DJSMN_STRICT -DJSMN_PARENT_LINKS "-DJSMN_STRICT -DJSMN_PARENT_LINKS"; do \
	    $(MAKE) test BUILD="build/test$$(echo $$mode | tr -d ' ')" DEFINES="$$mode" \
	        TESTS=tests/unit/test_response.c; \
	done

.PHONY: check-readme check-standards check-embed check-symbols
check-readme check-standards check-embed check-symbols:
	tests/matrix/$(@:check-%=%)/run.sh

# The vectors are what jose, JSON.parse and URLSearchParams make today; the public JSON suite is
# read as token responses.
.PHONY: check-vectors
check-vectors: $(BUILD)/tests/unit/read_bodies
	cd tests/unit && node jwt_vectors.mjs --check
	cd tests/unit && node request_vectors.mjs --check
	cd tests/unit && node response_cases.mjs --check
	node tests/unit/json_suite.mjs $<

# Constant time and residue, and that both checks complain of what is planted.
.PHONY: check-secrets
check-secrets:
	tests/analysis/secrets/run.sh

# Some of the mutants, other ones each time: make check-mutants MUTANTS_SEED=... repeats a choice.
MUTANTS_SAMPLE = 100
MUTANTS_SEED =
.PHONY: check-mutants
check-mutants:
	node tests/analysis/mutants/run.mjs --jobs=1 --sample=$(MUTANTS_SAMPLE) --seed=$(MUTANTS_SEED)

# The proof, with shorter arrays.
.PHONY: check-proof
check-proof:
	tests/analysis/proof/run.sh

# Other machines and systems, simulated, and the compilers for them.
MACHINES = gcc-s390x-linux-gnu libc6-dev-s390x-cross qemu-user gcc-12-multilib libc6-dev-i386 \
           musl-tools gcc-mingw-w64-x86-64-win32 wine wine64 \
           gcc-arm-none-eabi picolibc-arm-none-eabi qemu-system-arm \
           gcc-riscv64-unknown-elf picolibc-riscv64-unknown-elf qemu-system-misc \
           gcc-avr avr-libc simavr

.PHONY: check-portability
check-portability:
	tests/matrix/portability/run.sh --all

# Heap calls, compressions, growth, and that the contenders do the same: no timing.
.PHONY: check-bench
check-bench:
	node tests/analysis/bench/bench.mjs --check

# The unit tests once more, with another SHA-256.
.PHONY: check-openssl-sha256
check-openssl-sha256: build/examples/openssl_sha256
	build/examples/openssl_sha256
	$(MAKE) test BUILD=build/test-openssl BEARSSL_LIBS="$(BEARSSL_LIBS) -lcrypto" \
	    DEFINES="-include examples/openssl_sha256.h '-DAVON_AUTH_SHA256=&openssl_sha256'"

build/examples/openssl_sha256: BEARSSL_LIBS += -lcrypto
build/examples/openssl_sha256: examples/openssl_sha256.h

# ---- fuzzing: `make fuzz`, check-fuzz ------------------------------------------------

FUZZ_SECONDS = 60
FUZZ_CHECK_SECONDS = 8
HARNESSES = fuzz_token fuzz_jwt fuzz_request fuzz_headers fuzz_session
FUZZ_FLAGS = $(CSTD) -g -O1 -fno-sanitize-recover=all $(WARNINGS) $(INCLUDES)
FUZZ_FILES = fuzz/fuzz.h fuzz/standalone.c avon_auth.h

# What is new goes to build/fuzz/new, what fails to build/fuzz.
.PHONY: fuzz
fuzz: $(HARNESSES:%=build/fuzz/%) ## fuzz each harness for FUZZ_SECONDS
	set -e; for harness in $(HARNESSES); do \
	    mkdir -p build/fuzz/new/$$harness; \
	    build/fuzz/$$harness -max_total_time=$(FUZZ_SECONDS) -max_len=1000 -timeout=60 \
	        -dict=fuzz/avon.dict -artifact_prefix=build/fuzz/ -print_final_stats=1 \
	        build/fuzz/new/$$harness fuzz/corpus/$$harness; \
	done

.PHONY: check-fuzz
check-fuzz: $(HARNESSES:%=build/fuzz/%) $(HARNESSES:%=build/fuzz/%.standalone) \
            $(HARNESSES:%=build/fuzz/%.planted) $(HARNESSES:%=build/fuzz/%.afl)
	FUZZ_SECONDS=$(FUZZ_CHECK_SECONDS) fuzz/check.sh $(HARNESSES)

build/fuzz/%: fuzz/%.c $(FUZZ_FILES)
	@mkdir -p $(@D)
	$(CLANG) $(FUZZ_FLAGS) -fsanitize=fuzzer,address,undefined $< -o $@ $(BEARSSL_LIBS)

build/fuzz/%.standalone: fuzz/%.c $(FUZZ_FILES)
	@mkdir -p $(@D)
	$(CC) $(FUZZ_FLAGS) -fsanitize=address,undefined $< fuzz/standalone.c -o $@ $(BEARSSL_LIBS)

build/fuzz/%.planted: fuzz/%.c fuzz/planted.h $(FUZZ_FILES)
	@mkdir -p $(@D)
	$(CC) $(FUZZ_FLAGS) -fsanitize=address,undefined -DFUZZ_PLANTED $< fuzz/standalone.c -o $@ \
	    $(BEARSSL_LIBS)

build/fuzz/%.afl: fuzz/%.c $(FUZZ_FILES)
	@mkdir -p $(@D)
	AFL_QUIET=1 afl-clang-fast $(CSTD) -g -O1 $(WARNINGS) $(INCLUDES) $< fuzz/standalone.c -o $@ \
	    $(BEARSSL_LIBS)

.PHONY: check-format
check-format:
	clang-format --dry-run -Werror avon_auth.h $(wildcard examples/*.[ch] examples/*/*.[ch])

.PHONY: check-install
check-install:
	rm -rf build/install
	$(MAKE) install PREFIX=/usr DESTDIR=build/install
	test "$$(PKG_CONFIG_PATH=build/install/usr/share/pkgconfig \
	         pkg-config --modversion avon_auth)" = "$(VERSION)"
	cmp avon_auth.h build/install/usr/include/avon_auth.h
	head -n 1 avon_auth.h | grep -F ' v$(VERSION) '

# ---- the examples -------------------------------------------------------------------

# Builds one if that succeeds which looks for what it needs.
example = if { $(2); } > /dev/null 2>&1; then $(MAKE) --no-print-directory build/examples/$(1); \
          else echo "examples: left out $(1): $(strip $(3))"; fi
has     = printf '\043include <$(2)>\n' | $(1) -E -

# Where Debian has no BearSSL for a target, four files of its source are enough.
BEARSSL_SOURCE := build/bearssl
BEARSSL_FILES  := $(addprefix $(BEARSSL_SOURCE)/src/,mac/hmac.c hash/sha2small.c \
                      codec/dec32be.c codec/enc32be.c)
FROM_SOURCE     = -isystem $(BEARSSL_SOURCE)/inc -isystem $(BEARSSL_SOURCE)/src $(JSMN_CFLAGS) \
                      -idirafter /usr/include
MINGW = x86_64-w64-mingw32-gcc
ARM   = arm-none-eabi-gcc -mcpu=cortex-m3 -mthumb -ffunction-sections

build/examples/avon_headers build/examples/curl_multi: LIBS = -lcurl
build/examples/threads: LIBS = -lcurl -lpthread

build/examples/%: examples/%.c avon_auth.h
	@mkdir -p $(@D)
	$(CC) $(CSTD) $(CFLAGS) $(WARNINGS) $(INCLUDES) $< -o $@ $(BEARSSL_LIBS) $(LIBS)

build/examples/%: examples/%.cpp avon_auth.h
	@mkdir -p $(@D)
	$(CXX) -std=c++17 $(CFLAGS) $(filter-out %-prototypes,$(WARNINGS)) $(INCLUDES) $< -o $@ \
	    $(BEARSSL_LIBS) $$(pkg-config --cflags --libs cpp-httplib) -lssl -lcrypto -lpthread

build/examples/winhttp.exe: examples/winhttp.c avon_auth.h \
                            $(BEARSSL_FILES:$(BEARSSL_SOURCE)/src/%.c=build/mingw/%.o)
	@mkdir -p $(@D)
	$(MINGW) -std=c99 $(CFLAGS) $(WARNINGS) -I. $(FROM_SOURCE) $(filter %.c %.o,$^) -o $@ -lwinhttp

build/examples/bare_metal.elf: $(wildcard examples/bare_metal/*) avon_auth.h \
                               $(BEARSSL_FILES:$(BEARSSL_SOURCE)/src/%.c=build/arm/%.o)
	@mkdir -p $(@D)
	$(ARM) -std=c99 -Os $(WARNINGS) -I. $(FROM_SOURCE) $(filter %.c %.o,$^) \
	    -T examples/bare_metal/board.ld -nostartfiles -specs=nano.specs -Wl,--gc-sections -o $@

build/mingw/%.o: $(BEARSSL_SOURCE)/src/%.c
	@mkdir -p $(@D)
	$(MINGW) -O2 $(FROM_SOURCE) -c $< -o $@

build/arm/%.o: $(BEARSSL_SOURCE)/src/%.c
	@mkdir -p $(@D)
	$(ARM) -Os $(FROM_SOURCE) -c $< -o $@

$(BEARSSL_FILES) &:
	tests/lib/fetch_source.sh

# ---- against the simulated service --------------------------------------------------

# HTTP stacks and what the tests with them need; wine and the compilers are in MACHINES.
STACKS = openssl ca-certificates curl python3 libcurl4-openssl-dev libcpp-httplib-dev libssl-dev \
         libnewlib-arm-none-eabi libfaketime

build/integration/driver: tests/integration/driver.c avon_auth.h
	@mkdir -p $(@D)
	$(CC) $(CSTD) $(CFLAGS) $(WARNINGS) $(INCLUDES) $< -o $@ $(BEARSSL_LIBS) -lcurl

.PHONY: check-interop
check-interop:
	$(MAKE) examples build/integration/driver
	node tests/service/check.mjs
	node tests/integration/session.mjs build/integration/driver
	node tests/integration/clients.mjs build/integration/driver
	node tests/integration/avon_headers.mjs build/examples/avon_headers
	node tests/integration/examples.mjs build/examples
	node tests/integration/volume.mjs build/examples
	node tests/integration/bearssl_tls.mjs build/examples/bearssl_tls
	node tests/integration/bare_metal.mjs build/examples/bare_metal.elf

# ---- how things are built -----------------------------------------------------------

-include $(wildcard $(BINS:=.d))

$(BUILD)/%: %.c avon_auth.h
	@mkdir -p $(@D)
	$(CC) $(CSTD) $(CFLAGS) $(WARNINGS) $(INCLUDES) -MMD -MP $(DEFINES) $< -o $@ \
	    $(BEARSSL_LIBS) -lcmocka -lpthread
