import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32, inflateRawSync } from 'node:zlib';

import { zipStream } from './zip-stream';

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

async function* broken(): AsyncGenerator<Buffer> {
  yield Buffer.from('begun');
  throw new Error('the rows broke off');
}

/** Reads an archive by its directory, as unpackers do. */
function unpack(archive: Buffer): { name: string; text: string }[] {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const [crc, packed, length, offset] = [at + 16, at + 20, at + 28, at + 42].map((field, index) => (index === 2 ? archive.readUInt16LE(field) : archive.readUInt32LE(field)));
    const name = archive.subarray(at + 46, at + 46 + length!).toString();
    const start = offset! + 30 + archive.readUInt16LE(offset! + 26);
    const content = inflateRawSync(archive.subarray(start, start + packed!));
    expect(crc32(content)).toBe(crc);
    at += 46 + length!;
    return { name, text: content.toString() };
  });
}

describe('zipStream', () => {
  it('packs what can be unpacked, with names in UTF-8', async () => {
    const long = 'baris '.repeat(100_000);
    const bytes = await buffer(Readable.from(zipStream([{ name: 'a.txt', content: pieces('satu ', 'dua') }, { name: 'folder/é.txt', content: pieces(long) }])));
    expect(unpack(bytes)).toEqual([{ name: 'a.txt', text: 'satu dua' }, { name: 'folder/é.txt', text: long }]);
  });

  it('gives the same bytes for the same content', async () => {
    const once = () => buffer(Readable.from(zipStream([{ name: 'a', content: pieces('x') }])));
    expect((await once()).equals(await once())).toBe(true);
  });

  it('breaks off when its source does', async () => {
    await expect(buffer(Readable.from(zipStream([{ name: 'a', content: broken() }])))).rejects.toThrow('the rows broke off');
  });
});
