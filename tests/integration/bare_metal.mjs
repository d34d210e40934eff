#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Runs examples/bare_metal in QEMU: the JWT that it prints is verified with jose, its figures for
// flash and static RAM with what binutils finds in the program.

import { jose } from '../lib/packages.mjs';
import { must, run } from '../lib/process.mjs';
import { need, note, ok } from '../lib/tap.mjs';

const program = 'build/examples/bare_metal.elf';
need(program, 'qemu-system-arm', 'arm-none-eabi-size');

// What examples/bare_metal/main.c has for sample values, and board.ld for sizes.
const SECRET_KEY = Buffer.from('s3cr3t-0123456789');
const FLASH_SIZE = 64 * 1024;
const STACK_SIZE = 3 * 1024;
const HEADERS = ['Authorization', 'x-jwt', 'account'];
const FIGURES = ['flash, bytes', 'static RAM, bytes', 'stack, bytes'];

const { code, out, err } = await run(['qemu-system-arm', '-M', 'mps2-an385', '-nographic',
    '-semihosting', '-kernel', program]);
ok(code === 0, 'exit status', code);
const lines = `${out}${err}`.trim().split('\n').map((line) => line.split(': '));
const printed = Object.fromEntries(lines);
const names = lines.map(([name]) => name).join('; ');
ok(names === [...HEADERS, ...FIGURES].join('; '), 'what it prints', names);

const jwt = await jose.jwtVerify(printed['x-jwt'] ?? '', SECRET_KEY, {
    algorithms: ['HS256'], issuer: 'avonhealth', audience: 'avonhealth', maxTokenAge: '5 minutes',
}).catch((error) => ({ payload: {}, error }));
ok(jwt.payload.id === 'user_3km', 'x-jwt', jwt.error ?? JSON.stringify(jwt.payload));

const [text, data, bss] = must(['arm-none-eabi-size', program]).split('\n')[1].trim().split(/\s+/)
    .map(Number);
const [flash, ram, stack] = FIGURES.map((name) => Number(printed[name]));
ok(flash === text + data && flash < FLASH_SIZE, 'flash', `${flash}, not ${text + data}`);
ok(ram === data + bss - STACK_SIZE, 'static RAM', `${ram}, not ${data + bss - STACK_SIZE}`);
ok(stack > 512 && stack < STACK_SIZE, 'stack', stack);
note(`${flash} bytes of flash, ${ram} of static RAM, ${stack} of stack`);
