// SPDX-License-Identifier: MIT
// Whether the unit tests notice a mutant. They are built with it one after another until one
// fails, crashes or takes too long: by tcc (TCC), and test_residue.c by gcc (CC), because tcc's
// constants are writable. If none notices, clang's sanitizers (CLANG) look for what is read or
// written out of bounds. test_refused.c is left out: it simulates days, which takes seconds, and
// test_reject.c pins down the rules that it follows.

import { readdirSync } from 'node:fs';
import { run, words } from '../../lib/process.mjs';
import { plant } from './keys.mjs';

const { BEARSSL_CFLAGS = '', BEARSSL_LIBS = '-lbearssl', JSMN_CFLAGS = '' } = process.env;
const { TCC = 'tcc', CC = 'gcc', CLANG = 'clang' } = process.env;
const flags = words(`-std=c99 -D_POSIX_C_SOURCE=200809L -I. ${BEARSSL_CFLAGS} ${JSMN_CFLAGS}`);
const libs = words(`${BEARSSL_LIBS} -lcmocka -lpthread`);
const tests = readdirSync('tests/unit').sort()
    .filter((file) => /^test_.*\.c$/.test(file) && file !== 'test_refused.c')
    .map((file) => `tests/unit/${file}`);
const ofSecrets = (test) => test === 'tests/unit/test_residue.c';

export const compilers = [TCC, CC, CLANG];

export const plain = {
    compiler: (test) => words(ofSecrets(test) ? `${CC} -O0` : TCC),
    limits: 'ulimit -v 1000000 -c 0',
    tests,
    pace: new Map(),
};

export const sanitized = {
    compiler: () => words(`${CLANG} -O0 -w -fsanitize=address,undefined -fno-sanitize-recover=all`),
    limits: 'ulimit -c 0',
    tests: tests.filter((test) => !ofSecrets(test)), // sanitizers leave things on the stack
    pace: new Map(),
};

const patience_ms = 60e3;
const succeeds = async (command, deadline_ms) => (await run(command, {}, deadline_ms)).code === 0;

// Who notices the header in this folder: a compiler, a test or, '', nobody. The first tests are
// those that noticed most in that function, and elsewhere; the last ones those that take longest.
const noticed = new Map(), noticedIn = new Map();
async function who(folder, where, { compiler, limits, tests, pace }, isPatient) {
    const here = noticedIn.get(where) ?? new Map(), program = `${folder}/test`;
    noticedIn.set(where, here);
    const rank = (test) => (here.get(test) ?? 0) * 1000 + (noticed.get(test) ?? 0) -
        (pace.get(test)?.taken_ms ?? 0);
    for (const test of [...tests].sort((a, b) => rank(b) - rank(a))) {
        const started = Date.now();
        const [command, ...options] = [...compiler(test), `-I${folder}`, ...flags];
        if (!await succeeds([command, ...options, test, '-o', program, ...libs], 120e3))
            return `${command} on ${test}`;
        const begun = Date.now();
        const command_line = `${limits}; exec ${program} > /dev/null 2>&1`;
        const deadline_ms = isPatient ? patience_ms : pace.get(test).deadline_ms;
        if (!await succeeds(['sh', '-c', command_line], deadline_ms)) {
            for (const counts of [here, noticed]) counts.set(test, (counts.get(test) ?? 0) + 1);
            return test;
        }
        const ended = Date.now();
        if (!pace.has(test))
            pace.set(test, { taken_ms: ended - started, deadline_ms: 2000 + 20 * (ended - begun) });
    }
    return '';
}

// Nothing may be noticed without a mutant. This also measures how long each test may take.
export async function prepare(folder, how) {
    plant(undefined, folder);
    const first = await who(folder, '', how, true);
    if (first !== '') throw Error(`noticed without a mutant, by ${first}`);
}

// A patient look takes a program for one that hangs only after a minute: on a busy machine threads
// may wait for long.
export async function tryOut(mutant, folder, how, isPatient = false) {
    await (how.ready ??= prepare(`${folder}/as-it-is`, how));
    plant(mutant, folder);
    return who(folder, mutant.where, how, isPatient);
}
