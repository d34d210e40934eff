// SPDX-License-Identifier: MIT
// Makes response_cases.h: JSON texts with the verdict of JSON.parse, lifetimes with their exact
// value, by "expires_in" and by the claims of a JWT, and two token responses to spoil. The texts
// are written from the grammar of RFC 8259.
//
// Each text has been put into a list by hand, and where JSON.parse is of another opinion, nothing
// is written. So a mistake takes two.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { header, literal } from './generated.mjs';

const BEFORE = '{"access_token":"abc.DEF-1","x":';
const AFTER = ',"expires_in":60}';

// Text, bytes by their number, or a buffer.
const bytes = (...parts) =>
    Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'number' ? [part] : part)));
const inString = (...parts) => bytes('"', ...parts, '"');

// ---- not JSON ---------------------------------------------------------------------------------
// A text stands for itself and is its own name; one that does not show well is [name, text].

const bs = '\\';

const badNumbers = [
    '-', '--1', '-+1', '+', '+1', '+-1', '++1', '+0.5', '- 1', '-a', '-e5', '-"1"',
    '00', '01', '-00', '-01', '007', '-012', '012.5', '00.5', '01e1',
    '1.', '-1.', '0.', '.', '-.', '.1', '-.1', '+.1', '.e1', '1.e', '1.e3', '2.e3', '2.e+3',
    '2.e-3',
    '0.e1', '1.2.3', '1..2', '0.1.', '0.-5', '0.+5', '1. 5', '1 .5',
    '1e', '1E', '1e+', '1E-', '1.5e', '1.5E+', '0e', '0E+', '-0e-', '1e1.5', '1e.5', '1e1e1',
    '1ee2',
    '1eE2', '1e+-2', '1e--2', '1e 5', '1 e5', '1e+ 5', '1ea', 'e1', 'E',
    '0x', '0x1F', '0X2', '-0x1', '0b101', '0o17', '1_000', '1,000', '1 000', "1'000", '0 1',
    'Infinity', '-Infinity', '+Infinity', 'Inf', '-Inf', 'inf', 'NaN', '-NaN', 'nan', '1.#INF',
    '1a', '1f', '1L', '10n', '1u', '1%', '$1', '1/2', '1+2', '1-', '1-2', '2*3', '1=1', '1"',
    '1true', '1 000.0', '1.8H-308', '1.2a-3', '.-1', '-1.0.', '-123.123foo', '-foo', '2@',
    ['Arabic-Indic digit', '\u0661'],
    ['full-width digit', '\uff11'],
    ['full-width digit after a digit', '1\uff12'],
    ['superscript digit', '1\u00b2'],
    ['vulgar fraction', '\u00bd'],
    ['minus sign U+2212', '\u22121'],
    ['number, then NUL', '1\0'],
    ['number with a NUL inside', '1\u00002'],
    ['number, then byte FF', bytes('1', 0xff)],
    ['number, then byte 80', bytes('0', 0x80)],
    ['exponent, then byte E5', bytes('1e1', 0xe5)],
];

