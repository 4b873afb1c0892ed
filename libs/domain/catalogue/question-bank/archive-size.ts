import { DomainError } from '@piawai/contracts';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/**
 * Unpacks an archive into nothing and counts, because what an archive says of its sizes may be a lie.
 * @param most bytes of all entries together @throws platform.too_large, or whatever is wrong with the archive
 */
export function refuseBomb(bytes: Buffer, most: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (opening, zip) => {
      if (opening) return reject(opening);
      let left = most;
      const stop = (error: Error): void => {
        zip.close();
        reject(error);
      };
      zip.once('error', stop).once('end', resolve);
      zip.on('entry', (entry: Entry) => {
        counted(zip, entry, left).then(
          (bytesOfEntry) => {
            left -= bytesOfEntry;
            zip.readEntry();
          },
          stop,
        );
      });
      zip.readEntry();
    });
  });
}

function counted(zip: ZipFile, entry: Entry, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (opening, stream) => {
      if (opening) return reject(opening);
      let bytes = 0;
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > most) stream.destroy(new DomainError('platform.too_large'));
      });
      stream.once('error', reject).once('end', () => resolve(bytes));
    });
  });
}
