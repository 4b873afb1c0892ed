import { open } from 'node:fs/promises';

import { fileTypeFromFile } from 'file-type/node';

import { isVtt, plainMediaType } from './accepted-file.rules';

const HEAD_BYTES = 64;

/** The media type as the content shows it; null when it is none that we know. */
export async function mediaTypeOf(path: string): Promise<string | null> {
  const found = await fileTypeFromFile(path);
  if (found) return plainMediaType(found.mime);
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return isVtt(buffer.subarray(0, bytesRead).toString()) ? 'text/vtt' : null;
  } finally {
    await handle.close();
  }
}
