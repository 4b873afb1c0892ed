import { Injectable } from '@nestjs/common';
import type { EnrolmentId } from '@piawai/contracts';
import { CatalogueReader, type LearningPlan } from '@piawai/domain/catalogue';
import { civilDateIn } from '@piawai/platform/clock/civil-date';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';

import { type QuizResult, readQuizResults } from '../attempt/quiz-standing.store';
import { whatIsMissing } from '../progress/lesson-done.rules';
import { type LessonProgress, readEnrolmentProgress } from '../progress/lesson-progress.store';
import { emptyState } from '../progress/merge-progress.rules';
import { measure, normalise } from '../progress/time-ranges.rules';
import { decideCompletion, earliestCompletion, learningDaysNeeded } from './completion.rules';
import type { EnrolmentTrace, LessonTrace } from './enrolment-trace';
import { learningDays } from './learning-days.rules';

type TraceHead = Pick<
  EnrolmentTrace,
  | 'enrolmentId' | 'employeeId' | 'unitId' | 'agencyId' | 'courseId' | 'versionId' | 'state' | 'epoch' | 'zone' | 'requestedAt' | 'enrolledAt'
  | 'completesOn' | 'decision' | 'completion'
>;

const HEAD_SQL = `
  select e.id as "enrolmentId", e.employee_id as "employeeId", e.unit_id as "unitId", e.agency_id as "agencyId", e.course_id as "courseId",
         e.version_id as "versionId", e.state, e.epoch, e.zone, e.requested_at as "requestedAt", e.enrolled_at as "enrolledAt",
         e.completes_on as "completesOn",
         (select jsonb_build_object('verdict', d.verdict, 'reason', d.reason, 'decidedAt', d.decided_at)
            from learning.standing_decision d where d.enrolment_id = e.id) as decision,
         (select jsonb_build_object('completionId', c.id, 'completedAt', c.completed_at, 'completedOn', c.completed_on, 'score', c.score,
                   'annulledAt', a.annulled_at, 'annulReason', a.reason)
            from learning.completion c
            left join learning.completion_annulled a on a.completion_id = c.id
           where c.enrolment_id = e.id order by c.epoch desc limit 1) as completion
    from learning.enrolment e where e.id = $1`;

/** Lays an enrolment beside its rules: the outline of the player and the "why" page both come from here. */
@Injectable()
export class EnrolmentTraceReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** Rules, values and evidence; null when there is no such enrolment. */
  async trace(enrolmentId: EnrolmentId): Promise<EnrolmentTrace | null> {
    const [head] = await this.database.read<TraceHead>(HEAD_SQL, [enrolmentId]);
    if (!head) return null;
    const enrolment = { id: head.enrolmentId, employeeId: head.employeeId, epoch: head.epoch };
    const reading = { query: this.database.read.bind(this.database) };
    const [plan, progress, results] = await Promise.all([
      this.catalogue.learningPlan(head.versionId),
      readEnrolmentProgress(reading, [enrolment]),
      readQuizResults(reading, [enrolment]),
    ]);
    const active = normalise(progress.flatMap((row) => row.state.active));
    const today = civilDateIn(head.zone, this.clock.now());
    const firstDay = learningDays(active, head.zone)[0]?.on ?? null;
    const doneRevisionIds = new Set(progress.filter((row) => row.doneAt).map((row) => row.lessonRevisionId));
    const activeSeconds = measure(active);
    const verdict = decideCompletion(plan.rules, plan.jp, { doneRevisionIds, activeSeconds, firstDay, today });
    return {
      ...head,
      courseCode: plan.code, courseTitle: plan.title, versionNumber: plan.number, jp: plan.jp, rules: plan.rules, ruleHash: plan.ruleHash,
      activeSeconds, firstDay,
      daysNeeded: learningDaysNeeded(plan.jp, plan.rules.dailyJpCap),
      earliestOn: earliestCompletion(plan.jp, plan.rules.dailyJpCap, firstDay ?? today),
      missing: head.state === 'COMPLETED' ? [] : verdict.missing,
      lessons: tracesOf(plan, progress, results, head.epoch),
      decision: head.decision && { ...head.decision, decidedAt: new Date(head.decision.decidedAt) },
      completion: head.completion && {
        ...head.completion,
        completedAt: new Date(head.completion.completedAt),
        annulledAt: head.completion.annulledAt && new Date(head.completion.annulledAt),
      },
    };
  }
}

function tracesOf(plan: LearningPlan, progress: readonly LessonProgress[], results: readonly QuizResult[], epoch: number): LessonTrace[] {
  const rows = new Map(progress.map((row) => [row.lessonRevisionId, row]));
  const quizzes = new Map(results.map((result) => [result.lessonRevisionId, result]));
  return plan.modules.flatMap((module) =>
    module.lessons.map((lesson): LessonTrace => {
      const row = rows.get(lesson.revisionId);
      const result = quizzes.get(lesson.originId);
      const quiz = { best: result?.best ?? null, attempts: result?.attempts ?? 0, passingGrade: plan.rules.passingGrade };
      return {
        lessonId: lesson.lessonId, revisionId: lesson.revisionId, moduleId: module.id, moduleTitle: module.title, title: lesson.title,
        kind: lesson.kind, minutes: lesson.minutes, bytes: lesson.bytes, required: lesson.required,
        activeSeconds: row?.activeSeconds ?? 0, minActiveSeconds: lesson.minActiveSeconds,
        lastAt: row?.lastAt ?? null, doneAt: row?.doneAt ?? null,
        quiz: lesson.kind === 'QUIZ' ? quiz : null,
        missing: row?.doneAt ? [] : whatIsMissing(lesson, row?.state ?? emptyState(epoch), quiz),
        doubts: row?.doubts ?? [],
      };
    }),
  );
}
