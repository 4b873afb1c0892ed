import type { Scope } from '@piawai/contracts';

import type { SqlCondition } from './person-scope.rules';

/**
 * Whether a unit lies within a scope, as SQL. A reach over people says nothing about units.
 * @param column SQL column of the unit, such as `c.agency_id`; fixed SQL, never input
 * @param firstParam number of the placeholder to use, such as 1
 */
export function unitScopeCondition(scope: Scope, column: string, firstParam: number): SqlCondition {
  if (scope.reaches.some(({ kind }) => kind === 'installation')) return { sql: 'true', params: [] };
  const units = scope.reaches.flatMap((reach) => (reach.kind === 'subtree' ? [reach.unitId] : []));
  return { sql: `${column} in (select w.descendant_id from organisation.unit_closure w where w.ancestor_id = any($${firstParam}::uuid[]))`, params: [units] };
}
