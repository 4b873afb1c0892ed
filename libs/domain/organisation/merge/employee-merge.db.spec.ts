import type { EmployeeId, Scope, UnitId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { anEmployee } from '../../../../test/builders/employee';
import { aUnit, anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { EmployeeReader } from '../employee/employee.reader';
import { EmployeeService } from '../employee/employee.service';
import { OrganisationReader } from '../organisation.reader';
import { StandInService } from '../stand-in/stand-in.service';
import { HelperService } from '../unit/helper.service';
import { UnitService } from '../unit/unit.service';
import { DuplicateReader } from './duplicate.reader';
import { EmployeeMergeService } from './employee-merge.service';

jest.setTimeout(60_000);

const on = '2026-11-21';
const by = { accountId: newId(), employeeId: null };
const reason = 'Tercatat dua kali karena NIP baru.';

describe('merging duplicates', () => {
  let db: TestDatabase;
  let organisation: OrganisationReader;
  let duplicates: DuplicateReader;
  let list: EmployeeReader;
  let agency: UnitId;
  let office: UnitId;
  let field: UnitId;
  const employees = new EmployeeService();
  const units = new UnitService();
  const merging = new EmployeeMergeService();

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.travelTo('2026-11-21T03:00:00Z');
    organisation = new OrganisationReader(db.database, db.clock);
    duplicates = new DuplicateReader(db.database);
    list = new EmployeeReader(db.database, organisation);
    agency = await anAgency(db);
    office = await aUnit(db, { parentId: agency, name: 'Dinas Kesehatan' });
    field = await aUnit(db, { parentId: office, name: 'Bidang P2P', kind: 'BIDANG' });
  });
  afterAll(() => db.close());

  const scope = () => ({ permission: 'organisation.employee.manage', actor: { on }, reaches: [{ kind: 'subtree', unitId: agency }] }) as unknown as Scope;
  const merge = (employeeId: EmployeeId, duplicateId: EmployeeId, mergeId = newId()) =>
    db.database.transaction((tx) => merging.mergeEmployees(tx, { mergeId, employeeId, duplicateId, reason, on, by })).then(() => mergeId);
  const split = (mergeId: string) => db.database.transaction((tx) => merging.splitEmployees(tx, mergeId, by));
  const facts = (id: EmployeeId) =>
    db.database.read(
      `select 'unit' as what, unit_id as of, valid::text from organisation.membership where employee_id = $1
       union all select capacity, unit_id, valid::text from organisation.headship where employee_id = $1
       union all select 'leads', employee_id, valid::text from organisation.supervision where supervisor_id = $1
       union all select kind, null, valid::text from organisation.employment where employee_id = $1
       union all select 'helps', unit_id, valid::text from organisation.unit_helper where employee_id = $1
       union all select 'away', stand_in_id, valid::text from organisation.stand_in where employee_id = $1
       union all select 'stands in', employee_id, valid::text from organisation.stand_in where stand_in_id = $1 order by 1, 3`,
      [id],
    );
  const pair = async (fullName: string) =>
    [await anEmployee(db, { unitId: office, fullName }), await anEmployee(db, { unitId: field, fullName: fullName.toUpperCase() })] as const;

  it('finds those of the same name and birth date, or of the same number, until an admin says otherwise', async () => {
    const [first, second] = await pair('Kembar Nama');
    const oldNip = await anEmployee(db, { unitId: field, fullName: 'Ganti Nama', birthDate: '1980-02-02' });
    const numbered = await anEmployee(db, { unitId: field, fullName: 'Nama Lain', birthDate: '1981-03-03', siasnId: oldNip.nip });
    const elsewhere = await anEmployee(db, { fullName: 'Kembar Nama' });
    const found = async () => (await duplicates.pairs(scope(), { limit: 100 })).items.map(({ first: a, second: b, alike }) => [alike, ...[a.id, b.id].sort()]);
    expect(await found()).toEqual(expect.arrayContaining([
      ['NAME', ...[first.id, second.id].sort()],
      ['NUMBER', ...[oldNip.id, numbered.id].sort()],
    ]));
    expect((await found()).flat()).not.toContain(elsewhere.id);
    await db.database.transaction((tx) => merging.markDistinct(tx, [second.id, first.id], by.accountId));
    expect((await found()).flat()).not.toContain(first.id);
    const pages: string[] = [];
    let after: string | undefined;
    do {
      const page = await duplicates.pairs(scope(), { limit: 1, ...(after ? { after } : {}) });
      pages.push(...page.items.map(({ first: a, second: b }) => `${a.id}${b.id}`));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(pages).size).toBe((await found()).length);
  });

  it('leaves one person: numbers lead to the one that stays, offices pass on, and the undoing restores every row', async () => {
    const [stays, duplicate] = await pair('Satu Orang');
    const clerk = await anEmployee(db, { unitId: field });
    await db.database.transaction(async (tx) => {
      await units.setHead(tx, { unitId: field, employeeId: duplicate.id, capacity: 'HEAD', from: '2020-01-01' });
      await employees.nameSupervisor(tx, { employeeId: clerk.id, supervisorId: duplicate.id, from: '2021-01-01', to: '2028-01-01', reason: 'Pembina' });
      await new HelperService().nameHelper(tx, { id: newId(), unitId: field, employeeId: duplicate.id, contact: 'Ruang 2', from: '2022-01-01' });
      const absent = { from: '2026-11-01', to: '2027-02-01', accountId: by.accountId };
      await new StandInService().nameStandIn(tx, { id: newId(), employeeId: duplicate.id, standInId: clerk.id, ...absent });
      await new StandInService().nameStandIn(tx, { id: newId(), employeeId: clerk.id, standInId: duplicate.id, ...absent });
    });
    const before = [await facts(stays.id), await facts(duplicate.id)];
    const mergeId = await merge(stays.id, duplicate.id);
    expect(await merge(stays.id, duplicate.id, mergeId)).toBe(mergeId);

    expect(await organisation.employeeByIdentifier(duplicate.nip)).toBe(stays.id);
    expect(await organisation.supervisorOf(clerk.id, on)).toBe(stays.id);
    expect(await organisation.contextOf(duplicate.id, on)).toBeNull();
    expect(await organisation.contextOf(stays.id, on)).toMatchObject({ unitId: office });
    expect(await facts(stays.id)).toEqual(expect.arrayContaining([
      { what: 'HEAD', of: field, valid: '[2026-11-21,)' },
      { what: 'leads', of: clerk.id, valid: '[2026-11-21,2028-01-01)' },
      { what: 'helps', of: field, valid: '[2026-11-21,)' },
      { what: 'away', of: clerk.id, valid: '[2026-11-21,2027-02-01)' },
      { what: 'stands in', of: clerk.id, valid: '[2026-11-21,2027-02-01)' },
    ]));
    expect((await list.list(scope(), { search: duplicate.nip, limit: 10 })).items.map(({ id }) => id)).toEqual([stays.id]);
    expect((await list.list(scope(), { search: 'satu orang', limit: 10 })).items).toHaveLength(1);
    expect((await duplicates.merges(scope(), { limit: 10 })).items[0]).toMatchObject({ id: mergeId, reason, duplicateNip: duplicate.nip, undoneAt: null });
    expect(await duplicates.mergeOf(duplicate.id, on)).toEqual({ mergeId, employeeId: stays.id, displayName: 'Satu Orang' });

    await split(mergeId);
    await split(mergeId);
    expect([await facts(stays.id), await facts(duplicate.id)]).toEqual(before);
    expect(await organisation.employeeByIdentifier(duplicate.nip)).toBe(duplicate.id);
    expect((await duplicates.merges(scope(), { limit: 10 })).items[0]?.undoneAt).not.toBeNull();
  });

  it('gives unit and kind to one who has none', async () => {
    const [stays, duplicate] = await pair('Pernah Keluar');
    await db.database.transaction((tx) => employees.endEmployee(tx, { employeeId: stays.id, from: '2025-01-01', reason: 'CONTRACT_ENDED' }));
    await merge(stays.id, duplicate.id);
    expect(await organisation.contextOf(stays.id, on)).toMatchObject({ unitId: field, employeeKind: 'PNS' });
    expect(await organisation.contextOf(stays.id, '2026-11-20')).toBeNull();
  });

  it('resolves chains in one step, and takes them apart again', async () => {
    const [first, second] = await pair('Tiga Kali');
    const third = await anEmployee(db, { unitId: field, fullName: 'Tiga Kali' });
    await merge(second.id, first.id);
    const later = await merge(third.id, second.id);
    expect(await organisation.employeeByIdentifier(first.nip)).toBe(third.id);
    await split(later);
    expect(await organisation.employeeByIdentifier(first.nip)).toBe(second.id);
    expect(await organisation.employeeByIdentifier(third.nip)).toBe(third.id);
  });

  it('is refused for oneself, for what was merged already, and when the moved office has changed since', async () => {
    const [stays, duplicate] = await pair('Tidak Boleh');
    const other = await anEmployee(db, { unitId: office });
    const command = { mergeId: newId(), employeeId: stays.id, duplicateId: duplicate.id, reason, on };
    const asThemselves = { accountId: newId(), employeeId: duplicate.id };
    await expect(db.database.transaction((tx) => merging.mergeEmployees(tx, { ...command, by: asThemselves }))).rejects.toMatchObject({ code: 'platform.own_request' });
    await expect(merge(stays.id, stays.id)).rejects.toMatchObject({ code: 'platform.invalid_input' });
    await db.database.transaction((tx) => units.setHead(tx, { unitId: field, employeeId: duplicate.id, capacity: 'PLT', from: '2026-01-01' }));
    const mergeId = await merge(stays.id, duplicate.id);
    await expect(merge(other.id, duplicate.id)).rejects.toMatchObject({ code: 'organisation.person_merged' });
    await expect(merge(duplicate.id, other.id)).rejects.toMatchObject({ code: 'organisation.person_merged' });
    await expect(db.database.transaction((tx) => employees.moveEmployee(tx, { employeeId: duplicate.id, unitId: office, positionId: null, from: on }))).rejects.toMatchObject({
      code: 'organisation.person_merged',
    });
    await db.database.transaction((tx) => units.setHead(tx, { unitId: field, employeeId: other.id, capacity: 'PLT', from: '2026-11-22' }));
    await expect(split(mergeId)).rejects.toMatchObject({ code: 'organisation.merge_changed_since' });
  });

  it('belongs to the agency: a scope that covers one of the two sees neither pair nor merge', async () => {
    const [stays, duplicate] = await pair('Dua Unit');
    const narrow = { ...scope(), reaches: [{ kind: 'subtree', unitId: field }] } as unknown as Scope;
    expect((await duplicates.pairs(narrow, { limit: 100 })).items.flatMap(({ first, second }) => [first.id, second.id])).not.toContain(stays.id);
    const mergeId = await merge(stays.id, duplicate.id);
    await expect(duplicates.requireMerge(narrow, mergeId)).rejects.toMatchObject({ code: 'platform.not_found' });
    await duplicates.requireMerge(scope(), mergeId);
  });
});
