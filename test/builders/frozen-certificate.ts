import { freezeCertificate, type FreezeInput, type FrozenCertificate } from '../../libs/domain/certificates/issuing/frozen-certificate.rules';
import { DEFAULT_BACK } from '../../apps/database/migrations/080-default-template';
import { DEFAULT_FRONT } from '../../apps/database/migrations/206-default-template';
import type { RenderOrder } from '../../libs/domain/certificates/rendering/pdf-writer';

/** What a certificate of an invented person is frozen from. */
export function freezeInput(changes: Partial<FreezeInput> = {}): FreezeInput {
  return {
    kind: 'STTP',
    holder: {
      name: 'dr. Mayang Sarwita, M.Kes.', nip: '197803122005012991', birthPlace: 'Tirtanusa', birthDate: '1978-03-12',
      rank: 'Pembina Tingkat I / IV/b', position: 'Kepala Dinas Kesehatan', unit: 'Dinas Kesehatan', agency: 'Pemerintah Kota Tirtanusa',
    },
    course: {
      title: 'Literasi Digital bagi Aparatur', code: 'LDA', form: 'E-Learning', organiser: 'BKPSDM Kota Tirtanusa',
      startedOn: '2026-11-02', completedOn: '2026-11-21', place: 'Tirtanusa', jp: 20, score: 88.5,
      modules: [
        { title: 'Pengantar Literasi Digital', jp: 4 },
        { title: 'Keamanan Informasi Pribadi', jp: 6 },
        { title: 'Praktik Layanan Kependudukan Daring', jp: 10 },
      ],
    },
    agency: { name: 'Pemerintah Kota Tirtanusa', colour: '#14532d' },
    issuer: { name: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kota Tirtanusa', legalBasis: null },
    signed: {
      place: 'Tirtanusa', title: 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', name: 'Dra. Sinta Marwani, M.Si.',
      rank: null, nip: '197001011995032991',
    },
    ...changes,
  };
}

export function frozenCertificate(changes: Partial<FreezeInput> = {}): FrozenCertificate {
  return freezeCertificate(freezeInput(changes));
}

/** An order for the default template, ready to be drawn. */
export function renderOrder(changes: Partial<RenderOrder> & { readonly frozen?: FrozenCertificate } = {}): RenderOrder {
  const { frozen = frozenCertificate(), ...rest } = changes;
  return {
    template: { id: 'default', front: DEFAULT_FRONT, back: DEFAULT_BACK },
    publicUrl: 'https://belajar.tirtanusa.example.test',
    issuedAt: new Date('2026-11-21T03:00:00Z'),
    certificate: {
      numberText: '800.2.4/0007/BKPSDM/XI/2026', verifyCode: 'ABCD2345', verificationId: 'q83vASNFZ4mrze8BI0VniavN',
      issuedOn: frozen.course.completedOn, frozen,
    },
    ...rest,
  };
}
