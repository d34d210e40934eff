// The worst stack of a function: the frames that the compiler reports (-fstack-usage), added up
// along the call graph of the disassembled program. What was not compiled here, which is the C
// library and the compiler's own, has the frames that its instructions make.
import { readFileSync } from 'node:fs';
import { run } from './run.mjs';

// { function: bytes } of the reports beside these objects. A return address that a call puts
// on the stack is in them.
function reportedFrames(objects) {
    const frames = new Map();
    for (const object of objects)
        for (const [, name, bytes, kind] of readFileSync(object.replace(/\.o$/, '.su'), 'utf8')
            .matchAll(/^\S+:\d+:\d+:(\S+)\t(\d+)\t(\S+)$/gm)) {
            if (kind === 'dynamic') throw Error(`${name} has a frame of any size`);
            frames.set(name, Math.max(Number(bytes), frames.get(name) ?? 0));
        }
    return frames;
}

// Of a list such as "r4-r7, lr".
const registersIn = list => list.split(',').map(item => item.match(/\d+/g) ?? [0])
    .reduce((sum, [first, last = first]) => sum + Number(last) - Number(first) + 1, 0);

// What an instruction takes off the stack pointer: Arm, RISC-V, AVR.
function frameOf(instruction) {
    let m;
    if ((m = instruction.match(/^(?:push(?:\.w)?|stmdb\tsp!,)\s*\{([^}]*)\}/)))
        return 4 * registersIn(m[1]);
    if ((m = instruction.match(/^sub(?:\.w|w)?\tsp, (?:sp, )?#(\d+)/))) return Number(m[1]);
    if ((m = instruction.match(/^str\S*\t.*\[sp, #-(\d+)\]!/))) return Number(m[1]);
    if ((m = instruction.match(/^addi?\tsp,sp,-(\d+)/))) return Number(m[1]);
    return /^push\tr\d/.test(instruction) ? 1 : 0;
}

// By the disassembly, { function: { calls, indirect, frame } }: whom it calls by name, whether it
// calls or jumps through a pointer, and what it takes off the stack pointer.
function functionsOf(listing) {
    const functions = new Map();
    let current = null;
    for (const line of listing.split('\n')) {
        const label = line.match(/^[0-9a-f]+ <(.+)>:$/);
        if (label) {
            current = { calls: new Set(), indirect: false, frame: 0 };
            functions.set(label[1], current);
            continue;
        }
        const instruction = line.match(/^\s*[0-9a-f]+:\t(.*)$/)?.[1].replace(/^notrack /, '');
        if (!instruction) continue;
        const target = instruction.match(/^(?:r?call|r?jmp|[bj]\w*|cbn?z)(?:\.[nw])?\s.*<([^+>]+)/);
        if (target) current.calls.add(target[1]);
        current.indirect ||=
            /^(?:blx\t[a-z]|jalr\t|e?icall|call +\*|bx\tr|jr\t|e?ijmp|jmp +\*)/.test(instruction);
        current.frame += frameOf(instruction);
    }
    return functions;
}

// The edges that no instruction names: what is called through a pointer. In BearSSL's HMAC, by
// its source, that is a method of SHA-256; in the header, any function whose address it takes.
// The hooks of the session are the caller's, and not counted.
const sha256CalledBy = {
    process_key: ['init', 'update', 'state'],
    br_hmac_key_init: ['init', 'update', 'out'],
    br_hmac_init: ['init', 'set_state'],
    br_hmac_update: ['update'],
    br_hmac_out: ['out', 'init', 'set_state', 'update'],
};

// The functions whose address an object of the compiler's takes, by its relocations that are
// not calls.
function addressesIn(target, object) {
    const taken = /R_ARM_(?:ABS32|MOV\w+)|R_RISCV_\w*HI20|R_AVR_\w+_GS|R_X86_64_32S?/.source;
    const line = new RegExp(`^[0-9a-f]+ +(?:${taken}) +(?:gs\\()?(?:\\.text\\.)?(\\w+)`, 'gm');
    const code = run(target.tools + 'objdump', '-r', object)
        .split(/^RELOCATION RECORDS FOR /m).filter(part => part.startsWith('[.text'));
    return code.flatMap(part => [...part.matchAll(line)].map(m => m[1]));
}

// { method: function } of br_sha256_vtable.
function sha256Methods(target, objects) {
    const sha256 = objects.find(object => object.endsWith('sha2small.o'));
    const vtable = run(target.tools + 'objdump', '-r', sha256)
        .split(/^RELOCATION RECORDS FOR /m).find(part => /^\[\S+\.br_sha256_vtable\]/.test(part));
    const functions = [...vtable.matchAll(/ (?:\.text\.)?(br_sha2\w+)$/gm)].map(m => m[1]);
    if (functions.length !== 5) throw Error('br_sha256_vtable does not have five methods');
    return Object.fromEntries(['init', 'update', 'out', 'state', 'set_state']
        .map((method, i) => [method, functions[i]]));
}

// Returns a function from a symbol of the program to { bytes, path }.
export function worstStack(target, elf, objects) {
    const frames = reportedFrames(objects);
    const functions = functionsOf(run(target.tools + 'objdump', '-d', '--no-show-raw-insn', elf));
    const methods = sha256Methods(target, objects);
    const known = new Map();

    const addresses = addressesIn(target, objects.find(o => o.endsWith('implementation.o')));

    // The libraries call nothing back. A jump through a pointer is a call at the end of a
    // function, or else a switch, which makes the result none the smaller.
    const calledBy = (name, { calls, indirect }) => {
        const through = name.startsWith('br_') || name.startsWith('process_key')
            ? (sha256CalledBy[name.replace(/\..*/, '')] ?? []).map(method => methods[method])
            : addresses;
        return [...calls, ...(indirect && frames.has(name) ? through : [])]
            .filter(callee => callee !== name && functions.has(callee));
    };

    function worst(name, above) {
        if (known.has(name)) return known.get(name);
        const self = functions.get(name);
        const frame = frames.get(name) ?? self.frame + target.returnAddress;
        if (above.includes(name)) {
            if (frames.has(name)) throw Error(`recursion: ${above.join(' > ')} > ${name}`);
            return { bytes: 0, path: [] }; // a loop of the library's across its own labels
        }
        let deepest = { bytes: 0, path: [] };
        for (const callee of calledBy(name, self)) {
            const found = worst(callee, [...above, name]);
            if (found.bytes > deepest.bytes) deepest = found;
        }
        const result = { bytes: frame + deepest.bytes, path: [name, ...deepest.path] };
        known.set(name, result);
        return result;
    }
    return name => {
        if (!functions.has(name)) throw Error(`${name} is not in ${elf}`);
        return worst(name, []);
    };
}
