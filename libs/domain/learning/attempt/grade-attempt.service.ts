import { Injectable } from '@nestjs/common';
import type { AttemptId, EnrolmentId, LessonRevisionId } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import { gradeQuiz } from '@piawai/domain/catalogue/rules';
import type { Tx } from '@piawai/platform/database/tx';

import { type LockedEnrolment, lockEnrolments } from '../enrolment/locked-enrolment';
import type { ProgressEvent } from '../progress/plausibility.rules';
import { lessonsOf } from '../progress/plan-lessons';
import type { ProgressAck, ProgressCommand } from '../progress/progress-command';
import { RecordProgressService } from '../progress/record-progress.service';
import { attemptDoubts, DEADLINE_GRACE_SECONDS, isOver } from './attempt.rules';
import { type Attempt, type ClosedAttempt, findAttempts, overdueAttempts, writeClosed } from './attempt.store';
import { lockGivenAnswers } from './given-answers.store';

/** A closed attempt and what it did to lesson and course; null where it was closed before or belongs to an earlier epoch. */
export interface Submission {
  readonly attempt: Attempt;
  readonly progress: ProgressAck | null;
}

/** Closes attempts: by hand of the learner or by the clock. */
@Injectable()
export class GradeAttemptService {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly progress: RecordProgressService,
  ) {}

  /** Grades open attempts and lets their lessons and courses follow. The caller holds the enrolments. */
  async closeAttempts(tx: Tx, enrolments: ReadonlyMap<EnrolmentId, LockedEnrolment>, open: readonly Attempt[]): Promise<ReadonlyMap<AttemptId, Submission>> {
    const closed = await Promise.all(open.map((attempt) => this.grade(attempt, enrolments.get(attempt.enrolmentId)!, tx.now)));
    await writeClosed(tx, closed);
    const current = closed.filter((attempt) => attempt.epoch === enrolments.get(attempt.enrolmentId)!.epoch);
    const reports = await Promise.all(current.map((attempt) => this.report(attempt, enrolments.get(attempt.enrolmentId)!)));
    const outcomes = reports.length > 0 ? await this.progress.recordProgress(tx, reports) : [];
    const progress = new Map(current.map((attempt, at) => [attempt.id, outcomes[at]]));
    return new Map(
      closed.map(({ doubts: _doubts, ...attempt }) => {
        const outcome = progress.get(attempt.id);
        return [attempt.id, { attempt, progress: outcome && 'savedAt' in outcome ? outcome : null }];
      }),
    );
  }

  /** Closes attempts whose time ran out while nobody looked; what had been saved counts. */
  async closeOverdue(tx: Tx, limit: number): Promise<number> {
    const overdue = await overdueAttempts(tx, new Date(tx.now.getTime() - DEADLINE_GRACE_SECONDS * 1000), limit);
    const enrolments = await lockEnrolments(tx, [...new Set(overdue.map((attempt) => attempt.enrolmentId))]);
    const ids = overdue.map((attempt) => attempt.id);
    const kept = await lockGivenAnswers(tx, ids);
    const attempts = [...(await findAttempts(tx, ids)).values()].filter((attempt) => kept.has(attempt.id));
    await this.closeAttempts(tx, enrolments, attempts);
    return overdue.length;
  }

  /** Names the lesson as the enrolment's version does now: its wording may have been mended since the attempt began. */
  private async report({ employeeId, enrolmentId, lessonRevisionId, epoch }: Attempt, enrolment: LockedEnrolment): Promise<ProgressCommand> {
    const lessons = [...lessonsOf(await this.catalogue.learningPlan(enrolment.versionId)).values()];
    const present = lessons.find((lesson) => lesson.originId === lessonRevisionId)?.revisionId ?? lessonRevisionId;
    return { employeeId, enrolmentId, events: [nothingNew(present, epoch)] };
  }

  private async grade(open: Attempt, enrolment: LockedEnrolment, now: Date): Promise<ClosedAttempt> {
    const given = new Set(open.questionIds);
    const keys = (await this.catalogue.quizKey(open.paperRevisionId)).filter((question) => given.has(question.revisionId));
    const { score, answers: results } = gradeQuiz(keys, open.answers);
    const { passingGrade } = (await this.catalogue.learningPlan(enrolment.versionId)).rules;
    const late = isOver(open.deadlineAt, now);
    const submittedAt = (late && open.deadlineAt) || now;
    return {
      ...open, state: late ? 'EXPIRED' : 'SUBMITTED', submittedAt, score, results, passed: passingGrade === null || score >= passingGrade,
      doubts: attemptDoubts(open.startedAt, submittedAt, open.questionIds.length),
    };
  }
}

/** A report without news: the lesson is judged again, now with the new score. */
function nothingNew(lessonRevisionId: LessonRevisionId, epoch: number): ProgressEvent {
  return { lessonRevisionId, epoch, eventId: '', activeRanges: [], watched: [], pages: [], items: [], place: null, at: 0 };
}
