#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// What signing a JWT and reading an answer cost here and in other libraries: a program a contender
// (see bench/bench.c). Prints in TAP whether all do the same, and what does not depend on the
// machine: heap calls, compressions of SHA-256, growth. With --table it measures too, in rounds
// that alternate, so that whatever else the machine does falls on all of them: a minute or two.

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { jose } from '../lib/packages.mjs';
import { must, words } from '../lib/process.mjs';
import { table } from '../lib/table.mjs';
import { missing, note, ok } from '../lib/tap.mjs';

const OUT = 'build/bench', FOLDER = 'tests/analysis/bench';
const ROUNDS = 21;
const RUN_NS = 20e6;                // how long a run takes, about
const ISSUED = 1697684096;
const USER_ID = 'user_2Kx8Vq0JmZt5Rc7Wn4Yb';
const KEY = Buffer.from('s3cr3t-0123456789');

// Where functions and loops fall in memory moves some figures by 15 %, so all are aligned.
const CC = process.env.CC || 'gcc';
const CFLAGS = [...words('-std=c99 -D_POSIX_C_SOURCE=200809L -O2 -falign-functions=64'),
    ...words('-falign-loops=32 -Wall -Wextra -Werror -I.'), ...words(process.env.BEARSSL_CFLAGS),
    ...words(process.env.JSMN_CFLAGS)];
const hasValgrind = spawnSync('valgrind', ['--version']).status === 0;
const BEARSSL = words(process.env.BEARSSL_LIBS, '-lbearssl');

// ---- the contenders ----------------------------------------------------------------------

const programs = {
    avon: ['avon.c', ...BEARSSL],
    'avon-openssl': ['avon.c', '-include', 'examples/openssl_sha256.h',
        '-DAVON_AUTH_SHA256=&openssl_sha256', ...BEARSSL, '-lcrypto'],
    compressions: ['compressions.c', ...BEARSSL],
    cjose: ['cjose.c', '-lcjose'],
    libjwt: ['libjwt.c', '-ljwt'],
    rhonabwy: ['rhonabwy.c', '-lrhonabwy'],
    jsmn: ['jsmn.c'],
    cjson: ['cjson.c', '-lcjson'],
    jansson: ['jansson.c', '-ljansson'],
};

const row = (title, program, operation) => ({ title, program, operation });
const keyPerToken = row('avon_auth.h, a key for each token', 'avon', 'key and sign');
const keyPrepared = row('avon_auth.h, key prepared', 'avon', 'sign');
const makeHeaders = row('avon_auth.h, user prepared, all headers', 'avon', 'make_headers');
const getHeaders = row('avon_auth.h, get_headers, token cached', 'avon', 'get_headers');
const withOpenssl =
    row("avon_auth.h, the same with OpenSSL's SHA-256", 'avon-openssl', 'make_headers');
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

// ---- one run ------------------------------------------------------------------------------

const command = ({ program, operation }, count, length = []) =>
    [...(program === 'jose' ? ['node', `${FOLDER}/jose.mjs`] : [`${OUT}/${program}`]), operation,
        count, length].flat().map(String);
const nanoseconds = (row, count) => Number(must(command(row, count)));
const result = (row) => must(command(row, 0)).trim();

// What callgrind sees of a run, as callgrind_annotate lists it.
function profile(line, ...options) {
    const file = `${OUT}/callgrind.out`;
    must(['valgrind', '-q', '--tool=callgrind', `--callgrind-out-file=${file}`, ...options,
        ...line]);
    return must(['callgrind_annotate', '--auto=no', '--threshold=100', '--tree=calling', file]);
}

const number = (digits) => Number(digits.replaceAll(',', ''));
const calls = (listing, names) =>
    [...listing.matchAll(RegExp(`> .*:(?:${names}) \\(([\\d,]+)x\\)`, 'g'))]
        .reduce((sum, [, times]) => sum + number(times), 0);

// What one operation takes: the difference of two runs.
function count(row, { few = 100, many = 300, length } = {}) {
    const [less, more] = [few, many].map((count) => {
        const listing = profile(command(row, count, length));
        return [number(listing.match(/^ *([\d,]+) .*PROGRAM TOTALS/m)[1]),
            calls(listing, 'malloc|calloc|realloc'), calls(listing, 'br_sha2small_round')];
    });
    const [instructions, heapCalls, compressions] =
        more.map((times, i) => (times - less[i]) / (many - few));
    return { instructions, heapCalls, compressions };
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
    for (const row of [...ours, cjose].filter(built)) row.counts = count(row);
    for (const { operation, counts } of ours)
        ok(counts.heapCalls === 0, `no heap calls: avon_auth.h, ${operation}`, counts.heapCalls);
    if (built(cjose)) ok(cjose.counts.heapCalls > 0, 'heap calls are counted');
    for (const [{ title, counts }, wanted] of [[keyPerToken, 6], [keyPrepared, 4], [makeHeaders, 3],
        [getHeaders, 3]])
        ok(counts.compressions === wanted, `${wanted} compressions: ${title}`, counts.compressions);
}

