import { Injectable } from '@nestjs/common';
import type { CivilDate, EmployeeId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import { employeeName } from '../identity/employee-name.rules';
import type { NamedSupervision, SupervisionOnDate } from './employee.types';

interface Names {
  readonly fullName: string;
  readonly frontTitle: string;
  readonly backTitle: string;
}

const NAMES = 'p.full_name as "fullName", p.front_title as "frontTitle", p.back_title as "backTitle"';

/** Follows organisation.supervisor_of: the named one, else whoever leads the nearest unit, own or above, and is somebody else. $1 person, $2 date */
const ON_DATE = `
  select found.*, ${NAMES} from (
    select 0 as "order", s.supervisor_id as "employeeId", 'NAMED' as by, null as "unitName", false as above, s.reason, upper(s.valid) as "to"
    from organisation.supervision s where s.employee_id = $1 and s.valid @> $2::date
    union all
    select c.depth + 1, h.employee_id, h.capacity, u.name, c.depth > 0, null, upper(h.valid)
    from organisation.membership m
    join organisation.unit_closure c on c.descendant_id = m.unit_id
    join organisation.headship h on h.unit_id = c.ancestor_id and h.valid @> $2::date and h.employee_id = organisation.unit_head(c.ancestor_id, $2::date)
    join organisation.unit u on u.id = c.ancestor_id
    where m.employee_id = $1 and m.valid @> $2::date and h.employee_id <> $1
  ) found
  join organisation.employee p on p.id = found."employeeId"
  order by "order", case by when 'PLT' then 1 when 'PLH' then 2 else 3 end limit 1`;

const NAMED = `
  select s.supervisor_id as "employeeId", lower(s.valid) as "from", upper(s.valid) as "to", s.reason, ${NAMES}
  from organisation.supervision s join organisation.employee p on p.id = s.supervisor_id
  where s.employee_id = $1 order by lower(s.valid) desc limit 50`;

/** Who leads a person on a day, why, and who was named before. */
@Injectable()
export class SupervisionReader {
  constructor(private readonly database: Database) {}

  /** Null when nobody leads the person. */
  async onDate(employeeId: EmployeeId, date: CivilDate): Promise<SupervisionOnDate | null> {
    const [row] = await this.database.read<SupervisionOnDate & Names & { order: number }>(ON_DATE, [employeeId, date]);
    if (!row) return null;
    const { order: _, ...supervision } = row;
    return named(supervision);
  }

  /** Those named by hand, latest first; at most fifty. */
  async namedFor(employeeId: EmployeeId): Promise<NamedSupervision[]> {
    return (await this.database.read<NamedSupervision & Names>(NAMED, [employeeId])).map(named);
  }
}

const named = <Row extends Names>({ fullName, frontTitle, backTitle, ...row }: Row): Omit<Row, keyof Names> & { displayName: string } => ({
  ...row,
  displayName: employeeName(frontTitle, fullName, backTitle),
});
