import { POSITION_GROUPS, type PositionGroup } from '../position/position-groups.rules';
import { UNIT_KINDS, type UnitKind } from '../unit/unit-kinds.rules';
import type { ReadSheet, SheetField } from './sheet-columns.rules';

export const SHEET_PROBLEMS = [
  'CODE_MISSING', 'CODE_INVALID', 'CODE_TWICE', 'NAME_MISSING', 'NAME_TOO_LONG', 'KIND_UNKNOWN', 'PARENT_UNKNOWN', 'PARENT_CLOSED', 'PARENT_CIRCLE',
  'GROUP_UNKNOWN', 'DIFFERS',
] as const;
export type SheetProblemCode = (typeof SHEET_PROBLEMS)[number];

/** What is wrong with one cell; `row` names the other row that bears the same code. */
export interface SheetProblem {
  readonly field: SheetField;
  readonly code: SheetProblemCode;
  readonly row?: number;
}

export interface PlannedRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly verdict: 'ADDED' | 'UNCHANGED' | 'REJECTED';
  readonly problems: readonly SheetProblem[];
}

export interface PlannedUnit extends PlannedRow {
  readonly kind: UnitKind;
  /** Code of the unit above; empty = directly below the agency. */
  readonly parent: string;
}

export interface PlannedPosition extends PlannedRow {
  readonly group: PositionGroup;
}

/** What the agency has already, by code in lower case. */
export interface PresentUnit {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string;
  readonly closed: boolean;
}

const CODE = /^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,39}$/u;
const LONGEST_NAME = 200;
const key = (text: string): string => text.trim().toLowerCase();
const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

function lookUp<Name extends string>(names: Readonly<Record<Name, string>>, text: string): Name | null {
  const wanted = letters(text);
  return (Object.keys(names) as Name[]).find((name) => letters(name) === wanted || letters(names[name]) === wanted) ?? null;
}

/** A unit without a kind is of the kind that its name begins with. */
function unitKind(text: string, name: string): UnitKind | null {
  if (text === '') return lookUp(UNIT_KINDS, name.split(' ')[0] ?? '') ?? 'OTHER';
  const kind = lookUp(UNIT_KINDS, text);
  return kind === 'AGENCY' || kind === 'INSTALLATION' ? null : kind;
}

/** Code and name as every list has them; the second row with a code is the wrong one. */
function commonProblems(row: ReadSheet['rows'][number], firstOf: ReadonlyMap<string, number>): SheetProblem[] {
  const [code, name] = [row.code ?? '', row.name ?? ''];
  const first = firstOf.get(key(code));
  const problems: SheetProblem[] = [];
  if (code === '') problems.push({ field: 'code', code: 'CODE_MISSING' });
  else if (!CODE.test(code)) problems.push({ field: 'code', code: 'CODE_INVALID' });
  else if (first !== undefined && first !== row.row) problems.push({ field: 'code', code: 'CODE_TWICE', row: first });
  if (name.length < 2) problems.push({ field: 'name', code: 'NAME_MISSING' });
  else if (name.length > LONGEST_NAME) problems.push({ field: 'name', code: 'NAME_TOO_LONG' });
  return problems;
}

function firstRows(rows: ReadSheet['rows']): Map<string, number> {
  const first = new Map<string, number>();
  for (const { code = '', row } of rows) if (!first.has(key(code))) first.set(key(code), row);
  return first;
}

const verdict = (problems: readonly SheetProblem[], known: boolean): PlannedRow['verdict'] => (problems.length > 0 ? 'REJECTED' : known ? 'UNCHANGED' : 'ADDED');

/** What a list of units would do; the agency itself may stand in it as a parent, and rows may come in any order. */
export function planUnits(rows: ReadSheet['rows'], present: readonly PresentUnit[], agencyCode: string): PlannedUnit[] {
  const known = new Map(present.map((unit) => [key(unit.code), unit]));
  const first = firstRows(rows);
  const above = new Map(rows.map(({ code = '', parent = '' }) => [key(code), key(parent)]));
  const circles = (code: string): boolean => {
    const seen = new Set<string>();
    for (let at = key(code); at !== '' && !known.has(at); at = above.get(at) ?? '') {
      if (seen.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return rows.map((row) => {
    const [code, name] = [row.code ?? '', row.name ?? ''];
    const parent = key(row.parent ?? '') === key(agencyCode) ? '' : (row.parent ?? '');
    const problems = commonProblems(row, first);
    const kind = unitKind(row.kind ?? '', name);
    if (!kind) problems.push({ field: 'kind', code: 'KIND_UNKNOWN' });
    if (key(code) === key(agencyCode)) problems.push({ field: 'code', code: 'DIFFERS' });
    if (parent !== '') {
      const unit = known.get(key(parent));
      if (!unit && !above.has(key(parent))) problems.push({ field: 'parent', code: 'PARENT_UNKNOWN' });
      else if (unit?.closed) problems.push({ field: 'parent', code: 'PARENT_CLOSED' });
      else if (circles(code)) problems.push({ field: 'parent', code: 'PARENT_CIRCLE' });
    }
    const same = known.get(key(code));
    if (same && (same.closed || same.name !== name)) problems.push({ field: 'name', code: 'DIFFERS' });
    else if (same && key(same.parentCode) !== key(parent)) problems.push({ field: 'parent', code: 'DIFFERS' });
    return { row: row.row, code, name, kind: kind ?? 'OTHER', parent, problems, verdict: verdict(problems, same !== undefined) };
  });
}

/** What a list of positions would do. */
export function planPositions(rows: ReadSheet['rows'], present: readonly { readonly code: string; readonly name: string; readonly group: PositionGroup }[]): PlannedPosition[] {
  const known = new Map(present.map((position) => [key(position.code), position]));
  const first = firstRows(rows);
  return rows.map((row) => {
    const [code, name] = [row.code ?? '', row.name ?? ''];
    const problems = commonProblems(row, first);
    const group = lookUp(POSITION_GROUPS, row.group ?? '');
    if (!group) problems.push({ field: 'group', code: 'GROUP_UNKNOWN' });
    const same = known.get(key(code));
    if (same && same.name !== name) problems.push({ field: 'name', code: 'DIFFERS' });
    else if (same && group && same.group !== group) problems.push({ field: 'group', code: 'DIFFERS' });
    return { row: row.row, code, name, group: group ?? 'PELAKSANA', problems, verdict: verdict(problems, same !== undefined) };
  });
}
