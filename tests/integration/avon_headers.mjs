#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// The command-line tool examples/avon_headers.c: what it prints, its files for the access token and
// for a minted JWT, and what --check finds.

import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync,
         symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { jose } from '../lib/packages.mjs';
import { run, scratch } from '../lib/process.mjs';
import { expect, missing, need } from '../lib/tap.mjs';
import { startService } from '../service/service.mjs';

const tool = 'build/examples/avon_headers';
const interrupt = resolve('build/integration/interrupt.so');
need('openssl', 'curl', tool, interrupt);
const home = scratch();
const cache = join(home, '.cache', 'avon_headers.token');
const jwtCache = `${cache}.jwt`;
const service = await startService();
const { counts } = service;
const env = { ...service.environment(), HOME: home };

let requests = { tokenRequests: 0, jwtRequests: 0 };
function tokenRequests(what, wanted, jwtsWanted = 0) {
    expect(`${what}: token requests`, counts.tokenRequests - requests.tokenRequests, wanted);
    expect(`${what}: JWT requests`, counts.jwtRequests - requests.jwtRequests, jwtsWanted);
    requests = { ...counts };
}

async function call(what, wanted = { code: 0, err: '' }) {
    const { code, out, err } = await run([tool, 'GET', '/v2/patients'], env);
    expect(what, { code, err }, wanted);
    expect(`${what}: the answer`, code === 0 ? JSON.parse(out).user : out,
        code === 0 ? service.users[0].id : '');
}

// Makes the credential one that was fetched that long ago, with that much time left.
function age(fetched_s, left_s, file = cache) {
    const now = Math.floor(Date.now() / 1000);
    const text = readFileSync(file, 'utf8');
    const aged = text.replace(/^\d+ \d+$/m, `${now - fetched_s} ${now + left_s}`);
    expect('the file has the times', aged !== text, true);
    writeFileSync(file, aged);
}

// ---- what it prints -------------------------------------------------------------------------

const printed = await run([tool], env);
expect('prints', { code: printed.code, err: printed.err }, { code: 0, err: '' });
expect('a line for each header', printed.out.replace(/[\w-]+\.[\w-]+\.[\w-]+/g, 'JWT'),
    'Authorization: Bearer JWT\nx-jwt: JWT\naccount: account_1\n');
const piped = await run(['sh', '-c', '"$1" | curl -qsS --cacert "$AVON_CA_FILE" -H @- ' +
    '-o /dev/null -w "%{http_code}" "$AVON_BASE_URL/v2/patients"', 'sh', tool], env);
expect('into curl', piped, { code: 0, out: '200', err: '' });
tokenRequests('both', 1);

const help = await run([tool, '--help'], {});
for (const word of ['AVON_SECRET_KEY', '--jwt', '--check']) {
    expect(`--help: ${word}`, [help.code, help.err, help.out.includes(word)], [0, '', true]);
}
const bare = await run([tool], {});
expect('without settings', [bare.code, bare.out], [1, '']);
for (const name of ['BASE_URL', 'CLIENT_ID', 'CLIENT_SECRET', 'USER_ID']) {
    expect(`without settings: names AVON_${name}`, bare.err, new RegExp(`AVON_${name} is not set`));
}
for (const wrong of [['GET'], ['GET', 'v2'], ['/v2/patients'], ['--what'],
                     ['--jwt', '/v2/patients'], ['--check', 'v2'], ['--renew', '--check'], ['POST', '/v2/patients']]) {
    const { code, out, err } = await run([tool, ...wrong], env);
    expect(`arguments ${wrong}`, [code, out, /^usage: /.test(err)], [1, '', true]);
}
tokenRequests('those', 0);

const alone = await run([tool, '--jwt'], env);
expect('--jwt: one line', { ...alone, out: alone.out.replace(/^[\w-]+\.[\w-]+\.[\w-]+$/m, 'JWT') },
    { code: 0, out: 'JWT\n', err: '' });
const { payload } = await jose.jwtVerify(alone.out.trim(), Buffer.from(service.users[0].secret));
expect('--jwt: of the user', payload.id, service.users[0].id);
const unreachable = { ...env, AVON_BASE_URL: 'https://localhost:1', HOME: '/nonexistent' };
expect('--jwt: asks nobody', (await run([tool, '--jwt'], unreachable)).code, 0);
tokenRequests('--jwt', 0);

