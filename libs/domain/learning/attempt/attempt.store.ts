import type { AttemptId, EmployeeId, EnrolmentId, LessonRevisionId } from '@piawai/contracts';
import type { Answer, AnswerGrade } from '@piawai/domain/catalogue/rules';
import type { Tx } from '@piawai/platform/database/tx';

export type Answers = Readonly<Record<string, Answer | null>>;

/** One row of learning.attempt. */
export interface Attempt {
  readonly id: AttemptId;
  readonly employeeId: EmployeeId;
  readonly enrolmentId: EnrolmentId;
  readonly lessonRevisionId: LessonRevisionId;
  readonly epoch: number;
  readonly number: number;
  readonly state: 'OPEN' | 'SUBMITTED' | 'EXPIRED';
  readonly seed: number;
  readonly questionIds: readonly string[];
  readonly answers: Answers;
  readonly startedAt: Date;
  readonly deadlineAt: Date | null;
  readonly submittedAt: Date | null;
  readonly score: number | null;
  readonly passed: boolean | null;
  readonly results: readonly AnswerGrade[] | null;
}

const COLUMNS = `id, employee_id as "employeeId", enrolment_id as "enrolmentId", lesson_revision_id as "lessonRevisionId", epoch, number, state,
  seed, question_ids as "questionIds", answers, started_at as "startedAt", deadline_at as "deadlineAt", submitted_at as "submittedAt", score,
  passed, results`;

export async function findAttempt(tx: Pick<Tx, 'query'>, id: AttemptId): Promise<Attempt | null> {
  const [row] = await tx.query<Attempt>(`select ${COLUMNS} from learning.attempt where id = $1`, [id]);
  return row ?? null;
}

/** Every attempt of one quiz in the present epoch, in order. */
export function attemptsOf(
  tx: Pick<Tx, 'query'>,
  quiz: { readonly enrolmentId: EnrolmentId; readonly epoch: number; readonly lessonRevisionId: LessonRevisionId },
): Promise<Attempt[]> {
  return tx.query<Attempt>(
    `select ${COLUMNS} from learning.attempt where enrolment_id = $1 and lesson_revision_id = $2 and epoch = $3 order by number`,
    [quiz.enrolmentId, quiz.lessonRevisionId, quiz.epoch],
  );
}

/** Open attempts whose time and grace have run out before `limit`. */
export async function overdueAttempts(tx: Tx, before: Date, limit: number): Promise<Pick<Attempt, 'id' | 'enrolmentId'>[]> {
  return tx.query(
    `select id, enrolment_id as "enrolmentId" from learning.attempt
      where state = 'OPEN' and deadline_at < $1 order by deadline_at limit $2`,
    [before, limit],
  );
}

export async function insertAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  await tx.query(
    `insert into learning.attempt (id, employee_id, enrolment_id, lesson_revision_id, epoch, number, state, seed, question_ids, started_at, deadline_at)
     values ($1, $2, $3, $4, $5, $6, 'OPEN', $7, $8, $9, $10)`,
    [
      attempt.id, attempt.employeeId, attempt.enrolmentId, attempt.lessonRevisionId, attempt.epoch, attempt.number, attempt.seed,
      attempt.questionIds, attempt.startedAt, attempt.deadlineAt,
    ],
  );
}

/** Adds answers to an open attempt; an answer given again replaces the one before. False when it is closed. */
export async function addAnswers(tx: Tx, id: AttemptId, answers: Answers): Promise<boolean> {
  const rows = await tx.query(
    `update learning.attempt set answers = answers || $2::jsonb where id = $1 and state = 'OPEN' returning id`,
    [id, JSON.stringify(answers)],
  );
  return rows.length > 0;
}

/** Closes an attempt with its grade. */
export async function closeAttempt(tx: Tx, attempt: Attempt, doubts: readonly string[]): Promise<void> {
  await tx.query(
    `update learning.attempt set state = $2, answers = $3, submitted_at = $4, score = $5, passed = $6, results = $7, doubts = $8
      where id = $1 and state = 'OPEN'`,
    [
      attempt.id, attempt.state, JSON.stringify(attempt.answers), attempt.submittedAt, attempt.score, attempt.passed,
      JSON.stringify(attempt.results), doubts,
    ],
  );
}
