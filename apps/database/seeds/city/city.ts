import { demoPeople } from '../demo/demo-people';
import { type CityPerson, CityPeople } from './city-people';

/** The seed number of the city: another number gives another city. */
export const CITY_SEED = 2026;
/** Everybody in the agency, the people of the small demo among them. */
export const CITY_PEOPLE = 3_200;

export interface CitySize {
  readonly people: number;
  readonly seed: number;
}

/** Everybody beside the people of the small demo. */
export function peopleOf({ people, seed }: CitySize): CityPerson[] {
  return new CityPeople(seed, new Set(demoPeople.keys())).make(Math.max(people - demoPeople.size, 1));
}

/** Tells whoever waits how far it is. */
export type Say = (line: string) => void;
