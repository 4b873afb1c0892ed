import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useToday } from '../../session/today';
import { InlineError } from '../../ui/error-state';
import { ChoiceField } from '../../ui/choice-field';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { type OrderDetail, useConfirm } from './api';
import classes from './enrolling.module.css';
import { enrollingMessages } from './messages';

/** What holds for everybody of the order; then it is confirmed. */
export function TermsForm({ order, people }: { order: OrderDetail; people: string }) {
  const words = useMessages(enrollingMessages);
  const today = useToday();
  const confirm = useConfirm(order.id);
  const [duty, setDuty] = useState<'mandatory' | 'optional'>('optional');
  const [dated, setDated] = useState(false);
  const [dueOn, setDueOn] = useState('');
  const [batch, setBatch] = useState('');
  const [asked, setAsked] = useState(false);
  const noDay = dated && !dueOn;
  const enrol = () => {
    setAsked(true);
    if (!noDay) confirm.mutate({ mandatory: duty === 'mandatory', ...(dated ? { dueOn } : {}), ...(batch.trim() ? { batch } : {}) });
  };
  return (
    <Section title={words.terms}>
      <div className={classes.form}>
        <ChoiceField
          label={words.duty}
          value={duty}
          choices={(['optional', 'mandatory'] as const).map((value) => ({ value, label: words[value] }))}
          onChoose={setDuty}
        />
        {duty === 'mandatory' && <p className={classes.quiet}>{words.mandatoryHint}</p>}
        <Checkbox label={words.withDeadline} checked={dated} onChange={({ currentTarget }) => setDated(currentTarget.checked)} />
        {dated && (
          <TextInput
            type="date"
            label={words.dueOn}
            required
            min={today}
            error={asked && noDay ? words.dueNeeded : null}
            value={dueOn}
            onChange={({ currentTarget }) => setDueOn(currentTarget.value)}
          />
        )}
        <TextInput label={words.batch} description={words.batchHint} maxLength={40} value={batch} onChange={({ currentTarget }) => setBatch(currentTarget.value)} />
        <p className={classes.quiet}>{words.told}</p>
        <InlineError error={confirm.error} />
        <div><Button loading={confirm.isPending} onClick={enrol}>{words.enrol(people)}</Button></div>
      </div>
    </Section>
  );
}
