import { Button, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useToday } from '../../session/today';
import { ConfirmDialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { QueryState } from '../../ui/query-state';
import classes from './authoring.module.css';
import { AddInstructor } from './add-instructor';
import { dayAfter, dayBefore } from './instructor-days';
import { type NamedInstructor, type TaughtModule, useEndInstructor, useTaughtModules } from './instructor-api';
import { instructorMessages } from './instructor.messages';

/** Who teaches each module, by date; for the record of teaching. */
export function InstructorsSection({ courseId, version }: { courseId: string; version: string }) {
  const words = useMessages(instructorMessages);
  const modules = useTaughtModules(courseId, version);
  return (
    <QueryState query={modules}>
      {({ items }) => (
        <>
          <p className={classes.quiet}>{words.lead}</p>
          {items.length === 0 && <EmptyState text={words.noModules} />}
          {items.map((module) => (
            <ModuleInstructors key={module.moduleId} courseId={courseId} module={module} />
          ))}
        </>
      )}
    </QueryState>
  );
}

function ModuleInstructors({ courseId, module }: { courseId: string; module: TaughtModule }) {
  const words = useMessages(instructorMessages);
  const { language } = useLanguage();
  const [adding, setAdding] = useState(false);
  return (
    <section>
      <Title order={3}>{words.moduleJp(module.title, formatNumber(module.jp, language))}</Title>
      <ul>
        {module.instructors.length === 0 && <li>{words.author}</li>}
        {module.instructors.map((instructor) => (
          <Instructor key={instructor.id} courseId={courseId} instructor={instructor} />
        ))}
      </ul>
      {adding ? (
        <AddInstructor courseId={courseId} moduleId={module.moduleId} onDone={() => setAdding(false)} />
      ) : (
        <Button variant="default" size="compact-md" aria-label={words.addTo(module.title)} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
    </section>
  );
}

function Instructor({ courseId, instructor: { id, name, from, to } }: { courseId: string; instructor: NamedInstructor }) {
  const words = useMessages(instructorMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const today = useToday();
  const [asking, setAsking] = useState(false);
  const [last, setLast] = useState(today < from ? from : today);
  const ending = useEndInstructor(courseId, id);
  const date = (on: string) => formatDate(on, language, 'long');
  const done = () => {
    setAsking(false);
    notify(words.saved);
  };
  return (
    <li>
      {to ? words.between(name, date(from), date(dayBefore(to))) : words.since(name, date(from))}{' '}
      <Button variant="subtle" size="compact-sm" aria-label={words.endOf(name)} onClick={() => setAsking(true)}>
        {words.end}
      </Button>
      <ConfirmDialog title={words.endTitle(name)} confirm={words.save} open={asking} pending={ending.isPending} error={ending.error} onConfirm={() => ending.mutate(dayAfter(last), { onSuccess: done })} onClose={() => setAsking(false)}>
        <TextInput type="date" label={words.last} description={words.endHint} required min={from} value={last} onChange={({ currentTarget }) => setLast(currentTarget.value || last)} />
      </ConfirmDialog>
    </li>
  );
}
