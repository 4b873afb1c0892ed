import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type EmployeeId, type Scope } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import { personScopeCondition } from '../access/person-scope.rules';
import { employeeName } from '../identity/employee-name.rules';
import type { DuplicatePair, DuplicateSide, MergeLine } from './merge.types';

/** The last unit of a person, the present one included; $1 is the day. */
const side = (alias: string): string => `
  left join lateral (
    select l.unit_id, u.name from organisation.membership l join organisation.unit u on u.id = l.unit_id
    where l.employee_id = ${alias}.id and lower(l.valid) <= $1::date order by lower(l.valid) desc limit 1
  ) ${alias}_place on true`;

const described = (alias: string): string => `json_build_object('id', ${alias}.id, 'fullName', ${alias}.full_name, 'frontTitle', ${alias}.front_title,
  'backTitle', ${alias}.back_title, 'birthDate', ${alias}.birth_date, 'unitName', ${alias}_place.name, 'nip', ${nip(alias)})`;

const nip = (alias: string): string => `(select i.value from organisation.employee_identifier i
  where i.employee_id = ${alias}.id and i.kind = 'NIP' order by i.valid @> $1::date desc, lower(i.valid) desc limit 1)`;

/** Two numbers of two people that are the same, or the same name and birth date; each pair once, the smaller id first. */
const ALIKE = `
  select a.id as a_id, b.id as b_id, 'NAME' as alike from organisation.employee a
  join organisation.employee b on lower(b.full_name) = lower(a.full_name) and b.birth_date = a.birth_date and b.id > a.id
  union
  select least(i.employee_id, j.employee_id), greatest(i.employee_id, j.employee_id), 'NUMBER'
  from organisation.employee_identifier i join organisation.employee_identifier j on j.value = i.value and j.employee_id <> i.employee_id`;

interface Described extends Omit<DuplicateSide, 'displayName'> {
  readonly fullName: string;
  readonly frontTitle: string;
  readonly backTitle: string;
}

const toSide = ({ fullName, frontTitle, backTitle, ...person }: Described): DuplicateSide => ({ ...person, displayName: employeeName(frontTitle, fullName, backTitle) });

interface MergeRow extends Omit<MergeLine, 'employeeName' | 'duplicateName' | 'duplicateNip'> {
  readonly stays: Described;
  readonly duplicate: Described;
  readonly order: string;
}

/** Records that may be, or were found to be, one person; both sides within the scope. */
@Injectable()
export class DuplicateReader {
  constructor(private readonly database: Database) {}

  /** Pairs that look like one person, by name. */
  async pairs(scope: Scope, query: { readonly limit: number; readonly after?: string }): Promise<Page<DuplicatePair>> {
    const { sql, params } = this.bothWithin(scope, 6);
    const [name, first, second] = query.after ? decodeCursor(query.after, 3) : [null, null, null];
    const rows = await this.database.read<{ name: string; alike: DuplicatePair['alike']; first: Described; second: Described }>(
      `select lower(a.full_name) as name, p.alike, ${described('a')} as first, ${described('b')} as second
       from (select a_id, b_id, max(alike) as alike from (${ALIKE}) found group by a_id, b_id) p
       join organisation.employee a on a.id = p.a_id and a.merged_into is null
       join organisation.employee b on b.id = p.b_id and b.merged_into is null
       ${side('a')} ${side('b')}
       where ${sql} and not exists (select from organisation.distinct_people d where d.first_id = p.a_id and d.second_id = p.b_id)
         and ($2::text is null or (lower(a.full_name), a.id, b.id) > ($2::text, $3::uuid, $4::uuid))
       order by lower(a.full_name), a.id, b.id limit $5`,
      [scope.actor.on, name, first, second, query.limit + 1, ...params],
    );
    const page = pageOf(rows, query.limit, (row) => [row.name, row.first.id, row.second.id]);
    return { next: page.next, items: page.items.map((row) => ({ alike: row.alike, first: toSide(row.first), second: toSide(row.second) })) };
  }

  /** Merges that were made, latest first. */
  async merges(scope: Scope, query: { readonly limit: number; readonly after?: string }): Promise<Page<MergeLine>> {
    const { sql, params } = this.bothWithin(scope, 5);
    const [mergedAt, id] = query.after ? decodeCursor(query.after, 2) : [null, null];
    const rows = await this.database.read<MergeRow>(
      `select m.id, m.employee_id as "employeeId", m.duplicate_id as "duplicateId", m.reason, m.merged_at as "mergedAt", m.undone_at as "undoneAt",
         ${described('a')} as stays, ${described('b')} as duplicate, m.merged_at::text as "order"
       from organisation.employee_merge m
       join organisation.employee a on a.id = m.employee_id
       join organisation.employee b on b.id = m.duplicate_id
       ${side('a')} ${side('b')}
       where ${sql} and ($2::timestamptz is null or (m.merged_at, m.id) < ($2, $3::uuid))
       order by m.merged_at desc, m.id desc limit $4`,
      [scope.actor.on, mergedAt, id, query.limit + 1, ...params],
    );
    const page = pageOf(rows, query.limit, (row) => [row.order, row.id]);
    return {
      next: page.next,
      items: page.items.map(({ stays, duplicate, order: _, ...line }) => ({
        ...line, employeeName: toSide(stays).displayName, duplicateName: toSide(duplicate).displayName, duplicateNip: duplicate.nip,
      })),
    };
  }

  /** @throws platform.not_found unless both people of the merge lie within the scope */
  async requireMerge(scope: Scope, mergeId: string): Promise<void> {
    const { sql, params } = this.bothWithin(scope, 3);
    const rows = await this.database.read(
      `select from organisation.employee_merge m
       join organisation.employee a on a.id = m.employee_id
       join organisation.employee b on b.id = m.duplicate_id
       ${side('a')} ${side('b')} where m.id = $2 and ${sql}`,
      [scope.actor.on, mergeId, ...params],
    );
    if (rows.length === 0) throw new DomainError('platform.not_found');
  }

  /** The merge by which a record stands for somebody else; null for one that stands for itself. */
  async mergeOf(duplicateId: EmployeeId, on: CivilDate): Promise<{ mergeId: string; employeeId: EmployeeId; displayName: string } | null> {
    const [row] = await this.database.read<{ mergeId: string; stays: Described }>(
      `select m.id as "mergeId", ${described('a')} as stays from organisation.employee_merge m
       join organisation.employee a on a.id = m.employee_id ${side('a')} where m.duplicate_id = $2 and m.undone_at is null`,
      [on, duplicateId],
    );
    return row ? { mergeId: row.mergeId, employeeId: row.stays.id, displayName: toSide(row.stays).displayName } : null;
  }

  private bothWithin(scope: Scope, firstParam: number): { sql: string; params: readonly unknown[] } {
    const a = personScopeCondition(scope, { employee: 'a.id', unit: 'a_place.unit_id' }, firstParam);
    const b = personScopeCondition(scope, { employee: 'b.id', unit: 'b_place.unit_id' }, firstParam + a.params.length);
    return { sql: `${a.sql} and ${b.sql}`, params: [...a.params, ...b.params] };
  }
}
