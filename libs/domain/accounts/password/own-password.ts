import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '@piawai/contracts';
import { type Limit, RateLimit } from '@piawai/platform/auth/rate-limit';
import { Database } from '@piawai/platform/database/database';

import { passwordMatches } from './password-hash';

const LIMIT: Limit = { limit: 10, seconds: 900 };

/** Asks the owner of a session for the password again, before what an open screen or a stolen session must not do. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimit,
  ) {}

  /** One window for every deed that asks, so that nobody guesses at one what another refuses. @throws accounts.wrong_password */
  async confirm({ accountId }: Actor, password: string): Promise<void> {
    await this.limits.take(`password ${accountId}`, LIMIT);
    const [row] = await this.database.read<{ hash: string | null }>('select password_hash as hash from accounts.account where id = $1', [accountId]);
    if (!(await passwordMatches(password, row?.hash ?? null))) throw new DomainError('accounts.wrong_password');
  }
}
