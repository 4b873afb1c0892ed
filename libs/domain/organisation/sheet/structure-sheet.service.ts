import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';
import { judgeArchive } from '@piawai/platform/files/archive-size.check';

import { formatOf, readEmployeeFile } from '../import/employee-file';
import type { PositionGroup } from '../position/position-groups.rules';
import { rebuildClosure } from '../unit/unit-closure';
import { readSheet, type ReadSheet, type SheetKind, type SheetRow } from './sheet-columns.rules';
import { type PlannedPosition, type PlannedRow, type PlannedUnit, planPositions, planUnits, type PresentUnit } from './sheet-plan.rules';

/** Rows of one list; a province with its villages has fewer units. */
export const MOST_SHEET_ROWS = 5_000;
const LARGEST_WORKBOOK = 32 * 1024 * 1024;

export interface SheetCommand {
  readonly agencyId: UnitId;
  readonly kind: SheetKind;
  readonly rows: ReadSheet['rows'];
}

const UNITS = `
  select u.code, u.name, u.id, u.valid_to is not null as closed, case when p.id = u.agency_id then '' else coalesce(p.code, '') end as "parentCode"
  from organisation.unit u
  left join organisation.unit_closure c on c.descendant_id = u.id and c.depth = 1
  left join organisation.unit p on p.id = c.ancestor_id
  where u.agency_id = $1 and u.id <> $1`;

/** Units and positions from a file: previewed, then all rows in one transaction or none. */
@Injectable()
export class StructureSheetService {
  constructor(private readonly database: Database) {}

  /** @throws organisation.import_file_invalid, organisation.sheet_too_long, organisation.sheet_columns_missing */
  async readFile(path: string, kind: SheetKind): Promise<ReadSheet['rows']> {
    const format = await formatOf(path);
    if (format === 'XLSX' && (await judgeArchive(path, LARGEST_WORKBOOK)) !== 'GOOD') throw new DomainError('organisation.import_file_invalid');
    const lines: SheetRow[] = [];
    for await (const { row, cells } of readEmployeeFile(path, format)) {
      lines.push({ row, cells: cells.map(({ text }) => text) });
      if (lines.length > MOST_SHEET_ROWS + 15) throw new DomainError('organisation.sheet_too_long', { most: MOST_SHEET_ROWS });
    }
    const { missing, rows } = readSheet(kind, lines);
    if (missing.length > 0) throw new DomainError('organisation.sheet_columns_missing', { missing });
    if (rows.length === 0) throw new DomainError('organisation.import_file_invalid');
    return rows;
  }

  /** What applying would do; writes nothing. */
  previewSheet(command: SheetCommand): Promise<PlannedRow[]> {
    return this.database.transaction((tx) => this.plan(tx, command));
  }

  /** @returns how many were added @throws organisation.sheet_has_problems, organisation.code_taken */
  async applySheet(tx: Tx, command: SheetCommand, from: CivilDate): Promise<{ added: number; unchanged: number }> {
    const { agencyId, kind } = command;
    // Two lists of one agency wait for each other, and so do moves of its units.
    await tx.query('select id from organisation.unit where id = $1 for no key update', [agencyId]);
    const planned = await this.plan(tx, command);
    const rejected = planned.filter(({ verdict }) => verdict === 'REJECTED').length;
    if (rejected > 0) throw new DomainError('organisation.sheet_has_problems', { rows: rejected });
    const added = planned.filter(({ verdict }) => verdict === 'ADDED');
    if (added.length > 0) {
      if (kind === 'units') await this.addUnits(tx, agencyId, added as PlannedUnit[], from);
      else await this.addPositions(tx, agencyId, added as PlannedPosition[]);
      tx.audit('organisation.unit_changed', { kind: 'unit', id: agencyId }, { what: `${kind}_uploaded`, added: added.length });
    }
    return { added: added.length, unchanged: planned.length - added.length };
  }

  private async plan(tx: Tx, { agencyId, kind, rows }: SheetCommand): Promise<PlannedRow[]> {
    if (kind === 'units') {
      const [agency] = await tx.query<{ code: string }>('select code from organisation.unit where id = $1', [agencyId]);
      return planUnits(rows, await tx.query<PresentUnit>(UNITS, [agencyId]), agency!.code);
    }
    const present = await tx.query<{ code: string; name: string; group: PositionGroup }>(
      'select code, name, position_group as "group" from organisation.position where agency_id = $1',
      [agencyId],
    );
    return planPositions(rows, present);
  }

  private async addUnits(tx: Tx, agencyId: UnitId, units: readonly PlannedUnit[], from: CivilDate): Promise<void> {
    const present = await tx.query<PresentUnit & { id: UnitId }>(UNITS, [agencyId]);
    const ids = new Map([...present, ...units.map(({ code }) => ({ code, id: newId() }))].map(({ code, id }) => [code.toLowerCase(), id]));
    const idOf = (code: string): UnitId => (code === '' ? agencyId : ids.get(code.toLowerCase())!);
    const own = units.map(({ code }) => idOf(code));
    const inserted = await tx.query(
      `insert into organisation.unit (id, agency_id, code, name, kind, zone, valid_from)
       select n.id, $1, n.code, n.name, n.kind, a.zone, $6::date
       from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as n(id, code, name, kind) cross join organisation.unit a where a.id = $1
       on conflict do nothing returning id`,
      [agencyId, own, units.map(({ code }) => code), units.map(({ name }) => name), units.map(({ kind }) => kind), from],
    );
    if (inserted.length < units.length) throw new DomainError('organisation.code_taken');
    await tx.query(
      `insert into organisation.unit_parent (unit_id, parent_id, valid)
       select n.unit_id, n.parent_id, daterange($3::date, null) from unnest($1::uuid[], $2::uuid[]) as n(unit_id, parent_id)`,
      [own, units.map(({ parent }) => idOf(parent)), from],
    );
    await rebuildClosure(tx, agencyId);
  }

  private async addPositions(tx: Tx, agencyId: UnitId, positions: readonly PlannedPosition[]): Promise<void> {
    const inserted = await tx.query(
      `insert into organisation.position (id, agency_id, code, name, position_group)
       select n.id, $1, n.code, n.name, n.position_group from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as n(id, code, name, position_group)
       on conflict do nothing returning id`,
      [agencyId, positions.map(() => newId()), positions.map(({ code }) => code), positions.map(({ name }) => name), positions.map(({ group }) => group)],
    );
    if (inserted.length < positions.length) throw new DomainError('organisation.code_taken');
  }
}
