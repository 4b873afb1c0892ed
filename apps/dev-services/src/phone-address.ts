import { networkInterfaces } from 'node:os';
import { toString } from 'qrcode';

/** Names of this machine that no other can reach. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/** Whether the front door listens for this machine only. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

/** The address that a phone in the same network uses; undefined without a network, or when only this machine is served. */
export function phoneAddress(host: string, port: number, interfaces = networkInterfaces()): string | undefined {
  if (isLoopback(host)) return undefined;
  const found = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  return found && `http://${found}:${port}`;
}

/**
 * The address as a QR code of half blocks, small enough for any window.
 * @param coloured black on white whatever the window's own colours are; a log file gets plain blocks
 */
export const phoneQr = (address: string, coloured: boolean): Promise<string> =>
  toString(address, { errorCorrectionLevel: 'L', margin: 2, ...(coloured ? { type: 'terminal', small: true } : { type: 'utf8' }) });
