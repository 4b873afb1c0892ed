import { csvLine } from '@piawai/domain/organisation/rules';

import type { ContactReason, HeldSlip, NeverSignedIn } from './first-visit.types';

const HEADER = ['Nama', 'NIP', 'Unit', 'Lembar aktivasi', 'Berlaku sampai', 'Alasan', 'Catatan', 'Dihubungi pada', 'Dihubungi oleh'];
const SLIPS: Record<HeldSlip, string> = { NONE: 'Belum dicetak', OPEN: 'Sudah dicetak', EXPIRED: 'Kedaluwarsa' };
const REASONS: Record<ContactReason, string> = {
  NO_CODE: 'Belum menerima kode', NO_PHONE: 'Tidak punya ponsel', FORGOT: 'Lupa', ON_LEAVE: 'Cuti atau tugas luar', OTHER: 'Lainnya',
};

/** The head of the file, with the mark that makes spreadsheets read UTF-8. */
export const neverSignedInHead = (): string => `\uFEFF${csvLine(HEADER)}`;

/** One line for one person. */
export function neverSignedInLine({ name, nip, unitName, slip, slipExpiresAt, contact }: NeverSignedIn): string {
  const said = contact ? [REASONS[contact.reason], contact.note ?? '', contact.on, contact.by] : ['', '', '', ''];
  // The apostrophe keeps a spreadsheet from reading 18 digits as a number.
  return csvLine([name, nip ? `'${nip}` : '', unitName, SLIPS[slip], slipExpiresAt?.toISOString().slice(0, 10) ?? '', ...said]);
}
