import { setTimeout as pause } from 'node:timers/promises';

import { type LearnerAtTheBrink, handIn, learnersAtTheBrink } from '../builders/at-the-brink';
import { TEST_TOKEN_SECRET } from '../builders/account';
import { attachedDatabase } from '../environment/attached-database';
import type { TestDatabase } from '../environment/database';
import { type Processes, type ProcessesOptions, startProcesses } from '../environment/processes';

/** Everything is settled within this time of a fault, or the test fails. */
const RECOVERED_WITHIN_MS = 30_000;

export interface Outcome {
  readonly completions: number;
  readonly certificates: number;
  readonly documents: number;
  readonly entries: number;
  readonly unsettled: number;
}

/** The running product with learners who have one request left. */
export interface Story {
  readonly processes: Processes;
  readonly db: TestDatabase;
  readonly learners: readonly LearnerAtTheBrink[];
  /** Hands in for the learners; a request that fails is made again, as the player does. @returns acknowledged requests */
  finish(learners: readonly LearnerAtTheBrink[]): Promise<number>;
  outcome(): Promise<Outcome>;
  /** What the processes say of themselves: 200, or 503 when they cannot work. */
  readiness(): Promise<Record<'course' | 'progress' | 'worker', number>>;
  /** Waits until every completion has its certificate, document and entry and nothing waits; the outcome at last either way. */
  settled(): Promise<Outcome>;
  end(): Promise<void>;
}

const OUTCOME = `
  select (select count(*) from learning.completion) as completions,
         (select count(*) from certificates.certificate) as certificates,
         (select count(*) from certificates.certificate_document) as documents,
         (select count(*) from competency.ledger_entry) as entries,
         (select count(*) from platform.delivery where state <> 'done')
           + (select count(*) from platform.outbox_event where relayed_at is null) as unsettled`;

export async function tellStory(count: number, options: ProcessesOptions = {}): Promise<Story> {
  let learners: LearnerAtTheBrink[] = [];
  const prepare = async (settings: Record<string, string>): Promise<void> => {
    const db = await attachedDatabase(settings.DATABASE_URL!, settings.DATABASE_OWNER_URL!);
    learners = await learnersAtTheBrink(db, count);
    await db.close();
  };
  const processes = await startProcesses({ ...options, settings: { PIAWAI_TOKEN_SECRET: TEST_TOKEN_SECRET, ...options.settings }, prepare });
  const db = await attachedDatabase(processes.databaseUrl, processes.ownerUrl);
  const outcome = async (): Promise<Outcome> => (await db.database.read<Outcome>(OUTCOME))[0]!;
  return {
    processes,
    db,
    learners,
    outcome,
    finish: async (some) => (await Promise.all(some.map((learner) => untilAcknowledged(processes.progressUrl, learner)))).filter(Boolean).length,
    readiness: async () => {
      const of = async ({ url }: Processes['course']) => (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(30_000) })).status;
      const [course, progress, worker] = await Promise.all([of(processes.course), of(processes.progress), of(processes.worker)]);
      return { course, progress, worker };
    },
    settled: async () => {
      const deadline = Date.now() + RECOVERED_WITHIN_MS;
      for (;;) {
        const now = await outcome().catch(() => null);
        if (now && (isSettled(now) || Date.now() > deadline)) return now;
        await pause(100);
      }
    },
    end: async () => {
      await db.close();
      await processes.stop();
    },
  };
}

const isSettled = ({ completions, certificates, documents, entries, unsettled }: Outcome): boolean =>
  completions > 0 && certificates === completions && documents === completions && entries === completions && unsettled === 0;

/** What the outcome must be once `count` learners have finished. */
export const exactly = (count: number): Outcome => ({ completions: count, certificates: count, documents: count, entries: count, unsettled: 0 });

async function untilAcknowledged(url: string, learner: LearnerAtTheBrink): Promise<boolean> {
  for (let tries = 0; tries < 120; tries += 1) {
    const response = await handIn(url, learner).catch(() => null);
    if (response?.ok) return true;
    if (response && response.status < 500) throw new Error(`Handing in was refused: ${await response.text()}`);
    await pause(500);
  }
  return false;
}

/** Numbers of the certificates, in order. */
export async function certificateNumbers(db: TestDatabase): Promise<number[]> {
  const rows = await db.database.read<{ number: number }>('select number from certificates.certificate order by number');
  return rows.map(({ number }) => number);
}

/** 1 to `count`: no gap, no repeat. */
export const gapFree = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Waits for something that comes by itself; the test's limit ends what never does. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(5);
}
