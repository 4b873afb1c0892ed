// How long the screens of reports and of a person's record take in a city of 30,000 people and 600,000 completions.
// Usage: node -r ./test/environment/typescript-require.cjs test/load/reports.ts [people=30000] [completions=600000]
import type { Permission } from '@piawai/contracts';
import { ProfileReader, TimelineReader, YearRecordReader } from '@piawai/domain/competency';
import { PersonReader } from '@piawai/domain/competency/person/person.reader';
import { ChoicesReader, CompletionReportReader, DashboardReader, PeopleStandingReader } from '@piawai/domain/reporting';
import { RecapReader } from '@piawai/domain/reporting/recap/recap.reader';
import { StandardsReader } from '@piawai/domain/standards';

import type { SignedInTester } from '../builders/account';
import { type TestDatabase, testDatabase } from '../environment/database';
import { startTestPostgres } from '../environment/servers';
import { aCity } from './a-city';
import { type Figure, percentile, print } from './figures';

const PEOPLE = Number(process.argv[2] ?? 30_000);
const COMPLETIONS = Number(process.argv[3] ?? 600_000);
const TIMES = 7;
const YEAR = 2026;
const GOAL = '300 ms';

type Screens = readonly (readonly [what: string, ask: () => Promise<unknown>])[];

export async function screensOf({ database, clock }: TestDatabase, admin: SignedInTester): Promise<Screens> {
  const scope = (permission: Permission) => admin.scopeOf(permission);
  const [service] = await database.read<{ id: string }>(`select id from organisation.unit where kind = 'DINAS' order by id limit 1`);
  const [person] = await database.read<{ id: string }>(`select employee_id as id from organisation.membership where unit_id = $1 order by id limit 1`, [service!.id]);
  const report = new CompletionReportReader(database);
  const dashboard = new DashboardReader(database, report);
  const people = new PeopleStandingReader(database);
  const visible = new PersonReader(database, clock);
  const standards = new StandardsReader(database);
  const read = scope('reporting.report.read');
  const own = scope('competency.record.read');
  const behind = { unitId: null, year: YEAR, standing: 'BEHIND', limit: 50 } as const;
  const [first, far] = [await report.lines(read, { state: 'COMPLETED' }, { limit: 50 }), await people.people(read, behind)];
  return [
    ['dashboard of the agency', () => dashboard.overview(read, null, YEAR)],
    ['dashboard of a service', () => dashboard.overview(read, service!.id, YEAR)],
    ['who is behind, agency, first page', () => people.people(read, behind)],
    ['who is behind, agency, second page', () => people.people(read, { ...behind, after: far.next! })],
    ['who is behind, a service', () => people.people(read, { ...behind, unitId: service!.id })],
    ['completion report, first page', () => report.lines(read, { state: 'COMPLETED' }, { limit: 50 })],
    ['completion report, second page', () => report.lines(read, { state: 'COMPLETED' }, { limit: 50, after: first.next! })],
    ['completion report, a service and a year', () => report.lines(read, { state: 'COMPLETED', unitId: service!.id, from: `${YEAR}-01-01`, to: `${YEAR}-12-31` }, { limit: 50 })],
    ['completion report, under way', () => report.lines(read, { state: 'ACTIVE' }, { limit: 50 })],
    ['totals of the completion report, all years', () => report.totals(read, { state: 'COMPLETED' })],
    ['totals of the completion report, a year', () => report.totals(read, { state: 'COMPLETED', from: `${YEAR}-01-01`, to: `${YEAR}-12-31` })],
    ['recapitulation of JP', () => new RecapReader(database).recap(read, null, YEAR)],
    ['units to choose from', () => new ChoicesReader(database).units(read)],
    ['a person: JP of the year', () => new YearRecordReader(database, visible, standards).yearOf(own, person!.id, YEAR)],
    ['a person: timeline', () => new TimelineReader(database, visible).timeline(own, person!.id, { year: null, limit: 50 })],
    ['a person: competencies and gap', () => new ProfileReader(database, visible, standards).profileOf(own, person!.id)],
  ];
}

/** Milliseconds of each screen, one after the other. */
export async function measureScreens(db: TestDatabase, admin: SignedInTester): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, ask] of await screensOf(db, admin)) {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const begun = performance.now();
      await ask();
      times.push(performance.now() - begun);
    }
    figures.push({ what, value: percentile(times, 0.5), unit: 'ms', goal: GOAL });
  }
  return figures;
}

async function main(): Promise<void> {
  const server = await startTestPostgres();
  try {
    process.env['PIAWAI_TEST_POSTGRES'] = server.url();
    const db = await testDatabase();
    const admin = await aCity(db, server.url('postgres', new URL(db.url).pathname.slice(1)), { people: PEOPLE, completions: COMPLETIONS });
    db.clock.travelTo(`${YEAR}-11-21T03:00:00Z`);
    console.log(`${PEOPLE} people, ${COMPLETIONS} completions; the median of ${TIMES}`);
    print(await measureScreens(db, admin));
    await db.close();
  } finally {
    await server.stop();
  }
}

if (require.main === module) void main();