// ---- the file -------------------------------------------------------------------------------

expect('for the owner only', statSync(cache).mode & 0o777, 0o600);
for (let i = 0; i < 10; i++) await call('in a loop');
tokenRequests('in a loop', 0);

age(43300, 43100);
await call('still good');
tokenRequests('still good', 0);

age(86341, 59);
await call('at its end');
tokenRequests('at its end', 1);
await call('renewed');
tokenRequests('renewed', 0);

age(61, 80000);
service.revokeAll();
let { refused } = counts;
await call('revoked');
expect('revoked: answers 401', counts.refused - refused, 1);
tokenRequests('revoked', 1);
await call('revoked, again');
tokenRequests('revoked, again', 0);

age(0, 80000);
service.revokeAll();
const YOUNG = { code: 4, err: 'avon_headers: credentials were refused (401) within a minute of ' +
    'being fetched: see avon_headers --check\n' };
await call('revoked within the minute', YOUNG);
tokenRequests('revoked within the minute', 0);
age(61, 80000);
expect('--renew', (await run([tool, '--renew'], env)).code, 0);
tokenRequests('--renew', 1);
await call('after --renew');
tokenRequests('after --renew', 0);

// A file that is not as it should be costs one token request, and is replaced.
async function spoiled(what, spoil) {
    spoil();
    const { code } = await run([tool, 'GET', '/v2/patients'], env);
    expect(what, code, 0);
    tokenRequests(what, 1);
    expect(`${what}: for the owner only`, statSync(cache).mode & 0o777, 0o600);
    await call(`${what}: replaced`);
    tokenRequests(`${what}: replaced`, 0);
}
const whole = (file = cache) => readFileSync(file, 'utf8');
await spoiled('no file', () => rmSync(cache));
await spoiled('an empty file', () => writeFileSync(cache, ''));
for (const part of [0.2, 0.5, 0.9]) {
    await spoiled(`a file cut at ${part}`, () => writeFileSync(cache, whole().slice(0,
        whole().length * part)));
}
await spoiled('a file with a NUL', () => writeFileSync(cache, whole().replace(/.{9}\n$/, '\0\n')));
await spoiled('a file too long', () => writeFileSync(cache, whole() + 'x'.repeat(100000)));
await spoiled('of another organization', () => writeFileSync(cache,
    whole().replace(service.credentials.client_id, 'another')));
await spoiled('from the future', () => age(-3600, 80000));
await spoiled('open to others', () => chmodSync(cache, 0o644));
await spoiled('a link', () => {
    writeFileSync(join(home, 'elsewhere'), whole(), { mode: 0o600 });
    rmSync(cache);
    symlinkSync(join(home, 'elsewhere'), cache);
});

rmSync(cache);
expect('a signal in the middle', (await run([tool], { ...env, LD_PRELOAD: interrupt })).code, 'SIGINT');
expect('a signal in the middle: no other file is left', readdirSync(join(home, '.cache')).sort(),
    ['avon_headers.token', 'avon_headers.token.lock']);
tokenRequests('a signal in the middle', 1);
await call('a signal in the middle: afterwards');
tokenRequests('a signal in the middle: afterwards', 0);

rmSync(cache);
const many = await Promise.all(Array.from({ length: 20 }, () => run([tool], env)));
expect('20 at once', many.map(({ code, err }) => `${code}${err}`).join(), Array(20).fill('0').join());
expect('20 at once: one token', new Set(many.map(({ out }) => out.split('\n')[0])).size, 1);
tokenRequests('20 at once', 1);
expect('nothing left behind', readdirSync(join(home, '.cache')).sort(),
    ['avon_headers.token', 'avon_headers.token.lock']);

// While the token endpoint is down, what is cached serves; then it recovers by itself.
age(43300, 43100);
service.faults.token = { error: 503 };
await call('an outage');
age(86350, 50);
await call('an outage at the end of the token', { code: 0, err: '' });
service.faults.token = {};
requests = { ...counts };
await call('after the outage');
tokenRequests('after the outage', 1);

// ---- a user without a secret key ------------------------------------------------------------

