#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// The header lines, given to clients that nobody here wrote: the service receives exactly those,
// beside what each client sends of its own accord, and takes them.

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { converse, run, scratch } from '../lib/process.mjs';
import { expect, need } from '../lib/tap.mjs';
import { startService } from '../service/service.mjs';

const driverPath = 'build/integration/driver';
need('openssl', driverPath, 'curl', 'python3');
const file = join(scratch(), 'headers');

const clients = {
    curl: (url, ca, headers) => ['curl', '-q', '--silent', '--output', '/dev/null', '--write-out',
        '%{http_code}\n', '--cacert', ca, ...(headers ? ['-H', `@${headers}`] : []), url],
    fetch: (url, ca, ...headers) => [process.execPath, 'tests/integration/client_fetch.mjs', url, ...headers],
    'http.client': (url, ca, ...headers) => ['python3', 'tests/integration/client_http.py', url, ...headers],
};

const lines = (raw) => raw.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${raw[i + 1]}`] : []));

async function one(name, service, user) {
    const env = { ...service.environment(), NODE_EXTRA_CA_CERTS: service.caFile,
                  AVON_USER_ID: user.id, AVON_SECRET_KEY: user.secret ?? '' };
    const url = `${service.baseUrl}/v2/patients`;
    const driver = converse(driverPath, env);
    await driver.say(`at ${Math.floor(Date.now() / 1000)}`);
    expect(`${name}: headers`, await driver.say('headers'),
        `AVON_AUTH_OK token 1${user.secret ? '' : ' jwt 1'}`);
    expect(`${name}: written`, await driver.say(`write ${file}`), '3 written');
    expect(`${name}: for the owner only`, statSync(file).mode & 0o777, 0o600);
    await driver.end();
    const written = readFileSync(file, 'utf8').trimEnd().split('\n');

    const call = async (what, command, status) => {
        const before = service.requests.length;
        expect(`${name} ${what}`, await run(command, env), { code: 0, out: `${status}\n`, err: '' });
        expect(`${name} ${what}: calls`, service.requests.length - before, 1);
        return lines(service.requests.at(-1).rawHeaders);
    };
    const bare = await call('without', clients[name](url, service.caFile), 401);
    const full = await call('with the headers', clients[name](url, service.caFile, file), 200);
    expect(`${name}: whose call`, service.requests.at(-1).user, user.id);
    const added = full.filter((line) => !bare.includes(line));
    // fetch and http.client may change the case of a name, which is not significant (RFC 9110)
    const fold = (line) => line.replace(/^[^:]*/, (header) => header.toLowerCase());
    expect(`${name}: what arrived`, added.map(fold).sort(), written.map(fold).sort());
    expect(`${name}: what else`, full.length, bare.length + 3);
}

process.umask(0o077);
const service = await startService({ minted: 1 });
for (const name of Object.keys(clients)) {
    for (const user of service.users) await one(name, service, user);
}
await service.stop();
