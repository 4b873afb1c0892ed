import type { NetworkInterfaceInfo } from 'node:os';
import { phoneAddress, phoneQr } from './phone-address';

const card = (address: string, internal = false): NetworkInterfaceInfo => ({ address, netmask: '', family: 'IPv4', mac: '', internal, cidr: null });
const machine = { lo: [card('127.0.0.1', true)], wlan0: [card('192.168.1.7')] };

describe('the address for a phone', () => {
  it('is the one of the local network', () => {
    expect(phoneAddress('0.0.0.0', 3000, machine)).toBe('http://192.168.1.7:3000');
  });

  it('is none without a network, and none when only this machine is served', () => {
    expect(phoneAddress('0.0.0.0', 3000, { lo: machine.lo })).toBeUndefined();
    expect(phoneAddress('127.0.0.1', 3000, machine)).toBeUndefined();
    expect(phoneAddress('localhost', 3000, machine)).toBeUndefined();
  });

  it('fits a narrow terminal as a QR code', async () => {
    const lines = (await phoneQr('http://192.168.100.100:3000', false)).split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeLessThanOrEqual(17);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(33);
  });
});
