import { Link, useLocation } from 'react-router';
import { isAwayFromFirstDay } from '../session/first-day';
import { useMessages } from '../ui/i18n';
import { paths } from '../ui/paths';
import { appMessages } from './app.messages';
import classes from './shell.module.css';

/** The way back to the steps of the first day, on every page opened from there. */
export function FirstDayReturn() {
  const words = useMessages(appMessages);
  const { pathname } = useLocation();
  if (pathname === paths.firstDay || !isAwayFromFirstDay()) return null;
  return (
    <nav aria-label={words.firstDay} className={classes.help}>
      <Link to={paths.firstDay}>{words.toFirstDay}</Link>
    </nav>
  );
}
