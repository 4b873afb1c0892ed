import type { Database } from './database';

/** Tables that hold evidence: rows are added, never changed. */
export const APPEND_ONLY_TABLES = [
  'platform.audit_entry',
  'learning.completion',
  'learning.completion_annulled',
  'learning.decision_withdrawn',
  'certificates.certificate_document',
  'certificates.signed_document',
  'competency.ledger_entry',
] as const;

/**
 * Stops the start of a process whose role may update, delete or truncate evidence.
 * @throws Error naming the table and the right that is too much.
 */
export async function refuseWritableEvidence(database: Database): Promise<void> {
  const rows = await database.read<{ table_name: string; right_name: string }>(
    `select t.name as table_name, r.name as right_name
     from unnest($1::text[]) as t(name)
     cross join (values ('UPDATE'), ('DELETE'), ('TRUNCATE')) as r(name)
     where to_regclass(t.name) is not null and has_table_privilege(current_user, t.name, r.name)`,
    [[...APPEND_ONLY_TABLES]],
  );
  const first = rows[0];
  if (first) {
    throw new Error(`The database role may ${first.right_name} ${first.table_name}, which holds evidence. Serve with the role piawai_app.`);
  }
}
