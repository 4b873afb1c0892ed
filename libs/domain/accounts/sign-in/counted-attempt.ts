import { createHash } from 'node:crypto';

import { DomainError } from '@piawai/contracts';
import type { Limit, RateLimit } from '@piawai/platform/auth/rate-limit';

import { parseLogin } from './login.rules';

/**
 * One login from one address; one login from anywhere; one address for any login. An honest attempt is given back,
 * so that an office behind one address is not held up, and every window is short, so that nobody can be locked out for good.
 */
const LIMITS = {
  here: { limit: 8, seconds: 300 },
  login: { limit: 40, seconds: 900 },
  address: { limit: 100, seconds: 300 },
} as const satisfies Record<string, Limit>;

/** Refusals that only those meet who have shown the right password or slip. */
const HONEST = ['accounts.code_required', 'accounts.password_too_weak'];

/** Counts an attempt with a login before it is looked at, so that a wrong one stays counted, and gives an honest one back. */
export async function countedAttempt<T>(
  limits: RateLimit, deed: 'sign-in' | 'activation', login: string, address: string | null, attempt: () => Promise<T>,
): Promise<T> {
  const windows = attemptWindows(deed, login, address);
  const giveBack = async (): Promise<void> => {
    for (const [key, limit] of windows) await limits.giveBack(key, limit);
  };
  for (const [key, limit] of windows) await limits.take(key, limit);
  const result = await attempt().catch(async (error: unknown) => {
    if (error instanceof DomainError && HONEST.includes(error.code)) await giveBack();
    throw error;
  });
  await giveBack();
  return result;
}

/** The windows that an attempt counts in. They hold no login in clear: the table is nobody's list of who works where. */
function attemptWindows(deed: string, login: string, address: string | null): [string, Limit][] {
  const digest = createHash('sha256').update(parseLogin(login).value).digest('base64url').slice(0, 22);
  const from = address ?? 'unknown';
  return [
    [`${deed} here ${digest} ${from}`, LIMITS.here],
    [`${deed} login ${digest}`, LIMITS.login],
    [`${deed} address ${from}`, LIMITS.address],
  ];
}
