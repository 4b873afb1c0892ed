import { Link } from 'react-router';
import { Badge } from '../../ui/badge';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import type { TimelineEntry } from './api';
import classes from './competency.module.css';
import { EntryDetails } from './entry-details';
import { competencyMessages } from './messages';

/** One learning fact: what it is worth, why, and what proves it. */
export function EntryCard({ entry, own }: { entry: TimelineEntry; own: boolean }) {
  const words = useMessages(competencyMessages);
  const { language } = useLanguage();
  return (
    <li className={classes.entry}>
      <div className={classes.entryHead}>
        <h3>{entry.title}</h3>
        <strong className={classes.jp}>{words.jp(formatNumber(entry.counted, language))}</strong>
      </div>
      <p className={classes.quiet}>
        {language === 'id' ? entry.form.nameId : entry.form.nameEn} · {words.completed(formatDate(entry.completedOn, language, 'long'))}{' '}
        {entry.reversed && <Badge tone="warn">{words.reversed}</Badge>}
      </p>
      <CertificateLink entry={entry} />
      <EntryDetails entry={entry} own={own} />
    </li>
  );
}

function CertificateLink({ entry: { certificate, reversed } }: { entry: TimelineEntry }) {
  const words = useMessages(competencyMessages);
  if (!certificate) return reversed ? null : <p>{words.certificateComing}</p>;
  const states: Readonly<Record<string, string>> = { SUPERSEDED: words.superseded, REVOKED: words.revoked };
  const state = states[certificate.state];
  return (
    <p className={classes.links}>
      <Link to={pathTo(paths.certificate, { certificateId: certificate.id })}>{words.certificate(certificate.number)}</Link>
      {state && <Badge tone="warn">{state}</Badge>}
    </p>
  );
}
