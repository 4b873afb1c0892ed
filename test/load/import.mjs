// How long an import of employees takes, from the stored file to the last applied row, beside a bare insert of as many rows.
// Usage: node test/load/import.mjs [employees=30000] [csv|xlsx]
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
require('reflect-metadata');
require(fileURLToPath(new URL('../environment/typescript-require.cjs', import.meta.url)));
const { EmployeeImportReader, EmployeeImportService, ImportApplyService, ImportCheckService, UnitReader } = require('../../libs/domain/organisation/index.ts');
const { guessMapping } = require('../../libs/domain/organisation/rules.ts');
const { newId } = require('../../libs/platform/database/uuid.ts');
const { FileStore } = require('../../libs/platform/files/file-store.ts');
const { aUnit, anAgency } = require('../builders/unit.ts');
const { testDatabase } = require('../environment/database.ts');
const { startTestPostgres } = require('../environment/servers.ts');
const { print } = require('./figures.ts');
const ExcelJS = require('exceljs');

const employees = Number(process.argv[2] ?? 30_000);
const format = process.argv[3] ?? 'csv';
const UNITS = 50;
const DAYS = 10_000;
const GOAL_SECONDS = 30;

/** A city of its own making: valid numbers, no two alike. */
async function file(change = (line) => line) {
  const lines = Array.from({ length: employees }, (_, at) => {
    const born = new Date(Date.UTC(1970, 0, 1 + (at % DAYS))).toISOString().slice(0, 10);
    const nip = `${born.replaceAll('-', '')}201503${1 + (at % 2)}${900 + Math.floor(at / DAYS)}`;
    return change(`${nip},Pegawai Nomor ${at},S.E.,${born},PNS,III/a,U${at % UNITS}`);
  });
  lines.unshift('NIP,Nama,Gelar Belakang,Tanggal Lahir,Status,Golongan,Unit Kerja');
  return format === 'csv' ? Buffer.from(lines.join('\n')) : workbook(lines);
}

/** The same as a spreadsheet program writes it: texts in a table of their own. */
async function workbook(lines) {
  const output = new PassThrough();
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useSharedStrings: true });
  const written = buffer(output);
  const sheet = writer.addWorksheet('Pegawai');
  for (const line of lines) sheet.addRow(line.split(',')).commit();
  await writer.commit();
  return written;
}

const seconds = async (work) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
};

const postgres = await startTestPostgres();
const folder = await mkdtemp(join(tmpdir(), 'import-'));
try {
  process.env.PIAWAI_TEST_POSTGRES = postgres.url();
  const db = await testDatabase();
  const files = new FileStore({ filesFolder: folder });
  const [imports, check, apply] = [new EmployeeImportService(files), new ImportCheckService(db.database, files), new ImportApplyService(db.database)];
  const reader = new EmployeeImportReader(db.database, new UnitReader(db.database));
  const agencyId = await anAgency(db);
  for (let at = 0; at < UNITS; at += 1) await aUnit(db, { parentId: agencyId, code: `U${at}`, name: `Unit ${at}` });
  const scope = { permission: 'organisation.employee.manage', actor: {}, reaches: [{ kind: 'installation' }] };

  const run = async (name, content, effectiveOn) => {
    const id = newId();
    const stored = await files.save(content);
    const inspected = await imports.inspectFile(stored.sha256);
    await db.database.transaction((tx) => imports.uploadFile(tx, { id, agencyId, accountId: newId(), fileName: 'pegawai.csv', ...stored, inspected, effectiveOn }));
    await db.database.transaction((tx) => imports.mapColumns(tx, { importId: id, mapping: guessMapping(inspected.headers), effectiveOn }));
    const checking = await seconds(() => check.checkFile(id));
    await db.database.transaction((tx) => imports.confirmImport(tx, { importId: id, endedUnits: [] }));
    const applying = await seconds(async () => {
      await apply.applyRows(id);
      await db.database.transaction((tx) => apply.finishImport(tx, id));
    });
    const { counts } = await reader.one(scope, id);
    console.log(`${name}: ${JSON.stringify(counts)}, ${Math.round(stored.bytes / 1e6)} MB; memory ${Math.round(process.memoryUsage().rss / 1e6)} MB, never more than ${Math.round(process.resourceUsage().maxRSS / 1e3)} MB`);
    return { checking, applying };
  };

  const bare = await seconds(() =>
    db.database.transaction(async (tx) => {
      await tx.query('create temp table bare (id uuid primary key, nip text unique, name text, unit integer) on commit drop');
      await tx.query(`insert into bare select uuidv7(), n::text, 'Pegawai ' || n, n % ${UNITS} from generate_series(1, ${employees}) n`);
    }),
  );
  const added = await run('new', await file(), '2026-01-01');
  const same = await run('again', await file(), '2026-01-01');
  const changed = await run('grades', await file((line) => line.replace('III/a', 'III/b')), '2026-06-01');
  const figure = (what, { checking, applying }) => [
    { what: `${what}: check`, value: checking, unit: 's' },
    { what: `${what}: apply`, value: applying, unit: 's' },
    { what: `${what}: both`, value: checking + applying, unit: 's', limit: bare, limitOf: 'bare insert of as many rows', goal: `under ${GOAL_SECONDS} s for 30,000` },
  ];
  print([...figure(`${employees} new employees`, added), ...figure('the same file again', same), ...figure('every grade changed', changed)]);
  await db.close();
} finally {
  await rm(folder, { recursive: true, force: true });
  await postgres.stop();
}
