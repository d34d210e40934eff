#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// The example of an event loop: calls queue during a fetch, a timer refreshes ahead, organizations
// share the loop, and a signal ends it in the middle of a fetch, without a leak.

import { resolve } from 'node:path';
import { revokeLater } from '../lib/fake_time.mjs';
import { run } from '../lib/process.mjs';
import { expect, isThere, missing, need } from '../lib/tap.mjs';
import { startService } from '../service/service.mjs';

const program = 'build/examples/libuv';
const resolver = resolve('build/integration/resolver.so');
need('openssl', program, resolver);
const VALGRIND = ['valgrind', '--quiet', '--leak-check=full', '--error-exitcode=99'];
const DEADLINE_MS = 300000;
const secrets = [];
let told = '';

// The second organization has its variables with _2.
const environment = (services) => Object.fromEntries(services.flatMap((service, i) =>
    Object.entries(service.environment()).map(([name, value]) =>
        [i === 0 ? name : `${name}_${i + 1}`, value])));

// Runs it until enough lines were printed, or enough requests came, and signals it then.
// { code, lines, err }; a line is "HTTP 200, AVON_AUTH_OK, waited"
async function runUntil(services, args, { lines = Infinity, requests = Infinity },
                        { signal = 'SIGTERM', under = [], env = {} } = {}) {
    const seen = () => services.every((service) => service.requests.length >= requests);
    const { code, out, err } = await run([...under, program, ...args],
        { ...environment(services), ...env }, DEADLINE_MS, (child) => {
            let count = 0;
            child.stdout.on('data', (text) => { count += text.split('\n').length - 1; });
            const timer = setInterval(() => {
                if (count < lines && !seen()) return;
                clearInterval(timer);
                child.kill(signal);
            }, 20);
            child.once('close', () => clearInterval(timer));
        });
    told += out + err;
    for (const { credentials, users: [{ secret }] } of services) {
        secrets.push(credentials.client_secret, ...(secret ? [secret] : []));
    }
    const of = ({ baseUrl }) => out.split('\n').filter((line) => line.startsWith(baseUrl))
        .map((line) => line.slice(line.indexOf(' ') + 1));
    return { code, err, lines: services.map(of) };
}

const AT_ONCE = 'HTTP 200, AVON_AUTH_OK', WAITED = `${AT_ONCE}, waited`;
const times = (count, line) => Array(count).fill(line);

async function queue() {
    const service = await startService();
    service.faults.token = { slow: 1 };
    const { code, err, lines } = await runUntil([service], ['100', '1000'], { lines: 100 });
    expect('calls queue while a token is fetched', { code, err, lines: lines[0] },
        { code: 0, err: '', lines: times(100, WAITED) });
    expect('calls queue: one token request', service.counts, { ...service.counts,
        tokenRequests: 1, apiCalls: 100, accepted: 100 });
    await service.stop();
}

// The second call comes when the first credentials are no more.
async function refreshAhead() {
    const services = [await startService(), await startService({ minted: 1 })];
    services[0].faults.token = { lifetime: 20 };
    services[1].faults.jwt = { lifetime: 20 };
    const { code, err, lines } = await runUntil(services, ['1', '23'], { lines: 4 });
    expect('after an idle time, the next call waits for nothing: two organizations',
        { code, err, lines }, { code: 0, err: '', lines: times(2, [WAITED, AT_ONCE]) });
    const targets = services.map(({ requests }) => requests.map(({ target }) => target));
    expect('a token is refreshed ahead, with no call pending', targets[0],
        ['token', 'api', 'token', 'api']);
    expect('a minted JWT is refreshed ahead, with no call pending', targets[1],
        ['token', 'jwt', 'api', 'jwt', 'api']);
    await Promise.all(services.map((service) => service.stop()));
}

async function oneFails() {
    const services = [await startService(), await startService()];
    services[1].faults.token = { refuse: true };
    const { code, lines } = await runUntil(services, ['3', '1000'], { lines: 6 });
    expect('an organization that is refused leaves the other alone', { code, lines },
        { code: 0, lines: [times(3, WAITED), times(3, 'HTTP 0, AVON_AUTH_E_BACKOFF, waited')] });
    await Promise.all(services.map((service) => service.stop()));
}

