// Mutation: every operator, constant, comparison and statement of the implementation half of
// avon_auth.h is changed, one at a time, and the unit tests must notice. From the root:
//
//     node tests/analysis/mutants/run.mjs [--sample=N] [--seed=N] [--only=FUNCTION] [--jobs=N]
//
// Each mutant is built into one test program after another until one fails, crashes or takes too
// long: with tcc (TCC), for test_residue.c with gcc (CC), because tcc's constants are writable. A
// mutant that none notices is built with clang's sanitizers (CLANG), which see what is read or
// written out of bounds. What they do not notice either must stand in survivors.txt, with the
// reason why it makes no difference; and what stands there must survive. Not changed are the
// preprocessor's conditions and the list of statuses, which is in the other half.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { alternatives } from './alternatives.mjs';

const option = (name, fallback) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? fallback;
const words = (text) => text.split(/\s+/).filter((word) => word !== '');
const build = 'build/mutants';
const source = readFileSync('avon_auth.h', 'utf8');
const tests = readdirSync('tests/unit').sort()
  .filter((file) => /^test_.*\.c$/.test(file)).map((file) => `tests/unit/${file}`);

// ---- the mutants ---------------------------------------------------------------------------

// What a mutant is called: its function and line, in it {{what was there => what is there now}},
// and a number if there are several of that name.
function nameOf({ where, at, end, text }) {
  const tidy = (code) => code.replace(/\/\*[^]*?\*\/|\\$/gm, '').replace(/\s+/g, ' ');
  const brief = (code) => (code.length > 90 ? `${code.slice(0, 50)} ... ${code.slice(-20)}` : code);
  const before = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  const after = source.slice(end, source.indexOf('\n', end - 1));
  const change = `{{${brief(tidy(source.slice(at, end)))} => ${text}}}`;
  return `${where}: ${tidy(before).trimStart()}${change}${tidy(after).trimEnd()}`;
}

const mutants = alternatives(source);
const timesSeen = new Map();
for (const mutant of mutants) {
  const name = nameOf(mutant), n = (timesSeen.get(name) ?? 0) + 1;
  timesSeen.set(name, n);
  mutant.name = n > 1 ? `${name} #${n}` : name;
}

// The list: reasons, and indented below each the names of the mutants that survive for it.
function readSurvivors() {
  const listed = new Set();
  for (const part of readFileSync('tests/analysis/mutants/survivors.txt', 'utf8').split(/\n\n+/)) {
    const lines = part.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    if (lines[0]?.startsWith('    ')) throw new Error(`survivors.txt: no reason for\n${part}`);
    for (const line of lines) if (line.startsWith('    ')) listed.add(line.trim());
  }
  return listed;
}

// As many of the mutants as that, and the same ones for the same seed.
function choose(count, seed) {
  const pool = [...mutants];
  let state = seed >>> 0;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let i = 0; i < count && i < pool.length; i++) {
    const j = i + Math.floor(random() * (pool.length - i));
    [pool[i], pool[j]] = [pool[j], pool[i]];
  }
  return pool.slice(0, count);
}

// ---- building and running --------------------------------------------------------------------

