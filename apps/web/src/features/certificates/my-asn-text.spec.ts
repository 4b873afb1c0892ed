import type { CertificateDetail } from './api';
import { certificateMessages } from './messages';
import { myAsnText } from './my-asn-text';

const detail = {
  courseTitle: 'Arsip Digital', form: 'E-Learning', number: '800/7/2026', issuedOn: '2026-11-05', startedOn: '2026-10-31', completedOn: '2026-11-05',
  organiser: 'BKPSDM Kota Uji', jp: 2.75,
} as CertificateDetail;

// The form is MyASN's, whatever language the reader has chosen.
it.each(['id', 'en'] as const)('the data for MyASN stand in the order of its form, with its dates and whole hours (%s)', (language) => {
  expect(myAsnText(detail, certificateMessages[language].myAsn).split('\n')).toEqual([
    'Nama kegiatan: Arsip Digital', 'Jenis: E-Learning', 'Nomor sertifikat: 800/7/2026', 'Tanggal sertifikat: 05-11-2026', 'Tanggal mulai: 31-10-2026',
    'Tanggal selesai: 05-11-2026', 'Tahun: 2026', 'Jumlah jam (JP): 2', 'Institusi penyelenggara: BKPSDM Kota Uji',
  ]);
});

it.each([[0.75, '0'], [2, '2'], [2.999, '2'], [20, '20']])('%d JP are %s hours there', (jp, hours) => {
  expect(myAsnText({ ...detail, jp }, ({ jp: shown }) => shown)).toBe(hours);
});
