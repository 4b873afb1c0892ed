import { Button, Textarea } from '@mantine/core';
import { LONGEST_LINE } from '@piawai/domain/evaluation/rules';
import { useState } from 'react';
import { ChoiceField } from '../../../ui/choice-field';
import { ConfirmDialog } from '../../../ui/dialog';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { useFields } from '../../../ui/use-fields';
import { type Change, type OwnEvaluation, useWithdrawChange, useWriteChange } from './api';
import classes from './feedback.module.css';
import { feedbackMessages } from './messages';

const SHARINGS = ['NAMED', 'UNNAMED', 'NONE'] as const satisfies readonly Change['sharing'][];

/** What the course changed, and who may read it: nobody, until the writer says otherwise. */
export function ChangeForm({ evaluation: { completionId, change } }: { evaluation: OwnEvaluation }) {
  const words = useMessages(feedbackMessages);
  const notify = useNotify();
  const writing = useWriteChange(completionId);
  const withdrawing = useWithdrawChange(completionId);
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const { values, set, text } = useFields<Change>({ text: change?.text ?? '', sharing: change?.sharing ?? 'NONE' }, writing.error);
  const isEmpty = values.text.trim() === '';
  const field = text('text');
  const save = () => {
    setAsked(true);
    if (!isEmpty) writing.mutate(values, { onSuccess: () => notify(words.changeSaved) });
  };
  const withdraw = () =>
    withdrawing.mutate(undefined, {
      onSuccess: () => {
        set('text', '');
        set('sharing', 'NONE');
        setAsked(false);
        setConfirming(false);
        notify(words.withdrawn);
      },
    });
  return (
    <div className={classes.form}>
      <p className={classes.quiet}>{words.changeLead}</p>
      <Textarea {...field} label={words.changeText} autosize minRows={2} maxLength={LONGEST_LINE} error={asked && isEmpty ? words.changeMissing : field.error} />
      <ChoiceField label={words.sharing} value={values.sharing} choices={SHARINGS.map((value) => ({ value, label: words[value] }))} onChoose={(value) => set('sharing', value)} />
      {change?.hiddenReason && <p className={classes.quiet}>{words.hidden(change.hiddenReason)}</p>}
      <InlineError error={writing.error} />
      <div className={classes.actions}>
        <Button loading={writing.isPending} onClick={save}>{words.saveChange}</Button>
        {change && <Button variant="default" onClick={() => setConfirming(true)}>{words.withdraw}</Button>}
      </div>
      <ConfirmDialog
        title={words.withdrawTitle}
        confirm={words.withdraw}
        danger
        open={confirming}
        pending={withdrawing.isPending}
        error={withdrawing.error}
        onConfirm={withdraw}
        onClose={() => setConfirming(false)}
      >
        <p>{words.withdrawText}</p>
      </ConfirmDialog>
    </div>
  );
}