const badStrings = [
    ['NUL in a string', inString('a\0b')],
    ['byte 01 in a string', inString(1)],
    ['backspace in a string', inString(8)],
    ['tab in a string', inString('a\tb')],
    ['line feed in a string', inString('a\nb')],
    ['vertical tab in a string', inString(11)],
    ['form feed in a string', inString(12)],
    ['carriage return in a string', inString('a\rb')],
    ['escape character in a string', inString(0x1b, '[0m')],
    ['byte 1F in a string', inString(0x1f)],
    ['NUL alone in a string', inString(0)],
    ['NUL before the closing quote', inString('abc', 0)],
    ['backslash, then NUL', inString(bs, 0)],
    ['backslash, then tab', inString(bs, '\t')],
    ['backslash, then line feed', inString(bs, '\n')],
    ['backslash, then e acute', inString(bs, '\u00e9')],
    ['backslash, then emoji', inString(bs, '\u{1f600}')],
    ['backslash, then byte E9', inString(bs, 0xe9)],
    ['backslash, then byte FF', inString(bs, 0xff)],
    '"\\a"', '"\\v"', '"\\0"', '"\\1"', '"\\x41"', '"\\e"', '"\\\'"', '"\\ "', '"\\U0041"', '"\\N"',
    '"\\B"', '"\\("', '"\\-"', '"\\`"', '"\\{"', '"\\%"', '"\\,"', '"a\\z"', '"\\&"',
    '"\\u"', '"\\u1"', '"\\u12"', '"\\u123"', '"\\u 123"', '"\\u12 3"', '"\\u123 "', '"\\u00g0"',
    '"\\uG000"', '"\\u000G"', '"\\u000/"', '"\\u000:"', '"\\u000@"', '"\\u000`"', '"\\u{41}"',
    '"\\u+041"', '"\\u-041"', '"\\u0x41"', '"\\u\\u0041"', '"\\ud834\\udd"', '"\\ud800\\u"',
    '"\\ud800\\u1"', '"\\ud800\\u1x"', '"\\ud800\\"', '"\\u004',
    ['e acute among the hex digits', inString('\\u00\u00e9')],
    ['full-width hex digits', inString('\\u\uff10\uff10\uff14\uff11')],
    ['NUL among the hex digits', inString('\\u00', 0, '1')],
    ['line feed among the hex digits', inString('\\u00\n1')],
    '"', '"abc', '"abc\\"', '"\\', '"\\"', '"\\\\\\"', '"a\\\\\\"', '"\\u', '"""', '"a"b', '"a""b"',
    '""x', '"a" "b"', '"a"+"b"', '"a"\\', 'a"', 'abc', '\\"a\\"', '\\', '"a\'', '\'a"', "'a'", "'",
    "''", '`a`', '&quot;a&quot;', '\\u0022a\\u0022', '@"a"', 'u"a"',
    ['typographic quotes', '\u201ca\u201d'],
    ['string, then NUL', '"a"\0'],
    ['unterminated string, then NUL', '"a\0'],
    ['lone continuation byte 80', inString(0x80)],
    ['lone continuation byte BF', inString(0xbf)],
    ['two continuation bytes', inString(0x80, 0xbf)],
    ['one continuation byte too many', inString('\u00e9', 0x80)],
    ['lead of two, alone', inString(0xc3)],
    ['lead of two, then ASCII', inString(0xc3, '(')],
    ['lead of two, then a lead of two', inString(0xc3, 0xc3)],
    ['lead of three, alone', inString(0xe2)],
    ['lead of three with one byte', inString(0xe2, 0x82)],
    ['lead of three, second byte ASCII', inString(0xe2, '(', 0xa1)],
    ['lead of three, third byte ASCII', inString(0xe2, 0x82, '(')],
    ['lead of four, alone', inString(0xf0)],
    ['lead of four with two bytes', inString(0xf0, 0x9f, 0x98)],
    ['lead of four, second byte ASCII', inString(0xf0, '(', 0x8c, 0xbc)],
    ['lead of four, third byte ASCII', inString(0xf0, 0x90, '(', 0xbc)],
    ['lead of four, fourth byte ASCII', inString(0xf0, 0x9f, 0x92, 'A')],
    ['overlong NUL in two', inString(0xc0, 0x80)],
    ['overlong slash in two', inString(0xc0, 0xaf)],
    ['overlong quote in two', bytes(0xc0, 0xa2, 'a', 0xc0, 0xa2)],
    ['overlong 7F in two', inString(0xc1, 0xbf)],
    ['overlong NUL in three', inString(0xe0, 0x80, 0x80)],
    ['overlong U+07FF in three', inString(0xe0, 0x9f, 0xbf)],
    ['overlong NUL in four', inString(0xf0, 0x80, 0x80, 0x80)],
    ['overlong U+FFFF in four', inString(0xf0, 0x8f, 0xbf, 0xbf)],
    ['first surrogate as UTF-8', inString(0xed, 0xa0, 0x80)],
    ['last surrogate as UTF-8', inString(0xed, 0xbf, 0xbf)],
    ['surrogate pair as UTF-8 (CESU-8)', inString(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80)],
    ['U+110000', inString(0xf4, 0x90, 0x80, 0x80)],
    ['lead byte F5', inString(0xf5, 0x80, 0x80, 0x80)],
    ['lead byte F7', inString(0xf7, 0xbf, 0xbf, 0xbf)],
    ['five-byte form', inString(0xf8, 0x88, 0x80, 0x80, 0x80)],
    ['six-byte form', inString(0xfc, 0x84, 0x80, 0x80, 0x80, 0x80)],
    ['byte FE', inString(0xfe)],
    ['byte FF', inString(0xff)],
    ['Latin-1', inString('caf', 0xe9)],
    ['good UTF-8, then bad', inString('\u20ac', 0xe2, 0x82)],
    ['byte FF behind the string', bytes('"a"', 0xff)],
];

const badLiterals = [
    't', 'tr', 'tru', 'truee', 'trues', 'true1', 'TRUE', 'True', 'tRUE', 'truE', 't rue', 'tru e',
    'f', 'fals', 'falsee', 'false0', 'FALSE', 'False', 'falsE', 'n', 'nu', 'nul', 'nulll', 'null0',
    'NULL', 'Null', 'nulL', 'nil', 'None', 'undefined', 'void', 'yes', 'no', 'on', 'off', 'x',
    'truefalse', 'true false', 'nullnull', 'true,', '!true', '-true', '+null', 'true"', '"true',
    'tru\\u0065', 'true.', 'new Date(0)', 'function(){}', '/a/', '*', '@', '?', '~', '_', '^', '|',
    ['true, then NUL', 'true\0'],
    ['true with a NUL inside', 'tr\0ue'],
    ['cut true, then NUL', 'tru\0'],
    ['full-width true', '\uff54\uff52\uff55\uff45'],
    ['null, then byte 80', bytes('null', 0x80)],
];

const badArrays = [
    '[', ']', '[]]', '[[]', '][', '[1', '[1,', '[1,]', '[1,,]', '[,1]', '[,]', '[,', '[1,,2]',
    '[1 2]',
    '["a" "b"]', '["a""b"]', '[1 true]', '[true null]', '[[] []]', '[{} {}]', '[1}', '[}', '[1)',
    '(1)',
    '<1>', '[1:2]', '["a":1]', '[:]', '[:1]', '[1;2]', '[1][2]', '[1]x', '[1],', '[1],2', '[1],[2]',
    '[[1,2]', '[[1],[2]', '[[1],2]]', '["a', '["a",', '["a"', '["a]', '[a"]', '[tru]', '[nul]',
    '[-]',
    '[01]', '[1.]', '[a]', '[*]', '[...]', '[1...2]', '[/**/1]', '[1/**/]', '[#1]', '[{]}', '[{}',
    '["a",}', '["\\u005d]', '[1,2,]', '[3[4]]', '[<null>]', '<.>', '[""],]', '[\\n]', '[1,\\n2]',
    ['unclosed array over lines', '[\n1\n,\n1'],
    ['line comment in an array', '[1,//x\n2]'],
    ['form feed in an array', '[1\f]'],
    ['vertical tab in an array', '[\v1]'],
    ['no-break space in an array', '[\u00a01]'],
    ['zero-width space in an array', '[1\u200b]'],
    ['word joiner in an array', '[\u2060]'],
    ['line separator in an array', '[1,\u20282]'],
    ['NUL in an array', '[1\0]'],
    ['NUL instead of a comma', '[1\u00002]'],
    ['byte FF in an array', bytes('[', 0xff, ']')],
    ['byte order mark in an array', '[\ufeff]'],
];

