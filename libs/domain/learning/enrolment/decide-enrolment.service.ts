import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError, type EnrolmentId, type Scope } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import { isOwn } from '@piawai/domain/organisation/rules';
import { civilDateIn } from '@piawai/platform/clock/civil-date';
import type { Tx } from '@piawai/platform/database/tx';

import { capacityOf, type Duty, dutyOf, REQUESTS } from './decidable';
import type { Enrolment } from './enrolment.entity';
import { EnrolmentService, lockOne } from './enrolment.service';
import { openPlan } from './open-plan';

export interface DecideEnrolmentCommand {
  readonly enrolmentId: EnrolmentId;
  readonly verdict: 'APPROVED' | 'REJECTED';
  /** Told to the learner; a rejection needs one. */
  readonly reason: string | null;
  readonly scope: Scope;
}

/** Yes or no to a request: by the supervisor, a stand-in or an admin. */
@Injectable()
export class DecideEnrolmentService {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly enrolments: EnrolmentService,
  ) {}

  /**
   * Decides once; the same decision by the same person is answered again. The version pinned is the one published now.
   * @throws learning.course_closed when the course takes nobody any more
   */
  async decideEnrolment(tx: Tx, command: DecideEnrolmentCommand): Promise<Enrolment> {
    const { actor } = command.scope;
    const enrolment = await lockOne(tx, command.enrolmentId);
    if (!enrolment) throw new DomainError('platform.not_found');
    if (isOwn(actor, enrolment.employeeId)) throw new DomainError('platform.own_request');
    const duty = await this.dutyFor(tx, command.scope, enrolment.id);
    if (!duty) throw new DomainError('platform.not_found');
    if (command.verdict === 'REJECTED' && !command.reason?.trim()) throw new DomainError('learning.reason_needed');
    if (enrolment.state !== 'REQUESTED') return answerRepeat(tx, enrolment, command.verdict, actor.accountId);

    await tx.query(
      `insert into learning.enrolment_decision (enrolment_id, ordinal, verdict, decided_by, capacity, reason, decided_at)
       select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6 from learning.enrolment_decision where enrolment_id = $1`,
      [enrolment.id, command.verdict, actor.accountId, capacityOf(actor, duty), command.reason, tx.now],
    );
    tx.publish('learning.enrolment_decided', { enrolmentId: enrolment.id });
    tx.audit('learning.enrolment_decided', { kind: 'enrolment', id: enrolment.id }, { verdict: command.verdict });
    return command.verdict === 'APPROVED' ? this.approve(tx, enrolment) : this.enrolments.end(tx, enrolment, 'REJECTED');
  }

  private async approve(tx: Tx, enrolment: Enrolment): Promise<Enrolment> {
    const plan = await openPlan(this.catalogue, enrolment.courseId, civilDateIn(enrolment.zone, tx.now));
    if (!plan) throw new DomainError('learning.course_closed');
    const begun = await tx.manager.save(Object.assign(enrolment, { state: 'ACTIVE', versionId: plan.versionId, enrolledAt: tx.now }));
    await this.enrolments.begin(tx, begun);
    return begun;
  }

  private async dutyFor(tx: Tx, scope: Scope, enrolmentId: EnrolmentId): Promise<Duty | null> {
    const duty = dutyOf(scope, 3);
    const [row] = await tx.query<{ duty: Duty | null }>(
      `select ${duty.sql} as duty from ${REQUESTS} where e.id = $2`,
      [scope.actor.on, enrolmentId, ...duty.params],
    );
    return row?.duty ?? null;
  }
}

async function answerRepeat(tx: Tx, enrolment: Enrolment, verdict: string, accountId: AccountId): Promise<Enrolment> {
  const [decision] = await tx.query<{ verdict: string; decidedBy: AccountId }>(
    'select verdict, decided_by as "decidedBy" from learning.standing_decision where enrolment_id = $1',
    [enrolment.id],
  );
  if (decision?.verdict === verdict && decision.decidedBy === accountId) return enrolment;
  throw new DomainError('learning.already_decided');
}
