import type { ProgressEvent } from '@piawai/domain/learning/rules';

const PREFIX = 'piawai.progress';

/** An event that the server has not acknowledged yet. */
export interface JournalEntry {
  readonly key: string;
  readonly enrolmentId: string;
  readonly event: ProgressEvent;
}

/** Where the browser keeps nothing (private window, full storage), the page's memory does. */
const memory = new Map<string, string>();

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    memory.set(key, text);
  }
}

/** Every event has a key of its own, so that two tabs never write over each other. */
export function addToJournal(accountId: string, enrolmentId: string, event: ProgressEvent): void {
  write([PREFIX, accountId, enrolmentId, event.eventId].join('|'), JSON.stringify(event));
}

export function removeFromJournal(entries: readonly JournalEntry[]): void {
  for (const { key } of entries) {
    localStorage.removeItem(key);
    memory.delete(key);
  }
}

/** What waits, of this account only: a shared computer sends nobody else's learning. */
export function journalOf(accountId: string): readonly JournalEntry[] {
  const prefix = [PREFIX, accountId, ''].join('|');
  const stored = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '').map((key) => [key, localStorage.getItem(key)] as const);
  return [...stored, ...memory]
    .filter(([key, text]) => key.startsWith(prefix) && text)
    .map(([key, text]) => ({ key, enrolmentId: key.split('|')[2]!, event: JSON.parse(text!) as ProgressEvent }))
    .sort((a, b) => a.event.at - b.event.at);
}