const badObjects = [
    '{', '}', '{}}', '{{}}', '{{', '}{', '{,}', '{:}', '{:1}', '{"a"}', '{"a","b"}', '{"a":}',
    '{"a" 1}', '{"a" "b":1}',
    '{"a"1}', '{"a""b"}', '{"a"::1}', '{"a":1,}', '{"a":1,,}', '{,"a":1}', '{"a":1,,"b":2}',
    '{"a":1 "b":2}', '{"a":"b""c":1}', '{"a":1;"b":2}', '{"a"=1}', '{"a"=>1}', '{"a",1}',
    '{"a":"b":"c"}', '{"a":1:2}', '{"a":1,"b"}', '{"a":1,"b":}', '{"a":1,:2}', '{"a":,"b":2}',
    '{"a":1,2}', '{"a":1,"b",2}', '{a:1}', '{a}', "{'a':1}", '{"a":\'b\'}', '{1:2}', '{1.5:2}',
    '{-1:2}',
    '{null:1}', '{true:1}', '{[]:1}', '{{}:1}', '{["a"]:1}', '{"a":1', '{"a":', '{"a"', '{"a',
    '{"a":1,',
    '{"a":"b', '{"a":1]', '{"a":[1}', '{"a":{"b":1}', '{"a":{"b":1]}', '{]', '{"a":1}}', '{"a":1}]',
    '{"a":1}{"b":2}', '{"a":1} {"b":2}', '{"a":1},', '{"a":1},{"b":2}', '{}{}', '{};', ';{}', ',{}',
    '{"a":1}x', '{"a":1}#', '{"a":1}"', '{"a":1}1', '{"a":1}null', '{"a":1}//c', '{"a":1}/**/',
    '/**/{"a":1}', '{/**/"a":1}', '{"a"/**/:1}', '{"a":/**/1}', '{"a":1/**/}', '{"a":/*/1}', '#{}',
    '//{}',
    '{"a":a}', '{"a":b c}', '{"a":tru}', '{"a":01}', '{"a":+1}', '{"a":.5}', '{"a":NaN}',
    '{"a\\":1}',
    '{"a:1}', '{a":1}', '{"\\x":1}', '{"a\\u00":1}', '{...x}', '{"a"}:1', '({"a":1})', '{"a":(1)}',
    '{"a"+"b":1}', '"a":1', '"a":{}', '=', '{"a":1}\\', '{"a":1}\\n', '{"a":1}\'',
    '{"a":undefined}', '{9e9:1}', '{null:null,null:null}', '{"a":truth}', '{"a":1,,,,,}',
    ['regional indicators for a name', '{\u{1f1e8}\u{1f1ed}}'],
    ['line comment in an object', '{"a":1//c\n}'],
    ['line comment before an object', '//c\n{"a":1}'],
    ['hash comment before an object', '#c\n{"a":1}'],
    ['two objects on two lines', '{"a":1}\n{"b":2}'],
    ['line feed in a name', '{"a\n":1}'],
    ['NUL in a name', '{"a\0":1}'],
    ['cut after a lead of two', bytes('{"', 0xc3)],
    ['cut after a lead of three', bytes('{"', 0xe2)],
    ['cut inside a character of three', bytes('{"', 0xe2, 0x82)],
    ['cut after a lead of four', bytes('{"', 0xf0)],
    ['cut inside a character of four', bytes('{"', 0xf0, 0x9f, 0x98)],
    ['byte FF in a name', bytes('{"', 0xff, '":1}')],
    ['surrogate as UTF-8 in a name', bytes('{"', 0xed, 0xa0, 0x80, '":1}')],
    ['NUL before the closing brace', '{"a":1\0}'],
    ['NUL instead of a colon', '{"a"\u00001}'],
    ['no-break space before the colon', '{"a"\u00a0:1}'],
    ['form feed before the colon', '{"a"\f:1}'],
    ['NUL behind an object', '{"a":1}\0'],
    ['NUL, then more, behind an object', '{"a":1}\0{"b":2}'],
    ['form feed behind an object', '{"a":1}\f'],
    ['vertical tab behind an object', '{"a":1}\v'],
    ['no-break space behind an object', '{"a":1}\u00a0'],
    ['no-break space before an object', '\u00a0{"a":1}'],
    ['form feed before an object', '\f{"a":1}'],
    ['vertical tab before an object', '\v{"a":1}'],
    ['NUL before an object', '\0{"a":1}'],
    ['byte order mark before an object', '\ufeff{"a":1}'],
    ['byte order mark behind an object', '{"a":1}\ufeff'],
    ['part of a byte order mark', bytes(0xef, 0xbb, '{"a":1}')],
    ['line separator behind an object', '{"a":1}\u2028'],
    ['paragraph separator before an object', '\u2029{"a":1}'],
    ['next line (C1) behind an object', '{"a":1}\u0085'],
    ['ideographic space before an object', '\u3000{"a":1}'],
    ['zero-width space before an object', '\u200b{"a":1}'],
    ['DEL behind an object', '{"a":1}\x7f'],
    ['end-of-file character behind an object', '{"a":1}\x1a'],
    ['backspace before an object', '\b{"a":1}'],
    ['byte FF behind an object', bytes('{"a":1}', 0xff)],
    ['byte 80 before an object', bytes(0x80, '{"a":1}')],
];

