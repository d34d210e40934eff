#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// The example of a fleet that shares an access token through a real Redis: one token request for
// all, also after a 401; and Redis gone, slow, or with the lock of another keeps nobody from a call.

import { createServer, connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { revokeLater } from '../lib/fake_time.mjs';
import { must, run, scratch } from '../lib/process.mjs';
import { expect, isThere, missing, need } from '../lib/tap.mjs';
import { startService } from '../service/service.mjs';

const program = 'build/examples/redis_cache';
need('openssl', 'redis-server', 'redis-cli', program);
const VALGRIND = ['valgrind', '--quiet', '--leak-check=full', '--error-exitcode=99'];
const DEADLINE_MS = 300000;
const directory = scratch();
const servers = [];
process.on('exit', () => servers.forEach((server) => server.kill('SIGKILL')));
const secrets = [];
let told = '';

async function freePort() {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    await new Promise((resolve) => { server.close(resolve); });
    return port;
}

// { env, ask(...words), signal(name), stop() }
async function startRedis() {
    const port = String(await freePort());
    let server;
    const ended = run(['redis-server', '--port', port, '--bind', '127.0.0.1', '--save', '',
        '--appendonly', 'no', '--dir', directory], {}, DEADLINE_MS, (child) => { server = child; });
    servers.push(server);
    for (;;) {
        const socket = connect(Number(port), '127.0.0.1');
        const is = await once(socket, 'connect').then(() => true, () => false);
        socket.destroy();
        if (is) break;
        await delay(50);
    }
    return {
        env: { AVON_REDIS_PORT: port },
        ask: (...command) => must(['redis-cli', '-p', port, ...command]).trim(),
        signal: (name) => server.kill(name),
        stop() {
            server.kill('SIGKILL');
            return ended;
        },
    };
}

// Runs a process of the fleet. { code, err, answers }
async function member(service, redis, calls = 1, { env = {}, under = [] } = {}) {
    const { code, out, err } = await run([...under, program, String(calls)],
        { ...service.environment(), ...redis.env, ...env }, DEADLINE_MS);
    told += out + err;
    secrets.push(service.credentials.client_secret, service.users[0].secret);
    return { code, err, answers: out.split('\n').filter((line) => line.startsWith('HTTP ')) };
}
const members = (count, ...rest) =>
    Promise.all(Array.from({ length: count }, () => member(...rest)));

const times = (count, value) => Array(count).fill(value);
const fine = (calls) => ({ code: 0, err: '', answers: times(calls, 'HTTP 200, AVON_AUTH_OK') });
const keyOf = (service, what) =>
    `avon:${what}:${service.baseUrl}:${service.credentials.client_id}`;

// A service and a Redis for one story.
async function scene(options, story) {
    const [service, redis] = await Promise.all([startService(options), startRedis()]);
    await story(service, redis);
    await Promise.all([service.stop(), redis.stop()]);
}

const fleet = () => scene({}, async (service, redis) => {
    service.faults.token = { quota: 1, slow: 1 };
    expect('100 processes: each is answered', await members(100, service, redis),
        times(100, fine(1)));
    expect('100 processes: one token request', service.counts,
        { ...service.counts, tokenRequests: 1, accepted: 100, refused: 0 });
    expect('the lock is released', redis.ask('EXISTS', keyOf(service, 'lock')), '0');
    const lives_s = Number(redis.ask('TTL', keyOf(service, 'token')));
    expect('the token in Redis ends when it does', lives_s > 86000 && lives_s <= 86400, true);
    const held = redis.ask('GET', keyOf(service, 'token'));
    expect('Redis holds no secret but the token',
        secrets.filter((secret) => held.includes(secret)), []);
});

// Tokens that an import refreshes at each call, as they live less than the margin.
const killed = () => scene({}, async (service, redis) => {
    service.faults.token = { lifetime: 200 };
    service.hooks.onRequest = () => {
        if (service.counts.accepted !== 6) return;
        redis.signal('SIGKILL');
        service.hooks.onRequest = () => {};
    };
    expect('Redis is killed: calls go on', await members(3, service, redis, 6), times(3, fine(6)));
    expect('Redis is killed: each process fetches for itself', service.counts.tokenRequests, 3);
});

const slow = () => scene({}, async (service, redis) => {
    redis.signal('SIGSTOP');
    const began = performance.now();
    expect('Redis hangs: a process fetches for itself', await member(service, redis, 2), fine(2));
    expect('Redis hangs: the wait for it is bounded', performance.now() - began < 30000, true);
    expect('Redis hangs: one token request', service.counts.tokenRequests, 1);
});

async function absent() {
    const service = await startService();
    const nobody = { env: { AVON_REDIS_PORT: String(await freePort()) } };
    expect('no Redis: a process fetches for itself', await member(service, nobody, 2), fine(2));
    expect('no Redis: one token request', service.counts.tokenRequests, 1);
    await service.stop();
}

const locked = () => scene({}, async (service, redis) => {
    redis.ask('SET', keyOf(service, 'lock'), 'gone', 'PX', '4000');
    const waiting = members(5, service, redis);
    await delay(1000);
    expect('a lock holds the others off', service.counts.tokenRequests, 0);
    expect('the lock of an owner who is gone ends', await waiting, times(5, fine(1)));
    expect('the lock of an owner who is gone: one token request', service.counts.tokenRequests, 1);
    redis.ask('DEL', keyOf(service, 'token'));
    service.hooks.onRequest = ({ target }) => {
        if (target === 'token') redis.ask('SET', keyOf(service, 'lock'), 'another');
    };
    expect('a fetch outlives its lock', await member(service, redis), fine(1));
    expect('a lock is released by its owner only', redis.ask('GET', keyOf(service, 'lock')),
        'another');
});

// The process has seen no token, and asks for the lock; here another process is faster.
const between = () => scene({}, async (service, redis) => {
    await member(service, redis);
    const token = keyOf(service, 'token'), value = redis.ask('GET', token);
    redis.ask('DEL', token);
    const proxy = createServer((client) => {
        const server = connect(Number(redis.env.AVON_REDIS_PORT), '127.0.0.1');
        server.pipe(client);
        client.on('data', (data) => {
            if (data.includes('NX')) redis.ask('SET', token, value);
            server.write(data);
        });
        client.on('close', () => server.end());
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const through = { env: { AVON_REDIS_PORT: String(proxy.address().port) } };
    expect('a token comes just before the lock is free', await member(service, through), fine(1));
    expect('a token comes just before the lock is free: no other is fetched',
        service.counts.tokenRequests, 1);
    proxy.close();
});

const failing = () => scene({}, async (service, redis) => {
    service.faults.token = { error: 503 };
    const { code, answers } = await member(service, redis);
    expect('a failed fetch', { code, answers }, { code: 2, answers: ['HTTP 0, AVON_AUTH_E_SERVER'] });
    expect('a failed fetch releases the lock', redis.ask('DBSIZE'), '0');
    service.faults.token = {};
    expect('after a failed fetch, another one is made', await member(service, redis), fine(1));
});

const password = () => scene({}, async (service, redis) => {
    redis.ask('CONFIG', 'SET', 'requirepass', 'pass word');
    for (const env of [{}, { AVON_REDIS_PASSWORD: 'wrong' }]) {
        const { code, err } = await member(service, redis, 1, { env });
        expect(`the password ${env.AVON_REDIS_PASSWORD}: a process fetches for itself`, code, 0);
        expect(`the password ${env.AVON_REDIS_PASSWORD}: Redis says why`, err,
            /^(redis_cache: Redis: (NOAUTH|WRONGPASS) .*\n)+$/);
    }
    const env = { AVON_REDIS_PASSWORD: 'pass word' };
    expect('a password', await members(5, service, redis, 1, { env }), times(5, fine(1)));
    expect('a password: one token request', service.counts.tokenRequests, 3);
});

// In Redis is a token that the service does not take, or no token at all.
const spoilt = () => scene({}, async (service, redis) => {
    for (const value of ['', 'x', 'id 1 2', 'id 1800000000 4000000000 ', 'id 1 99999999999 token',
                         `id 1 4000000000 ${'x'.repeat(10000)}`]) {
        redis.ask('SET', keyOf(service, 'token'), value);
        expect(`in Redis stands "${value.slice(0, 40)}"`, await member(service, redis), fine(1));
    }
    for (const came of ['1', '4000000000']) {
        redis.ask('SET', keyOf(service, 'token'), `id ${came} 4000000000 token`);
        expect(`in Redis stands a token of ${came} that is refused`, await member(service, redis),
            fine(1));
    }
    expect('a token that is refused was tried', service.counts.refused, 2);
    expect('a token that is refused was replaced for all', await members(5, service, redis),
        times(5, fine(1)));
    expect('a token that is refused: token requests', service.counts.tokenRequests, 8);
});

// Each process has a 401 first, a minute after its token came.
const revoked = () => scene({}, async (service, redis) => {
    const time = revokeLater(service, 30);
    if (!time) return missing('a revoked token', 'no libfaketime');
    expect('a revoked token: all calls are answered', await members(10, service, redis, 8, time),
        times(10, fine(8)));
    expect('a revoked token is replaced for all once', service.counts.tokenRequests, 2);
    expect('a revoked token: several had a 401', service.counts.refused > 1, true);
    return undefined;
});

const wrongKeys = () => scene({ users: 1, bad: 1 }, async (service, redis) => {
    const got = await members(5, service, redis, 3);
    expect('wrong keys', got.map(({ code, answers }) => ({ code, answers })),
        times(5, { code: 4, answers: times(3, 'HTTP 401, AVON_AUTH_OK') }));
    expect('wrong keys cost no other token', service.counts.tokenRequests, 1);
});

const underValgrind = () => scene({}, async (service, redis) => {
    if (!isThere('valgrind')) return missing('under valgrind', 'no valgrind');
    expect('under valgrind: fetches', await member(service, redis, 2, { under: VALGRIND }), fine(2));
    expect('under valgrind: imports', await member(service, redis, 1, { under: VALGRIND }), fine(1));
    expect('under valgrind: token requests', service.counts.tokenRequests, 1);
    return undefined;
});

async function settings() {
    const service = await startService();
    for (const name of ['AVON_BASE_URL', 'AVON_CLIENT_ID', 'AVON_CLIENT_SECRET', 'AVON_USER_ID']) {
        const { code, err } = await run([program], { ...service.environment(), [name]: '' });
        expect(`without ${name}`, { code, err },
            { code: 1, err: 'redis_cache: check the settings\n' });
    }
    await service.stop();
}

await fleet();
await Promise.all([killed(), between(), slow(), absent(), locked(), failing(), password(), spoilt(),
                   revoked(), wrongKeys(), underValgrind(), settings()]);
expect('secrets that were printed', secrets.filter((secret) => told.includes(secret)), []);
