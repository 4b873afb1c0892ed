import type { EmployeeId, EnrolmentId, LessonRevisionId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import type { LessonState } from './merge-progress.rules';

/** One row of learning.lesson_progress. */
export interface LessonProgress {
  readonly employeeId: EmployeeId;
  readonly enrolmentId: EnrolmentId;
  readonly lessonRevisionId: LessonRevisionId;
  readonly state: LessonState;
  readonly activeSeconds: number;
  readonly doubts: readonly string[];
  readonly openedAt: Date;
  readonly lastAt: Date;
  readonly doneAt: Date | null;
}

export type ProgressKey = Pick<LessonProgress, 'employeeId' | 'enrolmentId' | 'lessonRevisionId'>;

/** Text key of a row; enrolment ids are unique, so the employee adds nothing. */
export const keyOf = (key: Pick<ProgressKey, 'enrolmentId' | 'lessonRevisionId'>): string => `${key.enrolmentId}/${key.lessonRevisionId}`;

const COLUMNS = `p.employee_id as "employeeId", p.enrolment_id as "enrolmentId", p.lesson_revision_id as "lessonRevisionId", p.state,
  p.active_seconds as "activeSeconds", p.doubts, p.opened_at as "openedAt", p.last_at as "lastAt", p.done_at as "doneAt"`;

/** Rows of the given keys, where they exist. */
export async function readProgress(tx: Tx, keys: readonly ProgressKey[]): Promise<Map<string, LessonProgress>> {
  const rows = await tx.query<LessonProgress>(
    `select ${COLUMNS}
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as k(employee_id, enrolment_id, lesson_revision_id)
       join learning.lesson_progress p using (employee_id, enrolment_id, lesson_revision_id)`,
    [keys.map((key) => key.employeeId), keys.map((key) => key.enrolmentId), keys.map((key) => key.lessonRevisionId)],
  );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Every row of one enrolment that is of its present epoch. */
export async function readEnrolmentProgress(
  tx: Pick<Tx, 'query'>,
  enrolments: readonly { readonly id: EnrolmentId; readonly employeeId: EmployeeId; readonly epoch: number }[],
): Promise<LessonProgress[]> {
  return tx.query<LessonProgress>(
    `select ${COLUMNS}
       from unnest($1::uuid[], $2::uuid[], $3::int[]) as e(employee_id, enrolment_id, epoch)
       join learning.lesson_progress p using (employee_id, enrolment_id, epoch)`,
    [enrolments.map((each) => each.employeeId), enrolments.map((each) => each.id), enrolments.map((each) => each.epoch)],
  );
}

/** Writes all rows with one statement, in key order. */
export async function writeProgress(tx: Tx, rows: readonly LessonProgress[]): Promise<void> {
  if (rows.length === 0) return;
  const sorted = rows.toSorted((a, b) => (`${a.employeeId}/${keyOf(a)}` < `${b.employeeId}/${keyOf(b)}` ? -1 : 1));
  await tx.query(
    `insert into learning.lesson_progress as p
       (employee_id, enrolment_id, lesson_revision_id, epoch, state, active_seconds, doubts, opened_at, last_at, done_at)
     select r.employee_id, r.enrolment_id, r.lesson_revision_id, (r.state ->> 'epoch')::int, r.state, r.active_seconds,
            string_to_array(r.doubts, ','), r.opened_at, r.last_at, r.done_at
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::jsonb[], $5::int[], $6::text[], $7::timestamptz[], $8::timestamptz[], $9::timestamptz[])
         as r(employee_id, enrolment_id, lesson_revision_id, state, active_seconds, doubts, opened_at, last_at, done_at)
     on conflict (employee_id, enrolment_id, lesson_revision_id) do update
       set epoch = excluded.epoch, state = excluded.state, active_seconds = excluded.active_seconds, doubts = excluded.doubts,
           opened_at = case when p.epoch = excluded.epoch then least(p.opened_at, excluded.opened_at) else excluded.opened_at end,
           last_at = greatest(p.last_at, excluded.last_at), done_at = excluded.done_at
       where p.epoch <= excluded.epoch`,
    [
      sorted.map((row) => row.employeeId),
      sorted.map((row) => row.enrolmentId),
      sorted.map((row) => row.lessonRevisionId),
      sorted.map((row) => JSON.stringify(row.state)),
      sorted.map((row) => row.activeSeconds),
      sorted.map((row) => row.doubts.join(',')),
      sorted.map((row) => row.openedAt),
      sorted.map((row) => row.lastAt),
      sorted.map((row) => row.doneAt),
    ],
  );
}
