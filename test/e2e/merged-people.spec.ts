import type { EmployeeId } from '@piawai/contracts';
import { LoginReader } from '@piawai/domain/accounts';
import { LedgerService, RecountService } from '@piawai/domain/competency';
import { newId } from '@piawai/platform/database/uuid';

import { type SignedInTester, signedIn } from '../builders/account';
import { aPublishedCourse } from '../builders/a-published-course';
import { aCertificate, certificateServices } from '../builders/certificate';
import { anEmployee, type TestEmployee } from '../builders/employee';
import { anEnrolment, aProgressEvent, type TestEnrolment } from '../builders/enrolment';
import { type TestDatabase, testDatabase } from '../environment/database';
import { type ApiRoute, startApi } from './may-not/api';

jest.setTimeout(120_000);

describe('two records of one person', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof certificateServices>;
  let routes: ApiRoute[];
  let stop: () => Promise<void>;
  let duplicateId: EmployeeId;
  let duplicate: SignedInTester;
  let stays: TestEmployee;
  let person: SignedInTester;
  let admin: SignedInTester;
  let unitAdmin: SignedInTester;
  let foreigner: SignedInTester;
  let running: TestEnrolment;
  const mergeId = newId();

  beforeAll(async () => {
    db = await testDatabase();
    services = certificateServices(db);
    const certificate = await aCertificate(db, services);
    duplicateId = certificate.employeeId;
    const [place] = await db.database.read<{ unit_id: string }>('select unit_id from organisation.membership where employee_id = $1', [duplicateId]);
    const unitId = place!.unit_id;
    running = await anEnrolment(db, { employeeId: duplicateId, courseId: (await aPublishedCourse(db, { agencyId: unitId })).courseId });
    stays = await anEmployee(db, { unitId });
    duplicate = await signedIn(db, { employeeId: duplicateId });
    person = await signedIn(db, { employeeId: stays.id });
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    unitAdmin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'ADMIN_OPD' }] });
    foreigner = await signedIn(db, { grants: [{ role: 'ADMIN_BKPSDM' }] });
    ({ routes, stop } = await startApi(db));
    await db.database.transaction((tx) => competency().ledger.recordCompletion(tx, certificate.completionId));
  });
  afterAll(async () => {
    await stop?.();
    await services?.close();
    await db?.close();
  });

  const appOf = (service: string) => routes.find((route) => route.service === service)!.app;
  const competency = () => {
    const app = appOf('progress-service');
    return { ledger: app.get(LedgerService, { strict: false }), recount: app.get(RecountService, { strict: false }) };
  };
  const call = async (who: SignedInTester, method: 'GET' | 'POST', path: string, payload?: object) => {
    const service = /^\/(learning|competency|certificates|reporting)/.test(path) ? 'progress-service' : 'course-service';
    const response = await appOf(service).inject({ method, url: `/api/v1${path}`, headers: { cookie: who.cookie, 'x-piawai-csrf': '1' }, ...(payload ? { payload } : {}) });
    return { status: response.statusCode, body: response.body ? (response.json() as { items?: { enrolmentId?: string }[]; code?: string; counted?: number }) : null };
  };
  const merging = () => ({ id: mergeId, employeeId: stays.id, duplicateId, reason: 'NIP baru setelah menjadi PNS.' });
  /** What the worker does with organisation.employee_merged and organisation.employee_split. */
  const recount = () => db.database.transaction((tx) => competency().recount.recountAfresh(tx, [stays.id, duplicateId]));
  const jpOf = async (id: EmployeeId) =>
    (await db.database.read<{ jp: number }>('select coalesce(sum(counted), 0) as jp from competency.jp_award where employee_id = $1', [id]))[0]!.jp;

  it('are found, compared and merged by the admin of the agency only', async () => {
    expect((await call(admin, 'GET', '/organisation/duplicates')).body?.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ alike: 'NAME' })]),
    );
    expect((await call(unitAdmin, 'GET', '/organisation/duplicates')).status).toBe(403);
    expect((await call(foreigner, 'GET', '/organisation/duplicates')).body?.items).toEqual([]);
    expect(await call(admin, 'GET', `/reporting/people/${duplicateId}/holdings`)).toMatchObject({
      status: 200, body: { running: 1, completions: 1, certificates: 1, ledgerEntries: 1, hasAccount: true },
    });
    expect((await call(foreigner, 'GET', `/reporting/people/${duplicateId}/holdings`)).status).toBe(404);
    expect((await call(foreigner, 'POST', '/organisation/merges', merging())).status).toBe(404);
    expect((await call(unitAdmin, 'POST', '/organisation/merges', merging())).status).toBe(403);
    expect((await call(admin, 'POST', '/organisation/merges', { ...merging(), id: newId(), reason: '' })).status).toBe(400);
    expect((await call(admin, 'POST', '/organisation/merges', { ...merging(), id: newId(), employeeId: admin.employeeId })).body).toMatchObject({ code: 'platform.own_request' });
    expect((await call(admin, 'POST', '/organisation/merges', merging())).status).toBe(201);
    expect((await call(admin, 'POST', '/organisation/merges', merging())).status).toBe(201);
    const events = await db.database.read("select payload from platform.outbox_event where name = 'organisation.employee_merged'");
    expect(events).toEqual([{ payload: { employeeId: stays.id, duplicateId } }]);
  });

  it('sign in as one: either number opens the account of the one that stays', async () => {
    const logins = new LoginReader(db.database);
    expect((await logins.find(duplicate.nip))?.accountId).toBe(person.accountId);
    expect((await logins.find(person.nip))?.accountId).toBe(person.accountId);
  });

  it('learn as one: what the duplicate began goes on, what it earned is theirs, and stays closed to others', async () => {
    person = { ...person, cookie: (await again(stays.id)).cookie };
    const own = (await call(person, 'GET', '/learning/enrolments')).body?.items ?? [];
    expect(own.map(({ enrolmentId }) => enrolmentId)).toContain(running.enrolmentId);
    expect(own).toHaveLength(2);
    expect((await call(person, 'GET', `/learning/enrolments/${running.enrolmentId}`)).status).toBe(200);
    expect((await call(person, 'GET', `/learning/enrolments/${running.enrolmentId}/lessons/${running.articleId}`)).status).toBe(200);
    const batch = { batchId: newId(), events: [aProgressEvent(running.articleId, { items: ['end'], at: db.clock.now().getTime() })] };
    expect(await call(person, 'POST', `/learning/enrolments/${running.enrolmentId}/progress`, batch)).toMatchObject({ status: 200 });
    expect((await call(admin, 'POST', `/learning/enrolments/${running.enrolmentId}/progress`, batch)).status).not.toBe(200);
    expect((await call(foreigner, 'GET', `/learning/enrolments/${running.enrolmentId}`)).status).toBe(404);
    expect((await call(person, 'GET', '/certificates/own')).body?.items).toHaveLength(1);
  });

  it('count as one: the ledger keeps its rows, the JP belong to the one that stays', async () => {
    const before = await jpOf(duplicateId);
    expect(before).toBeGreaterThan(0);
    await recount();
    expect([await jpOf(stays.id), await jpOf(duplicateId)]).toEqual([before, 0]);
    expect(await db.database.read('select employee_id from competency.ledger_entry')).toEqual([{ employee_id: duplicateId }]);
  });

  it('are two again after the undoing, each with what was recorded under it', async () => {
    expect((await call(foreigner, 'POST', `/organisation/merges/${mergeId}/undo`, {})).status).toBe(404);
    expect((await call(admin, 'POST', `/organisation/merges/${mergeId}/undo`, {})).status).toBe(204);
    const before = await jpOf(stays.id);
    await recount();
    expect([await jpOf(stays.id), await jpOf(duplicateId)]).toEqual([0, before]);
    person = { ...person, cookie: (await again(stays.id)).cookie };
    expect((await call(person, 'GET', '/learning/enrolments')).body?.items).toEqual([]);
    expect((await call(person, 'GET', `/learning/enrolments/${running.enrolmentId}`)).status).toBe(404);
  });

  /** A new session, for a process may act on what it knows of an old one for ten seconds. */
  const again = (employeeId: EmployeeId) => signedIn(db, { employeeId });
});
