// SPDX-License-Identifier: MIT
// The one way in which Node scripts run other programs.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

// A list of words, as a variable of the Makefile has it.
export const words = (text, otherwise = '') => (text || otherwise).split(/\s+/).filter(Boolean);

// A directory that is gone when the script has ended.
export function scratch() {
    const directory = mkdtempSync(join(tmpdir(), 'avon-'));
    process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
    return directory;
}

// The environment without what would lead a program elsewhere, and with these variables.
function environment(variables) {
    const own = Object.entries(process.env).filter(([name]) => !/^AVON_|_proxy$/i.test(name));
    return { ...Object.fromEntries(own), ...variables };
}

// Runs a command that has to succeed, and waits. Returns its standard output.
export function must([program, ...args], options = {}) {
    const { status, stdout, stderr, error } =
        spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
    if (status === 0) return stdout;
    throw Error(`${[program, ...args].join(' ')}: ${error?.message ?? status}\n${stderr}`);
}

// Starts a program. ended: { code, problem }, the exit code or the signal, and why it did not start.
function start([program, ...args], variables, options) {
    const child = spawn(program, args, { env: environment(variables), ...options });
    const ended = new Promise((resolve) => {
        child.once('error', (error) => resolve({ code: 127, problem: error.message }));
        child.once('close', (code, signal) => resolve({ code: code ?? signal, problem: '' }));
    });
    return { child, ended };
}

// Runs a program to its end, or to its deadline, which is a failure. Hands its process to `begun`.
// { code, out, err }
export async function run(command, variables = {}, deadline_ms = 60000, begun = () => {}) {
    const { child, ended } = start(command, variables, {
        stdio: ['ignore', 'pipe', 'pipe'], timeout: deadline_ms, killSignal: 'SIGKILL' });
    let out = '', err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => { out += text; });
    child.stderr.setEncoding('utf8').on('data', (text) => { err += text; });
    begun(child);
    const { code, problem } = await ended;
    return { code, out, err: err + problem };
}

// Runs a program with the input, the output and the signals of this one. Returns its exit code as
// a shell gives it.
export async function stepAside(command, variables) {
    const { child, ended } = start(command, variables, { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(signal, () => child.kill(signal));
    }
    const { code, problem } = await ended;
    if (problem) console.error(problem);
    return code in constants.signals ? 128 + constants.signals[code] : code;
}

// A program that answers each line with a line. { say(line), end() }
export function converse(program, variables) {
    const { child, ended } = start([program], variables, { stdio: ['pipe', 'pipe', 'inherit'] });
    const waiting = [];
    ended.then(({ code, problem }) => waiting.splice(0).forEach(
        (resolve) => resolve(`(ended: ${problem || code})`)));
    child.stdin.on('error', () => {});
    createInterface(child.stdout).on('line', (line) => waiting.shift()?.(line));
    return {
        say(line) {
            return new Promise((resolve) => {
                waiting.push(resolve);
                child.stdin.write(`${line}\n`);
            });
        },
        async end() {
            child.stdin.end();
            return (await ended).code;
        },
    };
}
