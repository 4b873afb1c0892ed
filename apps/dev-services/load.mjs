// Loads a TypeScript module that is transpiled in a blink, so that `npm start` and `npm test` need no build to begin with.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectRoot } from './prepare.mjs';

const require = createRequire(import.meta.url);
const folders = ['apps/dev-services/src', 'test/environment'];

/** @param {string} name path of a module below the project, e.g. 'apps/dev-services/src/main' */
export function load(name) {
  for (const folder of folders) transpileChanged(folder);
  return require(join(projectRoot, 'dist', `${name}.js`));
}

function transpileChanged(folder) {
  const files = readdirSync(join(projectRoot, folder), { recursive: true }).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  for (const file of files) {
    const source = join(projectRoot, folder, file);
    const output = join(projectRoot, 'dist', folder, file.replace(/\.ts$/, '.js'));
    if (isCurrent(output, source)) continue;
    const { transformFileSync } = require('@swc/core');
    const { code } = transformFileSync(source, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    });
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, code);
  }
}

function isCurrent(output, source) {
  const built = statSync(output, { throwIfNoEntry: false });
  return built !== undefined && built.mtimeMs >= statSync(source).mtimeMs;
}
