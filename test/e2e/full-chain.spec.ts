import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Workbook } from 'exceljs';

import { anAccount, TEST_PASSWORD, type TestAccount } from '../builders/account';
import { anArticle, aPublishedCourse, aQuiz } from '../builders/a-published-course';
import { anIssuingAgency } from '../builders/certificate';
import { anEmployee } from '../builders/employee';
import { anEnrolment, aProgressEvent, learningServices } from '../builders/enrolment';
import { anAgency, aUnit } from '../builders/unit';
import { seedStandardsReference } from '../../apps/database/seeds/reference/standards';
import { AgencySettingService, StandInService, UnitService } from '../../libs/domain/organisation';
import { ReferenceService } from '../../libs/domain/standards';
import { newId } from '../../libs/platform/database/uuid';
import { attachedDatabase } from '../environment/attached-database';
import type { TestDatabase } from '../environment/database';
import { type Processes, startProcesses } from '../environment/processes';
import { readPdf } from '../environment/read-pdf';
import { travel } from '../environment/travel';

const TITLE = 'Menata arsip dinamis';
const LATE_EMAIL = 'tenggat@uji.example.test';
const DAY_MS = 86_400_000;
const WAIT_MS = 30_000;
const LAST_REQUEST = 'the-last-request-of-a-learner';

