#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Mutation: each operator, constant, comparison and statement of the implementation in avon_auth.h
// is changed, one at a time, and the unit tests must notice. A mutant that nobody notices stands in
// mutants/survivors.txt, with the reason why it makes no difference. From the root:
//
//     tests/analysis/mutants.mjs           the functions that the last commits touched, or a sample
//     tests/analysis/mutants.mjs --full    all mutants, on all cores
//     tests/analysis/mutants.mjs --list [FUNCTION]        keys, and the lines that they change
//     tests/analysis/mutants.mjs --write KEY FOLDER       one mutant, as FOLDER/avon_auth.h
//
// MUTANTS_ONLY: only these functions. MUTANTS_BASE: the commit since which they were touched,
// HEAD~5 if not set. MUTANTS_SAMPLE: the size of a sample, 100 if not set. MUTANTS_SEED: of the
// sample, the commit's hash if not set. A run that finds the list wrong writes a corrected one to
// build/mutants/survivors.txt; the reasons are still to be written.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { words } from '../lib/process.mjs';
import { lineAt, mutants, plant, shown } from './mutants/keys.mjs';

const build = 'build/mutants', list = 'tests/analysis/mutants/survivors.txt';
const { MUTANTS_ONLY, MUTANTS_BASE, MUTANTS_SAMPLE, MUTANTS_SEED } = process.env;
const byKey = new Map(mutants.map((mutant) => [mutant.key, mutant]));

// ---- the list --------------------------------------------------------------------------------

// Paragraphs, each a reason and, indented below it, the keys of the mutants that survive for it.
const paragraphs = readFileSync(list, 'utf8').trim().split(/\n\n+/).map((text) => {
    const lines = text.split('\n'), isKey = (line) => line.startsWith('    ');
    if (isKey(lines[0])) throw Error(`${list}: no reason for ${lines[0].trim()}`);
    return { reason: lines.filter((line) => !isKey(line)),
             keys: lines.filter(isKey).map((line) => line.trim()) };
});
const listed = new Set(paragraphs.flatMap(({ keys }) => keys));

// The list without what is wrong, and at its end, without a reason, what is missing.
function writeList(wrong, missing) {
    const kept = paragraphs.map(({ reason, keys }) =>
        ({ reason, keys: keys.filter((key) => !wrong.has(key)) }));
    const texts = [...kept, { reason: [], keys: missing }]
        .filter(({ reason, keys }) => keys.length > 0 || reason[0]?.startsWith('#'))
        .map(({ reason, keys }) => [...reason, ...keys.map((key) => `    ${key}`)].join('\n'));
    writeFileSync(`${build}/survivors.txt`, `${texts.join('\n\n')}\n`);
}

// ---- the choice ------------------------------------------------------------------------------

function git(...args) {
    const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
    return status === 0 ? stdout : undefined;
}

const functions = new Map(); // the mutants of each, and of what stands outside by itself
for (const mutant of mutants) {
    const name = mutant.where === 'file-scope' ? mutant.key : mutant.where;
    functions.set(name, [...functions.get(name) ?? [], mutant]);
}

// The mutants of the functions that changed since that commit; undefined if git cannot tell.
function touchedSince(base) {
    const diff = git('diff', '-U0', '--no-color', '--no-ext-diff', '--merge-base', base, '--',
                     'avon_auth.h');
    if (diff === undefined) return undefined;
    const changes = [...diff.matchAll(/^@@ \S+ \+(\d+)(?:,(\d+))?/gm)]
        .map(([, first, count = 1]) => [Number(first), Number(first) + Math.max(count - 1, 0)]);
    return [...functions.values()].filter((ofOne) => {
        const first = lineAt(ofOne[0].at), last = lineAt(ofOne.at(-1).end);
        return changes.some(([from, to]) => from <= last && to >= first);
    }).flat();
}

