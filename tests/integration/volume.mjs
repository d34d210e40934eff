// Ten thousand calls by a thousand users through the examples that serve many, and a few of each
// example under valgrind: every one accepted, one token request, no error.
//
//     node tests/integration/volume.mjs build/examples

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startService } from '../service/service.mjs';
import { conclude, expect, run, tally } from '../lib/harness.mjs';

const [built] = process.argv.slice(2);
const VALGRIND = ['valgrind', '--quiet', '--leak-check=full', '--error-exitcode=99'];
const DEADLINE_MS = 600000;

async function calls(what, command, calls, users) {
    const service = await startService({ users });
    const began = performance.now();
    const result = await run(command, { ...service.environment(), HOME: '', AVON_TIMEOUT: '600' },
        DEADLINE_MS);
    const seconds = (performance.now() - began) / 1000;
    const { tokenRequests, apiCalls, accepted, refused } = service.counts;
    expect(what, { code: result.code, err: result.err, tokenRequests, apiCalls, accepted, refused },
        { code: 0, err: '', tokenRequests: 1, apiCalls: calls, accepted: calls, refused: 0 });
    const callers = new Map();
    for (const { user } of service.requests) callers.set(user, (callers.get(user) ?? 0) + 1);
    callers.delete('');             // the token request
    expect(`${what}: users who called`, callers.size, Math.min(users, calls));
    await service.stop();
    console.log(`${what}: ${calls} calls by ${callers.size} users in ${seconds.toFixed(1)} s`);
}

const valgrind = [];
const programs = [['curl_multi', 30, 10], ['threads', 30, 10], ['avon_headers', 1, 1, 'GET',
                  '/v2/patients'], ['bearssl_tls', 1, 1], ['cpp_httplib', 1, 1]];
for (const [name, few, users, ...args] of programs) {
    const program = join(built, name);
    if (!existsSync(program)) {
        tally.leftOut.push(name);
        continue;
    }
    if (users > 1) {
        await calls(name, [program, '10000'], 10000, 1000);
        args.push(few);
    }
    valgrind.push(() => calls(`${name} under valgrind`, [...VALGRIND, program, ...args], few, users));
}
await Promise.all(valgrind.map((check) => check()));
conclude('volume');
