#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Ten thousand calls in 64 connections (load.c) while the service restarts, drops connections,
// answers slowly, cuts bodies, revokes tokens and refuses a tenth of the users. A seed and a call's
// number tell what is done to the call, and so how it ends.
//
// LOAD_SEED: another seed. The clock of program and service runs fast, so that back-offs are short
// and a credential is soon a minute old: one that is younger is not set aside after a 401.

import { createHash } from 'node:crypto';
import { jose } from '../lib/packages.mjs';
import { run } from '../lib/process.mjs';
import { expect, need, note } from '../lib/tap.mjs';
import { startService } from '../service/service.mjs';

const program = 'build/integration/load';
need('openssl', program);

const SEED = process.env.LOAD_SEED || '1';
const CALLS = 10000, CONNECTIONS = 64, ORGANIZATIONS = 8, USERS = 1000, MINTED = 500, BAD = 100;
const START_S = 1800000000, SPEED = 60, DEADLINE_MS = 300000;
const RESTART_AT = [3000, 7000], DOWN_MS = 300;
const REVOKE_AT = [1500, 3500, 5500], OLD_S = 62;   // an organization's token, from that call on

// ---- what is done to a request ---------------------------------------------------------------

// From 0 to 1, the same each time.
const draw = (kind, number) =>
    createHash('sha256').update(`${SEED} ${kind} ${number}`).digest().readUInt32BE() / 2 ** 32;

// The share of requests, the faults, of what tries, and how it ends if not as usual.
const CALL_PLANS = [
    [0.03, { slow: 1 }, Infinity],
    [0.02, { cut: true }, 1],
    [0.02, { drop: true }, 1],
    [0.01, { cut: true }, Infinity, 'silence'],
    [0.01, { drop: true }, Infinity, 'silence'],
    [0.02, { error: 500 }, Infinity, '500'],
    [0.01, { throttle: 1 }, Infinity, '429'],
];
const FETCH_PLANS = [
    [0.05, { error: 503 }], [0.05, { cut: true }], [0.05, { drop: true }], [0.05, { throttle: 1 }],
    [0.05, { 'invalid-json': true }], [0.1, { chunked: 50 }],
];

function plan(plans, kind, number) {
    let left = draw(kind, number);
    return plans.find(([share]) => (left -= share) < 0) ?? [];
}

const isBad = (number) => number % USERS >= USERS - BAD;
const predicted = Array.from({ length: CALLS }, (_, number) =>
    plan(CALL_PLANS, 'api', number)[3] ?? (isBad(number) ? 'refused' : '200'));

// ---- the service -------------------------------------------------------------------------------

const service = await startService({ users: USERS, minted: MINTED, bad: BAD,
                                     accounts: ORGANIZATIONS });
const start_s = START_S - SPEED * Math.floor(Date.now() / 1000);
const now_s = () => start_s + Math.floor(Date.now() * SPEED / 1000);
Object.defineProperty(service.clock, 'now_s', { get: now_s });

const header = ({ rawHeaders }, name) =>
    rawHeaders.find((_, i) => i % 2 === 1 && rawHeaders[i - 1].toLowerCase() === name);
const tokenOf = (request) => header(request, 'authorization').slice('Bearer '.length);
const query = ({ url }) =>
    Object.fromEntries([...new URL(url, 'https://x').searchParams].map(([k, v]) => [k, Number(v)]));

const seen = { token: 0, jwt: 0 }, firstUse = new Map(), revoked = new Set();
const toRestart = [...RESTART_AT];
const toRevoke = service.users.slice(0, ORGANIZATIONS).map(() => [...REVOKE_AT]);

function restart() {
    toRestart.shift();
    service.faults.down = true;
    service.dropConnections();
    setTimeout(() => { delete service.faults.down; }, DOWN_MS);
}

