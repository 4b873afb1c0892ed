import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsModule } from '@piawai/domain/accounts';
import { ConfigModule } from '@piawai/platform/config/config.module';
import { newId } from '@piawai/platform/database/uuid';
import { DatabaseModule } from '@piawai/platform/database/database.module';
import { FilesModule } from '@piawai/platform/files/files.module';
import { createHttpApp } from '@piawai/platform/http/http-app';
import { HttpModule } from '@piawai/platform/http/http.module';
import { LoggingModule } from '@piawai/platform/logging/logging.module';

import { aPublishedCourse } from '../../../../test/builders/a-published-course';
import { signedIn, type SignedInTester } from '../../../../test/builders/account';
import { anEmployee } from '../../../../test/builders/employee';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { LearningHttpModule } from './learning-http.module';

@Module({ imports: [ConfigModule, LoggingModule, DatabaseModule.forProcess('spec', 8), FilesModule, HttpModule, AccountsModule, LearningHttpModule] })
class SpecModule {}

let db: TestDatabase;
let app: NestFastifyApplication;
let learner: SignedInTester;
let trainer: SignedInTester;
let course: Awaited<ReturnType<typeof aPublishedCourse>>;

beforeAll(async () => {
  db = await testDatabase();
  course = await aPublishedCourse(db);
  learner = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId, fullName: 'Fikram Uji' })).id });
  trainer = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId })).id, grants: [{ role: 'PENYELENGGARA' }] });
  Object.assign(process.env, { DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: 'a secret of the tests, of no other use', PIAWAI_LOG_LEVEL: 'silent' });
  app = await createHttpApp(SpecModule);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

async function call<Body extends object>(who: SignedInTester, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) {
  const response = await app.inject({
    method, url: `/api/v1/learning${path}`, payload, headers: { cookie: who.cookie, 'x-piawai-csrf': '1' },
  });
  return { status: response.statusCode, body: response.body ? (response.json() as Body) : null };
}

