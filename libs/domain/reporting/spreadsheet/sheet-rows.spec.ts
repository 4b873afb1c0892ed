import { buffer } from 'node:stream/consumers';

import { sheetRows } from './sheet-rows';

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const COLUMNS = [{ kind: 'text' }, { kind: 'number' }, { kind: 'date' }, { kind: 'code' }] as const;
const xmlOf = async (copied: string, size = 1_000) => (await buffer(sheetRows(inPieces(copied, size), COLUMNS))).toString();

describe('sheetRows', () => {
  it('writes one row per line and no cell where there is no value', async () => {
    expect(await xmlOf('Budi\t2.5\t46000\t7\n\t\t\t\n')).toBe(
      '<row r="2"><c r="A2" t="str"><v>Budi</v></c><c r="B2"><v>2.5</v></c><c r="C2" s="2"><v>46000</v></c><c r="D2" t="str"><v>7</v></c></row><row r="3"></row>',
    );
  });

  it('escapes what XML must not hold and undoes what COPY doubles', async () => {
    expect(await xmlOf('a & b <c> \\\\ "d"\t\t\t\n')).toContain('<v>a &amp; b &lt;c&gt; \\ &quot;d&quot;</v>');
  });

  it.each([1, 2, 3, 7])('gives the same whatever pieces of %i bytes the lines come in', async (size) => {
    const lines = 'Ärö é 漢\t1\t2\t3\nDua\t4\t5\t6\nTiga\t\t\t9\n';
    expect(await xmlOf(lines, size)).toBe(await xmlOf(lines));
  });
});
