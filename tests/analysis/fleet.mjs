#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Bad days of a fleet: what its devices do to the service, and to themselves (see fleet/fleet.c).
// The bounds are checks. From the root:
//
//     tests/analysis/fleet.mjs             10,000 devices, and a tenth of the service's capacity
//     tests/analysis/fleet.mjs --full      100,000 devices (two minutes)
//     tests/analysis/fleet.mjs --table     the same, printed as a table for people
//
// Both the picture's days have 100,000 devices at any rate. It goes to build/fleet/outage.svg, and
// has to be README's .github/outage.svg.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { must, words } from '../lib/process.mjs';
import { table } from '../lib/table.mjs';
import { expect, isThere, missing, note, ok } from '../lib/tap.mjs';

const OUT = 'build/fleet', HOUR = 3600, DAY = 24 * HOUR, WEEK = 7 * DAY, YEARS_30 = 10950 * DAY;
const forPeople = process.argv.includes('--table');
const isFull = forPeople || process.argv.includes('--full');

// ---- bounds --------------------------------------------------------------------------------

const SHARE = 0.05;                     // of those that retry, in one second
const RETRY_S = 30, SELDOM_S = 120;     // what an application waits by itself
const BACKOFF_S = 60 + 60 + 1;          // the longest after a transient failure, in whole seconds
const TIMEOUT_S = 58;                   // a request under way
const EXCHANGES_S = 5;                  // three exchanges
const QUEUE_S = 10;                     // a turn at the endpoint

// ---- the days ------------------------------------------------------------------------------

const full = { orgs: 100000, capacity: 1000 }, part = isFull ? 1 : 0.1;
const fleet = { orgs: full.orgs * part, capacity: full.capacity * part };
const manyUsers = { orgs: fleet.orgs / 100, users: 100, minted_every: 10 };
const cut = { ...fleet, length_s: 1800 };
const loops = { ...fleet, blocking_every: 0, capacity: 0 };
const callers = { ...fleet, blocking_every: 1, capacity: 0 };
const dark = { length_s: 2400, outage_to_s: 1200 };
const outage = { ...loops, length_s: 11400, outage_from_s: 6300, outage_to_s: 9900,
    lifetime_s: 14400, short_every: 2 };
const quota = { ...fleet, ...manyUsers, length_s: 5400, quota: 200 * part };
const early = { ...fleet, start_s: 600 };
const leap = (leap_s, length_s) => ({ ...early, retry_s: SELDOM_S, length_s: HOUR + length_s + 1200,
    leap_s, leap_from_s: HOUR, leap_to_s: HOUR + length_s, well_s: HOUR + length_s });
const slow = (slow_s, settings) => ({ ...fleet, capacity: 0, length_s: 3000, slow_s, slow_to_s: 1200,
    well_s: 1200, ...settings });

