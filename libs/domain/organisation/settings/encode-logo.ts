import { DomainError } from '@piawai/contracts';
import sharp from 'sharp';

const MAX_INPUT_PIXELS = 40_000_000;
/** What a printer needs for two centimetres; every certificate carries it. */
const PRINT_SIDE = 240;
/** The frame shows 36 points, on sharp screens three pixels each. */
const FRAME_SIDE = 108;
/** A logo comes with every first page over a weak line. */
const FRAME_BYTES = 6_000;

export interface EncodedLogo {
  /** PNG for letterheads: PDF knows no WebP. */
  readonly print: Buffer;
  /** WebP for the frame, a few kilobytes. */
  readonly frame: Buffer;
}

/** Decodes a picture and writes it anew, small; hidden data stay behind. @throws organisation.logo_refused */
export async function encodeLogo(source: string | Buffer): Promise<EncodedLogo> {
  try {
    const upright = sharp(source, { limitInputPixels: MAX_INPUT_PIXELS, failOn: 'error', sequentialRead: true }).autoOrient();
    if (!['png', 'jpeg', 'webp'].includes((await upright.metadata()).format ?? '')) throw new Error('another kind of picture');
    const fitted = (side: number) => upright.clone().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const print = await fitted(PRINT_SIDE).png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer();
    for (const quality of [86, 70, 50, 30, 10]) {
      const frame = await fitted(FRAME_SIDE).webp({ quality }).toBuffer();
      if (frame.length <= FRAME_BYTES || quality === 10) return { print, frame };
    }
    throw new Error('unreachable');
  } catch {
    throw new DomainError('organisation.logo_refused');
  }
}
