import { createHash, randomInt } from 'node:crypto';

import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const RECOVERY_CODES = 10;
/** Without letters and digits that are mistaken for each other on paper. */
const RECOVERY_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A new TOTP secret of 160 bits, base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an authenticator app reads from a QR code. */
export const authenticatorUri = (secret: string, label: string, issuer: string): string => totp(secret, label, issuer).toString();

/** The time step of a code that is good now, one step early or late; null when it is not good or not later than `lastStep`. */
export function acceptedStep(secret: string, code: string, now: Date, lastStep: number): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
  return step > lastStep ? step : null;
}

/** The code that is good at an instant; for builders and for whoever shows how the second factor works. */
export const codeAt = (secret: string, now: Date): string => totp(secret).generate({ timestamp: now.getTime() });

/** Ten one-time codes such as `k3fm-9xqp`, for the day the phone is lost. */
export function newRecoveryCodes(): string[] {
  const letters = (count: number): string => Array.from({ length: count }, () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)]).join('');
  return Array.from({ length: RECOVERY_CODES }, () => `${letters(5)}-${letters(5)}`);
}

/** What the database keeps of a recovery code; spaces, hyphens and capitals do not matter. */
export const recoveryHash = (code: string): Buffer => createHash('sha256').update(code.toLowerCase().replace(/[\s-]/g, '')).digest();

function totp(secret: string, label = 'account', issuer = 'Piawai'): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS, digits: 6 });
}