// So many of the mutants, and the same ones for the same seed.
function sample(pool, size, seed) {
    const hash = ({ key }) => createHash('sha256').update(`${seed} ${key}`).digest('hex');
    const hashed = pool.map((mutant) => [hash(mutant), mutant]);
    return hashed.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, size).map(([, mutant]) => mutant);
}

function choose(note) {
    const base = MUTANTS_BASE || 'HEAD~5', size = Number(MUTANTS_SAMPLE || 100);
    const touched = touchedSince(base);
    if (touched === undefined) note(`no ${base}: no git, or a shallow history`);
    if (touched?.length > 0) note(`${touched.length} mutants in what changed since ${base}`);
    if (touched?.length > 0 && touched.length <= 5 * size) return touched;
    const seed = MUTANTS_SEED || git('rev-parse', 'HEAD')?.trim() || 'none';
    note(`a sample of ${size}, MUTANTS_SEED=${seed}`);
    return sample(touched?.length > 0 ? touched : mutants, size, seed);
}

// ---- the run ---------------------------------------------------------------------------------

async function tryAll(chosen, jobs, { plain, sanitized, tryOut }) {
    rmSync(build, { recursive: true, force: true });
    const queue = [...chosen], survivors = [], wrong = new Map();
    async function work(folder) {
        for (let mutant; (mutant = queue.shift()) !== undefined;) {
            const isListed = listed.has(mutant.key);
            const who = await tryOut(mutant, folder, plain, isListed);
            if (isListed && who !== '')
                wrong.set(mutant.key, `noticed now, by ${who}\n    ${shown(mutant)}`);
            if (!isListed && who === '' && await tryOut(mutant, folder, sanitized) === '')
                survivors.push(mutant);
        }
    }
    await Promise.all(Array.from({ length: jobs }, (_, i) => work(`${build}/${i}`)));
    return { survivors, wrong };
}

async function main(full) {
    const { missing, note, ok } = await import('../lib/tap.mjs');
    const verdict = await import('./mutants/verdict.mjs');
    const absent = verdict.compilers.find((name) => spawnSync(words(name)[0], ['-v']).error);
    if (absent !== undefined) return missing('mutants', `no ${absent}`);

    const only = words(MUTANTS_ONLY), all = full || only.length > 0;
    const pool = mutants.filter(({ where }) => only.length === 0 || only.includes(where));
    const chosen = all ? pool : choose(note);
    const { survivors, wrong } = await tryAll(chosen, all ? availableParallelism() : 1, verdict);

    for (const where of new Set(mutants.map(({ where }) => where))) {
        const here = (some) => some.filter((mutant) => mutant.where === where);
        const count = here(chosen).length;
        const detail = here(survivors).map((one) => `survives: ${one.key}\n    ${shown(one)}`);
        if (count > 0)
            ok(detail.length === 0, `${where}: ${count} of ${here(mutants).length} mutants`,
               detail.join('\n'));
    }
    for (const key of listed) if (!byKey.has(key)) wrong.set(key, 'there is no such mutant');
    ok(wrong.size === 0, `the list: ${listed.size} survivors`,
       [...wrong].map(([key, why]) => `${key}: ${why}`).join('\n'));
    note(`${chosen.length} mutants tried, ${survivors.length} survive unlisted`);
    if (survivors.length > 0 || wrong.size > 0) writeList(wrong, survivors.map(({ key }) => key));
}

function writeOne(key, folder) {
    if (!byKey.has(key)) throw Error(`there is no mutant ${key}`);
    plant(byKey.get(key), folder);
    console.log(shown(byKey.get(key)));
}

function printKeys(where) {
    for (const mutant of mutants) {
        if (where !== undefined && mutant.where !== where) continue;
        console.log(`${mutant.key}${listed.has(mutant.key) ? ' (listed)' : ''}`);
        console.log(`    ${shown(mutant)}`);
    }
}

const [option, ...args] = process.argv.slice(2);
const options = { '--full': () => main(true), '--list': printKeys, '--write': writeOne };
if (option !== undefined && options[option] === undefined) throw Error(`no option ${option}`);
await (option === undefined ? main(false) : options[option](...args));
