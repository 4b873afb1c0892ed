import { Button } from '@mantine/core';
import { InlineError } from '../../../ui/error-state';
import { formatDate, useLanguage, useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { type OwnEvaluation, useRemoveLine } from './api';
import classes from './feedback.module.css';
import { feedbackMessages } from './messages';

interface FeedbackGivenProps {
  readonly completionId: string;
  readonly feedback: NonNullable<OwnEvaluation['feedback']>;
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

/** What was said: it may be changed for a time, and its line taken back at any time. */
export function FeedbackGiven({ completionId, feedback, mayChange, onChange }: FeedbackGivenProps) {
  const words = useMessages(feedbackMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const removing = useRemoveLine(completionId);
  return (
    <div className={classes.lines}>
      <p>
        {words.given} {mayChange && words.until(formatDate(feedback.changeableUntil, language, 'long'))}
      </p>
      {feedback.line && <p>{words.yourLine(feedback.line)}</p>}
      {feedback.line && feedback.lineHiddenReason && <p className={classes.quiet}>{words.hidden(feedback.lineHiddenReason)}</p>}
      <InlineError error={removing.error} />
      <div className={classes.actions}>
        {mayChange && <Button variant="default" onClick={onChange}>{words.change}</Button>}
        {feedback.line && (
          <Button variant="default" loading={removing.isPending} onClick={() => removing.mutate(undefined, { onSuccess: () => notify(words.lineRemoved) })}>
            {words.removeLine}
          </Button>
        )}
      </div>
    </div>
  );
}
