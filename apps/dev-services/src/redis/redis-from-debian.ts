import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root';

export interface UnpackedRedis {
  command: string;
  env: NodeJS.ProcessEnv;
}

/**
 * A copy of Debian's or Ubuntu's redis-server in .piawai, fetched and unpacked without root and
 * without a trace outside; undefined where that does not work (no apt, no network).
 */
export function redisFromDebian(): UnpackedRedis | undefined {
  const home = join(projectRoot, '.piawai/redis-debian');
  if (!existsSync(home) && !fetchInto(home)) return undefined;
  const libraries = readdirSync(join(home, 'usr/lib'))
    .filter((name) => name.includes('-linux-'))
    .map((name) => join(home, 'usr/lib', name));
  const path = [...libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { command: join(home, 'usr/bin/redis-server'), env: { ...process.env, LD_LIBRARY_PATH: path } };
}

function fetchInto(home: string): boolean {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg')) return false;
  mkdirSync(join(projectRoot, '.piawai'), { recursive: true });
  const work = mkdtempSync(join(projectRoot, '.piawai/redis-fetch-'));
  try {
    for (const folder of ['lists/partial', 'archives/partial', 'root']) mkdirSync(join(work, folder), { recursive: true });
    const apt = [
      ...['-qq', '-o', `Dir::State::lists=${work}/lists`, '-o', `Dir::Cache=${work}`],
      ...['-o', 'Debug::NoLocking=1', '-o', 'APT::Sandbox::User=', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=10'],
    ];
    if (!run('apt-get', [...apt, 'update'])) return false;
    // Only what the machine lacks is fetched: the server and the libraries that are not installed.
    if (!run('apt-get', [...apt, '--yes', '--no-install-recommends', '--download-only', 'install', 'redis-server'])) return false;
    const packages = readdirSync(join(work, 'archives')).filter((name) => name.endsWith('.deb'));
    for (const name of packages) if (!run('dpkg', ['-x', join(work, 'archives', name), join(work, 'root')])) return false;
    const server = join(work, 'root/usr/bin/redis-server');
    // The package's own link points to the absolute folder of an installation.
    rmSync(server, { force: true });
    symlinkSync('redis-check-rdb', server);
    renameSync(join(work, 'root'), home);
    return true;
  } catch {
    return existsSync(home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 }).status === 0;
}
