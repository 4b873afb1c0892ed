import type { CompletionRules } from '@piawai/domain/catalogue/rules';

import { decideCompletion, earliestCompletion, learningDaysNeeded, type LearningFacts } from './completion.rules';

const rules: CompletionRules = { requiredRevisionIds: ['a', 'b'], passingGrade: 70, minActiveMinutes: 10, dailyJpCap: 3, prerequisiteCourseIds: [] };
const met: LearningFacts = { doneRevisionIds: new Set(['a', 'b']), activeSeconds: 600, firstDay: '2026-11-21', today: '2026-11-21' };

describe('learningDaysNeeded', () => {
  it.each([
    [2, 3, 1],
    [3, 3, 1],
    [4, 3, 2],
    [10, 3, 4],
    [20, 3, 7],
    [20, null, 1],
    [0, 3, 1],
  ])('%d JP at %s a day take %d days', (jp, cap, days) => expect(learningDaysNeeded(jp, cap)).toBe(days));
});

describe('earliestCompletion', () => {
  it.each([
    [2, '2026-11-21', '2026-11-21'],
    [20, '2026-11-21', '2026-11-27'],
    [20, '2026-12-28', '2027-01-03'],
    [4, '2028-02-28', '2028-02-29'],
  ])('%d JP begun on %s: %s', (jp, first, earliest) => expect(earliestCompletion(jp, 3, first)).toBe(earliest));
});

describe('decideCompletion', () => {
  it('completes a 2-JP course on its first day', () =>
    expect(decideCompletion(rules, 2, met)).toEqual({ complete: true, missing: [], completesOn: null }));

  it('names the day when nothing but the date is missing', () =>
    expect(decideCompletion(rules, 20, met)).toEqual({
      complete: false, missing: [{ code: 'DATE', on: '2026-11-27', jp: 20, dailyJpCap: 3 }], completesOn: '2026-11-27',
    }));

  it('completes on that day', () => expect(decideCompletion(rules, 20, { ...met, today: '2026-11-27' }).complete).toBe(true));

  it('tells the date from the first day, but waits for no date while lessons are missing', () => {
    const verdict = decideCompletion(rules, 20, { ...met, doneRevisionIds: new Set(['a']) });
    expect(verdict.missing.map((each) => each.code)).toEqual(['LESSON', 'DATE']);
    expect(verdict.completesOn).toBeNull();
  });

  it('counts from today for who has not begun', () =>
    expect(decideCompletion(rules, 20, { ...met, doneRevisionIds: new Set(), activeSeconds: 0, firstDay: null }).missing).toContainEqual(
      { code: 'DATE', on: '2026-11-27', jp: 20, dailyJpCap: 3 },
    ));

  it('asks for the active time of the whole course', () =>
    expect(decideCompletion(rules, 2, { ...met, activeSeconds: 540 }).missing).toEqual([{ code: 'ACTIVE_TIME', seconds: 60 }]));

  it('knows no date without a cap', () => expect(decideCompletion({ ...rules, dailyJpCap: null }, 20, met).complete).toBe(true));

  it('lists missing lessons in the order of the course', () =>
    expect(decideCompletion(rules, 2, { ...met, doneRevisionIds: new Set() }).missing.slice(0, 2)).toEqual([
      { code: 'LESSON', revisionId: 'a' }, { code: 'LESSON', revisionId: 'b' },
    ]));
});
