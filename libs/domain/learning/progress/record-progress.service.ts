import { Injectable } from '@nestjs/common';
import { DomainError, type EnrolmentId, type LessonRevisionId } from '@piawai/contracts';
import { CatalogueReader, type LearningPlan, type PlannedLesson } from '@piawai/domain/catalogue';
import type { Tx } from '@piawai/platform/database/tx';

import { readQuizResults } from '../attempt/quiz-standing.store';
import { type CompletionOutcome, DecideCompletionService } from '../completion/decide-completion.service';
import { type LockedEnrolment, lockEnrolments } from '../enrolment/locked-enrolment';
import { whatIsMissing } from './lesson-done.rules';
import { keyOf, type LessonProgress, readProgress, writeProgress } from './lesson-progress.store';
import { emptyState, mergeProgress } from './merge-progress.rules';
import { lessonsOf } from './plan-lessons';
import { cutToBounds, doubtsOf } from './plausibility.rules';
import type { LessonAck, ProgressAck, ProgressCommand, ProgressOutcome } from './progress-command';
import { measure } from './time-ranges.rules';

interface Admitted {
  readonly command: ProgressCommand;
  readonly enrolment: LockedEnrolment;
  readonly lessons: ReadonlyMap<LessonRevisionId, PlannedLesson>;
}

/** Records the reports of several learners in one transaction, and with them the completions that they bring about. */
@Injectable()
export class RecordProgressService {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly completions: DecideCompletionService,
  ) {}

  /** One outcome per command, in order. A command that may not be recorded is refused without harm to the others. */
  async recordProgress(tx: Tx, commands: readonly ProgressCommand[]): Promise<ProgressOutcome[]> {
    const enrolments = await lockEnrolments(tx, [...new Set(commands.map((command) => command.enrolmentId))]);
    const admissions = await Promise.all(commands.map((command) => this.admit(command, enrolments.get(command.enrolmentId))));
    const admitted = admissions.filter((each): each is Admitted => !(each instanceof DomainError));

    const rows = await this.merge(tx, admitted);
    await writeProgress(tx, [...rows.values()].map((each) => each.row));

    const toDecide = new Map<EnrolmentId, LockedEnrolment>();
    for (const { enrolment } of admitted) if (enrolment.lessonsDoneAt) toDecide.set(enrolment.id, enrolment);
    for (const { row, enrolment, newlyDone } of rows.values()) if (newlyDone) toDecide.set(row.enrolmentId, enrolment);
    const outcomes = await this.completions.decide(tx, [...toDecide.values()].filter((each) => each.state === 'ACTIVE'));

    return admissions.map((each) => (each instanceof DomainError ? each : acknowledge(tx, each, rows, outcomes.get(each.enrolment.id))));
  }

  private async admit(command: ProgressCommand, enrolment: LockedEnrolment | undefined): Promise<Admitted | DomainError> {
    if (!enrolment || enrolment.employeeId !== command.employeeId) return new DomainError('platform.not_found');
    if (enrolment.state !== 'ACTIVE' && enrolment.state !== 'COMPLETED') return new DomainError('learning.not_active');
    const lessons = lessonsOf(await this.planOf(enrolment));
    const stranger = command.events.find((event) => !lessons.has(event.lessonRevisionId));
    if (stranger) return new DomainError('learning.lesson_not_in_course', { lessonRevisionId: stranger.lessonRevisionId });
    return { command, enrolment, lessons };
  }

  private planOf(enrolment: LockedEnrolment): Promise<LearningPlan> {
    return this.catalogue.learningPlan(enrolment.versionId);
  }

  /** Merges all reports into the rows that they touch; several reports on one lesson become one row. */
  private async merge(tx: Tx, admitted: readonly Admitted[]): Promise<Map<string, MergedRow>> {
    const touched = new Map<string, { enrolment: LockedEnrolment; lesson: PlannedLesson; events: ProgressCommand['events'][number][] }>();
    for (const { command, enrolment, lessons } of admitted) {
      for (const event of command.events) {
        const key = keyOf({ enrolmentId: enrolment.id, lessonRevisionId: event.lessonRevisionId });
        const lesson = lessons.get(event.lessonRevisionId)!;
        const entry = touched.get(key) ?? { enrolment, lesson, events: [] };
        entry.events.push(event);
        touched.set(key, entry);
      }
    }
    const keys = [...touched.values()].map(({ enrolment, lesson }) => ({
      employeeId: enrolment.employeeId, enrolmentId: enrolment.id, lessonRevisionId: lesson.revisionId,
    }));
    const present = await readProgress(tx, keys);
    const quizzes = [...touched.values()].filter(({ lesson }) => lesson.kind === 'QUIZ').map(({ enrolment }) => enrolment);
    const results = quizzes.length > 0 ? await readQuizResults(tx, [...new Set(quizzes)]) : [];
    const best = new Map(results.map((result) => [keyOf(result), result.best]));

    const merged = new Map<string, MergedRow>();
    for (const [key, { enrolment, lesson, events }] of touched) {
      const found = present.get(key);
      const before = found?.state.epoch === enrolment.epoch ? found : undefined;
      const bounds = { epoch: enrolment.epoch, extent: lesson.extent, openedAt: before?.openedAt ?? null, now: tx.now };
      const state = events
        .filter((event) => event.epoch === enrolment.epoch)
        .map((event) => cutToBounds(event, bounds))
        .reduce(mergeProgress, before?.state ?? emptyState(enrolment.epoch));
      const passingGrade = (await this.planOf(enrolment)).rules.passingGrade;
      const missing = whatIsMissing(lesson, state, { best: best.get(keyOf({ enrolmentId: enrolment.id, lessonRevisionId: lesson.originId })) ?? null, passingGrade });
      const newlyDone = !before?.doneAt && missing.length === 0;
      merged.set(key, {
        enrolment,
        newlyDone,
        missing,
        row: {
          employeeId: enrolment.employeeId,
          enrolmentId: enrolment.id,
          lessonRevisionId: lesson.revisionId,
          state,
          activeSeconds: measure(state.active),
          doubts: doubtsOf(state),
          openedAt: before?.openedAt ?? tx.now,
          lastAt: tx.now,
          doneAt: before?.doneAt ?? (newlyDone ? tx.now : null),
        },
      });
    }
    return merged;
  }
}

interface MergedRow {
  readonly row: LessonProgress;
  readonly enrolment: LockedEnrolment;
  readonly newlyDone: boolean;
  readonly missing: LessonAck['missing'];
}

function acknowledge(tx: Tx, { command, enrolment }: Admitted, rows: Map<string, MergedRow>, outcome: CompletionOutcome | undefined): ProgressAck {
  const revisionIds = [...new Set(command.events.map((event) => event.lessonRevisionId))];
  return {
    savedAt: tx.now,
    lessons: revisionIds.map((lessonRevisionId) => {
      const { row, missing } = rows.get(keyOf({ enrolmentId: enrolment.id, lessonRevisionId }))!;
      return { lessonRevisionId, activeSeconds: row.activeSeconds, done: row.doneAt !== null, missing: row.doneAt ? [] : missing };
    }),
    completion: outcome?.completion ?? null,
    completesOn: outcome ? outcome.completesOn : enrolment.completesOn,
  };
}
