import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ImportApplyService, ImportCheckService } from '@piawai/domain/organisation';
import { createHttpApp } from '@piawai/platform/http/http-app';
import { newId } from '@piawai/platform/database/uuid';

import { AppModule } from '../../apps/course-service/src/app.module';
import { cityPositions } from '../../apps/database/seeds/city/city-positions';
import { cityUnits, cityWorkplaces } from '../../apps/database/seeds/city/city-units';
import { type BadRow, importRows } from '../../apps/database/seeds/city/import-rows';
import { csvOf, writeWorkbook } from '../../apps/database/seeds/city/script-files';
import { demoPositions } from '../../apps/database/seeds/demo/demo-positions';
import { signedIn, type SignedInTester, TEST_TOKEN_SECRET } from '../builders/account';
import { anEmployee } from '../builders/employee';
import { aPosition } from '../builders/position';
import { anAgency, aUnit } from '../builders/unit';
import { type TestDatabase, testDatabase } from '../environment/database';

jest.setTimeout(120_000);

const ROWS = 400;

/** The file of the demo with fewer rows, through the same requests that the page of imports sends. */
describe('the large import of the demo', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let folder: string;
  let admin: SignedInTester;
  const { lines, bad } = importRows({ people: 300, seed: 5 }, ROWS);

  beforeAll(async () => {
    db = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'city-import-'));
    const agencyId = await anAgency(db);
    for (const [code, name] of new Map([...cityUnits, ...cityWorkplaces].map((unit) => [unit.code, unit.name]))) await aUnit(db, { parentId: agencyId, code, name });
    for (const { code, name } of [...cityPositions, ...demoPositions]) await aPosition(db, { agencyId, code, name });
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    Object.assign(process.env, { DATABASE_URL: db.url, PIAWAI_FILES: folder, PIAWAI_ENV: 'test', PIAWAI_LOG_LEVEL: 'silent', PIAWAI_TOKEN_SECRET: TEST_TOKEN_SECRET });
    app = await createHttpApp(AppModule);
  });
  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
    await db.close();
  });

  const call = (method: 'GET' | 'PUT' | 'POST', path: string, payload?: object) =>
    app.inject({ method, url: `/api/v1/organisation/imports/${path}`, headers: { cookie: admin.cookie, 'x-piawai-csrf': '1' }, ...(payload ? { payload } : {}) });

  async function runImport(name: string, content: Buffer) {
    const id = newId();
    const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    await app.inject({
      method: 'PUT', url: `/api/v1/organisation/imports/${id}`, payload: Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--x--\r\n')]),
      headers: { cookie: admin.cookie, 'x-piawai-csrf': '1', 'content-type': 'multipart/form-data; boundary=x' },
    });
    const { mapping, effectiveOn } = (await call('GET', id)).json<{ mapping: object; effectiveOn: string }>();
    expect((await call('PUT', `${id}/mapping`, { mapping, effectiveOn })).statusCode).toBe(204);
    await app.get(ImportCheckService, { strict: false }).checkFile(id);
    const { counts } = (await call('GET', id)).json<{ counts: Record<string, number> }>();
    const { items } = (await call('GET', `${id}/rows?verdict=REJECTED&limit=50`)).json<{ items: { row: number; problems: { column: string; code: string }[] }[] }>();
    expect((await call('POST', `${id}/confirm`, { endedUnits: [] })).statusCode).toBe(204);
    const apply = app.get(ImportApplyService, { strict: false });
    await apply.applyRows(id);
    await db.database.transaction((tx) => apply.finishImport(tx, id));
    return { counts, named: items.map(({ row, problems }) => [row, ...new Set(problems.map(({ column }) => column))]), codes: items.flatMap(({ problems }) => problems.map(({ code }) => code)) };
  }
  const people = async () => (await db.database.read<{ n: number }>('select count(*)::int as n from organisation.employee'))[0]!.n;
  const expected = (rows: readonly BadRow[]) => rows.map(({ row, column }) => [row, column]);

  it('names twelve bad rows by row and column, each for another reason, and takes all others', async () => {
    const before = await people();
    const { counts, named, codes } = await runImport('pegawai.csv', Buffer.from(csvOf(lines)));
    expect(counts).toEqual({ ADDED: ROWS - 12, REJECTED: 12 });
    expect(named).toEqual(expected(bad));
    expect(new Set(codes).size).toBe(12);
    expect(await people()).toBe(before + ROWS - 12);
  });

  it('changes nothing the second time, be it the same file or its spreadsheet', async () => {
    const before = await people();
    const sheet = join(folder, 'pegawai.xlsx');
    await writeWorkbook(sheet, lines);
    for (const [name, content] of [['pegawai.csv', Buffer.from(csvOf(lines))], ['pegawai.xlsx', await readFile(sheet)]] as const) {
      const { counts, named } = await runImport(name, content);
      expect(counts).toEqual({ UNCHANGED: ROWS - 12, REJECTED: 12 });
      expect(named).toEqual(expected(bad));
    }
    expect(await people()).toBe(before);
  });
});
