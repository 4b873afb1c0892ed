const LAST_DIGITS = 4;

/** A NIP as this reader may see it: whole, or its last four digits. */
export function shownNip(nip: string | null, whole: boolean): string | null {
  return nip === null || whole ? nip : `…${nip.slice(-LAST_DIGITS)}`;
}
