import { piecesOf, tokensOf } from './design-tokens.rules';

/** A4 landscape, in millimetres. */
export const SHEET = { width: 297, height: 210 } as const;
export const ELEMENT_KINDS = ['text', 'letterhead', 'signatory', 'qr', 'logo'] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];
export const ALIGNMENTS = ['start', 'middle', 'end'] as const;
export const WEIGHTS = ['Regular', 'SemiBold'] as const;
/** `brand` is the colour of the agency on the day of issue. */
export const DESIGN_COLOURS = { ink: '#1f2328', muted: '#57606a', brand: null, white: '#ffffff', gold: '#8a6d1b', red: '#9b1c1c' } as const;
export type DesignColour = keyof typeof DESIGN_COLOURS;
export const SIZES = { least: 6, most: 60 } as const;
export const MOST_ELEMENTS = 40;
export const LONGEST_TEXT = 500;
/** Smaller ones are not read off paper. */
export const LEAST_QR = 18;
const LEAST_SIDE = 3;

/** Something on the sheet; lengths in millimetres, the size of letters in points. What a kind does not use is kept and ignored. */
export interface DesignElement {
  readonly id: string;
  readonly kind: ElementKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** With tokens in braces. */
  readonly text: string;
  readonly size: number;
  readonly align: (typeof ALIGNMENTS)[number];
  readonly weight: (typeof WEIGHTS)[number];
  readonly colour: DesignColour;
}

export interface CertificateDesign {
  /** Id of a picture; null = none. */
  readonly background: string | null;
  /** Id of the picture that elements of the kind logo draw; null = the logo that the agency has on the day of issue. */
  readonly logo: string | null;
  /** The ornament that comes with the system, in the agency's colour. */
  readonly frame: boolean;
  /** Whether the back lists the modules. */
  readonly back: boolean;
  readonly elements: readonly DesignElement[];
}

export type DesignFaultCode =
  | 'off_sheet' | 'too_small' | 'qr_too_small' | 'text_empty' | 'text_too_long' | 'text_character' | 'token_unknown' | 'size_wrong' | 'too_many'
  | 'id_twice' | 'name_missing' | 'number_missing' | 'qr_missing' | 'signatory_missing';

export interface DesignFault {
  readonly code: DesignFaultCode;
  /** Id of the element; null for the sheet as a whole. */
  readonly element: string | null;
}

/** What keeps a design from being drawn. Its shape was checked before. */
export function designFaults({ elements }: CertificateDesign): DesignFault[] {
  const faults: DesignFault[] = [];
  if (elements.length > MOST_ELEMENTS) faults.push({ code: 'too_many', element: null });
  const seen = new Set<string>();
  for (const element of elements) {
    if (seen.has(element.id)) faults.push({ code: 'id_twice', element: element.id });
    seen.add(element.id);
    for (const code of elementFaults(element)) faults.push({ code, element: element.id });
  }
  return faults;
}

function elementFaults({ kind, x, y, width, height, text, size }: DesignElement): DesignFaultCode[] {
  const faults: DesignFaultCode[] = [];
  if (![x, y, width, height].every(Number.isFinite) || x < 0 || y < 0 || x + width > SHEET.width + 0.01 || y + height > SHEET.height + 0.01) faults.push('off_sheet');
  if (width < LEAST_SIDE || height < LEAST_SIDE) faults.push('too_small');
  if (kind === 'qr' && Math.min(width, height) < LEAST_QR) faults.push('qr_too_small');
  if (!(size >= SIZES.least && size <= SIZES.most)) faults.push('size_wrong');
  if (kind !== 'text') return faults;
  if (text.trim() === '') faults.push('text_empty');
  if (text.length > LONGEST_TEXT) faults.push('text_too_long');
  if (/[\\\u0000-\u001f\u007f]/.test(text)) faults.push('text_character');
  if (piecesOf(text) === null) faults.push('token_unknown');
  return faults;
}

/** What a certificate cannot do without, besides. */
export function publishingFaults(design: CertificateDesign): DesignFault[] {
  const tokens = new Set(design.elements.filter(({ kind }) => kind === 'text').flatMap(({ text }) => tokensOf(text)));
  const has = (kind: ElementKind): boolean => design.elements.some((element) => element.kind === kind);
  const missing: DesignFaultCode[] = [];
  if (!tokens.has('nama')) missing.push('name_missing');
  if (!tokens.has('nomor')) missing.push('number_missing');
  if (!has('qr')) missing.push('qr_missing');
  if (!has('signatory')) missing.push('signatory_missing');
  return [...designFaults(design), ...missing.map((code) => ({ code, element: null }))];
}

const text = (id: string, words: string, place: readonly [x: number, y: number, width: number, height: number], look: Partial<DesignElement> = {}): DesignElement => ({
  id, kind: 'text', text: words, x: place[0], y: place[1], width: place[2], height: place[3], size: 12, align: 'middle', weight: 'Regular', colour: 'ink', ...look,
});
/** What a new template begins with. */
export const STARTING_DESIGN: CertificateDesign = {
  background: null,
  logo: null,
  frame: true,
  back: true,
  elements: [
    text('kop', '', [57, 21, 183, 16], { kind: 'letterhead', size: 13, colour: 'brand' }),
    text('judul', '{judul}', [28, 38, 241, 12], { size: 26, weight: 'SemiBold', colour: 'brand' }),
    text('nomor', 'Nomor: {nomor}', [28, 50, 241, 6]),
    text('kode', 'Kode pemeriksaan: {kode}', [28, 55, 241, 5], { size: 10 }),
    text('pembuka', '{pembuka}', [38, 60, 221, 9]),
    text('nama', '{nama}', [33, 68, 231, 15], { size: 28, weight: 'SemiBold' }),
    text('nip', 'NIP {nip}', [38, 84, 221, 6]),
    text('pangkat', 'Pangkat/golongan ruang: {pangkat}', [38, 90, 221, 6]),
    text('jabatan', 'Jabatan: {jabatan}', [38, 96, 221, 6]),
    text('unit', 'Unit kerja: {unit}', [38, 102, 221, 6]),
    text('hasil', '{hasil}', [28, 112, 241, 9], { size: 18, weight: 'SemiBold', colour: 'brand' }),
    text('kalimat', '{kalimat}', [38, 122, 221, 20]),
    text('qr', '', [28, 155, 26, 26], { kind: 'qr' }),
    text('alamat', 'Periksa keaslian: {alamat}', [58, 165, 84, 5], { size: 9, align: 'start', colour: 'muted' }),
    text('mengganti', 'Menggantikan nomor {menggantikan}', [58, 170, 84, 5], { size: 9, align: 'start', colour: 'muted' }),
    text('tanggal', '{tempat_tanggal}', [172, 148, 98, 6]),
    text('tanda-tangan', '', [172, 154, 98, 34], { kind: 'signatory' }),
    text('keaslian', 'Keaslian sertifikat dapat diperiksa pada tautan/kode QR.', [28, 184, 120, 5], { size: 9, align: 'start' }),
    text('logo', '', [27, 23, 27, 27], { kind: 'logo' }),
  ],
};
