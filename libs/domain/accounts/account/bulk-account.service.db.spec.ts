import { accountServices, signedIn, type SignedInTester, TEST_PASSWORD } from '../../../../test/builders/account';
import { anEmployee } from '../../../../test/builders/employee';
import { anAgency, aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

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
    db.database.transaction((tx) => services.bulk.endSessionsOf(tx, employeeId, by.scopeOf('accounts.account.manage')));

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

  it('are ended for many at once, where the admin may', async () => {
    const [one, two, beside] = await Promise.all([someone(unitId), someone(unitId), someone(besideId)]);
    const people = [one.employeeId, two.employeeId, beside.employeeId, unitAdmin.employeeId];
    const outcome = await db.database.transaction((tx) => services.bulk.endSessions(tx, people, unitAdmin.scopeOf('accounts.account.manage')));
    expect(outcome).toEqual({ changed: 2, leftOut: 2 });
    services.actors.forget();
    expect(await Promise.all([one, two, beside].map(async ({ actor }) => (await services.actors.actorOf(actor.sessionId)) !== null))).toEqual([false, false, true]);
  });

  it('end with a block, which keeps the password out until it is taken back', async () => {
    const learner = await someone(unitId);
    const organiser = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'PENYELENGGARA' }] });
    const scope = unitAdmin.scopeOf('accounts.account.manage');
    const people = [learner.employeeId, organiser.employeeId, unitAdmin.employeeId];
    const signIn = () => services.signIns.signIn({ login: learner.nip, password: TEST_PASSWORD }, { device: 'test', address: null });

    expect(await db.database.transaction((tx) => services.bulk.blockAccounts(tx, people, scope))).toEqual({ changed: 1, leftOut: 2 });
    expect(await card(unitAdmin, learner.employeeId)).toMatchObject({ state: 'BLOCKED', sessions: [] });
    await expect(signIn()).rejects.toMatchObject({ code: 'accounts.wrong_credentials' });

    expect(await db.database.transaction((tx) => services.bulk.unblockAccounts(tx, people, scope))).toEqual({ changed: 1, leftOut: 2 });
    await expect(signIn()).resolves.toBeDefined();
  });

  it('belong to people who can be listed by role', async () => {
    const organiser = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: besideId })).id, grants: [{ role: 'VERIFIKATOR' }] });
    const { items } = await services.list.list(admin.scopeOf('accounts.account.read'), { role: 'VERIFIKATOR', limit: 50 });
    expect(items.map((line) => line.employeeId)).toEqual([organiser.employeeId]);
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
