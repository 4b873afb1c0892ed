import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Ends a server that an earlier start left behind (it was itself ended by kill -9), and nothing else:
 * the file has the pid on its first line and, as PostgreSQL's own does, on the second something
 * that the command line of that process must hold.
 */
export async function endLeftOver(pidFile: string, signal: NodeJS.Signals): Promise<void> {
  if (!existsSync(pidFile)) return;
  const [pidLine, mark] = readFileSync(pidFile, 'utf8').split('\n');
  const pid = Number(pidLine);
  if (!(pid > 1) || !mark || !commandOf(pid).includes(mark)) return;
  process.kill(pid, signal);
  for (let wait = 0; wait < 200 && isAlive(pid); wait += 1) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** The command line of a process; empty when there is none. */
function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
