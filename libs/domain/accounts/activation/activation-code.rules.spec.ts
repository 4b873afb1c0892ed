import { randomBytes } from 'node:crypto';

import { codeFrom, readCode } from './activation-code.rules';

describe('an activation code', () => {
  const codes = Array.from({ length: 2_000 }, () => codeFrom(randomBytes(32)));

  it('has three groups of three signs that cannot be taken for one another', () => {
    expect(codes.filter((code) => !/^[2-9CDFHJKMNPQRTVWXY]{3}(-[2-9CDFHJKMNPQRTVWXY]{3}){2}$/.test(code))).toEqual([]);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(24);
  });

  it('can be more than two to the power of forty', () => {
    expect(24 ** 9).toBeGreaterThan(2 ** 40);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is always the same for the same digest', () => {
    const digest = randomBytes(32);
    expect(codeFrom(digest)).toBe(codeFrom(digest));
  });

  it('is read as it was printed', () => {
    for (const code of codes) expect(readCode(code)).toBe(code);
  });

  it.each([
    ['k7m 3rp x4d', 'K7M-3RP-X4D'],
    [' K7M3RPX4D ', 'K7M-3RP-X4D'],
    ['K7M–3RP—X4D', 'K7M-3RP-X4D'],
    ['ZSGBU7M3R', '256-8V7-M3R'],
  ])('%s is read as %s', (typed, code) => expect(readCode(typed)).toBe(code));

  it.each(['', 'K7M-3RP-X4', 'K7M-3RP-X4DD', 'K7M-3RP-X4O', "K7M-3RP-X4'"])('%s is none', (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});
