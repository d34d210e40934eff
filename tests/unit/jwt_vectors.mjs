// SPDX-License-Identifier: MIT
// Makes jwt_vectors.h: JWTs that jose signs for the claims of the Avon Health API.

import { jose } from '../lib/packages.mjs';
import { header, literal, LITERAL_MAX, sequence } from './generated.mjs';

const TIME_MAX = 4294967295;
const IAT = 1697684096;
const HOUR = 3600;

const random = sequence(0x2545f491);
const randomBytes = (n) => Uint8Array.from({ length: n }, () => random(256));

// Mixed text of n code points, one UTF-8 length as likely as another.
function randomText(n) {
    const ranges = [[0x01, 0x20], [0x20, 0x80], [0x80, 0x800], [0x800, 0xd800],
                    [0xe000, 0x10000], [0x10000, 0x110000]];
    return Array.from({ length: n }, () => {
        const [low, high] = ranges[random(ranges.length)];
        return String.fromCodePoint(low + random(high - low));
    }).join('');
}

// ---- what is signed: { what, secret, id, count, iat, exp, ms, iss, aud } ------------------

const utf8 = (text) => new TextEncoder().encode(text);
const hex = (text) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const filled = (n, byte) => new Uint8Array(n).fill(byte);
const at = (point) => 'U+' + point.toString(16).toUpperCase().padStart(4, '0');

function* userIds() {
    for (const c of [...Array(0x1f).keys()].map((i) => i + 1).concat(0x7f)) {
        yield [`control character ${at(c)}`, `a${String.fromCharCode(c)}b`];
    }
    for (const c of '"\\/<>&\'`+=?%{}: ') yield [`character ${c}`, c];
    for (const c of [0x80, 0x85, 0xa0, 0xad, 0x7ff, 0x800, 0x2028, 0x2029, 0xd7ff, 0xe000, 0xfeff,
                     0xfffd, 0xfffe, 0xffff, 0x10000, 0x1f600, 0x10fffe, 0x10ffff]) {
        yield [`character ${at(c)}`, String.fromCodePoint(c)];
    }
    yield ['quotes and backslashes', '"user\\"\\\\"'];
    yield ['what looks like an escape', '\\u0041\\n\\/\\"'];
    yield ['what looks like more claims', 'u","admin":true,"x":"'];
    yield ['every short escape', '\b\f\n\r\t"\\'];
    yield ['HTML', '</script><a href="x">&amp;</a>'];
    yield ['a path', '/users/3km/'];
    yield ['emoji of several code points', '\u{1f468}\u200d\u{1f469}\u{1f3fd}\u200d\u2764\ufe0f'];
    yield ['flags', '\u{1f1eb}\u{1f1f7}\u{1f1ef}\u{1f1f5}'];
    yield ['Hebrew', '\u05e9\u05dc\u05d5\u05dd'];
    yield ['Arabic with direction marks', '\u200f\u0645\u0631\u062d\u0628\u0627\u200e 3km\u202e'];
    yield ['a precomposed character', 'Jos\u00e9'];
    yield ['a combining character', 'Jose\u0301'];
    yield ['a stack of combining characters', 'Z\u0351\u036b\u0343\u036a\u0302'];
    yield ['a combining character alone', '\u0301'];
    yield ['Japanese', '\u65e5\u672c\u8a9e'];
    yield ['spaces at both ends', ' \t user \t '];
    for (let n = 1; n <= 48; n++) yield [`${n} bytes`, 'user_0123456789'.repeat(4).slice(0, n)];
    for (let n = 1; n <= 24; n++) yield [`mixed text ${n}`, randomText(3 * n)];
}

const long = [['a', 1000], ['a', 2047], ['a', 4096], ['\u0001', 1000], ['"\\', 800],
              ['\u00e9', 1500], ['\u2028', 999], ['\u{1f600}', 1024], ['a\n\u00e9\u{1f600}', 500]];

function* secrets() {
    for (const n of [1, 2, 31, 32, 33, 63, 64, 65, 128, 1000]) {
        yield [`secret of ${n} bytes`, randomBytes(n)];
    }
    for (const n of [1, 32, 64, 65]) yield [`secret of ${n} bytes 0xff`, filled(n, 0xff)];
    for (const n of [1, 32, 64, 65]) yield [`secret of ${n} NUL bytes`, filled(n, 0)];
    yield ['secret with a NUL inside', hex('61 00 62')];
    yield ['secret that begins with a NUL', hex('00 61 62')];
    yield ['secret that ends with a NUL', hex('61 62 00')];
    yield ['secret of 65 bytes that ends with a NUL', Uint8Array.of(...filled(64, 0x61), 0)];
    yield ['secret with white space around it', utf8(' s3cr3t\r\n')];
    yield ['secret that is not ASCII', utf8('pässwörd-\u{1f511}')];
    yield ['secret that is not UTF-8', hex('c0 80 ff fe ed a0 80')];
    yield ['secret that looks like base64', utf8('c2VjcmV0')];
    yield ['secret of all byte values', Uint8Array.from({ length: 256 }, (_, i) => i)];
    yield ['RFC 4231 section 4.2 key', filled(20, 0x0b)];
    yield ['RFC 4231 section 4.3 key', utf8('Jefe')];
    yield ['RFC 4231 section 4.4 key', filled(20, 0xaa)];
    yield ['RFC 4231 section 4.5 key', Uint8Array.from({ length: 25 }, (_, i) => i + 1)];
    yield ['RFC 4231 section 4.7 key', filled(131, 0xaa)];
    yield ['RFC 7515 appendix A.1 key', jose.base64url.decode(
        'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow')];
}

