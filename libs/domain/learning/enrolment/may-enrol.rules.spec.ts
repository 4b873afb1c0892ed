import { type EnrolmentOffer, firstState, refusalOf } from './may-enrol.rules';

const open: EnrolmentOffer = { state: 'PUBLISHED', enrolmentRule: 'OPEN', opensOn: null, closesOn: null, rules: { prerequisiteCourseIds: [] } };
const person = { basis: 'OWN', today: '2026-11-21', completedCourseIds: new Set(['a']) } as const;

describe('refusalOf', () => {
  it.each<[string, Partial<EnrolmentOffer>, string | null]>([
    ['takes anybody when open', {}, null],
    ['takes on the last day', { closesOn: '2026-11-21' }, null],
    ['takes on the first day', { opensOn: '2026-11-21' }, null],
    ['refuses before the first day', { opensOn: '2026-11-22' }, 'learning.course_closed'],
    ['refuses after the last day', { closesOn: '2026-11-20' }, 'learning.course_closed'],
    ['refuses what is not published', { state: 'RETIRED' }, 'learning.course_closed'],
    ['refuses own enrolment where an assignment is needed', { enrolmentRule: 'ASSIGNMENT' }, 'learning.by_assignment_only'],
    ['asks for prerequisites', { rules: { prerequisiteCourseIds: ['a', 'b'] } }, 'learning.prerequisite_missing'],
    ['is content with completed prerequisites', { rules: { prerequisiteCourseIds: ['a'] } }, null],
  ])('%s', (_fact, offer, expected) => expect(refusalOf({ ...open, ...offer }, person)).toBe(expected));

  it('lets an assignment in where own enrolment is refused', () =>
    expect(refusalOf({ ...open, enrolmentRule: 'ASSIGNMENT' }, { ...person, basis: 'ASSIGNMENT' })).toBeNull());
});

describe('firstState', () => {
  it.each([
    ['OPEN', 'OWN', 'ACTIVE'],
    ['APPROVAL', 'OWN', 'REQUESTED'],
    ['APPROVAL', 'ASSIGNMENT', 'ACTIVE'],
    ['ASSIGNMENT', 'ASSIGNMENT', 'ACTIVE'],
  ] as const)('%s by %s begins as %s', (enrolmentRule, basis, expected) => expect(firstState({ enrolmentRule }, basis)).toBe(expected));
});
