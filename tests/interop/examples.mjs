// Every example against the simulated service: whole, failing in each of its ways, with the wrong
// certificate, without settings; and that nothing that an example prints holds a secret.
//
//     node tests/interop/examples.mjs build/examples

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../service/service.mjs';
import { conclude, expect, run, tally } from './harness.mjs';

const [built] = process.argv.slice(2);

// command: how it is run, beside its directory; calls: what it makes of a service that is well
const examples = {
    bearssl_tls: { command: ['bearssl_tls'], calls: 1 },
};

const failures = [
    // fault of the token endpoint, value, what the example says
    ['refuse', true, 'AVON_AUTH_E_DENIED'],
    ['error-body', true, 'AVON_AUTH_E_DENIED'],
    ['throttle', 3600, 'AVON_AUTH_E_THROTTLED'],
    ['error', 503, 'AVON_AUTH_E_SERVER'],
    ['redirect', 302, 'AVON_AUTH_E_SERVER'],
    ['redirect', 307, 'AVON_AUTH_E_SERVER'],
    ['html', true, 'AVON_AUTH_E_JSON'],
    ['invalid-json', true, 'AVON_AUTH_E_JSON'],
    ['huge', true, 'AVON_AUTH_E_TOO_LARGE'],
    ['cut', true, 'AVON_AUTH_E_TRANSPORT'],
    ['hang', true, 'AVON_AUTH_E_TRANSPORT'],
];
const apiFailures = [['redirect', 302], ['redirect', 307], ['error', 500], ['cut', true],
                     ['hang', true]];
const harmless = [['chunked', true], ['until-close', true], ['slow', true],
                  ['expires-string', true]];
const settings = ['AVON_BASE_URL', 'AVON_CLIENT_ID', 'AVON_CLIENT_SECRET', 'AVON_USER_ID',
                  'AVON_SECRET_KEY'];

// Runs an example once. { code, out, err, tokenRequests, apiCalls, accepted, refused }
async function once(service, command, env = {}) {
    const before = { ...service.counts };
    const home = mkdtempSync(join(tmpdir(), 'avon-home-'));
    const [program, ...args] = command;
    const result = await run([join(built, program), ...args],
        { ...service.environment(), HOME: home, ...env });
    rmSync(home, { recursive: true, force: true });
    const told = Object.values(result).join('\n');
    for (const secret of [service.credentials.client_secret, service.users[0].secret]) {
        if (told.includes(secret)) expect(`${command}: a secret in its output`, told, '');
    }
    const counts = Object.entries(service.counts).map(([name, n]) => [name, n - before[name]]);
    return { ...result, ...Object.fromEntries(counts) };
}

async function fails(name, service, command, env, { says = '', tokenRequests, apiCalls }) {
    const result = await once(service, command, env);
    expect(`${name}: exit code`, result.code, /^[1-9][0-9]?$/);
    expect(`${name}: what it says`, result.err.includes(says) && result.err !== '' ? says
        : result.err, says);
    expect(`${name}: token requests`, result.tokenRequests, tokenRequests);
    expect(`${name}: API calls`, result.apiCalls, apiCalls);
}

async function works(name, service, command, calls) {
    const { code, err, tokenRequests, apiCalls, accepted } = await once(service, command);
    expect(name, { code, err, tokenRequests, apiCalls, accepted },
        { code: 0, err: '', tokenRequests: 1, apiCalls: calls, accepted: calls });
}

async function everyFault(name, service, { command, calls }) {
    const { faults } = service;
    await works(`${name}: a service that is well`, service, command, calls);
    for (const [fault, value] of harmless) {
        faults.token = faults.api = { [fault]: value };
        await works(`${name}: ${fault}`, service, command, calls);
    }
    faults.api = {};
    for (const [fault, value, says] of failures) {
        faults.token = { [fault]: value };
        await fails(`${name}: ${fault}=${value}`, service, command,
            fault === 'hang' ? { AVON_TIMEOUT: '1' } : {}, { says, tokenRequests: 1, apiCalls: 0 });
    }
    faults.token = {};
    for (const [fault, value] of apiFailures) {
        faults.api = { [fault]: value };
        await fails(`${name}: API, ${fault}=${value}`, service, command,
            fault === 'hang' ? { AVON_TIMEOUT: '1' } : {}, { tokenRequests: 1, apiCalls: calls });
    }
    faults.api = {};
    faults.down = true;
    await fails(`${name}: down`, service, command, {},
        { says: 'AVON_AUTH_E_TRANSPORT', tokenRequests: 0, apiCalls: 0 });
    delete faults.down;
    expect(`${name}: what redirects led to`, service.elsewhere.requests, []);
    await works(`${name}: well again`, service, command, calls);
}

async function settingsMatter(name, service, { command }) {
    const nothing = { tokenRequests: 0, apiCalls: 0 };
    for (const setting of settings) {
        await fails(`${name}: without ${setting}`, service, command, { [setting]: '' },
            { says: setting, ...nothing });
    }
    await fails(`${name}: authorities of the system`, service, command, { AVON_CA_FILE: '' },
        { says: 'AVON_AUTH_E_TRANSPORT', ...nothing });
    await fails(`${name}: no such file of authorities`, service, command,
        { AVON_CA_FILE: '/nonexistent' }, nothing);
    await fails(`${name}: a key of another user`, service, command,
        { AVON_SECRET_KEY: 'x', AVON_USERS: '' }, { tokenRequests: 1, apiCalls: 1 });
    const other = await startService({ hostname: 'other.example' });
    await fails(`${name}: the certificate of another host`, other, command, {},
        { says: 'AVON_AUTH_E_TRANSPORT', ...nothing });
    await other.stop();
}

for (const [name, example] of Object.entries(examples)) {
    if (!existsSync(join(built, example.command[0]))) {
        tally.leftOut.push(name);
        continue;
    }
    const service = await startService();
    await everyFault(name, service, example);
    await settingsMatter(name, service, example);
    await service.stop();
}
conclude('examples');
