#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// What the header costs on small machines: flash and stack by group of functions, memory by object.
// Prints in TAP whether the bounds hold on Cortex-M0+, whether the functions by the line table add
// up to the code that the linker placed, and whether the stack along gcc's call graph is the stack
// that QEMU's machines are seen to use. With --table the tables for people come first.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { must, words } from '../lib/process.mjs';
import { table } from '../lib/table.mjs';
import { missing, note, ok } from '../lib/tap.mjs';

// ---- what is measured ----------------------------------------------------------------------

const out = 'build/size', bearssl = 'build/bearssl';

// With `machine`, QEMU's: its command, and where flash and memory are.
const libc = '--specs=picolibc.specs';
const targets = [
    { name: 'Cortex-M0+', tools: 'arm-none-eabi-', flags: '-mcpu=cortex-m0plus -mthumb',
        libc, machine: 'qemu-system-arm -M microbit', flash: 0, ram: 0x20000000 },
    { name: 'Cortex-M4', tools: 'arm-none-eabi-', flags: '-mcpu=cortex-m4 -mthumb',
        libc, machine: 'qemu-system-arm -M mps2-an386', flash: 0, ram: 0x20000000 },
    { name: 'RV32', tools: 'riscv64-unknown-elf-', flags: '-march=rv32imac -mabi=ilp32',
        libc, machine: 'qemu-system-riscv32 -M virt -bios none', flash: 0x80000000,
        ram: 0x80100000 },
    { name: 'AVR', tools: 'avr-', flags: '-mmcu=atmega1284p -Wl,--section-start=.text=0x8000' },
    { name: 'x86-64', tools: '', flags: '-fno-pie -no-pie' },
];

// What a program calls, and how many bytes of the header's that may take on Cortex-M0+.
const signing = ['key_init', 'jwt_sign'];
const blocks = [...signing, 'token_request', 'token_parse', 'error_parse', 'headers_build',
    'headers_text', 'wipe'];
const minting = [...blocks, 'jwt_request', 'jwt_parse'];
const groups = [
    { name: 'a status by name', functions: ['status_name'], bound: 480 }, // and no texts
    { name: 'signing only', functions: signing, bound: 1792 },
    { name: 'building blocks', functions: blocks, bound: 6272 },
    { name: 'and minted JWTs', functions: minting, bound: 6336 },
    { name: 'all but the texts', defined: ['-DAVON_AUTH_NO_TEXTS'], bound: 12480 },
    { name: 'everything', bound: 13120 },
];
const stackBound = 1856; // of any function on Cortex-M0+, its clearing included

// Whom a function calls through a pointer. The session's hooks are the caller's, and not counted.
const sha256 = (...methods) => methods.map((method) => `br_sha2${method}`);
const throughPointers = {
    avon_auth_wipe: ['memset'],
    avon__burn: ['avon__burn_frame'],
    avon__put_escaped: ['avon__json_escape', 'avon__form_escape'],
    avon__call: [], avon__exchange: [], avon__try_headers: [], avon_auth_get_headers: [],
    avon_auth_reject: [],
    process_key: sha256('56_init', '24_update', '24_state'),
    br_hmac_key_init: sha256('56_init', '24_update', '56_out'),
    br_hmac_init: sha256('56_init', '24_set_state'),
    br_hmac_update: sha256('24_update'),
    br_hmac_out: sha256('56_out', '56_init', '24_set_state', '24_update'),
};
const libraryFrame = 16; // of a function that is not compiled here, at most
const tolerance = 80;    // bytes of stack that the calls of painted.c may leave unused
// Those of them that do not go as deep as their function may: for a minted JWT another one does.
const shallow = ['token_parse', 'complete', 'get_headers', 'minted_init'];

const hasCallGraph = ({ name }) => name !== 'AVR'; // whose gcc is version 5

// ---- building ------------------------------------------------------------------------------

// jsmn.h by itself: the directory that the host has it in holds the host's headers too.
function copyJsmn() {
    writeFileSync(`${out}/jsmn.c`, '#include <jsmn.h>\n');
    const found = must(['gcc', ...words(process.env.JSMN_CFLAGS), '-M', `${out}/jsmn.c`]);
    mkdirSync(`${out}/jsmn`);
    copyFileSync(found.match(/\S+\/jsmn\.h/)[0], `${out}/jsmn/jsmn.h`);
}

const gcc = (target, ...args) => must([`${target.tools}gcc`, ...words(target.flags), ...args]);

