import type { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';

import type { LessonRows, RecordRows, Row } from './copy-record.rules';

const ROWS_PER_STATEMENT = 2_000;
/** The database's own. */
const LEFT_OUT = 'recorded_at';

/** The rows that one enrolment left in the tables of learning. */
export async function readLessons(database: Database, enrolmentId: string): Promise<LessonRows> {
  const rows = async (table: string, column = 'enrolment_id'): Promise<Row[]> =>
    (await database.read<{ row: Row }>(`select to_jsonb(t) - '${LEFT_OUT}' as row from ${table} t where t.${column} = $1`, [enrolmentId])).map(({ row }) => row);
  const [[enrolment], pins, progress, attempts] = await Promise.all([
    rows('learning.enrolment', 'id'), rows('learning.enrolment_pin'), rows('learning.lesson_progress'), rows('learning.attempt'),
  ]);
  if (!enrolment) throw new Error(`There is no enrolment ${enrolmentId}.`);
  return { enrolment, pins, progress, attempts };
}

/** Everything that a completed enrolment left. */
export async function readRecord(database: Database, enrolmentId: string): Promise<RecordRows> {
  const [lessons, [row]] = await Promise.all([
    readLessons(database, enrolmentId),
    database.read<Omit<RecordRows, keyof LessonRows>>(
      `select to_jsonb(k) - '${LEFT_OUT}' as completion, to_jsonb(c) - '${LEFT_OUT}' as certificate, to_jsonb(l) - '${LEFT_OUT}' as entry
         from learning.completion k
         join certificates.certificate c on c.completion_id = k.id
         join competency.ledger_entry l on l.completion_id = k.id
        where k.enrolment_id = $1 order by c.edition limit 1`,
      [enrolmentId],
    ),
  ]);
  if (!row) throw new Error(`The enrolment ${enrolmentId} has left no record.`);
  return { ...lessons, ...row };
}

/** Inserts rows in the shape of `to_jsonb`; columns that they do not name keep their defaults. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await tx.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(rows.slice(from, from + ROWS_PER_STATEMENT))]);
  }
}
