import { Injectable } from '@nestjs/common';
import type { CivilDate, EmployeeId, UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import { employeeName } from '../identity/employee-name.rules';

/** Somebody who stands in for a person, in a time. */
export interface StandIn {
  readonly id: string;
  readonly displayName: string;
  readonly from: CivilDate;
  /** First day back; null = open end. */
  readonly to: CivilDate | null;
}

/** Somebody whom one may name. */
export interface StandInCandidate {
  readonly employeeId: EmployeeId;
  readonly displayName: string;
  readonly positionName: string | null;
  readonly unitName: string;
}

type Names = { readonly fullName: string; readonly frontTitle: string; readonly backTitle: string };
const NAMES = 'p.full_name as "fullName", p.front_title as "frontTitle", p.back_title as "backTitle"';
const named = <Row extends Names>({ fullName, frontTitle, backTitle, ...row }: Row): Omit<Row, keyof Names> & { displayName: string } => ({
  ...row,
  displayName: employeeName(frontTitle, fullName, backTitle),
});

/** Who stands in for whom; scoped by person. */
@Injectable()
export class StandInReader {
  constructor(private readonly database: Database) {}

  /** Present and coming ones of a person, the nearest first. */
  async standInsOf(employeeId: EmployeeId, on: CivilDate): Promise<StandIn[]> {
    const rows = await this.database.read<Omit<StandIn, 'displayName'> & Names>(
      `select s.id, lower(s.valid) as "from", upper(s.valid) as "to", ${NAMES}
         from organisation.stand_in s join organisation.employee p on p.id = s.stand_in_id
        where s.employee_id = $1 and (upper_inf(s.valid) or upper(s.valid) > $2::date) order by lower(s.valid) limit 20`,
      [employeeId, on],
    );
    return rows.map(named);
  }

  /** Colleagues of the agency by a part of the name: name, position and unit, nothing else. */
  async candidates(agencyId: UnitId, employeeId: EmployeeId, search: string, on: CivilDate): Promise<StandInCandidate[]> {
    const rows = await this.database.read<Omit<StandInCandidate, 'displayName'> & Names>(
      `select p.id as "employeeId", o.name as "positionName", u.name as "unitName", ${NAMES}
         from organisation.employee p
         join organisation.membership m on m.employee_id = p.id and m.valid @> $4::date
         join organisation.unit u on u.id = m.unit_id and u.agency_id = $1
         left join organisation.position o on o.id = m.position_id
        where p.merged_into is null and p.id <> $2 and strpos(lower(p.full_name), lower($3::text)) > 0
        order by lower(p.full_name), p.id limit 10`,
      [agencyId, employeeId, search, on],
    );
    return rows.map(named);
  }
}
