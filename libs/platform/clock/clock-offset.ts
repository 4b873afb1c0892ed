import type { Database } from '../database/database';
import type { Clock } from './clock';

/** Reads the offset that all processes of a non-production installation share. */
export async function loadClockOffset(database: Database, clock: Clock): Promise<void> {
  const rows = await database.read<{ offset_ms: number }>('select offset_ms from platform.clock_offset');
  clock.setOffset(rows[0]?.offset_ms ?? 0);
}
