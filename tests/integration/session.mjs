#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// What a program on libcurl (driver.c) sees while the simulated service works, fails in each of
// its ways and recovers, and what the service sees of that. Both clocks stand still and are set,
// so that every number below is exact and nothing waits.

import { converse } from '../lib/process.mjs';
import { expect, need } from '../lib/tap.mjs';
import { startService } from '../service/service.mjs';

const driverPath = 'build/integration/driver';
need('openssl', driverPath);

const START_S = 1800000000;
const HOUR_S = 3600;

// One program against one service. The story sets both clocks by at(seconds after the start), and
// compares the program's answer to a line by say(line, answer).
async function scene(name, { service, env = {} }, story) {
    const before = { ...service.counts };
    const driver = converse(driverPath, { ...service.environment(), ...env });
    const at = async (second) => {
        service.clock.now_s = START_S + second;
        await driver.say(`at ${START_S + second}`);
    };
    const say = async (line, wanted) => expect(`${name}: ${line}`, await driver.say(line), wanted);
    const tokenRequests = (wanted) => expect(`${name}: token requests so far`,
        service.counts.tokenRequests - before.tokenRequests, wanted);
    await at(0);
    await story({ at, say, tokenRequests, driver });
    expect(`${name}: exit code`, await driver.end(), 0);
    service.faults.token = {};
    service.faults.api = {};
    delete service.faults.down;
    service.clock.now_s = null;
}

const ok = (generation) => `AVON_AUTH_OK 200 generation ${generation}`;

// ---- each fault of the token endpoint -------------------------------------------------------

const TRANSPORT = 'AVON_AUTH_E_TRANSPORT', DENIED = 'AVON_AUTH_E_DENIED';
const THROTTLED = 'AVON_AUTH_E_THROTTLED', SERVER = 'AVON_AUTH_E_SERVER';
const failures = [
    // fault, value, what the caller sees, what the service said, seconds to the next request
    ['refuse', true, DENIED, '401 auth/invalid_credentials', 60],
    ['refuse', 'oauth', DENIED, '400 invalid_client', 60],
    ['error-body', true, DENIED, '200 invalid_client', 60],
    ['error', 403, DENIED, '403 internal', 60],
    ['throttle', true, THROTTLED, '429 too_many_requests', 1],
    ['throttle', 7, THROTTLED, '429 too_many_requests', 7],
    ['throttle', 0, THROTTLED, '429 too_many_requests', 1],
    ['throttle', 86400, THROTTLED, '429 too_many_requests', 3600],
    ['error', 500, SERVER, '500 internal', 1],
    ['error', 503, SERVER, '503 internal', 1],
    ['error', 404, SERVER, '404 internal', 1],
    ...[301, 302, 303, 307, 308].map((status) => ['redirect', status, SERVER, `${status} `, 1]),
    ['html', true, 'AVON_AUTH_E_JSON', '200 ', 1],
    ['invalid-json', true, 'AVON_AUTH_E_JSON', '200 ', 1],
    ['huge', true, 'AVON_AUTH_E_TOO_LARGE', '200 ', 1],
    ['cut', true, TRANSPORT, '0 ', 1],
    ['hang', true, TRANSPORT, '0 ', 1],
    ['down', true, TRANSPORT, '0 ', 1],
];

async function failing(service, [fault, value, status, said, wait], env) {
    const name = `${fault}=${value} ${env.TOKEN_REQUEST}`;
    const reached = fault === 'down' ? 0 : 1;           // by one token request
    const wrong = () => {
        if (fault === 'down') {
            service.faults.down = true;
            service.dropConnections();
        } else {
            service.faults.token = { [fault]: value };
        }
    };
    const right = () => {
        service.faults.token = {};
        delete service.faults.down;
    };
    const brief = fault === 'hang' ? 'timeout 500' : 'timeout 30000';

    await scene(`${name}, no token yet`, { service, env }, async ({ at, say, tokenRequests }) => {
        wrong();
        await say(brief, brief);
        await say('call', status);
        await say('error', said);
        await say('state', `BACKOFF ${wait}`);
        right();
        await at(wait - 1);
        await say('call', 'AVON_AUTH_E_BACKOFF');
        tokenRequests(reached);
        await at(wait);
        await say('timeout 30000', 'timeout 30000');
        await say('call', ok(1));
        await say('error', '0 ');
        tokenRequests(reached + 1);
    });

    await scene(`${name}, a token that serves`, { service, env }, async (stage) => {
        const { at, say, tokenRequests } = stage;
        await say('call', ok(1));
        await at(12 * HOUR_S);
        wrong();
        await say(brief, brief);
        await say('headers', 'AVON_AUTH_OK generation 1');
        await say('error', said);
        right();
        await say('call', ok(1));                       // no request before its time
        tokenRequests(1 + reached);
        await at(12 * HOUR_S + wait);
        await say('timeout 30000', 'timeout 30000');
        await say('call', ok(2));
        tokenRequests(2 + reached);
    });
}

// What may look odd and is fine.
const harmless = [['expires-string', true], ['chunked', true], ['chunked', 1], ['chunked', 500],
                  ['until-close', true], ['slow', true], ['huge', 100]];

