import { quietUntil } from './quiet-hours.rules';

const NIGHT = { from: '20:00', to: '06:00' };
const NOON = { from: '12:00', to: '13:30' };

describe('quiet hours', () => {
  it.each([
    ['2026-11-24T12:59:00Z', 'Asia/Jakarta', NIGHT, null],
    ['2026-11-24T13:00:00Z', 'Asia/Jakarta', NIGHT, '2026-11-24T23:00:00.000Z'],
    ['2026-11-24T22:59:59Z', 'Asia/Jakarta', NIGHT, '2026-11-24T23:00:00.000Z'],
    ['2026-11-24T23:00:00Z', 'Asia/Jakarta', NIGHT, null],
    ['2026-11-24T12:59:00Z', 'Asia/Makassar', NIGHT, '2026-11-24T22:00:00.000Z'],
    ['2026-11-24T10:59:00Z', 'Asia/Jayapura', NIGHT, null],
    ['2026-11-24T11:00:00Z', 'Asia/Jayapura', NIGHT, '2026-11-24T21:00:00.000Z'],
    ['2026-12-31T16:00:00Z', 'Asia/Makassar', NIGHT, '2026-12-31T22:00:00.000Z'],
    ['2026-11-24T05:30:00Z', 'Asia/Jakarta', NOON, '2026-11-24T06:30:00.000Z'],
    ['2026-11-24T06:30:00Z', 'Asia/Jakarta', NOON, null],
    ['2026-11-24T17:00:00Z', 'Asia/Jakarta', null, null],
  ])('%s in %s with %j end at %s', (instant, zone, quiet, expected) => {
    expect(quietUntil(new Date(instant), zone, quiet)?.toISOString() ?? null).toBe(expected);
  });
});
