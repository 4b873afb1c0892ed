import { Injectable } from '@nestjs/common';
import type { CompletionId, EnrolmentId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import { COMPLETION_FACT_SQL, type CompletionFact } from './completion/completion-fact';
import type { EnrolmentTrace } from './completion/enrolment-trace';
import { EnrolmentTraceReader } from './completion/enrolment-trace.reader';

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

  /** Rules, values and evidence of one enrolment; null when there is no such enrolment. */
  enrolmentTrace(enrolmentId: EnrolmentId): Promise<EnrolmentTrace | null> {
    return this.traces.trace(enrolmentId);
  }
}
