import { Injectable } from '@nestjs/common';
import { DomainError, type ImportId, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';
import { judgeArchive } from '@piawai/platform/files/archive-size.check';
import { FileStore } from '@piawai/platform/files/file-store';

import { formatOf, readHead } from './employee-file';
import { guessMapping, isMapping, missingFields } from './import-columns.rules';
import type { AnswerQuestion, ConfirmImport, InspectedFile, MapColumns, UploadFile } from './import.types';
import { COVERED_UNITS } from './missing-employees';

/** A workbook of 100,000 employees unpacks to some 60 MB. */
const LARGEST_WORKBOOK = 256 * 1024 * 1024;

/** The steps that a person takes: upload, map, answer, confirm. */
@Injectable()
export class EmployeeImportService {
  constructor(private readonly files: FileStore) {}

  /** Reads format, headers and first rows of a stored file, before any transaction. @throws organisation.import_file_invalid */
  async inspectFile(sha256: string): Promise<InspectedFile> {
    const path = this.files.path(sha256);
    const format = await formatOf(path);
    if (format === 'XLSX' && (await judgeArchive(path, LARGEST_WORKBOOK)) !== 'GOOD') throw new DomainError('organisation.import_file_invalid');
    const { headers, sample } = await readHead(path, format);
    return { format, headers, sample };
  }

  /** Keeps an inspected file as an import and guesses what its columns mean. */
  async uploadFile(tx: Tx, command: UploadFile): Promise<ImportId> {
    const { format, headers, sample } = command.inspected;
    const inserted = await tx.query(
      `insert into organisation.import (id, agency_id, created_by, created_at, changed_at, file_name, sha256, bytes, format, headers, sample, mapping, effective_on, state)
       values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb, $11::jsonb, $12, 'UPLOADED') on conflict (id) do nothing returning id`,
      [
        command.id, command.agencyId, command.accountId, tx.now, command.fileName, command.sha256, command.bytes, format,
        JSON.stringify(headers), JSON.stringify(sample), JSON.stringify(guessMapping(headers)), command.effectiveOn,
      ],
    );
    if (inserted.length > 0) return command.id;
    const same = await tx.query('select from organisation.import where id = $1 and sha256 = $2 and agency_id = $3', [command.id, command.sha256, command.agencyId]);
    if (same.length === 0) throw new DomainError('platform.different_repeat');
    return command.id;
  }

  /** Says what each column means and has the rows checked; possible again until the import is confirmed. */
  async mapColumns(tx: Tx, { importId, mapping, effectiveOn }: MapColumns): Promise<void> {
    const [job] = await tx.query<{ headers: string[]; forgotten: boolean }>(
      `select headers, forgotten_at is not null as forgotten from organisation.import where id = $1 and state in ('UPLOADED', 'CHECKING', 'CHECKED', 'FAILED') for no key update`,
      [importId],
    );
    if (!job) throw new DomainError('organisation.import_not_ready');
    if (job.forgotten) throw new DomainError('organisation.import_forgotten');
    if (!isMapping(mapping, job.headers.length)) throw new DomainError('platform.invalid_input', { fields: { mapping: ['unknown field or column, or a column used twice'] } });
    const missing = missingFields(mapping);
    if (missing.length > 0) throw new DomainError('platform.invalid_input', { fields: { mapping: ['required'] }, missing });
    await tx.query(
      `update organisation.import set mapping = $2::jsonb, effective_on = $3, state = 'CHECKING', rows_read = 0, counts = '{}', failure = null, changed_at = $4 where id = $1`,
      [importId, JSON.stringify(mapping), effectiveOn, tx.now],
    );
    tx.publish('organisation.import_mapped', { importId });
  }

  /** Whether somebody of the same name and birth date under another number is the same person. */
  async answerQuestion(tx: Tx, { importId, row, answer }: AnswerQuestion): Promise<void> {
    await this.lockChecked(tx, importId);
    // Somebody whom another row is about to add is nobody yet: the same person again is left out.
    const answered = await tx.query(
      `update organisation.import_row r set answer = $3,
         employee_id = case when $3 = 'ANOTHER_PERSON' then $4::uuid else (select id from organisation.employee where id = r.same_as) end
       where import_id = $1 and row_no = $2 and verdict = 'QUESTION'
         and ($3 = 'ANOTHER_PERSON' or not exists (
           select from organisation.import_row o join organisation.employee p on p.id = o.employee_id
           where o.import_id = $1 and o.row_no <> $2 and o.employee_id = r.same_as))
       returning row_no`,
      [importId, row, answer, newId()],
    );
    // One person cannot bear the numbers of two rows.
    if (answered.length === 0) throw new DomainError('platform.invalid_input', { fields: { answer: ['another row is about this person already'] } });
  }

  /** Hands the checked rows over to be applied; nobody ends except in the ticked units that the file covers. */
  async confirmImport(tx: Tx, { importId, endedUnits }: ConfirmImport): Promise<void> {
    await this.lockChecked(tx, importId);
    const covered = await tx.query<{ unit_id: UnitId }>(COVERED_UNITS, [importId]);
    const known = new Set(covered.map(({ unit_id: id }) => id));
    if (endedUnits.some((id) => !known.has(id))) throw new DomainError('platform.invalid_input', { fields: { endedUnits: ['not covered by the file'] } });
    await tx.query(
      `update organisation.import set state = 'APPLYING', cursor = 0, rows_applied = 0, ended_units = $2::uuid[], changed_at = $3 where id = $1`,
      [importId, [...endedUnits], tx.now],
    );
    tx.publish('organisation.import_confirmed', { importId });
  }

  private async lockChecked(tx: Tx, importId: ImportId): Promise<void> {
    const rows = await tx.query(`select id from organisation.import where id = $1 and state = 'CHECKED' for no key update`, [importId]);
    if (rows.length === 0) throw new DomainError('organisation.import_not_ready');
  }
}