async function recovers() {
    const service = await startService();
    service.faults.token = { error: 503 };
    service.hooks.onRequest = () => { service.faults.token = {}; };
    const { code, lines: [[first, second]] } = await runUntil([service], ['1', '5'], { lines: 2 });
    expect('a failed fetch is made again by the timer, with no call pending',
        { code, first, second },
        { code: 0, first: 'HTTP 0, AVON_AUTH_E_BACKOFF, waited', second: AT_ONCE });
    await service.stop();
}

async function shutDown(name, faults, requests, options) {
    const service = await startService({ minted: 1 });
    Object.assign(service.faults, faults);
    const began = performance.now();
    const { code, err, lines } = await runUntil([service], ['5', '1000'], { requests }, options);
    expect(`${name}: ends cleanly`, { code, err, lines }, { code: 0, err: '', lines: [[]] });
    expect(`${name}: at once`, performance.now() - began < 19000 || options.under, true);
    await service.stop();
}

async function resolving() {
    const service = await startService();
    const began = performance.now();
    const { code, err } = await runUntil([service], ['5', '1000'], { lines: 1 },
        { env: { LD_PRELOAD: resolver, AVON_BASE_URL: 'https://name.example' } });
    expect('SIGTERM while a name is resolved: ends cleanly', { code, err }, { code: 0, err: '' });
    expect('SIGTERM while a name is resolved: at once', performance.now() - began < 15000, true);
    await service.stop();
}

async function shutDowns() {
    const hang = { hang: true };
    const fetching = [{ token: hang }, 1], minting = [{ jwt: hang }, 2], calling = [{ api: hang }, 7];
    await Promise.all([
        shutDown('SIGTERM during the token request', ...fetching, {}),
        shutDown('SIGINT during the token request', ...fetching, { signal: 'SIGINT' }),
        shutDown('SIGTERM during the JWT request', ...minting, {}),
        shutDown('SIGTERM during calls', ...calling, {})]);
    if (!isThere('valgrind')) return missing('under valgrind', 'no valgrind');
    const under = VALGRIND;
    await shutDown('under valgrind, SIGTERM during the token request', ...fetching, { under });
    await shutDown('under valgrind, SIGTERM during calls', ...calling, { under });
    return undefined;
}

async function revoked() {
    const service = await startService();
    const time = revokeLater(service);
    if (!time) {
        missing('a revoked token', 'no libfaketime');
        return service.stop();
    }
    const { code, lines } = await runUntil([service], ['10', '1000'], { lines: 10 }, time);
    const { tokenRequests, accepted, refused } = service.counts;
    expect('a revoked token is replaced once, and its calls are made again',
        { code, lines: lines[0], tokenRequests, accepted },
        { code: 0, lines: times(10, WAITED), tokenRequests: 2, accepted: 10 });
    expect('a revoked token: there were answers 401', refused > 0, true);
    return service.stop();
}

async function wrongKey() {
    const service = await startService({ users: 1, bad: 1 });
    const { code, lines } = await runUntil([service], ['2', '5'], { lines: 4 });
    expect('a user with a wrong key costs no other token', { code, lines: lines[0],
        tokenRequests: service.counts.tokenRequests, apiCalls: service.counts.apiCalls },
        { code: 0, lines: [...times(2, 'HTTP 401, AVON_AUTH_OK, waited'),
                           ...times(2, 'HTTP 401, AVON_AUTH_OK')],
          tokenRequests: 1, apiCalls: 4 });
    await service.stop();
}

async function settings() {
    const service = await startService();
    for (const name of ['AVON_BASE_URL', 'AVON_CLIENT_ID', 'AVON_CLIENT_SECRET', 'AVON_USER_ID']) {
        const { code, err } = await run([program], { ...service.environment(), [name]: '' });
        expect(`without ${name}`, { code, err },
            { code: 1, err: 'libuv: check the settings of organization 1\n' });
    }
    await service.stop();
}

await Promise.all([queue(), refreshAhead(), oneFails(), recovers(), shutDowns(), resolving(), revoked(),
                   wrongKey(), settings()]);
expect('secrets that were printed', secrets.filter((secret) => told.includes(secret)), []);
