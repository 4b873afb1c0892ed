import { networkInterfaces } from 'node:os';
import { toString } from 'qrcode';

/** Names of this machine that no other can reach. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/** Whether the front door listens for this machine only. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

/** Networks of containers, virtual machines and tunnels, where no phone is. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|wg|tailscale|zt|cni|flannel|lxc|lxd)/;
const CARD = /^(en|eth|wl)/;
const PRIVATE = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;

/** The address that a phone in the same network uses; undefined without a network, or when only this machine is served. */
export function phoneAddress(host: string, port: number, interfaces = networkInterfaces()): string | undefined {
  if (isLoopback(host)) return undefined;
  const likely = (name: string, address: string): number => (CARD.test(name) ? 2 : 0) + (PRIVATE.test(address) ? 1 : 0);
  const [best] = Object.entries(interfaces)
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([name, list]) => (list ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => ({ address, likely: likely(name, address) })))
    .sort((one, other) => other.likely - one.likely);
  return best && `http://${best.address}:${port}`;
}

/**
 * The address as a QR code of half blocks, small enough for any window.
 * @param coloured black on white whatever the window's own colours are; a log file gets plain blocks
 */
export const phoneQr = (address: string, coloured: boolean): Promise<string> =>
  toString(address, { errorCorrectionLevel: 'L', margin: 2, ...(coloured ? { type: 'terminal', small: true } : { type: 'utf8' }) });
