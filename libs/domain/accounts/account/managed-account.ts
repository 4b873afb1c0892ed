import { type AccountId, DomainError, type EmployeeId, type Role, ROLES, type Scope, type UnitId } from '@piawai/contracts';
import { personScopeCondition, type SqlCondition } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import { isStaffRole, scopeFor } from '../access/access.rules';

const STAFF_ROLES = (Object.keys(ROLES) as Role[]).filter(isStaffRole);

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
 * True for an account with a staff role that the manager could not give: whoever manages an account can take it over.
 * @param account SQL column of the account, such as `a.id`; fixed SQL, never input
 * @param firstParam number of the first placeholder to use
 */
export function higherRolesCondition(scope: Scope, account: string, firstParam: number): SqlCondition {
  const { reaches } = scopeFor(scope.actor, 'accounts.grant.manage');
  const everywhere = reaches.some(({ kind }) => kind === 'installation');
  const units = reaches.flatMap((reach) => (reach.kind === 'subtree' ? [reach.unitId] : []));
  const [today, staff, all, roots] = [0, 1, 2, 3].map((offset) => `$${firstParam + offset}`);
  return {
    sql: `exists (
      select from accounts.grant_row g
      where g.account_id = ${account} and (g.valid_to is null or g.valid_to > ${today}::date) and g.role = any (${staff}::text[]) and not ${all}::boolean
        and not (g.role <> 'ADMIN_SISTEM' and g.reach_kind <> 'installation' and cardinality(${roots}::uuid[]) > 0
          and (g.reach_kind <> 'subtree' or g.reach_id in (select c.descendant_id from organisation.unit_closure c where c.ancestor_id = any (${roots}::uuid[])))))`,
    params: [scope.actor.on, STAFF_ROLES, everywhere, units],
  };
}

/** @throws accounts.link_not_allowed when the account holds a role that the manager could not give */
export async function refuseHigherRoles(tx: Tx, accountId: AccountId, scope: Scope): Promise<void> {
  const higher = higherRolesCondition(scope, '$1::uuid', 2);
  const [row] = await tx.query<{ higher: boolean }>(`select ${higher.sql} as higher`, [accountId, ...higher.params]);
  if (row?.higher) throw new DomainError('accounts.link_not_allowed');
}
