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
    const jwtRequests = (wanted) => expect(`${name}: JWT requests so far`,
        service.counts.jwtRequests - before.jwtRequests, wanted);
    await at(0);
    await story({ at, say, tokenRequests, jwtRequests, driver });
    expect(`${name}: exit code`, await driver.end(), 0);
    service.faults.token = {};
    service.faults.jwt = {};
    service.faults.api = {};
    delete service.faults.down;
    service.clock.now_s = null;
}

// The answer to "call": the generations of the token and, for a user without a key, of the JWT.
const answer = (status, token, jwt) =>
    `AVON_AUTH_OK ${status} token ${token}${jwt ? ` jwt ${jwt}` : ''}`;
const ok = (token, jwt) => answer(200, token, jwt);
const refused = (token, jwt) => answer(401, token, jwt);

// ---- each fault of the token endpoint, and of that for JWTs ---------------------------------

const TRANSPORT = 'AVON_AUTH_E_TRANSPORT', DENIED = 'AVON_AUTH_E_DENIED';
const THROTTLED = 'AVON_AUTH_E_THROTTLED', SERVER = 'AVON_AUTH_E_SERVER';
const JSON_ERROR = 'AVON_AUTH_E_JSON', BACKOFF = 'AVON_AUTH_E_BACKOFF';
const failures = [
    // fault, value, status, the service's words, seconds of back-off
    ['refuse', true, DENIED, '401 auth/invalid_credentials', 60],
    ['refuse', 'oauth', DENIED, '400 invalid_client', 60],
    ['refuse', 'auth0', DENIED, '401 access_denied', 60],
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
    ['html', true, JSON_ERROR, '200 ', 1],
    ['invalid-json', true, JSON_ERROR, '200 ', 1],
    ['huge', true, 'AVON_AUTH_E_TOO_LARGE', '200 ', 1],
    ['cut', true, TRANSPORT, '0 ', 1],
    ['hang', true, TRANSPORT, '0 ', 1],
    ['down', true, TRANSPORT, '0 ', 1],
];

// The endpoints, as the tests of both see them: by(n) is the call that uses the nth credential that
// came from this endpoint. A JWT has a token that came before it, and lives as long.
const endpoints = {
    token: { by: (n) => ok(n), before: 0, env: {} },
    jwt: { by: (n, token = 1) => ok(token, n), before: 1, env: { AVON_SECRET_KEY: '' } },
};

const requestsTo = (target, { tokenRequests, jwtRequests }) =>
    ({ token: tokenRequests, jwt: jwtRequests })[target];

async function failing(service, target, [fault, value, status, said, wait], env) {
    if (target === 'jwt' && fault === 'down') return;   // the token endpoint would be first
    const name = `${target} ${fault}=${value} ${env.TOKEN_REQUEST}`;
    const reached = fault === 'down' ? 0 : 1;           // by one request
    const { by } = endpoints[target];
    const wrong = () => {
        if (fault === 'down') {
            service.faults.down = true;
            service.dropConnections();
        } else {
            service.faults[target] = { [fault]: value };
        }
    };
    const right = () => {
        service.faults[target] = {};
        delete service.faults.down;
    };
    const brief = fault === 'hang' ? 'timeout 500' : 'timeout 30000';

    // Clocks count whole seconds: a back-off is over when more than its seconds have passed.
    await scene(`${name}, none yet`, { service, env }, async (stage) => {
        const { at, say } = stage, requests = requestsTo(target, stage);
        wrong();
        await say(brief, brief);
        await say('call', status);
        await say('failure', `${status} ${said}`);
        await say('poll', `BACKOFF ${wait + 1}`);
        right();
        await at(wait);
        await say('call', BACKOFF);
        requests(reached);
        await at(wait + 1);
        await say('timeout 30000', 'timeout 30000');
        await say('call', by(1));
        await say('failure', 'AVON_AUTH_OK 0 ');
        requests(reached + 1);
    });

    // What serves for an hour or more is not fetched again within 300 s of a transient failure. A
    // JWT has a new token by then, which is due at the same time.
    const long = status === DENIED ? wait : Math.max(wait, 300);
    await scene(`${name}, one that serves`, { service, env }, async (stage) => {
        const { at, say } = stage, requests = requestsTo(target, stage);
        await say('call', by(1));
        await at(12 * HOUR_S);
        wrong();
        await say(brief, brief);
        await say('headers', by(1, 2).replace(' 200', ''));
        await say('failure', `${status} ${said}`);
        await say('poll', `READY ${long + 1}`);
        right();
        await say('call', by(1, 2));                    // no request before its time
        await at(12 * HOUR_S + long);
        await say('call', by(1, 2));
        requests(1 + reached);
        await at(12 * HOUR_S + long + 1);
        await say('timeout 30000', 'timeout 30000');
        await say('call', by(2, 2));
        requests(2 + reached);
    });
}

