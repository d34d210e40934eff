#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Every example against the simulated service: whole, failing in each of its ways, with the wrong
// certificate, without settings, with a token that was revoked; and that nothing that an example
// prints holds a secret.

import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, scratch } from '../lib/process.mjs';
import { expect, isThere, missing, need } from '../lib/tap.mjs';
import { startService } from '../service/service.mjs';

need('openssl');
const wine = 'tests/integration/wine.sh';
const directory = scratch();

// calls: what it makes of a service that is well; under: what runs it
const examples = {
    avon_headers: { args: ['GET', '/v2/patients'], calls: 1 },
    curl_multi: { args: ['10'], calls: 10 },
    threads: { args: ['10'], calls: 10 },
    bearssl_tls: { args: [], calls: 1 },
    cpp_httplib: { args: [], calls: 1 },
    'winhttp.exe': { args: [], calls: 1, under: [wine] },
};

const failures = [
    // fault of the token endpoint, value, what the example says
    ['refuse', true, 'AVON_AUTH_E_DENIED'],
    ['throttle', 3600, 'AVON_AUTH_E_THROTTLED'],
    ['redirect', 307, 'AVON_AUTH_E_SERVER'],
    ['huge', true, 'AVON_AUTH_E_TOO_LARGE'],
    ['cut', true, 'AVON_AUTH_E_TRANSPORT'],
    ['hang', true, 'AVON_AUTH_E_TRANSPORT'],
    // for wine, which takes seconds to start, the above are enough
    ['error-body', true, 'AVON_AUTH_E_DENIED'],
    ['error', 503, 'AVON_AUTH_E_SERVER'],
    ['redirect', 302, 'AVON_AUTH_E_SERVER'],
    ['html', true, 'AVON_AUTH_E_JSON'],
    ['invalid-json', true, 'AVON_AUTH_E_JSON'],
];
const apiFailures = [['redirect', 307], ['cut', true], ['redirect', 302], ['error', 500],
                     ['hang', true]];
const harmless = [['chunked', true], ['until-close', true], ['slow', true],
                  ['expires-string', true]];
const settings = ['AVON_SECRET_KEY', 'AVON_BASE_URL', 'AVON_CLIENT_ID', 'AVON_CLIENT_SECRET',
                  'AVON_USER_ID'];
const SOON = { AVON_TIMEOUT: '5' };         // for what never ends by itself

// Runs an example once. { code, out, err, tokenRequests, apiCalls, accepted, refused }
async function once(name, service, env = {}) {
    const { args, under = [] } = examples[name];
    const before = { ...service.counts };
    const result = await run([...under, `build/examples/${name}`, ...args],
        { ...service.environment(), HOME: mkdtempSync(join(directory, 'home-')),
          AVON_TIMEOUT: '50', ...env });
    const told = Object.values(result).join('\n');
    for (const secret of [service.credentials.client_secret, service.users[0].secret]) {
        expect(`${name} ${JSON.stringify(service.faults)}: prints a secret`,
            told.includes(secret), false);
    }
    const counts = Object.entries(service.counts).map(([key, n]) => [key, n - before[key]]);
    return { ...Object.fromEntries(counts), ...result };
}

async function works(what, name, service) {
    const { calls } = examples[name];
    const got = await once(name, service);
    expect(`${name}: ${what}`, got,
        { ...got, code: 0, err: '', tokenRequests: 1, apiCalls: calls, accepted: calls });
}

async function fails(what, name, service, env, { says = '', tokenRequests, apiCalls }) {
    const result = await once(name, service, env);
    expect(`${name}: ${what}: exit code`, result.code, /^[1-4]$/);
    expect(`${name}: ${what}: names ${says}`, result.err.includes(says) || result.err, true);
    expect(`${name}: ${what}: says something`, result.out + result.err !== '', true);
    expect(`${name}: ${what}: token requests`, result.tokenRequests, tokenRequests);
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
    // where there are many, another may try again after a second before all have stopped
    for (const [fault, value, says] of under ? failures.slice(0, 6) : failures) {
        faults.token = { [fault]: value };
        await fails(`${fault}=${value}`, name, service, fault === 'hang' ? SOON : {},
            { says, tokenRequests: calls > 1 ? /^[12]$/ : 1, apiCalls: 0 });
    }
    faults.token = {};
    for (const [fault, value] of under ? apiFailures.slice(0, 2) : apiFailures) {
        faults.api = { [fault]: value };
        await fails(`API, ${fault}=${value}`, name, service, fault === 'hang' ? SOON : {},
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

async function settingsMatter(name, service) {
    const { calls, under } = examples[name];
    const nothing = { tokenRequests: 0, apiCalls: 0 };
    const oneUser = { AVON_USERS: '' };
    for (const setting of under ? settings.slice(0, 1) : settings) {
        await fails(`without ${setting}`, name, service, { ...oneUser, [setting]: '' },
            { says: setting, ...nothing });
    }
    await fails('a key of another user', name, service, { ...oneUser, AVON_SECRET_KEY: 'x' },
        { tokenRequests: 1, apiCalls: calls === 1 ? 1 : new RegExp(`^([1-9]|${calls})$`) });
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

// The first token is revoked when it is first used, and both clocks (one is faked) put a minute on,
// as a token that is refused at once is not replaced at once.
async function revoked(name, service) {
    const clock = join(directory, `clock-${name}`);
    writeFileSync(clock, '+0');
    service.hooks.onRequest = ({ target }) => {
        if (target !== 'api') return;
        service.hooks.onRequest = () => {};
        service.revokeAll();
        writeFileSync(clock, '+61');
        service.clock.now_s = Math.floor(Date.now() / 1000) + 61;
    };
    const { calls } = examples[name];
    const got = await once(name, service, {
        LD_PRELOAD: fakeTime, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1' });
    const { refused } = got;
    expect(`${name}: a revoked token`, got,
        { ...got, code: 0, tokenRequests: 2, apiCalls: calls + refused, accepted: calls });
    expect(`${name}: a revoked token: answers 401`, refused >= 1 && refused <= calls, true);
    service.clock.now_s = null;
}

const fakeTime = readdirSync('/usr/lib').map((name) =>
    `/usr/lib/${name}/faketime/libfaketimeMT.so.1`).find(existsSync);

async function all(name) {
    const { under } = examples[name];
    if (!isThere(`build/examples/${name}`)) return missing(name, 'not built');
    if (under) {
        const { code, err } = await run([...under, 'cmd', '/c', 'exit 7']);
        if (code === 127) return missing(name, err.trim());
        expect(`${name}: wine works`, { code, err }, { code: 7, err: '' });
        if (code !== 7) return undefined;
    }
    const service = await startService();
    await everyFault(name, service);
    await settingsMatter(name, service);
    if (under) await run([wine, '--stop']);
    else if (fakeTime) await revoked(name, service);
    else missing(`${name}: a revoked token`, 'no libfaketime');
    return service.stop();
}

await Promise.all(Object.keys(examples).map(all));
