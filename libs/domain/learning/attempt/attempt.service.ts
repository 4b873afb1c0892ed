import { randomInt } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { type AttemptId, DomainError, type EmployeeId, type EnrolmentId, type LessonRevisionId } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import type { Tx } from '@piawai/platform/database/tx';

import { type LockedEnrolment, lockEnrolments } from '../enrolment/locked-enrolment';
import { lessonsOf } from '../progress/plan-lessons';
import { deadlineOf, isOver } from './attempt.rules';
import { type Answers, type Attempt, attemptsOf, enrolmentsOf, findAttempt, findAttempts, insertAttempt } from './attempt.store';
import { countGrants } from './attempt-grant.store';
import { drawQuestions } from './draw-questions.rules';
import { countedAnswers, type GivenAnswers, mergeAnswers } from './given-answers.rules';
import { keepAnswers, lockGivenAnswers } from './given-answers.store';
import { GradeAttemptService, type Submission } from './grade-attempt.service';

export interface StartAttemptCommand {
  /** Made by the client. */
  readonly id: AttemptId;
  readonly employeeId: EmployeeId;
  readonly enrolmentId: EnrolmentId;
  readonly lessonRevisionId: LessonRevisionId;
}

export interface AnswerCommand {
  readonly attemptId: AttemptId;
  readonly employeeId: EmployeeId;
  readonly answers: Answers;
  /** When each answer was given; one without counts as given now. */
  readonly marks?: GivenAnswers['marks'];
}

/** Attempts at a quiz. The server owns them: start, deadline, answers while open, handed in once. */
@Injectable()
export class AttemptService {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly grading: GradeAttemptService,
  ) {}

  /**
   * Starts an attempt, or answers the one that is open already, so that a quiz goes on on another device; or the one whose time
   * ran out, when what it held has just finished the course.
   */
  async startAttempt(tx: Tx, command: StartAttemptCommand): Promise<Attempt> {
    const enrolment = await this.lockOwn(tx, command.enrolmentId, command.employeeId);
    const earlier = await findAttempt(tx, command.id);
    if (earlier) return sameOrRefused(earlier, command);
    if (enrolment.state !== 'ACTIVE') throw new DomainError('learning.not_active');
    const plan = await this.catalogue.learningPlan(enrolment.versionId);
    const lesson = lessonsOf(plan).get(command.lessonRevisionId);
    if (lesson?.kind !== 'QUIZ') throw new DomainError('learning.lesson_not_in_course');

    const quiz = { enrolmentId: enrolment.id, epoch: enrolment.epoch, lessonRevisionId: lesson.originId };
    const attempts = await attemptsOf(tx, quiz);
    const open = attempts.find((attempt) => attempt.state === 'OPEN');
    if (open && !isOver(open.deadlineAt, tx.now)) return open;
    if (open) {
      const ranOut = (await this.grading.closeAttempts(tx, new Map([[enrolment.id, enrolment]]), [open])).get(open.id)!;
      if (ranOut.progress?.completion) return ranOut.attempt;
    }

    const paper = await this.catalogue.quizPaper(command.lessonRevisionId);
    const limit = paper.settings.attempts;
    if (limit !== null && attempts.length >= limit + (await countGrants(tx, quiz))) throw new DomainError('learning.no_attempts_left');
    const seed = randomInt(2 ** 31 - 1);
    const attempt: Attempt = {
      ...command, ...quiz, paperRevisionId: lesson.revisionId, number: attempts.length + 1, state: 'OPEN', seed,
      questionIds: drawQuestions(paper.questions, paper.settings, seed), answers: {}, startedAt: tx.now,
      deadlineAt: deadlineOf(tx.now, paper.settings.timeLimitMinutes), submittedAt: null, score: null, passed: null, results: null,
    };
    await insertAttempt(tx, attempt);
    return attempt;
  }

  /** Keeps answers of an open attempt. @throws learning.attempt_closed when it was handed in or all of them came too late */
  async saveAnswers(tx: Tx, command: AnswerCommand): Promise<void> {
    const attempt = await this.findOwn(tx, command);
    const given = countedAnswers(attempt, command, tx.now);
    const timeIsOver = attempt.deadlineAt !== null && tx.now > attempt.deadlineAt;
    const tooLate = timeIsOver && (isOver(attempt.deadlineAt, tx.now) || Object.keys(given.answers).length === 0);
    if (tooLate || !(await keepAnswers(tx, attempt.id, given))) throw new DomainError('learning.attempt_closed');
  }

  /**
   * Hands in, grades, and decides lessons and completions in the same transaction; a repeat answers the same result.
   * One outcome per command, in order: a command that is refused does no harm to the others.
   */
  async submitAttempts(tx: Tx, commands: readonly AnswerCommand[]): Promise<(Submission | DomainError)[]> {
    const ids = [...new Set(commands.map((command) => command.attemptId))];
    const enrolments = await lockEnrolments(tx, await enrolmentsOf(tx, ids));
    const kept = await lockGivenAnswers(tx, ids);
    const attempts = await findAttempts(tx, ids);
    const owned = commands.map((command) => ownedBy(command.employeeId, attempts.get(command.attemptId)));
    const toClose = new Map<AttemptId, Attempt>();
    commands.forEach((command, at) => {
      const attempt = owned[at];
      const present = attempt && kept.get(attempt.id);
      if (present && !toClose.has(attempt.id)) toClose.set(attempt.id, withAnswers(attempt, present, command, tx.now));
    });
    const closed = await this.grading.closeAttempts(tx, enrolments, [...toClose.values()]);
    return owned.map((attempt) => (attempt ? (closed.get(attempt.id) ?? { attempt, progress: null }) : new DomainError('platform.not_found')));
  }

  private async lockOwn(tx: Tx, id: EnrolmentId, employeeId: EmployeeId): Promise<LockedEnrolment> {
    const enrolment = (await lockEnrolments(tx, [id])).get(id);
    if (enrolment?.employeeId !== employeeId) throw new DomainError('platform.not_found');
    return enrolment;
  }

  private async findOwn(tx: Tx, command: Pick<AnswerCommand, 'attemptId' | 'employeeId'>): Promise<Attempt> {
    const attempt = ownedBy(command.employeeId, await findAttempt(tx, command.attemptId));
    if (!attempt) throw new DomainError('platform.not_found');
    return attempt;
  }
}

const ownedBy = (employeeId: EmployeeId, attempt: Attempt | null | undefined): Attempt | null => (attempt?.employeeId === employeeId ? attempt : null);

/** After the deadline and its grace only what had been kept counts. */
function withAnswers(attempt: Attempt, kept: GivenAnswers, given: AnswerCommand, now: Date): Attempt {
  const { answers } = isOver(attempt.deadlineAt, now) ? kept : mergeAnswers(kept, countedAnswers(attempt, given, now));
  return { ...attempt, answers };
}

function sameOrRefused(earlier: Attempt, command: StartAttemptCommand): Attempt {
  const same = earlier.enrolmentId === command.enrolmentId && earlier.paperRevisionId === command.lessonRevisionId;
  if (!same || earlier.employeeId !== command.employeeId) throw new DomainError('platform.different_repeat');
  return earlier;
}
