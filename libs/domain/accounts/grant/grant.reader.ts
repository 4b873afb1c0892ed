import { Injectable } from '@nestjs/common';
import type { AccountId, CivilDate, Role, Scope, UnitId } from '@piawai/contracts';
import { employeeName } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import { encodeCursor, decodeCursor, type Page } from '@piawai/platform/http/page';

/** A grant as an admin sees it. */
export interface ListedGrant {
  readonly id: string;
  readonly accountId: AccountId;
  readonly name: string;
  readonly role: Role;
  readonly reachKind: string;
  readonly reachId: string | null;
  /** Name of the unit, for a subtree. */
  readonly reachName: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

export interface GrantFilter {
  readonly accountId?: string | undefined;
  readonly role?: Role | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

type Row = Omit<ListedGrant, 'name'> & Names;

const LIST = `
  select g.id, g.account_id as "accountId", g.role, g.reach_kind as "reachKind", g.reach_id as "reachId", u.name as "reachName",
         g.valid_from as "from", g.valid_to as "to", a.name as account_name, e.front_title, e.full_name, e.back_title
  from accounts.grant_row g
  join accounts.account a on a.id = g.account_id
  left join organisation.employee e on e.id = a.employee_id
  left join organisation.unit u on u.id = g.reach_id and g.reach_kind = 'subtree'
  where ($1::boolean or a.agency_id in (select descendant_id from organisation.unit_closure where ancestor_id = any ($2)))
    and ($3::uuid is null or g.account_id = $3) and ($4::text is null or g.role = $4) and ($5::uuid is null or g.id < $5)
  order by g.id desc limit $6`;

/** A grant over a unit, as one who looks after the tree sees it. */
export interface SightOverUnit {
  readonly name: string;
  readonly role: Role;
  readonly unitName: string;
}

const OVER = `
  select g.role, u.name as "unitName", a.name as account_name, e.front_title, e.full_name, e.back_title
  from accounts.grant_row g
  join accounts.account a on a.id = g.account_id and a.blocked_at is null
  join organisation.unit u on u.id = g.reach_id
  left join organisation.employee e on e.id = a.employee_id
  where g.reach_kind = 'subtree' and g.reach_id = any ($1::uuid[]) and g.valid_from <= $2 and (g.valid_to is null or g.valid_to > $2)
  order by lower(u.name), g.id limit 50`;

type Names = { account_name: string | null; front_title: string | null; full_name: string | null; back_title: string | null };

/** Grants by account, scoped by the agency of the account. */
@Injectable()
export class GrantReader {
  constructor(private readonly database: Database) {}

  async list(scope: Scope, { accountId, role, limit, after }: GrantFilter): Promise<Page<ListedGrant>> {
    const everywhere = scope.reaches.some((reach) => reach.kind === 'installation');
    const units = scope.reaches.flatMap((reach) => (reach.kind === 'subtree' ? [reach.unitId] : []));
    const cursor = after ? decodeCursor(after, 1)[0] : null;
    const rows = await this.database.read<Row>(LIST, [everywhere, units, accountId ?? null, role ?? null, cursor, limit + 1]);
    const items = rows.slice(0, limit).map(named);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor([last.id]) : null };
  }

  /** Whose grants hold over these very units on a date; at most fifty. The caller has checked that the units lie within reach. */
  async over(unitIds: readonly UnitId[], date: CivilDate): Promise<SightOverUnit[]> {
    return (await this.database.read<Omit<SightOverUnit, 'name'> & Names>(OVER, [unitIds, date])).map(named);
  }
}

function named<Grant extends Names>({ account_name, front_title, full_name, back_title, ...grant }: Grant): Omit<Grant, keyof Names> & { name: string } {
  return { ...grant, name: full_name === null ? (account_name ?? '') : employeeName(front_title, full_name, back_title) };
}
