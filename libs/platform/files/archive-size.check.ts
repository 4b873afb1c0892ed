import { stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl';

/** Headers and directory of one entry, and then some. */
const ENTRY_OVERHEAD = 1_024;

/** SWOLLEN unpacks to more than it may; BROKEN is no archive, lies about its sizes, or holds bytes that no entry claims. */
export type ArchiveVerdict = 'GOOD' | 'SWOLLEN' | 'BROKEN';

/**
 * Judges an archive by unpacking every entry once into nothing, whatever its directory says.
 * @param source path of the file, or its bytes @param most bytes that all entries may unpack to
 */
export async function judgeArchive(source: string | Buffer, most: number): Promise<ArchiveVerdict> {
  const zip = await opened(source).catch(() => null);
  if (!zip) return 'BROKEN';
  try {
    let [unpacked, packed] = [0, 0];
    for await (const entry of entriesOf(zip)) {
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize + ENTRY_OVERHEAD;
      if (unpacked > most) return 'SWOLLEN';
      // Fails when there is more in it than the directory says.
      await unpack(zip, entry);
    }
    const size = typeof source === 'string' ? (await stat(source)).size : source.length;
    return size > packed + ENTRY_OVERHEAD ? 'BROKEN' : 'GOOD';
  } catch {
    return 'BROKEN';
  } finally {
    zip.close();
  }
}

function opened(source: string | Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false } as const;
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip: ZipFile): void => (error ? reject(error) : resolve(zip));
    if (typeof source === 'string') open(source, options, done);
    else fromBuffer(source, options, done);
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once('entry', resolve).once('end', () => resolve(null)).once('error', reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (!entry) return;
    yield entry;
  }
}

async function unpack(zip: ZipFile, entry: Entry): Promise<void> {
  const content = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );
  await pipeline(content, new Writable({ write: (_chunk, _encoding, done) => done() }));
}
