import type { DutyPolicy } from './duty.rules';
import type { JpPolicy } from './jp-policy.rules';

/** A row of standards.jp_policy as the driver gives it. */
export interface JpPolicyRow {
  id: string;
  version: string;
  agency_id: string | null;
  form_id: number;
  unit: JpPolicy['unit'];
  minutes_per_jp: number;
  national_jp: number | null;
  international_jp: number | null;
  international_surplus_percent: number;
  national_daily_cap: number | null;
  international_daily_cap: number | null;
  units_per_month: number | null;
  yearly_cap: number | null;
  basis: string;
  valid_from: string;
}

export const JP_POLICY_SQL = `
  select p.id, p.version, p.agency_id, p.form_id, p.unit, p.minutes_per_jp, p.national_jp, p.international_jp,
         p.international_surplus_percent, p.national_daily_cap, p.international_daily_cap, p.units_per_month,
         p.yearly_cap, p.basis, p.valid_from
    from standards.jp_policy p`;

export function jpPolicyOf(row: JpPolicyRow): JpPolicy {
  return {
    id: row.id,
    version: row.version,
    agencyId: row.agency_id,
    formId: row.form_id,
    unit: row.unit,
    minutesPerJp: row.minutes_per_jp,
    national: { jpPerUnit: row.national_jp, surplusPercent: 0, dailyCap: row.national_daily_cap },
    international: {
      // A form without an international value is counted as at home.
      jpPerUnit: row.international_jp ?? row.national_jp,
      surplusPercent: row.international_surplus_percent,
      dailyCap: row.international_daily_cap,
    },
    unitsPerMonth: row.units_per_month,
    yearlyCap: row.yearly_cap,
    basis: row.basis,
    validFrom: row.valid_from,
  };
}

/** A row of standards.duty_policy as the driver gives it. */
export interface DutyPolicyRow {
  id: string;
  agency_id: string | null;
  employee_kind: string;
  min_jp: number | null;
  max_jp: number | null;
  period: DutyPolicy['period'];
  basis: string;
  valid_from: string;
}

export const DUTY_POLICY_SQL = `
  select d.id, d.agency_id, d.employee_kind, d.min_jp, d.max_jp, d.period, d.basis, d.valid_from
    from standards.duty_policy d`;

export function dutyPolicyOf(row: DutyPolicyRow): DutyPolicy {
  return {
    id: row.id,
    agencyId: row.agency_id,
    employeeKind: row.employee_kind,
    minJp: row.min_jp,
    maxJp: row.max_jp,
    period: row.period,
    basis: row.basis,
    validFrom: row.valid_from,
  };
}
