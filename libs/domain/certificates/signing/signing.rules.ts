import type { PdfText } from '../rendering/pdf-eye';

/** NONE: issued and served as drawn. WAITING: the holder gets the file when it is signed. SIGNED: the signed file is served. */
export const SIGNATURE_STATES = ['NONE', 'WAITING', 'SIGNED'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

/** What became of one uploaded file. Only SIGNED changes anything. */
export const SIGNED_FILE_VERDICTS = [
  'SIGNED', 'ALREADY_SIGNED', 'NOT_CURRENT', 'NOT_CHANGED', 'NOT_SIGNED', 'DIFFERENT', 'UNKNOWN', 'UNREADABLE', 'NOT_PDF', 'TOO_LARGE',
] as const;
export type SignedFileVerdict = (typeof SIGNED_FILE_VERDICTS)[number];

/** `800.2.4/0007/XI/2026` as file systems take it; the index `certificate_by_file_name` says the same in SQL. */
export function numberInFileName(number: string): string {
  return number.replace(/[^A-Za-z0-9.-]+/g, '_');
}

/** What signing programs and browsers add to the name of a file. */
const ADDITION = /[ _.-]*(?:\(\d+\)|signed|sign|ttd|tte|bertandatangan|final|copy|salinan)$/i;

/** The number that the name of a file may stand for, without folder, ending and additions. */
export function numberFromFileName(fileName: string): string {
  let name = (fileName.split(/[\\/]/).at(-1) ?? '').replace(/\.pdf$/i, '');
  while (ADDITION.test(name)) name = name.replace(ADDITION, '');
  return numberInFileName(name.trim());
}

/** What a file says about which certificate it is. */
export interface FileClues {
  readonly verificationId: string | null;
  readonly number: string | null;
}

/** Titles of certificates before the number, longest first. */
const TITLES = ['SURAT TANDA TAMAT PELATIHAN', 'SERTIFIKAT'];

export function cluesOf({ title, subject }: Pick<PdfText, 'title' | 'subject'>): FileClues {
  const kind = TITLES.find((known) => title?.startsWith(`${known} `));
  return {
    verificationId: /\/verifikasi\/([\w-]{22,64})$/.exec(subject ?? '')?.[1] ?? null,
    number: kind && title ? title.slice(kind.length + 1).trim() : null,
  };
}

/**
 * Whether every text of the issued file stands on the same page of the signed one, at least as often: a visible signature
 * adds to a page and takes nothing away.
 */
export function saysTheSame(issued: PdfText['pages'], signed: PdfText['pages']): boolean {
  return issued.length > 0 && issued.every((page, at) => {
    const found = countsOf(signed[at] ?? []);
    return [...countsOf(page)].every(([piece, count]) => (found.get(piece) ?? 0) >= count);
  });
}

/** By words, for programs that write a file anew divide its texts elsewhere. */
function countsOf(page: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of page.join(' ').split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
