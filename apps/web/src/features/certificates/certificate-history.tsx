import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import type { CertificateDetail } from './api';
import classes from './certificates.module.css';
import { certificateMessages } from './messages';
import { useReasonWords } from './state-words';

/** What became of the certificate and why; absent while nothing did. */
export function CertificateHistory({ detail: { changes } }: { detail: CertificateDetail }) {
  const words = useMessages(certificateMessages);
  const reasons = useReasonWords();
  const { language } = useLanguage();
  if (changes.length === 0) return null;
  return (
    <Section title={words.history}>
      <ul className={classes.list}>
        {changes.map(({ status, reason, note, at }) => (
          <li key={at}>
            <p>{words.changed(status === 'REVOKED' ? words.revoked : words.superseded, formatDate(at, language, 'long'))}</p>
            <p className={classes.quiet}>{note ? `${reasons[reason] ?? reason}: ${note}` : reasons[reason]}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