const badTexts = [
    ['nothing', ''],
    ['a space', ' '],
    ['a line feed', '\n'],
    ['white space only', ' \t\r\n '],
    ['NUL only', '\0'],
    ['NULs only', '\0\0\0\0'],
    ['byte order mark only', '\ufeff'],
    ['byte order mark and white space', '\ufeff \n'],
    ['UTF-16, little-endian', Buffer.from('{}', 'utf16le')],
    ['UTF-16, big-endian', bytes(0, '{', 0, '}')],
    ['UTF-16 with a byte order mark', Buffer.from('\ufeff{}', 'utf16le')],
    ['UTF-32, little-endian', bytes('{', 0, 0, 0, '}', 0, 0, 0)],
    ['escaped braces', '\\u007b\\u007d'],
    ['anti-hijacking prefix', ')]}\'\n{}'],
    ['a form body', 'access_token=abc&expires_in=60'],
    ['a web page', '<!DOCTYPE html><html><body>502 Bad Gateway</body></html>'],
    ['an event stream', 'data: {"a":1}\n\n'],
    ['padding callback', 'cb({"a":1})'],
    ['YAML', '---\na: 1\n'],
    ['chunked coding left in place', '7\r\n{"a":1}\r\n0\r\n\r\n'],
    ['gzip', bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)],
];

// These would be the rest of an object if they stood for the value of a member.
const badBodies = [
    '1,"y":2', '{},"y":{}', BEFORE.slice(0, -5), BEFORE + '1' + AFTER.slice(0, -1),
    BEFORE + '1' + AFTER + AFTER.slice(-1), BEFORE + '1' + AFTER + BEFORE + '1' + AFTER,
    '[' + BEFORE + '1' + AFTER + ']', BEFORE.slice(1) + '1' + AFTER, BEFORE + '1,' + AFTER,
    ['NUL behind a token response', BEFORE + '1' + AFTER + '\0'],
    ['NUL and garbage behind a token response', BEFORE + '1' + AFTER + '\0garbage'],
    ['token response in a string', JSON.stringify(BEFORE + '1' + AFTER)],
    ['token response behind a byte order mark', '\ufeff' + BEFORE + '1' + AFTER],
    ['token response behind form feed', '\f' + BEFORE + '1' + AFTER],
    ['token response, second one on the next line',
     BEFORE + '1' + AFTER + '\n' + BEFORE + '1' + AFTER],
];

// ---- JSON -------------------------------------------------------------------------------------

const goodNumbers = [
    '0', '-0', '1', '-1', '9', '10', '100', '-123', '123456789', '0.0', '-0.0', '0.1', '0.5',
    '-0.5',
    '1.0', '1.50', '10.01', '123.456', '0.000', '0e0', '-0e0', '0e1', '0e+1', '0E-1', '0.0e0',
    '1e1',
    '1E1', '1e+1', '1e-1', '1E+1', '1E-1', '1e00', '1e01', '1e+00', '1e-007', '20e1', '1.5e10',
    '1.5E-10', '-0.1e-1', '1e400', '-1e400', '1e-400', '9007199254740993', '18446744073709551616',
    '1.7976931348623157e309', '1e99999999999999999999', '-1e-99999999999999999999', '0e99999999999',
    '1234567890123456789012345678901234567890', '123e65', '123.456e78', '1.0e-2', '-1.0e+28',
    '-123123e100000', '123e-10000000', '0.4e00' + '6'.repeat(120), '0.' + '0'.repeat(60) + '1',
];

const goodStrings = [
    '""', '" "', '"a"', '"0"', '"null"', '"\'"', '"/"', '"//c"', '"/*c*/"', '"{[}],:"', '"#"',
    '"a b"',
    '"\\""', '"\\\\"', '"\\/"', '"\\b"', '"\\f"', '"\\n"', '"\\r"', '"\\t"',
    '"\\b\\f\\n\\r\\t\\"\\\\\\/"',
    '"a\\\\"', '"\\\\\\""', '"\\\\\\\\"', '"\\\\n"', '"\\\\u0041"', '"\\u0000"', '"\\u001f"',
    '"\\u0022"',
    '"\\u0041"', '"\\u005c"', '"\\u005cn"', '"\\u007f"', '"\\u00e9"', '"\\uabcd"', '"\\uABCD"',
    '"\\uAbCd"', '"\\u2028"', '"\\ufeff"', '"\\ufffe"', '"\\uffff"', '"\\u00410"',
    '"\\ud83d\\ude00"',
    '"\\uD83D\\uDE00"', '"\\udbff\\udfff"', '"\\uD834\\uDd1e"', '"\\ud83f\\udffe"',
    '"\\uD888\\u1234"', '"\\uDd1ea"', '"\\ufdd0"', '"\\u2064"', '"\\u002c"', '"\\u0012"',
    '"\\ud800"', '"\\udfff"', '"\\ude00\\ud83d"', '"\\ud800a"', '"\\ud800\\n"',
    '"\\ud800\\ud800\\udc00"', '"\\ud800\\u0041"',
    ['DEL in a string', '"\x7f"'],
    ['U+0080', '"\u0080"'],
    ['no-break space in a string', '"\u00a0"'],
    ['e acute', '"\u00e9"'],
    ['U+07FF', '"\u07ff"'],
    ['U+0800', '"\u0800"'],
    ['euro sign', '"\u20ac"'],
    ['line and paragraph separator', '"\u2028\u2029"'],
    ['U+D7FF', '"\ud7ff"'],
    ['U+E000', '"\ue000"'],
    ['byte order mark in a string', '"\ufeff"'],
    ['U+FFFD', '"\ufffd"'],
    ['noncharacter U+FFFF', '"\uffff"'],
    ['U+10000', '"\u{10000}"'],
    ['unassigned U+1BFFF', '"\u{1bfff}"'],
    ['emoji', '"\u{1f600}"'],
    ['U+10FFFF', '"\u{10ffff}"'],
    ['right-to-left text', '"\u05e9\u05dc\u05d5\u05dd"'],
    ['long string', '"' + 'ab'.repeat(400) + '"'],
];

