import type { CivilDate, PositionId, UnitId } from '@piawai/contracts';

import { comparableName } from '../identity/employee-name.rules';
import { type EmployeeKind, type NipProblem, parseNip, type Sex } from '../identity/nip.rules';
import { parseGrade } from '../identity/rank.rules';
import { type ColumnMapping, IMPORT_FIELDS, type ImportField } from './import-columns.rules';
import type { ImportProblemCode, RowProblem } from './import-problems.rules';
import { readDate, readKind, readSex, readStanding } from './import-values.rules';

/** A cell as text; `number` marks a numeric cell of a spreadsheet, which keeps 15 digits only. */
export interface FileCell {
  readonly text: string;
  readonly number?: boolean;
}

/** What a row says; null = the file says nothing, which changes nothing. */
export interface RowValues {
  readonly nip: string | null;
  readonly fullName: string | null;
  readonly frontTitle: string | null;
  readonly backTitle: string | null;
  readonly birthPlace: string | null;
  readonly birthDate: CivilDate | null;
  readonly sex: Sex | null;
  readonly kind: EmployeeKind | null;
  readonly rankGrade: string | null;
  readonly legalStanding: string | null;
  readonly unitId: UnitId | null;
  readonly positionId: PositionId | null;
  readonly oldNip: string | null;
  readonly siasnId: string | null;
}

/** Units and positions of the agency by code and by name, lower case; null = several bear the name. */
export interface AgencyDirectory {
  readonly units: ReadonlyMap<string, UnitId | null>;
  readonly positions: ReadonlyMap<string, PositionId | null>;
}

const LONGEST = 200;
/** A lone dash says that there is nothing. */
const FORMULA = /^[=+@]|^-./;
const NIP_PROBLEMS: Readonly<Record<NipProblem, ImportProblemCode>> = {
  LENGTH: 'NIP_LENGTH', BIRTH_DATE: 'NIP_BIRTH_DATE', PATTERN: 'NIP_PATTERN', SEX: 'NIP_SEX', SERIAL: 'NIP_SERIAL',
};

/** A name or code as it is looked up: `Dinas Kesehatan / Sekretariat` with any spacing and case. */
export const lookUpKey = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/ ?\/ ?/g, ' / ');

/** Reads one row; every cell that cannot be read is a problem of its own. */
export function readRow(
  cells: readonly FileCell[],
  headers: readonly string[],
  mapping: ColumnMapping,
  directory: AgencyDirectory,
): { values: RowValues; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const columnOf = (field: ImportField): string | null => headers[mapping[field] ?? -1] ?? null;
  const fail = (field: ImportField, code: ImportProblemCode): null => {
    problems.push({ field, column: columnOf(field), code });
    return null;
  };
  const text = (field: ImportField): string | null => {
    const value = cells[mapping[field] ?? -1]?.text.trim().replace(/\s+/g, ' ') ?? '';
    if (value === '') return IMPORT_FIELDS[field].required ? fail(field, 'MISSING') : null;
    if (FORMULA.test(value)) return fail(field, 'FORMULA');
    return value.length > LONGEST ? fail(field, 'TOO_LONG') : value;
  };
  const read = <T>(field: ImportField, parse: (value: string) => T | null, code: ImportProblemCode): T | null => {
    const value = text(field);
    return value === null ? null : (parse(value) ?? fail(field, code));
  };
  const lookUp = <Id>(field: 'unit' | 'position', known: ReadonlyMap<string, Id | null>, unknown: ImportProblemCode, ambiguous: ImportProblemCode): Id | null => {
    const value = text(field);
    if (value === null) return null;
    const id = known.get(lookUpKey(value));
    return id ?? fail(field, id === null ? ambiguous : unknown);
  };

  const kind = read('kind', readKind, 'KIND_UNKNOWN');
  const values: RowValues = {
    nip: readNip(cells[mapping.nip ?? -1], text('nip'), (code) => fail('nip', code)),
    fullName: text('fullName'),
    frontTitle: text('frontTitle'),
    backTitle: text('backTitle'),
    birthPlace: text('birthPlace'),
    birthDate: read('birthDate', readDate, 'BIRTH_DATE_UNKNOWN'),
    sex: read('sex', readSex, 'SEX_UNKNOWN'),
    kind,
    rankGrade: kind ? read('rankGrade', (grade) => (grade === '-' ? null : parseGrade(grade, kind)), 'GRADE_UNKNOWN') : null,
    legalStanding: read('legalStanding', readStanding, 'STANDING_UNKNOWN'),
    unitId: lookUp('unit', directory.units, 'UNIT_UNKNOWN', 'UNIT_AMBIGUOUS'),
    positionId: lookUp('position', directory.positions, 'POSITION_UNKNOWN', 'POSITION_AMBIGUOUS'),
    oldNip: text('oldNip'),
    siasnId: text('siasnId'),
  };
  return { values, problems };
}

/** Whether a row names somebody of this name (comparable) and birth date; without a date of its own the NIP says when they were born. */
export function isTwin({ fullName, birthDate, nip }: RowValues, other: { readonly name: string; readonly birthDate: CivilDate | null }): boolean {
  const born = birthDate ?? (nip && `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`);
  return other.name === comparableName(fullName ?? '') && other.birthDate === born;
}

function readNip(cell: FileCell | undefined, text: string | null, fail: (code: ImportProblemCode) => null): string | null {
  if (text === null) return null;
  if (cell?.number || /^\d[.,]\d+e\+?\d+$/i.test(text)) return fail('NIP_AS_NUMBER');
  const parsed = parseNip(text);
  return parsed.ok ? parsed.nip.value : fail(NIP_PROBLEMS[parsed.problem]);
}
