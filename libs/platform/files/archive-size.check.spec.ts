import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

import ExcelJS from 'exceljs';
import { ZipFile } from 'yazl';

import { type ArchiveVerdict, judgeArchive } from './archive-size.check';

const MOST = 256 * 1024 * 1024;

describe('a workbook', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workbooks-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** From a file and from memory alike. */
  const judged = async (bytes: Buffer): Promise<ArchiveVerdict> => {
    const path = join(folder, 'workbook');
    await writeFile(path, bytes);
    const verdict = await judgeArchive(path, MOST);
    expect(await judgeArchive(bytes, MOST)).toBe(verdict);
    return verdict;
  };
  const packed = (content: Buffer): Promise<Buffer> => {
    const zip = new ZipFile();
    zip.addBuffer(content, 'xl/sharedStrings.xml');
    zip.end();
    return buffer(zip.outputStream);
  };

  it('of a spreadsheet program is let through', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Pegawai');
    for (let row = 0; row < 1_000; row += 1) sheet.addRow(['199001012015031001', `Pegawai ${row}`]);
    await expect(judged(Buffer.from(await workbook.xlsx.writeBuffer()))).resolves.toBe('GOOD');
  });

  it('that unpacks to more than any list of employees is refused', async () => {
    const bomb = await packed(Buffer.alloc(300 * 1024 * 1024, 'a'));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(judged(bomb)).resolves.toBe('SWOLLEN');
  });

  it('that understates what it unpacks to is refused', async () => {
    const lying = await packed(Buffer.alloc(1024 * 1024, 'a'));
    const directory = lying.lastIndexOf(Buffer.from('504b0102', 'hex'));
    lying.writeUInt32LE(10, directory + 24);
    await expect(judged(lying)).resolves.toBe('BROKEN');
  });

  it('that hides bytes from its directory is refused', async () => {
    const [shown, hidden] = [await packed(Buffer.from('x')), await packed(Buffer.from(Array.from({ length: 50_000 }, (_, at) => at * at)))];
    const end = hidden.lastIndexOf(Buffer.from('504b0102', 'hex'));
    await expect(judged(Buffer.concat([hidden.subarray(0, end), shown]))).resolves.toBe('BROKEN');
  });

  it('that is none at all is refused', async () => {
    await expect(judged(Buffer.from('PK\u0003\u0004 not really'))).resolves.toBe('BROKEN');
  });
});
