// What has to be right before the first dependency can be loaded: plain Node, nothing installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const GIGABYTE = 1024 ** 3;

export function stopWith(fact, remedy) {
  console.error(`\n  ${fact}\n  ${remedy}\n`);
  process.exit(1);
}

/** Node 20.19 or newer, for our CommonJS output loads ESM packages by require(). */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stopWith(`Node ${process.versions.node} is too old.`, 'Install Node 20.19 or newer from https://nodejs.org and start again.');
}

/** Runs `npm ci` when node_modules is missing or package-lock.json has changed since. */
export async function installDependencies() {
  const lockFile = join(projectRoot, 'package-lock.json');
  const installed = join(projectRoot, 'node_modules/.package-lock.json');
  const mark = join(projectRoot, 'node_modules/.piawai-installed');
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(installed)) {
    const marked = existsSync(mark) && readFileSync(mark, 'utf8') === lock;
    // Installed by hand counts as well.
    if (marked || (!existsSync(mark) && statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs)) return;
  }
  const { bavail, bsize } = statfsSync(projectRoot);
  if (bavail * bsize < 2 * GIGABYTE) stopWith('The disk is nearly full.', 'Free some space: Piawai needs about 2 GB for its dependencies and the demo.');
  await npmCi();
  writeFileSync(mark, lock);
}

function npmCi() {
  console.log('Installing the dependencies (once; one to three minutes) …');
  const started = Date.now();
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const args = [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // CI and NODE_ENV of the caller must not leave out what the build needs.
  const child = spawn(npm[0], args, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'development' } });
  const heartbeat = setInterval(() => console.log(`  … still installing, ${seconds(started)} s`), 15_000);
  return new Promise((resolve) => {
    const failed = () => stopWith('The dependencies could not be installed.', 'See the lines above; check the network and the disk, then start again.');
    child.once('error', failed);
    child.once('exit', (code) => {
      clearInterval(heartbeat);
      if (code !== 0) failed();
      console.log(`  installed in ${seconds(started)} s`);
      resolve();
    });
  });
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}
