#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// What signing a JWT and reading an answer cost here and in other libraries: a program a contender
// (see bench/bench.c). Prints in TAP whether all do the same, and what does not depend on the
// machine: heap calls, compressions of SHA-256, instructions, growth. With --table it measures too,
// in rounds that alternate, so that whatever else the machine does falls on all: two minutes.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { jose } from '../lib/packages.mjs';
import { must, words } from '../lib/process.mjs';
import { table } from '../lib/table.mjs';
import { missing, note, ok } from '../lib/tap.mjs';

const OUT = 'build/bench', FOLDER = 'tests/analysis/bench';
const ROUNDS = 21, ROUNDS_OF_COMPILER = 9;
const RUN_NS = 20e6;                // how long a run takes, about
const [, THREAD_SETS] = readFileSync(`${FOLDER}/bench.h`, 'utf8').match(/THREAD_SETS = (\d+)/);
const ISSUED = 1697684096;
const USER_ID = 'user_2Kx8Vq0JmZt5Rc7Wn4Yb';
const KEY = Buffer.from('s3cr3t-0123456789');

// Where functions and loops fall in memory moves some figures by 15 %, so all are aligned.
const CC = process.env.CC || 'gcc';
const OPTIMIZE = '-O2 -falign-functions=64 -falign-loops=32';
const CFLAGS = [...words(`-std=c99 -D_POSIX_C_SOURCE=200809L ${OPTIMIZE}`),
    ...words('-pthread -Wall -Wextra -Werror -I.'), ...words(process.env.BEARSSL_CFLAGS),
    ...words(process.env.JSMN_CFLAGS)];
const hasValgrind = spawnSync('valgrind', ['--version']).status === 0;
const BEARSSL = words(process.env.BEARSSL_LIBS, '-lbearssl');

// ---- the contenders ----------------------------------------------------------------------

const programs = {
    avon: ['avon.c', '-D_GNU_SOURCE', ...BEARSSL],
    'avon-openssl': ['avon.c', '-D_GNU_SOURCE', '-include', 'examples/openssl_sha256.h',
        '-DAVON_AUTH_SHA256=&openssl_sha256', ...BEARSSL, '-lcrypto'],
    compressions: ['compressions.c', ...BEARSSL],
    cjose: ['cjose.c', '-lcjose'],
    libjwt: ['libjwt.c', '-ljwt'],
    rhonabwy: ['rhonabwy.c', '-lrhonabwy'],
    jsmn: ['jsmn.c'],
    cjson: ['cjson.c', '-lcjson'],
    jansson: ['jansson.c', '-ljansson'],
};

const row = (title, program, operation, length) => ({ title, program, operation, length });
const keyPerToken = row('avon_auth.h, a key for each token', 'avon', 'key and sign');
const keyPrepared = row('avon_auth.h, key prepared', 'avon', 'sign');
const makeHeaders = row('avon_auth.h, user prepared, all headers', 'avon', 'make_headers');
const getHeaders = row('avon_auth.h, get_headers, token cached', 'avon', 'get_headers');
const withOpenssl =
    row("avon_auth.h, the same with OpenSSL's SHA-256", 'avon-openssl', 'make_headers');
const locked = row('the same with hooks for a mutex', 'avon', 'get_headers, lock');
const jwtAlone = row('of this the JWT: avon_auth_make_jwt', 'avon', 'make_jwt');
const bareHeaders = row('', 'avon', 'make_headers, JWT alone');
const copyOfHeaders = row('', 'avon', 'copy of the headers');
const cjose = row('cjose', 'cjose', 'sign');
const joseOnNode = row('jose on Node', 'jose', 'sign');
const four = row("BearSSL's 4 compressions alone", 'compressions', '4 compressions');
const three = row("BearSSL's 3 compressions alone", 'compressions', '3 compressions');
const parse = row('avon_auth.h', 'avon', 'parse');
const copyOfAnswer = row('memcpy of the answer', 'avon', 'copy of the answer');
const jsmn = row('jsmn, strict: tokens alone', 'jsmn', 'parse');

const isBuilt = {};
const built = ({ program }) => program === 'jose' || isBuilt[program];

mkdirSync(OUT, { recursive: true });
for (const [name, [source, ...flags]] of Object.entries(programs)) {
    try {
        must([CC, ...CFLAGS, `${FOLDER}/bench.c`, `${FOLDER}/${source}`, ...flags, '-o',
            `${OUT}/${name}`]);
        isBuilt[name] = true;
    } catch (error) {
        if (!/No such file or directory|cannot find -l/.test(error.message)) throw error;
        missing(`the work of ${name}`, 'no such library');
    }
}

