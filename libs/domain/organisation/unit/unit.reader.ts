import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type Scope, type UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import { employeeName } from '../identity/employee-name.rules';
import type { HeadCapacity } from './unit-kinds.rules';
import type { UnitNode } from './unit.types';

interface NodeRow extends Omit<UnitNode, 'head'> {
  readonly headId: string | null;
  readonly capacity: HeadCapacity | null;
  readonly fullName: string;
  readonly frontTitle: string;
  readonly backTitle: string;
}

const TREE = `
  select u.id, up.parent_id as "parentId", u.agency_id as "agencyId", u.code, u.name, u.kind, u.zone, u.revision,
    h.employee_id as "headId", h.capacity, p.full_name as "fullName", p.front_title as "frontTitle", p.back_title as "backTitle",
    coalesce(n.members, 0) as members
  from organisation.unit_closure c
  join organisation.unit u on u.id = c.descendant_id
  left join organisation.unit_parent up on up.unit_id = u.id and up.valid @> $2::date
  left join (
    select distinct on (h.unit_id) h.unit_id, h.employee_id, h.capacity from organisation.headship h where h.valid @> $2::date
    order by h.unit_id, case h.capacity when 'PLT' then 1 when 'PLH' then 2 else 3 end
  ) h on h.unit_id = u.id
  left join organisation.employee p on p.id = h.employee_id
  left join (select m.unit_id, count(*) as members from organisation.membership m where m.valid @> $2::date group by m.unit_id) n on n.unit_id = u.id
  where c.ancestor_id = $1 and u.valid_from <= $2::date and (u.valid_to is null or u.valid_to > $2::date)
  order by c.depth, lower(u.name), u.id`;

/** The tree of units; not personal, so it takes no scope. */
@Injectable()
export class UnitReader {
  constructor(private readonly database: Database) {}

  /** All units from `rootId` down on a date, parents before children. */
  async treeBelow(rootId: UnitId, date: CivilDate): Promise<UnitNode[]> {
    const rows = await this.database.read<NodeRow>(TREE, [rootId, date]);
    return rows.map(({ headId, capacity, fullName, frontTitle, backTitle, ...node }) => ({
      ...node,
      head: headId && capacity ? { employeeId: headId, displayName: employeeName(frontTitle, fullName, backTitle), capacity } : null,
    }));
  }

  /** @throws platform.not_found when the unit lies outside of every subtree of the scope */
  async requireCovered(scope: Scope, unitId: UnitId): Promise<void> {
    if (scope.reaches.some(({ kind }) => kind === 'installation')) return;
    const roots = scope.reaches.flatMap((reach) => (reach.kind === 'subtree' ? [reach.unitId] : []));
    const rows = await this.database.read(
      'select from organisation.unit_closure where descendant_id = $1 and ancestor_id = any ($2::uuid[]) limit 1',
      [unitId, roots],
    );
    if (rows.length === 0) throw new DomainError('platform.not_found');
  }

  /** The root of everything, or null before the first seed. */
  async installationId(): Promise<UnitId | null> {
    const rows = await this.database.read<{ id: UnitId }>(`select id from organisation.unit where kind = 'INSTALLATION'`);
    return rows[0]?.id ?? null;
  }
}
