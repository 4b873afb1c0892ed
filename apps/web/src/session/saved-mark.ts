import { useSyncExternalStore } from 'react';

/** Why learning waits on this device. */
export type WaitReason = 'offline' | 'busy' | 'signed-out';

/** Where the last note of learning on this device is. */
export type SavedMark =
  | { readonly kind: 'saved'; readonly at: string }
  | {
      readonly kind: 'waiting';
      readonly reason: WaitReason;
      /** Notes that wait; 0 = the line is lost and nothing waits. */
      readonly waiting: number;
      /** Closing the page loses nothing; false where the browser keeps nothing. */
      readonly kept: boolean;
    };

interface StoredMark {
  readonly accountId: string;
  readonly mark: SavedMark;
}

const STORED = 'piawai.saved';
const listeners = new Set<() => void>();

let read: { readonly text: string | null; readonly stored: StoredMark | null } = { text: null, stored: null };

/** Tells every page, in every tab, where the learning of a person is. */
export function markSaved(accountId: string, mark: SavedMark): void {
  localStorage.setItem(STORED, JSON.stringify({ accountId, mark } satisfies StoredMark));
  for (const listener of listeners) listener();
}

/** The mark of one person, or of whoever learned here last; null before the first. */
export function useSavedMark(accountId?: string): SavedMark | null {
  const found = useSyncExternalStore(subscribe, stored);
  return found && (!accountId || found.accountId === accountId) ? found.mark : null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The same object for the same text, as React asks of a store. */
function stored(): StoredMark | null {
  const text = localStorage.getItem(STORED);
  if (text !== read.text) read = { text, stored: text === null ? null : (JSON.parse(text) as StoredMark) };
  return read.stored;
}
