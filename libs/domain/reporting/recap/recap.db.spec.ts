import { LedgerService, RecountService } from '@piawai/domain/competency';
import { AgencySettingService, UnitService } from '@piawai/domain/organisation';
import { ReferenceService, StandardsReader } from '@piawai/domain/standards';
import { Workbook } from 'exceljs';

import { seedStandardsReference } from '../../../../apps/database/seeds/reference/standards';
import { signedIn, type SignedInTester } from '../../../../test/builders/account';
import { aCompletionRow } from '../../../../test/builders/completion-row';
import { anEmployee } from '../../../../test/builders/employee';
import { anExport } from '../../../../test/builders/export';
import { anAgency, aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { readPdf } from '../../../../test/environment/read-pdf';

jest.setTimeout(60_000);

describe('the recapitulation of JP', () => {
  let db: TestDatabase;
  let unitId: string;
  let admin: SignedInTester;
  let head: SignedInTester;

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.travelTo('2026-11-21T03:00:00Z');
    await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
    const agencyId = await anAgency(db, { name: 'Kota Uji' });
    unitId = await aUnit(db, { parentId: agencyId, name: 'Dinas A' });
    const fieldId = await aUnit(db, { parentId: unitId, name: 'Bidang A1', kind: 'BIDANG' });
    const otherId = await aUnit(db, { parentId: agencyId, name: 'Dinas B' });
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: otherId })).id, grants: [{ role: 'ADMIN_OPD', unitId }] });
    const headId = (await anEmployee(db, { unitId: otherId })).id;
    await db.database.transaction(async (tx) => {
      await new AgencySettingService().setSetting(tx, { agencyId, key: 'letterhead', value: ['PEMERINTAH KOTA UJI', 'BADAN KEPEGAWAIAN'], from: '2018-01-01' });
      await new UnitService().setHead(tx, { unitId, employeeId: headId, capacity: 'HEAD', from: '2020-01-01' });
    });
    head = await signedIn(db, { employeeId: headId });
    await anEmployee(db, { unitId });
    await anEmployee(db, { unitId: fieldId });
    const done = await anEmployee(db, { unitId: fieldId });
    const completionId = await aCompletionRow(db, { employeeId: done.id, jp: 20, formId: 3, learningDays: [{ on: '2026-03-10', minutes: 900 }] });
    const ledger = new LedgerService(new RecountService(new StandardsReader(db.database)));
    await db.database.transaction((tx) => ledger.recordCompletion(tx, completionId));
  });
  afterAll(() => db.close());

  const recap = (by: SignedInTester, format: 'XLSX' | 'PDF', unit?: string) =>
    anExport(db, by.scopeOf('reporting.export.order'), { kind: 'JP_RECAP', format, filter: { state: 'COMPLETED', year: 2026, ...(unit ? { unitId: unit } : {}) } });
  const cellsOf = async (bytes: Buffer): Promise<unknown[][]> => {
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    return workbook.worksheets[0]!.getSheetValues().slice(2).map((row) => (row as unknown[]).slice(2));
  };
  const LINES = [
    ['Dinas A', 3, 3, 1, 33.3, 20, 6.7],
    ['    Bidang A1', 2, 2, 1, 50, 20, 10],
  ];

  it('has a line per unit of the reach, and none of a unit above whose people it does not count', async () => {
    const rows = await cellsOf((await recap(admin, 'XLSX')).bytes);
    expect(rows.slice(0, -1)).toEqual(LINES);
    expect((await cellsOf((await recap(admin, 'XLSX', admin.agencyId)).bytes)).slice(0, -1)).toEqual(LINES);
  });

  it('says under its lines what it counts', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load((await recap(admin, 'XLSX')).bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    expect(workbook.worksheets[0]!.lastRow!.getCell(1).value).toBe('Keanggotaan unit per 21-11-2026. Hanya pembelajaran pada platform ini.');
  });

  it('comes as a page under the letterhead', async () => {
    const { pages } = await readPdf((await recap(admin, 'PDF')).bytes);
    const [page] = pages;
    expect(page).toMatch(/PEMERINTAH KOTA UJI.*BADAN KEPEGAWAIAN.*REKAPITULASI JAM PELAJARAN TAHUN 2026/);
    expect(page).toContain('Hanya pembelajaran pada platform ini.');
    expect(page).toContain('Dinas A 3 3 1 33,3 % 20 6,7');
    expect(page).toContain('Bidang A1 2 2 1 50,0 % 20 10,0');
    expect(page).not.toContain('Kota Uji 3');
  });

  it('gives a supervisor the units of the direct reports, each by itself', async () => {
    const rows = await cellsOf((await recap(head, 'XLSX')).bytes);
    expect(rows.slice(0, -1).map(([unit, people]) => [unit, people])).toEqual([['Dinas A', 1], ['Bidang A1', 2]]);
  });
});
