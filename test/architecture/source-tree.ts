import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

/** One source file: its path from the root, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'dist' ? [] : walk(path);
    return [path];
  });
}

/** Every file of the given ending below the given folders. */
export const filesBelow = (folders: readonly string[], ending: RegExp): SourceFile[] =>
  folders
    .flatMap((folder) => walk(join(ROOT, folder)))
    .filter((path) => ending.test(path))
    .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }));

/** TypeScript of the product, specs left out. */
export const sources = (): SourceFile[] => filesBelow(['apps', 'libs'], /(?<!\.d)\.tsx?$/).filter(({ path }) => !/\.spec\.tsx?$/.test(path));

/** Where the imports of a file lead: paths from the root for our own files, package names for the rest. Type-only imports count. */
export function importsOf({ path, text }: SourceFile): string[] {
  const specifiers = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g)].map(
    (match) => (match[1] ?? match[2] ?? match[3])!,
  );
  return specifiers.map((specifier) => {
    if (specifier.startsWith('.')) return relative(ROOT, resolve(ROOT, dirname(path), specifier));
    return specifier.replace(/^@piawai\//, 'libs/');
  });
}
