import { createHash } from 'node:crypto';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RunExportService } from '@piawai/domain/reporting';
import { ReferenceService } from '@piawai/domain/standards';
import { newId } from '@piawai/platform/database/uuid';
import { createHttpApp } from '@piawai/platform/http/http-app';

import { seedStandardsReference } from '../../apps/database/seeds/reference/standards';
import { AppModule } from '../../apps/progress-service/src/app.module';
import { accountServices, signedIn, type SignedInTester } from '../builders/account';
import { aCompletionRow } from '../builders/completion-row';
import { anEmployee } from '../builders/employee';
import { reportingServices } from '../builders/export';
import { aUnit } from '../builders/unit';
import { type TestDatabase, testDatabase } from '../environment/database';

jest.setTimeout(120_000);

describe('reports over HTTP', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let admin: SignedInTester;
  let auditor: SignedInTester;
  let learner: SignedInTester;
  let running: RunExportService;

  beforeAll(async () => {
    db = await testDatabase();
    await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
    const unitId = await aUnit(db);
    learner = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id });
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'ADMIN_OPD', unitId }] });
    auditor = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'AUDITOR' }] });
    await aCompletionRow(db, { employeeId: learner.employeeId, completedOn: '2026-03-10', jp: 20, title: 'Literasi Digital' });
    await aCompletionRow(db, { employeeId: (await anEmployee(db)).id, title: 'Instansi lain' });
    const services = await reportingServices(db);
    running = services.running;
    Object.assign(process.env, { DATABASE_URL: db.url, PIAWAI_FILES: services.filesFolder, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: accountServices(db).config.tokenSecret, PIAWAI_LOG_LEVEL: 'silent' });
    app = await createHttpApp(AppModule);
  });
  afterAll(async () => {
    await app?.close();
    await db.close();
  });

  const call = (method: 'GET' | 'POST', path: string, who?: SignedInTester, payload?: object) =>
    app.inject({ method, url: `/api/v1/reporting${path}`, headers: { cookie: who?.cookie ?? '', 'x-piawai-csrf': '1' }, ...(payload ? { payload } : {}) });
  /** What the worker does when the event reaches it. */
  const work = async (id: string): Promise<void> => {
    const written = await running.writeExport(id);
    await db.database.transaction((tx) => running.finishExport(tx, id, written));
  };

  it('shows the lines within reach, page by page, and the sums over them', async () => {
    const lines = await call('GET', '/completions?limit=1', admin);
    expect(lines.json()).toMatchObject({ items: [{ courseTitle: 'Literasi Digital', employeeId: learner.employeeId, jp: 20, onDate: '2026-03-10' }], next: null });
    expect((await call('GET', '/completions/totals?from=2026-03-11', admin)).json()).toMatchObject({ rows: 0 });
    expect((await call('GET', '/completions/totals', admin)).json()).toMatchObject({ rows: 1, people: 1, jp: 20 });
    expect((await call('GET', '/completions?from=2026-02-30', admin)).statusCode).toBe(400);
  });

  it('is closed to learners and visitors', async () => {
    for (const path of ['/completions', '/dashboard', '/exports']) {
      expect((await call('GET', path, learner)).statusCode).toBe(403);
      expect((await call('GET', path)).statusCode).toBe(401);
    }
  });

  it('gives a file to the one who ordered it, with the hash that its manifest names', async () => {
    const id = newId();
    const order = { id, kind: 'COMPLETIONS', format: 'CSV', filter: { state: 'COMPLETED' } };
    expect((await call('POST', '/exports', admin, order)).json()).toMatchObject({ id, state: 'ORDERED' });
    expect((await call('GET', `/exports/${id}/file`, admin)).statusCode).toBe(409);
    await work(id);
    const ready = (await call('GET', `/exports/${id}`, admin)).json<{ state: string; manifest: { sha256: string; rows: number } }>();
    expect(ready).toMatchObject({ state: 'READY', manifest: { rows: 1 } });
    const file = await call('GET', `/exports/${id}/file`, admin);
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="laporan-penyelesaian-\d{4}-\d{2}-\d{2}\.csv"$/);
    expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(ready.manifest.sha256);
    expect(file.body).toContain(`${learner.nip},Budi Uji`);
    expect((await call('GET', `/exports/${id}/file`, auditor)).statusCode).toBe(404);
    const audit = await db.database.read<{ action: string }>('select action from platform.audit_entry where subject_id = $1 order by id', [id]);
    expect(audit.map(({ action }) => action)).toEqual(['reporting.export_ordered', 'reporting.export_downloaded']);
  });

  it('leads from the agency to the names behind a figure', async () => {
    const dashboard = (await call('GET', '/dashboard?year=2026', auditor)).json<{ totals: { people: number }; units: { unitId: string }[] }>();
    expect(dashboard.totals.people).toBe(3);
    const people = await call('GET', `/dashboard/people?standing=BEHIND&unitId=${dashboard.units[0]?.unitId}&year=2026`, auditor);
    expect(people.json<{ items: unknown[] }>().items).toHaveLength(3);
  });
});
