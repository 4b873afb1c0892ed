import { anAccount, accountServices, signedIn, TEST_PASSWORD } from '../../../../test/builders/account';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

describe('a password', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof accountServices>;

  beforeAll(async () => {
    db = await testDatabase();
    services = accountServices(db);
  });
  beforeEach(() => db.clock.stopAt('2026-11-21T03:00:00Z'));
  afterAll(() => db.close());

  const signIn = (login: string, password: string) => services.signIns.signIn({ login, password }, { device: 'test', address: '10.2.0.1' });
  const resetIds = async (): Promise<string[]> => {
    const events = await db.database.read<{ payload: { resetId: string } }>(
      "select payload from platform.outbox_event where name = 'accounts.password_reset_requested' order by id",
    );
    return events.map((event) => event.payload.resetId);
  };

  it('changed by its owner ends the other sessions, not this one', async () => {
    const owner = await signedIn(db);
    const elsewhere = await signIn(owner.nip, TEST_PASSWORD);
    await expect(services.passwords.changePassword(owner.actor, 'salah-sekali', 'sandi-baru-sekali')).rejects.toMatchObject({ code: 'accounts.wrong_password' });
    await expect(services.passwords.changePassword(owner.actor, TEST_PASSWORD, owner.nip)).rejects.toMatchObject({ code: 'accounts.password_too_weak' });
    await services.passwords.changePassword(owner.actor, TEST_PASSWORD, 'sandi-baru-sekali');
    expect(await services.actors.actorOf(elsewhere.sessionId)).toBeNull();
    expect(await services.actors.actorOf(owner.actor.sessionId)).not.toBeNull();
    await expect(signIn(owner.nip, 'sandi-baru-sekali')).resolves.toBeDefined();
  });

  it('is reset by a mailed token, once, and the token is nowhere in the database', async () => {
    const account = await anAccount(db, { email: 'lupa@kota.example' });
    const session = await signIn(account.nip, TEST_PASSWORD);
    await services.passwords.requestReset(account.nip, '10.2.0.2');
    const [resetId] = await resetIds();
    const mail = await services.passwords.claimResetMail(resetId!);
    expect(mail).toMatchObject({ email: 'lupa@kota.example', minutes: 60 });
    expect(await services.passwords.claimResetMail(resetId!)).toBeNull();
    const rows = await db.database.read<{ row: string }>('select r::text as row from accounts.password_reset r');
    expect(rows.some(({ row }) => row.includes(mail!.token))).toBe(false);
    await services.passwords.resetPassword(mail!.token, 'sandi-sesudah-lupa');
    await expect(services.passwords.resetPassword(mail!.token, 'sandi-kedua-kali')).rejects.toMatchObject({ code: 'accounts.reset_token_invalid' });
    expect(await services.actors.actorOf(session.sessionId)).toBeNull();
    await expect(signIn(account.nip, 'sandi-sesudah-lupa')).resolves.toBeDefined();
  });

  it('cannot be reset by a token that is older than an hour', async () => {
    const account = await anAccount(db, { email: 'lama@kota.example' });
    await services.passwords.requestReset('lama@kota.example', '10.2.0.3');
    const mail = await services.passwords.claimResetMail((await resetIds()).at(-1)!);
    db.clock.advance({ minutes: 60 });
    await expect(services.passwords.resetPassword(mail!.token, 'terlambat-sejam')).rejects.toMatchObject({ code: 'accounts.reset_token_invalid' });
    await expect(signIn(account.nip, TEST_PASSWORD)).resolves.toBeDefined();
  });

  it('reset looks the same for an unknown login and orders nothing', async () => {
    const before = await resetIds();
    await expect(services.passwords.requestReset('tidak.ada@kota.example', '10.2.0.4')).resolves.toBeUndefined();
    expect(await resetIds()).toEqual(before);
  });
});
