// What run.mjs makes of the source: every change that is tried, as { where, at, end, text }, the
// function, the place and what is put there. Knows as much of C as the header's style needs.

// ---- tokens ----------------------------------------------------------------------------------

const lexer = new RegExp([
  /(?<skip>\s+|\\\n|\/\*[^]*?\*\/|^#ifdef __cplusplus[^]*?\n#else|^#(?!define)[^\n]*)/,
  /(?<define>^#define \w+(?:\([\w, ]*\))?)/,
  /(?<string>"(?:\\.|[^"\\])*")/, /(?<char>'(?:\\.|[^'\\])+')/,
  /(?<number>\d\w*)/, /(?<word>[A-Za-z_]\w*)/,
  /(?<op>->|\+\+|--|<<|>>|[-+*/%&|^<>=!]=|&&|\|\||##?|[-+*/%&|^!~<>=?:;,.(){}[\]])/,
].map((part) => part.source).join('|'), 'my');

function tokenise(source) {
  const tokens = [];
  const begin = source.indexOf('#undef AVON__DEPENDENCIES\n');
  const finish = source.indexOf('#endif /* AVON__DEPENDENCIES, AVON__IMPLEMENTED */');
  if (begin < 0 || finish < begin) throw new Error('avon_auth.h: where is the implementation?');
  lexer.lastIndex = begin;
  while (lexer.lastIndex < finish) {
    const at = lexer.lastIndex, match = lexer.exec(source);
    if (match === null) throw new Error(`cannot read: ${source.slice(at, at + 40)}`);
    const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
    if (kind !== 'skip') tokens.push({ kind, text: match[0], at, end: lexer.lastIndex });
  }
  return tokens;
}

// Adds to each token its partner, if it is a bracket, how deep in parentheses it is, and the
// function or macro that it belongs to.
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
      const end = token.end + source.slice(token.end).search(/[^\\]\n/) + 1;
      for (let j = i; tokens[j]?.at < end; j++) tokens[j].where = /\w+(?=$|\()/.exec(token.text)[0];
    } else if (token.text === '{' && source[token.at - 1] === '\n') {
      const name = tokens[i - 1].partner - 1;
      const where = tokens[name].text;
      for (let j = name; j <= token.partner; j++) Object.assign(tokens[j], { where, body: j > i });
    }
  });
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
const families = [ // for each of them, the next one and the third after it
  words('ARGUMENT BUFFER TEXT HEADER URL CLOCK NEED_TOKEN IN_FLIGHT BACKOFF STALE TRANSPORT ' +
    'DENIED THROTTLED SERVER JSON RESPONSE TOO_LARGE').map((name) => `AVON_AUTH_E_${name}`),
  words('READY REFRESH_DUE NEED_TOKEN IN_FLIGHT BACKOFF').map((name) => `AVON_AUTH_${name}`),
  words('AVON_AUTH_FORM AVON_AUTH_JSON'),
];
const type = new RegExp('^(?:AVON__API|static|const|volatile|enum|typedef|struct|void|char|int|' +
  'unsigned|long|size_t|u?int\\d+_t|br_\\w+|avon_auth_\\w+|' +
  'avon__(?:text|json|members|answer|b64token|jsmn\\w*))$');

function words(text) { return text.split(' '); }

