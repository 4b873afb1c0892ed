import { AskAdmin } from '../session/ask-admin';
import { sessionMessages } from '../session/messages';
import { useMessages } from '../ui/i18n';
import classes from './shell.module.css';

/** The way to the admin below every page. */
export function HelpLine() {
  const words = useMessages(sessionMessages);
  return (
    <div className={classes.help}>
      <span>{words.askHint}</span>
      <AskAdmin />
    </div>
  );
}
