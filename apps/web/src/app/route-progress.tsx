import { useNavigation } from 'react-router';
import { useMessages } from '../ui/i18n';
import { uiMessages } from '../ui/ui.messages';
import classes from './shell.module.css';

/** A line at the upper edge while the next page is on its way for more than a moment. */
export function RouteProgress() {
  const words = useMessages(uiMessages);
  if (useNavigation().state === 'idle') return null;
  return (
    <div className={classes.progress} role="status">
      <span className="visually-hidden">{words.loading}</span>
    </div>
  );
}
