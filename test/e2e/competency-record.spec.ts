import { Client } from 'pg';

import { runTool } from '../../apps/dev-services/src/build/run-tool';
import { startProcesses, type Processes } from '../environment/processes';
import { seedDemo } from '../environment/seed';

const DEMO_PASSWORD = 'piawai-demo-2026';
const WAIT_MS = 180_000;

/** The demo's years of learning pass through relay, queue and worker of the built product. */
describe('the competency record of the demo', () => {
  let processes: Processes;
  let database: Client;

  beforeAll(async () => {
    processes = await startProcesses({ prepare: seedDemo });
    database = new Client({ connectionString: processes.databaseUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database?.end();
    await processes?.stop();
  });

  const numberOf = async (sql: string): Promise<number> => Number(((await database.query<{ n: string }>(sql)).rows[0] ?? { n: '0' }).n);

  it('has exactly one entry per completion, with JP counted', async () => {
    const completions = await numberOf('select count(*) as n from learning.completion');
    expect(completions).toBeGreaterThan(0);
    const until = Date.now() + WAIT_MS;
    while ((await numberOf('select count(*) as n from competency.ledger_entry')) < completions && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    expect(await numberOf('select count(distinct completion_id) as n from competency.ledger_entry')).toBe(completions);
    expect(await numberOf('select count(*) as n from competency.ledger_entry')).toBe(completions);
    expect(await numberOf('select sum(counted) as n from competency.jp_award')).toBe(await numberOf('select sum(jp) as n from learning.completion'));
  });

  it('holds one certificate that was revoked', async () => {
    expect(await numberOf(`select count(*) as n from certificates.certificate where state = 'REVOKED'`)).toBe(1);
  });

  it('is not changed by a recount of everybody', async () => {
    const state = async () => (await database.query('select employee_id, entry_id, counted, xmin::text from competency.jp_award order by 1, 2')).rows;
    const before = await state();
    await runTool('dist/apps/database/src/main.js', ['recount-jp'], 'The recount failed.', { ...processes.settings, PIAWAI_PROCESS: 'database' });
    expect(await state()).toEqual(before);
  });

  it('is what its owner sees after signing in by NIP', async () => {
    const { rows } = await database.query<{ nip: string; year: number; counted: string }>(
      `select i.value as nip, a.year, sum(a.counted) as counted
         from competency.jp_award a
         join organisation.employee_identifier i on i.employee_id = a.employee_id and i.kind = 'NIP'
        group by i.value, a.year order by 3 desc, 1, 2 limit 1`,
    );
    const { nip, year, counted } = rows[0]!;
    const signIn = await fetch(`${processes.courseUrl}/api/v1/accounts/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-piawai-csrf': '1' },
      body: JSON.stringify({ login: nip, password: DEMO_PASSWORD }),
    });
    expect(signIn.status).toBeLessThan(300);
    const cookie = signIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
    const answer = await fetch(`${processes.progressUrl}/api/v1/competency/me/year?year=${year}`, { headers: { cookie } });
    expect(await answer.json()).toMatchObject({ year, counted: Number(counted), platformOnly: true });
  });
});
