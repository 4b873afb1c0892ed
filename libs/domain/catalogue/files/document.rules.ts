export const DOCUMENT_FAILURES = ['UNREADABLE', 'LOCKED', 'TOO_LONG', 'TOO_HEAVY', 'NEEDS_PDF'] as const;
/** Why a document has no pages: no PDF, a password, too many pages, too much work, or no office program on the server. */
export type DocumentFailure = (typeof DOCUMENT_FAILURES)[number];

export type DocumentStage = 'WAITING' | 'READY' | 'FAILED';

/** Widths in pixels: a phone takes the small one. */
export const LARGE_WIDTH = 1280;
export const SMALL_WIDTH = 720;
/** A page that is longer than this many times its width is drawn narrower. */
const LONGEST_SHAPE = 3;

export interface PageImage {
  /** Size of the large picture in pixels: its shape keeps the place before it is loaded. */
  readonly width: number;
  readonly height: number;
  /** What a phone loads. */
  readonly bytes: number;
}

/** The size in which a page is drawn, and the scale to it. @param width and height in points, at least one */
export function drawnSize(width: number, height: number): { readonly width: number; readonly height: number; readonly scale: number } {
  const scale = Math.min(LARGE_WIDTH / Math.max(1, width), (LARGE_WIDTH * LONGEST_SHAPE) / Math.max(1, height));
  const pixels = (points: number): number => Math.max(1, Math.round(points * scale));
  return { width: pixels(width), height: pixels(height), scale };
}
