import { Link } from 'react-router';
import { Badge } from '../../ui/badge';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { paths } from '../../ui/paths';
import type { ProfileLine } from './api';
import classes from './competency.module.css';
import { competencyMessages } from './messages';

const LEVELS = [1, 2, 3, 4, 5];

/** One competency: proved level beside the standard, in steps and in words. */
export function ProfileLineItem({ line }: { line: ProfileLine }) {
  const words = useMessages(competencyMessages);
  const { language } = useLanguage();
  const { attained, required, gap, evidence, raisingCourses } = line;
  return (
    <li className={classes.competency}>
      <div className={classes.entryHead}>
        <h3>{language === 'id' ? line.nameId : line.nameEn}</h3>
        {gap > 0 && <Badge tone="warn">{words.gapWords(gap)}</Badge>}
      </div>
      <div className={classes.levels}>
        <span className={classes.steps} aria-hidden>
          {LEVELS.map((level) => (
            <span key={level} data-proved={level <= attained} data-required={level <= required} />
          ))}
        </span>
        <span>{required > 0 ? words.standing(attained, required) : words.attainedOnly(attained)}</span>
      </div>
      <p className={classes.quiet}>
        {evidence ? words.provedBy(evidence.title, formatDate(evidence.attainedOn, language, 'long')) : words.notProved}
      </p>
      {gap > 0 &&
        (raisingCourses > 0 ? (
          <p>
            <Link to={`${paths.catalogue}?kompetensi=${line.competencyId}`}>{words.raise(raisingCourses)}</Link>
          </p>
        ) : (
          <p className={classes.quiet}>{words.noRaise}</p>
        ))}
    </li>
  );
}
