import { type AccountId, DomainError, type EmployeeId, type Role, type Scope, type UnitId } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import { isStaffRole, scopeFor } from '../access/access.rules';
import { mayGive } from '../grant/grant.rules';

/**
 * The agency of an employee within reach; nobody manages the own account as an admin.
 * @throws platform.own_request, platform.not_found
 */
export async function agencyWithin(tx: Tx, employeeId: EmployeeId, scope: Scope): Promise<UnitId> {
  if (employeeId === scope.actor.employeeId) throw new DomainError('platform.own_request');
  const reach = personScopeCondition(scope, { employee: 'm.employee_id', unit: 'm.unit_id' }, 3);
  const [row] = await tx.query<{ agency_id: string }>(
    `select u.agency_id from organisation.membership m join organisation.unit u on u.id = m.unit_id
     where m.employee_id = $1 and m.valid @> $2::date and ${reach.sql}`,
    [employeeId, scope.actor.on, ...reach.params],
  );
  if (!row) throw new DomainError('platform.not_found');
  return row.agency_id;
}

/**
 * Whoever manages an account can take it over, so its roles of staff must be ones that the manager could give.
 * @throws accounts.link_not_allowed
 */
export async function refuseHigherRoles(tx: Tx, accountId: AccountId, scope: Scope): Promise<void> {
  const grants = await tx.query<{ role: Role; reachKind: string }>(
    'select role, reach_kind as "reachKind" from accounts.grant_row where account_id = $1 and (valid_to is null or valid_to > $2)',
    [accountId, scope.actor.on],
  );
  const grantScope = scopeFor(scope.actor, 'accounts.grant.manage');
  if (grants.some((grant) => isStaffRole(grant.role) && !mayGive(grantScope, grant))) throw new DomainError('accounts.link_not_allowed');
}
