import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type EmployeeId, type ImportId, type UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';

import { endEmployees } from '../employee/dated-rows';
import { planAnew, type RowToApply, writeRows } from './apply-rows';
import type { ImportProblemCode, RowProblem } from './import-problems.rules';
import { askAboutNewcomers } from './import-twins';
import { MISSING } from './missing-employees';

interface Progress {
  readonly agencyId: UnitId;
  readonly cursor: number;
  readonly effectiveOn: CivilDate;
  readonly endedUnits: readonly UnitId[];
}

const CHUNK = 1_000;
const INTEGRITY_VIOLATION = /^2[23]/;

/** Applies a confirmed import in chunks; each commits its cursor, so that an interrupted run goes on where it stopped. */
@Injectable()
export class ImportApplyService {
  constructor(private readonly database: Database) {}

  /** Applies every row and ends those who are missing in the ticked units; safe to run again, and two at once. */
  async applyRows(importId: ImportId): Promise<void> {
    for (;;) {
      const chunk = await this.nextChunk(importId);
      if (!chunk) break;
      await this.applyRange(importId, chunk.from, chunk.to);
    }
    while ((await this.endChunk(importId)) > 0);
  }

  /** The last step, in the transaction of the delivery. */
  async finishImport(tx: Tx, importId: ImportId): Promise<void> {
    const [done] = await tx.query<{ createdBy: string; endedCount: number; applied: number; failed: number }>(
      `update organisation.import set state = 'APPLIED', changed_at = $2 where id = $1 and state = 'APPLYING'
       returning created_by as "createdBy", ended_count as "endedCount",
         (select count(*) from organisation.import_row where import_id = $1 and outcome = 'APPLIED') as applied,
         (select count(*) from organisation.import_row where import_id = $1 and outcome = 'FAILED') as failed`,
      [importId, tx.now],
    );
    if (!done) return;
    const { createdBy, endedCount, applied, failed } = done;
    tx.audit('organisation.import_applied', { kind: 'import', id: importId }, { confirmedBy: createdBy, applied, failed, ended: endedCount });
    tx.publish('organisation.import_applied', { importId });
  }

  private async nextChunk(importId: ImportId): Promise<{ from: number; to: number } | null> {
    const [chunk] = await this.database.read<{ from: number; to: number | null }>(
      `select i.cursor as "from", (
         select max(c.row_no) from (select row_no from organisation.import_row where import_id = i.id and row_no > i.cursor order by row_no limit ${CHUNK}) c
       ) as "to" from organisation.import i where i.id = $1 and i.state = 'APPLYING'`,
      [importId],
    );
    return chunk?.to ? { from: chunk.from, to: chunk.to } : null;
  }

  /** One transaction for the range; when a row of it cannot be written, each half alone, down to the row itself. */
  private async applyRange(importId: ImportId, from: number, to: number): Promise<void> {
    try {
      await this.database.transaction((tx) => this.applyWhole(tx, importId, from, to));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      if (to - from === 1) return this.database.transaction((tx) => this.failRow(tx, importId, to, problem));
      const middle = from + Math.floor((to - from) / 2);
      await this.applyRange(importId, from, middle);
      await this.applyRange(importId, middle, to);
    }
  }

  private async applyWhole(tx: Tx, importId: ImportId, from: number, to: number): Promise<void> {
    await planAnew(tx);
    const progress = await this.lock(tx, importId);
    // A twin that has passed this point did the work.
    if (progress?.cursor !== from) return;
    const good = await tx.query<RowToApply>(
      `select row_no as row, verdict, employee_id as "employeeId", data as values from organisation.import_row
       where import_id = $1 and row_no > $2 and row_no <= $3 and employee_id is not null and (verdict in ('ADDED', 'CHANGED') or answer is not null)
       order by row_no`,
      [importId, from, to],
    );
    const rows = await askAboutNewcomers(tx, importId, progress.agencyId, good);
    await writeRows(tx, rows, progress.effectiveOn);
    await tx.query(`update organisation.import_row set outcome = 'APPLIED' where import_id = $1 and row_no = any ($2::integer[])`, [
      importId, rows.map(({ row }) => row),
    ]);
    await this.advance(tx, importId, from, to);
  }

  private async failRow(tx: Tx, importId: ImportId, row: number, code: ImportProblemCode): Promise<void> {
    const progress = await this.lock(tx, importId);
    if (progress?.cursor !== row - 1) return;
    const problem: RowProblem = { field: 'nip', column: null, code };
    await tx.query(
      `update organisation.import_row set outcome = 'FAILED', problems = problems || $3::jsonb where import_id = $1 and row_no = $2`,
      [importId, row, JSON.stringify([problem])],
    );
    await this.advance(tx, importId, row - 1, row);
  }

  private async lock(tx: Tx, importId: ImportId): Promise<Progress | null> {
    const [progress] = await tx.query<Progress>(
      `select agency_id as "agencyId", cursor, effective_on as "effectiveOn", ended_units as "endedUnits" from organisation.import where id = $1 and state = 'APPLYING' for no key update`,
      [importId],
    );
    return progress ?? null;
  }

  private async advance(tx: Tx, importId: ImportId, from: number, to: number): Promise<void> {
    await tx.query(
      `update organisation.import set cursor = $3, changed_at = $4, rows_applied = rows_applied + (
         select count(*) from organisation.import_row where import_id = $1 and row_no > $2 and row_no <= $3) where id = $1`,
      [importId, from, to, tx.now],
    );
  }

  private endChunk(importId: ImportId): Promise<number> {
    return this.database.transaction(async (tx) => {
      const progress = await this.lock(tx, importId);
      if (!progress || progress.endedUnits.length === 0) return 0;
      const { effectiveOn: from, endedUnits } = progress;
      const missing = await tx.query<{ id: EmployeeId }>(`select p.id ${MISSING} order by p.id limit ${CHUNK}`, [importId, endedUnits, from]);
      await tx.query('select id from organisation.employee where id = any ($1::uuid[]) order by id for no key update', [missing.map(({ id }) => id)]);
      await endEmployees(tx, missing.map(({ id: employeeId }) => ({ employeeId, from })));
      await tx.query('update organisation.import set ended_count = ended_count + $2, changed_at = $3 where id = $1', [importId, missing.length, tx.now]);
      return missing.length;
    });
  }
}

/** The reason why rows cannot be written; null when it is not their fault. */
function problemOf(error: unknown): ImportProblemCode | null {
  if (error instanceof DomainError) {
    if (error.code === 'organisation.nip_taken') return 'NUMBER_TAKEN';
    return error.code === 'organisation.not_retroactive' ? 'RETROACTIVE' : 'NOT_APPLIED';
  }
  return INTEGRITY_VIOLATION.test((error as { code?: string } | null)?.code ?? '') ? 'NOT_APPLIED' : null;
}
