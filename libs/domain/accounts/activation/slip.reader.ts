import { Injectable } from '@nestjs/common';
import type { EmployeeId, Scope, UnitId } from '@piawai/contracts';
import { employeeName, personScopeCondition } from '@piawai/domain/organisation/rules';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import type { ActivationReason, SlipState } from './activation.types';

/** One slip: for whom, by whom, and what became of it. The code is not told. */
export interface SlipLine {
  readonly id: string;
  readonly employeeId: EmployeeId;
  readonly name: string;
  readonly unitName: string;
  readonly state: SlipState;
  readonly reason: ActivationReason;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** Codes that were typed wrong while this one waited. */
  readonly failedAttempts: number;
  readonly madeBy: string;
}

export interface SlipQuery {
  readonly state?: SlipState | undefined;
  /** Only people of this unit and the units below. */
  readonly unitId?: UnitId | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** $1 now */
const STATE = `case when s.used_at is not null then 'USED' when s.replaced_at is not null then 'REPLACED' when s.expires_at <= $1 then 'EXPIRED' else 'OPEN' end`;

/** $2 today */
const SLIPS = `
  from accounts.activation_slip s
  join accounts.account a on a.id = s.account_id
  join organisation.membership m on m.employee_id = a.employee_id and m.valid @> $2::date
  join organisation.unit u on u.id = m.unit_id`;

type Names = { full_name: string; front_title: string; back_title: string };
type Row = Omit<SlipLine, 'name' | 'madeBy'> & Names & { by_name: string | null; by_full: string | null; by_front: string; by_back: string };

/** Slips of the last weeks; scoped by where people belong today. */
@Injectable()
export class SlipReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list(scope: Scope, { state, unitId, limit, after }: SlipQuery): Promise<Page<SlipLine>> {
    const reach = personScopeCondition(scope, { employee: 'm.employee_id', unit: 'm.unit_id' }, 7);
    const [cursor] = after ? decodeCursor(after, 1) : [null];
    const rows = await this.database.read<Row>(
      `select s.id, a.employee_id as "employeeId", e.full_name, e.front_title, e.back_title, u.name as "unitName", ${STATE} as state, p.reason,
         s.made_at as "madeAt", s.expires_at as "expiresAt", s.used_at as "usedAt", s.failed_attempts as "failedAttempts",
         o.name as by_name, oe.full_name as by_full, oe.front_title as by_front, oe.back_title as by_back
       ${SLIPS}
       join organisation.employee e on e.id = a.employee_id
       join accounts.activation_print p on p.id = s.print_id
       join accounts.account o on o.id = p.ordered_by
       left join organisation.employee oe on oe.id = o.employee_id
       where ${reach.sql} and ($3::text is null or ${STATE} = $3)
         and ($4::uuid is null or m.unit_id in (select c.descendant_id from organisation.unit_closure c where c.ancestor_id = $4))
         and ($5::uuid is null or s.id < $5)
       order by s.id desc limit $6`,
      [this.clock.now(), scope.actor.on, state ?? null, unitId ?? null, cursor, limit + 1, ...reach.params],
    );
    const { items, next } = pageOf(rows, limit, ({ id }) => [id]);
    return { items: items.map(toLine), next };
  }

  /** How many slips there are, by state. */
  async counts(scope: Scope, unitId?: UnitId): Promise<Record<SlipState, number>> {
    const reach = personScopeCondition(scope, { employee: 'm.employee_id', unit: 'm.unit_id' }, 4);
    const rows = await this.database.read<{ state: SlipState; slips: number }>(
      `select ${STATE} as state, count(*)::int as slips ${SLIPS}
       where ${reach.sql} and ($3::uuid is null or m.unit_id in (select c.descendant_id from organisation.unit_closure c where c.ancestor_id = $3))
       group by 1`,
      [this.clock.now(), scope.actor.on, unitId ?? null, ...reach.params],
    );
    return { OPEN: 0, USED: 0, EXPIRED: 0, REPLACED: 0, ...Object.fromEntries(rows.map(({ state, slips }) => [state, slips])) };
  }
}

function toLine({ full_name, front_title, back_title, by_name, by_full, by_front, by_back, ...line }: Row): SlipLine {
  const madeBy = by_full === null ? (by_name ?? '') : employeeName(by_front, by_full, by_back);
  return { ...line, name: employeeName(front_title, full_name, back_title), madeBy };
}
