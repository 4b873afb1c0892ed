// Progress batches from 1,000 learners, beside the bare loop of single-row upserts on the same server.
import { newId } from '@piawai/platform/database/uuid';
import autocannon from 'autocannon';

import type { LearnerAtTheBrink } from '../builders/at-the-brink';
import { cpuFigures, readCpu } from './cpu';
import { print } from './figures';
import { bareUpserts } from './limits';
import { withStand } from './stand';

const LEARNERS = 1_000;
const AT_ONCE = 200;
const BATCHES = 30_000;

void withStand(LEARNERS, async (stand) => {
  const { processes, db, learners, postgresUrl } = stand;
  const limit = await bareUpserts(postgresUrl);
  const rows = await db.database.read<{ enrolment_id: string; lesson_revision_id: string }>('select enrolment_id, lesson_revision_id from learning.lesson_progress');
  const lessonOf = new Map(rows.map((row) => [row.enrolment_id, row.lesson_revision_id]));

  /** A report of the last 15 seconds, as the player sends it. */
  const report = ({ enrolmentId, cookie }: LearnerAtTheBrink): autocannon.Request => {
    const now = Math.floor(Date.now() / 1_000);
    const event = {
      lessonRevisionId: lessonOf.get(enrolmentId), epoch: 0, eventId: newId(), activeRanges: [[now - 15, now]], watched: [], pages: [], items: [], place: null, at: Date.now(),
    };
    return {
      method: 'POST',
      path: `/api/v1/learning/enrolments/${enrolmentId}/progress`,
      headers: { cookie, 'content-type': 'application/json', 'x-piawai-csrf': '1' },
      body: JSON.stringify({ batchId: newId(), events: [event] }),
    };
  };
  let turn = 0;
  const run = (amount: number): Promise<autocannon.Result> =>
    autocannon({
      url: processes.progressUrl,
      connections: AT_ONCE,
      amount,
      setupClient: (client) => {
        const next = (): void => client.setRequests([report(learners[(turn += 1) % LEARNERS]!)]);
        next();
        client.on('response', next);
      },
    });

  await run(LEARNERS * 2);
  const cpu = await readCpu(stand);
  const result = await run(BATCHES);
  const used = await readCpu(stand);
  print([
    { what: `progress batches of ${LEARNERS} learners, ${AT_ONCE} at once`, value: BATCHES / result.duration, unit: 'per s', limit, limitOf: 'bare upsert commits', goal: 'ratio 0.3' },
    { what: 'acknowledged after the commit, p97.5', value: result.latency.p97_5, unit: 'ms' },
    { what: 'batches that were not taken', value: result.non2xx + result.errors, unit: '' },
    ...cpuFigures(cpu, used, BATCHES, 'batch'),
  ]);
});
