import { buffer } from 'node:stream/consumers';

import { csvRows } from './csv-rows';
import type { CellKind, LabelTable, SheetColumn } from './sheet-column';
import { sharedTexts, sheetRows } from './sheet-rows';

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const UNIT: LabelTable = { key: 'unit_id', select: '' };
const LABELS = new Map([[UNIT, new Map([['u1', { name: 'Bidang "Satu"', top: 'Dinas Ä & B' }], ['u2', { name: 'Bidang, Dua', top: null }]])]]);
const column = (kind: CellKind, sql = '', label?: LabelTable): SheetColumn => ({ heading: `Judul ${kind}`, sql, kind, width: 10, ...(label && { label }) });

const COLUMNS = [column('text'), column('number'), column('date'), column('code')];
const LABELLED = [column('code'), column('harmless', 'name', UNIT), column('harmless', 'top', UNIT), column('number')];
const xmlOf = async (copied: string, columns = COLUMNS, size = 1_000) => (await buffer(sheetRows(inPieces(copied, size), columns, LABELS, sharedTexts(columns, LABELS)))).toString();
const csvOf = async (copied: string, columns = COLUMNS, size = 1_000) => (await buffer(csvRows(inPieces(copied, size), columns, LABELS))).toString().split('\n').slice(1, -1);

describe('sheetRows', () => {
  it('writes one row per line and no cell where there is no value', async () => {
    expect(await xmlOf('Budi\t2.5\t46000\t7\n\t\t\t\n')).toBe(
      '<row r="2"><c r="A2" t="str"><v>Budi</v></c><c r="B2"><v>2.5</v></c><c r="C2" s="2"><v>46000</v></c><c r="D2" t="str"><v>7</v></c></row><row r="3"></row>',
    );
  });

  it('escapes what XML must not hold and undoes what COPY doubles', async () => {
    expect(await xmlOf('a & b <c> \\\\ "d"\t\t\t\n')).toContain('<v>a &amp; b &lt;c&gt; \\ &quot;d&quot;</v>');
  });

  it('trusts no code either', async () => {
    expect(await xmlOf('\t\t\t<7>&\\\\\n')).toBe('<row r="2"><c r="D2" t="str"><v>&lt;7&gt;&amp;\\</v></c></row>');
    expect(await csvOf('\t\t\t"7",\\\\\n')).toEqual([',,,"""7"",\\"']);
  });

  it('names texts that many rows share by their number, in neighbouring cells', async () => {
    expect(await xmlOf('1\tu1\t5\n2\tu2\t6\n3\t\t7\n', LABELLED)).toBe(
      '<row r="2"><c r="A2" t="str"><v>1</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>2</v></c><c r="D2"><v>5</v></c></row>'
      + '<row r="3"><c r="A3" t="str"><v>2</v></c><c r="B3" t="s"><v>1</v></c><c r="D3"><v>6</v></c></row>'
      + '<row r="4"><c r="A4" t="str"><v>3</v></c><c r="D4"><v>7</v></c></row>',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['  @x', "'  @x"],
    ['\\t=1+1', "' =1+1"],
    ['dua\\nbaris', 'dua baris'],
    ['C:\\\\tugas', 'C:\\tugas'],
    ['tak\u0085sah\uFFFF', 'tak sah '],
    ['“kutip”', '“kutip”'],
    ['-5', "'-5"],
  ])('makes a typed %j harmless: %j', async (typed, shown) => {
    expect(await xmlOf(`${typed}\t-2\t\t\n`)).toBe(`<row r="2"><c r="A2" t="str"><v>${shown}</v></c><c r="B2"><v>-2</v></c></row>`);
    expect(await csvOf(`${typed}\t-2\t\t\n`)).toEqual([`${shown},-2,,`]);
  });

  it.each([1, 2, 3, 7])('gives the same whatever pieces of %i bytes the lines come in', async (size) => {
    const lines = 'Ärö é 漢\t1\t2\t3\nDua\\\\\t4\t5\t6\nTiga\t\t\t9\n';
    expect(await xmlOf(lines, COLUMNS, size)).toBe(await xmlOf(lines));
    expect(await csvOf(lines, COLUMNS, size)).toEqual(['Ärö é 漢,1,2,3', 'Dua\\,4,5,6', 'Tiga,,,9']);
  });
});

describe('csvRows', () => {
  it('begins with a byte order mark and the headings', async () => {
    expect((await buffer(csvRows(inPieces('', 1), COLUMNS, LABELS))).toString()).toBe('\ufeffJudul text,Judul number,Judul date,Judul code\n');
  });

  it('quotes commas and quotation marks, of typed texts and of those set in by their key', async () => {
    expect(await csvOf('a "b", c\t2.5\t2026-01-02\t7\n')).toEqual(['"a ""b"", c",2.5,2026-01-02,7']);
    expect(await csvOf('1\tu1\t5\n2\tu2\t6\n3\t\t7\n', LABELLED)).toEqual(['1,"Bidang ""Satu""",Dinas Ä & B,5', '2,"Bidang, Dua",,6', '3,,,7']);
  });
});
