import type { UnitId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { anEmployee } from '../../../../test/builders/employee';
import { aUnit, anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
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

  it('refuses a change based on an old revision', async () => {
    const unit = await aUnit(db);
    const change = { unitId: unit, revision: 1, code: 'BARU', name: 'Nama Baru', kind: 'DINAS' as const };
    await db.database.transaction((tx) => units.changeUnit(tx, change));
    await expect(db.database.transaction((tx) => units.changeUnit(tx, change))).rejects.toMatchObject({ code: 'platform.stale_edit' });
  });
});
