#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Whether the simulated service refuses what it must, since every test against it is worth only
// as much as that.

import { once } from 'node:events';
import { Agent, request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { jose } from '../lib/packages.mjs';
import { expect, need } from '../lib/tap.mjs';
import { startService } from './service.mjs';

need('openssl');
const service = await startService();
const agent = new Agent({ ca: service.caPem, keepAlive: true, maxSockets: 1000 });
const [user, second] = service.users;

const refusals = new Set();             // the bodies of each 401 that is no fault's

// headers: [[name, value]...], sent as they are
async function call(method, path, headers, body) {
    const request = httpsRequest(service.baseUrl + path, {
        method, agent, headers: [['Host', new URL(service.baseUrl).host], ...headers].flat() });
    request.end(body);
    const [response] = await once(request, 'response');
    const answer = { status: response.statusCode, headers: response.headers,
                     body: await text(response) };
    const { reason } = service.requests.at(-1);
    if (answer.status === 401 && reason !== '') refusals.add(answer.body);
    return answer;
}

// ---- token requests -----------------------------------------------------------------------

const { credentials } = service;
const grant = { grant_type: 'client_credentials', ...credentials };
const form = (members) => new URLSearchParams(members).toString();
const accept = ['Accept', 'application/json'];
const formType = ['Content-Type', 'application/x-www-form-urlencoded'];
const jsonType = ['Content-Type', 'application/json'];

async function tokenRequest(what, wanted, body, headers = [accept, jsonType], method = 'POST') {
    const length = ['Content-Length', Buffer.byteLength(body)];
    const answer = await call(method, '/v2/auth/token', [...headers, length], body);
    expect(what, `${answer.status} ${service.requests.at(-1).reason}`.trim(), wanted);
    return answer.body;
}

await tokenRequest('JSON', '200', JSON.stringify(grant));
await tokenRequest('JSON without grant type', '200', JSON.stringify(credentials));
await tokenRequest('form without grant type', '200', form(credentials), [accept, formType]);
for (const [type, write] of [[jsonType, JSON.stringify], [formType, form]]) {
    const refused = (what, wanted, members) =>
        tokenRequest(`${what}, ${type[1]}`, wanted, write(members), [accept, type]);
    await refused('wrong secret', '401 wrong credentials', { ...grant, client_secret: 'x' });
    await refused('wrong ID', '401 wrong credentials', { ...grant, client_id: 'x' });
    await refused('no secret', '400 members client_id,grant_type',
        { grant_type: 'client_credentials', client_id: credentials.client_id });
    await refused('another grant type', '400 grant_type password',
        { ...grant, grant_type: 'password' });
    await refused('one member more', '400 members client_id,client_secret,grant_type,scope',
        { ...grant, scope: 'x' });
}
await tokenRequest('a member twice', '400 members client_id,client_id,client_secret,grant_type',
    `${form(grant)}&client_id=x`, [accept, formType]);
await tokenRequest('a member twice in JSON', '400 JSON unlike that of JSON.stringify',
    JSON.stringify(grant).replace('{', '{"client_id":"x",'));
await tokenRequest('GET', '400 method GET', '', [accept, jsonType], 'GET');
await tokenRequest('a form called JSON', '400 a body that is not JSON', form(grant));
await tokenRequest('no type', '400 0 headers content-type', form(grant), [accept]);
await tokenRequest('two types', '400 2 headers content-type', form(grant),
    [accept, formType, formType]);
await tokenRequest('a bearer token', '400 a header authorization', JSON.stringify(grant),
    [accept, jsonType, ['Authorization', 'Bearer x']]);
await tokenRequest('no accept', '400 0 headers accept', JSON.stringify(grant), [jsonType]);
const { access_token } =
    JSON.parse(await tokenRequest('form', '200', form(grant), [accept, formType]));

for (const [value, status, error] of [[true, 401, undefined], ['oauth', 400, 'invalid_client'],
                                      ['auth0', 401, 'access_denied']]) {
    service.faults.token = { refuse: value };
    const answer = await call('POST', '/v2/auth/token', [accept, jsonType], JSON.stringify(grant));
    expect(`refuse=${value}`, [answer.status, JSON.parse(answer.body).error], [status, error]);
}
service.faults.token = {};

// ---- API calls ----------------------------------------------------------------------------

const now = () => service.clock.now_s ?? Math.floor(Date.now() / 1000);

function sign(changes = {}, secret = user.secret, header = { alg: 'HS256' }) {
    const claims = { id: user.id, iat: now(), iss: 'avonhealth', aud: 'avonhealth',
                     exp: now() + 3600, ...changes };
    return new jose.SignJWT(claims).setProtectedHeader(header).sign(Buffer.from(secret));
}

const bearer = ['Authorization', `Bearer ${access_token}`];
const account = ['account', user.account];
const xJwt = async (...args) => ['x-jwt', await sign(...args)];

async function apiCall(what, wanted, headers, method = 'GET', path = '/v2/patients') {
    const { status } = await call(method, path, headers);
    expect(what, `${status} ${service.requests.at(-1).reason}`.trim(), wanted);
}

const jwt = await xJwt();
await apiCall('a call', '200', [bearer, jwt, account]);
await apiCall('another path', '404 Cannot GET /v2/patients/', [bearer, jwt, account], 'GET',
    '/v2/patients/');
await apiCall('no version', '404 Cannot POST /auth/token', [], 'POST', '/auth/token');
await apiCall('another method', '401 method POST', [bearer, jwt, account], 'POST');
await apiCall('no bearer token', '401 0 headers authorization', [jwt, account]);
await apiCall('two bearer tokens', '401 2 headers authorization', [bearer, bearer, jwt, account]);
await apiCall('a bearer token cut short', /^401 signature/,
    [['Authorization', `Bearer ${access_token.slice(0, -4)}`], jwt, account]);
await apiCall('no scheme', '401 authorization is no bearer token',
    [['Authorization', access_token], jwt, account]);
await apiCall('a bearer token of one’s own', /^401 /, [['Authorization', jwt[1]], jwt, account]);
await apiCall('no JWT', '401 0 headers x-jwt', [bearer, account]);
await apiCall('no JWT at all', /^401 /, [bearer, ['x-jwt', 'x'], account]);
await apiCall('a wrong key', /^401 signature/, [bearer, await xJwt({}, second.secret), account]);
await apiCall('an unknown user', '401 an unknown user', [bearer, await xJwt({ id: 'x' }), account]);
await apiCall('another issuer', /^401 .*"iss"/, [bearer, await xJwt({ iss: 'x' }), account]);
await apiCall('another audience', /^401 .*"aud"/, [bearer, await xJwt({ aud: 'x' }), account]);
await apiCall('expired', /^401 "exp"/, [bearer, await xJwt({ exp: now() - 61 }), account]);
await apiCall('from the future', /^401 "iat"/, [bearer, await xJwt({ iat: now() + 90 }), account]);
await apiCall('another algorithm', /^401 "alg"/,
    [bearer, await xJwt({}, user.secret, { alg: 'HS512' }), account]);
await apiCall('a typ', '401 JWT header',
    [bearer, await xJwt({}, user.secret, { alg: 'HS256', typ: 'JWT' }), account]);
await apiCall('another claim', '401 JWT claims', [bearer, await xJwt({ sub: 'x' }), account]);
await apiCall('no account', '401 0 headers account', [bearer, jwt]);
await apiCall('another account', '401 account', [bearer, jwt, ['account', 'account_2']]);
const { id, secret } = service.otherUser;
await apiCall('a user of another account', '401 account',
    [bearer, await xJwt({ id }, secret), account]);
await apiCall('that user in its own', '200',
    [bearer, await xJwt({ id }, secret), ['account', 'account_2']]);

// ---- minted JWTs ----------------------------------------------------------------------------

async function jwtRequest(what, wanted, body, headers = [bearer, accept, jsonType],
                          method = 'POST') {
    const length = ['Content-Length', Buffer.byteLength(body)];
    const answer = await call(method, '/v2/auth/get-jwt', [...headers, length], body);
    expect(what, `${answer.status} ${service.requests.at(-1).reason}`.trim(), wanted);
    return answer.body;
}

const who = JSON.stringify({ id: user.id });
const refused = (what, reason, ...how) => jwtRequest(`get-jwt: ${what}`, reason, ...how);
await refused('no bearer token', '401 0 headers authorization', who, [accept, jsonType]);
await refused('another bearer token', /^401 /, who, [['Authorization', jwt[1]], accept, jsonType]);
await refused('an unknown user', '401 an unknown user', '{"id":"x"}');
await refused('a member more', '400 members', JSON.stringify({ id: user.id, exp: 1 }));
await refused('no member', '400 members', '{}');
await refused('a number', '400 members', '{"id":1}');
await refused('no object', '400 JSON that is no object', 'null');
await refused('white space', '400 JSON unlike that of JSON.stringify', who.replace(':', ': '));
await refused('an account', '400 a header account', who, [bearer, accept, jsonType, account]);
await refused('a JWT', '400 a header x-jwt', who, [bearer, accept, jsonType, jwt]);
await refused('a form', '400 content-type application/x-www-form-urlencoded', who,
    [bearer, accept, formType]);
await refused('no accept', '400 0 headers accept', who, [bearer, jsonType]);
await refused('GET', '400 method GET', '', [bearer, accept, jsonType], 'GET');

// What is minted serves for 1000 s, and only as it is.
async function mint(what, faults, wanted = '200') {
    service.faults.jwt = { lifetime: 1000, ...faults };
    const { jwt, ...more } = JSON.parse(await jwtRequest(`${what}: minted`, wanted, who));
    service.faults.jwt = {};
    expect(`${what}: nothing beside the JWT`, more, {});
    const { iat, exp } = jose.decodeJwt(jwt);
    expect(`${what}: issued now`, now() - iat <= 1, true);
    const serves = (when, wanted) => apiCall(`${what}: ${when}`, wanted,
        [bearer, ['x-jwt', jwt], account]);
    await serves('serves', '200');
    service.clock.now_s = iat + 1001;
    await serves('expired', /^401 (an expired JWT|"exp")/);
    service.clock.now_s = null;
    await apiCall(`${what}: cut short`, /^401 signature/,
        [bearer, ['x-jwt', jwt.slice(0, -4)], account]);
    service.revokeJwts();
    await serves('revoked', '401 a revoked JWT');
    return exp - iat;
}

expect('exp in seconds', await mint('seconds', {}), 1000);
expect('status 201', await mint('201', { status: true }, '201'), 1000);
expect('exp in milliseconds', await mint('milliseconds', { exp: 'milliseconds' }) > 1e12, true);
expect('no exp', String(await mint('no exp', { exp: 'none' })), 'NaN');

// A user without a secret has nothing to sign with.
const minting = await startService({ users: 3, minted: 1, bad: 1 });
expect('without a secret', minting.users.map(({ secret }) => secret === null),
    [true, false, false]);
const { AVON_SECRET_KEY, AVON_USER_ID, AVON_USER_ID_2, AVON_SECRET_KEY_3, AVON_USER_ID_4 } =
    minting.environment(9);
expect('without a secret: settings', [AVON_SECRET_KEY, AVON_USER_ID],
    [undefined, minting.users[0].id]);
expect('settings of all users', [AVON_USER_ID_2, AVON_SECRET_KEY_3, AVON_USER_ID_4],
    [minting.users[1].id, minting.users[2].secret, undefined]);
expect('a wrong key: the last', [...minting.badUsers], [minting.users[2].id]);
await minting.stop();

// ---- users whose key is wrong ---------------------------------------------------------------

service.badUsers.add(second.id);
const wrong = JSON.stringify({ id: second.id });
const signed = await xJwt({ id: second.id }, second.secret);
await apiCall('a wrong key: signed', '401 a wrong key', [bearer, signed, account]);
await apiCall('a wrong key: others', '200', [bearer, jwt, account]);
const mintedAllTheSame = JSON.parse(await jwtRequest('a wrong key: minted', '200', wrong));
await apiCall('a wrong key: minted, refused', '401 a wrong key',
    [bearer, ['x-jwt', mintedAllTheSame.jwt], account]);
for (const [value, status] of [[true, 403], [401, 401], [403, 403]]) {
    service.faults.jwt = { 'bad-users': value };
    await jwtRequest(`a wrong key: ${value}`, `${status} a wrong key`, wrong);
    await jwtRequest(`a wrong key: ${value}, others`, '200', who);
}
service.faults.jwt = {};
service.badUsers.clear();
await apiCall('a wrong key: well again', '200', [bearer, signed, account]);

// ---- quotas ---------------------------------------------------------------------------------

// Three a minute: two at second 0 and one at 20; the next may come at 60, another one at 80.
const start = now();
for (const [target, how] of [
    ['token', () => call('POST', '/v2/auth/token', [accept, jsonType], JSON.stringify(grant))],
    ['jwt', () => call('POST', '/v2/auth/get-jwt', [bearer, accept, jsonType], who)]]) {
    const at = async (second, wantedStatus, retryAfter) => {
        service.clock.now_s = start + second;
        const { status, headers, body } = await how();
        expect(`quota: ${target}, second ${second}`, [status, headers['retry-after']],
            [wantedStatus, retryAfter]);
        return body;
    };
    service.faults[target] = { quota: 3 };
    for (const second of [0, 0, 20]) await at(second, 200);
    expect(`quota: ${target}, in its words`, await at(20, 429, '40'),
        '{"status":429,"code":"too_many_requests","name":"CustomError"}');
    await at(59, 429, '1');
    await at(60, 200);
    await at(61, 200);
    await at(61, 429, '19');
    service.faults[target] = {};
    await at(61, 200);
}
service.clock.now_s = null;

// ---- many at once ---------------------------------------------------------------------------

const all = await Promise.all(Array.from({ length: 1000 }, () =>
    call('GET', '/v2/patients', [bearer, jwt, account])));
expect('1000 at once', all.filter(({ status }) => status === 200).length, 1000);

service.clock.now_s = now() + 86400;
await apiCall('a day later', /^401 "exp"/, [bearer, await xJwt(), account]);
service.clock.now_s = null;
service.revokeAll();
await apiCall('revoked', '401 a revoked access token', [bearer, jwt, account]);
expect('calls', service.counts.apiCalls, service.counts.accepted + service.counts.refused);

expect('a 401 does not say what is at fault', [...refusals],
    ['{"status":401,"code":"auth/invalid_credentials","name":"CustomError"}']);

agent.destroy();
await service.stop();
