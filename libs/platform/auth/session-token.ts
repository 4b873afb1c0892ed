import { Injectable } from '@nestjs/common';
import type { AccountId, SessionId } from '@piawai/contracts';
import { jwtVerify, SignJWT } from 'jose';

import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { deriveKey } from './derive-key';

/** The cookie that carries the session token. */
export const SESSION_COOKIE = 'piawai_session';
/** Seconds for which a session token is good; then the refresh token buys the next. */
export const SESSION_TOKEN_SECONDS = 15 * 60;

/** All that a session token says; rights are read fresh from the database. */
export interface SessionClaims {
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
}

/** Issues and checks session tokens: signature and expiry only. */
@Injectable()
export class SessionToken {
  private readonly key: Buffer;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.key = deriveKey(config.tokenSecret, 'session token');
  }

  /** A JWT (HS256) that is good for fifteen minutes. */
  async issue(claims: SessionClaims): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return new SignJWT({ sid: claims.sessionId })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(claims.accountId)
      .setIssuedAt(now)
      .setExpirationTime(now + SESSION_TOKEN_SECONDS)
      .sign(this.key);
  }

  /** The claims of a good token; null for one that is missing, forged or expired. */
  async verify(token: string | undefined): Promise<SessionClaims | null> {
    if (!token) return null;
    try {
      const { payload } = await jwtVerify(token, this.key, { algorithms: ['HS256'], currentDate: this.clock.now() });
      if (typeof payload.sub !== 'string' || typeof payload['sid'] !== 'string') return null;
      return { accountId: payload.sub, sessionId: payload['sid'] };
    } catch {
      return null;
    }
  }
}
