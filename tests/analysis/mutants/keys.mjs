// SPDX-License-Identifier: MIT
// The mutants of avon_auth.h by their keys. A key is the function, the kind of change, and the
// ordinal of the change among those of its kind in the function: `avon__burn delete-statement 2`.
// So no name of a variable, no comment and no layout is in a key.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { alternatives } from './alternatives.mjs';

export const source = readFileSync('avon_auth.h', 'utf8');

const ordinals = new Map();
export const mutants = alternatives(source).map((mutant) => {
    const kind = `${mutant.where} ${mutant.operator}`, ordinal = (ordinals.get(kind) ?? 0) + 1;
    ordinals.set(kind, ordinal);
    return { ...mutant, key: `${kind} ${ordinal}` };
});

export const lineAt = (at) => source.slice(0, at).split('\n').length;

// The place and the line, in it {{the old text => the new text}}.
export function shown({ at, end, text }) {
    const tidy = (code) => code.replace(/\/\*[^]*?\*\/|\\$/gm, '').replace(/\s+/g, ' ');
    const old = tidy(source.slice(at, end));
    const brief = old.length > 90 ? `${old.slice(0, 50)} ... ${old.slice(-20)}` : old;
    const before = tidy(source.slice(source.lastIndexOf('\n', at - 1) + 1, at)).trimStart();
    const after = tidy(source.slice(end, source.indexOf('\n', end - 1))).trimEnd();
    return `avon_auth.h:${lineAt(at)}: ${before}{{${brief} => ${text}}}${after}`;
}

// Writes a header to this folder: the mutant, or the header as it is.
export function plant(mutant, folder) {
    const { at, end, text } = mutant ?? { at: 0, end: 0, text: '' };
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/avon_auth.h`, source.slice(0, at) + text + source.slice(end));
}
