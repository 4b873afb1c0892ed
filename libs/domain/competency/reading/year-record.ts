import type { CivilDate } from '@piawai/contracts';
import type { DutyPeriod, DutyState, DutyWindow } from '@piawai/domain/standards/rules';

/** A remark on a year: a code that the web puts into words, and its values. */
export interface YearRemark {
  /** ceiling_exceeded: kept JP above the ceiling; exempt: the legal standing owes no JP now; no_rule_known: no duty is known for this kind; not_employed: no employment on the date. */
  readonly code: 'ceiling_exceeded' | 'exempt' | 'no_rule_known' | 'not_employed';
  readonly values: Readonly<Record<string, string | number>>;
}

export interface YearRecord {
  /** Whose record it is, with titles. */
  readonly personName: string;
  readonly year: number;
  readonly employeeKind: string | null;
  /** JP counted in the calendar year. */
  readonly counted: number;
  /** JP to reach in the period; null when this kind of employee has no target. */
  readonly target: number | null;
  readonly remaining: number | null;
  readonly met: boolean | null;
  /** Most JP by rule in the period; more is kept and remarked, never taken away. */
  readonly ceiling: number | null;
  readonly ceilingExceeded: boolean;
  readonly period: { readonly kind: DutyPeriod; readonly from: CivilDate; readonly to: CivilDate; readonly counted: number };
  /** The rule that says so. */
  readonly basis: string | null;
  readonly months: { readonly month: number; readonly counted: number }[];
  /** Years with entries, and the present one; newest first. */
  readonly years: number[];
  readonly remarks: YearRemark[];
  /** True until learning outside of the platform can be recorded. */
  readonly platformOnly: boolean;
}

/** What a person should be told about a year beside its figures. */
export function yearRemarks(facts: {
  readonly employeeKind: string | null;
  readonly exempt: boolean;
  readonly state: DutyState;
  readonly window: DutyWindow;
  readonly inWindow: number;
}): YearRemark[] {
  const { employeeKind, exempt, state, window, inWindow } = facts;
  if (employeeKind === null) return [{ code: 'not_employed', values: {} }];
  if (exempt) return [{ code: 'exempt', values: {} }];
  if (state.target === null && state.ceiling === null) return [{ code: 'no_rule_known', values: { employeeKind } }];
  if (state.ceilingExceeded) {
    return [{ code: 'ceiling_exceeded', values: { counted: inWindow, ceiling: state.ceiling ?? 0, from: window.from, to: window.to } }];
  }
  return [];
}
