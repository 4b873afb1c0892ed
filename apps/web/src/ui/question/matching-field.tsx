import { NativeSelect } from '@mantine/core';
import { useMessages } from '../i18n';
import type { Choice } from '@piawai/domain/catalogue/rules';
import { questionMessages } from './question.messages';
import classes from './question.module.css';

interface MatchingFieldProps {
  readonly choices: readonly Choice[];
  readonly matches: readonly Choice[];
  readonly pairs: Readonly<Record<string, string>>;
  readonly onPair: (pairs: Readonly<Record<string, string>>) => void;
}

/** A list of its own for each thing on the left: works with keys, with a thumb and with a screen reader. */
export function MatchingField({ choices, matches, pairs, onPair }: MatchingFieldProps) {
  const words = useMessages(questionMessages);
  const pair = (left: string, right: string) => {
    const rest = Object.fromEntries(Object.entries(pairs).filter(([id]) => id !== left));
    onPair(right ? { ...rest, [left]: right } : rest);
  };
  return (
    <div className={classes.matching}>
      {choices.map(({ id, text }) => (
        <NativeSelect
          key={id}
          label={text}
          aria-label={words.matchFor(text)}
          value={pairs[id] ?? ''}
          data={[{ value: '', label: words.choose }, ...matches.map((match) => ({ value: match.id, label: match.text }))]}
          onChange={({ currentTarget }) => pair(id, currentTarget.value)}
        />
      ))}
    </div>
  );
}
