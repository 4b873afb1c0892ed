import { freezeInput } from '../../../../test/builders/frozen-certificate';
import { certificateKind, correctCertificate, freezeCertificate } from './frozen-certificate.rules';

it.each([
  [{ passingGrade: 70, score: 88 }, 'STTP'],
  [{ passingGrade: 0, score: 0 }, 'STTP'],
  [{ passingGrade: 70, score: null }, 'SERTIFIKAT'],
  [{ passingGrade: null, score: 88 }, 'SERTIFIKAT'],
])('%j gives a %s', (assessment, kind) => expect(certificateKind(assessment)).toBe(kind));

it.each([
  ['STTP', 'SURAT TANDA TAMAT PELATIHAN', 'LULUS'],
  ['SERTIFIKAT', 'SERTIFIKAT', 'TELAH MENGIKUTI'],
] as const)('a %s is headed %s and says %s', (kind, title, outcome) => {
  expect(freezeCertificate(freezeInput({ kind }))).toMatchObject({ title, outcome, course: { year: 2026, jpInWords: '20 (dua puluh) jam pelajaran' } });
});

describe('a correction', () => {
  const frozen = freezeCertificate(freezeInput());

  it('changes the holder only and names the number that it replaces', () => {
    const next = correctCertificate(frozen, { name: 'dr. Mayang Sarwita, M.Kes., Sp.A.' }, '800/1/2026');
    expect(next).toEqual({ ...frozen, holder: { ...frozen.holder, name: 'dr. Mayang Sarwita, M.Kes., Sp.A.' }, replaces: '800/1/2026' });
  });

  it.each([[{}], [{ name: frozen.holder.name }], [{ unit: undefined }]])('%j changes nothing', (correction) => {
    expect(correctCertificate(frozen, correction, '800/1/2026')).toBeNull();
  });
});
