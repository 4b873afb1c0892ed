import { randomBytes } from 'node:crypto';

import { ReferenceService } from '@piawai/domain/standards';
import { newId } from '@piawai/platform/database/uuid';
import { FileStore, type StoredFile } from '@piawai/platform/files/file-store';

import { seedStandardsReference } from '../../../../apps/database/seeds/reference/standards';
import { signedIn } from '../../../../test/builders/account';
import { aCompletionRow } from '../../../../test/builders/completion-row';
import { anEmployee } from '../../../../test/builders/employee';
import { reportingServices } from '../../../../test/builders/export';
import { anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { ExportWriter } from './export-writer';

jest.setTimeout(60_000);

const ROWS = 100;
const ROWS_PER_SHEET = 50;
/** Of a title: a sheet of them is more than all buffers on the way hold, and so random that packing gains little. */
const NAME_BYTES = 300_000;
const PART = 1_000_000;

describe('the progress of an export', () => {
  let db: TestDatabase;
  beforeAll(async () => (db = await testDatabase()));
  afterAll(() => db.close());

  it('tells how many rows are written while they are, and goes on from sheet to sheet', async () => {
    await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
    const unitId = await anAgency(db);
    const admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    // Rows so large that no buffer between PostgreSQL and the file takes them all.
    const large = await anEmployee(db, { unitId, backTitle: randomBytes(NAME_BYTES).toString('hex') });
    for (let row = 0; row < ROWS; row += 1) await aCompletionRow(db, { employeeId: large.id });
    const { exports, reader } = await reportingServices(db);
    const id = newId();
    await db.database.transaction((tx) => exports.orderExport(tx, { id, kind: 'COMPLETIONS', format: 'XLSX', filter: { state: 'COMPLETED' } }, admin.scopeOf('reporting.export.order')));

    const told: number[] = [];
    let look: () => void = () => undefined;
    const untilTold = async (isIt: (rows: number) => boolean): Promise<void> => {
      while (!told.some(isIt)) await new Promise<void>((resolve) => (look = resolve));
    };
    /** Takes a part of each sheet, and the rest once something was told of it. */
    async function save(content: AsyncIterable<Buffer>): Promise<StoredFile> {
      let [sheet, bytes, begun] = [0, 0, 0];
      for await (const chunk of content) {
        if (chunk.includes('worksheets/sheet')) [sheet, begun] = [sheet + 1, bytes];
        bytes += chunk.length;
        const [from, to] = [(sheet - 1) * ROWS_PER_SHEET, sheet * ROWS_PER_SHEET];
        if (sheet > 0 && bytes - begun > PART) await untilTold((rows) => rows > from && rows < to);
      }
      return { sha256: '0'.repeat(64), bytes };
    }
    const writer = new ExportWriter(db.database, { save } as unknown as FileStore);
    writer.rowsPerSheet = ROWS_PER_SHEET;
    await writer.write((await reader.orderOf(id))!, newId(), async (done, total) => {
      expect(total).toBe(ROWS);
      told.push(done);
      look();
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });
});
