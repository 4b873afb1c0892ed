import { Injectable } from '@nestjs/common';
import { DomainError } from '@piawai/contracts';
import { RateLimit } from '@piawai/platform/auth/rate-limit';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';

import { Account } from '../account/account.entity';
import { AccountService } from '../account/account.service';
import { MfaService } from '../mfa/mfa.service';
import { passwordMatches } from '../password/password-hash';
import { type SessionKeys, SessionService, type Visitor } from '../session/session.service';
import { countedAttempt } from './counted-attempt';
import { LoginReader } from './login.reader';

export interface SignIn {
  readonly login: string;
  readonly password: string;
  /** Code of the second factor, or a recovery code. */
  readonly code?: string | undefined;
}

/** Sign-in with NIP or e-mail, password and, where there is one, the second factor. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimit,
    private readonly logins: LoginReader,
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
    private readonly mfa: MfaService,
  ) {}

  /** Answers alike, and in like time, for an unknown login and a wrong password. */
  signIn(command: SignIn, visitor: Visitor): Promise<SessionKeys> {
    return countedAttempt(this.limits, 'sign-in', command.login, visitor.address, async () => {
      const known = await this.logins.find(command.login);
      const usable = known && !known.blocked ? known.passwordHash : null;
      if (!(await passwordMatches(command.password, usable))) return this.refuse(known?.accountId);
      return this.database.transaction((tx) => this.enter(tx, known!.accountId, command.code, visitor));
    });
  }

  private async enter(tx: Tx, accountId: string, code: string | undefined, visitor: Visitor): Promise<SessionKeys> {
    const account = await this.accounts.lock(tx, accountId);
    if (account.mfaConfirmedAt) {
      if (!code) throw new DomainError('accounts.code_required');
      if (!(await this.mfa.takeCode(tx, account, code))) throw new DomainError('accounts.wrong_code');
    }
    if (!account.firstSignedInAt) await tx.manager.update(Account, accountId, { firstSignedInAt: tx.now });
    const keys = await this.sessions.startSession(tx, accountId, visitor);
    tx.audit('accounts.signed_in', { kind: 'account', id: accountId }, { sessionId: keys.sessionId });
    return keys;
  }

  private async refuse(accountId: string | undefined): Promise<never> {
    if (accountId) await this.database.transaction(async (tx) => tx.audit('accounts.sign_in_failed', { kind: 'account', id: accountId }));
    throw new DomainError('accounts.wrong_credentials');
  }
}
