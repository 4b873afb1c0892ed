import { APPLICATION_ROLE } from '@piawai/platform/database/data-source';
import { Database } from '@piawai/platform/database/database';

import type { TestDatabase } from './database';
import { TestClock } from './test-clock';

/** The database of running processes, with a clock of its own: for builders, and for looking at what became of a story. */
export async function attachedDatabase(url: string, ownerUrl: string): Promise<TestDatabase> {
  const clock = new TestClock();
  const database = await Database.connect({ url, role: APPLICATION_ROLE, poolSize: 8, applicationName: 'test' }, clock);
  return { url, ownerUrl, database, clock, close: () => database.close() };
}
