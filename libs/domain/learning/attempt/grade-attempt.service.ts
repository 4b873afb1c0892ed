import { Injectable } from '@nestjs/common';
import type { LessonRevisionId } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import { gradeQuiz } from '@piawai/domain/catalogue/rules';
import type { Tx } from '@piawai/platform/database/tx';

import { type LockedEnrolment, lockEnrolments } from '../enrolment/locked-enrolment';
import type { ProgressEvent } from '../progress/plausibility.rules';
import type { ProgressAck } from '../progress/progress-command';
import { RecordProgressService } from '../progress/record-progress.service';
import { attemptDoubts, DEADLINE_GRACE_SECONDS, isOver } from './attempt.rules';
import { type Attempt, closeAttempt, findAttempt, overdueAttempts } from './attempt.store';

/** Closes attempts: by hand of the learner or by the clock. */
@Injectable()
export class GradeAttemptService {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly progress: RecordProgressService,
  ) {}

  /** Grades an open attempt and lets its lesson and its course follow. The caller holds the enrolment. */
  async closeAttempt(tx: Tx, enrolment: LockedEnrolment, open: Attempt): Promise<{ attempt: Attempt; progress: ProgressAck | null }> {
    const given = new Set(open.questionIds);
    const keys = (await this.catalogue.quizKey(open.lessonRevisionId)).filter((question) => given.has(question.revisionId));
    const grade = gradeQuiz(keys, open.answers);
    const { passingGrade } = (await this.catalogue.learningPlan(enrolment.versionId)).rules;
    const late = isOver(open.deadlineAt, tx.now);
    const attempt: Attempt = {
      ...open, state: late ? 'EXPIRED' : 'SUBMITTED', submittedAt: late ? open.deadlineAt : tx.now,
      score: grade.score, passed: passingGrade === null || grade.score >= passingGrade, results: grade.answers,
    };
    await closeAttempt(tx, attempt, attemptDoubts(open.startedAt, attempt.submittedAt ?? tx.now, open.questionIds.length));
    if (open.epoch !== enrolment.epoch) return { attempt, progress: null };
    const [outcome] = await this.progress.recordProgress(tx, [
      { employeeId: open.employeeId, enrolmentId: open.enrolmentId, events: [nothingNew(open.lessonRevisionId, open.epoch)] },
    ]);
    return { attempt, progress: outcome && 'savedAt' in outcome ? outcome : null };
  }

  /** Closes attempts whose time ran out while nobody looked; what had been saved counts. */
  async closeOverdue(tx: Tx, limit: number): Promise<number> {
    const overdue = await overdueAttempts(tx, new Date(tx.now.getTime() - DEADLINE_GRACE_SECONDS * 1000), limit);
    const enrolments = await lockEnrolments(tx, [...new Set(overdue.map((attempt) => attempt.enrolmentId))]);
    for (const { id, enrolmentId } of overdue) {
      const attempt = await findAttempt(tx, id);
      const enrolment = enrolments.get(enrolmentId);
      if (attempt?.state === 'OPEN' && enrolment) await this.closeAttempt(tx, enrolment, attempt);
    }
    return overdue.length;
  }
}

/** A report without news: the lesson is judged again, now with the new score. */
function nothingNew(lessonRevisionId: LessonRevisionId, epoch: number): ProgressEvent {
  return { lessonRevisionId, epoch, eventId: '', activeRanges: [], watched: [], pages: [], items: [], place: null, at: 0 };
}
