import type { AccountId } from '@piawai/contracts';
import { NextVersionService } from '@piawai/domain/catalogue';

import { anAccount, signedIn } from '../../../../test/builders/account';
import { type PublishedCourse, aPublishedCourse, catalogueServices } from '../../../../test/builders/a-published-course';
import { aCertificate, certificateServices, scopeOver } from '../../../../test/builders/certificate';
import { aCompletion, learningServices } from '../../../../test/builders/enrolment';
import { evaluationServices } from '../../../../test/builders/evaluation';
import { aHead, aRequest, noticeServices, type NoticeServices, tellAll } from '../../../../test/builders/notice';
import { aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

const APPROVAL = { details: { enrolmentRule: 'APPROVAL' } } as const;

describe('who is told what', () => {
  let db: TestDatabase;
  let services: NoticeServices;
  let course: PublishedCourse;
  let unitId: string;

  beforeAll(async () => {
    db = await testDatabase();
    services = noticeServices(db);
    course = await aPublishedCourse(db, APPROVAL);
    unitId = await aUnit(db, { parentId: course.agencyId });
  });
  afterAll(() => db.close());

  const told = (accountId: AccountId) =>
    db.database.read<{ kind: string; mailed: boolean }>('select kind, mail_id is not null as mailed from notifications.notice where account_id = $1 order by kind', [accountId]);
  const kindsOf = async (accountId: AccountId) => (await told(accountId)).map(({ kind }) => kind);

  it('the supervisor of the day is told of a request; without one, the admins of the unit', async () => {
    const admin = await anAccount(db, { employeeId: (await aHead(db, await aUnit(db, { parentId: course.agencyId }))).employeeId, grants: [{ role: 'ADMIN_OPD', unitId }] });
    const first = await aRequest(db, course.courseId, unitId);
    await tellAll(db, services);
    expect(await kindsOf(admin.accountId)).toEqual(['request_waiting']);
    expect(await kindsOf(first.accountId)).toEqual([]);

    const head = await aHead(db, unitId);
    await aRequest(db, course.courseId, unitId);
    await tellAll(db, services);
    expect(await kindsOf(head.accountId)).toEqual(['request_waiting']);
    expect(await kindsOf(admin.accountId)).toEqual(['request_waiting']);
  });

  it('a request that was decided no longer waits in the inbox of the supervisor', async () => {
    const ownUnit = await aUnit(db, { parentId: course.agencyId });
    const { actor } = await signedIn(db, { employeeId: (await aHead(db, ownUnit)).employeeId });
    const asked = await aRequest(db, course.courseId, ownUnit);
    await tellAll(db, services);
    expect(await services.inbox.unread(actor)).toBe(1);
    const scope = await scopeOver(db, course.agencyId, 'learning.enrolment.decide');
    await db.database.transaction((tx) => learningServices(db).decisions.decideEnrolment(tx, { enrolmentId: asked.enrolmentId, verdict: 'APPROVED', reason: null, scope }));
    await tellAll(db, services);
    expect(await services.inbox.unread(actor)).toBe(0);
  });

  it('the one who asked is told of the decision, with its reason', async () => {
    const asked = await aRequest(db, course.courseId, unitId);
    const scope = await scopeOver(db, course.agencyId, 'learning.enrolment.decide');
    await db.database.transaction((tx) => learningServices(db).decisions.decideEnrolment(tx, { enrolmentId: asked.enrolmentId, verdict: 'REJECTED', reason: 'Kuota bidang penuh.', scope }));
    await tellAll(db, services);

    const { actor } = await signedIn(db, { employeeId: asked.employeeId });
    const { items } = await services.inbox.list(actor, { language: 'id', limit: 10 });
    expect(items).toMatchObject([{ kind: 'request_rejected', subject: 'Belum disetujui: Pelindungan Data Pribadi Sehari-hari', link: `/katalog/${course.courseId}`, readAt: null }]);
    expect(items[0]!.text).toContain('Alasan: Kuota bidang penuh.');
    expect(await services.inbox.unread(actor)).toBe(1);
  });

  it('reviewers are told of a draft while it waits, the author of its publication', async () => {
    await tellAll(db, services);
    expect(await kindsOf(course.reviewer.accountId)).toEqual([]);
    expect(await kindsOf(course.author.accountId)).toEqual(['course_published']);

    const { reviews } = catalogueServices(db);
    await db.database.transaction((tx) => new NextVersionService().startVersion(tx, course.author, course.courseId));
    await db.database.transaction((tx) => reviews.submitDraft(tx, course.author, course.courseId, 1));
    await tellAll(db, services);
    expect(await kindsOf(course.reviewer.accountId)).toEqual(['review_waiting']);

    await db.database.transaction((tx) => reviews.returnDraft(tx, course.reviewer, course.courseId, 'Perjelas tujuan belajar.'));
    await tellAll(db, services);
    expect(await kindsOf(course.author.accountId)).toEqual(['course_published', 'draft_returned']);
  });

  it('a person is told once of an event that is delivered ten times at once, and once more told again', async () => {
    const certificates = certificateServices(db);
    const certificate = await aCertificate(db, certificates);
    const { accountId } = await anAccount(db, { employeeId: certificate.employeeId, email: 'satu-kali@uji.example.test' });
    const again = () => db.database.transaction(async (tx) => tx.publish('certificates.certificate_issued', certificate));
    for (let copy = 0; copy < 10; copy += 1) await again();
    await Promise.all(Array.from({ length: 10 }, () => tellAll(db, services)));
    await again();
    await tellAll(db, services);
    await certificates.close();

    expect(await told(accountId)).toEqual([{ kind: 'certificate_issued', mailed: true }]);
    expect(await db.database.read('select from notifications.mail where account_id = $1', [accountId])).toHaveLength(1);
  });

  it('a certificate of a course that ended long ago comes to the inbox without a mail', async () => {
    const certificates = certificateServices(db);
    const certificate = await aCertificate(db, certificates);
    const { accountId } = await anAccount(db, { employeeId: certificate.employeeId, email: 'lama@uji.example.test' });
    db.clock.advance({ days: 32 });
    await tellAll(db, services);
    await certificates.close();

    expect(await told(accountId)).toEqual([{ kind: 'certificate_issued', mailed: false }]);
  });

  it('a certificate that falls with its completion is told with the completion only', async () => {
    const certificates = certificateServices(db);
    const certificate = await aCertificate(db, certificates);
    const { accountId } = await anAccount(db, { employeeId: certificate.employeeId });
    const scope = await scopeOver(db, certificate.plan.agencyId, 'learning.completion.annul');
    await db.database.transaction((tx) => learningServices(db).annulments.annulCompletion(tx, { completionId: certificate.completionId, reason: 'Keliru.', scope }));
    await db.database.transaction((tx) => certificates.revoking.withdrawCertificates(tx, certificate.completionId));
    await tellAll(db, services);
    await certificates.close();

    expect(await kindsOf(accountId)).toEqual(['certificate_issued', 'completion_annulled']);
  });

  it('a kind that somebody wants on no channel is not written down, a mandatory one always is', async () => {
    const asked = await aRequest(db, course.courseId, unitId);
    const choose = (kind: 'request_approved' | 'request_rejected', channel: 'INBOX' | 'EMAIL') =>
      db.database.transaction((tx) => services.preferences.choose(tx, { accountId: asked.accountId, kind, channel, wanted: false }));
    await choose('request_approved', 'INBOX');
    await choose('request_approved', 'EMAIL');
    await expect(choose('request_rejected', 'EMAIL')).rejects.toThrow(expect.objectContaining({ code: 'notifications.kind_mandatory' }));
    const scope = await scopeOver(db, course.agencyId, 'learning.enrolment.decide');
    await db.database.transaction((tx) => learningServices(db).decisions.decideEnrolment(tx, { enrolmentId: asked.enrolmentId, verdict: 'APPROVED', reason: null, scope }));
    await tellAll(db, services);

    expect(await kindsOf(asked.accountId)).toEqual([]);
  });

  it('two weeks after a course its learner is asked once what it changed, in the inbox only, unless it was told already', async () => {
    db.clock.stopAt('2027-01-04T02:00:00Z');
    const [asked, toldAlready] = [await aCompletion(db), await aCompletion(db)];
    const account = async (employeeId: string) => (await anAccount(db, { employeeId, email: `${employeeId}@uji.example.test` })).accountId;
    const [first, second] = [await account(asked.employeeId), await account(toldAlready.employeeId)];
    const ask = async () => {
      await db.database.transaction((tx) => services.writing.askChanges(tx, 100));
      return told(first);
    };
    db.clock.advance({ days: 13 });
    expect(await ask()).toEqual([]);
    db.clock.advance({ days: 1 });
    const change = { completionId: toldAlready.completionId, employeeIds: [toldAlready.employeeId], text: 'Lebih hati-hati.', sharing: 'NONE' as const };
    await db.database.transaction((tx) => evaluationServices(db).changes.writeChange(tx, change));
    expect(await ask()).toEqual([{ kind: 'change_asked', mailed: false }]);
    expect(await ask()).toEqual([{ kind: 'change_asked', mailed: false }]);
    expect(await kindsOf(second)).toEqual([]);

    const silent = await aCompletion(db);
    const third = await account(silent.employeeId);
    await db.database.transaction((tx) => services.preferences.choose(tx, { accountId: third, kind: 'change_asked', channel: 'INBOX', wanted: false }));
    db.clock.advance({ days: 15 });
    await ask();
    expect(await kindsOf(third)).toEqual([]);
  });

  it('nobody reads or marks the messages of somebody else, and old read ones go after a year', async () => {
    const { actor, accountId } = await signedIn(db);
    const stranger = await signedIn(db);
    await db.database.transaction(async (tx) => tx.publish('accounts.account_activated', { accountId }));
    await tellAll(db, services);
    const { items } = await services.inbox.list(actor, { language: 'en', limit: 10 });
    expect(items.map(({ subject }) => subject)).toEqual(['Your account is ready']);
    const mark = (who: AccountId) => db.database.transaction((tx) => services.inboxes.markRead(tx, { accountId: who, noticeId: items[0]!.id, read: true }));
    await expect(mark(stranger.accountId)).rejects.toThrow(expect.objectContaining({ code: 'platform.not_found' }));
    await mark(accountId);
    expect(await services.inbox.unread(actor)).toBe(0);

    db.clock.advance({ days: 366 });
    await db.database.transaction((tx) => services.inboxes.forgetOld(tx));
    expect(await told(accountId)).toEqual([]);
  });
});
