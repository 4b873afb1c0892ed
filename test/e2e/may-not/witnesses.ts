import type { EmployeeId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse } from '../../builders/a-published-course';
import { signedIn } from '../../builders/account';
import { aCertificate } from '../../builders/certificate';
import { anEmployee } from '../../builders/employee';
import { learningServices } from '../../builders/enrolment';
import type { World } from './world';

/** Lists that name people, and how each is asked for all in reach: none of those may be missing. */
export const LISTS_OF_PEOPLE: Readonly<Record<string, string>> = {
  'GET /accounts': '',
  'GET /accounts/activation-slips': '',
  'GET /accounts/never-signed-in': '',
  'GET /accounts/never-signed-in/list.csv': '',
  'GET /organisation/employees': '',
  'GET /organisation/employees/list.csv': '',
  'GET /certificates': '',
  'GET /learning/approvals': '?everything=true',
  'GET /reporting/completions': '',
  'GET /reporting/dashboard/people': '',
};

/** Somebody whose name no other row bears, with a trace in every kind of list: where the name shows, the list shows this person. */
export interface Witness {
  readonly name: string;
  readonly place: string;
  /** The world as seen from the person: `unitId` and `head` are theirs. */
  readonly world: World;
}

/** One in the unit, one in another unit of the agency, one in another agency. */
export async function witnessesOf(world: World, foreign: World): Promise<Witness[]> {
  const { unitId, otherUnitId, head, otherHead } = world;
  return [
    await aWitness('of the unit', world),
    await aWitness('of another unit', { ...world, unitId: otherUnitId, otherUnitId: unitId, head: otherHead, otherHead: head }),
    await aWitness('of another agency', foreign),
  ];
}

async function aWitness(place: string, world: World): Promise<Witness> {
  const { db, services, unitId, course } = world;
  // Lists go by name or by time; this is the first of both.
  const name = `Aan Saksi ${newId().slice(-8)}`;
  const { id: employeeId } = await anEmployee(db, { unitId, fullName: name });
  await signedIn(db, { employeeId });
  await world.earlier(() => aCertificate(db, services, { employeeId, courseId: course.courseId }));
  await asks(world, employeeId);
  await world.send('POST /accounts/activation-prints', world.admin, { body: { id: newId(), employeeIds: [employeeId] } });
  return { name, place, world };
}

/** Waits for an answer to a request. */
async function asks({ db, agencyId }: World, employeeId: EmployeeId): Promise<void> {
  const { courseId } = await aPublishedCourse(db, { agencyId, details: { enrolmentRule: 'APPROVAL' } });
  await db.database.transaction((tx) => learningServices(db).enrolments.enrol(tx, { id: newId(), employeeId, courseId, basis: 'OWN' }));
}
