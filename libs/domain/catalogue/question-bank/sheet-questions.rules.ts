import { normaliseText } from '../quiz/grade-answer.rules';
import type { AnswerKey, Choice, QuestionKind } from '../quiz/question.rules';
import { formOf, matchingForm, type Passage, type QuestionReading, readPassages, type ReadQuestion, UnreadableQuestion } from './question-reading.rules';

/** Columns of the sheet, in the order of the downloadable example. */
export const SHEET_COLUMNS = ['Jenis', 'Soal', 'Pilihan A', 'Pilihan B', 'Pilihan C', 'Pilihan D', 'Pilihan E', 'Pilihan F', 'Kunci', 'Umpan Balik', 'Topik', 'Kompetensi', 'Tingkat'] as const;

const LETTERS = 'ABCDEF';
const KIND_WORDS: Readonly<Record<string, QuestionKind>> = {
  '': 'SINGLE', 'pilihan ganda': 'SINGLE', pg: 'SINGLE', single: 'SINGLE',
  'pilihan jamak': 'MULTIPLE', 'jawaban ganda': 'MULTIPLE', 'pilihan ganda kompleks': 'MULTIPLE', multiple: 'MULTIPLE',
  'benar atau salah': 'TRUE_FALSE', 'benar salah': 'TRUE_FALSE', 'benar/salah': 'TRUE_FALSE', bs: 'TRUE_FALSE', 'true false': 'TRUE_FALSE',
  isian: 'SHORT_ANSWER', 'isian singkat': 'SHORT_ANSWER', 'short answer': 'SHORT_ANSWER',
  angka: 'NUMERIC', numerik: 'NUMERIC', numeric: 'NUMERIC',
  menjodohkan: 'MATCHING', matching: 'MATCHING', mengurutkan: 'ORDERING', urutan: 'ORDERING', ordering: 'ORDERING',
};
const TRUTH: Readonly<Record<string, boolean>> = { benar: true, b: true, ya: true, true: true, t: true, salah: false, s: false, tidak: false, false: false, f: false };
const NUMBER = String.raw`-?\d+(?:[.,]\d+)?`;
const AROUND = new RegExp(`^(${NUMBER})(?:\\s*(?:±|\\+/-)\\s*(${NUMBER}))?$`);
const BETWEEN = new RegExp(`^(${NUMBER})\\s*(?:\\.\\.|s\\.d\\.|sampai|hingga)\\s*(${NUMBER})$`);

interface Row extends Passage {
  readonly cells: readonly string[];
}

/**
 * Questions out of a sheet. With a header row: the columns by their names, in any order. Without: question, right choice, other choices.
 * @param rows cells by row, as the sheet numbers them
 */
export function readSheet(rows: readonly { readonly row: number; readonly cells: readonly string[] }[], newChoiceId: () => string): QuestionReading {
  const header = rows[0]?.cells.map(normaliseText) ?? [];
  const named = header.includes('soal');
  const passages = (named ? rows.slice(1) : rows)
    .map(({ row, cells }): Row => ({ line: row, cells: cells.map((cell) => cell.trim()), source: cells.join('\t') }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return readPassages(passages, ({ cells }) => {
    if (!named) return simple(cells.filter((cell) => cell !== ''), newChoiceId);
    const cell = (name: (typeof SHEET_COLUMNS)[number]): string => cells[header.indexOf(normaliseText(name))] ?? '';
    return { topic: cell('Topik') || null, competencyCode: cell('Kompetensi') || null, level: levelOf(cell('Tingkat')), notes: [], form: namedColumns(cell, newChoiceId) };
  });
}

function simple([prompt = '', ...choices]: readonly string[], newChoiceId: () => string): Omit<ReadQuestion, 'line'> {
  const form = formOf('SINGLE', prompt, choices, newChoiceId, (made) => (made[0] ? { kind: 'SINGLE', choice: made[0].id } : null));
  return { topic: null, competencyCode: null, level: null, notes: [], form };
}

function namedColumns(cell: (name: (typeof SHEET_COLUMNS)[number]) => string, newChoiceId: () => string): ReadQuestion['form'] {
  const word = normaliseText(cell('Jenis'));
  const kind = KIND_WORDS[word];
  if (!kind) throw new UnreadableQuestion('UNKNOWN_KIND', cell('Jenis'));
  const [prompt, written, feedback] = [cell('Soal'), cell('Kunci'), cell('Umpan Balik')];
  const lettered = [...LETTERS].map((letter) => ({ letter, text: cell(`Pilihan ${letter}` as (typeof SHEET_COLUMNS)[number]) })).filter(({ text }) => text !== '');
  const texts = lettered.map(({ text }) => text);
  if (kind === 'MATCHING') return matchingForm(prompt, texts.map(pairOf), newChoiceId, feedback);
  const choices = ['SINGLE', 'MULTIPLE', 'ORDERING'].includes(kind) ? texts : [];
  return formOf(kind, prompt, choices, newChoiceId, (made) => keyOf(kind, written, lettered.map(({ letter }) => letter), made), feedback);
}

function keyOf(kind: Exclude<QuestionKind, 'MATCHING'>, written: string, letters: readonly string[], made: readonly Choice[]): AnswerKey | null {
  if (kind === 'ORDERING') return { kind, order: made.map(({ id }) => id) };
  if (written === '') return null;
  const chosen = (word: string): string => {
    const choice = made[letters.indexOf(word.toUpperCase())] ?? made.find(({ text }) => normaliseText(text) === normaliseText(word));
    if (!choice) throw new UnreadableQuestion('KEY_UNKNOWN', word);
    return choice.id;
  };
  switch (kind) {
    case 'SINGLE':
      return { kind, choice: chosen(written) };
    case 'MULTIPLE':
      return { kind, choices: written.split(/[,;]/).map((word) => chosen(word.trim())) };
    case 'TRUE_FALSE': {
      const value = TRUTH[normaliseText(written)];
      if (value === undefined) throw new UnreadableQuestion('KEY_UNKNOWN', written);
      return { kind, value };
    }
    case 'SHORT_ANSWER':
      return { kind, accepted: written.split(/[;|]/).map((word) => word.trim()).filter((word) => word !== '') };
    case 'NUMERIC':
      return { kind, ...numberOf(written) };
  }
}

/** "45", "45±5" or "40..50", with decimal comma or point. */
function numberOf(written: string): { value: number; tolerance: number } {
  const read = (text: string): number => Number(text.replace(',', '.'));
  const [, low, high] = BETWEEN.exec(written) ?? [];
  if (low !== undefined && high !== undefined) return { value: (read(low) + read(high)) / 2, tolerance: Math.abs(read(high) - read(low)) / 2 };
  const [, value, tolerance = '0'] = AROUND.exec(written) ?? [];
  if (value === undefined) throw new UnreadableQuestion('KEY_UNKNOWN', written);
  return { value: read(value), tolerance: read(tolerance) };
}

function pairOf(text: string): readonly [string, string] {
  const [left = '', right = ''] = text.split(/\s*(?:=|->|→)\s*/, 2);
  if (right === '') throw new UnreadableQuestion('KEY_UNKNOWN', text);
  return [left, right];
}

function levelOf(text: string): number | null {
  if (text === '') return null;
  if (!/^[1-5]$/.test(text)) throw new UnreadableQuestion('LEVEL', text);
  return Number(text);
}
