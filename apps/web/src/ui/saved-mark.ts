import { useSyncExternalStore } from 'react';
import type { SaveState } from './saved-state';

const STORED = 'piawai.saved';
const listeners = new Set<() => void>();

let read: { readonly text: string | null; readonly state: SaveState | null } = { text: null, state: null };

/** Tells every page, in every tab, where the last note of learning is. */
export function markSaved(state: SaveState): void {
  localStorage.setItem(STORED, JSON.stringify(state));
  for (const listener of listeners) listener();
}

/** Where the last note of learning on this device is; null before the first. */
export function useSavedMark(): SaveState | null {
  return useSyncExternalStore(subscribe, stored);
}

/** Signing out forgets it. */
export function forgetSavedMark(): void {
  localStorage.removeItem(STORED);
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
function stored(): SaveState | null {
  const text = localStorage.getItem(STORED);
  if (text !== read.text) read = { text, state: text === null ? null : (JSON.parse(text) as SaveState) };
  return read.state;
}
