import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../build/run-tool';
import { home } from '../home';

const seededMark = join(home.folder, 'seeded');

/**
 * Migrates always (quick when there is nothing to do), seeds once per database.
 * @param identity differs from database to database; the port of the embedded one changes, its password does not
 */
export async function prepareDatabase(settings: Record<string, string>, resetFirst: boolean, identity: string): Promise<void> {
  const run = (command: string): Promise<void> =>
    runTool('dist/apps/database/src/main.js', [command], `The database command ${command} failed.`, { ...settings, PIAWAI_PROCESS: 'database' });
  if (resetFirst) await run('reset');
  await run('migrate');
  const mark = createHash('sha256').update(identity).digest('hex');
  const isSeeded = existsSync(home.demoAccounts) && existsSync(seededMark) && readFileSync(seededMark, 'utf8') === mark;
  if (isSeeded) return;
  console.log('Filling in the demo …');
  await run('seed');
  writeFileSync(seededMark, mark);
}
