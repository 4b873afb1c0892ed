import { ROW_VERDICTS, type ImportState, type RowAnswer, type RowVerdict } from '@piawai/domain/organisation';
import { PageQuery } from '@piawai/platform/http/page';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsUUID } from 'class-validator';

import { IsCivilDate } from '@piawai/platform/http/civil-date.check';

export class ImportDto {
  /** The import. */
  id: string;
  /** When the file was uploaded. */
  createdAt: Date;
  /** Name of the file. */
  fileName: string;
  /** Size of the file. */
  bytes: number;
  /** CSV or XLSX, by content. */
  format: string;
  /** The header row of the file. */
  headers: string[];
  /** The first rows below it. */
  sample: string[][];
  /** Field -> column from 0. */
  mapping: Record<string, number>;
  /** From this day on what the file says holds. */
  effectiveOn: string;
  /** UPLOADED, CHECKING, CHECKED, APPLYING, APPLIED or FAILED. */
  state: ImportState;
  /** Error code of a file that could not be checked. */
  failure: string | null;
  /** Rows read so far. */
  rowsRead: number;
  /** Rows that applying has passed, of rowsRead. */
  rowsApplied: number;
  /** Rows by verdict; FAILED = rows that could not be applied. */
  counts: Record<string, number>;
  /** People ended because they were missing. */
  endedCount: number;
  /** When its file and rows were removed, 30 days after the last step; the counts stay. */
  forgottenAt: Date | null;
}

export class ImportListDto {
  /** The latest imports, newest first. */
  items: ImportDto[];
}

export class MapColumnsDto {
  /** Field -> column from 0; fields that are absent are not read. */
  @IsObject()
  mapping: Record<string, number>;

  /** From this day on what the file says holds; today or earlier, yyyy-MM-dd. */
  @IsCivilDate()
  effectiveOn: string;
}

export class ImportRowsQuery extends PageQuery {
  /** ADDED, CHANGED, UNCHANGED, QUESTION or REJECTED. */
  @IsIn(ROW_VERDICTS)
  verdict: RowVerdict;
}

export class RowProblemDto {
  /** Field that the cell belongs to. */
  field: string;
  /** Header of the column in the file. */
  column: string | null;
  /** What is wrong, a code of the list of import problems. */
  code: string;
  /** The other row, for repeats. */
  row?: number;
}

export class NamesakeDto {
  /** Name with titles. */
  displayName: string;
  /** The number known so far. */
  nip: string | null;
  /** The last unit. */
  unitName: string | null;
  /** The row of the file that would add them; null for somebody who is known already. */
  row: number | null;
}

export class ImportRowDto {
  /** Row of the spreadsheet, from 1. */
  row: number;
  /** What applying the row means. */
  verdict: RowVerdict;
  /** The number in the row. */
  nip: string | null;
  /** The name in the row. */
  name: string | null;
  /** Field -> value before and after. */
  changes: Record<string, (string | null)[]>;
  /** What is wrong with the row. */
  problems: RowProblemDto[];
  /** The answer to the question, if given. */
  answer: RowAnswer | null;
  /** APPLIED or FAILED once the import was applied. */
  outcome: string | null;
  /** Somebody of the same name and birth date under another number. */
  sameAs: NamesakeDto | null;
}

export class ImportRowPageDto {
  /** Rows in the order of the file. */
  items: ImportRowDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class AnswerDto {
  /** SAME_PERSON or ANOTHER_PERSON. */
  @IsIn(['SAME_PERSON', 'ANOTHER_PERSON'])
  answer: RowAnswer;
}

export class CoveredUnitDto {
  /** The unit. */
  unitId: string;
  /** Its name. */
  name: string;
  /** The unit above. */
  parentName: string | null;
  /** People of the unit in the file. */
  inFile: number;
  /** People of the unit who are not in the file. */
  missing: number;
}

export class CoveredUnitsDto {
  /** Units that the file covers, those with missing people first. */
  items: CoveredUnitDto[];
}

export class MissingEmployeeDto {
  /** The employee. */
  employeeId: string;
  /** Name with titles. */
  displayName: string;
  /** The number. */
  nip: string | null;
}

export class MissingPageDto {
  /** People of the unit who are not in the file, by name. */
  items: MissingEmployeeDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class ConfirmImportDto {
  /** Units in which the missing people end; none ends nobody. */
  @IsArray()
  @ArrayMaxSize(2_000)
  @IsUUID(undefined, { each: true })
  endedUnits: string[];
}
