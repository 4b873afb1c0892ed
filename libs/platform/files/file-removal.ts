import { randomUUID } from 'node:crypto';
import type { Dir } from 'node:fs';
import { link, opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { Injectable } from '@nestjs/common';

import { Config } from '../config/config';
import { FileStore, INCOMING } from './file-store';

/** Takes stored files away again; ages are by the clock of the machine, as the folder keeps them. */
@Injectable()
export class FileRemoval {
  constructor(
    private readonly config: Config,
    private readonly store: FileStore,
  ) {}

  /**
   * Removes a file unless its bytes were stored (again) within the last `quietMs`: their row may be about to be written.
   * @returns whether it was removed
   */
  async removeQuiet(sha256: string, quietMs: number): Promise<boolean> {
    const path = this.store.path(sha256);
    if (!(await isQuiet(path, quietMs))) return false;
    // Out of the way first: whoever stores the same bytes meanwhile writes a new file, which is not the one that goes.
    const aside = join(this.config.filesFolder, INCOMING, randomUUID());
    await rename(path, aside);
    const removed = await isQuiet(aside, quietMs);
    if (!removed) await link(aside, path).catch(() => undefined);
    await rm(aside);
    return removed;
  }

  /** Hashes of the files whose name begins with two hexadecimal digits, and that nobody has stored within the last `quietMs`. */
  async *quietFiles(prefix: string, quietMs: number): AsyncGenerator<string> {
    for await (const name of this.names(prefix)) if (await isQuiet(this.store.path(name), quietMs)) yield name;
  }

  /** Drops half-written bytes that nobody has touched within the last `quietMs`. @returns how many */
  async discardQuiet(quietMs: number): Promise<number> {
    let discarded = 0;
    for await (const name of this.names(INCOMING)) {
      if (!(await isQuiet(join(this.config.filesFolder, INCOMING, name), quietMs))) continue;
      await this.store.discard(name);
      discarded += 1;
    }
    return discarded;
  }

  /** Reads a folder piece by piece, never its whole listing. */
  private async *names(folder: string): AsyncGenerator<string> {
    const directory: Dir | null = await opendir(join(this.config.filesFolder, folder)).catch(() => null);
    if (!directory) return;
    for await (const entry of directory) if (entry.isFile()) yield entry.name;
  }
}

/** Whether the file is there and was last written before that time. */
async function isQuiet(path: string, quietMs: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.mtimeMs < Date.now() - quietMs;
}
