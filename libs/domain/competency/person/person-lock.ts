import type { EmployeeId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

/** All ids under which one person stands in the ledger: a merged duplicate keeps its old rows. */
export interface Person {
  /** The id that is current today; projections hang on it. */
  readonly employeeId: EmployeeId;
  readonly ids: readonly EmployeeId[];
}

/** Waits for whoever counts under this id. */
export async function lockKey(tx: Tx, employeeId: EmployeeId): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('competency.person ' || $1::text, 0))`, [employeeId]);
}

/** Makes the recounts of one person take turns; the ids are read after the lock, so each sees what the one before committed. */
export async function lockPerson(tx: Tx, employeeId: EmployeeId): Promise<Person> {
  const locked = tx.query(
    `select pg_advisory_xact_lock(hashtextextended('competency.person ' || coalesce(p.merged_into, p.id), 0))
       from organisation.employee p where p.id = $1`,
    [employeeId],
  );
  // Runs after the lock is granted, though it is sent with it.
  const members = tx.query<{ id: EmployeeId; current: boolean }>(
    `with person as (select coalesce(p.merged_into, p.id) as id from organisation.employee p where p.id = $1)
     select id, true as current from person
     union all
     select d.id, false from person join organisation.employee d on d.merged_into = person.id`,
    [employeeId],
  );
  const [, rows] = await Promise.all([locked, members]);
  const current = rows.find((row) => row.current);
  if (!current) throw new Error('The person of a learning fact does not exist.');
  return { employeeId: current.id, ids: rows.map((row) => row.id) };
}
