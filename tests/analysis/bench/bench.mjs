// What signing a token and reading an answer cost here and in other libraries: one program a
// contender (see bench.h), in rounds that alternate, so that whatever else the machine does
// falls on all of them. Run from the root of the repository; works in build/bench.
//
//     node tests/analysis/bench/bench.mjs            the table: a minute or two
//     node tests/analysis/bench/bench.mjs --check    what does not depend on the machine, alone

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { jose as npmJose } from '../../lib/packages.mjs';


const OUT = 'build/bench';
const ROUNDS = 21;
const RUN_NS = 20e6;                // how long a run takes, about
const ISSUED = 1697684096;
const USER_ID = 'user_2Kx8Vq0JmZt5Rc7Wn4Yb';
const KEY = Buffer.from('s3cr3t-0123456789');

const words = (text, otherwise = '') => (text || otherwise).split(' ').filter(Boolean);
const CC = process.env.CC || 'gcc';
const CFLAGS = ['-std=c99', '-D_POSIX_C_SOURCE=200809L', '-O2', '-Wall', '-Wextra', '-Werror',
    '-I.', ...words(process.env.BEARSSL_CFLAGS), ...words(process.env.JSMN_CFLAGS)];
const BEARSSL = words(process.env.BEARSSL_LIBS, '-lbearssl');

// ---- the contenders ----------------------------------------------------------------------

const programs = {
    avon: ['avon.c', BEARSSL],
    'avon-openssl': ['avon.c', '-include', 'examples/openssl_sha256.h',
        '-DAVON_AUTH_SHA256=&openssl_sha256', BEARSSL, '-lcrypto'],
    'avon-counting': ['avon.c', '-include', 'tests/analysis/bench/counting.h',
        '-DAVON_AUTH_SHA256=&counting', BEARSSL],
    compressions: ['compressions.c', BEARSSL],
    cjose: ['cjose.c', '-lcjose'],
    libjwt: ['libjwt.c', '-ljwt'],
    rhonabwy: ['rhonabwy.c', '-lrhonabwy'],
    jsmn: ['jsmn.c'],
    cjson: ['cjson.c', '-lcjson'],
    jansson: ['jansson.c', '-ljansson'],
    'heap.so': ['heap.c', '-shared', '-fPIC'],
};

// `short` where others are compared with it.
const row = (title, program, operation, short) => ({ title, program, operation, short });
const keyPerToken = row('avon_auth.h, a key for each token', 'avon', 'key and sign');
const keyPrepared = row('avon_auth.h, key prepared', 'avon', 'sign');
const headersAt = row('avon_auth.h, user prepared, all headers', 'avon', 'headers_at');
const getHeaders = row('avon_auth.h, get_headers, token cached', 'avon', 'get_headers');
const withOpenssl =
    row("avon_auth.h, the same with OpenSSL's SHA-256", 'avon-openssl', 'headers_at');
const bareHeaders = row('', 'avon', 'headers_at, JWT alone');
const copyOfHeaders = row('', 'avon', 'copy of the headers');
const cjose = row('cjose', 'cjose', 'sign', 'cjose');
const jose = row('jose on Node', 'jose', 'sign');
const four = row("BearSSL's 4 compressions alone", 'compressions', '4 compressions', '4 compr.');
const three = row("BearSSL's 3 compressions alone", 'compressions', '3 compressions', '3 compr.');
const parse = row('avon_auth.h', 'avon', 'parse');
const copyOfAnswer = row('memcpy of the answer', 'avon', 'copy of the answer');
const jsmn = row('jsmn, strict: tokens alone', 'jsmn', 'parse', 'jsmn');

const signing = [keyPerToken, keyPrepared, headersAt, getHeaders, withOpenssl, cjose,
    row('libjwt', 'libjwt', 'sign'), row('rhonabwy', 'rhonabwy', 'sign'),
    jose, four, three];
const parsing = [parse, jsmn, row('cJSON', 'cjson', 'parse'), row('jansson', 'jansson', 'parse'),
    copyOfAnswer];
const ours = [keyPerToken, keyPrepared, headersAt, getHeaders, parse];

