import type { CourseId, EmployeeId, EnrolmentId, UnitId } from '@piawai/contracts';
import { AgencySettingService, OrganisationReader } from '@piawai/domain/organisation';
import { formatNip } from '@piawai/domain/organisation/rules';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse } from '../../../../test/builders/a-published-course';
import { type SignedInTester, signedIn } from '../../../../test/builders/account';
import { anEmployee } from '../../../../test/builders/employee';
import { anEnrolment, learningServices } from '../../../../test/builders/enrolment';
import { noticeServices, tellAll } from '../../../../test/builders/notice';
import { aUnit, anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { readPdf } from '../../../../test/environment/read-pdf';
import { LetterService } from '../letter/letter.service';
import { LetterSheetReader } from '../letter/letter-sheet.reader';
import type { ChangeKind } from './enrolment-change.rules';
import { splitNips } from './split-nips.rules';

const REASON = 'Bertugas di luar kota.';

describe('what an organiser does to participants', () => {
  let db: TestDatabase;
  let agencyId: UnitId;
  let unitId: UnitId;
  let admin: SignedInTester;
  let services: ReturnType<typeof learningServices>;

  beforeAll(async () => {
    db = await testDatabase();
    services = learningServices(db);
    agencyId = await anAgency(db);
    unitId = await aUnit(db, { parentId: agencyId });
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
  });
  afterAll(() => db.close());

  const change = (courseId: CourseId, enrolmentIds: EnrolmentId[], kind: ChangeKind, more: { batchId?: string; dueOn?: string; mandatory?: boolean; by?: SignedInTester } = {}) =>
    db.database.transaction((tx) =>
      services.changes.changeEnrolments(tx, {
        batchId: more.batchId ?? newId(), courseId, enrolmentIds, kind, reason: REASON, dueOn: more.dueOn ?? null, mandatory: more.mandatory ?? null,
        scope: (more.by ?? admin).scopeOf('learning.enrolment.assign'),
      }));
  const own = async (employeeId: EmployeeId, courseId: CourseId) => services.own.inCourse([employeeId], courseId);
  const in10Days = () => new Date(db.clock.now().getTime() + 10 * 86_400_000).toISOString().slice(0, 10);

  it('sets a deadline once, tells of it, reminds seven days and one day before, and says in words that it has passed', async () => {
    const learner = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id });
    const { enrolmentId, courseId } = await anEnrolment(db, { employeeId: learner.employeeId, course: { agencyId } });
    const [batchId, dueOn] = [newId(), in10Days()];
    expect(await change(courseId, [enrolmentId], 'DUE', { batchId, dueOn, mandatory: true })).toEqual({ changed: 1, passedOver: 0 });
    expect(await change(courseId, [enrolmentId], 'DUE', { batchId, dueOn, mandatory: true })).toEqual({ changed: 1, passedOver: 0 });
    await expect(change(courseId, [enrolmentId], 'DUE', { dueOn: '2020-01-01' })).rejects.toMatchObject({ code: 'learning.due_date_wrong' });
    expect(await own(learner.employeeId, courseId)).toMatchObject({ mandatory: true, dueOn, overdue: false });
    expect((await services.home.home([learner.employeeId])).deadline).toMatchObject({ enrolmentId, dueOn, mandatory: true, overdue: false });

    const notices = noticeServices(db);
    const remind = () => db.database.transaction((tx) => notices.writing.remind(tx, 100));
    await tellAll(db, notices);
    for (let day = 0; day < 10; day += 1) {
      await remind();
      db.clock.advance({ hours: 24 });
    }
    const { items } = await notices.inbox.list(learner.actor, { language: 'id', limit: 10 });
    expect(items.map(({ kind, subject }) => [kind, subject.split(':')[0]])).toEqual([
      ['deadline_near', '1 hari lagi'], ['deadline_near', '7 hari lagi'], ['deadline_changed', 'Batas waktu Pelindungan Data Pribadi Sehari-hari berubah'],
    ]);
    expect(items[2]!.text).toContain(REASON);
    db.clock.advance({ hours: 24 });
    expect(await own(learner.employeeId, courseId)).toMatchObject({ overdue: true });
    expect(await db.database.read('select kind, reason, mandatory_after from learning.enrolment_change where enrolment_id = $1', [enrolmentId])).toEqual([{ kind: 'DUE', reason: REASON, mandatory_after: true }]);
  });

  it('shows the closing day of a course as its last day where no deadline comes before it, and no longer once it has passed', async () => {
    const learner = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id });
    const closesOn = in10Days();
    const { enrolmentId, courseId } = await anEnrolment(db, { employeeId: learner.employeeId, course: { agencyId, details: { closesOn } } });
    const deadline = async () => (await services.home.home([learner.employeeId])).deadline;
    expect(await deadline()).toMatchObject({ enrolmentId, dueOn: closesOn, overdue: false });
    const sooner = db.clock.today('Asia/Jakarta');
    await change(courseId, [enrolmentId], 'DUE', { dueOn: sooner });
    expect(await deadline()).toMatchObject({ enrolmentId, dueOn: sooner, overdue: false });
    await db.database.read('update learning.enrolment set due_on = null where id = $1', [enrolmentId]);
    db.clock.advance({ hours: 11 * 24 });
    expect(await deadline()).toBeNull();
  });

  it('lets nobody leave a mandatory course alone; an exemption frees the seat, is told, and can be taken back', async () => {
    const learner = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id });
    const { enrolmentId, courseId } = await anEnrolment(db, { employeeId: learner.employeeId, course: { agencyId, details: { capacity: 1 } } });
    await change(courseId, [enrolmentId], 'DUE', { mandatory: true });
    const leave = db.database.transaction((tx) => services.enrolments.withdraw(tx, { enrolmentId, employeeId: learner.employeeId }));
    await expect(leave).rejects.toMatchObject({ code: 'learning.mandatory' });

    expect(await change(courseId, [enrolmentId], 'EXEMPT')).toEqual({ changed: 1, passedOver: 0 });
    expect(await own(learner.employeeId, courseId)).toMatchObject({ state: 'EXEMPTED', endReason: REASON });
    expect(await services.orders.courseFacts(courseId)).toMatchObject({ seatsLeft: 1 });
    expect(await change(courseId, [enrolmentId], 'WITHDRAW')).toEqual({ changed: 0, passedOver: 1 });

    const other = await anEnrolment(db, { employeeId: (await anEmployee(db, { unitId })).id, courseId });
    expect(await change(courseId, [enrolmentId], 'REINSTATE')).toEqual({ changed: 0, passedOver: 1 });
    await change(courseId, [other.enrolmentId], 'WITHDRAW');
    expect(await change(courseId, [enrolmentId], 'REINSTATE')).toEqual({ changed: 1, passedOver: 0 });
    expect(await own(learner.employeeId, courseId)).toMatchObject({ state: 'ACTIVE', mandatory: true, endReason: null });
    expect(await services.orders.courseFacts(courseId)).toMatchObject({ seatsLeft: 0 });
    const notices = noticeServices(db);
    await tellAll(db, notices);
    const { items } = await notices.inbox.list(learner.actor, { language: 'id', limit: 10 });
    expect(items.map(({ kind }) => kind).sort()).toEqual(['deadline_changed', 'exempted', 'reinstated']);
  });

  it('does not take back who left alone, touches nobody out of reach, and nobody the own enrolment', async () => {
    const { employeeId, enrolmentId, courseId } = await anEnrolment(db, { employeeId: (await anEmployee(db, { unitId })).id, course: { agencyId } });
    const stranger = await signedIn(db, { employeeId: (await anEmployee(db)).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    await expect(change(courseId, [enrolmentId], 'EXEMPT', { by: stranger })).rejects.toMatchObject({ code: 'platform.not_found' });
    await db.database.transaction((tx) => services.enrolments.withdraw(tx, { enrolmentId, employeeId }));
    expect(await change(courseId, [enrolmentId], 'REINSTATE')).toEqual({ changed: 0, passedOver: 1 });
    const ownOne = await anEnrolment(db, { employeeId: admin.employeeId, courseId });
    expect(await change(courseId, [ownOne.enrolmentId], 'EXEMPT')).toEqual({ changed: 0, passedOver: 1 });
  });

  it('writes a letter of assignment for an applied order, and for the learner the own page', async () => {
    const { courseId } = await aPublishedCourse(db, { agencyId });
    const learner = await anEmployee(db, { unitId, fullName: 'Siti Uji' });
    const [orderId, scope] = [newId(), admin.scopeOf('learning.enrolment.assign')];
    const organisation = new OrganisationReader(db.database, db.clock);
    const letters = new LetterService(services.orders, organisation);
    const sheets = new LetterSheetReader(db.database);
    const today = db.clock.today('Asia/Jakarta');
    const letter = { number: '800.1.4/12/BKPSDM/2026', on: today, from: today, to: in10Days(), hoursPerWeek: 2 };
    const write = (readRevision: number) => db.database.transaction((tx) => letters.writeLetter(tx, { orderId, letter, readRevision, scope }));
    const draw = async (opened: Parameters<LetterSheetReader['draw']>[0]) => {
      const parts: Buffer[] = [];
      for await (const part of sheets.draw(opened, null)) parts.push(part);
      return Buffer.concat(parts);
    };
    const second = await anEmployee(db, { unitId, fullName: 'Rahmat Lain' });
    const nips = splitNips([learner, second].map(({ nip }) => nip).join());
    await db.database.transaction((tx) => services.ordering.draftOrder(tx, { id: orderId, courseId, selection: { source: 'NIPS', nips }, scope }));
    await expect(write(0)).rejects.toMatchObject({ code: 'learning.order_not_ready' });
    await db.database.transaction((tx) => services.ordering.confirmOrder(tx, { orderId, mandatory: true, dueOn: in10Days(), batch: null, scope }));
    await services.applying.applyOrder(orderId);
    await db.database.transaction((tx) => services.applying.finishOrder(tx, orderId));
    await expect(write(0)).rejects.toMatchObject({ code: 'learning.signatory_missing' });
    await db.database.transaction((tx) => new AgencySettingService().setSetting(tx, { agencyId, key: 'letterhead', value: ['PEMERINTAH KOTA UJI', 'BKPSDM'], from: '2018-01-01' }));
    await db.database.transaction((tx) =>
      new AgencySettingService().setSetting(tx, { agencyId, key: 'signatories', value: [{ title: 'Kepala BKPSDM', name: 'Dr. Uji', nip: '' }], from: '2018-01-01' }));
    await expect(db.database.transaction((tx) => letters.openLetter(tx, orderId, scope))).rejects.toMatchObject({ code: 'learning.no_letter' });
    await write(0);
    await expect(write(0)).rejects.toMatchObject({ code: 'platform.stale_edit' });

    const whole = await draw(await db.database.transaction((tx) => letters.openLetter(tx, orderId, scope)));
    const pages = (await readPdf(whole)).pages.join('\n');
    for (const text of ['PEMERINTAH KOTA UJI', '800.1.4/12/BKPSDM/2026', '2 jam per minggu', formatNip(learner.nip), formatNip(second.nip), 'Siti Uji']) expect(pages).toContain(text);
    const standing = await own(learner.id, courseId);
    expect(standing).toMatchObject({ hasLetter: true });
    const openOwn = (ids: EmployeeId[]) => db.database.transaction((tx) => letters.openOwnLetter(tx, standing!.enrolmentId, ids));
    const ownPages = (await readPdf(await draw(await openOwn([learner.id])))).pages.join('\n');
    expect(ownPages).toContain(formatNip(learner.nip));
    for (const other of [formatNip(second.nip), 'Rahmat Lain']) expect(ownPages).not.toContain(other);
    await expect(openOwn([admin.employeeId])).rejects.toMatchObject({ code: 'platform.not_found' });
  });
});
