export { countJp } from './counting/count-jp.rules';
export type { JpAward, Why, WhyCode } from './counting/jp-award';
export { WHY_CODES } from './counting/jp-award';
export type { LearningDay, LearningFact } from './counting/learning-fact';
export type { AttainedLevel } from './levels/attained-level.rules';
export { attainedLevels } from './levels/attained-level.rules';
export type { GapLine } from './levels/gap.rules';
export { gapOf, jobPersonMatch } from './levels/gap.rules';
