import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { UnitId } from '@piawai/contracts';
import { ImportApplyService, ImportCheckService } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';
import { createHttpApp } from '@piawai/platform/http/http-app';

import { AppModule } from '../../apps/course-service/src/app.module';
import { accountServices, signedIn, type SignedInTester } from '../builders/account';
import { aNip, anEmployee, type TestEmployee } from '../builders/employee';
import { aUnit, anAgency } from '../builders/unit';
import { type TestDatabase, testDatabase } from '../environment/database';

jest.setTimeout(120_000);

describe('the organisation over HTTP', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let folder: string;
  let agency: UnitId;
  let health: UnitId;
  let clerk: TestEmployee;
  let admin: SignedInTester;
  let auditor: SignedInTester;
  let foreigner: SignedInTester;
  let learner: SignedInTester;

  beforeAll(async () => {
    db = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'organisation-'));
    agency = await anAgency(db);
    health = await aUnit(db, { parentId: agency, code: 'DINKES', name: 'Dinas Kesehatan' });
    clerk = await anEmployee(db, { unitId: health, fullName: 'Zaenab Uji', backTitle: 'S.E.' });
    const member = async () => (await anEmployee(db, { unitId: health, fullName: 'Petugas Uji' })).id;
    admin = await signedIn(db, { employeeId: await member(), grants: [{ role: 'ADMIN_BKPSDM' }] });
    auditor = await signedIn(db, { employeeId: await member(), grants: [{ role: 'AUDITOR' }] });
    learner = await signedIn(db, { employeeId: await member() });
    foreigner = await signedIn(db, { grants: [{ role: 'ADMIN_BKPSDM' }] });
    Object.assign(process.env, {
      DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: accountServices(db).config.tokenSecret, PIAWAI_LOG_LEVEL: 'silent', PIAWAI_FILES: folder,
    });
    app = await createHttpApp(AppModule);
  });
  afterAll(async () => {
    await app?.close();
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });

  const call = (method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, who?: SignedInTester, payload?: object) =>
    app.inject({ method, url: `/api/v1/organisation${path}`, headers: { cookie: who?.cookie ?? '', 'x-piawai-csrf': '1' }, ...(payload ? { payload } : {}) });

  it('lists people to those who may; only HR sees whole numbers', async () => {
    const whole = await call('GET', '/employees?search=zaenab', admin);
    expect(whole.json()).toMatchObject({ items: [{ id: clerk.id, displayName: 'Zaenab Uji, S.E.', nip: clerk.nip, unitName: 'Dinas Kesehatan' }], next: null });
    const masked = await call('GET', '/employees?search=zaenab', auditor);
    expect(masked.json<{ items: { nip: string }[] }>().items[0]!.nip).toBe(`••••••••••••••${clerk.nip.slice(-4)}`);
    expect((await call('GET', `/employees/${clerk.id}`, auditor)).json()).toMatchObject({ history: { identifiers: [] } });
    expect((await call('GET', '/employees', learner)).statusCode).toBe(403);
    expect((await call('GET', '/employees')).statusCode).toBe(401);
    expect((await call('GET', '/employees?search=zaenab', foreigner)).json()).toMatchObject({ items: [] });
    expect((await call('GET', `/employees/${clerk.id}`, foreigner)).statusCode).toBe(404);
  });

  it('adds, moves and ends; a repeat is the first answer, a wrong NIP is told in words', async () => {
    const id = newId();
    const body = { id, nip: aNip(), fullName: 'Orang Baru', kind: 'PNS', rankGrade: 'III/a', unitId: health, from: '2026-01-01' };
    expect((await call('POST', '/employees', admin, body)).statusCode).toBe(201);
    expect((await call('POST', '/employees', admin, body)).json()).toEqual({ id });
    expect((await call('POST', '/employees', admin, { ...body, id: newId(), nip: '199002302015031991' })).json()).toMatchObject({ code: 'organisation.nip_invalid' });
    expect((await call('POST', '/employees', foreigner, { ...body, id: newId(), nip: aNip() })).statusCode).toBe(404);
    const unit = newId();
    const child = await call('POST', '/units', admin, { id: unit, parentId: health, code: 'DINKES-1', name: 'Sekretariat', kind: 'SEKRETARIAT', from: '2026-01-01' });
    expect(child.statusCode).toBe(201);
    expect((await call('POST', `/employees/${id}/move`, admin, { unitId: unit, from: '2026-06-01' })).statusCode).toBe(204);
    expect((await call('PUT', `/units/${unit}/head`, admin, { employeeId: id, capacity: 'PLT', from: '2026-06-01' })).statusCode).toBe(204);
    expect((await call('GET', '/units', learner)).json<{ items: { id: string; head: unknown }[] }>().items.find((node) => node.id === unit)?.head).toMatchObject({ employeeId: id, capacity: 'PLT' });
    expect((await call('POST', `/employees/${id}/end`, admin, { from: '2026-09-01' })).statusCode).toBe(204);
    expect((await call('GET', '/employees?ended=true', admin)).json()).toMatchObject({ items: [{ id, ended: true }] });
  });

  it('imports a file from upload to result', async () => {
    const id = newId();
    const nip = aNip();
    const file = `NIP;Nama;Status Pegawai;Unit Kerja\r\n${nip};Dari Berkas;PNS;DINKES\r\n123;"=HYPERLINK(1)";PNS;DINKES\r\n`;
    const body = `--x\r\ncontent-disposition: form-data; name="file"; filename="pegawai.csv"\r\ncontent-type: text/csv\r\n\r\n${file}\r\n--x--\r\n`;
    const upload = await app.inject({
      method: 'PUT', url: `/api/v1/organisation/imports/${id}`, payload: body,
      headers: { cookie: admin.cookie, 'x-piawai-csrf': '1', 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(upload.json()).toEqual({ id });
    const { mapping, effectiveOn } = (await call('GET', `/imports/${id}`, admin)).json<{ mapping: object; effectiveOn: string }>();
    expect(mapping).toEqual({ nip: 0, fullName: 1, kind: 2, unit: 3 });
    expect((await call('PUT', `/imports/${id}/mapping`, admin, { mapping: { nip: 0 }, effectiveOn })).statusCode).toBe(400);
    expect((await call('POST', `/imports/${id}/confirm`, admin, { endedUnits: [] })).json()).toMatchObject({ code: 'organisation.import_not_ready' });
    expect((await call('PUT', `/imports/${id}/mapping`, admin, { mapping, effectiveOn })).statusCode).toBe(204);
    await app.get(ImportCheckService, { strict: false }).checkFile(id);
    expect((await call('GET', `/imports/${id}`, admin)).json()).toMatchObject({ state: 'CHECKED', counts: { ADDED: 1, REJECTED: 1 } });
    expect((await call('GET', `/imports/${id}`, foreigner)).statusCode).toBe(404);
    expect((await call('GET', `/imports/${id}/rows?verdict=REJECTED`, admin)).json()).toMatchObject({ items: [{ row: 3, problems: [{ column: 'NIP', code: 'NIP_LENGTH' }] }] });
    expect((await call('POST', `/imports/${id}/confirm`, admin, { endedUnits: [] })).statusCode).toBe(204);
    const apply = app.get(ImportApplyService, { strict: false });
    await apply.applyRows(id);
    await db.database.transaction((tx) => apply.finishImport(tx, id));
    expect((await call('GET', `/employees?search=${nip}`, admin)).json()).toMatchObject({ items: [{ displayName: 'Dari Berkas' }] });
    const rejected = await call('GET', `/imports/${id}/rejected.csv`, admin);
    expect(rejected.headers['content-type']).toContain('text/csv');
    expect(rejected.body).toContain("3,123,'=HYPERLINK(1),PNS,DINKES,NIP: NIP harus 18 angka.");
  });
});
