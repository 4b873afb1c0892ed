import { type TestDatabase, testDatabase } from '../../../test/environment/database';
import { refuseWritableEvidence } from './append-only.check';
import { OWNER_ROLE } from './data-source';
import { Database } from './database';
import { newId } from './uuid';

/** Rows that every role may write: windows of the rate limit. */
const INSERT = `insert into platform.rate_window (key, window_start, taken) values ($1, '2026-01-01', 1)`;

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const kept = async (key: string): Promise<boolean> => (await db.database.read('select 1 from platform.rate_window where key = $1', [key])).length > 0;

describe('a transaction', () => {
  it('keeps its changes and its events together', async () => {
    const key = newId();
    await db.database.transaction(async (tx) => {
      await tx.query(INSERT, [key]);
      tx.publish('learning.completion_annulled', { completionId: key });
      tx.audit('learning.completion_annulled', { kind: 'completion', id: key });
    });
    expect(await kept(key)).toBe(true);
    expect(await db.database.read(`select 1 from platform.outbox_event where payload ->> 'completionId' = $1`, [key])).toHaveLength(1);
    expect(await db.database.read('select 1 from platform.audit_entry where subject_id = $1', [key])).toHaveLength(1);
  });

  it('keeps nothing when its event cannot be written, though the commit was on its way', async () => {
    const key = newId();
    const broken = db.database.transaction(async (tx) => {
      await tx.query(INSERT, [key]);
      tx.publish('learning.completion_annulled', { completionId: '\u0000' });
    });
    await expect(broken).rejects.toMatchObject({ code: '22P05' });
    expect(await kept(key)).toBe(false);
  });

  it('keeps nothing when one of several statements sent together fails, and the connection stays good', async () => {
    const keys = [newId(), newId()];
    const broken = db.database.transaction((tx) => Promise.all([tx.query(INSERT, [keys[0]]), tx.query('select 1 / $1::int', [0]), tx.query(INSERT, [keys[1]])]));
    await expect(broken).rejects.toMatchObject({ code: '22012' });
    expect(await Promise.all(keys.map(kept))).toEqual([false, false]);
    await Promise.all(Array.from({ length: 30 }, (_, at) => db.database.transaction((tx) => tx.query(INSERT, [`${keys[0]} ${at}`]))));
    expect(await kept(`${keys[0]} 29`)).toBe(true);
  });

  it('runs statements sent together in the order of the calls', async () => {
    const key = newId();
    const [, seen] = await db.database.transaction((tx) =>
      Promise.all([tx.query(INSERT, [key]), tx.query<{ taken: number }>('select taken from platform.rate_window where key = $1', [key])]),
    );
    expect(seen).toEqual([{ taken: 1 }]);
  });

  it('without any statement, or with an error of our own, leaves nothing open', async () => {
    expect(await db.database.transaction(() => Promise.resolve('nothing'))).toBe('nothing');
    await expect(db.database.transaction(() => Promise.reject(new Error('ours')))).rejects.toThrow('ours');
    expect(await db.database.read(`select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`)).toEqual([]);
  });

  it('is repeated when PostgreSQL gives it up for a deadlock', async () => {
    const [first, second] = [newId(), newId()];
    await db.database.transaction((tx) => Promise.all([tx.query(INSERT, [first]), tx.query(INSERT, [second])]));
    const TAKE = 'update platform.rate_window set taken = taken + 1 where key = $1';
    let met = 0;
    const both = new Promise<void>((resolve) => {
      const wait = setInterval(() => met >= 2 && (clearInterval(wait), resolve()), 5);
    });
    const crosswise = (one: string, other: string) =>
      db.database.transaction(async (tx) => {
        await tx.query(TAKE, [one]);
        met += 1;
        await both;
        await tx.query(TAKE, [other]);
      });
    await Promise.all([crosswise(first, second), crosswise(second, first)]);
    expect(await db.database.read('select taken from platform.rate_window where key = any($1)', [[first, second]])).toEqual([{ taken: 3 }, { taken: 3 }]);
  });
});

describe('a connection that ends while nobody asks it anything', () => {
  it('fails the work that holds it, and nothing else', async () => {
    const broken = db.database.snapshot(async (client) => {
      // Without anybody who listens, the error would end the process.
      expect(client.listenerCount('error')).toBeGreaterThan(0);
      const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      await db.database.read('select pg_terminate_backend($1)', [rows[0]!.pid]);
      await ended;
      await client.query('select 1');
    });
    await expect(broken).rejects.toThrow('not queryable');
    expect(await db.database.read('select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a process that serves', () => {
  it('starts with the rights that it should have', async () => {
    await expect(refuseWritableEvidence(db.database)).resolves.toBeUndefined();
  });

  it.each([
    ['update', 'UPDATE competency.ledger_entry'],
    ['delete', 'DELETE competency.ledger_entry'],
    ['truncate', 'TRUNCATE competency.ledger_entry'],
  ])('is refused when it may %s the ledger', async (right, told) => {
    const owner = await Database.connect({ url: db.ownerUrl, role: OWNER_ROLE, poolSize: 1, applicationName: 'spec' }, db.clock);
    try {
      await owner.transaction((tx) => tx.query(`grant ${right} on competency.ledger_entry to piawai_app`));
      await expect(refuseWritableEvidence(db.database)).rejects.toThrow(`may ${told}, which holds evidence`);
      await owner.transaction((tx) => tx.query(`revoke ${right} on competency.ledger_entry from piawai_app`));
    } finally {
      await owner.close();
    }
  });
});
