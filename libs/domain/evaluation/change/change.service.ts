import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { type CompletionId, DomainError, type EmployeeId, type Scope } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { organiserCondition } from '../course/course-scope';
import { changeAskedFrom, tidyLine } from '../feedback/feedback.rules';
import { requireOwnCompletion } from '../feedback/own-completion';

/** Whether colleagues of the agency see a line, and whose it is. */
export const CHANGE_SHARINGS = ['NAMED', 'UNNAMED', 'NONE'] as const;
export type ChangeSharing = (typeof CHANGE_SHARINGS)[number];

export interface WriteChangeCommand {
  readonly completionId: CompletionId;
  /** Every id that the person has. */
  readonly employeeIds: readonly EmployeeId[];
  readonly text: string;
  readonly sharing: ChangeSharing;
}

/** What a course changed in somebody's work, some weeks after it. */
@Injectable()
export class ChangeService {
  /** Writes or rewrites the line with its consent. @throws evaluation.too_early */
  async writeChange(tx: Tx, { completionId, employeeIds, text, sharing }: WriteChangeCommand): Promise<void> {
    const completion = await requireOwnCompletion(tx, completionId, employeeIds);
    if (tx.now < changeAskedFrom(completion.completedAt)) throw new DomainError('evaluation.too_early');
    const line = tidyLine(text);
    if (!line) throw new DomainError('platform.invalid_input', { fields: { text: ['isNotEmpty'] } });
    await tx.query(
      `insert into evaluation.change_line (completion_id, id, course_id, agency_id, text, sharing, written_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (completion_id) do update set text = excluded.text, sharing = excluded.sharing, written_at = excluded.written_at`,
      [completionId, randomUUID(), completion.courseId, completion.agencyId, line, sharing, tx.now],
    );
  }

  /** Withdraws line and consent, at any time: from this moment nobody reads it. */
  async withdrawChange(tx: Tx, { completionId, employeeIds }: Pick<WriteChangeCommand, 'completionId' | 'employeeIds'>): Promise<void> {
    const withdrawn = await tx.query(
      `update evaluation.change_line w set text = null, sharing = 'NONE' from learning.completion k
        where w.completion_id = $1 and k.id = w.completion_id and k.employee_id = any ($2::uuid[]) returning w.id`,
      [completionId, employeeIds],
    );
    if (withdrawn.length === 0) throw new DomainError('platform.not_found');
  }

  /** Hides a shared line, and what is written in its place later; whoever wrote it is told why. */
  async hideChange(tx: Tx, { lineId, reason, scope }: { readonly lineId: string; readonly reason: string; readonly scope: Scope }): Promise<void> {
    const why = tidyLine(reason);
    if (!why || why.length < 5) throw new DomainError('evaluation.reason_needed');
    const condition = organiserCondition(scope, 2);
    const [line] = await tx.query<{ courseId: string }>(
      `select w.course_id as "courseId" from evaluation.change_line w join catalogue.course c on c.id = w.course_id
        where w.id = $1 and w.sharing <> 'NONE' and ${condition.sql} for update of w`,
      [lineId, ...condition.params],
    );
    if (!line) throw new DomainError('platform.not_found');
    const hidden = await tx.query(
      `update evaluation.change_line set hidden_at = $2, hidden_by = $3, hidden_reason = $4 where id = $1 and hidden_at is null returning id`,
      [lineId, tx.now, scope.actor.accountId, why],
    );
    if (hidden.length > 0) tx.audit('evaluation.line_hidden', { kind: 'change_line', id: lineId }, { courseId: line.courseId });
  }
}
