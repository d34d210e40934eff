// SPDX-License-Identifier: MIT
// Headers with test data that scripts make: jwt_vectors.mjs makes jwt_vectors.h, and so on.
// `node tests/unit/jwt_vectors.mjs` writes it; vectors.mjs checks that it is up to date.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

// A string literal's longest length in C99 (section 5.2.4.1).
export const LITERAL_MAX = 4095;

// A string literal, in as many lines as it takes. Octal escapes of three digits end where they
// should whatever follows; '?' could begin a trigraph.
export function literal(text, indent) {
    const bytes = [...Buffer.from(text)];
    if (bytes.length > LITERAL_MAX) throw Error(`literal of ${bytes.length} bytes`);
    const lines = [''];
    for (const byte of bytes) {
        const c = String.fromCharCode(byte);
        const piece = /["\\]/.test(c) ? `\\${c}`
            : /[ -~]/.test(c) && c !== '?' ? c : `\\${byte.toString(8).padStart(3, '0')}`;
        if (lines.at(-1).length + piece.length > 90 - indent) lines.push('');
        lines[lines.length - 1] += piece;
    }
    return lines.map((line) => `"${line}"`).join(`\n${' '.repeat(indent)}`);
}

// A fixed sequence of 32-bit numbers (xorshift), so that every run makes the same of it.
export function sequence(state) {
    return (below) => {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (state >>> 0) % below;
    };
}

// The header that a maker, by its URL, makes. Written if the maker is what Node was started with.
// { name, maker, upToDate }
export function header(url, purpose, code) {
    const path = fileURLToPath(url), file = path.replace(/\.mjs$/, '.h'), maker = basename(path);
    const text = `/* SPDX-License-Identifier: MIT */
/* ${purpose}
 * Made by: node tests/unit/${maker} - do not edit. */
/* clang-format off */
${code}`;
    if (process.argv[1] === path) writeFileSync(file, text);
    return { name: basename(file), maker,
             upToDate: existsSync(file) && readFileSync(file, 'utf8') === text };
}