async function odd(service, [fault, value], env) {
    await scene(`${fault}=${value} ${env.TOKEN_REQUEST}`, { service, env }, async (stage) => {
        const { at, say, tokenRequests } = stage;
        service.faults.token = { [fault]: value };
        await say('call', ok(1));
        await at(12 * HOUR_S - 1);
        await say('state', 'READY');
        await say('call', ok(1));
        tokenRequests(1);
        await at(12 * HOUR_S);
        await say('state', 'REFRESH_DUE');
        await say('call', ok(2));
        tokenRequests(2);
    });
}

// ---- stories --------------------------------------------------------------------------------

// The lifetime is 1000 s: due after 900, and 10 s before its end the token serves no longer,
// which the service would still take.
async function shortLifetime(service) {
    await scene('a token to its last second', { service }, async ({ at, say, tokenRequests }) => {
        service.faults.token = { lifetime: 1000 };
        await say('call', ok(1));
        await at(899);
        await say('state', 'READY');
        service.faults.token = { error: 500 };
        await at(900);
        await say('call', ok(1));
        tokenRequests(2);
        await at(989);
        await say('call', ok(1));
        await at(990);
        await say('call', 'AVON_AUTH_E_BACKOFF');
        await at(993);
        service.faults.token = { lifetime: 1000 };
        await say('call', ok(2));
    });
}

async function revoked(service) {
    await scene('revoked after a while', { service }, async ({ at, say, tokenRequests }) => {
        await say('call', ok(1));
        await at(60);
        service.revokeAll();
        const { refused } = service.counts;
        await say('call', 'AVON_AUTH_OK 401 generation 1');
        await say('reject', 'AVON_AUTH_OK');
        await say('call', ok(2));
        await say('reject', 'AVON_AUTH_OK');            // of a token just fetched: see below
        await say('state', 'BACKOFF 60');
        expect('revoked: answers 401', service.counts.refused - refused, 1);
        tokenRequests(2);
    });
    await scene('revoked at once', { service }, async ({ at, say, tokenRequests }) => {
        await say('call', ok(1));
        await at(59);
        service.revokeAll();
        await say('call', 'AVON_AUTH_OK 401 generation 1');
        await say('reject', 'AVON_AUTH_OK');
        await say('call', 'AVON_AUTH_E_BACKOFF');
        await say('state', 'BACKOFF 60');
        tokenRequests(1);
        await at(119);
        await say('call', ok(2));
        tokenRequests(2);
    });
}

// Five minutes without a token endpoint, one call a second. Requests come after 1, 2, 4 ... 32 and
// then 60 s: at 0, 1, 3, 7, 15, 31, 63, 123, 183, 243, and at 303 all is well again.
async function outage(service, fault) {
    await scene(`five minutes of ${fault}`, { service }, async (stage) => {
        const { at, say, tokenRequests, driver } = stage;
        await say('call', ok(1));
        await say('timeout 500', 'timeout 500');
        service.faults.token = { [fault]: true };
        const answers = new Set();
        for (let second = 0; second < 300; second++) {
            await at(12 * HOUR_S + second);
            answers.add(await driver.say(fault === 'hang' ? 'headers' : 'call'));
        }
        expect(`${fault}: all along`, [...answers],
            [fault === 'hang' ? 'AVON_AUTH_OK generation 1' : ok(1)]);
        tokenRequests(11);
        service.faults.token = {};
        await say('timeout 30000', 'timeout 30000');
        await at(12 * HOUR_S + 302);
        await say('call', ok(1));
        await at(12 * HOUR_S + 303);
        await say('call', ok(2));
        tokenRequests(12);
    });
}

async function everyUser(service) {
    for (const { id, secret, account } of [...service.users, service.otherUser]) {
        const env = { AVON_USER_ID: id, AVON_SECRET_KEY: secret, AVON_ACCOUNT: account };
        await scene(`user ${id}`, { service, env }, async ({ say }) => {
            await say('call', ok(1));
            expect(`user ${id}: who called`, service.requests.at(-1).user, id);
        });
    }
    const env = { AVON_SECRET_KEY: service.users[1].secret };
    await scene('the key of another user', { service, env }, async ({ say }) => {
        await say('call', 'AVON_AUTH_OK 401 generation 1');
        expect('another key', service.requests.at(-1).reason, 'signature verification failed');
    });
}

// ---- all of it ------------------------------------------------------------------------------

// The other host must have seen nothing, and the service no token request that it took amiss.
async function withService(options, body) {
    const service = await startService(options);
    await body(service);
    expect('what redirects led to', service.elsewhere.requests, []);
    const reasons = service.requests.filter(({ target }) => target !== 'api')
        .map(({ reason }) => reason);
    expect('what the service took amiss', [...new Set(reasons)].join(), '');
    await service.stop();
}

const faults = (env) => async (service) => {
    for (const failure of failures) await failing(service, failure, env);
    for (const fault of harmless) await odd(service, fault, env);
};

await Promise.all([
    withService({}, faults({ TOKEN_REQUEST: 'form' })),
    withService({}, faults({ TOKEN_REQUEST: 'json' })),
    withService({ users: 8 }, async (service) => {
        await shortLifetime(service);
        await revoked(service);
        for (const fault of ['error', 'html', 'cut', 'hang']) await outage(service, fault);
        await everyUser(service);
    }),
    withService({ account: false }, (service) =>
        scene('no account', { service }, ({ say }) => say('call', ok(1)))),
    withService({ hostname: 'other.example' }, (service) =>
        scene('the certificate of another host', { service }, async ({ say, tokenRequests }) => {
            await say('call', TRANSPORT);
            tokenRequests(0);
        })),
]);
