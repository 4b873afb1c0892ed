import { Injectable } from '@nestjs/common';
import type { CivilDate, EmployeeId, PositionId, Scope, UnitId } from '@piawai/contracts';
import { DomainError } from '@piawai/contracts';
import { employeeName, personScopeCondition } from '@piawai/domain/organisation/rules';
import { ZONES } from '@piawai/platform/clock/civil-date';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';

/** A person whose record the asker may see, as placed today. */
export interface VisiblePerson {
  readonly employeeId: EmployeeId;
  /** With the ids of duplicates that were merged into this person. */
  readonly ids: readonly EmployeeId[];
  /** With titles: `dr. Mayang Sarwita, M.Kes.` */
  readonly name: string;
  readonly agencyId: UnitId | null;
  readonly positionId: PositionId | null;
  readonly positionName: string | null;
  /** Today in the zone of the person's unit. */
  readonly today: CivilDate;
}

interface PersonRow extends Omit<VisiblePerson, 'today' | 'name'> {
  readonly zone: string | null;
  readonly front_title: string;
  readonly full_name: string;
  readonly back_title: string;
}

/** Whose record may be opened: a person's page follows today's membership, unlike reports. */
@Injectable()
export class PersonReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Scoped by person.
   * @throws DomainError platform.not_found, the same for a person outside of the scope and for none at all
   */
  async visiblePerson(scope: Scope, employeeId: EmployeeId): Promise<VisiblePerson> {
    const condition = personScopeCondition(scope, { employee: 'p.id', unit: 'm.unit_id' }, 3);
    const [row] = await this.database.read<PersonRow>(
      `select p.id as "employeeId", u.agency_id as "agencyId", m.position_id as "positionId",
              p.front_title, p.full_name, p.back_title, s.name as "positionName", u.zone,
              array(select d.id from organisation.employee d where d.id = p.id or d.merged_into = p.id) as ids
         from organisation.employee asked
         join organisation.employee p on p.id = coalesce(asked.merged_into, asked.id)
         left join organisation.membership m on m.employee_id = p.id and m.valid @> $2::date
         left join organisation.unit u on u.id = m.unit_id
         left join organisation.position s on s.id = m.position_id
        where asked.id = $1 and ${condition.sql}`,
      [employeeId, scope.actor.on, ...condition.params],
    );
    if (!row) throw new DomainError('platform.not_found');
    const { zone, front_title: front, full_name: full, back_title: back, ...person } = row;
    return { ...person, name: employeeName(front, full, back), today: this.clock.today(zone ?? ZONES.WIB) };
  }
}
