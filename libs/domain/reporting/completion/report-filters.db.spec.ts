import { ReferenceService } from '@piawai/domain/standards';
import { newId } from '@piawai/platform/database/uuid';
import { parse } from 'csv-parse/sync';

import { seedStandardsReference } from '../../../../apps/database/seeds/reference/standards';
import { signedIn, type SignedInTester } from '../../../../test/builders/account';
import { aCompletionRow } from '../../../../test/builders/completion-row';
import { anEmployee, type EmployeeSettings } from '../../../../test/builders/employee';
import { anExport, reportingServices } from '../../../../test/builders/export';
import { anAgency, aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { type CompletionFilter, REPORT_STATES } from './completion-filter';

jest.setTimeout(60_000);

/** Who completed what on which day; the tests below name people by their first names. */
const FACTS = [
  { name: 'Ani', unit: 'service', on: '2026-03-10', course: 'Literasi Digital', kind: 'PNS' },
  { name: 'Beni', unit: 'field', on: '2026-04-01', course: 'Literasi Digital', kind: 'PPPK' },
  { name: 'Citra', unit: 'field', on: '2026-04-30', course: 'Manajemen Proyek', kind: 'PNS' },
  { name: 'Dodi', unit: 'other', on: '2026-05-01', course: 'Manajemen Proyek', kind: 'PNS' },
] as const;

describe('a filter of the completion report', () => {
  let db: TestDatabase;
  let services: Awaited<ReturnType<typeof reportingServices>>;
  let leader: SignedInTester;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.travelTo('2026-11-21T03:00:00Z');
    await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
    services = await reportingServices(db);
    const agencyId = await anAgency(db);
    ids['service'] = await aUnit(db, { parentId: agencyId });
    ids['field'] = await aUnit(db, { parentId: ids['service'], kind: 'BIDANG' });
    ids['other'] = await aUnit(db, { parentId: agencyId });
    leader = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: [{ role: 'PIMPINAN' }] });
    for (const { name, unit, on, course, kind } of FACTS) {
      const settings: EmployeeSettings = kind === 'PPPK' ? { kind, rankGrade: 'IX' } : {};
      const { id } = await anEmployee(db, { unitId: ids[unit]!, fullName: name, ...settings });
      ids[name] = await aCompletionRow(db, { employeeId: id, completedOn: on, title: course });
    }
    const [{ courseId, versionId } = { courseId: '', versionId: '' }] = await db.database.read<{ courseId: string; versionId: string }>(
      'select course_id as "courseId", version_id as "versionId" from learning.completion where id = $1', [ids['Ani']]);
    ids['course'] = courseId;
    for (const state of REPORT_STATES.filter((each) => each !== 'COMPLETED')) await anEnrolmentRow(state, courseId, versionId);
  });
  afterAll(() => db.close());

  /** Somebody whose enrolment stands so, as a mere row; named after the state. */
  async function anEnrolmentRow(state: string, courseId: string, versionId: string): Promise<void> {
    const { id } = await anEmployee(db, { unitId: ids['service']!, fullName: state });
    const ended = ['WITHDRAWN', 'EXEMPTED', 'REJECTED'].includes(state);
    await db.database.transaction((tx) =>
      tx.query(
        `insert into learning.enrolment (id, employee_id, course_id, version_id, state, unit_id, agency_id, employee_kind, zone, requested_at, enrolled_at, ended_at)
         select $1, $2, $3, $4, $5, $6, u.agency_id, 'PNS', u.zone, '2026-07-01T03:00:00Z', $7::timestamptz, $8::timestamptz from organisation.unit u where u.id = $6`,
        [newId(), id, courseId, versionId, state, ids['service'], state === 'ACTIVE' ? '2026-07-02T03:00:00Z' : null, ended ? '2026-07-03T03:00:00Z' : null],
      ));
  }

  const scope = () => leader.scopeOf('reporting.report.read');
  const names = async (filter: CompletionFilter): Promise<string[]> =>
    (await services.report.lines(scope(), filter, { limit: 50 })).items.map(({ name }) => name).sort();

  it.each<[string, () => Partial<CompletionFilter>, string[]]>([
    ['none', () => ({}), ['Ani', 'Beni', 'Citra', 'Dodi']],
    ['a unit and what lies below it', () => ({ unitId: ids['service']! }), ['Ani', 'Beni', 'Citra']],
    ['a unit at the bottom', () => ({ unitId: ids['field']! }), ['Beni', 'Citra']],
    ['a course', () => ({ courseId: ids['course']! }), ['Ani']],
    ['a kind of employee', () => ({ employeeKind: 'PPPK' }), ['Beni']],
    ['a first day', () => ({ from: '2026-04-01' }), ['Beni', 'Citra', 'Dodi']],
    ['a last day', () => ({ to: '2026-04-30' }), ['Ani', 'Beni', 'Citra']],
    ['all at once', () => ({ unitId: ids['service']!, employeeKind: 'PNS', from: '2026-04-01', to: '2026-04-30' }), ['Citra']],
  ])('%s: the lines, the sums and the file hold the same', async (_, narrowed, expected) => {
    const filter: CompletionFilter = { state: 'COMPLETED', ...narrowed() };
    expect(await names(filter)).toEqual(expected);
    expect(await services.report.totals(scope(), filter)).toMatchObject({ rows: expected.length, people: expected.length });
    const { bytes } = await anExport(db, leader.scopeOf('reporting.export.order'), { kind: 'COMPLETIONS', format: 'CSV', filter });
    expect(parse<Record<string, string>>(bytes, { columns: true, bom: true }).map((row) => row['Nama']).sort()).toEqual(expected);
  });

  it.each(REPORT_STATES.filter((state) => state !== 'COMPLETED'))('%s: holds those whose enrolment stands so', async (state) => {
    expect(await names({ state })).toEqual([state]);
    expect(await names({ state, from: '2026-07-02' })).toEqual([]);
  });

  it('calls the day of an enrolment that is not completed the day of the request', async () => {
    const { bytes, listed } = await anExport(db, leader.scopeOf('reporting.export.order'), { kind: 'COMPLETIONS', format: 'CSV', filter: { state: 'ACTIVE' } });
    const [row] = parse<Record<string, string>>(bytes, { columns: true, bom: true });
    expect(row).toMatchObject({ Nama: 'ACTIVE', Status: 'Berlangsung', Mulai: '2026-07-02', Diajukan: '2026-07-01' });
    expect(row).not.toHaveProperty('Selesai');
    expect(listed.manifest).toMatchObject({ facts: 'live', rows: 1 });
  });
});
