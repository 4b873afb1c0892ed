import { stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { contentOf, entriesOf, openArchive } from './archive-entries';

/** Headers and directory of one entry, and then some. */
const ENTRY_OVERHEAD = 1_024;

/** SWOLLEN unpacks to more than it may; BROKEN is no archive, lies about its sizes, or holds bytes that no entry claims. */
export type ArchiveVerdict = 'GOOD' | 'SWOLLEN' | 'BROKEN';

/**
 * Judges an archive by unpacking every entry once into nothing, whatever its directory says.
 * @param source path of the file, or its bytes @param most bytes that all entries may unpack to @param mostEntries how many there may be
 */
export async function judgeArchive(source: string | Buffer, most: number, mostEntries = Infinity): Promise<ArchiveVerdict> {
  const zip = await openArchive(source).catch(() => null);
  if (!zip) return 'BROKEN';
  if (zip.entryCount > mostEntries) {
    zip.close();
    return 'SWOLLEN';
  }
  try {
    let [unpacked, packed] = [0, 0];
    for await (const entry of entriesOf(zip)) {
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize + ENTRY_OVERHEAD;
      if (unpacked > most) return 'SWOLLEN';
      // Fails when there is more in it than the directory says.
      await pipeline(await contentOf(zip, entry), new Writable({ write: (_chunk, _encoding, done) => done() }));
    }
    const size = typeof source === 'string' ? (await stat(source)).size : source.length;
    return size > packed + ENTRY_OVERHEAD ? 'BROKEN' : 'GOOD';
  } catch {
    return 'BROKEN';
  } finally {
    zip.close();
  }
}
