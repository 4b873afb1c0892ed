import { Injectable } from '@nestjs/common';
import { type AccountId, type Actor, DomainError, type SessionId } from '@piawai/contracts';
import { deriveKey } from '@piawai/platform/auth/derive-key';
import { SessionToken } from '@piawai/platform/auth/session-token';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { ActorDirectory } from '../access/actor-directory';
import { currentFrom, firstRefreshToken, formatRefreshToken, parseRefreshToken, refreshHash, type RefreshToken, successorOf } from './refresh-token';
import { decideRefresh } from './session.rules';

/** Where a sign-in came from, for the owner's own list of sessions. */
export interface Visitor {
  readonly device: string;
  readonly address: string | null;
}

/** What a browser gets into its cookies. */
export interface SessionKeys {
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
  readonly sessionToken: string;
  readonly refreshToken: string;
}

export type EndReason = 'SIGNED_OUT' | 'REVOKED' | 'REUSED' | 'PASSWORD_CHANGED' | 'BLOCKED';

interface SessionRow {
  account_id: string;
  generation: number;
  refresh_hash: Buffer;
  rotated_at: Date;
  ended_at: Date | null;
}

/** Starts, refreshes and ends sessions. One session is one family of refresh tokens. */
@Injectable()
export class SessionService {
  private readonly key: Buffer;

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly tokens: SessionToken,
    private readonly actors: ActorDirectory,
  ) {
    this.key = deriveKey(config.tokenSecret, 'refresh token');
  }

  async startSession(tx: Tx, accountId: AccountId, visitor: Visitor): Promise<SessionKeys> {
    const token = firstRefreshToken(newId());
    await tx.query(
      `insert into accounts.session (id, account_id, refresh_hash, rotated_at, started_at, last_used_at, device, address)
       values ($1, $2, $3, $4, $4, $4, $5, $6)`,
      [token.sessionId, accountId, refreshHash(token), tx.now, visitor.device, visitor.address],
    );
    return this.keysOf(accountId, token);
  }

  /**
   * Buys a new session token. Asked again with the previous token within 60 seconds it gives the same answer;
   * a token used later, or an older one, is in other hands and ends the session.
   */
  async refreshSession(text: string | undefined): Promise<SessionKeys> {
    const token = parseRefreshToken(text);
    if (!token) throw new DomainError('platform.sign_in_required');
    this.actors.forget(token.sessionId);
    const lives = await this.actors.actorOf(token.sessionId);
    const keys = lives && (await this.database.transaction((tx) => this.advance(tx, token)));
    if (!keys) throw new DomainError('accounts.session_ended');
    return keys;
  }

  /** Ends one of the actor's own sessions. */
  async endOwnSession(tx: Tx, actor: Actor, sessionId: SessionId): Promise<void> {
    const reason: EndReason = sessionId === actor.sessionId ? 'SIGNED_OUT' : 'REVOKED';
    if (!(await this.end(tx, sessionId, reason, actor.accountId))) throw new DomainError('platform.not_found');
    tx.audit('accounts.session_revoked', { kind: 'session', id: sessionId }, { reason });
  }

  /** Signs out by the refresh token alone, so that leaving works even when the session token has run out. */
  async signOut(tx: Tx, text: string | undefined): Promise<void> {
    const token = parseRefreshToken(text);
    const row = token && (await this.lock(tx, token.sessionId));
    if (token && row && this.currentOf(token, row)) await this.end(tx, token.sessionId, 'SIGNED_OUT', row.account_id);
  }

  /** Ends every session of some accounts but one. */
  async endSessions(tx: Tx, accountIds: readonly AccountId[], reason: EndReason, except: SessionId | null = null): Promise<void> {
    await tx.query(
      'update accounts.session set ended_at = $2, end_reason = $3 where account_id = any ($1::uuid[]) and ended_at is null and id is distinct from $4',
      [accountIds, tx.now, reason, except],
    );
    this.actors.forget();
  }

  private async advance(tx: Tx, token: RefreshToken): Promise<SessionKeys | null> {
    const row = await this.lock(tx, token.sessionId);
    if (!row || row.ended_at !== null) return null;
    const current = this.currentOf(token, row);
    const decision = decideRefresh(current && row.generation - token.generation, row.rotated_at, tx.now);
    if (decision === 'reused') {
      await this.end(tx, token.sessionId, 'REUSED', row.account_id);
      tx.audit('accounts.refresh_reused', { kind: 'session', id: token.sessionId });
    }
    if (!current || decision === 'reused') return null;
    const next = decision === 'rotate' ? successorOf(current, this.key) : current;
    await tx.query(
      `update accounts.session set generation = $2, refresh_hash = $3, last_used_at = $4,
         rotated_at = case when generation = $2 then rotated_at else $4 end
       where id = $1`,
      [token.sessionId, next.generation, refreshHash(next), tx.now],
    );
    return this.keysOf(row.account_id, next);
  }

  private currentOf(token: RefreshToken, row: SessionRow): RefreshToken | null {
    return currentFrom(token, { generation: row.generation, hash: row.refresh_hash }, this.key);
  }

  private async lock(tx: Tx, sessionId: SessionId): Promise<SessionRow | undefined> {
    const [row] = await tx.query<SessionRow>(
      'select account_id, generation, refresh_hash, rotated_at, ended_at from accounts.session where id = $1 for no key update',
      [sessionId],
    );
    return row;
  }

  private async end(tx: Tx, sessionId: SessionId, reason: EndReason, accountId: AccountId): Promise<boolean> {
    const rows = await tx.query(
      'update accounts.session set ended_at = $3, end_reason = $4 where id = $1 and account_id = $2 and ended_at is null returning id',
      [sessionId, accountId, tx.now, reason],
    );
    this.actors.forget(sessionId);
    return rows.length > 0;
  }

  private async keysOf(accountId: AccountId, token: RefreshToken): Promise<SessionKeys> {
    const { sessionId } = token;
    const sessionToken = await this.tokens.issue({ accountId, sessionId });
    return { accountId, sessionId, sessionToken, refreshToken: formatRefreshToken(token) };
  }
}
