#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Every example against the simulated service: whole, failing in each of its ways, with the wrong
// certificate, without settings, with a token that was revoked, with users of both kinds, good ones
// beside bad ones; and that nothing that an example prints holds a secret.

import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fakeTime, revokeLater } from '../lib/fake_time.mjs';
import { run, scratch } from '../lib/process.mjs';
import { expect, isThere, missing, need } from '../lib/tap.mjs';
import { startService } from '../service/service.mjs';

need('openssl');
const wine = 'tests/integration/wine.sh', cancel = 'build/integration/cancel.so';
const directory = scratch();

// calls: how many it makes of a service that is well; under: the program that runs it
const examples = {
    curl_easy: { args: [], calls: 1 },
    avon_headers: { args: ['GET', '/v2/patients'], calls: 1 },
    curl_multi: { args: ['10'], calls: 10 },
    threads: { args: ['10'], calls: 10 },
    bearssl_tls: { args: [], calls: 1 },
    cpp_httplib: { args: [], calls: 1 },
    'winhttp.exe': { args: [], calls: 1, under: [wine] },
};

const failures = [
    // fault of the token or JWT endpoint, value, what the example says
    ['refuse', true, 'AVON_AUTH_E_DENIED'],
    ['throttle', 3600, 'AVON_AUTH_E_THROTTLED'],
    ['redirect', 307, 'AVON_AUTH_E_SERVER'],
    ['huge', true, 'AVON_AUTH_E_TOO_LARGE'],
    ['cut', true, 'AVON_AUTH_E_TRANSPORT'],
    // for wine, which takes seconds to start, the above are enough
    ['error-body', true, 'AVON_AUTH_E_DENIED'],
    ['error', 503, 'AVON_AUTH_E_SERVER'],
    ['redirect', 302, 'AVON_AUTH_E_SERVER'],
    ['html', true, 'AVON_AUTH_E_JSON'],
    ['invalid-json', true, 'AVON_AUTH_E_JSON'],
];
const apiFailures = [['redirect', 307], ['cut', true], ['redirect', 302], ['error', 500]];
const harmless = [['chunked', true], ['until-close', true], ['slow', true],
                  ['expires-string', true]];
const settings = { AVON_USER_ID: 'user_id', AVON_BASE_URL: 'base_url',
                   AVON_CLIENT_ID: 'client_id', AVON_CLIENT_SECRET: 'client_secret' };
const ONE_USER = { AVON_USER_ID_2: '' };
const MINTED = { ...ONE_USER, AVON_SECRET_KEY: '' };

// Runs an example once, without the variables that are empty. { code, out, err, and what was counted }
async function once(name, service, env = {}) {
    const { args, under = [] } = examples[name];
    const before = { ...service.counts };
    const variables = Object.entries({ ...service.environment(service.users.length),
                                       AVON_TIMEOUT: '50',
                                       HOME: mkdtempSync(join(directory, 'home-')), ...env });
    const result = await run([...under, `build/examples/${name}`, ...args],
        Object.fromEntries(variables.filter(([, value]) => value !== '')));
    const told = Object.values(result).join('\n');
    const signer = service.users.find(({ secret }) => secret);
    for (const secret of [service.credentials.client_secret, signer.secret]) {
        expect(`${name} ${JSON.stringify(service.faults)}: prints a secret`,
            told.includes(secret), false);
    }
    const counts = Object.entries(service.counts).map(([key, n]) => [key, n - before[key]]);
    return { ...Object.fromEntries(counts), ...result };
}

async function works(what, name, service, env = {}, jwtRequests = 0) {
    const { calls } = examples[name];
    const got = await once(name, service, env);
    expect(`${name}: ${what}`, got, { ...got, code: 0, err: '', tokenRequests: 1, jwtRequests,
                                      apiCalls: calls, accepted: calls });
}

async function fails(what, name, service, env, { says = '', tokenRequests, jwtRequests = 0, apiCalls }) {
    const result = await once(name, service, env);
    expect(`${name}: ${what}: exit code`, result.code, /^[1-4]$/);
    expect(`${name}: ${what}: names ${says}`, result.err.includes(says) || result.err, true);
    expect(`${name}: ${what}: says something`, result.out + result.err !== '', true);
    expect(`${name}: ${what}: token requests`, result.tokenRequests, tokenRequests);
    expect(`${name}: ${what}: JWT requests`, result.jwtRequests, jwtRequests);
    expect(`${name}: ${what}: API calls`, result.apiCalls, apiCalls);
}

