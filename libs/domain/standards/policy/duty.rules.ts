import type { CivilDate, UnitId } from '@piawai/contracts';

import { rowInForce } from './jp-policy.rules';

export type DutyPeriod = 'CALENDAR_YEAR' | 'CONTRACT_YEAR';

/** What a kind of employee owes, or may at most take, in one period. Both null: no rule is known. */
export interface DutyPolicy {
  readonly id: string;
  readonly agencyId: UnitId | null;
  /** PNS, CPNS, PPPK or PPPK_PARUH_WAKTU. */
  readonly employeeKind: string;
  readonly minJp: number | null;
  readonly maxJp: number | null;
  readonly period: DutyPeriod;
  readonly basis: string;
  readonly validFrom: CivilDate;
}

/** First day and the day after the last. */
export interface DutyWindow {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** How a person stands against the duty of the period. A ceiling is a remark, never a loss of JP. */
export interface DutyState {
  readonly target: number | null;
  readonly remaining: number | null;
  readonly met: boolean | null;
  readonly ceiling: number | null;
  readonly ceilingExceeded: boolean;
}

/** The duty row that an agency applies to a kind of employee on a date. */
export function dutyAt(
  policies: readonly DutyPolicy[],
  question: { readonly employeeKind: string; readonly agencyId: UnitId | null; readonly date: CivilDate },
): DutyPolicy | undefined {
  const ofKind = policies.filter((policy) => policy.employeeKind === question.employeeKind);
  return rowInForce(ofKind, question.agencyId, question.date);
}

/** The period of a duty that holds a date. @param contractStart first day of the contract in force */
export function dutyWindow(period: DutyPeriod, date: CivilDate, contractStart: CivilDate | null): DutyWindow {
  const year = Number(date.slice(0, 4));
  if (period === 'CALENDAR_YEAR' || contractStart === null) return { from: `${year}-01-01`, to: `${year + 1}-01-01` };
  const thisYears = anniversary(contractStart, year);
  return date >= thisYears
    ? { from: thisYears, to: anniversary(contractStart, year + 1) }
    : { from: anniversary(contractStart, year - 1), to: thisYears };
}

/** @param countedJp JP counted within the window of the duty */
export function dutyState(policy: Pick<DutyPolicy, 'minJp' | 'maxJp'> | undefined, countedJp: number): DutyState {
  const target = policy?.minJp ?? null;
  const ceiling = policy?.maxJp ?? null;
  return {
    target,
    remaining: target === null ? null : Math.max(0, target - countedJp),
    met: target === null ? null : countedJp >= target,
    ceiling,
    ceilingExceeded: ceiling !== null && countedJp > ceiling,
  };
}

/** SIASN kedudukanHukum: unpaid leave, suspension, run-up to retirement. */
const RESTING = ['02', '04', '20'];

/** Whether somebody of this legal standing owes no JP now: who rests from duty, or has left it (66 to 99). */
export const isExempt = (legalStanding: string): boolean => RESTING.includes(legalStanding) || (legalStanding >= '66' && legalStanding <= '99');

/** A contract begun on 29 February has its anniversary on 1 March of other years. */
function anniversary(start: CivilDate, year: number): CivilDate {
  const monthDay = start.slice(5);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${year}-${monthDay === '02-29' && !leap ? '03-01' : monthDay}`;
}