const signing = [keyPerToken, keyPrepared, makeHeaders, getHeaders, withOpenssl, cjose,
    row('libjwt', 'libjwt', 'sign'), row('rhonabwy', 'rhonabwy', 'sign'), joseOnNode, four, three]
    .filter(built);
const parsing = [parse, jsmn, row('cJSON', 'cjson', 'parse'), row('jansson', 'jansson', 'parse'),
    copyOfAnswer].filter(built);
const ours = [keyPerToken, keyPrepared, makeHeaders, getHeaders, parse];
const users = [1, 10, 100, 1000, 10000]
    .map((count) => row(count, 'avon', 'get_headers, users', count));
const eachNumberOfThreads = (operation) => Array.from({ length: 8 }, (_, i) =>
    row(i + 1, 'avon', operation, i + 1));
const sharing = eachNumberOfThreads('get_headers, threads');
const apart = eachNumberOfThreads('get_headers, threads apart');

// The goals: ratios of times, as measured with --table; ratios of instructions, 3 % above those of
// gcc 12, as the bounds that check holds.
const GCC = '12';
const goals = [
    { what: 'key prepared / cjose', row: keyPrepared, other: cjose, time: 0.62 },
    { what: 'user prepared, all headers / cjose', row: makeHeaders, other: cjose, time: 0.52 },
    { what: "with OpenSSL's SHA-256 / cjose", row: withOpenssl, other: cjose, time: 0.22 },
    { what: 'key prepared / 4 compressions', row: keyPrepared, other: four, time: 1.28,
        instructions: 1.26 },
    { what: 'user prepared, all headers / 3 compressions', row: makeHeaders, other: three,
        time: 1.33, instructions: 1.29 },
    { what: 'token response / jsmn', row: parse, other: jsmn, time: 2.3, instructions: 1.74 },
].filter(({ row, other }) => built(row) && built(other));

// ---- one run ------------------------------------------------------------------------------

const command = ({ program, operation, length = [] }, count) =>
    [...(program === 'jose' ? ['node', `${FOLDER}/jose.mjs`] : [`${OUT}/${program}`]), operation,
        count, length].flat().map(String);

// Where that is allowed, what is timed goes before all else that the machine does.
const REAL_TIME = spawnSync('chrt', ['-f', '1', 'true']).status === 0 ? ['chrt', '-f', '1'] : [];
const nanoseconds = (row, count) =>
    must([...REAL_TIME, ...command(row, count)]).split(' ').map(Number);
const result = (row) => must(command(row, 0)).trim();

// What callgrind sees of a run, as callgrind_annotate lists it.
function profile(line, ...options) {
    const file = `${OUT}/callgrind.out`;
    must(['valgrind', '-q', '--tool=callgrind', `--callgrind-out-file=${file}`, ...options,
        ...line]);
    return must(['callgrind_annotate', '--auto=no', '--threshold=100', '--tree=calling', file]);
}

const number = (digits) => Number(digits.replaceAll(',', ''));
const sumOf = (functions) => functions.reduce((sum, { instructions }) => sum + instructions, 0);
const calls = (listing, names) =>
    [...listing.matchAll(RegExp(`> .*:(?:${names}) \\(([\\d,]+)x\\)`, 'g'))]
        .reduce((sum, [, times]) => sum + number(times), 0);

