import { createHash } from 'node:crypto';

import { demoCourses } from '../demo/courses/demo-courses';
import type { CityPerson } from './city-people';
import { COURSES_FOR } from './city-positions';
import { Random } from './random';

/** How somebody learns: from never signed in to well ahead of the year's duty. */
export type Habit = 'NEVER' | 'IDLE' | 'BEHIND' | 'ON_TRACK' | 'AHEAD';

const HABITS: Readonly<Record<Habit, number>> = { NEVER: 11, IDLE: 14, BEHIND: 31, ON_TRACK: 30, AHEAD: 14 };
/** JP that a person of each habit gathers in a year, at least. */
const JP_OF_YEAR: Readonly<Record<Habit, number>> = { NEVER: 0, IDLE: 0, BEHIND: 8, ON_TRACK: 20, AHEAD: 34 };

/** One course that somebody began on a day and completed. */
export interface PlannedCompletion {
  readonly person: CityPerson;
  readonly code: string;
  readonly year: number;
}

const randomOf = (person: CityPerson, what: string): Random => new Random(createHash('sha256').update(`${what}:${person.nip}`).digest().readUInt32BE());

export const habitOf = (person: CityPerson): Habit => randomOf(person, 'habit').share(HABITS);
export const hasSignedIn = (person: CityPerson): boolean => habitOf(person) !== 'NEVER';

const courses = new Map(demoCourses.filter(({ state }) => state === 'PUBLISHED').map(({ code, jp, writtenAt }) => [code, { jp, from: Number(writtenAt.slice(0, 4)) }]));

/** What a person completes, year by year, no course twice. @param without courses in which the person stands otherwise */
export function planOf(person: CityPerson, years: readonly number[], without: ReadonlySet<string> = new Set()): PlannedCompletion[] {
  const random = randomOf(person, 'plan');
  const habit = habitOf(person);
  const done = new Set(without);
  return years.flatMap((year) => {
    const planned: PlannedCompletion[] = [];
    // People change their ways: now and then a year is better or worse than the others.
    const goal = year > Number(person.from.slice(0, 4)) ? JP_OF_YEAR[habit] * Number(random.share({ '0': 12, '1': 76, '2': 12 })) : 0;
    for (let jp = 0; jp < goal; ) {
      const open = COURSES_FOR[person.place].filter((code) => !done.has(code) && (courses.get(code)?.from ?? 9999) <= year);
      const code = open[Math.min(Math.floor(random.next() ** 1.6 * open.length), open.length - 1)];
      if (code === undefined || (habit === 'BEHIND' && jp > 0)) break;
      done.add(code);
      jp += courses.get(code)!.jp;
      planned.push({ person, code, year });
    }
    return planned;
  });
}
