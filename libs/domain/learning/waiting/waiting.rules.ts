import type { ErrorCode } from '@piawai/contracts';

/** What concerns the person, not the course: the place on the list is over, and the next one may have the seat. */
const PERSONAL: readonly ErrorCode[] = [
  'learning.already_enrolled', 'learning.prerequisite_missing', 'organisation.no_membership', 'platform.not_found', 'platform.different_repeat',
];

/** Whether a refusal ends somebody's wait; any other keeps the whole list waiting, as a course that opens next month does. */
export const endsWaiting = (code: ErrorCode): boolean => PERSONAL.includes(code);
