import type { NetworkInterfaceInfo } from 'node:os';
import { phoneAddress, phoneQr } from './phone-address';

const card = (address: string, internal = false): NetworkInterfaceInfo => ({ address, netmask: '', family: 'IPv4', mac: '', internal, cidr: null });
const machine = { lo: [card('127.0.0.1', true)], wlan0: [card('192.168.1.7')] };

describe('the address for a phone', () => {
  it('is the one of the local network', () => {
    expect(phoneAddress('0.0.0.0', 3000, machine)).toBe('http://192.168.1.7:3000');
  });

  it.each([
    ['not the bridge of Docker', { docker0: [card('172.17.0.1')], 'br-1a2b': [card('172.18.0.1')], veth1: [card('10.9.9.9')], ...machine }, '192.168.1.7'],
    ['not a tunnel', { tun0: [card('10.8.0.2')], utun3: [card('10.7.0.2')], en0: [card('10.0.0.5')] }, '10.0.0.5'],
    ['not a virtual machine', { virbr0: [card('192.168.122.1')], enp3s0: [card('172.20.1.4')] }, '172.20.1.4'],
    ['the private one of two', { eth0: [card('203.0.113.8')], eth1: [card('192.168.7.3')] }, '192.168.7.3'],
    ['what there is', { ppp0: [card('203.0.113.8')] }, '203.0.113.8'],
  ])('is %s', (_, interfaces, address) => expect(phoneAddress('0.0.0.0', 3000, interfaces)).toBe(`http://${address}:3000`));

  it('is none where only containers are', () => {
    expect(phoneAddress('0.0.0.0', 3000, { lo: machine.lo, docker0: [card('172.17.0.1')] })).toBeUndefined();
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
