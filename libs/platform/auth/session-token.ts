import { webcrypto } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { AccountId, SessionId } from '@piawai/contracts';
import { jwtVerify, SignJWT } from 'jose';

import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { deriveKey } from './derive-key';
import { TimedCache } from './timed-cache';

/** The cookie that carries the session token. */
export const SESSION_COOKIE = 'piawai_session';
/** Seconds for which a session token is good; then the refresh token buys the next. */
export const SESSION_TOKEN_SECONDS = 15 * 60;
const CHECKED_TOKENS = 20_000;
const LONGEST_TOKEN = 1_000;

/** All that a session token says; rights are read fresh from the database. */
export interface SessionClaims {
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
}

/** Issues and checks session tokens: signature and expiry only. */
@Injectable()
export class SessionToken {
  /** Imported once: as bytes it would be imported again for every token. */
  private readonly key: Promise<webcrypto.CryptoKey>;
  /** Tokens whose signature was checked, with their claims; a learner sends the same one every few seconds. */
  private readonly checked = new TimedCache<(SessionClaims & { readonly expires: number }) | null>(SESSION_TOKEN_SECONDS * 1000, CHECKED_TOKENS);

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.key = webcrypto.subtle.importKey('raw', deriveKey(config.tokenSecret, 'session token'), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  }

  /** A JWT (HS256) that is good for fifteen minutes. */
  async issue(claims: SessionClaims): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return new SignJWT({ sid: claims.sessionId })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(claims.accountId)
      .setIssuedAt(now)
      .setExpirationTime(now + SESSION_TOKEN_SECONDS)
      .sign(await this.key);
  }

  /** The claims of a good token; null for one that is missing, forged or expired. */
  async verify(token: string | undefined): Promise<SessionClaims | null> {
    if (!token || token.length > LONGEST_TOKEN) return null;
    const claims = await this.checked.get(token, () => this.check(token));
    // Nobody may fill the memory with tokens of their own making.
    if (!claims) this.checked.forget(token);
    return claims && this.clock.now().getTime() < claims.expires * 1000 ? claims : null;
  }

  private async check(token: string): Promise<(SessionClaims & { readonly expires: number }) | null> {
    try {
      const { payload } = await jwtVerify(token, await this.key, { algorithms: ['HS256'], currentDate: this.clock.now(), requiredClaims: ['exp'] });
      if (typeof payload.sub !== 'string' || typeof payload['sid'] !== 'string') return null;
      return { accountId: payload.sub, sessionId: payload['sid'], expires: payload.exp ?? 0 };
    } catch {
      return null;
    }
  }
}
