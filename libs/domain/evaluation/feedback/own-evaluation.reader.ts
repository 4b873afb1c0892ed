import { Injectable } from '@nestjs/common';
import { type CompletionId, DomainError, type EmployeeId, type EnrolmentId } from '@piawai/contracts';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';

import type { ChangeSharing } from '../change/change.service';
import { changeableUntil, changeAskedFrom, type FeedbackScores } from './feedback.rules';

export interface OwnFeedback extends FeedbackScores {
  readonly line: string | null;
  readonly lineHiddenReason: string | null;
  readonly changeableUntil: Date;
}

export interface OwnChange {
  readonly text: string;
  readonly sharing: ChangeSharing;
  readonly hiddenReason: string | null;
}

/** What somebody has said of a course, and what may still be said. */
export interface OwnEvaluation {
  readonly completionId: CompletionId;
  readonly feedback: OwnFeedback | null;
  readonly mayChangeFeedback: boolean;
  readonly changeAskedFrom: Date;
  readonly mayTellChange: boolean;
  readonly change: OwnChange | null;
}

interface Row {
  readonly completionId: CompletionId;
  readonly completedAt: Date;
  readonly givenAt: Date | null;
  readonly relevant: number;
  readonly clear: number;
  readonly confident: number;
  readonly line: string | null;
  readonly lineHiddenReason: string | null;
  readonly text: string | null;
  readonly sharing: ChangeSharing;
  readonly hiddenReason: string | null;
}

/** Completions older than this are not asked about any more in lists. */
const ASKED_FOR_DAYS = 90;
const MOST_WAITING = 100;

/** One's own answers; scoped by person. */
@Injectable()
export class OwnEvaluationReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** About the completion of an enrolment that stands. @throws platform.not_found */
  async own(employeeIds: readonly EmployeeId[], enrolmentId: EnrolmentId): Promise<OwnEvaluation> {
    const [row] = await this.database.read<Row>(
      `select k.id as "completionId", k.completed_at as "completedAt", f.given_at as "givenAt", f.relevant, f.clear, f.confident, f.line,
              f.line_hidden_reason as "lineHiddenReason", w.text, w.sharing, w.hidden_reason as "hiddenReason"
         from learning.completion k
         left join evaluation.feedback f on f.completion_id = k.id
         left join evaluation.change_line w on w.completion_id = k.id and w.text is not null
        where k.enrolment_id = $1 and k.employee_id = any ($2::uuid[])
          and not exists (select from learning.completion_annulled a where a.completion_id = k.id)`,
      [enrolmentId, employeeIds],
    );
    if (!row) throw new DomainError('platform.not_found');
    const now = this.clock.now();
    const { completionId, completedAt, givenAt, relevant, clear, confident, line, lineHiddenReason, text, sharing, hiddenReason } = row;
    const asked = changeAskedFrom(completedAt);
    return {
      completionId,
      feedback: givenAt && { relevant, clear, confident, line, lineHiddenReason, changeableUntil: changeableUntil(givenAt) },
      mayChangeFeedback: !givenAt || changeableUntil(givenAt) > now,
      changeAskedFrom: asked,
      mayTellChange: asked <= now,
      change: text === null ? null : { text, sharing, hiddenReason },
    };
  }

  /** Enrolments completed in the last 90 days about which nothing was said yet, the newest first. */
  async waiting(employeeIds: readonly EmployeeId[]): Promise<EnrolmentId[]> {
    const rows = await this.database.read<{ enrolmentId: EnrolmentId }>(
      `select k.enrolment_id as "enrolmentId" from learning.completion k
        where k.employee_id = any ($1::uuid[]) and k.completed_at > $2::timestamptz - make_interval(days => $3)
          and not exists (select from evaluation.feedback f where f.completion_id = k.id)
          and not exists (select from learning.completion_annulled a where a.completion_id = k.id)
        order by k.completed_on desc, k.id desc limit $4`,
      [employeeIds, this.clock.now(), ASKED_FOR_DAYS, MOST_WAITING],
    );
    return rows.map(({ enrolmentId }) => enrolmentId);
  }
}
