import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../api-clients';
import { useToday } from '../../session/today';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { SearchField } from '../../ui/search-field';
import classes from './authoring.module.css';
import { type InstructorChoice, useInstructorChoices, useNameInstructor } from './instructor-api';
import { instructorMessages } from './instructor.messages';

/** Names somebody for a module, from a date on. */
export function AddInstructor({ courseId, moduleId, onDone }: { courseId: string; moduleId: string; onDone: () => void }) {
  const words = useMessages(instructorMessages);
  const notify = useNotify();
  const today = useToday();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<InstructorChoice | null>(null);
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [asked, setAsked] = useState(false);
  const [id] = useState(newId);
  const { data } = useInstructorChoices(courseId, search);
  const naming = useNameInstructor(courseId);
  const save = () => {
    setAsked(true);
    if (!chosen) return;
    naming.mutate({ id, moduleId, accountId: chosen.accountId, from, to: null }, {
      onSuccess: () => {
        notify(words.saved);
        onDone();
      },
    });
  };
  return (
    <div className={classes.fields}>
      <SearchField label={words.search} value={search} onSearch={setSearch} />
      <div className={classes.buttons} role="group" aria-label={words.search}>
        {data?.items.map((choice) => (
          <Button key={choice.accountId} variant={chosen?.accountId === choice.accountId ? 'filled' : 'default'} size="compact-md" aria-pressed={chosen?.accountId === choice.accountId} onClick={() => setChosen(choice)}>
            {choice.name}
          </Button>
        ))}
        {data?.items.length === 0 && <p className={classes.quiet}>{words.nobody}</p>}
      </div>
      <p role="status">{chosen ? words.chosen(chosen.name) : asked ? words.chooseFirst : ''}</p>
      <TextInput type="date" label={words.from} required value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value || from)} />
      <InlineError error={naming.error} />
      <div className={classes.buttons}>
        <Button loading={naming.isPending} onClick={save}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
