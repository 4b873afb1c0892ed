import { createHash } from 'node:crypto';

import type { Limit } from '@piawai/platform/auth/rate-limit';

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

/** The windows that an attempt with a login counts in. They hold no login in clear: the table is nobody's list of who works where. */
export function attemptWindows(deed: 'sign-in' | 'activation', login: string, address: string | null): [string, Limit][] {
  const digest = createHash('sha256').update(parseLogin(login).value).digest('base64url').slice(0, 22);
  const from = address ?? 'unknown';
  return [
    [`${deed} here ${digest} ${from}`, LIMITS.here],
    [`${deed} login ${digest}`, LIMITS.login],
    [`${deed} address ${from}`, LIMITS.address],
  ];
}
