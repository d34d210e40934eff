#!/bin/sh
# SPDX-License-Identifier: MIT
# BearSSL's sources, for targets that Debian has no BearSSL for: build/bearssl, with inc/ and
# src/. From Debian's source package, which apt verifies; it has no patches. Does nothing when
# they are there. Needs apt alone, and no rights. `fetch_source.sh cmocka` gets another
# package's.
set -eu
cd "$(dirname "$0")/../.."

package=${1:-bearssl}
to=build/$package
mkdir -p build
exec 9> build/apt.lock
flock 9
[ ! -e "$to" ] || exit 0

apt=$PWD/build/apt
rm -rf "$apt"
mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/source"
printf 'deb-src [signed-by=%s] %s bookworm main\n' \
    /usr/share/keyrings/debian-archive-keyring.gpg \
    "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" > "$apt/sources.list"

# apt_get COMMAND...: apt-get with that list of sources alone, and all it writes in $apt.
apt_get() {
    apt-get -qq -o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::State::lists="$apt/lists" -o Dir::Cache="$apt/cache" -o APT::Sandbox::User= \
        -o Acquire::Retries=3 -o APT::Update::Error-Mode=any "$@"
}

apt_get update
(cd "$apt/source" && apt_get source --download-only "$package")
# apt's own way to read an archive: there may be no xz.
/usr/lib/apt/apt-helper cat-file "$apt/source/$package"_*.orig.tar.xz | tar xf - -C "$apt/source"
mv "$apt/source/$package"-*/ "$to"
rm -rf "$apt"
