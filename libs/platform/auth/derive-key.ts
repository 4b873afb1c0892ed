import { hkdfSync } from 'node:crypto';

/** A key of 32 bytes for one purpose, from the installation's secret: no two purposes share a key. */
export const deriveKey = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `piawai ${purpose}`, 32));
