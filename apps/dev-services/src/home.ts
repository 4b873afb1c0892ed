import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isAlive } from './left-over';
import { Problem } from './problem';
import { projectRoot } from './project-root';

const LEAST_FREE_BYTES = 300 * 1024 * 1024;

const folder = process.env.DATA_FOLDER ? resolve(process.env.DATA_FOLDER) : join(projectRoot, '.piawai');

/** Where one machine keeps its data, logs and secret: DATA_FOLDER, else a folder of the checkout that git ignores. */
export const home = {
  folder,
  postgres: join(folder, 'postgres'),
  redis: join(folder, 'redis'),
  files: join(folder, 'files'),
  logs: join(folder, 'logs'),
  /** Written by the last step of the seed: its being there means that the demo is complete. */
  demoAccounts: join(folder, 'demo-accounts.json'),
  /** What `npm run demo:city` writes for its script: the large import, a PDF, a spreadsheet. */
  demoCity: join(folder, 'demo-city'),
};

const runningFile = join(folder, 'running');

/** Takes this folder for us alone: a second `npm start` would end the servers of the first as left over. */
export function enterHome(): void {
  for (const path of [home.folder, home.logs, home.files]) mkdirSync(path, { recursive: true });
  const { bavail, bsize } = statfsSync(home.folder);
  if (bavail * bsize < LEAST_FREE_BYTES) throw new Problem('The disk is full.', 'Free some space (Piawai needs about 2 GB) and start again; data are kept.');
  const other = runningProcess();
  if (other !== undefined) {
    throw new Problem(`Piawai is running from this folder already (process ${other}).`, 'Use that one, or stop it with Ctrl-C first.');
  }
  writeFileSync(runningFile, String(process.pid));
}

/** The process that runs Piawai from this folder, if another one does. */
export function runningProcess(): number | undefined {
  const other = existsSync(runningFile) ? Number(readFileSync(runningFile, 'utf8')) : 0;
  return other > 0 && other !== process.pid && isAlive(other) ? other : undefined;
}

export function leaveHome(): void {
  rmSync(runningFile, { force: true });
}

/** Removes the data of the demo; secret and fetched programs stay. */
export function clearHome(): void {
  for (const path of [home.postgres, home.redis, home.files, home.logs, home.demoAccounts, home.demoCity]) rmSync(path, { recursive: true, force: true });
  for (const path of [home.logs, home.files]) mkdirSync(path, { recursive: true });
}

/** Signs session tokens; made once, so that people stay signed in over a restart. */
export function tokenSecret(): string {
  const file = join(folder, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
