import type { CourseId, EmployeeId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { anEmployee } from '../../../../test/builders/employee';
import { learningServices } from '../../../../test/builders/enrolment';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

describe('the waiting list of a full course', () => {
  let db: TestDatabase;
  let learning: ReturnType<typeof learningServices>;

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt('2026-11-20T01:00:00Z');
    learning = learningServices(db);
  });
  afterAll(() => db.close());

  const person = async ({ agencyId }: PublishedCourse): Promise<EmployeeId> => (await anEmployee(db, { unitId: agencyId })).id;
  const enrol = (employeeId: EmployeeId, courseId: CourseId, basis: 'OWN' | 'ASSIGNMENT' = 'OWN') =>
    db.database.transaction((tx) => learning.enrolments.enrol(tx, { id: newId(), employeeId, courseId, basis }));
  const join = async (employeeId: EmployeeId, courseId: CourseId, id: string = newId()) => {
    await db.database.transaction((tx) => learning.lists.joinList(tx, { id, employeeId, courseId }));
    db.clock.advance({ seconds: 1 });
    return id;
  };
  const withdraw = (enrolmentId: string, employeeId: EmployeeId) => db.database.transaction((tx) => learning.enrolments.withdraw(tx, { enrolmentId, employeeId }));
  const moveUp = (courseId: CourseId) => db.database.transaction((tx) => learning.lists.moveUp(tx, courseId));
  const refused = (code: string) => expect.objectContaining({ code }) as Error;
  const full = async (details: { enrolmentRule?: 'APPROVAL'; capacity?: number } = {}) => {
    const course = await aPublishedCourse(db, { details: { capacity: 1, ...details } });
    const holder = await person(course);
    return { course, courseId: course.courseId, holder, enrolment: await enrol(holder, course.courseId) };
  };
  const freed = (courseId: CourseId) =>
    db.database.read(`select from platform.outbox_event where name = 'learning.seat_freed' and payload ->> 'courseId' = $1`, [courseId]);

  it('takes nobody while there are seats, and each person once', async () => {
    const course = await aPublishedCourse(db, { details: { capacity: 1 } });
    const [first, second] = [await person(course), await person(course)];
    await expect(join(first, course.courseId)).rejects.toThrow(refused('learning.seats_free'));
    await enrol(first, course.courseId);
    await expect(join(first, course.courseId)).rejects.toThrow(refused('learning.already_enrolled'));
    const id = await join(second, course.courseId);
    await expect(join(second, course.courseId, id)).resolves.toBe(id);
    await expect(join(second, course.courseId)).rejects.toThrow(refused('learning.already_waiting'));
    await expect(join(first, course.courseId, id)).rejects.toThrow(refused('platform.different_repeat'));
  });

  it('gives a freed seat to the first, tells the others their place, and lets nobody overtake', async () => {
    const { course, courseId, holder, enrolment } = await full();
    const [first, second] = [await person(course), await person(course)];
    await join(first, courseId);
    await join(second, courseId);
    expect(await learning.waiting.seats([second], courseId)).toMatchObject({ capacity: 1, free: 0, waiting: 2, place: { position: 2, people: 2 } });

    await withdraw(enrolment.id, holder);
    expect(await freed(courseId)).toHaveLength(1);
    await expect(enrol(await person(course), courseId)).rejects.toThrow(refused('learning.course_full'));
    expect(await moveUp(courseId)).toBe(1);
    expect(await learning.own.inCourse([first], courseId)).toMatchObject({ state: 'ACTIVE' });
    expect(await learning.waiting.places([second])).toMatchObject([{ courseId, position: 1, people: 1 }]);
    expect(await moveUp(courseId)).toBe(0);
  });

  it('never gives one seat twice, however many ask for it at once', async () => {
    const { course, courseId, holder, enrolment } = await full();
    for (let turn = 0; turn < 4; turn += 1) await join(await person(course), courseId);
    await withdraw(enrolment.id, holder);
    await Promise.all(Array.from({ length: 8 }, () => moveUp(courseId)));
    expect(await db.database.read(`select from learning.enrolment where course_id = $1 and state = 'ACTIVE'`, [courseId])).toHaveLength(1);
    expect(await learning.waiting.seats([], courseId)).toMatchObject({ free: 0, waiting: 3 });
  });

  it('asks the supervisor where the course wants it, and holds the seat meanwhile', async () => {
    const { course, courseId, holder, enrolment } = await full({ enrolmentRule: 'APPROVAL' });
    const [first, second] = [await person(course), await person(course)];
    await join(first, courseId);
    await join(second, courseId);
    await withdraw(enrolment.id, holder);
    await moveUp(courseId);
    expect(await learning.own.inCourse([first], courseId)).toMatchObject({ state: 'REQUESTED' });
    expect(await moveUp(courseId)).toBe(0);
  });

  it('passes over who no longer takes the course, and the next one moves up', async () => {
    const { course, courseId, holder, enrolment } = await full();
    const [gone, next] = [await person(course), await person(course)];
    const place = await join(gone, courseId);
    await join(next, courseId);
    await db.database.transaction((tx) => tx.query('delete from organisation.membership where employee_id = $1', [gone]));
    await withdraw(enrolment.id, holder);
    await moveUp(courseId);
    expect(await db.database.read('select state, passed_because as because from learning.waiting_place where id = $1', [place])).toEqual([{ state: 'PASSED', because: 'organisation.no_membership' }]);
    expect(await learning.own.inCourse([next], courseId)).toMatchObject({ state: 'ACTIVE' });
  });

  it('is left by oneself only, and the ones behind move up', async () => {
    const { course, courseId } = await full();
    const [first, second] = [await person(course), await person(course)];
    const placeId = await join(first, courseId);
    await join(second, courseId);
    const leave = (employeeId: EmployeeId) => db.database.transaction((tx) => learning.lists.leaveList(tx, { placeId, employeeIds: [employeeId] }));
    await expect(leave(second)).rejects.toThrow(refused('platform.not_found'));
    await leave(first);
    await leave(first);
    expect(await learning.waiting.places([second])).toMatchObject([{ position: 1 }]);
  });

  it('is repaired by the sweep when it stands still', async () => {
    const { course, courseId } = await full({ capacity: 2 });
    await enrol(await person(course), courseId);
    const waiting = await person(course);
    await join(waiting, courseId);
    await db.database.transaction((tx) => tx.query('update learning.course_seat set taken = taken - 1 where course_id = $1', [courseId]));
    expect(await db.database.transaction((tx) => learning.repairLists.repairLists(tx, 50))).toBeGreaterThanOrEqual(1);
    expect(await learning.own.inCourse([waiting], courseId)).toMatchObject({ state: 'ACTIVE' });
  });
});