describe('the learning API', () => {
  const enrolmentId = newId();
  let lessons: { revisionId: string; kind: string }[];

  it('enrols, and answers the same request again', async () => {
    const enrol = () => call(learner, 'POST', '/enrolments', { id: enrolmentId, courseId: course.courseId });
    expect(await enrol()).toEqual({ status: 201, body: { id: enrolmentId, state: 'ACTIVE' } });
    expect(await enrol()).toEqual({ status: 201, body: { id: enrolmentId, state: 'ACTIVE' } });
    expect((await call(learner, 'GET', `/courses/${course.courseId}/own-enrolment`)).body).toMatchObject({ enrolment: { enrolmentId, lessons: 2 } });
  });

  it('shows the outline, the home card and a lesson in one answer each', async () => {
    const outline = await call<{ lessons: typeof lessons }>(learner, 'GET', `/enrolments/${enrolmentId}`);
    expect(outline).toMatchObject({ status: 200, body: { state: 'ACTIVE', jp: 2, dailyJpCap: 3, daysNeeded: 1, completion: null } });
    lessons = outline.body!.lessons;
    const home = await call(learner, 'GET', '/home');
    expect(home.body).toMatchObject({ continue: { enrolmentId, number: 1, count: 2, minutesLeft: 80 }, nextDate: null });
    const lesson = await call(learner, 'GET', `/enrolments/${enrolmentId}/lessons/${lessons[0]!.revisionId}`);
    expect(lesson.body).toMatchObject({ number: 1, count: 2, previous: null, content: { kind: 'ARTICLE' }, progress: { epoch: 0, done: false } });
    expect(JSON.stringify(lesson.body).length).toBeLessThan(15_000);
  });

  it('records progress and refuses what is misshapen', async () => {
    const now = Date.now() / 1000;
    const event = { lessonRevisionId: lessons[0]!.revisionId, epoch: 0, eventId: newId(), activeRanges: [[now - 3, now]], watched: [], pages: [], items: ['end'], place: { block: 4 }, at: now * 1000 };
    const send = (events: object[]) => call(learner, 'POST', `/enrolments/${enrolmentId}/progress`, { batchId: newId(), events });
    const saved = await send([event]);
    expect(saved).toMatchObject({ status: 200, body: { completion: null, lessons: [{ done: false, missing: [{ code: 'READ_MORE' }] }] } });
    expect((await send([{ ...event, activeRanges: [[1]] }])).status).toBe(400);
    expect((await send([{ ...event, place: { a: { b: 1 } } }])).status).toBe(400);
    expect((await send([{ ...event, lessonRevisionId: newId() }])).body).toMatchObject({ code: 'learning.lesson_not_in_course' });
    const again = await call(learner, 'GET', `/enrolments/${enrolmentId}/lessons/${lessons[0]!.revisionId}`);
    expect(again.body).toMatchObject({ progress: { items: ['end'], place: { position: { block: 4 } } } });
  });

  it('shows the organiser exactly what is doubted, with the reason', async () => {
    const [doubted, event] = [newId(), { lessonRevisionId: lessons[0]!.revisionId, epoch: 0, watched: [], pages: [], items: [], place: null }];
    const hasty = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId, fullName: 'Tergesa Uji' })).id });
    await call(hasty, 'POST', '/enrolments', { id: doubted, courseId: course.courseId });
    await call(hasty, 'GET', `/enrolments/${doubted}/lessons/${lessons[0]!.revisionId}`);
    const now = Date.now() / 1000;
    await call(hasty, 'POST', `/enrolments/${doubted}/progress`, {
      batchId: newId(), events: [{ ...event, eventId: newId(), activeRanges: [[now - 3600, now]], at: now * 1000 }],
    });
    const list = (query: string) => call<{ items: { displayName: string }[] }>(trainer, 'GET', `/courses/${course.courseId}/participants?state=ACTIVE${query}`);
    expect((await list('&doubted=true')).body!.items).toEqual([expect.objectContaining({ displayName: 'Tergesa Uji', doubts: ['BEFORE_OPENING'] })]);
    expect((await list('')).body!.items.map(({ displayName }) => displayName)).toEqual(['Fikram Uji', 'Tergesa Uji']);
    await call(hasty, 'POST', `/enrolments/${doubted}/withdrawal`, {});
  });

  it('never sends a key before an attempt is handed in, and sends it after', async () => {
    const quiz = lessons[1]!.revisionId;
    await call(learner, 'GET', `/enrolments/${enrolmentId}/lessons/${quiz}`);
    const start = await call(learner, 'GET', `/enrolments/${enrolmentId}/lessons/${quiz}/quiz`);
    expect(start.body).toMatchObject({ questions: 5, passingGrade: 70, attemptsLeft: null, open: null, attempts: [] });
    const id = newId();
    const attempt = await call<{ questions: { revisionId: string }[] }>(learner, 'POST', `/enrolments/${enrolmentId}/lessons/${quiz}/attempts`, { id });
    expect(attempt).toMatchObject({ status: 201, body: { id, state: 'OPEN', results: null } });
    const { questions } = attempt.body!;
    for (const shown of [start, attempt]) expect(JSON.stringify(shown.body)).not.toMatch(/"key"|"accepted"|Lihat kembali/);
    const answers = Object.fromEntries(questions.map(({ revisionId }) => [revisionId, { choice: 'a' }]));
    expect((await call(learner, 'PUT', `/attempts/${id}/answers`, { answers })).status).toBe(204);
    const result = await call<{ attempt: { results: object[] } }>(learner, 'POST', `/attempts/${id}/submission`, { answers: {} });
    expect(result.body).toMatchObject({ attempt: { state: 'SUBMITTED', score: 60, passed: false }, progress: { completion: null } });
    expect(result.body!.attempt.results).toHaveLength(5);
    expect((await call(learner, 'POST', `/attempts/${id}/submission`, { answers: {} })).body).toMatchObject({ attempt: { score: 60 }, progress: null });
  });

  it('keeps a note', async () => {
    const path = `/enrolments/${enrolmentId}/lessons/${lessons[0]!.revisionId}/note`;
    expect((await call(learner, 'PUT', path, { text: 'Ingat pasal 5.', readRevision: 0 })).body).toEqual({ text: 'Ingat pasal 5.', revision: 1 });
    expect(await call(learner, 'PUT', path, { text: 'Lain.', readRevision: 0 })).toMatchObject({ status: 409, body: { details: { revision: 1 } } });
  });

  it('shows the participants to those who look after them, with where they are and hard questions', async () => {
    const list = await call(trainer, 'GET', `/courses/${course.courseId}/participants?state=ACTIVE&doubted=true`);
    const fikram = { displayName: 'Fikram Uji', lessons: 2, lessonsDone: 0, score: 60, doubts: ['ANSWERED_TOO_FAST'] };
    expect(list).toMatchObject({ status: 200, body: { next: null, items: [fikram] } });
    const insight = await call(trainer, 'GET', `/courses/${course.courseId}/insight`);
    expect(insight.body).toMatchObject({ states: { ACTIVE: 1 }, lessons: [{ opened: 1, done: 0 }, { opened: 1 }], questions: [{ answered: 1, correct: 0 }, {}, {}, {}, { correct: 1 }] });
    expect((await call(learner, 'GET', `/courses/${course.courseId}/participants`)).status).toBe(403);
    expect((await call(trainer, 'GET', `/enrolments/${enrolmentId}`)).status).toBe(404);
    expect((await call(trainer, 'GET', '/approvals')).status).toBe(403);
  });
});

