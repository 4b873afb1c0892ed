import { type TestDatabase, testDatabase } from '../../../test/environment/database';
import { APPLICATION_ROLE, createDataSource } from '@piawai/platform/database/data-source';

import { drift } from './check-drift';

describe('entities and database', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('agree on every table and column', async () => {
    const source = await createDataSource({ url: db.url, role: APPLICATION_ROLE, poolSize: 1, applicationName: 'spec' }).initialize();
    const differences = await drift(source);
    await source.destroy();

    expect(source.entityMetadatas.length).toBeGreaterThan(5);
    expect(differences).toEqual([]);
  });

  it('disagree when a column is gone', async () => {
    const owner = await createDataSource({ url: db.ownerUrl, role: 'piawai_owner', poolSize: 1, applicationName: 'spec' }).initialize();
    await owner.query('alter table accounts.account drop column opened_at cascade');
    const differences = await drift(owner);
    await owner.destroy();

    expect(differences).toEqual(['accounts.account.opened_at stands in the entity Account but not in the database.']);
  });
});
