import { canonicalJson, completionRules } from './completion-rules.rules';

it.each([
  [{ b: 1, a: [2, { d: null, c: 'x' }] }, '{"a":[2,{"c":"x","d":null}],"b":1}'],
  [{ a: undefined, b: true }, '{"b":true}'],
  ['"', '"\\""'],
])('writes %j in one way only', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

describe('the rules of a version', () => {
  const version = {
    passingGrade: 70, minActiveMinutes: 85, prerequisiteCourseIds: ['b', 'a'],
    modules: [
      { lessons: [{ revisionId: 'r1', kind: 'ARTICLE' as const, required: true }, { revisionId: 'r2', kind: 'LINK' as const, required: false }] },
      { lessons: [{ revisionId: 'r3', kind: 'QUIZ' as const, required: true }] },
    ],
  };

  it('name the required lessons in the order of the course', () => {
    expect(completionRules(version, 3)).toEqual({
      requiredRevisionIds: ['r1', 'r3'], passingGrade: 70, minActiveMinutes: 85, dailyJpCap: 3, prerequisiteCourseIds: ['a', 'b'],
    });
  });

  it('ask for no grade when no quiz is required', () => {
    const optional = { ...version, modules: [version.modules[0]!] };
    expect(completionRules(optional, null).passingGrade).toBeNull();
  });
});
