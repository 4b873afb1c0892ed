import { DomainError } from '@piawai/contracts';

import { anAccount, accountServices, signedIn, TEST_PASSWORD } from '../../../../test/builders/account';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { codeAt } from '../mfa/second-factor';
import { countedAttempt } from './counted-attempt';

describe('signing in', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof accountServices>;
  let octet = 0;

  beforeAll(async () => {
    db = await testDatabase();
    services = accountServices(db);
  });
  beforeEach(() => db.clock.stopAt('2026-11-21T03:00:00Z'));
  afterAll(() => db.close());

  const visitor = (address = `10.1.0.${(octet += 1)}`) => ({ device: 'test', address });
  const signIn = (login: string, password = TEST_PASSWORD, from = visitor(), code?: string) => services.signIns.signIn({ login, password, code }, from);
  const wrong = { code: 'accounts.wrong_credentials' };

  it('takes a NIP with spaces or dots, and an e-mail address', async () => {
    const account = await anAccount(db, { email: 'Budi.Uji@kota.example' });
    const spaced = account.nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2.$3 $4');
    await expect(signIn(spaced)).resolves.toMatchObject({ accountId: account.accountId });
    await expect(signIn('budi.uji@KOTA.example')).resolves.toMatchObject({ accountId: account.accountId });
  });

  it('answers alike for an unknown login, a wrong password and a blocked account', async () => {
    const account = await anAccount(db);
    const blocked = await anAccount(db);
    await db.database.transaction((tx) => tx.query('update accounts.account set blocked_at = $2 where id = $1', [blocked.accountId, tx.now]));
    const attempts = [signIn('199001012015031999'), signIn(account.nip, 'bukan-kata-sandi'), signIn(blocked.nip)];
    const answers = await Promise.allSettled(attempts);
    expect(answers).toEqual(Array(3).fill({ status: 'rejected', reason: expect.objectContaining(wrong) }));
  });

  it('slows down a guesser without locking the owner out for good', async () => {
    const account = await anAccount(db);
    const guesser = visitor();
    for (let attempt = 0; attempt < 8; attempt += 1) await expect(signIn(account.nip, 'tebakan-salah', guesser)).rejects.toMatchObject(wrong);
    await expect(signIn(account.nip, TEST_PASSWORD, guesser)).rejects.toMatchObject({ code: 'platform.too_many_requests', details: { retryAfterSeconds: 300 } });
    await expect(signIn(account.nip, TEST_PASSWORD, visitor())).resolves.toBeDefined();
    db.clock.advance({ minutes: 5 });
    await expect(signIn(account.nip, TEST_PASSWORD, guesser)).resolves.toBeDefined();
  });

  it('does not hold up an office that shares one address', async () => {
    const office = visitor();
    const account = await anAccount(db);
    for (let morning = 0; morning < 30; morning += 1) await signIn(account.nip, TEST_PASSWORD, office);
    const taken = await db.database.read<{ taken: number }>('select taken from platform.rate_window where key like $1', [`%${office.address}`]);
    expect(taken.every((window) => window.taken === 0)).toBe(true);
  });

  it('does not count the question for a second factor, and counts each wrong code', async () => {
    const office = visitor();
    const tester = await signedIn(db);
    const { secret } = await db.database.transaction((tx) => services.mfa.offerSecondFactor(tx, tester.accountId, 'Budi', 'Kota Uji'));
    await db.database.transaction((tx) => services.mfa.confirmSecondFactor(tx, tester.accountId, codeAt(secret, db.clock.now())));
    for (let morning = 0; morning < 9; morning += 1) {
      db.clock.advance({ seconds: 30 });
      await expect(signIn(tester.nip, TEST_PASSWORD, office)).rejects.toMatchObject({ code: 'accounts.code_required' });
      await expect(signIn(tester.nip, TEST_PASSWORD, office, codeAt(secret, db.clock.now()))).resolves.toBeDefined();
    }
    db.clock.travelTo('2026-11-21T04:00:00Z');
    for (let guess = 0; guess < 8; guess += 1) await expect(signIn(tester.nip, TEST_PASSWORD, office, '000000')).rejects.toMatchObject({ code: 'accounts.wrong_code' });
    await expect(signIn(tester.nip, TEST_PASSWORD, office)).rejects.toMatchObject({ code: 'platform.too_many_requests' });
  });

  describe('from many addresses or with many logins', () => {
    const guess = (login: string, address: string) =>
      countedAttempt(services.limits, 'sign-in', login, address, () => Promise.reject(new DomainError('accounts.wrong_credentials')));
    const guesses = async (count: number, one: (at: number) => Promise<unknown>): Promise<void> => {
      for (let at = 0; at < count; at += 1) await expect(one(at)).rejects.toMatchObject(wrong);
    };
    const tooMany = (retryAfterSeconds: number) => ({ code: 'platform.too_many_requests', details: { retryAfterSeconds } });

    it('one account takes 40 wrong attempts in a quarter of an hour, whatever the address', async () => {
      const { nip } = await anAccount(db);
      await guesses(40, (at) => guess(nip, `10.9.0.${at}`));
      await expect(guess(nip, '10.9.1.1')).rejects.toMatchObject(tooMany(900));
      db.clock.advance({ minutes: 15 });
      await expect(signIn(nip)).resolves.toBeDefined();
    });

    it('one address takes 100 wrong attempts in five minutes, whatever the login', async () => {
      const { nip } = await anAccount(db);
      await guesses(100, (at) => guess(`tebakan-${at}@kota.example`, '10.9.2.1'));
      await expect(guess('lain@kota.example', '10.9.2.1')).rejects.toMatchObject(tooMany(300));
      await expect(signIn(nip)).resolves.toBeDefined();
    });
  });

  it('asks for the second factor, takes each code once, and a recovery code instead', async () => {
    const tester = await signedIn(db, { grants: [{ role: 'ADMIN_OPD' }], mfaRequired: true });
    expect(tester.actor.grants.map((grant) => grant.role)).toEqual(['PEGAWAI']);
    const offer = await db.database.transaction((tx) => services.mfa.offerSecondFactor(tx, tester.accountId, 'Budi', 'Kota Uji'));
    expect(offer.uri).toMatch(/^otpauth:\/\/totp\/Kota%20Uji:Budi\?/);
    const recovery = await db.database.transaction((tx) => services.mfa.confirmSecondFactor(tx, tester.accountId, codeAt(offer.secret, db.clock.now())));
    await expect(signIn(tester.nip)).rejects.toMatchObject({ code: 'accounts.code_required' });
    await expect(signIn(tester.nip, TEST_PASSWORD, visitor(), codeAt(offer.secret, db.clock.now()))).rejects.toMatchObject({ code: 'accounts.wrong_code' });
    db.clock.advance({ seconds: 30 });
    const code = codeAt(offer.secret, db.clock.now());
    const keys = await signIn(tester.nip, TEST_PASSWORD, visitor(), code);
    const actor = await services.actors.actorOf(keys.sessionId);
    expect(actor!.grants.map((grant) => grant.role)).toEqual(['ADMIN_OPD', 'PEGAWAI']);
    await expect(signIn(tester.nip, TEST_PASSWORD, visitor(), code)).rejects.toMatchObject({ code: 'accounts.wrong_code' });
    await expect(signIn(tester.nip, TEST_PASSWORD, visitor(), recovery[0])).resolves.toBeDefined();
    await expect(signIn(tester.nip, TEST_PASSWORD, visitor(), recovery[0])).rejects.toMatchObject({ code: 'accounts.wrong_code' });
  });
});
