import { anAccount, accountServices, signedIn, type SignedInTester, TEST_PASSWORD } from '../../../../test/builders/account';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

describe('an own e-mail address', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof accountServices>;
  let owner: SignedInTester;

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt('2026-11-21T03:00:00Z');
    services = accountServices(db);
    owner = await signedIn(db);
  });
  afterAll(() => db.close());

  const mails = async (): Promise<string[]> => {
    const events = await db.database.read<{ payload: { confirmationId: string } }>("select payload from platform.outbox_event where name = 'accounts.email_confirmation_requested' order by id");
    return events.map(({ payload }) => payload.confirmationId);
  };
  const requested = async (email: string) => {
    await services.emails.requestEmail(owner.actor, email, TEST_PASSWORD);
    return (await services.emails.claimMail((await mails()).at(-1)!))!;
  };
  const confirm = (token: string) => db.database.transaction((tx) => services.emails.confirmEmail(tx, token));
  const email = async () => (await services.reader.identityOf(owner.accountId)).email;
  const invalid = { code: 'accounts.confirmation_invalid' };

  it('asks for the password, and counts once the mail was opened', async () => {
    await expect(services.emails.requestEmail(owner.actor, 'baru@kota.example', 'bukan-sandi')).rejects.toMatchObject({ code: 'accounts.wrong_password' });
    const mail = await requested(' Baru@Kota.example');
    expect(mail).toMatchObject({ email: 'baru@kota.example', hours: 24 });
    expect(await email()).toBeNull();
    expect(await services.emails.claimMail((await mails()).at(-1)!)).toBeNull();

    await confirm(mail.token);

    expect(await email()).toBe('baru@kota.example');
    await expect(confirm(mail.token)).rejects.toMatchObject(invalid);
  });

  it('is the last one that was entered, within a day, and nobody else’s', async () => {
    const first = await requested('satu@kota.example');
    const second = await requested('dua@kota.example');
    await expect(confirm(first.token)).rejects.toMatchObject(invalid);
    await anAccount(db, { email: 'dua@kota.example' });
    await expect(confirm(second.token)).rejects.toMatchObject(invalid);
    const late = await requested('tiga@kota.example');
    db.clock.advance({ hours: 24 });
    await expect(confirm(late.token)).rejects.toMatchObject(invalid);
    expect(await email()).toBe('baru@kota.example');
  });
});
