// SPDX-License-Identifier: MIT
// Every change that mutation tries, from the source of the header: { where, operator, at, end,
// text } are the function, the kind of change, the place, and the text that is put there. The
// implementation alone is changed. This file knows as much of C as the header needs.

const zeros = ['AVON_AUTH_OK', 'NULL', 'avon__access_token']; // other names of 0

// ---- tokens ----------------------------------------------------------------------------------

const parts = [
    /(?<skip>\s+|\\\n|\/\*[^]*?\*\/|\/\/[^\n]*|HASHifdef __cplusplus[^]*?\n\s*#\s*(?:else|endif))/,
    /(?<define>HASHdefine[ \t]+\w+(?:\([\w, ]*\))?)/, /(?<directive>HASH(?:\\\n|[^\n])*)/,
    /(?<string>"(?:\\.|[^"\\])*")/, /(?<char>'(?:\\.|[^'\\])+')/,
    /(?<number>\d\w*)/, /(?<word>[A-Za-z_]\w*)/,
    /(?<op>->|\+\+|--|<<|>>|[-+*/%&|^<>=!]=|&&|\|\||##?|[-+*/%&|^!~<>=?:;,.(){}[\]])/,
];
const hash = /(?<=(?<!\\\n)^[ \t]*)#[ \t]*/.source; // first in a line that continues no other
const lexer = new RegExp(parts.map((part) => part.source.replaceAll('HASH', hash)).join('|'), 'my');

function tokenise(source) {
    const tokens = [];
    lexer.lastIndex = 0;
    while (lexer.lastIndex < source.length) {
        const at = lexer.lastIndex, match = lexer.exec(source);
        if (match === null) throw Error(`avon_auth.h: cannot read ${source.slice(at, at + 40)}`);
        const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
        if (kind !== 'skip' && kind !== 'directive')
            tokens.push({ kind, text: match[0], at, end: lexer.lastIndex });
    }
    return tokens;
}

// Adds to each token its partner, if it is a bracket, its depth in parentheses, the function or
// macro that it belongs to, and in a function's body the function's last token.
function relate(tokens, source) {
    const open = [];
    let depth = 0;
    tokens.forEach((token, i) => {
        token.depth = depth += token.text === ')' ? -1 : 0;
        if (token.text === '(') depth++;
        if (/^[([{]$/.test(token.text)) open.push(i);
        if (/^[)\]}]$/.test(token.text)) {
            token.partner = open.pop();
            tokens[token.partner].partner = i;
        }
    });
    tokens.forEach((token, i) => {
        if (token.kind === 'define') {
            const end = token.end + source.slice(token.end).search(/(?<!\\)\n/);
            const where = /define\s+(\w+)/.exec(token.text)[1];
            for (let j = i; tokens[j]?.at < end; j++) tokens[j].where = where;
        } else if (token.text === '{' && token.where === undefined && tokens[i - 1].text === ')') {
            const name = tokens[i - 1].partner - 1, where = tokens[name].text;
            for (let j = name; j <= token.partner; j++) tokens[j].where = where;
            for (let j = i + 1; j <= token.partner; j++) tokens[j].last = token.partner;
        }
    });
}

// ---- names -----------------------------------------------------------------------------------

// The names of types, and the families of names that stand for numbers: the statuses, and each
// enumeration.
function namesIn(tokens, source) {
    const types = new Set(words('AVON__API static const volatile enum typedef struct void char ' +
        'int unsigned long size_t'));
    const families = [[...source.matchAll(/\bX\s*\((\w+)/g)].map(([, name]) => name)];
    tokens.forEach(({ text }, i) => {
        if (text !== 'typedef') return;
        let end = i;
        while (tokens[end].text !== ';')
            end = (tokens[end].text === '{' ? tokens[end].partner : end) + 1;
        const parameters = tokens[end - 1].text === ')' ? tokens[end - 1].partner : end + 1;
        types.add(tokens[parameters - 2].text);
        if (tokens[i + 1].text !== 'enum') return;
        families.push(tokens.slice(i + 3, end).filter(({ kind }, j) =>
            kind === 'word' && /^[{,]$/.test(tokens[i + 2 + j].text)).map(({ text }) => text));
    });
    const ofOthers = /^u?int\d+_t$|^br_\w+$|^avon__jsmn(?:tok\w*|_parser)$/;
    return { families, isType: (text) => types.has(text) || ofOthers.test(text) };
}

// ---- the rules -------------------------------------------------------------------------------

const swaps = {
    '<': ['<=', '>='], '<=': ['<', '>'], '>': ['>=', '<='], '>=': ['>', '<'],
    '==': ['!='], '!=': ['=='],
    '&&': ['||'], '||': ['&&'], '+': ['-'], '-': ['+'], '*': ['+'], '/': ['*'], '%': ['/'],
    '<<': ['>>'], '>>': ['<<'], '&': ['|'], '|': ['&'], '^': ['|'], '~': [''], '!': [''],
    '++': ['--'], '--': ['++'], '+=': ['-=', '='], '-=': ['+=', '='], '/=': ['*=', '='],
    '&=': ['|=', '='], '|=': ['&=', '='],
};

function words(text) { return text.split(' '); }

export function alternatives(source) {
    const tokens = tokenise(source);
    relate(tokens, source);
    const { families, isType } = namesIn(tokens, source);
    const found = new Map();
    const is = (i, ...texts) => texts.includes(tokens[i]?.text);
    const code = (i, j) => source.slice(tokens[i].at, tokens[j].end);
    const put = (i, j, operator, text) => { // in place of the tokens i to j
        const { at, where = 'file-scope' } = tokens[i], { end } = tokens[j];
        const place = `${at} ${end} ${text}`;
        if (code(i, j) !== text && !found.has(place))
            found.set(place, { where, operator, at, end, text });
    };

    const starts = (i) => { // whether a statement does
        const before = tokens[i - 1];
        if (tokens[i].last === undefined || tokens[i].depth > 0) return false;
        if (is(i, '{', '}', ';', 'case', 'default', 'else')) return false;
        if (is(i - 1, ';', 'else')) return true;
        if (is(i - 1, '{')) return is(i - 2, ')', 'else', 'do');
        if (is(i - 1, '}')) return is(before.partner - 1, ')', 'else', 'do');
        if (is(i - 1, ')')) return is(before.partner - 1, 'if', 'for', 'while', 'switch');
        return is(i - 1, ':') && (is(i - 2, 'default') || is(i - 3, 'case'));
    };
    const statementEnd = (i) => {
        if (is(i, '{')) return tokens[i].partner;
        if (is(i, 'if', 'for', 'while', 'switch')) {
            const end = statementEnd(tokens[i + 1].partner + 1);
            return is(i, 'if') && is(end + 1, 'else') ? statementEnd(end + 2) : end;
        }
        if (is(i, 'do')) return tokens[statementEnd(i + 1) + 2].partner + 1;
        return expressionEnd(i, ';') + 1;
    };
    const expressionEnd = (from, ...stops) => { // the last token before one of these
        let i = from;
        while (tokens[i] !== undefined && !is(i, ...stops))
            i = (is(i, '(', '[', '{') ? tokens[i].partner : i) + 1;
        if (tokens[i] === undefined) throw Error(`no ${stops} after ${code(from, from)}`);
        return i - 1;
    };
    // The end of the operand of && || or ? on its left (step -1) or right (step 1)
    const ends = new Set(words('( ) [ ] && || ? : = += |= &= , ; { } return'));
    const operandEnd = (i, step) => {
        const over = step < 0 ? [')', ']'] : ['(', '['];
        let j = i + step;
        while (is(j, ...over) || !ends.has(tokens[j].text))
            j = is(j, ...over) ? tokens[j].partner + step : j + step;
        return j - step;
    };
    const unary = (i) => tokens[i - 1].kind === 'define' || is(i - 1, 'return', 'case', 'sizeof') ||
        (tokens[i - 1].kind === 'op' && !is(i - 1, ')', ']', '++', '--'));
    const condition = (i, j) => {
        put(i, j, 'condition-true', '(1)');
        put(i, j, 'condition-false', '(0)');
    };

    const rules = {
        define() {},
        number(i, text) {
            const [, digits, suffix] = /^(0[xX][0-9a-fA-F]+|\d+)(\w*)$/.exec(text);
            put(i, i, 'number+1', `${Number(digits) + 1}${suffix}`);
            put(i, i, 'number-1', Number(digits) > 0 ? `${Number(digits) - 1}${suffix}` : '(-1)');
        },
        char(i, text) {
            put(i, i, 'char+1', `(${text} + 1)`);
            put(i, i, 'char-1', `(${text} - 1)`);
        },
        string(i, text) { // without each of its characters
            const parts = text.slice(1, -1).match(/\\[0-7]{1,3}|\\.|[^\\]/g) ?? [];
            parts.forEach((_, skipped) => put(i, i, 'delete-character',
                `"${parts.filter((_, n) => n !== skipped).join('')}"`));
        },
        word(i, text) {
            if (is(i - 1, 'case')) return;
            const family = families.find((names) => names.includes(text)) ?? [];
            const next = (step) => family[(family.indexOf(text) + step) % family.length];
            if (family.length > 0) for (const step of [1, 3]) put(i, i, `name+${step}`, next(step));
            if (family.includes('AVON_AUTH_E_ARGUMENT')) put(i, i, 'status-ok', 'AVON_AUTH_OK');
            if (text === 'AVON_AUTH_OK') {
                put(i, i, 'ok-argument', 'AVON_AUTH_E_ARGUMENT');
                put(i, i, 'ok-buffer', 'AVON_AUTH_E_BUFFER');
            }
            if (text === 'sizeof') {
                let end = is(i + 1, '(') ? tokens[i + 1].partner : is(i + 1, '*') ? i + 2 : i + 1;
                while (is(end + 1, '.', '->')) end += 2;
                put(i, end, 'sizeof-1', `(${code(i, end)} - 1)`);
            }
            if (text === 'if' || text === 'while') condition(i + 2, tokens[i + 1].partner - 1);
            if (text === 'for') {
                const first = expressionEnd(i + 2, ';') + 1, close = tokens[i + 1].partner;
                const second = expressionEnd(first + 1, ';') + 1;
                if (first > i + 2) put(i + 2, first - 1, 'delete-start', '');
                if (second > first + 1) condition(first + 1, second - 1);
                if (close > second + 1) put(second + 1, close - 1, 'delete-step', '');
            }
            if (text === 'case') put(i, expressionEnd(i, ':') + 1, 'delete-case', '');
            if (text === 'volatile') put(i, i, 'delete-volatile', '');
            if (text === 'return' && !is(i + 1, ';', ...zeros))
                put(i + 1, expressionEnd(i + 1, ';'), 'return-0', '0');
        },
        op(i, text) {
            const pointer = is(i, '*', '&') && (unary(i) || isType(tokens[i - 1].text));
            if (text === '-' && unary(i)) put(i, i, 'delete:-', '');
            else if (text in swaps && !pointer)
                for (const other of swaps[text])
                    put(i, i, other === '' ? `delete:${text}` : `replace:${text}:${other}`, other);
            if (text === '&&' || text === '||') {
                const neutral = text === '&&' ? '(1)' : '(0)';
                put(operandEnd(i, -1), i - 1, 'delete-left', neutral);
                put(i + 1, operandEnd(i, 1), 'delete-right', neutral);
            }
            if (text === '?') condition(operandEnd(i, -1), i - 1);
        },
    };

    const begin = source.search(/^[ \t]*#[ \t]*if.*\bAVON_AUTH_IMPLEMENTATION\b/m);
    if (begin < 0) throw Error('avon_auth.h: there is no implementation');
    tokens.forEach(({ kind, text, where, last, at }, i) => {
        if (at < begin || (where === undefined && kind !== 'number' && kind !== 'op')) return;
        rules[kind](i, text);
        if (!starts(i)) return;
        const end = statementEnd(i);
        if (isType(text) && !is(i + 1, '(')) { // a declaration
            for (let j = i; j < end; j = expressionEnd(j, ',', ';') + 2) {
                const equals = expressionEnd(j, '=', ',', ';') + 1;
                if (is(equals, '=') && !is(equals + 1, '{'))
                    put(equals + 1, expressionEnd(equals, ',', ';'), 'initialize-0', '0');
            }
        } else if (text !== 'return' || end + 1 !== last) { // but for the last return of a function
            put(i, end, 'delete-statement', ';');
        }
    });
    return [...found.values()].sort((a, b) => a.at - b.at || a.end - b.end);
}
