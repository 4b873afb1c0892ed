import type { Actor, CompetencyId, EmployeeId, Permission, PositionId, Reach, Role, Scope, UnitId } from '@piawai/contracts';
import { scopeFor } from '@piawai/domain/accounts/rules';
import { PositionStandardService, ReferenceService, StandardsReader } from '@piawai/domain/standards';
import { newId } from '@piawai/platform/database/uuid';

import { seedStandardsReference } from '../../../../apps/database/seeds/reference/standards';
import { aCompletionRow, type CompletionRowSettings } from '../../../../test/builders/completion-row';
import { anEmployee } from '../../../../test/builders/employee';
import { aPosition } from '../../../../test/builders/position';
import { anAgency, aUnit } from '../../../../test/builders/unit';
import { testDatabase, type TestDatabase } from '../../../../test/environment/database';
import { PersonReader } from '../person/person.reader';
import { LedgerService } from '../record/ledger.service';
import { RecountService } from '../record/recount.service';
import { ProfileReader } from './profile.reader';
import { TimelineReader } from './timeline.reader';
import { YearRecordReader } from './year-record.reader';

const TODAY = '2026-11-21';

describe("a person's record", () => {
  let db: TestDatabase;
  let agency: UnitId;
  let unit: UnitId;
  let position: PositionId;
  let standards: StandardsReader;
  let years: YearRecordReader;
  let timelines: TimelineReader;
  let profiles: ProfileReader;
  let ledger: LedgerService;
  const idOf = new Map<string, CompetencyId>();

  const scope = (role: Role, permission: Permission, reach: Reach): Scope => {
    const actor: Actor = {
      accountId: newId(), sessionId: newId(), employeeId: reach.kind === 'self' ? reach.employeeId : null, agencyId: agency, on: TODAY,
      grants: [{ role, reach, from: '2020-01-01', to: null }],
    };
    return scopeFor(actor, permission);
  };
  const own = (employeeId: EmployeeId): Scope => scope('PEGAWAI', 'competency.own.read', { kind: 'self', employeeId });
  const admin = (unitId: UnitId): Scope => scope('ADMIN_OPD', 'competency.record.read', { kind: 'subtree', unitId });
  const learned = async (employeeId: EmployeeId, settings: Omit<CompletionRowSettings, 'employeeId'> = {}): Promise<void> => {
    const completion = await aCompletionRow(db, { employeeId, ...settings });
    await db.database.transaction((tx) => ledger.recordCompletion(tx, completion));
  };

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt(`${TODAY}T02:00:00Z`);
    await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
    standards = new StandardsReader(db.database);
    agency = await anAgency(db);
    unit = await aUnit(db, { parentId: agency });
    position = await aPosition(db, { agencyId: agency, name: 'Camat' });
    for (const { code, id } of await standards.dictionary(agency)) idOf.set(code, id);
    const levels = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'S1'].map((code) => ({ competencyId: idOf.get(code)!, level: 2 }));
    await db.database.transaction((tx) => new PositionStandardService().setStandard(tx, { positionId: position, from: '2022-01-01', levels }));
    const people = new PersonReader(db.database, db.clock);
    years = new YearRecordReader(db.database, people, standards);
    timelines = new TimelineReader(db.database, people);
    profiles = new ProfileReader(db.database, people, standards);
    ledger = new LedgerService(new RecountService(standards));
  }, 60_000);
  afterAll(() => db.close());

  it('shows the year of a PNS against 20 JP, by month', async () => {
    const { id } = await anEmployee(db, { unitId: unit });
    await learned(id, { jp: 6, completedOn: '2026-03-10' });
    await learned(id, { jp: 8, completedOn: '2026-10-02' });
    await learned(id, { jp: 20, completedOn: '2025-05-02' });
    const year = await years.yearOf(own(id), id, null);
    expect(year).toMatchObject({ year: 2026, employeeKind: 'PNS', counted: 14, target: 20, remaining: 6, met: false, years: [2026, 2025], remarks: [], platformOnly: true });
    expect(year.months.filter((month) => month.counted > 0)).toEqual([{ month: 3, counted: 6 }, { month: 10, counted: 8 }]);
    expect(await years.yearOf(own(id), id, 2025)).toMatchObject({ counted: 20, remaining: 0, met: true });
  });

  it('asks of a CPNS what it asks of a PNS', async () => {
    const { id } = await anEmployee(db, { unitId: unit, kind: 'CPNS' });
    await learned(id, { jp: 12, completedOn: '2026-04-10' });
    expect(await years.yearOf(own(id), id, null)).toMatchObject({
      employeeKind: 'CPNS', counted: 12, target: 20, remaining: 8, met: false, ceiling: null, basis: 'PP 11/2017 Pasal 203 ayat (4)', remarks: [],
      period: { kind: 'CALENDAR_YEAR', from: '2026-01-01', to: '2027-01-01' },
    });
  });

  it('keeps all JP of a PPPK above 24 in a contract year, with a remark', async () => {
    const { id } = await anEmployee(db, { unitId: unit, kind: 'PPPK', rankGrade: 'IX', nip: '199404102023211991', from: '2023-07-01' });
    await learned(id, { jp: 20, completedOn: '2026-07-02' });
    await learned(id, { jp: 6, completedOn: '2026-11-02' });
    await learned(id, { jp: 4, completedOn: '2026-06-30' });
    expect(await years.yearOf(own(id), id, 2026)).toMatchObject({
      counted: 30, target: null, remaining: null, met: null, ceiling: 24, ceilingExceeded: true,
      period: { kind: 'CONTRACT_YEAR', from: '2026-07-01', to: '2027-07-01', counted: 26 },
      remarks: [{ code: 'ceiling_exceeded', values: { counted: 26, ceiling: 24, from: '2026-07-01', to: '2027-07-01' } }],
    });
  });

  it('says that no rule is known for a part-time contract', async () => {
    const { id } = await anEmployee(db, { unitId: unit, kind: 'PPPK_PARUH_WAKTU', rankGrade: undefined, nip: '199505052025212991', from: '2025-11-01' });
    expect(await years.yearOf(own(id), id, null)).toMatchObject({ counted: 0, target: null, remarks: [{ code: 'no_rule_known' }] });
  });

  it('asks nothing of somebody on unpaid leave', async () => {
    const { id } = await anEmployee(db, { unitId: unit, legalStanding: '02' });
    expect(await years.yearOf(own(id), id, null)).toMatchObject({ target: null, remaining: null, remarks: [{ code: 'exempt' }] });
  });

  it('pages the timeline, newest first, with evidence and reasons', async () => {
    const { id } = await anEmployee(db, { unitId: unit });
    for (const month of ['01', '02', '03']) await learned(id, { jp: 2, completedOn: `2026-${month}-10`, title: `Bulan ${month}` });
    const first = await timelines.timeline(own(id), id, { year: null, limit: 2 });
    expect(first.items.map((entry) => entry.title)).toEqual(['Bulan 03', 'Bulan 02']);
    expect(first.items[0]).toMatchObject({ counted: 2, policyVersion: 'JP-2018', why: [{ code: 'designed' }], certificate: null, reversed: false, form: { id: 16 } });
    const second = await timelines.timeline(own(id), id, { year: null, limit: 2, after: first.next! });
    expect(second.items.map((entry) => entry.title)).toEqual(['Bulan 01']);
    expect(second.next).toBeNull();
    expect((await timelines.timeline(own(id), id, { year: 2025, limit: 2 })).items).toEqual([]);
  });

  it('sets the levels beside the standard of the position, 16 of 18', async () => {
    const { id } = await anEmployee(db, { unitId: unit, positionId: position });
    const proved = { M1: 2, M2: 2, M3: 1, M4: 2, M5: 3, M6: 2, M7: 2, M8: 1, S1: 2, 'T-PRO-01': 2 };
    await learned(id, { title: 'Latihan', levels: Object.entries(proved).map(([code, level]) => ({ competencyId: idOf.get(code)!, level })) });
    await learned(id, { levels: [{ competencyId: idOf.get('M1')!, level: 1 }] });
    const profile = await profiles.profileOf(own(id), id);
    expect(profile).toMatchObject({ positionName: 'Camat', jpm: 88.89 });
    expect(profile.lines.filter((line) => line.gap > 0).map((line) => line.code)).toEqual(['M3', 'M8']);
    expect(profile.lines.at(-1)).toMatchObject({ code: 'T-PRO-01', required: 0, attained: 2, gap: 0, evidence: { title: 'Latihan' } });
  });

  it('counts the published courses that would raise a level', async () => {
    const { id } = await anEmployee(db, { unitId: unit, positionId: position });
    const teacher = await anEmployee(db, { unitId: unit });
    await learned(teacher.id, { levels: [{ competencyId: idOf.get('S1')!, level: 3 }] });
    const line = async () => (await profiles.profileOf(own(id), id)).lines.find(({ code }) => code === 'S1');
    const before = await line();
    expect(before).toMatchObject({ attained: 0, gap: 2 });
    expect(before!.raisingCourses).toBeGreaterThan(0);
  });

  it('opens to the admin of the unit today, and to nobody else', async () => {
    const { id } = await anEmployee(db, { unitId: unit });
    const other = await aUnit(db, { parentId: agency });
    await expect(years.yearOf(admin(agency), id, null)).resolves.toMatchObject({ year: 2026 });
    await expect(years.yearOf(admin(other), id, null)).rejects.toMatchObject({ code: 'platform.not_found' });
    const stranger = await anEmployee(db, { unitId: unit });
    await expect(timelines.timeline(own(stranger.id), id, { year: null, limit: 5 })).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(profiles.profileOf(own(stranger.id), newId())).rejects.toMatchObject({ code: 'platform.not_found' });
  });
});