/** One story through the running processes, told over HTTP alone; each test goes on where the one before it ended. */
describe('from the trainer to the report, over HTTP', () => {
  let processes: Processes;
  let db: TestDatabase;
  let people: Cast;
  const cookies = new Map<string, string>();
  const [courseId, moduleId, articleId, quizId, enrolmentId] = Array.from({ length: 5 }, newId) as [string, string, string, string, string];
  let revisions: { article: string; quiz: string };
  let certificateId: string;

  beforeAll(async () => {
    processes = await startProcesses({
      prepare: async (settings) => {
        const before = await attachedDatabase(settings.DATABASE_URL!, settings.DATABASE_OWNER_URL!);
        people = await theCast(before);
        await before.close();
      },
    });
    db = await attachedDatabase(processes.databaseUrl, processes.ownerUrl);
  });
  afterAll(async () => {
    await db?.close();
    await processes?.stop();
  });

  type Role = keyof typeof people;
  const send = async (who: Role | null, method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Response> => {
    const course = /^\/(accounts|organisation|standards|catalogue)\//.test(path);
    return fetch(`${course ? processes.courseUrl : processes.progressUrl}/api/v1${path}`, {
      method,
      headers: { cookie: (who && cookies.get(who)) ?? '', 'x-piawai-csrf': '1', ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  };
  const told = async <T>(who: Role | null, method: string, path: string, body?: object, headers?: Record<string, string>): Promise<T> => {
    const answer = await send(who, method, path, body, headers);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : null) as T;
  };
  /** Anew after every travel: the tokens of before have run out. */
  const signIn = async (who: Role): Promise<void> => {
    const answer = await send(null, 'POST', '/accounts/sessions', { login: people[who].nip, password: TEST_PASSWORD });
    expect(answer.status).toBe(201);
    cookies.set(who, answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; '));
  };
  const until = async <T>(ask: () => Promise<T | null>): Promise<T> => {
    for (const deadline = Date.now() + WAIT_MS; ; ) {
      const found = await ask();
      if (found !== null) return found;
      if (Date.now() > deadline) throw new Error('It did not come about in time.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('is written, handed in and published by somebody else', async () => {
    await Promise.all([signIn('trainer'), signIn('reviewer')]);
    const draft = `/catalogue/drafts/${courseId}`;
    await told('trainer', 'POST', '/catalogue/drafts', { id: courseId, code: 'MAD', title: TITLE, formId: 16, jp: 1 });
    const { items } = await told<{ items: { id: string }[] }>('trainer', 'GET', '/standards/competencies');
    const summary = 'Menata arsip dinamis aktif dan inaktif agar ditemukan kembali dalam hitungan menit.';
    await told('trainer', 'PATCH', draft, { revision: 1, summary, allPositions: true, competencies: [{ competencyId: items[0]!.id, level: 2 }] });
    await told('trainer', 'PUT', `${draft}/outline`, { revision: 2, modules: [{ id: moduleId, title: 'Modul', jp: 1, lessons: [] }] });
    const lessons = [[articleId, 'ARTICLE', 'Arsip aktif', 35, anArticle()], [quizId, 'QUIZ', 'Kuis', 10, aQuiz()]] as const;
    for (const [id, kind, title, minutes, content] of lessons) {
      await told('trainer', 'POST', `${draft}/lessons`, { id, moduleId, kind, title, minutes });
      await told('trainer', 'PUT', `${draft}/lessons/${id}`, { revision: 1, title, minutes, content });
    }
    expect((await send('reviewer', 'POST', `/catalogue/reviews/${courseId}/publish`)).status).toBe(409);
    await told('trainer', 'POST', `${draft}/submit`, { revision: 5 });
    expect((await send('trainer', 'POST', `/catalogue/reviews/${courseId}/publish`)).status).toBe(403);
    await told('reviewer', 'POST', `/catalogue/reviews/${courseId}/publish`);
  });

  it('is found with a slip of the pen, and studied in pieces; no minute counts that did not pass', async () => {
    await signIn('learner');
    const found = await told<{ items: { courseId: string }[] }>('learner', 'GET', '/catalogue/courses?search=menata%20arsp');
    expect(found.items.map((course) => course.courseId)).toEqual([courseId]);
    await told('learner', 'POST', '/learning/enrolments', { id: enrolmentId, courseId });
    const outline = await told<{ lessons: { revisionId: string; kind: string }[] }>('learner', 'GET', `/learning/enrolments/${enrolmentId}`);
    const revisionOf = (kind: string) => outline.lessons.find((lesson) => lesson.kind === kind)!.revisionId;
    revisions = { article: revisionOf('ARTICLE'), quiz: revisionOf('QUIZ') };

    const opened = await open();
    expect(await report(opened, opened + 20 * 60)).toMatchObject({ done: false });
    await travel(processes, db, 20);
    await signIn('learner');
    expect((await report(opened, opened + 20 * 60)).activeSeconds).toBeGreaterThanOrEqual(20 * 60 - 5);
    await travel(processes, db, 24 * 60);
    await signIn('learner');
    const again = await open();
    await travel(processes, db, 18);
    await signIn('learner');
    expect(await report(again, again + 18 * 60, { items: ['end'], place: { block: 3 } })).toMatchObject({ done: true, missing: [] });
  });

  it('ends with the quiz; seconds later there is a certificate that its QR code proves to anybody', async () => {
    const attempt = await told<{ id: string; questions: { revisionId: string }[] }>(
      'learner', 'POST', `/learning/enrolments/${enrolmentId}/lessons/${revisions.quiz}/attempts`, { id: newId() });
    const choices = ['a', 'b', 'a', 'b', 'a'];
    const answers = Object.fromEntries(attempt.questions.map(({ revisionId }, at) => [revisionId, { choice: choices[at] }]));
    const handedIn = await told<{ attempt: { score: number }; progress: { completion: object | null } }>('learner', 'POST', `/learning/attempts/${attempt.id}/submission`, { answers }, { 'x-request-id': LAST_REQUEST });
    expect(handedIn).toMatchObject({ attempt: { score: 100 }, progress: { completion: {} } });

    certificateId = await until(async () => (await told<{ items: { id: string }[] }>('learner', 'GET', '/certificates/own')).items[0]?.id ?? null);
    const pdf = await until(async () => {
      const answer = await send('learner', 'GET', `/certificates/own/${certificateId}/file`);
      return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
    });
    const { pages, qrCode } = await readPdf(pdf);
    expect(pages[0]).toContain(TITLE);
    expect(pages[0]).toContain('1 (satu) jam pelajaran');
    const verified = await told<object>(null, 'GET', `/certificates/verifications/${qrCode!.split('/').at(-1)}`);
    expect(verified).toMatchObject({ status: 'valid', certificate: { holderName: 'Pegawai Uji' } });
    expect(JSON.stringify(verified)).not.toContain(people.learner.nip);
  });

  it('stands once in the ledger, and once in the report of the agency, as CSV and as a workbook', async () => {
    const entries = await until(async () => {
      const { items } = await told<{ items: { title: string; counted: number }[] }>('learner', 'GET', '/competency/me/entries');
      return items.length > 0 ? items : null;
    });
    expect(entries).toMatchObject([{ title: TITLE, counted: 1 }]);

    await signIn('admin');
    const isRow = (text: string): boolean => text.includes(people.learner.nip) && text.includes(TITLE);
    expect((await exported('CSV')).toString('utf8').split('\n').filter(isRow)).toHaveLength(1);
    const workbook = await new Workbook().xlsx.load((await exported('XLSX')) as never);
    const rows: string[] = [];
    workbook.eachSheet((sheet) => sheet.eachRow((row) => rows.push(JSON.stringify(row.values))));
    expect(rows.filter(isRow)).toHaveLength(1);
  });

  it('can be followed by the id of the request that finished the course, through events and the log of the worker', async () => {
    const events = ['learning.course_completed', 'certificates.certificate_issued', 'competency.learning_recorded'];
    const rows = await db.database.read<{ name: string }>('select name from platform.outbox_event where request_id = $1 order by name', [LAST_REQUEST]);
    expect(rows.map(({ name }) => name)).toEqual([...events].sort());
    const jobs = ['issue-certificate', 'record-competency', 'render-certificate', 'follow-certificate', 'write-notices'];
    const done = await until(async () => {
      const lines = (await readFile(join(processes.logFolder, 'queue-worker.log'), 'utf8')).split('\n').filter((line) => line.includes(LAST_REQUEST));
      const found = lines.map((line) => JSON.parse(line) as { msg: string; job: string; event: string; eventId: string; ms: number });
      return found.length >= jobs.length ? found : null;
    });
    expect(done.map(({ job }) => job).sort()).toEqual([...jobs].sort());
    for (const line of done) expect(line).toMatchObject({ msg: 'delivery done', event: expect.stringMatching(/^learning|^certificates/), ms: expect.any(Number) });
  });

  it('reminds of a deadline that came near, by inbox and mail, and hands a request that nobody answers to the stand-in', async () => {
    // Their rounds are minutes apart; a clock that travels brings none of them about.
    await db.database.read(`update platform.schedule set due_at = clock_timestamp() where name in ('remind-deadlines', 'forward-requests')`);
    await Promise.all([signIn('late'), signIn('deputy')]);
    const noticeOf = (who: Role, kind: string) =>
      until(async () => (await told<{ items: { kind: string; subject: string }[] }>(who, 'GET', '/notifications/inbox?language=id')).items.find((item) => item.kind === kind) ?? null);
    const reminder = await noticeOf('late', 'deadline_near');
    expect(reminder.subject).toContain('hari lagi');
    const mail = await until(async () => processes.mailbox.mails.find(({ to }) => to.includes(LATE_EMAIL)) ?? null);
    expect(mail.subject).toBe(reminder.subject);

    await noticeOf('deputy', 'request_forwarded');
    const waiting = await told<{ items: { duty: string; unansweredDays: number }[] }>('deputy', 'GET', '/learning/approvals');
    expect(waiting.items).toMatchObject([{ duty: 'STAND_IN', unansweredDays: 3 }]);
  });

  it('is measured: each process says that it lives, is ready, and how its work went', async () => {
    const scrape = async (url: string): Promise<string> => {
      for (const state of ['live', 'ready']) expect(await (await fetch(`${url}/health/${state}`)).json()).toEqual({ status: 'up' });
      return (await fetch(`${url}/metrics`)).text();
    };
    const [course, progress, worker] = [await scrape(processes.courseUrl), await scrape(processes.progressUrl), await scrape(processes.worker.url)];
    expect(course).toMatch(/piawai_http_request_seconds_count\{method="POST",route="[^"]*\/accounts\/sessions",status="201"\} [1-9]/);
    expect(progress).toMatch(/piawai_http_request_seconds_count\{[^}]*status="200"\} [1-9]/);
    expect(worker).toMatch(/piawai_job_seconds_count\{job="issue-certificate",outcome="done"\} 1\n/);
    for (const measured of ['piawai_queue_jobs{queue="records",state="waiting"} ', 'piawai_outbox_waiting ', 'piawai_delivery_lag_seconds ', 'piawai_deliveries{job="issue-certificate",state="parked"} 0']) {
      expect(worker).toContain(measured);
    }
  });

  /** @returns the second in which the server handed the article out */
  async function open(): Promise<number> {
    const { serverNow } = await told<{ serverNow: string }>('learner', 'GET', `/learning/enrolments/${enrolmentId}/lessons/${revisions.article}`);
    return Math.ceil(Date.parse(serverNow) / 1000);
  }

  async function report(from: number, to: number, given: object = {}): Promise<{ activeSeconds: number; done: boolean; missing: object[] }> {
    const event = aProgressEvent(revisions.article, { activeRanges: [[from, to]], at: to * 1000, ...given });
    const { lessons } = await told<{ lessons: { activeSeconds: number; done: boolean; missing: object[] }[] }>(
      'learner', 'POST', `/learning/enrolments/${enrolmentId}/progress`, { batchId: newId(), events: [event] });
    return lessons[0]!;
  }

  async function exported(format: 'CSV' | 'XLSX'): Promise<Buffer> {
    const id = newId();
    await told('admin', 'POST', '/reporting/exports', { id, kind: 'COMPLETIONS', format, filter: { state: 'COMPLETED' } });
    await until(async () => ((await told<{ state: string }>('admin', 'GET', `/reporting/exports/${id}`)).state === 'READY' ? true : null));
    return Buffer.from(await (await send('admin', 'GET', `/reporting/exports/${id}/file`)).arrayBuffer());
  }
});

type Cast = Record<'trainer' | 'reviewer' | 'learner' | 'admin' | 'late' | 'deputy', TestAccount>;

async function theCast(db: TestDatabase): Promise<Cast> {
  await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
  const unitId = await anAgency(db);
  await anIssuingAgency(db, unitId);
  const account = async (role?: 'PENGAMPU' | 'PENYELENGGARA' | 'ADMIN_BKPSDM') =>
    anAccount(db, { employeeId: (await anEmployee(db, { unitId, fullName: 'Pegawai Uji' })).id, grants: role ? [{ role }] : [] });
  return { trainer: await account('PENGAMPU'), reviewer: await account('PENYELENGGARA'), learner: await account(), admin: await account('ADMIN_BKPSDM'), ...(await whoWaits(db, unitId)) };
}

/** Somebody who has eight days left for a course, and the stand-in of a head whom a request has reached ten days ago. */
async function whoWaits(db: TestDatabase, agencyId: string): Promise<Pick<Cast, 'late' | 'deputy'>> {
  const [unitId, learning] = [await aUnit(db, { parentId: agencyId }), learningServices(db)];
  const someone = async () => (await anEmployee(db, { unitId })).id;
  await db.database.transaction((tx) => new AgencySettingService().setSetting(tx, { agencyId, key: 'quietHours', value: null, from: '2018-01-01' }));
  const late = await anAccount(db, { employeeId: await someone(), email: LATE_EMAIL });
  const { enrolmentId } = await anEnrolment(db, { employeeId: late.employeeId, course: { agencyId, title: 'Melayani dengan empati' } });
  const dueOn = new Date(Date.parse(db.clock.today('Asia/Jakarta')) + 8 * DAY_MS).toISOString().slice(0, 10);
  await db.database.read('update learning.enrolment set due_on = $2 where id = $1', [enrolmentId, dueOn]);

  const { courseId } = await aPublishedCourse(db, { agencyId, title: 'Audit internal', details: { enrolmentRule: 'APPROVAL' } });
  const [head, asker] = [await someone(), await someone()];
  const deputy = await anAccount(db, { employeeId: await someone() });
  await db.database.transaction(async (tx) => {
    await new UnitService().setHead(tx, { unitId, employeeId: head, capacity: 'HEAD', from: '2018-01-01' });
    await new StandInService().nameStandIn(tx, { id: newId(), employeeId: head, standInId: deputy.employeeId, from: '2018-01-01', to: null, accountId: late.accountId });
  });
  db.clock.setOffset(-10 * DAY_MS);
  await db.database.transaction((tx) => learning.enrolments.enrol(tx, { id: newId(), employeeId: asker, courseId, basis: 'OWN' }));
  db.clock.setOffset(0);
  return { late, deputy };
}
