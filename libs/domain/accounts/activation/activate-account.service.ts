import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError } from '@piawai/contracts';
import { RateLimit } from '@piawai/platform/auth/rate-limit';
import { Database } from '@piawai/platform/database/database';

import { PasswordService } from '../password/password.service';
import type { SessionKeys, Visitor } from '../session/session.service';
import { countedAttempt } from '../sign-in/counted-attempt';
import { LoginReader } from '../sign-in/login.reader';
import { SignInService } from '../sign-in/sign-in.service';
import { readCode } from './activation-code.rules';
import { ActivationCodes } from './activation-codes';

/** Slips of an account that a typed code is looked for among, the newest first: an old sheet deserves its own answer. */
const SLIPS_LOOKED_AT = 20;

export interface ActivateAccount {
  /** NIP. */
  readonly login: string;
  /** As typed. */
  readonly code: string;
  /** The first password, or the one after a reset in person. */
  readonly password: string;
}

interface Slip {
  id: string;
  used: boolean;
  replaced: boolean;
}

/** The owner of a slip makes a password with it and is signed in. */
@Injectable()
export class ActivateAccountService {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimit,
    private readonly logins: LoginReader,
    private readonly codes: ActivationCodes,
    private readonly passwords: PasswordService,
    private readonly signIns: SignInService,
  ) {}

  /**
   * Answers alike for an unknown login and a wrong code. Sent once more after a lost answer, the same code and password sign in.
   * @throws accounts.activation_refused, accounts.activation_code_spent, accounts.password_too_weak,
   *   accounts.code_required when the account has a second factor: the password is set, signing in goes on with it
   */
  activateAccount(command: ActivateAccount, visitor: Visitor): Promise<SessionKeys> {
    return countedAttempt(this.limits, 'activation', command.login, visitor.address, () => this.activate(command, visitor));
  }

  private async activate(command: ActivateAccount, visitor: Visitor): Promise<SessionKeys> {
    const known = await this.logins.find(command.login);
    const accountId = known && !known.blocked ? known.accountId : null;
    const slip = await this.slipOf(accountId, command.code);
    if (!accountId || !slip) return this.refuse(accountId);
    if (slip.replaced) throw new DomainError('accounts.activation_code_spent');
    if (!slip.used) await this.useSlip(slip.id, accountId, command.password);
    // The limits of signing in guard a used code: it tells no more about the password than the sign-in page does.
    return this.signIns.signIn({ login: command.login, password: command.password }, visitor).catch((error: unknown) => {
      const passwordDiffers = error instanceof DomainError && error.code === 'accounts.wrong_credentials';
      throw passwordDiffers ? new DomainError('accounts.activation_code_spent') : error;
    });
  }

  private async slipOf(accountId: AccountId | null, typed: string): Promise<Slip | undefined> {
    const slips = await this.database.read<Slip>(
      'select id, used_at is not null as used, replaced_at is not null as replaced from accounts.activation_slip where account_id = $1 order by id desc limit $2',
      [accountId, SLIPS_LOOKED_AT],
    );
    const code = readCode(typed);
    return code === null ? undefined : slips.find(({ id }) => this.codes.isCodeOf(id, code));
  }

  private async useSlip(slipId: string, accountId: AccountId, password: string): Promise<void> {
    const passwordHash = await this.passwords.acceptedHash(accountId, password);
    await this.database.transaction(async (tx) => {
      const used = await tx.query(
        'update accounts.activation_slip set used_at = $2 where id = $1 and used_at is null and replaced_at is null and expires_at > $2 returning id',
        [slipId, tx.now],
      );
      if (used.length === 0) throw new DomainError('accounts.activation_code_spent');
      await this.passwords.setPassword(tx, accountId, passwordHash, null);
      tx.audit('accounts.activated', { kind: 'account', id: accountId }, { slipId });
    });
  }

  private async refuse(accountId: AccountId | null): Promise<never> {
    if (accountId) {
      await this.database.transaction(async (tx) => {
        await tx.query('update accounts.activation_slip set failed_attempts = failed_attempts + 1 where account_id = $1 and used_at is null and replaced_at is null', [accountId]);
        tx.audit('accounts.activation_refused', { kind: 'account', id: accountId });
      });
    }
    throw new DomainError('accounts.activation_refused');
  }
}
