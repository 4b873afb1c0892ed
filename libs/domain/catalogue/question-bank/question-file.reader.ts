import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DomainError } from '@piawai/contracts';
import { judgeArchive } from '@piawai/platform/files/archive-size.check';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import sanitizeHtml from 'sanitize-html';

import { readAiken } from './aiken.rules';
import type { QuestionReading } from './question-reading.rules';
import { readGift } from './read-gift';
import { readSheet } from './sheet-questions.rules';

export const QUESTION_FORMATS = ['SHEET', 'GIFT', 'AIKEN'] as const;
export type QuestionFormat = (typeof QUESTION_FORMATS)[number];

export interface ReadFile extends QuestionReading {
  readonly format: QuestionFormat;
}

const MOST_QUESTIONS = 500;
const MOST_UNPACKED = 20 * 1024 * 1024;
const ZIP = 'PK\u0003\u0004';

/** Reads questions out of text or a file; stores nothing. */
@Injectable()
export class QuestionFileReader {
  /** Pasted text, or a file that is text. @param format null = judged by the text */
  readText(text: string, format: QuestionFormat | null = null): ReadFile {
    const judged = format ?? formatOf(text);
    const reading = judged === 'GIFT' ? readGift(text, newChoiceId, plainText) : judged === 'AIKEN' ? readAiken(text, newChoiceId) : readSheet(sheetRows(text), newChoiceId);
    if (reading.questions.length + reading.problems.length > MOST_QUESTIONS) throw new DomainError('catalogue.too_many_questions');
    return { format: judged, ...reading };
  }

  /** An XLSX, or a text file, judged by its content. @throws catalogue.question_file_unreadable, catalogue.too_many_questions */
  async readFile(bytes: Buffer): Promise<ReadFile> {
    if (bytes.subarray(0, 4).toString('latin1') !== ZIP) return this.readText(new TextDecoder().decode(bytes));
    const rows = await workbookRows(bytes).catch((error: unknown) => {
      throw error instanceof DomainError ? error : new DomainError('catalogue.question_file_unreadable');
    });
    if (rows.length > MOST_QUESTIONS + 1) throw new DomainError('catalogue.too_many_questions');
    return { format: 'SHEET', ...readSheet(rows, newChoiceId) };
  }
}

/** Ids of choices are random: a learner sees them. */
const newChoiceId = (): string => randomUUID().slice(-12);

/** Words only: blocks become lines, entities become characters, nothing of the markup stays. */
function plainText(html: string): string {
  const lines = html.replace(/<(?:br|\/p|\/li|\/div)\b[^>]*>/gi, '\n');
  const words = sanitizeHtml(lines, { allowedTags: [], allowedAttributes: {} });
  const characters = words.replace(/&nbsp;|\u00a0/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
  return characters.replace(/[ \t]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

function formatOf(text: string): QuestionFormat {
  if (/^(?:ANSWER|JAWABAN|KUNCI)\s*:\s*[A-Za-z]\s*$/im.test(text) && /^\s*A[.)]\s/m.test(text)) return 'AIKEN';
  return text.includes('{') && /(?<!\\)\{[^]*?(?<!\\)\}/.test(text) && !text.split('\n', 1)[0]?.includes('\t') ? 'GIFT' : 'SHEET';
}

function sheetRows(text: string): { row: number; cells: string[] }[] {
  const [first = ''] = text.split('\n', 1);
  const delimiter = ['\t', ';', ','].find((each) => first.includes(each)) ?? '\t';
  const records = parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, info: true }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  return records.map(({ record, info }) => ({ row: info.lines, cells: record }));
}

async function workbookRows(bytes: Buffer): Promise<{ row: number; cells: string[] }[]> {
  const verdict = await judgeArchive(bytes, MOST_UNPACKED);
  if (verdict !== 'GOOD') throw new DomainError(verdict === 'SWOLLEN' ? 'platform.too_large' : 'catalogue.question_file_unreadable');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const rows: { row: number; cells: string[] }[] = [];
  workbook.worksheets[0]?.eachRow((row, number) => {
    const cells = Array.from({ length: Math.min(row.cellCount, 40) }, (_, at) => row.getCell(at + 1).text);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row: number, cells });
  });
  return rows;
}
