import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError, type EmployeeId, type Role, type Scope, type UnitId } from '@piawai/contracts';
import { employeeName, personScopeCondition } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

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

/** One person's account, for the admin who looks after it. */
export interface AccountCard extends AccountLine {
  readonly firstSignedInAt: Date | null;
  readonly mfaActive: boolean;
  readonly hasEmail: boolean;
  /** Sessions that have not ended, the last used first; at most twenty. Where from is nobody's business. */
  readonly sessions: { readonly id: string; readonly device: string; readonly startedAt: Date; readonly lastUsedAt: Date }[];
}

export interface AccountQuery {
  /** Part of a name, or the beginning of a NIP. */
  readonly search?: string | undefined;
  readonly state?: AccountState | undefined;
  /** Only people of this unit and the units below. */
  readonly unitId?: UnitId | undefined;
  /** Only who holds this role today, given by somebody. */
  readonly role?: Role | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** A name and an id before every other, so that the first page walks the same index as the next. */
const BEFORE_ALL = ['', '00000000-0000-0000-0000-000000000000'];

const STATE = `case when a.id is null then 'NONE' when a.blocked_at is not null then 'BLOCKED'
  when a.first_signed_in_at is null then 'NEVER_SIGNED_IN' else 'ACTIVE' end`;

/** $1 today */
const COLUMNS = `
  m.employee_id as "employeeId", a.id as "accountId", e.full_name, e.front_title, e.back_title, n.value as nip, u.name as "unitName", ${STATE} as state,
  array(select distinct g.role from accounts.grant_row g
        where g.account_id = a.id and g.valid_from <= $1 and (g.valid_to is null or g.valid_to > $1) order by g.role) as roles`;

const PEOPLE = `
  from organisation.membership m
  join organisation.employee e on e.id = m.employee_id and e.merged_into is null
  join organisation.unit u on u.id = m.unit_id
  left join organisation.employee_identifier n on n.employee_id = m.employee_id and n.kind = 'NIP' and n.valid @> $1::date
  left join lateral (
    select k.* from accounts.account k join organisation.employee d on d.id = k.employee_id
    where d.id = m.employee_id or d.merged_into = m.employee_id order by d.merged_into nulls first, k.id limit 1
  ) a on true`;

type Names = { full_name: string; front_title: string; back_title: string };
type Row = Omit<AccountLine, 'name'> & Names;
type CardRow = Omit<AccountCard, 'name' | 'sessions'> & Names;

/** Who has an account and who has never signed in; scoped by where people belong today. */
@Injectable()
export class AccountListReader {
  constructor(private readonly database: Database) {}

  /** Employees by name. */
  async list(scope: Scope, { search, state, unitId, role, limit, after }: AccountQuery): Promise<Page<AccountLine>> {
    const reach = personScopeCondition(scope, { employee: 'm.employee_id', unit: 'm.unit_id' }, 9);
    const words = search?.trim() ? search.trim().replace(/[\\%_]/g, '\\$&') : null;
    const cursor = after ? decodeCursor(after, 2) : BEFORE_ALL;
    const rows = await this.database.read<Row>(
      `select ${COLUMNS} ${PEOPLE}
       where m.valid @> $1::date and ${reach.sql}
         and ($2::text is null or e.full_name ilike '%' || $2 || '%' or n.value like replace($2, ' ', '') || '%')
         and ($3::text is null or ${STATE} = $3)
         and (e.full_name collate "C", e.id) > ($4 collate "C", $5::uuid)
         and ($7::uuid is null or m.unit_id in (select c.descendant_id from organisation.unit_closure c where c.ancestor_id = $7))
         and ($8::text is null or exists (select from accounts.grant_row g
           where g.account_id = a.id and g.role = $8 and g.valid_from <= $1 and (g.valid_to is null or g.valid_to > $1)))
       order by e.full_name collate "C", e.id limit $6`,
      [scope.actor.on, words, state ?? null, cursor[0], cursor[1], limit + 1, unitId ?? null, role ?? null, ...reach.params],
    );
    const { items, next } = pageOf(rows, limit, (row) => [row.full_name, row.employeeId]);
    return { items: items.map(named), next };
  }

  /** @throws platform.not_found when the employee lies out of reach */
  async card(scope: Scope, employeeId: EmployeeId): Promise<AccountCard> {
    const reach = personScopeCondition(scope, { employee: 'm.employee_id', unit: 'm.unit_id' }, 3);
    const [row] = await this.database.read<CardRow>(
      `select ${COLUMNS}, a.first_signed_in_at as "firstSignedInAt", a.mfa_confirmed_at is not null as "mfaActive", a.email is not null as "hasEmail"
       ${PEOPLE} where m.valid @> $1::date and m.employee_id = $2 and ${reach.sql}`,
      [scope.actor.on, employeeId, ...reach.params],
    );
    if (!row) throw new DomainError('platform.not_found');
    const sessions = await this.database.read<AccountCard['sessions'][number]>(
      `select id, device, started_at as "startedAt", last_used_at as "lastUsedAt"
       from accounts.session where account_id = $1 and ended_at is null order by last_used_at desc, id limit 20`,
      [row.accountId],
    );
    return { ...named(row), sessions };
  }
}

function named<Line extends Names>({ full_name, front_title, back_title, ...line }: Line): Omit<Line, keyof Names> & { name: string } {
  return { ...line, name: employeeName(front_title, full_name, back_title) };
}
