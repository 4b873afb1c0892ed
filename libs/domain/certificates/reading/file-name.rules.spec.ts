import { attachment, certificateFileName } from './file-name.rules';

it.each([
  ['STTP', 'Literasi Digital', 'STTP Literasi Digital 2026.pdf'],
  ['SERTIFIKAT', 'Dasar-dasar K3 (RSUD) / Bagian "A"', 'Sertifikat Dasar-dasar K3 (RSUD) Bagian A 2026.pdf'],
  ['SERTIFIKAT', '../../etc\r\nX', 'Sertifikat .. .. etc X 2026.pdf'],
] as const)('a %s of %j is the file %s', (kind, courseTitle, name) => {
  expect(certificateFileName({ kind, courseTitle, issuedOn: '2026-11-21' })).toBe(name);
});

it('names an attachment for old and new programs', () => {
  expect(attachment('Sertifikat Café 2026.pdf')).toBe(`attachment; filename="Sertifikat Cafe 2026.pdf"; filename*=UTF-8''Sertifikat%20Caf%C3%A9%202026.pdf`);
});
