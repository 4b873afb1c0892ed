import { newId } from '@piawai/platform/database/uuid';

import { accountServices, signedIn, type SignedInTester, TEST_PASSWORD } from '../../../../test/builders/account';
import { anEmployee, type TestEmployee } from '../../../../test/builders/employee';
import { anAgency, aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { readPdf } from '../../../../test/environment/read-pdf';

// Reading a PDF as a camera does takes its time.
jest.setTimeout(60_000);

const CODE = /[2-9CDFHJKMNPQRTVWXY]{3}-[2-9CDFHJKMNPQRTVWXY]{3}-[2-9CDFHJKMNPQRTVWXY]{3}/g;

describe('activation', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof accountServices>;
  let agencyId: string;
  let unitId: string;
  let admin: SignedInTester;
  let unitAdmin: SignedInTester;
  let octet = 0;

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt('2026-11-21T03:00:00Z');
    services = accountServices(db);
    agencyId = await anAgency(db);
    unitId = await aUnit(db, { parentId: agencyId, name: 'Dinas Slip' });
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId, fullName: 'Admin Instansi' })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    unitAdmin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId, fullName: 'Admin Unit' })).id, grants: [{ role: 'ADMIN_OPD', unitId }] });
  });
  beforeEach(() => db.clock.stopAt('2026-11-21T03:00:00Z'));
  afterAll(() => db.close());

  const manage = (by: SignedInTester) => by.scopeOf('accounts.account.manage');
  const order = (by: SignedInTester, selection: { employeeIds?: string[]; unitId?: string; withoutOpenSlip?: boolean }, id = newId()) =>
    db.database.transaction((tx) => services.orders.orderSlips(tx, { id, withoutOpenSlip: false, ...selection }, manage(by)));
  const preview = (by: SignedInTester, selection: { employeeIds?: string[]; unitId?: string; withoutOpenSlip?: boolean }) =>
    db.database.transaction((tx) => services.orders.previewSlips(tx, { withoutOpenSlip: false, ...selection }, manage(by)));
  const giveCode = (by: SignedInTester, employeeId: string, id = newId()) =>
    db.database.transaction((tx) => services.orders.giveCode(tx, { id, employeeId, reason: 'FORGOTTEN_PASSWORD', note: 'ponsel hilang' }, manage(by)));
  const open = (by: SignedInTester, printId: string) => db.database.transaction((tx) => services.sheets.openSheet(tx, printId, by.actor));
  const sheet = async (by: SignedInTester, printId: string): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for await (const part of services.sheets.draw(printId, await open(by, printId), manage(by))) parts.push(part);
    return Buffer.concat(parts);
  };
  const visitor = (address = `10.9.0.${(octet += 1)}`) => ({ device: 'test', address });
  const activate = (login: string, code: string, password = TEST_PASSWORD, from = visitor()) => services.activation.activateAccount({ login, code, password }, from);
  /** The code of a slip that is made for somebody; what the paper says is told by the tests of the sheet. */
  const codeFor = async (by: SignedInTester, { id }: TestEmployee): Promise<string> => {
    const print = await order(by, { employeeIds: [id] });
    const [slip] = await db.database.read<{ id: string }>('select id from accounts.activation_slip where print_id = $1', [print.id]);
    return services.codes.codeOf(slip!.id);
  };

  describe('slips', () => {
    it('are made for who has never signed in, by unit and name, and say no more than they must', async () => {
      const inUnit = await aUnit(db, { parentId: await aUnit(db, { parentId: agencyId, name: 'Dinas Cetak' }), name: 'Sekretariat' });
      const people = await Promise.all(['Dewi Lestari', 'Ángela Čović', 'Bambang'].map((fullName) => anEmployee(db, { unitId: inUnit, fullName })));
      expect(await preview(admin, { unitId: inUnit })).toMatchObject({ slips: 3, replaced: 0 });

      const print = await order(admin, { unitId: inUnit });
      const { pages } = await readPdf(await sheet(admin, print.id));

      const text = pages[0]!;
      expect(pages).toHaveLength(1);
      expect(text.match(CODE)).toHaveLength(3);
      expect(text.indexOf('Bambang')).toBeLessThan(text.indexOf('Dewi Lestari'));
      expect(text).toContain('Ángela Covic');
      expect(text).toContain('Sekretariat, Dinas Cetak');
      expect(text).toContain('Berlaku sampai 5 Desember 2026');
      expect(text).toContain(people[0]!.nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4'));
      expect(text).not.toMatch(/1990-01-01|1 Januari 1990|Tirtanusa/);
    });

    it('fill as many pages as they need', async () => {
      const inUnit = await aUnit(db, { parentId: agencyId });
      for (let person = 0; person < 17; person += 1) await anEmployee(db, { unitId: inUnit, fullName: `Pegawai ${person}` });
      const pdf = (await sheet(admin, (await order(admin, { unitId: inUnit })).id)).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(3);
      // The QR code is in the file once, however many slips show it.
      expect(pdf.match(/\/Subtype \/Image\b/g)?.length).toBeLessThanOrEqual(2);
    });

    it('leave out oneself, people who have signed in, blocked accounts and holders of higher roles', async () => {
      const inUnit = await aUnit(db, { parentId: unitId });
      const person = await anEmployee(db, { unitId: inUnit });
      const known = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: inUnit })).id });
      await services.signIns.signIn({ login: known.nip, password: TEST_PASSWORD }, visitor());
      const trainer = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: inUnit })).id, grants: [{ role: 'PENGAMPU' }] });
      const blocked = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: inUnit })).id });
      await db.database.transaction((tx) => services.bulk.blockAccounts(tx, [blocked.employeeId], manage(admin)));
      const everybody = { employeeIds: [person.id, known.employeeId, trainer.employeeId, blocked.employeeId, unitAdmin.employeeId] };

      const leftOut = { own: 1, signedIn: 1, higherRole: 1, blocked: 1, openSlip: 0 };
      expect(await preview(unitAdmin, everybody)).toEqual({ slips: 1, replaced: 0, leftOut });
      expect(await order(unitAdmin, everybody)).toMatchObject({ slips: 1 });
      expect((await preview(admin, everybody)).slips).toBe(3);
    });

    it('replace the code of before, unless those who hold one are left out', async () => {
      const person = await anEmployee(db, { unitId });
      const before = await codeFor(unitAdmin, person);
      expect(await preview(unitAdmin, { employeeIds: [person.id] })).toMatchObject({ slips: 1, replaced: 1 });
      expect(await preview(unitAdmin, { employeeIds: [person.id], withoutOpenSlip: true })).toMatchObject({ slips: 0, leftOut: { openSlip: 1 } });
      await expect(order(unitAdmin, { employeeIds: [person.id], withoutOpenSlip: true })).rejects.toMatchObject({ code: 'accounts.nobody_to_print' });

      const after = await codeFor(unitAdmin, person);
      expect(after).not.toBe(before);
      await expect(activate(person.nip, before)).rejects.toMatchObject({ code: 'accounts.activation_code_spent' });
      await expect(activate(person.nip, after)).resolves.toBeDefined();
    });

    it('are the same when the order is repeated, and nobody else may repeat it', async () => {
      const person = await anEmployee(db, { unitId });
      const id = newId();
      const first = await order(unitAdmin, { employeeIds: [person.id] }, id);
      expect(await order(unitAdmin, { employeeIds: [person.id] }, id)).toEqual(first);
      await expect(order(admin, { employeeIds: [person.id] }, id)).rejects.toMatchObject({ code: 'platform.different_repeat' });
    });

    it('of two admins at once leave one good code', async () => {
      const person = await anEmployee(db, { unitId });
      await Promise.all([order(admin, { employeeIds: [person.id] }), order(unitAdmin, { employeeIds: [person.id] }), order(admin, { unitId, withoutOpenSlip: false })]);
      const slips = await db.database.read(
        `select from accounts.activation_slip s join accounts.account a on a.id = s.account_id where a.employee_id = $1 and s.used_at is null and s.replaced_at is null`,
        [person.id],
      );
      expect(slips).toHaveLength(1);
    });

    it('can be downloaded by whoever ordered them, for a day', async () => {
      const person = await anEmployee(db, { unitId });
      const { id } = await order(unitAdmin, { employeeIds: [person.id] });
      await expect(open(admin, id)).rejects.toMatchObject({ code: 'platform.not_found' });
      db.clock.advance({ hours: 24 });
      await expect(open(unitAdmin, id)).rejects.toMatchObject({ code: 'accounts.print_over' });
    });

    it('leave no code in the database, and leave who made and who drew them in the audit trail', async () => {
      const person = await anEmployee(db, { unitId });
      const { id } = await order(unitAdmin, { employeeIds: [person.id] });
      const { pages, qrCode } = await readPdf(await sheet(unitAdmin, id));
      const [code] = pages[0]!.match(CODE)!;
      // Neither code nor NIP: scanner apps keep what they read.
      expect(qrCode).toBe('http://localhost:3000/aktifkan');
      const rows = await db.database.read<{ row: string }>('select s::text as row from accounts.activation_slip s union all select p::text from accounts.activation_print p union all select e::text from platform.audit_entry e');
      expect(rows.filter(({ row }) => row.includes(code!) || row.includes(code!.replaceAll('-', '')))).toEqual([]);
      const audit = await db.database.read<{ action: string }>(`select action from platform.audit_entry where details->>'printId' = $1 or subject_id = $1 order by id`, [id]);
      expect(audit.map(({ action }) => action)).toEqual(['accounts.activation_code_given', 'accounts.activation_slips_drawn']);
    });

    it('are listed by what became of them', async () => {
      const inUnit = await aUnit(db, { parentId: unitId });
      const [used, waiting, replaced] = await Promise.all([1, 2, 3].map((n) => anEmployee(db, { unitId: inUnit, fullName: `Nomor ${n}` })));
      await activate(used!.nip, await codeFor(unitAdmin, used!));
      await order(unitAdmin, { employeeIds: [waiting!.id, replaced!.id] });
      await order(unitAdmin, { employeeIds: [replaced!.id] });
      await expect(activate(waiting!.nip, 'K7M-3RP-X4D')).rejects.toBeDefined();

      const scope = manage(unitAdmin);
      expect(await services.slips.counts(scope, inUnit)).toEqual({ OPEN: 2, USED: 1, EXPIRED: 0, REPLACED: 1 });
      expect((await services.slips.list(scope, { state: 'OPEN', unitId: inUnit, limit: 10 })).items).toMatchObject([
        { name: 'Nomor 3', madeBy: 'Admin Unit', failedAttempts: 0 },
        { name: 'Nomor 2', reason: 'FIRST_SIGN_IN', failedAttempts: 1 },
      ]);
      db.clock.advance({ days: 14 });
      expect(await services.slips.counts(scope, inUnit)).toEqual({ OPEN: 0, USED: 1, EXPIRED: 2, REPLACED: 1 });
    });

    it('of another unit are out of reach', async () => {
      const elsewhere = await anEmployee(db, { unitId: await aUnit(db, { parentId: agencyId }) });
      expect(await preview(unitAdmin, { employeeIds: [elsewhere.id] })).toMatchObject({ slips: 0 });
      expect(await preview(unitAdmin, { unitId: agencyId })).toMatchObject({ leftOut: { own: 1 } });
      await expect(order(unitAdmin, { employeeIds: [elsewhere.id] })).rejects.toMatchObject({ code: 'accounts.nobody_to_print' });
    });
  });

  describe('with a code', () => {
    it('makes a password and signs in, with spaces and small letters too', async () => {
      const person = await anEmployee(db, { unitId });
      const code = await codeFor(unitAdmin, person);
      const spaced = person.nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
      const keys = await activate(spaced, ` ${code.toLowerCase().replaceAll('-', ' ')}`);
      expect((await services.actors.actorOf(keys.sessionId))?.employeeId).toBe(person.id);
      await expect(services.signIns.signIn({ login: person.nip, password: TEST_PASSWORD }, visitor())).resolves.toBeDefined();
    });

    it('answers the same request again after a lost answer, and no other password', async () => {
      const person = await anEmployee(db, { unitId });
      const code = await codeFor(unitAdmin, person);
      await activate(person.nip, code);
      await expect(activate(person.nip, code)).resolves.toBeDefined();
      await expect(activate(person.nip, code, 'sandi-yang-lain-2026')).rejects.toMatchObject({ code: 'accounts.activation_code_spent' });
    });

    it('refuses alike an unknown NIP, a wrong code, somebody else’s code and a blocked account', async () => {
      const person = await anEmployee(db, { unitId });
      const other = await anEmployee(db, { unitId });
      const code = await codeFor(unitAdmin, other);
      await codeFor(unitAdmin, person);
      const blocked = await anEmployee(db, { unitId });
      const blockedCode = await codeFor(unitAdmin, blocked);
      await db.database.transaction((tx) => services.bulk.blockAccounts(tx, [blocked.id], manage(unitAdmin)));
      const answers = await Promise.allSettled([activate('199001012015031999', code), activate(person.nip, 'K7M-3RP-X4D'), activate(person.nip, code), activate(blocked.nip, blockedCode), activate(person.nip, '')]);
      expect(answers.map((answer) => answer.status === 'rejected' && (answer.reason as { code: string }).code)).toEqual(Array(5).fill('accounts.activation_refused'));
    });

    it('ends after fourteen days with a word about whom to ask', async () => {
      const person = await anEmployee(db, { unitId });
      const code = await codeFor(unitAdmin, person);
      db.clock.advance({ days: 14 });
      await expect(activate(person.nip, code)).rejects.toMatchObject({ code: 'accounts.activation_code_spent' });
    });

    it('keeps its code when the password is too weak', async () => {
      const person = await anEmployee(db, { unitId });
      const code = await codeFor(unitAdmin, person);
      await expect(activate(person.nip, code, person.nip)).rejects.toMatchObject({ code: 'accounts.password_too_weak' });
      await expect(activate(person.nip, code)).resolves.toBeDefined();
    });

    it('slows down a guesser without locking the owner out for good', async () => {
      const person = await anEmployee(db, { unitId });
      const code = await codeFor(unitAdmin, person);
      const guesser = visitor();
      for (let attempt = 0; attempt < 8; attempt += 1) await expect(activate(person.nip, 'K7M-3RP-X4D', TEST_PASSWORD, guesser)).rejects.toMatchObject({ code: 'accounts.activation_refused' });
      await expect(activate(person.nip, code, TEST_PASSWORD, guesser)).rejects.toMatchObject({ code: 'platform.too_many_requests' });
      await expect(activate(person.nip, code)).resolves.toBeDefined();
    });

    it('is over once a password was made in another way', async () => {
      const person = await anEmployee(db, { unitId });
      const code = await codeFor(unitAdmin, person);
      const accountId = (await services.reader.accountOf(person.id))!;
      const hash = await services.passwords.acceptedHash(accountId, 'lewat-surel-2026');
      await db.database.transaction((tx) => services.passwords.setPassword(tx, accountId, hash, null));
      await expect(activate(person.nip, code)).rejects.toMatchObject({ code: 'accounts.activation_code_spent' });
    });
  });

  describe('of somebody who forgot the password', () => {
    it('takes a code seen once; the old password and the sessions end at once', async () => {
      const learner = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id });
      const { code } = await giveCode(unitAdmin, learner.employeeId);
      services.actors.forget();
      expect(await services.actors.actorOf(learner.actor.sessionId)).toBeNull();
      await expect(services.signIns.signIn({ login: learner.nip, password: TEST_PASSWORD }, visitor())).rejects.toMatchObject({ code: 'accounts.wrong_credentials' });
      await expect(activate(learner.nip, code, 'sandi-baru-2026')).resolves.toBeDefined();
    });

    it('gives the same code again after a lost answer', async () => {
      const learner = await anEmployee(db, { unitId });
      const id = newId();
      expect(await giveCode(unitAdmin, learner.id, id)).toEqual(await giveCode(unitAdmin, learner.id, id));
    });

    it('is not for oneself, nor for an account of higher rights, nor for another unit', async () => {
      const trainer = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'PENGAMPU' }] });
      const elsewhere = await anEmployee(db);
      await expect(giveCode(unitAdmin, trainer.employeeId)).rejects.toMatchObject({ code: 'accounts.link_not_allowed' });
      await expect(giveCode(unitAdmin, admin.employeeId)).rejects.toMatchObject({ code: 'platform.not_found' });
      await expect(giveCode(unitAdmin, unitAdmin.employeeId)).rejects.toMatchObject({ code: 'platform.own_request' });
      await expect(giveCode(unitAdmin, elsewhere.id)).rejects.toMatchObject({ code: 'platform.not_found' });
      await expect(giveCode(admin, trainer.employeeId)).resolves.toMatchObject({ code: expect.stringMatching(/^\w{3}-\w{3}-\w{3}$/) });
    });

    it('is not for an account whose role reaches beyond the admin’s agency', async () => {
      const beyond = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'AUDITOR', unitId: await anAgency(db) }] });
      await expect(giveCode(admin, beyond.employeeId)).rejects.toMatchObject({ code: 'accounts.link_not_allowed' });
    });

    it('still asks for the second factor', async () => {
      const learner = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id });
      await db.database.transaction((tx) => tx.query("update accounts.account set mfa_secret = '\\x00', mfa_confirmed_at = $2 where id = $1", [learner.accountId, tx.now]));
      const { code } = await giveCode(unitAdmin, learner.employeeId);
      await expect(activate(learner.nip, code, 'sandi-baru-2026')).rejects.toMatchObject({ code: 'accounts.code_required' });
    });

    it('keeps the reason in the audit trail and the words where they can be erased', async () => {
      const learner = await anEmployee(db, { unitId });
      const { id } = await giveCode(unitAdmin, learner.id);
      const [audit] = await db.database.read<{ details: object }>(`select details from platform.audit_entry where action = 'accounts.activation_code_given' and details->>'printId' = $1`, [id]);
      expect(audit?.details).toEqual({ printId: id, reason: 'FORGOTTEN_PASSWORD' });
      expect(await db.database.read('select note from accounts.activation_print where id = $1', [id])).toEqual([{ note: 'ponsel hilang' }]);
    });
  });
});
