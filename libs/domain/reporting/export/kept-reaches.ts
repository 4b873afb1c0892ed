import { DomainError, type Reach, type Scope } from '@piawai/contracts';
import { reachKey } from '@piawai/domain/accounts/rules';

/** Runs one statement, inside or outside of a transaction. */
type Ask = (sql: string, params: readonly unknown[]) => Promise<object[]>;

/**
 * A file goes only to who may still see what it holds: today's scope has every reach with which the order was made, or a unit above.
 * @throws reporting.reach_narrowed
 */
export async function assertCovers(ask: Ask, scope: Scope, kept: readonly Reach[]): Promise<void> {
  if (!(await covers(ask, scope, kept))) throw new DomainError('reporting.reach_narrowed');
}

async function covers(ask: Ask, scope: Scope, kept: readonly Reach[]): Promise<boolean> {
  const held = new Set(scope.reaches.map(reachKey));
  const lost = held.has('installation') ? [] : kept.filter((reach) => !held.has(reachKey(reach)));
  const lostUnits = lost.flatMap((reach) => (reach.kind === 'subtree' ? [reach.unitId] : []));
  if (lostUnits.length < lost.length) return false;
  if (lost.length === 0) return true;
  const roots = scope.reaches.flatMap((reach) => (reach.kind === 'subtree' ? [reach.unitId] : []));
  const outside = await ask(
    `select from unnest($1::uuid[]) as k (id)
     where not exists (select from organisation.unit_closure c where c.descendant_id = k.id and c.ancestor_id = any ($2::uuid[])) limit 1`,
    [lostUnits, roots],
  );
  return outside.length === 0;
}
