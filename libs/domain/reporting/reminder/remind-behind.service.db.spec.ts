import { UnitService } from '@piawai/domain/organisation';
import { ReferenceService } from '@piawai/domain/standards';
import { newId } from '@piawai/platform/database/uuid';

import { seedStandardsReference } from '../../../../apps/database/seeds/reference/standards';
import { anAccount, type SignedInTester, signedIn } from '../../../../test/builders/account';
import { anEmployee } from '../../../../test/builders/employee';
import { noticeServices, tellAll } from '../../../../test/builders/notice';
import { aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { BehindReader } from './behind.reader';
import { RemindBehindService } from './remind-behind.service';

describe('a reminder of the JP of the year', () => {
  let db: TestDatabase;
  let service: RemindBehindService;
  let unitId: string;
  let head: SignedInTester;
  let admin: SignedInTester;

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt('2026-11-18T03:00:00Z');
    await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
    service = new RemindBehindService(db.database);
    unitId = await aUnit(db);
    const { id } = await anEmployee(db, { unitId });
    await db.database.transaction((tx) => new UnitService().setHead(tx, { unitId, employeeId: id, capacity: 'HEAD', from: '2018-01-01' }));
    head = await signedIn(db, { employeeId: id });
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'ADMIN_OPD', unitId }] });
  });
  afterAll(() => db.close());

  const scope = (who: SignedInTester) => who.scopeOf('reporting.reminder.send');
  const remind = (who: SignedInTester, id = newId()) => db.database.transaction((tx) => service.remindBehind(tx, { id, unitId: null, scope: scope(who) }));

  it('says how many beforehand, and tells each person once in a week, whoever asks', async () => {
    const person = await anAccount(db, { employeeId: (await anEmployee(db, { unitId })).id });
    expect(await service.preview(scope(head), null)).toEqual({ due: 2, reminded: 0 });
    const id = newId();
    expect([await remind(head, id), await remind(head, id)]).toEqual([2, 2]);
    expect(await service.preview(scope(head), null)).toEqual({ due: 0, reminded: 2 });
    expect(await remind(admin)).toBe(1);
    const notices = noticeServices(db);
    await tellAll(db, notices);
    const told = () => db.database.read(`select from notifications.notice where kind = 'jp_reminder' and account_id = $1`, [person.accountId]);
    expect(await told()).toHaveLength(1);

    db.clock.stopAt('2026-11-23T03:00:00Z');
    const next = await signedIn(db, { employeeId: head.employeeId });
    expect(await remind(next)).toBe(2);
    await tellAll(db, notices);
    expect(await told()).toHaveLength(2);
  });

  it('is for those who are behind, and so is a choice of people that asks for them; nobody of a unit out of reach', async () => {
    const reader = new BehindReader(db.database);
    const [sub, foreign] = [await aUnit(db, { parentId: unitId }), await aUnit(db)];
    const [behind, onLeave] = [await anEmployee(db, { unitId: sub }), await anEmployee(db, { unitId: sub })];
    await db.database.read(`update organisation.employment set legal_standing = '02' where employee_id = $1`, [onLeave.id]);
    expect(await reader.peopleBehind(scope(admin), sub)).toEqual([behind.id]);
    await anEmployee(db, { unitId: foreign });
    expect(await reader.peopleBehind(scope(admin), foreign)).toEqual([]);
  });

  it('refuses a unit out of reach', async () => {
    const foreign = await aUnit(db);
    await expect(service.preview(scope(admin), foreign)).rejects.toThrow(expect.objectContaining({ code: 'platform.not_found' }) as Error);
  });
});
