import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type EmployeeId, type Scope } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { type Page, pageOf } from '@piawai/platform/http/page';

import { personScopeCondition } from '../access/person-scope.rules';
import { employeeName } from '../identity/employee-name.rules';
import { OrganisationReader } from '../organisation.reader';
import { type EmployeeFilter, employeeListSql, type EmployeeQuery } from './employee-list';
import { HISTORY } from './employee-queries';
import type { DatedText, EmployeeCard, EmployeeHistory, EmployeeLine } from './employee.types';

type LineRow = Omit<EmployeeLine, 'displayName'> & { fullName: string; frontTitle: string; backTitle: string; keys: string[] };

const EXPORT_PART = 1000;

/** Lists and opens people; scoped by where they belong today. */
@Injectable()
export class EmployeeReader {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationReader,
  ) {}

  /** People in the order asked for, on the scope's day. */
  async list(scope: Scope, query: EmployeeQuery): Promise<Page<EmployeeLine>> {
    const { sql, params } = employeeListSql(scope, query);
    const rows = await this.database.read<LineRow>(sql, params);
    const page = pageOf(rows, query.limit, (row) => row.keys);
    return {
      next: page.next,
      items: page.items.map(({ fullName, frontTitle, backTitle, keys: _, ...line }) => ({
        ...line,
        displayName: employeeName(frontTitle, fullName, backTitle),
        ended: query.ended ?? false,
      })),
    };
  }

  /** The whole list, part by part, so that any number of people takes the same memory. */
  async *all(scope: Scope, filter: EmployeeFilter): AsyncGenerator<EmployeeLine[]> {
    let after: string | null | undefined;
    do {
      const { items, next } = await this.list(scope, { ...filter, limit: EXPORT_PART, ...(after ? { after } : {}) });
      yield items;
      after = next;
    } while (after);
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
}
