import { Injectable } from '@nestjs/common';
import type { EmployeeId, Scope } from '@piawai/contracts';
import { employeeName } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, encodeCursor, type Page } from '@piawai/platform/http/page';

import { seesWholeNip } from '../completion/completion-report.reader';
import { shownNip } from '../completion/shown-nip.rules';
import { SqlParams } from '../completion/sql-params';
import { type NamesFilter, peopleNames } from './people-names';

/** One person of a unit and where he or she stands in the year. */
export interface PersonStanding {
  readonly employeeId: EmployeeId;
  readonly name: string;
  readonly nip: string | null;
  readonly employeeKind: string;
  readonly unitName: string;
  readonly jp: number;
  /** Null without a duty. */
  readonly target: number | null;
  /** JP that are missing; 0 when reached, null without a duty. */
  readonly remaining: number | null;
  /** Counted JP of the month that was asked for; null when none was. */
  readonly monthJp: number | null;
}

export interface PeopleFilter extends NamesFilter {
  readonly limit: number;
  readonly after?: string | undefined;
}

type Row = Omit<PersonStanding, 'name'> & { full_name: string; front_title: string; back_title: string };

/** The names behind the dashboard's numbers; scoped by today's membership. */
@Injectable()
export class PeopleStandingReader {
  constructor(private readonly database: Database) {}

  /** People by name. */
  async people(scope: Scope, filter: PeopleFilter): Promise<Page<PersonStanding>> {
    const params = new SqlParams();
    const names = peopleNames(scope, filter, params);
    const cursor = filter.after ? decodeCursor(filter.after, 2) : null;
    const after = cursor ? `where (r.full_name collate "C", r.employee_id) > (${params.add(cursor[0], 'text')} collate "C", ${params.add(cursor[1], 'uuid')})` : '';
    const rows = await this.database.read<Row>(
      `select r.employee_id as "employeeId", r.full_name, r.front_title, r.back_title, r.nip, r.employee_kind as "employeeKind",
         r.unit_name as "unitName", r.jp, r.target, r.remaining, r.month_jp as "monthJp"
       from (${names}) r ${after}
       order by r.full_name collate "C", r.employee_id limit ${params.add(filter.limit + 1, 'int')}`,
      params.values,
    );
    const whole = seesWholeNip(scope);
    const shown = rows.slice(0, filter.limit);
    const last = shown.at(-1);
    const items = shown.map(({ full_name, front_title, back_title, nip, ...person }) => ({
      ...person,
      name: employeeName(front_title, full_name, back_title),
      nip: shownNip(nip, whole),
    }));
    return { items, next: rows.length > filter.limit && last ? encodeCursor([last.full_name, last.employeeId]) : null };
  }
}
