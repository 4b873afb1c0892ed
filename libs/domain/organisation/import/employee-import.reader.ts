import { Injectable } from '@nestjs/common';
import { DomainError, type ImportId, type Scope, type UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import { employeeName } from '../identity/employee-name.rules';
import { UnitReader } from '../unit/unit.reader';
import { COVERED, IMPORT_COLUMNS, REJECTED_ROWS, ROW_LINES } from './import-queries';
import { problemText, type RowProblem } from './import-problems.rules';
import type { CoveredUnit, ImportRecord, ImportRowLine, MissingEmployee, RowVerdict } from './import.types';
import { MISSING } from './missing-employees';
import { csvLine } from './rejected-rows.rules';

type LineRow = Omit<ImportRowLine, 'sameAs'> & {
  sameRow: number | null; sameFront: string | null; sameName: string | null; sameBack: string | null; sameNip: string | null; sameUnit: string | null;
};
interface RejectedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
  readonly open: boolean;
  /** The row that is about the same person, when that was the answer. */
  readonly again: number | null;
}

const RECENT = 20;
const CSV_PAGE = 500;

/** What an import holds; every question checks that the caller manages the agency. */
@Injectable()
export class EmployeeImportReader {
  constructor(
    private readonly database: Database,
    private readonly units: UnitReader,
  ) {}

  /** The latest imports of an agency. */
  async recent(scope: Scope, agencyId: UnitId): Promise<ImportRecord[]> {
    await this.units.requireCovered(scope, agencyId);
    return this.database.read<ImportRecord>(
      `select ${IMPORT_COLUMNS} from organisation.import i where i.agency_id = $1 order by i.created_at desc limit ${RECENT}`,
      [agencyId],
    );
  }

  /** @throws platform.not_found outside of the scope */
  async one(scope: Scope, importId: ImportId): Promise<ImportRecord> {
    const [found] = await this.database.read<ImportRecord>(`select ${IMPORT_COLUMNS} from organisation.import i where i.id = $1`, [importId]);
    if (!found) throw new DomainError('platform.not_found');
    await this.units.requireCovered(scope, found.agencyId);
    return found;
  }

  /** Rows of one verdict in the order of the file. */
  async rows(scope: Scope, importId: ImportId, verdict: RowVerdict, query: { limit: number; after?: string }): Promise<Page<ImportRowLine>> {
    await this.one(scope, importId);
    const after = query.after ? Number(decodeCursor(query.after, 1)[0]) : 0;
    const rows = await this.database.read<LineRow>(ROW_LINES, [importId, verdict, after, query.limit + 1]);
    const page = pageOf(rows, query.limit, ({ row }) => [row]);
    const items = page.items.map(({ sameRow, sameFront, sameName, sameBack, sameNip, sameUnit, ...line }): ImportRowLine => ({
      ...line,
      sameAs: sameName === null ? null : { displayName: employeeName(sameFront, sameName, sameBack), nip: sameNip, unitName: sameUnit, row: sameRow },
    }));
    return { items, next: page.next };
  }

  /** Units that the file covers, those with missing people first. */
  async coveredUnits(scope: Scope, importId: ImportId): Promise<CoveredUnit[]> {
    const { effectiveOn } = await this.one(scope, importId);
    return this.database.read<CoveredUnit>(COVERED, [importId, await this.coveredIds(importId), effectiveOn]);
  }

  /** Who of a covered unit is missing from the file. */
  async missing(scope: Scope, importId: ImportId, unitId: UnitId, query: { limit: number; after?: string }): Promise<Page<MissingEmployee>> {
    const { effectiveOn } = await this.one(scope, importId);
    // Any other unit may be of another agency.
    if (!(await this.coveredIds(importId)).includes(unitId)) throw new DomainError('platform.not_found');
    const cursor = query.after ? decodeCursor(query.after, 2) : [null, null];
    const rows = await this.database.read<{ id: string; front: string; name: string; back: string; nip: string | null }>(
      `select p.id, p.front_title as front, p.full_name as name, p.back_title as back,
         (select i.value from organisation.employee_identifier i where i.employee_id = p.id and i.kind = 'NIP' order by lower(i.valid) desc limit 1) as nip
       ${MISSING} and ($4::text is null or (p.full_name, p.id) > ($4::text, $5::uuid)) order by p.full_name, p.id limit $6`,
      [importId, [unitId], effectiveOn, cursor[0], cursor[1], query.limit + 1],
    );
    const next = rows.length > query.limit ? encodeCursor([rows[query.limit - 1]?.name ?? '', rows[query.limit - 1]?.id ?? '']) : null;
    return {
      next,
      items: rows.slice(0, query.limit).map(({ id, front, name, back, nip }) => ({ employeeId: id, displayName: employeeName(front, name, back), nip })),
    };
  }

  /** The rows that were not applied, as they stood in the file, with the reason; a CSV in constant memory. */
  async *rejectedCsv(scope: Scope, importId: ImportId): AsyncGenerator<string> {
    const { headers, state } = await this.one(scope, importId);
    yield `\uFEFF${csvLine(['Baris', ...headers, 'Alasan'])}`;
    for (let after = 0; ; ) {
      const rows = await this.database.read<RejectedRow>(REJECTED_ROWS, [importId, state === 'APPLIED', after, CSV_PAGE]);
      for (const { row, cells, problems, open, again } of rows) {
        const reasons: RowProblem[] = [...problems];
        if (open) reasons.push({ field: 'nip', column: 'NIP', code: 'QUESTION_OPEN' });
        if (again) reasons.push({ field: 'nip', column: 'NIP', code: 'PERSON_REPEATED', row: again });
        yield csvLine([String(row), ...headers.map((_, at) => cells[at] ?? ''), reasons.map(problemText).join(' | ')]);
      }
      const last = rows.at(-1);
      if (!last || rows.length < CSV_PAGE) return;
      after = last.row;
    }
  }

  private async coveredIds(importId: ImportId): Promise<UnitId[]> {
    const rows = await this.database.read<{ id: UnitId }>(
      `select distinct unit_id as id from organisation.import_row where import_id = $1 and verdict <> 'REJECTED' and unit_id is not null`,
      [importId],
    );
    return rows.map(({ id }) => id);
  }
}