const goodOthers = [
    'true', 'false', 'null',
    '[]', '[ ]', '[[]]', '[[],[]]', '[1]', '[1,2]', '[ 1 , 2 ]', '[1,"a",true,false,null,{},[]]',
    '[[[[1]]]]', '["",""]', '[-1,-0.5e-3]', '[null]', '[true,false]', '[{},{}]', '["]"]',
    '["[","{"]',
    ['array with all white space', '[\t\n\r 1\t\n\r ,\t\n\r 2\t\n\r ]'],
    '{}', '{ }', '{"":0}', '{"":""}', '{"a":1}', '{"a":""}', '{"a":[]}', '{"a":{}}',
    '{"a":1,"b":2}',
    '{"a":1,"a":1}', '{"a":1,"a":2}', '{"a":{"a":{"a":{}}}}', '{"a":1,"b":{"c":[1,{"d":null}]}}',
    '{"\\u0000":1}', '{"\\"":1}', '{"\\\\":1}', '{"\\ud800":1}', '{"a b":1}', '{"1":1}',
    '{"null":null}',
    '{"__proto__":1}', '{"//":"/*"}', '{"a:b":1}', '{"}":"{"}', '{"a":true,"b":false,"c":null}',
    ['non-ASCII name', '{"\u00e9\u20ac\u{1f600}":1}'],
    ['object with all white space', '{\t\n\r "a"\t\n\r :\t\n\r 1\t\n\r ,\t\n\r "b":2\t\n\r }'],
    ['white space around an object', ' \t\r\n{}\n\r\t '],
    ['white space around a number', ' 1 '],
    ['line feed behind a string', '"a"\n'],
    ['carriage return before null', '\rnull'],
];

// ---- the verdict -------------------------------------------------------------------------------

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parsed(text)
{
    try {
        return { value: JSON.parse(decoder.decode(text)) };
    } catch {
        return null;
    }
}

const isObject = (text) => {
    const value = parsed(text)?.value;
    return typeof value === 'object' && value !== null && !Array.isArray(value);
};

const seen = new Set();

function judge(entry, expected)
{
    const [name, source] = Array.isArray(entry) ? entry : [entry, entry];
    const text = bytes(source);
    const whole = isObject(text);
    const member = isObject(bytes(BEFORE, text, AFTER));
    assert.equal(parsed(text) !== null, expected.json, `${name}: as a text`);
    assert.equal(member, expected.member, `${name}: as a member`);
    assert.ok(!seen.has(text.toString('latin1')), `${name}: twice`);
    assert.match(name, /^[ -~]+$/);
    seen.add(text.toString('latin1'));
    return { name, text, verdict: whole ? 'AN_OBJECT' : member ? 'A_VALUE' : 'NO_JSON' };
}

const refused = { json: false, member: false }, accepted = { json: true, member: true };
const cases = [
    ...[badNumbers, badStrings, badLiterals, badArrays, badObjects, badTexts].flat(1)
        .map((entry) => judge(entry, refused)),
    ...[goodNumbers, goodStrings, goodOthers].flat(1).map((entry) => judge(entry, accepted)),
];
const bodies = badBodies.map((entry) => {
    const [name, source] = Array.isArray(entry) ? entry : [entry, entry];
    const text = bytes(source);
    assert.equal(isObject(text), false, name);
    return { name, text, verdict: 'NO_JSON' };
});

// ---- lifetimes --------------------------------------------------------------------------------

const MAX = 2147483647n;
const NO = -1, UNKNOWN = 0, MOST = Number(MAX);
const zeros = (n) => '0'.repeat(n);