// How long until the last of them is served, at the best, and a back-off more.
const served = ({ brought }) => brought / fleet.capacity + BACKOFF_S + RETRY_S;
const metered = ({ brought }) => 60 * Math.ceil(brought / quota.quota) + BACKOFF_S + RETRY_S;
const spread = { spread: true };
// A day's name, its settings, and its bounds: recovery in seconds, needless requests.
const days = [
    ['power cut', cut, { recovery: served }],
    ['power cut, no jitter', { ...cut, jitter_s: 0 }, { recovery: served }],
    ['power cut, a tenth without a clock', { ...cut, unset_every: 10 },
        { recovery: (day) => 60 + served(day) }],
    ['power cut, 1000 x 100 users', { ...cut, ...manyUsers }, { recovery: served }],
    ['power cut in an outage', { ...loops, ...dark, well_s: 1200 },
        { ...spread, recovery: () => BACKOFF_S + EXCHANGES_S }],
    ['power cut in an outage, no jitter', { ...loops, ...dark, jitter_s: 0 }, { herd: 0.8 }],
    ['power cut in an outage, get_headers', { ...callers, ...dark, well_s: 1200 },
        { ...spread, recovery: () => BACKOFF_S + RETRY_S + EXCHANGES_S }],
    ['power cut in an outage, Retry-After: 120',
        { ...loops, ...dark, outage_retry_after: 120, well_s: 1200 },
        { ...spread, recovery: () => 2 * 120 + 1 + EXCHANGES_S }],
    ['outage of an hour', { ...outage, orgs: full.orgs, well_s: 9900 },
        { ...spread, recovery: () => BACKOFF_S + EXCHANGES_S }],
    ['outage of an hour, no jitter', { ...outage, orgs: full.orgs, jitter_s: 0 },
        { herd: 0.4 }],
    ['outage of an hour, get_headers', { ...outage, ...callers, well_s: 9900 },
        { ...spread, recovery: () => BACKOFF_S + RETRY_S + EXCHANGES_S }],
    ['all tokens revoked', { ...early, length_s: 3000, revoke_s: 1800, well_s: 1800 },
        { recovery: () => EXCHANGES_S, needless: ({ users }) => users }],
    ['signing key replaced', { ...early, length_s: 3000, rotate_s: 1800, well_s: 1800 },
        { recovery: () => EXCHANGES_S }],
    ['quota of 200 a minute', quota, { recovery: metered }],
    ['quota of 200 a minute, Retry-After', { ...quota, quota_retry_after: 1 },
        { recovery: metered }],
    ['a tenth of the users with wrong keys', { ...early, ...manyUsers, length_s: 7200,
        retry_s: SELDOM_S, bad_users_every: 10 },
        { recovery: () => EXCHANGES_S, bad: full.orgs * part / 10 }],
    ['all users of a tenth of the organizations', { ...early, ...manyUsers, length_s: 7200,
        retry_s: SELDOM_S, bad_orgs_every: 10 },
        { recovery: () => EXCHANGES_S, bad: full.orgs * part / 10 }],
    ['clocks gain a minute', { ...early, length_s: DAY, drift_s: 60, call_s: 7200 },
        { recovery: () => EXCHANGES_S }],
    ['clocks lose a minute', { ...early, length_s: DAY, drift_s: -60, call_s: 7200 },
        { recovery: () => EXCHANGES_S }],
    ['clocks an hour ahead, and back', leap(HOUR, HOUR),
        { recovery: () => SELDOM_S + QUEUE_S + EXCHANGES_S, needless: ({ users }) => 8 * users }],
    ['clocks an hour behind, and forth', leap(-HOUR, HOUR),
        { recovery: () => EXCHANGES_S, needless: ({ users }) => 2 * users }],
    ['clocks 30 years ahead for 5 minutes', leap(YEARS_30, 300),
        { recovery: () => SELDOM_S + QUEUE_S + EXCHANGES_S, needless: ({ users }) => 8 * users }],
    ['sleep for a week', { ...early, length_s: WEEK + 3000, sleep_from_s: 1800,
        sleep_to_s: WEEK + 1800, well_s: WEEK + 1800 }, { recovery: served }],
    ['answers after 55 s', slow(55), { recovery: () => TIMEOUT_S + EXCHANGES_S }],
    ['answers after 65 s', slow(65),
        { recovery: () => TIMEOUT_S + BACKOFF_S + RETRY_S + EXCHANGES_S }],
    ['answers after 300 s', slow(300),
        { recovery: () => TIMEOUT_S + BACKOFF_S + RETRY_S + EXCHANGES_S }],
    ['answers after 300 s, fetch_timeout_s 400', slow(300, { fetch_timeout_s: 400 }),
        { recovery: () => 2 * 300 + EXCHANGES_S }],
];

// ---- running -------------------------------------------------------------------------------

function build() {
    mkdirSync(OUT, { recursive: true });
    must([process.env.CC || 'gcc', ...words('-std=c99 -D_POSIX_C_SOURCE=200809L -O2 -Wall -Wextra'),
        ...words('-Wconversion -Wsign-conversion -Werror -I.'), ...words(process.env.BEARSSL_CFLAGS),
        ...words(process.env.JSMN_CFLAGS), 'tests/analysis/fleet/fleet.c', '-o', `${OUT}/fleet`,
        ...words(process.env.BEARSSL_LIBS, '-lbearssl')]);
}

const run = (settings) => must([`${OUT}/fleet`,
    ...Object.entries(settings).map(([name, value]) => `${name}=${value}`)]);

