import type { EmployeeId, EnrolmentId } from '@piawai/contracts';
import type { LearningPlan } from '@piawai/domain/catalogue';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { takeSeats } from '../enrolment/seat.store';
import type { JudgedRow } from './judge-people';
import type { OrderInWork } from './order.types';
import type { OrderResult } from './order-results.rules';

/** What came of one row. */
export interface RowOutcome {
  readonly row: number;
  readonly result: OrderResult;
  readonly enrolmentId: EnrolmentId | null;
  /** Enrolled by this order; a request that it approved is told as approved. */
  readonly isNew: boolean;
}

type ChunkOrder = OrderInWork & { readonly batchId: string; readonly plan: LearningPlan };

/** Enrols the rows that may be, in a few statements however many they are; never more than there are seats. */
export async function enrolPeople(tx: Tx, order: ChunkOrder, rows: readonly JudgedRow[]): Promise<RowOutcome[]> {
  const wanted = rows.filter(({ result }) => result === 'ENROL');
  const requests = rows.filter(({ result }) => result === 'REQUESTED');
  const seats = order.plan.capacity === null ? wanted.length : await takeSeats(tx, order.courseId, order.plan.capacity, wanted.length);
  const seated = wanted.slice(0, seats).map((row) => ({ ...row, id: newId() }));
  const inserted = await insertEnrolments(tx, order, seated);
  // Somebody enrolled alone in the same moment: their seat goes back.
  if (order.plan.capacity !== null && inserted.size < seated.length) await takeSeats(tx, order.courseId, order.plan.capacity, inserted.size - seated.length);
  const approved = await approveRequests(tx, order, requests);
  await pinAll(tx, order, [...inserted, ...approved]);
  const idOf = new Map(seated.map(({ row, id }) => [row, id]));
  return rows.map(({ row, result, liveId }): RowOutcome => {
    const id = idOf.get(row);
    if (id && inserted.has(id)) return { row, result: 'ENROLLED', enrolmentId: id, isNew: true };
    if (liveId && approved.has(liveId)) return { row, result: 'ENROLLED', enrolmentId: liveId, isNew: false };
    return { row, result: result === 'ENROL' && !id ? 'FULL' : id || result === 'REQUESTED' ? 'ALREADY' : result, enrolmentId: null, isNew: false };
  });
}

async function insertEnrolments(tx: Tx, order: ChunkOrder, rows: readonly (JudgedRow & { readonly id: EnrolmentId })[]): Promise<Set<EnrolmentId>> {
  if (rows.length === 0) return new Set();
  const inserted = await tx.query<{ id: EnrolmentId }>(
    `insert into learning.enrolment (id, employee_id, course_id, version_id, state, unit_id, position_id, agency_id, employee_kind, zone, holds_seat,
                                     requested_at, enrolled_at, mandatory, due_on, order_id)
     select r.id, r.employee_id, $8, $9, 'ACTIVE', r.unit_id, r.position_id, r.agency_id, r.kind, r.zone, $10, $11, $11, $12, $13, $14
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[]) as r(id, employee_id, unit_id, position_id, agency_id, kind, zone)
      order by r.employee_id
     on conflict do nothing returning id`,
    [
      rows.map(({ id }) => id), rows.map(({ employeeId }): EmployeeId => employeeId), rows.map(({ unitId }) => unitId), rows.map(({ positionId }) => positionId),
      rows.map(({ agencyId }) => agencyId), rows.map(({ employeeKind }) => employeeKind), rows.map(({ zone }) => zone),
      order.courseId, order.plan.versionId, order.plan.capacity !== null, tx.now, order.mandatory, order.dueOn, order.id,
    ],
  );
  return new Set(inserted.map(({ id }) => id));
}

/** A request needs no supervisor any more when an admin assigns; it keeps the seat that it took. */
async function approveRequests(tx: Tx, order: ChunkOrder, rows: readonly JudgedRow[]): Promise<Set<EnrolmentId>> {
  if (rows.length === 0) return new Set();
  const approved = await tx.query<{ id: EnrolmentId }>(
    `update learning.enrolment e set state = 'ACTIVE', enrolled_at = $2, version_id = $3, mandatory = $4, due_on = $5, order_id = $6
       from (select id from learning.enrolment where id = any ($1::uuid[]) and state = 'REQUESTED' order by id for no key update) r
      where e.id = r.id returning e.id`,
    [rows.map(({ liveId }) => liveId), tx.now, order.plan.versionId, order.mandatory, order.dueOn, order.id],
  );
  const ids = approved.map(({ id }) => id);
  await tx.query(
    `insert into learning.enrolment_decision (enrolment_id, ordinal, verdict, decided_by, capacity, reason, decided_at)
     select r.id, coalesce((select max(d.ordinal) from learning.enrolment_decision d where d.enrolment_id = r.id), 0) + 1, 'APPROVED', $2, 'ASSIGNMENT', null, $3
       from unnest($1::uuid[]) as r(id)`,
    [ids, order.confirmedBy, tx.now],
  );
  for (const enrolmentId of ids) {
    tx.publish('learning.enrolment_decided', { enrolmentId });
    tx.audit('learning.enrolment_decided', { kind: 'enrolment', id: enrolmentId }, { verdict: 'APPROVED', orderId: order.id });
  }
  return new Set(ids);
}

async function pinAll(tx: Tx, { plan, confirmedBy }: ChunkOrder, ids: readonly EnrolmentId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `insert into learning.enrolment_pin (enrolment_id, ordinal, version_id, rules, rule_hash, reason, pinned_by, pinned_at)
     select r.id, coalesce((select max(p.ordinal) from learning.enrolment_pin p where p.enrolment_id = r.id), 0) + 1, $2, $3::jsonb, $4, 'ENROLLED', $5, $6
       from unnest($1::uuid[]) as r(id)`,
    [ids, plan.versionId, JSON.stringify(plan.rules), plan.ruleHash, confirmedBy, tx.now],
  );
}
