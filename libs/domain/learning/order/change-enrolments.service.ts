import { Injectable } from '@nestjs/common';
import { type CivilDate, type CourseId, DomainError, type EnrolmentId, type Scope } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import { isOwn } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';
import { In } from 'typeorm';

import { Enrolment } from '../enrolment/enrolment.entity';
import { EnrolmentService } from '../enrolment/enrolment.service';
import { isInCourse } from '../enrolment/live-enrolment.store';
import { takeSeats } from '../enrolment/seat.store';
import { participantCondition } from '../participant/participant-scope';
import { type ChangeKind, mayChange } from './enrolment-change.rules';
import { refuseDueDate } from './draft-order.service';

export interface ChangeEnrolments {
  /** Made by the client: one act of the organiser. */
  readonly batchId: string;
  readonly courseId: CourseId;
  readonly enrolmentIds: readonly EnrolmentId[];
  readonly kind: ChangeKind;
  readonly reason: string;
  /** For DUE: the new last day, null = none. */
  readonly dueOn: CivilDate | null;
  /** For DUE: mandatory from now on or not; null = as it is. */
  readonly mandatory: boolean | null;
  readonly scope: Scope;
}

export interface ChangedEnrolments {
  readonly changed: number;
  /** Those that are in another state, full, one's own. */
  readonly passedOver: number;
}

/** What an organiser does to participants: deadlines, exemption, withdrawal, and taking those back. A page of a list at most. */
@Injectable()
export class ChangeEnrolmentsService {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly enrolments: EnrolmentService,
  ) {}

  /** Changes those whose state allows it; the others are passed over. A repeated request changes nothing. @throws platform.not_found when one is out of reach */
  async changeEnrolments(tx: Tx, command: ChangeEnrolments): Promise<ChangedEnrolments> {
    const { batchId, courseId, kind, scope } = command;
    const reason = command.reason.trim();
    if (!reason) throw new DomainError('learning.reason_needed');
    const chosen = await this.lockChosen(tx, command);
    const earlier = await tx.query<{ kind: ChangeKind }>('select kind from learning.enrolment_change where batch_id = $1', [batchId]);
    if (earlier[0]) {
      if (earlier[0].kind !== kind) throw new DomainError('platform.different_repeat');
      return { changed: earlier.length, passedOver: chosen.length - earlier.length };
    }
    if (kind === 'DUE') {
      const course = await this.catalogue.enrollableCourse(courseId);
      if (course?.versionId) refuseDueDate(command.dueOn, await this.catalogue.learningPlan(course.versionId), scope.actor.on);
    }
    const endedBy = await endedByOrganiser(tx, chosen);
    let changed = 0;
    for (const enrolment of chosen) {
      if (isOwn(scope.actor, enrolment.employeeId) || !mayChange(kind, enrolment.state, endedBy.has(enrolment.id))) continue;
      const before = { ...enrolment };
      if (!(await this.change(tx, enrolment, command))) continue;
      await recordChange(tx, { ...command, reason }, before, enrolment);
      changed += 1;
    }
    if (changed > 0) tx.publish('learning.enrolments_changed', { batchId });
    return { changed, passedOver: chosen.length - changed };
  }

  private async change(tx: Tx, enrolment: Enrolment, { kind, dueOn, mandatory }: ChangeEnrolments): Promise<boolean> {
    if (kind === 'DUE') {
      await tx.manager.save(Object.assign(enrolment, { dueOn, mandatory: mandatory ?? enrolment.mandatory }));
      return true;
    }
    if (kind === 'REINSTATE') return this.reinstate(tx, enrolment);
    await this.enrolments.end(tx, enrolment, kind === 'EXEMPT' ? 'EXEMPTED' : 'WITHDRAWN');
    return true;
  }

  /** Back to where it was; not when the person is in the course again already, or when no seat is left. */
  private async reinstate(tx: Tx, enrolment: Enrolment): Promise<boolean> {
    if (await isInCourse(tx, enrolment)) return false;
    const { capacity } = await this.catalogue.learningPlan(enrolment.versionId);
    if (capacity !== null && (await takeSeats(tx, enrolment.courseId, capacity, 1)) === 0) return false;
    await tx.manager.save(Object.assign(enrolment, { state: enrolment.enrolledAt ? 'ACTIVE' : 'REQUESTED', endedAt: null, holdsSeat: capacity !== null }));
    return true;
  }

  private async lockChosen(tx: Tx, { courseId, enrolmentIds, scope }: ChangeEnrolments): Promise<Enrolment[]> {
    const ids = [...new Set(enrolmentIds)];
    const condition = participantCondition(scope, 3);
    const reached = await tx.query(
      `select e.id from learning.enrolment e join catalogue.course c on c.id = e.course_id
        where e.id = any ($1::uuid[]) and e.course_id = $2 and ${condition.sql}`,
      [ids, courseId, ...condition.params],
    );
    if (reached.length < ids.length) throw new DomainError('platform.not_found');
    return tx.manager.find(Enrolment, { where: { id: In(ids) }, order: { id: 'ASC' }, lock: { mode: 'for_no_key_update' } });
  }
}

/** Those whom an organiser exempted or withdrew last; who left alone is not taken back by others. */
async function endedByOrganiser(tx: Tx, enrolments: readonly Enrolment[]): Promise<ReadonlySet<EnrolmentId>> {
  const rows = await tx.query<{ id: EnrolmentId }>(
    `select distinct x.enrolment_id as id from learning.enrolment_change x join learning.enrolment e on e.id = x.enrolment_id
      where x.enrolment_id = any ($1::uuid[]) and x.kind in ('EXEMPT', 'WITHDRAW') and x.changed_at = e.ended_at`,
    [enrolments.map(({ id }) => id)],
  );
  return new Set(rows.map(({ id }) => id));
}

async function recordChange(tx: Tx, { batchId, kind, reason, scope }: ChangeEnrolments, before: Enrolment, after: Enrolment): Promise<void> {
  await tx.query(
    `insert into learning.enrolment_change (batch_id, enrolment_id, kind, reason, state_before, due_before, due_after, mandatory_before, mandatory_after, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [batchId, after.id, kind, reason, before.state, before.dueOn, after.dueOn, before.mandatory, after.mandatory, scope.actor.accountId, tx.now],
  );
  tx.audit('learning.enrolment_changed', { kind: 'enrolment', id: after.id }, { kind, batchId, dueOn: after.dueOn, mandatory: after.mandatory });
}
