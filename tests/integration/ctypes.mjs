#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// The header as a shared library, called from Python: what the library exports, and the example
// against the service.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must, run, scratch, words } from '../lib/process.mjs';
import { expect, need } from '../lib/tap.mjs';
import { startService } from '../service/service.mjs';

need('openssl', 'python3', 'nm');
const library = 'build/ctypes/libavon_auth.so';
const strict = ['-std=c99', '-Wall', '-Wextra', '-Wpedantic', '-Wconversion',
                '-Wmissing-prototypes', '-Werror'];
const { CC, CFLAGS, BEARSSL_CFLAGS, BEARSSL_LIBS, JSMN_CFLAGS } = process.env;
mkdirSync('build/ctypes', { recursive: true });
must([...words(CC, 'gcc'), ...strict, ...words(CFLAGS), '-shared', '-fPIC', '-fvisibility=hidden',
    '-Wl,--exclude-libs,ALL', 'examples/ctypes/avon_auth.c', '-I.', ...words(BEARSSL_CFLAGS),
    ...words(JSMN_CFLAGS), '-o', library, ...words(BEARSSL_LIBS, '-lbearssl')]);

const declared = [...readFileSync('avon_auth.h', 'utf8').split('#ifdef AVON_AUTH_IMPLEMENTATION')[0]
    .matchAll(/^AVON__API [^;]*?\b(avon_auth_\w+)\(/gm)].map(([, name]) => name);
const exported = must(['nm', '-D', '--defined-only', library]).trim().split('\n')
    .map((line) => line.split(' ').at(-1));
expect('functions that the header declares', declared.length >= 30, true);
expect('exports the interface and its own function alone', exported.sort(),
    [...new Set(declared), 'avon_auth_size'].sort());

// Runs the example, or the lines of Python with it as a module. No output holds a secret.
async function python(what, service, settings, lines = '') {
    const script = 'import sys, time, threading\nsys.path.insert(0, "examples/ctypes")\n' +
        `from avon_auth import *\nenv = os.environ\n${lines}`;
    const before = { ...service.counts };
    const result = await run(['python3', '-B',
        ...(lines ? ['-c', script] : ['examples/ctypes/avon_auth.py'])],
        { ...service.environment(), AVON_AUTH_LIBRARY: library, ...settings });
    const secrets = [service.credentials.client_secret, service.users[1].secret,
                     service.users[2].secret, 'eyJ'];
    expect(`${what}: prints no secret`,
        secrets.filter((secret) => (result.out + result.err).includes(secret)), []);
    const [tokens, jwts, calls, accepted] = ['tokenRequests', 'jwtRequests', 'apiCalls', 'accepted']
        .map((name) => service.counts[name] - before[name]);
    return { ...result, counts: { tokens, jwts, calls, accepted } };
}
const counts = (tokens, jwts, calls, accepted) => ({ tokens, jwts, calls, accepted });

const service = await startService({ minted: 1 });
const [minted, signer] = service.users;
const SIGNER = { AVON_USER_ID: signer.id, AVON_SECRET_KEY: signer.secret };

// ---- the program ----------------------------------------------------------------------------

for (const [what, settings, user, jwts] of [['a user who signs', SIGNER, signer, 0],
                                            ['a minted JWT', {}, minted, 1]]) {
    const got = await python(what, service, settings);
    expect(`${what}: quiet and well`, [got.code, got.err], [0, '']);
    expect(`${what}: the answer`, got.code === 0 && JSON.parse(got.out).user, user.id);
    expect(`${what}: requests`, got.counts, counts(1, jwts, 1, 1));
}
for (const [fault, value, code, says] of [
    ['refuse', true, 2, 'AVON_AUTH_E_DENIED: .*: auth/invalid_credentials'],
    ['refuse', 'oauth', 2, 'AVON_AUTH_E_DENIED: .*: invalid_client'],
    ['throttle', 3600, 2, 'AVON_AUTH_E_THROTTLED'],
    ['throttle', '9'.repeat(5000), 2, 'AVON_AUTH_E_THROTTLED'], ['redirect', 307, 2, 'AVON_AUTH_E_SERVER'],
    ['huge', true, 2, 'AVON_AUTH_E_TOO_LARGE'], ['html', true, 2, 'AVON_AUTH_E_JSON'],
    ['cut', true, 2, 'AVON_AUTH_E_TRANSPORT'], ['chunked', true, 0, ''],
    ['until-close', true, 0, ''],
]) {
    const what = `${fault}=${String(value).slice(0, 9)}`;
    service.faults.token = { [fault]: value };
    const got = await python(what, service, SIGNER);
    expect(what, got.code, code);
    expect(`${what}: says`, got.err, RegExp(says));
    expect(`${what}: requests`, got.counts.tokens, 1);
}
service.faults.token = {};
expect('redirects are not followed', service.elsewhere.requests, []);
for (const [name, value, member] of [
    ['AVON_BASE_URL', '', 'base_url'], ['AVON_BASE_URL', 'https://[x', 'base_url'],
    ['AVON_CLIENT_ID', '', 'client_id'],
    ['AVON_CLIENT_SECRET', 'secret\n', 'client_secret'], ['AVON_USER_ID', '', 'user_id'],
    ['AVON_ACCOUNT', 'a\nb', 'account_id'],
]) {
    const got = await python(`without a good ${name}`, service, { ...SIGNER, [name]: value });
    expect(`without a good ${name}`, [got.code, got.out], [1, '']);
    expect(`without a good ${name}: its member`, got.err,
        RegExp(`^avon_auth: AVON_AUTH_E_.*: ${member}\n$`));
}
const untrusted = await python('an authority that is not trusted', service,
    { ...SIGNER, AVON_CA_FILE: '' });
expect('an authority that is not trusted', [untrusted.code, untrusted.counts.tokens], [2, 0]);
expect('an authority that is not trusted: says', untrusted.err, /AVON_AUTH_E_TRANSPORT/);
const wrong = await python('a wrong key', service, { ...SIGNER, AVON_SECRET_KEY: 'x' });
expect('a wrong key: a call, and no other', [wrong.code, wrong.counts], [4, counts(1, 0, 1, 0)]);

// ---- the module -----------------------------------------------------------------------------

const CLIENT = `Client(env["AVON_BASE_URL"], env["AVON_CLIENT_ID"], env["AVON_CLIENT_SECRET"],
    env["AVON_USER_ID"], env.get("AVON_SECRET_KEY"), env["AVON_ACCOUNT"], env["AVON_CA_FILE"],
    env["AVON_AUTH_LIBRARY"]`;

// The token is revoked when it is first used, and both clocks put a minute on.
const later = join(scratch(), 'later');
writeFileSync(later, '0');
service.hooks.onRequest = ({ target }) => {
    if (target !== 'api') return;
    service.hooks.onRequest = () => {};
    service.revokeAll();
    writeFileSync(later, '61');
    service.clock.now_s = Math.floor(Date.now() / 1000) + 61;
};
const revoked = await python('a revoked token', service, SIGNER, `
with ${CLIENT}, clock=lambda: time.time() + float(open(${JSON.stringify(later)}).read())) as client:
    print(client.call("GET", "/v2/patients")[0])
`);
expect('a revoked token: once more', revoked,
    { code: 0, out: '200\n', err: '', counts: counts(2, 0, 2, 1) });
service.clock.now_s = null;

const threads = await python('threads', service, {}, `
with ${CLIENT}) as client:
    answers = []
    many = [threading.Thread(target=lambda: answers.append(client.call("GET", "/v2/patients")[0]))
            for _ in range(16)]
    for thread in many: thread.start()
    for thread in many: thread.join()
    print(answers.count(200))
`);
expect('threads share one client', threads,
    { code: 0, out: '16\n', err: '', counts: counts(1, 1, 16, 16) });

// The buffers hold the credentials first, so that the search of them can be seen to find any.
const wiped = await python('secrets', service, SIGNER, `
client = ${CLIENT})
print(client.call("GET", "/v2/patients")[0])
def held(text): return any(text.encode() in buffer.raw for buffer in client.buffers)
print(held(env["AVON_SECRET_KEY"]), held(env["AVON_CLIENT_SECRET"]), held("eyJ"))
client.close()
print(any(any(buffer.raw) for buffer in client.buffers))
`);
expect('secrets: the key after its use, the others after the end', [wiped.err, wiped.out],
    ['', '200\nFalse True True\nFalse\n']);

const bytes = await python('a key that is not UTF-8', service, SIGNER, `
env = { **env, "AVON_SECRET_KEY": "k\\udcff" }
with ${CLIENT}) as client: print(client.call("GET", "/v2/patients")[0])
`);
expect('a key that is not UTF-8', [bytes.err, bytes.out], ['', '401\n']);

service.faults.token = { slow: 50 };
const slow = await python('a slow answer', service, SIGNER, `
with ${CLIENT}, timeout_s=2) as client:
    began = time.monotonic()
    try:
        client.call("GET", "/v2/patients")
    except AvonAuthError as error:
        print(error.name, time.monotonic() - began < 10)
`);
expect('a slow answer: the time-out is that of the whole', slow.out, 'AVON_AUTH_E_TRANSPORT True\n');

service.faults.token = { hang: true };
const ended = await python('an exit during a fetch', service, SIGNER, `
import signal
signal.signal(signal.SIGALRM, lambda *_: sys.exit(42))
signal.alarm(1)
with ${CLIENT}) as client:
    client.call("GET", "/v2/patients")
`);
expect('an exit during a fetch', [ended.code, ended.err], [42, '']);
service.faults.token = {};

const thrown = await python('an exception', service, { ...SIGNER, AVON_CLIENT_SECRET: 'wrong' }, `
with ${CLIENT}) as client:
    try:
        client.call("GET", "/v2/patients")
    except AvonAuthError as error:
        print(error.name, error.status, error.detail)
`);
expect('an exception: its status', [thrown.err, thrown.out],
    ['', 'AVON_AUTH_E_DENIED -21 auth/invalid_credentials\n']);

await service.stop();
