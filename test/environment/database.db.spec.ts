import { testDatabase, type TestDatabase } from './database';

describe('the test database', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('is used with the rights of the application, in UTC', async () => {
    const rows = await db.database.read('select current_user as role, current_setting($1) as zone', ['TimeZone']);
    expect(rows).toEqual([{ role: 'piawai_app', zone: 'UTC' }]);
  });

  it('has a clock that can be moved', () => {
    db.clock.stopAt('2026-03-02T01:00:00Z');
    db.clock.advance({ days: 1, minutes: 5 });
    expect(db.clock.today('Asia/Jakarta')).toBe('2026-03-03');
    expect(db.clock.now().toISOString()).toBe('2026-03-03T01:05:00.000Z');
  });
});
