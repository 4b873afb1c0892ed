import type { EmployeeId, UnitId } from '@piawai/contracts';
import { AgencySettingService, StandInService, UnitService } from '@piawai/domain/organisation';
import { scopeFor } from '@piawai/domain/accounts/rules';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { accountServices, type SignedInTester, signedIn } from '../../../../test/builders/account';
import { anEmployee } from '../../../../test/builders/employee';
import { learningServices } from '../../../../test/builders/enrolment';
import { noticeServices, tellAll } from '../../../../test/builders/notice';
import { aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

const DECIDE = 'learning.enrolment.decide';

describe('requests that wait for a decision', () => {
  let db: TestDatabase;
  let learning: ReturnType<typeof learningServices>;
  let course: PublishedCourse;
  let unitId: UnitId;
  let head: SignedInTester;
  let agencyHead: SignedInTester;
  let bkpsdm: SignedInTester;

  beforeAll(async () => {
    db = await testDatabase();
    learning = learningServices(db);
  });
  beforeEach(async () => {
    // Friday morning in Jakarta.
    db.clock.stopAt('2026-11-20T01:00:00Z');
    course = await aPublishedCourse(db, { details: { enrolmentRule: 'APPROVAL', capacity: 2 } });
    unitId = await aUnit(db, { parentId: course.agencyId });
    [head, agencyHead] = [await headOf(unitId), await headOf(course.agencyId)];
    bkpsdm = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
  });
  afterAll(() => db.close());

  async function headOf(unit: UnitId): Promise<SignedInTester> {
    const { id } = await anEmployee(db, { unitId: unit });
    await db.database.transaction((tx) => new UnitService().setHead(tx, { unitId: unit, employeeId: id, capacity: 'HEAD', from: '2018-01-01' }));
    return signedIn(db, { employeeId: id });
  }
  /** As the guard would make it today. */
  const scopeOf = async ({ accountId }: SignedInTester) => {
    const { actors, sessions } = accountServices(db);
    const { sessionId } = await db.database.transaction((tx) => sessions.startSession(tx, accountId, { device: 'test', address: null }));
    return scopeFor((await actors.actorOf(sessionId))!, DECIDE);
  };
  const ask = async (unit: UnitId = unitId): Promise<{ enrolmentId: string; employeeId: EmployeeId }> => {
    const [enrolmentId, { id: employeeId }] = [newId(), await anEmployee(db, { unitId: unit })];
    await db.database.transaction((tx) => learning.enrolments.enrol(tx, { id: enrolmentId, employeeId, courseId: course.courseId, basis: 'OWN' }));
    return { enrolmentId, employeeId };
  };
  const dutiesOf = async (who: SignedInTester, everything = false) =>
    (await learning.approvals.waiting(await scopeOf(who), { limit: 50, everything })).items.map(({ enrolmentId, duty, unansweredDays }) => ({ enrolmentId, duty, unansweredDays }));
  const decide = async (who: SignedInTester, enrolmentId: string, verdict: 'APPROVED' | 'REJECTED' = 'APPROVED') => {
    const scope = await scopeOf(who);
    return db.database.transaction((tx) => learning.decisions.decideEnrolment(tx, { enrolmentId, verdict, reason: 'Tugas kedinasan.', scope }));
  };
  const takeBack = (who: SignedInTester, enrolmentId: string) => db.database.transaction((tx) => learning.withdrawals.withdrawDecision(tx, { enrolmentId, actor: who.actor }));
  /** Lets the schedule run twice and tells the steps that a request has taken. */
  const stepsAt = async (instant: string, enrolmentId: string): Promise<number[]> => {
    db.clock.stopAt(instant);
    for (let turn = 0; turn < 2; turn += 1) await db.database.transaction((tx) => learning.forwarding.forwardUnanswered(tx, 100));
    const rows = await db.database.read<{ step: number }>('select step from learning.request_step where enrolment_id = $1 and step > 0 order by step', [enrolmentId]);
    return rows.map(({ step }) => step);
  };
  const refused = (code: string) => expect.objectContaining({ code }) as Error;
  const capacities = (enrolmentId: string) => db.database.read('select verdict, capacity from learning.enrolment_decision where enrolment_id = $1 order by ordinal', [enrolmentId]);
  const standIn = (employeeId: EmployeeId, standInId: EmployeeId) =>
    db.database.transaction((tx) => new StandInService().nameStandIn(tx, { id: newId(), employeeId, standInId, from: '2026-11-20', to: null, accountId: head.accountId }));

  it('are listed for the supervisor; an admin sees them on wish, and as a duty where nobody leads the person', async () => {
    const { enrolmentId } = await ask();
    expect(await dutiesOf(head)).toEqual([{ enrolmentId, duty: 'SUPERVISOR', unansweredDays: null }]);
    expect(await dutiesOf(bkpsdm)).toEqual([]);
    expect(await dutiesOf(bkpsdm, true)).toEqual([{ enrolmentId, duty: 'REACH', unansweredDays: null }]);
    expect(await learning.approvals.count(await scopeOf(head))).toBe(1);
    expect(await learning.approvals.count(await scopeOf(bkpsdm))).toBe(0);
  });

  it('go to the stand-in after three working days, after three more to the agency, each step once and told once', async () => {
    const { enrolmentId } = await ask();
    const deputy = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id });
    await standIn(head.employeeId, deputy.employeeId);
    expect(await stepsAt('2026-11-25T16:30:00Z', enrolmentId)).toEqual([]);
    expect(await stepsAt('2026-11-25T17:30:00Z', enrolmentId)).toEqual([1]);
    expect(await dutiesOf(deputy)).toEqual([{ enrolmentId, duty: 'STAND_IN', unansweredDays: 3 }]);
    expect(await dutiesOf(bkpsdm)).toEqual([]);

    expect(await stepsAt('2026-12-02T01:00:00Z', enrolmentId)).toEqual([1, 2]);
    expect(await dutiesOf(bkpsdm)).toEqual([{ enrolmentId, duty: 'BKPSDM', unansweredDays: 6 }]);
    const notices = noticeServices(db);
    await tellAll(db, notices);
    await tellAll(db, notices);
    const told = (accountId: string) => db.database.read(`select subject ->> 'days' as days from notifications.notice where kind = 'request_forwarded' and account_id = $1`, [accountId]);
    expect(await told(deputy.accountId)).toEqual([{ days: '3' }]);
    expect(await told(bkpsdm.accountId)).toEqual([{ days: '6' }]);

    await decide(deputy, enrolmentId);
    expect(await capacities(enrolmentId)).toEqual([{ verdict: 'APPROVED', capacity: 'PENGGANTI' }]);
    await expect(decide(head, enrolmentId)).rejects.toThrow(refused('learning.already_decided'));
  });

  it('go to who leads the supervisor where nobody was named, never to the one who asked', async () => {
    const { enrolmentId, employeeId } = await ask();
    await standIn(head.employeeId, employeeId);
    expect(await stepsAt('2026-11-26T01:00:00Z', enrolmentId)).toEqual([1]);
    expect(await dutiesOf(agencyHead)).toEqual([{ enrolmentId, duty: 'STAND_IN', unansweredDays: 3 }]);
    const asker = await signedIn(db, { employeeId });
    expect(await dutiesOf(asker)).toEqual([]);
    await expect(decide(asker, enrolmentId)).rejects.toThrow(refused('platform.own_request'));
  });

  it('do not go on over a weekend or a holiday, and follow the setting of the agency', async () => {
    const { enrolmentId } = await ask();
    await db.database.transaction(async (tx) => {
      const settings = new AgencySettingService();
      await settings.setSetting(tx, { agencyId: course.agencyId, key: 'standInDays', value: 1, from: '2026-11-01' });
      await settings.setSetting(tx, { agencyId: course.agencyId, key: 'holidays', value: ['2026-11-23'], from: '2026-11-01' });
    });
    for (const instant of ['2026-11-22T01:00:00Z', '2026-11-24T01:00:00Z']) expect(await stepsAt(instant, enrolmentId)).toEqual([]);
    expect(await stepsAt('2026-11-25T01:00:00Z', enrolmentId)).toEqual([1]);
  });

  it('a stand-in has no say before anything was sent on, nor after the absence', async () => {
    const { enrolmentId } = await ask();
    const deputy = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id });
    await standIn(head.employeeId, deputy.employeeId);
    await expect(decide(deputy, enrolmentId)).rejects.toThrow(refused('platform.not_found'));
  });

  it('cannot be approved once the course has closed, but can be rejected', async () => {
    course = await aPublishedCourse(db, { agencyId: course.agencyId, details: { enrolmentRule: 'APPROVAL', closesOn: '2026-11-22' } });
    const { enrolmentId } = await ask();
    // 23.30 WIB of the last day, then half past midnight.
    db.clock.stopAt('2026-11-22T16:30:00Z');
    const other = await ask();
    await decide(head, other.enrolmentId);
    db.clock.stopAt('2026-11-22T17:30:00Z');
    await expect(decide(head, enrolmentId)).rejects.toThrow(refused('learning.course_closed'));
    expect(await decide(head, enrolmentId, 'REJECTED')).toMatchObject({ state: 'REJECTED' });
  });

  it('a decision is taken back within ten minutes, by who took it, and may be taken anew', async () => {
    const { enrolmentId } = await ask();
    await decide(head, enrolmentId);
    expect(await learning.approvals.recent(await scopeOf(head), db.clock.now())).toMatchObject([{ enrolmentId, verdict: 'APPROVED' }]);
    await expect(takeBack(bkpsdm, enrolmentId)).rejects.toThrow(refused('platform.not_found'));
    expect(await takeBack(head, enrolmentId)).toMatchObject({ state: 'REQUESTED', enrolledAt: null });
    expect(await takeBack(head, enrolmentId)).toMatchObject({ state: 'REQUESTED' });
    expect(await dutiesOf(head)).toHaveLength(1);

    await decide(head, enrolmentId, 'REJECTED');
    db.clock.advance({ minutes: 11 });
    expect(await learning.approvals.recent(await scopeOf(head), db.clock.now())).toEqual([]);
    await expect(takeBack(head, enrolmentId)).rejects.toThrow(refused('learning.too_late_to_withdraw'));
    expect(await capacities(enrolmentId)).toEqual([{ verdict: 'APPROVED', capacity: 'ATASAN' }, { verdict: 'REJECTED', capacity: 'ATASAN' }]);
  });

  it('an approval stays once the learner has opened a lesson', async () => {
    const { enrolmentId, employeeId } = await ask();
    await decide(head, enrolmentId);
    const plan = await learning.catalogue.learningPlan(course.versionId);
    await learning.opening.openLesson({ employeeId, enrolmentId, revisionId: plan.modules[0]!.lessons[0]!.revisionId });
    await expect(takeBack(head, enrolmentId)).rejects.toThrow(refused('learning.begun_to_study'));
  });

  it('a rejection is taken back only while there is a seat', async () => {
    const [first] = [await ask(), await ask()];
    await decide(head, first.enrolmentId, 'REJECTED');
    await ask();
    await expect(takeBack(head, first.enrolmentId)).rejects.toThrow(refused('learning.course_full'));
  });
});
