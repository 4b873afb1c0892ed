import type { PositionId, Scope, UnitId } from '@piawai/contracts';
import { decodeCursor } from '@piawai/platform/http/page';

import { personScopeCondition } from '../access/person-scope.rules';
import { compactNip, type EmployeeKind } from '../identity/nip.rules';
import { LIST_COLUMNS, LIST_FROM_ENDED, LIST_FROM_MEMBERS, WITHOUT_SUPERVISOR } from './employee-queries';

export interface EmployeeFilter {
  /** Part of a name, or the beginning of a NIP. */
  readonly search?: string;
  /** This unit and all below it. */
  readonly unitId?: UnitId;
  readonly kind?: EmployeeKind;
  readonly positionId?: PositionId;
  /** Only those whom nobody leads on the scope's day. */
  readonly withoutSupervisor?: boolean;
  /** Those who left instead of those who are here. */
  readonly ended?: boolean;
  readonly sort?: EmployeeSort;
}

export interface EmployeeQuery extends EmployeeFilter {
  readonly limit: number;
  readonly after?: string;
}

/** Keys of each order; the id follows, so that no two rows are equal. */
const KEYS = { name: ['lower(p.full_name)'], unit: ['lower(u.name)', 'lower(p.full_name)'] } as const;
export const EMPLOYEE_SORTS = ['name', '-name', 'unit', '-unit'] as const;
export type EmployeeSort = (typeof EMPLOYEE_SORTS)[number];

/** One part of the list as SQL; `keys` of a row make the cursor of the next part. */
export function employeeListSql(scope: Scope, query: EmployeeQuery): { sql: string; params: unknown[] } {
  const params: unknown[] = [scope.actor.on];
  const place = (value: unknown): string => `$${params.push(value)}`;
  const { sort = 'name' } = query;
  const keys = KEYS[sort.replace('-', '') as keyof typeof KEYS];
  const descending = sort.startsWith('-');
  const parts = ['p.merged_into is null', ...conditions(query, place)];
  if (query.after) {
    const values = decodeCursor(query.after, keys.length + 1);
    const cells = values.map((value, at) => `${place(value)}::${at < keys.length ? 'text' : 'uuid'}`);
    parts.push(`(${[...keys, 'p.id'].join(', ')}) ${descending ? '<' : '>'} (${cells.join(', ')})`);
  }
  const within = personScopeCondition(scope, { employee: 'p.id', unit: 'm.unit_id' }, params.length + 1);
  params.push(...within.params);
  const order = [...keys, 'p.id'].map((key) => `${key}${descending ? ' desc' : ''}`).join(', ');
  const sql = `select ${LIST_COLUMNS}, array[${keys.join(', ')}, p.id::text] as keys ${query.ended ? LIST_FROM_ENDED : LIST_FROM_MEMBERS}
    where ${[...parts, within.sql].join(' and ')} order by ${order} limit ${place(query.limit + 1)}`;
  return { sql, params };
}

function conditions({ search, unitId, kind, positionId, withoutSupervisor }: EmployeeFilter, place: (value: unknown) => string): string[] {
  const parts: string[] = [];
  const text = search?.trim();
  if (text && /^\d{3,18}$/.test(compactNip(text))) {
    const prefix = place(`${compactNip(text)}%`);
    parts.push(`p.id in (select coalesce(d.merged_into, d.id) from organisation.employee_identifier s join organisation.employee d on d.id = s.employee_id
      where s.kind = 'NIP' and s.value like ${prefix})`);
  } else if (text) {
    parts.push(`lower(p.full_name) like ${place(`%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`)}`);
  }
  if (unitId) parts.push(`m.unit_id in (select b.descendant_id from organisation.unit_closure b where b.ancestor_id = ${place(unitId)}::uuid)`);
  if (kind) parts.push(`w.kind = ${place(kind)}`);
  if (positionId) parts.push(`m.position_id = ${place(positionId)}::uuid`);
  if (withoutSupervisor) parts.push(WITHOUT_SUPERVISOR);
  return parts;
}
