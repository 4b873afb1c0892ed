import { APPLICATION_ROLE } from '@piawai/platform/database/data-source';
import { Database } from '@piawai/platform/database/database';
import { cloneDatabase } from './clone';
import { TestClock } from './test-clock';

export interface TestDatabase {
  /** As piawai_app: specs have no more rights than the product. */
  url: string;
  ownerUrl: string;
  database: Database;
  clock: TestClock;
  /** Ends the connections and drops the database; call it in afterAll. */
  close(): Promise<void>;
}

/**
 * A migrated database of this spec file alone. Import the entities that the spec needs
 * (its services do) before the call, for TypeORM takes those that are known by then.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const clone = await cloneDatabase({ durable: false });
  const clock = new TestClock();
  const database = await Database.connect({ url: clone.url, role: APPLICATION_ROLE, poolSize: 25, applicationName: 'spec' }, clock);
  const close = async (): Promise<void> => {
    await database.close();
    await clone.drop();
  };
  return { url: clone.url, ownerUrl: clone.ownerUrl, database, clock, close };
}
