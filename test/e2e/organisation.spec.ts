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
    expect((await call('POST', `/employees/${id}/end`, admin, { from: '2026-09-01', reason: 'TRANSFERRED' })).statusCode).toBe(204);
    expect((await call('GET', '/employees?ended=true', admin)).json()).toMatchObject({ items: [{ id, ended: true }] });
  });

  it('downloads the filtered list, harmless to spreadsheets, with numbers as the reader may see them', async () => {
    const unit = await aUnit(db, { parentId: agency, name: '=Unit' });
    const { nip } = await anEmployee(db, { unitId: unit, fullName: '=HYPERLINK(1)' });
    const file = await call('GET', `/employees/list.csv?unitId=${unit}&kind=PNS&sort=-name`, admin);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.body).toBe(`\uFEFFNama,NIP,Status Pegawai,Golongan,Kedudukan Hukum,Jabatan,Unit Kerja\r\n'=HYPERLINK(1),${nip},PNS,III/a,01,,'=Unit\r\n`);
    expect((await call('GET', `/employees/list.csv?unitId=${unit}`, auditor)).body).toContain(`••••${nip.slice(-4)}`);
    expect((await call('GET', `/employees/list.csv?unitId=${unit}`, foreigner)).body).not.toContain('HYPERLINK');
    expect((await call('GET', '/employees/list.csv', learner)).statusCode).toBe(403);
    expect((await call('GET', '/employees?sort=drop', admin)).statusCode).toBe(400);
    expect((await call('GET', '/employees/not-an-id', admin)).statusCode).toBe(400);
  });

  it('names supervisors and numbers, and tells why somebody leads', async () => {
    const [boss, staff] = [await anEmployee(db, { unitId: health }), await anEmployee(db, { unitId: health })];
    const path = `/employees/${staff.id}`;
    const naming = { supervisorId: boss.id, from: '2026-01-01', to: '2027-01-01', reason: 'Tim lintas bidang' };
    expect((await call('PUT', `${path}/supervisor`, admin, naming)).statusCode).toBe(204);
    expect((await call('PUT', `/employees/${boss.id}/supervisor`, admin, { supervisorId: staff.id, from: '2026-02-01' })).json()).toMatchObject({ code: 'organisation.supervision_cycle' });
    expect((await call('GET', `${path}/supervision?on=2026-06-01`, auditor)).json()).toMatchObject({
      on: '2026-06-01', supervisor: { employeeId: boss.id, by: 'NAMED', reason: 'Tim lintas bidang', to: '2027-01-01' }, named: [{ employeeId: boss.id }],
    });
    expect((await call('GET', `${path}/supervision`, foreigner)).statusCode).toBe(404);
    expect((await call('PUT', `${path}/supervisor`, foreigner, naming)).statusCode).toBe(404);
    expect((await call('POST', `${path}/identifiers`, admin, { kind: 'OLD_NIP', value: '131234567', from: '2020-01-01' })).statusCode).toBe(204);
    expect((await call('POST', `${path}/identifiers`, foreigner, { kind: 'OLD_NIP', value: '131234568', from: '2020-01-01' })).statusCode).toBe(404);
    expect((await call('POST', `${path}/end`, admin, { from: '2026-10-01' })).statusCode).toBe(400);
    expect((await call('POST', `${path}/end`, admin, { from: '2026-10-01', reason: 'RETIRED' })).statusCode).toBe(204);
    expect((await call('GET', path, admin)).json()).toMatchObject({ history: { employments: [{ text: 'PNS · III/a · RETIRED' }] } });
  });

  it('moves and closes units with their consequences told before', async () => {
    const [from, to] = [await aUnit(db, { parentId: agency, name: 'Asal' }), await aUnit(db, { parentId: agency, name: 'Tujuan' })];
    const moved = await aUnit(db, { parentId: from, name: 'Yang Pindah' });
    const looker = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: from })).id, grants: [{ role: 'ADMIN_OPD', unitId: from }] });
    expect((await call('GET', `/units/${moved}/move-preview/${to}`, admin)).json()).toMatchObject({ people: 0, units: 0, loses: [{ role: 'ADMIN_OPD', unitName: 'Asal' }], gains: [] });
    expect((await call('GET', `/units/${moved}/move-preview/${to}`, looker)).statusCode).toBe(403);
    expect((await call('GET', `/units/${moved}/move-preview/${to}`, foreigner)).statusCode).toBe(404);
    expect((await call('GET', `/units/${moved}`, looker)).json()).toMatchObject({ name: 'Yang Pindah', path: [{ id: agency }, { id: from }] });
    expect((await call('GET', `/units/${to}`, looker)).statusCode).toBe(404);
    expect((await call('POST', `/units/${moved}/move`, admin, { parentId: to, from: '2026-06-01' })).statusCode).toBe(204);
    expect((await call('GET', `/units/${moved}`, looker)).statusCode).toBe(404);
    const closing = { from: '2026-09-01', moveTo: to };
    expect((await call('POST', `/units/${from}/end`, admin, { from: '2026-09-01' })).json()).toMatchObject({ code: 'organisation.unit_in_use', details: { people: 1, units: 0 } });
    expect((await call('POST', `/units/${from}/end`, foreigner, closing)).statusCode).toBe(404);
    expect((await call('POST', `/units/${from}/end`, admin, closing)).statusCode).toBe(204);
    expect((await call('GET', `/units/${to}`, admin)).json()).toMatchObject({ members: 1, membersBelow: 1, children: [{ id: moved }] });
    expect((await call('GET', `/units/${from}`, admin)).json()).toMatchObject({ validTo: '2026-09-01', members: 0 });
  });

  it('ends offices of heads only for those who may', async () => {
    const unit = await aUnit(db, { parentId: agency });
    const { id: employeeId } = await anEmployee(db, { unitId: unit });
    await call('PUT', `/units/${unit}/head`, admin, { employeeId, capacity: 'HEAD', from: '2026-01-01' });
    const [head] = (await call('GET', `/units/${unit}`, admin)).json<{ heads: { id: string }[] }>().heads;
    const end = (who: SignedInTester) => call('POST', `/units/${unit}/heads/${head!.id}/end`, who, { from: '2026-06-01' });
    expect([(await end(foreigner)).statusCode, (await end(auditor)).statusCode, (await end(admin)).statusCode]).toEqual([404, 403, 204]);
    expect((await call('GET', `/units/${unit}`, admin)).json()).toMatchObject({ head: null, heads: [{ to: '2026-06-01' }] });
  });

  it('shows members of a unit whom they may ask; the admin of a unit names helpers in it and nowhere else', async () => {
    const unit = await aUnit(db, { parentId: agency, name: 'Dinas Bertanya' });
    const helper = await anEmployee(db, { unitId: unit, fullName: 'Pendamping Uji' });
    const member = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: unit })).id });
    const unitAdmin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: unit })).id, grants: [{ role: 'ADMIN_OPD', unitId: unit }] });
    const naming = { id: newId(), employeeId: helper.id, contact: 'Ruang 3', from: '2026-01-01' };
    expect((await call('GET', '/helpers', member)).json()).toEqual({ items: [] });
    expect((await call('POST', `/units/${health}/helpers`, unitAdmin, naming)).statusCode).toBe(404);
    expect((await call('POST', `/units/${unit}/helpers`, foreigner, naming)).statusCode).toBe(404);
    expect((await call('POST', `/units/${unit}/helpers`, member, naming)).statusCode).toBe(403);
    expect((await call('POST', `/units/${unit}/helpers`, unitAdmin, naming)).statusCode).toBe(204);
    expect((await call('GET', '/helpers', member)).json()).toEqual({ items: [{ displayName: 'Pendamping Uji', contact: 'Ruang 3', unitName: 'Dinas Bertanya' }] });
    expect((await call('GET', '/helpers', foreigner)).json()).toEqual({ items: [] });
    expect((await call('POST', `/units/${unit}/helpers/${naming.id}/end`, foreigner, { from: '2026-02-01' })).statusCode).toBe(404);
    expect((await call('POST', `/units/${unit}/helpers/${naming.id}/end`, unitAdmin, { from: '2026-02-01' })).statusCode).toBe(204);
    expect((await call('GET', '/helpers', member)).json()).toEqual({ items: [] });
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
    expect((await call('GET', `/imports/${id}/rows?verdict=REJECTED`, admin)).json()).toMatchObject({ items: [{ row: 3, problems: [{ column: 'NIP', code: 'NIP_LENGTH' }, { column: 'Nama', code: 'FORMULA' }] }] });
    expect((await call('POST', `/imports/${id}/confirm`, admin, { endedUnits: [] })).statusCode).toBe(204);
    const apply = app.get(ImportApplyService, { strict: false });
    await apply.applyRows(id);
    await db.database.transaction((tx) => apply.finishImport(tx, id));
    expect((await call('GET', `/employees?search=${nip}`, admin)).json()).toMatchObject({ items: [{ displayName: 'Dari Berkas' }] });
    const rejected = await call('GET', `/imports/${id}/rejected.csv`, admin);
    expect(rejected.headers['content-type']).toContain('text/csv');
    expect(rejected.body).toContain("3,123,'=HYPERLINK(1),PNS,DINKES,");
    expect(rejected.body).toMatch(/NIP: NIP harus 18 angka.*Nama: Sel berisi rumus/);
  });
});
