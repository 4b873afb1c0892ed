const MB = 1_000_000;

/** What may be uploaded, and how large each kind may be in bytes. */
const LIMITS: Readonly<Record<string, number>> = {
  'image/png': 5 * MB, 'image/jpeg': 5 * MB, 'image/webp': 5 * MB, 'application/pdf': 50 * MB, 'video/mp4': 500 * MB, 'video/webm': 500 * MB, 'text/vtt': MB,
};

/** No upload is larger than this, in bytes. */
export const LARGEST_FILE = Math.max(...Object.values(LIMITS));

export type FileVerdict = 'ACCEPTED' | 'KIND_REFUSED' | 'TOO_LARGE';

/** @param mediaType found in the content, never taken from the name @param bytes size of the whole file */
export function judgeFile(mediaType: string | null, bytes: number): FileVerdict {
  const limit = mediaType === null ? undefined : LIMITS[mediaType];
  if (limit === undefined) return 'KIND_REFUSED';
  return bytes <= limit ? 'ACCEPTED' : 'TOO_LARGE';
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
