import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root';

/** One hash over the content of files and folders (paths below the project); specs do not count. */
export function sourceHash(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) for (const file of filesOf(path)) hash.update(file).update(readFileSync(join(projectRoot, file)));
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  const full = join(projectRoot, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts') && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
    .sort();
}
