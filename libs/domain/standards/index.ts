export type { Competency, CompetencyGroup, CompetencyLevel, DevelopmentForm, DevelopmentPath, StandardLevel } from './dictionary/dictionary.types';
export type { JpPolicyLine, NationalCompetency } from './dictionary/reference.service';
export { ReferenceService } from './dictionary/reference.service';
export type { DutyPolicy } from './policy/duty.rules';
export type { JpPolicy } from './policy/jp-policy.rules';
export { PositionStandardService } from './position-standard/position-standard.service';
export { StandardsModule } from './standards.module';
export { StandardsReader } from './standards.reader';