// What may look odd and is fine.
const harmless = [['expires-string', true], ['chunked', true], ['chunked', 1], ['chunked', 500],
                  ['until-close', true], ['slow', true], ['huge', 100], ['status', 201],
                  ['exp', 'milliseconds']];

async function odd(service, target, [fault, value], env) {
    const { by } = endpoints[target];
    const name = `${target} ${fault}=${value} ${env.TOKEN_REQUEST}`;
    await scene(name, { service, env }, async (stage) => {
        const { at, say } = stage, requests = requestsTo(target, stage);
        service.faults[target] = { [fault]: value };
        await say('call', by(1));
        await say('poll', `READY ${12 * HOUR_S}`);
        await at(12 * HOUR_S - 1);
        await say('poll', 'READY 1');
        await say('call', by(1));
        requests(1);
        await at(12 * HOUR_S);
        await say('poll', 'REFRESH_DUE 0');
        await say('call', by(2, 2));
        requests(2);
    });
}

// ---- stories --------------------------------------------------------------------------------

// The lifetime is 1000 s: due after 900, and 10 s before its end it serves no longer, which the
// service would still take.
async function shortLifetime(service, target) {
    const { by, env } = endpoints[target];
    await scene(`${target}: to the last second`, { service, env }, async (stage) => {
        const { at, say } = stage, requests = requestsTo(target, stage);
        service.faults[target] = { lifetime: 1000 };
        await say('call', by(1));
        await at(899);
        await say('poll', 'READY 1');
        service.faults[target] = { error: 500 };
        await at(900);
        await say('call', by(1));
        requests(2);
        await at(989);
        await say('call', by(1));
        requests(3);
        await at(990);
        await say('call', BACKOFF);
        await at(991);
        await say('poll', 'BACKOFF 1');
        await at(992);
        service.faults[target] = { lifetime: 1000 };
        await say('call', by(2));
    });
}

// Without "exp" a JWT counts as good for 300 s: due after 270.
async function unknownLifetime(service) {
    const env = { AVON_SECRET_KEY: '' };
    await scene('a JWT without exp', { service, env }, async ({ at, say, tokenRequests }) => {
        service.faults.jwt = { exp: 'none' };
        await say('call', ok(1, 1));
        await say('poll', 'READY 270');
        await at(269);
        await say('call', ok(1, 1));
        await at(270);
        await say('call', ok(1, 2));
        tokenRequests(1);
    });
}

// A credential that was refused a minute after it came is replaced. Before, the user is at fault: for
// a minute, though headers are made.
async function revoked(service, target) {
    const { env, before } = endpoints[target];
    const all = (n) => [n, before && n];
    const revoke = { token: service.revokeAll, jwt: service.revokeJwts }[target];
    await scene(`${target} revoked after a while`, { service, env }, async (stage) => {
        const { at, say } = stage;
        await say('call', ok(...all(1)));
        await at(60);
        revoke();
        const before = service.counts.refused;
        await say('call', refused(...all(1)));
        await say('reject', 'AVON_AUTH_OK');
        await say('poll', 'NEED_FETCH 0');
        await say('call', ok(...all(2)));
        await say('reject', DENIED);                    // as of one that was just fetched
        await say('poll', `READY ${12 * HOUR_S}`);
        await say('call', ok(...all(2)));
        expect(`${target} revoked: answers 401`, service.counts.refused - before, 1);
        requestsTo(target, stage)(2);
    });
    await scene(`${target} revoked at once`, { service, env }, async (stage) => {
        const { at, say } = stage, requests = requestsTo(target, stage);
        await say('call', ok(...all(1)));
        await at(59);
        revoke();
        for (const second of [59, 60, 119]) {
            await at(second);
            await say('call', refused(...all(1)));
            await say('reject', DENIED);
        }
        requests(1);
        await at(120);
        await say('call', refused(...all(1)));
        await say('reject', 'AVON_AUTH_OK');
        await say('call', ok(...all(2)));
        requests(2);
    });
}

