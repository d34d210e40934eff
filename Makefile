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
TESTS   := $(sort $(wildcard tests/*/test_*.c))
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

.PHONY: examples
examples: build/examples/demo ## build the examples, run those that need nothing
	build/examples/demo > build/examples/demo.out

.PHONY: deps
deps: ## install what demo, test and examples need (Debian)
	$(SUDO) apt-get update
	$(SUDO) apt-get install -y --no-install-recommends \
	    gcc libc6-dev libbearssl-dev libjsmn-dev libcmocka-dev

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

# ---- how things are built -----------------------------------------------------------

-include $(wildcard $(BINS:=.d))

$(BUILD)/%: %.c avon_auth.h
	@mkdir -p $(@D)
	$(CC) $(CSTD) $(CFLAGS) $(WARNINGS) $(INCLUDES) -MMD -MP $(DEFINES) $< -o $@ \
	    $(BEARSSL_LIBS) -lcmocka -lpthread

build/examples/%: examples/%.c avon_auth.h
	@mkdir -p $(@D)
	$(CC) $(CSTD) $(CFLAGS) $(WARNINGS) $(INCLUDES) $< -o $@ $(BEARSSL_LIBS)
