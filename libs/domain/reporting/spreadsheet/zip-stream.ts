import type { TransformOptions } from 'node:stream';
import { constants, crc32, createDeflateRaw, type ZlibOptions } from 'node:zlib';

/** One file of an archive: its bytes come as they are made. */
export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<Buffer>;
}

interface Written {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
}

/** Sizes follow the bytes (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980: the same rows make the same archive. */
const EPOCH = 0x0021_0000;
/**
 * The quickest level: rows of a sheet are so alike that the others gain little. What waits to be packed may be larger
 * than Node's few kilobytes, so that rows are made while another thread packs.
 */
const DEFLATE: ZlibOptions & TransformOptions = { level: constants.Z_BEST_SPEED, memLevel: 9, chunkSize: 256 * 1024, highWaterMark: 1024 * 1024 };
const LARGEST = 0xffff_ffff;

/** A ZIP archive as a stream of constant memory; at most 4 GB, which three million rows do not reach. */
export async function* zipStream(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const entry = { name: Buffer.from(name), offset, crc: 0, packed: 0, bytes: 0 };
    const head = localHeader(entry.name);
    yield head;
    for await (const chunk of deflated(content, entry)) yield chunk;
    yield descriptor(entry);
    offset += head.length + entry.packed + 16;
    if (offset > LARGEST) throw new Error('The archive is larger than 4 GB.');
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(centralHeader));
  yield Buffer.concat([directory, endOfDirectory(written.length, directory.length, offset)]);
}

async function* deflated(content: AsyncIterable<Buffer>, entry: { crc: number; packed: number; bytes: number }): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw(DEFLATE);
  const fed = feed(content, deflate, entry);
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    entry.packed += chunk.length;
    yield chunk;
  }
  await fed;
}

/** Passes the bytes on in large pieces and counts them; an error of the source breaks the archive off. */
async function feed(content: AsyncIterable<Buffer>, deflate: ReturnType<typeof createDeflateRaw>, entry: { crc: number; bytes: number }): Promise<void> {
  try {
    for await (const chunk of content) {
      entry.crc = crc32(chunk, entry.crc);
      entry.bytes += chunk.length;
      if (!deflate.write(chunk)) await new Promise((resolve) => deflate.once('drain', resolve));
    }
    deflate.end();
  } catch (error) {
    deflate.destroy(error as Error);
  }
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x0403_4b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt32LE(EPOCH, 10);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor({ crc, packed, bytes }: Omit<Written, 'name'>): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x0807_4b50, 0);
  record.writeUInt32LE(crc, 4);
  record.writeUInt32LE(packed, 8);
  record.writeUInt32LE(bytes, 12);
  return record;
}

function centralHeader({ name, offset, crc, packed, bytes }: Written): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x0201_4b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt16LE(DEFLATED, 10);
  header.writeUInt32LE(EPOCH, 12);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(bytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function endOfDirectory(entries: number, bytes: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x0605_4b50, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(bytes, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
