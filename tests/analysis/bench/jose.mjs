// SPDX-License-Identifier: MIT
// jose on Node, as the service's documentation uses it; the arguments are those of bench.h.
import { jose } from '../../lib/packages.mjs';

const ISSUED = 1697684096;
const key = Buffer.from('s3cr3t-0123456789');
const sign = () => new jose.SignJWT({ id: 'user_2Kx8Vq0JmZt5Rc7Wn4Yb' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt(ISSUED)
    .setIssuer('avonhealth')
    .setAudience('avonhealth')
    .setExpirationTime(ISSUED + 3600)
    .sign(key);

const processorNs = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) * 1000;
};

const count = Number(process.argv[3]);
for (let i = 0; i < 1000; i++) await sign();
if (count === 0) {
    console.log(await sign());
} else {
    const start = processorNs();
    for (let i = 0; i < count; i++) await sign();
    console.log(((processorNs() - start) / count).toFixed(1));
}
