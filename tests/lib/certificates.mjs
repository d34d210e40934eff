// A certificate authority that lives as long as one run, made with the openssl command.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const config = (hostname) => `
[req]
distinguished_name = name
prompt = no
[name]
CN = Authority of the simulated Avon service
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = DNS:${hostname}, IP:127.0.0.1
`;

// The authority signs with RSA: wine 8 misreads an ECDSA signature in a certificate when one of its
// two numbers is short, which is one in 128.
const AUTHORITY_KEY = ['-newkey', 'rsa:2048', '-nodes'];
const SERVER_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

// Writes authority and server certificate, of that host and 127.0.0.1, to a directory of their own.
// { key, cert: PEM of the server, caPem, caFile, remove() }
export function makeCertificates(hostname) {
    const directory = mkdtempSync(join(tmpdir(), 'avon-service-'));
    const remove = () => rmSync(directory, { recursive: true, force: true });
    process.once('exit', remove);
    const path = (name) => join(directory, name);
    const openssl = (...args) => execFileSync('openssl', args, { stdio: 'pipe' });
    const days = ['-days', '2'];
    writeFileSync(path('config'), config(hostname));
    openssl('req', '-config', path('config'), '-x509', '-extensions', 'authority', ...AUTHORITY_KEY,
        ...days, '-keyout', path('ca.key'), '-out', path('ca.pem'));
    openssl('req', '-config', path('config'), '-subj', `/CN=${hostname}`, ...SERVER_KEY,
        '-keyout', path('server.key'), '-out', path('server.csr'));
    openssl('x509', '-req', '-in', path('server.csr'), '-CA', path('ca.pem'),
        '-CAkey', path('ca.key'), '-CAcreateserial', '-extfile', path('config'),
        '-extensions', 'server', ...days, '-out', path('server.pem'));
    return {
        key: readFileSync(path('server.key')),
        cert: readFileSync(path('server.pem')),
        caPem: readFileSync(path('ca.pem'), 'utf8'),
        caFile: path('ca.pem'),
        remove() {
            process.removeListener('exit', remove);
            remove();
        },
    };
}
