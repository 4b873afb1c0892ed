import { createHash } from 'node:crypto';

import { ReferenceService } from '@piawai/domain/standards';
import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';

import { seedStandardsReference } from '../../../../apps/database/seeds/reference/standards';
import { signedIn, type SignedInTester } from '../../../../test/builders/account';
import { aCompletionRow } from '../../../../test/builders/completion-row';
import { aNip, anEmployee } from '../../../../test/builders/employee';
import { anExport, reportingServices } from '../../../../test/builders/export';
import { anAgency, aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

jest.setTimeout(60_000);

describe('an export', () => {
  let db: TestDatabase;
  let admin: SignedInTester;
  let leader: SignedInTester;
  let unitId: string;
  let nip: string;

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.travelTo('2026-11-21T03:00:00Z');
    await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
    const agencyId = await anAgency(db, { name: 'Kota Uji' });
    unitId = await aUnit(db, { parentId: agencyId, name: '=HYPERLINK("http://x.example")' });
    const other = await aUnit(db, { parentId: agencyId, name: 'Dinas Lain' });
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'ADMIN_OPD', unitId }] });
    leader = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: other })).id, grants: [{ role: 'PIMPINAN' }] });
    const plain = await anEmployee(db, { unitId, fullName: 'Fikram <Nasurdin> & Co', backTitle: 'S.Kom.' });
    nip = plain.nip;
    await aCompletionRow(db, { employeeId: plain.id, completedOn: '2026-03-10', jp: 3, title: '+62 Layanan\tDigital\uFFFFKota' });
    await aCompletionRow(db, { employeeId: (await anEmployee(db, { unitId, fullName: '@Sri Uji' })).id, completedOn: '2026-05-05', jp: 20, title: 'Manajemen Proyek' });
    await aCompletionRow(db, { employeeId: (await anEmployee(db, { unitId: other })).id, completedOn: '2026-06-06', title: 'Di Unit Lain' });
  });
  afterAll(() => db.close());

  const order = (by: SignedInTester, settings: Partial<Parameters<typeof anExport>[2]> = {}) =>
    anExport(db, by.scopeOf('reporting.export.order'), { kind: 'COMPLETIONS', format: 'CSV', filter: { state: 'COMPLETED' }, ...settings });
  const csv = (bytes: Buffer): Record<string, string>[] => parse(bytes, { columns: true, bom: true });

  it('holds the rows within the orderer\'s reach, in CSV', async () => {
    const { bytes, listed } = await order(admin);
    const rows = csv(bytes);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ NIP: nip, Nama: 'Fikram <Nasurdin> & Co, S.Kom.', JP: '3', Selesai: '2026-03-10', 'Jenis Pegawai': 'PNS', Status: 'Selesai' });
    expect(listed).toMatchObject({ state: 'READY', rowsDone: 2, rowsTotal: 2, manifest: { rows: 2, facts: 'reproducible', nip: 'whole', scope: [`subtree:${unitId}`] } });
    expect(listed.manifest!.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('cannot carry a formula', async () => {
    const { bytes } = await order(admin);
    const rows = csv(bytes);
    expect(rows[0]).toMatchObject({ Pelatihan: "'+62 Layanan Digital Kota", 'Unit Kerja': '\'=HYPERLINK("http://x.example")' });
    expect(rows[1]!['Nama']).toBe("'@Sri Uji");
  });

  it('is the same in XLSX, with the NIP as text and dates as dates', async () => {
    const { bytes } = await order(admin, { format: 'XLSX' });
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const sheet = workbook.worksheets[0]!;
    expect(sheet.rowCount).toBe(3);
    const cells = (sheet.getRow(2).values as unknown[]).slice(1);
    expect(cells.slice(0, 3)).toEqual([nip, 'Fikram <Nasurdin> & Co, S.Kom.', 'PNS']);
    expect(cells[4]).toBe('\'=HYPERLINK("http://x.example")');
    expect(cells[7]).toBe("'+62 Layanan Digital Kota");
    expect(cells[10]).toBe(3);
    expect(cells[12]).toEqual(new Date('2026-03-10T00:00:00Z'));
    expect(sheet.getRow(1).getCell(1).value).toBe('NIP');
  });

  it('can be had again the same, whatever was recorded since', async () => {
    const first = await order(admin);
    const factsUntil = new Date(first.listed.manifest!.factsUntil);
    await aCompletionRow(db, { employeeId: (await anEmployee(db, { unitId })).id, completedOn: '2026-01-02', title: 'Sesudahnya' });
    const again = await order(admin, { factsUntil });
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(csv((await order(admin)).bytes)).toHaveLength(3);
  });

  it('waits for a transaction that began earlier, for its rows count', async () => {
    const completionId = await aCompletionRow(db, { employeeId: (await anEmployee(db, { unitId })).id, completedOn: '2026-02-02', title: 'Dibatalkan' });
    const before = csv((await order(admin)).bytes).length;
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let hasBegun: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (hasBegun = resolve));
    const slow = db.database.transaction(async (tx) => {
      await tx.query('select 1');
      hasBegun();
      await held;
      await tx.query('insert into learning.completion_annulled (completion_id, annulled_by, reason, annulled_at) values ($1, $2, $3, $4)', [
        completionId, admin.accountId, 'uji', tx.now,
      ]);
    });
    await begun;
    const ordered = order(admin);
    await new Promise((resolve) => setTimeout(resolve, 300));
    goOn();
    await slow;
    expect(csv((await ordered).bytes)).toHaveLength(before - 1);
  });

  it('shows leaders the last digits of a NIP only', async () => {
    const { bytes, listed } = await order(leader, { filter: { state: 'COMPLETED', unitId } });
    expect(csv(bytes).every((row) => /^….{4}$/.test(row['NIP']!))).toBe(true);
    expect(listed.manifest!.nip).toBe('last four digits');
  });

  it('names the NIP of the day of the fact', async () => {
    const person = await anEmployee(db, { unitId });
    const later = aNip();
    const ids = [await aCompletionRow(db, { employeeId: person.id, completedOn: '2026-03-31' }), await aCompletionRow(db, { employeeId: person.id, completedOn: '2026-04-01' })];
    await db.database.transaction(async (tx) => {
      await tx.query(`update organisation.employee_identifier set valid = daterange(lower(valid), '2026-04-01') where employee_id = $1 and kind = 'NIP'`, [person.id]);
      await tx.query(`insert into organisation.employee_identifier (employee_id, kind, value, valid) values ($1, 'NIP', $2, '[2026-04-01,)')`, [person.id, later]);
    });
    const rows = csv((await order(admin)).bytes);
    expect(ids.map((id) => rows.find((row) => row['ID Penyelesaian'] === id)!['NIP'])).toEqual([person.nip, later]);
  });

  it('is downloaded by its orderer only, and for a day', async () => {
    const { id } = await order(admin);
    const { reader } = await reportingServices(db);
    await expect(reader.fileOf(leader.scopeOf('reporting.export.order'), id)).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(reader.fileOf(admin.scopeOf('reporting.export.order'), id)).resolves.toMatchObject({ name: expect.stringMatching(/^laporan-penyelesaian-\d{4}-\d{2}-\d{2}\.csv$/) });
    db.clock.advance({ hours: 24 });
    await expect(reader.fileOf(admin.scopeOf('reporting.export.order'), id)).rejects.toMatchObject({ code: 'reporting.export_expired' });
    expect(await reader.one(admin.scopeOf('reporting.export.order'), id)).toMatchObject({ state: 'EXPIRED' });
    db.clock.advance({ hours: -24 });
  });

  it('ordered twice with one id is one order, with other content a conflict', async () => {
    const { exports } = await reportingServices(db);
    const { id } = await order(admin);
    const scope = admin.scopeOf('reporting.export.order');
    const repeat = (filter: { state: 'COMPLETED' | 'ACTIVE' }) =>
      db.database.transaction((tx) => exports.orderExport(tx, { id, kind: 'COMPLETIONS', format: 'CSV', filter }, scope));
    await expect(repeat({ state: 'COMPLETED' })).resolves.toBeUndefined();
    await expect(repeat({ state: 'ACTIVE' })).rejects.toMatchObject({ code: 'platform.different_repeat' });
    const events = await db.database.read(`select id from platform.outbox_event where name = 'reporting.export_requested' and payload ->> 'exportId' = $1`, [id]);
    expect(events).toHaveLength(1);
  });

  it('of names holds who stands behind a number of the dashboard, with the JP that are missing', async () => {
    const { bytes, listed } = await order(admin, { kind: 'JP_PEOPLE', filter: { state: 'COMPLETED', year: 2026, unitId, standing: 'BEHIND', direct: true } });
    const rows = csv(bytes);
    expect(rows.find((row) => row['NIP'] === nip)).toMatchObject({
      Nama: 'Fikram <Nasurdin> & Co, S.Kom.', 'Unit Kerja': '\'=HYPERLINK("http://x.example")', 'JP Diakui (hanya platform ini)': '0', 'Target JP': '20', 'Sisa JP': '20',
    });
    expect(listed.manifest).toMatchObject({ facts: 'live', rows: rows.length });
    const masked = csv((await order(leader, { kind: 'JP_PEOPLE', filter: { state: 'COMPLETED', year: 2026, unitId, standing: 'ALL' } })).bytes);
    expect(masked.every((row) => /^….{4}$/.test(row['NIP']!))).toBe(true);
    expect(csv((await order(admin, { kind: 'JP_PEOPLE', filter: { state: 'COMPLETED', year: 2026, standing: 'ALL', month: 3 } })).bytes)).toEqual([]);
  });

  it('of JP per unit comes as a workbook, of the agency for its leader', async () => {
    const sheet = await order(leader, { kind: 'JP_RECAP', format: 'XLSX', filter: { state: 'COMPLETED', year: 2026 } });
    const workbook = new Workbook();
    await workbook.xlsx.load(sheet.bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    expect(workbook.worksheets[0]!.getRow(2).getCell(2).value).toBe('Kota Uji');
    expect(workbook.worksheets[0]!.rowCount).toBe(5);
  });
});
