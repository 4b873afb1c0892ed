import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../i18n';
import type { Choice } from '@piawai/domain/catalogue/rules';
import { questionMessages } from './question.messages';
import classes from './question.module.css';

interface OrderingFieldProps {
  readonly choices: readonly Choice[];
  readonly order: readonly string[] | null;
  readonly onOrder: (order: readonly string[]) => void;
}

/** Up and down by buttons; each move is told. */
export function OrderingField({ choices, order, onOrder }: OrderingFieldProps) {
  const words = useMessages(questionMessages);
  const [told, setTold] = useState('');
  const texts = new Map(choices.map(({ id, text }) => [id, text]));
  const ids = order ?? choices.map(({ id }) => id);
  const move = (at: number, by: number) => {
    const next = [...ids];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    setTold(words.moved(texts.get(ids[at]!) ?? '', at + by + 1));
    onOrder(next);
  };
  return (
    <>
      <p className={classes.hint}>{words.orderHint}</p>
      <ol className={classes.order}>
        {ids.map((id, at) => {
          const text = texts.get(id) ?? '';
          return (
            <li key={id}>
              <span>{text}</span>
              <ActionIcon variant="default" size="xl" disabled={at === 0} aria-label={words.up(text)} onClick={() => move(at, -1)}>
                <span aria-hidden>↑</span>
              </ActionIcon>
              <ActionIcon variant="default" size="xl" disabled={at === ids.length - 1} aria-label={words.down(text)} onClick={() => move(at, 1)}>
                <span aria-hidden>↓</span>
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </>
  );
}
