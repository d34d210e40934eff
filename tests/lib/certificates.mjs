// SPDX-License-Identifier: MIT
// Certificates that live as long as the script, made with the openssl command.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must, scratch } from './process.mjs';

// Wine 8 misreads an ECDSA signature in a certificate when one of its two numbers is short, which
// is one in 128: so authorities sign with RSA unless a test is about that.
export const RSA = ['rsa:2048'], EC = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];

const AUTHORITY = `
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
`;
const server = (host) => `
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = DNS:${host}, IP:127.0.0.1
`;
const directory = scratch();
let made = 0;

// { key, cert: in PEM, keyFile, certFile }
function make(subject, key, days, extensions, authority) {
    const [keyFile, requestFile, certFile, config] = ['key', 'csr', 'pem', 'config'].map(
        (end) => join(directory, `${made}.${end}`));
    made++;
    writeFileSync(config, `[req]\ndistinguished_name = name\n[name]\n[extensions]${extensions}`);
    must(['openssl', 'req', '-config', config, '-subj', `/CN=${subject}`, '-newkey', ...key,
        '-nodes', '-keyout', keyFile, '-out', requestFile]);
    must(['openssl', 'x509', '-req', '-in', requestFile, '-extfile', config,
        '-extensions', 'extensions', '-days', String(days), '-out', certFile, ...(authority
            ? ['-CA', authority.certFile, '-CAkey', authority.keyFile, '-CAcreateserial']
            : ['-key', keyFile])]);
    return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8'),
             keyFile, certFile };
}

export const makeAuthority = (key = RSA) =>
    make(`Authority (${key[0]}) of the simulated Avon service`, key, 2, AUTHORITY);

// Of that host and 127.0.0.1.
export const makeServer = (authority, host, { key = EC, days = 2 } = {}) =>
    make(host, key, days, server(host), authority);
