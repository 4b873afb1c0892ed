import type { CompetencyId, PositionId, UnitId } from '@piawai/contracts';

export type CompetencyGroup = 'MANAJERIAL' | 'SOSIAL_KULTURAL' | 'TEKNIS' | 'PEMERINTAHAN';

export interface CompetencyLevel {
  /** 1 (aware) to 5 (expert). */
  readonly level: number;
  readonly nameId: string;
  readonly nameEn: string;
  readonly descriptionId: string;
  readonly descriptionEn: string;
}

export interface Competency {
  readonly id: CompetencyId;
  /** Null: the national layer. */
  readonly agencyId: UnitId | null;
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly senseId: string;
  readonly senseEn: string;
  readonly group: CompetencyGroup;
  readonly maxLevel: number;
  readonly ordinal: number;
}

/** One line of a position standard (SKJ). */
export interface StandardLevel {
  readonly competencyId: CompetencyId;
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly group: CompetencyGroup;
  readonly level: number;
}

/** A position and how many competencies its standard asks for. */
export interface PositionLine {
  readonly positionId: PositionId;
  readonly code: string;
  readonly name: string;
  readonly positionGroup: string;
  readonly competencies: number;
}

export type DevelopmentPath = 'KLASIKAL' | 'NONKLASIKAL' | 'PENDIDIKAN';

/** A form of competency development; ids 1 to 25 are SIASN's jenisDiklat. */
export interface DevelopmentForm {
  readonly id: number;
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly path: DevelopmentPath;
  /** SIASN jenisKursusSertipikat: T, F or P; null for education. */
  readonly certificateKind: 'T' | 'F' | 'P' | null;
}
