import type { FileId } from '@piawai/contracts';

import type { PageImage } from '../files/document.rules';

/** What a file adds to a lesson: known from the upload, never from the client. */
export interface AttachedFile {
  readonly id: FileId;
  readonly name: string;
  /** What a phone loads: of a picture the small one. */
  readonly bytes: number;
  readonly mediaType: string;
  /** Of a picture, in pixels; null for other kinds. */
  readonly width: number | null;
  readonly height: number | null;
  /** Sanitised HTML per page; empty until a document is ready. */
  readonly pages: readonly string[];
  /** One per page; null where the page was read before pictures were drawn. */
  readonly images: readonly (PageImage | null)[];
}

export type AttachedFiles = ReadonlyMap<string, AttachedFile>;
