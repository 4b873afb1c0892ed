import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Scope, UnitId } from '@piawai/contracts';
import type { Config } from '@piawai/platform/config/config';
import { newId } from '@piawai/platform/database/uuid';
import { FileStore } from '@piawai/platform/files/file-store';
import ExcelJS from 'exceljs';

import { aNip, anEmployee } from '../../../../test/builders/employee';
import { aPosition } from '../../../../test/builders/position';
import { aUnit, anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { EmployeeService } from '../employee/employee.service';
import { EmployeeMergeService } from '../merge/employee-merge.service';
import { OrganisationReader } from '../organisation.reader';
import { UnitReader } from '../unit/unit.reader';
import { EmployeeImportReader } from './employee-import.reader';
import { EmployeeImportService } from './employee-import.service';
import { ForgetImportsService } from './forget-imports.service';
import { ImportApplyService } from './import-apply.service';
import { ImportCheckService } from './import-check.service';
import type { RowVerdict } from './import.types';

const HEADER = ['NIP', 'Nama', 'Gelar Belakang', 'Tanggal Lahir', 'Status', 'Golongan', 'Unit Kerja', 'Jabatan'];
const DAY = '2026-11-21';

jest.setTimeout(60_000);

describe('the import of employees', () => {
  let [agency, health, school] = ['', '', ''] as [UnitId, UnitId, UnitId];
  let db: TestDatabase;
  let folder: string;
  let files: FileStore;
  let imports: EmployeeImportService;
  let check: ImportCheckService;
  let apply: ImportApplyService;
  let reader: EmployeeImportReader;
  let organisation: OrganisationReader;
  let scope: Scope;

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.travelTo(`${DAY}T03:00:00Z`);
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    files = new FileStore({ filesFolder: folder } as Config);
    imports = new EmployeeImportService(files);
    check = new ImportCheckService(db.database, files);
    apply = new ImportApplyService(db.database);
    reader = new EmployeeImportReader(db.database, new UnitReader(db.database));
    organisation = new OrganisationReader(db.database, db.clock);
  });
  beforeEach(async () => {
    agency = await anAgency(db);
    health = await aUnit(db, { parentId: agency, code: 'DINKES', name: 'Dinas Kesehatan' });
    school = await aUnit(db, { parentId: agency, code: 'DISDIK', name: 'Dinas Pendidikan' });
    await aPosition(db, { agencyId: agency, code: 'JAB-1', name: 'Analis' });
    scope = { permission: 'organisation.employee.manage', actor: { on: DAY }, reaches: [{ kind: 'subtree', unitId: agency }] } as unknown as Scope;
  });
  afterAll(async () => {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });

  const csv = (rows: readonly (readonly string[])[], delimiter = ','): Buffer => Buffer.from(rows.map((row) => row.join(delimiter)).join('\n'));
  const row = (nip: string, name: string, change: Partial<Record<number, string>> = {}): string[] =>
    [nip, name, 'S.E.', '01-01-1990', 'PNS', 'III/a', 'DINKES', 'JAB-1'].map((cell, at) => change[at] ?? cell);

  async function checked(content: Buffer): Promise<string> {
    const id = newId();
    const stored = await files.save(content);
    const inspected = await imports.inspectFile(stored.sha256);
    await db.database.transaction((tx) => imports.uploadFile(tx, { id, agencyId: agency, accountId: newId(), fileName: 'pegawai.csv', ...stored, inspected, effectiveOn: DAY }));
    const { mapping } = await reader.one(scope, id);
    await db.database.transaction((tx) => imports.mapColumns(tx, { importId: id, mapping, effectiveOn: DAY }));
    await check.checkFile(id);
    return id;
  }

  async function applied(importId: string, endedUnits: UnitId[] = []): Promise<void> {
    await db.database.transaction((tx) => imports.confirmImport(tx, { importId, endedUnits }));
    await apply.applyRows(importId);
    await db.database.transaction((tx) => apply.finishImport(tx, importId));
  }

  const lines = async (id: string, verdict: RowVerdict) => (await reader.rows(scope, id, verdict, { limit: 100 })).items;
  const text = async (id: string): Promise<string> => {
    let all = '';
    for await (const part of reader.rejectedCsv(scope, id)) all += part;
    return all;
  };

  it('finds a person by the number of a duplicate that was merged, and leaves both numbers where they are', async () => {
    const stays = await anEmployee(db, { unitId: school, fullName: 'Satu Orang', backTitle: 'S.E.', rankGrade: 'III/a' });
    const duplicate = await anEmployee(db, { unitId: school, fullName: 'Satu Orang', backTitle: 'S.E.', rankGrade: 'III/a' });
    const merge = { mergeId: newId(), employeeId: stays.id, duplicateId: duplicate.id, reason: 'NIP baru', on: DAY, by: { accountId: newId(), employeeId: null } };
    await db.database.transaction((tx) => new EmployeeMergeService().mergeEmployees(tx, merge));
    const id = await checked(csv([HEADER, row(duplicate.nip, 'Satu Orang', { 7: '' })]));
    expect(await lines(id, 'CHANGED')).toMatchObject([{ changes: { unit: ['Dinas Pendidikan', 'Dinas Kesehatan'] } }]);
    await applied(id);
    expect(await organisation.contextOf(stays.id, DAY)).toMatchObject({ unitId: health });
    expect(await organisation.describe(stays.id, DAY)).toMatchObject({ nip: stays.nip });
    expect(await organisation.contextOf(duplicate.id, DAY)).toBeNull();
  });

  it('adds, changes and leaves alone; a bad row never holds back a good one; again changes nothing', async () => {
    const known = await anEmployee(db, { unitId: health, fullName: 'Sudah Ada', backTitle: 'S.E.', rankGrade: 'III/a' });
    const moving = await anEmployee(db, { unitId: school, fullName: 'Pindah Unit', backTitle: 'S.E.', rankGrade: 'III/a' });
    const [fresh, bad] = [aNip(), aNip()];
    const file = csv([
      HEADER, row(fresh, 'Orang Baru'), row(known.nip, 'Sudah Ada', { 7: '' }), row(moving.nip, 'Pindah Unit', { 7: '' }),
      row('123', 'Salah NIP'), row(bad, 'Salah Unit', { 6: 'Dinas Antah' }), row(fresh, 'Orang Baru'),
    ]);
    const id = await checked(file);
    expect(await reader.one(scope, id)).toMatchObject({ state: 'CHECKED', rowsRead: 6, counts: { ADDED: 1, CHANGED: 1, UNCHANGED: 1, REJECTED: 3 } });
    expect(await lines(id, 'CHANGED')).toMatchObject([{ row: 4, name: 'Pindah Unit', changes: { unit: ['Dinas Pendidikan', 'Dinas Kesehatan'] } }]);
    expect((await lines(id, 'REJECTED')).map(({ row: at, problems }) => [at, problems[0]?.column, problems[0]?.code])).toEqual([
      [5, 'NIP', 'NIP_LENGTH'], [6, 'Unit Kerja', 'UNIT_UNKNOWN'], [7, 'NIP', 'NIP_REPEATED'],
    ]);
    await applied(id);
    const added = await organisation.employeeByIdentifier(fresh);
    expect(await organisation.describe(added!, DAY)).toMatchObject({ displayName: 'Orang Baru, S.E.', unitCode: 'DINKES', positionName: 'Analis', rankGrade: 'III/a' });
    expect(await organisation.contextOf(moving.id, DAY)).toMatchObject({ unitId: health });
    expect(await organisation.contextOf(moving.id, '2026-11-20')).toMatchObject({ unitId: school });
    expect(await reader.one(scope, id)).toMatchObject({ state: 'APPLIED', rowsApplied: 6 });
    const rejected = (await text(id)).trim().split('\r\n');
    expect(rejected).toHaveLength(4);
    expect(rejected[2]).toMatch(/^6,.*Salah Unit.*Dinas Antah.*Unit Kerja: Unit kerja tidak ditemukan\. Tulis kode atau nama/);
    const again = await checked(file);
    expect((await reader.one(scope, again)).counts).toEqual({ UNCHANGED: 3, REJECTED: 3 });
  });

  it('asks about the same name and birth date under a new NIP, and never inserts unasked', async () => {
    const first = await anEmployee(db, { unitId: health, fullName: 'Kembar Nama', backTitle: 'S.E.', birthDate: '1990-01-01' });
    const second = await anEmployee(db, { unitId: health, fullName: 'Nama Lain', backTitle: 'S.E.', birthDate: '1990-01-01' });
    const [newNumber, other, unanswered] = [aNip(), aNip(), aNip()];
    const id = await checked(csv([HEADER, row(newNumber, 'KEMBAR NAMA'), row(other, 'Nama Lain'), row(unanswered, 'Kembar Nama')]));
    expect((await reader.one(scope, id)).counts).toEqual({ QUESTION: 3 });
    expect(await lines(id, 'QUESTION')).toMatchObject([{ row: 2, sameAs: { nip: first.nip, unitName: 'Dinas Kesehatan' } }, { row: 3, sameAs: { nip: second.nip } }, { row: 4 }]);
    await db.database.transaction(async (tx) => {
      await imports.answerQuestion(tx, { importId: id, row: 2, answer: 'SAME_PERSON' });
      await imports.answerQuestion(tx, { importId: id, row: 3, answer: 'ANOTHER_PERSON' });
    });
    await expect(
      db.database.transaction((tx) => imports.answerQuestion(tx, { importId: id, row: 4, answer: 'SAME_PERSON' })),
    ).rejects.toMatchObject({ code: 'platform.invalid_input' });
    await applied(id);
    expect(await organisation.employeeByIdentifier(newNumber)).toBe(first.id);
    expect(await organisation.employeeByIdentifier(first.nip)).toBe(first.id);
    expect((await organisation.describe(first.id, DAY))?.nip).toBe(newNumber);
    expect(await organisation.employeeByIdentifier(other)).not.toBe(second.id);
    expect(await organisation.employeeByIdentifier(unanswered)).toBeNull();
    expect(await text(id)).toContain('pertanyaan belum dijawab');
    expect((await reader.one(scope, id)).counts).toEqual({ ADDED: 1, CHANGED: 1, QUESTION: 1, FAILED: 0 });
  });

  it('asks about the same person under two numbers in one file, and leaves the second row out when it is one', async () => {
    const [kept, again, other] = [aNip(), aNip(), aNip()];
    const id = await checked(csv([HEADER, row(kept, 'Dua Baris'), row(again, 'DUA  baris'), row(other, 'Dua Baris')]));
    expect((await reader.one(scope, id)).counts).toEqual({ ADDED: 1, QUESTION: 2 });
    expect(await lines(id, 'QUESTION')).toMatchObject([
      { row: 3, nip: again, sameAs: { displayName: 'Dua Baris, S.E.', nip: kept, row: 2 } }, { row: 4, nip: other, sameAs: { nip: kept, row: 2 } },
    ]);
    await db.database.transaction(async (tx) => {
      await imports.answerQuestion(tx, { importId: id, row: 3, answer: 'SAME_PERSON' });
      await imports.answerQuestion(tx, { importId: id, row: 4, answer: 'ANOTHER_PERSON' });
    });
    await applied(id);
    expect(await organisation.employeeByIdentifier(again)).toBeNull();
    expect(await organisation.employeeByIdentifier(other)).not.toBe(await organisation.employeeByIdentifier(kept));
    expect((await reader.one(scope, id)).counts).toEqual({ ADDED: 2, CHANGED: 0, QUESTION: 0, FAILED: 0 });
    expect(await text(id)).toMatch(/3,.*lihat baris 2\): Menurut jawaban Anda, orang ini sudah ada di baris lain/);
  });

  it('asks about a person whom another import has added since the check, also when both are applied at once', async () => {
    const [first, second] = [aNip(), aNip()];
    const twins = [await checked(csv([HEADER, row(first, 'Dua Impor')])), await checked(csv([HEADER, row(second, 'Dua Impor'), row(aNip(), 'Orang Lain Lagi')]))];
    for (const id of twins) expect(await lines(id, 'QUESTION')).toEqual([]);
    await Promise.all(twins.map((id) => applied(id)));
    const people = await db.database.read('select id from organisation.employee where full_name = $1', ['Dua Impor']);
    expect(people).toHaveLength(1);
    const asked = await Promise.all(twins.map((id) => lines(id, 'QUESTION')));
    expect(asked.flat()).toMatchObject([{ name: 'Dua Impor', outcome: null, sameAs: { displayName: 'Dua Impor, S.E.', row: null } }]);
    expect(await organisation.employeeByIdentifier(asked[0]!.length > 0 ? second : first)).toBe(people[0]!.id);
    expect((await Promise.all(twins.map((id) => text(id)))).join()).toContain('pertanyaan belum dijawab');
  });

  it('ends nobody unless ticked, only in units that the file covers, and nobody whom a row could be about', async () => {
    const [stays, missing, typo] = await Promise.all(['Tetap Ada', 'Tidak Ada', 'Salah Ketik'].map((fullName) => anEmployee(db, { unitId: health, fullName, backTitle: 'S.E.' })));
    const elsewhere = await anEmployee(db, { unitId: school, fullName: 'Di Sekolah' });
    const file = csv([HEADER, row(stays!.nip, 'Tetap Ada', { 7: '' }), row('1990', 'Salah Ketik')]);
    const untouched = await checked(file);
    await applied(untouched);
    expect(await organisation.contextOf(missing!.id, DAY)).not.toBeNull();
    const id = await checked(file);
    expect(await reader.coveredUnits(scope, id)).toMatchObject([{ unitId: health, name: 'Dinas Kesehatan', inFile: 1, missing: 1 }]);
    expect((await reader.missing(scope, id, health, { limit: 10 })).items).toMatchObject([{ employeeId: missing!.id }]);
    await expect(db.database.transaction((tx) => imports.confirmImport(tx, { importId: id, endedUnits: [school] }))).rejects.toMatchObject({ code: 'platform.invalid_input' });
    await applied(id, [health]);
    expect(await organisation.contextOf(missing!.id, DAY)).toBeNull();
    expect(await organisation.contextOf(missing!.id, '2026-11-20')).not.toBeNull();
    for (const { id: kept } of [stays!, typo!, elsewhere]) expect(await organisation.contextOf(kept, DAY)).not.toBeNull();
    expect(await reader.one(scope, id)).toMatchObject({ endedCount: 1 });
  });

  it('goes on where it stopped, and fails a single row when the present has changed meanwhile', async () => {
    const nips = Array.from({ length: 40 }, () => aNip());
    const id = await checked(csv([HEADER, ...nips.map((nip, at) => row(nip, `Orang Ke ${at}`))], ));
    await db.database.transaction((tx) => imports.confirmImport(tx, { importId: id, endedUnits: [] }));
    await anEmployee(db, { unitId: school, nip: nips[7], fullName: 'Lebih Dahulu' });
    await Promise.all([apply.applyRows(id), apply.applyRows(id)]);
    await apply.applyRows(id);
    await db.database.transaction((tx) => apply.finishImport(tx, id));
    expect(await reader.one(scope, id)).toMatchObject({ state: 'APPLIED', rowsApplied: 40, counts: { ADDED: 39, FAILED: 1 } });
    expect((await lines(id, 'ADDED')).filter(({ outcome }) => outcome === 'FAILED')).toMatchObject([{ row: 9, problems: [{ code: 'NUMBER_TAKEN' }] }]);
    const [{ n }] = (await db.database.read<{ n: number }>('select count(*) as n from organisation.membership where unit_id = $1', [health])) as [{ n: number }];
    expect(n).toBe(39);
  });

  it('reads XLSX with titles above the headers, dates as dates, and refuses a NIP kept as a number', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Pegawai');
    const nip = aNip();
    sheet.addRow(['DAFTAR PEGAWAI']);
    sheet.addRow([]);
    sheet.addRow(HEADER);
    sheet.addRow([nip, 'Dari Excel', 'S.E.', new Date('1991-02-03T00:00:00Z'), 'PNS', 'III/a', 'Dinas Kesehatan', 'Analis']);
    sheet.addRow([199002152015031991, 'Angka', '', '', 'PNS', '', 'DINKES', '']);
    const id = await checked(Buffer.from(await book.xlsx.writeBuffer()));
    expect(await reader.one(scope, id)).toMatchObject({ format: 'XLSX', state: 'CHECKED', rowsRead: 2, counts: { ADDED: 1, REJECTED: 1 } });
    expect(await lines(id, 'REJECTED')).toMatchObject([{ row: 5, problems: [{ code: 'NIP_AS_NUMBER' }] }]);
    await applied(id);
    expect((await organisation.describe((await organisation.employeeByIdentifier(nip))!, DAY))?.birthDate).toBe('1991-02-03');
  });

  it('takes columns that it does not know as the admin maps them', async () => {
    const nip = aNip();
    const id = newId();
    const stored = await files.save(csv([['Kolom A', 'Kolom B', 'Kolom C', 'Kolom D', 'Catatan'], ['Ditata Tangan', 'DINKES', nip, 'PNS', 'abaikan']]));
    const inspected = await imports.inspectFile(stored.sha256);
    await db.database.transaction((tx) => imports.uploadFile(tx, { id, agencyId: agency, accountId: newId(), fileName: 'aneh.csv', ...stored, inspected, effectiveOn: DAY }));
    expect((await reader.one(scope, id)).mapping).toEqual({});
    const map = (mapping: object) => db.database.transaction((tx) => imports.mapColumns(tx, { importId: id, mapping: { ...mapping }, effectiveOn: DAY }));
    await expect(map({ fullName: 0, unit: 1, nip: 2 })).rejects.toMatchObject({ code: 'platform.invalid_input', details: { missing: ['kind'] } });
    await expect(map({ fullName: 0, unit: 0, nip: 2, kind: 3 })).rejects.toMatchObject({ code: 'platform.invalid_input' });
    await expect(map({ fullName: 9, unit: 1, nip: 2, kind: 3 })).rejects.toMatchObject({ code: 'platform.invalid_input' });
    await map({ fullName: 0, unit: 1, nip: 2, kind: 3 });
    await check.checkFile(id);
    expect(await lines(id, 'ADDED')).toMatchObject([{ name: 'Ditata Tangan', nip }]);
  });

  it('reads semicolons and Latin-1, and says so when a file is no table', async () => {
    const id = await checked(Buffer.from([HEADER.join(';'), row(aNip(), 'André Uji').join(';')].join('\r\n'), 'latin1'));
    expect(await lines(id, 'ADDED')).toMatchObject([{ name: 'André Uji' }]);
    const stored = await files.save(Buffer.from('hanya teks'));
    await expect(imports.inspectFile(stored.sha256)).rejects.toMatchObject({ code: 'organisation.import_file_invalid' });
    const { sha256 } = await files.save(Buffer.from('PK\u0003\u0004bukan berkas excel'));
    await expect(imports.inspectFile(sha256)).rejects.toMatchObject({ code: 'organisation.import_file_invalid' });
  });

  it('leaves a person of another agency to that agency, and is not seen by it', async () => {
    const stranger = await anEmployee(db);
    const id = await checked(csv([HEADER, row(stranger.nip, 'Budi Uji')]));
    expect(await lines(id, 'REJECTED')).toMatchObject([{ problems: [{ code: 'NIP_OTHER_AGENCY' }] }]);
    const foreign = { ...scope, reaches: [{ kind: 'subtree', unitId: await anAgency(db) }] } as unknown as Scope;
    await expect(reader.one(foreign, id)).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  it('does not write before a later change', async () => {
    const person = await anEmployee(db, { unitId: health, fullName: 'Sudah Pindah', backTitle: 'S.E.' });
    await db.database.transaction((tx) => new EmployeeService().moveEmployee(tx, { employeeId: person.id, unitId: school, positionId: null, from: '2026-12-01' }));
    const id = await checked(csv([HEADER, row(person.nip, 'Sudah Pindah')]));
    expect(await lines(id, 'REJECTED')).toMatchObject([{ problems: [{ code: 'RETROACTIVE' }] }]);
  });

  it('lets its file and its rows go 30 days after the last step; the counts stay', async () => {
    const done = await checked(csv([HEADER, row(aNip(), 'Orang Lama'), row('123', 'Salah NIP')]));
    await applied(done);
    const abandoned = await checked(csv([HEADER, row(aNip(), 'Tidak Diteruskan')]));
    const forget = async (): Promise<(number | null)[]> => {
      const rows: (number | null)[] = [];
      for (let last: number | null = 0; last !== null; rows.push(last)) last = await db.database.transaction((tx) => new ForgetImportsService().forgetOldest(tx));
      return rows;
    };
    db.clock.advance({ hours: 29 * 24 });
    expect(await forget()).toEqual([null]);
    const before = await reader.one(scope, done);
    db.clock.advance({ hours: 2 * 24 });
    expect((await forget()).length).toBeGreaterThan(2);
    expect(await reader.one(scope, done)).toEqual({ ...before, sample: [], forgottenAt: expect.any(Date) });
    expect(before.counts).toMatchObject({ ADDED: 1, REJECTED: 1 });
    expect(await lines(done, 'REJECTED')).toEqual([]);
    expect(await reader.one(scope, abandoned)).toMatchObject({ state: 'FAILED', failure: 'organisation.import_forgotten' });
    const again = db.database.transaction((tx) => imports.mapColumns(tx, { importId: abandoned, mapping: { nip: 0, fullName: 1, kind: 4, unit: 6 }, effectiveOn: DAY }));
    await expect(again).rejects.toMatchObject({ code: 'organisation.import_forgotten' });
    expect(await db.database.read('select from organisation.import where sha256 is not null')).toEqual([]);
    db.clock.travelTo(`${DAY}T03:00:00Z`);
  });
});