async function everyFault(name, service) {
    const { calls, under } = examples[name];
    const { faults } = service;
    await works('a service that is well', name, service);
    for (const [fault, value] of harmless) {
        faults.token = faults.api = { [fault]: value };
        await works(fault, name, service);
    }
    faults.api = {};
    // where there are many calls, another one may try again after a second
    for (const [fault, value, says] of under ? failures.slice(0, 5) : failures) {
        faults.token = { [fault]: value };
        await fails(`${fault}=${value}`, name, service, {},
            { says, tokenRequests: calls > 1 ? /^[12]$/ : 1, apiCalls: 0 });
    }
    faults.token = {};
    for (const [fault, value, says] of failures.slice(0, under ? 1 : 5)) {
        faults.jwt = { [fault]: value };
        await fails(`JWT, ${fault}=${value}`, name, service, MINTED,
            { says, tokenRequests: 1, jwtRequests: calls > 1 ? /^[12]$/ : 1, apiCalls: 0 });
    }
    faults.jwt = {};
    for (const [fault, value] of under ? apiFailures.slice(0, 2) : apiFailures) {
        faults.api = { [fault]: value };
        await fails(`API, ${fault}=${value}`, name, service, {},
            { tokenRequests: 1, apiCalls: calls });
    }
    faults.api = {};
    faults.down = true;
    await fails('down', name, service, {},
        { says: 'AVON_AUTH_E_TRANSPORT', tokenRequests: 0, apiCalls: 0 });
    delete faults.down;
    expect(`${name}: what redirects led to`, service.elsewhere.requests, []);
    await works('well again', name, service);
}

// The examples are patient, so that these run side by side.
async function hangs(name) {
    const { calls, under } = examples[name];
    const says = 'AVON_AUTH_E_TRANSPORT', tokenRequests = 1;
    const cases = [
        ['token', 'hang=true', ONE_USER, { says, tokenRequests, apiCalls: 0 }],
        ['jwt', 'JWT, hang=true', MINTED, { says, tokenRequests, jwtRequests: 1, apiCalls: 0 }],
        ['api', 'API, hang=true', ONE_USER, { tokenRequests, apiCalls: calls }],
    ];
    await Promise.all(cases.slice(0, under ? 1 : 3).map(async ([target, what, env, wanted]) => {
        const service = await startService();
        service.faults[target] = { hang: true };
        await fails(what, name, service, { ...env, AVON_TIMEOUT: '5' }, wanted);
        await service.stop();
    }));
}

// The header takes plain HTTP to this host, which a proxy of the environment would see.
async function plainHttp(name, service) {
    let seen = 0;
    const proxy = createServer((socket) => {
        seen++;
        socket.destroy();
    });
    await new Promise((resolve) => { proxy.listen(0, '127.0.0.1', resolve); });
    await fails('plain HTTP', name, service, { AVON_BASE_URL: 'http://127.0.0.1:9',
        http_proxy: `http://127.0.0.1:${proxy.address().port}` },
        { says: 'AVON_AUTH_E_TRANSPORT', tokenRequests: 0, apiCalls: 0 });
    expect(`${name}: plain HTTP: what a proxy sees`, seen, 0);
    proxy.close();
}

// An answer is printed whole, or the exit status says that it is not.
async function printsAll(name, service) {
    service.faults.api = { huge: true };
    const { code, out } = await once(name, service);
    expect(`${name}: a huge answer`, code === 3 || (code === 0 && out.length > 1024 * 1024), true);
    service.faults.api = {};
    if (examples[name].under) return;
    const full = await run(['sh', '-c', '"$0" "$@" > /dev/full', `build/examples/${name}`,
        ...examples[name].args], { ...service.environment(), HOME: directory });
    expect(`${name}: an answer that can't be printed`, full.code, 3);
}

