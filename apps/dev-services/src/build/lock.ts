import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive } from '../left-over';

const LONGEST_BUILD_MS = 10 * 60_000;

/** Runs work while no other process holds the file; a holder that is gone does not count. */
export async function holdLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  // A pid may have been given to another program since.
  if (isAlive(Number(readFileSync(file, 'utf8'))) && Date.now() - since < LONGEST_BUILD_MS) return false;
  rmSync(file, { force: true });
  return take(file);
}
