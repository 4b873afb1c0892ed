import { createHash } from 'node:crypto';

/** One silent frame of MPEG 1 layer 3 at 128 kbit/s and 44.1 kHz. */
const FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)]);
const FRAMES_PER_SECOND = 44_100 / 1_152;

/** A silent MP3 that programs can play. */
export const anMp3 = (seconds: number): Buffer => Buffer.concat(Array.from({ length: Math.ceil(seconds * FRAMES_PER_SECOND) }, () => FRAME));

/** Bytes with the head of an MP4, as large as wanted and never the same by chance; nothing plays them. */
export function anUnplayableMp4(bytes: number): Buffer {
  const head = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1');
  const seed = createHash('sha256').update(String(bytes)).digest();
  return Buffer.concat([head, Buffer.alloc(bytes - head.length, seed)]);
}
