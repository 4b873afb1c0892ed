import { OrganisationReader, StandInService } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse, catalogueServices, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { accountServices, type SignedInTester, signedIn } from '../../../../test/builders/account';
import { anEmployee } from '../../../../test/builders/employee';
import { noticeServices, tellAll } from '../../../../test/builders/notice';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { AuthorReader } from '../course/author.reader';
import { CorrectionReader } from './correction.reader';
import { ForwardReviewsService } from './forward-reviews.service';
import { NextVersionService } from './next-version.service';

describe('a review that nobody answers', () => {
  let db: TestDatabase;
  let course: PublishedCourse;
  let services: ReturnType<typeof catalogueServices>;
  let reviewer: SignedInTester;
  let deputy: SignedInTester;

  beforeAll(async () => {
    db = await testDatabase();
    services = catalogueServices(db);
    db.clock.stopAt('2026-11-20T01:00:00Z');
    course = await aPublishedCourse(db);
    const member = async () => (await anEmployee(db, { unitId: course.agencyId })).id;
    reviewer = await signedIn(db, { employeeId: await member(), grants: [{ role: 'PENYELENGGARA' }] });
    deputy = await signedIn(db, { employeeId: await member() });
    await db.database.transaction((tx) =>
      new StandInService().nameStandIn(tx, { id: newId(), employeeId: reviewer.employeeId, standInId: deputy.employeeId, from: '2026-11-20', to: null, accountId: reviewer.accountId }),
    );
    await db.database.transaction((tx) => new NextVersionService().startVersion(tx, course.author, course.courseId));
    await db.database.transaction((tx) => services.reviews.submitDraft(tx, course.author, course.courseId, 1));
  });
  afterAll(() => db.close());

  const reader = () => new AuthorReader(db.database, services.context, new CorrectionReader());
  /** As the guard would make it today. */
  const actorOf = async ({ accountId }: SignedInTester) => {
    const { actors, sessions } = accountServices(db);
    const { sessionId } = await db.database.transaction((tx) => sessions.startSession(tx, accountId, { device: 'test', address: null }));
    return (await actors.actorOf(sessionId))!;
  };
  const forwardAt = async (instant: string) => {
    db.clock.stopAt(instant);
    const forwarding = new ForwardReviewsService(new OrganisationReader(db.database, db.clock), db.clock);
    return db.database.transaction((tx) => forwarding.forwardUnanswered(tx, 100));
  };
  const returnBy = async (who: SignedInTester) => {
    const actor = await actorOf(who);
    return db.database.transaction((tx) => services.reviews.returnDraft(tx, actor, course.courseId, 'Perjelas tujuannya.'));
  };

  it('goes to the stand-in of a reviewer after three working days, after three more to the agency, once each', async () => {
    expect(await reader().countAwaiting(await actorOf(deputy))).toBe(0);
    await expect(returnBy(deputy)).rejects.toThrow(expect.objectContaining({ code: 'platform.not_found' }) as Error);
    expect(await forwardAt('2026-11-25T01:00:00Z')).toBe(0);
    expect(await forwardAt('2026-11-26T01:00:00Z')).toBe(1);
    expect(await forwardAt('2026-11-26T02:00:00Z')).toBe(0);
    expect(await reader().countAwaiting(await actorOf(deputy))).toBe(1);
    expect(await forwardAt('2026-12-02T01:00:00Z')).toBe(1);
    expect(await forwardAt('2026-12-09T01:00:00Z')).toBe(0);
  });

  it('is told to the stand-in and the other reviewers, never to the author', async () => {
    await tellAll(db, noticeServices(db));
    const told = await db.database.read<{ id: string }>(`select distinct account_id as id from notifications.notice where kind = 'review_forwarded'`);
    const accounts = told.map(({ id }) => id);
    expect(accounts).toEqual(expect.arrayContaining([reviewer.accountId, deputy.accountId]));
    expect(accounts).not.toContain(course.author.accountId);
  });

  it('may be returned by the stand-in, who may not retire the course', async () => {
    const actor = await actorOf(deputy);
    await expect(db.database.transaction((tx) => services.publishing.retireCourse(tx, actor, course.courseId))).rejects.toThrow(
      expect.objectContaining({ code: 'platform.not_found' }) as Error,
    );
    await returnBy(deputy);
    expect(await reader().countAwaiting(await actorOf(deputy))).toBe(0);
  });
});