// A cost that grows with the square would be sixteen times as much.
function checkGrowth() {
    for (const [what, operation] of [['the user ID, sign', 'sign'],
        ['the user ID, make_headers', 'make_headers'],
        ['the access token, make_headers', 'make_headers, token'],
        ['the access token, parse', 'parse'], ['the answer, parse', 'parse, answer']]) {
        const [less, more] = [16000, 64000].map((length) =>
            count(row('', 'avon', operation), { few: 1, many: 3, length }).instructions);
        const growth = `${((more - less) / 48000).toFixed(1)} instructions a byte, ` +
            `${(more / less).toFixed(2)} times as many for four times the length`;
        note(growth);
        ok(more > less && more < 4.05 * less, `linear in the length of ${what}`, growth);
    }
}

// ---- the measurement ------------------------------------------------------------------------

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

// Sets `times` of each row, one for each round.
function measure(rows) {
    for (const row of rows) {
        row.times = [];
        row.count = Math.ceil(RUN_NS / nanoseconds(row, 200));
        if (row.program === 'jose') row.count = 2000;   // compiled as it runs
    }
    for (let round = 0; round < ROUNDS; round++)
        for (const row of rows) row.times.push(nanoseconds(row, row.count));
}

// Of what was measured next to each other.
const ratio = (row, other) => median(row.times.map((t, round) => t / other.times[round]));

// Processor time of the compiler, seconds: the least, as it is only ever disturbed upwards.
function compileTime() {
    const line = `${CC} ${CFLAGS.join(' ')} -DAVON_AUTH_IMPLEMENTATION -xc -c avon_auth.h ` +
        `-o ${OUT}/timed.o; times`;
    const seconds = Array.from({ length: 9 }, () => must(['sh', '-c', line]).split('\n')[1]
        .split(' ').map((text) => text.match(/(\d+)m([\d.]+)s/).slice(1).map(Number))
        .reduce((sum, [minutes, rest]) => sum + 60 * minutes + rest, 0));
    return Math.min(...seconds);
}

// ---- the report -------------------------------------------------------------------------------

const short = (x) => x.toFixed(x !== 0 && x < 0.1 ? 3 : 2);

function report(title, rows, references) {
    console.log(`\n${title}\n`);
    table(['', 'ns', ...references.map(([name]) => `/ ${name}`), 'instructions', 'heap calls',
        'compressions'], rows.map((row) => {
        const { instructions, heapCalls, compressions } =
            row.counts ?? (row.program !== 'jose' && hasValgrind ? count(row) : {});
        return [row.title, median(row.times).toFixed(0),
            ...references.map(([, reference]) => short(ratio(row, reference))),
            instructions?.toFixed(0) ?? '-', heapCalls ?? '-', compressions || '-'];
    }));
}

// Which functions the instructions of one header set are in.
function reportShares() {
    const listing = profile(command(makeHeaders, 300), '--toggle-collect=measured');
    const lines = [...listing.matchAll(/^ *([\d,]+) \( *([\d.]+)%\) +\* +.*?([^:]+) \[/gm)];
    console.log(`\nThe instructions of ${makeHeaders.title}, by function as compiled\n`);
    table(['', 'instructions', '%'], lines.slice(0, 20).map(([, times, share, name]) =>
        [name, (number(times) / 300).toFixed(0), share]));
}

function reportLimits() {
    // a small difference of large numbers: of those that nothing disturbed
    const [whole, bare, copy] =
        [getHeaders, bareHeaders, copyOfHeaders].map((row) => Math.min(...row.times));
    const toCjose = [
        ['key prepared / cjose', keyPrepared, 0.62],
        ['user prepared, all headers / cjose', makeHeaders, 0.52],
        ["with OpenSSL's SHA-256 / cjose", withOpenssl, 0.22],
    ].filter(([, row]) => built(row) && built(cjose));
    const limits = [
        ...toCjose.map(([what, row, limit]) => [what, ratio(row, cjose), limit]),
        ['key prepared / 4 compressions', ratio(keyPrepared, four), 1.40],
        ['user prepared, all headers / 3 compressions', ratio(makeHeaders, three), 1.60],
        ['get_headers from the cache, beyond the JWT / memcpy of the headers',
            (whole - bare) / copy, 10],
        ['token response / jsmn', ratio(parse, jsmn), 2.5],
        ['compile time of the implementation at -O2, s', compileTime(), 0.5],
    ];
    console.log('\nAgainst the limits\n');
    table(['', 'is', 'at most', ''], limits.map(([what, is, limit]) =>
        [what, short(is), limit, is <= limit ? 'met' : 'not met']));
}

await checkResults();
if (hasValgrind) {
    checkCounts();
    checkGrowth();
} else {
    missing('heap calls, compressions and growth', 'no valgrind');
}
if (process.argv.includes('--table')) {
    measure([...signing, ...parsing, bareHeaders, copyOfHeaders]);
    const references = [['cjose', cjose], ['4 compr.', four], ['3 compr.', three]];
    report('A JWT, or the headers with one', signing, references.filter(([, row]) => built(row)));
    report('A token response of 856 bytes', parsing, [['jsmn', jsmn]]);
    console.log(`
Processor time, the median of rounds that alternate; ratios by round. Instructions are those under
callgrind, where OpenSSL finds no SHA instructions, and where each byte of a long memset is one,
as in the stack burn: 4096 in each line of avon_auth.h's.`);
    if (hasValgrind) reportShares();
    reportLimits();
}
