import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../api-clients';
import { Dialog } from '../../../ui/dialog';
import { EmptyState } from '../../../ui/empty-state';
import { useMessages } from '../../../ui/i18n';
import { ListSkeleton } from '../../../ui/skeletons';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import type { QuestionForm } from '../types';
import { type BankFilters, type BankQuestion, useBank } from './api';
import { BankFilterFields } from './bank-filters';
import { bankMessages } from './messages';

/** Chooses questions of the bank for a quiz; copies are taken. */
export function TakeFromBank({ onAdd }: { onAdd: (questions: QuestionForm[]) => void }) {
  const words = useMessages(bankMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>{words.take}</Button>
      <Dialog title={words.take} open={open} onClose={() => setOpen(false)}>
        <Choose onTake={(questions) => (onAdd(questions.map(copyOf)), setOpen(false))} />
      </Dialog>
    </>
  );
}

function Choose({ onTake }: { onTake: (questions: readonly BankQuestion[]) => void }) {
  const words = useMessages(bankMessages);
  const kinds = useMessages(lessonMessages);
  const [filters, setFilters] = useState<BankFilters>({});
  const [chosen, setChosen] = useState<ReadonlyMap<string, BankQuestion>>(new Map());
  const { rows, more } = useBank(filters);
  const toggle = (question: BankQuestion) => {
    const next = new Map(chosen);
    if (!next.delete(question.id)) next.set(question.id, question);
    setChosen(next);
  };
  return (
    <div className={classes.fields}>
      <p className={classes.quiet}>{words.takeHint}</p>
      <BankFilterFields filters={filters} onChange={setFilters} />
      {!rows && <ListSkeleton />}
      {rows?.length === 0 && <EmptyState text={Object.values(filters).some(Boolean) ? words.noneFound : words.noTopics} />}
      <ul className={classes.plain}>
        {rows?.map((question) => (
          <li key={question.id}>
            <Checkbox
              checked={chosen.has(question.id)}
              onChange={() => toggle(question)}
              label={question.prompt}
              description={[kinds[`k${question.kind}`], question.topic, question.level && words.levelN(question.level)].filter(Boolean).join(' · ')}
            />
          </li>
        ))}
      </ul>
      {more.hasNext && <Button variant="subtle" loading={more.loading} onClick={more.load}>+</Button>}
      <Button disabled={chosen.size === 0} onClick={() => onTake([...chosen.values()])}>{words.taken(chosen.size)}</Button>
    </div>
  );
}

function copyOf({ id, kind, prompt, choices, matches, key, feedback }: BankQuestion): QuestionForm {
  return { id: newId(), bankQuestionId: id, kind, points: 1, prompt, choices, matches, key, feedback };
}