function build() {
    mkdirSync(OUT, { recursive: true });
    for (const [name, [source, ...flags]] of Object.entries(programs))
        run([CC], [...CFLAGS, `tests/analysis/bench/${source}`, '-o', `${OUT}/${name}`, ...flags.flat()]);
}

// ---- one run ------------------------------------------------------------------------------

function command({ program, operation }, count, length = []) {
    const start = program === 'jose' ? ['node', 'tests/analysis/bench/jose.mjs'] : [`${OUT}/${program}`];
    return [...start, operation, count, length].flat().map(String);
}

function run(before, line, env = {}) {
    const [program, ...args] = [...before, ...line];
    const { status, stdout, stderr } =
        spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } });
    if (status !== 0) throw new Error(`${[program, ...args].join(' ')}: ${stderr}`);
    return { stdout: stdout.trim(), stderr };
}

const nanoseconds = (row, count) => Number(run([], command(row, count)).stdout);
const result = row => run([], command(row, 0)).stdout;

// What a run counts at its end, for one operation: the difference of two runs.
function counted(pattern, before, row, { env, few = 100, many = 300, length } = {}) {
    const [less, more] = [few, many].map(count => {
        const { stderr } = run(before, command(row, count, length), env);
        return Number(stderr.match(pattern)[1]);
    });
    return (more - less) / (many - few);
}

const heapCalls = row =>
    counted(/heap calls: (\d+)/, [], row, { env: { LD_PRELOAD: `${OUT}/heap.so` } });
const compressions = ({ operation }) =>
    counted(/compressions: (\d+)/, [], row('', 'avon-counting', operation));
