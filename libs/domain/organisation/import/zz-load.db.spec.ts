import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '@piawai/platform/config/config';
import { newId } from '@piawai/platform/database/uuid';
import { FileStore } from '@piawai/platform/files/file-store';
import { aUnit, anAgency } from '../../../../test/builders/unit';
import { testDatabase } from '../../../../test/environment/database';
import { EmployeeImportService } from './employee-import.service';
import { ImportApplyService } from './import-apply.service';
import { ImportCheckService } from './import-check.service';
import { guessMapping } from './import-columns.rules';
import { PgTransaction } from '@piawai/platform/database/pg-transaction';
const stats = new Map<string, number>();
const original = PgTransaction.prototype.query;
PgTransaction.prototype.query = async function (sql: string, params?: readonly unknown[]) {
  const t = performance.now();
  try { return await original.call(this, sql, params); } finally { const k = sql.replace(/\s+/g, ' ').slice(0, 110); stats.set(k, (stats.get(k) ?? 0) + performance.now() - t); }
} as never;
it('load', async () => {
  const db = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const files = new FileStore({ filesFolder: folder } as Config);
  const imports = new EmployeeImportService(files), check = new ImportCheckService(db.database, files), apply = new ImportApplyService(db.database);
  const agency = await anAgency(db);
  for (let i = 0; i < 50; i++) await aUnit(db, { parentId: agency, code: `U${i}`, name: `Unit ${i}` });
  const lines = ['NIP,Nama,Gelar Belakang,Tanggal Lahir,Status,Golongan,Unit Kerja'];
  for (let i = 0; i < 30000; i++) {
    const d = new Date(Date.UTC(1970, 0, 1 + (i % 10000))).toISOString().slice(0, 10);
    lines.push(`${d.replaceAll('-', '')}201503${1 + (i % 2)}${String(900 + Math.floor(i / 10000)).padStart(3, '0')},Pegawai Nomor ${i},S.E.,${d},PNS,III/a,U${i % 50}`);
  }
  for (const [name, rows] of [['add', lines], ['again', lines], ['change', lines.map((l) => l.replace('III/a', 'III/b').replace(',U1', ',U2'))]] as const) {
    const content = Buffer.from(rows.join('\n'));
    const t0 = Date.now();
    const id = newId();
    const stored = await files.save(content);
    const inspected = await imports.inspectFile(stored.sha256);
    const on = name === 'change' ? '2026-11-21' : '2026-11-20';
    await db.database.transaction((tx) => imports.uploadFile(tx, { id, agencyId: agency, accountId: newId(), fileName: 'x.csv', ...stored, inspected, effectiveOn: on }));
    await db.database.transaction((tx) => imports.mapColumns(tx, { importId: id, mapping: guessMapping(inspected.headers), effectiveOn: on }));
    const t1 = Date.now();
    await check.checkFile(id);
    const t2 = Date.now();
    await db.database.transaction((tx) => imports.confirmImport(tx, { importId: id, endedUnits: [] }));
    await apply.applyRows(id);
    await db.database.transaction((tx) => apply.finishImport(tx, id));
    const t3 = Date.now();
    const r = await db.database.read('select state, counts, rows_applied from organisation.import where id=$1', [id]);
    console.log([...stats].sort((a, b) => b[1] - a[1]).slice(0, 12).map(([k, v]) => `${Math.round(v)} ${k}`).join('\n')); stats.clear();
    console.log(name, 'upload', t1 - t0, 'check', t2 - t1, 'apply', t3 - t2, JSON.stringify(r), Math.round(process.memoryUsage().rss / 1e6));
  }
  await db.close(); await rm(folder, { recursive: true });
}, 600000);
