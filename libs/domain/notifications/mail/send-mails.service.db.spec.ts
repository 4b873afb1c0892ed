import type { AccountId } from '@piawai/contracts';
import { AgencySettingService } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';

import { anAccount, signedIn } from '../../../../test/builders/account';
import { anEmployee } from '../../../../test/builders/employee';
import { mailAll, noticeServices, type NoticeServices, tellAll } from '../../../../test/builders/notice';
import { aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

/** 08.00 in WIB, 10.00 in WIT. */
const MORNING = '2026-11-24T01:00:00Z';

describe('mails', () => {
  let db: TestDatabase;
  let services: NoticeServices;

  beforeAll(async () => {
    db = await testDatabase();
  });
  beforeEach(() => {
    db.clock.stopAt(MORNING);
    services = noticeServices(db);
  });
  afterEach(() => db.database.read('delete from notifications.mail'));
  afterAll(() => db.close());

  const person = async (settings: { unitId?: string; email?: string } = { email: `orang-${newId()}@uji.example.test` }) => {
    const { id } = await anEmployee(db, settings.unitId ? { unitId: settings.unitId } : {});
    return anAccount(db, { employeeId: id, ...(settings.email ? { email: settings.email } : {}) });
  };
  /** Something happens that concerns these people, `times` times. */
  const happens = async (accountIds: readonly AccountId[], times = 1) => {
    await db.database.transaction((tx) =>
      tx.query(
        `insert into reporting.export (id, account_id, agency_id, kind, format, filter, scope, full_nip, zone, ordered_at)
         select gen_random_uuid(), a.id, a.agency_id, 'COMPLETIONS', 'CSV', '{}', '[]', false, 'Asia/Jakarta', $3
         from accounts.account a cross join generate_series(1, $2) where a.id = any ($1::uuid[])`,
        [accountIds, times, tx.now],
      ),
    );
    await db.database.transaction(async (tx) => {
      for (const accountId of accountIds) await services.preferences.choose(tx, { accountId, kind: 'export_ready', channel: 'EMAIL', wanted: true });
    });
    const exports = await db.database.read<{ id: string }>('select id from reporting.export where account_id = any ($1::uuid[])', [accountIds]);
    await db.database.transaction(async (tx) => exports.forEach(({ id }) => tx.publish('reporting.export_written', { exportId: id })));
    await tellAll(db, services);
  };
  const later = async (minutes: number) => {
    db.clock.advance({ minutes });
    await mailAll(db, services);
  };
  const states = async () => (await db.database.read<{ state: string; reason: string | null }>('select state, reason from notifications.mail order by id')).map(({ state, reason }) => (reason ? `${state} ${reason}` : state));

  it('gather for a minute, and bring five hundred messages as one list', async () => {
    const { accountId, nip } = await person();
    await happens([accountId], 500);
    await mailAll(db, services);
    expect(services.mailer.mails).toEqual([]);
    await later(1);

    expect(services.mailer.mails.map(({ subject }) => subject)).toEqual(['500 pemberitahuan baru']);
    const [mail] = services.mailer.mails;
    expect(mail!.text).toContain('Dan 490 pemberitahuan lain di Kotak Masuk Anda:\nhttps://belajar.example.test/kotak-masuk');
    expect(mail!.headers).toMatchObject({ 'List-Id': '<pemberitahuan.belajar.example.test>', 'List-Unsubscribe': '<https://belajar.example.test/akun#pemberitahuan>' });
    expect(JSON.stringify(mail)).not.toContain(nip);
  });

  it('leave a person alone for a while after one', async () => {
    const { accountId } = await person();
    await happens([accountId]);
    await later(1);
    await happens([accountId]);
    await happens([accountId]);
    await later(13);
    expect(services.mailer.mails).toHaveLength(1);
    await later(2);
    expect(services.mailer.mails).toHaveLength(2);
  });

  it('wait for the end of the quiet hours in the zone of the unit', async () => {
    const wib = await person();
    const wit = await person({ unitId: await aUnit(db, { parentId: await aUnit(db), zone: 'Asia/Jayapura' }), email: 'timur@uji.example.test' });
    db.clock.stopAt('2026-11-24T12:00:00Z');
    await happens([wib.accountId, wit.accountId]);
    await later(1);
    expect(services.mailer.mails.map(({ to }) => to)).not.toContain('timur@uji.example.test');
    expect(services.mailer.mails).toHaveLength(1);

    db.clock.stopAt('2026-11-24T20:59:00Z');
    await mailAll(db, services);
    expect(services.mailer.mails).toHaveLength(1);
    db.clock.stopAt('2026-11-24T21:00:00Z');
    await mailAll(db, services);
    expect(services.mailer.mails.map(({ to }) => to)).toContain('timur@uji.example.test');
  });

  it('leave at any hour where the agency says so', async () => {
    const { accountId, agencyId } = await person();
    await db.database.transaction((tx) => new AgencySettingService().setSetting(tx, { agencyId, key: 'quietHours', value: null, from: '2018-01-01' }));
    db.clock.stopAt('2026-11-24T16:00:00Z');
    await happens([accountId]);
    await later(1);
    expect(services.mailer.mails).toHaveLength(1);
  });

  it('are not sent again when the worker dies between sending and sent, and shown instead', async () => {
    const { accountId, agencyId } = await person();
    const admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    await happens([accountId]);
    services.mailer.fail = () => Promise.reject(new Error('killed'));
    await later(1);
    services.mailer.fail = null;
    await later(60);
    expect(services.mailer.mails).toEqual([]);
    expect(await states()).toEqual(['SENDING']);

    const scope = admin.scopeOf('notifications.mail.manage');
    const { items } = await services.troubles.list(scope, { limit: 10 });
    expect(items).toMatchObject([{ name: 'Budi Uji', trouble: 'UNSURE', notices: 1, tries: 1 }]);
    await db.database.transaction((tx) => services.retries.retryMail(tx, scope, items[0]!.id));
    await later(1);
    expect(services.mailer.mails).toHaveLength(1);
  });

  it('of ten jobs for one batch leave once', async () => {
    const people = [await person(), await person(), await person()];
    await happens(people.map(({ accountId }) => accountId));
    db.clock.advance({ minutes: 1 });
    await db.database.transaction((tx) => services.rounds.closeDue(tx, 500));
    const [batch] = await db.database.read<{ id: string }>('select distinct batch_id as id from notifications.mail');
    await Promise.all(Array.from({ length: 10 }, () => services.sending.sendBatch(batch!.id)));
    expect(services.mailer.mails.map(({ to }) => to).sort()).toHaveLength(3);
    expect(new Set(services.mailer.mails.map(({ messageId }) => messageId)).size).toBe(3);
  });

  it('knock once per batch on a mail server that is away, and leave when it is back', async () => {
    const { agencyId } = await person();
    const crowd = await db.database.transaction((tx) =>
      tx.query<{ id: string }>(
        `insert into accounts.account (id, agency_id, name, email, opened_at)
         select gen_random_uuid(), $1, 'Orang ' || i, 'orang-' || i || '@uji.example.test', $2 from generate_series(1, 30) i returning id`,
        [agencyId, tx.now],
      ),
    );
    await happens(crowd.map(({ id }) => id));
    let knocks = 0;
    services.mailer.fail = () => {
      knocks += 1;
      return Promise.reject(Object.assign(new Error('refused'), { code: 'ESOCKET', command: 'CONN' }));
    };
    await later(1);
    expect(knocks).toBe(2);
    expect(new Set(await states())).toEqual(new Set(['WAITING']));
    services.mailer.fail = null;
    await later(2);
    expect(services.mailer.mails).toHaveLength(30);
  });

  it('say why they did not leave: no address, refused by the server, no server', async () => {
    const without = await person({});
    const refused = await person();
    await happens([without.accountId, refused.accountId]);
    services.mailer.fail = () => Promise.reject(Object.assign(new Error('no such user'), { responseCode: 550 }));
    await later(1);
    expect((await states()).sort()).toEqual(['FAILED REFUSED', 'SKIPPED NO_ADDRESS']);

    services = noticeServices(db);
    services.mailer.isSet = false;
    await happens([(await person()).accountId]);
    await later(1);
    expect(await states()).toContain('SKIPPED NO_SERVER');
  });

  it('are written in the language that the person chose, with the text of the agency', async () => {
    const { accountId, agencyId } = await person();
    const texts = { id: { subject: 'Berkas ada', text: 'Halo {{name}}.' }, en: { subject: 'File there', text: 'Hello {{name}}.' } };
    const change = (revision: number, given: typeof texts | null) =>
      db.database.transaction((tx) => services.texts.changeTemplate(tx, { agencyId, accountId, kind: 'export_ready', texts: given, revision }));
    await change(0, texts);
    await expect(change(0, texts)).rejects.toThrow(expect.objectContaining({ code: 'platform.stale_edit' }));
    await expect(change(1, { ...texts, en: { subject: '{{score}}', text: '{{{name}}}' } })).rejects.toThrow(
      expect.objectContaining({ details: { fields: { 'en.subject': ['unknown_token'], 'en.text': ['raw_output'] } } }),
    );
    await db.database.transaction((tx) => services.preferences.chooseLanguage(tx, accountId, 'en'));
    await happens([accountId]);
    await later(1);
    expect(services.mailer.mails[0]).toMatchObject({ subject: 'File there', text: expect.stringContaining('Hello Budi Uji.') });

    await change(1, null);
    expect((await services.templates.templatesOf(agencyId)).find(({ kind }) => kind === 'export_ready')).toMatchObject({ revision: 2, own: false });
    expect(await services.templates.versionsOf(agencyId, 'export_ready')).toHaveLength(2);
  });
});
