import { Injectable } from '@nestjs/common';
import type { EnrolmentOrderId } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import { OrganisationReader } from '@piawai/domain/organisation';
import { civilDateIn } from '@piawai/platform/clock/civil-date';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { openPlan } from '../enrolment/open-plan';
import { enrolPeople } from './enrol-people';
import { idsOfAccount, judgedRows } from './judge-people';
import type { OrderInWork } from './order.types';
import { countResults } from './order-row.store';
import { type OrderResult, TO_ENROL } from './order-results.rules';

/** People in one transaction: short enough not to hold up those who enrol alone. */
const CHUNK = 500;

/** Applies a confirmed order in chunks; each commits its cursor, so that an interrupted run goes on where it stopped. */
@Injectable()
export class ApplyOrderService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueReader,
    private readonly organisation: OrganisationReader,
  ) {}

  /** Enrols everybody of the order who can be; safe to run again, and two at once. */
  async applyOrder(orderId: EnrolmentOrderId): Promise<void> {
    for (let range = await this.nextRange(orderId); range; range = await this.nextRange(orderId)) {
      const { from, to } = range;
      await this.database.transaction((tx) => this.applyRange(tx, orderId, from, to));
    }
  }

  /** The last step, in the transaction of the delivery. */
  async finishOrder(tx: Tx, orderId: EnrolmentOrderId): Promise<void> {
    const done = await tx.query(`update learning.enrolment_order set state = 'APPLIED', changed_at = $2 where id = $1 and state = 'APPLYING' returning id`, [orderId, tx.now]);
    if (done.length === 0) return;
    await countResults(tx, orderId);
    const [counted] = await tx.query<{ enrolled: number; people: number }>(
      `select coalesce((counts ->> 'ENROLLED')::int, 0) as enrolled, people from learning.enrolment_order where id = $1`,
      [orderId],
    );
    tx.audit('learning.order_applied', { kind: 'enrolment_order', id: orderId }, { enrolled: counted!.enrolled, people: counted!.people });
  }

  private async nextRange(orderId: EnrolmentOrderId): Promise<{ from: number; to: number } | null> {
    const [range] = await this.database.read<{ from: number; to: number | null }>(
      `select o.cursor as "from", (
         select max(c.row_no) from (select row_no from learning.enrolment_order_row where order_id = o.id and row_no > o.cursor order by row_no limit ${CHUNK}) c
       ) as "to" from learning.enrolment_order o where o.id = $1 and o.state = 'APPLYING'`,
      [orderId],
    );
    return range?.to ? { from: range.from, to: range.to } : null;
  }

  private async applyRange(tx: Tx, orderId: EnrolmentOrderId, from: number, to: number): Promise<void> {
    await tx.query('set local plan_cache_mode = force_custom_plan');
    const [order] = await tx.query<OrderInWork>(
      `select id, course_id as "courseId", agency_id as "agencyId", confirmed_by as "confirmedBy", cursor, mandatory, due_on as "dueOn"
         from learning.enrolment_order where id = $1 and state = 'APPLYING' for no key update`,
      [orderId],
    );
    // A twin that has passed this point did the work.
    if (order?.cursor !== from) return;
    await this.enrolRange(tx, order, to);
    await tx.query(
      `update learning.enrolment_order set cursor = $3, changed_at = $4, passed = passed + (
         select count(*)::int from learning.enrolment_order_row where order_id = $1 and row_no > $2 and row_no <= $3) where id = $1`,
      [orderId, from, to, tx.now],
    );
  }

  private async enrolRange(tx: Tx, order: OrderInWork, to: number): Promise<void> {
    const range = { from: order.cursor, to, only: TO_ENROL };
    const agency = await this.organisation.unitOf(order.agencyId, tx);
    const plan = await openPlan(this.catalogue, order.courseId, civilDateIn(agency?.zone ?? 'Asia/Jakarta', tx.now));
    if (!plan) return closeRows(tx, order, to);
    const owner = await this.organisation.unitOf(plan.agencyId, tx);
    const judged = await judgedRows(
      tx,
      { id: order.id, plan, agencyId: owner?.kind === 'INSTALLATION' ? null : plan.agencyId, ownIds: await idsOfAccount(tx, order.confirmedBy) },
      range,
    );
    const batchId = newId();
    const outcomes = await enrolPeople(tx, { ...order, batchId, plan }, judged);
    await tx.query(
      `update learning.enrolment_order_row t set result = r.result, enrolment_id = r.enrolment_id, batch_id = case when r.is_new then $2::uuid end
         from unnest($3::int[], $4::text[], $5::uuid[], $6::boolean[]) as r(row_no, result, enrolment_id, is_new)
        where t.order_id = $1 and t.row_no = r.row_no`,
      [
        order.id, batchId, outcomes.map(({ row }) => row), outcomes.map(({ result }) => result), outcomes.map(({ enrolmentId }) => enrolmentId),
        outcomes.map(({ isNew }) => isNew),
      ],
    );
    // One event for all of them: thirty thousand would keep certificates waiting.
    if (outcomes.some(({ isNew }) => isNew)) tx.publish('learning.people_assigned', { orderId: order.id, batchId });
  }
}

async function closeRows(tx: Tx, { id, cursor }: OrderInWork, to: number): Promise<void> {
  await tx.query(
    `update learning.enrolment_order_row set result = $5 where order_id = $1 and row_no > $2 and row_no <= $3 and result = any ($4::text[])`,
    [id, cursor, to, TO_ENROL, 'CLOSED' satisfies OrderResult],
  );
}
