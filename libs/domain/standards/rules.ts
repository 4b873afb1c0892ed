export type { DutyPeriod, DutyPolicy, DutyState, DutyWindow } from './policy/duty.rules';
export { dutyAt, dutyState, dutyWindow, isExempt } from './policy/duty.rules';
export type { JpPolicy, JpRate, JpUnit } from './policy/jp-policy.rules';
export { jpPolicyAt, rowInForce } from './policy/jp-policy.rules';
export type { Competency, CompetencyGroup, CompetencyLevel, DevelopmentForm, DevelopmentPath, StandardLevel } from './dictionary/dictionary.types';
