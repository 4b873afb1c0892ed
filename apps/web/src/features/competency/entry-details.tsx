import { Link } from 'react-router';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import type { TimelineEntry } from './api';
import classes from './competency.module.css';
import { competencyMessages } from './messages';
import { WhyList } from './why-list';

/** Why an entry counts that much, what it proves, and where to check it. */
export function EntryDetails({ entry, own }: { entry: TimelineEntry; own: boolean }) {
  const words = useMessages(competencyMessages);
  const { language } = useLanguage();
  const { counted, why, levels, policyVersion, unitName, certificate, enrolmentId } = entry;
  return (
    <details className={classes.details}>
      <summary>{words.whyTitle(formatNumber(counted, language))}</summary>
      <div className={classes.inside}>
        <WhyList reasons={why} />
        {levels.length > 0 && (
          <>
            <p>{words.levels}</p>
            <ul className={classes.reasons}>
              {levels.map((level) => (
                <li key={level.code}>{words.levelOf(language === 'id' ? level.nameId : level.nameEn, level.level)}</li>
              ))}
            </ul>
          </>
        )}
        <p className={classes.quiet}>
          {policyVersion && `${words.policy(policyVersion)} `}
          {words.unitThen(unitName)}
        </p>
        <p className={classes.links}>
          {certificate && <Link to={pathTo(paths.verifyCertificate, { verificationId: certificate.verificationId })}>{words.verify}</Link>}
          {own && <Link to={pathTo(paths.why, { enrolmentId })}>{words.trace}</Link>}
        </p>
      </div>
    </details>
  );
}
