import type { AccountId, EmployeeId } from '@piawai/contracts';
import { AgencySettingService, EmployeeMergeService } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';

import { anAccount } from '../../../../test/builders/account';
import { aPublishedCourse } from '../../../../test/builders/a-published-course';
import { anEmployee } from '../../../../test/builders/employee';
import { anEnrolment } from '../../../../test/builders/enrolment';
import { noticeServices, type NoticeServices } from '../../../../test/builders/notice';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

describe('reminders of deadlines', () => {
  let db: TestDatabase;
  let services: NoticeServices;

  beforeAll(async () => {
    db = await testDatabase();
    services = noticeServices(db);
  });
  afterAll(() => db.close());
  beforeEach(() => db.clock.stopAt('2026-10-01T02:00:00Z'));

  const remind = (limit: number) => db.database.transaction((tx) => services.writing.remind(tx, limit));
  /** Days that were left, as the person was told by an instant. */
  const remindedBy = async (accountId: AccountId, instant: string) => {
    db.clock.stopAt(instant);
    await remind(100);
    const rows = await db.database.read<{ days: string }>(`select subject ->> 'days' as days from notifications.notice where account_id = $1 order by created_at`, [accountId]);
    return rows.map(({ days }) => days);
  };
  const aLearner = async (courseId: string, employeeId?: EmployeeId) => {
    const enrolment = await anEnrolment(db, { courseId, employeeId });
    return { ...enrolment, ...(await anAccount(db, { employeeId: enrolment.employeeId })) };
  };
  const due = (enrolmentId: string, on: string) => db.database.read('update learning.enrolment set due_on = $2 where id = $1', [enrolmentId, on]);

  it('come seven days and one day before in the zone of the unit, once each', async () => {
    const { courseId } = await aPublishedCourse(db, { details: { closesOn: '2026-11-20' } });
    const { accountId } = await aLearner(courseId);

    expect(await remindedBy(accountId, '2026-11-12T16:59:00Z')).toEqual([]);
    expect(await remindedBy(accountId, '2026-11-12T17:00:00Z')).toEqual(['7']);
    expect(await remindedBy(accountId, '2026-11-16T17:00:00Z')).toEqual(['7']);
    expect(await remindedBy(accountId, '2026-11-18T17:00:00Z')).toEqual(['7', '1']);
    expect(await remindedBy(accountId, '2026-11-19T17:00:00Z')).toEqual(['7', '1']);
  });

  it('come on the days that the agency of the person has set', async () => {
    const { courseId } = await aPublishedCourse(db, { details: { closesOn: '2026-11-20' } });
    const { accountId, agencyId } = await aLearner(courseId);
    await db.database.transaction((tx) => new AgencySettingService().setSetting(tx, { agencyId, key: 'reminderDays', value: [14, 3], from: '2026-10-01' }));

    expect(await remindedBy(accountId, '2026-11-04T17:00:00Z')).toEqual([]);
    expect(await remindedBy(accountId, '2026-11-05T17:00:00Z')).toEqual(['14']);
    expect(await remindedBy(accountId, '2026-11-12T17:00:00Z')).toEqual(['14']);
    expect(await remindedBy(accountId, '2026-11-16T17:00:00Z')).toEqual(['14', '3']);
    expect(await remindedBy(accountId, '2026-11-18T17:00:00Z')).toEqual(['14', '3']);
  });

  it('are of one date per course: the due day or the closing day, whichever comes first and lies ahead', async () => {
    const { courseId } = await aPublishedCourse(db, { details: { closesOn: '2026-11-20' } });
    const [same, earlier] = [await aLearner(courseId), await aLearner(courseId)];
    await due(same.enrolmentId, '2026-11-20');
    await due(earlier.enrolmentId, '2026-11-10');

    expect(await remindedBy(earlier.accountId, '2026-11-03T02:00:00Z')).toEqual(['7']);
    expect(await remindedBy(earlier.accountId, '2026-11-09T02:00:00Z')).toEqual(['7', '1']);
    expect(await remindedBy(same.accountId, '2026-11-13T02:00:00Z')).toEqual(['7']);
    expect(await remindedBy(same.accountId, '2026-11-19T02:00:00Z')).toEqual(['7', '1']);
    expect(await remindedBy(earlier.accountId, '2026-11-19T02:00:00Z')).toEqual(['7', '1', '7', '1']);
  });

  it('reach a person whose course was begun under a duplicate that was merged into them', async () => {
    const { courseId } = await aPublishedCourse(db, { details: { closesOn: '2026-11-20' } });
    const begun = await anEnrolment(db, { courseId });
    const { accountId, employeeId } = await anAccount(db);
    const by = { employeeId: (await anEmployee(db)).id, accountId };
    await db.database.transaction((tx) =>
      new EmployeeMergeService().mergeEmployees(tx, { mergeId: newId(), employeeId, duplicateId: begun.employeeId, reason: 'Tercatat dua kali.', on: '2026-10-01', by }));

    expect(await remindedBy(accountId, '2026-11-13T02:00:00Z')).toEqual(['7']);
  });

  it('are not held up by those who want none: a round takes as many as it may, the next one the others', async () => {
    const { courseId } = await aPublishedCourse(db, { details: { closesOn: '2026-12-20' } });
    const silent = await aLearner(courseId);
    for (const channel of ['INBOX', 'EMAIL'] as const) {
      await db.database.transaction((tx) => services.preferences.choose(tx, { accountId: silent.accountId, kind: 'deadline_near', channel, wanted: false }));
    }
    const others = [await aLearner(courseId), await aLearner(courseId), await aLearner(courseId)];
    db.clock.stopAt('2026-12-13T02:00:00Z');

    expect([await remind(2), await remind(2), await remind(2)]).toEqual([2, 1, 0]);
    for (const { accountId } of others) expect(await remindedBy(accountId, '2026-12-13T02:00:00Z')).toEqual(['7']);
    expect(await remindedBy(silent.accountId, '2026-12-13T02:00:00Z')).toEqual([]);
  });
});
