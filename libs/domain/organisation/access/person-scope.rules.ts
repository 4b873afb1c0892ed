import type { Scope } from '@piawai/contracts';

export interface PersonColumns {
  /** SQL column of the person, such as `e.employee_id`. */
  readonly employee: string;
  /** SQL column of the unit, then or today, such as `e.unit_id`. */
  readonly unit: string;
}

export interface SqlCondition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * The one place that turns a scope into SQL over rows about people. A reach that says nothing about people adds nothing; none at all gives `false`.
 * Reports follow the supervision of the scope's day, subtrees the tree of today; a merged duplicate counts as its person.
 * @param columns fixed SQL, never input
 * @param firstParam number of the first placeholder to use, such as 1
 */
export function personScopeCondition(scope: Scope, columns: PersonColumns, firstParam: number): SqlCondition {
  const params: unknown[] = [];
  const place = (value: unknown, type: string): string => `$${firstParam + params.push(value) - 1}::${type}`;
  const conditions = scope.reaches.flatMap((reach): string[] => {
    switch (reach.kind) {
      case 'installation':
        return ['true'];
      case 'self': {
        const own = place(reach.employeeId, 'uuid');
        return [`${columns.employee} in (select p.id from organisation.employee p where p.id = ${own} or p.merged_into = ${own})`];
      }
      case 'reports':
        return [`${columns.employee} in (
          select unnest(r.id || array(select p.id from organisation.employee p where p.merged_into = r.id))
          from organisation.reports_of(${place(reach.employeeId, 'uuid')}, ${place(scope.actor.on, 'date')}) as r (id))`];
      case 'subtree':
        return [`${columns.unit} in (select c.descendant_id from organisation.unit_closure c where c.ancestor_id = ${place(reach.unitId, 'uuid')})`];
      default:
        return [];
    }
  });
  if (conditions.includes('true')) return { sql: 'true', params: [] };
  return conditions.length > 0 ? { sql: `(${conditions.join(' or ')})`, params } : { sql: 'false', params: [] };
}
