import { pageHtml, type TextRun } from './page-text.rules';

const line = (text: string, y: number, endsLine = true): TextRun => ({ text, y, endsLine, height: 12 });

it.each<[string, TextRun[], string]>([
  ['joins lines of a paragraph', [line('Satu dua', 700), line('tiga.', 686)], '<p>Satu dua tiga.</p>'],
  ['closes hyphens', [line('pelin-', 700), line('dungan', 686)], '<p>pelindungan</p>'],
  ['begins a paragraph after a gap', [line('Judul', 700), line('Isi.', 660)], '<p>Judul</p><p>Isi.</p>'],
  ['escapes what looks like HTML', [line('<script>&', 700)], '<p>&#60;script&#62;&#38;</p>'],
  ['gives nothing for an empty page', [], ''],
])('%s', (_name, runs, html) => {
  expect(pageHtml(runs)).toBe(html);
});
