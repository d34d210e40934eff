#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs a Windows program under wine, with the authority in AVON_CA_FILE (if set) added to those
# that this wine trusts: what an administrator does on Windows. Its exit status is the program's,
# or 127 where there is no wine.
#
#     tests/integration/wine.sh PROGRAM.exe ARGS...
#     tests/integration/wine.sh --stop        ends wine's server, which else waits for more a while
#
# One at a time. Needs Debian's wine64 and openssl. All that wine writes is in build/wine.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
wine=/usr/lib/wine/wine64
export WINEPREFIX="$root/build/wine" WINEARCH=win64 WINEDEBUG=-all
export WINEDLLOVERRIDES='mscoree,mshtml,winemenubuilder.exe='
unset DISPLAY

# The store is in the registry. A certificate there is a list of properties, of which one is
# needed: number 32, the certificate itself; little-endian 32, 1, its length, the bytes.
trust() {
    der=$WINEPREFIX/authority.der
    openssl x509 -in "$1" -outform DER -out "$der"
    name=$(openssl x509 -in "$1" -noout -fingerprint -sha1 | sed 's/.*=//; s/://g')
    length=$(printf '%04x' "$(wc -c < "$der")")
    bytes=$(od -An -v -tx1 "$der" | tr -s ' \n' ',')
    key='HKEY_LOCAL_MACHINE\Software\Microsoft\SystemCertificates\Root\Certificates'
    cat > "$WINEPREFIX/authority.reg" << END
REGEDIT4

[-$key]

[$key\\$name]
"Blob"=hex:20,00,00,00,01,00,00,00,${length#??},${length%??},00,00${bytes%,}
END
    $wine reg import "Z:$WINEPREFIX/authority.reg" > "$WINEPREFIX/reg.log" 2>&1
}

# The server takes seconds to start, so it is to live from one program to the next.
server() {
    /usr/lib/wine/wineserver64 "$@" < /dev/null > "$WINEPREFIX/server.log" 2>&1 || true
}

[ -x $wine ] || { echo "wine.sh: no $wine" >&2; exit 127; }
[ -e "$WINEPREFIX/made" ] || rm -rf "$WINEPREFIX"
mkdir -p "$WINEPREFIX"
[ "$1" != --stop ] || { server -k; exit; }
server -p15
if [ ! -e "$WINEPREFIX/made" ]; then
    $wine wineboot -i > "$WINEPREFIX/boot.log" 2>&1 || { cat "$WINEPREFIX/boot.log" >&2; exit 1; }
    touch "$WINEPREFIX/made"
fi
[ -z "${AVON_CA_FILE:-}" ] || trust "$AVON_CA_FILE"
exec $wine "$@"
