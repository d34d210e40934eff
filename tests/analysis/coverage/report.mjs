// Reads what llvm-cov exports, prints how much of avon_auth.h is covered, and lists what is not.
// Every line of that list must stand in unreached.txt with its reason, and the other way round.
//
//     node report.mjs all.json unreached.txt
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const [, , exported, excused] = process.argv;
const { files, functions } = JSON.parse(readFileSync(exported, 'utf8')).data[0];
const header = files.find((file) => basename(file.filename) === 'avon_auth.h');
const source = readFileSync(header.filename, 'utf8').split('\n');

const text = (line, column, endLine, endColumn) =>
  line === endLine ? source[line - 1].slice(column - 1, endColumn - 1)
    : `${source[line - 1].slice(column - 1).trim()} ...`;
const missing = new Set();
const note = (what, line, place) => missing.add(`${what}: ${place}`.replace(/\s+/g, ' '));
const ours = (record) => basename(record.filenames?.[0] ?? '') === 'avon_auth.h';

for (const f of functions.filter(ours))
  for (const [line, column, endLine, endColumn, count, , , kind] of f.regions)
    if (kind === 0 && count === 0) note('not run', line, text(line, column, endLine, endColumn));
for (const [line, column, endLine, endColumn, yes, no] of header.branches) {
  const place = text(line, column, endLine, endColumn);
  if (yes === 0) note('never true', line, place);
  if (no === 0) note('never false', line, place);
}
for (const record of header.mcdc_records) {
  const [line, column, endLine, endColumn] = record;
  const conditions = record.find((item) => Array.isArray(item) && typeof item[0] === 'boolean');
  conditions.forEach((covered, i) => {
    if (!covered) note(`condition ${i + 1} decides nothing`, line, text(line, column, endLine, endColumn));
  });
}

const { lines, branches, mcdc } = header.summary;
for (const [name, { count, covered }] of Object.entries({ lines, branches, 'MC/DC conditions': mcdc }))
  console.log(`${name}: ${covered} of ${count}, ${(100 * covered / count).toFixed(1)} %`);

const reasons = new Map();
for (const line of readFileSync(excused, 'utf8').split('\n'))
  if (line !== '' && !line.startsWith('#')) {
    const [place, reason] = line.split(' -- ');
    reasons.set(place, reason);
  }
let failed = 0;
for (const place of [...missing].sort()) {
  console.log(`${place}\n    ${reasons.get(place) ?? 'NOT LISTED in unreached.txt'}`);
  if (!reasons.get(place)) failed++;
}
for (const place of reasons.keys())
  if (!missing.has(place)) {
    console.log(`${place}\n    listed in unreached.txt, but reached`);
    failed++;
  }
console.log(`coverage: ${missing.size} places not reached, ${failed} of them without a reason`);
process.exit(failed === 0 ? 0 : 1);
