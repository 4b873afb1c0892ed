import { CloseButton, TextInput } from '@mantine/core';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useEffect, useEffectEvent, useState } from 'react';
import { useMessages } from './i18n';
import classes from './small.module.css';
import { uiMessages } from './ui.messages';

const PAUSE_MS = 300;

interface SearchFieldProps {
  /** What is searched, as a label: `Cari pelatihan`. */
  readonly label: string;
  readonly placeholder?: string;
  /** The search in force. */
  readonly value: string;
  /** Called when the typing pauses, and at once on Enter or clear. */
  readonly onSearch: (text: string) => void;
}

export function SearchField({ label, placeholder, value, onSearch }: SearchFieldProps) {
  const words = useMessages(uiMessages);
  const [text, setText] = useState(value);
  const search = useEffectEvent((next: string) => {
    if (next !== value) onSearch(next);
  });
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    const timer = setTimeout(() => search(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <form role="search" className={classes.search} onSubmit={(event) => (event.preventDefault(), onSearch(text.trim()))}>
      <TextInput
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        rightSection={text && <CloseButton aria-label={words.clear} onClick={() => (setText(''), onSearch(''))} />}
      />
    </form>
  );
}
