import type { Actor } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { type SignedInTester, signedIn } from '../../../../test/builders/account';
import { aPublishedCourse, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { anEmployee } from '../../../../test/builders/employee';
import { anEnrolment, learningServices, readArticle, takeQuiz } from '../../../../test/builders/enrolment';
import { mailAll, noticeServices, type NoticeServices, tellAll } from '../../../../test/builders/notice';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import type { Audience } from './announcement.service';

jest.setTimeout(60_000);

let db: TestDatabase;
let notices: NoticeServices;
let services: ReturnType<typeof learningServices>;
let course: PublishedCourse;
let learner: SignedInTester;
let finisher: SignedInTester;

beforeAll(async () => {
  db = await testDatabase();
  notices = noticeServices(db);
  services = learningServices(db);
});
beforeEach(async () => {
  course = await aPublishedCourse(db);
  [learner, finisher] = [await aLearner(false), await aLearner(true)];
});
afterAll(() => db.close());

async function aLearner(finish: boolean): Promise<SignedInTester> {
  const { id: employeeId } = await anEmployee(db, { unitId: course.agencyId });
  const enrolment = await anEnrolment(db, { employeeId, courseId: course.courseId });
  if (finish) {
    await readArticle(db, enrolment);
    await takeQuiz(db, enrolment);
  }
  return signedIn(db, { employeeId, email: `${employeeId}@uji.example.test` });
}
async function sendAs(actor: Actor, audience: Audience, text = 'Pertemuan Kamis: https://rapat.example.test', id = newId()): Promise<string> {
  await db.database.transaction((tx) => services.announcements.sendAnnouncement(tx, { id, courseId: course.courseId, actor, audience, title: 'Jadwal', text }));
  return id;
}
const inboxOf = async ({ actor }: SignedInTester) => {
  await tellAll(db, notices);
  const { items } = await notices.inbox.list(actor, { language: 'id', limit: 20 });
  return items.filter(({ kind }) => kind === 'announcement').map(({ subject, text, link }) => ({ subject, text, link }));
};
const own = (announcementId: string) => ({ announcementId, courseId: course.courseId, actor: course.author });

describe('an announcement', () => {
  it.each<[Audience, number, number]>([['ACTIVE', 1, 0], ['COMPLETED', 0, 1], ['ALL', 1, 1]])('to %s is told to those in that state, once, by one event', async (audience, active, completed) => {
    const id = await sendAs(course.author, audience);
    await sendAs(course.author, audience, undefined, id);
    expect(await inboxOf(learner)).toHaveLength(active);
    expect(await inboxOf(finisher)).toHaveLength(completed);
    const events = await db.database.read(`select from platform.outbox_event where name = 'learning.announcement_sent' and payload ->> 'announcementId' = $1`, [id]);
    expect(events).toHaveLength(1);
  });

  it('goes by mail with its words', async () => {
    await sendAs(course.author, 'ACTIVE');
    await tellAll(db, notices);
    db.clock.advance({ minutes: 20 });
    await mailAll(db, notices);
    const mail = notices.mailer.mails.find(({ to }) => to === `${learner.employeeId}@uji.example.test`);
    expect(mail?.text).toContain('Pertemuan Kamis: https://rapat.example.test');
  });

  it('that was corrected says so and tells nobody again; withdrawn, it is no longer read', async () => {
    const id = await sendAs(course.author, 'ALL');
    await inboxOf(learner);
    const correct = (revision: number) => db.database.transaction((tx) => services.announcements.correctAnnouncement(tx, { ...own(id), revision, title: 'Jadwal', text: 'Pertemuan Jumat.' }));
    await correct(1);
    await expect(correct(1)).rejects.toMatchObject({ code: 'platform.stale_edit', details: { text: 'Pertemuan Jumat.' } });
    expect(await inboxOf(learner)).toMatchObject([{ text: 'Pertemuan Jumat.', link: `/pengumuman/${course.courseId}` }]);
    const list = async (actor: Actor) => (await services.announcementReader.list(course.courseId, actor, { limit: 10 })).items;
    expect(await list(learner.actor)).toMatchObject([{ id, correctedAt: expect.any(Date) as Date, people: null }]);

    await db.database.transaction((tx) => services.announcements.withdrawAnnouncement(tx, own(id)));
    expect(await list(learner.actor)).toEqual([]);
    expect(await list(course.author)).toMatchObject([{ id, withdrawnAt: expect.any(Date) as Date, people: 2 }]);
    expect((await inboxOf(learner))[0]!.text).toContain('telah ditarik');
    await expect(correct(2)).rejects.toMatchObject({ code: 'learning.announcement_withdrawn' });
  });

  it('goes out three times a day at most, also when sent at once', async () => {
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map((at) => sendAs(course.author, 'ALL', `Kabar ${at}`)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await expect(sendAs(course.author, 'ALL')).rejects.toMatchObject({ code: 'learning.announcement_limit' });
    expect(await services.announcementReader.outlook(course.courseId, course.author)).toEqual({ active: 1, completed: 1, left: 0 });
    db.clock.advance({ minutes: 24 * 60 });
    await sendAs(course.author, 'ALL');
  });

  it('is for those who run the course, and needs somebody to tell', async () => {
    await expect(sendAs(learner.actor, 'ALL')).rejects.toMatchObject({ code: 'platform.not_found' });
    await sendAs(course.reviewer, 'ALL');
    course = await aPublishedCourse(db);
    await expect(sendAs(course.author, 'ALL')).rejects.toMatchObject({ code: 'learning.nobody_to_tell' });
  });
});
