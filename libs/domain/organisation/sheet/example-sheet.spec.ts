import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parseNip } from '../identity/nip.rules';
import { readEmployeeFile } from '../import/employee-file';
import { guessMapping, IMPORT_FIELDS } from '../import/import-columns.rules';
import { EXAMPLES, exampleRows, exampleWorkbook } from './example-sheet';
import { readSheet } from './sheet-columns.rules';
import { planPositions, planUnits } from './sheet-plan.rules';

const lines = (rows: readonly string[][]) => rows.map((cells, at) => ({ row: at + 1, cells }));

describe('the examples', () => {
  it('bear columns that the uploads know, all of them', () => {
    expect(Object.keys(guessMapping(exampleRows('people')[0]!))).toHaveLength(Object.keys(IMPORT_FIELDS).length);
    expect(exampleRows('people').slice(1).every(([nip]) => parseNip(nip!).ok)).toBe(true);
  });

  it('can be uploaded as they are', () => {
    const [units, positions] = [readSheet('units', lines(exampleRows('units'))), readSheet('positions', lines(exampleRows('positions')))];
    expect([...planUnits(units.rows, [], 'KOTA'), ...planPositions(positions.rows, [])].map(({ verdict }) => verdict)).toEqual(Array(6).fill('ADDED'));
  });

  it.each(EXAMPLES)('of %s are workbooks in which every digit stays', async (kind) => {
    const folder = await mkdtemp(join(tmpdir(), 'examples-'));
    const path = join(folder, 'contoh.xlsx');
    await writeFile(path, await exampleWorkbook(kind));
    const read: string[][] = [];
    for await (const { cells } of readEmployeeFile(path, 'XLSX')) read.push(cells.map(({ text }) => text));
    await rm(folder, { recursive: true });
    expect(read.map(([first]) => first)).toEqual(exampleRows(kind).map(([first]) => first));
  });
});
