import { Injectable } from '@nestjs/common';
import { DomainError, type Scope, type UnitId } from '@piawai/contracts';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';

import type { UnitCount, UnitCounts } from './first-visit.types';

/** $1 today, $2 now, $3 units, each counted with all below it. Everybody is touched once, whatever the depth of the tree. */
const COUNTS = `
  with below as (
    select c.ancestor_id as unit_id, c.descendant_id from organisation.unit_closure c where c.ancestor_id = any ($3::uuid[])
  ), counted as (
    select b.unit_id, count(*)::int as people,
      (count(*) filter (where a.first_signed_in_at is null and a.blocked_at is null))::int as never,
      (count(*) filter (where a.first_signed_in_at is null and a.blocked_at is null and s.expires_at > $2))::int as open,
      (count(*) filter (where a.first_signed_in_at is null and a.blocked_at is null and k.employee_id is not null))::int as contacted
    from below b
    join organisation.membership m on m.unit_id = b.descendant_id and m.valid @> $1::date
    join organisation.employee e on e.id = m.employee_id and e.merged_into is null
    left join accounts.account a on a.employee_id = m.employee_id
    left join accounts.activation_slip s on s.account_id = a.id and s.used_at is null and s.replaced_at is null
    left join (select distinct employee_id from accounts.activation_contact) k on k.employee_id = m.employee_id
    group by b.unit_id
  )
  select u.id as "unitId", u.name, coalesce(c.people, 0) as people, coalesce(c.never, 0) as "neverSignedIn", coalesce(c.open, 0) as "openSlips",
    coalesce(c.contacted, 0) as contacted, exists (select from organisation.unit_closure d where d.ancestor_id = u.id and d.depth = 1) as "hasUnits"
  from organisation.unit u left join counted c on c.unit_id = u.id
  where u.id = any ($3::uuid[]) and u.valid_from <= $1::date and (u.valid_to is null or u.valid_to > $1::date)
  order by "neverSignedIn" desc, lower(u.name), u.id`;

/** How many have never signed in, unit by unit. */
@Injectable()
export class UnitCountsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * One step of the way down.
   * @param unitId default: the root of the reach, or its roots side by side where it has several
   * @throws platform.not_found for a unit out of reach
   */
  async step(scope: Scope, unitId?: UnitId): Promise<UnitCounts> {
    const roots = await this.rootsOf(scope);
    const looked = unitId ?? (roots.length === 1 ? roots[0] : undefined);
    if (looked === undefined) return { unit: null, above: [], units: await this.count(scope, roots) };
    const above = await this.database.read<{ unitId: UnitId; name: string }>(
      `select u.id as "unitId", u.name from organisation.unit_closure c join organisation.unit u on u.id = c.ancestor_id
       where c.descendant_id = $1 and exists (select from organisation.unit_closure r where r.descendant_id = c.ancestor_id and r.ancestor_id = any ($2::uuid[]))
       order by c.depth desc`,
      [looked, roots],
    );
    if (above.length === 0) throw new DomainError('platform.not_found');
    const below = await this.database.read<{ id: UnitId }>('select descendant_id as id from organisation.unit_closure where ancestor_id = $1 and depth = 1', [looked]);
    const counts = await this.count(scope, [looked, ...below.map(({ id }) => id)]);
    return { unit: counts.find((count) => count.unitId === looked) ?? null, above: above.slice(0, -1), units: counts.filter((count) => count.unitId !== looked) };
  }

  private count(scope: Scope, units: readonly UnitId[]): Promise<UnitCount[]> {
    return this.database.read<UnitCount>(COUNTS, [scope.actor.on, this.clock.now(), units]);
  }

  /** Units of the reach that lie below no other of it. */
  private async rootsOf(scope: Scope): Promise<UnitId[]> {
    const units = scope.reaches.flatMap((reach) => (reach.kind === 'subtree' ? [reach.unitId] : []));
    const rows = await this.database.read<{ id: UnitId }>(
      `select u.id from organisation.unit u
       where u.id = any ($1::uuid[]) and not exists (select from organisation.unit_closure c where c.descendant_id = u.id and c.depth > 0 and c.ancestor_id = any ($1::uuid[]))
       order by lower(u.name), u.id`,
      [units],
    );
    return rows.map(({ id }) => id);
  }
}
