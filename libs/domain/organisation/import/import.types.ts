import type { AccountId, CivilDate, EmployeeId, ImportId, UnitId } from '@piawai/contracts';

import type { EmployeeFileFormat } from './employee-file';
import type { ColumnMapping } from './import-columns.rules';
import type { Changes } from './import-plan.rules';
import type { RowProblem } from './import-problems.rules';

export type ImportState = 'UPLOADED' | 'CHECKING' | 'CHECKED' | 'APPLYING' | 'APPLIED' | 'FAILED';
export const ROW_VERDICTS = ['ADDED', 'CHANGED', 'UNCHANGED', 'QUESTION', 'REJECTED'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];
export type RowAnswer = 'SAME_PERSON' | 'ANOTHER_PERSON';

export interface InspectedFile {
  readonly format: EmployeeFileFormat;
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

export interface UploadFile {
  /** Made by the caller: the same id and file give the first answer again. */
  readonly id: ImportId;
  readonly agencyId: UnitId;
  readonly accountId: AccountId;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly inspected: InspectedFile;
  readonly effectiveOn: CivilDate;
}

export interface MapColumns {
  readonly importId: ImportId;
  readonly mapping: Readonly<Record<string, unknown>>;
  /** From this day on what the file says holds; today or earlier. */
  readonly effectiveOn: CivilDate;
}

export interface AnswerQuestion {
  readonly importId: ImportId;
  readonly row: number;
  readonly answer: RowAnswer;
}

export interface ConfirmImport {
  readonly importId: ImportId;
  /** Units in which those who are missing from the file end; only units that the file covers. */
  readonly endedUnits: readonly UnitId[];
}

/** How many rows of each verdict, and how many questions wait for an answer. */
export type ImportCounts = Readonly<Partial<Record<RowVerdict | 'FAILED', number>>>;

export interface ImportRecord {
  readonly id: ImportId;
  readonly agencyId: UnitId;
  readonly createdAt: Date;
  readonly fileName: string;
  readonly bytes: number;
  readonly format: EmployeeFileFormat;
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  readonly effectiveOn: CivilDate;
  readonly state: ImportState;
  readonly failure: string | null;
  readonly rowsRead: number;
  /** Rows that applying has passed, of `rowsRead`. */
  readonly rowsApplied: number;
  readonly counts: ImportCounts;
  readonly endedCount: number;
  /** When its file and rows were let go, so that only the counts are left. */
  readonly forgottenAt: Date | null;
}

export interface ImportRowLine {
  readonly row: number;
  readonly verdict: RowVerdict;
  readonly nip: string | null;
  readonly name: string | null;
  readonly changes: Changes;
  readonly problems: readonly RowProblem[];
  readonly answer: RowAnswer | null;
  readonly outcome: 'APPLIED' | 'FAILED' | null;
  /** Whom a question is about: somebody of the same name and birth date, known already or in another row of the file. */
  readonly sameAs: { readonly displayName: string; readonly nip: string | null; readonly unitName: string | null; readonly row: number | null } | null;
}

/** A unit that the file covers, and how many of its people the file does not name. */
export interface CoveredUnit {
  readonly unitId: UnitId;
  readonly name: string;
  readonly parentName: string | null;
  readonly inFile: number;
  readonly missing: number;
}

export interface MissingEmployee {
  readonly employeeId: EmployeeId;
  readonly displayName: string;
  readonly nip: string | null;
}