// An object, with its part of the call graph beside it.
function compile(target, object, source, ...more) {
    const graph = hasCallGraph(target) ? ['-fcallgraph-info=su'] : [];
    gcc(target, ...words(target.libc), '-std=c99', '-Os', '-gdwarf-4', '-ffunction-sections',
        '-fdata-sections', ...graph, '-I.', `-I${out}/jsmn`, `-I${bearssl}/inc`,
        `-I${bearssl}/src`, ...more, '-xc', '-c', source, '-o', `${target.dir}/${object}.o`);
    return `${target.dir}/${object}.o`;
}

const compileHeader = (target, object, ...more) => compile(target, object, 'avon_auth.h',
    '-DAVON_AUTH_IMPLEMENTATION', ...more);

// The program that calls these functions and nothing else, with its map beside it.
function link(target, program, functions, header) {
    const symbols = functions.map((name) => `-Wl,-u,avon_auth_${name}`);
    gcc(target, ...words(target.libc), '-nostartfiles', '-nostdlib', '-Wl,--gc-sections',
        `-Wl,-e,avon_auth_${functions[0]}`, `-Wl,-Map=${program}.map`, ...symbols, header,
        ...target.sources, '-lc', '-lgcc', '-o', program);
    return program;
}

// ---- flash ---------------------------------------------------------------------------------

// The sections of a program that a flash holds: [{ at, bytes }].
const inFlash = (target, program) => [...must([`${target.tools}size`, '-A', program])
    .matchAll(/^\.(?:text|rodata|data)\S* +(\d+) +(\d+)$/gm)]
    .map(([, bytes, at]) => ({ at: Number(at), bytes: Number(bytes) }));

// By the map, what of these objects a program has: [{ at, bytes, isCode }]. Strings that another
// section holds too are listed in full, where the next one begins.
function linkedFrom(objects, program) {
    const map = readFileSync(`${program}.map`, 'utf8').split('Linker script and memory map')[1];
    return [...map.matchAll(/^ \.(text|rodata|data)\S*\s+0x(\w+)\s+0x(\w+) (\S+)$/gm)]
        .map(([, kind, at, bytes, object]) =>
            ({ object, at: parseInt(at, 16), bytes: parseInt(bytes, 16), isCode: kind === 'text' }))
        .map((piece, i, { [i + 1]: next }) =>
            ({ ...piece, bytes: next ? Math.min(piece.bytes, next.at - piece.at) : piece.bytes }))
        .filter(({ object }) => objects.includes(object));
}

const sumOf = (pieces) => pieces.reduce((sum, { bytes }) => sum + bytes, 0);

// By the line table, the code of the header's and of jsmn's functions: [{ file, name, bytes }].
// Counted where it was written, not where it was inlined.
function written(target, program) {
    const step = target.name === 'x86-64' ? 1 : 2, functions = new Map();
    const addresses = inFlash(target, program).flatMap(({ at, bytes }) =>
        Array.from({ length: bytes / step }, (_, i) => `0x${(at + i * step).toString(16)}`));
    const lines = must(['llvm-addr2line-19', '-f', '-s', '-e', program],
        { input: addresses.join('\n') }).split('\n');
    for (let i = 0; i + 1 < lines.length; i += 2) {
        const name = lines[i], [file, line] = lines[i + 1].split(':');
        if (!['avon_auth.h', 'jsmn.h'].includes(file) || line === '0') continue;
        const known = functions.get(name) ?? { file, name, bytes: 0 };
        functions.set(name, { ...known, bytes: known.bytes + step });
    }
    return [...functions.values()].sort((a, b) => b.bytes - a.bytes);
}

// In bytes; the libraries with what the linker fills up.
function flash(target, program, object) {
    const functions = written(target, program), header = linkedFrom([object], program);
    const all = sumOf(inFlash(target, program));
    const code = sumOf(header.filter(({ isCode }) => isCode));
    const bearssl = sumOf(linkedFrom(target.sources, program));
    const jsmn = sumOf(functions.filter(({ file }) => file === 'jsmn.h'));
    const own = sumOf(header) - jsmn;
    return { own, jsmn, bearssl, libraries: all - own - jsmn - bearssl, all, code, functions };
}

// ---- stack ---------------------------------------------------------------------------------

