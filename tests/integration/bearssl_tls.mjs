#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// The HTTP and the trust of examples/bearssl_tls.c, against a TLS server that answers the token
// request with the very bytes, and ends the connection in the very way, of each case below.

import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { EC, RSA, makeAuthority, makeServer } from '../lib/certificates.mjs';
import { run, scratch } from '../lib/process.mjs';
import { need, ok } from '../lib/tap.mjs';

const program = 'build/examples/bearssl_tls';
need('openssl', program);

// ---- certificates ---------------------------------------------------------------------------

const rsa = makeAuthority(RSA), ec = makeAuthority(EC);
const server = (authority, host, days) => makeServer(authority, host, { key: RSA, days });
const good = server(rsa, 'localhost');
const directory = scratch();
function file(name, content) {
    const path = join(directory, name);
    writeFileSync(path, content);
    return path;
}
const both = file('both.pem', rsa.cert + ec.cert);

// ---- the cases ------------------------------------------------------------------------------

const TOKEN = JSON.stringify({ access_token: 'abc', expires_in: 86400, token_type: 'Bearer' });
const hex = TOKEN.length.toString(16);
const whole = `HTTP/1.1 200 OK\r\nContent-Length: ${TOKEN.length}\r\n\r\n${TOKEN}`;
const chunked = (chunks, more = '') =>
    `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n${more}\r\n${chunks}`;
const sized = (fields) => `HTTP/1.1 200 OK\r\n${fields}\r\n${TOKEN}`;

const FINE = [0, /^$/];
const CUT = [2, /the connection was cut\n.*AVON_AUTH_E_TRANSPORT/];
const EARLY = [2, /the answer ends early\n.*AVON_AUTH_E_TRANSPORT/];
const failing = (problem) => [2, new RegExp(`${problem}.*\n.*AVON_AUTH_E_TRANSPORT`)];
const NOT_HTTP = failing('not HTTP/1.1');
const BAD_CHUNK = failing('unreadable chunk');
const BAD_LENGTH = failing('unreadable Content-Length');
const TOO_MUCH = failing('too much around the answer');

// [what, the answer, how the connection ends ('stay', 'close': close_notify, 'cut'), outcome]
const ANSWERS = [
    ['Content-Length', whole, 'stay', FINE],
    ['lines that end in LF', whole.replaceAll('\r\n', '\n'), 'stay', FINE],
    ['names in lower case, no space', whole.replace('Content-Length: ', 'content-length:'), 'stay', FINE],
    ['no reason', whole.replace('200 OK', '200'), 'stay', FINE],
    ['HTTP/1.0, until close', `HTTP/1.0 200 OK\r\n\r\n${TOKEN}`, 'close', FINE],
    ['100 and 103 first', `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 x\r\nContent-Length: 9\r\n\r\n${whole}`, 'stay', FINE],
    ['a long header line', sized(`X: ${'x'.repeat(9000)}\r\nContent-Length: ${TOKEN.length}\r\n`), 'stay', FINE],
    ['one chunk', chunked(`${hex}\r\n${TOKEN}\r\n0\r\n\r\n`), 'stay', FINE],
    ['extensions and trailers', chunked(`${hex.toUpperCase()} ;a=b\r\n${TOKEN}\r\n000\r\nX: y\r\n\r\n`), 'stay', FINE],
    ['Chunked, capital', chunked(`${hex}\r\n${TOKEN}\r\n0\r\n\r\n`).replace('chunked', 'Chunked \t'), 'stay', FINE],
    ['nothing, close', '', 'close', EARLY],
    ['nothing, cut', '', 'cut', CUT],
    ['half a header, close', 'HTTP/1.1 200 OK\r\nContent-', 'close', EARLY],
    ['a body too short, close', whole.slice(0, -1), 'close', EARLY],
    ['a body too short, cut', whole.slice(0, -1), 'cut', CUT],
    ['until close, cut', `HTTP/1.1 200 OK\r\n\r\n${TOKEN}`, 'cut', CUT],
    ['no last chunk, close', chunked(`${hex}\r\n${TOKEN}\r\n`), 'close', EARLY],
    ['no end of the trailers, close', chunked(`${hex}\r\n${TOKEN}\r\n0\r\n`), 'close', EARLY],
    ['a chunk too short', chunked(`f${hex}\r\n${TOKEN}\r\n0\r\n\r\n`), 'close', EARLY],
    ['a chunk too long', chunked(`${hex}\r\n${TOKEN}x\r\n0\r\n\r\n`), 'stay', BAD_CHUNK],
    ['a chunk of size zz', chunked(`zz\r\n${TOKEN}\r\n0\r\n\r\n`), 'stay', BAD_CHUNK],
    ['a chunk of size 0x', chunked(`0x${hex}\r\n${TOKEN}\r\n0\r\n\r\n`), 'stay', BAD_CHUNK],
    ['a chunk of size -1', chunked(`-1\r\n${TOKEN}\r\n0\r\n\r\n`), 'stay', BAD_CHUNK],
    ['a chunk of no size', chunked(`;\r\n${TOKEN}\r\n0\r\n\r\n`), 'stay', BAD_CHUNK],
    ['a chunk of size 2^64 - 1', chunked(`${'f'.repeat(16)}\r\n${TOKEN}\r\n0\r\n\r\n`), 'stay', BAD_CHUNK],
    ['two Content-Length', sized('Content-Length: 1\r\nContent-Length: 1\r\n'), 'stay', failing('two Content-Length')],
    ['Content-Length: -1', sized('Content-Length: -1\r\n'), 'stay', BAD_LENGTH],
    ['Content-Length: 1e1', sized('Content-Length: 1e1\r\n'), 'stay', BAD_LENGTH],
    ['Content-Length: 1, 1', sized('Content-Length: 1, 1\r\n'), 'stay', BAD_LENGTH],
    ['Content-Length of 30 digits', sized(`Content-Length: ${'9'.repeat(30)}\r\n`), 'stay', BAD_LENGTH],
    ['Content-Length and chunked', chunked(`0\r\n\r\n`, 'Content-Length: 5\r\n'), 'stay', failing('two ways')],
    ['gzip, chunked', chunked('').replace('chunked', 'gzip, chunked'), 'stay', failing('not supported')],
    ['chunked twice', chunked('', 'Transfer-Encoding: chunked\r\n'), 'stay', failing('not supported')],
    ['HTTP/2', whole.replace('1.1', '2'), 'stay', NOT_HTTP],
    ['ICY', whole.replace('HTTP/1.1', 'ICY'), 'stay', NOT_HTTP],
    ['status 20', whole.replace('200', '20'), 'stay', NOT_HTTP],
    ['status 2000', whole.replace('200', '2000'), 'stay', NOT_HTTP],
    ['status 020', whole.replace('200', '020'), 'stay', NOT_HTTP],
    ['a header without end', sized('X: y\r\n'.repeat(20000)), 'stay', TOO_MUCH],
    ['a line without end', `HTTP/1.1 200 ${'x'.repeat(100000)}`, 'stay', TOO_MUCH],
    ['100 for ever', 'HTTP/1.1 100 x\r\n\r\n'.repeat(9000), 'stay', TOO_MUCH],
    ['a chunk with an extension without end', chunked(`1;${'x'.repeat(100000)}`), 'stay', TOO_MUCH],
    ['a body without end', `HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(1e6)}`, 'stay', [2, /^.*AVON_AUTH_E_TOO_LARGE.*\n$/]],
    ['204', 'HTTP/1.1 204 x\r\nContent-Length: 5\r\n\r\n', 'stay', [2, /^.*AVON_AUTH_E_JSON.*\n$/]],
    ['404, empty', 'HTTP/1.1 404 x\r\nContent-Length: 0\r\n\r\n', 'stay', [2, /^.*AVON_AUTH_E_SERVER.*\n$/]],
];

