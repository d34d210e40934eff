// What the tests here are made of: programs that are run or spoken to, and a count of what passed.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export const tally = { passed: 0, failed: 0, leftOut: [] };

const shown = (value) => (value instanceof RegExp ? String(value) : JSON.stringify(value))
    .slice(0, 1000);

export function expect(what, got, wanted) {
    const ok = wanted instanceof RegExp ? wanted.test(got)
        : JSON.stringify(got) === JSON.stringify(wanted);
    if (ok) tally.passed++;
    else tally.failed++;
    if (!ok) console.log(`FAIL ${what}\n    got  ${shown(got)}\n    want ${shown(wanted)}`);
}

// The environment without what would lead a program elsewhere, and with these variables.
function environment(variables) {
    const own = Object.entries(process.env).filter(([name]) => !/^AVON_|_proxy$/i.test(name));
    return { ...Object.fromEntries(own), ...variables };
}

// Runs a program to its end, or to its deadline, which is a failure. { code, out, err }
export function run([program, ...args], variables, deadline_ms = 60000) {
    return new Promise((resolve) => {
        const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'],
                                             env: environment(variables), timeout: deadline_ms,
                                             killSignal: 'SIGKILL' });
        let out = '', err = '';
        child.stdout.setEncoding('utf8').on('data', (text) => { out += text; });
        child.stderr.setEncoding('utf8').on('data', (text) => { err += text; });
        child.once('error', (error) => resolve({ code: 127, out, err: error.message }));
        child.once('close', (code, signal) => resolve({ code: code ?? signal, out, err }));
    });
}

// A program that answers each line with a line. { say(line), end() }
export function converse(program, variables) {
    const child = spawn(program, { env: environment(variables),
                                   stdio: ['pipe', 'pipe', 'inherit'] });
    const waiting = [];
    const exited = new Promise((resolve) => {
        child.once('error', (error) => resolve(error.message));
        child.once('close', (code, signal) => resolve(code ?? signal));
    });
    exited.then((how) => waiting.splice(0).forEach((resolve) => resolve(`(ended: ${how})`)));
    child.stdin.on('error', () => {});
    createInterface(child.stdout).on('line', (line) => waiting.shift()?.(line));
    return {
        say(line) {
            return new Promise((resolve) => {
                waiting.push(resolve);
                child.stdin.write(`${line}\n`);
            });
        },
        end() {
            child.stdin.end();
            return exited;
        },
    };
}

export function conclude(name) {
    const { passed, failed, leftOut } = tally;
    for (const what of leftOut) console.log(`left out: ${what}`);
    console.log(`${name}: ${passed} passed, ${failed} failed` +
        (leftOut.length > 0 ? `, ${leftOut.length} skipped` : ''));
    process.exitCode ||= failed === 0 && passed > 0 ? 0 : 1;
}
