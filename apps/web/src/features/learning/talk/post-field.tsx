import { Button, Textarea } from '@mantine/core';
import { LONGEST_POST } from '@piawai/domain/learning/rules';
import { useId, useRef, useState } from 'react';
import { useMessages } from '../../../ui/i18n';
import { type Classmate, useClassmates } from './api';
import { namingAt, withName } from './mention-text';
import { talkMessages } from './messages';
import classes from './talk.module.css';

interface PostFieldProps {
  readonly courseId: string;
  readonly label: string;
  readonly description?: string;
  readonly error?: string | null;
  readonly text: string;
  readonly people: readonly Classmate[];
  readonly onChange: (text: string, people: readonly Classmate[]) => void;
}

/** A text in which people of the course are named: @ and a part of the name offers them; arrow down goes to the offer. */
export function PostField({ courseId, label, description, error, text, people, onChange }: PostFieldProps) {
  const words = useMessages(talkMessages);
  const field = useRef<HTMLTextAreaElement>(null);
  const names = useRef<HTMLDivElement>(null);
  const namesId = useId();
  const [search, setSearch] = useState<string | null>(null);
  const found = useClassmates(courseId, search);
  const offered = search === null ? [] : (found.data?.items ?? []);

  const choose = (person: Classmate) => {
    const next = withName(text, field.current?.selectionStart ?? text.length, person.name);
    onChange(next.text, [...people.filter(({ accountId }) => accountId !== person.accountId), person]);
    setSearch(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  return (
    <div className={classes.form}>
      <Textarea
        ref={field}
        label={label}
        description={description ?? words.fieldHint}
        error={error}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={LONGEST_POST}
        value={text}
        aria-controls={namesId}
        onChange={({ currentTarget: { value, selectionStart } }) => {
          onChange(value, people);
          setSearch(namingAt(value, selectionStart));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setSearch(null);
          if (event.key === 'ArrowDown' && offered.length > 0) {
            event.preventDefault();
            names.current?.querySelector('button')?.focus();
          }
        }}
      />
      <div id={namesId} ref={names} role="group" aria-label={words.mention} className={classes.names}>
        {offered.map((person) => (
          <Button key={person.accountId} variant="default" size="compact-md" onClick={() => choose(person)}>
            {person.name}
          </Button>
        ))}
        {search !== null && found.data && offered.length === 0 && <p className={classes.quiet}>{words.nobodyFound}</p>}
      </div>
      <p className="visually-hidden" role="status">
        {offered.length > 0 ? words.offered(offered.length) : ''}
      </p>
    </div>
  );
}