const lifetimes = [
    ['1', 1], ['60', 60], ['3600', 3600], ['86400', 86400], ['2147483646', 2147483646],
    ['2147483647', MOST], ['2147483648', MOST], ['4294967295', MOST], ['4294967296', MOST],
    ['4294967297', MOST], ['9223372036854775808', MOST], ['18446744073709551617', MOST],
    ['99999999999999999999', MOST], ['1' + zeros(300), MOST], ['2147483647.999', MOST],
    ['2147483646.999', 2147483646],
    ['0', NO], ['-0', NO], ['0.9', NO], ['0.999999999999999999999', NO], ['0.0', NO], ['-1', NO],
    ['-0.5', NO], ['-86400', NO], ['-1e400', NO], ['-1e-400', NO], ['-0e9', NO],
    ['1.0', 1], ['1.9', 1], ['1.999999999999999999999', 1], ['86400.999', 86400], ['59.5', 59],
    ['1e0', 1], ['1e1', 10], ['1E+2', 100], ['1e+00', 1], ['1e03', 1000], ['864e2', 86400],
    ['8.64e4', 86400], ['8.64E+04', 86400], ['0.1e1', 1], ['0.1e0', NO], ['0.5e1', 5], ['10e-1', 1],
    ['9e-1', NO], ['99e-1', 9], ['99e-2', NO], ['100e-2', 1], ['86400000e-3', 86400], ['1.5e0', 1],
    ['1.5e1', 15], ['1.25e1', 12], ['1.25e-0', 1], ['12.5e-1', 1], ['12.5e-2', NO],
    ['0.00864e7', 86400],
    ['2147483647e0', MOST], ['2.147483646e9', 2147483646], ['2.1474836469e9', 2147483646],
    ['21474836469e-1', 2147483646], ['2.147483648e9', MOST], ['1e9', 1000000000], ['1e10', MOST],
    ['3e9', MOST], ['1e400', MOST], ['1e99999999999999999999', MOST], ['1e2147483647', MOST],
    ['1e2147483648', MOST], ['1e4294967296', MOST], ['1e9223372036854775808', MOST],
    ['1e18446744073709551616', MOST], ['1e-1', NO], ['1e-400', NO], ['1e-99999999999999999999', NO],
    ['1e-4294967296', NO], ['1e-18446744073709551616', NO],
    ['0e0', NO], ['0e99999999999', NO], ['0e99999999999999999999', NO], ['0.000e+5', NO],
    ['0.' + zeros(300) + '1e301', 1], ['0.' + zeros(300) + '1e300', NO],
    ['0.' + zeros(300) + '864e305', 86400], ['0.' + zeros(300) + '1e+99999999999999999999', MOST],
    ['1' + zeros(300) + 'e-300', 1], ['1' + zeros(300) + 'e-301', NO],
    ['1' + zeros(300) + 'e-296', 10000],
    ['25' + zeros(300) + '.5e-301', 2], ['1' + zeros(300) + 'e-99999999999999999999', NO],
    ['"86400"', 86400], ['"1"', 1], ['"007"', 7], ['"2147483647"', MOST], ['"2147483648"', MOST],
    ['"1234567890123456789012345678901234567890"', MOST], ['"' + zeros(300) + '60"', 60],
    ['"\\u0031\\u0032"', 12], ['"3\\u00360\\u0030"', 3600],
    ['""', NO], ['"0"', NO], ['"000"', NO], ['" 1"', NO], ['"1 "', NO], ['"1.5"', NO], ['"1."', NO],
    ['"1/"', NO], ['"1:"', NO], ['"-5"', NO], ['"+5"', NO], ['"1e3"', NO], ['"0x10"', NO], ['"1_000"', NO], ['"1,000"', NO],
    ['"60s"', NO], ['"\\n60"', NO], ['"60\\u0000"', NO], ['"\\u0000"', NO], ['"\\u0131"', NO],
    ['"1\\u0130"', NO], ['"\\u0661"', NO], ['"\u0661"', NO], ['"\uff11"', NO], ['"null"', NO],
    ['"Infinity"', NO],
    ['true', NO], ['false', NO], ['{}', NO], ['[]', NO], ['[60]', NO], ['{"expires_in":60}', NO],
    ['null', UNKNOWN],
];

// The value of a JSON number: { digits, power } is digits times 10 to the power of power.
function parts(number)
{
    const [, sign, whole, fraction = '', exponent = '0'] =
        /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number);
    return { digits: BigInt(sign + whole + fraction),
             power: BigInt(exponent.replace('+', '')) - BigInt(fraction.length) };
}

// The same, not negative, times 10 to the power of `shift` and rounded down; beyond a thousand
// digits on either side of the point, what they are no longer matters.
function exactly(number, shift = 0n)
{
    let { digits, power } = parts(number);
    power += shift;
    if (digits <= 0n) return 0n;
    if (power > 1000n) return 10n ** 1000n;
    if (power < -1000n) return 0n;
    return power < 0n ? digits / 10n ** -power : digits * 10n ** power;
}

// Below one second is none.
const limited = (seconds) => seconds < 1n ? NO : Number(seconds > MAX ? MAX : seconds);

function lifetime(text)
{
    const value = JSON.parse(text);
    if (value === null) return UNKNOWN;
    if (typeof value === 'number') return limited(exactly(text));
    if (typeof value === 'string' && /^[0-9]+$/.test(value)) return limited(BigInt(value));
    return NO;
}

for (const [text, expected] of lifetimes) assert.equal(lifetime(text), expected, text);

// ---- lifetimes by the claims of a JWT ----------------------------------------------------------

