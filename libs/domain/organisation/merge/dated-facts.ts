import { type CivilDate, DomainError, type EmployeeId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

/** Dated tables that say where a person belongs and whom the person leads, with the columns of a new row but its dates. */
const TABLES = {
  'organisation.membership': 'employee_id, unit_id, position_id',
  'organisation.employment': 'employee_id, kind, rank_grade, legal_standing',
  'organisation.headship': 'unit_id, employee_id, capacity',
  'organisation.supervision': 'employee_id, supervisor_id, reason',
  'organisation.unit_helper': 'id, unit_id, employee_id, contact',
  'organisation.stand_in': 'id, employee_id, stand_in_id, named_by',
} as const;
export type DatedTable = keyof typeof TABLES;
const NAMES = Object.keys(TABLES) as DatedTable[];

/** Columns that name a person besides `employee_id`. */
const COUNTERPARTS: Partial<Record<DatedTable, string>> = { 'organisation.supervision': 'supervisor_id', 'organisation.stand_in': 'stand_in_id' };
const peopleIn = (table: DatedTable): string[] => ['employee_id', COUNTERPARTS[table]].filter((column) => column !== undefined);

/** A row as PostgreSQL gives it as JSON. */
export interface DatedFact {
  readonly id: string;
  readonly employee_id: EmployeeId;
  readonly valid: string;
  readonly [column: string]: unknown;
}

/** Rows by table; a merge of before a table was handed over says nothing of it. */
export type DatedFacts = Readonly<Partial<Record<DatedTable, readonly DatedFact[]>>>;

/** Everything dated that names one of these people. */
export async function factsOf(tx: Tx, people: readonly EmployeeId[]): Promise<DatedFacts> {
  const facts: Partial<Record<DatedTable, DatedFact[]>> = {};
  for (const table of NAMES) {
    const named = peopleIn(table).map((column) => `d.${column} = any ($1::uuid[])`).join(' or ');
    const rows = await tx.query<{ fact: DatedFact }>(
      `select to_jsonb(d) as fact from ${table} d where ${named} order by d.id`,
      [people],
    );
    facts[table] = rows.map(({ fact }) => fact);
  }
  return facts;
}

/** Rows that stand in `facts` and not, or not like this, in `others`. */
export function without(facts: DatedFacts, others: DatedFacts): DatedFacts {
  const differing = (table: DatedTable): DatedFact[] => {
    const known = new Set(others[table]?.map((fact) => JSON.stringify(fact)));
    return facts[table]?.filter((fact) => !known.has(JSON.stringify(fact))) ?? [];
  };
  return Object.fromEntries(NAMES.map((table) => [table, differing(table)])) as unknown as DatedFacts;
}

/** From a day on the person belongs nowhere, is employed no more, leads, helps, supervises and stands in for nobody. */
export async function closeFacts(tx: Tx, person: EmployeeId, on: CivilDate): Promise<void> {
  for (const table of NAMES) {
    const named = `$1 in (${peopleIn(table).join(', ')})`;
    await tx.query(`delete from ${table} where ${named} and lower(valid) >= $2::date`, [person, on]);
    await tx.query(`update ${table} set valid = daterange(lower(valid), $2::date) where ${named} and valid @> $2::date`, [person, on]);
  }
}

/** Writes what of the rows lies on or after the day as new rows; one that somebody has taken already is left out. */
export async function giveFacts(tx: Tx, table: DatedTable, facts: readonly DatedFact[], on: CivilDate): Promise<void> {
  if (facts.length === 0) return;
  await tx.query(
    `insert into ${table} (${TABLES[table]}, valid)
     select ${TABLES[table]}, d.valid * daterange($2::date, null) from jsonb_populate_recordset(null::${table}, $1::jsonb) d
     where not isempty(d.valid * daterange($2::date, null)) on conflict do nothing`,
    [JSON.stringify(facts), on],
  );
}

/**
 * Takes given rows away and puts the earlier ones back.
 * @throws organisation.merge_changed_since when a given row is no longer what it was, or somebody else stands there now
 */
export async function restoreFacts(tx: Tx, given: DatedFacts, taken: DatedFacts): Promise<void> {
  for (const table of NAMES) {
    const removed = await tx.query(
      `delete from ${table} d using jsonb_array_elements($1::jsonb) g where d.id = (g ->> 'id')::uuid and to_jsonb(d) - 'recorded_at' = g - 'recorded_at' returning d.id`,
      [JSON.stringify(given[table] ?? [])],
    );
    if (removed.length < (given[table]?.length ?? 0)) throw new DomainError('organisation.merge_changed_since');
  }
  for (const table of NAMES) {
    await tx.query(`delete from ${table} d using jsonb_array_elements($1::jsonb) g where d.id = (g ->> 'id')::uuid`, [JSON.stringify(taken[table] ?? [])]);
    const restored = await tx.query(
      `insert into ${table} select d.* from jsonb_populate_recordset(null::${table}, $1::jsonb) d on conflict do nothing returning id`,
      [JSON.stringify(taken[table] ?? [])],
    );
    if (restored.length < (taken[table]?.length ?? 0)) throw new DomainError('organisation.merge_changed_since');
  }
}
