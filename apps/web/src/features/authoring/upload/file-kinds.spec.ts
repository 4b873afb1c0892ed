import { fileKind, inFolderOrder, inOrder, isPicture, titleFrom } from './file-kinds';

it.each([
  ['Modul 1.PDF', 'DOCUMENT'], ['paparan.pptx', 'DOCUMENT'], ['naskah.docx', 'ARTICLE'], ['film.mp4', 'VIDEO'], ['suara.m4a', 'AUDIO'], ['program.exe', undefined], ['tanpa-akhiran', undefined],
])('%s becomes %s', (name, lesson) => {
  expect(fileKind(name)?.lesson).toBe(lesson);
});

it('knows a picture', () => {
  expect([isPicture('a.JPG'), isPicture('a.pdf')]).toEqual([true, false]);
});

it.each([['01_Pengantar_Data.pdf', '01 Pengantar Data'], ['.pdf', '.pdf'], ['a.b.docx', 'a.b']])('%s is the lesson "%s"', (name, title) => {
  expect(titleFrom(name)).toBe(title);
});

it('puts a chosen folder in the order of its names, folder by folder, and leaves out what is hidden', () => {
  const file = (webkitRelativePath: string) => ({ name: webkitRelativePath.split('/').at(-1), webkitRelativePath }) as File;
  const paths = ['Kursus/10 Akhir.pdf', 'Kursus/2 Isi/b.pdf', 'Kursus/.DS_Store', 'Kursus/2 Isi/10.pdf', 'Kursus/2 Isi/9.pdf', 'Kursus/1 Awal.pdf', 'Kursus/.git/x.pdf'];
  expect(inFolderOrder(paths.map(file)).map((each) => each.webkitRelativePath)).toEqual([
    'Kursus/1 Awal.pdf', 'Kursus/2 Isi/9.pdf', 'Kursus/2 Isi/10.pdf', 'Kursus/2 Isi/b.pdf', 'Kursus/10 Akhir.pdf',
  ]);
});

it('puts names in the order of their numbers', () => {
  expect(inOrder([{ name: '10 Akhir' }, { name: '2 Isi' }, { name: '1 Awal' }]).map(({ name }) => name)).toEqual(['1 Awal', '2 Isi', '10 Akhir']);
});