// If the fetch that a 401 led to fails, what was set aside serves again.
async function revokedInAnOutage(service) {
    await scene('revoked in an outage', { service }, async ({ at, say, tokenRequests }) => {
        await say('call', ok(1));
        await at(60);
        service.faults.token = { error: 503 };
        service.revokeAll();
        await say('call', refused(1));
        await say('reject', 'AVON_AUTH_OK');
        await say('call', refused(1));
        await say('reject', BACKOFF);
        await say('call', refused(1));
        tokenRequests(2);
        service.faults.token = {};
        await at(62);
        await say('call', refused(1));
        await say('reject', 'AVON_AUTH_OK');
        await say('call', ok(2));
    });
}

// A JWT request that is answered 401 has a new token fetched, and is made again.
async function revokedUnderTheJwt(service) {
    const env = { AVON_SECRET_KEY: '' };
    await scene('a JWT request with a revoked token', { service, env }, async (stage) => {
        const { at, say, tokenRequests, jwtRequests } = stage;
        service.faults.jwt = { lifetime: 1000 };
        await say('call', ok(1, 1));
        await at(900);
        service.revokeAll();
        await say('call', ok(2, 2));
        tokenRequests(2);
        jwtRequests(3);
    });
}

// Five minutes without a token endpoint, one call a second. With a token that serves, a request comes
// after 301 s. Without, after 1, 2, 4 ... 32 and then 60 s, each over a second later: at 0, 2, 5, 10,
// 19, 36, 69, 130, 191 and 252, and at 313 all is well again.
async function outage(service, fault, status) {
    const story = (start, served, failed, requests, end) => async (stage) => {
        const { at, say, tokenRequests, driver } = stage;
        if (served > 0) await say('call', ok(served));
        await say('timeout 500', 'timeout 500');
        service.faults.token = { [fault]: true };
        const answers = new Set();
        for (let second = 0; second < 300; second++) {
            await at(start + second);
            answers.add(await driver.say('headers'));
        }
        expect(`${fault}: all along`, [...answers], failed);
        tokenRequests(served + requests);
        service.faults.token = {};
        await say('timeout 30000', 'timeout 30000');
        await at(start + end - 1);
        await say('headers', failed.at(-1));
        await at(start + end);
        await say('call', ok(served + 1));
        tokenRequests(served + requests + 1);
    };
    await scene(`five minutes of ${fault}, a token that serves`, { service },
        story(12 * HOUR_S, 1, ['AVON_AUTH_OK token 1'], 1, 301));
    await scene(`five minutes of ${fault}, no token`, { service },
        story(0, 0, [status, BACKOFF], 10, 313));
}

async function everyUser(service) {
    for (const { id, secret, account } of [...service.users, service.otherUser]) {
        const env = { AVON_USER_ID: id, AVON_SECRET_KEY: secret ?? '', AVON_ACCOUNT: account };
        await scene(`user ${id}`, { service, env }, async ({ say }) => {
            await say('call', ok(1, secret ? 0 : 1));
            expect(`user ${id}: who called`, service.requests.at(-1).user, id);
        });
    }
    const { id } = service.users[4];
    const env = { AVON_USER_ID: id, AVON_SECRET_KEY: service.users[5].secret };
    await scene('the key of another user', { service, env }, async ({ say, tokenRequests }) => {
        await say('call', refused(1));
        expect('another key', service.requests.at(-1).reason, 'signature verification failed');
        await say('reject', DENIED);
        tokenRequests(1);
    });
}

// Users whom the service refuses: the API, or the endpoint for JWTs already.
async function badUsers(service) {
    const [minted] = service.users, signs = service.users[4];
    service.badUsers.add(minted.id).add(signs.id);
    for (const [{ id, secret }, jwt] of [[minted, 1], [signs, 0]]) {
        const env = { AVON_USER_ID: id, AVON_SECRET_KEY: secret ?? '' };
        await scene(`bad user ${id}`, { service, env }, async ({ at, say, tokenRequests }) => {
            await say('call', refused(1, jwt));
            await say('reject', DENIED);
            await at(60);
            await say('call', refused(1, jwt));
            await say('reject', DENIED);
            tokenRequests(1);
            await at(61);
            await say('call', refused(1, jwt));
            await say('reject', 'AVON_AUTH_OK');
            await say('call', refused(2, jwt && 2));
            await say('reject', DENIED);
            tokenRequests(2);
            await at(62);
            service.badUsers.delete(id);
            await say('call', ok(2, jwt && 2));         // served in the second in which all is well
            service.badUsers.add(id);
        });
    }
    for (const status of [401, 403]) {
        const env = { AVON_SECRET_KEY: '' };
        await scene(`no JWT is minted: ${status}`, { service, env }, async (stage) => {
            const { at, say, tokenRequests, jwtRequests } = stage;
            service.faults.jwt = { 'bad-users': status };
            await say('call', DENIED);
            await say('poll', 'BACKOFF 61');
            await at(60);
            await say('call', BACKOFF);
            tokenRequests(1);
            jwtRequests(1);
            await at(61);
            await say('call', DENIED);                  // a 401 has the token replaced first
            tokenRequests(status === 401 ? 2 : 1);
            jwtRequests(status === 401 ? 3 : 2);
            await say('poll', 'BACKOFF 121');
        });
    }
    service.badUsers.clear();
}

