import { stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { DomainError } from '@piawai/contracts';
import { type Entry, open, type ZipFile } from 'yauzl';

/** A workbook of 100,000 employees unpacks to some 60 MB. */
const LARGEST_UNPACKED = 256 * 1024 * 1024;
/** Headers and directory of one entry, and then some. */
const ENTRY_OVERHEAD = 1_024;

/**
 * Refuses a workbook that unpacks to far more than a list of employees holds, whatever its directory says: every entry is unpacked
 * once, and bytes that no entry claims are not let through.
 * @throws organisation.import_file_invalid
 */
export async function refuseSwollenWorkbook(path: string): Promise<void> {
  const zip = await opened(path);
  try {
    let [unpacked, packed] = [0, 0];
    for await (const entry of entriesOf(zip)) {
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize + ENTRY_OVERHEAD;
      if (unpacked > LARGEST_UNPACKED) throw new DomainError('organisation.import_file_invalid');
      // Fails when there is more in it than the directory says.
      await unpack(zip, entry);
    }
    if ((await stat(path)).size > packed + ENTRY_OVERHEAD) throw new DomainError('organisation.import_file_invalid');
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('organisation.import_file_invalid');
  } finally {
    zip.close();
  }
}

const opened = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(new DomainError('organisation.import_file_invalid')) : resolve(zip))),
  );

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
