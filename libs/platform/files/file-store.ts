import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';

import { Config } from '../config/config';

/** A stored file is named by what it holds. */
export interface StoredFile {
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Bytes that no row speaks of yet; whoever received them adopts or discards them. */
export interface IncomingFile extends StoredFile {
  readonly name: string;
}

/** Inclusive byte positions, as in an HTTP range. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const SHA256 = /^[0-9a-f]{64}$/;
/** Folder of bytes that are not kept yet. */
export const INCOMING = 'incoming';
const INCOMING_NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const WRITE_BYTES = 256 * 1024;

/** Keeps bytes by their hash in a folder: the same bytes are kept once, and a kept file never changes. */
@Injectable()
export class FileStore {
  constructor(private readonly config: Config) {}

  /**
   * Stores the bytes before any row speaks of them.
   * @param name of the bytes while they are written, a UUID; whoever keeps it can discard what a killed process left
   */
  async save(content: Buffer | AsyncIterable<Buffer>, name?: string): Promise<StoredFile> {
    return this.adopt(await this.receive(content, name));
  }

  /** Takes bytes in under a name of their own: they may still turn out to be nothing that is kept. */
  async receive(content: Buffer | AsyncIterable<Buffer>, name: string = randomUUID()): Promise<IncomingFile> {
    const path = this.incomingPath(name);
    const handle = await inFolder(path, () => open(path, 'wx'));
    try {
      const stored = await write(handle, Buffer.isBuffer(content) ? [content] : content);
      await handle.sync();
      await handle.close();
      return { name, ...stored };
    } catch (error) {
      await handle.close().catch(() => undefined);
      await this.discard(name);
      throw error;
    }
  }

  /** Keeps received bytes for good, under their hash. */
  async adopt({ name, sha256, bytes }: IncomingFile): Promise<StoredFile> {
    const path = this.path(sha256);
    await inFolder(path, () => rename(this.incomingPath(name), path));
    return { sha256, bytes };
  }

  /** Drops received bytes; none is no error. */
  async discard(name: string): Promise<void> {
    await rm(this.incomingPath(name), { force: true });
  }

  /** Where received bytes lie until they are adopted. */
  incomingPath(name: string): string {
    if (!INCOMING_NAME.test(name)) throw new Error('Received bytes are named by a UUID.');
    return join(this.config.filesFolder, INCOMING, name);
  }

  /** The bytes as a stream, whole or a range. */
  read(sha256: string, range?: ByteRange): Readable {
    return createReadStream(this.path(sha256), range);
  }

  /** Size in bytes, or null when there is no such file. */
  async size(sha256: string): Promise<number | null> {
    return stat(this.path(sha256)).then(
      (found) => found.size,
      () => null,
    );
  }

  /** Where the bytes lie, for tools that need a path. */
  path(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error('A file is named by its SHA-256.');
    return join(this.config.filesFolder, sha256.slice(0, 2), sha256);
  }
}

/** Does something with a path, and makes its folder where there is none yet. */
async function inFolder<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
    return work();
  }
}

/** Gathers small pieces, for each write costs a turn of the thread pool. */
async function write(handle: FileHandle, content: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  let gathered: Buffer[] = [];
  let waiting = 0;
  const flush = async (): Promise<void> => {
    const written = gathered.length === 0 ? 0 : (await handle.writev(gathered)).bytesWritten;
    if (written < waiting) throw new Error('The bytes found no room on the disk.');
    gathered = [];
    waiting = 0;
  };
  for await (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.length;
    gathered.push(chunk);
    waiting += chunk.length;
    if (waiting >= WRITE_BYTES) await flush();
  }
  await flush();
  return { sha256: hash.digest('hex'), bytes };
}
