import { type CivilDate, DomainError, type EmployeeId, type PositionId, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import type { EmployeeKind } from '../identity/nip.rules';
import type { EndReason } from './end-reasons.rules';

interface From {
  readonly employeeId: EmployeeId;
  readonly from: CivilDate;
}

export interface MembershipFrom extends From {
  readonly unitId: UnitId;
  readonly positionId: PositionId | null;
}

export interface EmploymentFrom extends From {
  readonly kind: EmployeeKind;
  readonly rankGrade: string | null;
  readonly legalStanding: string;
}

export interface IdentifierFrom extends From {
  readonly kind: 'NIP' | 'OLD_NIP' | 'SIASN';
  readonly value: string;
}

export interface SupervisionFrom extends From {
  readonly supervisorId: EmployeeId;
  /** Exclusive; null = open end. */
  readonly to: CivilDate | null;
  readonly reason: string | null;
}

export interface EndFrom extends From {
  readonly reason?: EndReason;
}

const REPLACING = '$1::uuid[], $2::date[]';

/**
 * Clears the way for new dated rows: what began before `from` ends there, what began on that very day is corrected.
 * @throws organisation.not_retroactive when a later row is recorded already
 */
async function cut(tx: Tx, table: string, rows: readonly From[], only = 'true'): Promise<void> {
  const params = [rows.map((row) => row.employeeId), rows.map((row) => row.from)];
  // A count, for `limit 1` leads the planner into reading the whole table.
  const [later] = await tx.query<{ n: number }>(
    `select count(*) as n from ${table} d join unnest(${REPLACING}) as r(employee_id, since) on r.employee_id = d.employee_id
     where lower(d.valid) > r.since and ${only}`,
    params,
  );
  if (later && later.n > 0) throw new DomainError('organisation.not_retroactive');
  await tx.query(
    `delete from ${table} d using unnest(${REPLACING}) as r(employee_id, since)
     where d.employee_id = r.employee_id and lower(d.valid) = r.since and ${only}`,
    params,
  );
  await tx.query(
    `update ${table} d set valid = daterange(lower(d.valid), r.since) from unnest(${REPLACING}) as r(employee_id, since)
     where d.employee_id = r.employee_id and d.valid @> r.since and ${only}`,
    params,
  );
}

/** Who comes from another unit leaves its office of head, its helping and its named supervisor behind; acting offices stay. */
async function leaveUnits(tx: Tx, rows: readonly MembershipFrom[]): Promise<void> {
  const params = [rows.map((row) => row.employeeId), rows.map((row) => row.from), rows.map((row) => row.unitId)];
  const left = `from organisation.membership m join unnest($1::uuid[], $2::date[], $3::uuid[]) as r(employee_id, since, unit_id) using (employee_id)
    where m.valid @> r.since and m.unit_id <> r.unit_id and d.employee_id = m.employee_id and d.valid @> r.since`;
  const office = `d.capacity = 'HEAD' and d.unit_id = (select m.unit_id`;
  const leaving = [
    ['organisation.headship', `${office} ${left})`],
    ['organisation.unit_helper', `d.unit_id = (select m.unit_id ${left})`],
    ['organisation.supervision', `exists (select ${left})`],
  ] as const;
  for (const [table, only] of leaving) {
    const since = `(select r.since from unnest($1::uuid[], $2::date[]) as r(employee_id, since) where r.employee_id = d.employee_id)`;
    await tx.query(`delete from ${table} d where d.employee_id = any ($1::uuid[]) and lower(d.valid) = ${since} and ${only}`, params);
    await tx.query(
      `update ${table} d set valid = daterange(lower(d.valid), ${since})
       where d.employee_id = any ($1::uuid[]) and lower(d.valid) < ${since} and ${only}`,
      params,
    );
  }
}

/** From its date on each person belongs to the given unit, in the given position. */
export async function placeEmployees(tx: Tx, rows: readonly MembershipFrom[]): Promise<void> {
  if (rows.length === 0) return;
  await leaveUnits(tx, rows);
  await cut(tx, 'organisation.membership', rows);
  await tx.query(
    `insert into organisation.membership (employee_id, unit_id, position_id, valid)
     select r.employee_id, r.unit_id, r.position_id, daterange(r.since, null)
     from unnest($1::uuid[], $2::date[], $3::uuid[], $4::uuid[]) as r(employee_id, since, unit_id, position_id)`,
    [rows.map((row) => row.employeeId), rows.map((row) => row.from), rows.map((row) => row.unitId), rows.map((row) => row.positionId)],
  );
}

/** From its date on each person is of the given kind, grade and legal standing. */
export async function employEmployees(tx: Tx, rows: readonly EmploymentFrom[]): Promise<void> {
  if (rows.length === 0) return;
  await cut(tx, 'organisation.employment', rows);
  await tx.query(
    `insert into organisation.employment (employee_id, kind, rank_grade, legal_standing, valid)
     select r.employee_id, r.kind, r.rank_grade, r.legal_standing, daterange(r.since, null)
     from unnest($1::uuid[], $2::date[], $3::text[], $4::text[], $5::text[]) as r(employee_id, since, kind, rank_grade, legal_standing)`,
    [
      rows.map((row) => row.employeeId), rows.map((row) => row.from), rows.map((row) => row.kind),
      rows.map((row) => row.rankGrade), rows.map((row) => row.legalStanding),
    ],
  );
}

/**
 * From its date on each person bears the given number; the former one stays theirs in the past and still finds them.
 * One that the person bore before is opened again.
 * @throws organisation.nip_taken when the number belongs to somebody else, now or ever
 */
export async function identifyEmployees(tx: Tx, kind: IdentifierFrom['kind'], rows: readonly IdentifierFrom[]): Promise<void> {
  if (rows.length === 0) return;
  await cut(tx, 'organisation.employee_identifier', rows, `d.kind = '${kind}'`);
  const inserted = await tx.query(
    `insert into organisation.employee_identifier (employee_id, kind, value, valid)
     select r.employee_id, $4, r.value, daterange(r.since, null)
     from unnest($1::uuid[], $2::date[], $3::text[]) as r(employee_id, since, value)
     on conflict (kind, value) do update set valid = excluded.valid where employee_identifier.employee_id = excluded.employee_id
     returning id`,
    [rows.map((row) => row.employeeId), rows.map((row) => row.from), rows.map((row) => row.value), kind],
  );
  if (inserted.length < rows.length) throw new DomainError('organisation.nip_taken');
}

/** From its date on each person is led by the named supervisor. */
export async function superviseEmployees(tx: Tx, rows: readonly SupervisionFrom[]): Promise<void> {
  if (rows.length === 0) return;
  await cut(tx, 'organisation.supervision', rows);
  await tx.query(
    `insert into organisation.supervision (employee_id, supervisor_id, valid, reason)
     select r.employee_id, r.supervisor_id, daterange(r.since, r.until), r.reason
     from unnest($1::uuid[], $2::date[], $3::uuid[], $4::date[], $5::text[]) as r(employee_id, since, supervisor_id, until, reason)`,
    [rows.map((row) => row.employeeId), rows.map((row) => row.from), rows.map((row) => row.supervisorId), rows.map((row) => row.to), rows.map((row) => row.reason)],
  );
}

/** From its date on nobody is named as the person's supervisor. */
export async function endSupervision(tx: Tx, rows: readonly From[]): Promise<void> {
  await cut(tx, 'organisation.supervision', rows);
}

/** From its date on each person belongs to no unit, leads nobody and is employed no more; numbers and history stay. */
export async function endEmployees(tx: Tx, rows: readonly EndFrom[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `update organisation.employment w set end_reason = r.reason from unnest($1::uuid[], $2::date[], $3::text[]) as r(employee_id, since, reason)
     where w.employee_id = r.employee_id and w.valid @> r.since`,
    [rows.map((row) => row.employeeId), rows.map((row) => row.from), rows.map((row) => row.reason ?? null)],
  );
  await cut(tx, 'organisation.membership', rows);
  await cut(tx, 'organisation.employment', rows);
  await cut(tx, 'organisation.supervision', rows);
  await cut(tx, 'organisation.headship', rows);
  await cut(tx, 'organisation.unit_helper', rows);
  const params = [rows.map((row) => row.employeeId), rows.map((row) => row.from)];
  await tx.query(
    `delete from organisation.supervision s using unnest(${REPLACING}) as r(supervisor_id, since)
     where s.supervisor_id = r.supervisor_id and lower(s.valid) >= r.since`,
    params,
  );
  await tx.query(
    `update organisation.supervision s set valid = daterange(lower(s.valid), r.since) from unnest(${REPLACING}) as r(supervisor_id, since)
     where s.supervisor_id = r.supervisor_id and s.valid @> r.since`,
    params,
  );
}
