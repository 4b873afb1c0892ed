import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { type CompletionId, DomainError, type EmployeeId, type Scope } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { organiserCondition } from '../course/course-scope';
import { FEEDBACK_CHANGE_DAYS, type FeedbackScores, tidyLine } from './feedback.rules';
import { requireOwnCompletion } from './own-completion';

export interface GiveFeedbackCommand extends FeedbackScores {
  readonly completionId: CompletionId;
  /** Every id that the person has. */
  readonly employeeIds: readonly EmployeeId[];
  readonly line: string | null;
}

/** Three taps and a line about a completed course, once per completion. */
@Injectable()
export class FeedbackService {
  /** Gives or changes an answer. @throws evaluation.change_closed 14 days after it was given */
  async giveFeedback(tx: Tx, command: GiveFeedbackCommand): Promise<void> {
    const { completionId, relevant, clear, confident } = command;
    const { courseId, versionId } = await requireOwnCompletion(tx, completionId, command.employeeIds);
    const kept = await tx.query(
      `insert into evaluation.feedback as f (completion_id, course_id, version_id, relevant, clear, confident, line_id, line, given_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
       on conflict (completion_id) do update
         set relevant = excluded.relevant, clear = excluded.clear, confident = excluded.confident, line = excluded.line, changed_at = excluded.changed_at
       where f.given_at > $9::timestamptz - make_interval(days => $10)
       returning f.completion_id`,
      [completionId, courseId, versionId, relevant, clear, confident, randomUUID(), tidyLine(command.line), tx.now, FEEDBACK_CHANGE_DAYS],
    );
    if (kept.length === 0) throw new DomainError('evaluation.change_closed');
    tx.publish('evaluation.feedback_given', { courseId });
  }

  /** Takes the own line back, at any time; the numbers stay. */
  async removeLine(tx: Tx, { completionId, employeeIds }: Pick<GiveFeedbackCommand, 'completionId' | 'employeeIds'>): Promise<void> {
    const removed = await tx.query(
      `update evaluation.feedback f set line = null from learning.completion k
        where f.completion_id = $1 and k.id = f.completion_id and k.employee_id = any ($2::uuid[]) returning f.completion_id`,
      [completionId, employeeIds],
    );
    if (removed.length === 0) throw new DomainError('platform.not_found');
  }

  /** Hides an abusive line from the author; whoever wrote it is told why. The first reason stays. */
  async hideLine(tx: Tx, { lineId, reason, scope }: { readonly lineId: string; readonly reason: string; readonly scope: Scope }): Promise<void> {
    const why = tidyLine(reason);
    if (!why || why.length < 5) throw new DomainError('evaluation.reason_needed');
    const condition = organiserCondition(scope, 2);
    const [line] = await tx.query<{ courseId: string }>(
      `select f.course_id as "courseId" from evaluation.feedback f join catalogue.course c on c.id = f.course_id
        where f.line_id = $1 and f.line is not null and ${condition.sql} for update of f`,
      [lineId, ...condition.params],
    );
    if (!line) throw new DomainError('platform.not_found');
    const hidden = await tx.query(
      `update evaluation.feedback set line_hidden_at = $2, line_hidden_by = $3, line_hidden_reason = $4
        where line_id = $1 and line_hidden_at is null returning line_id`,
      [lineId, tx.now, scope.actor.accountId, why],
    );
    if (hidden.length > 0) tx.audit('evaluation.line_hidden', { kind: 'feedback_line', id: lineId }, { courseId: line.courseId });
  }
}
