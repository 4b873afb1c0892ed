import { Injectable } from '@nestjs/common';
import { type AccountId, type Actor, DomainError, type EnrolmentId, PERMISSIONS, type Role, type Scope } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import { isOwn, personScopeCondition } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import type { Enrolment } from './enrolment.entity';
import { EnrolmentService, lockOne } from './enrolment.service';

export interface DecideEnrolmentCommand {
  readonly enrolmentId: EnrolmentId;
  readonly verdict: 'APPROVED' | 'REJECTED';
  /** Told to the learner; a rejection needs one. */
  readonly reason: string | null;
  readonly scope: Scope;
}

/** The supervisor's yes or no to a request. */
@Injectable()
export class DecideEnrolmentService {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly enrolments: EnrolmentService,
  ) {}

  /** Decides once; the same decision by the same person is answered again. The version pinned is the one published now. */
  async decideEnrolment(tx: Tx, command: DecideEnrolmentCommand): Promise<Enrolment> {
    const { actor } = command.scope;
    const enrolment = await lockOne(tx, command.enrolmentId);
    if (!enrolment) throw new DomainError('platform.not_found');
    if (isOwn(actor, enrolment.employeeId)) throw new DomainError('platform.own_request');
    if (!(await isWithin(tx, command.scope, enrolment.id))) throw new DomainError('platform.not_found');
    if (command.verdict === 'REJECTED' && !command.reason?.trim()) throw new DomainError('learning.reason_needed');
    if (enrolment.state !== 'REQUESTED') return answerRepeat(tx, enrolment, command.verdict, actor.accountId);

    await tx.query(
      `insert into learning.enrolment_decision (enrolment_id, verdict, decided_by, capacity, reason, decided_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [enrolment.id, command.verdict, actor.accountId, capacityOf(actor, command.scope), command.reason, tx.now],
    );
    tx.publish('learning.enrolment_decided', { enrolmentId: enrolment.id });
    tx.audit('learning.enrolment_decided', { kind: 'enrolment', id: enrolment.id }, { verdict: command.verdict });
    return command.verdict === 'APPROVED' ? this.approve(tx, enrolment) : this.enrolments.end(tx, enrolment, 'REJECTED');
  }

  private async approve(tx: Tx, enrolment: Enrolment): Promise<Enrolment> {
    const course = await this.catalogue.enrollableCourse(enrolment.courseId);
    if (course?.state !== 'PUBLISHED' || !course.versionId) throw new DomainError('learning.course_closed');
    const begun = await tx.manager.save(Object.assign(enrolment, { state: 'ACTIVE', versionId: course.versionId, enrolledAt: tx.now }));
    await this.enrolments.begin(tx, begun);
    return begun;
  }
}

/** Pending decisions follow today's unit, not the frozen one: the present supervisor decides. */
export const DECIDABLE_UNIT = `coalesce((select m.unit_id from organisation.membership m
  where m.employee_id = e.employee_id and m.valid @> (now_on.day) limit 1), e.unit_id)`;

async function isWithin(tx: Tx, scope: Scope, enrolmentId: EnrolmentId): Promise<boolean> {
  const condition = personScopeCondition(scope, { employee: 'e.employee_id', unit: DECIDABLE_UNIT }, 3);
  const rows = await tx.query(
    `select e.id from learning.enrolment e cross join (select $2::date as day) now_on where e.id = $1 and ${condition.sql}`,
    [enrolmentId, scope.actor.on, ...condition.params],
  );
  return rows.length > 0;
}

async function answerRepeat(tx: Tx, enrolment: Enrolment, verdict: string, accountId: AccountId): Promise<Enrolment> {
  const [decision] = await tx.query<{ verdict: string; decidedBy: AccountId }>(
    'select verdict, decided_by as "decidedBy" from learning.enrolment_decision where enrolment_id = $1',
    [enrolment.id],
  );
  if (decision?.verdict === verdict && decision.decidedBy === accountId) return enrolment;
  throw new DomainError('learning.already_decided');
}

/** The role under which somebody decides, as it stands in the decision. */
function capacityOf(actor: Actor, scope: Scope): string {
  const roles: readonly Role[] = PERMISSIONS[scope.permission].roles;
  return actor.grants.find((grant) => roles.includes(grant.role))?.role ?? 'ATASAN';
}
