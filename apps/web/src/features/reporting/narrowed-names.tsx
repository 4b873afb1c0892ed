import { Link } from 'react-router';
import { useLanguage, useMessages } from '../../ui/i18n';
import { dashboardQuery, type NamesChoice } from './dashboard-query';
import { reportingMessages } from './messages';
import { monthName } from './month-name';
import classes from './reporting.module.css';

/** Says to what a list of names is narrowed, and leads back to everybody. */
export function NarrowedNames({ choice }: { choice: NamesChoice }) {
  const words = useMessages(reportingMessages);
  const { language } = useLanguage();
  const { year, direct, month, ...rest } = choice;
  const parts = [direct && words.onlyDirect, month && words.onlyMonth(monthName(`${year}-${String(month).padStart(2, '0')}`, language, true))];
  return (
    <p className={classes.small}>
      {parts.filter(Boolean).join(' ')} <Link to={dashboardQuery({ ...rest, year })}>{words.allNames}</Link>
    </p>
  );
}
