import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Problem } from '../../apps/dev-services/src/problem';
import { projectRoot } from '../../apps/dev-services/src/project-root';

export interface FoundChromium {
  executablePath: string;
  args: string[];
  /** For the person at the keyboard. */
  description: string;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_A_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const QUIET_ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** CHROME_PATH, a chromium on the PATH, or the one that npm brought; without any, the remedy. */
export function findChromium(): FoundChromium {
  const given = process.env.CHROME_PATH;
  if (given !== undefined && given !== '') return verified({ executablePath: given, args: QUIET_ARGS, description: `${given} of CHROME_PATH` });
  const onPath = NAMES.map(pathOf).find(Boolean) ?? (existsSync(ON_A_MAC) ? ON_A_MAC : undefined);
  if (onPath !== undefined) return { executablePath: onPath, args: QUIET_ARGS, description: onPath };
  return verified(fromNpm());
}

function fromNpm(): FoundChromium {
  // In a process of its own: the package is ESM and unpacks its program into the temporary folder.
  const script = `const { default: chromium } = await import('@sparticuz/chromium');
    console.log(JSON.stringify({ executablePath: await chromium.executablePath(), args: chromium.args }));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: projectRoot, encoding: 'utf8' });
  if (run.status !== 0) throw missing(run.stderr.trim().split('\n').at(-1) ?? '');
  const { executablePath } = JSON.parse(run.stdout) as { executablePath: string };
  return { executablePath, args: QUIET_ARGS, description: 'chromium of the npm package @sparticuz/chromium' };
}

function pathOf(name: string): string | undefined {
  const run = spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

function verified(found: FoundChromium): FoundChromium {
  try {
    execFileSync(found.executablePath, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 });
    return found;
  } catch (error) {
    throw missing(`${found.executablePath}: ${(error as Error).message}`);
  }
}

function missing(cause: string): Problem {
  return new Problem(`No Chromium runs on this machine for the browser tests (${cause}).`, 'Install chromium (Debian: apt install chromium), or give one with CHROME_PATH.');
}
