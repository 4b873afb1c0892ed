import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type ImportId, type UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';
import { FileStore } from '@piawai/platform/files/file-store';

import { comparableName } from '../identity/employee-name.rules';
import { planAnew } from './apply-rows';
import { loadDirectory } from './agency-directory';
import { type EmployeeFileFormat, type FileRow, readEmployeeFile, readHead } from './employee-file';
import type { ColumnMapping } from './import-columns.rules';
import { isRetroactive, planRow } from './import-plan.rules';
import type { RowProblem } from './import-problems.rules';
import { type AgencyDirectory, isTwin, readRow, type RowValues } from './import-row.rules';
import { employeesByNumbers, type KnownEmployee, type Namesake, namesakes } from './present-employees';
import { askAboutRowsAlike } from './import-twins';
import { type StagedRow, stageRows } from './staged-rows';

interface Job {
  readonly id: ImportId;
  readonly agencyId: UnitId;
  readonly sha256: string;
  readonly format: EmployeeFileFormat;
  readonly headers: readonly string[];
  readonly mapping: ColumnMapping;
  readonly effectiveOn: CivilDate;
  readonly run: number;
}

const BATCH = 1_000;
const MAX_ROWS = 100_000;

/** Reads a mapped file in constant memory and stages each row with what applying it would mean. */
@Injectable()
export class ImportCheckService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /** Checks the whole file, a batch per transaction; a second run begins anew, and the first one stops. */
  async checkFile(importId: ImportId): Promise<void> {
    const job = await this.database.transaction((tx) => this.begin(tx, importId));
    if (!job) return;
    try {
      await this.checkRows(job);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.database.transaction((tx) => this.fail(tx, job, error.code));
    }
  }

  private async begin(tx: Tx, importId: ImportId): Promise<Job | null> {
    const [job] = await tx.query<Job>(
      `update organisation.import set run = run + 1, rows_read = 0, counts = '{}', failure = null, changed_at = $2
       where id = $1 and state = 'CHECKING'
       returning id, agency_id as "agencyId", sha256, format, headers, mapping, effective_on as "effectiveOn", run`,
      [importId, tx.now],
    );
    if (job) await tx.query('delete from organisation.import_row where import_id = $1', [importId]);
    return job ?? null;
  }

  private async checkRows(job: Job): Promise<void> {
    const path = this.files.path(job.sha256);
    const { headerRow } = await readHead(path, job.format);
    const directory = await this.database.transaction((tx) => loadDirectory(tx, job.agencyId, job.effectiveOn));
    let batch: FileRow[] = [];
    let total = 0;
    for await (const row of readEmployeeFile(path, job.format)) {
      if (row.row <= headerRow) continue;
      total += 1;
      if (total > MAX_ROWS) throw new DomainError('organisation.import_too_long');
      batch.push(row);
      if (batch.length < BATCH) continue;
      if (!(await this.checkBatch(job, directory, batch))) return;
      batch = [];
    }
    if (await this.checkBatch(job, directory, batch)) await this.database.transaction((tx) => this.finish(tx, job));
  }

  private checkBatch(job: Job, directory: AgencyDirectory, batch: readonly FileRow[]): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await planAnew(tx);
      const mine = await tx.query(
        `update organisation.import set rows_read = rows_read + $3, changed_at = $4 where id = $1 and run = $2 and state = 'CHECKING' returning id`,
        [job.id, job.run, batch.length, tx.now],
      );
      if (mine.length === 0) return false;
      const read = batch.map(({ row, cells }) => ({ row, cells, ...readRow(cells, job.headers, job.mapping, directory) }));
      const numbers = read.flatMap(({ values }) => [values.nip, values.oldNip, values.siasnId]).filter((value) => value !== null);
      const known = await employeesByNumbers(tx, numbers, job.effectiveOn);
      const byNumber = new Map(known.flatMap((person) => person.numbers.map((number) => [number, person] as const)));
      const names = read.map(({ values }) => comparableName(values.fullName ?? ''));
      const alike = await namesakes(tx, names, job.agencyId);
      const firstRow = await this.earlierRows(tx, job.id, read.map(({ values }) => values.nip).filter((nip) => nip !== null));
      const rows = read.map(({ row, cells, values, problems }): StagedRow => {
        const staged = judge(job, values, problems, personOf(values, byNumber), alike, firstRow);
        if (values.nip && !firstRow.has(values.nip)) firstRow.set(values.nip, row);
        return { row, cells: cells.map(({ text }) => text), values, ...staged };
      });
      await stageRows(tx, job.id, rows);
      return true;
    });
  }

  private async earlierRows(tx: Tx, importId: ImportId, nips: readonly string[]): Promise<Map<string, number>> {
    const rows = await tx.query<{ nip: string; row: number }>(
      'select nip, min(row_no) as row from organisation.import_row where import_id = $1 and nip = any ($2::text[]) group by nip',
      [importId, nips],
    );
    return new Map(rows.map(({ nip, row }) => [nip, row]));
  }

  private async finish(tx: Tx, job: Job): Promise<void> {
    await askAboutRowsAlike(tx, job.id);
    await tx.query(
      `update organisation.import set state = 'CHECKED', changed_at = $3, counts = (
         select coalesce(jsonb_object_agg(c.verdict, c.n), '{}') from (
           select verdict, count(*) as n from organisation.import_row where import_id = $1 group by verdict) c)
       where id = $1 and run = $2 and state = 'CHECKING'`,
      [job.id, job.run, tx.now],
    );
  }

  private async fail(tx: Tx, job: Job, failure: string): Promise<void> {
    await tx.query(`update organisation.import set state = 'FAILED', failure = $3, changed_at = $4 where id = $1 and run = $2 and state = 'CHECKING'`, [
      job.id, job.run, failure, tx.now,
    ]);
  }
}

const personOf = ({ nip, siasnId, oldNip }: RowValues, byNumber: ReadonlyMap<string, KnownEmployee>): KnownEmployee | null =>
  byNumber.get(nip ?? '') ?? byNumber.get(siasnId ?? '') ?? byNumber.get(oldNip ?? '') ?? null;

/** What a row means: its verdict, whom it is about, what it changes and what is wrong with it. */
function judge(
  job: Job, values: RowValues, read: readonly RowProblem[], present: KnownEmployee | null, alike: readonly Namesake[], firstRow: ReadonlyMap<string, number>,
): Omit<StagedRow, 'row' | 'cells' | 'values'> {
  const column = job.headers[job.mapping.nip ?? -1] ?? null;
  const problems = [...read];
  const repeated = values.nip ? firstRow.get(values.nip) : undefined;
  if (repeated) problems.push({ field: 'nip', column, code: 'NIP_REPEATED', row: repeated });
  if (present?.agencyId && present.agencyId !== job.agencyId) problems.push({ field: 'nip', column, code: 'NIP_OTHER_AGENCY' });
  const plan = planRow(values, present, present?.nips ?? []);
  if (isRetroactive(plan, present, job.effectiveOn)) problems.push({ field: 'nip', column, code: 'RETROACTIVE' });
  const whole = { employeeId: present?.employeeId ?? null, sameAs: null, changes: plan.changes, problems };
  if (problems.length > 0) return { ...whole, verdict: 'REJECTED', changes: {} };
  if (present) return { ...whole, verdict: Object.keys(plan.changes).length > 0 ? 'CHANGED' : 'UNCHANGED' };
  const namesake = alike.find((other) => isTwin(values, other));
  return namesake
    ? { ...whole, verdict: 'QUESTION', sameAs: namesake.employeeId }
    : { ...whole, verdict: 'ADDED', employeeId: newId() };
}
