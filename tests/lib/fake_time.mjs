// SPDX-License-Identifier: MIT
// The clock of a program, put on while it runs: libfaketime (Debian's package of that name).

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from './process.mjs';

const library = readdirSync('/usr/lib').map((name) =>
    `/usr/lib/${name}/faketime/libfaketimeMT.so.1`).find(existsSync);
const directory = scratch();
let clocks = 0;

// undefined where there is none; else the variables for the program, and a function that puts on its
// clock and that of the service. { env, putOn(seconds) }
export function fakeTime(service) {
    if (!library) return undefined;
    const clock = join(directory, `clock-${clocks++}`);
    writeFileSync(clock, '+0');
    return {
        env: { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1',
               FAKETIME_DONT_FAKE_MONOTONIC: '1' },
        putOn(seconds) {
            writeFileSync(clock, `+${seconds}`);
            service.clock.now_s = Math.floor(Date.now() / 1000) + seconds;
        },
    };
}

// The same; the first token is revoked once it has served `accepted` calls. As a token that is
// refused at once is not replaced at once, the clocks are put on by a minute then.
export function revokeLater(service, accepted = 0) {
    const time = fakeTime(service);
    if (!time) return undefined;
    service.hooks.onRequest = ({ target }) => {
        if (target !== 'api' || service.counts.accepted < accepted) return;
        service.hooks.onRequest = () => {};
        service.revokeAll();
        time.putOn(61);
    };
    return time;
}
