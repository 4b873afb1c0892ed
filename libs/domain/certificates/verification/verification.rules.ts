/** No 0 O, 1 I L: a code is read off paper and typed by hand. */
const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

/** Random bytes of a verification id (144 bits; 128 are the least). */
export const VERIFICATION_ID_BYTES = 18;

/** The id in a certificate's link and QR code: base64url, 24 characters. */
export function verificationId(random: Uint8Array): string {
  if (random.length < 16) throw new RangeError('A verification id needs at least 128 random bits');
  return Buffer.from(random).toString('base64url');
}

/** The code printed under the number, from eight random bytes; 31^8 values, so the remainder's bias is below 10^-7. */
export function verifyCode(random: Uint8Array): string {
  let value = Buffer.from(random).readBigUInt64BE();
  let code = '';
  for (let at = 0; at < CODE_LENGTH; at += 1) {
    code += CODE_ALPHABET[Number(value % BigInt(CODE_ALPHABET.length))];
    value /= BigInt(CODE_ALPHABET.length);
  }
  return code;
}

/** As printed: `ABCD-2345`. */
export function printedCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What people type, in whatever case, with spaces and dashes. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, CODE_LENGTH);
}

/** One spelling for a number copied from paper: single spaces, none at the ends or around slashes. */
export function normaliseNumber(typed: string): string {
  return typed.slice(0, 200).trim().replace(/\s+/g, ' ').replace(/ ?\/ ?/g, '/');
}

/** The only part of a NIP that strangers see. */
export function lastFourOfNip(nip: string | null): string | null {
  return nip === null ? null : nip.slice(-4);
}
