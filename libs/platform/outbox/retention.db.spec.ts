import { type TestDatabase, testDatabase } from '../../../test/environment/database';
import { newId } from '../database/uuid';
import { Retention } from './retention';

describe('retention of events', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  const event = async (relayedDaysAgo: number, state: string): Promise<string> => {
    const id = newId();
    await db.database.read(
      `insert into platform.outbox_event (id, name, payload, request_id, occurred_at, relayed_at)
       values ($1, 'learning.enrolled', '{}', 'request', clock_timestamp(), clock_timestamp() - make_interval(days => $2))`,
      [id, relayedDaysAgo],
    );
    await db.database.read(`insert into platform.delivery (event_id, consumer, state) values ($1, 'issue-certificate', $2)`, [id, state]);
    return id;
  };

  it('drops what was settled long ago and keeps what is young or still waits', async () => {
    await event(91, 'done');
    const young = await event(89, 'done');
    const waiting = await event(400, 'pending');
    const parked = await event(400, 'parked');

    await db.database.transaction((tx) => new Retention().prune(tx));

    const kept = await db.database.read<{ id: string }>('select id from platform.outbox_event');
    expect(kept.map(({ id }) => id).sort()).toEqual([young, waiting, parked].sort());
  });
});
