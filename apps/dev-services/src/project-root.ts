import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the checkout; found by walking up, for this code runs both from its source and from dist. */
export const projectRoot: string = findRoot(__dirname);

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'nest-cli.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The folder with nest-cli.json was not found above this file.');
  return findRoot(parent);
}
