import { APPLICATION_ROLE, createDataSource } from '@piawai/platform/database/data-source';
import { Database } from '@piawai/platform/database/database';

import type { TestDatabase } from './database';
import { TestClock } from './test-clock';

/** The database of running processes, with a clock of its own: for builders, and for looking at what became of a story. */
export async function attachedDatabase(url: string, ownerUrl: string): Promise<TestDatabase> {
  const clock = new TestClock();
  const dataSource = createDataSource({ url, role: APPLICATION_ROLE, poolSize: 8, applicationName: 'test' });
  await dataSource.initialize();
  return { url, ownerUrl, database: new Database(dataSource, clock), clock, close: () => dataSource.destroy() };
}
