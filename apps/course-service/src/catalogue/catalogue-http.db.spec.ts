import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsModule } from '@piawai/domain/accounts';
import { ConfigModule } from '@piawai/platform/config/config.module';
import { DatabaseModule } from '@piawai/platform/database/database.module';
import { newId } from '@piawai/platform/database/uuid';
import { FilesModule } from '@piawai/platform/files/files.module';
import { createHttpApp } from '@piawai/platform/http/http-app';
import { HttpModule } from '@piawai/platform/http/http.module';
import { LoggingModule } from '@piawai/platform/logging/logging.module';

import { anArticle, aPublishedCourse, aQuiz } from '../../../../test/builders/a-published-course';
import { signedIn, type SignedInTester } from '../../../../test/builders/account';
import { anEmployee } from '../../../../test/builders/employee';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { CatalogueHttpModule } from './catalogue-http.module';

@Module({ imports: [ConfigModule, LoggingModule, DatabaseModule.forProcess('spec', 8), FilesModule, HttpModule, AccountsModule, CatalogueHttpModule] })
class SpecModule {}

jest.setTimeout(60_000);

let db: TestDatabase;
let app: NestFastifyApplication;
let folder: string;
let author: SignedInTester;
let reviewer: SignedInTester;
let learner: SignedInTester;
let competencyId: string;

