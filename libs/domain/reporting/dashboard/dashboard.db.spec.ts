import { scopeFor } from '@piawai/domain/accounts/rules';
import { LedgerService, RecountService } from '@piawai/domain/competency';
import { EmployeeService, UnitService } from '@piawai/domain/organisation';
import { ReferenceService, StandardsReader } from '@piawai/domain/standards';

import { seedStandardsReference } from '../../../../apps/database/seeds/reference/standards';
import { signedIn, type SignedInTester } from '../../../../test/builders/account';
import { aCompletionRow } from '../../../../test/builders/completion-row';
import { anEmployee } from '../../../../test/builders/employee';
import { reportingServices } from '../../../../test/builders/export';
import { anAgency, aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

jest.setTimeout(60_000);

describe('the dashboard', () => {
  let db: TestDatabase;
  let services: Awaited<ReturnType<typeof reportingServices>>;
  let agencyId: string;
  let serviceId: string;
  let fieldId: string;
  let otherId: string;
  let boss: SignedInTester;
  let leader: SignedInTester;
  let done: string;

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt('2026-11-21T03:00:00Z');
    await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
    services = await reportingServices(db);
    agencyId = await anAgency(db, { name: 'Kota Uji' });
    serviceId = await aUnit(db, { parentId: agencyId, name: 'Dinas A' });
    fieldId = await aUnit(db, { parentId: serviceId, name: 'Bidang A1', kind: 'BIDANG' });
    otherId = await aUnit(db, { parentId: agencyId, name: 'Dinas B' });
    leader = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: otherId, fullName: 'Zaki Pimpinan' })).id, grants: [{ role: 'PIMPINAN' }] });
    boss = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: serviceId, fullName: 'Kepala Dinas' })).id });
    done = (await anEmployee(db, { unitId: fieldId, fullName: 'Sudah Cukup' })).id;
    await anEmployee(db, { unitId: fieldId, fullName: 'Belum Cukup' });
    await anEmployee(db, { unitId: fieldId, fullName: 'Kontrak Kerja', kind: 'PPPK', rankGrade: 'IX' });
    const away = await anEmployee(db, { unitId: fieldId, fullName: 'Cuti Panjang' });
    await db.database.transaction(async (tx) => {
      await new UnitService().setHead(tx, { unitId: serviceId, employeeId: boss.employeeId, capacity: 'HEAD', from: '2020-01-01' });
      await new EmployeeService().changeEmployment(tx, { employeeId: away.id, kind: 'PNS', rankGrade: 'III/a', legalStanding: '02', from: '2026-02-01' });
    });
    const completionId = await aCompletionRow(db, {
      employeeId: done, completedOn: '2026-03-10', jp: 20, formId: 3, title: 'Manajemen Proyek', learningDays: [{ on: '2026-03-10', minutes: 900 }],
    });
    const ledger = new LedgerService(new RecountService(new StandardsReader(db.database)));
    await db.database.transaction((tx) => ledger.recordCompletion(tx, completionId));
  });
  afterAll(() => db.close());

  const overview = (by: SignedInTester, unitId: string | null = null) => services.dashboard.overview(by.scopeOf('reporting.report.read'), unitId, null);

  it('counts people, JP and duty from the agency down', async () => {
    const agency = await overview(leader);
    expect(agency).toMatchObject({ year: 2026, on: '2026-11-21', unit: { name: 'Kota Uji' }, completions: 1, certificates: 0 });
    expect(agency.totals).toEqual({ people: 6, jp: 20, obliged: 4, reached: 1, target: 20 });
    expect(agency.units.map(({ name, people, reached }) => [name, people, reached])).toEqual([['Dinas A', 5, 1], ['Dinas B', 1, 0]]);
    expect(agency.months).toEqual([{ month: '2026-03', jp: 20 }]);
    expect(agency.courses).toMatchObject([{ title: 'Manajemen Proyek', rows: 1 }]);
    const service = await overview(leader, serviceId);
    expect(service.path.map(({ name }) => name)).toEqual(['Kota Uji']);
    expect(service.units.map(({ name, people, own }) => [name, people, own])).toEqual([['Bidang A1', 4, false], ['Dinas A', 1, true]]);
  });

  it('shows a supervisor the direct reports and nobody else', async () => {
    expect(boss.actor.grants.map((grant) => grant.role)).toEqual(['PEGAWAI']);
    const again = await signedIn(db, { employeeId: boss.employeeId });
    const mine = await overview(again);
    expect(mine).toMatchObject({ unit: null, units: [], totals: { people: 4, obliged: 2, reached: 1 } });
    expect((await services.dashboard.overview(again.scopeOf('reporting.report.read'), agencyId, null)).totals.people).toBe(4);
  });

  it('names the topmost units of a reach of several, the first of them shown', async () => {
    const reaching = (...units: readonly string[]) =>
      scopeFor({ ...leader.actor, grants: units.map((unitId) => ({ role: 'PIMPINAN' as const, reach: { kind: 'subtree' as const, unitId }, from: '2018-01-01', to: null })) }, 'reporting.report.read');
    const of = async (...units: readonly string[]) => {
      const { unit, roots } = await services.dashboard.overview(reaching(...units), null, null);
      return [unit?.name, ...roots.map(({ name }) => name)];
    };
    expect(await of(fieldId, otherId)).toEqual(['Bidang A1', 'Bidang A1', 'Dinas B']);
    expect(await of(fieldId, serviceId, otherId)).toEqual(['Dinas A', 'Dinas A', 'Dinas B']);
    expect((await services.dashboard.overview(reaching(fieldId, otherId), otherId, null)).totals.people).toBe(1);
  });

  it('opens the names behind the figures, page by page', async () => {
    const scope = leader.scopeOf('reporting.report.read');
    const filter = { unitId: serviceId, year: null, limit: 1 } as const;
    const first = await services.people.people(scope, { ...filter, standing: 'BEHIND' });
    expect(first.items).toMatchObject([{ name: 'Belum Cukup', jp: 0, target: 20, remaining: 20, nip: expect.stringMatching(/^…\d{4}$/) }]);
    const second = await services.people.people(scope, { ...filter, standing: 'BEHIND', after: first.next! });
    expect(second.items.map(({ name }) => name)).toEqual(['Kepala Dinas']);
    expect(second.next).toBeNull();
    const direct = await services.people.people(scope, { ...filter, limit: 10, standing: 'ALL', direct: true });
    expect(direct.items.map(({ name }) => name)).toEqual(['Kepala Dinas']);
    const march = await services.people.people(scope, { ...filter, limit: 10, standing: 'ALL', month: 3 });
    expect(march.items).toMatchObject([{ name: 'Sudah Cukup', jp: 20, monthJp: 20, remaining: 0 }]);
    expect((await services.people.people(scope, { ...filter, limit: 10, standing: 'ALL', month: 4 })).items).toEqual([]);
    const free = await services.people.people(scope, { ...filter, limit: 10, standing: 'NO_DUTY' });
    expect(free.items.map(({ name, target, remaining }) => [name, target, remaining])).toEqual([['Cuti Panjang', null, null], ['Kontrak Kerja', null, null]]);
  });

  it('lists and sums the completion report of the unit then', async () => {
    const scope = leader.scopeOf('reporting.report.read');
    const newUnitId = await aUnit(db, { parentId: agencyId, name: 'Dinas C' });
    await db.database.transaction((tx) => new EmployeeService().moveEmployee(tx, { employeeId: done, unitId: newUnitId, positionId: null, from: '2026-06-01' }));
    const lines = await services.report.lines(scope, { state: 'COMPLETED', unitId: serviceId }, { limit: 10 });
    expect(lines.items).toMatchObject([{ name: 'Sudah Cukup', unitName: 'Bidang A1', jp: 20, onDate: '2026-03-10' }]);
    expect(await services.report.totals(scope, { state: 'COMPLETED', unitId: serviceId })).toMatchObject({ rows: 1, people: 1, jp: 20, months: [{ month: '2026-03', rows: 1, jp: 20 }] });
    expect((await services.report.lines(scope, { state: 'ACTIVE' }, { limit: 10 })).items).toEqual([]);
  });
});
