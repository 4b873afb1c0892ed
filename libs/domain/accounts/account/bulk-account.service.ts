import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError, type EmployeeId, type Scope } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import { SessionService } from '../session/session.service';
import { agencyWithin, higherRolesCondition, refuseHigherRoles } from './managed-account';

/** What became of a selection of people. */
export interface BulkOutcome {
  /** Accounts that were changed. */
  readonly changed: number;
  /** People who were left as they are: oneself, holders of roles that the manager may not give, people without an account or out of reach. */
  readonly leftOut: number;
}

/** Ends sessions, blocks and unblocks, for one or many; never the own account, nor one of higher rights. */
@Injectable()
export class BulkAccountService {
  constructor(private readonly sessions: SessionService) {}

  /**
   * Signs one employee out everywhere, after a lost phone or a suspicion; nothing of the learning is lost.
   * @throws platform.own_request, platform.not_found, accounts.link_not_allowed
   */
  async endSessionsOf(tx: Tx, employeeId: EmployeeId, scope: Scope): Promise<void> {
    await agencyWithin(tx, employeeId, scope);
    const [account] = await tx.query<{ id: AccountId }>('select id from accounts.account where employee_id = $1', [employeeId]);
    if (!account) throw new DomainError('platform.not_found');
    await refuseHigherRoles(tx, account.id, scope);
    await this.signOut(tx, [account.id]);
  }

  /** Signs people out everywhere. */
  async endSessions(tx: Tx, employeeIds: readonly EmployeeId[], scope: Scope): Promise<BulkOutcome> {
    const accountIds = await this.managed(tx, employeeIds, scope);
    await this.signOut(tx, accountIds);
    return outcome(employeeIds, accountIds);
  }

  /** Keeps people from signing in until they are unblocked; their sessions end, their records stay. */
  async blockAccounts(tx: Tx, employeeIds: readonly EmployeeId[], scope: Scope): Promise<BulkOutcome> {
    const accountIds = await this.managed(tx, employeeIds, scope);
    const blocked = await this.idsOf(tx, 'update accounts.account set blocked_at = $2 where id = any ($1::uuid[]) and blocked_at is null returning id', [accountIds, tx.now]);
    await this.sessions.endSessions(tx, blocked, 'BLOCKED');
    for (const id of blocked) tx.audit('accounts.blocked', { kind: 'account', id });
    return outcome(employeeIds, blocked);
  }

  /** Lets blocked people sign in again, with the password of before. */
  async unblockAccounts(tx: Tx, employeeIds: readonly EmployeeId[], scope: Scope): Promise<BulkOutcome> {
    const accountIds = await this.managed(tx, employeeIds, scope);
    const opened = await this.idsOf(tx, 'update accounts.account set blocked_at = null where id = any ($1::uuid[]) and blocked_at is not null returning id', [accountIds]);
    for (const id of opened) tx.audit('accounts.unblocked', { kind: 'account', id });
    return outcome(employeeIds, opened);
  }

  private async signOut(tx: Tx, accountIds: readonly AccountId[]): Promise<void> {
    await this.sessions.endSessions(tx, accountIds, 'REVOKED');
    for (const id of accountIds) tx.audit('accounts.session_revoked', { kind: 'account', id }, { reason: 'REVOKED' });
  }

  /** Accounts of the selection that the manager may change, in id order. */
  private managed(tx: Tx, employeeIds: readonly EmployeeId[], scope: Scope): Promise<AccountId[]> {
    const higher = higherRolesCondition(scope, 'a.id', 4);
    const reach = personScopeCondition(scope, { employee: 'm.employee_id', unit: 'm.unit_id' }, 4 + higher.params.length);
    return this.idsOf(
      tx,
      `select a.id from accounts.account a join organisation.membership m on m.employee_id = a.employee_id and m.valid @> $2::date
       where a.employee_id = any ($1::uuid[]) and a.employee_id is distinct from $3::uuid and not ${higher.sql} and ${reach.sql}
       order by a.id`,
      [employeeIds, scope.actor.on, scope.actor.employeeId, ...higher.params, ...reach.params],
    );
  }

  private async idsOf(tx: Tx, sql: string, params: readonly unknown[]): Promise<AccountId[]> {
    return (await tx.query<{ id: AccountId }>(sql, params)).map(({ id }) => id);
  }
}

const outcome = (asked: readonly EmployeeId[], done: readonly AccountId[]): BulkOutcome => ({ changed: done.length, leftOut: new Set(asked).size - done.length });
