import { DomainError } from '@piawai/contracts';
import sharp from 'sharp';

export interface EncodedPicture {
  readonly large: Buffer;
  /** For phones. */
  readonly small: Buffer;
  /** Of the large one, in pixels. */
  readonly width: number;
  readonly height: number;
}

const MAX_INPUT_PIXELS = 50_000_000;
const MAX_SIDE = 1600;
const SMALL_SIDE = 720;
const QUALITY = 78;

/**
 * Decodes a picture and writes it anew as WebP in two sizes: place and camera, hidden data and odd formats stay behind.
 * @param source a path or the bytes @throws catalogue.file_refused for what cannot be decoded or would fill the memory
 */
export async function encodePicture(source: string | Buffer): Promise<EncodedPicture> {
  try {
    const upright = sharp(source, { limitInputPixels: MAX_INPUT_PIXELS, failOn: 'error', sequentialRead: true }).autoOrient();
    const fitted = (side: number) => upright.clone().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }).webp({ quality: QUALITY });
    const { data: large, info } = await fitted(MAX_SIDE).toBuffer({ resolveWithObject: true });
    return { large, small: await fitted(SMALL_SIDE).toBuffer(), width: info.width, height: info.height };
  } catch {
    throw new DomainError('catalogue.picture_refused');
  }
}
