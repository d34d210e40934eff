// SPDX-License-Identifier: MIT
// Makes request_vectors.h: the bodies of both requests, as URLSearchParams and JSON.stringify()
// write them.

import { header, literal } from './generated.mjs';

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
    const jwt = JSON.stringify({ id: client_id });
    return '    { ' + [client_id, client_secret, form, json, jwt].map((s) => literal(s, 6))
        .join(',\n      ') + ' },\n';
}

const purpose = 'Credentials, and the bodies of the requests with them.';

export default header(import.meta.url, purpose, `typedef struct vector {
    const char *client_id;        /* the user ID, too */
    const char *client_secret;
    const char *form;             /* new URLSearchParams(...).toString() */
    const char *json;             /* JSON.stringify(...) */
    const char *jwt;              /* JSON.stringify({ id }) */
} vector;

static const vector vectors[] = {
${[...pairs()].map(vector).join('')}};
`);
