// Whose bytes are in the flash: by the linker's map and, since the compiler puts much of jsmn
// into functions of the header's, within those by the line table.
import { readFileSync } from 'node:fs';
import { run } from './run.mjs';

const isWithin = (address, ranges) =>
    ranges.some(r => address >= r.address && address < r.address + r.size);

// The sections of the program that a flash holds: { address, size }.
function flashSections(target, elf) {
    const lines = run(target.tools + 'size', '-A', elf)
        .matchAll(/^\.(?:text|rodata|data|data\.rel\.ro) +(\d+) +(\d+)$/gm);
    return [...lines].map(([, size, address]) =>
        ({ address: Number(address), size: Number(size) }));
}

// What the linker put there: { name, address, size, object }, padding too. A section of strings
// that others held already is listed in full, where the next one begins.
function inputSections(map, flashed) {
    const kept = map.slice(map.indexOf('Linker script and memory map'))
        .replace(/^( \S+)\n +(?=0x)/gm, '$1 '); // a long name has a line of its own
    const sections = [...kept.matchAll(/^ (\S+) +0x([0-9a-f]+) +0x([0-9a-f]+)(?: +(\S+))?/gm)]
        .map(([, name, address, size, object = '']) =>
            ({ name, address: parseInt(address, 16), size: parseInt(size, 16), object }))
        .filter(section => !/^\.(debug|comment)/.test(section.name)) // those begin at 0
        .filter(section => isWithin(section.address, flashed));
    sections.slice(1).forEach((next, i) => {
        const room = next.address - sections[i].address;
        if (room >= 0) sections[i].size = Math.min(sections[i].size, room);
    });
    return sections;
}

// How many bytes of these sections come from lines of that file.
function bytesFrom(file, lines, sections) {
    let bytes = 0, before = null;
    for (const [, name, number, digits] of
        lines.matchAll(/^(\S+) +(\d+|-) +(?:0x)?([0-9a-f]+)\b/gm)) {
        const address = parseInt(digits, 16);
        if (before?.name === file && isWithin(before.address, sections))
            bytes += address - before.address;
        before = number === '-' ? null : { name, address }; // '-': the end of a sequence
    }
    return bytes;
}

function partOf(section) {
    if (/\/implementation\.o$/.test(section.object)) return 'own';
    if (/\/(hmac|sha2small|dec32be|enc32be)\.o$/.test(section.object)) return 'bearssl';
    return 'libraries'; // the C library, the compiler's own, and padding
}

// { own, jsmn, bearssl, libraries, all }: bytes, of a linked program that has its map beside it.
export function flash(target, elf) {
    const flashed = flashSections(target, elf);
    const sections = inputSections(readFileSync(`${elf}.map`, 'utf8'), flashed);
    const parts = { own: 0, jsmn: 0, bearssl: 0, libraries: 0 };
    for (const section of sections) parts[partOf(section)] += section.size;
    const code = sections.filter(s => partOf(s) === 'own' && s.name.startsWith('.text'));
    parts.jsmn = bytesFrom('jsmn.h', run(target.tools + 'objdump', '-WL', elf), code);
    parts.own -= parts.jsmn;
    parts.all = parts.own + parts.jsmn + parts.bearssl + parts.libraries;

    const linked = flashed.reduce((sum, section) => sum + section.size, 0);
    if (parts.all !== linked)
        throw Error(`${elf}: ${parts.all} bytes by the map, ${linked} by its sections`);
    return parts;
}
