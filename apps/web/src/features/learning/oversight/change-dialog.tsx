import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useToday } from '../../../session/today';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog } from '../../../ui/dialog';
import { InlineError } from '../../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import classes from '../learning.module.css';
import { type Participant, type ParticipantChange, useChangeParticipants } from './api';
import { oversightMessages } from './messages';

interface ChangeDialogProps {
  readonly courseId: string;
  readonly kind: ParticipantChange['kind'];
  readonly participants: readonly Participant[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const DUTIES = ['asItIs', 'mandatory', 'optional'] as const;

/** Asks for the reason, and for the day where one is set; says whom it touches before anything happens. */
export function ChangeDialog({ courseId, kind, participants, onClose, onDone }: ChangeDialogProps) {
  const words = useMessages(oversightMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const today = useToday();
  const { changing, passed } = useChangeParticipants(courseId);
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState((participants.length === 1 && participants[0]?.dueOn) || '');
  const [duty, setDuty] = useState<(typeof DUTIES)[number]>('asItIs');
  const [asked, setAsked] = useState(false);
  const isShort = reason.trim().length < 5;
  const number = (value: number) => formatNumber(value, language);
  const change = () => {
    setAsked(true);
    if (isShort) return;
    const terms = kind === 'DUE' ? { ...(dueOn ? { dueOn } : {}), ...(duty === 'asItIs' ? {} : { mandatory: duty === 'mandatory' }) } : {};
    changing.mutate({ kind, reason: reason.trim(), enrolmentIds: participants.map(({ enrolmentId }) => enrolmentId), ...terms }, {
      onSuccess: ({ changed, passedOver }) => {
        notify([words.changed(number(changed)), passedOver > 0 && words.passedOver(number(passedOver))].filter(Boolean).join(' '));
        onDone();
      },
    });
  };
  return (
    <Dialog title={words[`${kind}Title`](number(participants.length))} open onClose={onClose}>
      <p>{words[`${kind}Text`]}</p>
      {kind === 'DUE' && (
        <>
          <TextInput type="date" label={words.newDue} min={today} value={dueOn} onChange={({ currentTarget }) => setDueOn(currentTarget.value)} />
          <ChoiceField label={words.duty} value={duty} choices={DUTIES.map((value) => ({ value, label: words[value] }))} onChoose={setDuty} />
        </>
      )}
      <Textarea
        label={words.reason}
        description={words.changeReasonHint}
        required
        rows={2}
        maxLength={500}
        error={asked && isShort ? words.changeReasonNeeded : null}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {changing.isPending && participants.length > passed && passed > 0 && <p role="status">{words.changing(number(passed), number(participants.length))}</p>}
      <InlineError error={changing.error} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>{words.cancel}</Button>
        <Button {...(kind === 'WITHDRAW' ? { color: 'red' } : {})} loading={changing.isPending} onClick={change}>{kind === 'DUE' ? words.saveDue : words[kind]}</Button>
      </div>
    </Dialog>
  );
}
