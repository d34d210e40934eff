#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// The command-line tool examples/avon_headers.c: what it prints, and its files for
// the access token and for a minted JWT.

import { chmodSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync }
    from 'node:fs';
import { join } from 'node:path';
import { run, scratch } from '../lib/process.mjs';
import { expect, need } from '../lib/tap.mjs';
import { startService } from '../service/service.mjs';

const tool = 'build/examples/avon_headers';
need('openssl', 'curl', tool);
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
expect('--help', [help.code, help.err, /AVON_SECRET_KEY/.test(help.out)], [0, '', true]);
const bare = await run([tool], {});
expect('without settings', [bare.code, bare.out], [1, '']);
for (const name of ['BASE_URL', 'CLIENT_ID', 'CLIENT_SECRET', 'USER_ID']) {
    expect(`without settings: names AVON_${name}`, bare.err, new RegExp(`AVON_${name} is not set`));
}
for (const wrong of [['GET'], ['GET', 'v2'], ['/v2/patients'], ['--what']]) {
    const { code, out, err } = await run([tool, ...wrong], env);
    expect(`arguments ${wrong}`, [code, out, /^usage: /.test(err)], [1, '', true]);
}
tokenRequests('those', 0);

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
    'being fetched: check user, secret key and account\n' };
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

await service.stop();