export function alternatives(source) {
  const tokens = tokenise(source);
  relate(tokens, source);
  const found = new Map();
  const is = (i, ...texts) => texts.includes(tokens[i]?.text);
  const code = (i, j) => source.slice(tokens[i].at, tokens[j].end);
  const put = (i, j, text) => { // in place of the tokens i to j
    const { at, where = 'file scope' } = tokens[i], { end } = tokens[j];
    if (code(i, j) !== text) found.set(`${at} ${end} ${text}`, { where, at, end, text });
  };

  const starts = (i) => { // whether a statement does
    const before = tokens[i - 1];
    if (!tokens[i].body || tokens[i].depth > 0) return false;
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
    if (tokens[i] === undefined) throw new Error(`no ${stops} after ${code(from, from)}`);
    return i - 1;
  };
  // How far what && || or ? has on its left (step -1) or right (step 1) goes that way
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
  const condition = (i, j) => ['(1)', '(0)'].forEach((always) => put(i, j, always));

  const rules = {
    define() {},
    number(i, text) {
      const [, digits, suffix] = /^(0[xX][0-9a-fA-F]+|\d+)(\w*)$/.exec(text);
      put(i, i, `${Number(digits) + 1}${suffix}`);
      put(i, i, Number(digits) > 0 ? `${Number(digits) - 1}${suffix}` : '(-1)');
    },
    char(i, text) {
      put(i, i, `(${text} + 1)`);
      put(i, i, `(${text} - 1)`);
    },
    string(i, text) { // without each of its characters
      const parts = text.slice(1, -1).match(/\\[0-7]{1,3}|\\.|[^\\]/g) ?? [];
      for (const skipped of parts.keys())
        put(i, i, `"${parts.filter((_, n) => n !== skipped).join('')}"`);
    },
    word(i, text) {
      const family = families.find((names) => names.includes(text));
      if (family !== undefined && !is(i - 1, 'case'))
        for (const step of [1, 3]) put(i, i, family[(family.indexOf(text) + step) % family.length]);
      if (/^AVON_AUTH_E_/.test(text) && !is(i - 1, 'case')) put(i, i, 'AVON_AUTH_OK');
      if (text === 'AVON_AUTH_OK' && !is(i - 1, 'case'))
        for (const name of ['ARGUMENT', 'BUFFER']) put(i, i, `AVON_AUTH_E_${name}`);
      if (text === 'sizeof') {
        let end = is(i + 1, '(') ? tokens[i + 1].partner : is(i + 1, '*') ? i + 2 : i + 1;
        while (is(end + 1, '.', '->')) end += 2;
        put(i, end, `(${code(i, end)} - 1)`);
      }
      if (text === 'if' || text === 'while') condition(i + 2, tokens[i + 1].partner - 1);
      if (text === 'for') {
        const first = expressionEnd(i + 2, ';') + 1, second = expressionEnd(first + 1, ';') + 1;
        if (first > i + 2) put(i + 2, first - 1, '');
        if (second > first + 1) condition(first + 1, second - 1);
        if (tokens[i + 1].partner > second + 1) put(second + 1, tokens[i + 1].partner - 1, '');
      }
      if (text === 'case') put(i, expressionEnd(i, ':') + 1, '');
      if (text === 'volatile') put(i, i, '');
      if (text === 'return' && !is(i + 1, ';', 'AVON_AUTH_OK'))
        put(i + 1, expressionEnd(i + 1, ';'), '0');
    },
    op(i, text) {
      const pointer = is(i, '*', '&') && (unary(i) || type.test(tokens[i - 1].text));
      if (text === '-' && unary(i)) put(i, i, '');
      else if (text in swaps && !pointer) for (const other of swaps[text]) put(i, i, other);
      if (text === '&&' || text === '||') {
        put(operandEnd(i, -1), i - 1, text === '&&' ? '(1)' : '(0)');
        put(i + 1, operandEnd(i, 1), text === '&&' ? '(1)' : '(0)');
      }
      if (text === '?') condition(operandEnd(i, -1), i - 1);
    },
  };

  tokens.forEach(({ kind, text, where }, i) => {
    if (where === undefined && kind !== 'number' && kind !== 'op') return;
    rules[kind](i, text);
    if (!starts(i)) return;
    const end = statementEnd(i);
    if (type.test(text) && !is(i + 1, '(')) { // a declaration
      for (let j = i; j < end; j = expressionEnd(j, ',', ';') + 2) {
        const equals = expressionEnd(j, '=', ',', ';') + 1;
        if (is(equals, '=') && !is(equals + 1, '{'))
          put(equals + 1, expressionEnd(equals, ',', ';'), '0');
      }
    } else if (text !== 'return' || !is(end + 1, '}') || source[tokens[end + 1].at - 1] !== '\n') {
      put(i, end, ';'); // but for the last return of a function
    }
  });
  return [...found.values()].sort((a, b) => a.at - b.at || a.end - b.end);
}
