import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse, anArticle, aQuiz, catalogueServices, type PublishedCourse } from '../builders/a-published-course';
import { type SignedInTester, signedIn } from '../builders/account';
import { anEmployee } from '../builders/employee';
import { anEnrolment, aProgressEvent, learningServices, readArticle, rightAnswer, type TestEnrolment } from '../builders/enrolment';
import { type TestDatabase, testDatabase } from '../environment/database';
import { NextVersionService } from '../../libs/domain/catalogue/publishing/next-version.service';
import { type Answer, type ApiRoute, call, type Sent, startApi } from './may-not/api';
import { labelOf } from './may-not/world';

const LESSON = '/learning/enrolments/:enrolmentId/lessons/:revisionId';
const REPORT = 'POST /learning/enrolments/:enrolmentId/progress';
const HAND_IN = 'POST /learning/attempts/:attemptId/submission';
const TEN_MEGABYTES = 10_000_000;
/** Words that only the key of the quiz and its feedback hold. */
const SECRETS = ['kunci-isian-rahasia', '471147', 'umpan balik rahasia'];

/** Somebody who leaves the pages aside and talks to the services. */
describe('a learner who calls the services by hand', () => {
  let db: TestDatabase;
  let routes: ApiRoute[];
  let stop: () => Promise<void>;
  let course: PublishedCourse;
  let learner: SignedInTester;
  let own: TestEnrolment;
  let openedAt: number;

  beforeAll(async () => {
    db = await testDatabase();
    ({ routes, stop } = await startApi(db));
    course = await aPublishedCourse(db);
    learner = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId })).id });
    own = await enrolled(learner, course);
    openedAt = Date.now() / 1000;
    await send(`GET ${LESSON}`, { params: lesson(own.articleId) });
  });
  afterAll(async () => {
    await stop?.();
    await db?.close();
  });

  const enrolled = (who: SignedInTester, { courseId }: { courseId: string }): Promise<TestEnrolment> => anEnrolment(db, { employeeId: who.employeeId, courseId });
  const send = (label: string, sent: Sent, who: SignedInTester = learner): Promise<Answer> => call(routes.find((route) => labelOf(route) === label)!, who.cookie, sent);
  const lesson = (revisionId: string) => ({ enrolmentId: own.enrolmentId, revisionId });
  const report = (given: object, revisionId = own.articleId, enrolmentId = own.enrolmentId): Promise<Answer> =>
    send(REPORT, { params: { enrolmentId }, body: { batchId: newId(), events: [{ ...aProgressEvent(revisionId), ...given }] } });
  const lessonOf = ({ text }: Answer) => (JSON.parse(text) as { lessons: { activeSeconds: number; done: boolean }[] }).lessons[0]!;

  const now = Math.floor(Date.now() / 1000);
  it.each<[string, unknown]>([
    ['of tomorrow', [[now + 86_400, now + 90_000]]],
    ['of last week', [[now - 700_000, now - 600_000]]],
    ['that run backwards', [[now + 90_000, now - 90_000]]],
    ['below zero', [[-90_000, -1]]],
    ['from the beginning to the end of time', [[-1e300, 1e300]]],
    ['a thousand times over', Array.from({ length: 1_000 }, () => [now - 90_000, now + 90_000])],
  ])('is credited no more than has passed for minutes %s', async (_, activeRanges) => {
    const answer = await report({ activeRanges, items: ['end'], at: (now + 9e9) * 1_000 });

    expect(answer.status).toBe(200);
    expect(lessonOf(answer).activeSeconds).toBeLessThanOrEqual(Date.now() / 1000 - openedAt + 2);
    expect(lessonOf(answer).done).toBe(false);
  });

  it.each<[string, object]>([
    ['ranges that are none', { activeRanges: [[1]] }],
    ['ranges of words', { activeRanges: [['a', 'b']] }],
    ['more ranges than a device makes', { activeRanges: Array.from({ length: 1_001 }, () => [1, 2]) }],
    ['an epoch below zero', { epoch: -1 }],
    ['a place as large as a book', { place: { block: 'x'.repeat(5_000) } }],
    ['items of its own', { items: ['completed'] }],
    ['a field that nobody asked for', { done: true }],
  ])('is told what is wrong with %s', async (_, given) => {
    expect((await report(given)).body).toMatchObject({ code: 'platform.invalid_input' });
  });

  it('gains nothing by an epoch that has not come', async () => {
    expect(lessonOf(await report({ epoch: 7, items: ['end'], activeRanges: [[openedAt, now + 9_000]] })).done).toBe(false);
  });

  it('is refused a body of ten megabytes in words', async () => {
    const answer = await report({ place: { block: 'x'.repeat(TEN_MEGABYTES) } });
    expect([answer.status, answer.body.code]).toEqual([413, 'platform.too_large']);
  });

  it('finds nothing behind lessons of another course, of another version and of somebody else', async () => {
    const elsewhere = await enrolled(learner, await aPublishedCourse(db, { agencyId: course.agencyId }));
    const neighbour = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId })).id });
    const foreign = await enrolled(neighbour, course);
    const newer = await newerArticle(course);

    for (const revisionId of [elsewhere.articleId, newer]) {
      expect((await report({ items: ['end'] }, revisionId)).body.code).toBe('learning.lesson_not_in_course');
      expect((await send(`GET ${LESSON}`, { params: lesson(revisionId) })).status).toBe(404);
      expect((await send(`PUT ${LESSON}/note`, { params: lesson(revisionId), body: { text: 'x', readRevision: 0 } })).status).toBeGreaterThanOrEqual(400);
    }
    expect((await send(`GET ${LESSON}/quiz`, { params: lesson(elsewhere.quizId) })).status).toBe(404);
    expect((await send(`POST ${LESSON}/attempts`, { params: lesson(elsewhere.quizId), body: { id: newId() } })).status).toBeGreaterThanOrEqual(400);
    expect((await report({ items: ['end'] }, foreign.articleId, foreign.enrolmentId)).status).toBe(404);
  });

  it('does not complete a course by its quiz alone', async () => {
    const { attemptId, answers } = await begun(own);
    const { body } = await send(HAND_IN, { params: { attemptId }, body: { answers } });
    expect(body).toMatchObject({ attempt: { score: 100, passed: true }, progress: { completion: null } });
  });

  it.each<[string, unknown]>([
    ['a choice that does not exist', { choice: 'z' }],
    ['all choices at once', { choices: ['a', 'b'] }],
    ['the shape of another question', { number: 1e308 }],
    ['the key itself', { kind: 'SINGLE', choice: { $ne: null } }],
  ])('earns nothing by answering %s', async (_, answer) => {
    const { attemptId, answers } = await begun(own);
    const forged = Object.fromEntries(Object.keys(answers).map((id) => [id, answer]));
    const { status, body } = await send(HAND_IN, { params: { attemptId }, body: { answers: { ...forged, __proto__: answer } } });
    expect([status, body]).toEqual([200, expect.objectContaining({ attempt: expect.objectContaining({ score: 0 }) as unknown })]);
  });

  it('has one result, however often and with whatever answers a quiz is handed in at once', async () => {
    const eager = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId })).id });
    const enrolment = await enrolledAgo(eager);
    const { attemptId, answers } = await begun(enrolment);
    const wrong = Object.fromEntries(Object.keys(answers).map((id) => [id, { choice: 'z' }]));
    const handedIn = await Promise.all(Array.from({ length: 10 }, (_, at) => send(HAND_IN, { params: { attemptId }, body: { answers: at % 2 ? answers : wrong } }, eager)));

    expect(new Set(handedIn.map(({ status }) => status))).toEqual(new Set([200]));
    const scores = handedIn.map(({ text }) => (JSON.parse(text) as { attempt: { score: number } }).attempt.score);
    expect(new Set(scores).size).toBe(1);
    const [row] = await db.database.read<{ attempts: number; completions: number }>(
      `select (select count(*)::int from learning.attempt where enrolment_id = $1) as attempts, (select count(*)::int from learning.completion where enrolment_id = $1) as completions`,
      [enrolment.enrolmentId],
    );
    expect(row).toEqual({ attempts: 1, completions: scores[0] === 100 ? 1 : 0 });
  });

  it('reads the key of a quiz in no answer before handing it in', async () => {
    const secret = await courseWithSecrets();
    const enrolment = await enrolled(learner, secret);
    const ids = { courseId: secret.courseId, enrolmentId: enrolment.enrolmentId, revisionId: enrolment.quizId };
    const read: string[] = [];
    const walk = async (label: string, sent: Sent): Promise<string> => {
      const { status, text } = await send(label, sent);
      expect([label, status < 400]).toEqual([label, true]);
      read.push(text);
      return text;
    };
    const attemptId = (JSON.parse(await walk(`POST ${LESSON}/attempts`, { params: ids, body: { id: newId() } })) as { id: string }).id;
    const readable = routes.filter(({ method, permission }) => method === 'GET' && (permission === 'learning.own.learn' || permission === 'catalogue.course.read'));
    // Neither a file nor a letter of assignment is there.
    for (const route of readable.filter(({ path }) => !/:fileId|letter\.pdf/.test(path))) await walk(labelOf(route), { params: { ...ids, attemptId } });
    await walk(`GET ${LESSON}`, { params: { ...ids, revisionId: enrolment.articleId } });
    await walk(`PUT /learning/attempts/:attemptId/answers`, { params: { attemptId }, body: { answers: {} } });

    for (const secretWord of SECRETS) expect(read.filter((text) => text.includes(secretWord))).toEqual([]);
    expect(read.filter((text) => /"(key|correct|accepted|tolerance)":(?!null)/.test(text))).toEqual([]);
    const after = await send(HAND_IN, { params: { attemptId }, body: { answers: {} } });
    for (const secretWord of SECRETS) expect(after.text).toContain(secretWord);
  });

  /** An open attempt with the right answers. */
  async function begun({ enrolmentId, employeeId, quizId }: TestEnrolment) {
    const { attempts, catalogue } = learningServices(db);
    const attempt = await db.database.transaction((tx) => attempts.startAttempt(tx, { id: newId(), employeeId, enrolmentId, lessonRevisionId: quizId }));
    const keys = await catalogue.quizKey(quizId);
    return { attemptId: attempt.id, answers: Object.fromEntries(keys.map((question) => [question.revisionId, rightAnswer(question)])) };
  }

  /** Everything is studied but the quiz. */
  async function enrolledAgo(who: SignedInTester): Promise<TestEnrolment> {
    db.clock.setOffset(-3 * 3_600_000);
    const enrolment = await enrolled(who, course);
    await readArticle(db, enrolment);
    db.clock.setOffset(0);
    return enrolment;
  }

  /** Publishes a second version with another text. @returns the revision of its article */
  async function newerArticle({ courseId, author, reviewer, articleId }: PublishedCourse): Promise<string> {
    const { lessons, reviews, publishing } = catalogueServices(db);
    return db.database.transaction(async (tx) => {
      await new NextVersionService().startVersion(tx, author, courseId);
      await lessons.saveLesson(tx, author, courseId, { lessonId: articleId, revision: 2, title: 'Mengenal data pribadi', minutes: 80, content: anArticle('Isi versi kedua yang cukup panjang untuk diterbitkan. ') });
      const [draft] = await tx.query<{ revision: number }>(`select revision from catalogue.course_version where course_id = $1 and state = 'DRAFT'`, [courseId]);
      await reviews.submitDraft(tx, author, courseId, draft!.revision);
      const versionId = await publishing.publishVersion(tx, reviewer, courseId);
      const [line] = await tx.query<{ id: string }>('select lesson_revision_id as id from catalogue.version_lesson where version_id = $1 and lesson_id = $2', [versionId, articleId]);
      return line!.id;
    });
  }

  /** A course whose quiz has an answer in words, one in numbers, and feedback. */
  async function courseWithSecrets(): Promise<PublishedCourse> {
    const { author, reviewer, courseId, quizId, ...made } = await aPublishedCourse(db, { agencyId: course.agencyId });
    const { lessons, reviews, publishing } = catalogueServices(db);
    const [words, number, feedback] = SECRETS;
    const base = { points: 1, choices: [], matches: [], feedback: feedback! };
    const questions = [
      ...aQuiz().questions.map((question) => ({ ...question, feedback: feedback! })),
      { ...base, id: newId(), kind: 'SHORT_ANSWER' as const, prompt: 'Sebutkan', key: { kind: 'SHORT_ANSWER' as const, accepted: [words!] } },
      { ...base, id: newId(), kind: 'NUMERIC' as const, prompt: 'Berapa', key: { kind: 'NUMERIC' as const, value: Number(number), tolerance: 0 } },
    ];
    const versionId = await db.database.transaction(async (tx) => {
      await new NextVersionService().startVersion(tx, author, courseId);
      await lessons.saveLesson(tx, author, courseId, { lessonId: quizId, revision: 2, title: 'Kuis akhir', minutes: 10, content: { ...aQuiz(), questions } });
      const [draft] = await tx.query<{ revision: number }>(`select revision from catalogue.course_version where course_id = $1 and state = 'DRAFT'`, [courseId]);
      await reviews.submitDraft(tx, author, courseId, draft!.revision);
      return publishing.publishVersion(tx, reviewer, courseId);
    });
    return { ...made, author, reviewer, courseId, quizId, versionId };
  }
});
