import type { LearningPlan, PlannedLesson } from '@piawai/domain/catalogue';

import { carriedRevisions, moveDifference } from './move.rules';

const article = (lessonId: string, revisionId: string, minSeconds = 300): PlannedLesson => ({
  lessonId, revisionId, originId: revisionId, kind: 'ARTICLE', title: lessonId, minutes: 10, bytes: 1, required: true, minActiveSeconds: minSeconds, extent: { kind: 'ARTICLE', minSeconds },
});
const quiz = (revisionId: string, originId = revisionId): PlannedLesson => ({
  lessonId: 'q', revisionId, originId, kind: 'QUIZ', title: 'q', minutes: 10, bytes: 1, required: true, minActiveSeconds: 0, extent: { kind: 'QUIZ', questions: 5 },
});
const plan = (lessons: readonly PlannedLesson[], given: Partial<LearningPlan> = {}): LearningPlan => ({
  versionId: 'v', courseId: 'c', agencyId: 'a', code: 'C', number: 1, title: 'Course', jp: 2, formId: 16, ruleHash: 'h', enrolmentRule: 'OPEN', capacity: null,
  opensOn: null, closesOn: null, competencies: [], modules: [{ id: 'm', title: 'm', jp: 2, lessons }],
  rules: { requiredRevisionIds: lessons.map((lesson) => lesson.revisionId), passingGrade: 70, minActiveMinutes: 10, dailyJpCap: 3, prerequisiteCourseIds: [] },
  ...given,
});
const before = plan([article('a', 'a1'), quiz('q1')]);

describe('moveDifference', () => {
  it.each<[string, LearningPlan, string]>([
    ['a typing error in an article', plan([article('a', 'a2'), quiz('q1')]), 'CORRECTION'],
    ['another word in a quiz', plan([article('a', 'a1'), quiz('q2')]), 'MOVE'],
    ['a quiz whose wording was mended', plan([article('a', 'a1'), quiz('q2', 'q1')]), 'CORRECTION'],
    ['more time asked for', plan([article('a', 'a2', 600), quiz('q1')]), 'MOVE'],
    ['another JP', plan([article('a', 'a2'), quiz('q1')], { jp: 3 }), 'MOVE'],
    ['another grade', plan([article('a', 'a2'), quiz('q1')], { rules: { ...before.rules, passingGrade: 80 } }), 'MOVE'],
    ['a lesson more', plan([article('a', 'a1'), article('b', 'b1'), quiz('q1')]), 'MOVE'],
  ])('%s', (_change, after, kind) => expect(moveDifference(before, after).kind).toBe(kind));

  it('names what has to be studied again, what is new and what is gone', () => {
    const after = plan([article('b', 'b1'), quiz('q2')]);
    const { again, added, dropped } = moveDifference(before, after);
    expect([again, added, dropped].map((lessons) => lessons.map((lesson) => lesson.revisionId))).toEqual([['q2'], ['b1'], ['a1']]);
  });
});

it('asks for no quiz again whose wording was mended, though other things changed', () => {
  const after = plan([article('a', 'a2', 600), quiz('q2', 'q1')]);
  expect(moveDifference(before, after)).toMatchObject({ kind: 'MOVE', again: [{ revisionId: 'a2' }] });
  expect(carriedRevisions(before, after)).toEqual([['q1', 'q2']]);
});

it('carries progress from the old revision of a lesson to the new one', () =>
  expect(carriedRevisions(before, plan([article('a', 'a2'), quiz('q1')]))).toEqual([['a1', 'a2']]));