// A token that is known to have come a minute ago.
function revokeOld(token, marks, call) {
    if (!firstUse.has(token)) firstUse.set(token, now_s());
    if (!(call >= marks[0]) || revoked.has(token) || now_s() < firstUse.get(token) + OLD_S) return;
    marks.shift();
    revoked.add(token);
    service.revoke(token);
}

service.hooks.onRequest = (request) => {
    if (request.target !== 'api')
        return plan(FETCH_PLANS, request.target, seen[request.target]++)[1];
    const { call, user, try: tried } = query(request);
    const [, faults, tries] = plan(CALL_PLANS, 'api', call);
    revokeOld(tokenOf(request), toRevoke[user % ORGANIZATIONS], call);
    if (call >= toRestart[0]) restart();
    return tried < tries ? faults : {};
};

// ---- the run -------------------------------------------------------------------------------------

// A line each: ID, and the secret key if there is one; neither holds white space.
const list = service.users.map(({ id, secret }) => [id, secret ?? []].flat().join(' ') + '\n').join('');
const began = performance.now();
const { code, out, err } = await run([program, ...[CALLS, CONNECTIONS, ORGANIZATIONS, start_s, SPEED]
    .map(String)], { ...service.environment(), AVON_USERS: list },
    DEADLINE_MS);
await service.stop();
note(`${CALLS} calls in ${((performance.now() - began) / 1000).toFixed(1)} s: ` +
    JSON.stringify(service.counts));

const ended = Array(CALLS), lines = out.split('\n').filter(Boolean);
for (const line of lines) ended[line.split(' ')[0]] = line.slice(line.indexOf(' ') + 1);
const count = (outcomes) => Object.fromEntries([...new Set(predicted)].sort().map(
    (outcome) => [outcome, outcomes.filter((one) => one === outcome).length]));
expect('exit code', { code, err }, { code: 0, err: '' });
expect('every call ends, once', [lines.length, Object.keys(ended).length], [CALLS, CALLS]);
expect('so many end in each way', count(ended), count(predicted));
const wrong = predicted.map((outcome, i) => [i, outcome, ended[i]])
    .filter(([, outcome, end]) => outcome !== end);
expect('each ends as predicted', wrong.slice(0, 10), []);
expect('the service restarted', toRestart, []);
expect('each organization lost its token so often', toRevoke, Array(ORGANIZATIONS).fill([]));

const calls = service.requests.filter(({ target }) => target === 'api');
const mixed = calls.filter((request) => {
    const { call, user } = query(request), { id, account } = service.users[user];
    return user !== call % USERS || header(request, 'account') !== account ||
        jose.decodeJwt(header(request, 'x-jwt')).id !== id;
});
expect('each header set is of one user and account', mixed.slice(0, 3), []);

const byId = new Map(service.users.map((user) => [user.id, user]));
const accountOf = (request) => request.target === 'api' ? header(request, 'account')
    : byId.get(JSON.parse(request.body).id).account;

// Of each token, in the order of their first use: for which accounts it was used, whether it was
// refused so far, and whether it was when another took its place.
const tokens = new Map(), current = new Map();
for (const request of service.requests.filter(({ target }) => target !== 'token')) {
    const text = tokenOf(request), account = accountOf(request);
    if (!tokens.has(text)) {
        const before = current.get(account);
        if (before !== undefined) before.lost = !before.refused;
        tokens.set(text, { accounts: new Set(), refused: false, lost: false });
        current.set(account, tokens.get(text));
    }
    const token = tokens.get(text);
    token.accounts.add(account);
    if (request.status === 401) token.refused = true;
}
const all = [...tokens.values()], number = (property) => all.filter(property).length;
note(`${all.length} tokens used, ${number(({ refused }) => refused)} refused, ${revoked.size} revoked`);
expect('each token is used for one account', number(({ accounts }) => accounts.size !== 1), 0);
expect('none is given up that was not refused', number(({ lost }) => lost), 0);
expect('nothing else is wrong with a request',
    [...new Set(service.requests.map(({ reason }) => reason))].sort(),
    ['', 'a revoked access token', 'a wrong key']);
