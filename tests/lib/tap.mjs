// SPDX-License-Identifier: MIT
// TAP for Node scripts: one result a line, a plan when the script ends; prove reads it.

import { existsSync } from 'node:fs';

let count = 0, failures = 0;

const shown = (value) => (value instanceof RegExp ? String(value) : JSON.stringify(value) ?? 'undefined')
    .slice(0, 2000);

// A result. A failure shows the detail.
export function ok(good, name, detail = '') {
    count++;
    console.log(`${good ? 'ok' : 'not ok'} - ${name.replaceAll('#', '\\#')}`);
    if (good) return;
    failures++;
    if (detail !== '') console.log(String(detail).trimEnd().replace(/^/gm, '#     '));
}

// Passes if both are the same as JSON, or the text matches.
export function expect(name, got, wanted) {
    const good = wanted instanceof RegExp ? wanted.test(got)
        : JSON.stringify(got) === JSON.stringify(wanted);
    ok(good, name, `got  ${shown(got)}\nwant ${shown(wanted)}`);
}

// This part is left out for want of a tool. CI has every tool, so that there it is a failure.
export function missing(name, reason) {
    if (process.env.CI) return ok(false, `${name}: ${reason}`);
    count++;
    console.log(`ok - ${name} # SKIP ${reason}`);
}

// Whether there is a program in the PATH, or with a slash in its name a file.
export const isThere = (tool) => (tool.includes('/') ? [tool]
    : process.env.PATH.split(':').map((directory) => `${directory}/${tool}`)).some(existsSync);

// The whole script is about these: without one of them it ends here.
export function need(...tools) {
    const absent = tools.filter((tool) => !isThere(tool));
    if (absent.length === 0) return;
    missing('all of it', `no ${absent.join(', ')}`);
    process.exit();
}

export const note = (text) => console.log(text.replace(/^/gm, '# '));

// A script that had nothing to say has failed.
process.on('exit', (code) => {
    console.log(`1..${count}`);
    if (code === 0 && (failures > 0 || count === 0)) process.exitCode = 1;
});
