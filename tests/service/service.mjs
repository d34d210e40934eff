// SPDX-License-Identifier: MIT
// A simulated Avon service for tests: HTTPS on a port of the system's choice, an authority made
// for this run, and jose to sign access tokens and minted JWTs, and to verify them and those that
// the users sign. It is strict: what a client sends once too often, or beside the point, is an
// error.
// Needs Node 18 or later, the openssl command and the jose of package-lock.json (npm ci).

import { createServer } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { jose } from '../lib/packages.mjs';
import { makeAuthority, makeServer } from '../lib/certificates.mjs';

const TOKEN_PATH = '/v2/auth/token';
const JWT_PATH = '/v2/auth/get-jwt';
const API_PATH = '/v2/patients';
const LIFETIME_S = 86400;
const CLOCK_TOLERANCE_S = 60;
const BODY_MAX = 64 * 1024;

// What can be made to go wrong: service.faults.token.NAME = value, or in place of "token" an
// endpoint's other name, jwt or api.
export const FAULTS = {
    refuse: '401 in its own words; "oauth": 400 in those of RFC 6749; "auth0": 401 in Auth0’s',
    throttle: '429; the value is Retry-After in seconds',
    quota: '429 with Retry-After, after that many requests in a minute, 5 for none',
    error: 'the status that is the value, 500 for none',
    redirect: 'that status, 307 for none, to another host that would take everything',
    html: '200 and a page of HTML',
    'error-body': '200 and an OAuth2 error',
    huge: 'an answer of that many bytes, 1 MiB for none, valid JSON',
    'invalid-json': 'the answer with a comma too many',
    'expires-string': 'expires_in as a string',
    lifetime: 'access tokens, or minted JWTs, of that many seconds, 2 for none',
    'bad-users': 'that status, 403 for none, to JWT requests for a user whose key is wrong',
    exp: 'minted JWTs with "exp" in "milliseconds", or with "none"',
    status: 'that status, 201 for none, in place of 200',
    chunked: 'the answer in chunks of that many bytes, 7 for none',
    'until-close': 'an answer that ends where the connection does',
    slow: 'the answer byte by byte, that many milliseconds apart, 1 for none',
    cut: 'the connection closed in the middle of the answer',
    drop: 'the connection closed in place of an answer',
    hang: 'no answer at all',
};
// The same for the service as a whole: service.faults.NAME = value.
export const SERVICE_FAULTS = {
    down: 'every connection is closed at once',
    revoke: 'all tokens are revoked once that many API calls were accepted',
};

// Secrets with what has to be escaped on some way. The first so many have no secret.
function makeUsers(count, withoutSecret, accounts) {
    return Array.from({ length: count }, (_, i) => ({
        id: i === 0 ? 'user_3km' : `user_${i}${['', '/é', '"\\', '+%20'][i % 4]}`,
        secret: i < withoutSecret ? null
            : `s3cr3t-${i}${['', '&=+%', '"\\\'', '$`#;'][i % 4]}-${randomUUID()}`,
        account: accounts === 0 ? null : `account_${i % accounts + 1}`,
    }));
}

// ---- answers --------------------------------------------------------------------------------

const json = (status, value, headers = {}) =>
    ({ status, headers: { 'content-type': 'application/json', ...headers },
       body: JSON.stringify(value) });

// An error in the service's own words.
const failure = (status, code, headers) =>
    json(status, { status, code, name: 'CustomError' }, headers);
const refused = (status) =>
    failure(status, status === 401 ? 'auth/invalid_credentials' : 'auth/forbidden');
const throttled = (seconds) =>
    failure(429, 'too_many_requests', seconds === true ? {} : { 'retry-after': String(seconds) });

// The message says why; a test may look at it.
class Refusal extends Error {
    constructor(message, answer) {
        super(message);
        this.answer = answer
            ?? json(400, { error: 'invalid_request', error_description: message });
    }
}

