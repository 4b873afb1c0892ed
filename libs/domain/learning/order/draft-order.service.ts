import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { type Actor, type CivilDate, type CourseId, DomainError, type EnrolmentOrderId, type Scope } from '@piawai/contracts';
import { CatalogueReader, type LearningPlan } from '@piawai/domain/catalogue';
import { OrganisationReader } from '@piawai/domain/organisation';
import { ownIds } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import { openPlan } from '../enrolment/open-plan';
import { type JudgedOrder, judgeRows } from './judge-people';
import type { DraftOrder, OrderTerms } from './order.types';
import { countResults, insertRows } from './order-row.store';

export const MOST_PEOPLE = 50_000;

/** The steps that an admin takes: choose people, look at what it means, confirm. */
@Injectable()
export class DraftOrderService {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly organisation: OrganisationReader,
  ) {}

  /**
   * Keeps a selection of people for a course and says what enrolling each of them means. The same id with the same content is
   * answered again. @throws learning.course_closed, learning.order_empty, learning.order_too_long
   */
  async draftOrder(tx: Tx, { id, courseId, selection, scope }: DraftOrder): Promise<void> {
    const { actor } = scope;
    const order = await this.judgedOrder(tx, id, courseId, actor);
    // Not whom a filter finds: that may change between two requests that are the same.
    const fingerprint = createHash('sha256').update(JSON.stringify([courseId, { ...selection, among: undefined }])).digest('hex');
    const inserted = await tx.query(
      `insert into learning.enrolment_order (id, course_id, agency_id, ordered_by, ordered_at, changed_at, source, filter, file_name, fingerprint, state, people)
       values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, 'CHECKED', 0) on conflict (id) do nothing returning id`,
      [
        id, courseId, actor.agencyId, actor.accountId, tx.now, selection.source, selection.source === 'FILTER' ? JSON.stringify(selection.filter) : null,
        selection.source === 'FILE' ? selection.fileName : null, fingerprint,
      ],
    );
    if (inserted.length === 0) return refuseOther(tx, id, fingerprint, actor);
    await tx.query('set local plan_cache_mode = force_custom_plan');
    const people = await insertRows(tx, order, selection, scope, MOST_PEOPLE + 1);
    if (people === 0) throw new DomainError('learning.order_empty');
    if (people > MOST_PEOPLE) throw new DomainError('learning.order_too_long');
    await countResults(tx, id);
  }

  /** Hands the order over to be applied; whom it reaches is judged once more. A repeated request confirms once. */
  async confirmOrder(tx: Tx, command: OrderTerms & { readonly orderId: EnrolmentOrderId; readonly scope: Scope }): Promise<void> {
    const { orderId, mandatory, dueOn, batch, scope } = command;
    const [found] = await tx.query<OrderTerms & { courseId: CourseId; state: string }>(
      `select course_id as "courseId", state, mandatory, due_on as "dueOn", batch from learning.enrolment_order where id = $1 for no key update`,
      [orderId],
    );
    if (!found) throw new DomainError('platform.not_found');
    if (found.state !== 'CHECKED') {
      if (found.mandatory === mandatory && found.dueOn === dueOn && found.batch === batch) return;
      throw new DomainError('learning.order_not_ready');
    }
    const order = await this.judgedOrder(tx, orderId, found.courseId, scope.actor);
    refuseDueDate(dueOn, order.plan, scope.actor.on);
    await tx.query('set local plan_cache_mode = force_custom_plan');
    await judgeRows(tx, order, scope);
    await countResults(tx, orderId);
    await tx.query(
      `update learning.enrolment_order set state = 'APPLYING', mandatory = $2, due_on = $3, batch = $6, confirmed_by = $4, changed_at = $5, cursor = 0, passed = 0 where id = $1`,
      [orderId, mandatory, dueOn, scope.actor.accountId, tx.now, batch],
    );
    tx.audit('learning.people_ordered', { kind: 'enrolment_order', id: orderId }, { courseId: found.courseId, mandatory, dueOn, batch });
    tx.publish('learning.enrolment_ordered', { orderId });
  }

  private async judgedOrder(tx: Tx, id: EnrolmentOrderId, courseId: CourseId, actor: Actor): Promise<JudgedOrder> {
    const course = await this.catalogue.enrollableCourse(courseId);
    if (!course) throw new DomainError('platform.not_found');
    const isEverybodys = (await this.organisation.unitOf(course.agencyId, tx))?.kind === 'INSTALLATION';
    if (!isEverybodys && course.agencyId !== actor.agencyId) throw new DomainError('platform.not_found');
    const plan = await openPlan(this.catalogue, courseId, actor.on);
    if (!plan) throw new DomainError('learning.course_closed');
    return { id, plan, agencyId: isEverybodys ? null : course.agencyId, ownIds: ownIds(actor) };
  }
}

/** A last day that has passed, or that lies after the course closes, helps nobody. @throws learning.due_date_wrong */
export function refuseDueDate(dueOn: CivilDate | null, { closesOn }: Pick<LearningPlan, 'closesOn'>, today: CivilDate): void {
  if (dueOn !== null && (dueOn < today || (closesOn !== null && dueOn > closesOn))) throw new DomainError('learning.due_date_wrong');
}

async function refuseOther(tx: Tx, id: EnrolmentOrderId, fingerprint: string, actor: Actor): Promise<void> {
  const same = await tx.query('select from learning.enrolment_order where id = $1 and fingerprint = $2 and ordered_by = $3', [id, fingerprint, actor.accountId]);
  if (same.length === 0) throw new DomainError('platform.different_repeat');
}

