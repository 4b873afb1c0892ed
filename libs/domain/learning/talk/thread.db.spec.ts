import type { Actor, CourseId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { type SignedInTester, signedIn } from '../../../../test/builders/account';
import { anActor, aPublishedCourse, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { anEmployee } from '../../../../test/builders/employee';
import { anEnrolment, learningServices } from '../../../../test/builders/enrolment';
import { noticeServices, type NoticeServices, tellAll } from '../../../../test/builders/notice';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

jest.setTimeout(60_000);

let db: TestDatabase;
let notices: NoticeServices;
let services: ReturnType<typeof learningServices>;
let course: PublishedCourse;
let courseId: CourseId;
let articleId: string;
let asker: SignedInTester;
let peer: SignedInTester;

const ALL = { limit: 25 };

beforeAll(async () => {
  db = await testDatabase();
  notices = noticeServices(db);
  services = learningServices(db);
});
beforeEach(async () => {
  course = await aPublishedCourse(db);
  ({ courseId } = course);
  [asker, peer] = [await aLearner('Rahmi Penanya'), await aLearner('Joko 100%_Rekan')];
});
afterAll(() => db.close());

async function aLearner(fullName: string): Promise<SignedInTester> {
  const { id: employeeId } = await anEmployee(db, { unitId: course.agencyId, fullName });
  ({ articleId } = await anEnrolment(db, { employeeId, courseId }));
  return signedIn(db, { employeeId });
}
async function ask(actor: Actor, text = 'Apakah NIP data pribadi?', lessonRevisionId?: string): Promise<string> {
  const id = newId();
  await db.database.transaction((tx) => services.posts.ask(tx, { id, courseId, actor, text, lessonRevisionId }));
  return id;
}
async function answer(actor: Actor, questionId: string, text = 'Ya.'): Promise<string> {
  const id = newId();
  await db.database.transaction((tx) => services.posts.answer(tx, { id, questionId, courseId, actor, text }));
  return id;
}
const accept = (actor: Actor, questionId: string, answerId: string | null) =>
  db.database.transaction((tx) => services.moderation.acceptAnswer(tx, { questionId, answerId, courseId, actor }));
const hide = (actor: Actor, postId: string, reason: string | null) => db.database.transaction((tx) => services.moderation.setHidden(tx, { postId, courseId, actor, reason }));
const withdraw = (actor: Actor, postId: string) => db.database.transaction((tx) => services.posts.withdraw(tx, { postId, courseId, actor }));
const report = (actor: Actor, postId: string) => db.database.transaction((tx) => services.moderation.reportPost(tx, { postId, courseId, actor, reason: 'Tidak sopan.' }));
const found = async (actor: Actor, query: object = {}) => (await services.thread.questions(courseId, actor, { ...ALL, ...query })).items.map(({ id }) => id);
async function told(accountId: string): Promise<string[]> {
  await tellAll(db, notices);
  const rows = await db.database.read<{ kind: string }>('select kind from notifications.notice where account_id = $1 order by created_at, kind', [accountId]);
  return rows.map(({ kind }) => kind).filter((kind) => kind !== 'course_published');
}

describe('a question thread', () => {
  it('goes from question to accepted answer, and each is told once', async () => {
    const questionId = await ask(asker.actor, 'Apakah NIP data pribadi?', articleId);
    const answerId = await answer(course.author, questionId, `Ya, @[${asker.accountId}] dan @[${peer.accountId}].`);
    await accept(asker.actor, questionId, answerId);

    const question = await services.thread.question(courseId, questionId, peer.actor);
    expect(question).toMatchObject({ answers: 1, acceptedId: answerId, lessonTitle: 'Mengenal data pribadi', byStaff: false, mine: false, author: { name: 'Rahmi Penanya' } });
    const { items } = await services.thread.answers(courseId, questionId, asker.actor, ALL);
    expect(items).toMatchObject([{ byStaff: true, mentions: [{ name: 'Rahmi Penanya' }, { name: 'Joko 100%_Rekan' }] }]);

    expect(await told(course.author.accountId)).toEqual(['question_asked']);
    expect(await told(asker.accountId)).toEqual(['question_answered']);
    expect(await told(peer.accountId)).toEqual(['mentioned']);
    const { items: inbox } = await notices.inbox.list(peer.actor, { language: 'id', limit: 5 });
    expect(inbox[0]).toMatchObject({ link: `/tanya/${courseId}/${questionId}`, subject: expect.stringContaining('Anda disebut') as string });
  });

  it('tells a person of one post once, however often its text is changed', async () => {
    const id = await ask(asker.actor, `Halo @[${peer.accountId}]`);
    await db.database.transaction((tx) => services.posts.changeText(tx, { postId: id, courseId, actor: asker.actor, text: `Halo lagi @[${peer.accountId}]` }));
    expect(await told(peer.accountId)).toEqual(['mentioned']);
  });

  it('is closed to everybody outside of the course, also by mention', async () => {
    const stranger = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId })).id });
    const questionId = await ask(asker.actor);
    for (const attempt of [() => ask(stranger.actor), () => answer(stranger.actor, questionId), () => found(stranger.actor), () => services.classmates.find(courseId, stranger.actor, '')]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'platform.not_found' });
    }
    await expect(ask(asker.actor, `@[${stranger.accountId}]`)).rejects.toMatchObject({ code: 'learning.mention_outside' });
    expect(await found(course.reviewer)).toEqual([questionId]);
  });

  it('finds people by a part of their name, an author who is no employee always, signs of patterns being letters', async () => {
    const names = async (search: string) => (await services.classmates.find(courseId, asker.actor, search)).map(({ name }) => name);
    expect(await names('')).toEqual(['PENGAMPU', 'Joko 100%_Rekan']);
    expect(await names('100%_')).toEqual(['PENGAMPU', 'Joko 100%_Rekan']);
    expect(await names('%zz')).toEqual(['PENGAMPU']);
  });

  it('tells what nobody else has answered, searches both sides, and narrows to a lesson', async () => {
    const [first, second] = [await ask(asker.actor, 'Tentang brankas', articleId), await ask(asker.actor, 'Tentang sandi')];
    await answer(asker.actor, first, 'Saya tambahkan sendiri.');
    expect(await found(peer.actor, { unanswered: true })).toEqual([second, first]);
    await answer(peer.actor, first, 'Pakai kunci ganda.');
    expect(await found(peer.actor, { unanswered: true })).toEqual([second]);
    expect(await found(peer.actor, { search: 'KUNCI' })).toEqual([first]);
    expect(await found(peer.actor, { search: 'brankas' })).toEqual([first]);
    expect(await found(peer.actor, { search: '%' })).toEqual([]);
    expect(await found(peer.actor, { lessonRevisionId: articleId })).toEqual([first]);
    expect(await found(peer.actor, { mine: true })).toEqual([]);
    const page = await services.thread.questions(courseId, peer.actor, { limit: 1 });
    expect((await services.thread.questions(courseId, peer.actor, { limit: 1, after: page.next! })).items.map(({ id }) => id)).toEqual([first]);
  });

  it('what its writer takes back is gone for good, and no longer accepted', async () => {
    const questionId = await ask(asker.actor);
    const answerId = await answer(peer.actor, questionId);
    await accept(course.author, questionId, answerId);
    await withdraw(peer.actor, answerId);
    expect(await services.thread.question(courseId, questionId, asker.actor)).toMatchObject({ answers: 0, acceptedId: null });
    await withdraw(asker.actor, questionId);
    expect(await found(asker.actor)).toEqual([]);
    expect(await db.database.read('select text from learning.post where course_id = $1 and text <> $2', [courseId, ''])).toEqual([]);
    await expect(answer(peer.actor, questionId)).rejects.toMatchObject({ code: 'learning.post_closed' });
  });

  it('what was hidden is read by its writer and the trainer, with the reason', async () => {
    const questionId = await ask(asker.actor);
    const answerId = await answer(peer.actor, questionId, 'Nomor telepon Ibu Sri: 0812');
    await hide(course.author, answerId, 'Memuat nomor pribadi.');
    const seen = async (actor: Actor) => (await services.thread.answers(courseId, questionId, actor, ALL)).items.map(({ state, text, hiddenReason }) => ({ state, text, hiddenReason }));
    expect(await seen(asker.actor)).toEqual([{ state: 'HIDDEN', text: '', hiddenReason: null }]);
    expect(await seen(peer.actor)).toEqual([{ state: 'HIDDEN', text: 'Nomor telepon Ibu Sri: 0812', hiddenReason: 'Memuat nomor pribadi.' }]);
    expect(await found(asker.actor, { search: '0812' })).toEqual([]);
    expect(await told(peer.accountId)).toEqual(['post_hidden']);
    await expect(hide(asker.actor, answerId, null)).rejects.toMatchObject({ code: 'platform.not_found' });
    await hide(course.author, answerId, null);
    expect(await services.thread.question(courseId, questionId, asker.actor)).toMatchObject({ answers: 1 });
  });

  it('a report reaches the trainer once per person, and is settled by looking at it', async () => {
    const questionId = await ask(asker.actor);
    await report(peer.actor, questionId);
    await report(peer.actor, questionId);
    await expect(report(asker.actor, questionId)).rejects.toMatchObject({ code: 'platform.own_request' });
    expect(await found(course.author, { reported: true })).toEqual([questionId]);
    expect(await services.thread.question(courseId, questionId, course.author)).toMatchObject({ reports: ['Tidak sopan.'] });
    expect(await services.thread.question(courseId, questionId, peer.actor)).toMatchObject({ reports: [] });
    expect(await services.thread.waiting(courseId, course.author)).toMatchObject({ runs: true, unanswered: 1, reported: 1 });
    expect(await services.thread.waiting(courseId, peer.actor)).toMatchObject({ runs: false, reported: 0 });
    expect(await told(course.author.accountId)).toEqual(['post_reported', 'question_asked']);
    await db.database.transaction((tx) => services.moderation.settleReports(tx, { postId: questionId, courseId, actor: course.author }));
    expect(await found(course.author, { reported: true })).toEqual([]);
  });

  it('the same request sent again is there once; a text changes for thirty minutes; twenty posts an hour are enough', async () => {
    const id = newId();
    const once = () => db.database.transaction((tx) => services.posts.ask(tx, { id, courseId, actor: asker.actor, text: 'Sekali' }));
    await once();
    await once();
    expect(await found(asker.actor)).toEqual([id]);
    await expect(db.database.transaction((tx) => services.posts.ask(tx, { id, courseId, actor: peer.actor, text: 'Sekali' }))).rejects.toMatchObject({ code: 'platform.different_repeat' });
    for (let at = 1; at < 20; at += 1) await ask(asker.actor, `Pertanyaan ${at}`);
    await expect(ask(asker.actor)).rejects.toMatchObject({ code: 'platform.too_many_requests' });
    db.clock.advance({ minutes: 31 });
    await expect(db.database.transaction((tx) => services.posts.changeText(tx, { postId: id, courseId, actor: asker.actor, text: 'Dua' }))).rejects.toMatchObject({ code: 'learning.post_fixed' });
    await expect(ask(asker.actor, ' \u200b ')).rejects.toMatchObject({ code: 'platform.invalid_input' });
  });

  it('of one course takes no answer for another', async () => {
    const questionId = await ask(asker.actor);
    const other = await aPublishedCourse(db, { agencyId: course.agencyId, author: course.author });
    await expect(
      db.database.transaction((tx) => services.posts.answer(tx, { id: newId(), questionId, courseId: other.courseId, actor: course.author, text: 'Ya' })),
    ).rejects.toMatchObject({ code: 'platform.not_found' });
    const outsider = await anActor(db, course.agencyId, 'PENGAMPU');
    await expect(found(outsider)).rejects.toMatchObject({ code: 'platform.not_found' });
  });
});
