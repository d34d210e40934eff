// What the header costs on small machines: flash and stack by group of functions, memory by
// object. Run from the root of the repository, after tests/lib/fetch_source.sh. The flash
// is read from the linker's map, the stack computed along the call graph and, for the
// Cortex-M ones, measured in QEMU as well; fails if the two do not agree. Works in build/size.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { flash } from './flash.mjs';
import { run } from './run.mjs';
import { worstStack } from './stack.mjs';

const out = 'build/size';
const bearssl = 'build/bearssl';
const bearsslSources = ['mac/hmac', 'hash/sha2small', 'codec/dec32be', 'codec/enc32be'];

const targets = [
    { name: 'Cortex-M0+', tools: 'arm-none-eabi-', machine: 'microbit', returnAddress: 0,
        flags: '-mcpu=cortex-m0plus -mthumb --specs=picolibc.specs' },
    { name: 'Cortex-M4', tools: 'arm-none-eabi-', machine: 'mps2-an386', returnAddress: 0,
        flags: '-mcpu=cortex-m4 -mthumb --specs=picolibc.specs' },
    { name: 'AVR', tools: 'avr-', returnAddress: 2,
        flags: '-mmcu=atmega1284p -Wl,--section-start=.text=0x8000' },
    { name: 'RV32', tools: 'riscv64-unknown-elf-', returnAddress: 0,
        flags: '-march=rv32imac -mabi=ilp32 --specs=picolibc.specs' },
    { name: 'x86-64', tools: '', returnAddress: 8, flags: '-fno-pie -no-pie' },
];