// The function that a line of C is in: the last one that began in the first column.
const functionAt = ([file, line]) => readFileSync(file, 'utf8').split('\n').slice(0, line)
    .findLast((text) => /^\w[^;]*\(/.test(text)).match(/(\w+)\(/)[1];

// From a function to the most stack that it takes, by the call graph of these objects.
function worstStack(objects) {
    const graph = objects.map((object) => readFileSync(object.replace(/o$/, 'ci'))).join('');
    const name = '"(?:[^"]*:)?([^":]+)"', frames = new Map(), calls = new Map(), known = new Map();
    for (const [, self, bytes, kind] of graph.matchAll(
        RegExp(`^node: { title: ${name} label: "[^"]*\\\\n(\\d+) bytes \\((.*?)\\)`, 'gm'))) {
        if (kind === 'dynamic') throw Error(`${self} has a frame of any size`);
        frames.set(self, Number(bytes));
        calls.set(self, []);
    }
    for (const [, self, callee, at] of graph.matchAll(
        RegExp(`^edge: { sourcename: ${name} targetname: ${name}(?: label: "([^"]*)")?`, 'gm')))
        calls.get(self).push({ callee, at });

    function callees({ callee, at }) {
        if (callee !== '__indirect_call') return [callee];
        const caller = functionAt(at.split(':'));
        if (!throughPointers[caller]) throw Error(`whom does ${caller} call? (${at})`);
        return throughPointers[caller];
    }
    function worst(self, above = []) {
        if (above.includes(self)) throw Error(`recursion: ${above.join(' > ')} > ${self}`);
        if (!frames.has(self)) return libraryFrame;
        if (!known.has(self))
            known.set(self, frames.get(self) + Math.max(0, ...calls.get(self).flatMap(callees)
                .map((callee) => worst(callee, [...above, self]))));
        return known.get(self);
    }
    return worst;
}

// The stack that each call of painted.c is seen to take, and what the call graph has for it.
function paintStacks(target) {
    const caller = compile(target, 'painted', 'tests/analysis/size/painted.c', '-fno-inline');
    const program = `${target.dir}/painted.elf`;
    gcc(target, target.libc, '--crt0=semihost', '--oslib=semihost', '-Wl,--gc-sections',
        `-Wl,--defsym,__flash=${target.flash},--defsym,__flash_size=0x20000`,
        `-Wl,--defsym,__ram=${target.ram},--defsym,__ram_size=0x4000`, target.burnless,
        ...target.sources, caller, '-o', program);
    const worst = worstStack([target.burnless, ...target.sources, caller]);
    const options = '-display none -monitor none -serial none -chardev stdio,id=out ' +
        '-semihosting-config enable=on,target=native,chardev=out -kernel';
    return must([...words(target.machine), ...words(options), program], { timeout: 60000 })
        .trim().split('\n').map((line) => line.split(' ')).map(([name, bytes]) =>
            ({ name, painted: Number(bytes), computed: worst(`call_${name}`) }));
}

// ---- measuring -----------------------------------------------------------------------------

const objects = [...readFileSync('avon_auth.h', 'utf8').matchAll(/\bstruct avon_auth_(\w+) \{/g)]
    .map(([, name]) => name);

function sizesOfObjects(target) {
    const source = `${out}/objects.c`;
    writeFileSync(source, '#include "avon_auth.h"\n' + objects.map((name) =>
        `char size_of_${name}[sizeof(struct avon_auth_${name})];\n`).join(''));
    const sizes = must([`${target.tools}nm`, '-S', compile(target, 'objects', source)])
        .matchAll(/(\w+) \w size_of_(\w+)/g);
    return Object.fromEntries([...sizes].map(([, digits, name]) => [name, parseInt(digits, 16)]));
}

function measure(target) {
    target.dir = `${out}/${target.name}`;
    mkdirSync(target.dir);
    target.whole = compileHeader(target, 'whole');
    target.burnless = compileHeader(target, 'burnless', '-DAVON_AUTH_STACK_BURN=0');
    target.sources = words(readFileSync('tests/lib/bearssl_files', 'utf8')).map((file) =>
        compile(target, basename(file, '.c'), `${bearssl}/src/${file}`));
    const everything = [...must([`${target.tools}nm`, target.whole])
        .matchAll(/ T avon_auth_(\w+)/g)].map(([, name]) => name);
    target.objects = sizesOfObjects(target);
    const graphs = [target.burnless, target.whole].filter(() => hasCallGraph(target))
        .map((own) => worstStack([own, ...target.sources]));
    target.groups = groups.map(({ name, functions = everything, defined, bound }, i) => {
        const header = defined ? compileHeader(target, `header-${i}`, ...defined) : target.whole;
        const stacks = graphs.map((worst) => functions
            .map((name) => ({ name, bytes: worst(`avon_auth_${name}`) }))
            .reduce((a, b) => (b.bytes > a.bytes ? b : a)));
        const program = link(target, `${target.dir}/${i}.elf`, functions, header);
        return { name, bound, stacks, ...flash(target, program, header) };
    });
    if (target.machine) target.painted = paintStacks(target);
}

// ---- the report ----------------------------------------------------------------------------

// The largest functions of all, and the rest: it adds up to the header's flash and jsmn's.
function reportFunctions({ name, groups }) {
    const { own, jsmn, code, functions } = groups.at(-1);
    const largest = functions.slice(0, 20), rest = functions.slice(20);
    console.log(`
The largest functions on ${name}: bytes of code, counted where it was written, not where it was
inlined
`);
    table(['', 'bytes'], [...largest.map(({ name, bytes }) => [name, bytes]),
        [`${rest.length} smaller ones`, sumOf(rest)], ['constants', own + jsmn - code],
        ['header and jsmn', own + jsmn]]);
}

function report(measured) {
    console.log('Flash and worst stack, bytes; -Os, unused sections dropped');
    for (const { name, flags, groups } of measured) {
        console.log(`\n${name}  ${flags.replace(/ -Wl\S+/, '')}`);
        table(['', 'header', 'jsmn', 'BearSSL', 'libraries', 'all', 'stack', 'with burn', 'of'],
            groups.map(({ name, own, jsmn, bearssl, libraries, all, stacks: [stack, burning] }) =>
                [name, own, jsmn, bearssl, libraries, all, stack?.bytes ?? '-',
                    burning?.bytes ?? '-', stack?.name ?? '']));
    }
    console.log(`
"libraries" is the compiler's library (64-bit division) and the C library; the latter is the
system's on x86-64. "stack" is that of the function beside it, by the call graph, with
AVON_AUTH_STACK_BURN 0, "with burn" the worst of any with its default. AVR holds constants in memory
as well, and its compiler keeps all string literals together.

Memory by object, bytes; the buffers beside them are yours to choose
`);
    table(['', ...measured.map(({ name }) => name)], objects.map((name) =>
        [`avon_auth_${name}`, ...measured.map(({ objects }) => objects[name])]));

    reportFunctions(measured[0]);
    for (const { name, painted } of measured.filter(({ painted }) => painted)) {
        console.log(`\nStack on ${name}, its caller's too: by the call graph, painted in QEMU\n`);
        table(['', 'computed', 'painted'], painted.map(({ name, computed, painted }) =>
            [name, computed, painted]));
    }
    console.log();
}

function check({ name, groups, painted }) {
    const differ = groups.filter(({ code, functions }) => sumOf(functions) !== code);
    ok(differ.length === 0, `the functions on ${name} add up to the code that the linker placed`,
        differ.map(({ name, code, functions }) => `${name}: ${sumOf(functions)} of ${code}`)
            .join('\n'));
    const within = (what, bytes, bound) => {
        note(`${what}: ${bytes} of ${bound} bytes`);
        ok(bytes <= bound, `${what}, on ${name}`, `${bytes} bytes, over ${bound}`);
    };
    if (name === targets[0].name) {
        for (const { name, own, bound } of groups)
            within(`flash of the header, ${name}`, own, bound);
        within('worst stack', Math.max(...groups.at(-1).stacks.map(({ bytes }) => bytes)),
            stackBound);
    }
    for (const { name: call, computed, painted: seen } of painted ?? [])
        ok(seen <= computed && (seen >= computed - tolerance || shallow.includes(call)),
            `the stack of ${call} on ${name} is that of the call graph`,
            `${seen} bytes, ${computed} by the call graph`);
}

const lacking = ({ tools, machine }) =>
    [`${tools}gcc`, 'llvm-addr2line-19', ...words(machine).slice(0, 1)]
        .find((tool) => spawnSync(tool, ['--version']).status !== 0);

const forPeople = process.argv.includes('--table');
const wanted = targets.filter(({ machine }) => machine || forPeople);
const measured = wanted.filter((target) => !lacking(target));
must(['tests/lib/fetch_source.sh']);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
copyJsmn();
measured.forEach(measure);
if (forPeople) report(measured);
measured.forEach(check);
for (const target of wanted.filter(lacking))
    missing(`sizes on ${target.name}`, `no ${lacking(target)}`);
