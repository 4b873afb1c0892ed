import { EXAMPLE_ROWS, exampleSheet } from './example-sheet';
import { QuestionFileReader } from './question-file.reader';
import { SHEET_COLUMNS } from './sheet-questions.rules';

const reader = new QuestionFileReader();
const HEADER = SHEET_COLUMNS.join('\t');
const row = (cells: Partial<Record<(typeof SHEET_COLUMNS)[number], string>>): string => SHEET_COLUMNS.map((column) => cells[column] ?? '').join('\t');

it('reads every row of its own example', async () => {
  const { format, questions, problems } = await reader.readFile(await exampleSheet());
  expect(problems).toEqual([]);
  expect(format).toBe('SHEET');
  expect(questions.map(({ form }) => form.kind)).toEqual(['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'SHORT_ANSWER', 'NUMERIC', 'MATCHING', 'ORDERING']);
  expect(questions.map(({ line, topic }) => [line, topic])).toEqual(EXAMPLE_ROWS.map(({ Topik }, at) => [at + 2, Topik]));
});

it('reads a sheet without header as question, right choice, other choices', () => {
  const { questions } = reader.readText('Berapa menit?\t45\t30\t60');
  const [question] = questions;
  expect(question?.form.choices.map(({ text }) => text)).toEqual(['45', '30', '60']);
  expect(question?.form.key).toEqual({ kind: 'SINGLE', choice: question?.form.choices[0]?.id });
});

it('finds columns by their names in any order, separated by semicolons as well', () => {
  const { questions } = reader.readText('Kunci;Soal;Pilihan A;Pilihan B\nb;Berapa?;satu;dua');
  expect(questions[0]?.form.key).toEqual({ kind: 'SINGLE', choice: questions[0]?.form.choices[1]?.id });
});

it.each([
  ['45', { value: 45, tolerance: 0 }],
  ['45±5', { value: 45, tolerance: 5 }],
  ['3,14 +/- 0,01', { value: 3.14, tolerance: 0.01 }],
  ['40..50', { value: 45, tolerance: 5 }],
])('reads the number %s', (Kunci, key) => {
  const { questions } = reader.readText(`${HEADER}\n${row({ Jenis: 'Angka', Soal: 'Berapa?', Kunci })}`);
  expect(questions[0]?.form.key).toEqual({ kind: 'NUMERIC', ...key });
});

it('names row and reason of a bad row and reads the good ones', () => {
  const rows = [
    row({ Jenis: 'Esai', Soal: 'Jelaskan.' }),
    row({ Soal: 'Tanpa kunci', 'Pilihan A': 'a', 'Pilihan B': 'b' }),
    row({ Soal: 'Kunci lain', 'Pilihan A': 'a', 'Pilihan B': 'b', Kunci: 'F' }),
    row({ Soal: 'Satu pilihan', 'Pilihan A': 'a', Kunci: 'A' }),
    row({ Soal: 'Tingkat lain', 'Pilihan A': 'a', 'Pilihan B': 'b', Kunci: 'A', Tingkat: '9' }),
    row({ 'Pilihan A': 'a', 'Pilihan B': 'b', Kunci: 'A' }),
    row({ Soal: 'Baik', 'Pilihan A': 'a', 'Pilihan B': 'b', Kunci: 'a', Kompetensi: 'M1', Tingkat: '2' }),
  ];
  const { questions, problems } = reader.readText([HEADER, ...rows].join('\n'));
  expect(problems.map(({ line, code, found }) => [line, code, found])).toEqual([
    [2, 'UNKNOWN_KIND', 'Esai'], [3, 'NO_KEY', ''], [4, 'KEY_UNKNOWN', 'F'], [5, 'TOO_FEW_CHOICES', ''], [6, 'LEVEL', '9'], [7, 'NO_PROMPT', ''],
  ]);
  expect(questions.map(({ line, competencyCode, level }) => [line, competencyCode, level])).toEqual([[8, 'M1', 2]]);
});

it('reads a bad row again once it is mended, with the header that the reader gives back', () => {
  const { problems } = reader.readText(`${HEADER}\n${row({ Soal: 'Tanpa kunci', 'Pilihan A': 'a', 'Pilihan B': 'b' })}`);
  const mended = problems[0]!.source.split('\t').with(SHEET_COLUMNS.indexOf('Kunci'), 'B').join('\t');
  expect(reader.readText(`${HEADER}\n${mended}`).questions).toHaveLength(1);
});

it('refuses an archive that unpacks into more than it may', async () => {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  zip.addBuffer(Buffer.alloc(30 * 1024 * 1024), 'xl/workbook.xml');
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  await expect(reader.readFile(Buffer.concat(chunks))).rejects.toMatchObject({ code: 'platform.too_large' });
});

it('says what is missing in a text that is no list', () => {
  expect(reader.readText('halo').problems).toEqual([{ line: 1, code: 'TOO_FEW_CHOICES', found: '', source: 'halo' }]);
});
