// How long it takes to enrol a city: the preview of as many pasted NIPs, of a unit, of those with Sisa JP, then confirming, applying
// and reminding everybody.
// Usage: node -r ./test/environment/typescript-require.cjs test/load/enrol.ts [people=30000]
import { splitNips } from '@piawai/domain/learning';
import type { Selection } from '@piawai/domain/learning';
import { BehindReader } from '@piawai/domain/reporting';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse } from '../builders/a-published-course';
import { learningServices } from '../builders/enrolment';
import { noticeServices } from '../builders/notice';
import { testDatabase } from '../environment/database';
import { startTestPostgres } from '../environment/servers';
import { aCity } from './a-city';
import { cpuSeconds, print } from './figures';

const PEOPLE = Number(process.argv[2] ?? 30_000);
const NOTICES_AT_ONCE = 5_000;
const PREVIEW_GOAL = 'under 2 s, else a job';

/** Valid numbers, no two alike, and an account for each. */
const NUMBERS_AND_ACCOUNTS = [
  `update organisation.employee_identifier i
      set value = to_char(date '1970-01-01' + (p.n % 10000)::int, 'YYYYMMDD') || '201503' || (1 + p.n % 2) || lpad((900 + p.n / 10000)::text, 3, '0')
     from (select id, row_number() over (order by id) - 1 as n from organisation.employee where full_name like 'Pegawai Beban %') p where p.id = i.employee_id`,
  `insert into accounts.account (id, employee_id, agency_id, opened_at)
   select uuidv7(), p.id, $1, '2026-01-01' from organisation.employee p where p.full_name like 'Pegawai Beban %'`,
];

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
};

async function measure(): Promise<void> {
  const postgres = await startTestPostgres();
  try {
    process.env.PIAWAI_TEST_POSTGRES = postgres.url();
    const db = await testDatabase();
    const admin = await aCity(db, postgres.url('postgres', new URL(db.url).pathname.slice(1)), { people: PEOPLE, completions: PEOPLE });
    for (const sql of NUMBERS_AND_ACCOUNTS) await db.database.read(sql, sql.includes('$1') ? [admin.agencyId] : []);
    const { courseId } = await aPublishedCourse(db, { agencyId: admin.agencyId });
    const [{ ordering, applying }, notices, behind] = [learningServices(db), noticeServices(db), new BehindReader(db.database)];
    const scope = admin.scopeOf('learning.enrolment.assign');
    const numbers = await db.database.read<{ value: string }>(`select value from organisation.employee_identifier where value like '%201503%' limit ${PEOPLE}`);
    const text = numbers.map(({ value }) => value).join('\n');

    let cpu = 0;
    const preview = (selection: () => Promise<Selection>, id = newId()) =>
      seconds(async () => {
        const chosen = await selection();
        await db.database.transaction(async (tx) => {
          const [backend] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
          const before = cpuSeconds(backend!.pid);
          await ordering.draftOrder(tx, { id, courseId, selection: chosen, scope });
          cpu = cpuSeconds(backend!.pid) - before;
        });
      });
    const filter = { unitId: admin.agencyId, notEnrolled: true };
    const orderId = newId();
    const pasted = await preview(async () => ({ source: 'NIPS', nips: splitNips(text) }), orderId);
    const pastedCpu = cpu;
    const ofUnit = await preview(async () => ({ source: 'FILTER', filter, among: null }));
    const ofBehind = await preview(async () => ({ source: 'FILTER', filter: { ...filter, behind: true }, among: await behind.peopleBehind(scope, filter.unitId) }));
    const dueOn = new Date(db.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
    const confirmed = await seconds(() => db.database.transaction((tx) => ordering.confirmOrder(tx, { orderId, mandatory: true, dueOn, batch: null, scope })));
    const applied = await seconds(async () => {
      await applying.applyOrder(orderId);
      await db.database.transaction((tx) => applying.finishOrder(tx, orderId));
    });
    const bare = await seconds(() =>
      db.database.transaction(async (tx) => {
        await tx.query('create temp table bare (like learning.enrolment including all) on commit drop');
        await tx.query('insert into bare select * from learning.enrolment where order_id = $1', [orderId]);
      }));
    let [rounds, told] = [0, NOTICES_AT_ONCE];
    const reminded = await seconds(async () => {
      for (; told === NOTICES_AT_ONCE; rounds += 1) told = await db.database.transaction((tx) => notices.writing.remind(tx, NOTICES_AT_ONCE));
    });
    print([
      { what: `preview of ${PEOPLE} pasted NIPs`, value: pasted, unit: 's', goal: PREVIEW_GOAL },
      { what: 'CPU of PostgreSQL for it', value: pastedCpu, unit: 's' },
      { what: 'preview of everybody in the agency', value: ofUnit, unit: 's', goal: PREVIEW_GOAL },
      { what: 'preview of everybody with Sisa JP', value: ofBehind, unit: 's', goal: PREVIEW_GOAL },
      { what: 'confirming, with everybody judged again', value: confirmed, unit: 's' },
      { what: `enrolling ${PEOPLE} in chunks of 500`, value: applied, unit: 's', limit: bare, limitOf: 'copying as many rows, indexes included' },
      { what: `reminding ${PEOPLE} in ${rounds} rounds, without the second between them`, value: reminded, unit: 's' },
    ]);
    await db.close();
  } finally {
    await postgres.stop();
  }
}

void measure();
