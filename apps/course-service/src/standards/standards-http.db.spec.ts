import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PositionId } from '@piawai/contracts';
import { AccountsModule } from '@piawai/domain/accounts';
import { ReferenceService } from '@piawai/domain/standards';
import { addDays, civilDateIn } from '@piawai/platform/clock/civil-date';
import { ConfigModule } from '@piawai/platform/config/config.module';
import { DatabaseModule } from '@piawai/platform/database/database.module';
import { FilesModule } from '@piawai/platform/files/files.module';
import { createHttpApp } from '@piawai/platform/http/http-app';
import { HttpModule } from '@piawai/platform/http/http.module';
import { LoggingModule } from '@piawai/platform/logging/logging.module';

import { seedStandardsReference } from '../../../database/seeds/reference/standards';
import { signedIn, type SignedInTester } from '../../../../test/builders/account';
import { aPosition } from '../../../../test/builders/position';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { StandardsHttpModule } from './standards-http.module';

@Module({ imports: [ConfigModule, LoggingModule, DatabaseModule.forProcess('spec', 8), FilesModule, HttpModule, AccountsModule, StandardsHttpModule] })
class SpecModule {}

/** A cloned database and a whole app, on a busy machine. */
const SETUP_MS = 60_000;

let db: TestDatabase;
let app: NestFastifyApplication;
let admin: SignedInTester;
let learner: SignedInTester;
let otherAdmin: SignedInTester;
let positionId: PositionId;
let competencyId: string;
const today = civilDateIn('Asia/Jakarta', new Date());

beforeAll(async () => {
  db = await testDatabase();
  await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
  admin = await signedIn(db, { grants: [{ role: 'ADMIN_BKPSDM' }] });
  otherAdmin = await signedIn(db, { grants: [{ role: 'ADMIN_BKPSDM' }] });
  learner = await signedIn(db);
  positionId = await aPosition(db, { agencyId: admin.agencyId, name: 'Camat' });
  Object.assign(process.env, { DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: 'a secret of the tests, of no other use', PIAWAI_LOG_LEVEL: 'silent' });
  app = await createHttpApp(SpecModule);
}, SETUP_MS);
afterAll(async () => {
  await app.close();
  await db.close();
});

const call = async (who: SignedInTester, method: 'GET' | 'PUT' | 'POST', path: string, payload?: object) => {
  const response = await app.inject({ method, url: `/api/v1/standards${path}`, payload, headers: { cookie: who.cookie, 'x-piawai-csrf': '1' } });
  return { status: response.statusCode, body: (response.body ? response.json() : null) as never };
};

describe('the standards API', () => {
  it('gives everybody the dictionary, the levels, the 25 forms and the rules of JP', async () => {
    const { body } = (await call(learner, 'GET', '/competencies')) as { body: { items: { id: string; code: string }[] } };
    expect(body.items).toHaveLength(32);
    competencyId = body.items[0]!.id;
    expect(await call(learner, 'GET', `/competencies/${competencyId}/levels`)).toMatchObject({ body: { items: [{ level: 1 }, {}, {}, {}, { level: 5 }] } });
    const forms = (await call(learner, 'GET', '/forms')) as { body: { items: { id: number }[] } };
    expect(forms.body.items.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    const rules = (await call(learner, 'GET', '/jp-rules')) as { body: { policies: { formId: number }[]; duties: object[] } };
    expect(rules.body.policies).toHaveLength(27);
    expect(rules.body.duties).toMatchObject([{ employeeKind: 'PNS', minJp: 20 }, { minJp: 20 }, { maxJp: 24 }, { minJp: null, maxJp: null }]);
  });

  it('lets the admin of the agency set a standard from today on', async () => {
    expect(await call(admin, 'PUT', `/positions/${positionId}`, { from: today, levels: [{ competencyId, level: 3 }] })).toEqual({ status: 204, body: null });
    expect(await call(learner, 'GET', `/positions/${positionId}`)).toMatchObject({ body: { name: 'Camat', on: today, items: [{ code: 'M1', level: 3 }] } });
    expect(await call(admin, 'GET', '/positions')).toMatchObject({ body: { items: [{ positionId, competencies: 1 }], next: null } });
  });

  it.each([
    ['a day before today', { from: addDays(today, -1), levels: [] }, 400],
    ['a level above five', { from: today, levels: [{ competencyId: '0193a1c2-0000-7000-8000-000000000001', level: 6 }] }, 400],
    ['a day that does not exist', { from: '2027-02-31', levels: [] }, 400],
  ])('refuses %s', async (_fact, payload, status) => {
    expect((await call(admin, 'PUT', `/positions/${positionId}`, payload)).status).toBe(status);
  });

  describe("an agency's own rule", () => {
    const tomorrow = addDays(today, 1);
    const duty = { employeeKind: 'PPPK_PARUH_WAKTU', minJp: 8, maxJp: null, period: 'CALENDAR_YEAR', basis: 'Perwali 12 Tahun 2026', validFrom: tomorrow };
    const seminar = {
      version: 'PERWALI-12', formId: 9, unit: 'DAY', jpPerUnit: 3, internationalSurplusPercent: 0, dailyCap: null, unitsPerMonth: null, yearlyCap: 12,
      basis: 'Perwali 12 Tahun 2026', validFrom: tomorrow,
    };
    const ruleOn = async (who: SignedInTester, on: string) => {
      const { body } = (await call(who, 'GET', `/jp-rules?on=${on}`)) as { body: { policies: { formId: number; version: string }[]; duties: { minJp: number }[] } };
      return [body.policies.find(({ formId }) => formId === 9)!.version, body.duties[3]!.minJp];
    };

    it('holds from its first day, for that agency only', async () => {
      expect((await call(admin, 'POST', '/duties', duty)).status).toBe(204);
      expect((await call(admin, 'POST', '/jp-policies', seminar)).status).toBe(204);
      expect(await ruleOn(admin, today)).toEqual(['JP-2018', null]);
      expect(await ruleOn(admin, tomorrow)).toEqual(['PERWALI-12', 8]);
      expect(await ruleOn(otherAdmin, tomorrow)).toEqual(['JP-2018', null]);
    });

    it('may be decided again before it begins', async () => {
      expect((await call(admin, 'POST', '/duties', { ...duty, minJp: 10 })).status).toBe(204);
      expect(await ruleOn(admin, tomorrow)).toEqual(['PERWALI-12', 10]);
      expect(await call(admin, 'POST', '/jp-policies', seminar)).toMatchObject({ status: 409, body: { code: 'standards.version_taken' } });
    });

    it('never reaches back, and is not for learners', async () => {
      expect(await call(admin, 'POST', '/duties', { ...duty, validFrom: today })).toMatchObject({ status: 409, body: { code: 'standards.rule_begins_too_early' } });
      expect(await call(admin, 'POST', '/jp-policies', { ...seminar, jpPerUnit: null })).toMatchObject({ status: 400 });
      expect((await call(learner, 'POST', '/duties', duty)).status).toBe(403);
      expect((await call(learner, 'POST', '/jp-policies', seminar)).status).toBe(403);
    });
  });

  it('refuses learners, and admins of another agency as if there were no such position', async () => {
    const payload = { from: today, levels: [] };
    expect((await call(learner, 'PUT', `/positions/${positionId}`, payload)).status).toBe(403);
    expect((await call(otherAdmin, 'PUT', `/positions/${positionId}`, payload)).status).toBe(404);
  });
});
