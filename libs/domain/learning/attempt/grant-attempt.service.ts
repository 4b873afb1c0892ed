import { Injectable } from '@nestjs/common';
import { DomainError, type EmployeeId, type EnrolmentId, type LessonRevisionId, type Scope } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import type { Tx } from '@piawai/platform/database/tx';

import { lockEnrolments } from '../enrolment/locked-enrolment';
import { participantCondition } from '../participant/participant-scope';
import { lessonsOf } from '../progress/plan-lessons';
import { attemptsOf } from './attempt.store';
import { countGrants } from './attempt-grant.store';

export interface GrantAttemptCommand {
  /** Made by the client. */
  readonly id: string;
  readonly enrolmentId: EnrolmentId;
  readonly lessonRevisionId: LessonRevisionId;
  readonly reason: string;
  readonly scope: Scope;
}

/** One more attempt at a quiz for a participant whose attempts are used up: a lost line, a wrong question, a hardship. */
@Injectable()
export class GrantAttemptService {
  constructor(private readonly catalogue: CatalogueReader) {}

  /** A repeated request grants once. @throws learning.attempts_left while the participant may begin without it */
  async grantAttempt(tx: Tx, command: GrantAttemptCommand): Promise<void> {
    const { id, enrolmentId, lessonRevisionId, scope } = command;
    const reason = command.reason.trim();
    if (!reason) throw new DomainError('learning.reason_needed');
    const employeeId = await this.findParticipant(tx, command);
    if (employeeId === scope.actor.employeeId) throw new DomainError('platform.own_request');
    const enrolment = (await lockEnrolments(tx, [enrolmentId])).get(enrolmentId)!;
    const lesson = lessonsOf(await this.catalogue.learningPlan(enrolment.versionId)).get(lessonRevisionId);
    const quiz = { enrolmentId, epoch: enrolment.epoch, lessonRevisionId: lesson?.originId ?? lessonRevisionId };
    if (await this.isRepeat(tx, id, quiz)) return;
    if (enrolment.state !== 'ACTIVE') throw new DomainError('learning.not_active');
    if (lesson?.kind !== 'QUIZ') throw new DomainError('learning.lesson_not_in_course');

    const { attempts: limit } = (await this.catalogue.quizPaper(lessonRevisionId)).settings;
    const used = (await attemptsOf(tx, quiz)).length;
    if (limit === null || used < limit + (await countGrants(tx, quiz))) throw new DomainError('learning.attempts_left');
    await tx.query(
      `insert into learning.attempt_grant (id, enrolment_id, lesson_revision_id, epoch, granted_by, reason, granted_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, enrolmentId, quiz.lessonRevisionId, enrolment.epoch, scope.actor.accountId, reason, tx.now],
    );
    tx.audit('learning.attempt_granted', { kind: 'enrolment', id: enrolmentId }, { grantId: id, lessonRevisionId });
  }

  private async findParticipant(tx: Tx, { enrolmentId, scope }: GrantAttemptCommand): Promise<EmployeeId> {
    const condition = participantCondition(scope, 2);
    const [row] = await tx.query<{ employeeId: EmployeeId }>(
      `select e.employee_id as "employeeId" from learning.enrolment e join catalogue.course c on c.id = e.course_id
        where e.id = $1 and ${condition.sql}`,
      [enrolmentId, ...condition.params],
    );
    if (!row) throw new DomainError('platform.not_found');
    return row.employeeId;
  }

  private async isRepeat(tx: Tx, id: string, { enrolmentId, lessonRevisionId }: Pick<GrantAttemptCommand, 'enrolmentId' | 'lessonRevisionId'>): Promise<boolean> {
    const [earlier] = await tx.query<{ enrolmentId: string; lessonRevisionId: string }>(
      `select enrolment_id as "enrolmentId", lesson_revision_id as "lessonRevisionId" from learning.attempt_grant where id = $1`,
      [id],
    );
    if (!earlier) return false;
    if (earlier.enrolmentId !== enrolmentId || earlier.lessonRevisionId !== lessonRevisionId) throw new DomainError('platform.different_repeat');
    return true;
  }
}