// Without the account that it wants, the API refuses everybody.
async function missingAccount(service) {
    const [{ id }] = service.users, env = { AVON_USER_ID: id, AVON_ACCOUNT: '', AVON_SECRET_KEY: '' };
    await scene('a missing account', { service, env }, async ({ say, tokenRequests }) => {
        await say('call', refused(1, 1));
        expect('a missing account: why', service.requests.at(-1).reason, '0 headers account');
        await say('reject', DENIED);
        tokenRequests(1);
    });
    const [user] = service.users, { account } = user;
    await scene('an account that changed', { service, env: { AVON_SECRET_KEY: '' } }, async (stage) => {
        const { at, say, tokenRequests } = stage;
        await say('call', ok(1, 1));
        user.account = 'account_2';
        for (let second = 60; second < 120; second++) {
            await at(second);
            await say('call', refused(second > 60 ? 2 : 1, second > 60 ? 2 : 1));
            await say('reject', second > 60 ? DENIED : 'AVON_AUTH_OK');
            if (second === 60) await say('call', refused(2, 2));
            if (second === 60) await say('reject', DENIED);
        }
        user.account = account;
        await say('call', ok(2, 2));
        tokenRequests(2);
    });
}

// Of two devices, the second one finds the quota used up for 40 s.
async function quota(service, target) {
    const { by, env } = endpoints[target];
    await scene(`${target} quota: the first`, { service, env }, async ({ say }) => {
        service.faults[target] = { quota: 1 };
        await say('call', by(1));
    });
    await scene(`${target} quota: the second`, { service, env }, async (stage) => {
        const { at, say } = stage;
        service.faults[target] = { quota: 1 };
        await at(20);
        await say('call', THROTTLED);
        await say('failure', `${THROTTLED} 429 too_many_requests`);
        await say('poll', 'BACKOFF 41');
        await at(60);
        await say('call', BACKOFF);
        await at(61);
        await say('call', by(1));
        requestsTo(target, stage)(2);
    });
}

// ---- all of it ------------------------------------------------------------------------------

// The other host must have seen nothing, and the service no request for a credential that it took
// amiss.
async function withService(options, body) {
    const service = await startService(options);
    await body(service);
    expect('what redirects led to', service.elsewhere.requests, []);
    const reasons = service.requests
        .filter(({ target, status }) => target === 'token' || (target === 'jwt' && status === 400))
        .map(({ reason }) => reason);
    expect('what the service took amiss', [...new Set(reasons)].join(), '');
    await service.stop();
}

const faults = (target, form) => async (service) => {
    const env = { ...endpoints[target].env, TOKEN_REQUEST: form };
    for (const failure of failures) await failing(service, target, failure, env);
    for (const fault of harmless) await odd(service, target, fault, env);
};

await Promise.all([
    withService({}, faults('token', 'form')),
    withService({}, faults('token', 'json')),
    withService({}, faults('jwt', 'json')),
    withService({}, async (service) => {
        for (const target of ['token', 'jwt']) {
            await shortLifetime(service, target);
            await revoked(service, target);
            await quota(service, target);
        }
        await unknownLifetime(service);
        await revokedInAnOutage(service);
        await revokedUnderTheJwt(service);
    }),
    withService({ users: 8, minted: 4 }, async (service) => {
        await badUsers(service);
        await missingAccount(service);
        await everyUser(service);
    }),
    withService({}, async (service) => {
        await outage(service, 'error', SERVER);
        await outage(service, 'html', JSON_ERROR);
        await outage(service, 'cut', TRANSPORT);
        await outage(service, 'hang', TRANSPORT);
    }),
    withService({ account: false }, (service) =>
        scene('no account', { service }, ({ say }) => say('call', ok(1)))),
    withService({ hostname: 'other.example' }, (service) =>
        scene('the certificate of another host', { service }, async ({ say, tokenRequests }) => {
            await say('call', TRANSPORT);
            tokenRequests(0);
        })),
]);
