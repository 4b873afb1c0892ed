import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type EmployeeId, type Scope, type UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { type Page, decodeCursor, pageOf } from '@piawai/platform/http/page';

import { personScopeCondition } from '../access/person-scope.rules';
import { employeeName } from '../identity/employee-name.rules';
import { compactNip } from '../identity/nip.rules';
import { OrganisationReader } from '../organisation.reader';
import { HISTORY, LIST_COLUMNS, LIST_FROM_ENDED, LIST_FROM_MEMBERS } from './employee-queries';
import type { DatedText, EmployeeCard, EmployeeHistory, EmployeeLine } from './employee.types';

export interface EmployeeQuery {
  /** Part of a name, or the beginning of a NIP. */
  readonly search?: string;
  /** This unit and all below it. */
  readonly unitId?: UnitId;
  /** Those who left instead of those who are here. */
  readonly ended?: boolean;
  readonly limit: number;
  readonly after?: string;
}

type LineRow = Omit<EmployeeLine, 'displayName'> & { fullName: string; frontTitle: string; backTitle: string; sortName: string };

/** Lists and opens people; scoped by where they belong today. */
@Injectable()
export class EmployeeReader {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationReader,
  ) {}

  /** People by name, on the scope's day. */
  async list(scope: Scope, query: EmployeeQuery): Promise<Page<EmployeeLine>> {
    const { where, params } = this.conditions(scope, query);
    const cursor = query.after ? decodeCursor(query.after, 2) : null;
    const rows = await this.database.read<LineRow>(
      `select ${LIST_COLUMNS} ${query.ended ? LIST_FROM_ENDED : LIST_FROM_MEMBERS}
       where ${where} and ($2::text is null or (lower(p.full_name), p.id) > ($2::text, $3::uuid))
       order by lower(p.full_name), p.id limit $4`,
      [scope.actor.on, cursor?.[0] ?? null, cursor?.[1] ?? null, query.limit + 1, ...params],
    );
    const page = pageOf(rows, query.limit, (row) => [row.sortName, row.id]);
    return {
      next: page.next,
      items: page.items.map(({ fullName, frontTitle, backTitle, sortName: _, ...line }) => ({
        ...line,
        displayName: employeeName(frontTitle, fullName, backTitle),
        ended: query.ended ?? false,
      })),
    };
  }

  /** True when the scope covers the person today, or covered the unit the person left last. */
  async covers(scope: Scope, employeeId: EmployeeId): Promise<boolean> {
    const within = personScopeCondition(scope, { employee: 'p.id', unit: 'm.unit_id' }, 3);
    const rows = await this.database.read(
      `select from organisation.employee p
       left join lateral (
         select l.unit_id from organisation.membership l where l.employee_id = p.id and lower(l.valid) <= $2::date
         order by lower(l.valid) desc limit 1
       ) m on true
       where p.id = $1 and ${within.sql}`,
      [employeeId, scope.actor.on, ...within.params],
    );
    return rows.length > 0;
  }

  /** @throws platform.not_found for anybody outside of the scope, as for nobody */
  async requireCovered(scope: Scope, employeeId: EmployeeId): Promise<void> {
    if (!(await this.covers(scope, employeeId))) throw new DomainError('platform.not_found');
  }

  /** Where the person belonged, as what, under which numbers and which offices; newest first. */
  async historyOf(employeeId: EmployeeId): Promise<EmployeeHistory> {
    const rows = await this.database.read<DatedText & { part: keyof EmployeeHistory }>(HISTORY, [employeeId]);
    const of = (part: keyof EmployeeHistory): DatedText[] =>
      rows.filter((row) => row.part === part).map(({ text, from, to }) => ({ text, from, to }));
    return { memberships: of('memberships'), employments: of('employments'), identifiers: of('identifiers'), headships: of('headships') };
  }

  /** One person as the page shows it, on a date. @throws platform.not_found */
  async cardOf(employeeId: EmployeeId, date: CivilDate): Promise<EmployeeCard> {
    const description = await this.organisation.describe(employeeId, date);
    if (!description) throw new DomainError('platform.not_found');
    const supervisorId = await this.organisation.supervisorOf(employeeId, date);
    const supervisor = supervisorId ? await this.organisation.describe(supervisorId, date) : null;
    return {
      ...description,
      revision: await this.revisionOf(employeeId),
      supervisor: supervisor && { employeeId: supervisor.employeeId, displayName: supervisor.displayName },
      history: await this.historyOf(employeeId),
    };
  }

  /** The revision to send along with a change of names or birth data. */
  async revisionOf(employeeId: EmployeeId): Promise<number> {
    const rows = await this.database.read<{ revision: number }>('select revision from organisation.employee where id = $1', [employeeId]);
    return rows[0]?.revision ?? 0;
  }

  private conditions(scope: Scope, { search, unitId }: EmployeeQuery): { where: string; params: unknown[] } {
    const params: unknown[] = [];
    const place = (value: unknown): string => `$${4 + params.push(value)}`;
    const parts: string[] = ['p.merged_into is null'];
    const text = search?.trim();
    if (text && /^\d{3,18}$/.test(compactNip(text))) {
      const prefix = place(`${compactNip(text)}%`);
      parts.push(`exists (select from organisation.employee_identifier s where s.employee_id = p.id and s.kind = 'NIP' and s.value like ${prefix})`);
    } else if (text) {
      parts.push(`lower(p.full_name) like ${place(`%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`)}`);
    }
    if (unitId) parts.push(`m.unit_id in (select b.descendant_id from organisation.unit_closure b where b.ancestor_id = ${place(unitId)}::uuid)`);
    const within = personScopeCondition(scope, { employee: 'p.id', unit: 'm.unit_id' }, 5 + params.length);
    return { where: [...parts, within.sql].join(' and '), params: [...params, ...within.params] };
  }
}
