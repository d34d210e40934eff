// SPDX-License-Identifier: MIT
// The one way in which Node scripts run other programs.

import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

// A list of words, as a variable of the Makefile has it.
export const words = (text, otherwise = '') => (text || otherwise).split(/\s+/).filter(Boolean);

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

// Runs a program to its end, or to its deadline, which is a failure. { code, out, err }
export function run([program, ...args], variables = {}, deadline_ms = 60000) {
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
