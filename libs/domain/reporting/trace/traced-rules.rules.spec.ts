import { type RuledLearning, tracedRules } from './traced-rules.rules';

const day = new Date('2026-11-20T02:00:00Z');
const learning: RuledLearning = {
  completed: false,
  rules: { requiredRevisionIds: ['a', 'q'], passingGrade: 70, minActiveMinutes: 60, dailyJpCap: 3 },
  activeSeconds: 1_830, firstDay: '2026-11-20', earliestOn: '2026-11-26', missing: [{ code: 'LESSON' }, { code: 'ACTIVE_TIME' }, { code: 'DATE' }],
  lessons: [{ revisionId: 'a', doneAt: day, quiz: null }, { revisionId: 'q', doneAt: null, quiz: { best: 60 } }, { revisionId: 'x', doneAt: null, quiz: null }],
};

describe('traced rules', () => {
  it('lay each rule beside its value', () => {
    expect(tracedRules(learning)).toEqual([
      { code: 'REQUIRED_LESSONS', needed: 2, value: 1, met: false },
      { code: 'PASSING_GRADE', needed: 70, value: 60, met: false },
      { code: 'ACTIVE_MINUTES', needed: 60, value: 30, met: false },
      { code: 'EARLIEST_DATE', needed: '2026-11-26', value: '2026-11-20', met: false },
    ]);
  });

  it('are all met once the completion stands', () => {
    expect(tracedRules({ ...learning, completed: true, missing: [] }).every(({ met }) => met)).toBe(true);
  });

  it('name only the rules that the version has', () => {
    const rules = { requiredRevisionIds: [], passingGrade: null, minActiveMinutes: 0, dailyJpCap: null };
    expect(tracedRules({ ...learning, rules })).toEqual([{ code: 'REQUIRED_LESSONS', needed: 0, value: 0, met: true }]);
  });

  it('have no score before the quiz was handed in', () => {
    const lessons = [{ revisionId: 'q', doneAt: null, quiz: { best: null } }];
    expect(tracedRules({ ...learning, lessons })[1]).toEqual({ code: 'PASSING_GRADE', needed: 70, value: null, met: false });
  });
});
