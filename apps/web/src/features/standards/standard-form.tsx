import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { QueryState } from '../../ui/query-state';
import { useDictionary, useSetStandard, type StandardLevel } from './api';
import { standardsMessages } from './messages';
import classes from './standards.module.css';
import { useCompetencyWords } from './use-words';

interface StandardFormProps {
  readonly positionId: string;
  /** Earliest day from which the new standard may hold. */
  readonly today: string;
  readonly standard: readonly StandardLevel[];
  readonly onClose: () => void;
}

/** Decides the whole standard of a position from a day on: one level per competency, or none. */
export function StandardForm({ positionId, today, standard, onClose }: StandardFormProps) {
  const words = useMessages(standardsMessages);
  const { name } = useCompetencyWords();
  const dictionary = useDictionary();
  const change = useSetStandard(positionId);
  const notify = useNotify();
  const [from, setFrom] = useState(today);
  const [levels, setLevels] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(standard.map(({ competencyId, level }) => [competencyId, level])),
  );
  const save = () =>
    change.mutate(
      { from, levels: Object.entries(levels).filter(([, level]) => level > 0).map(([competencyId, level]) => ({ competencyId, level })) },
      {
        onSuccess: () => {
          notify(words.saved);
          onClose();
        },
      },
    );
  return (
    <form
      aria-label={words.changing}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        type="date"
        label={words.from}
        description={words.fromHint}
        value={from}
        min={today}
        required
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <QueryState query={dictionary}>
        {({ items }) => (
          <div className={classes.choices}>
            {items.map((competency) => (
              <NativeSelect
                key={competency.id}
                label={`${competency.code} · ${name(competency)}`}
                value={levels[competency.id] ?? 0}
                data={[
                  { value: '0', label: words.notAsked },
                  ...Array.from({ length: competency.maxLevel }, (_, index) => ({ value: String(index + 1), label: `${words.level} ${index + 1}` })),
                ]}
                onChange={(event) => {
                  const level = Number(event.currentTarget.value);
                  setLevels((known) => ({ ...known, [competency.id]: level }));
                }}
              />
            ))}
          </div>
        )}
      </QueryState>
      {change.error && <InlineError error={change.error} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={change.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