// [what, the server's TLS, AVON_CA_FILE, outcome]
const TRUST = [
    ['a file without a newline at its end', good, file('no-newline.pem', (rsa.cert + ec.cert).trimEnd()), FINE],
    ['an EC authority', server(ec, 'localhost'), both, FINE],
    ['a name with a wildcard', server(rsa, '*.example'), both, failing('another host')],
    ['another name', server(rsa, 'other.example'), both, failing('another host')],
    ['another authority', good, ec.certFile, failing('no trusted authority')],
    ['expired', server(rsa, 'localhost', -1), both, failing('not valid today')],
    ['a server as authority', server(good, 'localhost'), good.certFile, failing('no trusted authority')],
    ['TLS 1.1', { ...good, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' }, both, failing('TLS error 296')],
    ['a PEM file that is cut', good, file('cut.pem', (rsa.cert + ec.cert).slice(0, -100)), [1, /not a PEM file/]],
    ['a file without certificate', good, good.keyFile, [1, /no usable certificate/]],
    ['no file', good, '/nonexistent', [1, /No such file/]],
];

// ---- running them ---------------------------------------------------------------------------

// Answers the first request with that, the second as the API does.
async function check(what, [wanted, pattern], tls, caFile, answer, ending) {
    let connections = 0;
    const sockets = new Set();
    const server = createServer({ maxVersion: 'TLSv1.2', ...tls });
    server.on('connection', (raw) => {
        sockets.add(raw);
        raw.on('error', () => {});
    });
    server.on('tlsClientError', () => {});
    server.on('secureConnection', (socket) => {
        const first = connections++ === 0;
        socket.on('error', () => {});
        socket.once('data', () => {
            if (!first) return socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
            if (ending === 'close') return socket.end(answer);
            return socket.write(answer, () => ending === 'cut' && socket.destroy());
        });
    });
    server.listen({ host: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    const { code, err } = await run([program], {
        AVON_BASE_URL: `https://localhost:${server.address().port}`,
        AVON_CLIENT_ID: 'client', AVON_CLIENT_SECRET: 'secret',
        AVON_USER_ID: 'user', AVON_SECRET_KEY: 'key', AVON_CA_FILE: caFile,
    });
    sockets.forEach((socket) => socket.destroy());
    server.close();
    ok(code === wanted && pattern.test(err), what, `exit status ${code} for ${wanted}, ${pattern}:\n${err}`);
}

for (const [what, answer, ending, outcome] of ANSWERS) {
    await check(what, outcome, good, both, answer, ending);
}
for (const [what, tls, caFile, outcome] of TRUST) {
    await check(what, outcome, tls, caFile, whole, 'stay');
}
