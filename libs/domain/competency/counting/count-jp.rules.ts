import type { LedgerEntryId } from '@piawai/contracts';
import { jpPolicyAt, type JpPolicy } from '@piawai/domain/standards/rules';

import { countDays, jpAmount, type Counted } from './count-days.rules';
import type { JpAward, Why } from './jp-award';
import { factsInOrder, reversedIds, type LearningFact } from './learning-fact';
import { SpentCaps } from './spent-caps';

/**
 * What every entry of one person is worth. Late evidence, a reversal, a new policy and the trial of a draft policy
 * are all this one function over the same facts.
 * @param facts all ledger entries of the person, in any order
 * @param policies all JP policies that may apply, in any order
 */
export function countJp(facts: readonly LearningFact[], policies: readonly JpPolicy[]): JpAward[] {
  const reversed = reversedIds(facts);
  const caps = new SpentCaps();
  const seen = new Map<string, LedgerEntryId>();
  return factsInOrder(facts).map((fact): JpAward => {
    if (reversed.has(fact.id)) return worthless(fact, { code: 'reversed', values: {} });
    const first = seen.get(fact.evidenceKey);
    if (first !== undefined) return worthless(fact, { code: 'duplicate', values: { entryId: first } });
    seen.set(fact.evidenceKey, fact.id);
    const policy = jpPolicyAt(policies, { formId: fact.formId, agencyId: fact.agencyId, date: fact.countedOn });
    if (!policy) return worthless(fact, { code: 'no_policy', values: { formId: fact.formId } });
    return award(fact, policy, caps);
  });
}

function award(fact: LearningFact, policy: JpPolicy, caps: SpentCaps): JpAward {
  const counted = fact.kind === 'COMPLETION' && fact.designedJp !== null
    ? countDesigned(fact, fact.designedJp, policy, caps)
    : countDays(fact, policy, caps);
  const why = [...counted.why];
  let kept = counted.kept;
  if (fact.kind === 'OUTSIDE' && fact.designedJp !== null && kept > jpAmount(fact.designedJp, policy)) {
    kept = jpAmount(fact.designedJp, policy);
    why.push({ code: 'declared', values: { jp: fact.designedJp } });
  }
  if (policy.yearlyCap !== null) {
    const left = caps.take(`year ${fact.formId} ${yearOf(fact)}`, kept, jpAmount(policy.yearlyCap, policy));
    if (left < kept) why.push({ code: 'yearly_cap', values: { cap: policy.yearlyCap } });
    kept = left;
  }
  const perJp = jpAmount(1, policy);
  const whole = Math.floor(kept / perJp);
  if (whole * perJp < kept) why.push({ code: 'rounded_down', values: { jp: decimals(kept / perJp) } });
  return {
    entryId: fact.id,
    year: yearOf(fact),
    countedOn: fact.countedOn,
    raw: decimals(counted.raw / perJp),
    cap: kept < counted.raw ? decimals(kept / perJp) : null,
    counted: whole,
    policyId: policy.id,
    why,
  };
}

/** A platform course has spent the daily cap in its earliest completion date; its days still leave less for other claims of them. */
function countDesigned(fact: LearningFact, designedJp: number, policy: JpPolicy, caps: SpentCaps): Counted {
  countDays(fact, policy, caps);
  const amount = jpAmount(designedJp, policy);
  const { dailyCap } = fact.international ? policy.international : policy.national;
  const values: Why['values'] = { jp: designedJp, ...(dailyCap === null ? {} : { dailyCap }) };
  return { raw: amount, kept: amount, why: [{ code: 'designed', values }] };
}

const worthless = (fact: LearningFact, why: Why): JpAward => ({
  entryId: fact.id, year: yearOf(fact), countedOn: fact.countedOn, raw: 0, cap: null, counted: 0, policyId: null, why: [why],
});

const yearOf = (fact: LearningFact): number => Number(fact.countedOn.slice(0, 4));

const decimals = (jp: number): number => Math.round(jp * 100) / 100;
