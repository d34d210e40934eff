// SPDX-License-Identifier: MIT
// node client_fetch.mjs URL [FILE]: a GET by Node's fetch with the header lines of FILE; prints
// the status.
import { readFileSync } from 'node:fs';

const [url, file] = process.argv.slice(2);
const lines = file ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
const headers = lines.map((line) => line.split(/: (.*)/s, 2));
console.log((await fetch(url, { headers, redirect: 'error' })).status);
