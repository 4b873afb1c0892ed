import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { newId } from '../../../api-clients';
import type { Draft, Entry } from './entry';

interface JournalSchema extends DBSchema {
  entries: { key: [accountId: string, id: string]; value: Entry };
}

let opened: Promise<IDBPDatabase<JournalSchema> | null> | null = null;

function database(): Promise<IDBPDatabase<JournalSchema> | null> {
  // Some private windows have no indexedDB at all: that is an error of its own.
  opened ??= Promise.resolve().then(() => openDatabase()).catch(() => null);
  return opened;
}

const openDatabase = (): Promise<IDBPDatabase<JournalSchema>> =>
  openDB<JournalSchema>('piawai-journal', 1, {
    upgrade: (db) => void db.createObjectStore('entries', { keyPath: ['accountId', 'id'] }),
    terminated: () => {
      opened = null;
    },
  });

/** What the browser would not keep (private window, full storage) stays in the page's memory. */
const memory = new Map<string, Entry>();
const nameOf = ({ accountId, id }: Pick<Entry, 'accountId' | 'id'>) => `${accountId}|${id}`;

/** Whether closing the page would lose something. */
export const isOnlyInMemory = (): boolean => memory.size > 0;

/** Writes an entry; it survives the tab and the browser from here on. */
export async function writeEntry(draft: Draft): Promise<Entry> {
  const entry = { ...draft, written: newId() } as Entry;
  try {
    const db = await database();
    if (!db) throw new Error('The browser keeps nothing.');
    const write = db.transaction('entries', 'readwrite');
    void write.store.put(entry).catch(() => undefined);
    // A page that is being closed cannot wait: the browser commits without it.
    write.commit();
    await write.done;
    memory.delete(nameOf(entry));
  } catch {
    memory.set(nameOf(entry), entry);
  }
  return entry;
}

/** Everything of one account, oldest writing first. */
export async function entriesOf(accountId: string): Promise<Entry[]> {
  const db = await database();
  const stored = (await db?.getAll('entries', IDBKeyRange.bound([accountId, ''], [accountId, '\uffff'])).catch(() => [])) ?? [];
  const found = new Map(stored.map((entry) => [nameOf(entry), entry]));
  for (const entry of memory.values()) if (entry.accountId === accountId) found.set(nameOf(entry), entry);
  return [...found.values()].sort((a, b) => (a.written < b.written ? -1 : 1));
}

/**
 * Removes what the server has acknowledged. What was written over meanwhile stays, changed by `amend`;
 * with `keep`, what was not written over is amended as well.
 */
export async function settle(entries: readonly Entry[], amend: (present: Entry) => Entry = (present) => present, keep = false): Promise<void> {
  const settled = (present: Entry | undefined, sent: Entry) =>
    present && (keep || present.written !== sent.written) ? amend(present) : null;
  for (const sent of entries) {
    const left = settled(memory.get(nameOf(sent)), sent);
    if (left) memory.set(nameOf(sent), left);
    else memory.delete(nameOf(sent));
  }
  const write = (await database())?.transaction('entries', 'readwrite');
  for (const sent of write ? entries : []) {
    const key: [string, string] = [sent.accountId, sent.id];
    const left = settled(await write!.store.get(key), sent);
    await (left ? write!.store.put(left) : write!.store.delete(key));
  }
  await write?.done;
}
