import { EnrolmentService } from '@piawai/domain/learning';

import type { SeedContext } from '../../src/seed-context';
import { demoCourseId } from '../demo/catalogue';
import { SUPERVISED_UNIT } from '../demo/learning';
import { seedId } from '../deterministic-id';
import { insertLessons, lessonsOf } from './city-records';
import type { CityPerson } from './city-people';
import { habitOf } from './city-plan';
import { readLessons } from './record-rows';
import { type RunningModel, letModelsBegin } from './model-students';

/** Of a hundred people who have signed in, how many are in the middle of a course, have given one up, or wait for their supervisor. */
const RUNNING_SHARE = 0.22;
const WITHDRAWN_SHARE = 0.04;
const WAITING_SHARE = 0.05;
/** The course for which a supervisor is asked. */
const REQUESTED = 'PPP';
/** Whoever follows a running model began up to this many days before it. */
const SPREAD_DAYS = 20;

const runningId = ({ nip }: CityPerson): string => seedId(`city:running:${nip}`);

/** Where people stand today: running, given up, waiting for a supervisor. The running ones come last and say that all is done. */
export async function seedCityPresent(context: SeedContext, people: readonly CityPerson[], now: Date): Promise<void> {
  const present = await context.database.read('select e.id from learning.enrolment e where e.id = any ($1::uuid[]) limit 1', [people.map(runningId)]);
  if (present.length > 0) return;
  const courses = await coursesOf(context, people);
  const open = people.filter((person) => !person.isHead && habitOf(person) !== 'NEVER');
  // Everybody has one place in the row, so that nobody stands twice in one course.
  const row = open.filter(({ id }) => !courses.get(id)?.has(REQUESTED));
  // The demo's supervisor has two requests; the script has her decide three.
  const third = row.find(({ unitCode }) => unitCode === SUPERVISED_UNIT);
  const [waiting, withdrawn, running] = parts([...(third ? [third] : []), ...row.filter((person) => person !== third)], [WAITING_SHARE, WITHDRAWN_SHARE, RUNNING_SHARE]);
  const offset = context.clock.now().getTime() - Date.now();
  const free = running!.filter(({ id }) => ['PPP', 'KIP', 'KEP', 'PDS', 'LDA', 'KKT'].every((code) => !courses.get(id)?.has(code)));
  const models = await letModelsBegin(context, free, now);
  context.clock.setOffset(offset);
  await ask(context, waiting!, now);
  context.clock.setOffset(offset);
  const taken = new Set(models.map(({ person }) => person.id));
  const fits = (person: CityPerson, at: number): RunningModel | undefined =>
    models.length === 0 ? undefined : Array.from({ length: models.length }, (_, step) => models[(at + step) % models.length]!).find(({ code }) => !courses.get(person.id)?.has(code));
  const originals = new Map(await Promise.all(models.map(async (model) => [model.enrolmentId, await readLessons(context.database, model.enrolmentId)] as const)));
  const copied = (group: readonly CityPerson[], given: Readonly<Record<string, unknown>>) =>
    group.flatMap((person, at) => {
      const model = taken.has(person.id) ? undefined : fits(person, at);
      if (!model) return [];
      const lessons = lessonsOf(person, runningId(person), -(at % SPREAD_DAYS), originals.get(model.enrolmentId)!);
      return [{ ...lessons, enrolment: { ...lessons.enrolment, ...given } }];
    });
  const [active, given] = [copied(running!, {}), copied(withdrawn!, { state: 'WITHDRAWN', ended_at: now.toISOString() })];
  await context.database.transaction((tx) => insertLessons(tx, [...active, ...given]));
}

/** Asks the supervisor, as the course page does. */
async function ask({ app, database, clock }: SeedContext, people: readonly CityPerson[], now: Date): Promise<void> {
  for (const [at, person] of people.entries()) {
    clock.setOffset(now.getTime() - (1 + (at % 9)) * 86_400_000 + at * 60_000 - Date.now());
    await database.transaction((tx) =>
      app.get(EnrolmentService).enrol(tx, { id: seedId(`enrolment:${person.id}:${REQUESTED}`), employeeId: person.id, courseId: demoCourseId(REQUESTED), basis: 'OWN' }));
  }
}

/** Codes of the courses in which people stand or stood. */
async function coursesOf({ database }: SeedContext, people: readonly CityPerson[]): Promise<Map<string, Set<string>>> {
  const rows = await database.read<{ id: string; codes: string[] }>(
    `select e.employee_id as id, array_agg(c.code) as codes from learning.enrolment e join catalogue.course c on c.id = e.course_id
      where e.employee_id = any ($1::uuid[]) group by 1`, [people.map(({ id }) => id)]);
  return new Map(rows.map(({ id, codes }) => [id, new Set(codes)]));
}

/** The first parts of a list, one after the other, each as large as its share. */
function parts<T>(items: readonly T[], shares: readonly number[]): T[][] {
  let from = 0;
  return shares.map((share) => items.slice(from, (from += Math.round(items.length * share))));
}
