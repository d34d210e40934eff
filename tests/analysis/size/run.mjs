// Runs a command, given in pieces that may be lists; its output. What it says to stderr is shown
// if it fails.
import { execFileSync } from 'node:child_process';

export function run(command, ...args) {
    return execFileSync(command, args.flat(Infinity),
        { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
}
