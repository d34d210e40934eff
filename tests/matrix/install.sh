#!/bin/sh
# SPDX-License-Identifier: MIT
# `make install` puts the header and a pkg-config file where programs find them. The demo works.
# shellcheck disable=SC2046,SC2086 # lists of flags
set -u
. tests/lib/tap.sh

root=build/install
version=$(sed -n '1s/.* v\([0-9.]*\) .*/\1/p' avon_auth.h)
rm -rf $root

# pkg OPTION: pkg-config, which sees the installed file alone.
pkg() {
    PKG_CONFIG_LIBDIR=$root/opt/share/pkgconfig PKG_CONFIG_SYSROOT_DIR=$root \
        pkg-config "$1" avon_auth
}

same_version() {
    installed=$(pkg --modversion)
    echo "$installed, not $version"
    [ "$installed" = "$version" ]
}

demo_works() {
    ${CC:-gcc} examples/demo.c ${BEARSSL_CFLAGS:-} ${JSMN_CFLAGS:-} $(pkg --cflags) \
        -o $root/demo ${BEARSSL_LIBS:-$(pkg --libs)} && $root/demo
}

tap_check 'make install' make -s install PREFIX=/opt DESTDIR=$root
tap_check 'the header is there' cmp avon_auth.h $root/opt/include/avon_auth.h
if command -v pkg-config > /dev/null; then
    tap_check "pkg-config has the version of the header's first line" same_version
    tap_check 'the demo builds by pkg-config, and works' demo_works
else
    tap_missing 'the pkg-config file' 'there is no pkg-config'
fi
tap_done
