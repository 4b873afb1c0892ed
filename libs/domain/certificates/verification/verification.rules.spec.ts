import { lastFourOfNip, normaliseCode, normaliseNumber, printedCode, verificationId, verifyCode } from './verification.rules';

describe('verify code', () => {
  it.each([
    [0, '22222222'],
    [1, '32222222'],
    [30, 'Z2222222'],
    [31, '23222222'],
  ])('of %d is %s', (value, code) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(BigInt(value));
    expect(verifyCode(bytes)).toBe(code);
  });

  it('never uses a character that looks like another', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64BE(BigInt(seed) * 36_893_488_147_419_103n);
      expect(verifyCode(bytes)).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    }
  });

  it.each([
    ['abcd-2345', 'ABCD2345'],
    [' ABCD 2345 ', 'ABCD2345'],
    ['ABCD2345XYZ', 'ABCD2345'],
    ['', ''],
  ])('typed as "%s" means "%s"', (typed, code) => expect(normaliseCode(typed)).toBe(code));

  it('is printed in two groups', () => expect(printedCode('ABCD2345')).toBe('ABCD-2345'));
});

it('makes ids of at least 128 bits that fit an address', () => {
  expect(verificationId(new Uint8Array(18).fill(255))).toMatch(/^[\w-]{24}$/);
  expect(() => verificationId(new Uint8Array(15))).toThrow(RangeError);
});

it.each([
  [' 800.2.4 / 0007 / BKPSDM/XI/2026 ', '800.2.4/0007/BKPSDM/XI/2026'],
  ['No.  7/2026', 'No. 7/2026'],
])('reads the number "%s" as "%s"', (typed, number) => expect(normaliseNumber(typed)).toBe(number));

it.each([['199002152015031991', '1991'], [null, null]])('shows of the NIP %s only %s', (nip, shown) => expect(lastFourOfNip(nip)).toBe(shown));
