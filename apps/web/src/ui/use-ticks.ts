import { useState } from 'react';

/** Which rows of a list are ticked. Rows that are no longer shown stay ticked no longer. */
export function useTicks(shown: readonly string[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const ids = shown.filter((id) => ticked.has(id));
  return {
    ids,
    has: (id: string) => ticked.has(id),
    toggle: (id: string) => setTicked((before) => (before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]))),
    all: () => setTicked(new Set(shown)),
    clear: () => setTicked(new Set()),
  };
}
