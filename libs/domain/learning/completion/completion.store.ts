import type { CivilDate, CompletionId, LessonRevisionId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { asCaller } from '@piawai/platform/logging/request-context';

import type { LockedEnrolment } from '../enrolment/locked-enrolment';
import type { LearningDay } from './learning-days.rules';

export interface LessonEvidence {
  readonly revisionId: LessonRevisionId;
  readonly activeSeconds: number;
  readonly doneAt: Date | null;
  readonly lastAt: Date;
  readonly score: number | null;
  readonly attempts: number;
  readonly doubts: readonly string[];
}

export interface NewCompletion {
  readonly completionId: CompletionId;
  readonly enrolment: LockedEnrolment;
  readonly completedOn: CivilDate;
  readonly startedOn: CivilDate;
  readonly ruleHash: string;
  readonly jp: number;
  readonly formId: number;
  readonly score: number | null;
  readonly activeSeconds: number;
  readonly learningDays: readonly LearningDay[];
  readonly evidence: readonly LessonEvidence[];
}

/** Writes completions, ends their enrolments and publishes the event, all in the transaction of the progress. */
export async function writeCompletions(tx: Tx, completions: readonly NewCompletion[]): Promise<void> {
  if (completions.length === 0) return;
  // The unique key (enrolment, epoch) is the last guard; the lock on the enrolment means that it is never met.
  await tx.query(
    `insert into learning.completion (id, enrolment_id, epoch, employee_id, course_id, version_id, rule_hash, completed_at, completed_on,
            started_on, unit_id, position_id, agency_id, employee_kind, zone, jp, form_id, score, active_seconds, learning_days, evidence)
     select n.id, e.id, e.epoch, e.employee_id, e.course_id, e.version_id, n.rule_hash, $11, n.completed_on,
            n.started_on, e.unit_id, e.position_id, e.agency_id, e.employee_kind, e.zone, n.jp, n.form_id, n.score, n.active_seconds,
            n.learning_days, n.evidence
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::date[], $6::numeric[], $7::smallint[], $8::numeric[], $9::int[], $10::jsonb[], $12::jsonb[])
         as n(id, enrolment_id, rule_hash, completed_on, started_on, jp, form_id, score, active_seconds, learning_days, evidence)
       join learning.enrolment e on e.id = n.enrolment_id`,
    [
      completions.map((each) => each.completionId),
      completions.map((each) => each.enrolment.id),
      completions.map((each) => each.ruleHash),
      completions.map((each) => each.completedOn),
      completions.map((each) => each.startedOn),
      completions.map((each) => each.jp),
      completions.map((each) => each.formId),
      completions.map((each) => each.score),
      completions.map((each) => each.activeSeconds),
      completions.map((each) => JSON.stringify(each.learningDays)),
      tx.now,
      completions.map((each) => JSON.stringify(each.evidence)),
    ],
  );
  await tx.query(
    `update learning.enrolment set state = 'COMPLETED', ended_at = $2, completes_on = null where id = any($1::uuid[])`,
    [completions.map((each) => each.enrolment.id), tx.now],
  );
  for (const { completionId, enrolment } of completions) {
    const { id: enrolmentId, employeeId, courseId } = enrolment;
    // Others may complete in this transaction too: each completion is traced to the request of its learner.
    asCaller(employeeId, () => tx.publish('learning.course_completed', { completionId, enrolmentId, employeeId, courseId }));
  }
}
