import { compactNip, parseNip } from '@piawai/domain/organisation/rules';

import type { NipFault } from './order-results.rules';

/** One number as it was given. */
export interface GivenNip {
  /** Place in the list, from 1, or the row of the file. */
  readonly row: number;
  readonly given: string;
  /** 18 digits; null where there is a fault. */
  readonly nip: string | null;
  readonly fault: NipFault | null;
}

const DIGITS = 18;
/** Fewer digits than this beside a whole number are the number of a line, not of a person. */
const SHORTEST_TRY = 8;
const LONGEST_SHOWN = 60;

/** Reads one text as a number. @param asNumber the spreadsheet kept it as a number, which loses digits */
export function readGivenNip(row: number, text: string, asNumber = false): GivenNip {
  const given = text.trim().slice(0, LONGEST_SHOWN);
  if (asNumber || /^\d[.,]\d+e\+?\d+$/i.test(given)) return { row, given, nip: null, fault: 'AS_NUMBER' };
  const parsed = parseNip(text);
  return parsed.ok ? { row, given, nip: parsed.nip.value, fault: null } : { row, given, nip: null, fault: parsed.problem };
}

/**
 * The numbers in a pasted text. Within a number spaces, dots and dashes may stand; between people anything: lines, commas,
 * semicolons, tabs, names, or only a space. What holds no digit is passed over.
 */
export function splitNips(text: string): GivenNip[] {
  const parts = text.split(/[^\d .\-'’]+/).flatMap(numbersIn);
  return parts.map((part, at) => readGivenNip(at + 1, part));
}

function numbersIn(part: string): string[] {
  const digits = compactNip(part);
  if (digits === '') return [];
  if (digits.length <= DIGITS) return [part];
  const words = part.split(' ').filter((word) => compactNip(word) !== '');
  if (words.some((word) => compactNip(word).length === DIGITS)) return words.filter((word) => compactNip(word).length >= SHORTEST_TRY);
  return digits.length % DIGITS === 0 ? (digits.match(/\d{18}/g) ?? []) : [part];
}
