import { Injectable } from '@nestjs/common';
import { DomainError, type AttemptId, type EmployeeId, type EnrolmentId, type LessonRevisionId } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import type { AnswerKey, PublicQuestion, QuizSettings } from '@piawai/domain/catalogue/rules';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';

import { lessonsOf } from '../progress/plan-lessons';
import { isOver, mayShowFeedback } from './attempt.rules';
import { type Answers, type Attempt, attemptsOf, findAttempt } from './attempt.store';
import { countGrants } from './attempt-grant.store';
import { paperOf } from './draw-questions.rules';

/** What one question earned, and the key where the policy lets it be seen. */
export interface QuestionResult {
  readonly revisionId: string;
  readonly correct: boolean;
  readonly points: number;
  readonly maxPoints: number;
  readonly key: AnswerKey;
  /** The author's words; empty = none. */
  readonly feedback: string;
}

/** An attempt as its learner sees it. */
export interface AttemptView {
  readonly id: AttemptId;
  readonly number: number;
  readonly state: Attempt['state'];
  readonly startedAt: Date;
  readonly deadlineAt: Date | null;
  readonly submittedAt: Date | null;
  readonly score: number | null;
  readonly passed: boolean | null;
  readonly questions: readonly PublicQuestion[];
  readonly answers: Answers;
  /** Null while the attempt is open, or where the policy keeps it back. */
  readonly results: readonly QuestionResult[] | null;
}

export interface QuizStart {
  readonly settings: QuizSettings;
  /** Questions that one attempt holds. */
  readonly questions: number;
  /** 0-100; null = handing in is enough. */
  readonly passingGrade: number | null;
  readonly attemptsLeft: number | null;
  /** Attempts that the organiser added to the limit. */
  readonly granted: number;
  readonly attempts: readonly Pick<AttemptView, 'id' | 'number' | 'state' | 'submittedAt' | 'score' | 'passed'>[];
  /** Goes on where it was left; null = none is open. */
  readonly open: AttemptView | null;
}

/** Attempts of a person; scoped by person. */
@Injectable()
export class AttemptReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** The start page of a quiz: rules, earlier attempts and the open one. */
  async quiz(own: { readonly employeeId: EmployeeId; readonly enrolmentId: EnrolmentId; readonly revisionId: LessonRevisionId }): Promise<QuizStart> {
    const [enrolment] = await this.database.read<{ epoch: number; versionId: string }>(
      `select epoch, version_id as "versionId" from learning.enrolment where id = $1 and employee_id = $2 and state in ('ACTIVE', 'COMPLETED')`,
      [own.enrolmentId, own.employeeId],
    );
    if (!enrolment) throw new DomainError('platform.not_found');
    const plan = await this.catalogue.learningPlan(enrolment.versionId);
    const lesson = lessonsOf(plan).get(own.revisionId);
    if (lesson?.kind !== 'QUIZ') throw new DomainError('platform.not_found');
    const quiz = { enrolmentId: own.enrolmentId, epoch: enrolment.epoch, lessonRevisionId: lesson.originId };
    const [paper, attempts, granted] = await Promise.all([
      this.catalogue.quizPaper(own.revisionId),
      attemptsOf(this.reading, quiz),
      countGrants(this.reading, quiz),
    ]);
    const open = attempts.find((attempt) => attempt.state === 'OPEN' && !isOver(attempt.deadlineAt, this.clock.now()));
    const { settings, questions } = paper;
    return {
      settings,
      questions: Math.min(settings.draw ?? questions.length, questions.length),
      passingGrade: plan.rules.passingGrade,
      attemptsLeft: settings.attempts === null ? null : Math.max(0, settings.attempts + granted - attempts.length),
      granted,
      attempts: attempts.filter((attempt) => attempt.state !== 'OPEN'),
      open: open ? await this.view(open) : null,
    };
  }

  /** One attempt of one's own. @throws platform.not_found */
  async attempt(employeeId: EmployeeId, id: AttemptId): Promise<AttemptView> {
    const attempt = await findAttempt(this.reading, id);
    if (attempt?.employeeId !== employeeId) throw new DomainError('platform.not_found');
    return this.view(attempt);
  }

  /** Questions in the attempt's own order; keys only once the policy allows them. */
  async view(attempt: Attempt): Promise<AttemptView> {
    const paper = await this.catalogue.quizPaper(attempt.paperRevisionId);
    const shown = attempt.results !== null && mayShowFeedback(paper.settings.feedback, attempt.passed === true);
    const { id, number, state, startedAt, deadlineAt, submittedAt, score, passed, answers } = attempt;
    return {
      id, number, state, startedAt, deadlineAt, submittedAt, score, passed, answers,
      questions: paperOf(paper.questions, attempt.questionIds, paper.settings, attempt.seed),
      results: shown ? await this.results(attempt) : null,
    };
  }

  private async results(attempt: Attempt): Promise<QuestionResult[]> {
    const grades = new Map(attempt.results?.map((grade) => [grade.revisionId, grade]));
    const keys = await this.catalogue.quizKey(attempt.paperRevisionId);
    return keys.flatMap(({ revisionId, key, feedback }) => {
      const grade = grades.get(revisionId);
      return grade ? [{ revisionId, correct: grade.correct, points: grade.points, maxPoints: grade.maxPoints, key, feedback }] : [];
    });
  }

  private get reading() {
    return { query: this.database.read.bind(this.database) };
  }
}
