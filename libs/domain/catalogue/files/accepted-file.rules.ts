const MB = 1_000_000;

/** What may be uploaded, and how large each kind may be in bytes. */
const LIMITS: Readonly<Record<string, number>> = {
  'image/png': 15 * MB, 'image/jpeg': 15 * MB, 'image/webp': 15 * MB,
  'application/pdf': 50 * MB,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 50 * MB,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 25 * MB,
  'application/vnd.oasis.opendocument.text': 25 * MB,
  'video/mp4': 500 * MB, 'video/webm': 500 * MB,
  'audio/mpeg': 100 * MB, 'audio/mp4': 100 * MB, 'audio/ogg': 100 * MB,
  'text/vtt': MB,
};

/** Kinds that become pages; all but PDF itself need an office program on the server. */
const DOCUMENTS: readonly string[] = Object.keys(LIMITS).filter((mediaType) => mediaType.startsWith('application/'));

export const PDF = 'application/pdf';

/** Whether a file is turned into pages. */
export const isDocument = (mediaType: string): boolean => DOCUMENTS.includes(mediaType);

/** No upload is larger than this, in bytes. */
export const LARGEST_FILE = Math.max(...Object.values(LIMITS));

export type FileVerdict = 'ACCEPTED' | 'KIND_REFUSED' | 'TOO_LARGE';

/** @param mediaType found in the content, never taken from the name @param bytes size of the whole file */
export function judgeFile(mediaType: string | null, bytes: number): FileVerdict {
  const limit = mediaType === null ? undefined : LIMITS[mediaType];
  if (limit === undefined) return 'KIND_REFUSED';
  return bytes <= limit ? 'ACCEPTED' : 'TOO_LARGE';
}

/** Other names under which content is recognised. */
const SAME_KIND: Readonly<Record<string, string>> = { 'audio/x-m4a': 'audio/mp4' };

/** One name per kind: `audio/ogg; codecs=opus` is `audio/ogg`. */
export function plainMediaType(found: string): string {
  const name = found.split(';')[0]!.trim();
  return SAME_KIND[name] ?? name;
}

/** True for the head of a WebVTT file, with or without a byte order mark. */
export const isVtt = (head: string): boolean => /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(head);

export interface RangeAnswer {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/** One byte range of `Range: bytes=…`; null = send the whole file (no range, several, or not understood); 'unsatisfiable' = 416. */
export function readRange(header: string | undefined, bytes: number): RangeAnswer | null | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const last = bytes - 1;
  if (match[1] === '') {
    const length = Number(match[2]);
    return length === 0 ? 'unsatisfiable' : { start: Math.max(0, bytes - length), end: last };
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? last : Math.min(last, Number(match[2]));
  return start > last || end < start ? 'unsatisfiable' : { start, end };
}
