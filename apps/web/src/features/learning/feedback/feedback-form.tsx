import { Button, Textarea } from '@mantine/core';
import { LONGEST_LINE } from '@piawai/domain/evaluation/rules';
import { useState } from 'react';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { useFields } from '../../../ui/use-fields';
import { type OwnEvaluation, useGiveFeedback } from './api';
import classes from './feedback.module.css';
import { feedbackMessages } from './messages';
import { ScaleField } from './scale-field';

interface FeedbackFormProps {
  readonly evaluation: OwnEvaluation;
  readonly onDone: () => void;
  /** Leaves the form without an answer. */
  readonly onLater: () => void;
}

/** Three taps and one line. */
export function FeedbackForm({ evaluation: { completionId, feedback }, onDone, onLater }: FeedbackFormProps) {
  const words = useMessages(feedbackMessages);
  const notify = useNotify();
  const giving = useGiveFeedback(completionId);
  const { values, set, text } = useFields(
    { relevant: feedback?.relevant ?? 0, clear: feedback?.clear ?? 0, confident: feedback?.confident ?? 0, line: feedback?.line ?? '' },
    giving.error,
  );
  const [asked, setAsked] = useState(false);
  const isComplete = values.relevant > 0 && values.clear > 0 && values.confident > 0;
  const send = () => {
    setAsked(true);
    if (!isComplete) return;
    giving.mutate(values, {
      onSuccess: () => {
        notify(words.thanks);
        onDone();
      },
    });
  };
  return (
    <div className={classes.form}>
      {(['relevant', 'clear', 'confident'] as const).map((aspect) => (
        <ScaleField key={aspect} label={words[aspect]} value={values[aspect]} onChoose={(score) => set(aspect, score)} />
      ))}
      <Textarea label={words.line} description={words.lineHint} autosize minRows={2} maxLength={LONGEST_LINE} {...text('line')} />
      {asked && !isComplete && <p className={classes.problem} role="alert">{words.missing}</p>}
      <InlineError error={giving.error} />
      <div className={classes.actions}>
        <Button loading={giving.isPending} onClick={send}>{words.send}</Button>
        <Button variant="default" onClick={onLater}>{feedback ? words.cancel : words.later}</Button>
      </div>
    </div>
  );
}
