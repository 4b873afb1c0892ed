import type { DomainEvent, EventName, JobName } from '@piawai/contracts';
import { DomainError } from '@piawai/contracts';

import { type TestDatabase, testDatabase } from '../../../test/environment/database';
import { newId } from '../database/uuid';
import { DeliveryRunner } from '../queues/delivery-runner';
import { OutboxRelay } from './outbox-relay';

const ROUTES = { 'learning.course_completed': ['issue-certificate', 'record-competency'] } as unknown as Record<EventName, JobName[]>;
const JOBS: JobName[] = ['issue-certificate', 'record-competency'];
const COMPLETED = { completionId: newId(), enrolmentId: newId(), employeeId: newId(), courseId: newId() };

describe('outbox and deliveries', () => {
  let db: TestDatabase;
  let relay: OutboxRelay;
  let runner: DeliveryRunner;

  beforeAll(async () => {
    db = await testDatabase();
    relay = new OutboxRelay(db.database);
    runner = new DeliveryRunner(db.database);
  });
  afterAll(() => db.close());

  const publish = () => db.database.transaction(async (tx) => tx.publish('learning.course_completed', COMPLETED));
  const deliveries = () => db.database.read<{ event_id: string; consumer: JobName; state: string; tries: number; last_error: string }>('select * from platform.delivery order by recorded_at, consumer');

  afterEach(async () => {
    await db.database.read('delete from platform.outbox_event');
  });

  it('loses an event together with the change that it reports', async () => {
    const failing = db.database.transaction(async (tx) => {
      tx.publish('learning.course_completed', COMPLETED);
      throw new Error('undone');
    });

    await expect(failing).rejects.toThrow('undone');
    expect(await relay.fanOut(ROUTES)).toBe(0);
  });

  it('gives an event one delivery per route, however often the relay runs', async () => {
    await publish();

    const taken = await Promise.all([relay.fanOut(ROUTES), relay.fanOut(ROUTES), relay.fanOut(ROUTES)]);

    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect((await deliveries()).map(({ consumer }) => consumer)).toEqual(['issue-certificate', 'record-competency']);
  });

  it('puts an offer off, so that a second relay does not repeat it at once', async () => {
    await publish();
    await relay.fanOut(ROUTES);

    const offers = await Promise.all([relay.takeDue(JOBS), relay.takeDue(JOBS)]);

    expect(offers.flat()).toHaveLength(2);
    expect(await relay.takeDue(JOBS)).toEqual([]);
  });

  it('runs a job once when the same delivery comes ten times at once', async () => {
    await publish();
    await relay.fanOut(ROUTES);
    const [offer] = await relay.takeDue(JOBS);
    const handled: string[] = [];
    const processor = { handle: async (_: unknown, event: DomainEvent) => void handled.push(event.id) };

    await Promise.all(Array.from({ length: 10 }, () => runner.run('issue-certificate', processor, offer!.eventId)));

    expect(handled).toEqual([offer!.eventId]);
  });

  it('counts a failed try, keeps the delivery pending and undoes what the job wrote', async () => {
    await publish();
    await relay.fanOut(ROUTES);
    const [offer] = await relay.takeDue(JOBS);
    const processor = {
      handle: async (tx: { audit: (...args: never[]) => void }) => {
        tx.audit(...(['accounts.signed_in', { kind: 'x', id: 'y' }] as never[]));
        throw new Error('later');
      },
    };

    await runner.run('issue-certificate', processor as never, offer!.eventId);

    const [delivery] = await deliveries();
    expect(delivery).toMatchObject({ state: 'pending', tries: 1, last_error: 'Error: later' });
    expect(await db.database.read('select 1 from platform.audit_entry')).toEqual([]);
  });

  it('refuses a delivery for good on a known error', async () => {
    await publish();
    await relay.fanOut(ROUTES);
    const [offer] = await relay.takeDue(JOBS);
    const processor = {
      handle: async () => {
        throw new DomainError('certificates.signatory_missing');
      },
    };

    await runner.run('issue-certificate', processor, offer!.eventId);

    expect((await deliveries())[0]).toMatchObject({ state: 'refused', last_error: 'certificates.signatory_missing' });
  });

  it('parks a delivery after ten failed tries', async () => {
    await publish();
    await relay.fanOut(ROUTES);
    const [offer] = await relay.takeDue(JOBS);
    const processor = {
      handle: async () => {
        throw new Error('still too early');
      },
    };

    for (let tries = 0; tries < 11; tries += 1) await runner.run('issue-certificate', processor, offer!.eventId);

    expect((await deliveries())[0]).toMatchObject({ state: 'parked', tries: 10 });
  });

  describe('for a job without a queue', () => {
    const NOTICES = { 'learning.course_completed': ['write-notices'] } as unknown as Record<EventName, JobName[]>;
    const wait = async (count: number): Promise<string[]> => {
      for (let one = 0; one < count; one += 1) await publish();
      await relay.fanOut(NOTICES);
      return (await deliveries()).map(({ event_id }) => event_id).sort();
    };

    it('takes all events in one transaction and offers none to Redis', async () => {
      const ids = await wait(3);
      const calls: string[][] = [];

      expect(await relay.takeDue(JOBS)).toEqual([]);
      await runner.runTogether('write-notices', { handleAll: async (_, events) => void calls.push(events.map(({ id }) => id)) }, 100);

      expect(calls).toEqual([ids]);
      expect((await deliveries()).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    });

    it('handles each event once when ten processes take them at once', async () => {
      const ids = await wait(5);
      const handled: string[] = [];
      const processor = { handleAll: async (_: unknown, events: readonly DomainEvent[]) => void handled.push(...events.map(({ id }) => id)) };

      await Promise.all(Array.from({ length: 10 }, () => runner.runTogether('write-notices', processor, 100)));

      expect(handled.sort()).toEqual(ids);
    });

    it('lets one bad event wait without holding up the others', async () => {
      const [bad, ...good] = await wait(3);
      const processor = {
        handleAll: async (_: unknown, events: readonly DomainEvent[]) => {
          if (events.some(({ id }) => id === bad)) throw new Error('not readable');
        },
      };

      await runner.runTogether('write-notices', processor, 100);

      const after = await deliveries();
      expect(after.find(({ event_id }) => event_id === bad)).toMatchObject({ state: 'pending', tries: 1 });
      expect(after.filter(({ state }) => state === 'done').map(({ event_id }) => event_id).sort()).toEqual(good);
    });
  });
});
