import type { NoticeText, NoticeTexts } from '../kinds/default-texts.rules';
import type { NoticeKind, NoticeLanguage } from '../kinds/notice-kinds.rules';
import type { NoticeView } from './notice-details';
import { fillText, refuseUnfit } from './text-engine';

const SAMPLE: Readonly<Record<NoticeLanguage, NoticeView>> = {
  id: {
    name: 'Rahmi Uji, S.Kom.', agency: 'Pemerintah Kota Contoh', course: 'Pelayanan Publik Prima', person: 'Budi Contoh, S.E.', jp: '4',
    number: '800.2.2.1/12/CONTOH/XI/2026', signature: 'menunggu tanda tangan elektronik', reason: 'Kuota bidang bulan ini sudah terpenuhi.', date: '30 November 2026', days: '7',
    heading: 'Pertemuan daring hari Kamis', excerpt: 'Kita bertemu Kamis pukul 09.00 WIB untuk membahas tugas modul 2.',
  },
  en: {
    name: 'Rahmi Uji, S.Kom.', agency: 'City of Contoh', course: 'Better Public Service', person: 'Budi Contoh, S.E.', jp: '4',
    number: '800.2.2.1/12/CONTOH/XI/2026', signature: 'waits for its electronic signature', reason: 'The places of this month are taken.', date: '30 November 2026', days: '7',
    heading: 'Online meeting on Thursday', excerpt: 'We meet on Thursday at 09.00 WIB to talk about the task of module 2.',
  },
};

/** How a text reads with sample data. @throws notifications.template_invalid */
export function previewOf(kind: NoticeKind, texts: NoticeTexts): NoticeTexts {
  refuseUnfit(kind, texts);
  const shown = (language: NoticeLanguage): NoticeText => fillText(texts[language], SAMPLE[language]);
  return { id: shown('id'), en: shown('en') };
}
