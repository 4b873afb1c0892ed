import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsModule } from '@piawai/domain/accounts';
import { ConfigModule } from '@piawai/platform/config/config.module';
import { newId } from '@piawai/platform/database/uuid';
import { DatabaseModule } from '@piawai/platform/database/database.module';
import { createHttpApp } from '@piawai/platform/http/http-app';
import { HttpModule } from '@piawai/platform/http/http.module';
import { LoggingModule } from '@piawai/platform/logging/logging.module';

import { type SignedInTester, signedIn } from '../../../../test/builders/account';
import { anEmployee } from '../../../../test/builders/employee';
import { noticeServices, tellAll } from '../../../../test/builders/notice';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { NotificationsHttpModule } from './notifications-http.module';

@Module({ imports: [ConfigModule, LoggingModule, DatabaseModule.forProcess('spec', 8), HttpModule, AccountsModule, NotificationsHttpModule] })
class SpecModule {}

describe('the notifications API', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let reader: SignedInTester;
  let stranger: SignedInTester;
  let admin: SignedInTester;
  let noticeId: string;

  beforeAll(async () => {
    db = await testDatabase();
    reader = await signedIn(db);
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: reader.agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    stranger = await signedIn(db, { grants: [{ role: 'ADMIN_BKPSDM' }] });
    await db.database.transaction(async (tx) => tx.publish('accounts.account_activated', { accountId: reader.accountId }));
    await tellAll(db, noticeServices(db));
    Object.assign(process.env, { DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: 'a secret of the tests, of no other use', PIAWAI_LOG_LEVEL: 'silent' });
    app = await createHttpApp(SpecModule);
  }, 30_000);
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  async function call<Body extends object>(who: SignedInTester, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) {
    const response = await app.inject({ method, url: `/api/v1/notifications${path}`, payload, headers: { cookie: who.cookie, 'x-piawai-csrf': '1' } });
    return { status: response.statusCode, body: (response.body ? response.json() : null) as Body };
  }

  it('lists the own messages in the language asked for, and counts the unread', async () => {
    const { body } = await call<{ items: { id: string; subject: string }[] }>(reader, 'GET', '/inbox?language=en');
    expect(body.items).toMatchObject([{ kind: 'account_ready', subject: 'Your account is ready', link: '/', readAt: null }]);
    noticeId = body.items[0]!.id;
    expect((await call(reader, 'GET', '/inbox/unread')).body).toEqual({ count: 1 });
    expect((await call(reader, 'GET', '/inbox?language=de')).status).toBe(400);
    expect((await call(reader, 'GET', '/inbox?after=x')).status).toBe(400);
  });

  it('lets nobody see or mark the message of somebody else', async () => {
    expect((await call(admin, 'GET', '/inbox')).body).toEqual({ items: [], next: null });
    expect((await call(admin, 'PUT', `/inbox/${noticeId}/read`, { read: true })).status).toBe(404);
    expect((await call(reader, 'PUT', `/inbox/${noticeId}/read`, { read: true })).status).toBe(204);
    expect((await call(reader, 'GET', '/inbox?unread=true')).body).toEqual({ items: [], next: null });
    expect((await call(reader, 'PUT', `/inbox/${noticeId}/read`, { read: false })).status).toBe(204);
    expect((await call(reader, 'PUT', '/inbox/read')).status).toBe(204);
    expect((await call(reader, 'GET', '/inbox/unread')).body).toEqual({ count: 0 });
  });

  it('keeps own choices and refuses to turn off what is mandatory', async () => {
    expect((await call(reader, 'PUT', '/preferences', { kind: 'certificate_issued', channel: 'EMAIL', wanted: false })).status).toBe(204);
    expect((await call(reader, 'PUT', '/preferences/language', { language: 'en' })).status).toBe(204);
    const { body } = await call<{ kinds: { kind: string }[] }>(reader, 'GET', '/preferences');
    expect(body).toMatchObject({ language: 'en', hasEmail: false, quietHours: { from: '20:00', to: '06:00' } });
    expect(body.kinds.find(({ kind }) => kind === 'certificate_issued')).toMatchObject({ inbox: true, email: false, mandatory: false });
    expect((await call(reader, 'PUT', '/preferences', { kind: 'account_ready', channel: 'EMAIL', wanted: false })).body).toMatchObject({ code: 'notifications.kind_mandatory' });
    expect((await call(reader, 'PUT', '/preferences', { kind: 'toString', channel: 'EMAIL', wanted: false })).status).toBe(400);
  });

  it('changes a text for the own agency only, with a preview and its versions', async () => {
    const texts = { id: { subject: 'Siap, {{name}}', text: 'Mulai <b>belajar</b>.' }, en: { subject: 'Ready', text: 'Begin.' } };
    expect((await call(admin, 'POST', '/templates/account_ready/preview', texts)).body).toMatchObject({ id: { subject: 'Siap, Rahmi Uji, S.Kom.', text: 'Mulai <b>belajar</b>.' } });
    expect((await call(admin, 'POST', '/templates/account_ready/preview', { ...texts, en: { subject: '{{course}}', text: '{{#each x}}{{/each}}' } })).body).toMatchObject({
      code: 'notifications.template_invalid', details: { fields: { 'en.subject': ['unknown_token'], 'en.text': ['helper_not_allowed'] } },
    });
    expect((await call(admin, 'PUT', '/templates/account_ready', { texts, revision: 0 })).body).toEqual({ revision: 1 });
    expect(await call(admin, 'PUT', '/templates/account_ready', { texts: null, revision: 0 })).toMatchObject({ status: 409, body: { details: { present: { revision: 1 } } } });
    expect((await call(reader, 'GET', '/inbox')).body).toMatchObject({ items: [{ subject: 'Siap, Budi Uji' }] });
    expect((await call(admin, 'GET', '/templates/account_ready/versions')).body).toMatchObject({ items: [{ revision: 1, by: 'Budi Uji' }] });
    expect((await call(stranger, 'GET', '/templates/account_ready/versions')).body).toEqual({ items: [] });
    expect((await call(admin, 'GET', '/templates/constructor/versions')).status).toBe(404);
    expect((await call(reader, 'GET', '/templates')).status).toBe(403);
  });

  it('shows and sends again the mails of the own agency only', async () => {
    const mailId = newId();
    await db.database.transaction((tx) =>
      tx.query(`insert into notifications.mail (id, account_id, state, reason, due_at, opened_at, settled_at) values ($1, $2, 'FAILED', 'REFUSED', $3, $3, $3)`, [mailId, reader.accountId, tx.now]),
    );
    expect((await call(stranger, 'GET', '/mails')).body).toEqual({ items: [], next: null });
    expect((await call(stranger, 'POST', `/mails/${mailId}/retry`)).status).toBe(404);
    expect((await call(reader, 'POST', `/mails/${mailId}/retry`)).status).toBe(403);
    expect((await call(admin, 'GET', '/mails?trouble=FAILED')).body).toMatchObject({ items: [{ id: mailId, name: 'Budi Uji', reason: 'REFUSED' }] });
    expect((await call(admin, 'POST', `/mails/${mailId}/retry`)).status).toBe(204);
    expect((await call(admin, 'POST', `/mails/${mailId}/retry`)).status).toBe(404);
  });
});