// Whatever the work refuses is answered in the same way, which does not say what was wrong.
async function authenticate(work) {
    try {
        return await work();
    } catch (error) {
        if (!(error instanceof Refusal || error instanceof jose.errors.JOSEError)) throw error;
        throw new Refusal(error.message, refused(401));
    }
}

// ---- what a request holds -------------------------------------------------------------------

// The values of a header, in whatever case and however often it was sent.
function values(request, name) {
    const raw = request.rawHeaders;
    return raw.filter((_, i) => i % 2 === 1 && raw[i - 1].toLowerCase() === name);
}

function theOnly(request, name) {
    const all = values(request, name);
    if (all.length !== 1) throw new Refusal(`${all.length} headers ${name}`);
    return all[0];
}

function without(request, ...names) {
    for (const name of names) {
        if (values(request, name).length !== 0) throw new Refusal(`a header ${name}`);
    }
}

async function readBody(request) {
    const pieces = [];
    let length = 0;
    for await (const piece of request) {
        length += piece.length;
        if (length > BODY_MAX) throw new Refusal('a body too large');
        pieces.push(piece);
    }
    return Buffer.concat(pieces).toString();
}

// Written as JSON.stringify writes it, so without white space, and no member twice.
function readJson(body) {
    let value;
    try {
        value = JSON.parse(body);
    } catch {
        throw new Refusal('a body that is not JSON');
    }
    if (Object(value) !== value) throw new Refusal('JSON that is no object');
    if (JSON.stringify(value) !== body) throw new Refusal('JSON unlike that of JSON.stringify');
    return value;
}

// JSON or a form, with grant_type or without: what is known to work.
function readTokenRequest(request, body) {
    const type = theOnly(request, 'content-type');
    let pairs;
    if (type === 'application/json') pairs = Object.entries(readJson(body));
    else if (type === 'application/x-www-form-urlencoded') pairs = [...new URLSearchParams(body)];
    else throw new Refusal(`content-type ${type}`);
    const { grant_type = 'client_credentials', ...credentials } = Object.fromEntries(pairs);
    const names = pairs.map(([name]) => name).sort().join();
    if (!/^client_id,client_secret(,grant_type)?$/.test(names)) {
        throw new Refusal(`members ${names}`);
    }
    if (grant_type !== 'client_credentials') throw new Refusal(`grant_type ${grant_type}`);
    return credentials;
}

// ---- faults ---------------------------------------------------------------------------------

const number = (value, otherwise) => (value === true ? otherwise : Number(value));

// What the fault makes of an answer, before any work is done for it; undefined: nothing.
function answerInstead(faults, elsewhere, path) {
    if (faults.refuse === 'oauth') {
        return json(400, { error: 'invalid_client', error_description: 'Unknown client' });
    }
    if (faults.refuse === 'auth0') {
        return json(401, { error: 'access_denied', error_description: 'Unauthorized' });
    }
    if ('refuse' in faults) return refused(401);
    if ('throttle' in faults) return throttled(faults.throttle);
    if ('error' in faults) return failure(number(faults.error, 500), 'internal');
    if ('redirect' in faults) {
        return json(number(faults.redirect, 307), {}, { location: elsewhere + path });
    }
    if ('html' in faults) {
        return { status: 200, headers: { 'content-type': 'text/html' },
                 body: '<!DOCTYPE html>\n<title>Sign in</title>\n<p>Please sign in.\n' };
    }
    if ('error-body' in faults) {
        return json(200, { error: 'invalid_client', error_description: 'Unknown client' });
    }
    return undefined;
}

// What the fault makes of the body of an answer that is otherwise fine.
function spoil(answer, faults) {
    const value = JSON.parse(answer.body);
    if ('expires-string' in faults && 'expires_in' in value) {
        value.expires_in = String(value.expires_in);
    }
    let body = JSON.stringify(value);
    if ('huge' in faults) {
        body = `{"padding":"${'x'.repeat(number(faults.huge, 1024 * 1024))}",${body.slice(1)}`;
    }
    if ('invalid-json' in faults) body = body.replace(/}$/, ',}');
    return { ...answer, status: number(faults.status ?? answer.status, 201), body };
}

