import { type BlueprintLine, drawTests } from './blueprint.rules';

const question = (id: string, topic: string, level: number | null = null) => ({ id, topic, level });
const bank = [question('a1', 'A', 1), question('a2', 'A', 2), question('a3', 'A', 2), question('a4', 'A'), question('b1', 'B'), question('b2', 'B')];
const asTheyStand = <T>(items: readonly T[]): readonly T[] => items;
const draw = (lines: BlueprintLine[], mode: 'SAME' | 'DISJOINT') => drawTests(lines, bank, mode, asTheyStand);
const ids = (drawn: ReturnType<typeof draw>) => ('short' in drawn ? drawn : { before: drawn.before.map(({ id }) => id), after: drawn.after.map(({ id }) => id) });

it('asks the same questions before and after', () => {
  expect(ids(draw([{ topic: 'A', level: null, count: 2 }, { topic: 'B', level: null, count: 1 }], 'SAME'))).toEqual({ before: ['a1', 'a2', 'b1'], after: ['a1', 'a2', 'b1'] });
});

it('asks no question twice when the tests are disjoint', () => {
  expect(ids(draw([{ topic: 'A', level: null, count: 2 }], 'DISJOINT'))).toEqual({ before: ['a1', 'a2'], after: ['a3', 'a4'] });
});

it('lets lines that name a level choose first', () => {
  expect(ids(draw([{ topic: 'A', level: null, count: 2 }, { topic: 'A', level: 1, count: 1 }], 'SAME'))).toEqual({ before: ['a1', 'a2', 'a3'], after: ['a1', 'a2', 'a3'] });
});

it('names every line that the bank cannot fill', () => {
  expect(draw([{ topic: 'A', level: 2, count: 2 }, { topic: 'B', level: null, count: 3 }], 'DISJOINT')).toEqual({
    short: [{ topic: 'A', level: 2, needed: 4, found: 2 }, { topic: 'B', level: null, needed: 6, found: 2 }],
  });
});
