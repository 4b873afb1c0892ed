import type { AttemptId, EmployeeId, EnrolmentId, LessonRevisionId } from '@piawai/contracts';
import type { Answer, AnswerGrade } from '@piawai/domain/catalogue/rules';
import type { Tx } from '@piawai/platform/database/tx';

export type Answers = Readonly<Record<string, Answer | null>>;

/** One row of learning.attempt. */
export interface Attempt {
  readonly id: AttemptId;
  readonly employeeId: EmployeeId;
  readonly enrolmentId: EnrolmentId;
  /** `originId` of the lesson: the quiz, whatever its wording. */
  readonly lessonRevisionId: LessonRevisionId;
  /** The wording that was given. */
  readonly paperRevisionId: LessonRevisionId;
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

const COLUMNS = `id, employee_id as "employeeId", enrolment_id as "enrolmentId", lesson_revision_id as "lessonRevisionId", coalesce(paper_revision_id, lesson_revision_id) as "paperRevisionId",
  epoch, number, state, seed, question_ids as "questionIds", answers, started_at as "startedAt", deadline_at as "deadlineAt", submitted_at as "submittedAt", score,
  passed, results`;

export async function findAttempt(tx: Pick<Tx, 'query'>, id: AttemptId): Promise<Attempt | null> {
  const [row] = await tx.query<Attempt>(`select ${COLUMNS} from learning.attempt where id = $1`, [id]);
  return row ?? null;
}

/** Attempts by id, where they exist. */
export async function findAttempts(tx: Tx, ids: readonly AttemptId[]): Promise<ReadonlyMap<AttemptId, Attempt>> {
  const rows = await tx.query<Attempt>(`select ${COLUMNS} from learning.attempt where id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The enrolments to which attempts belong. */
export async function enrolmentsOf(tx: Tx, ids: readonly AttemptId[]): Promise<EnrolmentId[]> {
  const rows = await tx.query<{ id: EnrolmentId }>('select distinct enrolment_id as id from learning.attempt where id = any($1::uuid[])', [ids]);
  return rows.map((row) => row.id);
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
    `insert into learning.attempt (id, employee_id, enrolment_id, lesson_revision_id, epoch, number, state, seed, question_ids, started_at, deadline_at, paper_revision_id)
     values ($1, $2, $3, $4, $5, $6, 'OPEN', $7, $8, $9, $10, nullif($11::uuid, $4))`,
    [
      attempt.id, attempt.employeeId, attempt.enrolmentId, attempt.lessonRevisionId, attempt.epoch, attempt.number, attempt.seed,
      attempt.questionIds, attempt.startedAt, attempt.deadlineAt, attempt.paperRevisionId,
    ],
  );
}

export type ClosedAttempt = Attempt & { readonly doubts: readonly string[] };

/** Closes attempts with their grades, all with one statement. They are open still, for the caller holds their enrolments. */
export async function writeClosed(tx: Tx, attempts: readonly ClosedAttempt[]): Promise<void> {
  if (attempts.length === 0) return;
  await tx.query(
    `update learning.attempt a
        set state = c.state, answers = c.answers, submitted_at = c.submitted_at, score = c.score, passed = c.passed, results = c.results,
            doubts = string_to_array(c.doubts, ',')
       from unnest($1::uuid[], $2::text[], $3::jsonb[], $4::timestamptz[], $5::numeric[], $6::bool[], $7::jsonb[], $8::text[])
         as c(id, state, answers, submitted_at, score, passed, results, doubts)
      where a.id = c.id`,
    [
      attempts.map((each) => each.id),
      attempts.map((each) => each.state),
      attempts.map((each) => JSON.stringify(each.answers)),
      attempts.map((each) => each.submittedAt),
      attempts.map((each) => each.score),
      attempts.map((each) => each.passed),
      attempts.map((each) => JSON.stringify(each.results)),
      attempts.map((each) => each.doubts.join(',')),
    ],
  );
}