env.AVON_SECRET_KEY = '';
await call('minted');
tokenRequests('minted', 0, 1);
expect('minted: for the owner only', statSync(jwtCache).mode & 0o777, 0o600);
for (let i = 0; i < 10; i++) await call('minted: in a loop');
tokenRequests('minted: in a loop', 0);
const jwt = await run([tool], env);
expect('minted: the kept JWT', jwt.out.split('\n')[1], `x-jwt: ${whole(jwtCache).split('\n').at(-2)}`);

expect('minted: --jwt', await run([tool, '--jwt'], env),
    { code: 0, out: `${jwt.out.split('\n')[1].slice('x-jwt: '.length)}\n`, err: '' });
tokenRequests('minted: --jwt', 0);
rmSync(cache);
rmSync(jwtCache);
expect('minted: --jwt, nothing kept', (await run([tool, '--jwt'], env)).out,
    /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
tokenRequests('minted: --jwt, nothing kept', 1, 1);
age(61, 80000, jwtCache);
const renewed = await run([tool, '--renew', '--jwt'], env);
expect('minted: --renew --jwt', renewed.out, `${whole(jwtCache).split('\n').at(-2)}\n`);
tokenRequests('minted: --renew --jwt', 1, 1);

age(86341, 59, jwtCache);
await call('minted: at its end');
tokenRequests('minted: at its end', 0, 1);

age(61, 80000, jwtCache);
service.revokeJwts();
({ refused } = counts);
await call('minted: revoked');
expect('minted: revoked: answers 401', counts.refused - refused, 1);
tokenRequests('minted: revoked', 1, 1);     // a 401 does not say which of them is at fault
service.revokeJwts();
await call('minted: revoked within the minute', YOUNG);
tokenRequests('minted: revoked within the minute', 0);
age(61, 80000, jwtCache);
expect('minted: --renew', (await run([tool, '--renew'], env)).code, 0);
tokenRequests('minted: --renew', 1, 1);
await call('minted: after --renew');

const [, { id }] = service.users;
expect('minted: another user', (await run([tool], { ...env, AVON_USER_ID: id })).code, 0);
tokenRequests('minted: another user', 0, 1);
await call('minted: this one again',
    { code: 0, err: `avon_headers: ${jwtCache} is ignored: of somebody else\n` });
tokenRequests('minted: this one again', 0, 1);
for (const [what, text] of [['an empty file', ''], ['a file cut', whole(jwtCache).slice(0, -9)]]) {
    writeFileSync(jwtCache, text);
    await call(`minted: ${what}`, { code: 0, err: `avon_headers: ${jwtCache} is ignored: damaged\n` });
    tokenRequests(`minted: ${what}`, 0, 1);
}

rmSync(cache);
rmSync(jwtCache);
const users = await Promise.all(Array.from({ length: 20 }, () => run([tool], env)));
expect('minted: 20 at once', users.map(({ code, err }) => `${code}${err}`).join(),
    Array(20).fill('0').join());
expect('minted: 20 at once: one set of headers', new Set(users.map(({ out }) => out)).size, 1);
tokenRequests('minted: 20 at once', 1, 1);

service.badUsers.add(service.users[0].id);
for (let i = 0; i < 5; i++) await call('a user whom the service refuses', YOUNG);
tokenRequests('a user whom the service refuses', 0);
service.badUsers.clear();
await call('a user whom the service takes again');

// ---- --check --------------------------------------------------------------------------------

const homes = scratch();

// Runs it, with the settings changed. What it prints holds no secret, neither whole nor in part.
async function check(what, settings, wanted, { of = service, args = [], under = [tool] } = {}) {
    const { code, out, err } = await run([...under, '--check', ...args],
        { ...of.environment(), HOME: mkdtempSync(join(homes, 'home-')), ...settings });
    for (const [stream, text] of Object.entries({ out, err })) {
        expect(`--check: ${what}: ${stream}`, text, wanted[stream] ?? '');
    }
    expect(`--check: ${what}: exit code`, code, wanted.code);
    const { client_secret } = of.credentials;
    const secrets = [client_secret, client_secret.slice(0, 12), settings.AVON_CLIENT_SECRET,
                     ...of.users.map(({ secret }) => secret), settings.AVON_SECRET_KEY, 'eyJ'];
    expect(`--check: ${what}: no secret`,
        secrets.filter((secret) => secret && (out + err).includes(secret)), []);
}

const WELL = { code: 0, out: 'GET /v2/patients: HTTP 200\nall is well\n' };
await check('all is well', {}, WELL);
await check('of another path', {}, { code: 4, out: /^GET \/v2\/none: HTTP 404\nthat says nothing/ },
    { args: ['/v2/none'] });

// Its credentials take the place of those in the files.
env.AVON_SECRET_KEY = service.users[0].secret;
age(0, 80000);
service.revokeAll();
await call('--check: revoked within the minute', YOUNG);
requests = { ...counts };
await check('revoked within the minute', { HOME: home }, WELL);
await call('--check: after it');
tokenRequests('--check: one token, which is kept', 1);

// The setting that is missing or malformed.
const before = JSON.stringify(counts);
for (const name of ['AVON_BASE_URL', 'AVON_CLIENT_ID', 'AVON_CLIENT_SECRET', 'AVON_USER_ID']) {
    await check(`no ${name}`, { [name]: '' }, { code: 1,
        err: `avon_headers: ${name} is not set\navon_headers: see avon_headers --help\n` });
}
for (const [name, value, member] of [
    ['AVON_BASE_URL', 'http://demo-api.avonhealth.com', 'base_url'],
    ['AVON_BASE_URL', 'demo-api.avonhealth.com', 'base_url'],
    ['AVON_CLIENT_ID', 'client\n', 'client_id'],
    ['AVON_CLIENT_SECRET', 's3cr3t-of-old\n', 'client_secret'],
    ['AVON_ACCOUNT', 'account\r\nx-more: 1', 'account_id'],
]) {
    await check(`${name}=${JSON.stringify(value)}`, { [name]: value },
        { code: 1, err: RegExp(`^avon_headers: ${name}: .* \\(${member}\\)\n$`) });
}
await check('AVON_USER_ID is not UTF-8', {},
    { code: 1, err: /^avon_headers: AVON_USER_ID: not UTF-8.* \(user_id\)\n$/ },
    { under: ['sh', '-c', 'AVON_USER_ID=$(printf "\\377") exec "$@"', 'sh', tool] });
for (const timeout of ['0', '3601', '20x', 'x']) {
    await check(`AVON_TIMEOUT=${timeout}`, { AVON_TIMEOUT: timeout },
        { code: 1, err: /^avon_headers: AVON_TIMEOUT is not 1 to 3600\n/ });
}
await check('AVON_CA_FILE', { AVON_CA_FILE: '/nonexistent' },
    { code: 1, err: /^avon_headers: AVON_CA_FILE: \/nonexistent: / });
expect('--check: asks nobody for those', JSON.stringify(counts), before);

// The setting that the service refuses when it is asked for a credential.
async function suspected(what, settings, suspects, faults = {}) {
    Object.assign(service.faults, { token: {}, jwt: {}, ...faults });
    await check(what, settings, { code: 2, err: RegExp(`\navon_headers: check ${suspects}\n`) });
    Object.assign(service.faults, { token: {}, jwt: {} });
}
await suspected('a wrong secret', { AVON_CLIENT_SECRET: 'an-0ld-secret' },
    'AVON_CLIENT_ID, AVON_CLIENT_SECRET');
await suspected('a wrong client', { AVON_CLIENT_ID: 'another' },
    'AVON_CLIENT_ID, AVON_CLIENT_SECRET');
await suspected('an unknown user', { AVON_SECRET_KEY: '', AVON_USER_ID: 'nobody' }, 'AVON_USER_ID');
await suspected('no such endpoint', {}, 'AVON_BASE_URL', { token: { error: 404 } });
await suspected('a redirect', {}, 'AVON_BASE_URL', { token: { redirect: 302 } });
await suspected('nobody there', { AVON_BASE_URL: 'https://localhost:1' },
    'AVON_BASE_URL, AVON_CA_FILE, the network');
await suspected('another authority', { AVON_CA_FILE: '' },
    'AVON_BASE_URL, AVON_CA_FILE, the network');

// After a 401: token, user, clock and account, a line each.
async function after401(what, settings, [user, clock, account], options) {
    await check(what, settings, { code: 4, err: options?.err, out: RegExp([
        '^GET /v2/patients: HTTP 401', 'token: ruled out: the service issued it just now',
        `user: ${user}.*`, `clock: ${clock}.*`, `account: ${account}.*`, '$'].join('\n')) }, options);
}
const BY_DATE = 'ruled out: by the answer\'s Date it is -?[0-5] s ahead';
const KNOWN = 'AVON_USER_ID is ruled out: the service minted', OWN = 'ruled out: the service ';
const NO_ACCOUNT = 'not ruled out: AVON_ACCOUNT is not set';
const KEY = 'at fault: AVON_SECRET_KEY';
await after401('no account', { AVON_ACCOUNT: '' }, [`${KNOWN} a JWT`, BY_DATE, NO_ACCOUNT]);
await after401('a wrong account', { AVON_ACCOUNT: 'account_2' },
    [`${KNOWN} a JWT`, BY_DATE, 'not ruled out: the call was refused with AVON_ACCOUNT and']);
await after401('a wrong key', { AVON_SECRET_KEY: 'wr0ng-key' },
    [KEY, BY_DATE, 'ruled out: the call was taken with AVON_ACCOUNT as it is']);
await after401('a key with a newline', { AVON_SECRET_KEY: `${service.users[0].secret}\n` },
    [KEY, BY_DATE, 'ruled out: '],
    { err: 'avon_headers: AVON_SECRET_KEY ends in a newline, which is part of it\n' });
await after401('a key, but an unknown user', { AVON_USER_ID: 'nobody' },
    ['not ruled out: the service minted no JWT for AVON_USER_ID', BY_DATE, 'not ruled out: ']);
await after401('minted, no account', { AVON_SECRET_KEY: '', AVON_ACCOUNT: '' },
    [`${KNOWN} its JWT`, OWN, NO_ACCOUNT]);
service.badUsers.add(service.users[0].id);
await after401('a user whom the service refuses', {}, [`${KNOWN} a JWT`, BY_DATE, 'not ruled out: ']);
await after401('minted, a user whom the service refuses', { AVON_SECRET_KEY: '' },
    [`${KNOWN} its JWT`, OWN, 'not ruled out: ']);
service.badUsers.clear();

const plain = await startService({ account: false });
const at = { of: plain }, AT_FAULT = 'at fault: without AVON_ACCOUNT the call was taken';
await after401('an account too many', { AVON_ACCOUNT: 'account_1' },
    ['ruled out: the call was taken without AVON_ACCOUNT', OWN, AT_FAULT], at);
await after401('minted, an account too many', { AVON_ACCOUNT: 'account_1', AVON_SECRET_KEY: '' },
    ['ruled out: the call was taken without AVON_ACCOUNT', OWN, AT_FAULT], at);
await after401('an account too many, and a wrong key',
    { AVON_ACCOUNT: 'account_1', AVON_SECRET_KEY: 'wr0ng-key' }, [KEY, BY_DATE, AT_FAULT], at);
await after401('a wrong key, and no account is needed', { AVON_SECRET_KEY: 'wr0ng-key' },
    [KEY, BY_DATE, 'ruled out: '], at);
await plain.stop();

const fakeTime = readdirSync('/usr/lib').map((name) =>
    `/usr/lib/${name}/faketime/libfaketimeMT.so.1`).find(existsSync);
if (fakeTime) {
    await after401('a clock that is ahead',
        { LD_PRELOAD: fakeTime, FAKETIME: '+7200', FAKETIME_DONT_FAKE_MONOTONIC: '1' },
        ['AVON_SECRET_KEY or the clock is at fault',
         'not ruled out: by the answer\'s Date it is (7199|720\\d) s ahead', 'ruled out: ']);
} else {
    missing('--check: a clock that is ahead', 'no libfaketime');
}
service.faults.api = { drop: true };
const unanswered = await run([tool, 'GET', '/v2/patients?name=Ada'], env);
expect('no answer: the query, which may name a patient, is not told', unanswered.err,
    /^avon_headers: \S+\/v2\/patients: .*\n$/);
service.faults.api = { error: 500 };
await check('an API that fails', {},
    { code: 4, out: /^GET \/v2\/patients: HTTP 500\nthat says nothing of .* can mean the user\n$/ });

await service.stop();
