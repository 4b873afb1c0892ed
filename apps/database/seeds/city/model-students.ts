import { IssueCertificateService } from '@piawai/domain/certificates';
import { LedgerService } from '@piawai/domain/competency';
import { LearningReader } from '@piawai/domain/learning';
import { addDays, civilDateIn, startOfDay } from '@piawai/platform/clock/civil-date';
import type { EnrolmentId } from '@piawai/contracts';

import type { SeedContext } from '../../src/seed-context';
import { demoCourses } from '../demo/courses/demo-courses';
import { complete, type Stand, tell } from '../demo/learning';
import { Study, type Student } from '../demo/study';
import { seedId } from '../deterministic-id';
import type { CityPerson } from './city-people';
import { habitOf } from './city-plan';
import { COURSES_FOR } from './city-positions';

export const ZONE = 'Asia/Jakarta';
const DAY_MS = 86_400_000;
/** All right; one answer wrong; failed first: the demo's `complete` knows them by these numbers. */
const WAYS = [1, 3, 5];
const SETTLED_DAYS = 30;

/** Somebody who really went the way, through the services: others of the city are written after them. */
export interface Model {
  readonly person: CityPerson;
  readonly code: string;
  readonly enrolmentId: EnrolmentId;
  /** The day on which they began. */
  readonly begunOn: string;
}

/** Who goes which way; the same people at every run. */
export function modelsOf(people: readonly CityPerson[], now: Date): (Model & { readonly way: number })[] {
  const veterans = people.filter((person) => person.from < '2024-01-01' && ['ON_TRACK', 'AHEAD'].includes(habitOf(person)));
  const used = new Set<string>();
  return demoCourses.flatMap(({ code, state, writtenAt }) => {
    const first = mondayAfter(civilDateIn(ZONE, new Date(writtenAt)));
    if (state !== 'PUBLISHED' || startOfDay(first, ZONE).getTime() > now.getTime() - SETTLED_DAYS * DAY_MS) return [];
    return WAYS.flatMap((way, at) => {
      const free = veterans.filter(({ nip }) => !used.has(nip));
      const person = free.find(({ place }) => COURSES_FOR[place].includes(code)) ?? free[0];
      if (!person) return [];
      used.add(person.nip);
      return [{ person, code, way, begunOn: addDays(first, at), enrolmentId: seedId(`enrolment:${person.id}:${code}`) }];
    });
  });
}

/** The models study, answer and get what the flow gives; a run before may have done it. */
export async function letModelsStudy(context: SeedContext, people: readonly CityPerson[], now: Date): Promise<Model[]> {
  const models = modelsOf(people, now);
  const study = new Study(context);
  for (const { person, code, way, begunOn, enrolmentId } of models) {
    await complete(study, person.id, code, startOfDay(begunOn, ZONE), way);
    await follow(context, enrolmentId);
  }
  return models;
}

/** What the worker does with a completion; whichever of the two comes second finds it done. */
async function follow({ app, database, clock }: SeedContext, enrolmentId: EnrolmentId): Promise<void> {
  const completion = await app.get(LearningReader).completionOfEnrolment(enrolmentId);
  if (!completion) throw new Error(`The model ${enrolmentId} has not completed the course.`);
  clock.setOffset(completion.completedAt.getTime() + 60_000 - Date.now());
  const material = await app.get(IssueCertificateService).gather(completion.completionId);
  await database.transaction((tx) => app.get(IssueCertificateService).issueCertificate(tx, material));
  await database.transaction(async (tx) => {
    await app.get(LedgerService).recordCompletion(tx, completion.completionId);
    await app.get(LedgerService).followCertificates(tx, completion.completionId);
  });
}

/** Where people of these weeks stand, and how many of a hundred running learners stand there. */
const RUNNING: readonly { readonly stand: Stand; readonly daysAgo: number; readonly code: string }[] = [
  { stand: 'ENROLLED', daysAgo: 6, code: 'PPP' }, { stand: 'FIRST_LESSON', daysAgo: 9, code: 'PPP' }, { stand: 'HALF_WAY', daysAgo: 12, code: 'PPP' },
  { stand: 'ENROLLED', daysAgo: 4, code: 'KIP' }, { stand: 'FIRST_LESSON', daysAgo: 5, code: 'KEP' }, { stand: 'HALF_WAY', daysAgo: 7, code: 'KIP' },
  { stand: 'ENROLLED', daysAgo: 3, code: 'PDS' }, { stand: 'HALF_WAY', daysAgo: 5, code: 'PDS' }, { stand: 'DOUBTED', daysAgo: 3, code: 'PDS' },
  { stand: 'FIRST_LESSON', daysAgo: 8, code: 'LDA' }, { stand: 'HALF_WAY', daysAgo: 10, code: 'LDA' }, { stand: 'HALF_WAY', daysAgo: 14, code: 'KKT' },
];

export interface RunningModel extends Model {
  readonly stand: Stand;
}

/** One learner of these weeks for each stand. @param free people who stand in none of these courses */
export async function letModelsBegin(context: SeedContext, free: readonly CityPerson[], now: Date): Promise<RunningModel[]> {
  const study = new Study(context);
  const today = civilDateIn(ZONE, now);
  const models: RunningModel[] = [];
  for (const [at, { stand, code, daysAgo }] of RUNNING.entries()) {
    const person = free[at];
    if (!person) break;
    const begunOn = addDays(today, -daysAgo);
    const morning = new Date(startOfDay(begunOn, ZONE).getTime() + (9 * 60 + at * 7) * 60_000);
    study.travelTo(morning);
    const student: Student | null = await study.enrol(person.id, code, stand !== 'ENROLLED');
    if (student) await tell(study, student, stand, morning, daysAgo);
    models.push({ person, code, stand, begunOn, enrolmentId: seedId(`enrolment:${person.id}:${code}`) });
  }
  return models;
}

function mondayAfter(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, ((8 - weekday) % 7) + (weekday === 1 ? 7 : 0));
}