// Sends it, in the way that the fault wants.
async function send(response, { status, headers, body }, faults) {
    const bytes = Buffer.from(body);
    const piecewise = async (size, milliseconds) => {
        for (let i = 0; i < bytes.length && !response.destroyed; i += size) {
            response.write(bytes.subarray(i, i + size));
            await delay(milliseconds);
        }
        response.end();
    };
    response.socket?.setNoDelay(true);
    if ('chunked' in faults) {
        response.writeHead(status, headers);
        await piecewise(number(faults.chunked, 7), 0);
    } else if ('until-close' in faults) {
        response.shouldKeepAlive = false;
        response.removeHeader('transfer-encoding');
        response.writeHead(status, headers);
        response.end(bytes);
    } else {
        response.writeHead(status, { ...headers, 'content-length': bytes.length });
        if ('cut' in faults) {
            response.write(bytes.subarray(0, bytes.length / 2),
                () => response.socket?.destroy());
        } else if ('slow' in faults) {
            await piecewise(1, number(faults.slow, 1));
        } else {
            response.end(bytes);
        }
    }
}

// ---- servers --------------------------------------------------------------------------------

// Has one server listen on 127.0.0.1 and the other, if it can, on ::1, at the same port.
async function listenOnBoth(server, overIpv6) {
    for (;;) {
        server.listen({ host: '127.0.0.1', port: 0, backlog: 4096 });
        await once(server, 'listening');
        const { port } = server.address();
        overIpv6.listen({ host: '::1', port, backlog: 4096 });
        const error = await once(overIpv6, 'listening').then(() => undefined, (reason) => reason);
        if (error === undefined || error.code !== 'EADDRINUSE') return port;
        await new Promise((resolve) => { server.close(resolve); });
    }
}

// An HTTPS server on 127.0.0.1 and, where there is one, on ::1, because some clients try only the
// first address of localhost. { server, port, dropAll(), close() }
async function listen(certificates, handler) {
    const { key, cert } = certificates;
    const server = createServer({ key, cert, minVersion: 'TLSv1.2' }, handler);
    const sockets = new Set();
    server.keepAliveTimeout = 0;        // an idle connection is the client's to close
    server.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
        socket.on('error', () => {});   // the client's end of it
    });
    server.on('tlsClientError', () => {});
    const overIpv6 = createTcpServer((socket) => server.emit('connection', socket));
    const port = await listenOnBoth(server, overIpv6);
    return {
        server,
        port,
        dropAll: () => sockets.forEach((socket) => socket.destroy()),
        close() {
            const closed = Promise.all([server, overIpv6].map(
                (one) => new Promise((resolve) => { one.close(resolve); })));
            sockets.forEach((socket) => socket.destroy());
            return closed;
        },
    };
}

// The other host, to which a redirect leads: it remembers what it is sent and takes it all.
async function startElsewhere(certificates) {
    const requests = [];
    const listener = await listen(certificates, async (request, response) => {
        const { method, url, rawHeaders } = request;
        const seen = { method, url, rawHeaders, body: '' };
        requests.push(seen);
        seen.body = await readBody(request).catch(() => '');
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"access_token":"elsewhere","expires_in":86400,"jwt":"elsewhere"}');
    });
    return { requests, baseUrl: `https://127.0.0.1:${listener.port}`, close: listener.close };
}

// ---- the service ----------------------------------------------------------------------------

