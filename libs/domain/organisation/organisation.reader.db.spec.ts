import type { EmployeeId, Scope, UnitId } from '@piawai/contracts';

import { anEmployee } from '../../../test/builders/employee';
import { aPosition } from '../../../test/builders/position';
import { aUnit, anAgency } from '../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../test/environment/database';
import { EmployeeReader } from './employee/employee.reader';
import { EmployeeService } from './employee/employee.service';
import { SupervisionReader } from './employee/supervision.reader';
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

  it('tells why somebody leads, and refuses circles and people who are gone', async () => {
    const supervision = new SupervisionReader(db.database);
    const top = await aUnit(db, { parentId: agency, name: 'Badan Uji' });
    const part = await aUnit(db, { parentId: top, name: 'Bidang Uji' });
    const [boss, acting, clerk, gone] = await Promise.all(['Kaban', 'Pelaksana', 'Staf', 'Purna'].map((fullName, at) => anEmployee(db, { unitId: at === 0 ? top : part, fullName })));
    const name = (employeeId: EmployeeId, supervisorId: EmployeeId | null, more: { from?: string; to?: string; reason?: string } = {}) =>
      db.database.transaction((tx) => employees.nameSupervisor(tx, { employeeId, supervisorId, from: '2026-11-01', ...more }));
    expect(await supervision.onDate(clerk!.id, day)).toBeNull();
    await lead(top, boss!.id, 'HEAD');
    expect(await supervision.onDate(clerk!.id, day)).toMatchObject({ employeeId: boss!.id, by: 'HEAD', unitName: 'Badan Uji', above: true });
    await lead(part, acting!.id, 'PLT', '2026-10-01', '2027-01-01');
    expect(await supervision.onDate(clerk!.id, day)).toMatchObject({ employeeId: acting!.id, by: 'PLT', unitName: 'Bidang Uji', above: false, to: '2027-01-01' });
    expect(await supervision.onDate(acting!.id, day)).toMatchObject({ employeeId: boss!.id, above: true });
    await name(clerk!.id, boss!.id, { to: '2026-12-01', reason: 'Ditugaskan langsung' });
    expect(await supervision.onDate(clerk!.id, day)).toMatchObject({ employeeId: boss!.id, by: 'NAMED', reason: 'Ditugaskan langsung', to: '2026-12-01' });
    expect(await supervision.onDate(clerk!.id, '2026-12-01')).toMatchObject({ employeeId: acting!.id });
    for (const { id } of [boss!, acting!, clerk!]) expect((await supervision.onDate(id, day))?.employeeId ?? null).toBe(await reader.supervisorOf(id, day));
    await expect(name(boss!.id, clerk!.id)).rejects.toMatchObject({ code: 'organisation.supervision_cycle' });
    await expect(name(clerk!.id, clerk!.id, { from: '2026-11-02' })).rejects.toMatchObject({ code: 'organisation.supervision_cycle' });
    await db.database.transaction((tx) => employees.endEmployee(tx, { employeeId: gone!.id, from: '2026-06-01', reason: 'RETIRED' }));
    await expect(name(clerk!.id, gone!.id)).rejects.toMatchObject({ code: 'organisation.not_in_service' });
    await name(clerk!.id, null, { from: '2026-11-15' });
    expect(await supervision.namedFor(clerk!.id)).toEqual([{ employeeId: boss!.id, displayName: 'Kaban', from: '2026-11-01', to: '2026-11-15', reason: 'Ditugaskan langsung' }]);
    expect((await new EmployeeReader(db.database, reader).historyOf(gone!.id)).employments[0]?.text).toBe('PNS · III/a · RETIRED');
  });

  it('lists by kind, position and missing supervisor, in both orders, and as a whole', async () => {
    const list = new EmployeeReader(db.database, reader);
    const top = await aUnit(db, { parentId: agency, name: 'Zona Akhir' });
    const first = await aUnit(db, { parentId: top, name: 'Alur Awal' });
    const positionId = await aPosition(db, { agencyId: agency });
    const boss = await anEmployee(db, { unitId: top, fullName: 'Urut Satu' });
    const clerk = await anEmployee(db, { unitId: first, fullName: 'Urut Dua', kind: 'PPPK', rankGrade: 'IX', positionId });
    const scope = { permission: 'organisation.employee.read', actor: { on: day }, reaches: [{ kind: 'subtree', unitId: agency }] } as unknown as Scope;
    const ids = async (filter: object) => (await list.list(scope, { unitId: top, limit: 10, ...filter })).items.map(({ id }) => id);
    expect(await ids({})).toEqual([clerk.id, boss.id]);
    expect(await ids({ sort: '-name' })).toEqual([boss.id, clerk.id]);
    expect(await ids({ sort: 'unit' })).toEqual([clerk.id, boss.id]);
    expect(await ids({ sort: '-unit' })).toEqual([boss.id, clerk.id]);
    expect(await ids({ kind: 'PPPK' })).toEqual([clerk.id]);
    expect(await ids({ positionId })).toEqual([clerk.id]);
    expect(await ids({ withoutSupervisor: true })).toEqual([clerk.id, boss.id]);
    await lead(top, boss.id, 'HEAD');
    expect(await ids({ withoutSupervisor: true })).toEqual([boss.id]);
    const part = await list.list(scope, { unitId: top, limit: 1, sort: '-unit' });
    expect((await list.list(scope, { unitId: top, limit: 1, sort: '-unit', after: part.next! })).items.map(({ id }) => id)).toEqual([clerk.id]);
    const whole: string[] = [];
    for await (const lines of list.all(scope, { unitId: top })) whole.push(...lines.map(({ id }) => id));
    expect(whole).toEqual([clerk.id, boss.id]);
  });

  it('a new number of any kind holds from its date, and an old one needs nine digits', async () => {
    const person = await anEmployee(db, { unitId: office });
    const change = (kind: 'NIP' | 'OLD_NIP' | 'SIASN', value: string, from: string) =>
      db.database.transaction((tx) => employees.changeIdentifier(tx, { employeeId: person.id, kind, value, from }));
    await change('NIP', '19900101 202603 1 981', '2026-03-01');
    await change('OLD_NIP', '131 234 567', '2018-01-01');
    expect((await reader.describe(person.id, day))?.nip).toBe('199001012026031981');
    expect((await reader.describe(person.id, '2026-02-28'))?.nip).toBe(person.nip);
    expect(await reader.employeeByIdentifier('131234567')).toBe(person.id);
    await expect(change('OLD_NIP', '1312', '2019-01-01')).rejects.toMatchObject({ code: 'organisation.old_nip_invalid' });
    await expect(change('NIP', '19900101 202503 1 981', '2025-03-01')).rejects.toMatchObject({ code: 'organisation.not_retroactive' });
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
