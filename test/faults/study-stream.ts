import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@piawai/platform/database/uuid';

import type { LearnerAtTheBrink } from '../builders/at-the-brink';
import type { TestDatabase } from '../environment/database';

type Ranges = [number, number][];

/** Each learner reports a second every other second of the last hour, so that every report shows in the row by itself. */
const FROM_SECONDS_AGO = 3_600;
const REPORT_EVERY_MS = 50;
const TRY_AGAIN_MS = 250;

/** Learners who read on while something breaks. */
export interface StudyStream {
  /** First answers other than 2xx: statuses, or `no answer`. */
  readonly troubles: readonly string[];
  /** Ends it once everything sent is acknowledged. @returns by enrolment, the seconds whose keeping was acknowledged */
  stop(): Promise<Readonly<Record<string, Ranges>>>;
}

/** Reports are repeated until they are acknowledged, as the journal of the player does. */
export function startStudying(progressUrl: string, learners: readonly LearnerAtTheBrink[]): StudyStream {
  const troubles: string[] = [];
  const stopping = new AbortController();
  const from = Math.floor(Date.now() / 1_000) - FROM_SECONDS_AGO;
  const study = async (learner: LearnerAtTheBrink): Promise<[string, Ranges]> => {
    const acknowledged: Ranges = [];
    for (let at = from; !stopping.signal.aborted; at += 2) {
      const range: [number, number] = [at, at + 1];
      const body = reportOf(learner, range);
      for (let tries = 0; ; tries += 1) {
        const status = await report(progressUrl, learner, body);
        if (status === 200 || status === 201) break;
        if (tries === 0) troubles.push(status === null ? 'no answer' : String(status));
        if (status !== null && status < 500) throw new Error(`A report was refused: ${status}`);
        await pause(TRY_AGAIN_MS);
      }
      acknowledged.push(range);
      await pause(REPORT_EVERY_MS);
    }
    return [learner.enrolmentId, acknowledged];
  };
  const studies = Promise.all(learners.map(study));
  studies.catch(() => undefined);
  return {
    troubles,
    stop: async () => {
      stopping.abort();
      return Object.fromEntries(await studies);
    },
  };
}

/** By enrolment, the seconds that the rows hold of the time in which a stream may have sent. */
export async function keptSeconds(db: TestDatabase, learners: readonly LearnerAtTheBrink[]): Promise<Record<string, Ranges>> {
  const rows = await db.database.read<{ enrolmentId: string; active: Ranges }>(
    `select enrolment_id as "enrolmentId", state -> 'active' as active from learning.lesson_progress where enrolment_id = any ($1::uuid[]) and lesson_revision_id = any ($2::uuid[])`,
    [learners.map(({ enrolmentId }) => enrolmentId), learners.map(({ articleId }) => articleId)],
  );
  // The article itself was read in one long piece, before.
  return Object.fromEntries(rows.map(({ enrolmentId, active }) => [enrolmentId, active.filter(([from, to]) => to - from === 1)]));
}

function reportOf({ articleId }: LearnerAtTheBrink, range: [number, number]): string {
  const event = { lessonRevisionId: articleId, epoch: 0, eventId: newId(), activeRanges: [range], watched: [], pages: [], items: [], place: null, at: range[1] * 1_000 };
  return JSON.stringify({ batchId: newId(), events: [event] });
}

/** @returns the status, null where no answer came */
async function report(progressUrl: string, { enrolmentId, cookie }: LearnerAtTheBrink, body: string): Promise<number | null> {
  const headers = { cookie, 'content-type': 'application/json', 'x-piawai-csrf': '1' };
  const response = await fetch(`${progressUrl}/api/v1/learning/enrolments/${enrolmentId}/progress`, { method: 'POST', headers, body, signal: AbortSignal.timeout(30_000) }).catch(() => null);
  return response?.status ?? null;
}
