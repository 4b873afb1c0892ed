import { type CivilDate, DomainError, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

interface NamedUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly validFrom: CivilDate;
}

/**
 * Keeps the present name in its time and begins the new one; on the first day of a name it is corrected instead.
 * @throws organisation.not_retroactive when a later name is recorded already
 */
export async function renameUnit(tx: Tx, unit: NamedUnit, name: string, from: CivilDate): Promise<void> {
  const since = await tx.query<{ since: CivilDate }>('select lower(valid) as since from organisation.unit_name where unit_id = $1 order by valid desc limit 1', [unit.id]);
  const begun = since[0]?.since ?? unit.validFrom;
  if (from < begun) throw new DomainError('organisation.not_retroactive');
  if (!since[0]) {
    await tx.query('insert into organisation.unit_name (unit_id, name, valid) values ($1, $2, daterange($3::date, null))', [unit.id, unit.name, unit.validFrom]);
  }
  if (from === begun) {
    await tx.query('update organisation.unit_name set name = $2 where unit_id = $1 and lower(valid) = $3::date', [unit.id, name, from]);
    return;
  }
  await tx.query('update organisation.unit_name set valid = daterange(lower(valid), $2::date) where unit_id = $1 and upper_inf(valid)', [unit.id, from]);
  await tx.query('insert into organisation.unit_name (unit_id, name, valid) values ($1, $2, daterange($3::date, null))', [unit.id, name, from]);
}
