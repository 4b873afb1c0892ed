import { createHash, createHmac } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { type AccountId, type Actor, DomainError, type SessionId } from '@piawai/contracts';
import { deriveKey } from '@piawai/platform/auth/derive-key';
import { type Limit, RateLimit } from '@piawai/platform/auth/rate-limit';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { AccountReader } from '../account/account.reader';
import { SessionService } from '../session/session.service';
import { LoginReader } from '../sign-in/login.reader';
import { OwnPassword } from './own-password';
import { hashPassword } from './password-hash';
import { passwordAcceptable } from './password.rules';

const RESET_MINUTES = 60;
const RESET_LIMITS = { login: { limit: 3, seconds: 900 }, address: { limit: 20, seconds: 900 } } as const satisfies Record<string, Limit>;

/** A reset link that is to be mailed. */
export interface ResetMail {
  readonly email: string;
  readonly token: string;
  readonly minutes: number;
}

/** Changes passwords: with the old one, or with a single-use token that was mailed. */
@Injectable()
export class PasswordService {
  private readonly key: Buffer;

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly limits: RateLimit,
    private readonly logins: LoginReader,
    private readonly reader: AccountReader,
    private readonly sessions: SessionService,
    private readonly password: OwnPassword,
  ) {
    this.key = deriveKey(config.tokenSecret, 'password reset');
  }

  /** Changes the own password; every other session ends. */
  async changePassword(actor: Actor, current: string, next: string): Promise<void> {
    await this.password.confirm(actor, current);
    const passwordHash = await this.acceptedHash(actor.accountId, next);
    await this.database.transaction((tx) => this.setPassword(tx, actor.accountId, passwordHash, actor.sessionId));
  }

  /** Orders a reset link by mail; it looks the same whether or not the login is known. */
  async requestReset(login: string, address: string | null): Promise<void> {
    const digest = createHash('sha256').update(login.trim().toLowerCase()).digest('base64url').slice(0, 22);
    await this.limits.take(`reset login ${digest}`, RESET_LIMITS.login);
    await this.limits.take(`reset address ${address ?? 'unknown'}`, RESET_LIMITS.address);
    const known = await this.logins.find(login);
    if (!known?.email || known.blocked) return;
    await this.database.transaction(async (tx) => {
      const resetId = newId();
      await tx.query(
        'insert into accounts.password_reset (id, account_id, token_hash, requested_at, expires_at) values ($1, $2, $3, $4, $5)',
        [resetId, known.accountId, tokenHash(this.tokenOf(resetId)), tx.now, new Date(tx.now.getTime() + RESET_MINUTES * 60_000)],
      );
      tx.publish('accounts.password_reset_requested', { resetId });
    });
  }

  /** Claims a reset for mailing, so that it is mailed once at most; null when there is nothing (more) to mail. */
  async claimResetMail(resetId: string): Promise<ResetMail | null> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ email: string | null }>(
        `update accounts.password_reset r set mailing_at = $2 from accounts.account a
         where r.id = $1 and a.id = r.account_id and r.mailing_at is null and r.used_at is null and r.expires_at > $2
         returning a.email`,
        [resetId, tx.now],
      );
      return row?.email ? { email: row.email, token: this.tokenOf(resetId), minutes: RESET_MINUTES } : null;
    });
  }

  /** Gives a claim back that the mail server refused. */
  async releaseResetMail(resetId: string): Promise<void> {
    await this.database.transaction((tx) => tx.query('update accounts.password_reset set mailing_at = null where id = $1 and mailed_at is null', [resetId]));
  }

  async noteResetMailed(tx: Tx, resetId: string): Promise<void> {
    await tx.query('update accounts.password_reset set mailed_at = $2 where id = $1', [resetId, tx.now]);
  }

  /** Sets a new password by a mailed token; the token is used up and every session ends. */
  async resetPassword(token: string, next: string): Promise<void> {
    const [reset] = await this.database.read<{ account_id: string }>('select account_id from accounts.password_reset where token_hash = $1', [tokenHash(token)]);
    if (!reset) throw new DomainError('accounts.reset_token_invalid');
    const passwordHash = await this.acceptedHash(reset.account_id, next);
    await this.database.transaction(async (tx) => {
      const used = await tx.query(
        'update accounts.password_reset set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning id',
        [tokenHash(token), tx.now],
      );
      if (used.length === 0) throw new DomainError('accounts.reset_token_invalid');
      await this.setPassword(tx, reset.account_id, passwordHash, null);
    });
  }

  /** Sets a password that `acceptedHash` let pass; every session but one ends, and so does an activation code that still waits. */
  async setPassword(tx: Tx, accountId: AccountId, passwordHash: string, keep: SessionId | null): Promise<void> {
    const [account] = await tx.query<{ first: boolean }>(
      `update accounts.account a set password_hash = $2, password_changed_at = $3
       from (select id, password_hash is null as first from accounts.account where id = $1 for no key update) before
       where a.id = before.id returning before.first`,
      [accountId, passwordHash, tx.now],
    );
    if (account?.first) tx.publish('accounts.account_activated', { accountId });
    await tx.query('update accounts.activation_slip set replaced_at = $2 where account_id = $1 and used_at is null and replaced_at is null', [accountId, tx.now]);
    await this.sessions.endSessions(tx, [accountId], 'PASSWORD_CHANGED', keep);
    tx.audit('accounts.password_changed', { kind: 'account', id: accountId });
  }

  /**
   * The hash of a password that the account may have.
   * @throws accounts.password_too_weak
   */
  async acceptedHash(accountId: AccountId, password: string): Promise<string> {
    if (!passwordAcceptable(password, await this.reader.personalWords(accountId))) throw new DomainError('accounts.password_too_weak');
    return hashPassword(password);
  }

  /** Derived, not stored: the mailing job can make it again, and the database alone cannot. */
  private tokenOf(resetId: string): string {
    return createHmac('sha256', this.key).update(resetId).digest('base64url');
  }
}

const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
