import { cluesOf, numberFromFileName, numberInFileName, saysTheSame } from './signing.rules';

describe('the number in the name of a file', () => {
  it.each([
    ['800.2.4/0007/BKPSDM/XI/2026', '800.2.4_0007_BKPSDM_XI_2026'],
    ['No. 12 / Diklat', 'No._12_Diklat'],
  ])('%s is written %s', (number, name) => expect(numberInFileName(number)).toBe(name));

  it.each([
    '800.2.4_0007_XI_2026.pdf', 'hasil/800.2.4_0007_XI_2026.PDF', '800.2.4_0007_XI_2026_signed.pdf', '800.2.4_0007_XI_2026 (1).pdf',
    '800.2.4_0007_XI_2026-ttd-final (2).pdf', 'C:\\unduhan\\800.2.4_0007_XI_2026_TTE.pdf',
  ])('is read off %s', (name) => expect(numberFromFileName(name)).toBe('800.2.4_0007_XI_2026'));
});

it.each([
  [{ title: 'SURAT TANDA TAMAT PELATIHAN 800/1/2026', subject: 'https://x.test/verifikasi/q83vASNFZ4mrze8BI0VniavN' }, { number: '800/1/2026', verificationId: 'q83vASNFZ4mrze8BI0VniavN' }],
  [{ title: 'SERTIFIKAT 800/1/2026', subject: null }, { number: '800/1/2026', verificationId: null }],
  [{ title: 'Scan 12', subject: 'https://x.test/verifikasi/../x' }, { number: null, verificationId: null }],
])('%j tells %j', (said, clues) => expect(cluesOf(said)).toEqual(clues));

it.each<[string, string[][], string[][], boolean]>([
  ['the same', [['Nomor: 1', 'Ayu']], [['Nomor: 1', 'Ayu']], true],
  ['a visible signature added', [['Nomor: 1', 'Ayu']], [['Ditandatangani', 'Nomor:', '1', 'Ayu']], true],
  ['another name', [['Nomor: 1', 'Ayu']], [['Nomor: 1', 'Budi']], false],
  ['a page that is missing', [['Ayu'], ['Modul']], [['Ayu']], false],
  ['a word that stands there less often', [['JP', 'JP']], [['JP']], false],
  ['a scan without text', [['Ayu']], [[]], false],
])('a file with %s', (_, issued, signed, same) => expect(saysTheSame(issued, signed)).toBe(same));
