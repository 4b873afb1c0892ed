import type { CivilDate, ErrorCode } from '@piawai/contracts';
import type { CompletionRules } from '@piawai/domain/catalogue/rules';

/** On whose word somebody enrols. */
export type EnrolmentBasis = 'OWN' | 'WAITING_LIST' | 'ASSIGNMENT';

export interface EnrolmentOffer {
  readonly state: 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'RETIRED';
  readonly enrolmentRule: 'OPEN' | 'APPROVAL' | 'ASSIGNMENT';
  readonly opensOn: CivilDate | null;
  readonly closesOn: CivilDate | null;
  readonly rules: Pick<CompletionRules, 'prerequisiteCourseIds'>;
}

/** Why this course does not take this person now; null = it does. Seats are counted elsewhere, under a lock. */
export function refusalOf(
  offer: EnrolmentOffer,
  person: { readonly basis: EnrolmentBasis; readonly today: CivilDate; readonly completedCourseIds: ReadonlySet<string> },
): ErrorCode | null {
  if (offer.state !== 'PUBLISHED') return 'learning.course_closed';
  if (offer.opensOn !== null && person.today < offer.opensOn) return 'learning.course_closed';
  if (offer.closesOn !== null && person.today > offer.closesOn) return 'learning.course_closed';
  if (offer.enrolmentRule === 'ASSIGNMENT' && person.basis !== 'ASSIGNMENT') return 'learning.by_assignment_only';
  if (offer.rules.prerequisiteCourseIds.some((id) => !person.completedCourseIds.has(id))) return 'learning.prerequisite_missing';
  return null;
}

/** Own enrolment under the rule APPROVAL waits for the supervisor, from the waiting list too; all else begins at once. */
export function firstState(offer: Pick<EnrolmentOffer, 'enrolmentRule'>, basis: EnrolmentBasis): 'REQUESTED' | 'ACTIVE' {
  return offer.enrolmentRule === 'APPROVAL' && basis !== 'ASSIGNMENT' ? 'REQUESTED' : 'ACTIVE';
}
