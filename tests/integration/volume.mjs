#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Ten thousand calls by a thousand users, half of them with minted JWTs, through the examples that
// serve many; and a few of each example under valgrind: all accepted, one token request, no error.

import { run } from '../lib/process.mjs';
import { expect, isThere, missing, need, note } from '../lib/tap.mjs';
import { startService } from '../service/service.mjs';

need('openssl');
const VALGRIND = ['valgrind', '--quiet', '--leak-check=full', '--error-exitcode=99'];
const DEADLINE_MS = 600000;

async function calls(what, command, calls, users) {
    const minted = Math.floor(users / 2);
    const service = await startService({ users, minted });
    const began = performance.now();
    const { code, err } = await run(command, { ...service.environment(users), HOME: '',
        AVON_TIMEOUT: '600' }, DEADLINE_MS);
    const seconds = (performance.now() - began) / 1000;
    expect(what, { ...service.counts, code, err }, { ...service.counts, code: 0, err: '',
           tokenRequests: 1, jwtRequests: minted, apiCalls: calls, accepted: calls, refused: 0 });
    const callers = new Set(service.requests.filter(({ target }) => target === 'api')
        .map(({ user }) => user));
    expect(`${what}: users who called`, callers.size, Math.min(users, calls));
    await service.stop();
    note(`${what}: ${calls} calls by ${callers.size} users in ${seconds.toFixed(1)} s`);
}

const programs = [['curl_easy', 1, 1], ['curl_multi', 30, 10], ['threads', 30, 10],
                  ['avon_headers', 1, 1, 'GET', '/v2/patients'], ['bearssl_tls', 1, 1],
                  ['cpp_httplib', 1, 1]];
for (const [name, few, users, ...args] of programs) {
    const program = `build/examples/${name}`;
    if (!isThere(program)) {
        missing(name, 'not built');
        continue;
    }
    if (users > 1) {
        await calls(name, [program, '10000'], 10000, 1000);
        args.push(few);
    }
    if (!isThere('valgrind')) missing(`${name} under valgrind`, 'no valgrind');
    else await calls(`${name} under valgrind`, [...VALGRIND, program, ...args], few, users);
}
