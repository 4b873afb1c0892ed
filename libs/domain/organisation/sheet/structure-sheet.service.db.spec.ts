import type { UnitId } from '@piawai/contracts';

import { anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { UnitReader } from '../unit/unit.reader';
import type { ReadSheet } from './sheet-columns.rules';
import { StructureSheetService } from './structure-sheet.service';

const TODAY = '2026-11-02';

describe('a list of units', () => {
  let db: TestDatabase;
  let agencyId: UnitId;
  let service: StructureSheetService;

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt(`${TODAY}T03:00:00Z`);
    service = new StructureSheetService(db.database);
  });
  beforeEach(async () => {
    agencyId = await anAgency(db);
  });
  afterAll(() => db.close());

  const apply = (rows: ReadSheet['rows']) => db.database.transaction((tx) => service.applySheet(tx, { agencyId, kind: 'units', rows }, TODAY));
  const tree = async () => (await new UnitReader(db.database).treeBelow(agencyId, TODAY)).map(({ code, parentId }) => [code, parentId] as const);
  const rows = [
    { row: 2, code: 'A-1', name: 'Bidang Satu', parent: 'A' },
    { row: 3, code: 'A', name: 'Dinas A', parent: '' },
  ];

  it('becomes a tree, and changes nothing when it comes again', async () => {
    expect(await apply(rows)).toEqual({ added: 2, unchanged: 0 });
    const built = await tree();
    expect(built.map(([code]) => code).slice(1)).toEqual(['A', 'A-1']);
    expect(await apply(rows)).toEqual({ added: 0, unchanged: 2 });
    expect(await tree()).toEqual(built);
  });

  it('is kept whole or not at all', async () => {
    await expect(apply([...rows, { row: 4, code: 'B', name: 'Bidang B', parent: 'TIDAKADA' }])).rejects.toMatchObject({ code: 'organisation.sheet_has_problems', details: { rows: 1 } });
    expect(await tree()).toHaveLength(1);
  });

  it('stays within the agency: a code of another one is nobody’s parent', async () => {
    await apply(rows);
    agencyId = await anAgency(db);
    const [planned] = await service.previewSheet({ agencyId, kind: 'units', rows: [{ row: 2, code: 'B', name: 'Bidang B', parent: 'A' }] });
    expect(planned).toMatchObject({ verdict: 'REJECTED', problems: [{ code: 'PARENT_UNKNOWN' }] });
  });

  it('of positions is added likewise', async () => {
    const positions = (tx: Parameters<StructureSheetService['applySheet']>[0]) =>
      service.applySheet(tx, { agencyId, kind: 'positions', rows: [{ row: 2, code: 'J1', name: 'Analis', group: 'JF Ahli Pertama' }] }, TODAY);
    expect(await db.database.transaction(positions)).toEqual({ added: 1, unchanged: 0 });
    expect(await db.database.transaction(positions)).toEqual({ added: 0, unchanged: 1 });
  });
});
