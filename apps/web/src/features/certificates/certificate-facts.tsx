import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { SlashedText } from '../../ui/texts';
import type { CertificateDetail } from './api';
import { Facts } from './facts';
import { certificateMessages } from './messages';

/** The certificate's own words. */
export function CertificateFacts({ detail }: { detail: CertificateDetail }) {
  const words = useMessages(certificateMessages);
  const { language } = useLanguage();
  const date = (value: string) => formatDate(value, language, 'long');
  const { holder, startedOn, completedOn } = detail;
  return (
    <Facts
      rows={[
        [words.number, <SlashedText key="number" text={detail.number} />],
        [words.code, `${detail.verifyCode.slice(0, 4)}-${detail.verifyCode.slice(4)}`],
        [words.date, date(detail.issuedOn)],
        [words.holder, holder.name],
        [words.nip, holder.nip],
        [words.born, [holder.birthPlace, holder.birthDate && date(holder.birthDate)].filter(Boolean).join(', ')],
        [words.rank, holder.rank],
        [words.position, holder.position],
        [words.unit, holder.unit],
        [words.agency, holder.agency],
        [words.course, `${detail.form}: ${detail.courseTitle}`],
        [words.period, startedOn === completedOn ? date(completedOn) : `${date(startedOn)} – ${date(completedOn)}`],
        [words.organiser, detail.organiser],
        [words.jp, words.jpValue(formatNumber(detail.jp, language))],
        [words.edition, detail.edition > 1 ? String(detail.edition) : null],
      ]}
    />
  );
}
