#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Runs a command against the simulated service, with the variables set that the examples read,
// and exits as the command does.
//
//     tests/service/run.mjs [OPTION...] -- COMMAND ARGS...
//
// --help lists the options. At the end, one line of counts goes to the standard error output.

import { parseArgs } from 'node:util';
import { stepAside } from '../lib/process.mjs';
import { FAULTS, SERVICE_FAULTS, startService } from './service.mjs';

const HELP = {
    'fault=NAME[=VALUE]': 'one of those below, as often as you like',
    'users=N': 'that many users (3)',
    'minted=N': 'that many of them, the first, without a secret key',
    'bad=N': 'that many of them, the last, with a wrong key',
    'no-account': 'no user has an account',
    json: 'the counts, and why requests were refused, as JSON',
};

function usage(problem) {
    const list = (all, before = '') => Object.entries(all)
        .map(([name, what]) => `    ${(before + name).padEnd(24)}${what}`);
    console.error([
        ...(problem ? [`run.mjs: ${problem}`] : []),
        'usage: run.mjs [OPTION...] -- COMMAND ARGS...', ...list(HELP, '--'),
        'Faults of the token endpoint, or with "jwt:" or "api:" before the name of those:',
        ...list(FAULTS), 'Faults of the whole service:', ...list(SERVICE_FAULTS),
    ].join('\n'));
    process.exit(problem ? 2 : 0);
}

function readArguments() {
    try {
        const { values, positionals } = parseArgs({ allowPositionals: true, options: {
            fault: { type: 'string', multiple: true, default: [] },
            users: { type: 'string', default: '3' },
            minted: { type: 'string', default: '0' },
            bad: { type: 'string', default: '0' },
            'no-account': { type: 'boolean', default: false },
            json: { type: 'boolean', default: false },
            help: { type: 'boolean', default: false },
        } });
        if (values.help) usage();
        if (positionals.length === 0) usage('no command');
        for (const [name, least] of [['users', 1], ['minted', 0], ['bad', 0]]) {
            const value = values[name];
            if (!/^\d+$/.test(value) || value < least) usage(`--${name}=${value}`);
        }
        return { ...values, command: positionals };
    } catch (error) {
        return usage(error.message);
    }
}

function setFault(faults, text) {
    const [, target, name, value = true] = /^(?:(token|jwt|api):)?([^=]*)(?:=(.*))?$/.exec(text);
    if (!target && name in SERVICE_FAULTS) faults[name] = value;
    else if (name in FAULTS) faults[target ?? 'token'][name] = value;
    else usage(`no such fault: ${text}`);
}

const options = readArguments();
const service = await startService({ users: Number(options.users), minted: Number(options.minted),
                                     bad: Number(options.bad), record: options.json,
                                     account: options['no-account'] ? false : undefined });
for (const text of options.fault) setFault(service.faults, text);
const code = await stepAside(options.command, service.environment(service.users.length));
const { counts, requests, elsewhere } = service;
if (options.json) {
    const reasons = requests.map(({ reason }) => reason).filter((reason) => reason !== '');
    console.error(JSON.stringify({ ...counts, elsewhere: elsewhere.requests.length, reasons }));
} else {
    console.error(`service: token requests ${counts.tokenRequests}, JWT requests ` +
        `${counts.jwtRequests}, API calls ${counts.apiCalls}, accepted ${counts.accepted}, ` +
        `refused ${counts.refused}`);
}
await service.stop();
process.exitCode ||= code;
