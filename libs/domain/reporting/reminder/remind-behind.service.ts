import { Injectable } from '@nestjs/common';
import { DomainError, type Scope, type UnitId } from '@piawai/contracts';
import { unitScopeCondition } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';

import { SqlParams } from '../completion/sql-params';
import { peopleBehind } from './people-behind';

/** How many would be told. */
export interface ReminderPreview {
  readonly due: number;
  /** Behind as well, but reminded in this week already. */
  readonly reminded: number;
}

export interface RemindCommand {
  /** Made by the client. */
  readonly id: string;
  /** Null = everybody within reach. */
  readonly unitId: UnitId | null;
  readonly scope: Scope;
}

/** Reminds those who have not met the duty of the year: each person once in a week, whoever asks. */
@Injectable()
export class RemindBehindService {
  constructor(private readonly database: Database) {}

  /** Scoped by today's membership. @throws platform.not_found for a unit out of reach */
  async preview(scope: Scope, unitId: UnitId | null): Promise<ReminderPreview> {
    await refuseForeign((sql, params) => this.database.read(sql, params), scope, unitId);
    const params = new SqlParams();
    const { people, week } = behind(scope, unitId, params);
    const [row] = await this.database.read<ReminderPreview>(
      `select count(*) filter (where r.employee_id is null) as due, count(r.employee_id) as reminded
         from (${people}) b left join reporting.reminded_person r on r.employee_id = b.employee_id and r.week = ${week}`,
      params.values,
    );
    return row!;
  }

  /** The same request sent again reminds nobody anew. @returns how many are told */
  async remindBehind(tx: Tx, { id, unitId, scope }: RemindCommand): Promise<number> {
    await refuseForeign((sql, params) => tx.query(sql, params), scope, unitId);
    const made = await tx.query(
      'insert into reporting.reminder (id, account_id, unit_id, ordered_at) values ($1, $2, $3, $4) on conflict do nothing returning id',
      [id, scope.actor.accountId, unitId, tx.now],
    );
    if (made.length === 0) return this.earlier(tx, id, scope);
    const params = new SqlParams();
    const { people, week } = behind(scope, unitId, params);
    const told = await tx.query(
      `insert into reporting.reminded_person (employee_id, week, reminder_id)
       select b.employee_id, ${week}, ${params.add(id, 'uuid')} from (${people}) b order by b.employee_id
       on conflict do nothing returning employee_id`,
      params.values,
    );
    tx.publish('reporting.reminder_ordered', { reminderId: id });
    tx.audit('reporting.reminder_ordered', { kind: 'reminder', id }, { people: told.length, unitId });
    return told.length;
  }

  private async earlier(tx: Tx, id: string, { actor }: Scope): Promise<number> {
    const [row] = await tx.query<{ own: boolean; people: number }>(
      'select r.account_id = $2 as own, (select count(*) from reporting.reminded_person p where p.reminder_id = r.id) as people from reporting.reminder r where r.id = $1',
      [id, actor.accountId],
    );
    if (!row?.own) throw new DomainError('platform.different_repeat');
    return row.people;
  }
}

/** Those who are behind, without whoever asks, and the Monday of the week, as SQL. */
function behind(scope: Scope, unitId: UnitId | null, params: SqlParams): { readonly people: string; readonly week: string } {
  const people = peopleBehind(scope, unitId, params);
  const own = params.add(scope.actor.employeeId, 'uuid');
  const week = `date_trunc('week', ${params.add(scope.actor.on, 'date')}::timestamp)::date`;
  return { people: `${people} and s.employee_id is distinct from ${own}`, week };
}

async function refuseForeign(read: (sql: string, params: unknown[]) => Promise<unknown[]>, scope: Scope, unitId: UnitId | null): Promise<void> {
  if (unitId === null) return;
  const condition = unitScopeCondition(scope, 'u.id', 2);
  const rows = await read(`select from organisation.unit u where u.id = $1 and ${condition.sql}`, [unitId, ...condition.params]);
  if (rows.length === 0) throw new DomainError('platform.not_found');
}
