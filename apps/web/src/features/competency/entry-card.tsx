import { Link } from 'react-router';
import { Badge } from '../../ui/badge';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import type { TimelineEntry } from './api';
import classes from './competency.module.css';
import { competencyMessages } from './messages';
import { WhyList } from './why-list';

/** One learning fact: what it is worth, why, and what proves it. */
export function EntryCard({ entry, own }: { entry: TimelineEntry; own: boolean }) {
  const words = useMessages(competencyMessages);
  const { language } = useLanguage();
  const counted = formatNumber(entry.counted, language);
  const name = (item: { nameId: string; nameEn: string }) => (language === 'id' ? item.nameId : item.nameEn);
  return (
    <li className={classes.entry}>
      <div className={classes.entryHead}>
        <h3>{entry.title}</h3>
        <strong className={classes.jp}>{words.jp(counted)}</strong>
      </div>
      <p className={classes.quiet}>
        {name(entry.form)} · {words.completed(formatDate(entry.completedOn, language, 'long'))}
        {entry.reversed && (
          <>
            {' '}
            <Badge tone="warn">{words.reversed}</Badge>
          </>
        )}
      </p>
      <Evidence entry={entry} own={own} />
      <details className={classes.details}>
        <summary>{words.whyTitle(counted)}</summary>
        <WhyList reasons={entry.why} />
        {entry.levels.length > 0 && (
          <>
            <p>{words.levels}</p>
            <ul className={classes.reasons}>
              {entry.levels.map((level) => (
                <li key={level.code}>{words.levelOf(name(level), level.level)}</li>
              ))}
            </ul>
          </>
        )}
        <p className={classes.quiet}>
          {entry.policyVersion && `${words.policy(entry.policyVersion)} `}
          {words.unitThen(entry.unitName)}
        </p>
      </details>
    </li>
  );
}

function Evidence({ entry: { certificate, enrolmentId, reversed }, own }: { entry: TimelineEntry; own: boolean }) {
  const words = useMessages(competencyMessages);
  const states: Readonly<Record<string, string>> = { SUPERSEDED: words.superseded, REVOKED: words.revoked };
  const state = certificate && states[certificate.state];
  return (
    <p className={classes.evidence}>
      {certificate ? (
        <>
          <Link to={pathTo(paths.certificate, { certificateId: certificate.id })}>{words.certificate(certificate.number)}</Link>
          {state && <Badge tone="warn">{state}</Badge>}
          <Link to={pathTo(paths.verifyCertificate, { verificationId: certificate.verificationId })}>{words.verify}</Link>
        </>
      ) : (
        !reversed && <span>{words.certificateComing}</span>
      )}
      {own && <Link to={pathTo(paths.why, { enrolmentId })}>{words.trace}</Link>}
    </p>
  );
}