beforeAll(async () => {
  db = await testDatabase();
  const { agencyId } = await aPublishedCourse(db);
  const someone = async (...roles: ('PENGAMPU' | 'PENYELENGGARA')[]) =>
    signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: roles.map((role) => ({ role })) });
  author = await someone('PENGAMPU', 'PENYELENGGARA');
  reviewer = await someone('PENYELENGGARA');
  learner = await someone();
  competencyId = (await db.database.read<{ id: string }>('select id from standards.competency limit 1'))[0]!.id;
  folder = await mkdtemp(join(tmpdir(), 'piawai-http-'));
  Object.assign(process.env, { DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: 'a secret of the tests, of no other use', PIAWAI_LOG_LEVEL: 'silent', PIAWAI_FILES: folder });
  app = await createHttpApp(SpecModule);
});
afterAll(async () => {
  await app.close();
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

interface Bench {
  version: { revision: number; modules: { id: string; lessons: { lessonId: string }[] }[]; state: string };
  conditions: { condition: string; met: boolean }[];
}

async function call<Body = Bench>(who: SignedInTester, method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, payload?: object) {
  const response = await app.inject({ method, url: `/api/v1/catalogue${path}`, payload, headers: { cookie: who.cookie, 'x-piawai-csrf': '1' } });
  return { status: response.statusCode, body: (response.body ? response.json() : null) as Body };
}

describe('from a title to a course in the catalogue', () => {
  const courseId = newId();
  const draft = `/drafts/${courseId}`;
  const [moduleId, articleId, quizId] = [newId(), newId(), newId()];

  it('begins with four fields and says what is missing', async () => {
    const { status, body } = await call(author, 'POST', '/drafts', { id: courseId, code: 'UJI', title: 'Menulis surat dinas', formId: 16, jp: 2 });
    expect(status).toBe(201);
    expect(body.conditions.filter((each) => each.met).map((each) => each.condition)).toEqual(['QUIZ_KEYS', 'REVIEWER']);
  });

  it('refuses to be handed in, naming what is missing', async () => {
    const { status, body } = await call<{ code: string; details: { unmet: { condition: string }[] } }>(author, 'POST', `${draft}/submit`, { revision: 1 });
    expect(status).toBe(409);
    expect(body.code).toBe('catalogue.not_publishable');
    expect(body.details.unmet[0]).toMatchObject({ condition: 'DESCRIBED' });
  });

  it('takes details, outline, an article and a quiz', async () => {
    const summary = 'Menulis surat dinas yang singkat, benar, dan dipahami pembacanya.';
    expect((await call(author, 'PATCH', draft, { revision: 1, summary, allPositions: true, competencies: [{ competencyId, level: 2 }] })).status).toBe(200);
    expect((await call(author, 'PUT', `${draft}/outline`, { revision: 2, modules: [{ id: moduleId, title: 'Dasar', jp: 2, lessons: [] }] })).status).toBe(200);
    for (const [id, kind, content] of [[articleId, 'ARTICLE', anArticle()], [quizId, 'QUIZ', aQuiz()]] as const) {
      const minutes = kind === 'ARTICLE' ? 80 : 10;
      expect((await call(author, 'POST', `${draft}/lessons`, { id, moduleId, kind, title: 'Pelajaran', minutes })).status).toBe(201);
      const saved = await call<{ revision: number; ready: boolean }>(author, 'PUT', `${draft}/lessons/${id}`, { revision: 1, title: `Pelajaran ${kind}`, minutes, content });
      expect(saved).toMatchObject({ status: 200, body: { revision: 2, ready: true } });
    }
  });

  it('answers a stale lesson with the present text', async () => {
    const { status, body } = await call<{ code: string; details: { present: object } }>(author, 'PUT', `${draft}/lessons/${articleId}`, { revision: 1, title: 'Lain', minutes: 80, content: anArticle() });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'platform.stale_edit', details: { present: { revision: 2, title: 'Pelajaran ARTICLE' } } });
  });

  it.each([
    ['an article with a script', { kind: 'ARTICLE', document: { type: 'doc', content: [{ type: 'script' }] } }],
    ['a link to a script', { kind: 'LINK', url: 'javascript:alert(1)' }],
    ['a quiz without settings', { kind: 'QUIZ', questions: [] }],
  ])('refuses %s', async (_name, content) => {
    expect((await call(author, 'PUT', `${draft}/lessons/${articleId}`, { revision: 2, title: 'Judul', minutes: 80, content })).status).toBe(400);
  });

  it('is reviewed by somebody else, and then found by a learner', async () => {
    const { body } = await call(author, 'GET', draft);
    expect(body.conditions.every((each) => each.met)).toBe(true);
    expect((await call(author, 'POST', `${draft}/submit`, { revision: body.version.revision })).body.version.state).toBe('IN_REVIEW');
    expect((await call<{ code: string }>(author, 'POST', `/reviews/${courseId}/publish`)).body.code).toBe('catalogue.reviewer_is_author');
    expect((await call<{ items: object[] }>(reviewer, 'GET', '/reviews')).body.items).toMatchObject([{ courseId, code: 'UJI' }]);
    expect((await call(reviewer, 'GET', `/reviews/${courseId}/lessons/${quizId}`)).status).toBe(200);
    expect((await call(reviewer, 'POST', `/reviews/${courseId}/publish`)).status).toBe(200);
    expect((await call<{ items: object[] }>(learner, 'GET', '/courses?search=surat+dinass')).body.items).toMatchObject([{ courseId, jp: 2 }]);
    expect((await call<object>(learner, 'GET', `/courses/${courseId}`)).body).toMatchObject({ title: 'Menulis surat dinas', dailyJpCap: 3, passingGrade: 70 });
    expect((await call<object>(learner, 'GET', '/filters')).body).toMatchObject({ forms: [{ formId: 16 }] });
  });

  it('shows no draft, no key and no review to a learner', async () => {
    for (const path of [draft, `${draft}/lessons/${quizId}`, `/reviews/${courseId}`, '/drafts', '/reviews']) expect([path, (await call(learner, 'GET', path)).status]).toEqual([path, 403]);
  });

  it('goes on as a next version, whose difference is empty at first', async () => {
    expect((await call(author, 'POST', `${draft}/next-version`)).body.version).toMatchObject({ number: 2, state: 'DRAFT' });
    expect((await call<{ items: object[] }>(author, 'GET', `${draft}/difference`)).body.items).toEqual([]);
    expect((await call(learner, 'GET', `/courses/${courseId}`)).status).toBe(200);
  });

  it.each(['title', 'summary', 'organiser', 'formId', 'jp', 'enrolmentRule', 'allPositions', 'passingGrade', 'minActiveMinutes'])('refuses nothing for %s, in words', async (field) => {
    const { version } = (await call(author, 'GET', draft)).body;
    const { status, body } = await call<{ code: string; details: { fields: object } }>(author, 'PATCH', draft, { revision: version.revision, [field]: null });
    expect([status, body.code, Object.keys(body.details.fields)]).toEqual([400, 'platform.invalid_input', [field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]]);
  });

  it('keeps texts without the signs that no table holds', async () => {
    const { version } = (await call(author, 'GET', draft)).body;
    expect((await call<{ version: object }>(author, 'PATCH', draft, { revision: version.revision, summary: 'Menulis surat\0 dinas yang benar dan dipahami pembacanya.' })).body.version).toMatchObject({ summary: 'Menulis surat dinas yang benar dan dipahami pembacanya.' });
    const quiz = aQuiz();
    const [first, ...others] = quiz.questions;
    const content = { ...quiz, questions: [{ ...first, prompt: 'Apa\0 itu?' }, ...others] };
    const saved = await call<{ questions: object[] }>(author, 'PUT', `${draft}/lessons/${quizId}`, { revision: 2, title: 'Kuis', minutes: 10, content });
    expect(saved).toMatchObject({ status: 200, body: { questions: [{ prompt: 'Apa itu?' }, {}, {}, {}, {}] } });
  });

  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  async function sendFile(method: 'POST' | 'PUT', path: string, content: Buffer) {
    const boundary = 'x-piawai-part';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: text/plain\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const headers = { cookie: author.cookie, 'x-piawai-csrf': '1', 'content-type': `multipart/form-data; boundary=${boundary}` };
    const sent = await app.inject({ method, url: `/api/v1/catalogue${draft}${path}`, payload, headers });
    return { status: sent.statusCode, body: sent.json() as { id: string } };
  }

  const recording = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0'), Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(2_000)]);

  it('takes a recording and serves it whole and in parts', async () => {
    const sent = await sendFile('POST', '/files', recording);
    expect(sent.body).toMatchObject({ mediaType: 'audio/mpeg', bytes: recording.length });
    const url = `/api/v1/catalogue/files/${sent.body.id}`;
    const whole = await app.inject({ method: 'GET', url, headers: { cookie: learner.cookie } });
    expect([whole.statusCode, whole.headers['content-type'], whole.rawPayload.equals(recording)]).toEqual([200, 'audio/mpeg', true]);
    const part = await app.inject({ method: 'GET', url, headers: { cookie: learner.cookie, range: 'bytes=0-3' } });
    expect([part.statusCode, part.headers['content-range'], part.rawPayload.length]).toEqual([206, `bytes 0-3/${recording.length}`, 4]);
    expect((await app.inject({ method: 'GET', url, headers: { cookie: learner.cookie, range: 'bytes=9000-' } })).statusCode).toBe(416);
  });

  it('takes a picture, written anew, and serves a small one for phones', async () => {
    const sent = await sendFile('POST', '/files', png);
    expect(sent.body).toMatchObject({ mediaType: 'image/webp' });
    const small = await app.inject({ method: 'GET', url: `/api/v1/catalogue/files/${sent.body.id}/small`, headers: { cookie: learner.cookie } });
    expect([small.statusCode, small.headers['content-type']]).toEqual([200, 'image/webp']);
  });

  it('takes a document, tells its author how far it is, and shows nobody a page that is not there', async () => {
    const { body } = await sendFile('POST', '/files', Buffer.from('%PDF-1.4\n'));
    expect((await call<object>(author, 'GET', `${draft}/files/${body.id}`)).body).toEqual({ state: 'WAITING', pageCount: null, pagesDone: 0, failure: null });
    expect((await call(learner, 'GET', `${draft}/files/${body.id}`)).status).toBe(403);
    const statuses = await Promise.all(['1/small', '1/huge', '0/small', 'x/large'].map(async (page) => (await call(learner, 'GET', `/files/${body.id}/pages/${page}`)).status));
    expect(statuses).toEqual([404, 400, 400, 400]);
  });

  it('takes a large file part by part', async () => {
    const upload = { id: newId(), name: 'a.mp3', bytes: recording.length };
    expect(await call<object>(author, 'POST', `${draft}/uploads`, upload)).toEqual({ status: 200, body: { received: 0, file: null } });
    expect((await sendFile('PUT', `/uploads/${upload.id}?offset=0`, recording.subarray(0, 30))).body).toEqual({ received: 30, file: null });
    expect((await sendFile('PUT', `/uploads/${upload.id}?offset=30`, recording.subarray(30))).body).toMatchObject({ received: recording.length, file: { mediaType: 'audio/mpeg' } });
    expect((await call<object>(learner, 'POST', `${draft}/uploads`, upload)).status).toBe(403);
  });

  it('refuses a cursor that is not ours', async () => {
    const after = Buffer.from(JSON.stringify(['never', 'x'])).toString('base64url');
    expect((await call(learner, 'GET', `/courses?after=${after}`)).status).toBe(400);
  });
});
