import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type EnrolmentId } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import type { Tx } from '@piawai/platform/database/tx';

import type { Enrolment } from './enrolment.entity';
import { lockOne } from './enrolment.service';
import { isInCourse } from './live-enrolment.store';
import { takeSeat } from './seat.store';

/** Minutes in which whoever decided may think better of it. */
export const WITHDRAWABLE_MINUTES = 10;

interface Decision {
  readonly id: string;
  readonly verdict: 'APPROVED' | 'REJECTED';
  readonly decidedAt: Date;
}

/** Takes a decision back: the request waits again, and both the decision and its end stay as evidence. */
@Injectable()
export class WithdrawDecisionService {
  constructor(private readonly catalogue: CatalogueReader) {}

  /**
   * Only for whoever decided; a repeated request is answered.
   * @throws platform.not_found, learning.too_late_to_withdraw, learning.begun_to_study, learning.already_enrolled, learning.course_full
   */
  async withdrawDecision(tx: Tx, { enrolmentId, actor }: { readonly enrolmentId: EnrolmentId; readonly actor: Actor }): Promise<Enrolment> {
    const enrolment = await lockOne(tx, enrolmentId);
    if (!enrolment) throw new DomainError('platform.not_found');
    const decision = await this.ownDecision(tx, enrolment, actor);
    if (!decision) return enrolment;
    if (tx.now.getTime() - decision.decidedAt.getTime() > WITHDRAWABLE_MINUTES * 60_000) throw new DomainError('learning.too_late_to_withdraw');
    if (decision.verdict === 'APPROVED') await refuseBegun(tx, enrolment);
    else await this.revive(tx, enrolment);
    await tx.query('insert into learning.decision_withdrawn (decision_id, withdrawn_by, withdrawn_at) values ($1, $2, $3)', [decision.id, actor.accountId, tx.now]);
    tx.publish('learning.decision_withdrawn', { enrolmentId, decisionId: decision.id });
    tx.audit('learning.decision_withdrawn', { kind: 'enrolment', id: enrolmentId }, { verdict: decision.verdict });
    return tx.manager.save(Object.assign(enrolment, { state: 'REQUESTED', enrolledAt: null, endedAt: null, lessonsDoneAt: null, completesOn: null }));
  }

  /** The actor's decision that stands; null when the actor has taken it back already. */
  private async ownDecision(tx: Tx, { id, state }: Enrolment, actor: Actor): Promise<Decision | null> {
    const [decision] = await tx.query<Decision>(
      `select id, verdict, decided_at as "decidedAt" from learning.standing_decision where enrolment_id = $1 and decided_by = $2`,
      [id, actor.accountId],
    );
    if (decision && state === (decision.verdict === 'APPROVED' ? 'ACTIVE' : 'REJECTED')) return decision;
    if (decision?.verdict === 'APPROVED' && state === 'COMPLETED') throw new DomainError('learning.begun_to_study');
    const repeated = await tx.query(
      `select from learning.decision_withdrawn w join learning.enrolment_decision d on d.id = w.decision_id where d.enrolment_id = $1 and w.withdrawn_by = $2`,
      [id, actor.accountId],
    );
    if (state === 'REQUESTED' && repeated.length > 0) return null;
    throw new DomainError('platform.not_found');
  }

  /** A rejected request comes back to life: nothing else may have taken its place, and there must be a seat. */
  private async revive(tx: Tx, enrolment: Enrolment): Promise<void> {
    if (await isInCourse(tx, enrolment)) throw new DomainError('learning.already_enrolled');
    const { capacity } = await this.catalogue.learningPlan(enrolment.versionId);
    if (capacity !== null) await takeSeat(tx, enrolment.courseId, capacity);
    enrolment.holdsSeat = capacity !== null;
  }
}

/** Who has opened a lesson studies; taking the approval back would take learning away. */
async function refuseBegun(tx: Tx, { id, employeeId }: Enrolment): Promise<void> {
  const begun = await tx.query(
    `select from learning.lesson_progress where employee_id = $1 and enrolment_id = $2
     union all select from learning.attempt where enrolment_id = $2 limit 1`,
    [employeeId, id],
  );
  if (begun.length > 0) throw new DomainError('learning.begun_to_study');
}
