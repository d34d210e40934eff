// Writes request_vectors.h: bodies of the token request as URLSearchParams and JSON.stringify() make
// them. Needs Node 18 or later, no packages.
//
//     node request_vectors.mjs            write request_vectors.h
//     node request_vectors.mjs --check    exit 1 if request_vectors.h is not what would be written

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

// A string literal's longest length in C99 (section 5.2.4.1).
const LITERAL_MAX = 4095;

// Octal escapes of three digits end where they should whatever follows; '?' could begin a
// trigraph.
function literal(string, indent) {
    const bytes = [...Buffer.from(string, 'utf8')];
    if (bytes.length > LITERAL_MAX) throw new Error(`literal of ${bytes.length} bytes`);
    const lines = [''];
    for (const byte of bytes) {
        const c = String.fromCharCode(byte);
        const piece = /^[ !#-&(->@-[\]-~]$/.test(c) ? c : '\\' + byte.toString(8).padStart(3, '0');
        if (lines.at(-1).length + piece.length > 90 - indent) lines.push('');
        lines[lines.length - 1] += piece;
    }
    return lines.map((line) => `"${line}"`).join('\n' + ' '.repeat(indent));
}

// Code points whose UTF-8 has, taken together, every lead and every continuation byte.
function everyByte() {
    const points = [];
    for (let c = 0x80; c < 0xc0; c++) points.push(c);                   // 80 to BF
    for (let c = 0xc0; c < 0x800; c += 0x40) points.push(c);            // C3 to DF
    for (let c = 0x800; c < 0x10000; c += 0x800) {                      // E0 to EF
        if (c < 0xd800 || c > 0xdfff) points.push(c);
    }
    for (let c = 0x10000; c < 0x110000; c += 0x10000) points.push(c);   // F0 to F4
    return points;
}

function* pairs() {
    yield ['client_3km', 's3cr3t-0123456789'];
    yield ['a', 'b'];
    for (let c = 0x01; c <= 0x7f; c++) {
        const char = String.fromCharCode(c);
        yield [char, `x${char}${char}y`];
    }
    const ascii = Array.from({ length: 0x7f }, (_, i) => String.fromCharCode(i + 1)).join('');
    yield [ascii, [...ascii].reverse().join('')];

    yield [' ', '  '];
    yield [' leading and trailing ', '\ttabs\t'];
    yield ['a+b c', '1+1=2 & 3%2=1'];
    yield ['%41%zz%', '%25'];
    yield ['id&client_secret=forged', 'secret&grant_type=password'];
    yield ['id","client_secret":"forged', '\\","x":"\\'];
    yield ['*-._~', "!'()~"];
    yield ['https://example.com/?q=1#top', 'user:pass@host;x,y'];
    yield ['first\r\nsecond\nthird\r', '\r\n\r\n'];
    yield ['\\u0041\\n\\"', '\\\\'];
    yield ['</script><!--', '<&>'];
    yield ['José Ñandú', 'Zoë'];
    yield ['e\u0301', '\u00e9'];
    yield ['\u05e9\u05dc\u05d5\u05dd', '\u0645\u0631\u062d\u0628\u0627\u200f'];
    yield ['日本語', '한국어'];
    yield ['\u{1f511}', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'];
    yield ['\u2028', '\u2029'];
    yield ['\ufeff', '\ufffd'];
    for (const c of [0x80, 0x9f, 0xa0, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff]) {
        const char = String.fromCodePoint(c);
        yield [char, `${char}-${char}`];
    }
    const unicode = String.fromCodePoint(...everyByte());
    yield [unicode, [...unicode].reverse().join('')];
    yield ['c'.repeat(500), 's'.repeat(1000)];
    yield ['\u0001'.repeat(100), '\u{10ffff}'.repeat(100)];
}

function vector([client_id, client_secret]) {
    const request = { grant_type: 'client_credentials', client_id, client_secret };
    const form = new URLSearchParams(request).toString();
    const json = JSON.stringify(request);
    return '    { ' + [client_id, client_secret, form, json].map((s) => literal(s, 6))
        .join(',\n      ') + ' },\n';
}

const text = `/* Made by: node request_vectors.mjs - do not edit. */
/* clang-format off */
typedef struct vector {
    const char *client_id;
    const char *client_secret;
    const char *form;             /* new URLSearchParams(...).toString() */
    const char *json;             /* JSON.stringify(...) */
} vector;

static const vector vectors[] = {
${[...pairs()].map(vector).join('')}};
`;

const file = new URL('request_vectors.h', import.meta.url);
if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error('tests/unit/request_vectors.h is not what request_vectors.mjs writes');
    process.exitCode = 1;
}
