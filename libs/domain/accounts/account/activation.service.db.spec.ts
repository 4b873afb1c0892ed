import { accountServices, signedIn, type SignedInTester, TEST_PASSWORD } from '../../../../test/builders/account';
import { anEmployee } from '../../../../test/builders/employee';
import { anAgency, aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

describe('an account that is activated in person', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof accountServices>;
  let unitId: string;
  let admin: SignedInTester;
  let unitAdmin: SignedInTester;

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt('2026-11-21T03:00:00Z');
    services = accountServices(db);
    const agencyId = await anAgency(db);
    unitId = await aUnit(db, { parentId: agencyId });
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId, fullName: 'Admin Instansi' })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    unitAdmin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId, fullName: 'Admin Unit' })).id, grants: [{ role: 'ADMIN_OPD', unitId }] });
  });
  afterAll(() => db.close());

  const link = (by: SignedInTester, employeeId: string) =>
    db.database.transaction((tx) => services.activation.giveActivationLink(tx, employeeId, 'FORGOTTEN_PASSWORD', by.scopeOf('accounts.account.manage')));
  const list = (by: SignedInTester, filter = {}) => services.list.list(by.scopeOf('accounts.account.read'), { limit: 50, ...filter });

  it('is opened with a link that sets the first password, once', async () => {
    const employee = await anEmployee(db, { unitId, fullName: 'Pegawai Baru' });
    expect((await list(unitAdmin, { state: 'NONE' })).items).toMatchObject([{ name: 'Pegawai Baru', accountId: null }]);
    const { token } = await link(unitAdmin, employee.id);
    expect((await list(unitAdmin, { state: 'NEVER_SIGNED_IN', search: 'baru' })).items).toMatchObject([{ employeeId: employee.id, roles: [] }]);
    await services.passwords.resetPassword(token, TEST_PASSWORD);
    await services.signIns.signIn({ login: employee.nip, password: TEST_PASSWORD }, { device: 'test', address: null });
    expect((await list(unitAdmin, { search: employee.nip.slice(0, 12) })).items.find((line) => line.employeeId === employee.id)).toMatchObject({ state: 'ACTIVE' });
    await expect(services.passwords.resetPassword(token, 'sandi-yang-lain')).rejects.toMatchObject({ code: 'accounts.reset_token_invalid' });
  });

  it('cannot be used by an admin of a unit to take over the admin of the agency, nor oneself', async () => {
    const both = await signedIn(db, { employeeId: (await anEmployee(db, { unitId, fullName: 'Pengampu' })).id, grants: [{ role: 'PENGAMPU' }] });
    await expect(link(unitAdmin, both.employeeId)).rejects.toMatchObject({ code: 'accounts.link_not_allowed' });
    await expect(link(admin, both.employeeId)).resolves.toMatchObject({ token: expect.any(String) });
    await expect(link(admin, admin.employeeId)).rejects.toMatchObject({ code: 'platform.own_request' });
  });

  it('is out of reach for the admin of another unit', async () => {
    const elsewhere = await anEmployee(db);
    await expect(link(admin, elsewhere.id)).rejects.toMatchObject({ code: 'platform.not_found' });
    expect((await list(admin)).items.map((line) => line.employeeId)).not.toContain(elsewhere.id);
  });

  it('keeps the reason of a link in the audit trail', async () => {
    const employee = await anEmployee(db, { unitId });
    await link(unitAdmin, employee.id);
    const entries = await db.database.read(
      `select e.details from platform.audit_entry e join accounts.account a on a.id::text = e.subject_id
       where a.employee_id = $1 and e.action = 'accounts.activation_link_given'`,
      [employee.id],
    );
    expect(entries).toEqual([{ details: { reason: 'FORGOTTEN_PASSWORD' } }]);
  });
});

describe('the sessions of somebody else', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof accountServices>;
  let admin: SignedInTester;
  let unitAdmin: SignedInTester;
  let unitId: string;
  let besideId: string;

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt('2026-11-21T03:00:00Z');
    services = accountServices(db);
    const agencyId = await anAgency(db);
    unitId = await aUnit(db, { parentId: agencyId });
    besideId = await aUnit(db, { parentId: agencyId });
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    unitAdmin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'ADMIN_OPD', unitId }] });
  });
  afterAll(() => db.close());

  const someone = async (inUnit: string) => signedIn(db, { employeeId: (await anEmployee(db, { unitId: inUnit })).id });
  const card = (by: SignedInTester, employeeId: string) => services.list.card(by.scopeOf('accounts.account.read'), employeeId);
  const end = (by: SignedInTester, employeeId: string) =>
    db.database.transaction((tx) => services.endings.endSessionsOf(tx, employeeId, by.scopeOf('accounts.account.manage')));

  it('are shown and ended within reach', async () => {
    const learner = await someone(unitId);
    expect(await card(unitAdmin, learner.employeeId)).toMatchObject({ accountId: learner.accountId, mfaActive: false, sessions: [{ device: 'test' }] });
    await end(unitAdmin, learner.employeeId);
    expect((await card(unitAdmin, learner.employeeId)).sessions).toEqual([]);
    services.actors.forget();
    expect(await services.actors.actorOf(learner.actor.sessionId)).toBeNull();
  });

  it('are out of reach beside the own subtree, above oneself and for oneself', async () => {
    const beside = await someone(besideId);
    await expect(card(unitAdmin, beside.employeeId)).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(end(unitAdmin, beside.employeeId)).rejects.toMatchObject({ code: 'platform.not_found' });
    const organiser = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'PENYELENGGARA' }] });
    await expect(end(unitAdmin, organiser.employeeId)).rejects.toMatchObject({ code: 'accounts.link_not_allowed' });
    await expect(end(unitAdmin, unitAdmin.employeeId)).rejects.toMatchObject({ code: 'platform.own_request' });
    await expect(end(admin, organiser.employeeId)).resolves.toBeUndefined();
  });

  it('belong to people who can be listed by unit', async () => {
    const beside = await someone(besideId);
    const listed = async (by: SignedInTester, inUnit: string) =>
      (await services.list.list(by.scopeOf('accounts.account.read'), { unitId: inUnit, limit: 50 })).items.map((line) => line.employeeId);
    expect(await listed(admin, besideId)).toContain(beside.employeeId);
    expect(await listed(admin, unitId)).not.toContain(beside.employeeId);
    expect(await listed(unitAdmin, besideId)).toEqual([]);
  });
});
