import { type TestDatabase, testDatabase } from '../../../test/environment/database';
import { newId } from '../database/uuid';
import { ParkedDeliveries } from './parked-deliveries';

describe('deliveries that wait for a person', () => {
  let db: TestDatabase;
  let deliveries: ParkedDeliveries;

  beforeAll(async () => {
    db = await testDatabase();
    deliveries = new ParkedDeliveries(db.database);
  });
  afterAll(() => db.close());

  const delivery = async (state: string, lastError: string | null = null): Promise<string> => {
    const id = newId();
    await db.database.read(
      `insert into platform.outbox_event (id, name, payload, request_id, occurred_at, relayed_at)
       values ($1, 'learning.course_completed', '{}', 'request-7', clock_timestamp(), clock_timestamp())`,
      [id],
    );
    await db.database.read(`insert into platform.delivery (event_id, consumer, state, tries, last_error) values ($1, 'issue-certificate', $2, 10, $3)`, [id, state, lastError]);
    return id;
  };
  const retry = (eventId: string) => db.database.transaction((tx) => deliveries.retry(tx, eventId, 'issue-certificate'));

  it('are listed with their cause and request, part by part; what still runs is not', async () => {
    const parked = await delivery('parked', 'SignatoryMissing: certificates.signatory_missing');
    const refused = await delivery('refused', 'certificates.not_current');
    await delivery('pending');
    await delivery('done');
    const first = await deliveries.list(1);
    expect(first.items).toMatchObject([
      { eventId: parked, job: 'issue-certificate', state: 'parked', tries: 10, lastError: 'SignatoryMissing: certificates.signatory_missing', requestId: 'request-7' },
    ]);
    expect(await deliveries.list(1, first.next!)).toMatchObject({ items: [{ eventId: refused }], next: null });
  });

  it('are tried again once, with a word in the audit trail', async () => {
    const eventId = await delivery('parked');
    await retry(eventId);
    const rows = await db.database.read('select state, tries, due_at <= clock_timestamp() as due from platform.delivery where event_id = $1', [eventId]);
    expect(rows).toEqual([{ state: 'pending', tries: 0, due: true }]);
    await expect(retry(eventId)).rejects.toMatchObject({ code: 'platform.not_found' });
    const audit = await db.database.read('select action, details from platform.audit_entry where subject_id = $1', [eventId]);
    expect(audit).toEqual([{ action: 'platform.delivery_retried', details: { job: 'issue-certificate' } }]);
  });
});