async function settingsMatter(name, service) {
    const { calls, under } = examples[name];
    const nothing = { tokenRequests: 0, apiCalls: 0 };
    for (const [setting, member] of Object.entries(settings).slice(0, under ? 1 : 4)) {
        await fails(`without ${setting}`, name, service, { ...ONE_USER, [setting]: '' },
            { says: /^avon_/.test(name) ? setting : member, ...nothing });
    }
    await works('a user without a key', name, service, MINTED, 1);
    await fails('a secret that ends in a newline', name, service,
        { AVON_CLIENT_SECRET: 'secret\n' }, { says: 'client_secret', ...nothing });
    await fails('a key of another user', name, service, { ...ONE_USER, AVON_SECRET_KEY: 'x' },
        { tokenRequests: 1, apiCalls: calls });
    if (!under) {
        await fails('no such file of authorities', name, service, { AVON_CA_FILE: '/nonexistent' },
            nothing);
    }
    for (const [what, options, env] of [
        ['the certificate of another host', { hostname: 'other.example' }, {}],
        ['an authority that is not trusted', {}, { AVON_CA_FILE: '' }]]) {
        const other = await startService(options);
        await fails(what, name, other, env, { says: 'AVON_AUTH_E_TRANSPORT', ...nothing });
        await other.stop();
    }
}

async function revoked(name, service) {
    const { calls } = examples[name];
    const got = await once(name, service, revokeLater(service).env);
    const { refused } = got;
    expect(`${name}: a revoked token`, got,
        { ...got, code: 0, tokenRequests: 2, apiCalls: calls + refused, accepted: calls });
    expect(`${name}: a revoked token: answers 401`, refused >= 1 && refused <= calls, true);
    service.clock.now_s = null;
}

// The thread that fetches the token is cancelled in the middle of it, so that its call is lost.
async function cancelled() {
    const service = await startService();
    const time = fakeTime(service);
    if (!time || !isThere(cancel)) {
        missing('threads: a cancelled fetch', 'no libfaketime');
        return service.stop();
    }
    const counts = () => {
        const { tokenRequests, apiCalls, accepted } = service.counts;
        return { tokenRequests, apiCalls, accepted };
    };
    service.faults.token = { hang: true };
    service.hooks.onRequest = async () => {
        service.hooks.onRequest = () => {};
        service.faults.token = {};
        await delay(3000);
        expect('threads: a cancelled fetch: the others wait', counts(),
            { tokenRequests: 1, apiCalls: 0, accepted: 0 });
        time.putOn(61);
    };
    const { code, out, err } = await once('threads', service,
        { ...time.env, LD_PRELOAD: `${resolve(cancel)}:${time.env.LD_PRELOAD}` });
    expect('threads: a cancelled fetch: the others go on after its time-out', { code, out, err },
        { code: 3, out: '9 of 10 calls answered 2xx, in 10 threads\n', err: '' });
    expect('threads: a cancelled fetch: one of the others makes it', counts(),
        { tokenRequests: 2, apiCalls: 9, accepted: 9 });
    return service.stop();
}

// Of ten users who call once each, five have minted JWTs. The key of two is wrong: one of each kind.
async function goodBesideBad(name) {
    const service = await startService({ users: 10, minted: 5, bad: 1 });
    const bad = [service.users[4].id, service.users[9].id];
    service.badUsers.add(bad[0]);
    for (const faults of [{}, { 'bad-users': 401 }, { 'bad-users': 403 }]) {
        service.faults.jwt = faults;
        const from = service.requests.length;
        const got = await once(name, service);
        const what = `${name}: good users beside bad ones, ${JSON.stringify(faults)}`;
        expect(what, [got.code > 0, got.tokenRequests, got.jwtRequests, got.accepted],
            [true, 1, 5, 8]);
        const served = service.requests.slice(from)
            .filter(({ target, status }) => target === 'api' && status === 200);
        expect(`${what}: who is served`, served.map(({ user }) => user).sort(),
            service.users.map(({ id }) => id).filter((id) => !bad.includes(id)).sort());
    }
    await service.stop();
}

async function all(name) {
    const { calls, under } = examples[name];
    if (!isThere(`build/examples/${name}`)) return missing(name, 'not built');
    if (under) {
        const { code, err } = await run([...under, 'cmd', '/c', 'exit 7']);
        if (code === 127) return missing(name, err.trim());
        expect(`${name}: wine works`, { code, err }, { code: 7, err: '' });
        if (code !== 7) return undefined;
    }
    const service = await startService();
    await everyFault(name, service);
    await hangs(name);
    await settingsMatter(name, service);
    await plainHttp(name, service);
    if (calls === 1) await printsAll(name, service);
    if (calls > 1) await goodBesideBad(name);
    if (name === 'threads') await cancelled();
    if (under) await run([wine, '--stop']);
    else if (fakeTime(service)) await revoked(name, service);
    else missing(`${name}: a revoked token`, 'no libfaketime');
    return service.stop();
}

await Promise.all(Object.keys(examples).map(all));
