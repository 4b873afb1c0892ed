import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CivilDate, UnitId } from '@piawai/contracts';
import { addDays } from '@piawai/platform/clock/civil-date';
import { newId } from '@piawai/platform/database/uuid';
import { createHttpApp } from '@piawai/platform/http/http-app';

import { AppModule } from '../../apps/course-service/src/app.module';
import { accountServices, signedIn, type SignedInTester } from '../builders/account';
import { anEmployee } from '../builders/employee';
import { anAgency, aUnit } from '../builders/unit';
import { type TestDatabase, testDatabase } from '../environment/database';

describe('what an admin sets over HTTP', () => {
  let db: TestDatabase;
  let today: CivilDate;
  let app: NestFastifyApplication;
  let agencyId: UnitId;
  let unitId: UnitId;
  let admin: SignedInTester;
  let unitAdmin: SignedInTester;
  let learner: SignedInTester;
  let besideId: string;

  beforeAll(async () => {
    db = await testDatabase();
    today = db.clock.today('Asia/Jakarta');
    agencyId = await anAgency(db);
    unitId = await aUnit(db, { parentId: agencyId });
    const member = async (inUnit: UnitId, fullName: string) => (await anEmployee(db, { unitId: inUnit, fullName })).id;
    admin = await signedIn(db, { employeeId: await member(agencyId, 'Admin Instansi'), grants: [{ role: 'ADMIN_BKPSDM' }] });
    unitAdmin = await signedIn(db, { employeeId: await member(unitId, 'Admin Unit'), grants: [{ role: 'ADMIN_OPD', unitId }] });
    learner = await signedIn(db, { employeeId: await member(unitId, 'Pegawai Uji') });
    besideId = await member(await aUnit(db, { parentId: agencyId }), 'Pegawai Unit Lain');
    Object.assign(process.env, { DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: accountServices(db).config.tokenSecret, PIAWAI_LOG_LEVEL: 'silent' });
    app = await createHttpApp(AppModule);
  });
  afterAll(async () => {
    await app?.close();
    await db.close();
  });

  const call = async (who: SignedInTester, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) => {
    const answer = await app.inject({ method, url: `/api/v1${path}`, headers: { cookie: who.cookie, 'x-piawai-csrf': '1' }, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.body ? answer.json<Record<string, unknown>>() : null };
  };

  describe('for the agency', () => {
    const set = (who: SignedInTester, key: string, value: unknown, from: CivilDate = today) => call(who, 'PUT', `/organisation/settings/${key}`, { value, from });

    it('holds from its date, and is listed with the name of who set it', async () => {
      expect((await set(admin, 'place', 'Tirtanusa')).status).toBe(204);
      expect((await set(admin, 'dailyJpCap', null, addDays(today, 40))).status).toBe(204);
      expect((await call(learner, 'GET', '/organisation/settings')).body).toMatchObject({ place: 'Tirtanusa', dailyJpCap: 3 });
      expect((await call(admin, 'GET', '/organisation/settings/history')).body).toMatchObject({
        items: expect.arrayContaining([
          expect.objectContaining({ key: 'dailyJpCap', value: null, from: addDays(today, 40), by: 'Admin Instansi' }),
          expect.objectContaining({ key: 'place', value: 'Tirtanusa', from: today, by: 'Admin Instansi' }),
        ]) as unknown,
      });
    });

    it('is taken back before it begins, not afterwards', async () => {
      await set(admin, 'organiserName', 'BKPSDM Baru', addDays(today, 70));
      expect((await call(admin, 'DELETE', `/organisation/settings/organiserName/${addDays(today, 70)}`)).status).toBe(204);
      expect((await call(admin, 'DELETE', `/organisation/settings/organiserName/${addDays(today, 70)}`)).status).toBe(404);
      expect((await call(admin, 'DELETE', '/organisation/settings/organiserName/besok')).status).toBe(404);
    });

    it('is refused when it rewrites the past or does not fit', async () => {
      expect((await set(admin, 'dailyJpCap', 2, addDays(today, -1))).body).toMatchObject({ code: 'organisation.not_retroactive' });
      expect((await set(admin, 'numberPattern', '{urut}')).body).toMatchObject({ code: 'platform.invalid_input' });
      expect((await set(admin, 'bogus', 1)).status).toBe(404);
    });

    it('is not for the admin of a unit', async () => {
      expect((await set(unitAdmin, 'place', 'Lain')).status).toBe(403);
      expect((await call(unitAdmin, 'GET', '/organisation/settings/history')).status).toBe(403);
    });
  });

  describe('for people', () => {
    const people = '/accounts/people';
    const codes = (who: SignedInTester, employeeId: string, reason?: string) => call(who, 'POST', `${people}/${employeeId}/activation-code`, { id: newId(), reason });
    const give = (who: SignedInTester, accountId: string, role: string) =>
      call(who, 'POST', '/accounts/grants', { accountId, role, reachKind: 'subtree', reachId: unitId, from: today, to: null });

    it('stays within the own subtree', async () => {
      const { body } = await call(unitAdmin, 'GET', '/accounts?limit=100');
      const names = (body as { items: { name: string }[] }).items.map(({ name }) => name);
      expect(names).toEqual(['Admin Unit', 'Pegawai Uji']);
      expect((await call(unitAdmin, 'GET', `${people}/${besideId}`)).status).toBe(404);
      expect((await codes(unitAdmin, besideId, 'FORGOTTEN_PASSWORD')).status).toBe(404);
      expect((await call(unitAdmin, 'DELETE', `${people}/${besideId}/sessions`)).status).toBe(404);
      expect((await call(learner, 'GET', `${people}/${learner.employeeId}`)).status).toBe(403);
    });

    it('asks for a reason before a password is reset', async () => {
      expect((await codes(unitAdmin, learner.employeeId)).body).toMatchObject({ code: 'platform.invalid_input', details: { fields: { reason: ['isIn'] } } });
      const other = (await anEmployee(db, { unitId, fullName: 'Pegawai Lupa' })).id;
      expect((await codes(unitAdmin, other, 'FORGOTTEN_PASSWORD')).body).toMatchObject({ code: expect.stringMatching(/^\w{3}-\w{3}-\w{3}$/) as unknown });
    });

    it('prints slips for the own subtree only, and hands the sheet to nobody else', async () => {
      const person = (await anEmployee(db, { unitId, fullName: 'Pegawai Cetak' })).id;
      const order = (who: SignedInTester, payload: object) => call(who, 'POST', '/accounts/activation-prints', { id: newId(), ...payload });
      const preview = (who: SignedInTester, payload: object) => call(who, 'POST', '/accounts/activation-prints/preview', payload);
      expect((await preview(unitAdmin, { employeeIds: [person, besideId] })).body).toMatchObject({ slips: 1 });
      expect((await preview(unitAdmin, {})).status).toBe(400);
      expect((await preview(unitAdmin, { employeeIds: [person], unitId })).status).toBe(400);
      expect((await order(unitAdmin, { employeeIds: [besideId] })).body).toMatchObject({ code: 'accounts.nobody_to_print' });
      expect((await order(learner, { employeeIds: [person] })).status).toBe(403);
      const { body } = await order(unitAdmin, { employeeIds: [person] });
      const sheet = (who: SignedInTester) => app.inject({ url: `/api/v1/accounts/activation-prints/${body!['id'] as string}/slips.pdf`, headers: { cookie: who.cookie } });
      const mine = await sheet(unitAdmin);
      expect([mine.statusCode, mine.headers['content-type'], mine.headers['cache-control'], mine.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', 'no-store', '%PDF-']);
      expect((await sheet(admin)).statusCode).toBe(404);
      expect((await sheet(learner)).statusCode).toBe(403);
    });

    it('shows who has never signed in within the own subtree only', async () => {
      const path = '/accounts/never-signed-in';
      const file = await app.inject({ url: `/api/v1${path}/list.csv`, headers: { cookie: unitAdmin.cookie } });
      expect(file.body).toContain('Pegawai Uji');
      expect(file.body).not.toContain('Pegawai Unit Lain');
      expect((await call(unitAdmin, 'GET', `${path}/units?unitId=${agencyId}`)).status).toBe(404);
      expect((await call(unitAdmin, 'GET', `${path}?unitId=${agencyId}&reason=UNASKED`)).body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ name: 'Pegawai Uji' })]) as unknown });
      expect((await call(learner, 'GET', path)).status).toBe(403);
      const note = (who: SignedInTester, employeeId: string) => call(who, 'POST', `${path}/contacts`, { people: [{ id: newId(), employeeId }], reason: 'NO_PHONE', on: today });
      expect((await note(unitAdmin, besideId)).status).toBe(404);
      expect((await note(unitAdmin, learner.employeeId)).status).toBe(204);
    });

    it('blocks nobody outside of the own subtree, nor oneself', async () => {
      const block = (who: SignedInTester, ...employeeIds: string[]) => call(who, 'POST', '/accounts/blocks', { employeeIds });
      expect((await block(unitAdmin, besideId, unitAdmin.employeeId, admin.employeeId)).body).toEqual({ changed: 0, leftOut: 3 });
      expect((await block(learner, besideId)).status).toBe(403);
    });

    it('answers a visitor with an unknown NIP and one with a wrong code alike', async () => {
      const activate = (login: string) =>
        app.inject({ method: 'POST', url: '/api/v1/accounts/activations', headers: { 'x-piawai-csrf': '1' }, payload: { login, code: 'K7M-3RP-X4D', password: 'naik becak ke pasar' } });
      const answers = await Promise.all([activate('199001012015031999'), activate(learner.nip)]);
      expect(answers.map((answer) => [answer.statusCode, answer.json<{ code: string }>().code])).toEqual(Array(2).fill([400, 'accounts.activation_refused']));
      expect(answers.some((answer) => answer.headers['set-cookie'] !== undefined)).toBe(false);
    });

    it('gives no grant by the admin of a unit, and none to oneself', async () => {
      expect((await give(unitAdmin, learner.accountId, 'PENGAMPU')).status).toBe(403);
      expect((await give(admin, admin.accountId, 'AUDITOR')).body).toMatchObject({ code: 'platform.own_request' });
      expect((await give(admin, learner.accountId, 'PENGAMPU')).status).toBe(201);
      expect((await call(admin, 'GET', `${people}/${learner.employeeId}`)).body).toMatchObject({ roles: ['PENGAMPU'], sessions: [{ device: 'test' }] });
    });
  });
});
