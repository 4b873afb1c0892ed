import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { projectRoot } from '../project-root';
import { holdLock } from './lock';
import { precompress } from './precompress';
import { runTool } from './run-tool';
import { sourceHash } from './source-hash';

export const SERVICE_APPS = ['course-service', 'progress-service', 'queue-worker', 'database'] as const;
export const webFolder = join(projectRoot, 'dist/web');

interface Target {
  name: string;
  sources: string[];
  build(): Promise<void>;
}

const TOOLING = ['package-lock.json', 'tsconfig.json', 'nest-cli.json', 'apps/dev-services/tsconfig.build.json', 'apps/dev-services/src/build'];

const TARGETS: Target[] = [
  { name: 'services', sources: [...TOOLING, 'libs', ...SERVICE_APPS.map((app) => `apps/${app}`)], build: buildServices },
  { name: 'web', sources: [...TOOLING, 'libs', 'apps/web'], build: buildWeb },
];

/** Builds what changed since the last build; says what it builds and how long it took. */
export async function build(say: (line: string) => void = console.log): Promise<void> {
  await holdLock(join(projectRoot, '.piawai/build.lock'), async () => {
    for (const target of TARGETS) await buildIfChanged(target, say);
  });
}

async function buildIfChanged({ name, sources, build: run }: Target, say: (line: string) => void): Promise<void> {
  const mark = join(projectRoot, `dist/.built-${name}`);
  const hash = sourceHash(sources);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  const started = Date.now();
  say(`Building the ${name} …`);
  rmSync(mark, { force: true });
  await run();
  writeFileSync(mark, hash);
  say(`  built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** One pass of the compiler over all four apps: what they share is checked once. */
async function buildServices(): Promise<void> {
  const config = 'apps/dev-services/tsconfig.build.json';
  await runTool('node_modules/@nestjs/cli/bin/nest.js', ['build', 'course-service', '--path', config], 'The services could not be built.');
  for (const folder of ['libs', ...SERVICE_APPS.map((app) => `apps/${app}`)]) copyAssets(folder);
}

/** Templates, fonts and data beside the code: the compiler leaves them, the programs look for them. */
function copyAssets(folder: string): void {
  for (const entry of readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || ['.ts', '.md'].includes(extname(entry.name)) || entry.name.startsWith('tsconfig')) continue;
    const file = join(entry.parentPath, entry.name);
    const copy = join(projectRoot, 'dist', file.slice(projectRoot.length + 1));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(file, copy);
  }
}

async function buildWeb(): Promise<void> {
  const args = ['build', 'apps/web', '--outDir', webFolder, '--emptyOutDir', '--logLevel', 'warn'];
  await runTool('node_modules/vite/bin/vite.js', args, 'The web could not be built.', { NODE_ENV: 'production' });
  await precompress(webFolder);
}
