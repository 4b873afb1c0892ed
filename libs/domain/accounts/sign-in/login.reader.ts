import { Injectable } from '@nestjs/common';
import type { AccountId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import { parseLogin } from './login.rules';

/** What a login leads to; for sign-in and password reset only. */
export interface KnownLogin {
  readonly accountId: AccountId;
  readonly passwordHash: string | null;
  readonly email: string | null;
  readonly blocked: boolean;
}

const COLUMNS = 'a.id as "accountId", a.password_hash as "passwordHash", a.email, a.blocked_at is not null as blocked';

const BY_EMAIL = `select ${COLUMNS} from accounts.account a where lower(a.email) = $1`;

/** Any identifier that the person ever had, of this person or of a duplicate merged into it; the account of the one that stays goes first. */
const BY_IDENTIFIER = `
  select ${COLUMNS} from organisation.employee_identifier i
  join organisation.employee e on e.id = i.employee_id
  join organisation.employee p on p.id = coalesce(e.merged_into, e.id)
  join accounts.account a on a.employee_id in (select d.id from organisation.employee d where d.id = p.id or d.merged_into = p.id)
  where i.kind in ('NIP', 'OLD_NIP') and i.value = $1
  order by a.employee_id = p.id desc, a.employee_id limit 1`;

@Injectable()
export class LoginReader {
  constructor(private readonly database: Database) {}

  async find(text: string): Promise<KnownLogin | null> {
    const login = parseLogin(text);
    const rows = await this.database.read<KnownLogin>(login.kind === 'email' ? BY_EMAIL : BY_IDENTIFIER, [login.value]);
    return rows[0] ?? null;
  }
}
