import { buffer } from 'node:stream/consumers';

import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl';

/** Opens an archive. @param source path of the file, or its bytes @throws Error for what is none */
export function openArchive(source: string | Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false } as const;
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip: ZipFile): void => (error ? reject(error) : resolve(zip));
    if (typeof source === 'string') open(source, options, done);
    else fromBuffer(source, options, done);
  });
}

/** Entries one by one, as the directory lists them. @throws Error for names that lead out of the archive */
export async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
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

/** What an entry unpacks to. The stream fails when there is more in it than the directory says. */
export function contentOf(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))));
}

/** The bytes of an entry; the caller has looked at its size. */
export async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return buffer(await contentOf(zip, entry));
}
