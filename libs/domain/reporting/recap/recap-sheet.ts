import type { CivilDate } from '@piawai/contracts';

import { columnName, escapeXml, sheetHead, SHEET_TAIL, workbookParts } from '../spreadsheet/workbook-parts';
import { harmless } from '../spreadsheet/cell-text.rules';
import { type ZipEntry, zipStream } from '../spreadsheet/zip-stream';
import type { Recap, RecapLine } from './recap.reader';

/** Share of those with a duty who have met it, in percent with one decimal; nothing when nobody has a duty. */
export const reachedPercent = ({ obliged, reached }: Pick<RecapLine, 'obliged' | 'reached'>): number | null =>
  obliged === 0 ? null : Math.round((reached / obliged) * 1000) / 10;

/** Counted JP per head, one decimal. */
export const jpPerHead = ({ people, jp }: Pick<RecapLine, 'people' | 'jp'>): number => (people === 0 ? 0 : Math.round((jp / people) * 10) / 10);

/** What the numbers rest on, as every recapitulation says. */
export const recapNote = (on: CivilDate): string => `Keanggotaan unit per ${on.split('-').reverse().join('-')}. Hanya pembelajaran pada platform ini.`;

const COLUMNS = [
  { heading: 'Kode Unit', width: 18 }, { heading: 'Unit', width: 60 }, { heading: 'Pegawai', width: 10 }, { heading: 'Wajib JP', width: 10 },
  { heading: 'Mencapai Target', width: 16 }, { heading: 'Persentase', width: 12 }, { heading: 'JP Diakui', width: 12 }, { heading: 'JP per Pegawai', width: 15 },
];

/** The recapitulation as a workbook. */
export function recapSheet({ year, on, lines }: Recap): AsyncGenerator<Buffer> {
  const rows = lines.map((line, index) => {
    const at = (column: number): string => `${columnName(column)}${index + 2}`;
    const texts = [line.code, `${'    '.repeat(line.depth)}${line.name}`];
    const numbers = [line.people, line.obliged, line.reached, reachedPercent(line), line.jp, jpPerHead(line)];
    const textCells = texts.map((text, column) => textCell(at(column), text));
    const numberCells = numbers.map((value, column) => (value === null ? '' : `<c r="${at(column + texts.length)}"><v>${value}</v></c>`));
    return `<row r="${index + 2}">${textCells.join('')}${numberCells.join('')}</row>`;
  });
  const parts: [string, string][] = [
    ...workbookParts([`Rekap JP ${year}`], []),
    ['xl/worksheets/sheet1.xml', `${sheetHead(COLUMNS)}${rows.join('')}<row r="${lines.length + 2}">${textCell(`A${lines.length + 2}`, recapNote(on))}</row>${SHEET_TAIL}`],
  ];
  return zipStream(parts.map(([name, xml]): ZipEntry => ({ name, content: once(xml) })));
}

const textCell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(harmless(text))}</t></is></c>`;

async function* once(xml: string): AsyncGenerator<Buffer> {
  yield Buffer.from(xml);
}
