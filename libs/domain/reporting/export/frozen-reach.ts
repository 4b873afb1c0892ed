import type { EmployeeId, Scope, UnitId } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import type { FactsReach } from '../completion/facts-reach';
import { SqlParams } from '../completion/sql-params';

/**
 * The units and people of an order as the tree and the supervision stood when it was made, so that the same file can be had again
 * after a unit has moved. Null = no limit.
 */
export interface FrozenReach {
  /** Rows of these units, or of these people. */
  readonly units: readonly UnitId[] | null;
  readonly people: readonly EmployeeId[];
  /** And of these units only: what the order is narrowed to. */
  readonly within: readonly UnitId[] | null;
}

/** Resolves a scope, narrowed to a unit and everything below it. */
export async function freezeReach(tx: Tx, scope: Scope, unitId: UnitId | null): Promise<FrozenReach> {
  const everywhere = scope.reaches.some(({ kind }) => kind === 'installation');
  const params = new SqlParams();
  const resolved = (reaches: Scope['reaches'], columns: { employee: string; unit: string }): string => {
    const condition = personScopeCondition({ ...scope, reaches }, columns, params.next);
    params.addAll(condition.params);
    return condition.sql;
  };
  const units = resolved(scope.reaches.filter(({ kind }) => kind === 'subtree'), { employee: 'null::uuid', unit: 'u.id' });
  const people = resolved(scope.reaches.filter(({ kind }) => kind !== 'subtree' && kind !== 'installation'), { employee: 'p.id', unit: 'null::uuid' });
  const [row] = await tx.query<{ units: UnitId[]; people: EmployeeId[]; within: UnitId[] }>(
    `select array(select u.id from organisation.unit u where ${units} order by u.id) as units,
            array(select p.id from organisation.employee p where ${people} order by p.id) as people,
            array(select c.descendant_id from organisation.unit_closure c where c.ancestor_id = ${params.add(unitId, 'uuid')} order by c.descendant_id) as within`,
    params.values,
  );
  return { units: everywhere ? null : row!.units, people: row!.people, within: unitId ? row!.within : null };
}

/** The same facts, whatever has moved since. */
export const reachOf = ({ units, people, within }: FrozenReach): FactsReach => (params) => {
  const among = (column: string, ids: readonly string[]): string => `${column} = any (${params.add(`{${ids.join(',')}}`, 'uuid[]')})`;
  const reach = units === null ? 'true' : `(${among('r.unit_id', units)} or ${among('r.employee_id', people)})`;
  return within ? `${reach} and ${among('r.unit_id', within)}` : reach;
};
