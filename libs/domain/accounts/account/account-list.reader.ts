import { Injectable } from '@nestjs/common';
import type { AccountId, EmployeeId, Role, Scope } from '@piawai/contracts';
import { employeeName, personScopeCondition } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, encodeCursor, type Page } from '@piawai/platform/http/page';

export const ACCOUNT_STATES = ['NONE', 'NEVER_SIGNED_IN', 'ACTIVE', 'BLOCKED'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** An employee and the account that he or she has, or has not. */
export interface AccountLine {
  readonly employeeId: EmployeeId;
  readonly accountId: AccountId | null;
  readonly name: string;
  readonly nip: string | null;
  readonly unitName: string;
  readonly state: AccountState;
  /** Roles that were given and hold today. */
  readonly roles: Role[];
}

export interface AccountQuery {
  /** Part of a name, or the beginning of a NIP. */
  readonly search?: string | undefined;
  readonly state?: AccountState | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

const STATE = `case when a.id is null then 'NONE' when a.blocked_at is not null then 'BLOCKED'
  when a.first_signed_in_at is null then 'NEVER_SIGNED_IN' else 'ACTIVE' end`;

type Row = Omit<AccountLine, 'name'> & { full_name: string; front_title: string; back_title: string };

/** Who has an account and who has never signed in; scoped by where people belong today. */
@Injectable()
export class AccountListReader {
  constructor(private readonly database: Database) {}

  /** Employees by name. */
  async list(scope: Scope, { search, state, limit, after }: AccountQuery): Promise<Page<AccountLine>> {
    const reach = personScopeCondition(scope, { employee: 'm.employee_id', unit: 'm.unit_id' }, 7);
    const words = search?.trim() ? search.trim().replace(/[\\%_]/g, '\\$&') : null;
    const cursor = after ? decodeCursor(after, 2) : [null, null];
    const rows = await this.database.read<Row>(
      `select m.employee_id as "employeeId", a.id as "accountId", e.full_name, e.front_title, e.back_title, n.value as nip, u.name as "unitName",
         ${STATE} as state,
         array(select distinct g.role from accounts.grant_row g
               where g.account_id = a.id and g.valid_from <= $1 and (g.valid_to is null or g.valid_to > $1) order by g.role) as roles
       from organisation.membership m
       join organisation.employee e on e.id = m.employee_id and e.merged_into is null
       join organisation.unit u on u.id = m.unit_id
       left join organisation.employee_identifier n on n.employee_id = m.employee_id and n.kind = 'NIP' and n.valid @> $1::date
       left join accounts.account a on a.employee_id = m.employee_id
       where m.valid @> $1::date and ${reach.sql}
         and ($2::text is null or e.full_name ilike '%' || $2 || '%' or n.value like replace($2, ' ', '') || '%')
         and ($3::text is null or ${STATE} = $3)
         and ($4::text is null or (e.full_name collate "C", m.employee_id) > ($4 collate "C", $5::uuid))
       order by e.full_name collate "C", m.employee_id limit $6`,
      [scope.actor.on, words, state ?? null, cursor[0], cursor[1], limit + 1, ...reach.params],
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const items = shown.map(({ full_name, front_title, back_title, ...line }) => ({ ...line, name: employeeName(front_title, full_name, back_title) }));
    return { items, next: rows.length > limit && last ? encodeCursor([last.full_name, last.employeeId]) : null };
  }
}
