// Course page and catalogue API, 16 at once, beside an echo of JSON.
import autocannon from 'autocannon';

import { cpuSeconds, print } from './figures';
import { jsonEcho } from './limits';
import { withStand } from './stand';

const CONNECTIONS = 16;
const SECONDS = 10;

async function run(url: string, cookie: string): Promise<autocannon.Result> {
  await autocannon({ url, connections: CONNECTIONS, duration: 3, headers: { cookie } });
  return autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: { cookie } });
}

void withStand(4, async ({ processes, db, learners }) => {
  const { cookie } = learners[0]!;
  const [course] = await db.database.read<{ id: string }>('select id from catalogue.course limit 1');
  const echo = await jsonEcho();
  const bare = await run(echo.url, cookie);
  echo.close();
  for (const [what, path] of [['course page', `catalogue/courses/${course!.id}`], ['catalogue, first part', 'catalogue/courses'], ['catalogue, searched', 'catalogue/courses?search=pelindungan']] as const) {
    const cpu = cpuSeconds(processes.course.pid);
    const result = await run(`${processes.courseUrl}/api/v1/${path}`, cookie);
    const used = cpuSeconds(processes.course.pid) - cpu;
    print([
      { what: `${what}: requests`, value: result.requests.average, unit: 'per s', limit: bare.requests.average, limitOf: 'JSON echo', goal: '1,500 per s' },
      { what: `${what}: p97.5`, value: result.latency.p97_5, unit: 'ms', goal: 'p95 under 30 ms' },
      { what: `${what}: CPU of course-service per request`, value: (used / (result.requests.average * (SECONDS + 3))) * 1_000, unit: 'ms' },
      { what: `${what}: answers that were not 2xx`, value: result.non2xx, unit: '' },
    ]);
  }
});
