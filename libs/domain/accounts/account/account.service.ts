import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError, type EmployeeId, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { Account } from './account.entity';

export interface OpenAccount {
  /** Default: a new id. */
  readonly id?: AccountId;
  readonly employeeId: EmployeeId | null;
  readonly agencyId: UnitId;
  readonly email?: string | null;
  /** Needed when there is no employee. */
  readonly name?: string;
  /** Argon2id, from `hashPassword`; without one the person sets a password by a reset link or an activation code. */
  readonly passwordHash?: string;
}

/** Opens and locks accounts. */
@Injectable()
export class AccountService {
  /** Opens an account; an employee who has one already, be it under a merged duplicate, keeps it. */
  async openAccount(tx: Tx, command: OpenAccount): Promise<AccountId> {
    const { employeeId, agencyId } = command;
    const [merged] = await tx.query<{ id: string }>(
      `select a.id from accounts.account a join organisation.employee d on d.id = a.employee_id
       where d.merged_into = $1 and not exists (select from accounts.account own where own.employee_id = $1) order by a.id limit 1`,
      [employeeId],
    );
    if (merged) return merged.id;
    const rows = await tx.query<{ id: string }>(
      `insert into accounts.account (id, employee_id, agency_id, email, name, password_hash, password_changed_at, opened_at)
       values ($1, $2, $3, $4, $5, $6, case when $6::text is null then null else $7::timestamptz end, $7)
       on conflict (employee_id) do update set employee_id = excluded.employee_id
       returning id`,
      [command.id ?? newId(), employeeId, agencyId, command.email ?? null, command.name ?? null, command.passwordHash ?? null, tx.now],
    );
    return rows[0]!.id;
  }

  /** Opens an account for every employee who has none. */
  async openAccounts(tx: Tx, people: readonly { readonly employeeId: EmployeeId; readonly agencyId: UnitId }[]): Promise<void> {
    await tx.query(
      `insert into accounts.account (id, employee_id, agency_id, opened_at)
       select uuidv7(), p.employee_id, p.agency_id, $3 from unnest($1::uuid[], $2::uuid[]) as p(employee_id, agency_id)
       on conflict (employee_id) do nothing`,
      [people.map(({ employeeId }) => employeeId), people.map(({ agencyId }) => agencyId), tx.now],
    );
  }

  /** From now on nobody signs in with the password of before. */
  async forgetPassword(tx: Tx, accountId: AccountId): Promise<void> {
    await tx.query('update accounts.account set password_hash = null where id = $1', [accountId]);
  }

  /** The account, locked until the end of the transaction. */
  async lock(tx: Tx, accountId: AccountId): Promise<Account> {
    const account = await tx.manager.findOne(Account, { where: { id: accountId }, lock: { mode: 'for_no_key_update' } });
    if (!account) throw new DomainError('platform.not_found');
    return account;
  }
}
