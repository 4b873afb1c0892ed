import { createHash, createHmac } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '@piawai/contracts';
import { deriveKey } from '@piawai/platform/auth/derive-key';
import { RateLimit } from '@piawai/platform/auth/rate-limit';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { OwnPassword } from '../password/own-password';

const HOURS = 24;

/** A link with which somebody confirms an own address. */
export interface ConfirmationMail {
  readonly email: string;
  readonly token: string;
  readonly hours: number;
}

/** The own e-mail address: optional, and counted only once a mail to it was opened, for it can reset the password. */
@Injectable()
export class OwnEmailService {
  private readonly key: Buffer;

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly limits: RateLimit,
    private readonly password: OwnPassword,
  ) {
    this.key = deriveKey(config.tokenSecret, 'email confirmation');
  }

  /**
   * Orders a mail to a new address; the address of before holds until the link in it is opened.
   * @throws accounts.wrong_password
   */
  async requestEmail(actor: Actor, email: string, password: string): Promise<void> {
    await this.limits.take(`email ${actor.accountId}`, { limit: 5, seconds: 900 });
    await this.password.confirm(actor, password);
    await this.database.transaction(async (tx) => {
      const confirmationId = newId();
      await tx.query(
        'insert into accounts.email_confirmation (id, account_id, email, token_hash, requested_at, expires_at) values ($1, $2, $3, $4, $5, $6)',
        [confirmationId, actor.accountId, email.trim().toLowerCase(), tokenHash(this.tokenOf(confirmationId)), tx.now, new Date(tx.now.getTime() + HOURS * 3_600_000)],
      );
      tx.publish('accounts.email_confirmation_requested', { confirmationId });
    });
  }

  /** Claims a confirmation for mailing, so that it is mailed once at most; null when there is nothing (more) to mail. */
  async claimMail(confirmationId: string): Promise<ConfirmationMail | null> {
    const [row] = await this.database.transaction((tx) =>
      tx.query<{ email: string }>(
        `update accounts.email_confirmation set mailing_at = $2
         where id = $1 and mailing_at is null and confirmed_at is null and expires_at > $2 returning email`,
        [confirmationId, tx.now],
      ),
    );
    return row ? { email: row.email, token: this.tokenOf(confirmationId), hours: HOURS } : null;
  }

  /** Gives a claim back that the mail server refused. */
  async releaseMail(confirmationId: string): Promise<void> {
    await this.database.transaction((tx) => tx.query('update accounts.email_confirmation set mailing_at = null where id = $1 and mailed_at is null', [confirmationId]));
  }

  async noteMailed(tx: Tx, confirmationId: string): Promise<void> {
    await tx.query('update accounts.email_confirmation set mailed_at = $2 where id = $1', [confirmationId, tx.now]);
  }

  /**
   * The link in the mail was opened: the address counts from now on. Only the newest address asked for can be confirmed.
   * @throws accounts.confirmation_invalid
   */
  async confirmEmail(tx: Tx, token: string): Promise<void> {
    const [confirmed] = await tx.query<{ accountId: string; email: string }>(
      `update accounts.email_confirmation c set confirmed_at = $2
       where c.token_hash = $1 and c.confirmed_at is null and c.expires_at > $2
         and not exists (select from accounts.email_confirmation l where l.account_id = c.account_id and l.id > c.id)
         and not exists (select from accounts.account o where lower(o.email) = c.email and o.id <> c.account_id)
       returning c.account_id as "accountId", c.email`,
      [tokenHash(token), tx.now],
    );
    if (!confirmed) throw new DomainError('accounts.confirmation_invalid');
    await tx.query('update accounts.account set email = $2 where id = $1', [confirmed.accountId, confirmed.email]);
    tx.audit('accounts.email_changed', { kind: 'account', id: confirmed.accountId });
  }

  /** Derived, not stored: the mailing job can make it again, and the database alone cannot. */
  private tokenOf(confirmationId: string): string {
    return createHmac('sha256', this.key).update(confirmationId).digest('base64url');
  }
}

const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
