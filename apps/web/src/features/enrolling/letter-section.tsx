import { Button, NumberInput, TextInput } from '@mantine/core';
import { weeklyHours } from '@piawai/domain/learning/rules';
import { useState } from 'react';
import { useToday } from '../../session/today';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useFields } from '../../ui/use-fields';
import { ORDERS, type OrderDetail, useWriteLetter } from './api';
import classes from './enrolling.module.css';
import { enrollingMessages } from './messages';

const DAY_MS = 86_400_000;
const FOUR_WEEKS = 27;
const daysAfter = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Number and period of the letter of assignment, and the letter itself. */
export function LetterSection({ order }: { order: OrderDetail }) {
  const words = useMessages(enrollingMessages);
  const notify = useNotify();
  const today = useToday();
  const write = useWriteLetter(order.id);
  const { letter, minutes, dueOn } = order;
  const fields = useFields({ number: letter?.number ?? '', on: letter?.on ?? today, from: letter?.from ?? today, to: letter?.to ?? dueOn ?? daysAfter(today, FOUR_WEEKS) }, write.error);
  const [hours, setHours] = useState<number | null>(letter?.hoursPerWeek ?? null);
  const [asked, setAsked] = useState(false);
  const { number, from, to } = fields.values;
  const isPeriod = from !== '' && to !== '' && from <= to;
  const proposed = isPeriod ? Math.min(40, weeklyHours(minutes, from, to)) : 1;
  const problem = asked && !number.trim() ? words.numberNeeded : fields.problemOf('number');
  const save = () => {
    setAsked(true);
    if (number.trim() && isPeriod) {
      write.mutate({ ...fields.values, number: number.trim(), hoursPerWeek: hours ?? proposed, readRevision: order.letterRevision }, { onSuccess: () => notify(words.letterSaved) });
    }
  };
  return (
    <Section title={words.letter} actions={letter && <Button component="a" href={`${ORDERS}/${order.id}/letter.pdf`}>{words.downloadLetter}</Button>}>
      <div className={classes.form}>
        <p className={classes.quiet}>{words.letterLead}</p>
        <TextInput label={words.letterNumber} required maxLength={100} {...fields.text('number')} error={problem} />
        <TextInput type="date" label={words.letterOn} required {...fields.text('on')} />
        <TextInput type="date" label={words.periodFrom} required {...fields.text('from')} />
        <TextInput type="date" label={words.periodTo} required {...fields.text('to')} error={asked && !isPeriod ? words.periodWrong : fields.problemOf('to')} />
        <NumberInput
          label={words.hours}
          description={words.hoursHint}
          min={0.5}
          max={40}
          step={0.5}
          decimalScale={1}
          value={hours ?? proposed}
          onChange={(value) => setHours(typeof value === 'number' ? value : null)}
        />
        <InlineError error={write.error} />
        <div><Button variant={letter ? 'default' : 'filled'} loading={write.isPending} onClick={save}>{letter ? words.saveLetter : words.makeLetter}</Button></div>
      </div>
    </Section>
  );
}
