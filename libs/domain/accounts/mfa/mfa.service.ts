import { Injectable } from '@nestjs/common';
import { type AccountId, type Actor, DomainError } from '@piawai/contracts';
import { deriveKey } from '@piawai/platform/auth/derive-key';
import { seal, unseal } from '@piawai/platform/auth/sealing';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';

import { Account } from '../account/account.entity';
import { AccountService } from '../account/account.service';
import { ActorDirectory } from '../access/actor-directory';
import { OwnPassword } from '../password/own-password';
import { acceptedStep, authenticatorUri, newRecoveryCodes, newSecret, recoveryHash } from './second-factor';

/** What an authenticator app needs; shown once. */
export interface SecondFactorOffer {
  readonly secret: string;
  readonly uri: string;
}

/** The second factor: time-based codes (TOTP) with recovery codes. */
@Injectable()
export class MfaService {
  private readonly key: Buffer;

  constructor(
    config: Config,
    private readonly accounts: AccountService,
    private readonly actors: ActorDirectory,
    private readonly database: Database,
    private readonly password: OwnPassword,
  ) {
    this.key = deriveKey(config.tokenSecret, 'second factor');
  }

  /** Offers a new secret; it does not count before a code of it was given. */
  async offerSecondFactor(tx: Tx, accountId: AccountId, label: string, issuer: string): Promise<SecondFactorOffer> {
    const account = await this.accounts.lock(tx, accountId);
    if (account.mfaConfirmedAt) throw new DomainError('accounts.second_factor_active');
    const secret = newSecret();
    await tx.manager.update(Account, accountId, { mfaSecret: seal(secret, this.key), mfaLastStep: 0 });
    return { secret, uri: authenticatorUri(secret, label, issuer) };
  }

  /** Turns the second factor on and returns the recovery codes, which are shown once. */
  async confirmSecondFactor(tx: Tx, accountId: AccountId, code: string): Promise<string[]> {
    const account = await this.accounts.lock(tx, accountId);
    if (account.mfaConfirmedAt) throw new DomainError('accounts.second_factor_active');
    const step = account.mfaSecret && acceptedStep(unseal(account.mfaSecret, this.key), code, tx.now, account.mfaLastStep);
    if (!step) throw new DomainError('accounts.wrong_code');
    await tx.manager.update(Account, accountId, { mfaConfirmedAt: tx.now, mfaLastStep: step });
    const codes = newRecoveryCodes();
    await tx.query('delete from accounts.recovery_code where account_id = $1', [accountId]);
    await tx.query('insert into accounts.recovery_code (account_id, code_hash) select $1, unnest($2::bytea[])', [accountId, codes.map(recoveryHash)]);
    this.changed(tx, accountId, true);
    return codes;
  }

  /** Turns the second factor off; asks for the password, so that an open screen is not enough. @throws accounts.wrong_password */
  async removeSecondFactor(actor: Actor, password: string): Promise<void> {
    const { accountId } = actor;
    await this.password.confirm(actor, password);
    await this.database.transaction(async (tx) => {
      await tx.manager.update(Account, accountId, { mfaSecret: null, mfaConfirmedAt: null, mfaLastStep: 0 });
      await tx.query('delete from accounts.recovery_code where account_id = $1', [accountId]);
      this.changed(tx, accountId, false);
    });
  }

  /** Takes a code at sign-in: one of the app, or a recovery code. Each is good once. */
  async takeCode(tx: Tx, account: Account, code: string): Promise<boolean> {
    const digits = code.replace(/\s/g, '');
    const step = account.mfaSecret && /^\d{6}$/.test(digits) && acceptedStep(unseal(account.mfaSecret, this.key), digits, tx.now, account.mfaLastStep);
    if (step) {
      await tx.manager.update(Account, account.id, { mfaLastStep: step });
      return true;
    }
    const used = await tx.query(
      'update accounts.recovery_code set used_at = $3 where account_id = $1 and code_hash = $2 and used_at is null returning account_id',
      [account.id, recoveryHash(code), tx.now],
    );
    return used.length > 0;
  }

  private changed(tx: Tx, accountId: AccountId, active: boolean): void {
    tx.audit('accounts.mfa_changed', { kind: 'account', id: accountId }, { active });
    this.actors.forget();
  }
}
