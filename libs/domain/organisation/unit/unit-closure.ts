import type { UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

const LATEST_PARENT = `latest as (
  select distinct on (unit_id) unit_id, parent_id from organisation.unit_parent order by unit_id, lower(valid) desc
)`;

/**
 * Rebuilds the closure of a unit and of all below it from the latest parents. Ended units keep their last place,
 * so that those above still see what was done there.
 */
export async function rebuildClosure(tx: Tx, unitId: UnitId): Promise<void> {
  await tx.query(
    `with recursive ${LATEST_PARENT}, below(id) as (
       select $1::uuid union select l.unit_id from latest l join below b on l.parent_id = b.id
     ) delete from organisation.unit_closure where descendant_id in (select id from below)`,
    [unitId],
  );
  await tx.query(
    `with recursive ${LATEST_PARENT}, below(id) as (
       select $1::uuid union select l.unit_id from latest l join below b on l.parent_id = b.id
     ), up(descendant_id, ancestor_id, depth) as (
       select id, id, 0 from below
       union all select u.descendant_id, l.parent_id, u.depth + 1 from up u join latest l on l.unit_id = u.ancestor_id
     ) insert into organisation.unit_closure (ancestor_id, descendant_id, depth) select ancestor_id, descendant_id, depth from up`,
    [unitId],
  );
}
