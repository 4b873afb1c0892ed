import { Injectable } from '@nestjs/common';
import type { CivilDate, EmployeeId, UnitId } from '@piawai/contracts';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';

import { CONTEXT_AT, CONTEXTS_ON, DESCRIBE, type DescriptionRow, toDescription } from './organisation-queries';
import type { DatedContext, EmployeeDescription, FrozenContext, UnitDescription } from './organisation.types';
import { type AgencySettings, type SettingRow, settingsOn } from './settings/agency-settings.rules';

/**
 * Who is where, as what and led by whom, on a date. Inside a transaction hand over `tx`: the question then goes over the
 * transaction's own connection and sees its changes.
 */
@Injectable()
export class OrganisationReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Unit, agency, position and kind of employee on a civil date; null when the person belongs to no unit then. */
  async contextOf(employeeId: EmployeeId, date: CivilDate, tx?: Tx): Promise<FrozenContext | null> {
    return (await this.contextsOf([employeeId], date, tx)).get(employeeId) ?? null;
  }

  /** The same for many; those without a unit on the date are absent. */
  async contextsOf(employeeIds: readonly EmployeeId[], date: CivilDate, tx?: Tx): Promise<Map<EmployeeId, FrozenContext>> {
    const rows = await this.query<FrozenContext>(tx, CONTEXTS_ON, [employeeIds, date]);
    return new Map(rows.map((row) => [row.employeeId, row]));
  }

  /** The context at an instant, on the civil date that the instant has in the zone of the unit; the default instant is now. */
  async contextAt(employeeId: EmployeeId, instant?: Date, tx?: Tx): Promise<DatedContext | null> {
    const rows = await this.query<DatedContext>(tx, CONTEXT_AT, [employeeId, instant ?? tx?.now ?? this.clock.now()]);
    return rows[0] ?? null;
  }

  /** Names, titles, NIP, rank, unit and position of a date, for printing. */
  async describe(employeeId: EmployeeId, date: CivilDate, tx?: Tx): Promise<EmployeeDescription | null> {
    return (await this.describeAll([employeeId], date, tx)).get(employeeId) ?? null;
  }

  async describeAll(employeeIds: readonly EmployeeId[], date: CivilDate, tx?: Tx): Promise<Map<EmployeeId, EmployeeDescription>> {
    const rows = await this.query<DescriptionRow>(tx, DESCRIBE, [employeeIds, date]);
    return new Map(rows.map((row) => [row.employeeId, toDescription(row)]));
  }

  /** Named supervisor, else acting head (Plt., then Plh.), else head of the nearest unit, own or above, led by somebody else. */
  async supervisorOf(employeeId: EmployeeId, date: CivilDate, tx?: Tx): Promise<EmployeeId | null> {
    const rows = await this.query<{ id: EmployeeId | null }>(tx, 'select organisation.supervisor_of($1, $2) as id', [employeeId, date]);
    return rows[0]?.id ?? null;
  }

  /** Everybody whose `supervisorOf` on the date is this person. */
  async reportsOf(supervisorId: EmployeeId, date: CivilDate, tx?: Tx): Promise<EmployeeId[]> {
    const rows = await this.query<{ id: EmployeeId }>(tx, 'select organisation.reports_of($1, $2) as id', [supervisorId, date]);
    return rows.map((row) => row.id);
  }

  /** What the agency decided for itself as it holds on the date, with defaults for the rest. */
  async settingsOf(agencyId: UnitId, date: CivilDate, tx?: Tx): Promise<AgencySettings> {
    const agency = await this.unitOf(agencyId, tx);
    const rows = await this.query<SettingRow>(
      tx,
      'select key, value, valid_from from organisation.agency_setting where agency_id = $1 and valid_from <= $2',
      [agencyId, date],
    );
    return settingsOn(rows, date, { name: agency?.name ?? '', zone: agency?.zone ?? 'Asia/Jakarta' });
  }

  async unitOf(unitId: UnitId, tx?: Tx): Promise<UnitDescription | null> {
    const rows = await this.query<UnitDescription>(
      tx,
      'select id, agency_id as "agencyId", code, name, kind, zone from organisation.unit where id = $1',
      [unitId],
    );
    return rows[0] ?? null;
  }

  /** Matches any identifier ever held: NIP, old NIP or SIASN id; a merged duplicate answers with its person. */
  async employeeByIdentifier(value: string, tx?: Tx): Promise<EmployeeId | null> {
    const rows = await this.query<{ id: EmployeeId }>(
      tx,
      `select coalesce(p.merged_into, p.id) as id from organisation.employee_identifier i
       join organisation.employee p on p.id = i.employee_id
       where i.value = $1 and i.kind = any (array['NIP', 'OLD_NIP', 'SIASN']) limit 1`,
      [value],
    );
    return rows[0]?.id ?? null;
  }

  private query<Row extends object>(tx: Tx | undefined, sql: string, params: readonly unknown[]): Promise<Row[]> {
    return tx ? tx.query<Row>(sql, params) : this.database.read<Row>(sql, params);
  }
}