const header = readFileSync('avon_auth.h', 'utf8').split('stop here')[0];
const everything = [...header.matchAll(/^AVON__API [^;(]*?\bavon_auth_(\w+)\(/gm)].map(m => m[1]);
const objects = [...header.matchAll(/^typedef struct avon_auth_\w+ \{[^}]*\} avon_auth_(\w+);/gm)]
    .map(m => m[1]);

const signing = ['key_init', 'jwt_sign'];
const blocks = [...signing, 'token_request', 'token_parse', 'error_parse', 'headers_build',
    'headers_text', 'wipe'];
const texts = ['status_name', 'status_text'];
const groups = [
    { name: 'signing only', functions: signing, limit: 1.1 },
    { name: 'building blocks', functions: blocks, limit: 4.2 },
    { name: 'and status texts', functions: [...blocks, ...texts] },
    { name: 'everything', functions: everything, limit: 7.5 },
];
const stackLimit = 1.4; // KB, as the limits above: on Cortex-M0+
const tolerance = 64;   // bytes of stack that a call here may leave unused

const words = text => (text ?? '').split(' ').filter(Boolean);

// jsmn.h by itself: the directory that the host has it in holds the host's headers too.
function copyJsmn() {
    writeFileSync(`${out}/jsmn.c`, '#include <jsmn.h>\n');
    const found = run('gcc', words(process.env.JSMN_CFLAGS), '-M', `${out}/jsmn.c`);
    mkdirSync(`${out}/jsmn`);
    copyFileSync(found.match(/\S+\/jsmn\.h/)[0], `${out}/jsmn/jsmn.h`);
}

// ---- building ----------------------------------------------------------------------------

function compile(target, source, object, ...more) {
    run(target.tools + 'gcc', words(target.flags), '-std=c99', '-Os', '-gdwarf-4',
        '-ffunction-sections', '-fdata-sections', '-fstack-usage', '-I.', `-I${out}/jsmn`,
        `-I${bearssl}/inc`, `-I${bearssl}/src`, more, '-c', source, '-o', object);
    return object;
}

// Everything that is linked, the stack burn aside where the stack is to be looked at.
function compileAll(target, dir, ...more) {
    mkdirSync(dir, { recursive: true });
    return [
        compile(target, 'tests/analysis/size/implementation.c', `${dir}/implementation.o`, more),
        ...bearsslSources.map(name =>
            compile(target, `${bearssl}/src/${name}.c`, `${dir}/${basename(name)}.o`)),
    ];
}

// What is left of the objects when nothing but these functions is called.
function link(target, elf, objectFiles, functions) {
    const symbols = functions.map(name => `-Wl,-u,avon_auth_${name}`);
    run(target.tools + 'gcc', words(target.flags), '-nostartfiles', '-nostdlib',
        '-Wl,--gc-sections', `-Wl,-Map=${elf}.map`, `-Wl,-e,avon_auth_${functions[0]}`, symbols,
        objectFiles, '-lc', '-lgcc', '-o', elf);
    return elf;
}

// ---- measuring ---------------------------------------------------------------------------

function sizesOfObjects(target) {
    const source = `${out}/objects.c`;
    writeFileSync(source, '#include "avon_auth.h"\n' + objects.map(name =>
        `char avon_auth_${name}_size[sizeof(avon_auth_${name})];\n`).join(''));
    const object = compile(target, source, `${target.dir}/objects.o`);
    const lines = run(target.tools + 'nm', '-S', object).matchAll(/(\w+) \w avon_auth_(\w+)_size/g);
    return Object.fromEntries([...lines].map(m => [m[2], parseInt(m[1], 16)]));
}

// The painted stack: { function: bytes }, of the program that `elf` is.
function painted(target, elf) {
    const printed = run('timeout', '60', 'qemu-system-arm', '-M', target.machine,
        '-display', 'none', '-monitor', 'none', '-serial', 'none', '-chardev', 'stdio,id=out',
        '-semihosting-config', 'enable=on,target=native,chardev=out', '-kernel', elf);
    return Object.fromEntries(printed.trim().split('\n').map(line => line.split(' '))
        .map(([name, bytes]) => [name, Number(bytes)]));
}

// Both ways, for each function that the painted program calls.
function comparedStacks(target) {
    const caller = compile(target, 'tests/analysis/size/painted.c', `${target.dir}/burnless/painted.o`,
        '-fno-inline');
    const elf = `${target.dir}/painted.elf`;
    run(target.tools + 'gcc', words(target.flags), '-nostartfiles', '-Wl,--gc-sections',
        '-T', 'tests/analysis/size/painted.ld', target.burnless, caller, '-o', elf);
    const computed = worstStack(target, elf, [...target.burnless, caller]);
    return Object.entries(painted(target, elf)).map(([name, measured]) =>
        ({ name, measured, computed: computed(`call_${name}`).bytes }));
}

function measure(target) {
    target.dir = `${out}/${target.name}`;
    target.burnless = compileAll(target, `${target.dir}/burnless`, '-DAVON_AUTH_STACK_BURN=0');
    const whole = compileAll(target, `${target.dir}/whole`);
    const stack = worstStack(target,
        link(target, `${target.dir}/stack.elf`, target.burnless, everything), target.burnless);
    target.groups = groups.map(({ name, functions, limit }, i) => {
        const elf = link(target, `${target.dir}/${i}.elf`, whole, functions);
        const worst = functions.map(f => ({ f, ...stack(`avon_auth_${f}`) }))
            .reduce((a, b) => (b.bytes > a.bytes ? b : a));
        return { name, limit, ...flash(target, elf), worst };
    });
    target.objects = sizesOfObjects(target);
    if (target.machine) target.compared = comparedStacks(target);
}

// ---- the report --------------------------------------------------------------------------

// The first column is text, as is any other that `left` names.
function table(head, rows, left = []) {
    const cells = [head, ...rows].map(row => row.map(String));
    const widths = head.map((_, i) => Math.max(...cells.map(row => row[i].length)));
    const pad = (cell, i) =>
        i === 0 || left.includes(i) ? cell.padEnd(widths[i]) : cell.padStart(widths[i]);
    for (const row of cells) console.log('  ' + row.map(pad).join('  ').trimEnd());
}

function againstLimit(what, bytes, limit) {
    const met = bytes <= limit * 1024 ? 'met' : 'not met';
    return [what, `${(bytes / 1024).toFixed(2)} KB`, `${limit} KB`, met];
}

function reportSizes() {
    console.log('\nFlash and worst stack, bytes; -Os, unused sections dropped, stack burn aside');
    for (const target of targets) {
        console.log(`\n${target.name}  ${target.flags.replace(/ -Wl\S+/, '')}`);
        table(['', 'own', 'jsmn', 'BearSSL', 'libraries', 'all', 'stack', 'of'],
            target.groups.map(({ name, own, jsmn, bearssl, libraries, all, worst }) =>
                [name, own, jsmn, bearssl, libraries, all, worst.bytes, worst.f]), [7]);
    }
    console.log(`
"libraries" is what the compiler's library (64-bit division) and the C library bring; the
latter is the system's on x86-64, where its stack is not counted either. AVR holds constants
in memory as well, and its compiler keeps all string literals together.`);
}

function reportObjects() {
    console.log('\nMemory by object, bytes; the buffers beside them are yours to choose\n');
    table(['', ...targets.map(target => target.name)], objects.map(name =>
        [`avon_auth_${name}`, ...targets.map(target => target.objects[name])]));
}

// Returns how many do not agree: more was measured than computed, or much less.
function reportStacks() {
    let wrong = 0;
    for (const target of targets.filter(target => target.compared)) {
        console.log(`\nStack on ${target.name}: along the call graph, and painted in QEMU's ` +
            `${target.machine}; with the caller\n`);
        const rows = target.compared.map(({ name, computed, measured }) => {
            const agree = measured <= computed && measured >= computed - tolerance;
            if (!agree) wrong++;
            return [name, computed, measured, agree ? '' : 'DO NOT AGREE'];
        });
        table(['', 'computed', 'measured', ''], rows, [3]);
    }
    return wrong;
}

function reportLimits() {
    const { groups } = targets[0];
    const worst = groups.at(-1).worst;
    console.log('\nAgainst the limits, on Cortex-M0+\n');
    table(['', 'is', 'limit', ''], [
        ...groups.filter(({ limit }) => limit)
            .map(({ name, own, limit }) => againstLimit(`own code, ${name}`, own, limit)),
        againstLimit(`worst stack, of ${worst.f}`, worst.bytes, stackLimit),
    ], [3]);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
copyJsmn();
for (const target of targets) measure(target);
reportSizes();
reportObjects();
const wrong = reportStacks();
reportLimits();

const compared = targets.flatMap(target => target.compared ?? []).length;
console.log(`\nsize: ${compared - wrong} stacks agree, ${wrong} do not`);
process.exit(wrong === 0 ? 0 : 1);
