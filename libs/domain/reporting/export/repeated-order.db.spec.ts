import { scopeFor } from '@piawai/domain/accounts/rules';
import { EmployeeService, UnitService } from '@piawai/domain/organisation';
import { ReferenceService } from '@piawai/domain/standards';
import { parse } from 'csv-parse/sync';

import { seedStandardsReference } from '../../../../apps/database/seeds/reference/standards';
import { signedIn, type SignedInTester } from '../../../../test/builders/account';
import { aCompletionRow } from '../../../../test/builders/completion-row';
import { aNip, anEmployee } from '../../../../test/builders/employee';
import { anExport, reportingServices } from '../../../../test/builders/export';
import { anAgency, aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

jest.setTimeout(60_000);

describe('an order that repeats an earlier one', () => {
  let db: TestDatabase;
  let agencyId: string;
  let serviceId: string;
  let fieldId: string;
  let otherId: string;
  let admin: SignedInTester;
  let person: Awaited<ReturnType<typeof anEmployee>>;
  let first: Awaited<ReturnType<typeof anExport>>;

  const scopeOf = (by: SignedInTester) => by.scopeOf('reporting.export.order');
  const order = { kind: 'COMPLETIONS', format: 'CSV' } as const;
  const rowsOf = (bytes: Buffer): string[][] =>
    parse<Record<string, string>>(bytes, { columns: true, bom: true }).map((row) => [row['ID Penyelesaian']!, row['NIP']!, row['Unit Kerja']!]);

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.travelTo('2026-11-21T03:00:00Z');
    await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
    agencyId = await anAgency(db);
    serviceId = await aUnit(db, { parentId: agencyId, name: 'Dinas A' });
    fieldId = await aUnit(db, { parentId: serviceId, name: 'Bidang A1', kind: 'BIDANG' });
    otherId = await aUnit(db, { parentId: agencyId, name: 'Dinas B' });
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: serviceId })).id, grants: [{ role: 'ADMIN_OPD', unitId: serviceId }] });
    person = await anEmployee(db, { unitId: fieldId });
    await aCompletionRow(db, { employeeId: person.id, completedOn: '2026-05-05' });
    await aCompletionRow(db, { employeeId: admin.employeeId, completedOn: '2026-06-06' });
    first = await anExport(db, scopeOf(admin), { ...order, filter: { state: 'COMPLETED', unitId: serviceId } });
  });
  afterAll(() => db.close());

  it('holds the same facts, whatever was recorded since and wherever a unit moved', async () => {
    expect(rowsOf(first.bytes)).toHaveLength(2);
    expect(first.listed.manifest).toMatchObject({ order: first.id, facts: 'reproducible' });
    await db.database.transaction(async (tx) => {
      await new UnitService().moveUnit(tx, { unitId: fieldId, parentId: otherId, from: '2026-11-21' });
      await new EmployeeService().changeIdentifier(tx, { employeeId: person.id, kind: 'NIP', value: aNip(), from: '2026-04-01' });
    });
    await aCompletionRow(db, { employeeId: admin.employeeId, completedOn: '2026-01-02' });
    const again = await anExport(db, scopeOf(admin), { ...order, filter: { state: 'COMPLETED', unitId: serviceId }, repeats: first.id });
    expect(rowsOf(again.bytes)).toEqual(rowsOf(first.bytes));
    expect(again.listed.manifest!.factsUntil).toBe(first.listed.manifest!.factsUntil);
    const today = await anExport(db, scopeOf(admin), { ...order, filter: { state: 'COMPLETED', unitId: serviceId } });
    expect(rowsOf(today.bytes).map(([, nip]) => nip)).toEqual([admin.nip, admin.nip]);
  });

  it('is refused for another report, for live rows and for what somebody else ordered', async () => {
    const repeat = (by: SignedInTester, filter: object) => anExport(db, scopeOf(by), { ...order, filter: { state: 'COMPLETED', ...filter }, repeats: first.id });
    await expect(repeat(admin, {})).rejects.toMatchObject({ code: 'platform.invalid_input' });
    const leader = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: otherId })).id, grants: [{ role: 'PIMPINAN' }] });
    await expect(repeat(leader, { unitId: serviceId })).rejects.toMatchObject({ code: 'platform.not_found' });
    const live = await anExport(db, scopeOf(admin), { ...order, filter: { state: 'ACTIVE' } });
    await expect(anExport(db, scopeOf(admin), { ...order, filter: { state: 'ACTIVE' }, repeats: live.id })).rejects.toMatchObject({ code: 'platform.invalid_input' });
  });

  it('under one id is one order only when instant and repeated order are the same', async () => {
    const { exports } = await reportingServices(db);
    const factsUntil = new Date(first.listed.manifest!.factsUntil);
    const { id } = await anExport(db, scopeOf(admin), { ...order, filter: { state: 'COMPLETED' }, factsUntil });
    const again = (settings: object) =>
      db.database.transaction((tx) => exports.orderExport(tx, { id, ...order, filter: { state: 'COMPLETED' }, factsUntil, ...settings }, scopeOf(admin)));
    await expect(again({})).resolves.toBeUndefined();
    await expect(again({ factsUntil: new Date(factsUntil.getTime() - 1) })).rejects.toMatchObject({ code: 'platform.different_repeat' });
    await expect(again({ factsUntil: undefined })).rejects.toMatchObject({ code: 'platform.different_repeat' });
  });

  it('is kept from somebody whose reach has become smaller, and so is its file', async () => {
    const { reader } = await reportingServices(db);
    const reaching = (unitId: string) => scopeFor({ ...admin.actor, grants: [{ role: 'ADMIN_OPD', reach: { kind: 'subtree', unitId }, from: '2018-01-01', to: null }] }, 'reporting.export.order');
    const narrowed = { code: 'reporting.reach_narrowed' };
    await expect(reader.fileOf(reaching(fieldId), first.id)).rejects.toMatchObject(narrowed);
    await expect(reader.one(reaching(fieldId), first.id)).rejects.toMatchObject(narrowed);
    await expect(anExport(db, reaching(fieldId), { ...order, filter: { state: 'COMPLETED', unitId: serviceId }, repeats: first.id })).rejects.toMatchObject(narrowed);
    await expect(reader.fileOf(reaching(agencyId), first.id)).resolves.toMatchObject({ sha256: first.listed.manifest!.sha256 });
  });

  it('is kept from somebody who may see whole NIPs no more', async () => {
    const { reader } = await reportingServices(db);
    const leader = scopeFor({ ...admin.actor, grants: [{ role: 'PIMPINAN', reach: { kind: 'subtree', unitId: serviceId }, from: '2018-01-01', to: null }] }, 'reporting.export.order');
    await expect(reader.fileOf(leader, first.id)).rejects.toMatchObject({ code: 'reporting.reach_narrowed' });
  });
});