// Resolves to whether the command ends well within that time.
const run = (command, args, milliseconds) => new Promise((resolve, reject) => {
  const child = spawn(command, args, { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  child.on('error', reject);
  child.on('exit', (code) => { clearTimeout(timer); resolve(code === 0); });
});

const { BEARSSL_CFLAGS, BEARSSL_LIBS = '-lbearssl', JSMN_CFLAGS } = process.env;
const { TCC = 'tcc', CC = 'gcc', CLANG = 'clang' } = process.env;
const flags = words(`-std=c99 -D_POSIX_C_SOURCE=200809L -I. ${BEARSSL_CFLAGS ?? ''}`)
  .concat(words(JSMN_CFLAGS ?? ''));
const libs = words(`${BEARSSL_LIBS} -lcmocka -lpthread`);
const ofSecrets = (test) => test === 'tests/unit/test_residue.c';
const plain = {
  compiler: (test) => words(ofSecrets(test) ? `${CC} -O0` : TCC),
  limits: 'ulimit -v 1000000 -c 0 -f 30000;',
  tests,
  patience: new Map(),
};
const sanitized = {
  compiler: () => words(`${CLANG} -O0 -w -fsanitize=address,undefined -fno-sanitize-recover=all`),
  limits: 'ulimit -c 0;',
  tests: tests.filter((test) => !ofSecrets(test)), // sanitizers leave things on the stack
  patience: new Map(),
};

// Who notices something in the header in this folder: 'compiler', 'test' or 'nothing'. The tests
// that were most often first to notice something in that function, and elsewhere, are first.
const noticed = new Map(), noticedIn = new Map();
async function verdict(folder, where, { compiler, limits, tests, patience }) {
  const here = noticedIn.get(where) ?? new Map(), program = `${folder}/test`;
  noticedIn.set(where, here);
  const rank = (test) => (here.get(test) ?? 0) * 1000 + (noticed.get(test) ?? 0) -
    (ofSecrets(test) ? 500 : 0); // gcc takes its time
  for (const test of [...tests].sort((a, b) => rank(b) - rank(a))) {
    const [command, ...options] = [...compiler(test), `-I${folder}`, ...flags];
    if (!await run(command, [...options, test, '-o', program, ...libs], 120e3)) return 'compiler';
    const begun = Date.now();
    if (!await run('sh', ['-c', `${limits} exec ${program}`], patience.get(test) ?? 60e3)) {
      for (const counts of [here, noticed]) counts.set(test, (counts.get(test) ?? 0) + 1);
      return 'test';
    }
    if (!patience.has(test)) patience.set(test, 2000 + 20 * (Date.now() - begun));
  }
  return 'nothing';
}

// Without a mutant nothing may be noticed; this also measures how long each test may take.
async function prepare(folder, how) {
  writeFileSync(`${folder}/avon_auth.h`, source);
  const who = await verdict(folder, '', how);
  if (who !== 'nothing') throw new Error(`noticed without a mutant by the ${who}`);
}

async function tryOut(folder, how, { at, end, text, where }) {
  await (how.ready ??= prepare(folder, how));
  writeFileSync(`${folder}/avon_auth.h`, source.slice(0, at) + text + source.slice(end));
  return verdict(folder, where, how);
}

async function judge(mutant, folder, listed) {
  const who = await tryOut(folder, plain, mutant), isListed = listed.has(mutant.name);
  if (who !== 'nothing') return isListed ? 'LISTED, BUT NOTICED' : `noticed by the ${who}`;
  if (isListed) return 'survives, and is listed';
  const late = await tryOut(folder, sanitized, mutant);
  return late === 'nothing' ? 'SURVIVES' : 'noticed by the sanitizers';
}

// ---- all of it -----------------------------------------------------------------------------

const listed = readSurvivors();
const only = option('only'), sample = option('sample');
let chosen = mutants.filter(({ where }) => only === undefined || where === only);
if (sample !== undefined) {
  const seed = Number(option('seed', '') || Math.floor(Math.random() * 1e6));
  console.log(`mutants: ${sample} of ${mutants.length}, seed ${seed}`);
  chosen = choose(Number(sample), seed);
}

const counts = new Map();
let failed = 0;
function report(what, name) {
  counts.set(what, (counts.get(what) ?? 0) + 1);
  if (what === what.toLowerCase()) return;
  failed++;
  console.log(`${what}\n    ${name}`);
}
const names = new Set(mutants.map(({ name }) => name));
for (const name of listed) if (!names.has(name)) report('LISTED, BUT NO MUTANT', name);

rmSync(build, { recursive: true, force: true });
const queue = [...chosen], jobs = Number(option('jobs', cpus().length));
await Promise.all(Array.from({ length: jobs }, async (_, i) => {
  const folder = `${build}/${i}`;
  mkdirSync(folder, { recursive: true });
  for (let mutant; (mutant = queue.shift()) !== undefined;)
    report(await judge(mutant, folder, listed), mutant.name);
}));
for (const [what, count] of [...counts].sort()) console.log(`${what}: ${count}`);
console.log(`mutants: ${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
