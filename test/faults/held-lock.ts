import { Client } from 'pg';

/** A lock in a test's hands: whoever needs it stops there, in the middle of its transaction. */
export interface HeldLock {
  /** How many transactions wait for it. */
  waiting(): Promise<number>;
  release(): Promise<void>;
}

/** Whoever issues a certificate stops at its number, with its delivery taken and nothing committed. */
export const holdRegister = (ownerUrl: string): Promise<HeldLock> => hold(ownerUrl, 'lock table certificates.register in exclusive mode');

/** Whoever writes progress, a submission or a completion of this enrolment stops. */
export const holdEnrolment = (ownerUrl: string, enrolmentId: string): Promise<HeldLock> =>
  hold(ownerUrl, 'select id from learning.enrolment where id = $1 for update', [enrolmentId]);

/** Resolves once the lock is had; those who asked before get it first. */
async function hold(ownerUrl: string, statement: string, params: readonly unknown[] = []): Promise<HeldLock> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'holder' });
  // Ends with its server where a test stops that.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query(statement, [...params]);
  return {
    waiting: async () => {
      const { rows } = await client.query<{ count: number }>(
        'select count(distinct pid)::int as count from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))',
      );
      return rows[0]!.count;
    },
    release: () => client.end(),
  };
}
