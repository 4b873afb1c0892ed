import { Injectable } from '@nestjs/common';
import type { EmployeeId, Scope, UnitId } from '@piawai/contracts';
import { employeeName } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, encodeCursor, type Page } from '@piawai/platform/http/page';

import { seesWholeNip } from '../completion/completion-report.reader';
import { shownNip } from '../completion/shown-nip.rules';
import { SqlParams } from '../completion/sql-params';
import { standingQuestion } from './dashboard.reader';
import { peopleStanding } from './people-standing';

export const STANDINGS = ['ALL', 'BEHIND', 'REACHED', 'NO_DUTY'] as const;
export type Standing = (typeof STANDINGS)[number];

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
}

export interface PeopleFilter {
  readonly unitId: UnitId | null;
  readonly year: number | null;
  readonly standing: Standing;
  readonly limit: number;
  readonly after?: string | undefined;
}

const CONDITIONS: Readonly<Record<Standing, string>> = {
  ALL: 'true',
  BEHIND: 's.target is not null and s.jp < s.target',
  REACHED: 's.target is not null and s.jp >= s.target',
  NO_DUTY: 's.target is null',
};

type Row = Omit<PersonStanding, 'name' | 'remaining'> & { full_name: string; front_title: string; back_title: string };

/** The names behind the dashboard's numbers; scoped by today's membership. */
@Injectable()
export class PeopleStandingReader {
  constructor(private readonly database: Database) {}

  /** People by name. */
  async people(scope: Scope, filter: PeopleFilter): Promise<Page<PersonStanding>> {
    const params = new SqlParams();
    const question = standingQuestion(scope, filter.unitId, filter.year);
    const people = peopleStanding(scope, question, params);
    const cursor = filter.after ? decodeCursor(filter.after, 2) : null;
    const after = cursor ? `and (e.full_name collate "C", s.employee_id) > (${params.add(cursor[0], 'text')} collate "C", ${params.add(cursor[1], 'uuid')})` : '';
    const rows = await this.database.read<Row>(
      `select s.employee_id as "employeeId", e.full_name, e.front_title, e.back_title, n.value as nip, s.employee_kind as "employeeKind",
         u.name as "unitName", s.jp, s.target
       from (${people}) s
       join organisation.employee e on e.id = s.employee_id
       join organisation.unit u on u.id = s.unit_id
       left join organisation.employee_identifier n on n.employee_id = s.employee_id and n.kind = 'NIP' and n.valid @> ${params.add(question.on, 'date')}
       where ${CONDITIONS[filter.standing]} ${after}
       order by e.full_name collate "C", s.employee_id limit ${params.add(filter.limit + 1, 'int')}`,
      params.values,
    );
    const whole = seesWholeNip(scope);
    const shown = rows.slice(0, filter.limit);
    const last = shown.at(-1);
    const items = shown.map(({ full_name, front_title, back_title, nip, ...person }) => ({
      ...person,
      name: employeeName(front_title, full_name, back_title),
      nip: shownNip(nip, whole),
      remaining: person.target === null ? null : Math.max(0, person.target - person.jp),
    }));
    return { items, next: rows.length > filter.limit && last ? encodeCursor([last.full_name, last.employeeId]) : null };
  }
}
