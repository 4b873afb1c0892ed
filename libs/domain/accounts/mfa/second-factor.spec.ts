import { acceptedStep, codeAt, newRecoveryCodes, newSecret, recoveryHash } from './second-factor';

const NOW = new Date('2026-11-21T01:00:10Z');
const STEP = Math.floor(NOW.getTime() / 30_000);
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);

describe('acceptedStep', () => {
  const secret = newSecret();

  it.each([
    ['now', 0, STEP],
    ['one step late', -30, STEP - 1],
    ['one step early', 30, STEP + 1],
    ['two steps late', -60, null],
  ])('a code %s', (_name, seconds, step) => {
    expect(acceptedStep(secret, codeAt(secret, later(seconds)), NOW, 0)).toBe(step);
  });

  it('takes no code twice', () => {
    expect(acceptedStep(secret, codeAt(secret, NOW), NOW, STEP)).toBeNull();
  });
});

it('makes ten different recovery codes and reads them as people type them', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  const code = codes[0]!;
  expect(recoveryHash(` ${code.toUpperCase().replace('-', ' ')}`)).toEqual(recoveryHash(code));
});
