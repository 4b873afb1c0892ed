import { accountServices, signedIn, type SignedInTester, TEST_PASSWORD } from '../../../../test/builders/account';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { codeAt } from './second-factor';

describe('removing the second factor', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof accountServices>;
  let tester: SignedInTester;
  let recovery: string[];

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt('2026-11-21T03:00:00Z');
    services = accountServices(db);
  });
  beforeEach(async () => {
    tester = await signedIn(db);
    const { secret } = await db.database.transaction((tx) => services.mfa.offerSecondFactor(tx, tester.accountId, 'Budi', 'Kota Uji'));
    recovery = await db.database.transaction((tx) => services.mfa.confirmSecondFactor(tx, tester.accountId, codeAt(secret, db.clock.now())));
  });
  afterAll(() => db.close());

  const remove = (password: string) => services.mfa.removeSecondFactor(tester.actor, password);
  const signIn = (code?: string) => services.signIns.signIn({ login: tester.nip, password: TEST_PASSWORD, code }, { device: 'test', address: '10.3.0.1' });

  it('takes the password; from then on it is enough, and the recovery codes are gone', async () => {
    await remove(TEST_PASSWORD);
    await expect(signIn()).resolves.toBeDefined();
    const left = await db.database.read('select from accounts.recovery_code where account_id = $1', [tester.accountId]);
    expect(left).toEqual([]);
  });

  it('leaves everything as it was at a wrong password', async () => {
    await expect(remove('bukan-kata-sandi')).rejects.toMatchObject({ code: 'accounts.wrong_password' });
    await expect(signIn()).rejects.toMatchObject({ code: 'accounts.code_required' });
    await expect(signIn(recovery[0])).resolves.toBeDefined();
  });

  it('does not let a stolen session guess on, neither here nor where else the password is asked for', async () => {
    for (let guess = 0; guess < 10; guess += 1) await expect(remove('bukan-kata-sandi')).rejects.toMatchObject({ code: 'accounts.wrong_password' });
    const tooMany = { code: 'platform.too_many_requests' };
    await expect(remove(TEST_PASSWORD)).rejects.toMatchObject(tooMany);
    await expect(services.passwords.changePassword(tester.actor, TEST_PASSWORD, 'sandi-baru-sekali')).rejects.toMatchObject(tooMany);
    await expect(services.emails.requestEmail(tester.actor, 'baru@kota.example', TEST_PASSWORD)).rejects.toMatchObject(tooMany);
    db.clock.advance({ minutes: 15 });
    await expect(remove(TEST_PASSWORD)).resolves.toBeUndefined();
  });
});
