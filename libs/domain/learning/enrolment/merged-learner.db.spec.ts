import type { EmployeeId } from '@piawai/contracts';
import { EmployeeMergeService } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';

import { type SignedInTester, signedIn } from '../../../../test/builders/account';
import { aPublishedCourse, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { anEmployee } from '../../../../test/builders/employee';
import { learningServices } from '../../../../test/builders/enrolment';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

describe('somebody who was recorded twice', () => {
  let db: TestDatabase;
  let learning: ReturnType<typeof learningServices>;
  let course: PublishedCourse;
  let admin: SignedInTester;
  let person: EmployeeId;
  let duplicate: EmployeeId;

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt('2026-11-20T01:00:00Z');
    learning = learningServices(db);
  });
  afterAll(() => db.close());

  const someone = async (): Promise<EmployeeId> => (await anEmployee(db, { unitId: course.agencyId })).id;
  const opened = async (details: { enrolmentRule?: 'APPROVAL'; capacity?: number }) => {
    course = await aPublishedCourse(db, { details });
    admin = await signedIn(db, { employeeId: await someone(), grants: [{ role: 'ADMIN_BKPSDM' }] });
    [person, duplicate] = [await someone(), await someone()];
  };
  const enrol = (employeeId: EmployeeId) =>
    db.database.transaction((tx) => learning.enrolments.enrol(tx, { id: newId(), employeeId, courseId: course.courseId, basis: 'OWN' }));
  const wait = (employeeId: EmployeeId) => db.database.transaction((tx) => learning.lists.joinList(tx, { id: newId(), employeeId, courseId: course.courseId }));
  const merge = () =>
    db.database.transaction((tx) =>
      new EmployeeMergeService().mergeEmployees(tx, {
        mergeId: newId(), employeeId: person, duplicateId: duplicate, reason: 'Tercatat dua kali.', on: '2026-11-20', by: admin,
      }));
  const change = (enrolmentId: string, kind: 'WITHDRAW' | 'REINSTATE') =>
    db.database.transaction((tx) =>
      learning.changes.changeEnrolments(tx, {
        batchId: newId(), courseId: course.courseId, enrolmentIds: [enrolmentId], kind, reason: 'Keliru.', dueOn: null, mandatory: null,
        scope: admin.scopeOf('learning.enrolment.assign'),
      }));
  const refused = (code: string) => expect.objectContaining({ code }) as Error;

  it('is in a course once: what began under the duplicate counts', async () => {
    await opened({ capacity: 1 });
    await enrol(duplicate);
    await merge();
    await expect(enrol(person)).rejects.toThrow(refused('learning.already_enrolled'));
    await expect(wait(person)).rejects.toThrow(refused('learning.already_enrolled'));
  });

  it('keeps the place on a waiting list, once, and gets the seat under the id that stays', async () => {
    await opened({ capacity: 1 });
    const holder = await someone();
    const held = await enrol(holder);
    await wait(duplicate);
    await merge();
    await expect(wait(person)).rejects.toThrow(refused('learning.already_waiting'));
    await db.database.transaction((tx) => learning.enrolments.withdraw(tx, { enrolmentId: held.id, employeeId: holder }));
    expect(await db.database.transaction((tx) => learning.lists.moveUp(tx, course.courseId))).toBe(1);
    expect(await learning.own.inCourse([person], course.courseId)).toMatchObject({ state: 'ACTIVE' });
  });

  it('is not taken back beside a course that goes on under the other id', async () => {
    await opened({});
    const first = await enrol(duplicate);
    await change(first.id, 'WITHDRAW');
    await enrol(person);
    await merge();
    expect(await change(first.id, 'REINSTATE')).toEqual({ changed: 0, passedOver: 1 });
  });

  it('has no rejected request revived beside another one', async () => {
    await opened({ enrolmentRule: 'APPROVAL' });
    const first = await enrol(duplicate);
    const scope = admin.scopeOf('learning.enrolment.decide');
    await db.database.transaction((tx) => learning.decisions.decideEnrolment(tx, { enrolmentId: first.id, verdict: 'REJECTED', reason: 'Keliru.', scope }));
    await enrol(person);
    await merge();
    const takeBack = db.database.transaction((tx) => learning.withdrawals.withdrawDecision(tx, { enrolmentId: first.id, actor: admin.actor }));
    await expect(takeBack).rejects.toThrow(refused('learning.already_enrolled'));
  });
});
