// 2,000 learners finish at once: when is every completion acknowledged, and when is every PDF and ledger entry there?
import { setTimeout as pause } from 'node:timers/promises';

import { type LearnerAtTheBrink, handIn } from '../builders/at-the-brink';
import { cpuFigures, readCpu } from './cpu';
import { inParallel, percentile, print } from './figures';
import { type Stand, withStand } from './stand';

const LEARNERS = Number(process.argv[2] ?? 2_000);
const ALONE = 30;
const AT_ONCE = 200;

const done = async ({ db }: Stand): Promise<number> => {
  const [row] = await db.database.read<{ done: number }>(
    `select least((select count(*) from certificates.certificate_document), (select count(*) from competency.ledger_entry)) as done`,
  );
  return row!.done;
};

/** Looks every `everyMs`: often for one certificate, seldom for thousands, for looking costs the same two cores. */
async function until(stand: Stand, count: number, everyMs: number): Promise<void> {
  while ((await done(stand)) < count) await pause(everyMs);
}

async function finishAlone(stand: Stand, learner: LearnerAtTheBrink, before: number): Promise<number> {
  const started = performance.now();
  await (await handIn(stand.processes.progressUrl, learner)).text();
  await until(stand, before + 1, 20);
  return performance.now() - started;
}

void withStand(LEARNERS + ALONE, async (stand) => {
  const { processes, learners } = stand;
  const alone: number[] = [];
  for (let at = 0; at < ALONE; at += 1) alone.push(await finishAlone(stand, learners[at]!, at));

  const cpu = await readCpu(stand);
  const started = performance.now();
  const latencies: number[] = [];
  await inParallel(learners.slice(ALONE), AT_ONCE, async (learner) => {
    const begun = performance.now();
    const response = await handIn(processes.progressUrl, learner);
    if (!response.ok) console.log(`Refused: ${response.status} ${await response.text()}`);
    latencies.push(performance.now() - begun);
  });
  const acknowledged = performance.now() - started;
  await until(stand, LEARNERS + ALONE, 200);
  const there = performance.now() - started;
  print([
    { what: 'alone: from the last answer to PDF and entry, p50', value: percentile(alone, 0.5), unit: 'ms' },
    { what: 'alone: from the last answer to PDF and entry, p95', value: percentile(alone, 0.95), unit: 'ms', goal: '1,000 ms' },
    { what: `${LEARNERS} at once: every completion acknowledged after`, value: acknowledged / 1_000, unit: 's', goal: '10 s' },
    { what: 'acknowledgement, p95', value: percentile(latencies, 0.95), unit: 'ms' },
    { what: `${LEARNERS} at once: every PDF and ledger entry there after`, value: there / 1_000, unit: 's', goal: '40 s' },
    ...cpuFigures(cpu, await readCpu(stand), LEARNERS, 'finish'),
  ]);
});