// Both sides of each power of ten among them.
const times = [[0, 1], [0, TIME_MAX], [1, 2], [IAT, IAT + 1], [IAT, IAT + 86400],
               [2147483647, 2147483648], [TIME_MAX - 1, TIME_MAX],
               ...Array.from({ length: 9 }, (_, i) => [10 ** (i + 1) - 1, 10 ** (i + 1)])];

const names = [['a', 'a'], ['https://example.com/', 'api://default'], ['i"s\\s', 'a\n\u0001d'],
               ['\u00e9metteur', '\u{1f3af}'], ['avonhealth', 'other'], ['other', 'avonhealth'],
               ['\u007f\u2028', '\u2029/<&>'], ['i'.repeat(300), 'a'.repeat(301)]];

function* cases() {
    const secret = utf8('s3cr3t-0123456789');
    const usual = { secret, id: 'user_3km', count: 1, iat: IAT, exp: IAT + HOUR, ms: 0,
                    iss: null, aud: null };
    yield { ...usual, what: 'the usual' };
    for (const [what, id] of userIds()) yield { ...usual, what, id };
    for (const [id, count] of long) {
        yield { ...usual, what: `${count} times ${at(id.codePointAt(0))} ...`, id, count };
    }
    for (const [what, bytes] of secrets()) yield { ...usual, what, secret: bytes };
    for (const [iat, exp] of times) {
        for (const ms of [0, 1]) {
            yield { ...usual, what: `${iat} to ${exp}, ms ${ms}`, iat, exp, ms };
        }
    }
    for (const [iss, aud] of names) yield { ...usual, what: 'issuer and audience', iss, aud };
    yield { ...usual, what: 'issuer alone', iss: 'issuer' };
    yield { ...usual, what: 'audience alone', aud: 'audience' };
    for (let n = 1; n <= 24; n++) {
        const iat = random(TIME_MAX - 10 ** 6);
        yield { what: `all at random ${n}`, secret: randomBytes(1 + random(100)), count: 1,
                id: randomText(1 + random(20)), iat, exp: iat + 1 + random(10 ** 6),
                ms: random(2), iss: randomText(1 + random(9)), aud: randomText(1 + random(9)) };
    }
}

// ---- signing ------------------------------------------------------------------------------

// The token, and a look at whether jose did what the test takes it for.
async function sign({ what, secret, id: unit, count, iat, exp: seconds, ms, iss, aud }) {
    const id = unit.repeat(count);
    const exp = ms ? seconds * 1000 : seconds;
    const issuer = iss ?? 'avonhealth';
    const audience = aud ?? 'avonhealth';
    const token = await new jose.SignJWT({ id })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuedAt(iat)
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime(exp)
        .sign(secret);
    const [header, payload] = token.split('.').map((part) => Buffer.from(part, 'base64url'));
    if (header.toString() !== '{"alg":"HS256"}' ||
        payload.toString() !== JSON.stringify({ id, iat, iss: issuer, aud: audience, exp })) {
        throw new Error(`${what}: jose wrote ${header} ${payload}`);
    }
    await jose.jwtVerify(token, secret, { issuer, audience, currentDate: new Date(iat * 1000) });
    return token;
}

// ---- C ------------------------------------------------------------------------------------

const textLiteral = (text, indent) => text === null ? 'NULL' : literal(text, indent);

function pieces(token) {
    const parts = [];
    for (let i = 0; i < token.length; i += LITERAL_MAX) {
        parts.push(textLiteral(token.slice(i, i + LITERAL_MAX), 12));
    }
    return `PIECES(${parts.join(',\n            ')})`;
}

async function vector(v) {
    return `    { ${textLiteral(v.what, 6)},
      ${literal(v.secret, 6)}, ${v.secret.length},
      ${textLiteral(v.id, 6)},
      ${v.count}, ${v.iat}, ${v.exp}, ${v.ms},
      ${textLiteral(v.iss, 6)},
      ${textLiteral(v.aud, 6)},
      ${pieces(await sign(v))} },\n`;
}

const vectors = [];
for (const v of cases()) vectors.push(await vector(v));

const purpose = 'Claims, and the JWTs that jose writes for them.';

export default header(import.meta.url, purpose, `typedef struct vector {
    const char *what;
    const char *secret;
    size_t      secret_len;
    const char *id;               /* the user ID is this ... */
    size_t      count;            /* ... as many times */
    int64_t     iat;
    int64_t     exp;              /* in seconds */
    int         exp_milliseconds;
    const char *issuer;           /* NULL: not given, the same for the audience */
    const char *audience;
    const char *const *token;     /* in pieces, as C99 limits a literal's length; then NULL */
} vector;

#define PIECES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const vector vectors[] = {
${vectors.join('')}};
`);
