// Progress batches from 1,000 learners, beside the bare loop of single-row upserts on the same server.
import { newId } from '@piawai/platform/database/uuid';

import type { LearnerAtTheBrink } from '../builders/at-the-brink';
import { cpuSeconds, inParallel, percentile, print } from './figures';
import { bareUpserts } from './limits';
import { withStand } from './stand';

const LEARNERS = 1_000;
const ROUNDS = 20;
const AT_ONCE = 200;

void withStand(LEARNERS, async ({ processes, db, learners, postgresUrl }) => {
  const limit = await bareUpserts(postgresUrl);
  const rows = await db.database.read<{ enrolment_id: string; lesson_revision_id: string }>('select enrolment_id, lesson_revision_id from learning.lesson_progress');
  const lessonOf = new Map(rows.map((row) => [row.enrolment_id, row.lesson_revision_id]));
  const latencies: number[] = [];
  let refused = 0;

  const report = async (learner: LearnerAtTheBrink): Promise<void> => {
    const now = Math.floor(Date.now() / 1_000);
    const event = {
      lessonRevisionId: lessonOf.get(learner.enrolmentId), epoch: 0, eventId: newId(), activeRanges: [[now - 15, now]], watched: [], pages: [], items: [], place: null, at: Date.now(),
    };
    const begun = performance.now();
    const response = await fetch(`${processes.progressUrl}/api/v1/learning/enrolments/${learner.enrolmentId}/progress`, {
      method: 'POST',
      headers: { cookie: learner.cookie, 'content-type': 'application/json', 'x-piawai-csrf': '1' },
      body: JSON.stringify({ batchId: newId(), events: [event] }),
    });
    await response.text();
    latencies.push(performance.now() - begun);
    if (!response.ok) refused += 1;
  };

  await inParallel(learners, AT_ONCE, report);
  latencies.length = 0;
  const cpu = cpuSeconds(processes.progress.pid);
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) await inParallel(learners, AT_ONCE, report);
  const seconds = (performance.now() - started) / 1_000;
  const batches = LEARNERS * ROUNDS;
  print([
    { what: `progress batches of ${LEARNERS} learners, ${AT_ONCE} at once`, value: batches / seconds, unit: 'per s', limit, limitOf: 'bare upsert commits', goal: 'ratio 0.3' },
    { what: 'acknowledged after the commit, p95', value: percentile(latencies, 0.95), unit: 'ms' },
    { what: 'CPU of progress-service per batch', value: ((cpuSeconds(processes.progress.pid) - cpu) / batches) * 1_000, unit: 'ms' },
    { what: 'batches that were not taken', value: refused, unit: '' },
  ]);
});
