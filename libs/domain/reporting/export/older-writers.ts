import { setTimeout as pause } from 'node:timers/promises';

import type { Database } from '@piawai/platform/database/database';

/** Name under which export snapshots show themselves in pg_stat_activity: they only read, so nobody waits for them. */
export const EXPORT_APPLICATION = 'piawai-export';

const POLL_MS = 50;
const PATIENCE_MS = 30_000;

const OPEN = `
  select distinct l.virtualtransaction as id from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'virtualxid' and l.granted and l.pid <> pg_backend_pid()
    and a.datname = current_database() and a.usesysid is not null and a.application_name not in ('${EXPORT_APPLICATION}', 'pg_dump')`;

const STILL_OPEN = `select count(*) as open from pg_locks where locktype = 'virtualxid' and virtualtransaction = any ($1)`;

/**
 * Waits until every transaction that is open now has ended. A row's `recorded_at` is the start of its transaction, so only then
 * are all rows recorded until an earlier instant there, and the report can be had again the same.
 */
export async function awaitOlderWriters(database: Database): Promise<void> {
  const open = (await database.read<{ id: string }>(OPEN)).map((row) => row.id);
  for (let waited = 0; open.length > 0; waited += POLL_MS) {
    const [still] = await database.read<{ open: number }>(STILL_OPEN, [open]);
    if (still?.open === 0) return;
    if (waited >= PATIENCE_MS) throw new Error('An older transaction is still open; the report is tried again.');
    await pause(POLL_MS);
  }
}
