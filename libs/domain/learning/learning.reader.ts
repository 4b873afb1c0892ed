import { Injectable } from '@nestjs/common';
import type { CompletionId, EnrolmentId, LessonRevisionId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import { COMPLETION_FACT_SQL, type CompletionFact } from './completion/completion-fact';
import type { EnrolmentTrace } from './completion/enrolment-trace';
import { EnrolmentTraceReader } from './completion/enrolment-trace.reader';

/** How often a question was answered, and how often rightly. */
export interface QuestionCount {
  readonly revisionId: string;
  readonly lessonRevisionId: LessonRevisionId;
  readonly answered: number;
  readonly correct: number;
}

/** The newest papers that are counted: enough for a verdict, and a bound. */
const MOST_PAPERS = 5_000;

/** What later folders may ask about learning. Read by id: whoever calls has checked that the person may see it. */
@Injectable()
export class LearningReader {
  constructor(
    private readonly database: Database,
    private readonly traces: EnrolmentTraceReader,
  ) {}

  /** All that a certificate and a ledger entry need; null when there is no such completion. */
  async completion(completionId: CompletionId): Promise<CompletionFact | null> {
    const [row] = await this.database.read<CompletionFact>(`${COMPLETION_FACT_SQL} where c.id = $1`, [completionId]);
    return row ?? null;
  }

  /** The completion of an enrolment that stands; null when there is none or it was annulled. */
  async completionOfEnrolment(enrolmentId: EnrolmentId): Promise<CompletionFact | null> {
    const [row] = await this.database.read<CompletionFact>(
      `${COMPLETION_FACT_SQL} where c.enrolment_id = $1 and a.completion_id is null`,
      [enrolmentId],
    );
    return row ?? null;
  }

  /** The questions of quizzes (by the `originId` of their lessons), over the newest papers of all participants. */
  async questionCounts(lessonRevisionIds: readonly LessonRevisionId[]): Promise<QuestionCount[]> {
    return this.database.read<QuestionCount>(
      `select (r.value ->> 'revisionId')::uuid as "revisionId", p.lesson_revision_id as "lessonRevisionId", count(*)::int as answered,
              count(*) filter (where (r.value ->> 'correct')::boolean)::int as correct
         from (select a.lesson_revision_id, a.results from learning.attempt a
                where a.lesson_revision_id = any ($1::uuid[]) and a.state <> 'OPEN' order by a.id desc limit $2) p
        cross join lateral jsonb_array_elements(p.results) r
        group by 1, 2`,
      [lessonRevisionIds, MOST_PAPERS],
    );
  }

  /** Rules, values and evidence of one enrolment; null when there is no such enrolment. */
  enrolmentTrace(enrolmentId: EnrolmentId): Promise<EnrolmentTrace | null> {
    return this.traces.trace(enrolmentId);
  }
}
