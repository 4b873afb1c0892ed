/**
 * Signs of a code: none that print or handwriting confuses with another (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V) and no vowel,
 * so that no word comes about.
 */
const SIGNS = '23456789CDFHJKMNPQRTVWXY';
/** 24 signs to the power of 9: 41 bits. */
const LENGTH = 9;
const SHAPE = new RegExp(`^[${SIGNS}]{${LENGTH}}$`);
/** Signs that no code has, and what whoever types them has read. */
const READ_AS: Readonly<Record<string, string>> = { Z: '2', S: '5', G: '6', B: '8', U: 'V' };

/** The code that a digest stands for, in groups: `K7M-3RP-X4D`. */
export function codeFrom(digest: Uint8Array): string {
  let number = digest.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let code = '';
  while (code.length < LENGTH) {
    code += SIGNS[Number(number % BigInt(SIGNS.length))];
    number /= BigInt(SIGNS.length);
  }
  return groupCode(code);
}

/** A code as somebody typed it, with groups and letters put right; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/[ZSGBU]/g, (sign) => READ_AS[sign] ?? sign);
  return SHAPE.test(signs) ? groupCode(signs) : null;
}

const groupCode = (signs: string): string => (signs.match(/.{3}/g) ?? []).join('-');
