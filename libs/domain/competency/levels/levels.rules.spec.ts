import type { LearningFact } from '../counting/learning-fact';
import { attainedLevels } from './attained-level.rules';
import { gapOf, jobPersonMatch } from './gap.rules';

const fact = (id: string, countedOn: string, levels: LearningFact['levels'], part: Partial<LearningFact> = {}): LearningFact => ({
  id, kind: 'COMPLETION', reversesEntryId: null, evidenceKey: id, agencyId: 'city', formId: 16, countedOn, days: [],
  international: false, designedJp: 2, levels, ...part,
});
const digital = (level: number) => [{ competencyId: 'T-DIG-01', level }];

describe('attainedLevels', () => {
  it('keeps the highest level and the first entry that proves it', () => {
    const facts = [fact('c', '2026-05-01', digital(3)), fact('a', '2026-03-01', digital(2)), fact('b', '2026-04-01', digital(3))];
    expect(attainedLevels(facts)).toEqual([{ competencyId: 'T-DIG-01', level: 3, entryId: 'b', attainedOn: '2026-04-01' }]);
  });

  it('falls back to the next best evidence after a reversal', () => {
    const reversal = fact('z', '2026-06-01', [], { kind: 'REVERSAL', reversesEntryId: 'b' });
    const levels = attainedLevels([fact('a', '2026-03-01', digital(2)), fact('b', '2026-04-01', digital(3)), reversal]);
    expect(levels).toEqual([{ competencyId: 'T-DIG-01', level: 2, entryId: 'a', attainedOn: '2026-03-01' }]);
  });
});

describe('gap and job person match', () => {
  const lines = [2, 2, 1, 2, 3, 2, 2, 1, 2].map((attained) => ({ required: 2, attained }));

  it('finds a gap at the third and the eighth competency', () => {
    expect(lines.map(gapOf)).toEqual([0, 0, 1, 0, 0, 0, 0, 1, 0]);
  });

  it('does not let a surplus hide a gap: 16 of 18', () => {
    expect(jobPersonMatch(lines)).toBe(88.89);
  });

  it('says nothing without a standard', () => {
    expect(jobPersonMatch([])).toBeNull();
  });
});
