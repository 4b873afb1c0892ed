import type { Scope, UnitId } from '@piawai/contracts';
import type { Database } from '@piawai/platform/database/database';

export interface ReachRoot {
  readonly id: UnitId;
  readonly name: string;
}

/**
 * The topmost units of a scope by name, none below another; none at all when the reach is people, not units.
 * @param unitId narrows to this unit when it lies within the reach, else to the topmost units below it
 */
export function reachRoots(database: Database, scope: Scope, unitId: UnitId | null): Promise<ReachRoot[]> {
  const subtrees = scope.reaches.flatMap((reach) => (reach.kind === 'subtree' ? [reach.unitId] : []));
  const everywhere = scope.reaches.some(({ kind }) => kind === 'installation');
  return database.read<ReachRoot>(
    `select u.id, u.name from organisation.unit u
     where u.id = any ($1::uuid[])
       and not exists (select from organisation.unit_closure up where up.descendant_id = u.id and up.depth > 0 and up.ancestor_id = any ($1::uuid[]))
       and ($2::uuid is null or exists (select from organisation.unit_closure up where up.descendant_id = u.id and up.ancestor_id = $2))
     union
     select u.id, u.name from organisation.unit u
     where u.id = $2 and exists (select from organisation.unit_closure up where up.descendant_id = u.id and up.ancestor_id = any ($1::uuid[]))
     order by name, id`,
    [subtrees.length === 0 && everywhere ? [scope.actor.agencyId] : subtrees, unitId],
  );
}