const instructions = (row, options) => counted(/Collected : (\d+)/,
    ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null'], row, options);

// ---- what does not depend on the machine ----------------------------------------------------

let passed = 0, failed = 0;

function check(name, good, detail = '') {
    good ? passed++ : failed++;
    console.log(`${good ? 'ok' : 'FAIL'} ${name}${detail === '' ? '' : `: ${detail}`}`);
}

// Every contender does the same work.
async function checkResults() {
    const josesOwn = result(jose);
    for (const row of signing.filter(row => row.program !== 'compressions')) {
        const jwt = result(row);
        const { payload } = await npmJose.jwtVerify(jwt, KEY, { algorithms: ['HS256'],
            issuer: 'avonhealth', audience: 'avonhealth', currentDate: new Date(ISSUED * 1000) })
            .catch(() => ({ payload: {} }));
        const { id, iat, exp } = payload;
        check(`jose verifies the JWT of ${row.title}`, id === USER_ID && iat === ISSUED &&
            exp === ISSUED + 3600 && Object.keys(payload).length === 5);
        if (row.title.startsWith('avon_auth.h'))
            check(`the JWT of ${row.title} is jose's`, jwt === josesOwn);
    }
    const read = parsing.filter(row => row !== copyOfAnswer).map(result);
    check('all read the same out of the answer',
        /^[\w.-]{796} 86400$/.test(read[0]) && read.every(text => text === read[0]));
}

function checkCounts() {
    for (const row of ours) {
        const calls = heapCalls(row);
        check(`no heap calls: avon_auth.h, ${row.operation}`, calls === 0, calls);
    }
    check('heap calls are counted', heapCalls(cjose) > 0, `cjose: ${heapCalls(cjose)}`);
    for (const [row, expected] of [[keyPerToken, 6], [keyPrepared, 4], [headersAt, 3],
        [getHeaders, 3]]) {
        const number = compressions(row);
        check(`${expected} compressions: ${row.title}`, number === expected, number);
    }
}

// A cost that grows with the square would be sixteen times as much.
function checkGrowth() {
    for (const [what, operation] of [['the user ID, sign', 'sign'],
        ['the user ID, headers_at', 'headers_at'],
        ['the access token, headers_at', 'headers_at, token'],
        ['the access token, parse', 'parse'], ['the answer, parse', 'parse, answer']]) {
        const [less, more] = [16000, 64000].map(length =>
            instructions(row('', 'avon', operation), { few: 1, many: 3, length }));
        check(`linear in the length of ${what}`, more > less && more < 4.05 * less,
            `${((more - less) / 48000).toFixed(1)} instructions a byte, ` +
            `${(more / less).toFixed(2)} times as many for four times the length`);
    }
}

// ---- the measurement ------------------------------------------------------------------------

const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

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

const time = row => median(row.times);
// Of what was measured next to each other.
const ratio = (row, other) => median(row.times.map((t, round) => t / other.times[round]));

// Processor time of the compiler, seconds: the least, as it is only ever disturbed upwards.
function compileTime() {
    const line =
        `${CC} ${CFLAGS.join(' ')} -c tests/analysis/bench/implementation.c -o ${OUT}/timed.o; times`;
    const seconds = Array.from({ length: 9 }, () => {
        const { stdout } = run([], ['sh', '-c', line]);
        const [user, system] = stdout.split('\n')[1].split(' ')
            .map(text => text.match(/(\d+)m([\d.]+)s/).slice(1).map(Number))
            .map(([minutes, rest]) => 60 * minutes + rest);
        return user + system;
    });
    return Math.min(...seconds);
}

// ---- the report -------------------------------------------------------------------------------

function table(head, rows) {
    const cells = [head, ...rows].map(row => row.map(String));
    const widths = head.map((_, i) => Math.max(...cells.map(row => row[i].length)));
    for (const row of cells)
        console.log('  ' + row.map((cell, i) => i === 0 ? cell.padEnd(widths[i])
            : cell.padStart(widths[i])).join('  ').trimEnd());
}

const times = number => number.toFixed(number !== 0 && number < 0.1 ? 3 : 2);

// One line of the table: time, ratios, and what is counted, where it can be.
function cells(row, references) {
    const inC = row.program !== 'jose';
    return [row.title, time(row).toFixed(0),
        ...references.map(reference => times(ratio(row, reference))),
        inC ? instructions(row).toFixed(0) : '-',
        inC ? heapCalls(row) : '-',
        row.program === 'avon' ? compressions(row) : '-'];
}

function report(title, rows, references) {
    console.log(`\n${title}\n`);
    table(['', 'ns', ...references.map(({ short }) => `/ ${short}`), 'instructions',
        'heap calls', 'compressions'], rows.map(row => cells(row, references)));
}

function reportLimits() {
    // a small difference of large numbers: of those that nothing disturbed
    const [whole, bare, copy] =
        [getHeaders, bareHeaders, copyOfHeaders].map(row => Math.min(...row.times));
    const limits = [
        ['key prepared / cjose', ratio(keyPrepared, cjose), 0.62],
        ['key prepared / 4 compressions', ratio(keyPrepared, four), 1.40],
        ['user prepared, all headers / cjose', ratio(headersAt, cjose), 0.52],
        ['user prepared, all headers / 3 compressions', ratio(headersAt, three), 1.60],
        ["with OpenSSL's SHA-256 / cjose", ratio(withOpenssl, cjose), 0.22],
        ['get_headers from the cache, beyond the JWT / memcpy of the headers',
            (whole - bare) / copy, 10],
        ['token response / jsmn', ratio(parse, jsmn), 2.5],
        ['heap calls', Math.max(...ours.map(heapCalls)), 0],
        ['compile time of the implementation at -O2, s', compileTime(), 0.5],
    ];
    console.log('\nAgainst the limits\n');
    table(['', 'is', 'at most', ''], limits.map(([what, is, limit]) =>
        [what, times(is), limit, is <= limit ? 'met' : 'not met']));
}

build();
await checkResults();
checkCounts();
checkGrowth();
if (!process.argv.includes('--check')) {
    measure([...signing, ...parsing, bareHeaders, copyOfHeaders]);
    report('A JWT, or the headers with one', signing, [cjose, four, three]);
    report('A token response of 856 bytes', parsing, [jsmn]);
    console.log(`
Processor time, the median of rounds that alternate; ratios by round. Instructions are those under
callgrind, where OpenSSL finds no SHA instructions, and where each byte of a long memset is one,
as in the stack burn: 4096 in each line of avon_auth.h's.`);
    reportLimits();
}
console.log(`\nbench: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
