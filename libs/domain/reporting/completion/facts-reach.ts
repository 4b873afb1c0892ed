import type { Scope, UnitId } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';

import type { SqlParams } from './sql-params';

/** Whose facts a report reads: SQL over the columns `employee_id` and `unit_id` of rows `r`. */
export type FactsReach = (params: SqlParams) => string;

/** What a scope covers today. @param unitId narrows it to the unit and everything below */
export const reachToday = (scope: Scope, unitId: UnitId | null): FactsReach => (params) => {
  const reach = personScopeCondition(scope, { employee: 'r.employee_id', unit: 'r.unit_id' }, params.next);
  params.addAll(reach.params);
  return unitId ? `${reach.sql} and r.unit_id in (select c.descendant_id from organisation.unit_closure c where c.ancestor_id = ${params.add(unitId, 'uuid')})` : reach.sql;
};