// Starts a service. Options:
//     users            how many (3)
//     minted           how many of them, the first, have no secret, so need minted JWTs (0)
//     bad              how many of them, the last, have a wrong key (0)
//     account          false: no user has an account, and no request the header
//     accounts         how many, each with every so manieth user (1)
//     hostname         of its certificate ('localhost')
//     record           false: forget requests once they are answered
//
// What comes back:
//     baseUrl, caFile, caPem
//     credentials      { client_id, client_secret }
//     users, otherUser [{ id, secret or null, account }], and one of another account
//     badUsers         a Set of the IDs whose key is wrong: no JWT of theirs is taken, though the
//                      service mints one unless the fault says otherwise
//     environment(n)   all that as the variables that the examples read, for so many users (1)
//     faults           { token: {}, jwt: {}, api: {} }: see FAULTS and SERVICE_FAULTS
//     clock            { now_s }: the time by which the service goes; null: the system's
//     revokeAll()      every access token so far answers 401
//     revoke(token)    so does this one
//     revokeJwts()     so does every minted JWT so far
//     counts           { tokenRequests, tokensIssued, jwtRequests, jwtsMinted, apiCalls, accepted,
//                      refused }: the last two of API calls
//     requests         [{ target: 'token' | 'jwt' | 'api' | '?', method, url, rawHeaders, body,
//                      status, reason, user }], reason: why it was refused; user: whose it was
//     elsewhere        { requests, baseUrl }: the target of redirects
//     dropConnections() closes what clients keep alive
//     hooks            { onRequest(request) }: called with each of the above, before its status.
//                      Returns faults of this request alone, or nothing
//     stop()
export async function startService({ users: userCount = 3, minted: mintedCount = 0, bad = 0,
                                     account = true, accounts = 1, hostname = 'localhost',
                                     record = true } = {}) {
    const authority = makeAuthority();
    const certificates = makeServer(authority, hostname);
    const keys = await jose.generateKeyPair('RS256');
    const elsewhere = await startElsewhere(certificates);
    const credentials = { client_id: 'client_3km',
                          client_secret: `c1ient "s3cr3t"\\&=+%20/?#-${randomUUID()}` };
    const users = makeUsers(userCount, mintedCount, account ? accounts : 0);
    const otherUser = { id: 'user_of_another_account', secret: `other-${randomUUID()}`,
                        account: account ? 'account_2' : null };
    const byId = new Map([...users, otherUser].map((user) => [user.id, user]));
    const badUsers = new Set(users.slice(userCount - bad).map(({ id }) => id));
    const issued = new Set();
    const minted = new Map();               // of what was minted and not revoked, the end
    const mintingKey = randomBytes(32);
    const clock = { now_s: null };
    const faults = { token: {}, jwt: {}, api: {} };
    const counts = { tokenRequests: 0, tokensIssued: 0, jwtRequests: 0, jwtsMinted: 0,
                     apiCalls: 0, accepted: 0, refused: 0 };
    const requests = [];
    const hooks = { onRequest() {} };
    const now = () => clock.now_s ?? Math.floor(Date.now() / 1000);
    const currentDate = () => new Date(now() * 1000);
    let baseUrl;

    async function issueToken() {
        const lifetime = number(faults.token.lifetime ?? LIFETIME_S, 2);
        const jti = randomUUID();
        const access_token = await new jose.SignJWT({
            jti, gty: 'client-credentials', azp: credentials.client_id,
            scope: 'read:patients write:patients read:appointments write:appointments',
            organization: 'organization_demo',
        })
            .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'simulated-2026' })
            .setIssuer(`${baseUrl}/`)
            .setSubject(`${credentials.client_id}@clients`)
            .setAudience(`${baseUrl}/v2`)
            .setIssuedAt(now())
            .setExpirationTime(now() + lifetime)
            .sign(keys.privateKey);
        issued.add(jti);
        counts.tokensIssued++;
        return json(200, { access_token, expires_in: lifetime, token_type: 'Bearer' },
            { 'cache-control': 'no-store' });
    }

    async function mintJwt(id) {
        const iat = now(), end = iat + number(faults.jwt.lifetime ?? LIFETIME_S, 2);
        const exp = { milliseconds: { exp: end * 1000 }, none: {} }[faults.jwt.exp] ?? { exp: end };
        const jti = randomUUID();
        minted.set(jti, end);
        counts.jwtsMinted++;
        const claims = { id, jti, iat, iss: 'avonhealth', aud: 'avonhealth', ...exp };
        return json(200, { jwt: await new jose.SignJWT(claims)
            .setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(mintingKey) });
    }

    // A request for one or the other, up to its headers.
    function checkPost(request) {
        if (request.method !== 'POST') throw new Refusal(`method ${request.method}`);
        without(request, 'x-jwt', 'account', 'cookie');
        theOnly(request, 'host');
        if (theOnly(request, 'accept') !== 'application/json') throw new Refusal('accept');
    }

    async function answerToken(request, seen) {
        checkPost(request);
        without(request, 'authorization');
        const given = readTokenRequest(request, seen.body);
        await authenticate(() => {
            if (!isDeepStrictEqual(given, credentials)) throw new Refusal('wrong credentials');
        });
        return issueToken();
    }

    async function answerJwt(request, seen) {
        checkPost(request);
        const type = theOnly(request, 'content-type');
        if (type !== 'application/json') throw new Refusal(`content-type ${type}`);
        const { id, ...more } = readJson(seen.body);
        if (typeof id !== 'string' || Object.keys(more).length !== 0) throw new Refusal('members');
        await authenticate(async () => {
            await verifyToken(theOnly(request, 'authorization'));
            if (!byId.has(id)) throw new Refusal('an unknown user');
        });
        seen.user = id;
        if (badUsers.has(id) && 'bad-users' in faults.jwt) {
            throw new Refusal('a wrong key', refused(number(faults.jwt['bad-users'], 403)));
        }
        return mintJwt(id);
    }

    async function verifyToken(authorization) {
        const [, token] = /^Bearer ([^ ]+)$/.exec(authorization) ?? [];
        if (token === undefined) throw new Refusal('authorization is no bearer token');
        const { payload } = await jose.jwtVerify(token, keys.publicKey, {
            algorithms: ['RS256'], issuer: `${baseUrl}/`, audience: `${baseUrl}/v2`,
            currentDate: currentDate(),
        });
        if (!issued.has(payload.jti)) throw new Refusal('a revoked access token');
    }

    async function verifyMinted(jwt) {
        const { payload } = await jose.jwtVerify(jwt, mintingKey, {
            algorithms: ['HS256'], currentDate: currentDate() });
        if (!minted.has(payload.jti)) throw new Refusal('a revoked JWT');
        if (now() >= minted.get(payload.jti)) throw new Refusal('an expired JWT');
    }

    async function verifySigned(jwt, secret) {
        if (secret === null) throw new Refusal('a user without a secret');
        const { payload, protectedHeader } = await jose.jwtVerify(jwt, Buffer.from(secret), {
            algorithms: ['HS256'], issuer: 'avonhealth', audience: 'avonhealth',
            requiredClaims: ['id', 'iat', 'iss', 'aud', 'exp'], maxTokenAge: LIFETIME_S,
            clockTolerance: CLOCK_TOLERANCE_S, currentDate: currentDate(),
        });
        if (!isDeepStrictEqual(protectedHeader, { alg: 'HS256' })) throw new Refusal('JWT header');
        if (Object.keys(payload).join() !== 'id,iat,iss,aud,exp') throw new Refusal('JWT claims');
    }

    async function verifyUser(jwt) {
        const { id, jti } = jose.decodeJwt(jwt);
        const user = byId.get(id);
        if (user === undefined) throw new Refusal('an unknown user');
        await (jti === undefined ? verifySigned(jwt, user.secret) : verifyMinted(jwt));
        if (badUsers.has(id)) throw new Refusal('a wrong key');
        return user;
    }

    async function answerApi(request, seen) {
        await authenticate(async () => {
            if (request.method !== 'GET') throw new Refusal(`method ${request.method}`);
            if (seen.body !== '') throw new Refusal('a body');
            theOnly(request, 'host');
            await verifyToken(theOnly(request, 'authorization'));
            const user = await verifyUser(theOnly(request, 'x-jwt'));
            if (user.account === null) without(request, 'account');
            else if (theOnly(request, 'account') !== user.account) throw new Refusal('account');
            seen.user = user.id;
        });
        return json(200, { user: seen.user, patients: [{ id: 'patient_1', name: 'Ada Example' }] });
    }

    async function answerNothing({ method, url }) {
        const message = `Cannot ${method} ${url}`;
        throw new Refusal(message, { status: 404, headers: { 'content-type': 'text/html' },
                                     body: `<!DOCTYPE html>\n<pre>${message}</pre>\n` });
    }

    const endpoints = { [TOKEN_PATH]: ['token', answerToken], [JWT_PATH]: ['jwt', answerJwt],
                        [API_PATH]: ['api', answerApi] };

    // Of requests for this; those over it do not count.
    const taken = { token: [], jwt: [], api: [] };
    function overQuota(target, { quota }) {
        if (quota === undefined) return undefined;
        taken[target] = taken[target].filter((second) => second > now() - 60);
        const [first = now()] = taken[target];
        if (taken[target].length >= number(quota, 5)) return throttled(first + 60 - now());
        taken[target].push(now());
        return undefined;
    }

    async function handle(request, response) {
        const { method, url, rawHeaders } = request;
        const [target, work] = endpoints[url.replace(/\?.*/, '')] ?? ['?', answerNothing];
        const seen = { target, method, url, rawHeaders, body: '', status: 0, reason: '', user: '' };
        const mine = { ...faults[target] };
        if (record) requests.push(seen);
        if (target === 'token') counts.tokenRequests++;
        if (target === 'jwt') counts.jwtRequests++;
        if (target === 'api') counts.apiCalls++;
        Object.assign(mine, hooks.onRequest(seen));
        let answer;
        try {
            seen.body = await readBody(request);
            if ('hang' in mine) return;
            if ('drop' in mine) {
                request.socket.destroy();
                return;
            }
            answer = overQuota(target, mine) ?? answerInstead(mine, elsewhere.baseUrl, url)
                ?? spoil(await work(request, seen), mine);
        } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            seen.reason = error.message;
            answer = error.answer;
        }
        seen.status = answer.status;
        if (target === 'api' && answer.status === 200) counts.accepted++;
        if (target === 'api' && answer.status === 401) counts.refused++;
        if (counts.accepted === Number(faults.revoke)) {
            delete faults.revoke;
            issued.clear();
        }
        await send(response, answer, mine);
    }

    const listener = await listen(certificates, (request, response) => {
        response.on('error', () => {});
        handle(request, response).catch((error) => {
            if (error.code === 'ECONNRESET') return;        // the client left
            console.error('service:', error);
            process.exitCode = 70;
            response.destroy();
        });
    });
    listener.server.prependListener('connection', (socket) => {
        if ('down' in faults) socket.destroy();
    });
    baseUrl = `https://localhost:${listener.port}`;

    // Those of the second user end in _2.
    const ofUser = ({ id, secret }, i) =>
        Object.entries({ AVON_USER_ID: id, ...(secret ? { AVON_SECRET_KEY: secret } : {}) })
            .map(([name, value]) => [i === 0 ? name : `${name}_${i + 1}`, value]);

    const environment = (count = 1) => ({
        AVON_BASE_URL: baseUrl,
        AVON_CLIENT_ID: credentials.client_id,
        AVON_CLIENT_SECRET: credentials.client_secret,
        ...(account ? { AVON_ACCOUNT: 'account_1' } : {}),
        ...Object.fromEntries(users.slice(0, count).flatMap(ofUser)),
        AVON_CA_FILE: authority.certFile,
    });

    return {
        baseUrl, credentials, users, otherUser, badUsers, environment, faults, clock, counts,
        requests, elsewhere, hooks, caFile: authority.certFile, caPem: authority.cert,
        revokeAll: () => issued.clear(),
        revoke: (token) => issued.delete(jose.decodeJwt(token).jti),
        revokeJwts: () => minted.clear(),
        dropConnections: listener.dropAll,
        stop: () => Promise.all([listener.close(), elsewhere.close()]),
    };
}
