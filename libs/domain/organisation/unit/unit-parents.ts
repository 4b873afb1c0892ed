import { type CivilDate, DomainError, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

/**
 * From a day on the units hang under another parent; where they hung before stays in its time. The closure is the caller's to rebuild.
 * @throws organisation.not_retroactive when a later place is recorded already
 */
export async function hangUnits(tx: Tx, unitIds: readonly UnitId[], parentId: UnitId, from: CivilDate): Promise<void> {
  const later = await tx.query('select from organisation.unit_parent where unit_id = any ($1::uuid[]) and lower(valid) > $2::date limit 1', [unitIds, from]);
  if (later.length > 0) throw new DomainError('organisation.not_retroactive');
  await tx.query('delete from organisation.unit_parent where unit_id = any ($1::uuid[]) and lower(valid) = $2::date', [unitIds, from]);
  await tx.query('update organisation.unit_parent set valid = daterange(lower(valid), $2::date) where unit_id = any ($1::uuid[]) and valid @> $2::date', [unitIds, from]);
  await tx.query('insert into organisation.unit_parent (unit_id, parent_id, valid) select id, $2, daterange($3::date, null) from unnest($1::uuid[]) as id', [
    unitIds, parentId, from,
  ]);
}
