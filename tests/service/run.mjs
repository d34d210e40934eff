#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Runs a command against the simulated service, with the variables set that the examples read,
// and exits as the command does.
//
//     tests/service/run.mjs [--fault=NAME[=VALUE]]... [--users=N] [--no-account] [--json]
//                           -- COMMAND ARGS...
//
// A fault is one of the token endpoint, or with "api:" before its name of the API, or one of the
// service as a whole; --help lists them. At the end, one line of counts goes to the standard
// error output; --json writes it, and why requests were refused, as JSON.

import { parseArgs } from 'node:util';
import { stepAside } from '../lib/process.mjs';
import { FAULTS, SERVICE_FAULTS, startService } from './service.mjs';

function usage(problem) {
    const list = (faults) => Object.entries(faults).map(([n, what]) => `    ${n.padEnd(16)}${what}`);
    console.error([
        ...(problem ? [`run.mjs: ${problem}`] : []),
        'usage: run.mjs [--fault=NAME[=VALUE]]... [--users=N] [--no-account] [--json]' +
            ' -- COMMAND ARGS...',
        'Faults of the token endpoint, or with "api:" before the name of the API:',
        ...list(FAULTS), 'Faults of the whole service:', ...list(SERVICE_FAULTS),
    ].join('\n'));
    process.exit(problem ? 2 : 0);
}

function readArguments() {
    try {
        const { values, positionals } = parseArgs({ allowPositionals: true, options: {
            fault: { type: 'string', multiple: true, default: [] },
            users: { type: 'string', default: '3' },
            'no-account': { type: 'boolean', default: false },
            json: { type: 'boolean', default: false },
            help: { type: 'boolean', default: false },
        } });
        if (values.help) usage();
        if (positionals.length === 0) usage('no command');
        if (!/^[1-9][0-9]*$/.test(values.users)) usage(`--users=${values.users}`);
        return { ...values, command: positionals };
    } catch (error) {
        return usage(error.message);
    }
}

function setFault(faults, text) {
    const [, api, name, value = true] = /^(api:)?([^=]*)(?:=(.*))?$/.exec(text);
    if (!api && name in SERVICE_FAULTS) faults[name] = value;
    else if (name in FAULTS) faults[api ? 'api' : 'token'][name] = value;
    else usage(`no such fault: ${text}`);
}

const options = readArguments();
const service = await startService({ users: Number(options.users), record: options.json,
                                     account: options['no-account'] ? false : undefined });
for (const text of options.fault) setFault(service.faults, text);
const code = await stepAside(options.command, service.environment());
const { counts, requests, elsewhere } = service;
if (options.json) {
    const reasons = requests.map(({ reason }) => reason).filter((reason) => reason !== '');
    console.error(JSON.stringify({ ...counts, elsewhere: elsewhere.requests.length, reasons }));
} else {
    console.error(`service: token requests ${counts.tokenRequests}, API calls ${counts.apiCalls}, ` +
        `accepted ${counts.accepted}, refused ${counts.refused}`);
}
await service.stop();
process.exitCode ||= code;
