import { useState } from 'react';
import type { Classmate } from './api';

interface Typed {
  readonly text: string;
  readonly people: readonly Classmate[];
}

const EMPTY: Typed = { text: '', people: [] };

/** What is being written, kept in this tab until it was sent: a lost line, a reload or a way back loses nothing. */
export function useTyped(key: string) {
  const [typed, setTyped] = useState<Typed>(() => read(key));
  const write = (next: Typed) => {
    setTyped(next);
    try {
      if (next.text) sessionStorage.setItem(key, JSON.stringify(next));
      else sessionStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing: the field itself still holds the text.
    }
  };
  return { typed, write, clear: () => write(EMPTY) };
}

function read(key: string): Typed {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return kept !== null && typeof kept === 'object' ? { ...EMPTY, ...kept } : EMPTY;
  } catch {
    return EMPTY;
  }
}
