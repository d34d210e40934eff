# SPDX-License-Identifier: MIT
# avon_auth.h: see `make help`. How programs are built, and the parts of check: tests/lib/check.mk.
#
# Variables, from the command line or the environment:
#   CC CXX CLANG CLANGXX            the compilers
#   CPPFLAGS CFLAGS CXXFLAGS LDFLAGS, WERROR=1 to have warnings as errors, as where CI is set
#   BEARSSL_CFLAGS BEARSSL_LIBS JSMN_CFLAGS
#                                   other copies: -I..., path/libbearssl.a, -I...
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
	@printf '\nThe parts of check:\n'
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
check: $(PARTS) $(TESTS) ## everything, some minutes: the unit tests and all parts below
	@unset CASE; $(PROVE) --timer $^

.PHONY: examples
examples: build/examples/demo build/examples/bearssl_tls ## build all that have their libraries
	@$(BUILD_EXAMPLES)

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
mutants: ## change the header in each place: the tests must notice (ten minutes)
	@tests/analysis/mutants.mjs --full

.PHONY: proof
proof: ## Frama-C: the readers and writers of bytes stay within bounds, whatever the input
	@PROOF_LONG=1 tests/analysis/proof.sh

.PHONY: bench
bench: ## speed, beside other libraries and beside bare SHA-256
	@tests/analysis/bench.mjs --table

.PHONY: size
size: ## flash, stack and memory on small machines
	@tests/analysis/size.mjs --table

.PHONY: deps
deps: ## install the packages that demo and test need (Debian)
	@$(call packages,$(DEPS))

.PHONY: deps-check
deps-check: ## install those that examples and check need too (Debian, npm)
	@$(call packages,$(DEPS) $(CHECK_DEPS))
	cd tests/lib && npm ci --no-audit --no-fund

packages = command -v apt-get > /dev/null || \
    { echo "There is no apt-get. Install what Debian calls: $(strip $(1))" >&2; exit 1; }; \
    [ "$$(id -u)" = 0 ] || sudo=sudo; set -ex; $$sudo apt-get update; \
    $$sudo apt-get install -y --no-install-recommends $(1)

# Both packages find the header from where they are, so that the whole may be moved.
TO        = $(DESTDIR)$(PREFIX)
PACKAGE   = $(wildcard examples/cmake/package/*.cmake)
INSTALLED = include/avon_auth.h share/pkgconfig/avon_auth.pc \
            $(PACKAGE:examples/cmake/package/%=share/cmake/avon_auth/%)

.PHONY: install
install: ## put the header, a pkg-config file and a CMake package under $(DESTDIR)$(PREFIX)
	install -d $(foreach file,$(INSTALLED),"$(TO)/$(dir $(file))")
	install -m 644 avon_auth.h "$(TO)/include"
	install -m 644 $(PACKAGE) "$(TO)/share/cmake/avon_auth"
	printf '%s\n' 'prefix=$${pcfiledir}/../..' 'includedir=$${prefix}/include' '' \
	    'Name: avon_auth' \
	    'Description: authentication to the Avon Health API, in one header' \
	    'Version: $(VERSION)' \
	    'Cflags: -I$${includedir} $(BEARSSL_CFLAGS) $(JSMN_CFLAGS)' 'Libs: $(BEARSSL_LIBS)' | \
	    sed -E '/^(Cflags|Libs):/s| (-[IL])?([^-/$$ ][^ ]*)| \1$(CURDIR)/\2|g' \
	    > "$(TO)/share/pkgconfig/avon_auth.pc"
	chmod 644 "$(TO)/share/pkgconfig/avon_auth.pc"

.PHONY: uninstall
uninstall: ## remove what install put there
	for file in $(INSTALLED); do rm -f "$(TO)/$$file"; done
	rmdir "$(TO)/share/cmake/avon_auth" 2> /dev/null || true

.PHONY: clean
clean: ## remove everything that was built
	rm -rf build
