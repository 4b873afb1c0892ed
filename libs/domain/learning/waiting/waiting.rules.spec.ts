import type { ErrorCode } from '@piawai/contracts';

import { endsWaiting } from './waiting.rules';

it.each<[ErrorCode, boolean]>([
  ['learning.already_enrolled', true],
  ['learning.prerequisite_missing', true],
  ['organisation.no_membership', true],
  ['learning.course_closed', false],
  ['learning.by_assignment_only', false],
  ['learning.course_full', false],
])('%s ends a wait: %s', (code, ends) => expect(endsWaiting(code)).toBe(ends));