// "iat", "exp", and the lifetime by them.
const times = [
    ['1697684096', '1697687696', 3600], ['0', '1', 1], ['0', '4294967295', MOST],
    ['1', '2147483647', 2147483646], ['0', '2147483647', MOST], ['0', '2147483648', MOST],
    ['1697684096', '5992651391', MOST], ['0', '18446744073709551617', MOST],
    // milliseconds: from 100000000000 on, each number by itself
    ['1697684096000', '1697687696000', 3600], ['1697684096', '1697687696000', 3600],
    ['1697684096000', '1697687696', 3600], ['0', '99999999999', MOST],
    ['0', '100000000000', 100000000],
    ['99999999', '100000000000', 1], ['100000000', '100000000000', NO],
    ['99999999998', '99999999999', 1], ['99999999999', '100000000000', NO],
    ['100000000000', '99999999999', MOST], ['100000000000', '100000001', 1],
    ['100000000000', '100000000', NO], ['100000000000', '100000001000', 1],
    ['100000000000', '100000000999', NO], ['100000000000', '2247483646000', 2147483646],
    ['0', '99999999999.9', MOST], ['99999999998', '99999999999.999', 1],
    ['0', '1e11', 100000000], ['0', '1E+11', 100000000], ['0', '0.1e12', 100000000],
    ['0', '9.9999999999e10', MOST], ['0', '1000000000000e-1', 100000000],
    ['0', '2147483646999', 2147483646], ['0', '2147483647000', MOST], ['0', '2147483648000', MOST],
    // fractions and exponents
    ['1697684096.0', '1697687696.0', 3600], ['1697684096.25', '1697687696.75', 3600],
    ['1.697684096e9', '1.697687696E+9', 3600], ['16976840960e-1', '169768769600e-2', 3600],
    ['0.0', '0.9', NO], ['0', '1.9', 1], ['0.5', '1.5', 1], ['0e99999999999', '1e0', 1],
    ['1697684096500.5', '1697687696500.5', 3600], ['0', '1e400', MOST], ['0', '1e-400', NO],
    ['1e-400', '60.5', 60], ['0', '1e99999999999999999999', MOST],
    // none or less
    ['1697684096', '1697684096', NO], ['1697684097', '1697684096', NO], ['1', '0', NO],
    ['0', '0', NO], ['1697684096000', '1697684096', NO], ['4294967295', '1', NO],
    ['1697684096', '1697684096.0', NO], ['18446744073709551617', '1', NO], ['1e400', '1', NO],
    // no number, or a negative one
    ['-1', '60', UNKNOWN], ['-1697684096', '1697687696', UNKNOWN], ['0', '-1', UNKNOWN],
    ['-2', '-1', UNKNOWN], ['-0.5', '60', UNKNOWN], ['-1e400', '60', UNKNOWN],
    ['"1697684096"', '1697687696', UNKNOWN], ['1697684096', '"1697687696"', UNKNOWN],
    ['null', '60', UNKNOWN], ['0', 'null', UNKNOWN], ['true', '60', UNKNOWN],
    ['0', 'false', UNKNOWN], ['{}', '60', UNKNOWN], ['0', '{"exp":60}', UNKNOWN],
    ['[]', '60', UNKNOWN], ['0', '[60]', UNKNOWN], ['""', '60', UNKNOWN], ['0', '""', UNKNOWN],
    ['60', 'null', UNKNOWN], ['null', '0', UNKNOWN],
].map(([iat, exp, expected]) => [`"iat":${iat}`, `"exp":${exp}`, expected]);

// The members of the claims, and the lifetime by them.
const otherClaims = [
    [UNKNOWN], ['"iat":1', UNKNOWN], ['"exp":61', UNKNOWN], ['"x":1', UNKNOWN],
    ['"exp":61', '"iat":1', 60],
    ['"id":"user_3km"', '"iat":1697684096', '"iss":"avonhealth"', '"aud":"avonhealth"',
     '"exp":1697687696', 3600],
    // twice
    ['"iat":1', '"exp":61', '"iat":1', UNKNOWN], ['"iat":1', '"exp":61', '"exp":61', UNKNOWN],
    ['"iat":1', '"i\\u0061t":1', '"exp":61', UNKNOWN],
    ['"iat":null', '"iat":1', '"exp":61', UNKNOWN],
    ['"iat":1', '"exp":61', '"exp":null', UNKNOWN], ['"exp":1', '"exp":1', UNKNOWN],
    ['"iat":61', '"exp":1', '"exp":1', UNKNOWN], ['"exp":1', '"iat":61', '"iat":61', UNKNOWN],
    ['"x":1', '"x":2', '"iat":1', '"exp":61', 60],
    // names, unescaped and exactly
    ['"\\u0069at":1', '"e\\u0078p":61', 60], ['"IAT":1', '"exp":61', UNKNOWN],
    ['"iat":1', '"Exp":61', UNKNOWN], ['"iat":1', '"exp":61', '"EXP":0', 60],
    ['"iat":1', '"exp ":61', UNKNOWN], ['"iat\\u0000":1', '"exp":61', UNKNOWN],
    ['"iat":1', '"exp":61', '"iat\\u0000":1', '"ex":1', '"expi":1', '"":1', 60],
    // of the top object alone
    ['"x":{"iat":1,"exp":61}', UNKNOWN], ['"iat":1', '"exp":61', '"x":{"exp":0}', 60],
    ['"x":[{"iat":9}]', '"iat":1', '"exp":61', 60], ['"x":["iat",1,"exp",61]', UNKNOWN],
    ['"x":"iat"', '"iat":1', '"y":"exp"', '"exp":61', 60],
    // what means nothing there
    ['"iat":1', '"exp":61', '"nbf":100', '"expires_in":5', '"error":"no"', '"jwt":1', 60],
];

// Reads the members one by one, as JSON.parse keeps the last of a name.
function claimsLifetime(members)
{
    const values = members.map((member) => /^("(?:[^"\\]|\\.)*"):(.*)$/.exec(member))
        .map(([, name, text]) => [JSON.parse(name), text]);
    const [iat, exp] = ['iat', 'exp'].map((name) => values.filter(([other]) => other === name));
    if (iat.length !== 1 || exp.length !== 1) return UNKNOWN;
    const texts = [iat[0][1], exp[0][1]];
    if (texts.some((text) => typeof JSON.parse(text) !== 'number' || parts(text).digits < 0n)) {
        return UNKNOWN;
    }
    const scales = texts.map((text) => exactly(text) >= 100000000000n ? 3n : 0n);
    const [from, to] = texts.map((text, i) => exactly(text, -scales[i]));
    // The contract does not tell whether to round before or after: no case may depend on that.
    const [from_as, to_as] = texts.map((text, i) => exactly(text, 500n - scales[i]));
    const exact = to_as > from_as ? (to_as - from_as) / 10n ** 500n : 0n;
    assert.equal(limited(exact), limited(to - from), members.join());
    return limited(to - from);
}

