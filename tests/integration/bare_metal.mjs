// Runs examples/bare_metal in QEMU: the JWT that it prints is verified with jose, its figures for
// flash and static RAM with what binutils finds in the program.
//
//     node tests/integration/bare_metal.mjs build/examples/bare_metal.elf
//
// Needs qemu-system-arm, arm-none-eabi-size and jose.

import { spawnSync } from 'node:child_process';
import { jose } from '../lib/packages.mjs';

// What examples/bare_metal/main.c has for sample values, and board.ld for sizes.
const SECRET_KEY = Buffer.from('s3cr3t-0123456789');
const FLASH_SIZE = 64 * 1024;
const STACK_SIZE = 3 * 1024;
const HEADERS = ['Authorization', 'x-jwt', 'account'];
const FIGURES = ['flash, bytes', 'static RAM, bytes', 'stack, bytes'];

const [program] = process.argv.slice(2);
let passed = 0, failed = 0;

function check(what, ok, detail) {
    if (ok) passed++;
    else failed++;
    if (!ok) console.log(`FAIL ${what}: ${detail}`);
}

const command = (name, ...args) =>
    spawnSync(name, args, { input: '', encoding: 'utf8', timeout: 60000 });

const { status, stdout, stderr } = command('qemu-system-arm', '-M', 'mps2-an385', '-nographic',
    '-semihosting', '-kernel', program);
check('exit status', status === 0, status);
const lines = `${stdout}${stderr}`.trim().split('\n').map((line) => line.split(': '));
const printed = Object.fromEntries(lines);
const names = lines.map(([name]) => name).join('; ');
check('what it prints', names === [...HEADERS, ...FIGURES].join('; '), names);

const jwt = await jose.jwtVerify(printed['x-jwt'] ?? '', SECRET_KEY, {
    algorithms: ['HS256'], issuer: 'avonhealth', audience: 'avonhealth', maxTokenAge: '5 minutes',
}).catch((error) => ({ payload: {}, error }));
check('x-jwt', jwt.payload.id === 'user_3km', jwt.error ?? JSON.stringify(jwt.payload));

const [text, data, bss] = command('arm-none-eabi-size', program).stdout.split('\n')[1].trim()
    .split(/\s+/).map(Number);
const [flash, ram, stack] = FIGURES.map((name) => Number(printed[name]));
check('flash', flash === text + data && flash < FLASH_SIZE, `${flash}, not ${text + data}`);
check('static RAM', ram === data + bss - STACK_SIZE, `${ram}, not ${data + bss - STACK_SIZE}`);
check('stack', stack > 512 && stack < STACK_SIZE, stack);

console.log(`bare_metal: ${flash} bytes of flash, ${ram} of static RAM, ${stack} of stack`);
console.log(`bare_metal: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
