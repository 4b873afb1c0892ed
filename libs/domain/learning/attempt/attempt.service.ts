import { randomInt } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { type AttemptId, DomainError, type EmployeeId, type EnrolmentId, type LessonRevisionId } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import type { Tx } from '@piawai/platform/database/tx';

import { type LockedEnrolment, lockEnrolments } from '../enrolment/locked-enrolment';
import { lessonsOf } from '../progress/plan-lessons';
import { deadlineOf, isOver } from './attempt.rules';
import { addAnswers, type Answers, type Attempt, attemptsOf, enrolmentsOf, findAttempt, findAttempts, insertAttempt } from './attempt.store';
import { drawQuestions } from './draw-questions.rules';
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
}

/** Attempts at a quiz. The server owns them: start, deadline, answers while open, handed in once. */
@Injectable()
export class AttemptService {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly grading: GradeAttemptService,
  ) {}

  /** Starts an attempt, or answers the one that is open already, so that a quiz goes on on another device. */
  async startAttempt(tx: Tx, command: StartAttemptCommand): Promise<Attempt> {
    const enrolment = await this.lockOwn(tx, command.enrolmentId, command.employeeId);
    const earlier = await findAttempt(tx, command.id);
    if (earlier) return sameOrRefused(earlier, command);
    if (enrolment.state !== 'ACTIVE') throw new DomainError('learning.not_active');
    const plan = await this.catalogue.learningPlan(enrolment.versionId);
    if (lessonsOf(plan).get(command.lessonRevisionId)?.kind !== 'QUIZ') throw new DomainError('learning.lesson_not_in_course');

    const attempts = await attemptsOf(tx, { enrolmentId: enrolment.id, epoch: enrolment.epoch, lessonRevisionId: command.lessonRevisionId });
    const open = attempts.find((attempt) => attempt.state === 'OPEN');
    if (open && !isOver(open.deadlineAt, tx.now)) return open;
    if (open) await this.grading.closeAttempts(tx, new Map([[enrolment.id, enrolment]]), [open]);

    const paper = await this.catalogue.quizPaper(command.lessonRevisionId);
    if (paper.settings.attempts !== null && attempts.length >= paper.settings.attempts) throw new DomainError('learning.no_attempts_left');
    const seed = randomInt(2 ** 31 - 1);
    const attempt: Attempt = {
      ...command, epoch: enrolment.epoch, number: attempts.length + 1, state: 'OPEN', seed,
      questionIds: drawQuestions(paper.questions, paper.settings, seed), answers: {}, startedAt: tx.now,
      deadlineAt: deadlineOf(tx.now, paper.settings.timeLimitMinutes), submittedAt: null, score: null, passed: null, results: null,
    };
    await insertAttempt(tx, attempt);
    return attempt;
  }

  /** Keeps answers of an open attempt. @throws learning.attempt_closed when it was handed in or its time is over */
  async saveAnswers(tx: Tx, command: AnswerCommand): Promise<void> {
    const attempt = await this.findOwn(tx, command);
    if (isOver(attempt.deadlineAt, tx.now)) throw new DomainError('learning.attempt_closed');
    if (!(await addAnswers(tx, attempt.id, answersTo(attempt, command.answers)))) throw new DomainError('learning.attempt_closed');
  }

  /**
   * Hands in, grades, and decides lessons and completions in the same transaction; a repeat answers the same result.
   * One outcome per command, in order: a command that is refused does no harm to the others.
   */
  async submitAttempts(tx: Tx, commands: readonly AnswerCommand[]): Promise<(Submission | DomainError)[]> {
    const ids = [...new Set(commands.map((command) => command.attemptId))];
    const enrolments = await lockEnrolments(tx, await enrolmentsOf(tx, ids));
    const attempts = await findAttempts(tx, ids);
    const owned = commands.map((command) => ownedBy(command.employeeId, attempts.get(command.attemptId)));
    const toClose = new Map<AttemptId, Attempt>();
    commands.forEach(({ answers }, at) => {
      const attempt = owned[at];
      if (attempt?.state === 'OPEN' && !toClose.has(attempt.id)) toClose.set(attempt.id, withAnswers(attempt, answers, tx.now));
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

/** After the deadline only what had been saved counts. */
function withAnswers(attempt: Attempt, answers: Answers, now: Date): Attempt {
  return isOver(attempt.deadlineAt, now) ? attempt : { ...attempt, answers: { ...attempt.answers, ...answersTo(attempt, answers) } };
}

function sameOrRefused(earlier: Attempt, command: StartAttemptCommand): Attempt {
  const same = earlier.enrolmentId === command.enrolmentId && earlier.lessonRevisionId === command.lessonRevisionId;
  if (!same || earlier.employeeId !== command.employeeId) throw new DomainError('platform.different_repeat');
  return earlier;
}

/** Answers to questions that this attempt was not given are passed over. */
function answersTo(attempt: Attempt, answers: Answers): Answers {
  return Object.fromEntries(attempt.questionIds.filter((id) => id in answers).map((id) => [id, answers[id] ?? null]));
}
