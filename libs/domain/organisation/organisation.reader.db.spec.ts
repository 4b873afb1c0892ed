import type { EmployeeId, Scope, UnitId } from '@piawai/contracts';

import { anEmployee } from '../../../test/builders/employee';
import { aPosition } from '../../../test/builders/position';
import { aUnit, anAgency } from '../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../test/environment/database';
import { EmployeeReader } from './employee/employee.reader';
import { EmployeeService } from './employee/employee.service';
import { OrganisationReader } from './organisation.reader';
import { AgencySettingService } from './settings/agency-setting.service';
import { UnitService } from './unit/unit.service';

jest.setTimeout(60_000);

describe('questions to the organisation', () => {
  let db: TestDatabase;
  let reader: OrganisationReader;
  let agency: UnitId;
  let office: UnitId;
  let field: UnitId;
  const employees = new EmployeeService();
  const units = new UnitService();
  const day = '2026-11-21';

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.travelTo('2026-11-21T03:00:00Z');
    reader = new OrganisationReader(db.database, db.clock);
    agency = await anAgency(db, { name: 'Pemerintah Kota Uji', zone: 'Asia/Makassar' });
    office = await aUnit(db, { parentId: agency, name: 'Dinas Kesehatan' });
    field = await aUnit(db, { parentId: office, name: 'Bidang P2P', kind: 'BIDANG' });
  });
  afterAll(() => db.close());

  const lead = (unitId: UnitId, employeeId: EmployeeId | null, capacity: 'HEAD' | 'PLT' | 'PLH', from = '2020-01-01', to?: string) =>
    db.database.transaction((tx) => units.setHead(tx, { unitId, employeeId, capacity, from, to }));

  it('the context of a date follows moves, kinds and positions', async () => {
    const positionId = await aPosition(db, { agencyId: agency });
    const person = await anEmployee(db, { unitId: office, positionId, kind: 'CPNS' });
    await db.database.transaction(async (tx) => {
      await employees.changeEmployment(tx, { employeeId: person.id, kind: 'PNS', rankGrade: 'III/a', from: '2026-02-01' });
      await employees.moveEmployee(tx, { employeeId: person.id, unitId: field, positionId: null, from: '2026-07-01' });
    });
    expect(await reader.contextOf(person.id, '2026-01-31')).toEqual({
      employeeId: person.id, unitId: office, agencyId: agency, positionId, employeeKind: 'CPNS', zone: 'Asia/Makassar',
    });
    expect(await reader.contextOf(person.id, '2026-06-30')).toMatchObject({ unitId: office, employeeKind: 'PNS' });
    expect(await reader.contextOf(person.id, '2026-07-01')).toMatchObject({ unitId: field, positionId: null });
    expect(await reader.contextOf(person.id, '2017-12-31')).toBeNull();
    // 23.30 UTC is already the next day in WITA.
    expect(await reader.contextAt(person.id, new Date('2026-06-30T16:30:00Z'))).toMatchObject({ unitId: field, on: '2026-07-01' });
  });

  it('describes a person as printed', async () => {
    const person = await anEmployee(db, { unitId: field, fullName: 'Mayang Uji', frontTitle: 'dr.', backTitle: 'M.Kes.', rankGrade: 'IV/b' });
    expect(await reader.describe(person.id, day)).toMatchObject({
      displayName: 'dr. Mayang Uji, M.Kes.', nip: person.nip, rankText: 'Pembina Tingkat I / IV/b',
      unitName: 'Bidang P2P', topUnitName: 'Dinas Kesehatan', agencyName: 'Pemerintah Kota Uji',
    });
  });

  it('the supervisor is the named one, else Plt., Plh., head, else the head above', async () => {
    const [boss, chief, deputy, clerk, named] = await Promise.all(
      ['Bos', 'Kabid', 'Wakil', 'Staf', 'Pembina'].map((fullName, at) => anEmployee(db, { unitId: at === 0 ? office : field, fullName })),
    );
    await lead(office, boss!.id, 'HEAD');
    expect(await reader.supervisorOf(clerk!.id, day)).toBe(boss!.id);
    await lead(field, chief!.id, 'HEAD');
    expect(await reader.supervisorOf(clerk!.id, day)).toBe(chief!.id);
    expect(await reader.supervisorOf(chief!.id, day)).toBe(boss!.id);
    expect(await reader.supervisorOf(boss!.id, day)).toBeNull();
    await lead(field, deputy!.id, 'PLH', '2026-11-01', '2026-12-01');
    expect(await reader.supervisorOf(clerk!.id, day)).toBe(deputy!.id);
    expect(await reader.supervisorOf(deputy!.id, day)).toBe(boss!.id);
    expect(await reader.supervisorOf(clerk!.id, '2026-12-01')).toBe(chief!.id);
    await db.database.transaction((tx) => employees.nameSupervisor(tx, { employeeId: clerk!.id, supervisorId: named!.id, from: '2026-11-15' }));
    expect(await reader.supervisorOf(clerk!.id, day)).toBe(named!.id);
    expect(await reader.supervisorOf(clerk!.id, '2026-11-14')).toBe(deputy!.id);
    for (const leader of [boss!, chief!, deputy!, named!]) {
      const reports = await reader.reportsOf(leader.id, day);
      for (const report of reports) expect(await reader.supervisorOf(report, day)).toBe(leader.id);
    }
    expect(await reader.reportsOf(boss!.id, day)).toEqual(expect.arrayContaining([deputy!.id]));
    expect(await reader.reportsOf(named!.id, day)).toEqual([clerk!.id]);
    await db.database.transaction((tx) => employees.endEmployee(tx, { employeeId: named!.id, from: '2026-11-20' }));
    expect(await reader.supervisorOf(clerk!.id, day)).toBe(deputy!.id);
  });

  it('a number finds its person for ever, and belongs to one person only', async () => {
    const person = await anEmployee(db, { unitId: field, kind: 'PPPK', rankGrade: 'IX', nip: '199602282021211991' });
    await db.database.transaction((tx) =>
      employees.changeEmployment(tx, { employeeId: person.id, kind: 'PPPK', rankGrade: 'IX', from: '2026-03-01', nip: '19960228 202622 1 991' }),
    );
    expect(await reader.employeeByIdentifier('199602282021211991')).toBe(person.id);
    expect(await reader.employeeByIdentifier('199602282026221991')).toBe(person.id);
    expect((await reader.describe(person.id, day))?.nip).toBe('199602282026221991');
    await db.database.transaction((tx) =>
      employees.changeEmployment(tx, { employeeId: person.id, kind: 'PPPK', rankGrade: 'IX', from: '2026-05-01', nip: '199602282021211991' }),
    );
    expect((await reader.describe(person.id, day))?.nip).toBe('199602282021211991');
    await expect(anEmployee(db, { unitId: field, nip: '199602282021211991' })).rejects.toMatchObject({ code: 'organisation.nip_taken' });
    await expect(anEmployee(db, { unitId: field, nip: '199602302021211991' })).rejects.toMatchObject({ code: 'organisation.nip_invalid' });
  });

  it('settings hold from their date on', async () => {
    const settings = new AgencySettingService();
    await db.database.transaction(async (tx) => {
      await settings.setSetting(tx, { agencyId: agency, key: 'dailyJpCap', value: 4, from: '2026-06-01' });
      await settings.setSetting(tx, { agencyId: agency, key: 'mfaRequired', value: false, from: '2026-01-01' });
    });
    expect(await reader.settingsOf(agency, '2026-05-31')).toMatchObject({ dailyJpCap: 3, mfaRequired: false, zone: 'Asia/Makassar' });
    expect(await reader.settingsOf(agency, '2026-06-01')).toMatchObject({ dailyJpCap: 4 });
  });

  it('lists by name or number, within a scope, part by part', async () => {
    const list = new EmployeeReader(db.database, reader);
    const other = await anEmployee(db, { fullName: 'Zulkarnain Lain' });
    const target = await anEmployee(db, { unitId: field, fullName: 'Zaenab Uji' });
    const scope = { permission: 'organisation.employee.read', actor: { on: day }, reaches: [{ kind: 'subtree', unitId: agency }] } as unknown as Scope;
    expect((await list.list(scope, { search: 'zae', limit: 10 })).items).toMatchObject([{ id: target.id, displayName: 'Zaenab Uji', unitName: 'Bidang P2P' }]);
    expect((await list.list(scope, { search: `${target.nip.slice(0, 8)} ${target.nip.slice(8)}`, limit: 10 })).items.map(({ id }) => id)).toEqual([target.id]);
    expect((await list.list(scope, { search: 'zulkarnain', limit: 10 })).items).toEqual([]);
    expect(await list.covers(scope, other.id)).toBe(false);
    expect(await list.covers(scope, target.id)).toBe(true);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await list.list(scope, { unitId: office, limit: 3, after });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain(target.id);
    await db.database.transaction((tx) => employees.endEmployee(tx, { employeeId: target.id, from: '2026-11-21' }));
    expect((await list.list(scope, { search: 'zaenab', limit: 10 })).items).toEqual([]);
    expect((await list.list(scope, { search: 'zaenab', ended: true, limit: 10 })).items).toMatchObject([{ id: target.id, ended: true }]);
    expect(await list.covers(scope, target.id)).toBe(true);
  });

  it('an earlier date than what is recorded is refused, the same date corrects', async () => {
    const person = await anEmployee(db, { unitId: office });
    const move = (unitId: UnitId, from: string) => db.database.transaction((tx) => employees.moveEmployee(tx, { employeeId: person.id, unitId, positionId: null, from }));
    await move(field, '2026-05-01');
    await expect(move(office, '2026-04-01')).rejects.toMatchObject({ code: 'organisation.not_retroactive' });
    await move(office, '2026-05-01');
    const history = await new EmployeeReader(db.database, reader).historyOf(person.id);
    expect(history.memberships).toEqual([
      { text: 'Dinas Kesehatan', from: '2026-05-01', to: null },
      { text: 'Dinas Kesehatan', from: '2018-01-01', to: '2026-05-01' },
    ]);
  });
});
