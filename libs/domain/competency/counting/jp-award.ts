import type { CivilDate, LedgerEntryId } from '@piawai/contracts';

/** Every reason that an award can give; the web puts each into words. */
export const WHY_CODES = {
  designed: 'JP of the curriculum; where the form has a daily cap, the earliest date of completion has spent it. Values: jp, dailyCap if any.',
  real_time: 'Real time. Values: minutes, minutesPerJp.',
  per_unit: 'A fixed value per unit. Values: unit, units, jpPerUnit.',
  surplus: 'Surplus of an international event. Values: percent.',
  daily_cap: 'Cut to the most JP of one day. Values: cap, days.',
  monthly_cap: 'Cut to the most sessions of one month. Values: units, dropped.',
  yearly_cap: 'Cut to the most JP of this form in one year. Values: cap.',
  declared: 'Cut to the JP that the organiser declared. Values: jp.',
  rounded_down: 'Rounded down to whole JP. Values: jp.',
  duplicate: 'The same evidence was counted before. Values: entryId.',
  reversed: 'The entry was reversed. No values.',
  no_policy: 'No rule says how this form is counted. Values: formId.',
} as const;
export type WhyCode = keyof typeof WHY_CODES;

export interface Why {
  readonly code: WhyCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What one entry is worth, and why. */
export interface JpAward {
  readonly entryId: LedgerEntryId;
  readonly year: number;
  readonly countedOn: CivilDate;
  /** JP before any cap, two decimals. */
  readonly raw: number;
  /** JP after the caps, two decimals; null when no cap cut anything. */
  readonly cap: number | null;
  /** Whole JP that count. */
  readonly counted: number;
  readonly policyId: string | null;
  readonly why: readonly Why[];
}
