import type { CivilDate, EmployeeId, PositionId, UnitId } from '@piawai/contracts';

import type { EmployeeKind, Sex } from '../identity/nip.rules';
import { parseGrade } from '../identity/rank.rules';
import type { ImportField } from './import-columns.rules';
import type { RowValues } from './import-row.rules';

/** A known person as recorded on the day from which the import holds. */
export interface PresentEmployee {
  readonly employeeId: EmployeeId;
  /** The number that holds on the day. */
  readonly nip: string | null;
  readonly oldNip: string | null;
  readonly siasnId: string | null;
  readonly fullName: string;
  readonly frontTitle: string;
  readonly backTitle: string;
  readonly birthPlace: string | null;
  readonly birthDate: CivilDate | null;
  readonly sex: Sex | null;
  readonly kind: EmployeeKind | null;
  readonly rankGrade: string | null;
  readonly legalStanding: string | null;
  readonly unitId: UnitId | null;
  readonly positionId: PositionId | null;
  /** The agency of the unit; null for those who belong to none. */
  readonly agencyId: UnitId | null;
  /** First day of the latest dated row, past or future. */
  readonly latestChange: CivilDate | null;
}

export type Changes = Readonly<Partial<Record<ImportField, readonly [before: string | null, after: string]>>>;

/** What applying a row would write; null = nothing of that sort. */
export interface RowPlan {
  readonly person: Pick<PresentEmployee, 'fullName' | 'frontTitle' | 'backTitle' | 'birthPlace' | 'birthDate' | 'sex'> | null;
  readonly employment: { kind: EmployeeKind; rankGrade: string | null; legalStanding: string } | null;
  readonly membership: { unitId: UnitId; positionId: PositionId | null } | null;
  readonly nip: string | null;
  readonly oldNip: string | null;
  readonly siasnId: string | null;
  readonly changes: Changes;
}

const FIELD_OF = { unitId: 'unit', positionId: 'position' } as const;
type Compared = Exclude<keyof RowValues, 'nip'>;

/**
 * Compares a row with what is recorded. A cell that says nothing changes nothing; a grade that does not fit a new kind falls away.
 * @param knownNips every number the person ever had: an old one in the file does not bring it back
 */
export function planRow(values: RowValues, present: PresentEmployee | null, knownNips: readonly string[]): RowPlan {
  const changes: Partial<Record<ImportField, readonly [string | null, string]>> = {};
  const pick = <Key extends Compared>(key: Key): RowValues[Key] => {
    const before = (present?.[key] ?? null) as RowValues[Key];
    const after = values[key];
    if (after === null || after === before) return before;
    changes[FIELD_OF[key as keyof typeof FIELD_OF] ?? (key as ImportField)] = [before, after];
    return after;
  };
  const person = {
    fullName: pick('fullName') ?? '', frontTitle: pick('frontTitle') ?? '', backTitle: pick('backTitle') ?? '',
    birthPlace: pick('birthPlace'), birthDate: pick('birthDate'), sex: pick('sex'),
  };
  const kind = pick('kind') ?? 'PNS';
  const rankGrade = pick('rankGrade');
  const legalStanding = pick('legalStanding') ?? '01';
  const membership = { unitId: pick('unitId') ?? '', positionId: pick('positionId') };
  const oldNip = pick('oldNip');
  const siasnId = pick('siasnId');
  const newNip = values.nip !== null && !knownNips.includes(values.nip);
  if (newNip && values.nip) changes.nip = [present?.nip ?? null, values.nip];
  const changed = (...fields: ImportField[]): boolean => fields.some((field) => changes[field] !== undefined);
  return {
    person: changed('fullName', 'frontTitle', 'backTitle', 'birthPlace', 'birthDate', 'sex') ? person : null,
    employment: changed('kind', 'rankGrade', 'legalStanding') ? { kind, rankGrade: rankGrade && parseGrade(rankGrade, kind), legalStanding } : null,
    membership: changed('unit', 'position') ? membership : null,
    nip: newNip ? values.nip : null,
    oldNip: changed('oldNip') ? oldNip : null,
    siasnId: changed('siasnId') ? siasnId : null,
    changes,
  };
}

/** True when the row would write into what a later dated row holds already. */
export const isRetroactive = (plan: RowPlan, present: PresentEmployee | null, effectiveOn: CivilDate): boolean =>
  (plan.employment !== null || plan.membership !== null || plan.nip !== null) && (present?.latestChange ?? '') > effectiveOn;
