import type { AccountId, CivilDate, ExportId, Reach, UnitId } from '@piawai/contracts';
import type { StoredFile } from '@piawai/platform/files/file-store';

import type { CompletionFilter } from '../completion/completion-filter';
import type { NamesFilter } from '../dashboard/people-names';
import type { FrozenReach } from './frozen-reach';

export const EXPORT_KINDS = ['COMPLETIONS', 'SIASN_COURSES', 'SIASN_TRAININGS', 'JP_RECAP', 'JP_PEOPLE'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
export const EXPORT_FORMATS = ['CSV', 'XLSX', 'PDF'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** In which formats a kind can be had. */
const FORMATS: Readonly<Record<ExportKind, readonly ExportFormat[]>> = {
  COMPLETIONS: ['CSV', 'XLSX'],
  SIASN_COURSES: ['CSV', 'XLSX'],
  SIASN_TRAININGS: ['CSV', 'XLSX'],
  JP_RECAP: ['XLSX', 'PDF'],
  JP_PEOPLE: ['CSV', 'XLSX'],
};

export const hasFormat = (kind: ExportKind, format: ExportFormat): boolean => FORMATS[kind].includes(format);

/** Completions recorded until an instant never change; enrolments in other states and standings of the day do. */
export const isReproducible = (kind: ExportKind, { state }: ExportFilter): boolean => !kind.startsWith('JP_') && state === 'COMPLETED';

/** What an export is narrowed to; a recapitulation reads the unit and the year only, a list of people what its number was narrowed to. */
export interface ExportFilter extends CompletionFilter, Partial<Pick<NamesFilter, 'standing' | 'direct' | 'month'>> {
  readonly year?: number | undefined;
}

/** The reaches that the orderer held, kept with the order. */
export interface KeptScope {
  readonly on: CivilDate;
  readonly reaches: readonly Reach[];
}

/** An order as the writing job reads it. */
export interface ExportOrder {
  readonly id: ExportId;
  readonly accountId: AccountId;
  readonly agencyId: UnitId;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly filter: ExportFilter;
  readonly scope: KeptScope;
  /** Null for an order of before it was kept. */
  readonly reach: FrozenReach | null;
  readonly fullNip: boolean;
  readonly zone: string;
  /** Instant T: the file holds what was recorded until then. */
  readonly factsUntil: Date;
}

/** A written file with what was counted on the way. */
export type WrittenRows = StoredFile & Pick<ExportManifest, 'rows' | 'withoutSiasnId'>;

/** What a file says about itself. */
export interface ExportManifest {
  /** The order, by which the same facts can be had again. */
  readonly order: ExportId;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly filter: ExportFilter;
  /** Reaches of the orderer, such as `subtree:<unit>`. */
  readonly scope: readonly string[];
  readonly factsUntil: string;
  readonly zone: string;
  readonly rows: number;
  /** Of a file for SIASN: rows of people whose id there is not recorded. */
  readonly withoutSiasnId?: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly nip: 'whole' | 'last four digits';
  /** Facts recorded until T never change, and the order keeps its units, so they can be had again by naming it; live rows cannot. */
  readonly facts: 'reproducible' | 'live';
  /** Names of people, units and courses are those of the day of writing. */
  readonly labels: 'current';
}

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  PDF: 'application/pdf',
};

export const mediaTypeOf = (format: ExportFormat): string => MEDIA_TYPES[format];

const NAMES: Readonly<Record<ExportKind, string>> = {
  COMPLETIONS: 'laporan-penyelesaian', SIASN_COURSES: 'siasn-kursus', SIASN_TRAININGS: 'siasn-diklat', JP_RECAP: 'rekap-jp', JP_PEOPLE: 'capaian-jp-pegawai',
};

/** Name of the file, such as `laporan-penyelesaian-2026-11-21.xlsx`. */
export const fileNameOf = (kind: ExportKind, format: ExportFormat, on: CivilDate): string => `${NAMES[kind]}-${on}.${format.toLowerCase()}`;
