import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { api, ApiError } from '../api-clients';

interface KeptRow {
  readonly accountId: string;
  readonly path: string;
  readonly answer: unknown;
  /** By the clock of the device, in milliseconds since 1970. */
  readonly keptAt: number;
}

interface KeptSchema extends DBSchema {
  answers: { key: [accountId: string, path: string]; value: KeptRow; indexes: { keptAt: number } };
}

/** An answer of the service, and how old it is: 0 = just now, more = kept on this device. */
export interface Kept<Answer> {
  readonly answer: Answer;
  readonly ageMs: number;
}

const HOLDER = 'piawai.holder';
const PICTURES = 'piawai-pictures-';
const MOST_ANSWERS = 150;
/** A line that says nothing for this long is as good as none, where something is kept. */
const PATIENCE_MS = 4_000;

let opened: Promise<IDBPDatabase<KeptSchema> | null> | null = null;

/** Null where the browser keeps nothing (private window): then reading needs the line. */
function database(): Promise<IDBPDatabase<KeptSchema> | null> {
  // Some private windows have no indexedDB at all: that is an error of its own.
  opened ??= Promise.resolve().then(() => openDatabase()).catch(() => null);
  return opened;
}

const openDatabase = (): Promise<IDBPDatabase<KeptSchema>> =>
  openDB<KeptSchema>('piawai-kept', 1, {
    upgrade: (db) => db.createObjectStore('answers', { keyPath: ['accountId', 'path'] }).createIndex('keptAt', 'keptAt'),
    terminated: () => {
      opened = null;
    },
  });

/** Whose answers this device keeps: who signed in last and has not signed out. */
export const keptFor = (): string | null => localStorage.getItem(HOLDER);

/** From now on answers are kept for this person; those of anybody else go. */
export async function keepFor(accountId: string): Promise<void> {
  if (keptFor() === accountId) return;
  localStorage.setItem(HOLDER, accountId);
  await forgetAllBut(accountId);
}

/** Nobody's lessons stay on this device; what waits to be sent is not touched. */
export async function forgetKept(): Promise<void> {
  localStorage.removeItem(HOLDER);
  await forgetAllBut(null);
}

async function forgetAllBut(accountId: string | null): Promise<void> {
  const db = await database();
  for (const key of (await db?.getAllKeys('answers')) ?? []) if (key[0] !== accountId) await db?.delete('answers', key);
  const names = 'caches' in window ? await caches.keys() : [];
  for (const name of names) if (name.startsWith(PICTURES) && name !== `${PICTURES}${accountId}`) await caches.delete(name);
}

/** Keeps an answer; a full device keeps less and says nothing, for the answer itself has arrived. */
export async function keepAnswer(path: string, answer: unknown): Promise<void> {
  const [accountId, db] = [keptFor(), await database()];
  if (!accountId || !db) return;
  const write = db.transaction('answers', 'readwrite');
  try {
    await write.store.put({ accountId, path, answer, keptAt: Date.now() });
    const tooMany = (await write.store.count()) - MOST_ANSWERS;
    for (const key of tooMany > 0 ? await write.store.index('keptAt').getAllKeys(null, tooMany) : []) await write.store.delete(key);
    await write.done;
  } catch {
    await write.done.catch(() => undefined);
  }
}

/** Changes a kept answer by what the server has acknowledged since; its age stays. */
export async function amendKept<Answer>(path: string, change: (answer: Answer) => Answer): Promise<void> {
  const [accountId, db] = [keptFor(), await database()];
  if (!accountId || !db) return;
  const write = db.transaction('answers', 'readwrite');
  const row = await write.store.get([accountId, path]);
  if (row) await write.store.put({ ...row, answer: change(row.answer as Answer) }).catch(() => undefined);
  await write.done.catch(() => undefined);
}

/** What is kept under a path for the person who is signed in. */
export async function readKept<Answer>(path: string): Promise<Kept<Answer> | null> {
  const [accountId, db] = [keptFor(), await database()];
  const row = accountId ? await db?.get('answers', [accountId, path]).catch(() => undefined) : undefined;
  return row ? { answer: row.answer as Answer, ageMs: Math.max(0, Date.now() - row.keptAt) } : null;
}

/** Whether no service answered: the line is lost, or what stands in front of the service says so. */
export const isLineLost = (error: unknown): boolean => error instanceof ApiError && (error.isOffline || error.status >= 502);

/** Asks the service and keeps its answer; without a line, or on one that says nothing, the kept answer stands in. */
export function getKept<Answer>(path: string, signal?: AbortSignal): Promise<Kept<Answer>> {
  const asked = api.get<Answer>(path, {}, signal).then((answer) => {
    void keepAnswer(path, answer);
    return { answer, ageMs: 0 };
  });
  const lost = asked.catch(async (error: unknown) => {
    const kept = isLineLost(error) ? await readKept<Answer>(path) : null;
    if (!kept) throw error;
    return kept;
  });
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)).then(async () => (await readKept<Answer>(path)) ?? lost);
  return Promise.race([lost, late]);
}

const MOST_PICTURES = 200;

/** Lets the service worker show the pictures of a lesson without a line; nothing on plain http, where there is none. */
export async function keepPictures(paths: readonly string[]): Promise<void> {
  const accountId = keptFor();
  if (!accountId || paths.length === 0 || !('caches' in window)) return;
  const cache = await caches.open(PICTURES + accountId);
  for (const path of paths) if (!(await cache.match(path))) await cache.add(path).catch(() => undefined);
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - MOST_PICTURES))) await cache.delete(key);
}