const claims = [...times, ...otherClaims].map((row) => {
    const members = row.slice(0, -1), text = `{${members.join(',')}}`;
    assert.ok(isObject(bytes(text)), text);
    assert.equal(claimsLifetime(members), row.at(-1), text);
    return [text, row.at(-1)];
});

// ---- token responses to spoil ------------------------------------------------------------------

const base64url = (value) => Buffer.from(value).toString('base64url');
const signature = Buffer.concat([0, 1, 2, 3].map(
    (i) => createHash('sha512').update(`signature ${i}`).digest()));
const jwt = [
    base64url(JSON.stringify({ alg: 'RS256', typ: 'JWT', kid: 'k3y-1D_0123456789abcde' })),
    base64url(JSON.stringify({
        iss: 'https://login.example.com/', sub: 'client_0123456789@clients',
        aud: 'https://api.example.com/v2', iat: 1697684096, exp: 1697770496,
        scope: 'read:patients write:patients read:appointments write:appointments',
        azp: 'client_0123456789', gty: 'client-credentials',
    })),
    signature.toString('base64url'),
].join('.');
const realistic = JSON.stringify({ access_token: jwt, expires_in: 86400, token_type: 'Bearer' });

// One byte away: a second access_token, an error, escapes that are b64token, a nested object that
// is none. "\/" and "\u0041" come about where a backslash takes the place of what stands before.
const spoiledToken = 'eyJ.xu0041x/n_-~+9==';
const spoiled = `{"access_token":"${spoiledToken}","token_type":"Bearer", "expires_in":3.6e3,` +
    '"access_tokem":"decoy","errox":0,"x":{"access_token":"nested"},"y":[-1,true,null]}';
assert.equal(JSON.parse(spoiled).access_token, spoiledToken);

// For each byte of `spoiled`, which of 256 values in its place leave a JSON object: sets, each
// written as 64 hexadecimal digits with the bit for value 0 first.
function replacements(text)
{
    const sets = [];
    const which = [...text].map((_, at) => {
        let bits = '';
        for (let value = 0; value < 256; value++) {
            const changed = Buffer.from(text);
            changed[at] = value;
            bits += isObject(changed) ? '1' : '0';
        }
        const set = bits.replace(/.{4}/g, (four) => parseInt(four, 2).toString(16));
        if (!sets.includes(set)) sets.push(set);
        return sets.indexOf(set);
    });
    return { sets, which };
}

// ---- response_cases.h -------------------------------------------------------------------------

const define = (name, text) => `#define ${name} \\\n    ` +
    literal(text, 4).replaceAll('\n', ' \\\n');

function table(type, name, rows)
{
    const lines = rows.map((row) => `    { ${row} },\n`);
    return `static const ${type} ${name}[] = {\n${lines.join('')}};\n`;
}

const caseRows = (list) => list.map(({ name, text, verdict }) => {
    const row = (gap) =>
        `${literal(name, 6)},${gap}${literal(text, 6)}, ${text.length}, ${verdict}`;
    return row(' ').length <= 90 ? row(' ') : row('\n      ');
});

const { sets, which } = replacements(spoiled);
const numbers = which.map(String).join(', ').match(/.{1,88}(?:,|$)/g).map((s) => s.trim());

const purpose = 'JSON texts, with what JSON.parse says of them; lifetimes; token responses.';

export default header(import.meta.url, purpose, `typedef enum verdict {
    NO_JSON,                      /* neither by itself nor as the value of a member */
    A_VALUE,                      /* JSON, but not an object */
    AN_OBJECT
} verdict;

typedef struct json_case {
    const char *name;
    const char *text;
    size_t      length;
    verdict     verdict;
} json_case;

/* What stands before and behind the value of a member in a good token response. */
${define('MEMBER_TOKEN', 'abc.DEF-1')}
${define('MEMBER_BEFORE', BEFORE)}
${define('MEMBER_AFTER', AFTER)}
#define MEMBER_EXPIRES_IN 60

${table('json_case', 'json_cases', caseRows(cases))}
/* Not JSON by themselves; not to be put into another text. */
${table('json_case', 'json_bodies', caseRows(bodies))}
typedef struct lifetime_case {
    const char *text;             /* as it stands in the answer, or in the JWT */
    int64_t     lifetime_s;       /* AVON_AUTH_LIFETIME_UNKNOWN; REFUSED */
} lifetime_case;

#define REFUSED (-1)

/* Values of "expires_in". */
${table('lifetime_case', 'lifetime_cases',
        lifetimes.map(([text, seconds]) => `${literal(text, 6)}, ${seconds}`))}
/* Claims of a JWT. */
${table('lifetime_case', 'claims_cases',
        claims.map(([text, seconds]) => `${literal(text, 6)}, ${seconds}`))}
/* As the service answers, with a token of ${jwt.length} characters. */
${define('REALISTIC_TOKEN', jwt)}
${define('REALISTIC_BODY', realistic)}
#define REALISTIC_LIFETIME 86400

/* A short one that is a byte away from other answers. */
${define('SPOILED_TOKEN', spoiledToken)}
${define('SPOILED_BODY', spoiled)}

/* With which values in the place of a byte of SPOILED_BODY it is still a JSON object: sets of 256
 * bits, a hexadecimal digit for four, that for value 0 first; and the set of each byte. */
static const char replacement_sets[][65] = {
${sets.map((set) => `    "${set}",\n`).join('')}};
static const unsigned char replacement_set[] = {
${numbers.map((line) => `    ${line}\n`).join('')}};
`);