function live([name, settings, bounds]) {
    const began = performance.now();
    const day = JSON.parse(run(settings));
    note(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const users = settings.orgs * (settings.users ?? 1);
    return { name, settings, bounds, ...day, users };
}

// ---- the report ----------------------------------------------------------------------------

const seconds = (ms) => (ms / 1000).toFixed(ms < 10000 ? 1 : 0);
const percent = (part, all) => (all ? (100 * part / all).toFixed(2) : '-');

function report(lived) {
    table(['day', 'requests', 'brought', 'needless', 'a second, peak', 'mean', 'calls served, %',
        'longest wait, s', 'after the end, s', 'retry in one second, %', 'after the outage, %'],
    lived.map((day) => [day.name, day.requests, day.brought, day.needless + day.early, day.peak,
        (day.requests / day.at.length).toFixed(1),
        percent(day.served, day.asked), seconds(day.longest_ms),
        day.settings.well_s ? seconds(day.recovery_ms) : '-', percent(day.retries, day.retriers),
        percent(day.after, day.retriers)]));
}

// The most requests in a second, for each 20 s around the outage.
function draw(lived) {
    const [jittered, plain] = ['outage of an hour', 'outage of an hour, no jitter']
        .map((name) => lived.find((day) => day.name === name));
    const { outage_from_s: from, outage_to_s: to, length_s } = outage, step = 20, rows = [];
    const most = ({ at: counts }, begin, end) => Math.max(...counts.slice(begin, end));
    const text = (day) => `'${most(day, from, length_s).toLocaleString('en')}'`;
    for (let at = from - 900; at < length_s; at += step)
        rows.push([(at - from) / 60, most(plain, at, at + step), most(jittered, at, at + step)]);
    writeFileSync(`${OUT}/outage.dat`, rows.map((row) => row.join(' ') + '\n').join(''));
    must(['gnuplot', '-e', `data='${OUT}/outage.dat'; minutes=${(to - from) / 60}`,
        '-e', `plain=${text(plain)}; jittered=${text(jittered)}`,
        '-e', `set output '${OUT}/outage.svg'`, 'tests/analysis/fleet/outage.gp']);
    const [drawn, kept] = [`${OUT}/outage.svg`, '.github/outage.svg']
        .map((file) => readFileSync(file, 'utf8').replace(/<desc>.*<\/desc>/, '')); // the version
    ok(drawn === kept, `.github/outage.svg shows today's outage`, `copy ${OUT}/outage.svg there`);
}

// ---- the checks ----------------------------------------------------------------------------

function within(day, what, value, bound, unit = '') {
    note(`${day.name}: ${what}: ${value}${unit} of ${bound}${unit}`);
    ok(value <= bound, `${day.name}: ${what}`, `${value}${unit}, over ${bound}${unit}`);
}

function check(day) {
    const { bounds, settings, name } = day;
    expect(`${name}: whoever has a credential that serves has headers`, day.robbed, 0);
    expect(`${name}: nobody waits at the end`, day.unserved, 0);
    expect(`${name}: no request comes too early`, settings.leap_s ? 0 : day.early, 0);
    if (bounds.recovery)
        within(day, 'headers again', day.recovery_ms / 1000, Math.round(bounds.recovery(day)),
            ' s');
    if (bounds.spread) {
        within(day, 'in one second of the outage', percent(day.retries, day.retriers),
            100 * SHARE, ' %');
        within(day, 'in the second after the outage', percent(day.after, day.retriers),
            100 * SHARE, ' %');
    }
    if (bounds.herd)
        ok(day.retries > bounds.herd * day.retriers, `${name}: most come in one second`,
            day.retries);
    if (bounds.bad) {
        // found at fault after 0, 1, 3, 7, 15, 31 and 63 minutes, each time with a new token
        within(day, 'needless requests', day.needless, 7 * bounds.bad);
        // a minute of clocks that count whole seconds
        ok(day.shortest_gap_ms > 59000, `${name}: at most a token request a minute`,
            `${day.shortest_gap_ms} ms between two`);
        expect(`${name}: no wrong key is served`, day.bad_served, 0);
        expect(`${name}: all others are, at once`, day.served, day.asked);
    } else {
        within(day, 'needless requests', day.needless, bounds.needless?.(day) ?? 0);
    }
}

build();
const few = { orgs: 1000, length_s: 600 };
ok(run(few) === run(few), 'equal seeds give equal days');
ok(run(few) !== run({ ...few, seed: 2 }), 'another seed gives another day');
const lived = days.map(live);
lived.forEach(check);
if (forPeople) report(lived);
if (isThere('gnuplot')) draw(lived);
else missing(`.github/outage.svg shows today's outage`, 'no gnuplot');
