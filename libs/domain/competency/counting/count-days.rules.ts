import type { JpPolicy, JpRate } from '@piawai/domain/standards/rules';

import type { Why } from './jp-award';
import type { LearningFact } from './learning-fact';
import type { SpentCaps } from './spent-caps';

/** Amounts are hundredths of a minute. */
export interface Counted {
  readonly raw: number;
  readonly kept: number;
  readonly why: readonly Why[];
}

/** Counts the days of a fact by its policy, within what the caps of the person still leave. */
export function countDays(fact: LearningFact, policy: JpPolicy, caps: SpentCaps): Counted {
  const rate = fact.international ? policy.international : policy.national;
  const dailyCap = rate.dailyCap === null ? null : jpAmount(rate.dailyCap, policy);
  let raw = 0;
  let kept = 0;
  let units = 0;
  let unitsDropped = 0;
  let daysCut = 0;
  for (const day of fact.days) {
    const quantity = (policy.unit === 'MINUTES' ? day.minutes : day.units) ?? 0;
    const allowed = caps.take(`units ${policy.formId} ${day.on.slice(0, 7)}`, quantity, policy.unitsPerMonth);
    const amount = amountOf(allowed, policy, rate);
    const taken = caps.take(`day ${policy.formId} ${day.on}`, amount, dailyCap);
    raw += amountOf(quantity, policy, rate);
    kept += taken;
    units += quantity;
    unitsDropped += quantity - allowed;
    daysCut += taken < amount ? 1 : 0;
  }
  const why: Why[] = [];
  if (policy.unit === 'MINUTES') why.push({ code: 'real_time', values: { minutes: units, minutesPerJp: policy.minutesPerJp } });
  else why.push({ code: 'per_unit', values: { unit: policy.unit, units, jpPerUnit: rate.jpPerUnit ?? 0 } });
  if (rate.surplusPercent > 0) why.push({ code: 'surplus', values: { percent: rate.surplusPercent } });
  if (unitsDropped > 0) why.push({ code: 'monthly_cap', values: { units: policy.unitsPerMonth ?? 0, dropped: unitsDropped } });
  if (daysCut > 0) why.push({ code: 'daily_cap', values: { cap: rate.dailyCap ?? 0, days: daysCut } });
  return { raw, kept, why };
}

/** JP as an amount in hundredths of a minute. */
export const jpAmount = (jp: number, policy: Pick<JpPolicy, 'minutesPerJp'>): number => Math.round(jp * policy.minutesPerJp * 100);

function amountOf(quantity: number, policy: JpPolicy, rate: JpRate): number {
  const base = policy.unit === 'MINUTES' ? quantity * 100 : jpAmount(quantity * (rate.jpPerUnit ?? 0), policy);
  return Math.round((base * (100 + rate.surplusPercent)) / 100);
}
