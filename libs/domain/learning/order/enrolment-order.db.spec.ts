import type { CourseId, EmployeeId, EnrolmentOrderId, UnitId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse, type CourseSettings } from '../../../../test/builders/a-published-course';
import { type SignedInTester, signedIn } from '../../../../test/builders/account';
import { aNip, anEmployee } from '../../../../test/builders/employee';
import { aCompletion, anEnrolment, learningServices } from '../../../../test/builders/enrolment';
import { noticeServices, tellAll } from '../../../../test/builders/notice';
import { aPosition } from '../../../../test/builders/position';
import { aUnit, anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { EmployeeService } from '../../organisation/employee/employee.service';
import { placeEmployees, employEmployees } from '../../organisation/employee/dated-rows';
import type { PeopleFilter } from './order.types';
import { PeopleFilterService } from './people-filter.service';
import { readGivenNip, splitNips } from './split-nips.rules';

describe('an order that enrols many people', () => {
  let db: TestDatabase;
  let agencyId: UnitId;
  let unitId: UnitId;
  let otherUnitId: UnitId;
  let admin: SignedInTester;
  let unitAdmin: SignedInTester;
  let services: ReturnType<typeof learningServices>;

  beforeAll(async () => {
    db = await testDatabase();
    services = learningServices(db);
    agencyId = await anAgency(db);
    [unitId, otherUnitId] = [await aUnit(db, { parentId: agencyId }), await aUnit(db, { parentId: agencyId })];
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    unitAdmin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'ADMIN_OPD', unitId }] });
  });
  afterAll(() => db.close());

  const aCourse = async (details: CourseSettings['details'] = {}): Promise<CourseId> => (await aPublishedCourse(db, { agencyId, details })).courseId;

  const draft = async (courseId: CourseId, nips: readonly string[], by = admin, id: EnrolmentOrderId = newId()): Promise<EnrolmentOrderId> => {
    const selection = { source: 'NIPS', nips: splitNips(nips.join('\n')) } as const;
    await db.database.transaction((tx) => services.ordering.draftOrder(tx, { id, courseId, selection, scope: by.scopeOf('learning.enrolment.assign') }));
    return id;
  };
  const draftFor = async (courseId: CourseId, filter: PeopleFilter, by = admin): Promise<EnrolmentOrderId> => {
    const id = newId();
    await db.database.transaction((tx) => services.ordering.draftOrder(tx, { id, courseId, selection: { source: 'FILTER', filter, among: null }, scope: by.scopeOf('learning.enrolment.assign') }));
    return id;
  };
  const confirm = (orderId: EnrolmentOrderId, terms: { mandatory?: boolean; dueOn?: string | null; batch?: string } = {}, by = admin) =>
    db.database.transaction((tx) =>
      services.ordering.confirmOrder(tx, { orderId, mandatory: terms.mandatory ?? false, dueOn: terms.dueOn ?? null, batch: terms.batch ?? null, scope: by.scopeOf('learning.enrolment.assign') }));
  const apply = async (orderId: EnrolmentOrderId): Promise<void> => {
    await services.applying.applyOrder(orderId);
    await db.database.transaction((tx) => services.applying.finishOrder(tx, orderId));
  };
  const order = (id: EnrolmentOrderId, by = admin) => services.orders.order(by.scopeOf('learning.enrolment.assign'), id);
  const results = async (id: EnrolmentOrderId, by = admin) =>
    (await services.orders.lines(by.scopeOf('learning.enrolment.assign'), id, null, { limit: 100 })).items.map(({ row, result, fault, displayName }) => ({ row, result, fault, named: displayName !== null }));
  const enrolmentsIn = (courseId: CourseId) =>
    db.database.read<{ employeeId: EmployeeId; state: string; mandatory: boolean; dueOn: string | null }>(
      'select employee_id as "employeeId", state, mandatory, due_on as "dueOn" from learning.enrolment where course_id = $1 order by id', [courseId]);

  it('says of every row what it means, with its number, and enrols the good ones only', async () => {
    const basic = await aCourse();
    const courseId = await aCourse({ enrolmentRule: 'ASSIGNMENT', prerequisiteCourseIds: [basic] });
    const completed = async (where: CourseId) => {
      const person = await anEmployee(db, { unitId });
      await aCompletion(db, { employeeId: person.id, courseId: where });
      return person;
    };
    const good = await completed(basic);
    const enrolled = await completed(basic);
    await anEnrolment(db, { employeeId: enrolled.id, courseId });
    const untrained = await anEmployee(db, { unitId });
    const elsewhere = await anEmployee(db, { unitId: otherUnitId });
    const stranger = await anEmployee(db);
    const gone = await anEmployee(db, { unitId });
    await db.database.transaction((tx) => new EmployeeService().endEmployee(tx, { employeeId: gone.id, reason: 'RETIRED', from: db.clock.today('Asia/Jakarta') }));
    const id = await draft(courseId, [good.nip, enrolled.nip, untrained.nip, elsewhere.nip, stranger.nip, gone.nip, aNip(), '12345', good.nip, unitAdmin.nip], unitAdmin);

    expect(await results(id, unitAdmin)).toEqual([
      { row: 1, result: 'ENROL', fault: null, named: true },
      { row: 2, result: 'ALREADY', fault: null, named: true },
      { row: 3, result: 'PREREQUISITE', fault: null, named: true },
      { row: 4, result: 'OUT_OF_REACH', fault: null, named: false },
      { row: 5, result: 'OUT_OF_REACH', fault: null, named: false },
      { row: 6, result: 'ENDED', fault: null, named: true },
      { row: 7, result: 'UNKNOWN', fault: null, named: false },
      { row: 8, result: 'BAD_NIP', fault: 'LENGTH', named: false },
      { row: 9, result: 'REPEATED', fault: null, named: true },
      { row: 10, result: 'OWN', fault: null, named: true },
    ]);
    const dueOn = '2027-03-31';
    await confirm(id, { mandatory: true, dueOn }, unitAdmin);
    await apply(id);
    expect(await order(id, unitAdmin)).toMatchObject({ state: 'APPLIED', people: 10, passed: 10, counts: { ENROLLED: 1, ALREADY: 1, OUT_OF_REACH: 2 } });
    expect(await enrolmentsIn(courseId)).toEqual(expect.arrayContaining([{ employeeId: good.id, state: 'ACTIVE', mandatory: true, dueOn }]));
    expect(await enrolmentsIn(courseId)).toHaveLength(2);
    let csv = '';
    for await (const part of services.orders.rejectedCsv(unitAdmin.scopeOf('learning.enrolment.assign'), id)) csv += part;
    expect(csv).toContain(`8,12345,,Bukan NIP yang benar. Harus 18 angka.`);
    expect(csv.trim().split('\r\n')).toHaveLength(1 + 8);
    await expect(order(id)).resolves.toMatchObject({ id });
    await expect(order(id, await signedIn(db, { employeeId: elsewhere.id, grants: [{ role: 'ADMIN_OPD', unitId: otherUnitId }] }))).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  it('repeats safely: the same id is answered, the same people again change nothing', async () => {
    const courseId = await aCourse();
    const people = [await anEmployee(db, { unitId }), await anEmployee(db, { unitId })];
    const nips = people.map(({ nip }) => nip);
    const id = await draft(courseId, nips);
    await draft(courseId, nips, admin, id);
    await expect(draft(courseId, nips.slice(1), admin, id)).rejects.toMatchObject({ code: 'platform.different_repeat' });
    await confirm(id, { dueOn: '2027-01-31' });
    await confirm(id, { dueOn: '2027-01-31' });
    await expect(confirm(id)).rejects.toMatchObject({ code: 'learning.order_not_ready' });
    await apply(id);
    const before = await enrolmentsIn(courseId);
    await apply(id);
    const again = await draft(courseId, nips);
    expect((await results(again)).map(({ result }) => result)).toEqual(['ALREADY', 'ALREADY']);
    await confirm(again, { mandatory: true });
    await apply(again);
    expect(await enrolmentsIn(courseId)).toEqual(before);
  });

  it('gives no more seats than there are, and says whom they did not reach', async () => {
    const courseId = await aCourse({ capacity: 3 });
    await anEnrolment(db, { employeeId: (await anEmployee(db, { unitId })).id, courseId });
    const people = await Promise.all(Array.from({ length: 4 }, () => anEmployee(db, { unitId })));
    const id = await draft(courseId, people.map(({ nip }) => nip));
    expect(await services.orders.courseFacts(courseId)).toEqual({ seatsLeft: 2, minutes: 90 });
    await confirm(id);
    await apply(id);
    expect((await results(id)).map(({ result }) => result)).toEqual(['ENROLLED', 'ENROLLED', 'FULL', 'FULL']);
    expect(await services.orders.courseFacts(courseId)).toMatchObject({ seatsLeft: 0 });
  });

  it('approves a request that waits, and tells everybody once', async () => {
    const courseId = await aCourse({ enrolmentRule: 'APPROVAL' });
    const [asked, fresh] = [await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id }), await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id })];
    await db.database.transaction((tx) => services.enrolments.enrol(tx, { id: newId(), employeeId: asked.employeeId, courseId, basis: 'OWN' }));
    const id = await draft(courseId, [asked.nip, fresh.nip]);
    expect((await results(id)).map(({ result }) => result)).toEqual(['REQUESTED', 'ENROL']);
    await confirm(id, { mandatory: true });
    await apply(id);
    const notices = noticeServices(db);
    await tellAll(db, notices);
    expect((await enrolmentsIn(courseId)).map(({ state, mandatory }) => [state, mandatory])).toEqual([['ACTIVE', true], ['ACTIVE', true]]);
    expect((await notices.inbox.list(asked.actor, { language: 'id', limit: 10 })).items.map(({ kind }) => kind)).toEqual(['request_approved']);
    expect((await notices.inbox.list(fresh.actor, { language: 'id', limit: 10 })).items).toMatchObject([{ kind: 'assigned', text: expect.stringContaining('dapat mulai belajar kapan saja.') }]);
  });

  it('finds the people of a filter within reach', async () => {
    const courseId = await aCourse();
    const sub = await aUnit(db, { parentId: unitId });
    const positionId = await aPosition(db, { agencyId, positionGroup: 'JF_AHLI_MUDA' });
    const [first, second] = [await anEmployee(db, { unitId: sub, positionId }), await anEmployee(db, { unitId: sub, kind: 'PPPK', rankGrade: 'IX' })];
    const countOf = async (filter: PeopleFilter, by = unitAdmin) => (await order(await draftFor(courseId, filter, by), by)).people;
    expect(await countOf({ unitId: sub })).toBe(2);
    expect(await countOf({ unitId: sub, kind: 'PPPK' })).toBe(1);
    expect(await countOf({ unitId: sub, positionGroup: 'JF_AHLI_MUDA' })).toBe(1);
    await anEnrolment(db, { employeeId: first.id, courseId });
    expect(await countOf({ unitId: sub, notEnrolled: true })).toBe(1);
    await anEnrolment(db, { employeeId: second.id, courseId });
    await expect(countOf({ unitId: sub, notEnrolled: true })).rejects.toMatchObject({ code: 'learning.order_empty' });
    await expect(countOf({ unitId: otherUnitId })).rejects.toMatchObject({ code: 'learning.order_empty' });
  });

  it('narrows a filter down to those whom a later step names, and answers the same request again though they have changed', async () => {
    const [courseId, id, sub] = [await aCourse(), newId(), await aUnit(db, { parentId: unitId })];
    const [behind, elsewhere] = [await anEmployee(db, { unitId: sub }), await anEmployee(db, { unitId: otherUnitId })];
    await anEmployee(db, { unitId: sub });
    const select = (among: readonly EmployeeId[]) =>
      db.database.transaction((tx) =>
        services.ordering.draftOrder(tx, { id, courseId, selection: { source: 'FILTER', filter: { unitId: sub, behind: true }, among }, scope: admin.scopeOf('learning.enrolment.assign') }));
    await select([behind.id, elsewhere.id]);
    await select([]);
    expect(await order(id)).toMatchObject({ people: 1, counts: { ENROL: 1 }, filter: { behind: true } });
  });

  it('takes the people of a file, and says which row is bad', async () => {
    const [courseId, good] = [await aCourse(), await anEmployee(db, { unitId })];
    const id = newId();
    const nips = [readGivenNip(2, good.nip, false), readGivenNip(3, '199001012015031', false), readGivenNip(4, '1.99001E+17', true)];
    await db.database.transaction((tx) =>
      services.ordering.draftOrder(tx, { id, courseId, selection: { source: 'FILE', fileName: 'pegawai.xlsx', nips }, scope: admin.scopeOf('learning.enrolment.assign') }));
    expect(await results(id)).toEqual([
      { row: 2, result: 'ENROL', fault: null, named: true },
      { row: 3, result: 'BAD_NIP', fault: 'LENGTH', named: false },
      { row: 4, result: 'BAD_NIP', fault: 'AS_NUMBER', named: false },
    ]);
    await confirm(id);
    await apply(id);
    expect(await order(id)).toMatchObject({ source: 'FILE', fileName: 'pegawai.xlsx', counts: { ENROLLED: 1, BAD_NIP: 2 } });
  });

  it('can be of a kept filter, which everybody has for themselves, replaces by its name, and removes', async () => {
    const filters = new PeopleFilterService(db.database);
    const keep = (filter: PeopleFilter, name = 'PPPK di dinas') => db.database.transaction((tx) => filters.saveFilter(tx, { id: newId(), name, filter, accountId: admin.accountId }));
    await keep({ unitId });
    await keep({ unitId, kind: 'PPPK', behind: true });
    await keep({ unitId: otherUnitId }, 'Unit lain');
    const kept = await filters.filters(admin.accountId);
    expect(kept.map(({ name, filter }) => [name, filter])).toEqual([['PPPK di dinas', { unitId, kind: 'PPPK', behind: true }], ['Unit lain', { unitId: otherUnitId }]]);
    expect(await filters.filters(unitAdmin.accountId)).toEqual([]);
    const remove = (who: SignedInTester) => db.database.transaction((tx) => filters.removeFilter(tx, kept[0]!.id, who.accountId));
    await expect(remove(unitAdmin)).rejects.toMatchObject({ code: 'platform.not_found' });
    await remove(admin);
    expect((await filters.filters(admin.accountId)).map(({ name }) => name)).toEqual(['Unit lain']);
  });

  it('of some thousand people goes on where it was killed, enrols everybody once, and tells in few events', async () => {
    const courseId = await aCourse();
    const crowded = await aUnit(db, { parentId: agencyId });
    const people = 3_000;
    await aCrowd(crowded, people);
    const id = await draftFor(courseId, { unitId: crowded });
    await confirm(id, { dueOn: '2027-06-30' });

    const { transaction } = db.database;
    let chunks = 0;
    db.database.transaction = (work) => transaction.call(db.database, async (tx) => {
      const done = await work(tx);
      chunks += 1;
      // The process dies before the third chunk is committed.
      if (chunks === 3) throw new Error('killed');
      return done;
    }) as never;
    await expect(services.applying.applyOrder(id)).rejects.toThrow('killed');
    db.database.transaction = transaction;
    expect(await order(id)).toMatchObject({ state: 'APPLYING', passed: 1_000, people });
    expect(await enrolmentsIn(courseId)).toHaveLength(1_000);

    await Promise.all([services.applying.applyOrder(id), services.applying.applyOrder(id)]);
    await apply(id);
    expect(await order(id)).toMatchObject({ state: 'APPLIED', passed: people, counts: { ENROLLED: people } });
    const [made] = await db.database.read(
      `select count(distinct e.employee_id)::int as people, count(*)::int as enrolments, count(p.enrolment_id)::int as pins from learning.enrolment e
         left join learning.enrolment_pin p on p.enrolment_id = e.id where e.order_id = $1 and e.due_on = '2027-06-30'`, [id]);
    expect(made).toEqual({ people, enrolments: people, pins: people });
    const [events] = await db.database.read(`select count(*)::int as n from platform.outbox_event where name = 'learning.people_assigned' and payload ->> 'orderId' = $1`, [id]);
    expect(events).toEqual({ n: people / 500 });
  });

  it('lets a preview go that nobody confirmed, and the numbers of an applied order', async () => {
    const courseId = await aCourse();
    const [kept, left] = [await draft(courseId, [(await anEmployee(db, { unitId })).nip]), await draft(courseId, [(await anEmployee(db, { unitId })).nip])];
    await confirm(kept);
    await apply(kept);
    db.clock.advance({ hours: 31 * 24 });
    while ((await db.database.transaction((tx) => services.forgetting.forgetOldest(tx))) !== null);
    await expect(order(left)).rejects.toMatchObject({ code: 'platform.not_found' });
    expect(await order(kept)).toMatchObject({ counts: { ENROLLED: 1 } });
    expect((await services.orders.lines(admin.scopeOf('learning.enrolment.assign'), kept, null, { limit: 5 })).items).toMatchObject([{ given: null, displayName: expect.any(String) }]);
  });

  /** Many people of one unit, without numbers. */
  async function aCrowd(ofUnit: UnitId, count: number): Promise<void> {
    await db.database.transaction(async (tx) => {
      const ids = Array.from({ length: count }, () => newId());
      await tx.query(`insert into organisation.employee (id, full_name, front_title, back_title) select p.id, 'Orang ' || p.nth, '', '' from unnest($1::uuid[]) with ordinality as p(id, nth)`, [ids]);
      await employEmployees(tx, ids.map((employeeId) => ({ employeeId, from: '2018-01-01', kind: 'PNS', rankGrade: 'III/a', legalStanding: '01' })));
      await placeEmployees(tx, ids.map((employeeId) => ({ employeeId, from: '2018-01-01', unitId: ofUnit, positionId: null })));
    });
  }
});
