import type { CivilDate, UnitId } from '@piawai/contracts';

/** What one JP is counted in. MINUTES: real time; the others: a fixed value per unit. */
export type JpUnit = 'MINUTES' | 'DAY' | 'SESSION' | 'OCCASION' | 'SEMESTER';

export interface JpRate {
  /** JP per unit; null for MINUTES, where time itself is counted. */
  readonly jpPerUnit: number | null;
  /** Added to the value, in percent (an international event brings 20). */
  readonly surplusPercent: number;
  /** Most JP of this form on one civil date; null = none. */
  readonly dailyCap: number | null;
}

/** How one form of development turns into JP from a date on (annex of the rule in force). */
export interface JpPolicy {
  readonly id: string;
  readonly version: string;
  /** Null: the national table. */
  readonly agencyId: UnitId | null;
  readonly formId: number;
  readonly unit: JpUnit;
  /** Minutes of one JP; 45 in all rules known. */
  readonly minutesPerJp: number;
  readonly national: JpRate;
  readonly international: JpRate;
  /** Most units (sessions) counted in one calendar month; null = none. */
  readonly unitsPerMonth: number | null;
  /** Most JP of this form in one calendar year; null = none. */
  readonly yearlyCap: number | null;
  /** Row of the annex, or PROPOSAL where the annex is silent. */
  readonly basis: string;
  readonly validFrom: CivilDate;
}

interface DatedRow {
  readonly id: string;
  readonly agencyId: UnitId | null;
  readonly validFrom: CivilDate;
}

/** Of rows that speak of the same thing: the agency's own before the national one, then the latest begun, then the latest recorded. */
export function rowInForce<Row extends DatedRow>(rows: readonly Row[], agencyId: UnitId | null, date: CivilDate): Row | undefined {
  let best: Row | undefined;
  for (const row of rows) {
    if (row.validFrom > date || (row.agencyId !== null && row.agencyId !== agencyId)) continue;
    if (!best || rank(row) > rank(best)) best = row;
  }
  return best;
}

/** Ids are UUID v7, so their order is the order of recording. */
const rank = (row: DatedRow): string => `${row.agencyId === null ? 0 : 1} ${row.validFrom} ${row.id}`;

/** The policy of a form that an agency applies on a date; undefined when no rule says how to count it. */
export function jpPolicyAt(
  policies: readonly JpPolicy[],
  question: { readonly formId: number; readonly agencyId: UnitId | null; readonly date: CivilDate },
): JpPolicy | undefined {
  const ofForm = policies.filter((policy) => policy.formId === question.formId);
  return rowInForce(ofForm, question.agencyId, question.date);
}
