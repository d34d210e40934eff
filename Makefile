# SPDX-License-Identifier: MIT
# avon_auth.h: see `make help`. How tests are built, and the parts of check: tests/lib/check.mk.
#
# Variables, from the command line or the environment:
#   CC CXX CLANG CLANGXX            the compilers
#   CPPFLAGS CFLAGS CXXFLAGS LDFLAGS, WERROR=1 to have warnings as errors, as where CI is set
#   BEARSSL_CFLAGS BEARSSL_LIBS JSMN_CFLAGS
#                                   another copy of BearSSL and jsmn: -I..., path/libbearssl.a, -I...
#   T=session                       for test: this program or part of check alone
#   CASE='a_failed*'                for test: the cases with such names alone
#   JOBS=2                          for test and check: how many run side by side
#   FUZZ_SECONDS=60                 for fuzz: how long each fuzzer runs
#   PREFIX=/usr/local DESTDIR=      for install

ifeq ($(origin CC),default)
CC = gcc
endif
CLANG    ?= clang
CFLAGS   ?= -O1 -g
CXXFLAGS ?= -O1 -g
CSTD      = -std=c99 -D_POSIX_C_SOURCE=200809L
WARNINGS  = -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wundef \
            $(if $(WERROR)$(CI),-Werror)
PROTOTYPES = -Wstrict-prototypes -Wmissing-prototypes

BEARSSL_LIBS ?= -lbearssl
INCLUDES = -I. $(BEARSSL_CFLAGS) $(JSMN_CFLAGS)
COMPILE  = $(CC) $(CSTD) $(INCLUDES) $(CPPFLAGS) $(CFLAGS) $(WARNINGS) $(PROTOTYPES)
LINK     = $(LDFLAGS) $(BEARSSL_LIBS)

JOBS         ?= 2
FUZZ_SECONDS ?= 60
PREFIX       ?= /usr/local
VERSION       = $(shell awk '/define AVON_AUTH_VERSION_(MAJOR|MINOR|PATCH) / \
                              { v = v s $$3; s = "." } END { print v }' avon_auth.h)

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile
	@printf '\nThe parts of check, each with its seconds:\n'
	@awk -F ' *## ' '/^PARTS \+= / { sub(/(\/check)?\.[a-z]+$$/, "", $$1); sub(/.*[\/ ]/, "", $$1); \
	                                 printf "make check-%-14s %s\n", $$1, $$2 }' tests/lib/check.mk
	@printf '\n'; sed -n '/^# Variables/,/^$$/s/^# \{0,1\}//p' Makefile

include tests/lib/check.mk

.PHONY: demo
demo: build/examples/demo ## the main job, on a simulated service inside the program
	@build/examples/demo

.PHONY: test
test: $(SELECTED) ## the unit tests: make test T=session CASE='a_failed*' for some of them
	@$(PROVE) $(SELECTED)
	@$(CASE_MATCHED)

.PHONY: check
check: $(PARTS) $(TESTS) ## everything: minutes
	@unset CASE; $(PROVE) --timer $^

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

.PHONY: fuzz
fuzz: $(FUZZERS) ## let each fuzzer run; finds go to build/fuzz, new inputs to build/fuzz/new
	set -e; for fuzzer in $(notdir $(FUZZERS)); do \
	    mkdir -p build/fuzz/new/$$fuzzer; \
	    build/fuzz/$$fuzzer -max_total_time=$(FUZZ_SECONDS) -max_len=1000 -timeout=60 \
	        -dict=fuzz/avon.dict -artifact_prefix=build/fuzz/ -print_final_stats=1 \
	        build/fuzz/new/$$fuzzer fuzz/corpus/$$fuzzer; \
	done

.PHONY: coverage
coverage: ## line, branch and MC/DC coverage of the header by the unit tests
	@tests/analysis/coverage.sh

.PHONY: mutants
mutants: ## change the header in each place: the tests must notice (an hour)
	@tests/analysis/mutants.mjs --all

.PHONY: proof
proof: ## Frama-C: the readers and writers of bytes stay within bounds, whatever the input
	@tests/analysis/proof.sh --long

.PHONY: bench
bench: ## speed, beside other libraries and beside bare SHA-256
	@tests/analysis/bench.mjs --table

.PHONY: size
size: ## flash, stack and memory on small machines
	@tests/analysis/size.mjs --table

.PHONY: deps
deps: ## install the packages that demo, test and examples need (Debian)
	@$(call packages,$(DEPS))

.PHONY: deps-check
deps-check: ## install the packages that check needs too (Debian, npm)
	@$(call packages,$(DEPS) $(CHECK_DEPS))
	cd tests/lib && npm ci --no-audit --no-fund

packages = command -v apt-get > /dev/null || \
    { echo "There is no apt-get. Install what Debian calls: $(strip $(1))" >&2; exit 1; }; \
    [ "$$(id -u)" = 0 ] || sudo=sudo; set -ex; $$sudo apt-get update; \
    $$sudo apt-get install -y --no-install-recommends $(1)

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

# ---- the examples -------------------------------------------------------------------

# example NAME,COMMAND,REASON: builds it if the command succeeds; else says why it is left out.
example = $(call build_if,build/examples/$(1),$(2),$(3))
build_if = if { $(2); } > /dev/null 2>&1; then $(MAKE) --no-print-directory $(1); \
           else echo "left out $(1): $(strip $(3))"; fi
has = echo '\#include <$(2)>' | $(1) $(CPPFLAGS) -E -

build/examples/avon_headers build/examples/curl_multi: LIBS = -lcurl
build/examples/threads: LIBS = -lcurl -lpthread
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
	@tests/lib/fetch_source.sh
	@mkdir -p $(@D)
	$(MINGW) $(FROM_SOURCE) -c build/bearssl/src/$*.c -o $@

build/arm/%.o:
	@tests/lib/fetch_source.sh
	@mkdir -p $(@D)
	$(ARM) $(FROM_SOURCE) -c build/bearssl/src/$*.c -o $@
