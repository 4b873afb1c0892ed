import { Injectable } from '@nestjs/common';
import type { CivilDate, CompletionId, EnrolmentId } from '@piawai/contracts';
import { CatalogueReader, type LearningPlan } from '@piawai/domain/catalogue';
import { civilDateIn } from '@piawai/platform/clock/civil-date';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { type QuizResult, readQuizResults } from '../attempt/quiz-standing.store';
import { courseScore } from '../attempt/quiz-score.rules';
import type { LockedEnrolment } from '../enrolment/locked-enrolment';
import { type LessonProgress, readEnrolmentProgress } from '../progress/lesson-progress.store';
import { lessonsOf } from '../progress/plan-lessons';
import { measure, normalise } from '../progress/time-ranges.rules';
import { decideCompletion } from './completion.rules';
import { type NewCompletion, writeCompletions } from './completion.store';
import { learningDays } from './learning-days.rules';

export interface CompletionOutcome {
  readonly completion: { readonly completionId: CompletionId; readonly completedOn: CivilDate } | null;
  readonly completesOn: CivilDate | null;
}

interface Waiting {
  readonly id: EnrolmentId;
  readonly completesOn: CivilDate | null;
  readonly lessonsDone: boolean;
}

/** Decides completion within the transaction that makes it true; the caller holds the enrolments. */
@Injectable()
export class DecideCompletionService {
  constructor(private readonly catalogue: CatalogueReader) {}

  /** Completes the enrolments whose rules are met, and notes the day of those that wait for nothing but a date. */
  async decide(tx: Tx, enrolments: readonly LockedEnrolment[]): Promise<ReadonlyMap<EnrolmentId, CompletionOutcome>> {
    const outcomes = new Map<EnrolmentId, CompletionOutcome>();
    if (enrolments.length === 0) return outcomes;
    const progress = byEnrolment(await readEnrolmentProgress(tx, enrolments));
    const quizzes = byEnrolment(await readQuizResults(tx, enrolments));

    const completed: NewCompletion[] = [];
    const waiting: Waiting[] = [];
    for (const enrolment of enrolments) {
      const rows = progress.get(enrolment.id) ?? [];
      const plan = await this.catalogue.learningPlan(enrolment.versionId);
      const today = civilDateIn(enrolment.zone, tx.now);
      const active = normalise(rows.flatMap((row) => row.state.active));
      const days = learningDays(active, enrolment.zone);
      const firstDay = days[0]?.on ?? null;
      const activeSeconds = measure(active);
      const doneRevisionIds = new Set(rows.filter((row) => row.doneAt).map((row) => row.lessonRevisionId));
      const verdict = decideCompletion(plan.rules, plan.jp, { doneRevisionIds, activeSeconds, firstDay, today });
      if (verdict.complete) {
        const completionId = newId();
        const results = quizzes.get(enrolment.id) ?? [];
        completed.push({
          completionId, enrolment, completedOn: today, startedOn: firstDay ?? today, ruleHash: plan.ruleHash, jp: plan.jp, formId: plan.formId,
          score: courseScore(new Map(results.map((result) => [result.lessonRevisionId, result.best]))),
          activeSeconds, learningDays: days, evidence: evidenceOf(rows, results, plan),
        });
        outcomes.set(enrolment.id, { completion: { completionId, completedOn: today }, completesOn: null });
      } else {
        waiting.push({ id: enrolment.id, completesOn: verdict.completesOn, lessonsDone: !verdict.missing.some((each) => each.code === 'LESSON') });
        outcomes.set(enrolment.id, { completion: null, completesOn: verdict.completesOn });
      }
    }
    await writeCompletions(tx, completed);
    await noteWaiting(tx, waiting);
    return outcomes;
  }
}

function byEnrolment<Row extends { readonly enrolmentId: EnrolmentId }>(rows: readonly Row[]): ReadonlyMap<EnrolmentId, Row[]> {
  const groups = new Map<EnrolmentId, Row[]>();
  for (const row of rows) groups.set(row.enrolmentId, [...(groups.get(row.enrolmentId) ?? []), row]);
  return groups;
}

/** What each lesson showed, frozen with the completion: a later epoch may overwrite the rows that it came from. */
function evidenceOf(rows: readonly LessonProgress[], results: readonly QuizResult[], plan: LearningPlan): NewCompletion['evidence'] {
  const byQuiz = new Map(results.map((result) => [result.lessonRevisionId, result]));
  return rows.map((row) => {
    const quiz = byQuiz.get(lessonsOf(plan).get(row.lessonRevisionId)?.originId ?? row.lessonRevisionId);
    return {
      revisionId: row.lessonRevisionId,
      activeSeconds: row.activeSeconds,
      doneAt: row.doneAt,
      lastAt: row.lastAt,
      score: quiz?.best ?? null,
      attempts: quiz?.attempts ?? 0,
      doubts: row.doubts,
    };
  });
}

async function noteWaiting(tx: Tx, waiting: readonly Waiting[]): Promise<void> {
  if (waiting.length === 0) return;
  await tx.query(
    `update learning.enrolment e
        set completes_on = w.completes_on, lessons_done_at = case when w.lessons_done then coalesce(e.lessons_done_at, $4) end
       from unnest($1::uuid[], $2::date[], $3::bool[]) as w(id, completes_on, lessons_done)
      where e.id = w.id and e.state = 'ACTIVE'
        and (e.completes_on is distinct from w.completes_on or (e.lessons_done_at is not null) <> w.lessons_done)`,
    [waiting.map((each) => each.id), waiting.map((each) => each.completesOn), waiting.map((each) => each.lessonsDone), tx.now],
  );
}
