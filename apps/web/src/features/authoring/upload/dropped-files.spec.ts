import { droppedFiles } from './dropped-files';

const file = (name: string) => ({ name, isFile: true, isDirectory: false, file: (take: (file: { name: string }) => void) => take({ name }) });
/** A browser hands a folder out in parts, and says with an empty one that it was the last. */
const folder = (name: string, entries: readonly object[], size = 100) => ({
  name, isFile: false, isDirectory: true,
  createReader: () => {
    const rest = [...entries];
    return { readEntries: (take: (part: object[]) => void) => take(rest.splice(0, size)) };
  },
});
const namesOf = async (...entries: readonly (object | null)[]) =>
  (await droppedFiles(entries.map((entry) => ({ webkitGetAsEntry: () => entry })) as unknown as DataTransferItemList)).map(({ name }) => name);

it('opens folders within folders, each in the order of the numbers in its names', async () => {
  const inner = folder('2 Isi', [file('10 b.pdf'), file('9 a.pdf')]);
  expect(await namesOf(folder('Kursus', [file('10 Akhir.pdf'), inner, file('1 Awal.pdf')]))).toEqual(['1 Awal.pdf', '9 a.pdf', '10 b.pdf', '10 Akhir.pdf']);
});

it('reads on after the first hundred', async () => {
  const names = Array.from({ length: 250 }, (_, at) => `${at + 1}.pdf`);
  expect(await namesOf(folder('Kursus', names.toReversed().map(file)))).toEqual(names);
});

it('leaves out what is hidden, and what is no file', async () => {
  expect(await namesOf(file('.DS_Store'), null, folder('.git', [file('x.pdf')]), file('a.pdf'))).toEqual(['a.pdf']);
});