// The functions of a listing, without what they call.
const functionsOf = (listing) =>
    [...listing.matchAll(/^ *([\d,]+) \( *[\d.]+%\) +\* +.*?([^:]+) \[/gm)]
        .map(([, times, name]) => ({ name, instructions: number(times) }));
const totalOf = (listing) => number(listing.match(/^ *([\d,]+) .*PROGRAM TOTALS/m)[1]);

// To callgrind each byte of a long memset is an instruction, to a processor a small part of one.
const isMemset = ({ name }) => name.includes('memset');
const withoutMemset = (functions) => functions.filter((one) => !isMemset(one));

// What one operation takes: the difference of two runs.
function count(row, few = 100, many = 300) {
    const [less, more] = [few, many].map((count) => {
        const listing = profile(command(row, count));
        return [sumOf(withoutMemset(functionsOf(listing))), calls(listing, 'malloc|calloc|realloc'),
            calls(listing, 'br_sha2small_round'), calls(listing, 'avon__burn_frame')];
    });
    const [instructions, heapCalls, compressions, burns] =
        more.map((times, i) => (times - less[i]) / (many - few));
    return { instructions, heapCalls, compressions, burns };
}
const countOnce = (row) => (row.counts ??= count(row));

// By function, what one header set takes.
function headerSetByFunction() {
    const sets = 300, listing = profile(command(makeHeaders, sets), '--toggle-collect=measured');
    const functions = functionsOf(listing)
        .map(({ name, instructions }) => ({ name, instructions: instructions / sets }));
    return { functions, total: totalOf(listing) / sets };
}

// ---- what does not depend on the machine ----------------------------------------------------

// Every contender does the same work.
async function checkResults() {
    const josesOwn = result(joseOnNode);
    for (const row of signing.filter(({ program }) => program !== 'compressions')) {
        const [jwt] = result(row).split(' ');
        const { payload } = await jose.jwtVerify(jwt, KEY, { algorithms: ['HS256'],
            issuer: 'avonhealth', audience: 'avonhealth', currentDate: new Date(ISSUED * 1000) })
            .catch(() => ({ payload: {} }));
        const { id, iat, exp } = payload;
        ok(id === USER_ID && iat === ISSUED && exp === ISSUED + 3600 &&
            Object.keys(payload).length === 5, `jose verifies the JWT of ${row.title}`, jwt);
        if (row.title.startsWith('avon_auth.h'))
            ok(jwt === josesOwn, `the JWT of ${row.title} is jose's`, jwt);
    }
    const read = parsing.filter((row) => row !== copyOfAnswer).map(result);
    ok(/^[\w.-]{796} 86400$/.test(read[0]) && read.every((text) => text === read[0]),
        'all read the same out of the answer', read.join('\n'));
}

function checkCounts() {
    for (const row of ours)
        ok(countOnce(row).heapCalls === 0, `no heap calls: avon_auth.h, ${row.operation}`,
            row.counts.heapCalls);
    if (built(cjose)) ok(countOnce(cjose).heapCalls > 0, 'heap calls are counted');
    for (const [{ title, counts }, wanted] of [[keyPerToken, 6], [keyPrepared, 4], [makeHeaders, 3],
        [getHeaders, 3]])
        ok(counts.compressions === wanted, `${wanted} compressions: ${title}`, counts.compressions);
    for (const row of ours) {
        const [times, wanted] = row === keyPerToken ? ['twice', 2] : ['once', 1];
        ok(row.counts.burns === wanted, `the stack is cleared ${times}: avon_auth.h, ` +
            row.operation, row.counts.burns);
    }
}

const instructionRatio = ({ row, other }) =>
    countOnce(row).instructions / countOnce(other).instructions;

function checkInstructions() {
    const bounded = goals.filter(({ instructions }) => instructions);
    const isKnown = must([CC, '-dumpversion']).trim() === GCC;
    for (const { what, row, other, instructions } of bounded) {
        const is = instructionRatio({ row, other });
        note(`${what}: ${is.toFixed(3)} times the instructions, of at most ${instructions}`);
        if (isKnown) ok(is <= instructions, `instructions, ${what}`, is);
        else missing(`instructions, ${what}`, `the bound is for gcc ${GCC}`);
    }
}

// Two ways to count the same: a listing of all functions, and the difference of two runs.
function checkShares() {
    const { functions, total } = headerSetByFunction();
    const sum = sumOf(functions), bare = sumOf(withoutMemset(functions));
    const { instructions } = countOnce(makeHeaders);
    ok(Math.abs(sum - total) < 0.5 && Math.abs(bare - instructions) < 0.01 * instructions,
        'the instructions of a header set by function add up',
        `${sum} of ${total}, ${bare} beside ${instructions}`);
}

// A cost that grows with the square would be sixteen times as much.
function checkGrowth() {
    for (const [what, operation] of [['the user ID, sign', 'sign'],
        ['the user ID, make_headers', 'make_headers'],
        ['the access token, make_headers', 'make_headers, token'],
        ['the access token, parse', 'parse'], ['the answer, parse', 'parse, answer']]) {
        const [less, more] = [16000, 64000].map((length) =>
            count(row('', 'avon', operation, length), 1, 3).instructions);
        const growth = `${((more - less) / 48000).toFixed(1)} instructions a byte, ` +
            `${(more / less).toFixed(2)} times as many for four times the length`;
        note(growth);
        ok(more > less && more < 4.05 * less, `linear in the length of ${what}`, growth);
    }
    const [one, thousand] = [1, 1000].map((users) =>
        count(row('', 'avon', 'get_headers, users', users)).instructions);
    ok(Math.abs(thousand - one) < 0.01 * one,
        'a header set takes as many instructions for a thousand users as for one',
        `${one}, ${thousand}`);
}

// ---- the measurement ------------------------------------------------------------------------

const quantile = (numbers, part) =>
    [...numbers].sort((a, b) => a - b)[Math.round(part * (numbers.length - 1))];
const median = (numbers) => quantile(numbers, 0.5);
const least = (numbers) => Math.min(...numbers);

// Sets `times` of each row, one for each round: nanoseconds of processor time; and `passed`, those
// by the clock on the wall.
function measure(rows, count) {
    for (const row of rows) {
        Object.assign(row, { times: [], passed: [] });
        row.count = count ?? Math.ceil(RUN_NS / nanoseconds(row, 200)[0]);
        if (row.program === 'jose') row.count = 2000;   // compiled as it runs
    }
    for (let round = 0; round < ROUNDS; round++) {
        for (const row of rows) {
            const [time, passed] = nanoseconds(row, row.count);
            row.times.push(time);
            row.passed.push(passed);
        }
    }
}

// Of what was measured next to each other.
const ratios = (row, other, what = 'times') =>
    row[what].map((time, round) => time / other[what][round]);
const ratio = (row, other) => median(ratios(row, other));

// What a compiler is given, and the seconds of processor time that it takes.
const header = '#include "avon_auth.h"\n', implementation = '-DAVON_AUTH_IMPLEMENTATION';
const compiled = [
    { title: 'an empty file', source: '' },
    { title: 'the headers of BearSSL and jsmn', source: '#include <bearssl.h>\n#include <jsmn.h>\n',
        flags: ['-DJSMN_HEADER'] },
    { title: 'avon_auth.h, declarations', source: header },
    { title: 'avon_auth.h, implementation, syntax alone', source: header,
        flags: [implementation, '-fsyntax-only'] },
    { title: 'avon_auth.h, implementation, -O0', source: header, flags: [implementation, '-O0'] },
    { title: 'avon_auth.h, implementation, -O2', source: header, flags: [implementation] },
];
const [emptyFile, headersAlone, , , , whole] = compiled;

function measureCompiler() {
    const file = `${OUT}/compiled.c`;
    for (const row of compiled) row.times = [];
    for (let round = 0; round < ROUNDS_OF_COMPILER; round++) {
        for (const { source, flags = [], times } of compiled) {
            writeFileSync(file, source);
            const line = [CC, ...CFLAGS, ...flags, '-c', file, '-o', `${OUT}/compiled.o`];
            times.push(Number(must(['bash', '-c', 'TIMEFORMAT=%3U; { time "$@"; } 2>&1', 'time',
                ...line])));
        }
    }
}

// ---- the report -------------------------------------------------------------------------------

const short = (x) => x.toFixed(x !== 0 && x < 0.1 ? 3 : 2);
const quartiles = (numbers) =>
    [0.25, 0.75].map((part) => short(quantile(numbers, part))).join('-');
const aSecond = (ns) => (1e9 / ns).toFixed(0);

function report(title, rows, references) {
    console.log(`\n${title}\n`);
    table(['', 'ns', 'quartiles', ...references.map(([name]) => `/ ${name}`), 'instructions',
        'heap calls', 'compressions'], rows.map((row) => {
        const { instructions, heapCalls, compressions } =
            row.program !== 'jose' && hasValgrind ? countOnce(row) : {};
        return [row.title, median(row.times).toFixed(0),
            [0.25, 0.75].map((part) => quantile(row.times, part).toFixed(0)).join('-'),
            ...references.map(([, reference]) => short(ratio(row, reference))),
            instructions?.toFixed(0) ?? '-', heapCalls ?? '-', compressions || '-'];
    }));
}

function reportShares() {
    const { functions, total } = headerSetByFunction();
    const rows = functions.sort((a, b) => b.instructions - a.instructions);
    const line = (name, instructions) =>
        [name, instructions.toFixed(0), (100 * instructions / total).toFixed(1)];
    console.log(`\nThe instructions of ${makeHeaders.title}, by function as compiled\n`);
    table(['', 'instructions', '%'], [
        ...rows.slice(0, 20).map(({ name, instructions }) => line(name, instructions)),
        line(`${rows.length - 20} smaller ones`, sumOf(rows.slice(20))), line('all', total)]);
}

function reportUsers() {
    console.log('\nUsers of one organization, one after the other: get_headers, token cached\n');
    table(['users', 'header sets/s', 'ns', '/ 1 user', 'quartiles'], users.map((row) =>
        [row.title, aSecond(median(row.times)), median(row.times).toFixed(0),
            short(ratio(row, users[0])), quartiles(ratios(row, users[0]))]));
}

function reportThreads() {
    for (const [what, rows] of [['share an organization', sharing],
        ['have an organization each, to compare', apart]]) {
        console.log(`\nThreads that ${what}, on ${availableParallelism()} processors: ` +
            'get_headers, token cached\n');
        table(['threads', 'header sets/s', '/ 1 thread', 'quartiles', 'processor ns each'],
            rows.map((row) => {
                const faster = ratios(rows[0], row, 'passed');
                return [row.title, aSecond(median(row.passed) / THREAD_SETS),
                    short(median(faster)), quartiles(faster),
                    (median(row.times) / THREAD_SETS).toFixed(0)];
            }));
    }
    console.log('\nWhat the lock costs, when no other thread wants it, and what it covers\n');
    table(['', 'ns', '/ without hooks', 'quartiles'], [getHeaders, locked, jwtAlone].map((row) =>
        [row.title, median(row.times).toFixed(0), short(ratio(row, getHeaders)),
            quartiles(ratios(row, getHeaders))]));
}

function reportCompiler() {
    console.log(`\nTo compile: user time, the median of ${ROUNDS_OF_COMPILER} rounds\n`);
    table(['', 's', 'quartiles', '/ headers', '/ empty'], compiled.map((row) =>
        [row.title, median(row.times).toFixed(3), quartiles(row.times),
            short(ratio(row, headersAlone)), short(ratio(row, emptyFile))]));
}

function reportGoals() {
    // a small difference of large numbers: of those that nothing disturbed
    const [set, bare, copy] =
        [getHeaders, bareHeaders, copyOfHeaders].map((row) => least(row.times));
    const goal = (what, is, limit, spread = '-', instructions = ['-', '-']) =>
        [what, short(is), spread, limit, is <= limit ? 'met' : 'not met', ...instructions];
    console.log('\nAgainst the goals\n');
    table(['', 'time', 'quartiles', 'at most', '', 'instructions', 'at most'], [
        ...goals.map(({ what, row, other, time, instructions }) =>
            goal(what, ratio(row, other), time, quartiles(ratios(row, other)),
                hasValgrind && instructions
                    ? [short(instructionRatio({ row, other })), instructions] : undefined)),
        goal('get_headers from the cache, beyond the JWT / memcpy of the headers',
            (set - bare) / copy, 10),
        goal('seconds to compile the implementation, the least', least(whole.times), 0.85,
            quartiles(whole.times)),
    ]);
}

function measureAndReport() {
    measure([...signing, ...parsing, bareHeaders, copyOfHeaders, locked, jwtAlone, ...users]);
    measure(sharing.flatMap((row, i) => [row, apart[i]]), 1);
    measureCompiler();
    const priority = `${REAL_TIME.length > 0 ? 'with' : 'without'} real-time priority`;
    const references = [['cjose', cjose], ['4 compr.', four], ['3 compr.', three]];
    console.log(`\n${must([CC, '--version']).split('\n')[0]}, ${OPTIMIZE}`);
    report('A JWT, or the headers with one', signing, references.filter(([, row]) => built(row)));
    report('A token response of 856 bytes', parsing, [['jsmn', jsmn]]);
    console.log(`
Processor time, the median of ${ROUNDS} rounds that alternate, ${priority}, and its
quartiles; ratios by round. All contenders are compiled with the flags above; libraries are as they
are installed. Instructions are those under callgrind, without memset's. OpenSSL finds no SHA
instructions there.`);
    if (hasValgrind) reportShares();
    reportUsers();
    reportThreads();
    reportCompiler();
    reportGoals();
}

await checkResults();
if (hasValgrind) {
    checkCounts();
    checkInstructions();
    checkShares();
    checkGrowth();
} else {
    missing('heap calls, compressions, instructions and growth', 'no valgrind');
}
if (process.argv.includes('--table')) measureAndReport();
