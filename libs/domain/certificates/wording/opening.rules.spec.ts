import { batchName, openingSentence } from './opening.rules';

it.each([
  [null, 'BKPSDM Kota Uji menyatakan bahwa:'],
  ['Peraturan LAN Nomor 8 Tahun 2022', 'BKPSDM Kota Uji, berdasarkan Peraturan LAN Nomor 8 Tahun 2022, menyatakan bahwa:'],
])('with the legal basis %s a certificate begins "%s"', (legalBasis, sentence) => {
  expect(openingSentence({ name: 'BKPSDM Kota Uji', legalBasis })).toBe(sentence);
});

it.each([['III', 'Angkatan III'], [' angkatan  IV ', 'Angkatan IV'], [' ', ''], [null, ''], [undefined, '']])('a batch typed as %j is printed "%s"', (typed, name) => {
  expect(batchName(typed)).toBe(name);
});
