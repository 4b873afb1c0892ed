import type { UnitId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { anEmployee } from '../../../../test/builders/employee';
import { aUnit, anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { EmployeeService } from '../employee/employee.service';
import { HelperReader } from './helper.reader';
import { HelperService } from './helper.service';
import { UnitCardReader } from './unit-card.reader';
import { UnitReader } from './unit.reader';
import { UnitService } from './unit.service';

jest.setTimeout(60_000);

describe('the tree of units', () => {
  let db: TestDatabase;
  const units = new UnitService();
  const day = '2026-11-21';

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.travelTo('2026-11-21T03:00:00Z');
  });
  afterAll(() => db.close());

  const below = async (id: UnitId): Promise<string[]> =>
    (await db.database.read<{ id: string }>('select descendant_id as id from organisation.unit_closure where ancestor_id = $1 order by depth', [id])).map((row) => row.id);

  it('keeps its closure in the transaction that changes it', async () => {
    const agency = await anAgency(db);
    const health = await aUnit(db, { parentId: agency });
    const clinic = await aUnit(db, { parentId: health, kind: 'UPTD' });
    const school = await aUnit(db, { parentId: agency });
    expect(await below(agency)).toEqual(expect.arrayContaining([agency, health, clinic, school]));
    await db.database.transaction((tx) => units.moveUnit(tx, { unitId: health, parentId: school, from: day }));
    expect(await below(school)).toEqual([school, health, clinic]);
    expect(await below(agency)).toHaveLength(4);
  });

  it('never forms a circle, not even by two moves at once', async () => {
    const agency = await anAgency(db);
    const a = await aUnit(db, { parentId: agency });
    const b = await aUnit(db, { parentId: agency });
    const outcomes = await Promise.allSettled([
      db.database.transaction((tx) => units.moveUnit(tx, { unitId: a, parentId: b, from: day })),
      db.database.transaction((tx) => units.moveUnit(tx, { unitId: b, parentId: a, from: day })),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'organisation.unit_cycle' } });
  });

  it('keeps an earlier parent as a dated row', async () => {
    const agency = await anAgency(db);
    const a = await aUnit(db, { parentId: agency });
    const b = await aUnit(db, { parentId: agency });
    const moved = await aUnit(db, { parentId: a });
    await db.database.transaction((tx) => units.moveUnit(tx, { unitId: moved, parentId: b, from: '2026-03-01' }));
    const rows = await db.database.read('select parent_id, lower(valid) as since from organisation.unit_parent where unit_id = $1 order by valid', [moved]);
    expect(rows).toEqual([{ parent_id: a, since: '2018-01-01' }, { parent_id: b, since: '2026-03-01' }]);
    await expect(db.database.transaction((tx) => units.moveUnit(tx, { unitId: moved, parentId: a, from: '2026-02-01' }))).rejects.toMatchObject({
      code: 'organisation.not_retroactive',
    });
  });

  it('gives the first answer to a repeat, and refuses other content and a taken code', async () => {
    const agency = await anAgency(db);
    const command = { id: newId(), parentId: agency, code: 'BKPSDM', name: 'BKPSDM', kind: 'BADAN' as const, from: day };
    const add = (change = {}) => db.database.transaction((tx) => units.addUnit(tx, { ...command, ...change }));
    expect(await add()).toBe(command.id);
    expect(await add()).toBe(command.id);
    await expect(add({ name: 'Lain' })).rejects.toMatchObject({ code: 'platform.different_repeat' });
    await expect(add({ id: newId() })).rejects.toMatchObject({ code: 'organisation.code_taken' });
  });

  it('is not closed while people or units are in it', async () => {
    const agency = await anAgency(db);
    const unit = await aUnit(db, { parentId: agency });
    const sub = await aUnit(db, { parentId: unit });
    const end = (unitId: UnitId) => db.database.transaction((tx) => units.endUnit(tx, { unitId, from: day }));
    await expect(end(unit)).rejects.toMatchObject({ code: 'organisation.unit_in_use' });
    await end(sub);
    await end(unit);
    const staffed = await aUnit(db, { parentId: agency });
    await anEmployee(db, { unitId: staffed });
    await expect(end(staffed)).rejects.toMatchObject({ code: 'organisation.unit_in_use' });
    expect(await below(agency)).toContain(unit);
  });

  it('shows the acting head before the head', async () => {
    const agency = await anAgency(db);
    const unit = await aUnit(db, { parentId: agency });
    const head = await anEmployee(db, { unitId: unit, fullName: 'Kepala Tetap' });
    const acting = await anEmployee(db, { unitId: unit, fullName: 'Pelaksana Tugas', backTitle: 'S.E.' });
    await db.database.transaction(async (tx) => {
      await units.setHead(tx, { unitId: unit, employeeId: head.id, capacity: 'HEAD', from: '2020-01-01' });
      await units.setHead(tx, { unitId: unit, employeeId: acting.id, capacity: 'PLT', from: '2026-10-01', to: '2026-12-01' });
    });
    await expect(
      db.database.transaction((tx) => units.setHead(tx, { unitId: unit, employeeId: head.id, capacity: 'PLH', from: '2026-03-01', to: '2026-03-01' })),
    ).rejects.toMatchObject({ code: 'platform.invalid_input' });
    const headOn = async (date: string) => (await new UnitReader(db.database).treeBelow(agency, date)).find(({ id }) => id === unit)?.head;
    expect(await headOn('2026-11-21')).toEqual({ employeeId: acting.id, displayName: 'Pelaksana Tugas, S.E.', capacity: 'PLT' });
    expect(await headOn('2026-12-01')).toMatchObject({ employeeId: head.id, capacity: 'HEAD' });
  });

  it('empties itself into another unit when it is told to, and says what is left otherwise', async () => {
    const agency = await anAgency(db);
    const closing = await aUnit(db, { parentId: agency });
    const sub = await aUnit(db, { parentId: closing });
    const target = await aUnit(db, { parentId: agency });
    const person = await anEmployee(db, { unitId: closing });
    const end = (moveTo: UnitId | null) => db.database.transaction((tx) => units.endUnit(tx, { unitId: closing, from: day, moveTo }));
    await expect(end(null)).rejects.toMatchObject({ code: 'organisation.unit_in_use', details: { people: 1, units: 1 } });
    await expect(end(sub)).rejects.toMatchObject({ code: 'organisation.unit_cycle' });
    await end(target);
    expect(await below(target)).toEqual([target, sub]);
    expect(await below(closing)).toEqual([closing]);
    expect(await db.database.read('select unit_id from organisation.membership where employee_id = $1 and valid @> $2::date', [person.id, day])).toEqual([{ unit_id: target }]);
    const closed = { code: 'organisation.unit_closed' };
    await expect(anEmployee(db, { unitId: closing })).rejects.toMatchObject(closed);
    await expect(aUnit(db, { parentId: closing })).rejects.toMatchObject(closed);
    await expect(db.database.transaction((tx) => units.moveUnit(tx, { unitId: sub, parentId: closing, from: day }))).rejects.toMatchObject(closed);
    await expect(db.database.transaction((tx) => units.endUnit(tx, { unitId: agency, from: day }))).rejects.toMatchObject({ code: 'platform.invalid_input' });
  });

  it('keeps earlier names in their time; on its first day a name is corrected', async () => {
    const unit = await aUnit(db, { name: 'Dinas Lama' });
    const rename = (name: string, revision: number, from?: string) =>
      db.database.transaction((tx) => units.changeUnit(tx, { unitId: unit, revision, code: `R-${unit.slice(-6)}`, name, kind: 'DINAS', ...(from ? { from } : {}) }));
    await rename('Dinas Salah', 1, '2026-03-01');
    await rename('Dinas Baru', 2, '2026-03-01');
    await expect(rename('Dinas Kuno', 3, '2026-02-01')).rejects.toMatchObject({ code: 'organisation.not_retroactive' });
    await expect(rename('Dinas Nanti', 3, '2026-12-01')).rejects.toMatchObject({ code: 'platform.invalid_input' });
    const { name, names } = await new UnitCardReader(db.database).cardOf(unit, day);
    expect([name, names.map(({ id: _, ...each }) => each)]).toEqual(['Dinas Baru', [
      { name: 'Dinas Baru', from: '2026-03-01', to: null },
      { name: 'Dinas Lama', from: '2018-01-01', to: '2026-03-01' },
    ]]);
  });

  it('never has two heads of one capacity at once, and never loses one who is set for later', async () => {
    const unit = await aUnit(db);
    const [present, next, other] = await Promise.all(['Kini', 'Nanti', 'Lain'].map((fullName) => anEmployee(db, { unitId: unit, fullName })));
    const head = (employeeId: string, from: string, to?: string) =>
      db.database.transaction((tx) => units.setHead(tx, { unitId: unit, employeeId, capacity: 'HEAD', from, to }));
    await head(present!.id, '2024-01-01');
    await head(next!.id, '2027-01-01');
    await expect(head(other!.id, '2026-11-21')).rejects.toMatchObject({ code: 'organisation.overlaps' });
    await head(other!.id, '2026-11-21', '2027-01-01');
    const { heads, head: today } = await new UnitCardReader(db.database).cardOf(unit, day);
    expect(heads.map(({ employeeId, from, to }) => [employeeId, from, to])).toEqual([
      [next!.id, '2027-01-01', null], [other!.id, '2026-11-21', '2027-01-01'], [present!.id, '2024-01-01', '2026-11-21'],
    ]);
    expect(today?.employeeId).toBe(other!.id);
    await db.database.transaction((tx) => units.endHeadship(tx, { unitId: unit, headshipId: heads[0]!.id, from: day }));
    await db.database.transaction((tx) => units.endHeadship(tx, { unitId: unit, headshipId: heads[1]!.id, from: '2026-12-01' }));
    expect((await new UnitCardReader(db.database).cardOf(unit, day)).heads).toMatchObject([{ employeeId: other!.id, to: '2026-12-01' }, { employeeId: present!.id }]);
    const foreign = await anEmployee(db);
    await db.database.transaction((tx) => new EmployeeService().endEmployee(tx, { employeeId: foreign.id, from: '2026-01-01' }));
    await expect(head(foreign.id, '2028-01-01')).rejects.toMatchObject({ code: 'organisation.not_in_service' });
  });

  it('says before a move whom it concerns and who gains or loses sight', async () => {
    const agency = await anAgency(db);
    const [from, to] = [await aUnit(db, { parentId: agency }), await aUnit(db, { parentId: agency })];
    const moved = await aUnit(db, { parentId: from });
    const sub = await aUnit(db, { parentId: moved });
    await anEmployee(db, { unitId: sub });
    expect(await new UnitCardReader(db.database).movePreview(moved, to, day)).toEqual({ people: 1, units: 1, left: [from], joined: [to] });
  });

  it('offers its helpers, else those of the unit above; who leaves the unit helps there no more', async () => {
    const department = await aUnit(db, { name: 'Dinas Bantu' });
    const section = await aUnit(db, { parentId: department });
    const [chief, near] = [await anEmployee(db, { unitId: department, fullName: 'Bantu Dinas' }), await anEmployee(db, { unitId: section, fullName: 'Bantu Seksi' })];
    const helpers = new HelperService();
    const name = (unitId: UnitId, employeeId: string, id = newId()) =>
      db.database.transaction((tx) => helpers.nameHelper(tx, { id, unitId, employeeId, contact: ' Ruang 12 ', from: '2026-01-01' }));
    const of = async () => (await new HelperReader(db.database).helpersOf(section, day)).map(({ displayName }) => displayName);
    expect(await of()).toEqual([]);
    await name(department, chief.id);
    expect(await new HelperReader(db.database).helpersOf(section, day)).toEqual([{ displayName: 'Bantu Dinas', contact: 'Ruang 12', unitName: 'Dinas Bantu' }]);
    const id = newId();
    await name(section, near.id, id);
    await name(section, near.id, id);
    await expect(name(section, near.id)).rejects.toMatchObject({ code: 'organisation.overlaps' });
    expect(await of()).toEqual(['Bantu Seksi']);
    await db.database.transaction((tx) => new EmployeeService().moveEmployee(tx, { employeeId: near.id, unitId: department, positionId: null, from: day }));
    expect(await of()).toEqual(['Bantu Dinas']);
    const [row] = await db.database.read<{ id: string }>('select id from organisation.unit_helper where unit_id = $1', [department]);
    await db.database.transaction((tx) => helpers.endHelper(tx, { id: row!.id, unitId: department, from: day }));
    expect(await of()).toEqual([]);
  });

  it('leads questions to the helpdesk of the nearest unit that has one', async () => {
    const agency = await anAgency(db);
    const department = await aUnit(db, { parentId: agency });
    const sections = [await aUnit(db, { parentId: department }), await aUnit(db, { parentId: department })] as const;
    const people = [await anEmployee(db, { unitId: sections[0] }), await anEmployee(db, { unitId: sections[1] }), await anEmployee(db, { unitId: agency })];
    const asked = () => Promise.all(people.map(({ id }) => new HelperReader(db.database).helpdeskOf(id, day)));
    const set = (unitId: UnitId, helpPhone: string | null, helpEmail: string | null = null, revision = 1) =>
      db.database.transaction((tx) => new HelperService().setHelpdesk(tx, { unitId, revision, helpPhone, helpEmail }));
    expect(await asked()).toEqual([null, null, null]);
    await set(department, '0812-1111-2222');
    await set(sections[1], null, 'bantu@seksi.example');
    const ofDepartment = { helpPhone: '0812-1111-2222', helpEmail: null };
    expect(await asked()).toEqual([ofDepartment, { helpPhone: null, helpEmail: 'bantu@seksi.example' }, null]);
    await set(sections[1], null, null, 2);
    expect(await asked()).toEqual([ofDepartment, ofDepartment, null]);
    await expect(set(department, null)).rejects.toMatchObject({ code: 'platform.stale_edit' });
    await expect(set(department, 'lewat Bu Sri', null, 2)).rejects.toMatchObject({ code: 'platform.invalid_input', details: { fields: { helpPhone: [expect.any(String)] } } });
    await expect(set(agency, '0812-1111-2222')).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  it('refuses a change based on an old revision', async () => {
    const unit = await aUnit(db);
    const change = { unitId: unit, revision: 1, code: 'BARU', name: 'Nama Baru', kind: 'DINAS' as const };
    await db.database.transaction((tx) => units.changeUnit(tx, change));
    await expect(db.database.transaction((tx) => units.changeUnit(tx, change))).rejects.toMatchObject({ code: 'platform.stale_edit' });
  });
});
