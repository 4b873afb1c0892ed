import { RecountService } from '@piawai/domain/competency';
import type { EmployeeId } from '@piawai/contracts';

import type { SeedContext } from '../../src/seed-context';
import { type CitySize, peopleOf, type Say } from './city';
import { seedCityOrganisation } from './city-organisation';
import { planOf } from './city-plan';
import { seedCityPresent } from './city-present';
import { copiesOf, seedCityRecords } from './city-records';
import { inLanes, stepsOf } from './lanes';
import { letModelsStudy } from './model-students';

const YEARS = 3;
const PEOPLE_PER_RECOUNT = 50;

export interface CityCounts {
  readonly people: number;
  readonly completions: number;
  readonly running: number;
  readonly withdrawn: number;
  readonly waiting: number;
  /** What this run added; nothing on a second one. */
  readonly added: number;
}

/** Grows the small demo into a city: people, three years of records, and where everybody stands today. Running it again changes nothing. */
export async function seedCity(context: SeedContext, size: CitySize, say: Say): Promise<CityCounts> {
  const { clock } = context;
  const offset = clock.now().getTime() - Date.now();
  const now = clock.now();
  const years = Array.from({ length: YEARS }, (_, at) => now.getUTCFullYear() - YEARS + 1 + at);
  const before = await counts(context);
  const people = peopleOf(size);
  say('Units, positions, people and accounts …');
  await seedCityOrganisation(context, people, say);
  say('Three years of records …');
  const models = await letModelsStudy(context, people, now);
  clock.setOffset(offset);
  say(`  ${models.length} people went every way through the courses; the others are written after them`);
  const standing = new Map(models.map(({ person, code }) => [person.id, new Set([code])]));
  const plan = people.flatMap((person) => planOf(person, years, standing.get(person.id)));
  await seedCityRecords(context, copiesOf(plan, models, now), say);
  say('Counted JP and levels …');
  await recount(context);
  say('Who stands where today …');
  await seedCityPresent(context, people, now);
  clock.setOffset(offset);
  const after = await counts(context);
  return { ...after, added: sum(after) - sum(before) };
}

/** Everybody whose entries are not counted yet, by the same service that counts each new entry. */
async function recount({ app, database }: SeedContext): Promise<void> {
  const people = await database.read<{ id: EmployeeId }>(
    `select distinct l.employee_id as id from competency.ledger_entry l
      where not exists (select from competency.jp_award a where a.entry_id = l.id) order by 1`);
  await inLanes(stepsOf(people.map(({ id }) => id), PEOPLE_PER_RECOUNT), (ids) =>
    database.transaction(async (tx) => {
      for (const id of ids) await app.get(RecountService).recountPerson(tx, id);
    }),
  );
}

async function counts({ database }: SeedContext): Promise<Omit<CityCounts, 'added'>> {
  const [row] = await database.read<Omit<CityCounts, 'added'>>(
    `select (select count(*) from organisation.employee)::int as people, (select count(*) from learning.completion)::int as completions,
            count(*) filter (where state = 'ACTIVE')::int as running, count(*) filter (where state = 'WITHDRAWN')::int as withdrawn,
            count(*) filter (where state = 'REQUESTED')::int as waiting
       from learning.enrolment`);
  return row!;
}

const sum = (given: Omit<CityCounts, 'added'>): number => given.people + given.completions + given.running + given.withdrawn + given.waiting;
