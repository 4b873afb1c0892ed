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
    db.database.transaction((tx) => services.activation.giveActivationLink(tx, employeeId, by.scopeOf('accounts.account.manage')));
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
});
