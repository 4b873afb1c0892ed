import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../i18n';
import { questionMessages } from './question.messages';

/** A number as people write it, with comma or point; what is no number yet is not an answer. */
export function NumberField({ number, onNumber }: { number: number | null; onNumber: (number: number | null) => void }) {
  const words = useMessages(questionMessages);
  const [text, setText] = useState(number === null ? '' : String(number).replace('.', ','));
  const changed = (value: string) => {
    setText(value);
    const parsed = value.trim() === '' ? NaN : Number(value.trim().replace(',', '.'));
    onNumber(Number.isFinite(parsed) ? parsed : null);
  };
  return (
    <TextInput
      label={words.yourAnswer}
      description={words.numberHint}
      inputMode="decimal"
      maxLength={30}
      value={text}
      onChange={({ currentTarget }) => changed(currentTarget.value)}
    />
  );
}
