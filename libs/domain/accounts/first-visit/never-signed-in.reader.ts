import { Injectable } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { employeeName, personScopeCondition } from '@piawai/domain/organisation/rules';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import type { ContactReason, HeldSlip, NeverSignedIn, NeverSignedInFilter } from './first-visit.types';

/** A name and an id before every other, so that the first page walks the same index as the next. */
const BEFORE_ALL = ['', '00000000-0000-0000-0000-000000000000'];
/** People that the file takes at a time: each part is one pass over the agency. */
const CHUNK = 5_000;

/** $2 now */
const SLIP = `case when s.id is null then 'NONE' when s.expires_at <= $2 then 'EXPIRED' else 'OPEN' end`;

interface Row extends Omit<NeverSignedIn, 'name' | 'contact'> {
  full_name: string;
  front_title: string;
  back_title: string;
  reason: ContactReason | null;
  note: string | null;
  contacted_on: string;
  by_name: string | null;
  by_full: string | null;
  by_front: string;
  by_back: string;
}

/** Who has never signed in, and what is known of why; scoped by where people belong today. */
@Injectable()
export class NeverSignedInReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** By name. */
  async list(scope: Scope, filter: NeverSignedInFilter, limit: number, after?: string): Promise<Page<NeverSignedIn>> {
    const reach = personScopeCondition(scope, { employee: 'm.employee_id', unit: 'm.unit_id' }, 10);
    const words = filter.search?.trim() ? filter.search.trim().replace(/[\\%_]/g, '\\$&') : null;
    const cursor = after ? decodeCursor(after, 2) : BEFORE_ALL;
    const rows = await this.database.read<Row>(
      `select m.employee_id as "employeeId", a.id as "accountId", e.full_name, e.front_title, e.back_title, n.value as nip, u.name as "unitName",
         ${SLIP} as slip, s.made_at as "slipMadeAt", s.expires_at as "slipExpiresAt", k.reason, k.note, k.contacted_on,
         k.by_name, k.by_full, k.by_front, k.by_back
       from organisation.membership m
       join organisation.employee e on e.id = m.employee_id and e.merged_into is null
       join organisation.unit u on u.id = m.unit_id
       left join organisation.employee_identifier n on n.employee_id = m.employee_id and n.kind = 'NIP' and n.valid @> $1::date
       left join accounts.account a on a.employee_id = m.employee_id
       left join accounts.activation_slip s on s.account_id = a.id and s.used_at is null and s.replaced_at is null
       left join lateral (
         select c.reason, c.note, c.contacted_on::text, b.name as by_name, be.full_name as by_full, be.front_title as by_front, be.back_title as by_back
         from accounts.activation_contact c
         join accounts.account b on b.id = c.contacted_by
         left join organisation.employee be on be.id = b.employee_id
         where c.employee_id = m.employee_id order by c.id desc limit 1
       ) k on true
       where m.valid @> $1::date and a.first_signed_in_at is null and a.blocked_at is null and ${reach.sql}
         and ($3::text is null or e.full_name ilike '%' || $3 || '%' or n.value like replace($3, ' ', '') || '%')
         and ($4::text is null or ${SLIP} = $4)
         and ($5::text is null or coalesce(k.reason, 'UNASKED') = $5)
         and ($6::uuid is null or m.unit_id in (select c.descendant_id from organisation.unit_closure c where c.ancestor_id = $6))
         and (e.full_name collate "C", e.id) > ($7 collate "C", $8::uuid)
       order by e.full_name collate "C", e.id limit $9`,
      [scope.actor.on, this.clock.now(), words, filter.slip ?? null, filter.reason ?? null, filter.unitId ?? null, cursor[0], cursor[1], limit + 1, ...reach.params],
    );
    const { items, next } = pageOf(rows, limit, (row) => [row.full_name, row.employeeId]);
    return { items: items.map(toPerson), next };
  }

  /** Everybody that a filter finds, in parts. */
  async *all(scope: Scope, filter: NeverSignedInFilter): AsyncGenerator<NeverSignedIn[]> {
    let after: string | undefined;
    do {
      const { items, next } = await this.list(scope, filter, CHUNK, after);
      yield items;
      after = next ?? undefined;
    } while (after !== undefined);
  }
}

function toPerson({ full_name, front_title, back_title, reason, note, contacted_on, by_name, by_full, by_front, by_back, ...person }: Row): NeverSignedIn {
  const by = by_full === null ? (by_name ?? '') : employeeName(by_front, by_full, by_back);
  const slip: HeldSlip = person.slip;
  return { ...person, slip, name: employeeName(front_title, full_name, back_title), contact: reason && { reason, note, on: contacted_on, by } };
}
