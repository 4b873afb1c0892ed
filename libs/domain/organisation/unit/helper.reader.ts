import { Injectable } from '@nestjs/common';
import type { CivilDate, EmployeeId, UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import { employeeName } from '../identity/employee-name.rules';
import type { Helper, Helpdesk } from './unit.types';

type Names = { full_name: string; front_title: string; back_title: string };

/** Whom the people of a unit may ask about the platform: name and work contact, nothing else. */
@Injectable()
export class HelperReader {
  constructor(private readonly database: Database) {}

  /** Helpers of the unit on a date, else those of the nearest unit above that has any. */
  async helpersOf(unitId: UnitId, date: CivilDate): Promise<Helper[]> {
    const rows = await this.database.read<Omit<Helper, 'displayName'> & Names>(
      `with near as (
         select c.ancestor_id from organisation.unit_closure c
         join organisation.unit_helper h on h.unit_id = c.ancestor_id and h.valid @> $2::date
         where c.descendant_id = $1 order by c.depth limit 1
       )
       select h.contact, u.name as "unitName", p.full_name, p.front_title, p.back_title from near
       join organisation.unit_helper h on h.unit_id = near.ancestor_id and h.valid @> $2::date
       join organisation.unit u on u.id = h.unit_id
       join organisation.employee p on p.id = h.employee_id
       order by lower(p.full_name), p.id limit 10`,
      [unitId, date],
    );
    return rows.map(({ full_name, front_title, back_title, ...helper }) => ({ ...helper, displayName: employeeName(front_title, full_name, back_title) }));
  }

  /** The helpdesk of the person's unit on a date, else of the nearest above that has one; null = the agency's answers. */
  async helpdeskOf(employeeId: EmployeeId, date: CivilDate): Promise<Helpdesk | null> {
    const [nearest] = await this.database.read<Helpdesk>(
      `select u.help_phone as "helpPhone", u.help_email as "helpEmail" from organisation.membership m
       join organisation.unit_closure c on c.descendant_id = m.unit_id
       join organisation.unit u on u.id = c.ancestor_id
       where m.employee_id = $1 and m.valid @> $2::date and (u.help_phone is not null or u.help_email is not null)
       order by c.depth limit 1`,
      [employeeId, date],
    );
    return nearest ?? null;
  }
}
