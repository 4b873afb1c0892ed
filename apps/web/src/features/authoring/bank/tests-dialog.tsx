import { ActionIcon, Button, NativeSelect, NumberInput } from '@mantine/core';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { ApiError } from '../../../api-clients';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog } from '../../../ui/dialog';
import { EmptyState } from '../../../ui/empty-state';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { paths } from '../../../ui/paths';
import classes from '../authoring.module.css';
import type { Version } from '../types';
import { type BankTopic, type BlueprintLine, useAddTests, useTopics } from './api';
import { bankMessages } from './messages';

const USUAL_COUNT = 5;

/** A pre-test and a post-test out of one blueprint over the bank. */
export function TestsDialog({ version }: { version: Version }) {
  const words = useMessages(bankMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>{words.tests}</Button>
      <Dialog title={words.tests} open={open} onClose={() => setOpen(false)}>
        <Blueprint version={version} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Blueprint({ version, onDone }: { version: Version; onDone: () => void }) {
  const words = useMessages(bankMessages);
  const notify = useNotify();
  const topics = useTopics().data?.items;
  const [written, setLines] = useState<readonly BlueprintLine[] | null>(null);
  const [mode, setMode] = useState<'SAME' | 'DISJOINT'>('SAME');
  const add = useAddTests(version.courseId);
  const [first, last] = [version.modules[0], version.modules.at(-1)];
  if (!topics || !first || !last) return null;
  if (topics.length === 0) return <EmptyState text={words.noTopics} action={<Button component={Link} to={paths.importQuestions}>{words.addQuestions}</Button>} />;
  const fresh = (): BlueprintLine => ({ topic: topics[0]!.topic, level: null, count: USUAL_COUNT });
  const lines = written ?? [fresh()];
  const make = () =>
    add.mutate({ moduleId: first.id, lastModuleId: last.id, titles: [words.before, words.after], lines, mode }, { onSuccess: () => (notify(words.testsMade), onDone()) });
  return (
    <div className={classes.fields}>
      <p className={classes.quiet}>{words.testsLead}</p>
      {lines.map((line, at) => (
        <Line key={at} line={line} number={at + 1} topics={topics} onChange={(next) => setLines(lines.with(at, next))} onDrop={lines.length > 1 ? () => setLines(lines.toSpliced(at, 1)) : undefined} />
      ))}
      <div className={classes.add}><Button variant="subtle" onClick={() => setLines([...lines, fresh()])}>{words.addLine}</Button></div>
      <ChoiceField label={words.mode} value={mode} choices={[{ value: 'SAME', label: words.modeSAME }, { value: 'DISJOINT', label: words.modeDISJOINT }]} onChoose={setMode} />
      <Short error={add.error} />
      <Button loading={add.isPending} onClick={make}>{words.makeTests}</Button>
    </div>
  );
}

interface LineProps {
  readonly line: BlueprintLine;
  readonly number: number;
  readonly topics: readonly BankTopic[];
  readonly onChange: (line: BlueprintLine) => void;
  readonly onDrop: (() => void) | undefined;
}

function Line({ line, number, topics, onChange, onDrop }: LineProps) {
  const words = useMessages(bankMessages);
  const of = topics.filter(({ topic }) => topic === line.topic);
  const found = of.filter(({ level }) => line.level === null || level === line.level).reduce((sum, { questions }) => sum + questions, 0);
  const levels = of.flatMap(({ level }) => (level ? [level] : []));
  return (
    <div className={classes.blueprintLine}>
      <NativeSelect label={words.topic} value={line.topic} data={[...new Set(topics.map(({ topic }) => topic))]} onChange={(event) => onChange({ ...line, topic: event.currentTarget.value, level: null })} />
      <NativeSelect
        label={words.level}
        value={line.level ? String(line.level) : ''}
        data={[{ value: '', label: words.anyLevel }, ...levels.map((level) => ({ value: String(level), label: words.levelN(level) }))]}
        onChange={(event) => onChange({ ...line, level: Number(event.currentTarget.value) || null })}
      />
      <NumberInput label={words.count} description={words.inBank(found)} min={1} max={100} allowDecimal={false} value={line.count} onChange={(count) => onChange({ ...line, count: Math.max(1, Math.round(Number(count))) })} />
      {onDrop && <ActionIcon variant="subtle" size="xl" color="red" aria-label={words.dropLine(number)} onClick={onDrop}><IconTrash size={18} aria-hidden /></ActionIcon>}
    </div>
  );
}

/** The lines that the bank cannot fill, by name. */
function Short({ error }: { error: unknown }) {
  const words = useMessages(bankMessages);
  const lines = error instanceof ApiError && error.code === 'catalogue.bank_too_small' ? (error.details['lines'] as { topic: string; needed: number; found: number }[]) : [];
  return (
    <>
      <InlineError error={error} />
      {lines.map(({ topic, needed, found }) => <p key={topic} role="alert">{words.short(topic, needed, found)}</p>)}
    </>
  );
}
