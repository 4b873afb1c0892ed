import { FIRST_DAY_STEPS, type FirstDayFacts, firstDayOf } from './first-day.rules';

const none = Object.fromEntries(Object.keys(FIRST_DAY_STEPS).map((step) => [step, 0])) as FirstDayFacts;
const all = Object.fromEntries(Object.keys(FIRST_DAY_STEPS).map((step) => [step, 1])) as FirstDayFacts;
const states = (facts: Partial<FirstDayFacts>) => firstDayOf({ ...none, ...facts }).steps.map(({ state }) => state);

describe('the first day', () => {
  it('begins with the first step, and counts all its minutes', () => {
    expect(states({})).toEqual(['NEXT', 'LATER', 'LATER', 'LATER', 'LATER', 'LATER', 'LATER', 'LATER']);
    expect(firstDayOf(none)).toMatchObject({ ready: false, minutesLeft: 80 });
  });

  it('names what was passed over, and goes on behind what was done last', () => {
    expect(states({ identity: 1, units: 3, people: 40 })).toEqual(['DONE', 'DONE', 'SKIPPED', 'DONE', 'NEXT', 'LATER', 'LATER', 'LATER']);
  });

  it('leads back to what a working system cannot do without', () => {
    expect(states({ ...all, identity: 0, positions: 0 })).toEqual(['NEXT', 'DONE', 'SKIPPED', 'DONE', 'DONE', 'DONE', 'DONE', 'DONE']);
    expect(firstDayOf({ ...all, identity: 0 }).ready).toBe(false);
  });

  it('ends in a working system, with or without what may be left out', () => {
    expect(firstDayOf({ ...all, positions: 0, codes: 0, staff: 0 })).toMatchObject({ ready: true, minutesLeft: 18 });
    expect(firstDayOf(all)).toMatchObject({ ready: true, minutesLeft: 0 });
  });
});
