import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const PREFIX = 'piawai.upload';
/** As long as the service keeps the parts. */
const KEPT_MS = 24 * 3_600_000;
const LOOKED_AT_BYTES = 1_000_000;

/** An upload that was begun in this browser. */
export interface KeptUpload {
  readonly id: string;
  readonly name: string;
  /** Share of one that the service had at last. */
  readonly share: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Knows a file again when it is chosen anew: its name, size and date, and what stands at its beginning and end. */
export async function fingerprintOf(file: File): Promise<string> {
  const ends = new Blob([file.slice(0, LOOKED_AT_BYTES), file.slice(-LOOKED_AT_BYTES)]);
  const hash = bytesToHex(sha256(new Uint8Array(await ends.arrayBuffer())));
  return [file.size, file.lastModified, hash].join('.');
}

const keyOf = (accountId: string, courseId: string, fingerprint: string) => [PREFIX, accountId, courseId, fingerprint].join('|');

/** The upload that this file continues; null when there is none, or its day is over. */
export function keptUpload(accountId: string, courseId: string, fingerprint: string): KeptUpload | null {
  return read(keyOf(accountId, courseId, fingerprint));
}

export function keepUpload(accountId: string, courseId: string, fingerprint: string, upload: KeptUpload): void {
  try {
    localStorage.setItem(keyOf(accountId, courseId, fingerprint), JSON.stringify(upload));
  } catch {
    // A private window or a full storage: the upload goes on, it only cannot be continued after a reload.
  }
}

export function forgetUpload(accountId: string, courseId: string, fingerprint: string): void {
  localStorage.removeItem(keyOf(accountId, courseId, fingerprint));
}

/** What was begun for a course and not finished. */
export function unfinishedUploads(accountId: string, courseId: string): readonly KeptUpload[] {
  const prefix = keyOf(accountId, courseId, '');
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '').filter((key) => key.startsWith(prefix));
  return keys.flatMap((key) => read(key) ?? []);
}

function read(key: string): KeptUpload | null {
  const text = localStorage.getItem(key);
  if (!text) return null;
  const upload = JSON.parse(text) as KeptUpload;
  if (Date.now() - upload.at < KEPT_MS) return upload;
  localStorage.removeItem(key);
  return null;
}