describe('a timed quiz of one attempt over HTTP', () => {
  const [enrolmentId, attemptId] = [newId(), newId()];
  let quiz: string;
  let questions: string[];
  const given = (at: number, ids: readonly string[]) => ({
    answers: Object.fromEntries(ids.map((id) => [id, { choice: 'a' }])),
    marks: Object.fromEntries(ids.map((id) => [id, { at, eventId: newId() }])),
  });
  const endedSecondsAgo = (seconds: number) =>
    db.database.transaction((tx) => tx.query('update learning.attempt set deadline_at = $2 where id = $1', [attemptId, new Date(tx.now.getTime() - seconds * 1000)]));

  beforeAll(async () => {
    const timed = await aPublishedCourse(db, { agencyId: course.agencyId, quiz: { attempts: 1, timeLimitMinutes: 15 } });
    await call(learner, 'POST', '/enrolments', { id: enrolmentId, courseId: timed.courseId });
    const outline = await call<{ lessons: { revisionId: string }[] }>(learner, 'GET', `/enrolments/${enrolmentId}`);
    quiz = outline.body!.lessons[1]!.revisionId;
    const attempt = await call<{ questions: { revisionId: string }[] }>(learner, 'POST', `/enrolments/${enrolmentId}/lessons/${quiz}/attempts`, { id: attemptId });
    questions = attempt.body!.questions.map(({ revisionId }) => revisionId);
  });

  it('refuses marks that are misshapen', async () => {
    const save = (marks: object) => call(learner, 'PUT', `/attempts/${attemptId}/answers`, { answers: {}, marks });
    expect((await save({ q: { at: 'now', eventId: newId() } })).status).toBe(400);
    expect((await save({ q: { at: 1, eventId: 'x'.repeat(1_000) } })).status).toBe(400);
    expect((await save({ q: null })).status).toBe(400);
  });

  it('takes answers of a journal in the two minutes after its end, and none that were given then', async () => {
    const inTime = Date.now() - 120_000;
    await db.database.transaction((tx) => tx.query('update learning.attempt set started_at = $2 where id = $1', [attemptId, new Date(inTime - 60_000)]));
    await endedSecondsAgo(110);
    expect((await call(learner, 'PUT', `/attempts/${attemptId}/answers`, given(inTime, questions.slice(0, 2)))).status).toBe(204);
    expect((await call(learner, 'PUT', `/attempts/${attemptId}/answers`, given(Date.now(), questions.slice(2, 3)))).body).toMatchObject({ code: 'learning.attempt_closed' });
    await endedSecondsAgo(121);
    expect((await call(learner, 'PUT', `/attempts/${attemptId}/answers`, given(inTime, questions.slice(2, 3)))).body).toMatchObject({ code: 'learning.attempt_closed' });
    const result = await call(learner, 'POST', `/attempts/${attemptId}/submission`, given(inTime, questions));
    expect(result.body).toMatchObject({ attempt: { state: 'EXPIRED', score: 20 } });
  });

  it('is granted once more by the organiser, who gives a reason', async () => {
    const grant = (who: SignedInTester, reason: string) => call(who, 'POST', `/enrolments/${enrolmentId}/lessons/${quiz}/attempt-grants`, { id: newId(), reason });
    expect((await grant(learner, 'Mohon diulang.')).status).toBe(403);
    expect((await grant(trainer, '')).status).toBe(400);
    expect(await grant(trainer, 'Listrik padam.')).toEqual({ status: 204, body: null });
    expect((await grant(trainer, 'Listrik padam.')).body).toMatchObject({ code: 'learning.attempts_left' });
    expect((await call(trainer, 'GET', `/enrolments/${enrolmentId}/quizzes`)).body).toMatchObject({ items: [{ attempts: 1, allowed: 2, granted: 1, best: 20 }] });
    expect((await call(learner, 'GET', `/enrolments/${enrolmentId}/lessons/${quiz}/quiz`)).body).toMatchObject({ attemptsLeft: 1, granted: 1 });
  });
});
