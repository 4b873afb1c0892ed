import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { ReferenceService } from '@piawai/domain/standards';
import { newId } from '@piawai/platform/database/uuid';

import { seedStandardsReference } from '../../../../apps/database/seeds/reference/standards';
import { signedIn, type SignedInTester } from '../../../../test/builders/account';
import { aCompletionRow } from '../../../../test/builders/completion-row';
import { anEmployee } from '../../../../test/builders/employee';
import { reportingServices } from '../../../../test/builders/export';
import { anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

jest.setTimeout(60_000);

describe('the file of an export', () => {
  let db: TestDatabase;
  let services: Awaited<ReturnType<typeof reportingServices>>;
  let admin: SignedInTester;

  beforeAll(async () => {
    db = await testDatabase();
    await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
    services = await reportingServices(db);
    const unitId = await anAgency(db);
    admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    await aCompletionRow(db, { employeeId: admin.employeeId });
  });
  afterAll(() => db.close());

  const ordered = async (factsUntil?: Date): Promise<string> => {
    const id = newId();
    const order = { id, kind: 'COMPLETIONS', format: 'CSV', filter: { state: 'COMPLETED' }, factsUntil } as const;
    await db.database.transaction((tx) => services.exports.orderExport(tx, order, admin.scopeOf('reporting.export.order')));
    return id;
  };
  const written = async (id: string): Promise<void> => {
    const file = await services.running.writeExport(id);
    await db.database.transaction((tx) => services.running.finishExport(tx, id, file));
  };
  const listed = (id: string) => services.reader.one(admin.scopeOf('reporting.export.order'), id);
  const expire = () => db.database.transaction((tx) => services.expiry.expireFiles(tx, 100));
  const incoming = () => readdir(join(services.filesFolder, 'incoming'));

  it('goes after its day, and the order tells that it expired', async () => {
    const id = await ordered();
    await written(id);
    const { sha256 } = await services.reader.fileOf(admin.scopeOf('reporting.export.order'), id);
    await utimes(services.files.path(sha256), 0, 0);
    expect(await expire()).toBe(0);
    db.clock.advance({ hours: 25 });
    expect(await expire()).toBe(1);
    expect(await services.files.size(sha256)).toBeNull();
    expect(await listed(id)).toMatchObject({ state: 'EXPIRED', rowsDone: 1, manifest: { sha256 } });
    await expect(services.reader.fileOf(admin.scopeOf('reporting.export.order'), id)).rejects.toMatchObject({ code: 'reporting.export_expired' });
    expect(await services.running.writeExport(id)).toBeNull();
    expect(await expire()).toBe(0);
  });

  it('stays while a younger order has the same bytes', async () => {
    const first = await ordered();
    await written(first);
    const { factsUntil, sha256 } = (await listed(first)).manifest!;
    db.clock.advance({ hours: 20 });
    const second = await ordered(new Date(factsUntil));
    await written(second);
    expect((await listed(second)).manifest!.sha256).toBe(sha256);
    await utimes(services.files.path(sha256), 0, 0);
    db.clock.advance({ hours: 5 });
    expect(await expire()).toBe(1);
    expect(await services.files.size(sha256)).toBeGreaterThan(0);
    await expect(services.reader.fileOf(admin.scopeOf('reporting.export.order'), second)).resolves.toMatchObject({ sha256 });
  });

  it('that a killed worker left half-written is discarded by the next try, which writes it whole', async () => {
    const [id, draft] = [await ordered(), newId()];
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    async function* begun(): AsyncGenerator<Buffer> {
      yield Buffer.from('NIP,Nama');
      await held;
    }
    await db.database.transaction((tx) => services.exports.beginWriting(tx, id, draft));
    const stalled = services.files.save(begun(), draft);
    while (!(await incoming().catch(() => [] as string[])).includes(draft)) await pause(5);
    await written(id);
    expect(await incoming()).toEqual([]);
    expect(await listed(id)).toMatchObject({ state: 'READY', rowsDone: 1 });
    // It was not dead after all: it finds its bytes gone, and its failure says nothing about the finished file.
    goOn();
    await expect(stalled).rejects.toMatchObject({ code: 'ENOENT' });
    await db.database.transaction((tx) => services.exports.noteFailure(tx, id, draft));
    expect((await listed(id)).state).toBe('READY');
  });
});
